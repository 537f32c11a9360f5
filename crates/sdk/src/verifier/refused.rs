//! Why nobody is let in.

use http::header::{CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use http::{Response, StatusCode};
use std::sync::Arc;

use crate::Error;

/// Seconds after which a client may come back while no keys are known.
const COME_BACK: HeaderValue = HeaderValue::from_static("5");

/// Why a request is not let in, with the answer that RFC 6750 §3 has for it.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Refused {
    /// It brings no token: 401 with `Bearer` and nothing else.
    #[error("no access token")]
    Missing,
    /// It brings more than one: 400 `invalid_request`.
    #[error("more than one access token")]
    Ambiguous,
    /// The token is not good: 401 `invalid_token`. The words are for a log.
    #[error("the access token is not good: {0}")]
    Invalid(&'static str),
    /// The token is good and does not reach so far: 403 `insufficient_scope`.
    #[error("the access token does not reach so far")]
    Insufficient {
        /// The scope that the request needs; none if its holder narrowed it in another way.
        scope: Option<String>,
    },
    /// The issuer's keys are not known, and can't be had now: 503. It says nothing about the token.
    #[error("access tokens can't be verified now")]
    Unavailable(#[source] Option<Arc<Error>>),
}

impl Refused {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::Missing | Self::Invalid(_) => StatusCode::UNAUTHORIZED,
            Self::Ambiguous => StatusCode::BAD_REQUEST,
            Self::Insufficient { .. } => StatusCode::FORBIDDEN,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// What `WWW-Authenticate` says of it (RFC 6750 §3); nothing if it is not about the token.
    pub fn www_authenticate(&self) -> Option<HeaderValue> {
        let challenge = match self {
            Self::Missing => "Bearer".to_owned(),
            Self::Ambiguous => "Bearer error=\"invalid_request\"".to_owned(),
            Self::Invalid(_) => "Bearer error=\"invalid_token\"".to_owned(),
            Self::Insufficient { scope: None } => "Bearer error=\"insufficient_scope\"".to_owned(),
            Self::Insufficient { scope: Some(scope) } => {
                format!("Bearer error=\"insufficient_scope\", scope=\"{scope}\"")
            }
            Self::Unavailable(_) => return None,
        };
        // A scope that can't stand in a header is not said.
        Some(
            HeaderValue::from_str(&challenge)
                .unwrap_or(HeaderValue::from_static("Bearer error=\"insufficient_scope\"")),
        )
    }

    /// The whole answer: status, `WWW-Authenticate` or `Retry-After`, and a problem (RFC 9457) as the body.
    pub fn into_response<B: From<String>>(self) -> Response<B> {
        let status = self.status();
        let title = status.canonical_reason().unwrap_or_default();
        let detail = match self {
            // What is wrong with a token is of use to forgers first.
            Self::Invalid(_) => "the access token is not good".to_owned(),
            _ => self.to_string(),
        };
        let body = format!(
            r#"{{"type":"about:blank","title":"{title}","status":{},"detail":"{detail}"}}"#,
            status.as_u16()
        );
        let mut response = Response::new(B::from(body));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        match self.www_authenticate() {
            Some(challenge) => headers.insert(WWW_AUTHENTICATE, challenge),
            None => headers.insert(RETRY_AFTER, COME_BACK),
        };
        response
    }
}

#[cfg(test)]
mod tests {
    use super::Refused;

    #[test]
    fn each_refusal_has_the_answer_of_the_standard() {
        for (refused, status, challenge) in [
            (Refused::Missing, 401, Some("Bearer")),
            (Refused::Ambiguous, 400, Some("Bearer error=\"invalid_request\"")),
            (Refused::Invalid("expired"), 401, Some("Bearer error=\"invalid_token\"")),
            (Refused::Insufficient { scope: None }, 403, Some("Bearer error=\"insufficient_scope\"")),
            (
                Refused::Insufficient { scope: Some("notes:write".to_owned()) },
                403,
                Some("Bearer error=\"insufficient_scope\", scope=\"notes:write\""),
            ),
            (
                Refused::Insufficient { scope: Some("a\nb".to_owned()) },
                403,
                Some("Bearer error=\"insufficient_scope\""),
            ),
            (Refused::Unavailable(None), 503, None),
        ] {
            let answer = refused.clone().into_response::<String>();
            let said = answer.headers().get("www-authenticate").map(|value| value.to_str().unwrap());
            assert_eq!((answer.status().as_u16(), said), (status, challenge), "{refused:?}");
            assert_eq!(answer.headers().contains_key("retry-after"), status == 503);
            let body: serde_json::Value = serde_json::from_str(answer.body()).unwrap();
            assert_eq!(body["status"], status);
            assert!(!answer.body().contains("expired"), "a forger is not helped");
        }
    }
}
