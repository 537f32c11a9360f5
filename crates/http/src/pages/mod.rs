//! Pages for people: where a sign-in begins and waits, what stands behind an e-mailed link, and in development the demo and
//! the mailbox.
//!
//! They are HTML that works without a script; their texts, their layout and their headers stand apart from each other.

mod assets;
mod brand;
mod demo;
mod hand_over;
mod home;
mod hosted;
mod link;
mod mailbox;
mod origin;
mod page;
mod reader;
mod stay;
mod templates;
mod text;

#[cfg(test)]
mod tests;

pub(crate) use assets::{paths as asset_paths, routes as asset_routes};
pub(crate) use hosted::is_hosted;
pub(crate) use origin::may_post;
pub(crate) use page::{document, guard, see};

use crate::cors::Cors;
use crate::methods::Methods;
use crate::site::Site;
use gatepost_application::Ports;
use http::Method;
use poem::endpoint::{BoxEndpoint, make_sync};
use poem::{EndpointExt as _, Request, Response, Result, Route};
use std::sync::Arc;

/// All pages of this node; those for developers only where it has a mailbox.
pub(crate) fn routes<P: Ports>(site: &Arc<Site<P>>) -> Route {
    let route = home::routes(assets::routes(Route::new(), site), site);
    let route = brand::routes(hosted::routes(link::routes(route, site), site), site);
    match &site.mailbox {
        Some(mailbox) => demo::routes(mailbox::routes(route, site, mailbox), site),
        None => route,
    }
}

/// What a path does for one method.
type Operation = (Method, BoxEndpoint<'static>);

/// A path that does this, and that no other origin's scripts may call.
fn path<P: Ports, const N: usize>(site: &Arc<Site<P>>, operations: [Operation; N]) -> Methods<P> {
    Methods::new(Arc::clone(site), Cors::Nobody, operations.into_iter().collect())
}

/// An operation that has its answer at once.
fn at_once<S: Send + Sync + 'static>(
    method: Method,
    state: &Arc<S>,
    answer: fn(&S, &Request) -> Result<Response>,
) -> Operation {
    let state = Arc::clone(state);
    (method, make_sync(move |request| answer(&state, &request)).boxed())
}
