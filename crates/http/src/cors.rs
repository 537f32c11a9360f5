//! Which pages may call what (Fetch §3.2): an app's own ones, those under its redirect URIs, and never with credentials.

use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;
use http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_METHOD, HeaderMap,
    HeaderValue, ORIGIN, VARY,
};
use http::{Method, StatusCode};
use poem::{Request, Response};

/// Who may call a resource from a page of another origin.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cors {
    /// Nobody.
    Nobody,
    /// Everybody: what it tells is public.
    Everybody,
    /// Pages of the origins that the app's redirect URIs have.
    App,
}

/// What a request asked of [`Cors`], and got.
pub(crate) struct Granted {
    policy: Cors,
    origin: Option<HeaderValue>,
}

impl Cors {
    /// Judges the origin that the request names. An app that can't be looked up allows nothing.
    pub(crate) async fn judge<P: Ports>(self, site: &Site<P>, request: &Request) -> Granted {
        let origin = match self {
            Self::Nobody => None,
            Self::Everybody => Some(HeaderValue::from_static("*")),
            Self::App => allowed_origin(site, request).await,
        };
        Granted { policy: self, origin }
    }
}

async fn allowed_origin<P: Ports>(site: &Site<P>, request: &Request) -> Option<HeaderValue> {
    let origin = request.headers().get(ORIGIN)?;
    let text = origin.to_str().ok()?;
    // Our own pages need no leave, and no look at the store.
    if text == site.gatepost.settings().public_url.as_str() {
        return None;
    }
    let app = request.uri().path().split('/').nth(2).and_then(|app| AppId::parse(app).ok())?;
    let app = site.gatepost.app(&app).await.ok()?;
    app.redirect_uris.allows_origin(text).then(|| origin.clone())
}

impl Granted {
    /// Says in the answer who may read it.
    pub(crate) fn mark(self, headers: &mut HeaderMap) {
        if self.policy == Cors::App {
            headers.append(VARY, HeaderValue::from_static("Origin"));
        }
        let Some(origin) = self.origin else { return };
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        let exposed = "Location, Retry-After, WWW-Authenticate, X-Request-Id";
        headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(exposed));
    }

    /// Answers a browser that asks before it calls.
    pub(crate) fn preflight(self, allow: &HeaderValue) -> Response {
        let mut response = Response::builder().status(StatusCode::NO_CONTENT).finish();
        let headers = response.headers_mut();
        if self.origin.is_some() {
            headers.insert(ACCESS_CONTROL_ALLOW_METHODS, allow.clone());
            let names = "Authorization, Content-Type, DPoP, Idempotency-Key";
            headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(names));
            headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
        }
        self.mark(headers);
        headers.remove(ACCESS_CONTROL_EXPOSE_HEADERS);
        response
    }
}

/// Whether a browser asks before it calls.
pub(crate) fn is_preflight(request: &Request) -> bool {
    request.method() == Method::OPTIONS
        && request.headers().contains_key(ORIGIN)
        && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD)
}
