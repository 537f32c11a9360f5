//! The operator makes, shows, changes and deletes apps.

mod command;
pub(crate) mod facts;

pub use command::{AppCommand, BrandCommand, Change, LifetimesCommand, OAuthCommand, PoliciesCommand};
pub use facts::app_facts;
pub(crate) use facts::{changed as facts_changed, made as facts_made};

use crate::gatepost::Gatepost;
use crate::ports::{
    ClientKey, Clock, Committed, Entropy, Keyring, KeyringError, Look, Ports, Store, StoreError, Tx,
};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppLimits, AppStatus, Binding, ClientCredential, ClientJwks,
    Lifetimes, LifetimesInvalid, OAuthSettings, Retention, SignUp,
};
use gatepost_domain::brand::{Brand, LogoDigest, LogoImage};
use gatepost_domain::console::{ConsoleAppFixed, may_be_deleted, may_be_made, may_become};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::jwk::ClientKeysInvalid;
use gatepost_domain::redirect::RedirectUris;
use gatepost_domain::request_name::RequestName;
use gatepost_domain::secret::{ClientSecret, Secret};
use gatepost_domain::signing_key::{KeySet, NewKey};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// Who manages, and what they saw before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Doing {
    /// Who it is.
    pub actor: Actor,
    /// In which request, if it is one.
    pub request: Option<RequestName>,
    /// The version that they saw, by the moment at which it was last changed: nothing is changed if there is another one by
    /// now. Nothing if they change whatever is there.
    pub seen: Option<Timestamp>,
}

impl Doing {
    /// Somebody who changes whatever is there.
    pub const fn by(actor: Actor) -> Self {
        Self { actor, request: None, seen: None }
    }

    /// The same, in the request of that name.
    #[must_use]
    pub const fn in_request(self, request: Option<RequestName>) -> Self {
        Self { request, ..self }
    }

    /// The same, who saw that version.
    #[must_use]
    pub const fn having_seen(self, seen: Option<Timestamp>) -> Self {
        Self { seen, ..self }
    }

    /// The event as theirs.
    pub(crate) fn sign(self, event: Event) -> Event {
        event.by_actor(self.actor).in_request(self.request)
    }

    /// Whether what was changed then is what they saw.
    pub(crate) fn must_have_seen(self, updated_at: Timestamp) -> Result<(), ManageAppsError> {
        if self.seen.is_none_or(|seen| seen == updated_at) {
            Ok(())
        } else {
            Err(ManageAppsError::ChangedMeanwhile)
        }
    }
}

/// Commands change whatever is there.
pub(crate) const COMMAND: Doing = Doing::by(Actor::Command);

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
    /// It is the app that operators sign in through.
    #[error(transparent)]
    ConsoleApp(#[from] ConsoleAppFixed),
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
    /// As [`Gatepost::create_app_as`], by a command.
    pub async fn create_app(&self, id: AppId, command: AppCommand) -> Result<AppCreated, ManageAppsError> {
        self.create_app_as(COMMAND, id, command).await
    }

    /// Makes an app with its signing keys and, if it is confidential, its first client secret.
    pub async fn create_app_as(
        &self,
        doing: Doing,
        id: AppId,
        command: AppCommand,
    ) -> Result<AppCreated, ManageAppsError> {
        may_be_made(&id)?;
        self.make_app(doing, id, command).await
    }

    /// As [`Gatepost::create_app_as`], also for the server's own app.
    pub(crate) async fn make_app(
        &self,
        doing: Doing,
        id: AppId,
        command: AppCommand,
    ) -> Result<AppCreated, ManageAppsError> {
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
        let change = facts::made(&app_facts(&app));
        tx.append(
            &self
                .event(EventKind::AppCreated, &app.id, now)
                .by_actor(doing.actor)
                .in_request(doing.request)
                .changing(&change),
        );
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

    /// As [`Gatepost::update_app_as`], by a command.
    pub async fn update_app(&self, id: &AppId, command: AppCommand) -> Result<App, ManageAppsError> {
        self.update_app_as(COMMAND, id, command).await
    }

    /// Changes what `command` names, and nothing else.
    pub async fn update_app_as(
        &self,
        doing: Doing,
        id: &AppId,
        command: AppCommand,
    ) -> Result<App, ManageAppsError> {
        self.change_app(doing, id, command, may_become).await
    }

    /// As [`Gatepost::update_app_as`], if `may` has nothing against what comes of it.
    pub(crate) async fn change_app(
        &self,
        doing: Doing,
        id: &AppId,
        command: AppCommand,
        may: impl Fn(&App, &App) -> Result<(), ConsoleAppFixed> + Send,
    ) -> Result<App, ManageAppsError> {
        let old = self.app(id).await?;
        doing.must_have_seen(old.updated_at)?;
        let before = app_facts(&old);
        if command.kind.is_some_and(|kind| kind != old.kind) {
            return Err(ManageAppsError::KindIsSettled);
        }
        let seen = old.updated_at;
        // Two changes in one microsecond are two versions all the same.
        let now = self.parts.clock.now().max(seen.plus(Duration::from_micros(1)));
        let picture = command.brand.picture().cloned();
        let jwks = command.oauth.jwks.clone();
        let mut app = changed(old.clone(), command, now)?;
        may(&old, &app)?;
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
        let change = facts::changed(&before, &app_facts(&app));
        tx.append(
            &self
                .event(EventKind::AppUpdated, id, now)
                .by_actor(doing.actor)
                .in_request(doing.request)
                .changing(&change),
        );
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

    /// As [`Gatepost::delete_app_as`], by a command.
    pub async fn delete_app(&self, id: &AppId) -> Result<(), ManageAppsError> {
        self.delete_app_as(COMMAND, id).await
    }

    /// Deletes an app: nobody signs in to it any more, and its id is never used again.
    pub async fn delete_app_as(&self, doing: Doing, id: &AppId) -> Result<(), ManageAppsError> {
        let app = self.app(id).await?;
        doing.must_have_seen(app.updated_at)?;
        may_be_deleted(id)?;
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.delete_app(id, now);
        let change = facts::gone(&app_facts(&app));
        tx.append(
            &self
                .event(EventKind::AppDeleted, id, now)
                .by_actor(doing.actor)
                .in_request(doing.request)
                .changing(&change),
        );
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
        sign_up: SignUp::default(),
        retention: Retention::default(),
        test_addresses: Vec::new(),
        new_device_letters: false,
        sender: None,
        limits: AppLimits::default(),
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
        initiate_login_uri: command.initiate_login_uri.of(app.initiate_login_uri),
        access_token_format: command.access_token_format.unwrap_or(app.access_token_format),
        access_token_audience: command.access_token_audience.of(app.access_token_audience),
        oauth: command.oauth.of(app.oauth),
        lifetimes: command.lifetimes.of(app.lifetimes).checked()?,
        brand: command.brand.of(app.brand),
        default_locale: command.default_locale.of(app.default_locale),
        sign_up: command.policies.sign_up.unwrap_or(app.sign_up),
        retention: command.policies.retention.unwrap_or(app.retention),
        test_addresses: command.policies.test_addresses.unwrap_or(app.test_addresses),
        new_device_letters: command.policies.new_device_letters.unwrap_or(app.new_device_letters),
        sender: command.policies.sender.of(app.sender),
        limits: AppLimits {
            sign_ins_per_address: command.policies.sign_ins_per_address.of(app.limits.sign_ins_per_address),
            sign_ins_per_app_day: command.policies.sign_ins_per_app_day.of(app.limits.sign_ins_per_app_day),
        },
        updated_at: now,
        ..app
    })
}
