//! Sentences into pages: templates that are compiled once.

use super::assets;
use gatepost_words::Language;
use minijinja::value::Serde;
use minijinja::{Environment, Error, UndefinedBehavior};
use serde::Serialize;
use std::sync::LazyLock;

/// A page's template.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Template {
    Account,
    Moving,
    Link,
    LinkByItself,
    Begin,
    BeginLater,
    Wait,
    Logout,
    Notice,
    HandOver,
    Home,
    Mailbox,
    Message,
    Demo,
    Callback,
}

impl Template {
    const ALL: [Self; 15] = [
        Self::Account,
        Self::Moving,
        Self::Link,
        Self::LinkByItself,
        Self::Begin,
        Self::BeginLater,
        Self::Wait,
        Self::Logout,
        Self::Notice,
        Self::HandOver,
        Self::Home,
        Self::Mailbox,
        Self::Message,
        Self::Demo,
        Self::Callback,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Account => "account.html",
            Self::Moving => "moving.html",
            Self::Link => "link.html",
            Self::LinkByItself => "link-by-itself.html",
            Self::Begin => "begin.html",
            Self::BeginLater => "begin-later.html",
            Self::Wait => "wait.html",
            Self::Logout => "logout.html",
            Self::Notice => "notice.html",
            Self::HandOver => "hand-over.html",
            Self::Home => "home.html",
            Self::Mailbox => "mailbox.html",
            Self::Message => "message.html",
            Self::Demo => "demo.html",
            Self::Callback => "callback.html",
        }
    }

    const fn body(self) -> &'static str {
        match self {
            Self::Account => include_str!("html/account.html"),
            Self::Moving => include_str!("html/moving.html"),
            Self::Link | Self::LinkByItself => include_str!("html/link.html"),
            Self::Begin | Self::BeginLater => include_str!("html/begin.html"),
            Self::Wait => include_str!("html/wait.html"),
            Self::Logout => include_str!("html/logout.html"),
            Self::Notice => include_str!("html/notice.html"),
            Self::HandOver => include_str!("html/hand-over.html"),
            Self::Home => include_str!("html/home.html"),
            Self::Mailbox => include_str!("html/mailbox.html"),
            Self::Message => include_str!("html/message.html"),
            Self::Demo => include_str!("html/demo.html"),
            Self::Callback => include_str!("html/callback.html"),
        }
    }

    /// The scripts that make the page livelier; pages that a person meets on the way have none.
    const fn scripts(self) -> &'static str {
        match self {
            Self::Link
            | Self::Begin
            | Self::Logout
            | Self::Notice
            | Self::Home
            | Self::Account
            | Self::Moving => "",
            Self::BeginLater | Self::Wait => r#"<script type="module" src="<!-- wait -->"></script>"#,
            Self::LinkByItself | Self::HandOver => r#"<script type="module" src="<!-- press -->"></script>"#,
            Self::Mailbox | Self::Message => r#"<script type="module" src="<!-- mailbox -->"></script>"#,
            Self::Demo | Self::Callback => r#"<script type="module" src="<!-- demo -->"></script>"#,
        }
    }

    /// Whether it is a page of an app, and so looks as that does.
    const fn is_of_an_app(self) -> bool {
        !matches!(self, Self::Home | Self::Mailbox | Self::Message | Self::Demo | Self::Callback)
    }

    /// The whole template: the layout with this page's scripts and body in it, and the paths of what they load.
    fn source(self) -> String {
        let body = self.body().trim_end().replace("<!-- bar -->", include_str!("html/bar.html").trim_end());
        let body = body.replace("<!-- sign -->", include_str!("html/sign.html").trim_end());
        let body = body.replace("<!-- face -->", include_str!("html/face.html").trim_end());
        let body = body.replace("<!-- facts -->", include_str!("html/facts.html").trim_end());
        let body = body.replace("<!-- pages -->", include_str!("html/pages.html").trim_end());
        let brand = if self.is_of_an_app() { include_str!("html/brand.html").trim_end() } else { "" };
        let layout = include_str!("html/layout.html").replace("<!-- brand -->", brand);
        let layout = layout.replace("<!-- body -->", &body);
        let page = match self.scripts() {
            "" => layout.replace("<!-- scripts -->\n", ""),
            scripts => layout.replace("<!-- scripts -->", scripts),
        };
        assets::paths().fold(page, |page, (key, path)| page.replace(&format!("<!-- {key} -->"), &path))
    }
}

static TEMPLATES: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(compile);

/// A page could not be written down.
#[derive(Debug, thiserror::Error)]
pub(super) enum PageUnwritten {
    /// A template that comes with the program does not compile.
    #[error("a page template is broken")]
    Template(#[source] &'static Error),
    /// A template could not be filled in.
    #[error("a page template can't be filled in")]
    Layout(#[source] Error),
}

/// A page's blanks, and what the layout says of its language.
#[derive(Serialize)]
struct Spoken<'a, B> {
    language: &'static str,
    direction: &'static str,
    #[serde(flatten)]
    blanks: &'a B,
}

/// The page's HTML, said to be in that language. Whatever stands in `blanks` becomes text, never markup.
pub(super) fn fill_in(
    template: Template,
    language: Language,
    blanks: &impl Serialize,
) -> Result<String, PageUnwritten> {
    let templates = TEMPLATES.as_ref().map_err(PageUnwritten::Template)?;
    let spoken = Spoken { language: language.tag(), direction: language.direction(), blanks };
    let filled = templates.get_template(template.name()).and_then(|found| found.render(Serde(spoken)));
    filled.map_err(PageUnwritten::Layout)
}

fn compile() -> Result<Environment<'static>, Error> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    for template in Template::ALL {
        templates.add_template_owned(template.name(), template.source())?;
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
        for template in Template::ALL {
            let source = template.source().to_lowercase();
            let inline = ["<style", "style=", "onclick", "onload", "onsubmit", "=\"javascript:", "<!--"];
            for forbidden in inline {
                assert!(!source.contains(forbidden), "{forbidden} in {template:?}");
            }
            let scripts = source.matches("<script").count();
            assert_eq!(
                scripts,
                source.matches(r#"<script type="module" src="/assets/"#).count(),
                "{template:?}"
            );
        }
    }

    #[test]
    fn a_blank_that_nobody_fills_in_is_an_error() {
        let nothing: [(&str, &str); 0] = [];
        let blanks: std::collections::BTreeMap<_, _> = nothing.into_iter().collect();
        for template in Template::ALL {
            let filled = fill_in(template, Language::En, &blanks);
            assert!(matches!(filled, Err(PageUnwritten::Layout(_))), "{template:?}");
        }
    }
}
