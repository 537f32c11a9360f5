//! A name for a public key that anybody can compute from the key.

use data_encoding::BASE64URL_NOPAD;
use gatepost_domain::signing_key::PublicKey;
use sha2::{Digest as _, Sha256};

/// The key's JWK thumbprint (RFC 7638 §3; RFC 8037 §2 for Ed25519): the base64url of the SHA-256 of its required
/// members. 43 characters.
pub fn thumbprint(key: &PublicKey) -> String {
    BASE64URL_NOPAD.encode(&Sha256::digest(required_members(key)))
}

/// In lexicographic order and without white space (RFC 7638 §3.3).
fn required_members(key: &PublicKey) -> String {
    let text = |bytes: &[u8; 32]| BASE64URL_NOPAD.encode(bytes);
    match key {
        PublicKey::P256 { x, y } => {
            format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, text(x), text(y))
        }
        PublicKey::Ed25519(x) => format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{}"}}"#, text(x)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jsonwebtoken::jwk::{Jwk, ThumbprintHash};
    use proptest::prelude::*;
    use serde_json::json;

    fn bytes(text: &str) -> [u8; 32] {
        BASE64URL_NOPAD.decode(text.as_bytes()).unwrap().try_into().unwrap()
    }

    #[test]
    fn it_is_that_of_rfc_8037_appendix_a_3() {
        let key = PublicKey::Ed25519(bytes("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"));
        assert_eq!(thumbprint(&key), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    proptest! {
        #[test]
        fn another_library_computes_the_same(x: [u8; 32], y: [u8; 32]) {
            let [x_text, y_text] = [x, y].map(|bytes| BASE64URL_NOPAD.encode(&bytes));
            for (key, jwk) in [
                (PublicKey::P256 { x, y }, json!({"kty": "EC", "crv": "P-256", "x": x_text, "y": y_text})),
                (PublicKey::Ed25519(x), json!({"kty": "OKP", "crv": "Ed25519", "x": x_text})),
            ] {
                let jwk: Jwk = serde_json::from_value(jwk).unwrap();
                prop_assert_eq!(thumbprint(&key), jwk.thumbprint(ThumbprintHash::SHA256).unwrap());
            }
        }
    }
}
