//! An operator's browser before the console.

use super::world::*;
use gatepost_application::{SetupWish, console_callback};
use gatepost_domain::actor::Actor;
use gatepost_domain::console::OperatorRole;
use gatepost_domain::email::EmailAddress;
use gatepost_http::operators_endpoint;
use http::Method;
use poem::endpoint::BoxEndpoint;
use poem::{Endpoint as _, EndpointExt as _, Request, Response};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::Mutex;

pub(crate) const CONSOLE: &str = "http://localhost:8081";

/// The console of a server, and one browser in front of it.
pub(crate) struct Office {
    pub(crate) world: World,
    server: BoxEndpoint<'static, Response>,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Office {
    /// Nobody is signed in.
    pub(crate) async fn closed() -> Self {
        let world = World::new().await;
        let server = operators_endpoint(Arc::clone(&world.site)).boxed();
        Self { world, server, cookies: Mutex::default() }
    }

    /// An owner is signed in.
    pub(crate) async fn owner() -> Self {
        let office = Self::closed().await;
        office.set_up("olivia@example.org", OperatorRole::Owner).await;
        office
    }

    /// A setup link's path.
    pub(crate) async fn link(&self, email: &str, role: OperatorRole) -> String {
        let wish = SetupWish { email: EmailAddress::parse(email).unwrap(), role };
        let callback = console_callback(&self.world.site.console.url);
        let made = self.world.gatepost.invite_operator(Actor::Command, wish, &callback).await.unwrap();
        format!("/console/setup/{}", made.token.expose())
    }

    /// Signs in by a setup link.
    pub(crate) async fn set_up(&self, email: &str, role: OperatorRole) {
        let link = self.link(email, role).await;
        let answer = self.post_raw(&link, &[("origin", CONSOLE)], "").await;
        assert_eq!((answer.status, answer.header("location")), (303, "/console"), "{}", answer.body);
    }

    fn line(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    pub(crate) fn forget(&self) {
        self.cookies.lock().unwrap().clear();
    }

    async fn ask(&self, method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let mut request = Request::builder().method(method).uri_str(path).header("cookie", self.line());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.server.call(request.body(body.to_owned())).await.unwrap();
        let answer = Answer::of(response).await;
        for line in answer.headers.get_all("set-cookie") {
            let (pair, attributes) = line.to_str().unwrap().split_once(';').unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            if attributes.contains("Max-Age=0;") {
                cookies.remove(name);
            } else {
                cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[], "").await
    }

    pub(crate) async fn post_raw(&self, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        let headers = [&[FORM], headers].concat();
        self.ask(Method::POST, path, &headers, body).await
    }

    /// What every form of this session holds.
    pub(crate) async fn csrf(&self) -> String {
        let page = self.get("/console/operators").await.body;
        let rest = page.split_once("name=\"csrf\" value=\"").unwrap().1;
        rest.split_once('"').unwrap().0.to_owned()
    }

    /// Presses a button of a page of the console.
    pub(crate) async fn press(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.csrf().await;
        let fields = [&[("csrf", csrf.as_str())], fields].concat();
        self.post_raw(path, &[("origin", CONSOLE), ("sec-fetch-site", "same-origin")], &form(&fields)).await
    }

    /// Whether somebody is signed in.
    pub(crate) async fn is_open(&self) -> bool {
        self.get("/console").await.status == 200
    }
}
