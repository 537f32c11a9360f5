//! A provider that speaks Resend's API as far as letters need it, keeps what it is given, and misbehaves on request.
//!
//! It remembers idempotency keys as Resend does: the same key with the same body is answered as before and sends nothing,
//! with another body it is 409 `invalid_idempotent_request`, and while the first is under way 409
//! `concurrent_idempotent_requests`. Nothing is remembered of what was refused.

mod wire;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::Instant;
use wire::Request;

use crate::ports::{self, Port};

/// The key that it knows.
pub const API_KEY: &str = "re_test_key";
/// A key that may send, and do nothing else.
pub const SENDING_KEY: &str = "re_sending_key";

/// What it does with one request instead of taking it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Takes it, after so long.
    Delay(Duration),
    /// Answers 429, and wants so many seconds of silence.
    Limit(u64),
    /// Answers so: status, name, message.
    Refuse(u16, &'static str, String),
    /// Reads it and never answers.
    Hang,
    /// Reads it, takes nothing, and hangs up.
    HangUp,
    /// Takes it, and hangs up before it says so: the client can't know.
    LoseAnswer,
    /// Takes it, and never answers.
    TakeAndHang,
}

/// A message that it sent on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// Resend's id.
    pub id: String,
    /// As the client gave it.
    pub from: String,
    /// Every recipient.
    pub to: Vec<String>,
    /// Where answers go.
    pub reply_to: Vec<String>,
    /// The subject.
    pub subject: String,
    /// The HTML part.
    pub html: String,
    /// The text part.
    pub text: String,
    /// All that the client gave of it.
    pub raw: String,
}

impl Message {
    /// The sign-in link of the text part.
    pub fn link(&self) -> String {
        crate::smtp::find_link(&self.text).unwrap_or_else(|| panic!("no link in: {}", self.text)).to_owned()
    }
}

/// A provider on a loopback port, on a thread of its own.
#[derive(Debug)]
pub struct Provider {
    port: Port,
    shared: Arc<Shared>,
    listening: Mutex<Option<JoinHandle<()>>>,
    runtime: Option<Runtime>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    messages: Vec<Message>,
    known: HashMap<String, Known>,
    script: VecDeque<Fault>,
    always: Option<Fault>,
    requests: usize,
    numbered: usize,
    /// Domains that letters may come from, each with its status; none are those of tests.
    domains: Option<Vec<(String, String)>>,
}

/// What a key was used for.
#[derive(Debug, Clone)]
struct Known {
    body: Vec<u8>,
    /// `None` while it is under way.
    answer: Option<Value>,
}

impl Provider {
    /// Starts one that takes everything.
    pub async fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let provider = Self {
            port: Port::reserve(),
            shared: Arc::default(),
            listening: Mutex::default(),
            runtime: Some(runtime.expect("a runtime starts")),
        };
        provider.come_up().await;
        provider
    }

    /// What `GATEPOST_RESEND_BASE_URL` takes.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port.number())
    }

    /// One fault for each of the next requests, in this order; after them all is well again.
    pub fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        self.shared.lock().script.extend(faults);
    }

    /// A fault for every request that the script says nothing about, until it is `None` again.
    pub fn always(&self, fault: Option<Fault>) {
        self.shared.lock().always = fault;
    }

    /// The domains that it knows, each with its status.
    pub fn know(&self, domains: &[(&str, &str)]) {
        let owned = domains.iter().map(|(name, status)| ((*name).to_owned(), (*status).to_owned()));
        self.shared.lock().domains = Some(owned.collect());
    }

    /// Closes the port and every connection; what was taken stays.
    pub async fn go_down(&self) {
        let listening = self.listening().take();
        if let Some(listening) = listening {
            listening.abort();
            listening.await.ok();
        }
    }

    /// Listens again, on the same port.
    pub async fn come_up(&self) {
        self.go_down().await;
        let (port, shared) = (self.port.number(), Arc::clone(&self.shared));
        let runtime = self.runtime.as_ref().expect("it has a runtime until it is dropped");
        let listener = runtime.spawn(ports::listen(port)).await.expect("the port is free");
        *self.listening() = Some(runtime.spawn(listen(listener, shared)));
    }

    /// Every message so far, the oldest first.
    pub fn messages(&self) -> Vec<Message> {
        self.shared.lock().messages.clone()
    }

    /// The first message to an address; fails the test after 30 s.
    pub async fn message_to(&self, address: &str) -> Message {
        let until = Instant::now() + Duration::from_secs(30);
        loop {
            let found = self.messages().into_iter().find(|message| message.to == [address]);
            if let Some(message) = found {
                return message;
            }
            assert!(Instant::now() < until, "no message to {address}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Requests so far, whatever became of them.
    pub fn requests(&self) -> usize {
        self.shared.lock().requests
    }

    fn listening(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.listening.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Provider {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn next_fault(&self) -> Option<Fault> {
        let mut state = self.lock();
        state.requests += 1;
        state.script.pop_front().or_else(|| state.always.clone())
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and all conversations with it.
    let mut conversations = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        stream.set_nodelay(true).ok();
        conversations.spawn(wire::converse(stream, Arc::clone(&shared)));
        while conversations.try_join_next().is_some() {}
    }
}

type Answer = (u16, Value);

fn problem(status: u16, name: &str, message: &str) -> Answer {
    (status, json!({"statusCode": status, "name": name, "message": message}))
}

/// What a request comes to where nothing is wrong with the provider. The key is taken before the work begins, so that the
/// same request beside it finds it under way.
async fn serve(shared: &Shared, request: &Request, work: Duration) -> Answer {
    let key = request.header("authorization").and_then(|line| line.strip_prefix("Bearer "));
    let key = key.unwrap_or_default();
    let path = request.path.split('?').next().unwrap_or_default();
    if (request.method.as_str(), path) == ("GET", "/domains") {
        return domains(shared, key);
    }
    let is_batch = match (request.method.as_str(), request.path.as_str()) {
        ("POST", "/emails") => false,
        ("POST", "/emails/batch") => true,
        _ => return problem(404, "not_found", "The requested endpoint does not exist"),
    };
    if ![API_KEY, SENDING_KEY].contains(&key) {
        return problem(401, "validation_error", "API key is invalid");
    }
    let Ok(body) = serde_json::from_slice::<Value>(&request.body) else {
        return problem(400, "validation_error", "The body is not JSON");
    };
    let key = request.header("idempotency-key").map(str::to_owned);
    if let Some(key) = &key {
        if let Some(answer) = known(shared, key, &request.body) {
            return answer;
        }
        let under_way = Known { body: request.body.clone(), answer: None };
        shared.lock().known.insert(key.clone(), under_way);
    }
    tokio::time::sleep(work).await;
    let answer = if is_batch {
        let is_permissive = request.header("x-batch-validation") == Some("permissive");
        batch(shared, &body, is_permissive)
    } else {
        one(shared, &body)
    };
    if let Some(key) = key {
        let mut state = shared.lock();
        if answer.0 == 200 {
            state.known.entry(key).and_modify(|known| known.answer = Some(answer.1.clone()));
        } else {
            state.known.remove(&key);
        }
    }
    answer
}

fn domains(shared: &Shared, key: &str) -> Answer {
    match key {
        API_KEY => {}
        SENDING_KEY => {
            let message = "This API key is restricted to only send emails";
            return problem(401, "restricted_api_key", message);
        }
        _ => return problem(401, "validation_error", "API key is invalid"),
    }
    let usual = || vec![("gatepost.example".to_owned(), "verified".to_owned())];
    let known = shared.lock().domains.clone().unwrap_or_else(usual);
    let domain = |(name, status): (String, String)| {
        json!({
            "id": "d91cd9bd-1176-453e-8fc1-35364d380206", "name": name, "status": status, "region": "us-east-1",
            "created_at": "2026-01-01 00:00:00.000000+00",
            "capabilities": {"sending": "enabled", "receiving": "disabled"},
        })
    };
    (
        200,
        json!({"object": "list", "has_more": false, "data": known.into_iter().map(domain).collect::<Vec<_>>()}),
    )
}

fn known(shared: &Shared, key: &str, body: &[u8]) -> Option<Answer> {
    let known = shared.lock().known.get(key).cloned()?;
    Some(match known.answer {
        _ if known.body != body => {
            problem(409, "invalid_idempotent_request", "Same idempotency key with a different payload")
        }
        None => problem(409, "concurrent_idempotent_requests", "The original request is still in progress"),
        Some(answer) => (200, answer),
    })
}

fn one(shared: &Shared, email: &Value) -> Answer {
    match judged(email) {
        Err(message) => problem(422, "validation_error", &message),
        Ok(message) => (200, json!({"id": shared.take(message)})),
    }
}

fn batch(shared: &Shared, emails: &Value, is_permissive: bool) -> Answer {
    let Some(emails) = emails.as_array().filter(|emails| emails.len() <= 100) else {
        return problem(422, "validation_error", "Takes up to 100 emails");
    };
    let judged: Vec<_> = emails.iter().map(judged).collect();
    let wrong = judged.iter().find_map(|one| one.as_ref().err());
    if let (Some(message), false) = (wrong, is_permissive) {
        return problem(422, "validation_error", message);
    }
    let (mut data, mut errors) = (Vec::new(), Vec::new());
    for (index, one) in judged.into_iter().enumerate() {
        match one {
            Ok(message) => data.push(json!({"id": shared.take(message)})),
            Err(message) => errors.push(json!({"index": index, "message": message})),
        }
    }
    (200, json!({"data": data, "errors": errors}))
}

/// The message, unless it can't be one. Nobody whose name begins so has a mailbox that Resend believes in.
fn judged(email: &Value) -> Result<Message, String> {
    let text = |member: &str| email[member].as_str().unwrap_or_default().to_owned();
    let list = |member: &str| -> Vec<String> {
        let members = email[member].as_array().into_iter().flatten();
        members.filter_map(|one| one.as_str().map(str::to_owned)).collect()
    };
    let to = list("to");
    if to.is_empty() || to.iter().any(|to| !to.contains('@') || to.starts_with("unbelievable")) {
        return Err("Invalid `to` field. The email address needs to follow the format.".to_owned());
    }
    if !text("from").contains('@') {
        return Err("Invalid `from` field.".to_owned());
    }
    Ok(Message {
        id: String::new(),
        from: text("from"),
        to,
        reply_to: list("reply_to"),
        subject: text("subject"),
        html: text("html"),
        text: text("text"),
        raw: email.to_string(),
    })
}

impl Shared {
    fn take(&self, message: Message) -> String {
        let mut state = self.lock();
        state.numbered += 1;
        let id = format!("56761188-7520-42d8-8898-{:012x}", state.numbered);
        state.messages.push(Message { id: id.clone(), ..message });
        id
    }
}
