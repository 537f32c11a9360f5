//! Keys with which a client may ask for the same sign-in again and get the same one.

use crate::actor::Actor;
use crate::app::AppId;
use crate::id::SignInId;
use crate::pkce::CodeChallenge;
use crate::secret::Digest;
use crate::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::time::Duration;

/// How long a key stands for the sign-in that it began; then it is free again.
pub const KEY_LIFE: Duration = Duration::from_hours(24);

/// The longest key.
const LONGEST: usize = 255;

/// A client's name for one request, in its own words.
#[derive(Clone)]
pub struct IdempotencyKey(String);

/// Among whose requests a key names one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum KeyScope {
    /// Those of a client that proved to be the app.
    Client,
    /// Those of anybody with this challenge: whoever else knows the key does not get the answer by it.
    Challenge(CodeChallenge),
}

/// Why a text is no key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a key has 1 to 255 visible characters of ASCII")]
pub struct IdempotencyKeyInvalid;

/// The body of a request, of which nothing but a digest is kept.
#[derive(Debug)]
pub enum RequestBody {}

impl IdempotencyKey {
    /// Takes what is visible, and not too long.
    pub fn parse(text: &str) -> Result<Self, IdempotencyKeyInvalid> {
        let is_good = (1..=LONGEST).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic());
        if is_good { Ok(Self(text.to_owned())) } else { Err(IdempotencyKeyInvalid) }
    }

    /// The key.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is kept of an operator's key: another digest for each of them, and for each target (method and path).
    pub fn digest_of_operator(&self, actor: Actor, target: &str) -> Digest<Self> {
        // The key comes last and has no line break; an actor has none either.
        let named = ["operator", &actor.to_string(), target, &self.0].join("\n");
        Digest::from_bytes(Sha256::digest(named.as_bytes()).into())
    }

    /// What is kept of it: another digest in each scope of each app.
    pub fn digest(&self, app: &AppId, scope: &KeyScope) -> Digest<Self> {
        let scope = match scope {
            KeyScope::Client => "client".to_owned(),
            KeyScope::Challenge(challenge) => format!("challenge {challenge}"),
        };
        // None of the parts has a line break in it.
        let named = [app.as_str(), &scope, &self.0].join("\n");
        Digest::from_bytes(Sha256::digest(named.as_bytes()).into())
    }
}

impl fmt::Debug for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("IdempotencyKey(…)")
    }
}

impl Digest<RequestBody> {
    /// The digest of a body, to the byte.
    pub fn of_body(body: &[u8]) -> Self {
        Self::from_bytes(Sha256::digest(body).into())
    }
}

/// That a sign-in was begun with a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KeyUse {
    /// The app.
    pub app: AppId,
    /// The key, within its scope.
    pub key: Digest<IdempotencyKey>,
    /// What was asked for with it.
    pub body: Digest<RequestBody>,
    /// The sign-in.
    pub sign_in: SignInId,
    /// When.
    pub at: Timestamp,
}

/// What a key that comes again stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Repeat {
    /// The same request: it gets the same answer.
    Same,
    /// Another request, which needs a key of its own.
    Other,
    /// Nothing any more: its time is over.
    Free,
}

impl KeyUse {
    /// Judges a request with the same key at `now`.
    pub fn judge(&self, body: &Digest<RequestBody>, now: Timestamp) -> Repeat {
        if self.at.plus(KEY_LIFE).is_over(now) {
            Repeat::Free
        } else if self.body == *body {
            Repeat::Same
        } else {
            Repeat::Other
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> IdempotencyKey {
        IdempotencyKey::parse(text).unwrap()
    }

    #[test]
    fn a_key_is_visible_and_not_too_long() {
        for good in ["k", "!~", "a,b;c=\"d\"", &"x".repeat(255)] {
            assert_eq!(key(good).as_str(), good);
        }
        for wrong in ["", " ", "a b", "a\tb", "\u{7f}", "é", &"x".repeat(256)] {
            assert_eq!(IdempotencyKey::parse(wrong).err(), Some(IdempotencyKeyInvalid), "{wrong:?}");
        }
    }

    #[test]
    fn each_scope_has_keys_of_its_own() {
        let (one, other) = (AppId::parse("one").unwrap(), AppId::parse("other").unwrap());
        let challenge = |first: &str| {
            KeyScope::Challenge(CodeChallenge::parse(&format!("{first}{}", "A".repeat(42))).unwrap())
        };
        let digests = [
            key("k").digest(&one, &KeyScope::Client),
            key("k").digest(&one, &challenge("A")),
            key("k").digest(&one, &challenge("B")),
            key("k").digest(&other, &KeyScope::Client),
            key("l").digest(&one, &KeyScope::Client),
        ];
        for (number, digest) in digests.iter().enumerate() {
            assert!(digests.iter().skip(number + 1).all(|another| another != digest), "{number}");
        }
        assert_eq!(key("k").digest(&one, &challenge("A")), key("k").digest(&one, &challenge("A")));
    }

    #[test]
    fn a_key_stands_for_one_request_for_a_day() {
        let at = Timestamp::from_seconds(1000);
        let (body, other) = (Digest::of_body(b"one"), Digest::of_body(b"other"));
        let used = KeyUse {
            app: AppId::parse("one").unwrap(),
            key: key("k").digest(&AppId::parse("one").unwrap(), &KeyScope::Client),
            body,
            sign_in: SignInId::from_bits(1),
            at,
        };
        let last = Timestamp::from_micros(at.plus(KEY_LIFE).as_micros() - 1);
        for now in [at, last] {
            assert_eq!(used.judge(&body, now), Repeat::Same);
            assert_eq!(used.judge(&other, now), Repeat::Other);
        }
        assert_eq!(used.judge(&body, at.plus(KEY_LIFE)), Repeat::Free);
        assert_eq!(used.judge(&other, at.plus(KEY_LIFE)), Repeat::Free);
    }
}
