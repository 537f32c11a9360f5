//! An app developer's client: starts sign-ins, opens and confirms links, exchanges codes. Follows no redirect.

use std::time::Duration;

use data_encoding::BASE64URL_NOPAD;
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::answer::{Answer, query_parameter};

/// A PKCE verifier and its challenge (RFC 7636, S256).
#[derive(Debug, Clone)]
pub struct Pkce {
    /// What only this client knows.
    pub verifier: String,
    /// What the server was told of it.
    pub challenge: String,
}

impl Pkce {
    /// A fresh pair.
    pub fn new() -> Self {
        Self::of(&crate::chance::secret())
    }

    /// The pair of a given verifier.
    pub fn of(verifier: &str) -> Self {
        let challenge = BASE64URL_NOPAD.encode(&Sha256::digest(verifier.as_bytes()));
        Self { verifier: verifier.to_owned(), challenge }
    }
}

impl Default for Pkce {
    fn default() -> Self {
        Self::new()
    }
}

/// A sign-in that was accepted.
#[derive(Debug, Clone)]
pub struct Started {
    /// Its verifier and challenge.
    pub pkce: Pkce,
    /// What was given as `state`.
    pub state: String,
    /// The 202.
    pub answer: Answer,
}

impl Started {
    /// `sign_in_id`.
    pub fn id(&self) -> String {
        self.answer.text("sign_in_id")
    }

    /// `sign_in_secret`.
    pub fn secret(&self) -> String {
        self.answer.text("sign_in_secret")
    }
}

/// What an exchange or a refresh gave.
#[derive(Debug, Clone)]
pub struct Tokens {
    /// The access token.
    pub access: String,
    /// The refresh token.
    pub refresh: String,
    /// The whole answer.
    pub answer: Answer,
}

/// One app, as its developer's code sees the server.
#[derive(Debug, Clone)]
pub struct AppClient {
    origin: String,
    app: String,
    redirect_uri: String,
    secret: Option<String>,
    http: reqwest::Client,
}

impl AppClient {
    /// Speaks to the node at `origin` (`http://127.0.0.1:8080`) for one app.
    pub fn new(origin: &str, app: &str, redirect_uri: &str) -> Self {
        let http = http_client(None);
        Self { origin: origin.into(), app: app.into(), redirect_uri: redirect_uri.into(), secret: None, http }
    }

    /// The same, as a confidential app with its secret.
    pub fn with_secret(self, secret: &str) -> Self {
        Self { secret: Some(secret.to_owned()), ..self }
    }

    /// The same, through another node.
    pub fn through(&self, origin: &str) -> Self {
        Self { origin: origin.to_owned(), ..self.clone() }
    }

    /// The same, from another loopback address: another client for whoever counts by address.
    pub fn from_address(&self, address: [u8; 4]) -> Self {
        Self { http: http_client(Some(address)), ..self.clone() }
    }

    /// `app_id`.
    pub fn app(&self) -> &str {
        &self.app
    }

    /// The registered redirect URI that it uses.
    pub fn redirect_uri(&self) -> &str {
        &self.redirect_uri
    }

    /// Its client secret, if it has one.
    pub fn secret(&self) -> Option<&str> {
        self.secret.as_deref()
    }

    /// Where it speaks to.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// A request to a path of the node, to be furnished and passed to [`send`].
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.origin))
    }

    /// Reads a path.
    pub async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    /// A path below the app's own.
    pub fn app_path(&self, rest: &str) -> String {
        format!("/apps/{}/{rest}", self.app)
    }

    /// The body that starts a sign-in.
    pub fn sign_in_body(&self, email: &str, pkce: &Pkce, state: &str) -> Value {
        json!({
            "email": email,
            "redirect_uri": self.redirect_uri,
            "state": state,
            "code_challenge": pkce.challenge,
            "code_challenge_method": "S256",
        })
    }

    /// Posts a body to `sign-ins`, whatever it is.
    pub async fn post_sign_in(&self, body: &Value) -> Answer {
        let request = self.request(Method::POST, &self.app_path("sign-ins")).json(body);
        send(self.authenticated(request)).await
    }

    /// Starts a sign-in; fails the test unless it is accepted.
    pub async fn start(&self, email: &str) -> Started {
        let (pkce, state) = (Pkce::new(), crate::chance::name());
        let answer = self.post_sign_in(&self.sign_in_body(email, &pkce, &state)).await.expect(202);
        Started { pkce, state, answer }
    }

    /// Looks at a sign-in as its initiator.
    pub async fn watch(&self, sign_in_id: &str, sign_in_secret: &str) -> Answer {
        let path = self.app_path(&format!("sign-ins/{sign_in_id}"));
        send(self.request(Method::GET, &path).bearer_auth(sign_in_secret)).await
    }

    /// Watches until a member has one of these values; fails the test after `limit`.
    pub async fn watch_until(
        &self,
        started: &Started,
        member: &str,
        wanted: &[&str],
        limit: Duration,
    ) -> Answer {
        let until = tokio::time::Instant::now() + limit;
        loop {
            let answer = self.watch(&started.id(), &started.secret()).await.expect(200);
            if wanted.contains(&answer.text(member).as_str()) {
                return answer;
            }
            assert!(
                tokio::time::Instant::now() < until,
                "{member} is not {wanted:?} after {limit:?}: {answer:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Types digits as a sign-in's initiator.
    pub async fn enter_code(&self, started: &Started, code: &str) -> Answer {
        let path = self.app_path(&format!("sign-ins/{}/code", started.id()));
        let request = self.request(Method::POST, &path).bearer_auth(started.secret());
        send(request.json(&json!({"code": code}))).await
    }

    /// Asks for a further letter as a sign-in's initiator.
    pub async fn resend(&self, started: &Started) -> Answer {
        let path = self.app_path(&format!("sign-ins/{}/resend", started.id()));
        send(self.request(Method::POST, &path).bearer_auth(started.secret())).await
    }

    /// Lets the other screen go on, by its number.
    pub async fn approve(&self, token: &str, number: &str) -> Answer {
        let request = self.post_link(token, &[("action", "approve"), ("match", number)]);
        send(request.header("accept", "application/json")).await
    }

    /// Asks for a new letter in place of a link that did not lead in.
    pub async fn renew(&self, token: &str) -> Answer {
        let request = self.request(Method::POST, &format!("/l/{token}/renew"));
        send(request.header("accept", "application/json")).await
    }

    /// The confirm page, as a browser asks for it.
    pub async fn open(&self, token: &str) -> Answer {
        send(self.request(Method::GET, &format!("/l/{token}")).header("accept", "text/html")).await
    }

    /// A form posted to the link, as a browser on the page does.
    pub fn post_link(&self, token: &str, form: &[(&str, &str)]) -> RequestBuilder {
        self.request(Method::POST, &format!("/l/{token}")).form(form)
    }

    /// Presses *sign in*.
    pub async fn confirm(&self, token: &str) -> Answer {
        send(self.post_link(token, &[("action", "sign_in")]).header("accept", "text/html")).await
    }

    /// The same, for a program.
    pub async fn confirm_json(&self, token: &str) -> Answer {
        send(self.post_link(token, &[("action", "sign_in")]).header("accept", "application/json")).await
    }

    /// Presses *this wasn't me*.
    pub async fn refuse(&self, token: &str) -> Answer {
        send(self.post_link(token, &[("action", "refuse")]).header("accept", "text/html")).await
    }

    /// Confirms, and takes the exchange code out of the redirect.
    pub async fn confirm_for_code(&self, token: &str) -> String {
        let answer = self.confirm(token).await.expect(303);
        let location = answer.header("location").expect("a redirect has a location");
        query_parameter(location, "code").unwrap_or_else(|| panic!("no code in {location}"))
    }

    /// Posts a form to the token endpoint, as this client.
    pub async fn token(&self, form: &[(&str, &str)]) -> Answer {
        self.post_oauth("token", form).await
    }

    /// Posts a form to one of the OAuth endpoints, authenticated as this client is.
    pub async fn post_oauth(&self, endpoint: &str, form: &[(&str, &str)]) -> Answer {
        let mut form = form.to_vec();
        if self.secret.is_none() && !form.iter().any(|(name, _)| *name == "client_id") {
            form.push(("client_id", &self.app));
        }
        send(self.authenticated(self.request(Method::POST, &self.app_path(endpoint)).form(&form))).await
    }

    /// Offers a code and a verifier.
    pub async fn exchange(&self, code: &str, verifier: &str) -> Answer {
        let form = [("grant_type", "authorization_code"), ("code", code), ("code_verifier", verifier)];
        self.token(&[form.as_slice(), &[("redirect_uri", &self.redirect_uri)]].concat()).await
    }

    /// The same; fails the test unless tokens come.
    pub async fn tokens(&self, code: &str, verifier: &str) -> Tokens {
        tokens(self.exchange(code, verifier).await)
    }

    /// Offers a refresh token.
    pub async fn refresh(&self, refresh_token: &str) -> Answer {
        self.token(&[("grant_type", "refresh_token"), ("refresh_token", refresh_token)]).await
    }

    /// The same; fails the test unless tokens come.
    pub async fn refreshed(&self, refresh_token: &str) -> Tokens {
        tokens(self.refresh(refresh_token).await)
    }

    /// Gives a token back (RFC 7009).
    pub async fn revoke(&self, token: &str) -> Answer {
        self.post_oauth("revoke", &[("token", token)]).await
    }

    fn authenticated(&self, request: RequestBuilder) -> RequestBuilder {
        match &self.secret {
            Some(secret) => request.basic_auth(&self.app, Some(secret)),
            None => request,
        }
    }
}

/// Sends a furnished request and reads the whole answer.
pub async fn send(request: RequestBuilder) -> Answer {
    Answer::read(request.send().await.expect("the server answers")).await
}

fn tokens(answer: Answer) -> Tokens {
    let answer = answer.expect(200);
    assert_eq!(answer.header("cache-control"), Some("no-store"), "{answer:?}");
    Tokens { access: answer.text("access_token"), refresh: answer.text("refresh_token"), answer }
}

fn http_client(local_address: Option<[u8; 4]>) -> reqwest::Client {
    let builder = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .timeout(Duration::from_secs(30))
        .local_address(local_address.map(std::net::IpAddr::from));
    builder.build().expect("an HTTP client is made")
}
