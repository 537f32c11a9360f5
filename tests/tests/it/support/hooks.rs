//! A server that hears messages of webhooks, on loopback, and the operator who sends them there.

use std::time::Duration;

use gatepost_tests::answer::Answer;
use reqwest::Method;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::World;
use super::admin::Admin;
use super::listener::{Listener, Reply};
use super::reporter::signature;

pub(crate) use super::listener::Request as Message;

/// What is answered.
#[derive(Clone, Copy)]
pub(crate) enum Say {
    Status(u16),
    /// That status, and to come again after so many seconds.
    Pause(u16, u32),
    /// A redirect to that address.
    Redirect(&'static str),
    /// A body that does not end.
    Endless,
    /// A byte of the head each second.
    Dawdle,
    /// Nothing; the connection stays open.
    Silence,
}

impl Message {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).expect("a body in JSON")
    }

    pub(crate) fn kind(&self) -> String {
        self.json()["type"].as_str().expect("a type").to_owned()
    }

    pub(crate) fn position(&self) -> u64 {
        self.json()["data"]["position"].as_u64().expect("a position")
    }
}

impl Reply for Say {
    async fn answer(self, mut stream: TcpStream) {
        let answer = match self {
            Self::Status(status) => format!("{status} So\r\ncontent-length: 2\r\n\r\nok"),
            Self::Pause(status, seconds) => {
                format!("{status} Busy\r\nretry-after: {seconds}\r\ncontent-length: 0\r\n\r\n")
            }
            Self::Redirect(to) => format!("302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n"),
            Self::Endless => "200 OK\r\ncontent-length: 1073741824\r\n\r\n".to_owned(),
            Self::Silence => {
                stream.read_to_end(&mut Vec::new()).await.ok();
                return;
            }
            Self::Dawdle => return dawdle(stream).await,
        };
        stream.write_all(format!("HTTP/1.1 {answer}").as_bytes()).await.ok();
        let much = vec![b'x'; 65_536];
        while matches!(self, Self::Endless) && stream.write_all(&much).await.is_ok() {}
    }
}

/// A byte of the head each second, as long as anybody reads it.
async fn dawdle(mut stream: TcpStream) {
    for byte in b"HTTP/1.1 200 OK\r\nx: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
    {
        tokio::time::sleep(Duration::from_secs(1)).await;
        if stream.write_all(&[*byte]).await.is_err() {
            return;
        }
    }
}

/// Listens as long as it is held.
pub(crate) struct Hearer(Listener);

impl Hearer {
    /// Answers as `say` says, which is told how many messages came before.
    pub(crate) async fn start(say: fn(usize) -> Say) -> Self {
        Self(Listener::start(say).await)
    }

    pub(crate) fn url(&self) -> String {
        format!("{}/in?tenant=7", self.0.origin())
    }

    /// All that came, in order.
    pub(crate) fn heard(&self) -> Vec<Message> {
        self.0.heard()
    }
}

/// Whoever manages webhooks of the app `acme` by the admin API.
#[derive(Clone)]
pub(crate) struct Operator(Admin);

impl Operator {
    pub(crate) async fn of(world: &World) -> Self {
        Self(Admin::of(world.node.settings(), &[]).await)
    }

    /// Asks for something below the webhooks of the app.
    pub(crate) async fn ask(&self, method: Method, path: &str, body: &Value) -> Answer {
        self.ask_as(method, path, body, &[]).await
    }

    pub(crate) async fn ask_as(
        &self,
        method: Method,
        path: &str,
        body: &Value,
        headers: &[(&str, &str)],
    ) -> Answer {
        self.0.ask_as(method, &format!("/apps/acme/webhooks{path}"), body, headers).await
    }

    /// A webhook for that address, and its secret.
    pub(crate) async fn webhook(&self, url: &str) -> (String, String) {
        let made = self.ask(Method::POST, "", &serde_json::json!({ "url": url })).await.expect(201);
        (made.text("webhook_id"), made.text("secret"))
    }

    /// What is sent to it, newest first.
    pub(crate) async fn deliveries(&self, webhook: &str) -> Vec<Value> {
        let listed = self.ask(Method::GET, &format!("/{webhook}/deliveries"), &Value::Null).await.expect(200);
        listed.json()["items"].as_array().expect("items").clone()
    }
}

/// Whether a message bears a signature by that secret, as a receiver finds out (Standard Webhooks 1.0).
pub(crate) fn bears(message: &Message, secret: &str) -> bool {
    let (id, timestamp) = (message.header("webhook-id"), message.header("webhook-timestamp"));
    let expected = signature(secret, id, timestamp, message.body.as_bytes());
    message.header("webhook-signature").split(' ').any(|given| given == expected)
}
