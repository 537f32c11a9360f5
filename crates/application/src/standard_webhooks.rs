//! Standard Webhooks 1.0: how a message is signed, and how a receiver knows whose it is.
//!
//! What is signed is `id.timestamp.body`, by HMAC-SHA-256 under a secret of 24 to 64 bytes. A message may bear several
//! signatures, so that a secret can be replaced.

use data_encoding::BASE64;
use gatepost_domain::time::Timestamp;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use std::time::Duration;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// How far the moment in a message may be from now, to either side.
pub const TOLERANCE: Duration = Duration::from_mins(5);

/// More signatures than these are not looked at.
const SIGNATURES: usize = 16;

/// The longest identifier of a message.
const ID: usize = 256;

/// What a secret begins with where it is shown.
const PREFIX: &str = "whsec_";

/// A text that is no secret.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a secret is whsec_ and 24 to 64 bytes in base64")]
pub struct WebhookSecretInvalid;

/// What sender and receiver share.
#[derive(Clone)]
pub struct WebhookSecret(Zeroizing<Vec<u8>>);

impl WebhookSecret {
    /// Reads a secret as it is shown, with its prefix or without.
    pub fn parse(text: &str) -> Result<Self, WebhookSecretInvalid> {
        let bytes = BASE64.decode(text.strip_prefix(PREFIX).unwrap_or(text).as_bytes());
        let bytes = Zeroizing::new(bytes.map_err(|_| WebhookSecretInvalid)?);
        if (24..=64).contains(&bytes.len()) { Ok(Self(bytes)) } else { Err(WebhookSecretInvalid) }
    }

    /// The secret of those bytes.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Zeroizing::new(bytes.to_vec()))
    }

    /// The secret as it is shown, once.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(PREFIX.to_owned() + &BASE64.encode(&self.0))
    }

    fn mac(&self, id: &str, timestamp: &str, body: &[u8]) -> Option<[u8; 32]> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).ok()?;
        for part in [id.as_bytes(), b".", timestamp.as_bytes(), b".", body] {
            mac.update(part);
        }
        Some(mac.finalize().into_bytes().into())
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("WebhookSecret(…)")
    }
}

/// What a message says of itself, in the headers `webhook-id`, `webhook-timestamp` and `webhook-signature`.
#[derive(Clone, Copy, Debug)]
pub struct WebhookHeaders<'a> {
    /// Names the message; the same each time that it is sent.
    pub id: &'a str,
    /// When it was sent, in seconds since 1970.
    pub timestamp: &'a str,
    /// Its signatures, with spaces between.
    pub signature: &'a str,
}

/// A message that nobody with one of the secrets sent just now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the message bears no signature that is good now")]
pub struct SignatureInvalid;

/// The value of `webhook-signature`: one signature for each secret.
pub fn sign(secrets: &[WebhookSecret], id: &str, sent_at: Timestamp, body: &[u8]) -> String {
    let timestamp = sent_at.as_seconds().to_string();
    let macs = secrets.iter().filter_map(|secret| secret.mac(id, &timestamp, body));
    macs.map(|mac| format!("v1,{}", BASE64.encode(&mac))).collect::<Vec<_>>().join(" ")
}

/// Judges a message by its bytes as they came. All signatures are compared in whole and in constant time.
pub fn verify(
    secrets: &[WebhookSecret],
    headers: WebhookHeaders<'_>,
    body: &[u8],
    now: Timestamp,
) -> Result<Timestamp, SignatureInvalid> {
    // A dot would let one message be read as another one.
    if headers.id.is_empty() || headers.id.len() > ID || headers.id.contains('.') {
        return Err(SignatureInvalid);
    }
    let is_number =
        !headers.timestamp.is_empty() && headers.timestamp.bytes().all(|byte| byte.is_ascii_digit());
    let seconds = headers.timestamp.parse::<i64>().ok().filter(|_| is_number).ok_or(SignatureInvalid)?;
    let (sent_at, second) = (Timestamp::from_seconds(seconds), Timestamp::from_seconds(now.as_seconds()));
    if sent_at.since(second).max(second.since(sent_at)) > TOLERANCE {
        return Err(SignatureInvalid);
    }
    let given: Vec<_> = headers.signature.split(' ').collect();
    if given.len() > SIGNATURES {
        return Err(SignatureInvalid);
    }
    let given: Vec<_> = given.into_iter().filter_map(read).collect();
    let is_one = |expected: [u8; 32]| {
        given.iter().fold(false, |found, given| bool::from(given.as_slice().ct_eq(&expected)) | found)
    };
    let macs = secrets.iter().filter_map(|secret| secret.mac(headers.id, headers.timestamp, body));
    let is_ours = macs.map(is_one).fold(false, |found, this| found | this);
    if is_ours { Ok(sent_at) } else { Err(SignatureInvalid) }
}

/// A signature of the one kind that is known here, in the one spelling that it has.
fn read(signature: &str) -> Option<Vec<u8>> {
    BASE64.decode(signature.strip_prefix("v1,")?.as_bytes()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_614_265_330);

    fn secret(text: &str) -> WebhookSecret {
        WebhookSecret::parse(text).unwrap_or_else(|_| unreachable!("the test's own"))
    }

    fn published() -> WebhookSecret {
        secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    }

    fn judge(id: &str, timestamp: &str, signature: &str, body: &[u8]) -> bool {
        let headers = WebhookHeaders { id, timestamp, signature };
        verify(&[secret("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSX"), published()], headers, body, NOW).is_ok()
    }

    #[test]
    fn the_published_message_has_the_published_signature() {
        let body = br#"{"test": 2432232314}"#;
        let signature = sign(&[published()], "msg_p5jXN8AQM9LWM0D4loKWxJek", NOW, body);
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assert!(judge("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", &signature, body));
    }

    #[test]
    fn anything_else_is_refused() {
        let (id, time, body) = ("msg_1", "1614265330", b"{}");
        let sound = sign(&[published()], id, NOW, body);
        let digits = sound.strip_prefix("v1,").unwrap_or_default();
        assert!(
            judge(id, time, &sound, body) && judge(id, time, &format!("v1,bad {sound} v2,{digits}"), body)
        );
        for signature in [
            String::new(),
            "v1,".to_owned(),
            format!("v1,{}", &digits[..4]),
            format!("v1,{digits}AAAA"),
            format!("v2,{digits}"),
            format!("v1a,{digits}"),
            format!("V1,{digits}"),
            digits.to_owned(),
            sound.to_ascii_lowercase(),
            format!(" {}", ["v1,AAAA"; 16].join(" ")),
            format!("{} {sound}", ["v1,AAAA"; 16].join(" ")),
        ] {
            assert!(!judge(id, time, &signature, body), "{signature}");
        }
        for (id, time, body) in [
            ("msg_2", time, &b"{}"[..]),
            ("", time, b"{}"),
            (id, "1614265331", b"{}"),
            (id, "", b"{}"),
            (id, "+1614265330", b"{}"),
            (id, "1614265330.0", b"{}"),
            (id, time, b"{ }"),
        ] {
            assert!(!judge(id, time, &sound, body), "{id} {time}");
        }
    }

    #[test]
    fn a_message_is_good_for_five_minutes_around_its_moment() {
        for (seconds, good) in [(-301, false), (-300, true), (300, true), (301, false)] {
            let at = Timestamp::from_seconds(NOW.as_seconds() + seconds);
            let signature = sign(&[published()], "msg_1", at, b"");
            assert_eq!(judge("msg_1", &at.as_seconds().to_string(), &signature, b""), good, "{seconds}");
        }
    }

    #[test]
    fn an_identifier_with_a_dot_is_none() {
        let signature = sign(&[published()], "msg.1", NOW, b"x");
        assert!(!judge("msg.1", "1614265330", &signature, b"x"));
    }

    #[test]
    fn a_secret_has_24_to_64_bytes_and_does_not_print() {
        for (bytes, good) in [(23, false), (24, true), (64, true), (65, false)] {
            let text = format!("whsec_{}", BASE64.encode(&vec![7; bytes]));
            assert_eq!(WebhookSecret::parse(&text).is_ok(), good, "{bytes}");
        }
        assert_eq!(
            *secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").expose(),
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
        );
        assert_eq!(format!("{:?}", published()), "WebhookSecret(…)");
    }
}
