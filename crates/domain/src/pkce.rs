//! Proof Key for Code Exchange (RFC 7636), method S256 alone.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// Why a text is no challenge (RFC 7636 §4.2): 43 characters of base64url that hold 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a code challenge is 43 characters of base64url")]
pub struct ChallengeInvalid;

/// Why a text is no verifier (RFC 7636 §4.1): 43 to 128 unreserved characters.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a code verifier is 43 to 128 letters, digits and -._~")]
pub struct VerifierInvalid;

/// The SHA-256 of a verifier that the initiator keeps to itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CodeChallenge([u8; 32]);

impl CodeChallenge {
    /// Reads a challenge as it is sent.
    pub fn parse(text: &str) -> Result<Self, ChallengeInvalid> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| ChallengeInvalid)?;
        bytes.try_into().map(Self).map_err(|_| ChallengeInvalid)
    }

    /// The challenge as a store kept it.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The bytes, for a store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Whether `verifier` is the one that this challenge was made of (RFC 7636 §4.6).
    pub fn accepts(&self, verifier: &CodeVerifier) -> bool {
        let digest = Sha256::digest(verifier.0.as_bytes());
        digest.as_slice().ct_eq(&self.0).into()
    }
}

impl fmt::Display for CodeChallenge {
    /// The challenge as it is sent.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64URL_NOPAD.encode(&self.0))
    }
}

/// What proves that whoever exchanges a code is whoever began the sign-in.
pub struct CodeVerifier(Zeroizing<String>);

impl CodeVerifier {
    /// Reads a verifier as it is sent.
    pub fn parse(text: &str) -> Result<Self, VerifierInvalid> {
        let unreserved = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        if !(43..=128).contains(&text.len()) || !text.bytes().all(unreserved) {
            return Err(VerifierInvalid);
        }
        Ok(Self(Zeroizing::new(text.to_owned())))
    }

    /// What is told of it when the sign-in begins (RFC 7636 §4.2).
    pub fn challenge(&self) -> CodeChallenge {
        CodeChallenge(Sha256::digest(self.0.as_bytes()).into())
    }

    /// As it is sent with the code.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for CodeVerifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeVerifier(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_appendix_b_holds() {
        let verifier = CodeVerifier::parse("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").unwrap();
        let challenge = CodeChallenge::parse("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM").unwrap();
        assert!(challenge.accepts(&verifier));
        assert_eq!(verifier.challenge(), challenge);
        assert_eq!(challenge.to_string(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn the_challenge_is_not_its_own_verifier() {
        let text = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        assert!(!CodeChallenge::parse(text).unwrap().accepts(&CodeVerifier::parse(text).unwrap()));
    }

    #[test]
    fn lengths_and_letters_are_held() {
        assert!(CodeVerifier::parse(&"a".repeat(42)).is_err());
        assert!(CodeVerifier::parse(&"a".repeat(128)).is_ok());
        assert!(CodeVerifier::parse(&"a".repeat(129)).is_err());
        assert!(CodeVerifier::parse(&format!("{}+", "a".repeat(43))).is_err());
        for wrong in ["", &"A".repeat(42), &"A".repeat(44), &format!("{}=", "A".repeat(42)), &"B".repeat(43)]
        {
            assert_eq!(CodeChallenge::parse(wrong), Err(ChallengeInvalid), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn no_other_verifier_is_accepted(mine in "[a-zA-Z0-9._~-]{43,128}", other in "[a-zA-Z0-9._~-]{43,128}") {
            let challenge = CodeChallenge::from_bytes(Sha256::digest(mine.as_bytes()).into());
            prop_assert!(challenge.accepts(&CodeVerifier::parse(&mine).unwrap()));
            prop_assert_eq!(challenge.accepts(&CodeVerifier::parse(&other).unwrap()), mine == other);
        }
    }
}
