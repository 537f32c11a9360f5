//! A node with its database, its mail server and one app, in one line.

pub(crate) mod admin;
pub(crate) mod console;
pub(crate) mod holder;
pub(crate) mod hooks;
pub(crate) mod hosted;
pub(crate) mod jwt;
mod listener;
pub(crate) mod receiver;
pub(crate) mod records;
pub(crate) mod reporter;

use std::time::Duration;

use gatepost_tests::client::{AppClient, Pkce, Started, Tokens, send};
use gatepost_tests::postgres::Database;
use gatepost_tests::server::{Gatepost, Settings};
use gatepost_tests::smtp::Sink;
use reqwest::Method;

pub(crate) use records::Records;

pub(crate) const REDIRECT_URI: &str = "https://app.example.com/cb";

/// Runs each named `async fn(Store)` of the module as a test on SQLite and as one on PostgreSQL.
macro_rules! on_both_stores {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name($crate::support::Store::Sqlite).await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() {
                super::$name($crate::support::Store::Postgres).await;
            })+
        }
    };
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Store {
    Sqlite,
    Postgres,
}

/// All that one sign-in needs. Fields go in this order, the server before what it stands on.
pub(crate) struct World {
    pub(crate) node: Gatepost,
    pub(crate) app: AppClient,
    pub(crate) sink: Sink,
    pub(crate) records: Records,
}

impl World {
    pub(crate) async fn new(store: Store) -> Self {
        Self::with(store, |settings| settings).await
    }

    /// A world whose settings are changed before anything starts.
    pub(crate) async fn with(store: Store, change: impl FnOnce(Settings) -> Settings) -> Self {
        let sink = Sink::start().await;
        let settings = Settings::complete().with("GATEPOST_MAIL", &sink.url());
        let records = match store {
            Store::Sqlite => Records::sqlite(settings.folder().join("gatepost.db")),
            Store::Postgres => Records::postgres(Database::fresh().await),
        };
        let settings = change(settings.with("GATEPOST_DATABASE_URL", &records.url()));
        settings.run_well(&["migrate"]).await;
        create_app(&settings, "acme", "Acme", &[REDIRECT_URI, "https://app.example.com/cb?tenant=7"]).await;
        let node = Gatepost::start(settings, &["serve"]).await;
        let app = AppClient::new(&node.origin(), "acme", REDIRECT_URI);
        Self { node, app, sink, records }
    }

    /// Another public app on this node.
    pub(crate) async fn another_app(&self, app_id: &str) -> AppClient {
        create_app(self.node.settings(), app_id, app_id, &[REDIRECT_URI]).await;
        AppClient::new(&self.node.origin(), app_id, REDIRECT_URI)
    }

    /// Another app on this node, with a client secret.
    pub(crate) async fn confidential_app(&self, app_id: &str) -> AppClient {
        let flags = ["--kind", "confidential", "--json"];
        let create = ["app", "create", app_id, "--name", app_id, "--redirect-uri", REDIRECT_URI];
        let printed = self.node.settings().run_well(&[create.as_slice(), flags.as_slice()].concat()).await;
        let app: serde_json::Value = serde_json::from_str(&printed).expect("--json prints JSON");
        let secret = app["client_secret"].as_str().expect("a confidential app's secret is printed");
        AppClient::new(&self.node.origin(), app_id, REDIRECT_URI).with_secret(secret)
    }

    /// A sign-in whose letter has come: who started it, and the link's token.
    pub(crate) async fn letter(&self, email: &str) -> (Started, String) {
        letter_for(&self.app, &self.sink, email).await
    }

    /// A sign-in that began on the hosted page, and whose letter has come: the flow cookie as it was set, and the link's token.
    pub(crate) async fn hosted_letter(&self, email: &str) -> (String, String) {
        let pkce = Pkce::new();
        let form = [
            ("client_id", self.app.app()),
            ("redirect_uri", self.app.redirect_uri()),
            ("response_type", "code"),
            ("state", "s"),
            ("code_challenge", &pkce.challenge),
            ("code_challenge_method", "S256"),
            ("email", email),
        ];
        let begun = self.app.request(Method::POST, &self.app.app_path("sign-in")).form(&form);
        let begun = send(begun).await.expect(303);
        let cookie = begun.header("set-cookie").expect("a flow cookie").to_owned();
        (cookie, self.sink.mail_to(email).await.token())
    }

    /// A sign-in that was confirmed: who started it, and the exchange code.
    pub(crate) async fn code(&self, email: &str) -> (Started, String) {
        let (started, token) = self.letter(email).await;
        let code = self.app.confirm_for_code(&token).await;
        (started, code)
    }

    /// A whole sign-in.
    pub(crate) async fn tokens(&self, email: &str) -> Tokens {
        let (started, code) = self.code(email).await;
        self.app.tokens(&code, &started.pkce.verifier).await
    }

    /// The node's public origin, with which links and issuers begin.
    pub(crate) fn public_url(&self) -> &str {
        self.node.settings().value("GATEPOST_PUBLIC_URL").expect("a node has a public URL")
    }
}

/// The same for any app whose letters go to this sink.
pub(crate) async fn letter_for(app: &AppClient, sink: &Sink, email: &str) -> (Started, String) {
    let before = sink.mails_to(email).len();
    let started = app.start(email).await;
    let mail = sink.nth_mail_to(email, before + 1).await;
    (started, mail.token())
}

pub(crate) async fn create_app(settings: &Settings, app_id: &str, name: &str, redirect_uris: &[&str]) {
    let mut arguments = vec!["app", "create", app_id, "--name", name];
    for uri in redirect_uris {
        arguments.extend(["--redirect-uri", uri]);
    }
    settings.run_well(&arguments).await;
}

/// Runs `count` of them at once and gathers what they gave.
pub(crate) async fn at_once<T, F>(count: usize, mut make: impl FnMut(usize) -> F) -> Vec<T>
where
    T: Send + 'static,
    F: Future<Output = T> + Send + 'static,
{
    let mut running = tokio::task::JoinSet::new();
    for number in 0..count {
        running.spawn(make(number));
    }
    running.join_all().await
}

/// Asks again and again until it holds; fails the test after `limit`.
pub(crate) async fn eventually<F>(what: &str, limit: Duration, mut ask: impl FnMut() -> F)
where
    F: Future<Output = bool>,
{
    let until = tokio::time::Instant::now() + limit;
    while !ask().await {
        assert!(tokio::time::Instant::now() < until, "not within {limit:?}: {what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
