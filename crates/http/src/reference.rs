//! The reference: the OpenAPI document as pages that need no script, no font and nobody else's server.

mod view;

use crate::json;
use crate::problem::Code;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value};
use serde::Serialize;
use view::{Page, ProblemView};

/// How the pages look.
pub(crate) const STYLE: &str = include_str!("reference/style.css");

const PAGE: &str = include_str!("reference/page.html");
const PROBLEM: &str = include_str!("reference/problem.html");

/// The whole reference.
pub(crate) fn page(document: &str) -> String {
    let Ok(document) = json::read(document.as_bytes()) else { return String::new() };
    render(PAGE, &Page::of(&document))
}

/// What a problem means.
pub(crate) fn problem_page(code: Code) -> String {
    render(PROBLEM, &ProblemView::of(code))
}

/// A template of ours that can't be filled in is found by a test; nobody is told more than nothing.
fn render(template: &str, blanks: &impl Serialize) -> String {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.add_filter("marked", marked);
    environment.render_str(template, Serde(blanks)).unwrap_or_else(|error| {
        tracing::error!(%error, "a page of the reference could not be made");
        String::new()
    })
}

/// Text with what stands in backquotes as code.
fn marked(text: &str) -> Value {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    let mut html = String::with_capacity(escaped.len());
    for (at, piece) in escaped.split('`').enumerate() {
        match at {
            0 => {}
            at if at % 2 == 1 => html.push_str("<code>"),
            _ => html.push_str("</code>"),
        }
        html.push_str(piece);
    }
    if escaped.matches('`').count() % 2 == 1 {
        html.push_str("</code>");
    }
    Value::from_safe_string(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_text() {
        assert_eq!(
            marked("a `b<c>` & \"d\" `e").to_string(),
            "a <code>b&lt;c&gt;</code> &amp; &quot;d&quot; <code>e</code>"
        );
    }

    #[test]
    fn every_problem_has_a_page() {
        for code in Code::ALL {
            let page = problem_page(*code);
            assert!(page.contains(code.slug()) && page.contains(code.title()), "{code:?}");
            assert!(
                !page.contains("<script") && !page.contains("style=") && !page.contains("http"),
                "{code:?}"
            );
        }
    }
}
