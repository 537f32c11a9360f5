//! Somebody stays signed in in the browser in which they completed a sign-in.

use crate::cookies::Cookies;
use crate::site::Site;
use gatepost_application::{BrowserPass, Ports};
use gatepost_domain::visitor::Visitor;
use http::HeaderMap;
use http::header::SET_COOKIE;
use poem::Response;

/// The same answer, to a browser in which somebody is signed in from now on, if they are. What it bore before is dead then:
/// nobody goes on with a secret that was there before somebody proved who they are (session fixation).
pub(super) async fn stay<P: Ports>(
    site: &Site<P>,
    (headers, from): (&HeaderMap, &Visitor),
    pass: Option<&BrowserPass>,
    mut response: Response,
) -> Response {
    let Some(pass) = pass else { return response };
    let cookies = Cookies::of(&site.gatepost.settings().public_url);
    if let Some(cookie) = cookies.set_session(pass) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    let old = cookies.session(headers, &pass.app).filter(|old| old.digest() != pass.secret.digest());
    if let Some(old) = old
        && let Err(error) = site.gatepost.replace_browser_session(&pass.app, &old, from).await
    {
        // They are signed in all the same, and their browser forgets the old secret.
        tracing::warn!(app.id = %pass.app, error = &error as &dyn std::error::Error, "old browser session not ended");
    }
    response
}
