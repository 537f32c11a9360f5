//! What pages say of apps.

use super::stop::Stop;
use crate::site::Site;
use gatepost_application::{Ports, app_facts};
use gatepost_domain::app::{App, AppId};
use serde_json::{Map, Value, json};

/// The pages of one app: where each is, and what it is called.
const TABS: [(&str, &str); 10] = [
    ("", "App"),
    ("/connect", "Connect"),
    ("/users", "Users"),
    ("/sign-ins", "Sign-ins"),
    ("/audit", "Audit"),
    ("/letters", "Letters"),
    ("/secrets", "Secrets"),
    ("/keys", "Keys"),
    ("/webhooks", "Webhooks"),
    ("/suppressions", "Suppressions"),
];

/// An app with what a page of it shows beside: `more` is an object.
pub(super) fn of_app(app: &App, tab: &str, more: Value) -> Value {
    let tabs: Vec<_> = TABS
        .iter()
        .filter(|(path, _)| BUILT.contains(path))
        .map(|(path, name)| json!({ "path": path, "name": name, "here": *path == tab }))
        .collect();
    let mut blanks = Map::new();
    blanks.insert("here".to_owned(), "apps".into());
    blanks.insert("app".to_owned(), facts(app));
    blanks.insert("tabs".to_owned(), tabs.into());
    // What a change of it says that it saw.
    blanks.insert("version".to_owned(), app.updated_at.as_micros().to_string().into());
    if let Value::Object(more) = more {
        blanks.extend(more);
    }
    Value::Object(blanks)
}

/// What is so of an app, as the admin API tells it.
pub(super) fn facts(app: &App) -> Value {
    serde_json::from_str(&app_facts(app).to_string()).unwrap_or_default()
}

/// Which pages of an app there are.
const BUILT: &[&str] = &["", "/connect", "/letters", "/secrets", "/keys"];

/// That app.
pub(super) async fn app<P: Ports>(site: &Site<P>, id: &AppId) -> Result<App, Stop> {
    Ok(site.gatepost.app(id).await?)
}

/// Where the page of an app is.
pub(super) fn path(id: &AppId, page: &str) -> String {
    format!("{}/apps/{id}{page}", super::PREFIX)
}
