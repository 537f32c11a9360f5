//! Why something did not go as it should.

use progenitor_client::Error as Generated;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, RETRY_AFTER};
use std::time::Duration;

use crate::api::types::{OAuthError, Problem};

/// Why Gatepost did not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// It refused, and says why (RFC 9457); [`Error::code`] is the word to branch on.
    #[error("{}: {}", .problem.code, .problem.detail)]
    Problem {
        /// What it says.
        problem: Box<Problem>,
        /// After how long it may be asked again, if it says that.
        retry_after: Option<Duration>,
    },
    /// An OAuth endpoint refused, and says why (RFC 6749 §5.2).
    #[error("{}: {}", .0.error, .0.error_description)]
    OAuth(Box<OAuthError>),
    /// No answer: nobody there, the connection broke, or it took too long.
    #[error("no answer from Gatepost")]
    Unreachable(#[source] reqwest::Error),
    /// Gatepost, or a proxy before it, can't answer now: 502, 503 or 504.
    #[error("Gatepost is not available now: status {}", .status.as_u16())]
    Unavailable {
        /// Which of them.
        status: StatusCode,
        /// After how long it may be asked again, if that is said.
        retry_after: Option<Duration>,
    },
    /// An answer that is not in the contract, so probably not Gatepost's.
    #[error("an answer that Gatepost would not give: {0}")]
    Unexpected(String),
    /// The issuer's metadata do not name the issuer, or lead elsewhere.
    #[error("these are the metadata of another issuer")]
    WrongIssuer,
    /// No HTTP client could be made.
    #[error("no HTTP client can be made")]
    Http(#[source] reqwest::Error),
    /// The operating system gives no chance.
    #[error("no random bytes from the operating system")]
    Chance(#[source] getrandom::Error),
}

impl Error {
    /// The stable word that says what went wrong, such as `rate_limited` or `invalid_grant`; none if Gatepost did not say it.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Problem { problem, .. } => Some(&problem.code),
            Self::OAuth(error) => Some(&error.error),
            _ => None,
        }
    }

    /// Whether it may go well later, without anything else having changed.
    pub fn is_temporary(&self) -> bool {
        match self {
            Self::Unreachable(_) | Self::Unavailable { .. } => true,
            Self::Problem { problem, .. } => matches!(problem.status, 408 | 429 | 500),
            Self::OAuth(error) => matches!(error.error.as_str(), "server_error" | "temporarily_unavailable"),
            _ => false,
        }
    }
}

impl From<Generated<Problem>> for Error {
    fn from(error: Generated<Problem>) -> Self {
        match error {
            Generated::ErrorResponse(answer) => {
                let retry_after = retry_after(answer.headers());
                Self::Problem { problem: Box::new(answer.into_inner()), retry_after }
            }
            other => untyped(other),
        }
    }
}

impl From<Generated<OAuthError>> for Error {
    fn from(error: Generated<OAuthError>) -> Self {
        match error {
            Generated::ErrorResponse(answer) => Self::OAuth(Box::new(answer.into_inner())),
            other => untyped(other),
        }
    }
}

/// Everything but a refusal that says why.
fn untyped<E>(error: Generated<E>) -> Error {
    match error {
        Generated::CommunicationError(error)
        | Generated::InvalidUpgrade(error)
        | Generated::ResponseBodyError(error) => Error::Unreachable(error.without_url()),
        Generated::UnexpectedResponse(answer) => unexpected(answer.status(), answer.headers()),
        Generated::ErrorResponse(answer) => Error::Unexpected(format!("status {}", answer.status().as_u16())),
        // Its text may repeat a part of the body, which may be a secret.
        Generated::InvalidResponsePayload(_, error) => {
            Error::Unexpected(format!("the body is not as it should be at column {}", error.column()))
        }
        Generated::InvalidRequest(words) | Generated::Custom(words) => Error::Unexpected(words),
    }
}

/// An answer with such a status, where the contract has none.
pub(crate) fn unexpected(status: StatusCode, headers: &HeaderMap) -> Error {
    match status.as_u16() {
        502..=504 => Error::Unavailable { status, retry_after: retry_after(headers) },
        status => Error::Unexpected(format!("status {status}")),
    }
}

/// How long to wait before asking again (RFC 9110 §10.2.3), as Gatepost says it: in seconds.
pub(crate) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok().map(Duration::from_secs)
}
