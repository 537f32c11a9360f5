//! What can be wrong where sign-ins begin and are watched.

use super::secret_invalid;
use crate::answer::Problems;
use crate::client_auth::client_invalid;
use crate::problem::{Code, FieldProblem, Problem};
use gatepost_application::{FieldError, RequestSignInError, WatchError};

/// Problems of [`SignIns::request_sign_in`](super::SignIns::request_sign_in).
pub(crate) enum RequestProblems {}

impl Problems for RequestProblems {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::ClientInvalid,
        Code::AppDisabled,
        Code::AppNotFound,
        Code::RequestTimeout,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::IdempotencyKeyReused,
        Code::RateLimited,
    ];
}

/// Problems of [`SignIns::watch_sign_in`](super::SignIns::watch_sign_in).
pub(crate) enum WatchProblems {}

impl Problems for WatchProblems {
    const CODES: &'static [Code] = &[Code::SignInSecretInvalid];
}

impl From<RequestSignInError> for Problem {
    fn from(error: RequestSignInError) -> Self {
        match error {
            RequestSignInError::AppNotFound => Self::new(Code::AppNotFound),
            RequestSignInError::AppDisabled(_) => Self::new(Code::AppDisabled),
            RequestSignInError::ClientInvalid => client_invalid(),
            RequestSignInError::Invalid(errors) => {
                Self::invalid(errors.into_iter().map(field_problem).collect())
            }
            RequestSignInError::RequestGone(_) => Self::new(Code::MalformedRequest),
            RequestSignInError::KeyReused => Self::new(Code::IdempotencyKeyReused),
            RequestSignInError::Limited(limited) => Self::limited(limited.retry_after),
            RequestSignInError::Store(error) => Self::from(error),
        }
    }
}

/// A field that the rules refuse.
pub(super) fn field_problem(error: FieldError) -> FieldProblem {
    FieldProblem::new(error.field, error.code.as_str(), error.detail)
}

impl From<WatchError> for Problem {
    fn from(error: WatchError) -> Self {
        match error {
            WatchError::SecretInvalid => secret_invalid(),
            WatchError::Store(error) => Self::from(error),
        }
    }
}
