//! The console's templates, compiled once. Whatever is filled in becomes text, never markup.

use crate::form;
use crate::pages::asset_paths;
use minijinja::value::Serde;
use minijinja::{Environment, Error, UndefinedBehavior};
use serde_json::Value;
use std::sync::LazyLock;

macro_rules! pages {
    ($($page:ident = $name:literal,)*) => {
        /// A page's template.
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(super) enum Page {
            $($page,)*
        }

        impl Page {
            pub(super) const ALL: &'static [Self] = &[$(Self::$page,)*];

            const fn name(self) -> &'static str {
                match self {
                    $(Self::$page => concat!($name, ".html"),)*
                }
            }

            const fn body(self) -> &'static str {
                match self {
                    $(Self::$page => include_str!(concat!("html/", $name, ".html")),)*
                }
            }
        }
    };
}

pages! {
    App = "app",
    AppDelete = "app-delete",
    AppNew = "app-new",
    Apps = "apps",
    Arrived = "arrived",
    Audit = "audit",
    Connect = "connect",
    Door = "door",
    Find = "find",
    Health = "health",
    Keys = "keys",
    Letters = "letters",
    Notice = "notice",
    Operators = "operators",
    Overview = "overview",
    SecretMade = "secret-made",
    Secrets = "secrets",
    Settings = "settings",
    Setup = "setup",
    SetupMade = "setup-made",
    SignIns = "sign-ins",
    Story = "story",
    Suppressions = "suppressions",
    User = "user",
    Users = "users",
    Webhook = "webhook",
    Webhooks = "webhooks",
}

impl Page {
    /// Whether it shows a letter in a frame.
    pub(super) fn frames_a_letter(self) -> bool {
        self == Self::Letters
    }

    /// Whether it leads on by itself.
    fn leads_on(self) -> bool {
        self == Self::Arrived
    }

    /// The layout with this page in it, and what all pages share.
    pub(super) fn source(self) -> String {
        let leads_on =
            if self.leads_on() { "<meta http-equiv=\"refresh\" content=\"0;url=/console\">\n" } else { "" };
        let page = include_str!("html/layout.html")
            .replace("<!-- refresh -->\n", leads_on)
            .replace("<!-- body -->", self.body().trim_end())
            .replace("<!-- of-app -->", include_str!("html/of-app.html").trim_end())
            .replace("<!-- attempts -->", include_str!("html/attempts.html").trim_end())
            .replace("<!-- csrf -->", include_str!("html/csrf.html").trim_end())
            .replace("<!-- macros -->\n", include_str!("html/macros.html"));
        asset_paths().fold(page, |page, (key, path)| page.replace(&format!("<!-- {key} -->"), &path))
    }
}

static TEMPLATES: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(compile);

/// A page could not be written down.
#[derive(Debug, thiserror::Error)]
pub(super) enum PageUnwritten {
    /// A template that comes with the program does not compile.
    #[error("a template of the console is broken")]
    Template(#[source] &'static Error),
    /// A template could not be filled in.
    #[error("a template of the console can't be filled in")]
    Blanks(#[source] Error),
}

/// The page's HTML.
pub(super) fn fill_in(page: Page, blanks: Value) -> Result<String, PageUnwritten> {
    let templates = TEMPLATES.as_ref().map_err(PageUnwritten::Template)?;
    let filled = templates.get_template(page.name()).and_then(|found| found.render(Serde(blanks)));
    filled.map_err(PageUnwritten::Blanks)
}

fn compile() -> Result<Environment<'static>, Error> {
    let mut templates = Environment::new();
    // What an app does not have, its facts leave out; a template may ask, and may not print it.
    templates.set_undefined_behavior(UndefinedBehavior::SemiStrict);
    templates.add_filter("urlencode", |text: String| form::encoded(&text));
    for page in Page::ALL {
        templates.add_template_owned(page.name(), page.source())?;
    }
    Ok(templates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_compile() {
        assert!(TEMPLATES.is_ok(), "{:?}", TEMPLATES.as_ref().err());
    }

    #[test]
    fn no_template_holds_a_script_or_a_style_of_its_own() {
        for page in Page::ALL {
            let source = page.source().to_lowercase();
            for forbidden in
                ["<style", "style=", "onclick", "onload", "onsubmit", "=\"javascript:", "<!--", "|safe"]
            {
                assert!(!source.contains(forbidden), "{forbidden} in {page:?}");
            }
            let own = r#"<script type="module" src="/assets/"#;
            assert_eq!(source.matches("<script").count(), source.matches(own).count(), "{page:?}");
        }
    }

    #[test]
    fn every_form_that_is_posted_bears_what_only_our_pages_know() {
        for page in Page::ALL.iter().filter(|page| **page != Page::Setup) {
            let source = page.source();
            let posts = source.matches("method=\"post\"").count();
            assert_eq!(posts, source.matches("name=\"csrf\"").count(), "{page:?}");
        }
    }
}
