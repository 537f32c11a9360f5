//! Secrets, and the digests that a store may know of them.
//!
//! A secret is 256 bits. Its text is a prefix that names the kind, 43 characters of base64url, and six more that
//! check the rest, so that a broken one is refused before a store is asked, and a leaked one is found by a scanner.
//! The tokens of e-mailed links are the exception: 43 characters and nothing else, since mail programs break long lines.

use data_encoding::BASE64URL_NOPAD;
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const BODY: usize = 43;
const CHECK: usize = 6;

/// What a secret is for; secrets of different kinds can't be confused.
pub trait SecretKind {
    /// What the text begins with; empty for none, and then there is no checksum either.
    const PREFIX: &'static str;
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub enum $name {}
        impl SecretKind for $name {
            const PREFIX: &'static str = $prefix;
        }
    )*};
}

kinds! {
    /// Remembers a way to somebody's own page that began in this browser.
    AccountFlow = "gp_account_";
    /// The token in a letter that asks whether an address may be changed.
    ChangeToken = "";
    /// Proves that somebody is signed in at an app's hosted page in this browser.
    BrowserSecret = "gp_session_";
    /// Remembers a sign-in to the console that began in this browser.
    ConsoleFlow = "gp_console_flow_";
    /// Proves that an operator is signed in to the console in this browser.
    ConsoleSecret = "gp_console_";
    /// The token in a setup link for the console.
    SetupToken = "gp_setup_";
    /// Proves that a confidential app is itself (RFC 6749 §2.3.1).
    ClientSecret = "gp_client_";
    /// The authorization code on the redirect (RFC 6749 §4.1.2).
    ExchangeCode = "gp_code_";
    /// Proves that somebody signed in with an address in this browser.
    KnownDevice = "gp_device_";
    /// Proves that a link was confirmed in this browser a moment ago.
    MarkSecret = "gp_mark_";
    /// The token in an e-mailed link.
    LinkToken = "";
    /// Opens a new access token (RFC 6749 §1.5).
    RefreshToken = "gp_refresh_";
    /// Names an authorization request that was pushed (RFC 9126 §2.2): the whole `request_uri`.
    RequestUri = "urn:ietf:params:oauth:request_uri:";
    /// Makes its holder the initiator of one sign-in.
    SignInSecret = "gp_signin_";
    /// Recognises a visit that clicks twice; opens nothing.
    Visit = "gp_visit_";
}

/// Why a text is no secret of the expected kind: wrong prefix, length, spelling or checksum.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a secret of this kind")]
pub struct SecretMalformed;

/// A secret in the clear: shown only by [`Secret::expose`], wiped when dropped, mute in `Debug`.
pub struct Secret<K> {
    text: Zeroizing<String>,
    kind: PhantomData<fn() -> K>,
}

impl<K: SecretKind> Secret<K> {
    /// The secret that consists of these 256 bits.
    pub fn from_bytes(bytes: &[u8; 32]) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(K::PREFIX.len() + BODY + CHECK));
        text.push_str(K::PREFIX);
        BASE64URL_NOPAD.encode_append(bytes, &mut text);
        if !K::PREFIX.is_empty() {
            let check = checksum(&text);
            text.push_str(&check);
        }
        Self { text, kind: PhantomData }
    }

    /// The secret that this text spells, if it is a whole one of this kind in its only spelling.
    pub fn parse(text: &str) -> Result<Self, SecretMalformed> {
        let check = if K::PREFIX.is_empty() { 0 } else { CHECK };
        if text.len() != K::PREFIX.len() + BODY + check || !text.is_ascii() {
            return Err(SecretMalformed);
        }
        let (signed, given) = text.split_at(text.len() - check);
        let body = signed.strip_prefix(K::PREFIX).ok_or(SecretMalformed)?;
        // The strict decoder also refuses a last character with bits that no byte holds.
        let bytes =
            BASE64URL_NOPAD.decode(body.as_bytes()).map(Zeroizing::new).map_err(|_| SecretMalformed)?;
        if bytes.len() != 32 || (check > 0 && checksum(signed) != given) {
            return Err(SecretMalformed);
        }
        Ok(Self { text: Zeroizing::new(text.to_owned()), kind: PhantomData })
    }

    /// The text, for the one answer or letter that shows it.
    pub fn expose(&self) -> &str {
        &self.text
    }

    /// What a store may keep of it: the SHA-256 of its text.
    pub fn digest(&self) -> Digest<K> {
        Digest::from_bytes(Sha256::digest(self.text.as_bytes()).into())
    }
}

impl<K> fmt::Debug for Secret<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

fn checksum(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    BASE64URL_NOPAD.encode(digest.get(..4).unwrap_or_default())
}

/// The SHA-256 of a secret: finds it again, and does not give it away.
pub struct Digest<K> {
    bytes: [u8; 32],
    kind: PhantomData<fn() -> K>,
}

impl<K> Digest<K> {
    /// The digest with these bytes, as a store kept them.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self { bytes, kind: PhantomData }
    }

    /// The bytes, for a store.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.bytes
    }
}

impl<K> Clone for Digest<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Digest<K> {}

/// In constant time, so that a comparison tells nothing of where two differ.
impl<K> PartialEq for Digest<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bytes.ct_eq(&other.bytes).into()
    }
}

impl<K> Eq for Digest<K> {}

impl<K> Hash for Digest<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bytes.hash(state);
    }
}

impl<K> fmt::Debug for Digest<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Digest(…)")
    }
}

/// Which master key something was derived or sealed with, so that an older one can still be found.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct MasterKeyId(u32);

impl MasterKeyId {
    /// The name with this number.
    pub const fn from_number(number: u32) -> Self {
        Self(number)
    }

    /// The number, for a store.
    pub const fn number(self) -> u32 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_link_token_is_43_characters_and_nothing_else() {
        assert_eq!(Secret::<LinkToken>::from_bytes(&[0; 32]).expose(), "A".repeat(43));
    }

    #[test]
    fn debug_is_mute() {
        let secret = Secret::<RefreshToken>::from_bytes(&[9; 32]);
        assert_eq!(format!("{secret:?} {:?}", secret.digest()), "Secret(…) Digest(…)");
    }

    #[test]
    fn a_digest_is_not_a_token() {
        let token = Secret::<LinkToken>::from_bytes(&[3; 32]);
        let hash = BASE64URL_NOPAD.encode(token.digest().as_bytes());
        let found = Secret::<LinkToken>::parse(&hash).map(|hash| hash.digest());
        assert_ne!(found, Ok(token.digest()));
    }

    #[test]
    fn a_second_spelling_is_refused() {
        let text = Secret::<LinkToken>::from_bytes(&[0; 32]).expose().to_owned();
        for broken in
            [format!("{text}="), format!("{}B", &text[..42]), text.replace('A', "+"), format!(" {text}")]
        {
            assert_eq!(Secret::<LinkToken>::parse(&broken).err(), Some(SecretMalformed), "{broken}");
        }
    }

    proptest! {
        #[test]
        fn parsing_undoes_showing(bytes: [u8; 32]) {
            let secret = Secret::<ExchangeCode>::from_bytes(&bytes);
            let again = Secret::<ExchangeCode>::parse(secret.expose()).unwrap();
            prop_assert_eq!(again.digest(), secret.digest());
            prop_assert_eq!(Secret::<RefreshToken>::parse(secret.expose()).err(), Some(SecretMalformed));
        }

        #[test]
        fn one_wrong_character_is_noticed(bytes: [u8; 32], at in 0_usize..57) {
            let mut text = Secret::<ExchangeCode>::from_bytes(&bytes).expose().to_owned().into_bytes();
            text[at] = if text[at] == b'x' { b'y' } else { b'x' };
            let text = String::from_utf8(text).unwrap();
            prop_assert_eq!(Secret::<ExchangeCode>::parse(&text).err(), Some(SecretMalformed));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in ".{0,80}") {
            let _ = Secret::<ExchangeCode>::parse(&text);
            let _ = Secret::<LinkToken>::parse(&text);
        }
    }
}
