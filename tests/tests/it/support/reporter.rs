//! A mail provider that reports, and signs as Svix does.

use data_encoding::BASE64;
use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, send};
use reqwest::Method;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::time::{SystemTime, UNIX_EPOCH};

/// The secret of every app that has none of its own here.
pub(crate) const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// RFC 2104, by hand: the server's own is what is tested.
pub(crate) fn hmac(key: &[u8], message: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let padded = |pad: u8| block.map(|byte| byte ^ pad);
    let inner = Sha256::new().chain_update(padded(0x36)).chain_update(message).finalize();
    Sha256::new().chain_update(padded(0x5c)).chain_update(inner).finalize().to_vec()
}

/// The signature of that body, as `svix-signature` has it.
pub(crate) fn signature(secret: &str, id: &str, timestamp: &str, body: &[u8]) -> String {
    let key = BASE64.decode(secret.trim_start_matches("whsec_").as_bytes()).expect("a secret");
    let signed = [id.as_bytes(), b".", timestamp.as_bytes(), b".", body].concat();
    format!("v1,{}", BASE64.encode(&hmac(&key, &signed)))
}

#[expect(clippy::disallowed_methods, reason = "a provider has a clock of its own")]
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock");
    i64::try_from(since.as_secs()).expect("a time")
}

/// What Resend says of a message; `at` is the second of the hour in which it happened, tomorrow at noon.
pub(crate) fn event(kind: &str, message: &str, at: u32) -> Value {
    let data = match kind {
        "email.bounced" => json!({
            "email_id": message,
            "bounce": {"type": "Permanent", "subType": "General", "message": "<ann@example.org>: no such user"},
        }),
        _ => json!({"email_id": message}),
    };
    json!({"type": kind, "created_at": format!("2126-11-22T12:{:02}:{:02}.126Z", at / 60, at % 60), "data": data})
}

/// A report on its way.
pub(crate) struct Report {
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Vec<u8>,
}

impl Report {
    /// Signed as it should be.
    pub(crate) fn new(id: &str, event: &Value) -> Self {
        Self::at(id, event, &now().to_string())
    }

    pub(crate) fn at(id: &str, event: &Value, timestamp: &str) -> Self {
        Self::of(SECRET, id, event.to_string().into_bytes(), timestamp)
    }

    pub(crate) fn of(secret: &str, id: &str, body: Vec<u8>, timestamp: &str) -> Self {
        let signature = signature(secret, id, timestamp, &body);
        let headers = vec![
            ("svix-id", id.to_owned()),
            ("svix-timestamp", timestamp.to_owned()),
            ("svix-signature", signature),
        ];
        Self { headers, body }
    }

    pub(crate) fn with(mut self, name: &'static str, value: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    pub(crate) fn header(&self, name: &str) -> String {
        self.headers.iter().find(|(known, _)| *known == name).expect("a header").1.clone()
    }

    /// Sends it to an app's address.
    pub(crate) async fn send(&self, app: &AppClient) -> Answer {
        let path = format!("/webhooks/resend/{}", app.app());
        let mut request = app.request(Method::POST, &path).header("content-type", "application/json");
        for (name, value) in &self.headers {
            request = request.header(*name, value);
        }
        send(request.body(self.body.clone())).await
    }
}
