//! The keys that verify an app's tokens (RFC 7517).

use super::{Tag, app};
use crate::answer::{Answer, Json, Problems, Refused, headers, response};
use crate::problem::{Code, Problem};
use crate::site::Site;
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::Ports;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey};
use http::StatusCode;
use http::header::{CACHE_CONTROL, ETAG, HeaderMap, HeaderValue, IF_NONE_MATCH};
use poem::{IntoResponse, Request, Response};
use poem_openapi::param::Path;
use poem_openapi::registry::{MetaResponse, MetaResponses, Registry};
use poem_openapi::{ApiResponse, Object, OpenApi};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// For how long verifiers may keep the keys; a new key is published for longer before it signs.
const CACHED: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// The keys of an app.
pub(crate) struct Jwks<P: Ports>(pub(crate) Arc<Site<P>>);

/// A public key (RFC 7517 §4).
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct JsonWebKey {
    /// What kind of key it is: `EC`, `OKP` or `RSA`.
    pub(super) kty: String,
    /// The name that tokens call it by; that of a key for biscuits is its root key id in decimal.
    pub(super) kid: String,
    /// The curve: `P-256` or `Ed25519`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) crv: Option<String>,
    /// The first coordinate, or the whole key (base64url).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) x: Option<String>,
    /// The second coordinate (base64url).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) y: Option<String>,
    /// The modulus of an RSA key (base64url).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) n: Option<String>,
    /// The exponent of an RSA key (base64url).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) e: Option<String>,
    /// `sig`, on keys that verify JWTs.
    #[serde(rename = "use", skip_serializing_if = "Option::is_none")]
    #[oai(rename = "use")]
    pub(super) usage: Option<String>,
    /// The algorithm, on keys that verify JWTs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) alg: Option<String>,
    /// `biscuit`, on keys that verify biscuits: no JWT may be verified with those.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) gatepost_use: Option<String>,
}

/// The public keys of an app (RFC 7517 §5).
#[derive(Object, Serialize)]
#[oai(example)]
pub(crate) struct JsonWebKeySet {
    /// The keys.
    pub(super) keys: Vec<JsonWebKey>,
}

impl Answer for JsonWebKeySet {
    const DESCRIPTION: &'static str = "The keys.";
    const HEADERS: &'static [(&'static str, &'static str)] =
        &[("ETag", "names this state of the keys"), ("Cache-Control", "`public, max-age=300`")];
}

/// The keys, or that they are still the ones that the client has.
pub(crate) enum KeysAnswer {
    Keys(Json<JsonWebKeySet>),
    NotModified(HeaderValue),
}

impl IntoResponse for KeysAnswer {
    fn into_response(self) -> Response {
        match self {
            Self::Keys(keys) => keys.into_response(),
            Self::NotModified(tag) => {
                let response = Response::builder().status(StatusCode::NOT_MODIFIED);
                response.header(ETAG, tag).header(CACHE_CONTROL, CACHED).finish()
            }
        }
    }
}

impl ApiResponse for KeysAnswer {
    fn meta() -> MetaResponses {
        let MetaResponses { mut responses } = Json::<JsonWebKeySet>::meta();
        let unchanged = response(304, "The keys are still those that If-None-Match names.", None);
        responses.push(MetaResponse { headers: headers(JsonWebKeySet::HEADERS), ..unchanged });
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        Json::<JsonWebKeySet>::register(registry);
    }
}

/// Problems of [`Jwks::get_keys`].
pub(crate) enum KeysProblems {}

impl Problems for KeysProblems {
    const CODES: &'static [Code] = &[Code::AppNotFound];
}

#[OpenApi(tag = "Tag::Metadata")]
impl<P: Ports> Jwks<P> {
    /// Keys of an app
    ///
    /// The public keys that verify the app's access tokens, of both formats. May be cached for five minutes.
    #[oai(path = "/apps/:app_id/jwks.json", method = "get", operation_id = "getKeys")]
    async fn get_keys(
        &self,
        request: &Request,
        /// The app.
        app_id: Path<String>,
    ) -> Result<KeysAnswer, Refused<KeysProblems>> {
        let published = self.0.gatepost.published_keys(&app(&app_id)?).await.map_err(Problem::from)?;
        let set = JsonWebKeySet { keys: published.into_iter().map(key).collect() };
        let tag = tag(&set);
        if has(request.headers(), &tag) {
            return Ok(KeysAnswer::NotModified(tag));
        }
        Ok(KeysAnswer::Keys(Json::new(set).header(ETAG, tag).header(CACHE_CONTROL, CACHED)))
    }
}

fn key((kid, algorithm, public): (String, KeyAlgorithm, PublicKey)) -> JsonWebKey {
    let text = |bytes: &[u8]| Some(BASE64URL_NOPAD.encode(bytes));
    let word = |word: &str| Some(word.to_owned());
    let named = JsonWebKey {
        kty: String::new(),
        kid,
        crv: None,
        x: None,
        y: None,
        n: None,
        e: None,
        usage: algorithm.jwt().and_then(|_| word("sig")),
        alg: algorithm.jwt().and_then(|algorithm| word(algorithm.as_str())),
        gatepost_use: if algorithm.jwt().is_none() { word("biscuit") } else { None },
    };
    match public {
        PublicKey::P256 { x, y } => {
            JsonWebKey { kty: "EC".to_owned(), crv: word("P-256"), x: text(&x), y: text(&y), ..named }
        }
        PublicKey::Ed25519(x) => {
            JsonWebKey { kty: "OKP".to_owned(), crv: word("Ed25519"), x: text(&x), ..named }
        }
        PublicKey::Rsa { modulus, exponent } => {
            JsonWebKey { kty: "RSA".to_owned(), n: text(&modulus), e: text(&exponent), ..named }
        }
    }
}

/// A strong entity tag (RFC 9110 §8.8.3): the digest of what is sent.
fn tag(set: &JsonWebKeySet) -> HeaderValue {
    let digest = Sha256::digest(serde_json::to_vec(set).unwrap_or_default());
    let name = BASE64URL_NOPAD.encode(digest.get(..16).unwrap_or_default());
    HeaderValue::from_str(&format!("\"{name}\"")).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Whether the client has what the tag names (RFC 9110 §13.1.2).
fn has(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let lines = headers.get_all(IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
    let mut tags = lines.flat_map(|line| line.split(',')).map(str::trim);
    tags.any(|known| known == "*" || known.trim_start_matches("W/") == tag)
}
