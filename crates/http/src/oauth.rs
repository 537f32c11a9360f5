//! Errors of the OAuth endpoints (RFC 6749 §5.2), and the forms that they take.

mod code;

pub(crate) use code::OAuthCode;

use crate::answer::{headers, response};
use crate::dpop::ALGORITHMS;
use crate::form::{Form, FormRefused};
use crate::limits::BodyRefused;
use crate::problem::{log_keyring, log_store, wait, whole_seconds};
use gatepost_application::{KeyringError, StoreError};
use http::StatusCode;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue, PRAGMA, RETRY_AFTER, WWW_AUTHENTICATE};
use poem::{Body, IntoResponse, Request, RequestBody, Response};
use poem_openapi::registry::{MetaMediaType, MetaRequest, MetaResponse, MetaResponses, Registry};
use poem_openapi::types::Type;
use poem_openapi::{ApiExtractor, ApiExtractorType, ApiResponse, ExtractParamOptions, Object};
use serde::Serialize;
use std::time::Duration;

/// How a client of an OAuth endpoint authenticates (RFC 7617 §2).
pub(crate) const CHALLENGE: &str = "Basic realm=\"gatepost\", charset=\"UTF-8\"";

/// How somebody who was refused authenticates.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Challenge {
    /// As a client ([`CHALLENGE`]).
    Client,
    /// With an access token; none came, so there is nothing to say of it (RFC 6750 §3.1).
    AnyToken,
    /// With a better access token (RFC 6750 §3).
    Token,
    /// With a proof of the token's key (RFC 9449 §7.1).
    Proof,
}

/// Why an OAuth endpoint did not do what it was asked (RFC 6749 §5.2).
#[derive(Debug, Object, Serialize)]
#[oai(rename = "OAuthError")]
struct OAuthErrorBody {
    /// What went wrong: a stable word to branch on.
    error: String,
    /// What went wrong, for a developer to read.
    error_description: String,
}

/// An error of an OAuth endpoint on its way to the answer.
#[derive(Clone, Debug)]
pub(crate) struct OAuthError {
    status: StatusCode,
    code: OAuthCode,
    description: &'static str,
    retry_after: Option<Duration>,
    challenge: Option<Challenge>,
}

impl OAuthError {
    /// An error of that kind. The description has neither quotes nor backslashes nor anything beyond ASCII.
    pub(crate) const fn new(code: OAuthCode, description: &'static str) -> Self {
        let challenge = match code {
            OAuthCode::InvalidClient => Some(Challenge::Client),
            OAuthCode::InvalidToken | OAuthCode::InsufficientScope => Some(Challenge::Token),
            _ => None,
        };
        Self { status: code.status(), code, description, retry_after: None, challenge }
    }

    /// What a client branches on.
    #[cfg(test)]
    pub(crate) const fn code(&self) -> OAuthCode {
        self.code
    }

    /// Something is missing, twice, or malformed.
    pub(crate) const fn invalid_request(description: &'static str) -> Self {
        Self::new(OAuthCode::InvalidRequest, description)
    }

    /// The client did not prove to be the app, or there is no such app: nobody learns which.
    pub(crate) const fn invalid_client() -> Self {
        Self::new(OAuthCode::InvalidClient, "the client is not known, or did not prove to be this app")
    }

    /// The app is switched off.
    pub(crate) const fn app_disabled() -> Self {
        Self::new(OAuthCode::UnauthorizedClient, "the app is disabled")
    }

    /// An access token is needed, and none came.
    pub(crate) const fn token_missing() -> Self {
        let error = Self::new(OAuthCode::InvalidToken, "an access token is needed");
        Self { challenge: Some(Challenge::AnyToken), ..error }
    }

    /// The same, as a resource says it to whoever must prove to hold a key: 401, and how to.
    pub(crate) const fn with_proof_challenge(self) -> Self {
        Self { status: StatusCode::UNAUTHORIZED, challenge: Some(Challenge::Proof), ..self }
    }

    fn challenge(&self) -> Option<HeaderValue> {
        let why = format!("error=\"{}\", error_description=\"{}\"", self.code.as_str(), self.description);
        let line = match self.challenge? {
            Challenge::Client => CHALLENGE.to_owned(),
            Challenge::AnyToken => "Bearer realm=\"gatepost\"".to_owned(),
            Challenge::Token if self.code == OAuthCode::InsufficientScope => {
                format!("Bearer realm=\"gatepost\", {why}, scope=\"openid\"")
            }
            Challenge::Token => format!("Bearer realm=\"gatepost\", {why}"),
            Challenge::Proof => format!("DPoP algs=\"{ALGORITHMS}\", {why}"),
        };
        HeaderValue::from_str(&line).ok()
    }

    /// Asked too often (RFC 9126 §2.3).
    pub(crate) fn limited(retry_after: Duration) -> Self {
        let error = Self::new(OAuthCode::TemporarilyUnavailable, "asked too often; try again later");
        Self { status: StatusCode::TOO_MANY_REQUESTS, retry_after: Some(retry_after), ..error }
    }

    const fn fault() -> Self {
        Self::new(OAuthCode::ServerError, "something is wrong on the server")
    }
}

impl From<StoreError> for OAuthError {
    fn from(error: StoreError) -> Self {
        log_store(&error);
        match wait(error.fault) {
            None => Self::fault(),
            retry_after => {
                let description = "something that the server needs can not be reached; try again later";
                Self { retry_after, ..Self::new(OAuthCode::TemporarilyUnavailable, description) }
            }
        }
    }
}

impl From<KeyringError> for OAuthError {
    fn from(error: KeyringError) -> Self {
        log_keyring(&error);
        Self::fault()
    }
}

impl From<FormRefused> for OAuthError {
    fn from(refused: FormRefused) -> Self {
        let invalid = |status, description| Self { status, ..Self::invalid_request(description) };
        match refused {
            FormRefused::Body(BodyRefused::TooLarge) => {
                invalid(StatusCode::PAYLOAD_TOO_LARGE, "the body is longer than 16 KiB")
            }
            FormRefused::Body(BodyRefused::TooSlow) => {
                invalid(StatusCode::REQUEST_TIMEOUT, "the body did not arrive in time")
            }
            FormRefused::Body(BodyRefused::Broken) => Self::invalid_request("the body broke off"),
            FormRefused::NotAForm => {
                Self::invalid_request("the content type must be application/x-www-form-urlencoded in UTF-8")
            }
            FormRefused::Malformed => Self::invalid_request("the form is not well encoded"),
            FormRefused::FieldTwice => Self::invalid_request("a parameter stands in the form twice"),
        }
    }
}

impl IntoResponse for OAuthError {
    fn into_response(self) -> Response {
        let body = OAuthErrorBody {
            error: self.code.as_str().to_owned(),
            error_description: self.description.to_owned(),
        };
        let body = serde_json::to_vec(&body).unwrap_or_default();
        let mut response = Response::builder().status(self.status).body(Body::from(body));
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        never_stored(headers);
        if let Some(challenge) = self.challenge() {
            headers.insert(WWW_AUTHENTICATE, challenge);
        }
        if let Some(wait) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
        }
        response
    }
}

impl From<OAuthError> for poem::Error {
    fn from(error: OAuthError) -> Self {
        Self::from_response(error.into_response())
    }
}

/// Says what every answer with tokens must say (RFC 6749 §5.1).
pub(crate) fn never_stored(headers: &mut http::HeaderMap) {
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(PRAGMA, HeaderValue::from_static("no-cache"));
}

impl ApiResponse for OAuthError {
    fn meta() -> MetaResponses {
        let mut responses = vec![
            error(400, "The request can't be served; `error` says why.", &[]),
            error(401, "`invalid_client`: the client did not prove to be this app.", &[CHALLENGED]),
        ];
        responses.extend(of_any_endpoint());
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        OAuthErrorBody::register(registry);
    }
}

const CHALLENGED: (&str, &str) = ("WWW-Authenticate", "how to authenticate");

fn error(status: u16, description: &'static str, extra: &[(&'static str, &'static str)]) -> MetaResponse {
    let content = Some(("application/json", OAuthErrorBody::schema_ref()));
    MetaResponse { headers: headers(extra), ..response(status, description, content) }
}

fn of_any_endpoint() -> [MetaResponse; 4] {
    let retry = ("Retry-After", "after how many seconds to try again");
    [
        error(408, "`invalid_request`: the body did not arrive in time.", &[]),
        error(413, "`invalid_request`: the body is longer than 16 KiB.", &[]),
        error(500, "`server_error`: something is wrong on the server.", &[]),
        error(503, "`temporarily_unavailable`: try again later.", &[retry]),
    ]
}

/// The error of a resource that access tokens open (RFC 6750 §3).
pub(crate) struct ResourceError(OAuthError);

impl<E: Into<OAuthError>> From<E> for ResourceError {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl From<ResourceError> for poem::Error {
    fn from(error: ResourceError) -> Self {
        error.0.into()
    }
}

impl ApiResponse for ResourceError {
    fn meta() -> MetaResponses {
        let mut responses = vec![
            error(400, "`invalid_request`: the token stands in the URL, twice, or can't be read.", &[]),
            error(
                401,
                "The token is missing, or `invalid_token`: it is not good here and now; `invalid_dpop_proof`: the proof does not go with it.",
                &[CHALLENGED],
            ),
            error(403, "`insufficient_scope`: the token was not granted `openid`.", &[CHALLENGED]),
        ];
        responses.extend(of_any_endpoint());
        MetaResponses { responses }
    }

    fn register(registry: &mut Registry) {
        OAuthErrorBody::register(registry);
    }
}

/// The body of an OAuth request as `T`.
pub(crate) struct FormBody<T>(pub(crate) T);

/// Something that is read from a form.
pub(crate) trait ReadForm: Send + Sized {
    /// Takes its fields; others are let go (RFC 6749 §3.2).
    fn read(form: Form) -> Self;
}

/// Declares what a form consists of, once for its reader and for the document.
macro_rules! form {
    ($(#[$about:meta])* $visibility:vis struct $name:ident {
        $($(#[$field_about:meta])* $field:ident,)*
    }) => {
        #[derive(poem_openapi::Object)]
        #[oai(skip_serializing_if_is_none)]
        $(#[$about])*
        $visibility struct $name {
            $($(#[$field_about])* $visibility $field: Option<String>,)*
        }

        impl $crate::oauth::ReadForm for $name {
            fn read(mut form: $crate::form::Form) -> Self {
                Self { $($field: form.take(stringify!($field)),)* }
            }
        }
    };
}
pub(crate) use form;

impl<'a, T: ReadForm + Type> ApiExtractor<'a> for FormBody<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        let content =
            MetaMediaType { content_type: "application/x-www-form-urlencoded", schema: T::schema_ref() };
        Some(MetaRequest { description: None, content: vec![content], required: true })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        let form = Form::read(request, body.take()?).await.map_err(OAuthError::from)?;
        Ok(Self(T::read(form)))
    }
}

/// The body of a request as `T`, if it is a form; any other body is let go.
pub(crate) struct MaybeForm<T>(pub(crate) Option<T>);

impl<'a, T: ReadForm + Type> ApiExtractor<'a> for MaybeForm<T> {
    const TYPES: &'static [ApiExtractorType] = &[ApiExtractorType::RequestObject];

    type ParamType = ();
    type ParamRawType = ();

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn request_meta() -> Option<MetaRequest> {
        FormBody::<T>::request_meta().map(|meta| MetaRequest { required: false, ..meta })
    }

    async fn from_request(
        request: &'a Request,
        body: &mut RequestBody,
        _options: ExtractParamOptions<()>,
    ) -> poem::Result<Self> {
        match Form::read(request, body.take()?).await {
            Ok(form) => Ok(Self(Some(T::read(form)))),
            Err(FormRefused::NotAForm) => Ok(Self(None)),
            Err(refused) => Err(OAuthError::from(refused).into()),
        }
    }
}
