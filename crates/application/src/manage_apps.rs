//! The operator makes, shows, changes and deletes apps.

use crate::gatepost::Gatepost;
use crate::ports::{
    ClientKey, Clock, Committed, Entropy, Keyring, KeyringError, Look, Ports, Store, StoreError, Tx,
};
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppName, AppStatus, BackchannelLogoutUri, Binding,
    ClientCredential, ClientJwks, Lifetimes, LifetimesInvalid, OAuthSettings,
};
use gatepost_domain::brand::{Accent, Brand, LogoDigest, LogoImage, WebPage};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::jwk::ClientKeysInvalid;
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{ClientSecret, Secret};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::signing_key::{JwtAlgorithm, KeySet, NewKey};
use gatepost_domain::time::Timestamp;
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
    fn of(self, old: Option<T>) -> Option<T> {
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
    fn picture(&self) -> Option<&LogoImage> {
        if let Change::Set(image) = &self.logo { Some(image) } else { None }
    }

    fn of(self, old: Brand) -> Brand {
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
    fn of(self, old: OAuthSettings) -> OAuthSettings {
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
    fn of(self, old: Lifetimes) -> Lifetimes {
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
    pub initiate_login_uri: Option<String>,
    /// What its access tokens look like.
    pub access_token_format: Option<AccessTokenFormat>,
    /// Whom its access tokens are for.
    pub access_token_audience: Option<String>,
    /// What it decides about OAuth and OIDC.
    pub oauth: OAuthCommand,
    /// How long what it issues lives.
    pub lifetimes: LifetimesCommand,
    /// What it looks like.
    pub brand: BrandCommand,
    /// Its language for whoever asks for none that is spoken.
    pub default_locale: Change<Locale>,
}

/// A new app.
#[derive(Debug)]
pub struct AppCreated {
    /// The app.
    pub app: App,
    /// Its first client secret, if it is confidential; shown here and nowhere else.
    pub client_secret: Option<Secret<ClientSecret>>,
}

/// Why an app could not be managed.
#[derive(Debug, thiserror::Error)]
pub enum ManageAppsError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// There is one of that id, or was.
    #[error("the app_id is taken for ever")]
    AppIdTaken,
    /// A new app needs a name.
    #[error("a new app needs a name")]
    NameMissing,
    /// An app is public or confidential for ever.
    #[error("an app's kind can't be changed")]
    KindIsSettled,
    /// A public app has no proof but its challenge.
    #[error("only a confidential app can do without PKCE")]
    PkceNeeded,
    /// A public app has nothing to sign with.
    #[error("only a confidential app has keys of its own")]
    KeysOfPublicApp,
    /// The app's keys are none that it could sign with.
    #[error("the JWK set can't be used")]
    ClientKeysInvalid(#[from] ClientKeysInvalid),
    /// Something would live too short or too long.
    #[error(transparent)]
    LifetimesInvalid(#[from] LifetimesInvalid),
    /// Somebody else changed it at the same time.
    #[error("the app was changed meanwhile")]
    ChangedMeanwhile,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Its keys could not be made.
    #[error(transparent)]
    Keyring(#[from] KeyringError),
}

impl<P: Ports> Gatepost<P> {
    /// Makes an app with its signing keys and, if it is confidential, its first client secret.
    pub async fn create_app(&self, id: AppId, command: AppCommand) -> Result<AppCreated, ManageAppsError> {
        let now = self.parts.clock.now();
        let picture = command.brand.picture().cloned();
        let jwks = command.oauth.jwks.clone();
        let mut app = new_app(id, command, now)?;
        self.check_keys_of(&app, &jwks)?;
        let first = KeySet::default().due(&app, now);
        let keys = self.make_keys(&mut app, &first, now)?;
        let mut tx = self.parts.store.begin();
        tx.add_app(&app);
        if let Some(picture) = &picture {
            tx.add_logo(&app.id, picture);
        }
        for key in &keys {
            tx.add_signing_key(key);
        }
        let client_secret =
            (app.kind == AppKind::Confidential).then(|| Secret::from_bytes(&self.parts.entropy.bytes()));
        if let Some(secret) = &client_secret {
            let id = ClientSecretId::new(now, self.chance());
            let credential =
                ClientCredential { id, app: app.id.clone(), digest: secret.digest(), created_at: now };
            tx.add_client_credential(&credential);
        }
        tx.append(&self.event(EventKind::AppCreated, &app.id, now));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ManageAppsError::AppIdTaken);
        }
        tracing::info!(app.id = %app.id, "app created");
        Ok(AppCreated { app, client_secret })
    }

    /// All apps.
    pub async fn apps(&self) -> Result<Vec<App>, ManageAppsError> {
        Ok(self.parts.store.look().await?.apps().await?)
    }

    /// One app.
    pub async fn app(&self, id: &AppId) -> Result<App, ManageAppsError> {
        let key = ClientKey { app: id.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        Ok(client.ok_or(ManageAppsError::AppNotFound)?.app)
    }

    /// That picture, if it is the app's logo.
    pub async fn logo(&self, app: &AppId, digest: &LogoDigest) -> Result<Option<LogoImage>, StoreError> {
        self.parts.store.look().await?.logo(app, digest).await
    }

    /// Changes what `command` names, and nothing else.
    pub async fn update_app(&self, id: &AppId, command: AppCommand) -> Result<App, ManageAppsError> {
        let old = self.app(id).await?;
        if command.kind.is_some_and(|kind| kind != old.kind) {
            return Err(ManageAppsError::KindIsSettled);
        }
        let (now, seen) = (self.parts.clock.now(), old.updated_at);
        let picture = command.brand.picture().cloned();
        let jwks = command.oauth.jwks.clone();
        let mut app = changed(old, command, now)?;
        self.check_keys_of(&app, &jwks)?;
        let missing = self.missing_keys(&app, now).await?;
        let keys = self.make_keys(&mut app, &missing, now)?;
        let mut tx = self.parts.store.begin();
        tx.update_app(&app, seen);
        for key in &keys {
            tx.add_signing_key(key);
            tx.append(&self.event_of_key(EventKind::SigningKeyAdded, key, "missing", now));
        }
        if let Some(picture) = &picture {
            tx.add_logo(id, picture);
        }
        tx.append(&self.event(EventKind::AppUpdated, id, now));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ManageAppsError::ChangedMeanwhile);
        }
        tracing::info!(app.id = %id, "app updated");
        Ok(app)
    }

    /// The keys of algorithms that the app uses and has none of, so that it can be served from the change on.
    async fn missing_keys(&self, app: &App, now: Timestamp) -> Result<Vec<NewKey>, StoreError> {
        let keys = KeySet::new(self.parts.store.look().await?.signing_keys(&app.id).await?);
        let due = keys.due(app, now).into_iter();
        Ok(due.filter(|new| keys.of(new.algorithm).next().is_none()).collect())
    }

    /// Whether the app could prove itself by the keys that it is given.
    fn check_keys_of(&self, app: &App, jwks: &Change<ClientJwks>) -> Result<(), ManageAppsError> {
        let Change::Set(jwks) = jwks else { return Ok(()) };
        if app.kind == AppKind::Public {
            return Err(ManageAppsError::KeysOfPublicApp);
        }
        self.parts.keyring.parse_client_keys(jwks.as_str())?;
        Ok(())
    }

    /// Deletes an app: nobody signs in to it any more, and its id is never used again.
    pub async fn delete_app(&self, id: &AppId) -> Result<(), ManageAppsError> {
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.delete_app(id, now);
        tx.append(&self.event(EventKind::AppDeleted, id, now));
        if tx.commit().await? == Committed::Overtaken {
            return Err(ManageAppsError::AppNotFound);
        }
        tracing::info!(app.id = %id, "app deleted");
        Ok(())
    }
}

fn new_app(id: AppId, command: AppCommand, now: Timestamp) -> Result<App, ManageAppsError> {
    let app = App {
        id,
        name: command.name.clone().ok_or(ManageAppsError::NameMissing)?,
        kind: command.kind.unwrap_or(AppKind::Public),
        status: AppStatus::Active,
        redirect_uris: RedirectUris::default(),
        binding: Binding::Confirm,
        initiate_login_uri: None,
        access_token_format: AccessTokenFormat::Jwt,
        access_token_audience: None,
        oauth: OAuthSettings::default(),
        lifetimes: Lifetimes::default(),
        brand: Brand::default(),
        default_locale: None,
        templates_at: None,
        newest_key: 0,
        created_at: now,
        updated_at: now,
    };
    changed(app, command, now)
}

fn changed(app: App, command: AppCommand, now: Timestamp) -> Result<App, ManageAppsError> {
    if app.kind == AppKind::Public && command.oauth.require_pkce == Some(false) {
        return Err(ManageAppsError::PkceNeeded);
    }
    Ok(App {
        name: command.name.unwrap_or(app.name),
        status: command.status.unwrap_or(app.status),
        redirect_uris: command.redirect_uris.map_or(app.redirect_uris, RedirectUris::new),
        binding: command.binding.unwrap_or(app.binding),
        initiate_login_uri: command.initiate_login_uri.or(app.initiate_login_uri),
        access_token_format: command.access_token_format.unwrap_or(app.access_token_format),
        access_token_audience: command.access_token_audience.or(app.access_token_audience),
        oauth: command.oauth.of(app.oauth),
        lifetimes: command.lifetimes.of(app.lifetimes).checked()?,
        brand: command.brand.of(app.brand),
        default_locale: command.default_locale.of(app.default_locale),
        updated_at: now,
        ..app
    })
}
