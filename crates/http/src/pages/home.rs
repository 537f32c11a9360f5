//! The front door: in development what there is to open, in production a few calm words.

use super::page::{May, page};
use super::templates::Template;
use super::text::english;
use super::{at_once, demo, path};
use crate::site::Site;
use gatepost_application::Ports;
use http::{Method, StatusCode};
use poem::{Request, Response, Result, Route};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Blanks {
    language: &'static str,
    direction: &'static str,
    title: &'static str,
    here: &'static str,
    issuer: String,
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    route.at("/", path(site, [at_once(Method::GET, site, home)]))
}

fn home<P: Ports>(site: &Site<P>, _request: &Request) -> Result<Response> {
    if site.mailbox.is_none() {
        return page(StatusCode::OK, (Template::Notice, &english::front_door()), May::Show);
    }
    let blanks = Blanks {
        language: "en",
        direction: "ltr",
        title: "Gatepost in development",
        here: "home",
        issuer: demo::issuer(site)?,
    };
    page(StatusCode::OK, (Template::Home, &blanks), May::Show)
}
