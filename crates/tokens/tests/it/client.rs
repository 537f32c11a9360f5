//! A client that signs with another library than the one that verifies here.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use data_encoding::BASE64URL_NOPAD;
use gatepost_contract::verifying::OtherSide;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::jwk::{ClientKeys, JwkThumbprint};
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::signing_key::PublicKey;
use gatepost_domain::time::Timestamp;
use jsonwebtoken::jwk::Jwk;
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

/// One key on P-256.
pub(crate) struct Client {
    key: EncodingKey,
    pair: EcdsaKeyPair,
    public: PublicKey,
    jwk: Value,
}

impl Client {
    pub(crate) fn new() -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        let point = pair.public_key().as_ref();
        let [x, y] = [&point[1..33], &point[33..]].map(|half| half.try_into().unwrap());
        let [x_text, y_text] = [x, y].map(|half: [u8; 32]| BASE64URL_NOPAD.encode(&half));
        Self {
            key: EncodingKey::from_ec_der(pair.to_pkcs8v1().unwrap().as_ref()),
            pair,
            public: PublicKey::P256 { x, y },
            jwk: json!({"kty": "EC", "crv": "P-256", "x": x_text, "y": y_text}),
        }
    }

    /// Its key as a JWK.
    pub(crate) const fn jwk(&self) -> &Value {
        &self.jwk
    }

    /// That header and those claims, whatever they are, signed by ES256 whatever they say.
    pub(crate) fn raw(&self, header: &Value, claims: &Value) -> String {
        let [header, claims] =
            [header, claims].map(|part| BASE64URL_NOPAD.encode(part.to_string().as_bytes()));
        let signed = format!("{header}.{claims}");
        let signature = self.pair.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
        format!("{signed}.{}", BASE64URL_NOPAD.encode(signature.as_ref()))
    }

    fn signed(&self, header: &Header, claims: &Value) -> String {
        encode(header, claims, &self.key).unwrap()
    }

    /// The header of a proof.
    fn proof_header(&self) -> Header {
        let jwk: Jwk = serde_json::from_value(self.jwk.clone()).unwrap();
        let mut header = Header::new(Algorithm::ES256);
        header.typ = Some("dpop+jwt".to_owned());
        header.jwk = Some(jwk);
        header
    }
}

fn with(mut claims: Value, optional: &[(&str, Option<Value>)]) -> Value {
    for (name, value) in optional {
        if let Some(value) = value {
            claims[*name] = value.clone();
        }
    }
    claims
}

fn seconds(at: Option<Timestamp>) -> Option<Value> {
    at.map(|at| at.as_seconds().into())
}

impl OtherSide for Client {
    fn keys(&self) -> String {
        json!({"keys": [with(self.jwk.clone(), &[("kid", Some("mine".into()))])]}).to_string()
    }

    fn assertion(&self, _: &ClientKeys, says: &Assertion) -> String {
        let audience = match says.audiences.as_slice() {
            [one] => json!(one),
            all => json!(all),
        };
        let claims = json!({
            "iss": says.issuer,
            "sub": says.subject,
            "aud": audience,
            "jti": says.id,
            "exp": says.expires_at.as_seconds(),
        });
        let claims = with(claims, &[("iat", seconds(says.issued_at)), ("nbf", seconds(says.not_before))]);
        // With a name or without: both are usual.
        let mut header = Header::new(Algorithm::ES256);
        header.kid = says.not_before.map(|_| "mine".to_owned());
        self.signed(&header, &claims)
    }

    fn proof_key(&self) -> JwkThumbprint {
        JwkThumbprint::of(&self.public)
    }

    fn proof(&self, says: &Proof) -> String {
        let claims = json!({
            "jti": says.id,
            "htm": says.method,
            "htu": says.url,
            "iat": says.issued_at.as_seconds(),
        });
        let hash = says.access_token.map(AccessTokenHash::to_text);
        let optional = [("ath", hash.map(Value::from)), ("nonce", says.nonce.clone().map(Value::from))];
        self.signed(&self.proof_header(), &with(claims, &optional))
    }
}
