//! Which path leads where. Whatever is not a path of the API is left to the pages.

use crate::admin::{
    Apps, Attempts, AuditEvents, ClientSecrets, EmailTemplates, Guard, METRICS, PREFIX, SigningKeys,
    Suppressions, Users, Webhooks, metrics,
};
use crate::console::{self, Console};
use crate::cors::Cors;
use crate::methods::Methods;
use crate::outer::Outer;
use crate::pages;
use crate::resources::{
    Discovery, Docs, Health, Initiator, IntrospectionEndpoint, Jwks, ProviderReports, PushedRequests,
    Revocation, SignIns, TokenExchange, Turns, UserInfoEndpoint,
};
use crate::site::Site;
use gatepost_application::Ports;
use poem::{Endpoint, Request, Response, Result, Route};
use poem_openapi::OpenApi;
use std::collections::HashMap;
use std::sync::Arc;

/// All that is served, as one endpoint: for the server, and for tests without one.
pub fn endpoint<P: Ports>(site: Arc<Site<P>>) -> impl Endpoint<Output = Response> + 'static {
    let inner = Parts { api: api(&site), pages: pages::routes(&site) };
    Outer::new(inner, site)
}

/// All that operators reach, as one endpoint.
pub fn operators_endpoint<P: Ports>(site: Arc<Site<P>>) -> impl Endpoint<Output = Response> + 'static {
    let inner = OperatorsParts {
        api: Guard::new(operators_api(&site), Arc::clone(&site)),
        open: pages::asset_routes(
            mount(Route::new(), &site, Cors::Nobody, Health(Arc::clone(&site))).at(METRICS, metrics(&site)),
            &site,
        ),
        console: Console::new(Arc::clone(&site)),
    };
    Outer::new(inner, site)
}

/// What only operators reach, and what says how the server is.
struct OperatorsParts<P: Ports> {
    api: Guard<Route, P>,
    console: Console<P>,
    open: Route,
}

impl<P: Ports> Endpoint for OperatorsParts<P> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        // Also what is no path of the API: nobody learns which ones there are.
        let path = request.uri().path();
        if path.starts_with(PREFIX) {
            self.api.call(request).await
        } else if path == "/" || path == console::PREFIX || path.starts_with("/console/") {
            self.console.call(request).await
        } else {
            self.open.call(request).await
        }
    }
}

fn operators_api<P: Ports>(site: &Arc<Site<P>>) -> Route {
    let shared = || Arc::clone(site);
    let route = mount(Route::new(), site, Cors::Nobody, Apps(shared()));
    let route = mount(route, site, Cors::Nobody, ClientSecrets(shared()));
    let route = mount(route, site, Cors::Nobody, SigningKeys(shared()));
    let route = mount(route, site, Cors::Nobody, Users(shared()));
    let route = mount(route, site, Cors::Nobody, Attempts(shared()));
    let route = mount(route, site, Cors::Nobody, AuditEvents(shared()));
    let route = mount(route, site, Cors::Nobody, EmailTemplates(shared()));
    let route = mount(route, site, Cors::Nobody, Suppressions(shared()));
    mount(route, site, Cors::Nobody, Webhooks(shared()))
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
    let mut parts = path.split('/').skip(1);
    let (first, third) = (parts.next().unwrap_or_default(), parts.nth(1));
    match first {
        "apps" => !third.is_some_and(pages::is_hosted),
        ".well-known" | "livez" | "readyz" | "openapi.json" | "docs" | "webhooks" => true,
        _ => false,
    }
}

fn api<P: Ports>(site: &Arc<Site<P>>) -> Route {
    let shared = || Arc::clone(site);
    let route = Route::new();
    let route = mount(route, site, Cors::App, SignIns(shared(), Turns::default()));
    let route = mount(route, site, Cors::App, Initiator(shared()));
    let route = mount(route, site, Cors::App, PushedRequests(shared()));
    let route = mount(route, site, Cors::App, TokenExchange(shared()));
    let route = mount(route, site, Cors::App, Revocation(shared()));
    let route = mount(route, site, Cors::App, UserInfoEndpoint(shared()));
    let route = mount(route, site, Cors::Nobody, IntrospectionEndpoint(shared()));
    let route = mount(route, site, Cors::Everybody, Jwks(shared()));
    let route = mount(route, site, Cors::Everybody, Discovery(shared()));
    let route = mount(route, site, Cors::Nobody, ProviderReports(shared()));
    let route = mount(route, site, Cors::Nobody, Health(shared()));
    mount(route, site, Cors::Nobody, Docs::new::<P>())
}

/// Adds a resource's paths. poem-openapi's own service would answer in plain text to what is no operation, and box
/// every call once more.
fn mount<P: Ports, R: OpenApi>(route: Route, site: &Arc<Site<P>>, cors: Cors, resource: R) -> Route {
    let mut paths = HashMap::new();
    resource.add_routes(&mut paths);
    let documented: Vec<_> = R::meta().into_iter().flat_map(|api| api.paths).map(|path| path.path).collect();
    paths.into_iter().fold(route, |route, (path, operations)| {
        let methods = Methods::new(Arc::clone(site), cors, operations);
        let name = documented.iter().find(|documented| numbered(documented) == path);
        let methods = methods.called(name.unwrap_or(&path));
        route.at(path, methods)
    })
}

/// The path as the router knows it: `/apps/{app_id}` as `/apps/:param0`.
fn numbered(documented: &str) -> String {
    let mut parts = documented.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |path, (number, part)| {
        let rest = part.split_once('}').map_or("", |(_name, rest)| rest);
        format!("{path}:param{number}{rest}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_see_of_an_app_are_pages() {
        for path in [
            "/apps/acme/authorize",
            "/apps/acme/logout",
            "/apps/acme/logout/confirm",
            "/apps/acme/sign-in",
            "/apps/x/wait/y",
            "/apps//authorize",
            "/l/x",
        ] {
            assert!(!is_of_the_api(path), "{path}");
        }
        for path in [
            "/apps/acme/sign-ins",
            "/apps/acme/sign-ins/x/code",
            "/apps/authorize",
            "/apps",
            "/docs",
            "/apps/a/",
        ] {
            assert!(is_of_the_api(path), "{path}");
        }
    }

    #[test]
    fn parameters_are_numbered() {
        for (documented, known) in [
            ("/livez", "/livez"),
            ("/apps/{app_id}/token", "/apps/:param0/token"),
            ("/apps/{app_id}/sign-ins/{sign_in_id}", "/apps/:param0/sign-ins/:param1"),
        ] {
            assert_eq!(numbered(documented), known);
        }
    }
}
