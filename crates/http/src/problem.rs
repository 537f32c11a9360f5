//! Problems (RFC 9457): what every answer of 400 and above is, outside the OAuth endpoints and the pages.
//!
//! A handler says which problem it is; the outermost layer writes it down, since only that one knows the request's id.

mod code;
mod of_errors;

pub(crate) use code::Code;
pub(crate) use of_errors::{Chain, log_keyring, log_store, wait};

use http::header::{CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use poem::{Body, IntoResponse, Response};
use poem_openapi::Object;
use serde::Serialize;
use std::borrow::Cow;
use std::time::Duration;

/// The media type of a problem (RFC 9457 §3).
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

/// One field that can't be.
#[derive(Clone, PartialEq, Eq, Debug, Object, Serialize)]
#[oai(rename = "FieldProblem")]
pub(crate) struct FieldProblem {
    /// The field's name; members of members are joined by a dot.
    pub(crate) field: String,
    /// What is wrong with it: a stable word.
    pub(crate) code: String,
    /// What is wrong with it, for a developer to read.
    pub(crate) detail: String,
}

impl FieldProblem {
    /// That field, and what is wrong with it.
    pub(crate) fn new(field: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { field: field.into(), code: code.into(), detail: detail.into() }
    }
}

/// Why a request was not served (RFC 9457).
#[derive(Debug, Object, Serialize)]
#[oai(rename = "Problem", skip_serializing_if_is_none)]
pub(crate) struct ProblemBody {
    /// A page about problems of this kind.
    #[serde(rename = "type")]
    #[oai(rename = "type")]
    pub(crate) kind: String,
    /// A few words, the same for all problems of this kind.
    pub(crate) title: String,
    /// The status of the answer.
    pub(crate) status: u16,
    /// What went wrong: a stable word to branch on.
    pub(crate) code: String,
    /// What went wrong this time, for a developer to read.
    pub(crate) detail: String,
    /// The request's id, as in the header X-Request-Id and in the server's log.
    pub(crate) request_id: String,
    /// Every field that is wrong; with status 422 alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) errors: Option<Vec<FieldProblem>>,
    /// How many more codes may be typed; with `code_incorrect` alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) attempts_remaining: Option<u32>,
    /// What was checked, and how it is; from the readiness check alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) checks: Option<crate::resources::Checks>,
}

/// A problem on its way to the answer.
#[derive(Clone, Debug)]
pub(crate) struct Problem(Box<Parts>);

#[derive(Clone, Debug)]
struct Parts {
    code: Code,
    detail: Cow<'static, str>,
    errors: Vec<FieldProblem>,
    attempts_remaining: Option<u32>,
    checks: Option<crate::resources::Checks>,
    headers: HeaderMap,
}

impl Problem {
    /// A problem of that kind, explained by what the code means.
    pub(crate) fn new(code: Code) -> Self {
        Self(Box::new(Parts {
            code,
            detail: Cow::Borrowed(code.meaning()),
            errors: Vec::new(),
            attempts_remaining: None,
            checks: None,
            headers: HeaderMap::new(),
        }))
    }

    /// Fields that can't be, each named (422 `invalid_request`).
    pub(crate) fn invalid(errors: Vec<FieldProblem>) -> Self {
        let mut problem = Self::new(Code::InvalidRequest);
        problem.0.errors = errors;
        problem
    }

    /// Asked for too often (429 `rate_limited`).
    pub(crate) fn limited(retry_after: Duration) -> Self {
        Self::new(Code::RateLimited).retry_after(retry_after)
    }

    /// Says what went wrong this time, in words that hold no secret and nothing of the inside.
    pub(crate) fn detail(mut self, detail: impl Into<Cow<'static, str>>) -> Self {
        self.0.detail = detail.into();
        self
    }

    /// Says how many attempts are left.
    pub(crate) fn attempts_remaining(mut self, attempts: u32) -> Self {
        self.0.attempts_remaining = Some(attempts);
        self
    }

    /// Says what was checked.
    pub(crate) fn checks(mut self, checks: crate::resources::Checks) -> Self {
        self.0.checks = Some(checks);
        self
    }

    /// Says when to try again (RFC 9110 §10.2.3), in whole seconds and never at once.
    pub(crate) fn retry_after(self, wait: Duration) -> Self {
        self.header(RETRY_AFTER, HeaderValue::from(whole_seconds(wait)))
    }

    /// Says how to authenticate (RFC 9110 §11.6.1).
    pub(crate) fn challenge(self, challenge: &'static str) -> Self {
        self.header(WWW_AUTHENTICATE, HeaderValue::from_static(challenge))
    }

    /// Sends a header along.
    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.0.headers.insert(name, value);
        self
    }

    /// What kind of problem it is.
    pub(crate) const fn code(&self) -> Code {
        self.0.code
    }

    /// The headers that are sent along.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The fields that can't be.
    pub(crate) fn errors(&self) -> &[FieldProblem] {
        &self.0.errors
    }

    /// Writes the problem down.
    pub(crate) fn body(self, docs: &str, request_id: &str) -> ProblemBody {
        let Parts { code, detail, errors, attempts_remaining, checks, headers: _ } = *self.0;
        ProblemBody {
            kind: format!("{docs}/problems/{}", code.slug()),
            title: code.title().to_owned(),
            status: code.status().as_u16(),
            code: code.slug().to_owned(),
            detail: detail.into_owned(),
            request_id: request_id.to_owned(),
            errors: (!errors.is_empty()).then_some(errors),
            attempts_remaining,
            checks,
        }
    }
}

/// Whole seconds, rounded up, at least one.
pub(crate) fn whole_seconds(wait: Duration) -> u64 {
    let part = u64::from(wait.subsec_nanos() > 0);
    wait.as_secs().saturating_add(part).max(1)
}

impl IntoResponse for Problem {
    /// An answer without a body: [`finish`] writes it.
    fn into_response(self) -> Response {
        let mut response = Response::builder().status(self.0.code.status()).finish();
        response.headers_mut().clone_from(&self.0.headers);
        response.extensions_mut().insert(self);
        response
    }
}

impl From<Problem> for poem::Error {
    fn from(problem: Problem) -> Self {
        // An error gives its response nothing but data of its own.
        let data = problem.clone();
        let mut error = Self::from_response(problem.into_response());
        error.set_data(data);
        error
    }
}

/// The answer to an error that some handler, extractor or router ended with.
pub(crate) fn answer(error: poem::Error) -> Response {
    if error.is_from_response() {
        return error.into_response();
    }
    // What a path can't hold does not exist.
    let is_of_the_path = error.is::<poem_openapi::error::ParsePathError>();
    let code = if is_of_the_path { Code::NotFound } else { Code::of_status(error.status()) };
    if code == Code::InternalError {
        tracing::error!(error = %Chain(&error), "request failed");
    }
    Problem::new(code).into_response()
}

/// Writes the problem that an answer carries, or the one that a bare status of 400 and above means.
pub(crate) fn finish(response: &mut Response, docs: &str, request_id: &str) {
    let bare = || {
        let status = response.status();
        let is_bare = (status.is_client_error() || status.is_server_error())
            && !response.headers().contains_key(CONTENT_TYPE);
        is_bare.then(|| Problem::new(Code::of_status(status)))
    };
    let Some(problem) = response.data::<Problem>().cloned().or_else(bare) else { return };
    let written = serde_json::to_vec(&problem.body(docs, request_id)).unwrap_or_default();
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    response.set_body(Body::from(written));
}
