//! The console: pages for operators, at the admin listener. Each change goes through the use case that the admin API calls
//! too, in the name of whoever is signed in.

mod apps;
mod audit;
mod cookie;
mod door;
mod fields;
mod guard;
mod health;
mod home;
mod keys;
mod letters;
mod operators;
mod overview;
mod page;
mod secrets;
mod sections;
mod sign_ins;
mod snippets;
mod stop;
mod suppressions;
mod templates;
mod users;
mod values;
mod webhooks;

use crate::problem::{self, Code, Problem};
use crate::site::Site;
use gatepost_application::Ports;
use guard::Visit;
use http::Method;
use page::Shown;
use poem::{Endpoint, IntoResponse, PathPattern, Request, Response, Result};
use std::sync::Arc;
use stop::Stop;

/// Where the console is.
pub(crate) const PREFIX: &str = "/console";

/// All pages of the console, as one endpoint.
pub(crate) struct Console<P: Ports> {
    site: Arc<Site<P>>,
}

impl<P: Ports> Console<P> {
    pub(crate) const fn new(site: Arc<Site<P>>) -> Self {
        Self { site }
    }

    async fn answer(&self, mut request: Request) -> Response {
        let posts = match *request.method() {
            Method::GET | Method::HEAD => false,
            Method::POST => true,
            _ => return Problem::new(Code::MethodNotAllowed).into_response(),
        };
        let path = request.uri().path().strip_prefix(PREFIX).unwrap_or_default().to_owned();
        let parts: Vec<_> = path.split('/').skip(1).filter(|part| !part.is_empty()).collect();
        let known = match parts.as_slice() {
            ["sign-in" | "callback" | "setup", ..] => self.door(posts, &parts, &request).await,
            _ => match Visit::of(&self.site, &mut request, posts).await {
                Ok(mut visit) => match Box::pin(self.page(posts, &parts, &mut visit)).await {
                    Ok(shown) => shown.into_response(Some(&visit)),
                    Err(stop) => stop.into_response(&self.site, Some(&visit)),
                },
                Err(stop) => stop.into_response(&self.site, None),
            },
        };
        known.unwrap_or_else(problem::answer)
    }

    /// What whoever is not signed in comes to.
    async fn door(&self, posts: bool, parts: &[&str], request: &Request) -> Result<Response> {
        let shown = match (posts, parts) {
            (false, ["sign-in"]) => door::sign_in(&self.site).await,
            (false, ["sign-in", "begin"]) => door::begin(&self.site, request).await,
            (false, ["callback"]) => door::callback(&self.site, request).await,
            (false, ["setup", token]) => door::setup(&self.site, token).await,
            (true, ["setup", token]) => door::set_up(&self.site, request, token).await,
            _ => Err(Stop::NotFound),
        };
        match shown {
            Ok(shown) => shown.into_response(None),
            Err(stop) => stop.into_response(&self.site, None),
        }
    }

    /// All pages, and what each button does.
    async fn page(&self, posts: bool, parts: &[&str], visit: &mut Visit) -> Result<Shown, Stop> {
        let site = &*self.site;
        match (posts, parts) {
            (false, []) => overview::show(site, visit).await,
            (true, ["sign-out"]) => door::sign_out(site, visit).await,
            (false, ["settings"]) => Ok(home::settings(site)),
            (false, ["health"]) => health::show(site).await,
            (false, ["operators"]) => operators::list(site, visit).await,
            (true, ["operators"]) => operators::invite(site, visit).await,
            (true, ["operators", user, "remove"]) => operators::remove(site, visit, user).await,
            (false, ["find"]) => sign_ins::find(site, visit).await,
            (false, ["apps"]) => apps::list(site, visit).await,
            (false, ["apps", "new"]) => Ok(apps::draft()),
            (true, ["apps"]) => apps::create(site, visit).await,
            (posts, ["apps", app, rest @ ..]) => self.page_of(posts, app, rest, visit).await,
            _ => Err(Stop::NotFound),
        }
    }

    /// As [`Self::page`], of one app.
    async fn page_of(&self, posts: bool, app: &str, rest: &[&str], visit: &mut Visit) -> Result<Shown, Stop> {
        let (site, app) = (&*self.site, crate::resources::app(app)?);
        match (posts, rest) {
            (false, []) => apps::show(site, visit, &app).await,
            (true, []) => apps::update(site, visit, &app).await,
            (false, ["connect"]) => apps::connect(site, &app).await,
            (false, ["delete"]) => apps::ask_to_delete(site, &app).await,
            (true, ["delete"]) => apps::delete(site, visit, &app).await,
            (false, ["secrets"]) => secrets::list(site, visit, &app).await,
            (true, ["secrets"]) => secrets::create(site, visit, &app).await,
            (true, ["secrets", secret, "delete"]) => secrets::delete(site, visit, &app, secret).await,
            (false, ["keys"]) => keys::list(site, visit, &app).await,
            (true, ["keys"]) => keys::rotate(site, visit, &app).await,
            (false, ["letters"]) => letters::show(site, visit, &app).await,
            (false, ["letters", "preview"]) => letters::preview(site, visit, &app).await,
            (true, ["letters", "test"]) => letters::test(site, visit, &app).await,
            (false, ["users"]) => users::list(site, visit, &app).await,
            (true, ["users"]) => users::invite(site, visit, &app).await,
            (false, ["users", user]) => users::show(site, &app, user).await,
            (false, ["users", user, "export"]) => users::export(site, &app, user).await,
            (true, ["users", user, what]) => users::act(site, visit, &app, (user, what)).await,
            (false, ["sign-ins"]) => sign_ins::list(site, visit, &app).await,
            (false, ["sign-ins", id]) => sign_ins::story(site, &app, id).await,
            (false, ["audit"]) => audit::list(site, visit, &app).await,
            (false, ["audit", "export"]) => audit::export(&self.site, visit, &app).await,
            (false, ["suppressions"]) => suppressions::list(site, visit, &app).await,
            (true, ["suppressions"]) => suppressions::lift(site, visit, &app).await,
            (false, ["webhooks"]) => webhooks::list(site, &app).await,
            (true, ["webhooks"]) => webhooks::create(site, visit, &app).await,
            (false, ["webhooks", id]) => webhooks::show(site, visit, &app, id).await,
            (true, ["webhooks", id]) => webhooks::update(site, visit, &app, id).await,
            (true, ["webhooks", id, what]) => webhooks::act(site, visit, &app, (id, what)).await,
            (true, ["webhooks", id, "deliveries", message, "redeliver"]) => {
                webhooks::redeliver(site, visit, &app, (id, message)).await
            }
            _ => Err(Stop::NotFound),
        }
    }
}

impl<P: Ports> Endpoint for Console<P> {
    type Output = Response;

    async fn call(&self, request: Request) -> Result<Response> {
        let mut response = self.answer(request).await;
        // Which page is nobody's business in the log: paths hold ids, and setup links.
        response.set_data(PathPattern(PREFIX.into()));
        Ok(response)
    }
}
