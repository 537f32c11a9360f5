//! An app's own letters: saved by the operator after they were tried, and read by couriers.

use crate::gatepost::Gatepost;
use crate::manage_apps::{COMMAND, Doing, ManageAppsError};
use crate::ports::{Clock, Committed, Look, Mailer, Ports, Store, StoreError, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::event::EventKind;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::{LetterKind, LetterTemplate, TemplateFault, TemplateSource, in_force};
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// As many apps' letters are kept at hand; then it begins anew.
const MOST_APPS: usize = 1000;

/// Why an app's own letter could not be managed.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// Letters can't be written by it.
    #[error(transparent)]
    Refused(#[from] TemplateFault),
    /// The app has none for that language.
    #[error("the app has no letter of its own for that locale")]
    NotFound,
    /// The app can't be changed.
    #[error(transparent)]
    App(#[from] ManageAppsError),
}

impl From<StoreError> for TemplateError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// All versions of an app's own letters, as they were read.
type Versions = Arc<[LetterTemplate]>;

/// The letters of the apps that this node wrote for lately. What was read at one moment holds for all earlier ones, since
/// versions are only ever added.
#[derive(Default)]
pub(crate) struct TemplateCache(Mutex<HashMap<AppId, (Timestamp, Versions)>>);

impl TemplateCache {
    fn get(&self, app: &AppId, at: Timestamp) -> Option<Versions> {
        let apps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (read_for, versions) = apps.get(app)?;
        (*read_for >= at).then(|| Arc::clone(versions))
    }

    fn put(&self, app: &AppId, at: Timestamp, versions: &Versions) {
        let mut apps = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if apps.len() >= MOST_APPS {
            apps.clear();
        }
        let read_for = versions.iter().map(|version| version.saved_at).fold(at, Timestamp::max);
        apps.insert(app.clone(), (read_for, Arc::clone(versions)));
    }
}

impl<P: Ports> Gatepost<P> {
    /// The app's own letters that are in force.
    pub async fn templates(&self, app: &AppId) -> Result<Vec<LetterTemplate>, TemplateError> {
        self.app(app).await?;
        let versions = self.parts.store.look().await?.templates(app).await?;
        Ok(in_force(&versions, Timestamp::from_micros(i64::MAX)).into_iter().cloned().collect())
    }

    /// The app's own letter for that locale.
    pub async fn template(
        &self,
        app: &AppId,
        kind: LetterKind,
        locale: &Locale,
    ) -> Result<LetterTemplate, TemplateError> {
        let all = self.templates(app).await?.into_iter();
        let mut found = all.filter(|template| template.kind == kind && template.is_for(locale.as_str()));
        found.next().ok_or(TemplateError::NotFound)
    }

    /// Puts that letter in place of Gatepost's own for readers of that locale, after all letters of its kind were written by
    /// it.
    pub async fn save_template(
        &self,
        id: &AppId,
        (kind, locale): (LetterKind, Locale),
        source: TemplateSource,
    ) -> Result<LetterTemplate, TemplateError> {
        let app = self.app(id).await?;
        source.must_be_small()?;
        let saved_at = self.next_moment(&app);
        let template = LetterTemplate { app: id.clone(), kind, locale, saved_at, source: Some(source) };
        self.parts.mailer.check(&template)?;
        self.add_version(app, &template).await?;
        Ok(template)
    }

    /// Puts these letters in place of all that the app has of that kind, at one moment; an empty list lets Gatepost's own be
    /// sent again.
    pub async fn replace_templates(
        &self,
        doing: Doing,
        (id, kind): (&AppId, LetterKind),
        letters: Vec<(Locale, TemplateSource)>,
    ) -> Result<App, TemplateError> {
        let app = self.app(id).await?;
        doing.must_have_seen(app.updated_at)?;
        let at = self.next_moment(&app);
        let of =
            |locale: Locale, source| LetterTemplate { app: id.clone(), kind, locale, saved_at: at, source };
        let old = self.templates(id).await?.into_iter().filter(|template| template.kind == kind);
        let gone = old
            .filter(|old| !letters.iter().any(|(locale, _)| old.is_for(locale.as_str())))
            .map(|old| of(old.locale, None))
            .collect::<Vec<_>>();
        let mut versions = Vec::with_capacity(letters.len() + gone.len());
        for (locale, source) in letters {
            source.must_be_small()?;
            let template = of(locale, Some(source));
            self.parts.mailer.check(&template)?;
            versions.push(template);
        }
        versions.extend(gone);
        self.add_versions(app, &versions, doing).await
    }

    /// Lets readers of that locale get Gatepost's own letter again.
    pub async fn delete_template(
        &self,
        id: &AppId,
        kind: LetterKind,
        locale: &Locale,
    ) -> Result<(), TemplateError> {
        let old = self.template(id, kind, locale).await?;
        let app = self.app(id).await?;
        let gone = LetterTemplate { saved_at: self.next_moment(&app), source: None, ..old };
        self.add_version(app, &gone).await
    }

    /// The words that an app has whose letters were last changed at that moment: none, if they never were.
    pub(crate) async fn own_words(
        &self,
        app: &AppId,
        templates_at: Option<Timestamp>,
    ) -> Result<Vec<LetterTemplate>, StoreError> {
        match templates_at {
            Some(at) => self.templates_at(app, at).await,
            None => Ok(Vec::new()),
        }
    }

    /// The app's own letters that were in force at that moment: for a courier, who asks the store once after each change.
    async fn templates_at(&self, app: &AppId, at: Timestamp) -> Result<Vec<LetterTemplate>, StoreError> {
        let versions = if let Some(versions) = self.template_cache.get(app, at) {
            versions
        } else {
            let versions: Versions = self.parts.store.look().await?.templates(app).await?.into();
            self.template_cache.put(app, at, &versions);
            versions
        };
        Ok(in_force(&versions, at).into_iter().cloned().collect())
    }

    /// Now, but after every version that the app has.
    fn next_moment(&self, app: &App) -> Timestamp {
        let last = app.updated_at.max(app.templates_at.unwrap_or(app.updated_at));
        self.parts.clock.now().max(last.plus(Duration::from_micros(1)))
    }

    async fn add_version(&self, app: App, version: &LetterTemplate) -> Result<(), TemplateError> {
        self.add_versions(app, std::slice::from_ref(version), COMMAND).await.map(drop)
    }

    /// Adds versions of one moment.
    async fn add_versions(
        &self,
        app: App,
        versions: &[LetterTemplate],
        doing: Doing,
    ) -> Result<App, TemplateError> {
        let Some(first) = versions.first() else { return Ok(app) };
        let (seen, at) = (app.updated_at, first.saved_at);
        let changed = App { templates_at: Some(at), updated_at: at, ..app };
        let mut tx = self.parts.store.begin();
        tx.update_app(&changed, seen);
        for version in versions {
            tx.add_template(version);
            let (kind, locale) = (version.kind.as_str(), version.locale.as_str());
            let event = doing.sign(self.event(EventKind::TemplateChanged, &changed.id, at));
            let event = event.because(if version.source.is_some() { "saved" } else { "deleted" });
            tx.append(&event.referring_to(&format!("letter {kind} in {locale}")));
        }
        if tx.commit().await? == Committed::Overtaken {
            return Err(ManageAppsError::ChangedMeanwhile.into());
        }
        tracing::info!(app.id = %changed.id, versions = versions.len(), "letters of the app's own changed");
        Ok(changed)
    }
}
