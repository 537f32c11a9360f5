//! Good tokens, and the keys that they are signed with.

use super::{BASE64URL_NOPAD, BiscuitBuilder, Failure, KeyPair, Value, json};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use biscuit_auth::BlockBuilder;

/// No token of this program lives to see it.
const END: u64 = 4_102_444_800;

pub(crate) struct Signer {
    /// The set as the issuer publishes it.
    pub(crate) keys: Value,
    pub(crate) root: KeyPair,
    pub(crate) jwt: String,
    pub(crate) biscuit: String,
    pub(crate) narrowed: String,
}

impl Signer {
    pub(crate) fn new(issuer: &str) -> Result<Self, Failure> {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
        let root = KeyPair::new();
        let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
        let (_, point) = pair.public_key().as_ref().split_at(1);
        let (x, y) = point.split_at(32);
        let keys = json!({"keys": [
            {"kty": "EC", "crv": "P-256", "kid": "es", "use": "sig", "alg": "ES256", "x": text(x), "y": text(y)},
            {"kty": "OKP", "crv": "Ed25519", "kid": "1", "gatepost_use": "biscuit", "x": text(&root.public().to_bytes())},
        ]});
        let header = json!({"typ": "at+jwt", "alg": "ES256", "kid": "es"});
        let claims = json!({
            "iss": issuer, "aud": "notes", "sub": "usr_06f0z3v5e9zq52vn1y8c4tq1mg", "client_id": "notes", "app_id": "notes",
            "sid": "ses_06f0z3v6kd2wc7m2k4d0b9h3fr", "jti": "tok_06f0z3v6v5q8x1t9e7z2a4n6jc",
            "scope": "openid email notes:write", "email": "ada@example.org", "iat": 1_767_225_600, "exp": END,
            "auth_time": 1_767_225_590, "amr": ["email"],
        });
        let signed =
            format!("{}.{}", text(header.to_string().as_bytes()), text(claims.to_string().as_bytes()));
        let signature = pair.sign(&SystemRandom::new(), signed.as_bytes())?;
        let facts = format!(
            r#"app("notes"); issuer("{issuer}"); user("usr_06f0z3v5e9zq52vn1y8c4tq1mg"); session("ses_06f0z3v6kd2wc7m2k4d0b9h3fr");
            email("ada@example.org"); scope("openid"); scope("email"); scope("notes:write"); check if time($t), $t < 2100-01-01T00:00:00Z;"#
        );
        let biscuit = BiscuitBuilder::new().code(facts)?.root_key_id(1).build(&root)?;
        let narrowed = biscuit.append(BlockBuilder::new().check(r#"check if operation("write")"#)?)?;
        Ok(Self {
            keys,
            jwt: format!("{signed}.{}", text(signature.as_ref())),
            biscuit: biscuit.to_base64()?,
            narrowed: narrowed.to_base64()?,
            root,
        })
    }
}
