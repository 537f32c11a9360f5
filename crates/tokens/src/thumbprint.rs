//! A name for a public key that anybody can compute from the key.

use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::signing_key::PublicKey;

/// The key's JWK thumbprint (RFC 7638 §3), in base64url: 43 characters.
pub fn thumbprint(key: &PublicKey) -> String {
    JwkThumbprint::of(key).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use data_encoding::BASE64URL_NOPAD;
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
