//! The front door: in development what there is to open, in production a few calm words.

use super::page::{May, page};
use super::reader::Reader;
use super::templates::Template;
use super::text::notices;
use super::{at_once, demo, path};
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_words::Language;
use http::{Method, StatusCode};
use poem::{Request, Response, Result, Route};
use serde::Serialize;
use std::sync::Arc;

#[derive(Serialize)]
struct Blanks {
    title: &'static str,
    here: &'static str,
    issuer: String,
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    route.at("/", path(site, [at_once(Method::GET, site, home)]))
}

fn home<P: Ports>(site: &Site<P>, request: &Request) -> Result<Response> {
    if site.mailbox.is_none() {
        let language = Reader::of(request).language(None, None);
        return page(StatusCode::OK, language, (Template::Notice, &notices::front_door(language)), May::Show);
    }
    let blanks = Blanks { title: "Gatepost in development", here: "home", issuer: demo::issuer(site)? };
    page(StatusCode::OK, Language::En, (Template::Home, &blanks), May::Show)
}
