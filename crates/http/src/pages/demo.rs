//! The demo: an app that lives in the browser alone, and signs in like any other.

use super::page::{May, page};
use super::templates::Template;
use super::{at_once, path};
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;
use gatepost_words::Language;
use http::{Method, StatusCode};
use poem::error::InternalServerError;
use poem::{Request, Response, Result, Route};
use serde::Serialize;
use std::sync::Arc;

/// The app that a development server makes for it.
const DEMO: &str = "demo";

#[derive(Serialize)]
struct Blanks {
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
    page(StatusCode::OK, Language::En, (Template::Demo, &blanks(site, "Gatepost demo")?), May::Script)
}

fn callback<P: Ports>(site: &Site<P>, _request: &Request) -> Result<Response> {
    let blanks = blanks(site, "Signing in – Gatepost demo")?;
    page(StatusCode::OK, Language::En, (Template::Callback, &blanks), May::Script)
}

fn blanks<P: Ports>(site: &Site<P>, title: &'static str) -> Result<Blanks> {
    Ok(Blanks {
        title,
        here: "demo",
        issuer: issuer(site)?,
        client_id: DEMO,
        redirect_uri: format!("{}/demo/callback", site.gatepost.settings().public_url.as_str()),
    })
}
