//! Proof that whoever sends a request holds a key (DPoP, RFC 9449).

use crate::jwk::JwkThumbprint;
use crate::time::Timestamp;
use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use std::time::Duration;

/// How far the clock of a client may be off, and how long a proof is on its way.
pub const PROOF_WITHIN: Duration = Duration::from_secs(30);

/// A proof's own name may be so long.
const NAME_AT_MOST: usize = 256;

/// The SHA-256 of an access token, by which a proof says which one it goes with (`ath`, RFC 9449 §4.2).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AccessTokenHash([u8; 32]);

impl AccessTokenHash {
    /// The hash of that token.
    pub fn of(token: &str) -> Self {
        Self(Sha256::digest(token.as_bytes()).into())
    }

    /// The hash that this base64url spells.
    pub fn parse(text: &str) -> Option<Self> {
        BASE64URL_NOPAD.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// Its base64url.
    pub fn to_text(self) -> String {
        BASE64URL_NOPAD.encode(&self.0)
    }
}

/// What a proof says whose signature holds under the key that it brings.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Proof {
    /// That key.
    pub key: JwkThumbprint,
    /// The proof's own name (`jti`).
    pub id: String,
    /// The method of the request (`htm`).
    pub method: String,
    /// Where it goes (`htu`).
    pub url: String,
    /// When it was made (`iat`).
    pub issued_at: Timestamp,
    /// The access token that it goes with (`ath`).
    pub access_token: Option<AccessTokenHash>,
    /// What the server gave for it (`nonce`).
    pub nonce: Option<String>,
}

/// Why a proof proves nothing here and now (RFC 9449 §4.3).
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ProofRefused {
    /// For another method.
    #[error("the proof is for another method")]
    WrongMethod,
    /// For another place.
    #[error("the proof is for another URL")]
    WrongUrl,
    /// For another access token, or for none.
    #[error("the proof is for another access token")]
    WrongToken,
    /// From another time.
    #[error("the proof was not made just now")]
    NotNow,
    /// Its name is empty or too long.
    #[error("the proof has no sound jti")]
    NoName,
}

impl Proof {
    /// Whether it goes with this request: `url` is as the world spells it, `access_token` the one that is sent along, if
    /// any. That it was not seen before is for a store to tell, until [`Proof::forgotten_at`].
    pub fn judge(
        &self,
        method: &str,
        url: &str,
        access_token: Option<AccessTokenHash>,
        now: Timestamp,
    ) -> Result<(), ProofRefused> {
        if self.id.is_empty() || self.id.len() > NAME_AT_MOST {
            return Err(ProofRefused::NoName);
        }
        if self.method != method {
            return Err(ProofRefused::WrongMethod);
        }
        if place(&self.url).is_none() || place(&self.url) != place(url) {
            return Err(ProofRefused::WrongUrl);
        }
        if access_token.is_some() && self.access_token != access_token {
            return Err(ProofRefused::WrongToken);
        }
        if now.since(self.issued_at) > PROOF_WITHIN || self.issued_at.since(now) > PROOF_WITHIN {
            return Err(ProofRefused::NotNow);
        }
        Ok(())
    }

    /// From when on it would be refused by its age alone, so that its name need not be remembered.
    pub fn forgotten_at(&self) -> Timestamp {
        self.issued_at.plus(PROOF_WITHIN + Duration::from_secs(1))
    }

    /// What a store may remember it by: one digest, whatever the client called it. Another key may use the same name.
    pub fn digest(&self) -> [u8; 32] {
        Sha256::new().chain_update(self.key.as_bytes()).chain_update(&self.id).finalize().into()
    }
}

/// Scheme, authority and path, without query and fragment (RFC 9449 §4.3, rule 9), compared by syntax and scheme (RFC 3986
/// §6.2.2.1, §6.2.3).
fn place(url: &str) -> Option<(String, String, &str)> {
    let (scheme, rest) = url.split_once("://")?;
    let scheme = scheme.to_ascii_lowercase();
    let rest = rest.split(['?', '#']).next()?;
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let authority = authority.to_ascii_lowercase();
    let port = match scheme.as_str() {
        "https" => ":443",
        "http" => ":80",
        _ => return None,
    };
    let authority = authority.strip_suffix(port).unwrap_or(&authority).to_owned();
    (!authority.is_empty()).then_some((scheme, authority, if path.is_empty() { "/" } else { path }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const URL: &str = "https://auth.example.com/apps/demo/token";
    const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

    fn proof() -> Proof {
        Proof {
            key: JwkThumbprint::from_bytes([1; 32]),
            id: "one".to_owned(),
            method: "POST".to_owned(),
            url: URL.to_owned(),
            issued_at: NOW,
            access_token: None,
            nonce: None,
        }
    }

    fn judged(proof: &Proof) -> Result<(), ProofRefused> {
        proof.judge("POST", URL, None, NOW)
    }

    #[test]
    fn a_proof_is_for_one_method_in_its_only_spelling() {
        assert_eq!(judged(&proof()), Ok(()));
        for method in ["GET", "post", ""] {
            let other = Proof { method: method.to_owned(), ..proof() };
            assert_eq!(judged(&other), Err(ProofRefused::WrongMethod));
        }
    }

    #[test]
    fn a_proof_is_for_one_place_however_host_and_query_are_written() {
        for same in [
            "HTTPS://Auth.Example.com/apps/demo/token",
            "https://auth.example.com:443/apps/demo/token",
            "https://auth.example.com/apps/demo/token?a=b",
            "https://auth.example.com/apps/demo/token#c",
        ] {
            assert_eq!(judged(&Proof { url: same.to_owned(), ..proof() }), Ok(()), "{same}");
        }
        for other in [
            "http://auth.example.com/apps/demo/token",
            "https://auth.example.com/apps/demo/Token",
            "https://auth.example.com/apps/demo/token/",
            "https://auth.example.com/apps/shop/token",
            "https://auth.example.com:444/apps/demo/token",
            "https://auth.example.com:80/apps/demo/token",
            "https://auth.example.com",
            "//auth.example.com/apps/demo/token",
            "ftp://auth.example.com/apps/demo/token",
            "https:///apps/demo/token",
            "",
        ] {
            assert_eq!(
                judged(&Proof { url: other.to_owned(), ..proof() }),
                Err(ProofRefused::WrongUrl),
                "{other}"
            );
        }
    }

    #[test]
    fn a_proof_is_from_now_give_or_take_half_a_minute() {
        for (off, expected) in [
            (-31, Err(ProofRefused::NotNow)),
            (-30, Ok(())),
            (-10, Ok(())),
            (10, Ok(())),
            (30, Ok(())),
            (31, Err(ProofRefused::NotNow)),
            (i64::MAX, Err(ProofRefused::NotNow)),
            (i64::MIN, Err(ProofRefused::NotNow)),
        ] {
            let issued_at = Timestamp::from_seconds(NOW.as_seconds().saturating_add(off));
            assert_eq!(judged(&Proof { issued_at, ..proof() }), expected, "{off}");
        }
    }

    #[test]
    fn a_proof_is_remembered_until_its_age_refuses_it() {
        let proof = proof();
        let at = |now| proof.judge("POST", URL, None, now);
        assert_eq!(at(proof.forgotten_at()), Err(ProofRefused::NotNow));
        assert_eq!(at(NOW.plus(PROOF_WITHIN)), Ok(()));
    }

    #[test]
    fn a_proof_goes_with_one_access_token() {
        let [one, two] = ["one", "two"].map(AccessTokenHash::of);
        let with = |access_token| Proof { access_token, ..proof() };
        let sent = |proof: Proof, token| proof.judge("POST", URL, token, NOW);
        assert_eq!(sent(with(Some(one)), Some(one)), Ok(()));
        assert_eq!(sent(with(Some(two)), Some(one)), Err(ProofRefused::WrongToken));
        assert_eq!(sent(with(None), Some(one)), Err(ProofRefused::WrongToken));
        assert_eq!(sent(with(Some(one)), None), Ok(()), "the token endpoint knows of none");
    }

    #[test]
    fn a_proof_has_a_name_of_bearable_length() {
        for (length, expected) in
            [(0, Err(ProofRefused::NoName)), (256, Ok(())), (257, Err(ProofRefused::NoName))]
        {
            assert_eq!(judged(&Proof { id: "x".repeat(length), ..proof() }), expected);
        }
        let other = Proof { key: JwkThumbprint::from_bytes([2; 32]), ..proof() };
        assert_ne!(proof().digest(), other.digest());
    }

    proptest! {
        #[test]
        fn no_url_makes_judging_panic(url in ".{0,60}") {
            let _ = judged(&Proof { url, ..proof() });
        }
    }
}
