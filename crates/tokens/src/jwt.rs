//! Signing JWTs (RFC 7515).

use crate::claims::{AccessClaims, IdClaims, LogoutClaims};
use crate::failure::{plain, while_doing};
use crate::opened::Fresh;
use crate::verify::{ACCESS, ID, LOGOUT};
use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair as RsaKeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256,
};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::KeyringError;
use gatepost_domain::access::AccessToken;
use gatepost_domain::id_token::IdToken;
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::signing_key::{JwtAlgorithm, PublicKey};
use serde::Serialize;
use zeroize::Zeroizing;

/// The JOSE header. The order of its members is part of what `samples/` holds still.
#[derive(Serialize)]
struct Header<'a> {
    typ: &'static str,
    alg: &'static str,
    kid: &'a str,
}

/// Always the same for a kind, so it is spelled once.
fn header(kind: &'static str, algorithm: JwtAlgorithm, id: &str) -> Result<String, KeyringError> {
    let header = Header { typ: kind, alg: algorithm.as_str(), kid: id };
    let json = serde_json::to_vec(&header).map_err(while_doing("writing the header of a token"))?;
    Ok(BASE64URL_NOPAD.encode(&json))
}

enum Pair {
    P256(EcdsaKeyPair),
    Rsa(RsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

/// A key pair that is ready to sign JWTs.
pub(crate) struct JwtSigner {
    pair: Pair,
    algorithm: JwtAlgorithm,
    access: String,
    id: String,
    logout: String,
}

impl JwtSigner {
    /// A new key pair for that algorithm.
    pub(crate) fn generate(algorithm: JwtAlgorithm) -> Result<Fresh, KeyringError> {
        const DOING: &str = "making a key for JWTs";
        let (pair, pkcs8) = match algorithm {
            JwtAlgorithm::Es256 => {
                let pair =
                    EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).map_err(while_doing(DOING))?;
                let pkcs8 = pair.to_pkcs8v1().map_err(while_doing(DOING))?;
                (Pair::P256(pair), Zeroizing::new(pkcs8.as_ref().to_vec()))
            }
            JwtAlgorithm::Rs256 => {
                let pair = RsaKeyPair::generate(KeySize::Rsa2048).map_err(while_doing(DOING))?;
                let pkcs8 = AsDer::<Pkcs8V1Der<'_>>::as_der(&pair).map_err(while_doing(DOING))?;
                let pkcs8 = Zeroizing::new(pkcs8.as_ref().to_vec());
                (Pair::Rsa(pair), pkcs8)
            }
            JwtAlgorithm::EdDsa => {
                let pair = Ed25519KeyPair::generate().map_err(while_doing(DOING))?;
                let pkcs8 = pair.to_pkcs8().map_err(while_doing(DOING))?;
                (Pair::Ed25519(pair), Zeroizing::new(pkcs8.as_ref().to_vec()))
            }
        };
        Ok(Fresh { public: published(&pair)?, pkcs8 })
    }

    /// The key pair that this document holds, under the name that its tokens will bear.
    pub(crate) fn open(algorithm: JwtAlgorithm, name: &str, pkcs8: &[u8]) -> Result<Self, KeyringError> {
        const DOING: &str = "reading a key for JWTs";
        let pair = match algorithm {
            JwtAlgorithm::Es256 => EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8)
                .map(Pair::P256)
                .map_err(while_doing(DOING))?,
            JwtAlgorithm::Rs256 => {
                RsaKeyPair::from_pkcs8(pkcs8).map(Pair::Rsa).map_err(while_doing(DOING))?
            }
            JwtAlgorithm::EdDsa => {
                Ed25519KeyPair::from_pkcs8(pkcs8).map(Pair::Ed25519).map_err(while_doing(DOING))?
            }
        };
        Ok(Self {
            pair,
            algorithm,
            access: header(ACCESS, algorithm, name)?,
            id: header(ID, algorithm, name)?,
            logout: header(LOGOUT, algorithm, name)?,
        })
    }

    /// The half that is published.
    pub(crate) fn public(&self) -> Result<PublicKey, KeyringError> {
        published(&self.pair)
    }

    /// The access token.
    pub(crate) fn access(&self, token: &AccessToken) -> Result<String, KeyringError> {
        self.sign(&self.access, &AccessClaims::of(token))
    }

    /// The ID token that goes out beside that access token.
    pub(crate) fn id_token(&self, token: &IdToken, access_token: &str) -> Result<String, KeyringError> {
        self.sign(&self.id, &IdClaims::of(token, access_token, self.algorithm))
    }

    /// The logout token.
    pub(crate) fn logout_token(&self, token: &LogoutToken) -> Result<String, KeyringError> {
        self.sign(&self.logout, &LogoutClaims::of(token))
    }

    /// In JWS compact serialisation (RFC 7515 §7.1).
    fn sign(&self, header: &str, claims: &impl Serialize) -> Result<String, KeyringError> {
        let claims = serde_json::to_vec(claims).map_err(while_doing("writing the claims of a token"))?;
        let mut text =
            String::with_capacity(header.len() + 1 + BASE64URL_NOPAD.encode_len(claims.len()) + 344);
        text.push_str(header);
        text.push('.');
        BASE64URL_NOPAD.encode_append(&claims, &mut text);
        let signature = self.signature(text.as_bytes())?;
        text.push('.');
        BASE64URL_NOPAD.encode_append(&signature, &mut text);
        Ok(text)
    }

    fn signature(&self, message: &[u8]) -> Result<Vec<u8>, KeyringError> {
        const DOING: &str = "signing a token";
        let random = SystemRandom::new();
        match &self.pair {
            Pair::P256(pair) => {
                pair.sign(&random, message).map(|made| made.as_ref().to_vec()).map_err(while_doing(DOING))
            }
            Pair::Rsa(pair) => {
                let mut made = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, message, &mut made)
                    .map(|()| made)
                    .map_err(while_doing(DOING))
            }
            Pair::Ed25519(pair) => {
                pair.try_sign(message).map(|made| made.as_ref().to_vec()).map_err(while_doing(DOING))
            }
        }
    }
}

fn published(pair: &Pair) -> Result<PublicKey, KeyringError> {
    match pair {
        Pair::P256(pair) => point(pair),
        Pair::Rsa(pair) => {
            let key = pair.public_key();
            Ok(PublicKey::Rsa {
                modulus: key.modulus().big_endian_without_leading_zero().to_vec(),
                exponent: key.exponent().big_endian_without_leading_zero().to_vec(),
            })
        }
        Pair::Ed25519(pair) => {
            let bytes = pair.public_key().as_ref().try_into();
            bytes.map(PublicKey::Ed25519).map_err(|_| plain("reading a point on Ed25519"))
        }
    }
}

/// Takes the uncompressed point apart: a four, and both coordinates (SEC 1 §2.3.3).
fn point(pair: &EcdsaKeyPair) -> Result<PublicKey, KeyringError> {
    let (point, rest) =
        pair.public_key().as_ref().split_first_chunk::<33>().ok_or(plain("reading a point on P-256"))?;
    match (point, <[u8; 32]>::try_from(rest)) {
        ([4, x @ ..], Ok(y)) => Ok(PublicKey::P256 { x: *x, y }),
        _ => Err(plain("reading a point on P-256")),
    }
}
