//! The demo: an app that lives in the browser alone, and signs in like any other.

use super::page::{May, page};
use super::templates::Template;
use super::{at_once, path};
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;
use http::{Method, StatusCode};
use poem::error::InternalServerError;
use poem::{Request, Response, Result, Route};
use serde::Serialize;
use std::sync::Arc;

/// The app that a development server makes for it.
const DEMO: &str = "demo";

#[derive(Serialize)]
struct Blanks {
    language: &'static str,
    direction: &'static str,
    title: &'static str,
    here: &'static str,
    issuer: String,
    client_id: &'static str,
    redirect_uri: String,
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    route
        .at("/demo", path(site, [at_once(Method::GET, site, begin)]))
        .at("/demo/callback", path(site, [at_once(Method::GET, site, callback)]))
}

/// The issuer of the demo app's tokens.
pub(super) fn issuer<P: Ports>(site: &Site<P>) -> Result<String> {
    let app = AppId::parse(DEMO).map_err(InternalServerError)?;
    Ok(site.gatepost.issuer(&app).to_string())
}

fn begin<P: Ports>(site: &Site<P>, _request: &Request) -> Result<Response> {
    page(StatusCode::OK, (Template::Demo, &blanks(site, "Gatepost demo")?), May::Script)
}

fn callback<P: Ports>(site: &Site<P>, _request: &Request) -> Result<Response> {
    page(StatusCode::OK, (Template::Callback, &blanks(site, "Signing in – Gatepost demo")?), May::Script)
}

fn blanks<P: Ports>(site: &Site<P>, title: &'static str) -> Result<Blanks> {
    Ok(Blanks {
        language: "en",
        direction: "ltr",
        title,
        here: "demo",
        issuer: issuer(site)?,
        client_id: DEMO,
        redirect_uri: format!("{}/demo/callback", site.gatepost.settings().public_url.as_str()),
    })
}
