//! What an operator decides of an app.

use gatepost_domain::app::{
    AccessTokenFormat, AppKind, AppName, AppStatus, BackchannelLogoutUri, Binding, ClientJwks, Lifetimes,
    OAuthSettings, Retention, Sender, SignUp, TestAddress,
};
use gatepost_domain::brand::{Accent, Brand, LogoImage, WebPage};
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::signing_key::JwtAlgorithm;
use std::time::Duration;

/// What becomes of something that may also be missing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum Change<T> {
    /// It stays as it is.
    #[default]
    Keep,
    /// It is taken away.
    Remove,
    /// It becomes this.
    Set(T),
}

impl<T> Change<T> {
    pub(super) fn of(self, old: Option<T>) -> Option<T> {
        match self {
            Self::Keep => old,
            Self::Remove => None,
            Self::Set(new) => Some(new),
        }
    }
}

/// What becomes of an app's look.
#[derive(Clone, Debug, Default)]
pub struct BrandCommand {
    /// Its colour.
    pub accent: Change<Accent>,
    /// Its picture.
    pub logo: Change<LogoImage>,
    /// Where it says what it does with what it knows of people.
    pub policy_uri: Change<WebPage>,
    /// Where it says what people agree to.
    pub tos_uri: Change<WebPage>,
}

impl BrandCommand {
    pub(super) fn picture(&self) -> Option<&LogoImage> {
        if let Change::Set(image) = &self.logo { Some(image) } else { None }
    }

    pub(super) fn of(self, old: Brand) -> Brand {
        let logo = match self.logo {
            Change::Keep => old.logo,
            Change::Remove => None,
            Change::Set(image) => Some(image.logo()),
        };
        Brand {
            accent: self.accent.of(old.accent),
            logo,
            policy_uri: self.policy_uri.of(old.policy_uri),
            tos_uri: self.tos_uri.of(old.tos_uri),
        }
    }
}

/// What becomes of an app's decisions about OAuth and OIDC.
#[derive(Clone, Debug, Default)]
pub struct OAuthCommand {
    /// Where a browser may be sent after its logout.
    pub post_logout_redirect_uris: Option<Vec<RedirectUri>>,
    /// Where its server hears that a session is over.
    pub backchannel_logout_uri: Change<BackchannelLogoutUri>,
    /// What signs its access tokens.
    pub access_token_alg: Option<JwtAlgorithm>,
    /// What signs its ID tokens.
    pub id_token_alg: Option<JwtAlgorithm>,
    /// What it can be granted.
    pub scopes: Option<Scope>,
    /// Whether its authorization requests need a challenge.
    pub require_pkce: Option<bool>,
    /// Whether its tokens are bound to a key.
    pub require_dpop: Option<bool>,
    /// Whether its authorization requests must be pushed.
    pub require_par: Option<bool>,
    /// What its server signs its assertions with.
    pub jwks: Change<ClientJwks>,
}

impl OAuthCommand {
    pub(super) fn of(self, old: OAuthSettings) -> OAuthSettings {
        OAuthSettings {
            post_logout_redirect_uris: self
                .post_logout_redirect_uris
                .map_or(old.post_logout_redirect_uris, RedirectUris::new),
            backchannel_logout_uri: self.backchannel_logout_uri.of(old.backchannel_logout_uri),
            access_token_alg: self.access_token_alg.unwrap_or(old.access_token_alg),
            id_token_alg: self.id_token_alg.unwrap_or(old.id_token_alg),
            scopes: self.scopes.unwrap_or(old.scopes),
            require_pkce: self.require_pkce.unwrap_or(old.require_pkce),
            require_dpop: self.require_dpop.unwrap_or(old.require_dpop),
            require_par: self.require_par.unwrap_or(old.require_par),
            jwks: self.jwks.of(old.jwks),
        }
    }
}

/// What becomes of the lives of what an app issues.
#[derive(Clone, Copy, Debug, Default)]
pub struct LifetimesCommand {
    /// A link, unless the request asks for another life.
    pub link: Option<Duration>,
    /// The longest life of a link.
    pub link_max: Option<Duration>,
    /// An exchange code.
    pub code: Option<Duration>,
    /// An access token.
    pub access_token: Option<Duration>,
    /// A refresh token that nobody uses.
    pub refresh_idle: Option<Duration>,
    /// A session, however busy.
    pub refresh_absolute: Option<Duration>,
    /// A browser at the hosted page.
    pub browser_session: Option<Duration>,
}

impl LifetimesCommand {
    pub(super) fn of(self, old: Lifetimes) -> Lifetimes {
        Lifetimes {
            link: self.link.unwrap_or(old.link),
            link_max: self.link_max.unwrap_or(old.link_max),
            code: self.code.unwrap_or(old.code),
            access_token: self.access_token.unwrap_or(old.access_token),
            refresh_idle: self.refresh_idle.unwrap_or(old.refresh_idle),
            refresh_absolute: self.refresh_absolute.unwrap_or(old.refresh_absolute),
            browser_session: self.browser_session.unwrap_or(old.browser_session),
        }
    }
}

/// What becomes of an app's decisions about people, letters and records.
#[derive(Clone, Debug, Default)]
pub struct PoliciesCommand {
    /// Who may become its user.
    pub sign_up: Option<SignUp>,
    /// How long its records are kept.
    pub retention: Option<Retention>,
    /// Addresses that sign in without a letter, in place of those that did.
    pub test_addresses: Option<Vec<TestAddress>>,
    /// Whether people are told of sign-ins where they had no session before.
    pub new_device_letters: Option<bool>,
    /// Who its letters come from.
    pub sender: Change<Sender>,
    /// How many letters an address gets.
    pub sign_ins_per_address: Change<Rate>,
    /// How many sign-ins it may be asked for in a day.
    pub sign_ins_per_app_day: Change<Rate>,
}

/// What the operator decides of an app; what is left out stays as it is, or as is usual.
#[derive(Clone, Debug, Default)]
pub struct AppCommand {
    /// Its name for people; a new app needs one.
    pub name: Option<AppName>,
    /// Whether it can keep a secret; settled for ever when it is made.
    pub kind: Option<AppKind>,
    /// Whether it is served.
    pub status: Option<AppStatus>,
    /// Where its people may be sent.
    pub redirect_uris: Option<Vec<RedirectUri>>,
    /// Its rule for links opened elsewhere.
    pub binding: Option<Binding>,
    /// Where a sign-in that was finished elsewhere starts anew.
    pub initiate_login_uri: Change<String>,
    /// What its access tokens look like.
    pub access_token_format: Option<AccessTokenFormat>,
    /// Whom its access tokens are for.
    pub access_token_audience: Change<String>,
    /// What it decides about OAuth and OIDC.
    pub oauth: OAuthCommand,
    /// How long what it issues lives.
    pub lifetimes: LifetimesCommand,
    /// What it looks like.
    pub brand: BrandCommand,
    /// What it decides about people, letters and records.
    pub policies: PoliciesCommand,
    /// Its language for whoever asks for none that is spoken.
    pub default_locale: Change<Locale>,
}
