//! The outermost layer: names every request, refuses what may not even be looked at, survives a panic, writes problems
//! down, says how browsers must treat the answer, and leaves one line in the log.

use crate::limits::{URL, Wire};
use crate::problem::{self, Code, Problem};
use crate::request_id::{RequestId, RequestIds, X_REQUEST_ID};
use crate::site::Site;
use crate::trace::Trace;
use futures_util::FutureExt;
use gatepost_application::{Answered, Ports};
use gatepost_domain::access::is_loopback;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HOST, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use http::{Method, StatusCode, Version};
use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use tokio::time::Instant;
use tracing::{Instrument, Level};

/// How every answer is to be treated, unless it says otherwise itself: data that is neither rendered nor kept.
const TREATMENT: [(HeaderName, &str); 4] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
    (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    (CACHE_CONTROL, "no-store"),
];

/// For how long browsers come back encrypted only: two years.
const HSTS: &str = "max-age=63072000";

/// Everything, wrapped in the outermost layer.
pub(crate) struct Outer<E, P: Ports> {
    inner: E,
    site: Arc<Site<P>>,
    ids: RequestIds,
    docs: String,
}

impl<E: Endpoint<Output = Response>, P: Ports> Outer<E, P> {
    pub(crate) fn new(inner: E, site: Arc<Site<P>>) -> Self {
        let docs = format!("{}/docs", site.gatepost.settings().public_url.as_str());
        Self { inner, site, ids: RequestIds::new(), docs }
    }

    /// Why the request is not looked at.
    fn refuse(&self, request: &Request) -> Option<Problem> {
        if request.data::<Wire>().is_some() && !names_one_host(request) {
            return Some(
                Problem::new(Code::MalformedRequest).detail("A request has exactly one header Host."),
            );
        }
        if request.uri().path_and_query().is_some_and(|url| url.as_str().len() > URL) {
            return Some(Problem::new(Code::UriTooLong));
        }
        if self.site.mailbox.is_some() && !is_meant_for_this_machine(request) {
            return Some(Problem::new(Code::MisdirectedRequest));
        }
        None
    }

    async fn answer(&self, request: Request) -> Response {
        if let Some(problem) = self.refuse(&request) {
            return problem.into_response();
        }
        match AssertUnwindSafe(self.inner.call(request)).catch_unwind().await {
            Ok(Ok(response)) => response,
            Ok(Err(error)) => problem::answer(error),
            Err(_panic) => {
                tracing::error!("a handler panicked");
                Problem::new(Code::InternalError).into_response()
            }
        }
    }

    fn finish(&self, response: &mut Response, id: &str) {
        problem::finish(response, &self.docs, id);
        let headers = response.headers_mut();
        for (name, value) in TREATMENT {
            headers.entry(name).or_insert(HeaderValue::from_static(value));
        }
        if self.site.gatepost.settings().public_url.is_https() {
            headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HSTS));
        }
        if let Ok(id) = HeaderValue::from_str(id) {
            headers.insert(X_REQUEST_ID, id);
        }
    }
}

impl<E: Endpoint<Output = Response>, P: Ports> Endpoint for Outer<E, P> {
    type Output = Response;

    async fn call(&self, mut request: Request) -> Result<Response> {
        let started = Instant::now();
        let id = self.ids.of(&request);
        RequestId::give(id, &mut request);
        let method = named(request.method());
        let span = tracing::info_span!("request", request.id = id.as_str(), trace.id = tracing::field::Empty);
        let trace = Trace::of(request.headers());
        if let Some(trace) = &trace {
            span.record("trace.id", trace.id());
        }
        let mut response = self.answer(request).instrument(span.clone()).await;
        self.finish(&mut response, id.as_str());
        let answered = Answered {
            method,
            route: response.data::<PathPattern>().map_or("none", |pattern| &*pattern.0),
            status: response.status().as_u16(),
            took: started.elapsed(),
        };
        if !matches!(answered.route, "/livez" | "/readyz" | "/metrics") {
            self.site.gatepost.witness().answered(answered);
            self.site.numbers.served(answered, trace.as_ref().map(Trace::named));
            span.in_scope(|| log(answered, &response));
        }
        Ok(response)
    }
}

/// Exactly one `Host` (RFC 9112 §3.2), which HTTP/1.0 does not know yet.
fn names_one_host(request: &Request) -> bool {
    let hosts = request.headers().get_all(HOST).iter().count();
    hosts == 1 || (hosts == 0 && request.version() < Version::HTTP_11)
}

/// Whether all names that the request gives to this machine are its own ones; else a page of somebody else's, whose
/// name leads here, could read what a development server shows.
fn is_meant_for_this_machine(request: &Request) -> bool {
    let headers = request.headers().get_all(HOST).iter().map(|host| host.to_str().unwrap_or_default());
    let target = request.uri().authority().map(http::uri::Authority::as_str);
    headers.chain(target).all(|authority| {
        let port = authority.rfind(':').filter(|colon| authority.get(*colon..).is_some_and(is_port));
        let host = authority.get(..port.unwrap_or(authority.len())).unwrap_or_default();
        // Names of hosts have no case (RFC 9110 §4.2.3).
        is_loopback(&host.to_ascii_lowercase())
    })
}

fn is_port(text: &str) -> bool {
    text.strip_prefix(':').is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

/// One line a request: what went well is for those who look closely, since the use cases have said it already. The
/// route is a pattern, since paths hold tokens.
fn log(answered: Answered<'_>, response: &Response) {
    let Answered { method, route, status, took } = answered;
    if status >= StatusCode::BAD_REQUEST.as_u16() {
        let code = response.data::<Problem>().map(|problem| problem.code().slug());
        let duration_ms = took.as_secs_f64() * 1000.0;
        tracing::info!(method, route, status, code, duration_ms, "request refused");
    } else if tracing::enabled!(Level::DEBUG) {
        let duration_ms = took.as_secs_f64() * 1000.0;
        tracing::debug!(method, route, status, duration_ms, "request served");
    }
}

/// The methods that there are; whatever else a client makes up is not repeated.
fn named(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        Method::PUT => "PUT",
        Method::PATCH => "PATCH",
        Method::DELETE => "DELETE",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(host: &str) -> bool {
        is_meant_for_this_machine(&Request::builder().header(HOST, host).finish())
    }

    #[test]
    fn a_development_server_knows_its_own_names() {
        for own in ["localhost", "localhost:8080", "127.0.0.1", "127.0.0.1:1", "[::1]", "[::1]:8080"] {
            assert!(meant(own), "{own}");
        }
        for other in [
            "evil.example",
            "localhost.evil.example",
            "localhost:x",
            "127.0.0.1.nip.io",
            "127.0.0.2",
            "",
            "::1",
        ] {
            assert!(!meant(other), "{other}");
        }
        let target = Request::builder()
            .uri("http://evil.example/".parse().unwrap())
            .header(HOST, "localhost")
            .finish();
        assert!(!is_meant_for_this_machine(&target));
    }
}
