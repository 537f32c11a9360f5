//! An operator's browser before the console.

use std::collections::BTreeSet;
use std::time::Duration;

use gatepost_tests::answer::Answer;
use gatepost_tests::client::send;
use gatepost_tests::server::Settings;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;

/// A browser in which an owner is signed in.
#[derive(Clone)]
pub(crate) struct Browser {
    origin: String,
    http: Client,
    cookie: String,
}

/// A setup link for that address: the console's origin, and the path.
pub(crate) async fn setup_link(settings: &Settings, email: &str) -> (String, String) {
    let printed = settings.run_well(&["admin", "link", email, "--json"]).await;
    let made: Value = serde_json::from_str(&printed).expect("--json prints JSON");
    let link = made["link"].as_str().expect("a link").to_owned();
    let (origin, path) = link.split_once("/console/").expect("a page of the console");
    (origin.to_owned(), format!("/console/{path}"))
}

impl Browser {
    /// One in which nobody is signed in.
    pub(crate) fn closed(origin: &str) -> Self {
        let http = Client::builder().redirect(reqwest::redirect::Policy::none());
        let http = http.timeout(Duration::from_secs(30)).build().expect("an HTTP client is made");
        Self { origin: origin.to_owned(), http, cookie: String::new() }
    }

    /// Signs in by a setup link.
    pub(crate) async fn owner(settings: &Settings, email: &str) -> Self {
        let (origin, path) = setup_link(settings, email).await;
        let browser = Self::closed(&origin);
        let answer = browser.post_from(&origin, &path, &[]).await.expect(303);
        let cookie = answer.header("set-cookie").expect("a session").split(';').next().expect("a pair");
        Self { cookie: cookie.to_owned(), ..browser }
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.origin)).header("cookie", &self.cookie)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    /// Posts a form as a page of that origin does.
    pub(crate) async fn post_from(&self, origin: &str, path: &str, form: &[(&str, &str)]) -> Answer {
        send(self.request(Method::POST, path).header("origin", origin).form(form)).await
    }

    /// What every form of this session holds.
    pub(crate) async fn csrf(&self) -> String {
        let page = self.get("/console/operators").await.page(200).body;
        let (_, rest) = page.split_once("name=\"csrf\" value=\"").expect("a form");
        rest.split_once('"').expect("a value").0.to_owned()
    }

    /// Presses a button of the console.
    pub(crate) async fn press(&self, path: &str, csrf: &str, form: &[(&str, &str)]) -> Answer {
        self.post_from(&self.origin, path, &[&[("csrf", csrf)], form].concat()).await
    }

    /// Every page that links lead to, from the front page on, and each as it was answered.
    pub(crate) async fn walk(&self) -> Vec<(String, Answer)> {
        let (mut known, mut next) = (BTreeSet::new(), vec!["/console".to_owned()]);
        let mut walked = Vec::new();
        while let Some(path) = next.pop() {
            if !known.insert(path.clone()) {
                continue;
            }
            let answer = self.get(&path).await;
            if answer.media_type() == "text/html" {
                let body = answer.body.replace("&#x2f;", "/").replace("&amp;", "&");
                for attribute in ["href=\"", "src=\""] {
                    let found = body.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
                    next.extend(found.filter(|path| path.starts_with("/console")).map(str::to_owned));
                }
            }
            walked.push((path, answer));
        }
        walked
    }
}
