//! A client that holds a key: it proves so (RFC 9449), and says who it is (RFC 7523).

use data_encoding::{BASE64, BASE64URL_NOPAD};
use gatepost_tests::chance;
use jsonwebtoken::{Algorithm, EncodingKey};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::jwt::now;

/// Two keys on P-256 (PKCS #8), of no use but here. Each ends with the point that is public.
const KEYS: [&str; 2] = [
    concat!(
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgGDjwR0z6lX+H/mW6kNYwbdkaX5t1Tm5PFYzdxXmJvZ2hRANCAAQ5",
        "jgZThEUH50aASZ8sZsEZoBahI0kzu2UkKgxm4P3gzyKnGfUjTNRnnsRhHGeitamdOP4DW59NsWVmWGaAgxlT"
    ),
    concat!(
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg8WqTp33AJyiAaecWtwN7H1vBHOaA4URLtmVqoE7xoW+hRANCAARp",
        "jed1dE3YiaQozTaQkF+Gif2WSxzxdymcSA+m4WqVo5qx4CVeenJu221OY0PWnDoUL3Hp+FaDiOCWkwkKuB+T"
    ),
];

/// Whoever has one of these keys.
pub(crate) struct Holder {
    key: EncodingKey,
    x: String,
    y: String,
}

impl Holder {
    /// The holder of the first or the second key.
    pub(crate) fn of(number: usize) -> Self {
        let der = BASE64.decode(KEYS[number].as_bytes()).expect("the key is base64");
        let point = &der[der.len() - 64..];
        let [x, y] = [&point[..32], &point[32..]].map(|half| BASE64URL_NOPAD.encode(half));
        Self { key: EncodingKey::from_ec_der(&der), x, y }
    }

    /// The public half (RFC 7517).
    pub(crate) fn jwk(&self) -> Value {
        json!({"kty": "EC", "crv": "P-256", "x": self.x, "y": self.y})
    }

    /// Its name (RFC 7638).
    pub(crate) fn thumbprint(&self) -> String {
        let canonical = format!(r#"{{"crv":"P-256","kty":"EC","x":"{}","y":"{}"}}"#, self.x, self.y);
        BASE64URL_NOPAD.encode(&Sha256::digest(canonical))
    }

    /// A JWT with that header and those claims, whatever they are.
    pub(crate) fn signed(&self, header: &Value, claims: &Value) -> String {
        let [header, claims] =
            [header, claims].map(|part| BASE64URL_NOPAD.encode(part.to_string().as_bytes()));
        let message = format!("{header}.{claims}");
        let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &self.key, Algorithm::ES256);
        format!("{message}.{}", signature.expect("it signs"))
    }

    /// What a proof says for that request, made just now.
    pub(crate) fn proof_claims(method: &str, url: &str, access_token: Option<&str>) -> Value {
        let mut claims = json!({"jti": chance::name(), "htm": method, "htu": url, "iat": now()});
        if let Some(token) = access_token {
            claims["ath"] = BASE64URL_NOPAD.encode(&Sha256::digest(token)).into();
        }
        claims
    }

    /// A proof with those claims.
    pub(crate) fn proof_of(&self, claims: &Value) -> String {
        self.signed(&json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": self.jwk()}), claims)
    }

    /// A proof for that request.
    pub(crate) fn proof(&self, method: &str, url: &str, access_token: Option<&str>) -> String {
        self.proof_of(&Self::proof_claims(method, url, access_token))
    }

    /// An assertion that the client is that app, for that audience.
    pub(crate) fn assertion(&self, app: &str, audience: &str) -> String {
        let claims = json!({
            "iss": app, "sub": app, "aud": audience, "jti": chance::name(), "exp": now() + 60, "iat": now(),
        });
        self.signed(&json!({"typ": "JWT", "alg": "ES256"}), &claims)
    }
}
