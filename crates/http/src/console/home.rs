//! What stands about no app: the overview, the settings, and how the server is.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::facts;
use crate::site::Site;
use gatepost_application::{Ports, Readiness, Store};
use serde_json::json;
use std::time::Duration;

/// For how long the store may leave the question without an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// What there is, and whether it works.
pub(super) async fn overview<P: Ports>(site: &Site<P>, _visit: &Visit) -> Result<Shown, Stop> {
    let apps = site.gatepost.apps().await?;
    let operators = site.gatepost.operators().await?.len();
    let ready = checks(site).await.iter().all(|(_, wrong)| wrong.is_none());
    let apps: Vec<_> = apps.iter().map(facts).collect();
    let blanks = json!({ "here": "overview", "apps": apps, "operators": operators, "ready": ready });
    Ok(Shown::page(Page::Overview, "Overview", blanks))
}

/// Each setting with where it came from.
pub(super) fn settings<P: Ports>(site: &Site<P>) -> Shown {
    let settings = site.console.settings.iter();
    let settings: Vec<_> = settings
        .map(|one| {
            let (name, value, source) = (&one.name, &one.value, &one.source);
            json!({ "name": name, "value": value, "secret": one.is_secret, "source": source })
        })
        .collect();
    Shown::page(Page::Settings, "Settings", json!({ "here": "settings", "settings": settings }))
}

/// What was checked just now.
pub(super) async fn health<P: Ports>(site: &Site<P>) -> Result<Shown, Stop> {
    let checks = checks(site).await;
    let checks: Vec<_> = checks
        .iter()
        .map(|(name, wrong)| json!({ "name": name, "well": wrong.is_none(), "why": wrong }))
        .collect();
    let blanks = json!({
        "here": "health",
        "checks": checks,
        "version": env!("CARGO_PKG_VERSION"),
        "public_url": site.gatepost.settings().public_url.as_str(),
    });
    Ok(Shown::page(Page::Health, "Health", blanks))
}

/// Each check, and what is wrong, if anything is.
async fn checks<P: Ports>(site: &Site<P>) -> [(&'static str, Option<String>); 3] {
    let asked = tokio::time::timeout(PATIENCE, site.gatepost.store().readiness()).await;
    let (store, migrations) = match asked {
        Ok(Ok(Readiness::Ready)) => (None, None),
        Ok(Ok(Readiness::MigrationsPending(names))) => {
            (None, Some(format!("{} pending: run gatepost migrate", names.len())))
        }
        Ok(Err(_)) | Err(_) => (Some("it can’t be reached".to_owned()), Some("unknown".to_owned())),
    };
    let couriers = (!site.couriers.is_alive()).then(|| "none took a step lately: letters wait".to_owned());
    [("The store", store), ("Its migrations", migrations), ("The workers that hand letters over", couriers)]
}
