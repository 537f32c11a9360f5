//! Who issues tokens, and what an access token says, whatever its format.

use crate::app::{App, AppId};
use crate::email::EmailAddress;
use crate::id::{SessionId, TokenId, UserId};
use crate::jwk::JwkThumbprint;
use crate::scope::Scope;
use crate::session::Session;
use crate::time::Timestamp;
use crate::user::User;
use std::fmt;

/// Who issues an app's tokens: `{public_url}/apps/{app_id}` (RFC 8414 §2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Issuer(String);

impl Issuer {
    /// The issuer of that app under that public URL.
    pub fn of(public_url: &PublicUrl, app: &AppId) -> Self {
        Self(format!("{}/apps/{app}", public_url.as_str()))
    }

    /// The URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is no public URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PublicUrlInvalid {
    /// Not `https://host[:port]`, or `http` on loopback.
    #[error("a public URL is https://HOST[:PORT], or http:// for localhost, 127.0.0.1 and [::1]")]
    Form,
    /// Something stands behind the host.
    #[error("a public URL has no path, query or fragment of its own")]
    HasPath,
}

/// Where the world reaches this server: a scheme and an authority, no path. Links, issuers and redirects are built from
/// it alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Reads a URL; one slash at the end is let go.
    pub fn parse(text: &str) -> Result<Self, PublicUrlInvalid> {
        let trimmed = text.strip_suffix('/').unwrap_or(text);
        let (scheme, authority) = trimmed.split_once("://").ok_or(PublicUrlInvalid::Form)?;
        if authority.contains(['/', '?', '#']) {
            return Err(PublicUrlInvalid::HasPath);
        }
        let host = host_of(authority).ok_or(PublicUrlInvalid::Form)?;
        match scheme {
            "https" => {}
            "http" if is_loopback(host) => {}
            _ => return Err(PublicUrlInvalid::Form),
        }
        Ok(Self(trimmed.to_owned()))
    }

    /// The URL, without a slash at the end: also the origin that browsers name (RFC 6454).
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether browsers reach it encrypted.
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The host, without the port.
    pub fn host(&self) -> &str {
        self.0.split_once("://").and_then(|(_, authority)| host_of(authority)).unwrap_or_default()
    }
}

/// Whether a host names this machine itself (RFC 8252 §7.3, and its own name).
pub fn is_loopback(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1" | "[::1]")
}

fn host_of(authority: &str) -> Option<&str> {
    let end = if authority.starts_with('[') {
        authority.find(']')? + 1
    } else {
        authority.find(':').unwrap_or(authority.len())
    };
    let (host, rest) = authority.split_at(end);
    let port_is_sound = match rest.strip_prefix(':') {
        None => rest.is_empty(),
        Some(port) => !port.starts_with('0') && port.parse::<u16>().is_ok_and(|port| port > 0),
    };
    let letters = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-.".contains(&byte);
    let host_is_sound = host == "[::1]" || (!host.is_empty() && host.bytes().all(letters));
    (port_is_sound && host_is_sound).then_some(host)
}

/// Why a token of ours, whose signature holds, is not good here and now.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum TokenRefused {
    /// Of another issuer.
    #[error("the token is of another issuer")]
    WrongIssuer,
    /// For somebody else.
    #[error("the token is for another audience")]
    WrongAudience,
    /// Issued to another app.
    #[error("the token was issued to another app")]
    WrongApp,
    /// From the future.
    #[error("the token is not good yet")]
    NotYet,
    /// Too old.
    #[error("the token has expired")]
    Expired,
}

/// What an access token says (RFC 9068 §2.2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccessToken {
    /// Who says it (`iss`).
    pub issuer: Issuer,
    /// To whom (`aud`).
    pub audience: String,
    /// The app that it was issued to (`client_id`, `app_id`).
    pub app: AppId,
    /// About whom (`sub`).
    pub user: UserId,
    /// Their address.
    pub email: EmailAddress,
    /// Their session (`sid`).
    pub session: SessionId,
    /// The token's own name (`jti`).
    pub id: TokenId,
    /// What it is good for (`scope`).
    pub scope: Scope,
    /// When the person proved who they are (`auth_time`).
    pub authenticated_at: Timestamp,
    /// From when on it is good (`iat`).
    pub issued_at: Timestamp,
    /// From when on it is not (`exp`).
    pub expires_at: Timestamp,
    /// The only key whose holder may use it (`cnf.jkt`, RFC 9449 §6.1); none if whoever bears it may.
    pub bound_to: Option<JwkThumbprint>,
}

impl AccessToken {
    /// What a token says at `now` about a session of a user in an app; `scope` is the session's own or a part of it.
    pub fn of(
        issuer: Issuer,
        id: TokenId,
        (app, session, user): (&App, &Session, &User),
        scope: Scope,
        now: Timestamp,
    ) -> Self {
        Self {
            issuer,
            audience: app.audience().to_owned(),
            app: app.id.clone(),
            user: user.id,
            email: user.email.clone(),
            session: session.id,
            id,
            scope,
            authenticated_at: session.authenticated_at,
            issued_at: now,
            expires_at: now.plus(app.lifetimes.access_token),
            bound_to: None,
        }
    }

    /// The same, for the holder of that key alone.
    #[must_use]
    pub fn bound_to(self, key: Option<JwkThumbprint>) -> Self {
        Self { bound_to: key, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_an_origin() {
        for sound in [
            "https://auth.example.com",
            "https://auth.example.com:8443/",
            "http://localhost:8080",
            "http://[::1]:1",
        ] {
            assert_eq!(PublicUrl::parse(sound).unwrap().as_str(), sound.trim_end_matches('/'));
        }
        assert_eq!(PublicUrl::parse("https://a.example/auth"), Err(PublicUrlInvalid::HasPath));
        for wrong in [
            "",
            "a.example",
            "http://a.example",
            "ftp://a.example",
            "https://",
            "https://u@a.example",
            "https://a.example:0",
            "https://A.example",
            "https://a.example:99999",
            "http://[::2]",
            "https://a b",
        ] {
            assert_eq!(PublicUrl::parse(wrong), Err(PublicUrlInvalid::Form), "{wrong}");
        }
    }

    #[test]
    fn an_issuer_is_the_public_url_and_the_app() {
        let url = PublicUrl::parse("http://localhost:8080/").unwrap();
        assert_eq!(
            Issuer::of(&url, &AppId::parse("demo").unwrap()).as_str(),
            "http://localhost:8080/apps/demo"
        );
        assert_eq!(url.host(), "localhost");
    }
}
