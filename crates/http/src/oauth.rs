//! Errors of the OAuth endpoints (RFC 6749 §5.2), and the forms that they take.

use crate::answer::{headers, response};
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

/// What an OAuth client branches on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum OAuthCode {
    /// Something is missing, twice, or malformed.
    InvalidRequest,
    /// The client did not prove to be the app.
    InvalidClient,
    /// The code or token opens nothing.
    InvalidGrant,
    /// More was asked for than was granted.
    InvalidScope,
    /// The app is switched off.
    UnauthorizedClient,
    /// No such grant type here.
    UnsupportedGrantType,
    /// What a browser would be sent back with (RFC 9126 §2.3).
    Authorization(&'static str),
    /// A fault of the server.
    ServerError,
    /// Something that the server needs is away.
    TemporarilyUnavailable,
}

impl OAuthCode {
    /// The word for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::InvalidScope => "invalid_scope",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::Authorization(error) => error,
            Self::ServerError => "server_error",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::InvalidClient => StatusCode::UNAUTHORIZED,
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TemporarilyUnavailable => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
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
}

impl OAuthError {
    /// An error of that kind. The description has neither quotes nor backslashes nor anything beyond ASCII.
    pub(crate) const fn new(code: OAuthCode, description: &'static str) -> Self {
        Self { status: code.status(), code, description, retry_after: None }
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
        if self.code == OAuthCode::InvalidClient {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static(CHALLENGE));
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
        let error = |status, description, extra: &[_]| MetaResponse {
            headers: headers(extra),
            ..response(status, description, Some(("application/json", OAuthErrorBody::schema_ref())))
        };
        let challenge = ("WWW-Authenticate", "how to authenticate");
        let retry = ("Retry-After", "after how many seconds to try again");
        MetaResponses {
            responses: vec![
                error(400, "The request can't be served; `error` says why.", &[]),
                error(401, "`invalid_client`: the client did not prove to be this app.", &[challenge]),
                error(408, "`invalid_request`: the body did not arrive in time.", &[]),
                error(413, "`invalid_request`: the body is longer than 16 KiB.", &[]),
                error(500, "`server_error`: something is wrong on the server.", &[]),
                error(503, "`temporarily_unavailable`: try again later.", &[retry]),
            ],
        }
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
