//! What an app decided about OAuth and OIDC.

use super::{App, AppKind};
use crate::redirect::{RedirectInvalid, RedirectUri, RedirectUris};
use crate::scope::Scope;
use crate::signing_key::JwtAlgorithm;

/// Why a text is not where logout tokens may be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum BackchannelLogoutUriInvalid {
    /// It breaks the grammar that redirect URIs have too.
    #[error(transparent)]
    Grammar(#[from] RedirectInvalid),
    /// Nothing can be posted to it.
    #[error(
        "it takes an address that begins with https://, or with http:// for localhost, 127.0.0.1 and [::1]"
    )]
    NotHttp,
}

/// Where an app's server hears that a session is over (OIDC Back-Channel Logout 1.0 §2.2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BackchannelLogoutUri(String);

impl BackchannelLogoutUri {
    /// Reads an address by the strict grammar of redirect URIs: `https`, or `http` on loopback.
    pub fn parse(text: &str) -> Result<Self, BackchannelLogoutUriInvalid> {
        RedirectUri::parse(text)?;
        if text.starts_with("https://") || text.starts_with("http://") {
            Ok(Self(text.to_owned()))
        } else {
            Err(BackchannelLogoutUriInvalid::NotHttp)
        }
    }

    /// The address, byte for byte as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The public keys that an app's server signs its assertions with (RFC 7591 §2, `jwks`), as JSON. Whoever reads them judges
/// them; nothing that they point to is fetched.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientJwks(String);

impl ClientJwks {
    /// The JSON text that was judged before, or comes from a store.
    pub const fn restore(json: String) -> Self {
        Self(json)
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What an app decided about OAuth and OIDC.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OAuthSettings {
    /// Where a browser may be sent after its logout (OIDC RP-Initiated Logout 1.0 §3).
    pub post_logout_redirect_uris: RedirectUris,
    /// Where the app's server hears that a session is over.
    pub backchannel_logout_uri: Option<BackchannelLogoutUri>,
    /// What signs access tokens that are JWTs.
    pub access_token_alg: JwtAlgorithm,
    /// What signs ID tokens.
    pub id_token_alg: JwtAlgorithm,
    /// What can be granted at all; the rest of what is asked for is dropped.
    pub scopes: Scope,
    /// Whether an authorization request needs a challenge (RFC 7636); see [`App::requires_pkce`].
    pub require_pkce: bool,
    /// Whether tokens are bound to a key of the client's (RFC 9449).
    pub require_dpop: bool,
    /// Whether authorization requests must be pushed first (RFC 9126).
    pub require_par: bool,
    /// What the app's server may sign its assertions with (RFC 7523).
    pub jwks: Option<ClientJwks>,
}

impl Default for OAuthSettings {
    fn default() -> Self {
        Self {
            post_logout_redirect_uris: RedirectUris::default(),
            backchannel_logout_uri: None,
            access_token_alg: JwtAlgorithm::Es256,
            id_token_alg: JwtAlgorithm::Rs256,
            scopes: Scope::default(),
            require_pkce: true,
            require_dpop: false,
            require_par: false,
            jwks: None,
        }
    }
}

impl App {
    /// Whether an authorization request needs a challenge: what cannot keep a secret has no other proof that a code is its
    /// own (RFC 9700 §2.1.1).
    pub fn requires_pkce(&self) -> bool {
        self.kind == AppKind::Public || self.oauth.require_pkce
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::app;

    #[test]
    fn logout_tokens_are_posted_to_https_or_loopback() {
        for sound in ["https://app.example.com/logout?x=1", "http://127.0.0.1:9/logout", "http://localhost/l"]
        {
            assert_eq!(BackchannelLogoutUri::parse(sound).unwrap().as_str(), sound);
        }
        assert_eq!(
            BackchannelLogoutUri::parse("com.example.app:/logout"),
            Err(BackchannelLogoutUriInvalid::NotHttp)
        );
        for wrong in
            ["", "http://app.example.com/logout", "https://app.example.com/logout#x", "ftp://a.example/"]
        {
            assert!(BackchannelLogoutUri::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn only_an_app_that_keeps_a_secret_can_do_without_a_challenge() {
        let settings = OAuthSettings { require_pkce: false, ..OAuthSettings::default() };
        let public = App { oauth: settings, ..app() };
        let confidential = App { kind: AppKind::Confidential, ..public.clone() };
        assert!(public.requires_pkce() && !confidential.requires_pkce());
        assert!(App { kind: AppKind::Confidential, ..app() }.requires_pkce());
    }
}
