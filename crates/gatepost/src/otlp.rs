//! Requests as spans for a collector of traces: OTLP over HTTP, as JSON (OpenTelemetry Protocol 1.x, §OTLP/HTTP).
//!
//! Written by hand: the OpenTelemetry crates bring second versions of others, and what is told here is one kind of span. It is
//! off unless a collector is named, and then nothing waits for it: what it does not take in time is let go.

use crate::config::Collector;
use crate::plain_http::{Request, send};
use crate::system::{SystemClock, SystemEntropy};
use data_encoding::HEXLOWER;
use gatepost_application::{Answered, Clock, Entropy};
use gatepost_http::Traced;
use serde_json::{Value, json};
use std::time::Duration;
use tokio::net::lookup_host;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How many spans may wait; more than a collector that hangs is worth.
const QUEUE: usize = 2048;
/// How many are told of together.
const BATCH: usize = 256;
/// For how long spans are gathered.
const GATHER: Duration = Duration::from_secs(1);
/// As long as a collector may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// A server's span (kind 2) and a fault of its own (status 2), as the protocol numbers them.
const SERVER: u8 = 2;
const FAULT: u8 = 2;

/// One request, as it is told.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Span {
    trace: String,
    id: String,
    parent: Option<String>,
    method: &'static str,
    route: String,
    status: u16,
    ended_at: Duration,
    took: Duration,
}

impl Span {
    /// The span of that request; none if whoever sent it says that its trace is not to be kept.
    fn of(answered: Answered<'_>, trace: Option<Traced<'_>>) -> Option<Self> {
        let hex = |bytes: &[u8]| HEXLOWER.encode(bytes);
        let (trace, parent) = match trace {
            Some(trace) if !trace.is_sampled => return None,
            Some(trace) => (trace.id.to_owned(), Some(trace.parent.to_owned())),
            None => (hex(&SystemEntropy.bytes::<16>()), None),
        };
        let now = SystemClock.now().as_micros().unsigned_abs();
        Some(Self {
            trace,
            id: hex(&SystemEntropy.bytes::<8>()),
            parent,
            method: answered.method,
            route: answered.route.to_owned(),
            status: answered.status,
            ended_at: Duration::from_micros(now),
            took: answered.took,
        })
    }

    /// As the protocol writes it; numbers of 64 bits are texts there.
    fn value(&self) -> Value {
        let nanos = |at: Duration| at.as_nanos().to_string();
        let mut value = json!({
            "traceId": self.trace,
            "spanId": self.id,
            "name": format!("{} {}", self.method, self.route),
            "kind": SERVER,
            "startTimeUnixNano": nanos(self.ended_at.saturating_sub(self.took)),
            "endTimeUnixNano": nanos(self.ended_at),
            "attributes": [
                text("http.request.method", self.method),
                text("http.route", &self.route),
                { "key": "http.response.status_code", "value": { "intValue": self.status.to_string() } },
            ],
            "status": if self.status >= 500 { json!({ "code": FAULT }) } else { json!({}) },
        });
        if let (Some(parent), Some(value)) = (&self.parent, value.as_object_mut()) {
            value.insert("parentSpanId".to_owned(), parent.as_str().into());
        }
        value
    }
}

fn text(key: &str, value: &str) -> Value {
    json!({ "key": key, "value": { "stringValue": value } })
}

/// What is sent of those spans.
fn message(spans: &[Span]) -> String {
    let service = [text("service.name", "gatepost"), text("service.version", env!("CARGO_PKG_VERSION"))];
    let spans: Vec<_> = spans.iter().map(Span::value).collect();
    json!({
        "resourceSpans": [{
            "resource": { "attributes": service },
            "scopeSpans": [{ "scope": { "name": "gatepost" }, "spans": spans }],
        }],
    })
    .to_string()
}

/// The way to the collector.
#[derive(Clone)]
pub(crate) struct Spans(mpsc::Sender<Span>);

impl Spans {
    /// Tells of a request, unless too many wait.
    pub(crate) fn tell(&self, answered: Answered<'_>, trace: Option<Traced<'_>>) {
        if let Ok(place) = self.0.try_reserve()
            && let Some(span) = Span::of(answered, trace)
        {
            place.send(span);
        }
    }
}

/// Brings spans to the collector.
pub(crate) struct Teller {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Teller {
    /// Sets it to work.
    pub(crate) fn start(collector: Collector) -> (Spans, Self) {
        let (sender, waiting) = mpsc::channel(QUEUE);
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(tell(collector, waiting, stop.clone()));
        tasks.close();
        (Spans(sender), Self { stop, tasks })
    }

    /// Lets it tell of what it has.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        // A collector that hangs keeps nobody from stopping.
        let _ = timeout(PATIENCE, self.tasks.wait()).await;
    }
}

async fn tell(collector: Collector, mut waiting: mpsc::Receiver<Span>, stop: CancellationToken) {
    let mut spans = Vec::with_capacity(BATCH);
    let mut was_told = true;
    while !stop.is_cancelled() {
        tokio::select! {
            () = stop.cancelled() => {}
            () = sleep(GATHER) => {}
        }
        while let Ok(span) = waiting.try_recv() {
            spans.push(span);
            if spans.len() == BATCH {
                was_told = told(&collector, &mut spans, was_told).await;
            }
        }
        if !spans.is_empty() {
            was_told = told(&collector, &mut spans, was_told).await;
        }
    }
}

/// Whether the collector took them; they are gone either way.
async fn told(collector: &Collector, spans: &mut Vec<Span>, was_told: bool) -> bool {
    let body = message(spans);
    spans.clear();
    let outcome = timeout(PATIENCE, post(collector, &body)).await;
    let why = match outcome {
        Ok(Ok(())) => return true,
        Ok(Err(why)) => why,
        Err(_) => "no answer".to_owned(),
    };
    if was_told {
        tracing::warn!(collector = collector.authority, why, "spans not taken: they are let go");
    }
    false
}

async fn post(collector: &Collector, body: &str) -> Result<(), String> {
    let mut addresses = lookup_host(&collector.authority).await.map_err(|error| error.to_string())?;
    let address = addresses.next().ok_or("the collector has no address")?;
    let headers = [("Content-Type", "application/json")];
    let request = Request { method: "POST", path: "/v1/traces", headers: &headers, body };
    let answer = send(address, &request).await.map_err(|error| error.to_string())?;
    if answer.status == 200 { Ok(()) } else { Err(answer.line) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";
    const ANSWERED: Answered<'static> =
        Answered { method: "POST", route: "/l/:token", status: 303, took: Duration::from_millis(20) };

    #[test]
    fn a_request_is_a_span_of_the_trace_that_it_came_with() {
        let trace = Traced { id: TRACE, parent: "00f067aa0ba902b7", is_sampled: true };
        let span = Span::of(ANSWERED, Some(trace)).unwrap();
        let message: Value = serde_json::from_str(&message(std::slice::from_ref(&span))).unwrap();
        let told = &message["resourceSpans"][0]["scopeSpans"][0]["spans"][0];
        assert_eq!((&told["traceId"], &told["parentSpanId"]), (&TRACE.into(), &"00f067aa0ba902b7".into()));
        assert_eq!((&told["name"], &told["kind"]), (&"POST /l/:token".into(), &2.into()));
        assert_eq!(told["attributes"][2]["value"]["intValue"], "303");
        let nanos = |name: &str| told[name].as_str().unwrap().parse::<u128>().unwrap();
        assert_eq!(nanos("endTimeUnixNano") - nanos("startTimeUnixNano"), 20_000_000);
        assert_eq!((span.id.len(), told["status"].clone()), (16, json!({})));
    }

    #[test]
    fn a_trace_that_is_not_kept_is_not_told_of_and_others_begin_one() {
        let trace = Traced { id: TRACE, parent: "00f067aa0ba902b7", is_sampled: false };
        assert_eq!(Span::of(ANSWERED, Some(trace)), None);
        let (one, other) = (Span::of(ANSWERED, None).unwrap(), Span::of(ANSWERED, None).unwrap());
        assert!(one.trace.len() == 32 && one.trace != other.trace && one.parent.is_none());
    }

    #[tokio::test]
    async fn what_finds_no_room_is_let_go() {
        let (sender, mut waiting) = mpsc::channel(2);
        let spans = Spans(sender);
        (0..5).for_each(|_| spans.tell(ANSWERED, None));
        assert!(waiting.try_recv().is_ok() && waiting.try_recv().is_ok() && waiting.try_recv().is_err());
    }
}
