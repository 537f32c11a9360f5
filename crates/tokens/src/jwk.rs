//! Keys as strangers write them down (RFC 7517).

use crate::json::{Json, Object, object};
use data_encoding::BASE64URL_NOPAD;
use gatepost_domain::jwk::{ClientKey, ClientKeys, ClientKeysInvalid};
use gatepost_domain::signing_key::PublicKey;

/// Longer than sixteen keys of the largest kind.
const LONGEST: usize = 64 * 1024;

/// What only whoever signs may know (RFC 7518 §6.2.2, §6.3.2, §6.4.1).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

/// Why a key can't be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum KeyUnusable {
    /// A member is missing, or not what it should be.
    Malformed,
    /// Sound perhaps, but not of a kind that is spoken here.
    Foreign,
    /// It holds what nobody else may know.
    Private,
}

/// The public key in these members; that it is strong is still to be asked.
pub(crate) fn public(members: &Object) -> Result<PublicKey, KeyUnusable> {
    if PRIVATE.iter().any(|name| members.contains_key(*name)) {
        return Err(KeyUnusable::Private);
    }
    let text = |name: &str| members.get(name).and_then(Json::text);
    let bytes = |name: &str| text(name).and_then(|text| BASE64URL_NOPAD.decode(text.as_bytes()).ok());
    let coordinate = |name: &str| bytes(name).and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    let key = match (text("kty").ok_or(KeyUnusable::Malformed)?, text("crv")) {
        ("EC", Some("P-256")) => coordinate("x").zip(coordinate("y")).map(|(x, y)| PublicKey::P256 { x, y }),
        ("OKP", Some("Ed25519")) => coordinate("x").map(PublicKey::Ed25519),
        ("RSA", _) => {
            bytes("n").zip(bytes("e")).map(|(modulus, exponent)| PublicKey::Rsa { modulus, exponent })
        }
        _ => return Err(KeyUnusable::Foreign),
    };
    key.ok_or(KeyUnusable::Malformed)
}

/// Whether the key says of itself that it verifies signatures, by the one algorithm that its kind is used for here; one
/// that says nothing does (RFC 7517 §4.2–4.4).
fn is_for_signatures(members: &Object, key: &PublicKey) -> bool {
    let absent_or = |name: &str, word: &str| members.get(name).is_none_or(|value| value.text() == Some(word));
    let verifies = |operations: &Json| {
        operations.list().is_some_and(|list| list.iter().any(|word| word.text() == Some("verify")))
    };
    absent_or("use", "sig")
        && absent_or("alg", key.algorithm().as_str())
        && members.get("key_ops").is_none_or(verifies)
}

/// The keys of a JWK set that verify a client's signatures; others are passed over (RFC 7517 §5).
pub(crate) fn client_keys(json: &str) -> Result<ClientKeys, ClientKeysInvalid> {
    if json.len() > LONGEST {
        return Err(ClientKeysInvalid::Malformed);
    }
    let set = object(json.as_bytes()).ok_or(ClientKeysInvalid::Malformed)?;
    let listed = set.get("keys").and_then(Json::list).ok_or(ClientKeysInvalid::Malformed)?;
    let mut keys = Vec::new();
    for key in listed {
        let members = key.object().ok_or(ClientKeysInvalid::Malformed)?;
        let public = match public(members) {
            Ok(public) if is_for_signatures(members, &public) => public,
            Ok(_) | Err(KeyUnusable::Foreign) => continue,
            Err(KeyUnusable::Malformed) => return Err(ClientKeysInvalid::Malformed),
            Err(KeyUnusable::Private) => return Err(ClientKeysInvalid::Private),
        };
        let id = match members.get("kid") {
            None => None,
            Some(id) => Some(id.text().ok_or(ClientKeysInvalid::Malformed)?.to_owned()),
        };
        keys.push(ClientKey { id, public });
    }
    ClientKeys::new(keys, json.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_domain::signing_key::JwtAlgorithm;
    use proptest::prelude::*;

    const ED25519: &str = r#""kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo""#;
    const P256: &str = r#""kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM""#;

    fn set(keys: &[&str]) -> Result<ClientKeys, ClientKeysInvalid> {
        client_keys(&format!(r#"{{"keys":[{}]}}"#, keys.join(",")))
    }

    fn count(keys: &ClientKeys) -> usize {
        JwtAlgorithm::ALL.into_iter().map(|algorithm| keys.candidates(None, algorithm).count()).sum()
    }

    #[test]
    fn keys_for_other_purposes_are_passed_over() {
        let with = |more: &str| format!("{{{ED25519},{more}}}");
        let plain = format!("{{{ED25519}}}");
        for (other, expected) in [
            (with(r#""use":"enc""#), 1),
            (with(r#""alg":"ES256""#), 1),
            (with(r#""alg":7"#), 1),
            (with(r#""key_ops":["sign"]"#), 1),
            (with(r#""key_ops":"verify""#), 1),
            (r#"{"kty":"EC","crv":"P-384","x":"AA","y":"AA"}"#.to_owned(), 1),
            (r#"{"kty":"AKP","pub":"AA"}"#.to_owned(), 1),
            (with(r#""use":"sig","alg":"EdDSA","key_ops":["verify"],"x5t":"a""#), 2),
            (format!("{{{P256}}}"), 2),
        ] {
            assert_eq!(count(&set(&[&plain, &other]).unwrap()), expected, "{other}");
        }
        assert_eq!(set(&[&with(r#""use":"enc""#)]), Err(ClientKeysInvalid::NoneUsable));
    }

    #[test]
    fn a_broken_key_breaks_the_set() {
        for broken in [
            "7",
            "{}",
            r#"{"kty":7}"#,
            r#"{"kty":"OKP","crv":"Ed25519"}"#,
            r#"{"kty":"OKP","crv":"Ed25519","x":"AA"}"#,
            r#"{"kty":"RSA","n":"AA"}"#,
            &format!("{{{ED25519},\"kid\":7}}"),
            &format!("{{{ED25519},{ED25519}}}"),
        ] {
            assert_eq!(set(&[broken]), Err(ClientKeysInvalid::Malformed), "{broken}");
        }
        assert_eq!(set(&[r#"{"kty":"RSA","n":"_w","e":"AQAB"}"#]), Err(ClientKeysInvalid::Weak));
        assert_eq!(set(&[r#"{"kty":"oct","k":"c2VjcmV0"}"#]), Err(ClientKeysInvalid::Private));
        let named = format!("{{{ED25519},\"kid\":\"a\"}}");
        assert_eq!(set(&[&named, &named]), Err(ClientKeysInvalid::NameTwice));
    }

    proptest! {
        #[test]
        fn no_text_makes_reading_panic(text in "\\PC{0,80}") {
            let _ = client_keys(&text);
            let _ = set(&[&text]);
        }
    }
}
