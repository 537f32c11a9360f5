//! Pages for people: what stands behind an e-mailed link, and in development the demo and the mailbox.
//!
//! They are HTML that works without a script; their texts, their layout and their headers stand apart from each other.

mod assets;
mod demo;
mod home;
mod link;
mod mailbox;
mod page;
mod templates;
mod text;

use crate::site::Site;
use gatepost_application::Ports;
use poem::endpoint::make;
use poem::{Endpoint, Request, Response, Result, Route};
use std::sync::Arc;

/// All pages of this node; those for developers only where it has a mailbox.
pub(crate) fn routes<P: Ports>(site: &Arc<Site<P>>) -> Route {
    let route = link::routes(assets::routes(Route::new()), site);
    let route = home::routes(route, site);
    match &site.mailbox {
        Some(mailbox) => demo::routes(mailbox::routes(route, site, mailbox), site),
        None => route,
    }
}

/// What answers with something that is the same as long as the server runs, apart from the request's own headers.
fn still<P: Ports>(
    site: &Arc<Site<P>>,
    answer: fn(&Site<P>) -> Result<Response>,
) -> impl Endpoint<Output = Response> + use<P> {
    let site = Arc::clone(site);
    make(move |_request: Request| std::future::ready(answer(&site)))
}
