//! The settings that are in force.

use super::page::Shown;
use super::templates::Page;
use crate::site::Site;
use gatepost_application::Ports;
use serde_json::json;

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
