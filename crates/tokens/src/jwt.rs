//! Access tokens as JWTs (RFC 9068), signed with ES256 (RFC 7518 §3.4).

use crate::failure::{plain, while_doing};
use crate::opened::Fresh;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::KeyringError;
use gatepost_domain::access::AccessToken;
use gatepost_domain::signing_key::PublicKey;
use serde::Serialize;

/// Text of the signature: 64 bytes in base64url.
const SIGNATURE: usize = 86;

/// The JOSE header. The order of its members is part of what `samples/` holds still.
#[derive(Serialize)]
struct Header<'a> {
    typ: &'static str,
    alg: &'static str,
    kid: &'a str,
}

/// The claims (RFC 9068 §2.2). The order of the members is part of what `samples/` holds still.
#[derive(Serialize)]
struct Claims<'a> {
    iss: &'a str,
    aud: &'a str,
    sub: String,
    client_id: &'a str,
    app_id: &'a str,
    sid: String,
    jti: String,
    scope: String,
    email: &'a str,
    iat: i64,
    exp: i64,
    auth_time: i64,
    amr: [&'static str; 1],
}

impl<'a> Claims<'a> {
    fn of(token: &'a AccessToken) -> Self {
        Self {
            iss: token.issuer.as_str(),
            aud: &token.audience,
            sub: token.user.to_string(),
            client_id: token.app.as_str(),
            app_id: token.app.as_str(),
            sid: token.session.to_string(),
            jti: token.id.to_string(),
            scope: token.scope.to_string(),
            // The one spelling of the address: an API that compares addresses must not depend on what was typed.
            email: token.email.identity(),
            iat: token.issued_at.as_seconds(),
            exp: token.expires_at.as_seconds(),
            auth_time: token.authenticated_at.as_seconds(),
            amr: ["email"],
        }
    }
}

/// A key pair that is ready to sign JWTs.
pub(crate) struct JwtSigner {
    pair: EcdsaKeyPair,
    /// Always the same, so it is spelled once.
    header: String,
}

impl JwtSigner {
    /// A new key pair on P-256.
    pub(crate) fn generate() -> Result<Fresh, KeyringError> {
        const DOING: &str = "making a P-256 key";
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(while_doing(DOING))?;
        Ok(Fresh { public: published(&pair)?, pkcs8: pair.to_pkcs8v1().map_err(while_doing(DOING))? })
    }

    /// The key pair that this document holds, under the name that its tokens will bear.
    pub(crate) fn open(id: &str, pkcs8: &[u8]) -> Result<Self, KeyringError> {
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8)
            .map_err(while_doing("reading a P-256 key"))?;
        let header = Header { typ: "at+jwt", alg: "ES256", kid: id };
        let json = serde_json::to_vec(&header).map_err(while_doing("writing the header of a token"))?;
        Ok(Self { pair, header: BASE64URL_NOPAD.encode(&json) })
    }

    /// The half that is published.
    pub(crate) fn public(&self) -> Result<PublicKey, KeyringError> {
        published(&self.pair)
    }

    /// The token in JWS compact serialisation (RFC 7515 §7.1).
    pub(crate) fn sign(&self, token: &AccessToken) -> Result<String, KeyringError> {
        let claims =
            serde_json::to_vec(&Claims::of(token)).map_err(while_doing("writing the claims of a token"))?;
        let claims_length = BASE64URL_NOPAD.encode_len(claims.len());
        let mut text = String::with_capacity(self.header.len() + 1 + claims_length + 1 + SIGNATURE);
        text.push_str(&self.header);
        text.push('.');
        BASE64URL_NOPAD.encode_append(&claims, &mut text);
        let signature =
            self.pair.sign(&SystemRandom::new(), text.as_bytes()).map_err(while_doing("signing a token"))?;
        text.push('.');
        BASE64URL_NOPAD.encode_append(signature.as_ref(), &mut text);
        Ok(text)
    }
}

/// Takes the uncompressed point apart: a four, and both coordinates (SEC 1 §2.3.3).
fn published(pair: &EcdsaKeyPair) -> Result<PublicKey, KeyringError> {
    let (point, rest) =
        pair.public_key().as_ref().split_first_chunk::<33>().ok_or(plain("reading a point on P-256"))?;
    match (point, <[u8; 32]>::try_from(rest)) {
        ([4, x @ ..], Ok(y)) => Ok(PublicKey::P256 { x: *x, y }),
        _ => Err(plain("reading a point on P-256")),
    }
}
