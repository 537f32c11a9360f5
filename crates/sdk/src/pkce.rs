//! Proof Key for Code Exchange (RFC 7636): whoever exchanges a code is whoever began.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};

use crate::{Error, Secret, random};

/// The only method that Gatepost takes (RFC 7636 §4.2).
pub const CODE_CHALLENGE_METHOD: &str = "S256";

/// The text that stays with whoever began, until the code is exchanged (RFC 7636 §4.1).
///
/// ```
/// use gatepost_sdk::pkce::CodeVerifier;
///
/// // The example of RFC 7636, appendix B.
/// let verifier = CodeVerifier::from_secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".into());
/// assert_eq!(verifier.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeVerifier(Secret);

impl CodeVerifier {
    /// A new one, of 256 bits of chance in 43 letters.
    pub fn generate() -> Result<Self, Error> {
        Ok(Self(random::text()?.into()))
    }

    /// One that was kept. Gatepost takes 43 to 128 letters, digits and `-._~`.
    pub fn from_secret(text: Secret) -> Self {
        Self(text)
    }

    /// What is sent when a sign-in begins: the hash of the verifier, 43 letters of base64url.
    pub fn challenge(&self) -> String {
        BASE64URL_NOPAD.encode(&Sha256::digest(self.0.expose()))
    }

    /// The text, for the exchange or to keep it until then.
    pub fn secret(&self) -> &Secret {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::CodeVerifier;

    #[test]
    fn each_is_another_and_has_a_form_that_the_standard_allows() {
        let [one, other] = [(); 2].map(|()| CodeVerifier::generate().unwrap());
        assert_ne!(one, other);
        for text in [one.secret().expose(), &one.challenge()] {
            assert_eq!(text.len(), 43);
            assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)), "{text}");
        }
    }
}
