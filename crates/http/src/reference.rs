//! The reference: the OpenAPI document as pages that need no script, no font and nobody else's server, and as Markdown.

mod view;

use crate::json;
use crate::openapi::openapi_document;
use crate::problem::Code;
use gatepost_application::Ports;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, Value};
use serde::Serialize;
use view::{Page, ProblemView};

/// How the pages look.
pub(crate) const STYLE: &str = include_str!("reference/style.css");

const PAGE: &str = include_str!("reference/page.html");
const PROBLEM: &str = include_str!("reference/problem.html");
const API_MARKDOWN: &str = include_str!("reference/api.md");
const PROBLEMS_MARKDOWN: &str = include_str!("reference/problems.md");

/// The whole reference.
pub(crate) fn page(document: &str) -> String {
    let Ok(document) = json::read(document.as_bytes()) else { return String::new() };
    render(PAGE, AutoEscape::Html, &Page::of(&document))
}

/// What a problem means.
pub(crate) fn problem_page(code: Code) -> String {
    render(PROBLEM, AutoEscape::Html, &ProblemView::of(code))
}

/// All operations and shapes of the contract as Markdown.
pub fn api_markdown<P: Ports>() -> String {
    markdown(API_MARKDOWN, &openapi_document::<P>())
}

/// All problems as Markdown.
pub fn problems_markdown() -> String {
    markdown(PROBLEMS_MARKDOWN, "{}")
}

fn markdown(template: &str, document: &str) -> String {
    let Ok(document) = json::read(document.as_bytes()) else { return String::new() };
    render(template, AutoEscape::None, &Page::of(&document)).trim_end().to_owned() + "\n"
}

/// A template of ours that can't be filled in is found by a test; nobody is told more than nothing.
fn render(template: &str, escape: AutoEscape, blanks: &impl Serialize) -> String {
    let mut environment = Environment::new();
    environment.set_auto_escape_callback(move |_| escape.clone());
    environment.add_filter("marked", marked);
    environment.add_filter("cell", |text: &str| text.replace('|', "\\|").replace('\n', " "));
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
    fn markdown_has_every_problem_in_a_row_of_its_own() {
        let problems = problems_markdown();
        for code in Code::ALL {
            let row = format!("| `{}` | {} |", code.slug(), code.status().as_u16());
            assert_eq!(problems.lines().filter(|line| line.starts_with(&row)).count(), 1, "{row}");
        }
    }

    #[test]
    fn a_cell_stays_in_its_row() {
        let document = r#"{"components": {"schemas": {"Gate": {"properties": {"is": {"type": "string", "description": "a|b\nc"}}}}}}"#;
        assert!(markdown(API_MARKDOWN, document).contains("\n| `is` | string | a\\|b c |\n"));
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
