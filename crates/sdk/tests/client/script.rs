//! A server that gives the answers it was told to, in their order, and remembers what it was asked.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Response};
use gatepost_sdk::{Client, ClientBuilder, Issuer, Retries};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// What it was asked.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    pub(crate) line: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Seen {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |field| field.to_str().unwrap())
    }
}

/// One answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    status: u16,
    headers: Vec<(&'static str, String)>,
    body: String,
}

/// An answer in JSON.
pub(crate) fn json_of(status: u16, body: &Value) -> Answer {
    Answer { status, headers: vec![("content-type", "application/json".to_owned())], body: body.to_string() }
}

/// A problem with that code.
pub(crate) fn problem(status: u16, code: &str) -> Answer {
    let body = json!({
        "type": format!("http://localhost/docs/problems/{code}"),
        "title": "Why not", "status": status, "code": code, "detail": "because", "request_id": "r1",
    });
    Answer {
        headers: vec![("content-type", "application/problem+json".to_owned())],
        ..json_of(status, &body)
    }
}

/// A stream of events, at once.
pub(crate) fn events(body: &str) -> Answer {
    Answer {
        status: 200,
        headers: vec![("content-type", "text/event-stream".to_owned())],
        body: body.to_owned(),
    }
}

impl Answer {
    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }
}

#[derive(Default)]
struct Shared {
    answers: Mutex<VecDeque<Answer>>,
    seen: Mutex<Vec<Seen>>,
}

/// The server.
pub(crate) struct Script {
    pub(crate) url: String,
    shared: Arc<Shared>,
    _server: JoinSet<()>,
}

impl Script {
    pub(crate) async fn of(answers: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let shared = Arc::new(Shared::default());
        shared.answers.lock().unwrap().extend(answers);
        let app = Router::new().fallback(answer).with_state(Arc::clone(&shared));
        let mut server = JoinSet::new();
        server.spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { url, shared, _server: server }
    }

    pub(crate) fn then(&self, answers: impl IntoIterator<Item = Answer>) {
        self.shared.answers.lock().unwrap().extend(answers);
    }

    pub(crate) fn issuer(&self) -> String {
        format!("{}/apps/demo", self.url)
    }

    /// A client that asks again without a pause.
    pub(crate) fn builder(&self) -> ClientBuilder {
        let retries = Retries::default().pauses(Duration::ZERO, Duration::ZERO);
        Client::builder(Issuer::parse(&self.issuer()).unwrap()).retries(retries)
    }

    pub(crate) fn client(&self) -> Client {
        self.builder().build().unwrap()
    }

    pub(crate) fn seen(&self) -> Vec<Seen> {
        self.shared.seen.lock().unwrap().clone()
    }

    pub(crate) fn lines(&self) -> Vec<String> {
        self.seen().into_iter().map(|seen| seen.line).collect()
    }
}

async fn answer(State(shared): State<Arc<Shared>>, request: Request) -> Response<Body> {
    let (parts, body) = request.into_parts();
    let body = String::from_utf8(to_bytes(body, 1 << 20).await.unwrap().to_vec()).unwrap();
    let line = format!("{} {}", parts.method, parts.uri);
    shared.seen.lock().unwrap().push(Seen { line, headers: parts.headers, body });
    let next = shared.answers.lock().unwrap().pop_front();
    let Answer { status, headers, body } = next.unwrap_or_else(|| problem(500, "not_in_the_script"));
    let response = headers
        .into_iter()
        .fold(Response::builder().status(status), |response, (name, value)| response.header(name, value));
    response.body(Body::from(body)).unwrap()
}

/// The answer to a sign-in that begins.
pub(crate) fn begun() -> Answer {
    let body = json!({
        "sign_in_id": "sin_1", "sign_in_secret": "gp_signin_1", "email_hint": "a•••@e•••.org", "match_number": "47",
        "expires_at": "2026-01-31T12:10:00Z", "resend_available_at": "2026-01-31T12:00:30Z",
    });
    json_of(202, &body)
}

/// How a sign-in stands.
pub(crate) fn state(status: &str) -> Value {
    json!({
        "status": status, "delivery": "sent", "code_locked": false, "match_number": "47",
        "expires_at": "2026-01-31T12:10:00Z", "resend_available_at": "2026-01-31T12:00:30Z",
    })
}

/// Tokens.
pub(crate) fn tokens(number: u32) -> Answer {
    let body = json!({
        "access_token": format!("access-{number}"), "token_type": "Bearer", "expires_in": 600,
        "refresh_token": format!("refresh-{number}"), "scope": "openid email", "id_token": "id",
    });
    json_of(200, &body)
}
