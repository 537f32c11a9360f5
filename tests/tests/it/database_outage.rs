//! PostgreSQL goes away and comes back; the node says so meanwhile, and needs no restart.

use std::time::Duration;

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce};
use gatepost_tests::postgres::{Database, Durability, PrivateCluster};
use gatepost_tests::proxy::Proxy;
use gatepost_tests::server::{Gatepost, Settings};
use gatepost_tests::smtp::Sink;

use crate::support::{REDIRECT_URI, create_app, eventually, letter_for};

/// A node on a database of which somebody else decides how long it is there.
struct Stranded {
    node: Gatepost,
    app: AppClient,
    sink: Sink,
}

impl Stranded {
    async fn on(database_url: &str) -> Self {
        let sink = Sink::start().await;
        let settings = Settings::complete()
            .with("GATEPOST_MAIL", &sink.url())
            .with("GATEPOST_DATABASE_URL", database_url);
        settings.run_well(&["migrate"]).await;
        create_app(&settings, "acme", "Acme", &[REDIRECT_URI]).await;
        let node = Gatepost::start(settings, &["serve"]).await;
        let app = AppClient::new(&node.origin(), "acme", REDIRECT_URI);
        Self { node, app, sink }
    }

    async fn ask(&self, email: &str) -> Answer {
        self.app.post_sign_in(&self.app.sign_in_body(email, &Pkce::new(), "s")).await
    }

    /// Everything that needs the database says so, soon, and gives nothing away.
    async fn expect_unavailable(&self, token: &str) {
        let begun = tokio::time::Instant::now();
        let answers = [
            self.ask("bob@example.org").await.problem(503, "unavailable"),
            self.app.confirm_json(token).await.problem(503, "unavailable"),
            self.app.open(token).await.expect(503),
            self.app.exchange(token, token).await.expect(503),
            self.app.get("/readyz").await.expect(503),
        ];
        for answer in &answers[..4] {
            let seconds: u64 =
                answer.header("retry-after").expect("503 says when to come back").parse().unwrap();
            assert!(seconds >= 1);
            // The problem's type is under the public URL, which is no secret.
            let body = answer.body.to_lowercase().replace("http://127.0.0.1", "");
            for internal in ["postgres", "connection refused", "bb8", "diesel", "sql"] {
                assert!(!body.contains(internal), "{internal} in {answer:?}");
            }
        }
        assert!(begun.elapsed() < Duration::from_secs(40), "five answers took {:?}", begun.elapsed());
        self.app.get("/livez").await.expect(200);
    }

    async fn expect_recovery(&self, token: &str) {
        eventually("the node is ready again", Duration::from_secs(30), || async {
            self.app.get("/readyz").await.status == 200
        })
        .await;
        self.app.confirm(token).await.expect(303);
        let (started, token) = letter_for(&self.app, &self.sink, "cat@example.org").await;
        let code = self.app.confirm_for_code(&token).await;
        self.app.tokens(&code, &started.pkce.verifier).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_unreachable_the_answer_is_503() {
    let database = Database::fresh().await;
    let (mut wire, url) = Proxy::before_postgres(database.url()).await;
    let mut stranded = Stranded::on(&url).await;
    let (_, token) = letter_for(&stranded.app, &stranded.sink, "ann@example.org").await;

    wire.cut().await;
    stranded.expect_unavailable(&token).await;
    assert!(stranded.node.is_running());
    wire.mend().await;
    stranded.expect_recovery(&token).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_takes_connections_and_says_nothing_the_answer_is_503() {
    let database = Database::fresh().await;
    let (mut wire, url) = Proxy::before_postgres(database.url()).await;
    let stranded = Stranded::on(&url).await;
    let (_, token) = letter_for(&stranded.app, &stranded.sink, "ann@example.org").await;

    wire.stall().await;
    let begun = tokio::time::Instant::now();
    stranded.ask("bob@example.org").await.problem(503, "unavailable");
    assert!(begun.elapsed() < Duration::from_secs(20), "after {:?}", begun.elapsed());
    wire.mend().await;
    stranded.expect_recovery(&token).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_of_the_database_is_lived_through() {
    // A server of our own, since nobody may stop one that others use; where only a URL or Docker gives PostgreSQL,
    // the two tests above stand for this one.
    let Ok(mut cluster) = PrivateCluster::start(Durability::Careless).await else { return };
    let stranded = Stranded::on(&cluster.url("postgres")).await;
    let (_, token) = letter_for(&stranded.app, &stranded.sink, "ann@example.org").await;
    cluster.stop().await;
    stranded.expect_unavailable(&token).await;
    cluster.resume().await.unwrap();
    stranded.expect_recovery(&token).await;
}
