//! What a client is given to name somebody whose address it must not learn from a URL.

use crate::id::SignInId;
use data_encoding::BASE64URL_NOPAD;
use std::fmt;

/// What the text begins with; no address does.
const PREFIX: &str = "lh_";

/// How many bytes prove that it is ours.
const TAG: usize = 16;

/// A `login_hint` of ours (OIDC Core §4): names a sign-in, and through it an address, to the app's own authorization
/// endpoint alone. It stands in URLs, so it grants nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LoginHandle {
    sign_in: SignInId,
    tag: [u8; TAG],
}

impl LoginHandle {
    /// The handle of that sign-in, proved by the first bytes of `mac`.
    pub fn new(sign_in: SignInId, mac: &[u8; 32]) -> Self {
        let mut tag = [0; TAG];
        for (byte, proof) in tag.iter_mut().zip(mac) {
            *byte = *proof;
        }
        Self { sign_in, tag }
    }

    /// Reads a handle in its only spelling; nothing if it is another kind of hint. Whether it is ours its tag must prove.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64URL_NOPAD.decode(text.strip_prefix(PREFIX)?.as_bytes()).ok()?;
        let (id, tag) = bytes.split_first_chunk()?;
        Some(Self { sign_in: SignInId::from_bits(u128::from_be_bytes(*id)), tag: tag.try_into().ok()? })
    }

    /// The sign-in that it names.
    pub const fn sign_in(&self) -> SignInId {
        self.sign_in
    }

    /// What proves it, to be compared in constant time.
    pub const fn tag(&self) -> &[u8] {
        &self.tag
    }
}

impl fmt::Display for LoginHandle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = self.sign_in.bits().to_be_bytes().to_vec();
        bytes.extend(self.tag);
        write!(f, "{PREFIX}{}", BASE64URL_NOPAD.encode(&bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_handle_is_none() {
        let text = LoginHandle::new(SignInId::from_bits(7), &[9; 32]).to_string();
        assert_eq!(text.len(), 46);
        for wrong in
            ["", "lh_", "ann@example.org", text.trim_start_matches("lh_"), &format!("{text}A"), &text[..45]]
        {
            assert_eq!(LoginHandle::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn parsing_undoes_showing(bits: u128, mac: [u8; 32]) {
            let handle = LoginHandle::new(SignInId::from_bits(bits), &mac);
            prop_assert_eq!(LoginHandle::parse(&handle.to_string()), Some(handle));
        }
    }
}
