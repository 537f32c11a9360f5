//! What all pages of an app show of it.

use crate::pages::brand;
use gatepost_domain::app::App;
use gatepost_words::{Language, page};
use serde::Serialize;

/// An app's name and look.
#[derive(Clone, Serialize)]
pub(in crate::pages) struct Face {
    name: String,
    /// The letter that stands for the app where it has no logo, unless its name has none.
    monogram: Option<String>,
    /// Where its logo is.
    logo: Option<String>,
    /// Where the style sheet with its colours is.
    style: Option<String>,
    /// Where it says what it does with what it knows, and what people agree to.
    pages: Vec<Lead>,
}

/// A link to a page of the app's own.
#[derive(Clone, Serialize)]
struct Lead {
    target: String,
    words: String,
}

impl Face {
    /// The app as its pages show it in that language.
    pub(in crate::pages) fn of(app: &App, language: Language) -> Self {
        let pages = [
            (&app.brand.policy_uri, language.say(page::Privacy)),
            (&app.brand.tos_uri, language.say(page::Terms)),
        ];
        let lead = |(page, words)| {
            Option::as_ref(page)
                .map(|page: &gatepost_domain::brand::WebPage| Lead { target: page.to_string(), words })
        };
        Self {
            name: app.name.as_str().to_owned(),
            monogram: monogram(app.name.as_str()),
            logo: brand::logo_path(app),
            style: brand::style_path(app),
            pages: pages.into_iter().filter_map(lead).collect(),
        }
    }
}

/// The first letter or digit of a name, in upper case.
fn monogram(name: &str) -> Option<String> {
    name.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().collect())
}
