//! One sign-in after another, each by a new address on a new connection.

use std::rc::Rc;
use std::time::Duration;

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::Pkce;
use gatepost_tests::smtp::Sink;
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::http::{Answer, Connection};

const JSON: &str = "application/json";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded";
const LIMIT: Duration = Duration::from_secs(30);

/// How long each step took. `mail` runs from the start of the request to the letter's last byte at the mail server,
/// so it overlaps `request`; the others follow one another.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Spans {
    pub(crate) request: Duration,
    pub(crate) mail: Duration,
    pub(crate) open: Duration,
    pub(crate) confirm: Duration,
    pub(crate) exchange: Duration,
    pub(crate) total: Duration,
}

/// Where flows run.
pub(crate) struct Stage {
    pub(crate) address: String,
    pub(crate) app: &'static str,
    /// What the app proves itself with, as it goes on in a form; nothing for one without a secret.
    pub(crate) credentials: String,
    pub(crate) redirect_uri: &'static str,
    pub(crate) sink: Rc<Sink>,
}

/// A code that nobody exchanged yet, on the connection that it came on.
pub(crate) struct Earned {
    pub(crate) connection: Connection,
    code: String,
    verifier: String,
}

pub(crate) struct Flow {
    stage: Rc<Stage>,
    name: String,
    count: u64,
}

impl Flow {
    pub(crate) fn new(stage: Rc<Stage>) -> Self {
        Self { stage, name: gatepost_tests::chance::name(), count: 0 }
    }

    /// Signs a new address in; the error names the step that failed and why.
    pub(crate) async fn sign_in(&mut self) -> Result<Spans, String> {
        self.count += 1;
        let email = format!("{}-{}@bench.example", self.name, self.count);
        let outcome = tokio::time::timeout(LIMIT, self.steps(&email)).await;
        self.stage.sink.forget(&email);
        outcome.unwrap_or_else(|_| Err(format!("not done after {LIMIT:?}")))
    }

    async fn steps(&self, email: &str) -> Result<Spans, String> {
        let (begun, mut spans) = (Instant::now(), Spans::default());
        let mut earned = self.earn(email, &mut spans).await?;
        let step = Instant::now();
        earned.exchange(&self.stage).await?;
        spans.exchange = step.elapsed();
        spans.total = begun.elapsed();
        Ok(spans)
    }

    /// All of a sign-in but the exchange.
    pub(crate) async fn earn_next(&mut self) -> Result<Earned, String> {
        self.count += 1;
        let email = format!("{}-{}@bench.example", self.name, self.count);
        let mut spans = Spans::default();
        let outcome = tokio::time::timeout(LIMIT, self.earn(&email, &mut spans)).await;
        self.stage.sink.forget(&email);
        outcome.unwrap_or_else(|_| Err(format!("no code after {LIMIT:?}")))
    }

    async fn earn(&self, email: &str, spans: &mut Spans) -> Result<Earned, String> {
        let (stage, pkce, begun) = (&self.stage, Pkce::new(), Instant::now());
        let mut connection =
            Connection::open(&stage.address).await.map_err(|error| format!("connect: {error}"))?;

        let body = json!({
            "email": email,
            "redirect_uri": stage.redirect_uri,
            "state": self.name,
            "code_challenge": pkce.challenge,
            "code_challenge_method": "S256",
        });
        let answer = connection.post(&format!("/apps/{}/sign-ins", stage.app), JSON, &body.to_string()).await;
        expect("request", 202, answer)?;
        spans.request = begun.elapsed();

        let mail = stage.sink.wait_for(email, 1, LIMIT).await.ok_or("mail: none came")?;
        spans.mail = mail.at - begun;
        let path = format!("/l/{}", mail.token());

        let step = Instant::now();
        expect("open", 200, connection.get(&path).await)?;
        spans.open = step.elapsed();

        let step = Instant::now();
        let answer = expect("confirm", 303, connection.post(&path, FORM, "action=sign_in").await)?;
        let location = answer.location.ok_or("confirm: no location")?;
        let code = query_parameter(&location, "code").ok_or("confirm: no code")?;
        spans.confirm = step.elapsed();
        Ok(Earned { connection, code, verifier: pkce.verifier })
    }
}

impl Earned {
    /// Exchanges the code; the answer holds the tokens.
    pub(crate) async fn exchange(&mut self, stage: &Stage) -> Result<Value, String> {
        let form = format!(
            "grant_type=authorization_code&client_id={}&code={}&code_verifier={}&redirect_uri={}{}",
            stage.app,
            self.code,
            self.verifier,
            stage.redirect_uri.replace(':', "%3A").replace('/', "%2F"),
            stage.credentials,
        );
        let answer = self.connection.post(&format!("/apps/{}/token", stage.app), FORM, &form).await;
        let tokens: Value =
            serde_json::from_slice(&expect("exchange", 200, answer)?.body).unwrap_or_default();
        tokens.get("access_token").and_then(Value::as_str).ok_or("exchange: no access token")?;
        Ok(tokens)
    }
}

/// The answer, if it has that status; else which step failed with what.
pub(crate) fn expect(step: &str, status: u16, answer: std::io::Result<Answer>) -> Result<Answer, String> {
    let answer = answer.map_err(|error| format!("{step}: {error}"))?;
    if answer.status == status {
        return Ok(answer);
    }
    Err(format!("{step}: {} {}", answer.status, String::from_utf8_lossy(&answer.body)))
}
