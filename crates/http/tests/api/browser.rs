//! A browser that keeps its cookies, and people who sign in in it.

use super::marks::{OTHER_VERIFIER, OURS, asking, exchange, link};
use super::world::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Mutex;

/// The cookie by which somebody is known who is signed in.
pub(crate) const SESSION: &str = "gp_session_acme";

#[derive(Default)]
pub(crate) struct Browser {
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Browser {
    /// What the browser bears of that name.
    pub(crate) fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    pub(crate) fn bear(&self, name: &str, value: &str) {
        self.cookies.lock().unwrap().insert(name.to_owned(), value.to_owned());
    }

    /// All that it bears, as it sends it.
    pub(crate) fn line(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&self, answer: Answer) -> Answer {
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

    pub(crate) async fn get(&self, world: &World, path: &str) -> Answer {
        self.keep(world.get(path, &[("cookie", &self.line())]).await)
    }

    /// Presses a button of a page of ours.
    pub(crate) async fn press(&self, world: &World, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.keep(world.post_form(path, &[OURS, ("cookie", &self.line())], fields).await)
    }

    /// Comes with a client's request.
    pub(crate) async fn authorize(&self, world: &World, changes: &[(&str, &str)]) -> Answer {
        self.get(world, &asking(changes)).await
    }

    /// Begins on the hosted page, and waits there.
    pub(crate) async fn begin(&self, world: &World, email: &str) -> String {
        let query = asking(&[("email", email)]).split_once('?').unwrap().1.to_owned();
        let headers = [FORM, OURS, ("cookie", &self.line())];
        let answer = self.keep(world.ask(http::Method::POST, "/apps/acme/sign-in", &headers, query).await);
        assert_eq!(answer.status, 303, "{}", answer.body);
        answer.header("location").to_owned()
    }

    /// Signs in on the hosted page by the link, in this browser; the code on the redirect.
    pub(crate) async fn sign_in(&self, world: &World, email: &str) -> String {
        self.begin(world, email).await;
        self.press(world, &link(world).await, &[]).await.lets_in()
    }

    /// Signs in, and gives the client its tokens.
    pub(crate) async fn tokens(&self, world: &World, email: &str) -> Value {
        let code = self.sign_in(world, email).await;
        exchange(world, &code, OTHER_VERIFIER).await.json(200)
    }
}

/// The refresh token of a token answer.
pub(crate) fn refresh_token(tokens: &Value) -> &str {
    tokens["refresh_token"].as_str().unwrap()
}
