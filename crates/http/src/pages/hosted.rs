//! The hosted page: where a sign-in begins, and where it waits for its letter.

mod account;
mod begin;
mod desk;
mod logout;
mod parameters;
mod wait;

use super::{Operation, path};
use crate::site::Site;
use gatepost_application::Ports;
use http::Method;
use poem::endpoint::make;
use poem::{EndpointExt as _, Request, Response, Result, Route};
use std::sync::Arc;

/// Whether that part of a path, after an app's id, leads to a page of an app, or to what only such pages load.
pub(crate) fn is_hosted(part: &str) -> bool {
    matches!(part, "account" | "authorize" | "logout" | "sign-in" | "wait" | "brand" | "logo")
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    let (get, post) = (Method::GET, Method::POST);
    let waiting = "/apps/:app_id/wait/:sign_in_id";
    let authorize = [later(get.clone(), site, begin::show), later(post.clone(), site, begin::keep)];
    let log_out = [later(get.clone(), site, logout::show), later(post.clone(), site, logout::keep)];
    let sign_in = [later(get.clone(), site, begin::return_to), later(post.clone(), site, begin::send)];
    account::routes(route, site)
        .at("/apps/:app_id/authorize", path(site, authorize))
        .at("/apps/:app_id/logout", path(site, log_out))
        .at("/apps/:app_id/logout/confirm", path(site, [later(post.clone(), site, logout::confirm)]))
        .at("/apps/:app_id/sign-in", path(site, sign_in))
        .at(waiting, path(site, [later(get.clone(), site, wait::show)]))
        .at(format!("{waiting}/anew"), path(site, [later(get.clone(), site, wait::start_anew)]))
        .at(format!("{waiting}/events"), path(site, [later(get, site, wait::follow)]))
        .at(format!("{waiting}/code"), path(site, [later(post.clone(), site, wait::enter_code)]))
        .at(format!("{waiting}/resend"), path(site, [later(post.clone(), site, wait::resend)]))
        .at(format!("{waiting}/again"), path(site, [later(post, site, wait::begin_again)]))
}

/// An operation that takes its time.
pub(super) fn later<P: Ports, F>(
    method: Method,
    site: &Arc<Site<P>>,
    answer: fn(Arc<Site<P>>, Request) -> F,
) -> Operation
where
    F: Future<Output = Result<Response>> + Send + 'static,
{
    let site = Arc::clone(site);
    (method, make(move |request| answer(Arc::clone(&site), request)).boxed())
}
