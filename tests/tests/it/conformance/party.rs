//! A relying party and a browser, as the OIDF's suite has them: static registration, a client secret, no PKCE
//! unless a module brings it.

use std::collections::BTreeMap;

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::answer::{Answer, query_parameter};
use gatepost_tests::client::{AppClient, send};
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use reqwest::Method;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{REDIRECT_URI, Store, World};

/// Keeps cookies; follows nothing by itself, runs no script.
#[derive(Default)]
pub(super) struct Browser {
    cookies: BTreeMap<String, String>,
}

/// What one relying party and its provider consist of.
pub(super) struct Party {
    pub(super) world: World,
    pub(super) client: AppClient,
}

/// What a token answer held.
pub(super) struct Granted {
    pub(super) answer: Answer,
    pub(super) access_token: String,
    pub(super) id_token: String,
}

impl Browser {
    /// Asks, with the cookies that are kept, and keeps those that come.
    pub(super) async fn ask(&mut self, request: reqwest::RequestBuilder) -> Answer {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = if cookies.is_empty() { request } else { request.header("cookie", cookies.join("; ")) };
        let answer = send(request).await;
        for line in answer.headers("set-cookie") {
            let (name, value) =
                line.split(';').next().and_then(|pair| pair.split_once('=')).expect("a cookie");
            if value.is_empty() || line.to_ascii_lowercase().contains("max-age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        answer
    }
}

impl Party {
    /// A provider with one client that keeps a secret and brings no challenge.
    pub(super) async fn new() -> Self {
        let world = World::new(Store::Sqlite).await;
        let client = world.confidential_app("basic").await;
        let party = Self { world, client };
        party.change_app(&["--require-pkce", "false"]).await;
        party
    }

    /// Changes the client's registration.
    pub(super) async fn change_app(&self, flags: &[&str]) {
        let update = ["app", "update", self.client.app()];
        self.world.node.settings().run_well(&[update.as_slice(), flags].concat()).await;
    }

    pub(super) fn issuer(&self) -> String {
        format!("{}/apps/{}", self.world.public_url(), self.client.app())
    }

    /// The request that most modules send; `changes` put something in a parameter's place, or leave it out.
    fn request<'a>(&'a self, changes: &[(&'a str, Option<&'a str>)]) -> Vec<(&'a str, &'a str)> {
        let usual = [
            ("client_id", self.client.app()),
            ("redirect_uri", REDIRECT_URI),
            ("scope", "openid"),
            ("state", "a-state"),
            ("nonce", "a-nonce"),
            ("response_type", "code"),
        ];
        let kept = usual.into_iter().filter(|(name, _)| !changes.iter().any(|(other, _)| other == name));
        let put = changes.iter().filter_map(|(name, value)| value.map(|value| (*name, value)));
        kept.chain(put).collect()
    }

    /// Sends the browser to the authorization endpoint.
    pub(super) async fn authorize(&self, browser: &mut Browser, changes: &[(&str, Option<&str>)]) -> Answer {
        let query = self.request(changes);
        browser.ask(self.client.request(Method::GET, &self.client.app_path("authorize")).query(&query)).await
    }

    /// Types an address on the page that the request led to, and clicks the link of the letter in the same browser.
    pub(super) async fn sign_in_on_page(
        &self,
        browser: &mut Browser,
        (email, changes): (&str, &[(&str, Option<&str>)]),
    ) -> Answer {
        let letters = self.world.sink.mails_to(email).len();
        let form: Vec<_> = self.request(changes).into_iter().chain([("email", email)]).collect();
        let begin = self.client.request(Method::POST, &self.client.app_path("sign-in")).form(&form);
        browser.ask(begin).await.expect(303);
        let token = self.world.sink.nth_mail_to(email, letters + 1).await.token();
        let link = format!("/l/{token}");
        browser.ask(self.client.request(Method::GET, &link)).await.expect(200);
        browser.ask(self.client.request(Method::POST, &link).form(&[("action", "sign_in")])).await
    }

    /// The whole way from the request to the redirect with a code.
    pub(super) async fn sign_in(&self, browser: &mut Browser, changes: &[(&str, Option<&str>)]) -> Answer {
        self.authorize(browser, changes).await.expect(200);
        self.sign_in_on_page(browser, ("ann@example.org", changes)).await.expect(303)
    }

    /// Exchanges the code of a redirect, with more in the form.
    pub(super) async fn exchange(&self, redirect: &Answer, more: &[(&str, &str)]) -> Answer {
        let code = parameter(redirect, "code").unwrap_or_else(|| panic!("no code: {redirect:?}"));
        let form = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", REDIRECT_URI)];
        self.client.token(&[form.as_slice(), more].concat()).await
    }

    /// The same; fails the test unless tokens come.
    pub(super) async fn granted(&self, redirect: &Answer) -> Granted {
        granted(self.exchange(redirect, &[]).await)
    }

    /// A whole sign-in of that request, in a fresh browser.
    pub(super) async fn whole(&self, changes: &[(&str, Option<&str>)]) -> Granted {
        let redirect = self.sign_in(&mut Browser::default(), changes).await;
        self.granted(&redirect).await
    }

    /// What an ID token says, judged as OIDC Core §3.1.3.7 has it.
    pub(super) async fn verified(&self, granted: &Granted, nonce: Option<&str>) -> Value {
        let claims = self.claims(&granted.id_token).await;
        assert_eq!(claims.get("nonce").and_then(Value::as_str), nonce, "{claims}");
        let digest = Sha256::digest(granted.access_token.as_bytes());
        assert_eq!(claims["at_hash"], BASE64URL_NOPAD.encode(&digest[..16]), "{claims}");
        claims
    }

    /// The claims of an ID token whose signature, issuer, audience and times hold.
    pub(super) async fn claims(&self, id_token: &str) -> Value {
        let header = jsonwebtoken::decode_header(id_token).expect("an ID token is a JWT");
        assert_eq!(header.alg, Algorithm::RS256);
        let keys = self.client.get(&self.client.app_path("jwks.json")).await.expect(200);
        let keys: JwkSet = serde_json::from_value(keys.json()).expect("a JWKS");
        let key = keys.find(&header.kid.expect("the token names its key")).expect("it is published").clone();
        let mut rules = Validation::new(Algorithm::RS256);
        rules.set_issuer(&[self.issuer()]);
        rules.set_audience(&[self.client.app()]);
        rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        let key = DecodingKey::from_jwk(&key).expect("a published key is a key");
        jsonwebtoken::decode::<Value>(id_token, &key, &rules).expect("the token verifies").claims
    }

    /// What userinfo says to the holder of an access token.
    pub(super) async fn userinfo(&self, access_token: &str) -> Value {
        let asked = self.client.request(Method::GET, &self.client.app_path("userinfo"));
        let answer = send(asked.bearer_auth(access_token)).await.expect(200);
        assert_eq!(answer.media_type(), "application/json");
        answer.json()
    }
}

/// What a token answer must hold for a client that asked who it is (OIDC Core §3.1.3.3).
pub(super) fn granted(answer: Answer) -> Granted {
    let answer = answer.expect(200);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(answer.media_type(), "application/json");
    assert!(answer.text("token_type").eq_ignore_ascii_case("bearer"), "{answer:?}");
    Granted { access_token: answer.text("access_token"), id_token: answer.text("id_token"), answer }
}

/// A parameter of a redirect to the client; fails the test if it leads elsewhere.
pub(super) fn parameter(redirect: &Answer, name: &str) -> Option<String> {
    let location = redirect.header("location").unwrap_or_else(|| panic!("no redirect: {redirect:?}"));
    assert!(location.starts_with(&format!("{REDIRECT_URI}?")), "{location}");
    query_parameter(location, name)
}
