//! What pages say of apps.

use super::stop::Stop;
use crate::admin::Told;
use crate::site::Site;
use gatepost_application::{Ports, app_facts};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::facts::Facts;
use serde::Serialize;
use serde_json::{Map, Value, json};

/// The pages of one app: where each is, and what it is called.
const TABS: [(&str, &str); 9] = [
    ("", "App"),
    ("/connect", "Connect"),
    ("/users", "Users"),
    ("/sign-ins", "Sign-ins"),
    ("/audit", "Audit"),
    ("/letters", "Letters"),
    ("/secrets", "Secrets"),
    ("/keys", "Keys"),
    ("/webhooks", "Webhooks"),
];

/// An app with what a page of it shows beside: `more` is an object.
pub(super) fn of_app(app: &App, tab: &str, more: Value) -> Value {
    let tabs: Vec<_> =
        TABS.iter().map(|(path, name)| json!({ "path": path, "name": name, "here": *path == tab })).collect();
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
    told(app_facts(app))
}

/// Facts as JSON.
pub(super) fn told(facts: Facts) -> Value {
    json_of(&Told::from(facts))
}

/// What the API would answer.
pub(super) fn json_of(view: &impl Serialize) -> Value {
    serde_json::to_value(view).unwrap_or_default()
}

/// JSON for eyes.
pub(super) fn wire(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// That app.
pub(super) async fn app<P: Ports>(site: &Site<P>, id: &AppId) -> Result<App, Stop> {
    Ok(site.gatepost.app(id).await?)
}

/// Where the page of an app is.
pub(super) fn path(id: &AppId, page: &str) -> String {
    format!("{}/apps/{id}{page}", super::PREFIX)
}
