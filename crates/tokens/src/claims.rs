//! What JWTs claim, as it is written and as it is read. The order of the members is part of what `samples/` holds still.

use crate::json::{Json, Object};
use data_encoding::BASE64URL_NOPAD;
use gatepost_application::TokenInvalid;
use gatepost_domain::access::AccessToken;
use gatepost_domain::app::{AccessTokenFormat, AppId};
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::id_token::{IdToken, IdTokenHint};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::logout_token::LogoutToken;
use gatepost_domain::presented::PresentedAccess;
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::Nonce;
use gatepost_domain::signing_key::JwtAlgorithm;
use gatepost_domain::time::Timestamp;
use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha512};

/// The end of the year 9999: no date of ours, nor of anybody's, lies behind it.
const END_OF_TIME: i64 = 253_402_300_799;

/// The one way in which people prove who they are (RFC 8176 has no word for it).
const BY_EMAIL: [&str; 1] = ["email"];

/// What an access token claims (RFC 9068 §2.2).
#[derive(Serialize)]
pub(crate) struct AccessClaims<'a> {
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
    #[serde(skip_serializing_if = "Option::is_none")]
    cnf: Option<Confirmation>,
}

/// The key whose holder may use the token (RFC 9449 §6.1).
#[derive(Serialize)]
struct Confirmation {
    jkt: String,
}

impl<'a> AccessClaims<'a> {
    pub(crate) fn of(token: &'a AccessToken) -> Self {
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
            amr: BY_EMAIL,
            cnf: token.bound_to.map(|key| Confirmation { jkt: key.to_string() }),
        }
    }
}

/// What an ID token claims (OIDC Core §2).
#[derive(Serialize)]
pub(crate) struct IdClaims<'a> {
    iss: &'a str,
    aud: &'a str,
    sub: String,
    sid: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    nonce: Option<&'a str>,
    iat: i64,
    exp: i64,
    auth_time: i64,
    amr: [&'static str; 1],
    at_hash: String,
}

impl<'a> IdClaims<'a> {
    pub(crate) fn of(token: &'a IdToken, access_token: &str, algorithm: JwtAlgorithm) -> Self {
        Self {
            iss: token.issuer.as_str(),
            aud: token.app.as_str(),
            sub: token.user.to_string(),
            sid: token.session.to_string(),
            nonce: token.nonce.as_ref().map(Nonce::as_str),
            iat: token.issued_at.as_seconds(),
            exp: token.expires_at.as_seconds(),
            auth_time: token.authenticated_at.as_seconds(),
            amr: BY_EMAIL,
            at_hash: half_hash(access_token, algorithm),
        }
    }
}

/// The left half of the hash that the signature uses too (OIDC Core §3.1.3.6); inside Ed25519 that is SHA-512.
fn half_hash(access_token: &str, algorithm: JwtAlgorithm) -> String {
    let hash = match algorithm {
        JwtAlgorithm::Es256 | JwtAlgorithm::Rs256 => Sha256::digest(access_token).to_vec(),
        JwtAlgorithm::EdDsa => Sha512::digest(access_token).to_vec(),
    };
    BASE64URL_NOPAD.encode(hash.get(..hash.len() / 2).unwrap_or_default())
}

/// What a logout token claims (OIDC Back-Channel Logout 1.0 §2.4).
#[derive(Serialize)]
pub(crate) struct LogoutClaims<'a> {
    iss: &'a str,
    aud: &'a str,
    sub: String,
    sid: String,
    iat: i64,
    exp: i64,
    jti: String,
    events: Events,
}

/// The one event that is told, of which nothing else is told.
#[derive(Serialize)]
struct Events {
    #[serde(rename = "http://schemas.openid.net/event/backchannel-logout")]
    logout: Nothing,
}

#[derive(Serialize)]
struct Nothing {}

impl<'a> LogoutClaims<'a> {
    pub(crate) fn of(token: &'a LogoutToken) -> Self {
        Self {
            iss: token.issuer.as_str(),
            aud: token.app.as_str(),
            sub: token.user.to_string(),
            sid: token.session.to_string(),
            iat: token.issued_at.as_seconds(),
            exp: token.expires_at.as_seconds(),
            jti: token.id.to_string(),
            events: Events { logout: Nothing {} },
        }
    }
}

/// What somebody claims: each accessor refuses a claim that is missing or of another type.
pub(crate) struct Claims<'a>(pub(crate) &'a Object);

impl Claims<'_> {
    pub(crate) fn text(&self, name: &str) -> Result<&str, TokenInvalid> {
        self.0.get(name).and_then(Json::text).ok_or(TokenInvalid::Claims)
    }

    /// In whole seconds, as an integer (RFC 7519 §2 would allow more), and not before the epoch.
    pub(crate) fn time(&self, name: &str) -> Result<Timestamp, TokenInvalid> {
        let seconds = self.0.get(name).and_then(Json::integer);
        let sound = seconds.filter(|seconds| (0..=END_OF_TIME).contains(seconds));
        sound.map(Timestamp::from_seconds).ok_or(TokenInvalid::Claims)
    }

    /// The claim, or nothing if nothing is claimed; something of another type is refused (CVE-2026-25537).
    pub(crate) fn maybe<T>(
        &self,
        name: &str,
        read: impl FnOnce(&Self, &str) -> Result<T, TokenInvalid>,
    ) -> Result<Option<T>, TokenInvalid> {
        if self.0.contains_key(name) { read(self, name).map(Some) } else { Ok(None) }
    }

    fn parsed<T, E>(&self, name: &str, parse: impl FnOnce(&str) -> Result<T, E>) -> Result<T, TokenInvalid> {
        parse(self.text(name)?).map_err(|_| TokenInvalid::Claims)
    }

    /// All that an access token says (RFC 9068 §4).
    pub(crate) fn access(&self) -> Result<PresentedAccess, TokenInvalid> {
        let app = self.parsed("client_id", AppId::parse)?;
        let (issued_at, expires_at) = (self.time("iat")?, self.time("exp")?);
        if self.text("app_id")? != app.as_str() || expires_at <= issued_at {
            return Err(TokenInvalid::Claims);
        }
        Ok(PresentedAccess {
            format: AccessTokenFormat::Jwt,
            issuer: self.text("iss")?.to_owned(),
            audience: Some(self.text("aud")?.to_owned()),
            app,
            user: self.parsed("sub", UserId::parse)?,
            session: self.parsed("sid", SessionId::parse)?,
            id: Some(self.parsed("jti", TokenId::parse)?),
            email: self.text("email")?.to_owned(),
            scope: Scope::restore(self.text("scope")?),
            authenticated_at: Some(self.time("auth_time")?),
            issued_at: Some(issued_at),
            not_before: self.maybe("nbf", Self::time)?,
            expires_at,
            bound_to: self.maybe("cnf", Self::holder)?,
            revocation_ids: Vec::new(),
        })
    }

    /// The one member that a confirmation of ours has.
    fn holder(&self, name: &str) -> Result<JwkThumbprint, TokenInvalid> {
        let confirmation = self.0.get(name).and_then(Json::object).filter(|members| members.len() == 1);
        let claims = Claims(confirmation.ok_or(TokenInvalid::Claims)?);
        claims.parsed("jkt", JwkThumbprint::parse)
    }

    /// All that an ID token says which still matters. Its `nonce` and `at_hash` were for the client.
    pub(crate) fn id_token(&self) -> Result<IdTokenHint, TokenInvalid> {
        Ok(IdTokenHint {
            issuer: self.text("iss")?.to_owned(),
            audience: self.text("aud")?.to_owned(),
            user: self.parsed("sub", UserId::parse)?,
            session: self.parsed("sid", SessionId::parse)?,
            issued_at: self.time("iat")?,
            expires_at: self.time("exp")?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The access token and the hash of OIDC Core, appendix A.3.
    #[test]
    fn the_hash_of_an_access_token_is_that_of_openid_connect() {
        let token = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
        for algorithm in [JwtAlgorithm::Es256, JwtAlgorithm::Rs256] {
            assert_eq!(half_hash(token, algorithm), "77QmUPtjPfzWtF2AnpK9RQ");
        }
        assert_eq!(half_hash(token, JwtAlgorithm::EdDsa).len(), 43);
    }
}
