//! The operator makes, shows, changes and deletes apps.

use crate::gatepost::Gatepost;
use crate::ports::{
    ClientKey, Clock, Committed, Entropy, Keyring, KeyringError, Look, Ports, Store, StoreError, Tx,
};
use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppName, AppStatus, Binding, ClientCredential, Lifetimes,
};
use gatepost_domain::brand::{Accent, Brand, LogoDigest, LogoImage, WebPage};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::secret::{ClientSecret, Secret};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;

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
        let app = new_app(id, command, now)?;
        let keys = [
            self.parts.keyring.make(&app.id, KeyAlgorithm::Es256, 1, now)?,
            self.parts.keyring.make(&app.id, KeyAlgorithm::BiscuitEd25519, 2, now)?,
        ];
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
        let app = changed(old, command, now);
        let mut tx = self.parts.store.begin();
        tx.update_app(&app, seen);
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
        lifetimes: Lifetimes::default(),
        brand: Brand::default(),
        default_locale: None,
        templates_at: None,
        created_at: now,
        updated_at: now,
    };
    Ok(changed(app, command, now))
}

fn changed(app: App, command: AppCommand, now: Timestamp) -> App {
    App {
        name: command.name.unwrap_or(app.name),
        status: command.status.unwrap_or(app.status),
        redirect_uris: command.redirect_uris.map_or(app.redirect_uris, RedirectUris::new),
        binding: command.binding.unwrap_or(app.binding),
        initiate_login_uri: command.initiate_login_uri.or(app.initiate_login_uri),
        access_token_format: command.access_token_format.unwrap_or(app.access_token_format),
        access_token_audience: command.access_token_audience.or(app.access_token_audience),
        brand: command.brand.of(app.brand),
        default_locale: command.default_locale.of(app.default_locale),
        updated_at: now,
        ..app
    }
}
