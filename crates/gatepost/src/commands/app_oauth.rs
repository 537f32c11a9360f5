//! What `gatepost app` sets and shows of OAuth and OIDC, and of lives.

use super::app::word_of;
use super::brand::change;
use crate::cli::{LifetimesSettings, OAuthSettings as Settings};
use crate::failure::Failure;
use gatepost_application::{LifetimesCommand, OAuthCommand};
use gatepost_domain::app::{BackchannelLogoutUri, ClientJwks};
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::scope::Scope;
use gatepost_domain::signing_key::JwtAlgorithm;
use std::time::Duration;

/// What the flags ask for.
pub(super) fn read(settings: &Settings) -> Result<OAuthCommand, Failure> {
    let uris = settings
        .post_logout_redirect_uris
        .iter()
        .map(|uri| RedirectUri::parse(uri).map_err(|error| usage("--post-logout-redirect-uri", uri, &error)));
    let uris = uris.collect::<Result<Vec<_>, _>>()?;
    let scopes = (!settings.scopes.is_empty())
        .then(|| {
            let words = settings.scopes.iter().flat_map(|scopes| scopes.split_ascii_whitespace());
            Scope::parse(words).map_err(|error| usage("--scope", &settings.scopes.join(" "), &error))
        })
        .transpose()?;
    Ok(OAuthCommand {
        post_logout_redirect_uris: (!uris.is_empty()).then_some(uris),
        backchannel_logout_uri: change(
            "--backchannel-logout-uri",
            settings.backchannel_logout_uri.as_deref(),
            BackchannelLogoutUri::parse,
        )?,
        access_token_alg: algorithm("--access-token-alg", settings.access_token_alg.as_deref())?,
        id_token_alg: algorithm("--id-token-alg", settings.id_token_alg.as_deref())?,
        scopes,
        require_pkce: settings.require_pkce,
        require_dpop: settings.require_dpop,
        require_par: settings.require_par,
        jwks: change("--jwks", settings.jwks.as_deref(), |file| {
            std::fs::read_to_string(file).map(ClientJwks::restore)
        })?,
    })
}

/// The lives that the flags ask for.
pub(super) fn lifetimes(settings: &LifetimesSettings) -> LifetimesCommand {
    let life = |seconds: Option<u64>| seconds.map(Duration::from_secs);
    LifetimesCommand {
        link: life(settings.link),
        link_max: life(settings.link_max),
        code: life(settings.code),
        access_token: life(settings.access_token),
        refresh_idle: life(settings.refresh_idle),
        refresh_absolute: life(settings.refresh_absolute),
        browser_session: life(settings.browser_session),
    }
}

fn algorithm(flag: &str, word: Option<&str>) -> Result<Option<JwtAlgorithm>, Failure> {
    word.map(|word| word_of(flag, word, JwtAlgorithm::parse, "ES256, RS256 or EdDSA")).transpose()
}

fn usage(flag: &str, value: &str, error: &dyn std::error::Error) -> Failure {
    Failure::Usage(format!("{flag} {value:?}: {error}"))
}
