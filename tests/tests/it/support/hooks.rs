//! A server that hears messages of webhooks, on loopback, and the operator who sends them there.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use data_encoding::BASE64;
use gatepost_tests::answer::Answer;
use gatepost_tests::raw;
use reqwest::Method;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;

use super::World;
use super::admin::Admin;

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

/// One message that came.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Message {
    pub(crate) fn header(&self, name: &str) -> &str {
        raw::header(&self.head, name).unwrap_or_default()
    }

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

/// Listens as long as it is held.
pub(crate) struct Hearer {
    origin: String,
    heard: Arc<Mutex<Vec<Message>>>,
    _serving: JoinSet<()>,
}

impl Hearer {
    /// Answers as `say` says, which is told how many messages came before.
    pub(crate) async fn start(say: fn(usize) -> Say) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let heard: Arc<Mutex<Vec<Message>>> = Arc::default();
        let (mut serving, of_server) = (JoinSet::new(), Arc::clone(&heard));
        serving.spawn(async move {
            let mut answering = JoinSet::new();
            loop {
                let (stream, _) = listener.accept().await.expect("a connection");
                answering.spawn(answer(stream, Arc::clone(&of_server), say));
            }
        });
        Self { origin, heard, _serving: serving }
    }

    pub(crate) fn url(&self) -> String {
        format!("{}/in?tenant=7", self.origin)
    }

    /// All that came, in order.
    pub(crate) fn heard(&self) -> Vec<Message> {
        self.heard.lock().unwrap().clone()
    }
}

async fn answer(mut stream: TcpStream, heard: Arc<Mutex<Vec<Message>>>, say: fn(usize) -> Say) {
    let Some(message) = read(&mut stream).await else { return };
    let say = {
        let mut heard = heard.lock().unwrap();
        heard.push(message);
        say(heard.len() - 1)
    };
    let answer = match say {
        Say::Status(status) => format!("{status} So\r\ncontent-length: 2\r\n\r\nok"),
        Say::Pause(status, seconds) => {
            format!("{status} Busy\r\nretry-after: {seconds}\r\ncontent-length: 0\r\n\r\n")
        }
        Say::Redirect(to) => format!("302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n"),
        Say::Endless => "200 OK\r\ncontent-length: 1073741824\r\n\r\n".to_owned(),
        Say::Dawdle | Say::Silence => String::new(),
    };
    match say {
        Say::Silence => {
            stream.read_to_end(&mut Vec::new()).await.ok();
        }
        Say::Dawdle => {
            for byte in
                b"HTTP/1.1 200 OK\r\nx: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy"
            {
                tokio::time::sleep(Duration::from_secs(1)).await;
                if stream.write_all(&[*byte]).await.is_err() {
                    return;
                }
            }
        }
        Say::Status(_) | Say::Pause(..) | Say::Redirect(_) | Say::Endless => {
            stream.write_all(format!("HTTP/1.1 {answer}").as_bytes()).await.ok();
        }
    }
    let much = vec![b'x'; 65_536];
    while matches!(say, Say::Endless) && stream.write_all(&much).await.is_ok() {}
}

/// One whole request; none if whoever sent it hung up before.
async fn read(stream: &mut TcpStream) -> Option<Message> {
    let mut bytes = Vec::new();
    loop {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let length =
                raw::header(head, "content-length").map_or(0, |length| length.parse().expect("a length"));
            if body.len() == length {
                return Some(Message { head: head.to_owned(), body: body.to_owned() });
            }
        }
        if stream.read_buf(&mut bytes).await.ok()? == 0 {
            return None;
        }
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
    let key = BASE64.decode(secret.strip_prefix("whsec_").expect("a prefix").as_bytes()).expect("base64");
    let signed = [message.header("webhook-id"), message.header("webhook-timestamp"), &message.body].join(".");
    let expected = format!("v1,{}", BASE64.encode(&hmac(&key, signed.as_bytes())));
    message.header("webhook-signature").split(' ').any(|given| given == expected)
}

/// HMAC-SHA-256 (RFC 2104) of keys of one block at most.
fn hmac(key: &[u8], text: &[u8]) -> Vec<u8> {
    use sha2::{Digest as _, Sha256};
    let block =
        |pad: u8| -> Vec<u8> { (0..64).map(|place| key.get(place).copied().unwrap_or(0) ^ pad).collect() };
    let inner = Sha256::new().chain_update(block(0x36)).chain_update(text).finalize();
    Sha256::new().chain_update(block(0x5c)).chain_update(inner).finalize().to_vec()
}
