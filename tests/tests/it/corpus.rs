//! The cases of `tests/corpus/` that the running server decides.
//!
//! Each case is driven here, or held by a test of its own that is named, or doesn't apply to us (why), or waits for a
//! later part (why). A case that is none of these fails the run, so that none is dropped quietly.

mod admin_cases;
mod client_cases;
mod hook_cases;
mod http_cases;
mod jwks_cases;
mod jwt_cases;
mod link_cases;
mod oauth;
mod session_cases;
mod webhook_cases;

use std::io::Write as _;
use std::path::Path;

use serde_json::Value;

use crate::support::hooks::Operator;
use crate::support::{Store, World, letter_for};

on_both_stores!(
    http,
    jwks,
    jwts,
    token,
    session,
    enumeration,
    redirect,
    email,
    oauth_cases,
    webhooks_out,
    reports,
    administration,
);

/// One line of a corpus file.
pub(crate) struct Case {
    pub(crate) id: String,
    pub(crate) op: String,
    pub(crate) input: Value,
    /// `accept`, `reject` or `invariant`.
    pub(crate) expect: String,
    pub(crate) statuses: Vec<u16>,
    error: String,
}

/// What became of a case.
pub(crate) enum Outcome {
    /// It was put to the server, which decided as it says.
    Driven,
    /// A test of its own holds it: `module::name`.
    Held(&'static str),
    /// It is about something that we don't have, for good.
    Inapplicable(&'static str),
    /// What it is about comes later.
    Later(&'static str),
    /// Nobody said.
    Forgotten,
}

pub(crate) use Outcome::{Driven, Forgotten, Held, Inapplicable, Later};

impl Case {
    fn parse(line: &str) -> Self {
        let case: Value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
        let text = |name: &str| case[name].as_str().unwrap_or_default().to_owned();
        let statuses = case["status"].as_array().into_iter().flatten().filter_map(Value::as_u64);
        let statuses = statuses.map(|status| u16::try_from(status).expect("a status")).collect();
        Self {
            id: text("id"),
            op: text("op"),
            input: case["input"].clone(),
            expect: text("expect"),
            statuses,
            error: text("error"),
        }
    }

    /// A string member of its input.
    pub(crate) fn input(&self, name: &str) -> &str {
        self.input[name].as_str().unwrap_or_default()
    }

    /// The error that it wants, if it names one.
    pub(crate) fn error(&self) -> Option<&str> {
        Some(self.error.as_str()).filter(|error| !error.is_empty())
    }

    /// Claims one of the statuses that the case allows.
    pub(crate) fn decided(&self, status: u16) {
        assert!(self.statuses.contains(&status), "{}: {status} is not one of {:?}", self.id, self.statuses);
    }
}

/// The cases of an area, of these operations alone if any are named.
fn cases(area: &str, operations: &[&str]) -> Vec<Case> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("corpus/{area}.jsonl"));
    let text = std::fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let all = text.lines().filter(|line| !line.trim().is_empty()).map(Case::parse);
    all.filter(|case| operations.is_empty() || operations.contains(&case.op.as_str())).collect()
}

/// Says what became of each, past the capture of test output, and fails if one was forgotten.
fn report(area: &str, store: Store, outcomes: &[(String, Outcome)]) {
    let of = |wanted: fn(&Outcome) -> Option<&str>| -> Vec<String> {
        let found =
            outcomes.iter().filter_map(|(id, outcome)| wanted(outcome).map(|why| format!("{id}: {why}")));
        found.collect()
    };
    let driven = of(|outcome| matches!(outcome, Driven).then_some("")).len();
    let held = of(|outcome| if let Held(by) = outcome { Some(by) } else { None });
    let inapplicable = of(|outcome| if let Inapplicable(why) = outcome { Some(why) } else { None });
    let later = of(|outcome| if let Later(why) = outcome { Some(why) } else { None });
    let forgotten = of(|outcome| matches!(outcome, Forgotten).then_some("nobody drives or explains it"));
    let line = format!(
        "corpus {area} on {store:?}: {driven} ran, {} held by tests of their own, {} left for later ({}), {} do not apply ({})\n",
        held.len(),
        later.len(),
        later.join("; "),
        inapplicable.len(),
        inapplicable.join("; "),
    );
    std::io::stdout().write_all(line.as_bytes()).ok();
    assert!(forgotten.is_empty(), "{forgotten:?}");
}

async fn http(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("http", &[]) {
        let outcome = http_cases::run(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("http", store, &outcomes);
}

async fn token(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("token", &[]) {
        let outcome = link_cases::run(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("token", store, &outcomes);
}

async fn session(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("session", &[]) {
        let outcome = client_cases::session(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("session", store, &outcomes);
}

async fn enumeration(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("enumeration", &[]) {
        let outcome = client_cases::enumeration(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("enumeration", store, &outcomes);
}

async fn redirect(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("redirect", &["request"]) {
        let outcome = client_cases::redirect(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("redirect (request)", store, &outcomes);
}

async fn email(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("email", &["deliver"]) {
        let outcome = client_cases::email(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("email (deliver)", store, &outcomes);
}

async fn jwks(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("jwt", &["jwks"]) {
        let outcome = jwks_cases::run(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("jwt (jwks)", store, &outcomes);
}

async fn jwts(store: Store) {
    let world = World::new(store).await;
    let vault = world.confidential_app("vault").await;
    world.node.settings().run_well(&["app", "update", "vault", "--access-token-alg", "RS256"]).await;
    let (started, letter) = letter_for(&vault, &world.sink, "ann@example.org").await;
    let code = vault.confirm_for_code(&letter).await;
    let token = vault.tokens(&code, &started.pkce.verifier).await.access;
    let published = vault.get(&vault.app_path("jwks.json")).await.expect(200).json();
    let mut keys = published["keys"].as_array().expect("keys").iter();
    let key = keys.find(|key| key["kty"] == "RSA").expect("an RSA key").clone();
    let issued = jwt_cases::Issued { app: &vault, token, key };
    let mut outcomes = Vec::new();
    for case in cases("jwt", &["verify"]) {
        let outcome = jwt_cases::run(&issued, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("jwt (verify)", store, &outcomes);
}

async fn reports(store: Store) {
    let provider = gatepost_tests::resend::Provider::start().await;
    let world = crate::provider_reports::world(store, &provider).await;
    let (_, message) = crate::provider_reports::sent(&world, &provider, "ann@example.org").await;
    let mut outcomes = Vec::new();
    for case in cases("webhook", &["verify"]) {
        let outcome = webhook_cases::run(&world, &message, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("webhook (verify)", store, &outcomes);
}

async fn oauth_cases(store: Store) {
    let world = World::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("oauth", &[]) {
        let outcome = oauth::run(&world, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("oauth", store, &outcomes);
}

async fn webhooks_out(store: Store) {
    let world = World::new(store).await;
    let operator = Operator::of(&world).await;
    let mut outcomes = Vec::new();
    for case in cases("webhook", &["ssrf", "outbound"]) {
        let outcome = hook_cases::run(&world, &operator, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("webhook (ssrf, outbound)", store, &outcomes);
}

async fn administration(store: Store) {
    let actors = admin_cases::Actors::new(store).await;
    let mut outcomes = Vec::new();
    for case in cases("admin", &[]) {
        let outcome = admin_cases::run(&actors, &case).await;
        outcomes.push((case.id, outcome));
    }
    report("admin", store, &outcomes);
}
