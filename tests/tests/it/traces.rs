//! Requests as spans, for a collector that was named.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Store, World, eventually};

const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

/// Takes whatever spans come, for ever.
async fn collect(listener: TcpListener, taken: Arc<Mutex<Vec<Value>>>) {
    loop {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = Vec::new();
        let body = loop {
            let mut part = [0; 4096];
            let read = stream.read(&mut part).await.unwrap();
            request.extend_from_slice(&part[..read]);
            let text = String::from_utf8_lossy(&request).into_owned();
            let whole = text.split_once("\r\n\r\n").and_then(|(head, body)| {
                assert!(head.starts_with("POST /v1/traces HTTP/1.1"), "{head}");
                let length: usize =
                    head.lines().find_map(|line| line.strip_prefix("Content-Length: "))?.parse().ok()?;
                (body.len() == length).then(|| body.to_owned())
            });
            if let Some(body) = whole {
                break body;
            }
        };
        let message: Value = serde_json::from_str(&body).unwrap();
        let spans = message["resourceSpans"][0]["scopeSpans"][0]["spans"].as_array().unwrap().clone();
        taken.lock().unwrap().extend(spans);
        stream
            .write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
            .await
            .unwrap();
    }
}

#[tokio::test]
async fn a_collector_is_told_of_requests_by_their_pattern() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let taken = Arc::new(Mutex::new(Vec::new()));
    let watching = async {
        let change =
            |settings: gatepost_tests::server::Settings| settings.with("GATEPOST_OTLP_ENDPOINT", &endpoint);
        let world = World::with(Store::Sqlite, change).await;
        let (_, link_token) = world.letter("ann@example.org").await;
        world.app.open(&link_token).await.page(200);
        for flags in ["01", "00"] {
            let parent = format!("00-{TRACE}-00f067aa0ba902b7-{flags}");
            let request = world.app.request(reqwest::Method::GET, &world.app.app_path("jwks.json"));
            gatepost_tests::client::send(request.header("traceparent", parent)).await.expect(200);
        }
        let has = |name: &str| taken.lock().unwrap().iter().any(|span: &Value| span["name"] == name);
        eventually("the spans come", Duration::from_secs(20), async || {
            has("GET /apps/{app_id}/jwks.json") && has("GET /l/:token")
        })
        .await;
        let spans = taken.lock().unwrap().clone();
        let of_trace: Vec<_> = spans.iter().filter(|span| span["traceId"] == TRACE).collect();
        assert_eq!(of_trace.len(), 1, "the other one was not to be kept: {of_trace:?}");
        assert_eq!(of_trace[0]["parentSpanId"], "00f067aa0ba902b7");
        let text = Value::from(spans).to_string();
        for held in [link_token.as_str(), "ann", "@", "127.0.0.1"] {
            assert!(!text.contains(held), "{held} is in {text}");
        }
    };
    tokio::select! {
        () = watching => {}
        () = collect(listener, Arc::clone(&taken)) => {}
    }
}

#[tokio::test]
async fn a_collector_that_is_away_is_in_nobody_s_way() {
    let change = |settings: gatepost_tests::server::Settings| {
        settings.with("GATEPOST_OTLP_ENDPOINT", "http://127.0.0.1:9")
    };
    let mut world = World::with(Store::Sqlite, change).await;
    world.tokens("ann@example.org").await;
    eventually("the log says so", crate::MOMENT, async || world.node.log().contains("spans not taken")).await;
    assert_eq!(world.node.terminate().await.code(), Some(0));
}
