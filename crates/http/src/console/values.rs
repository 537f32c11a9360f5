//! What pages say of apps.

use super::stop::Stop;
use crate::admin::Told;
use crate::site::Site;
use gatepost_application::{Ports, app_facts};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::facts::Facts;
use serde::Serialize;
use serde_json::{Map, Value, json};
use std::time::Duration;

/// The pages of one app: where each is, and what it is called.
const TABS: [(&str, &str); 10] = [
    ("", "App"),
    ("/connect", "Connect"),
    ("/users", "Users"),
    ("/sign-ins", "Sign-ins"),
    ("/audit", "Audit"),
    ("/letters", "Letters"),
    ("/suppressions", "Suppressed"),
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

/// A number with its thousands apart.
pub(super) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A span of time in words, as rough as it is long.
pub(super) fn span(span: Duration) -> String {
    let seconds = span.as_secs();
    let (number, unit) = match seconds {
        0..120 => (seconds, "second"),
        120..7200 => (seconds / 60, "minute"),
        7200..172_800 => (seconds / 3600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

/// That app.
pub(super) async fn app<P: Ports>(site: &Site<P>, id: &AppId) -> Result<App, Stop> {
    Ok(site.gatepost.app(id).await?)
}

/// Where the page of an app is.
pub(super) fn path(id: &AppId, page: &str) -> String {
    format!("{}/apps/{id}{page}", super::PREFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_spans_can_be_read() {
        assert_eq!([0, 999, 1000, 1_234_567].map(count), ["0", "999", "1,000", "1,234,567"]);
        let told = [1, 119, 120, 7199, 7200, 172_799, 172_800].map(Duration::from_secs).map(span);
        assert_eq!(
            told,
            ["1 second", "119 seconds", "2 minutes", "119 minutes", "2 hours", "47 hours", "2 days"]
        );
    }
}
