//! A page as an answer: its HTML, and the headers that guard it.

use super::templates::{Template, fill_in};
use gatepost_domain::redirect::{Destination, DestinationOrigin};
use gatepost_words::Language;
use http::StatusCode;
use http::header::{
    CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName,
    HeaderValue, LOCATION,
};
use http::header::{REFERRER_POLICY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS};
use poem::error::InternalServerError;
use poem::{Body, Response, Result};
use serde::Serialize;

/// What a page may do, as its content security policy says it (CSP Level 3).
#[derive(Clone, Copy)]
pub(super) enum May<'a> {
    /// Be read.
    Show,
    /// Post its form, and be sent on to that destination: Chromium holds the policy against the whole chain of
    /// redirects that follows a form.
    Post(&'a Destination),
    /// As [`Self::Post`], by way of that other place of the app's.
    PostBy(&'a Destination, &'a Destination),
    /// As [`Self::Post`], and run the script that presses its button; its form may be the destination's own.
    PostItself(&'a Destination),
    /// As [`Self::Post`], and run the script that asks this server how the sign-in stands.
    Follow(&'a Destination),
    /// Post its form to this server, which sends nobody elsewhere.
    PostHere,
    /// Run this server's own scripts, which may call this server, and frame its pages: development alone.
    Script,
}

const SHOW: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const SCRIPT: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; \
    frame-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

const POST: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
    form-action 'self' https:";

const POST_HERE: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; \
    form-action 'self'";

const PERMISSIONS: &str = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), publickey-credentials-get=(), usb=()";

impl May<'_> {
    fn policy(self) -> HeaderValue {
        match self {
            Self::Show => HeaderValue::from_static(SHOW),
            Self::Script => HeaderValue::from_static(SCRIPT),
            Self::PostHere => HeaderValue::from_static(POST_HERE),
            // A registered URI holds nothing that a header can't.
            Self::Post(destination) => {
                HeaderValue::try_from(leading_to(destination)).unwrap_or(HeaderValue::from_static(POST))
            }
            Self::PostBy(destination, way) => {
                let policy = format!("{} {}", leading_to(destination), source(way));
                HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POST))
            }
            Self::Follow(destination) => {
                let policy = format!("{}; script-src 'self'; connect-src 'self'", leading_to(destination));
                HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POST))
            }
            Self::PostItself(destination) => {
                let policy = format!("{}; script-src 'self'", leading_to(destination));
                HeaderValue::try_from(policy).unwrap_or(HeaderValue::from_static(POST))
            }
        }
    }
}

/// The policy of a page whose form leads to that destination in the end.
fn leading_to(destination: &Destination) -> String {
    format!("{POST} {}", source(destination))
}

/// How a policy names where that destination lies.
fn source(destination: &Destination) -> String {
    match destination.origin() {
        DestinationOrigin::Https(origin) => origin.to_owned(),
        // A policy can't name every loopback host (`[::1]` is no host of its grammar).
        DestinationOrigin::Loopback(_) => "http:".to_owned(),
        DestinationOrigin::PrivateUse(scheme) => format!("{scheme}:"),
        DestinationOrigin::Own => "'self'".to_owned(),
    }
}

/// The page that a template and its blanks make, in the language that the blanks are filled in with.
pub(super) fn page(
    status: StatusCode,
    language: Language,
    (template, blanks): (Template, &impl Serialize),
    may: May<'_>,
) -> Result<Response> {
    let html = fill_in(template, language, blanks).map_err(InternalServerError)?;
    let mut response = document(html, may.policy());
    response.set_status(status);
    let headers = response.headers_mut();
    guard(headers);
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(language.tag()));
    headers.insert(VARY, HeaderValue::from_static("Accept-Language"));
    Ok(response)
}

/// On to that address, by GET (RFC 9110 §15.4.4).
pub(crate) fn see(location: &str) -> Result<Response> {
    let mut response = Response::builder().status(StatusCode::SEE_OTHER).finish();
    let location = HeaderValue::from_str(location).map_err(InternalServerError)?;
    response.headers_mut().insert(LOCATION, location);
    guard(response.headers_mut());
    Ok(response)
}

/// An HTML document with that policy, and no other header yet.
pub(crate) fn document(html: String, policy: HeaderValue) -> Response {
    let mut response = Response::builder().finish();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    response.set_body(Body::from_string(html));
    response
}

/// An answer for a program.
pub(super) fn json(value: &impl Serialize) -> Result<Response> {
    let mut response = Response::builder().finish();
    response.set_body(serde_json::to_vec(value).map_err(InternalServerError)?);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    guard(response.headers_mut());
    Ok(response)
}

/// What every answer here bears, whatever it says: nobody keeps it, frames it, finds it by searching, or learns from it
/// where somebody came from.
pub(crate) fn guard(headers: &mut HeaderMap) {
    for (name, value) in [
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("x-robots-tag"), "noindex"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn policy(destination: &str) -> String {
        let destination = Destination::restore(destination.to_owned());
        May::Post(&destination).policy().to_str().unwrap().to_owned()
    }

    #[test]
    fn a_form_may_lead_to_the_destination_and_to_https() {
        for (destination, allowed) in [
            ("https://app.example.com/cb?tenant=7", "'self' https: https://app.example.com"),
            ("https://app.example.com:8443/cb", "'self' https: https://app.example.com:8443"),
            ("http://127.0.0.1:3000/cb", "'self' https: http:"),
            ("http://[::1]:3000/cb", "'self' https: http:"),
            ("com.example.app:/cb", "'self' https: com.example.app:"),
        ] {
            let policy = policy(destination);
            assert!(policy.ends_with(&format!("; form-action {allowed}")), "{destination}: {policy}");
        }
    }

    #[test]
    fn a_form_may_lead_by_way_of_where_the_app_starts() {
        let [way, end] = ["http://localhost:3000/login?x=1", "com.example.app:/cb"]
            .map(|uri| Destination::restore(uri.to_owned()));
        let policy = May::PostBy(&end, &way).policy();
        let policy = policy.to_str().unwrap();
        assert!(policy.ends_with("; form-action 'self' https: com.example.app: http:"), "{policy}");
    }

    #[test]
    fn no_policy_lets_anything_inline_or_foreign_run() {
        let post = policy("https://app.example.com/cb");
        for policy in [SHOW, SCRIPT, POST_HERE, &post] {
            for wanted in
                ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "style-src 'self'"]
            {
                assert!(
                    policy.split("; ").any(|directive| directive == wanted),
                    "{wanted} is not in {policy}"
                );
            }
            assert!(
                !policy.contains("unsafe") && !policy.contains('*') && !policy.contains("data:"),
                "{policy}"
            );
        }
        assert!(!SHOW.contains("script-src") && !post.contains("script-src"));
    }
}
