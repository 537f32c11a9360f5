//! Who asks, and how often: what is done to each request of the generated client.

use data_encoding::BASE64;
use http::header::{AUTHORIZATION, HeaderName, HeaderValue};
use progenitor_client::{ClientHooks, Error, OperationInfo};
use reqwest::{Request, Response};

use crate::api::{self, KEYED};
use crate::retry::{Retries, execute};
use crate::{Secret, random};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Who asks: nobody, the holder of a token, or an app with its secret. It does not print.
#[derive(Clone, Default)]
pub struct Caller {
    authorization: Option<HeaderValue>,
    retries: Retries,
    /// Whether a `POST` too may be sent again, though nobody knows whether it arrived.
    repeats_posts: bool,
}

impl Caller {
    /// Somebody without a name.
    pub fn anonymous() -> Self {
        Self::default()
    }

    /// The holder of an admin token, of an access token, or of a sign-in's secret (RFC 6750 §2.1).
    pub fn bearer(token: &Secret) -> Self {
        Self { authorization: sensitive(&format!("Bearer {}", token.expose())), ..Self::default() }
    }

    /// An app with its client secret (RFC 6749 §2.3.1).
    pub fn basic(app_id: &str, client_secret: &Secret) -> Self {
        // Both are encoded as in a form first. Neither an app's id nor a secret of Gatepost's has anything to encode.
        let pair = BASE64.encode(format!("{app_id}:{}", client_secret.expose()).as_bytes());
        Self { authorization: sensitive(&format!("Basic {pair}")), ..Self::default() }
    }

    /// How often a request is sent again that failed in passing.
    #[must_use]
    pub fn retries(self, retries: Retries) -> Self {
        Self { retries, ..self }
    }

    /// For requests that do no harm twice, though they are `POST`.
    pub(crate) fn repeating_posts(self) -> Self {
        Self { repeats_posts: true, ..self }
    }
}

/// A header field that is not logged.
fn sensitive(text: &str) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(text).ok()?;
    value.set_sensitive(true);
    Some(value)
}

impl std::fmt::Debug for Caller {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Caller").field("retries", &self.retries).finish_non_exhaustive()
    }
}

impl ClientHooks<Caller> for api::Client {
    /// Says who asks, and gives the request a name if it can have one and has none.
    async fn pre<E>(&self, request: &mut Request, operation: &OperationInfo) -> Result<(), Error<E>> {
        self.inner.sign(request);
        if KEYED.contains(&operation.operation_id) && !request.headers().contains_key(IDEMPOTENCY_KEY) {
            let name = random::text().map_err(|error| Error::Custom(error.to_string()))?;
            let name = HeaderValue::from_str(&name).map_err(|error| Error::Custom(error.to_string()))?;
            request.headers_mut().insert(IDEMPOTENCY_KEY, name);
        }
        Ok(())
    }

    async fn exec(&self, request: Request, _: &OperationInfo) -> reqwest::Result<Response> {
        let is_repeatable = request.method().is_idempotent()
            || self.inner.repeats_posts
            || request.headers().contains_key(IDEMPOTENCY_KEY);
        execute(&self.client, request, self.inner.retries, is_repeatable).await
    }
}

impl Caller {
    /// Says in `request` who asks.
    pub(crate) fn sign(&self, request: &mut Request) {
        if let Some(authorization) = &self.authorization {
            request.headers_mut().insert(AUTHORIZATION, authorization.clone());
        }
    }
}
