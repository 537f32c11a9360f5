//! What is made of JWTs that come back, and of those that clients make.

use crate::claims::Claims;
use crate::json::Json;
use crate::jwk;
use crate::jws::Jws;
use gatepost_application::TokenInvalid;
use gatepost_domain::assertion::Assertion;
use gatepost_domain::id_token::IdTokenHint;
use gatepost_domain::jwk::{ClientKeys, JwkThumbprint};
use gatepost_domain::presented::PresentedAccess;
use gatepost_domain::proof::{AccessTokenHash, Proof};
use gatepost_domain::signing_key::SigningKey;

/// `typ` of an access token (RFC 9068 §2.1).
pub(crate) const ACCESS: &str = "at+jwt";
/// `typ` of an ID token.
pub(crate) const ID: &str = "JWT";
/// `typ` of a logout token (OIDC Back-Channel Logout 1.0 §2.4).
pub(crate) const LOGOUT: &str = "logout+jwt";
/// `typ` of a proof (RFC 9449 §4.2).
const PROOF: &str = "dpop+jwt";

/// The token of that kind that one of these keys signed. Its header is just what ours are, and `kid` but a name in a list.
fn ours(keys: &[SigningKey], text: &str, kind: &str) -> Result<crate::json::Object, TokenInvalid> {
    let jws = Jws::parse(text)?;
    jws.has_only(&["typ", "alg", "kid"])?;
    jws.is(kind)?;
    let id = jws.named("kid").ok_or(TokenInvalid::Header)?;
    let named = |key: &&SigningKey| key.id == id && key.algorithm.jwt().is_some();
    let key = keys.iter().find(named).ok_or(TokenInvalid::UnknownKey)?;
    if key.algorithm.jwt() != Some(jws.algorithm()?) {
        return Err(TokenInvalid::Header);
    }
    jws.verify(&key.public)
}

/// What an access token says.
pub(crate) fn access(keys: &[SigningKey], text: &str) -> Result<PresentedAccess, TokenInvalid> {
    Claims(&ours(keys, text, ACCESS)?).access()
}

/// What an ID token said.
pub(crate) fn id_token(keys: &[SigningKey], text: &str) -> Result<IdTokenHint, TokenInvalid> {
    Claims(&ours(keys, text, ID)?).id_token()
}

/// What a client says of itself (RFC 7523 §3).
pub(crate) fn assertion(keys: &ClientKeys, text: &str) -> Result<Assertion, TokenInvalid> {
    let jws = Jws::parse(text)?;
    if jws.header().contains_key("jwk") || !matches!(jws.named("typ"), None | Some(ID)) {
        return Err(TokenInvalid::Header);
    }
    // A `typ` or `kid` that is no text is not an absent one.
    if ["typ", "kid"].iter().any(|name| jws.header().contains_key(*name) && jws.named(name).is_none()) {
        return Err(TokenInvalid::Header);
    }
    let mut candidates = keys.candidates(jws.named("kid"), jws.algorithm()?).peekable();
    candidates.peek().ok_or(TokenInvalid::UnknownKey)?;
    let mut verified = Err(TokenInvalid::Signature);
    for key in candidates {
        verified = jws.verify(key);
        if verified.is_ok() {
            break;
        }
    }
    let object = verified?;
    let claims = Claims(&object);
    let audiences = match object.get("aud") {
        Some(Json::Text(audience)) => vec![audience.clone()],
        Some(Json::List(audiences)) => {
            let texts = audiences.iter().map(|audience| audience.text().map(str::to_owned));
            texts.collect::<Option<_>>().ok_or(TokenInvalid::Claims)?
        }
        _ => return Err(TokenInvalid::Claims),
    };
    Ok(Assertion {
        issuer: claims.text("iss")?.to_owned(),
        subject: claims.text("sub")?.to_owned(),
        audiences,
        id: claims.text("jti")?.to_owned(),
        expires_at: claims.time("exp")?,
        issued_at: claims.maybe("iat", Claims::time)?,
        not_before: claims.maybe("nbf", Claims::time)?,
    })
}

/// What the holder of a key says of a request (RFC 9449 §4.3).
pub(crate) fn proof(text: &str) -> Result<Proof, TokenInvalid> {
    let jws = Jws::parse(text)?;
    jws.has_only(&["typ", "alg", "jwk", "kid"])?;
    jws.is(PROOF)?;
    let jwk = jws.header().get("jwk").and_then(Json::object).ok_or(TokenInvalid::Header)?;
    let key = jwk::public(jwk).map_err(|_| TokenInvalid::Header)?;
    if !key.is_strong() {
        return Err(TokenInvalid::Header);
    }
    let object = jws.verify(&key)?;
    let claims = Claims(&object);
    let hash = |claims: &Claims<'_>, name: &str| {
        AccessTokenHash::parse(claims.text(name)?).ok_or(TokenInvalid::Claims)
    };
    let owned = |claims: &Claims<'_>, name: &str| claims.text(name).map(str::to_owned);
    Ok(Proof {
        key: JwkThumbprint::of(&key),
        id: owned(&claims, "jti")?,
        method: owned(&claims, "htm")?,
        url: owned(&claims, "htu")?,
        issued_at: claims.time("iat")?,
        access_token: claims.maybe("ath", hash)?,
        nonce: claims.maybe("nonce", owned)?,
    })
}
