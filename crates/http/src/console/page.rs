//! A page of the console as an answer.

use super::guard::Visit;
use super::templates::{Page, fill_in};
use crate::pages::{document, guard, see};
use http::StatusCode;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, HeaderValue, SET_COOKIE, X_FRAME_OPTIONS};
use poem::error::InternalServerError;
use poem::{Body, Response, Result};
use serde_json::{Map, Value, json};

/// What pages of the console may do (CSP Level 3).
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; base-uri 'none'; \
    form-action 'self'; frame-ancestors 'none'";

/// The same, of the page that frames a letter.
const FRAMING: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; \
    base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/// What a letter may do that is shown: nothing. Its style stands in it.
const LETTER: &str = "sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'self'";

/// What comes of a request.
pub(super) enum Shown {
    /// A page.
    Page { page: Page, title: String, blanks: Value, status: StatusCode, cookies: Vec<HeaderValue> },
    /// On to that page.
    See { location: String, cookies: Vec<HeaderValue> },
    /// A letter, for the frame in a page.
    Letter(String),
    /// Lines of JSON, to be kept in a file of that name.
    Lines { name: String, text: String },
    /// The same, however many: they are read while they are sent.
    Stream { name: String, lines: Response },
}

impl Shown {
    pub(super) fn page(page: Page, title: impl Into<String>, blanks: Value) -> Self {
        Self::Page { page, title: title.into(), blanks, status: StatusCode::OK, cookies: Vec::new() }
    }

    pub(super) fn see(location: impl Into<String>) -> Self {
        Self::See { location: location.into(), cookies: Vec::new() }
    }

    pub(super) fn status(mut self, to: StatusCode) -> Self {
        if let Self::Page { status, .. } = &mut self {
            *status = to;
        }
        self
    }

    pub(super) fn cookie(mut self, cookie: Option<HeaderValue>) -> Self {
        if let Self::Page { cookies, .. } | Self::See { cookies, .. } = &mut self {
            cookies.extend(cookie);
        }
        self
    }

    pub(super) fn into_response(self, visit: Option<&Visit>) -> Result<Response> {
        let (mut response, cookies) = match self {
            Self::Page { page, title, blanks, status, cookies } => {
                let html = fill_in(page, with_visit(&title, blanks, visit)).map_err(InternalServerError)?;
                let policy = if page.frames_a_letter() { FRAMING } else { POLICY };
                let mut response = document(html, HeaderValue::from_static(policy));
                response.set_status(status);
                (response, cookies)
            }
            Self::See { location, cookies } => (see(&location)?, cookies),
            Self::Letter(html) => (document(html, HeaderValue::from_static(LETTER)), Vec::new()),
            Self::Lines { name, text } => {
                (lines(&name, Response::builder().body(Body::from_string(text))), Vec::new())
            }
            Self::Stream { name, lines: response } => (lines(&name, response), Vec::new()),
        };
        let is_framed =
            response.headers().get("content-security-policy").is_some_and(|policy| policy == LETTER);
        guard(response.headers_mut());
        if is_framed {
            response.headers_mut().insert(X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        }
        for cookie in cookies {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    }
}

fn lines(name: &str, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"));
    // An id of an app needs no escaping.
    if let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

/// The blanks of a page with those that all pages have.
fn with_visit(title: &str, blanks: Value, visit: Option<&Visit>) -> Value {
    let operator = visit.map(
        |visit| json!({ "email": visit.operator.email.identity(), "role": visit.operator.role.as_str() }),
    );
    let mut all = Map::new();
    all.insert("title".to_owned(), title.into());
    all.insert("here".to_owned(), "".into());
    all.insert("operator".to_owned(), operator.into());
    all.insert("csrf".to_owned(), visit.map(|visit| visit.csrf.clone()).into());
    all.insert("writes".to_owned(), visit.is_some_and(Visit::may_write).into());
    all.insert("done".to_owned(), visit.and_then(|visit| visit.asked("done")).and_then(done).into());
    if let Value::Object(blanks) = blanks {
        all.extend(blanks);
    }
    Value::Object(all)
}

/// What was done just now; what a link says is no sentence of ours.
fn done(word: &str) -> Option<&'static str> {
    Some(match word {
        "saved" => "Saved.",
        "created" => "The app is there. What is left: connect it to your code.",
        "deleted" => "Deleted.",
        "rotated" => "The next keys are made. They sign in eleven minutes, when every verifier knows them.",
        "rotated-now" => "New keys sign now. All others are withdrawn.",
        "sent" => "The letter is on its way to you.",
        "removed" => "Removed. All their sessions in the console are over.",
        "blocked" => "Blocked. They can’t sign in any more, and their sessions are over.",
        "unblocked" => "Unblocked. They can sign in again.",
        "erased" => "Erased. What is left of them names nobody.",
        "signed-out" => "Signed out everywhere.",
        "invited" => "They are a user now, and can sign in.",
        "lifted" => "It gets letters again.",
        "tested" => "A test is on its way.",
        "redelivered" => "It is on its way once more.",
        _ => return None,
    })
}
