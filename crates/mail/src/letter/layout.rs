//! Sentences into templates, compiled once.

use super::{LetterUnwritten, Rendered, Texts};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior};
use std::fmt;
use std::sync::LazyLock;

const HTML: &str = "sign_in.html";
const TEXT: &str = "sign_in.txt";

static TEMPLATES: LazyLock<Result<Environment<'static>, Error>> = LazyLock::new(compile);

pub(super) fn fill_in(texts: Texts<'_>) -> Result<Rendered, LetterUnwritten> {
    let templates = TEMPLATES.as_ref().map_err(LetterUnwritten::Template)?;
    let blanks = Value::from(Serde(&texts));
    let filled = |name| templates.get_template(name).and_then(|template| template.render(&blanks));
    Ok(Rendered {
        html: filled(HTML).map_err(LetterUnwritten::Layout)?,
        text: filled(TEXT).map_err(LetterUnwritten::Layout)?,
        subject: texts.subject,
    })
}

fn compile() -> Result<Environment<'static>, Error> {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    templates.set_syntax(SyntaxConfig::builder().keep_trailing_newline(true).build()?);
    templates.set_formatter(format);
    // The line ends of mail (RFC 5322 §2.1), brought in here so that no letter has to be looked through for them.
    templates.add_template_owned(HTML, include_str!("templates/sign_in.html").replace('\n', "\r\n"))?;
    templates.add_template_owned(TEXT, include_str!("templates/sign_in.txt").replace('\n', "\r\n"))?;
    Ok(templates)
}

fn format(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    let text = value.as_str().ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "not a text"))?;
    match state.auto_escape() {
        AutoEscape::None => out.write_str(text)?,
        _ => escape(out, text)?,
    }
    Ok(())
}

/// The lines of a text, ended as mail wants it.
pub(super) fn crlf(text: &str) -> String {
    let mut lines: String = text.lines().flat_map(|line| [line, "\r\n"]).collect();
    if lines.is_empty() {
        lines.push_str("\r\n");
    }
    lines
}

/// HTML with a number in place of all that is not ASCII.
pub(super) fn numbered(html: &str) -> String {
    let mut numbered = String::with_capacity(html.len());
    for c in html.chars() {
        if c.is_ascii() {
            numbered.push(c);
        } else {
            numbered.extend(["&#", &u32::from(c).to_string(), ";"]);
        }
    }
    numbered
}

/// Writes a text so that it is nothing but text, between tags and in a quoted attribute alike. All that is not ASCII
/// becomes a number, so that the part needs no transfer encoding that a mail program could get wrong.
pub(super) fn escape(out: &mut impl fmt::Write, text: &str) -> fmt::Result {
    let mut plain_from = 0;
    for (at, c) in
        text.char_indices().filter(|(_, c)| !c.is_ascii() || matches!(c, '&' | '<' | '>' | '"' | '\''))
    {
        out.write_str(text.get(plain_from..at).unwrap_or_default())?;
        write!(out, "&#{};", u32::from(c))?;
        plain_from = at + c.len_utf8();
    }
    out.write_str(text.get(plain_from..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_compile() {
        assert!(TEMPLATES.is_ok(), "{TEMPLATES:?}");
    }

    #[test]
    fn what_could_be_markup_becomes_numbers() {
        let mut out = String::new();
        escape(&mut out, "a<b>\"c\" & 'd' é/東京").unwrap();
        assert_eq!(out, "a&#60;b&#62;&#34;c&#34; &#38; &#39;d&#39; &#233;/&#26481;&#20140;");
    }

    #[test]
    fn a_blank_that_nobody_fills_in_is_an_error() {
        let templates = compile().unwrap();
        assert!(
            templates.get_template(HTML).unwrap().render(minijinja::context! { heading => "x" }).is_err()
        );
    }
}
