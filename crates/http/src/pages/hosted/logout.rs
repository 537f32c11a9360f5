//! Where a client sends a browser to log out (OIDC RP-Initiated Logout 1.0), and the page that asks before.

use super::desk::{Desk, see};
use super::parameters::{UI_LOCALES, value};
use crate::form::{encode, pairs, read_pairs};
use crate::pages::page::{May, page};
use crate::pages::templates::Template;
use crate::pages::text::{halts, logout as text};
use crate::site::Site;
use gatepost_application::{Extent, Farewell, Logout, Parameter, Ports, StoreError, Stray};
use gatepost_domain::app::AppId;
use http::header::SET_COOKIE;
use http::{Method, StatusCode};
use poem::{Request, Response, Result};
use std::sync::Arc;

/// What the request is made of; other parameters are ignored.
const ASKED: [&str; 6] =
    ["id_token_hint", "logout_hint", "client_id", "post_logout_redirect_uri", "state", UI_LOCALES];

/// What the page's form carries along. The hint has done what it can: it is not repeated in a page.
const KEPT: [&str; 4] = ["client_id", "post_logout_redirect_uri", "state", UI_LOCALES];

/// The field of the form that says how much ends.
const EXTENT: &str = "extent";

/// Ends what the client means, or asks whoever is signed in.
pub(super) async fn show<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let mut desk = Desk::of(site, &request);
    let parameters = match pairs(request.uri().query().unwrap_or_default().as_bytes()) {
        Ok(parameters) => only(&ASKED, parameters),
        Err(refused) => return desk.not_understood(refused),
    };
    desk.reader = desk.reader.asking(value(&parameters, UI_LOCALES));
    let Some(app) = &desk.app else { return strayed(&desk, &Stray::AppNotFound) };
    // Nobody may ever see the answer to what a browser asks by itself, so nothing ends by it.
    if request.method() != Method::GET || request.headers().contains_key("sec-purpose") {
        return Ok(Response::builder().status(StatusCode::NO_CONTENT).finish());
    }
    let browser = desk.cookies().session(&desk.headers, app);
    let known = (browser.as_ref(), &desk.visitor);
    answer(&desk, &parameters, desk.site.gatepost.log_out(app, &parameters, known).await)
}

/// A client may post its request as well, from its own site, where a browser bears none of our cookies: the same is then
/// asked by GET.
pub(super) async fn keep<P: Ports>(site: Arc<Site<P>>, mut request: Request) -> Result<Response> {
    let body = request.take_body();
    let desk = Desk::of(site, &request);
    let Some(app) = &desk.app else { return strayed(&desk, &Stray::AppNotFound) };
    let in_query = pairs(request.uri().query().unwrap_or_default().as_bytes());
    match (in_query, read_pairs(&request, body).await) {
        (Ok(in_query), Ok(in_form)) => {
            let parameters = only(&ASKED, [in_query, in_form].concat());
            see(&format!("/apps/{app}/logout?{}", encode(&parameters)))
        }
        (Err(refused), _) | (_, Err(refused)) => desk.not_understood(refused),
    }
}

/// Whoever was asked says yes.
pub(super) async fn confirm<P: Ports>(site: Arc<Site<P>>, mut request: Request) -> Result<Response> {
    let body = request.take_body();
    let mut desk = Desk::of(site, &request);
    if !desk.may_post() {
        return desk.cross_site();
    }
    let fields = match read_pairs(&request, body).await {
        Ok(fields) => fields,
        Err(refused) => return desk.not_understood(refused),
    };
    let extent = match value(&fields, EXTENT) {
        Some("everywhere") => Extent::Everywhere,
        _ => Extent::Here,
    };
    let parameters = only(&KEPT, fields);
    desk.reader = desk.reader.asking(value(&parameters, UI_LOCALES));
    let Some(app) = &desk.app else { return strayed(&desk, &Stray::AppNotFound) };
    let browser = desk.cookies().session(&desk.headers, app);
    let known = (browser.as_ref(), &desk.visitor);
    let outcome = desk.site.gatepost.confirm_logout(app, &parameters, known, extent).await;
    answer(&desk, &parameters, outcome)
}

fn only(names: &[&str], parameters: Vec<Parameter>) -> Vec<Parameter> {
    parameters.into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect()
}

fn answer<P: Ports>(
    desk: &Desk<P>,
    parameters: &[Parameter],
    outcome: std::result::Result<Logout, StoreError>,
) -> Result<Response> {
    match outcome {
        Ok(Logout::Done(farewell)) => out(desk, &farewell),
        Ok(Logout::Ask(farewell)) => ask(desk, parameters, &farewell),
        Ok(Logout::Stays(stray)) => strayed(desk, &stray),
        Err(error) => desk.failed(error.into(), halts::unavailable(desk.language())),
    }
}

/// Nobody is signed in any more: on to the client, or a page that says so.
fn out<P: Ports>(desk: &Desk<P>, farewell: &Farewell) -> Result<Response> {
    let language = desk.language_at(&farewell.app);
    let response = match farewell.redirect_to() {
        Some(redirect_to) => see(&redirect_to)?,
        None => page(
            StatusCode::OK,
            language,
            (Template::Notice, &text::done(&farewell.app, language)),
            May::Show,
        )?,
    };
    Ok(forget(desk, &farewell.app.id, response))
}

/// The same answer, to a browser that forgets who was signed in.
fn forget<P: Ports>(desk: &Desk<P>, app: &AppId, mut response: Response) -> Response {
    let (cookies, headers) = (desk.cookies(), &desk.headers);
    let session = if cookies.bears_session(headers, app) { cookies.forget_session(app) } else { None };
    let mark = cookies.mark(headers, app).and_then(|_| cookies.forget_mark(app));
    for cookie in session.into_iter().chain(mark) {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    response
}

/// The page that asks.
fn ask<P: Ports>(desk: &Desk<P>, parameters: &[Parameter], farewell: &Farewell) -> Result<Response> {
    let language = desk.language_at(&farewell.app);
    let mut carried = only(&KEPT, parameters.to_vec());
    // Whoever showed a hint has said which app it is.
    if farewell.destination.is_some() && value(&carried, "client_id").is_none() {
        carried.push(("client_id".to_owned(), farewell.app.id.as_str().to_owned()));
    }
    let texts = text::ask(farewell, carried, language);
    let may = farewell.destination.as_ref().map_or(May::PostHere, May::Post);
    page(StatusCode::OK, language, (Template::Logout, &texts), may)
}

/// What came is wrong: nothing ends, and the browser goes nowhere.
fn strayed<P: Ports>(desk: &Desk<P>, stray: &Stray) -> Result<Response> {
    let status = if stray.app().is_some() { StatusCode::BAD_REQUEST } else { StatusCode::NOT_FOUND };
    let language = stray.app().map_or_else(|| desk.language(), |app| desk.language_at(app));
    desk.halt(status, language, text::stray(stray, language))
}
