//! The form of the page behind a link, read strictly: what our own buttons send, and nothing else.

use crate::form::decode;
use crate::limits::read_body;
use crate::payload::is_type;
use crate::problem::{Code, FieldProblem, Problem};
use gatepost_domain::match_number::MatchNumber;
use http::header::CONTENT_ENCODING;
use poem::Request;

/// What a browser calls a form (WHATWG URL §5).
const FORM: &str = "application/x-www-form-urlencoded";

/// How much of an unknown field's name is repeated.
const NAME: usize = 100;

/// What a button stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Action {
    /// Sign in, here and now.
    SignIn,
    /// It was somebody else's doing.
    Refuse,
    /// Let another screen go on, by the number that it shows; what can't be one is none.
    Approve(Option<MatchNumber>),
}

/// The action that the form asks for; an empty body asks for the first one.
pub(super) async fn read(request: &mut Request) -> Result<Action, Problem> {
    let body = request.take_body();
    let bytes = read_body(request, body).await?;
    if bytes.is_empty() {
        return Ok(Action::SignIn);
    }
    let headers = request.headers();
    let encoded = headers.get(CONTENT_ENCODING).is_some_and(|encoding| encoding != "identity");
    if encoded || !is_type(headers, FORM) {
        return Err(Problem::new(Code::UnsupportedMediaType).detail(
            "The body must be application/x-www-form-urlencoded, uncompressed, and say so in Content-Type.",
        ));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| malformed("the form is not UTF-8"))?;
    action(&fields(text)?)
}

/// Names and values, each name once.
fn fields(text: &str) -> Result<Vec<(String, String)>, Problem> {
    let mut fields: Vec<(String, String)> = Vec::new();
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let decoded = decode(name).zip(decode(value));
        let (name, value) = decoded.ok_or_else(|| malformed("the form is not percent-encoded UTF-8"))?;
        if fields.iter().any(|(known, _)| *known == name) {
            return Err(malformed("a field of the form is there twice"));
        }
        fields.push((name, value));
    }
    Ok(fields)
}

fn action(fields: &[(String, String)]) -> Result<Action, Problem> {
    let named = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let mut errors = Vec::new();
    let action = match named("action") {
        None | Some("sign_in") => Action::SignIn,
        Some("refuse") => Action::Refuse,
        Some("approve") => Action::Approve(named("match").and_then(MatchNumber::parse)),
        Some(_) => {
            errors.push(field("action", "action_invalid", "one of sign_in, approve and refuse"));
            Action::SignIn
        }
    };
    let known = |name: &str| name == "action" || (name == "match" && matches!(action, Action::Approve(_)));
    let unknown = fields.iter().filter(|(name, _)| !known(name));
    errors.extend(unknown.map(|(name, _)| field(name, "field_unknown", "no such field")));
    if errors.is_empty() { Ok(action) } else { Err(Problem::invalid(errors)) }
}

fn field(name: &str, code: &'static str, detail: &'static str) -> FieldProblem {
    let field = name.chars().take(NAME).collect();
    FieldProblem { field, code: code.to_owned(), detail: detail.to_owned() }
}

fn malformed(detail: &'static str) -> Problem {
    Problem::new(Code::MalformedRequest).detail(detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Action, Code> {
        fields(text).and_then(|fields| action(&fields)).map_err(|problem| problem.code())
    }

    #[test]
    fn buttons_are_understood() {
        for (text, action) in [
            ("action=sign_in", Action::SignIn),
            ("action=refuse", Action::Refuse),
            ("action=approve", Action::Approve(None)),
            ("action=approve&match=47", Action::Approve(MatchNumber::parse("47"))),
            ("match=4x&action=approve", Action::Approve(None)),
            ("%61ction=sign%5Fin&", Action::SignIn),
            ("&", Action::SignIn),
        ] {
            assert_eq!(read(text), Ok(action), "{text}");
        }
    }

    #[test]
    fn what_no_button_sends_is_refused() {
        for text in [
            "action=",
            "action=Sign_in",
            "action=sign+in",
            "action",
            "match=47",
            "action=refuse&match=47",
            "x=1",
        ] {
            assert_eq!(read(text), Err(Code::InvalidRequest), "{text}");
        }
        for text in [
            "action=refuse&action=refuse",
            "action=sign_in&%61ction=refuse",
            "action=%",
            "action=%4",
            "action=%zz",
            "action=%ff",
        ] {
            assert_eq!(read(text), Err(Code::MalformedRequest), "{text}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_in_short() {
        let problem = fields(&format!("action=x&{}=1&b=2", "a".repeat(500)))
            .and_then(|fields| action(&fields))
            .unwrap_err();
        let body = problem.body("", "");
        let errors = body.errors.unwrap();
        let named: Vec<_> = errors.iter().map(|error| (error.field.len(), error.code.as_ref())).collect();
        assert_eq!(named, [(6, "action_invalid"), (100, "field_unknown"), (1, "field_unknown")]);
    }
}
