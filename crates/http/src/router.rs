//! Which path leads where. Whatever is not a path of the API is left to the pages.

use crate::cors::Cors;
use crate::methods::Methods;
use crate::outer::Outer;
use crate::pages;
use crate::resources::{Discovery, Docs, Health, Jwks, Revocation, SignIns, TokenExchange};
use crate::site::Site;
use gatepost_application::Ports;
use poem::{Endpoint, IntoEndpoint, Request, Response, Result, Route};
use poem_openapi::OpenApi;
use std::collections::HashMap;
use std::sync::Arc;

/// All that is served, as one endpoint: for the server, and for tests without one.
pub fn endpoint<P: Ports>(site: Arc<Site<P>>) -> impl Endpoint<Output = Response> + 'static {
    let inner = Parts { api: api(&site), pages: pages::routes(&site) };
    Outer::new(inner, site)
}

/// The API and the pages. No path belongs to both.
struct Parts {
    api: Route,
    pages: Route,
}

impl Endpoint for Parts {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        if is_of_the_api(request.uri().path()) {
            self.api.call(request).await
        } else {
            self.pages.call(request).await
        }
    }
}

fn is_of_the_api(path: &str) -> bool {
    let first = path.split('/').nth(1).unwrap_or_default();
    matches!(first, "apps" | ".well-known" | "livez" | "readyz" | "openapi.json" | "docs")
}

fn api<P: Ports>(site: &Arc<Site<P>>) -> Route {
    let shared = || Arc::clone(site);
    let route = Route::new();
    let route = mount(route, site, Cors::App, SignIns(shared()));
    let route = mount(route, site, Cors::App, TokenExchange(shared()));
    let route = mount(route, site, Cors::App, Revocation(shared()));
    let route = mount(route, site, Cors::Everybody, Jwks(shared()));
    let route = mount(route, site, Cors::Everybody, Discovery(shared()));
    let route = mount(route, site, Cors::Nobody, Health(shared()));
    mount(route, site, Cors::Nobody, Docs::new::<P>())
}

/// Adds a resource's paths. poem-openapi's own service would answer in plain text to what is no operation, and box
/// every call once more.
fn mount<P: Ports>(route: Route, site: &Arc<Site<P>>, cors: Cors, resource: impl OpenApi) -> Route {
    let mut paths = HashMap::new();
    resource.add_routes(&mut paths);
    paths.into_iter().fold(route, |route, (path, operations)| {
        route.at(path, Methods::new(Arc::clone(site), cors, operations).into_endpoint())
    })
}
