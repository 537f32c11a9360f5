//! What this node counts of itself, and the few things that are looked up for it.

use crate::config::{Config, DatabaseUrl, MailUrl};
use crate::couriers::chain;
use crate::database::Database;
use crate::live::Live;
use crate::otlp::Spans;
use crate::system::SystemClock;
use gatepost_application::{Answered, Clock, Gatepost, Store};
use gatepost_http::Traced;
use gatepost_metrics::{Connections, Metrics};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How often the store is asked how long the oldest letter waits.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What is counted, and where connections are seen.
pub(crate) struct Numbers {
    metrics: Arc<Metrics>,
    connections: Box<dyn Fn() -> Connections + Send + Sync>,
    spans: Option<Spans>,
}

impl Numbers {
    /// Nothing is counted yet.
    pub(crate) fn new(metrics: Arc<Metrics>, database: &Database) -> Self {
        Self { metrics, connections: database.connections(), spans: None }
    }

    /// The same, and a collector that hears of requests too.
    pub(crate) fn told_to(self, spans: Option<Spans>) -> Self {
        Self { spans, ..self }
    }

    /// What is counted.
    pub(crate) const fn metrics(&self) -> &Arc<Metrics> {
        &self.metrics
    }
}

impl gatepost_http::Numbers for Numbers {
    fn text(&self) -> String {
        self.metrics.text((self.connections)())
    }

    fn served(&self, answered: Answered<'_>, trace: Option<Traced<'_>>) {
        if let Some(spans) = &self.spans {
            spans.tell(answered, trace);
        }
    }
}

/// What a node with these settings counts.
pub(crate) fn metrics(config: &Config) -> Metrics {
    let store = match config.database_url() {
        Ok(DatabaseUrl::Postgres(_)) => "postgres",
        _ => "sqlite",
    };
    let named = |way: Option<MailUrl>| match way {
        Some(MailUrl::Smtp(_)) => "smtp",
        Some(MailUrl::Resend(_)) => "resend",
        Some(MailUrl::Mailbox) | None => "mailbox",
    };
    let first = named(config.mail().ok());
    let second = config.mail_fallback().ok().flatten().map_or(first, |way| named(Some(way)));
    let started_at = Duration::from_micros(SystemClock.now().as_micros().unsigned_abs());
    Metrics::new(env!("CARGO_PKG_VERSION"), (store, [first, second]), started_at)
}

/// Looks up what nobody can count.
pub(crate) struct Sampler {
    stop: CancellationToken,
    tasks: TaskTracker,
}

impl Sampler {
    /// Sets it to work.
    pub(crate) fn start<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, metrics: Arc<Metrics>) -> Self {
        let (stop, tasks) = (CancellationToken::new(), TaskTracker::new());
        tasks.spawn(look(gatepost, metrics, stop.clone()));
        tasks.close();
        Self { stop, tasks }
    }

    /// Lets it end.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.tasks.wait().await;
    }
}

async fn look<S: Store>(gatepost: Arc<Gatepost<Live<S>>>, metrics: Arc<Metrics>, stop: CancellationToken) {
    let mut ticks = interval(LOOK_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = stop.cancelled() => break,
            _ = ticks.tick() => {}
        }
        let asked = tokio::select! {
            () = stop.cancelled() => break,
            asked = gatepost.store().oldest_letter() => asked,
        };
        match asked {
            Ok(oldest) => metrics.set_queue_age(oldest.map_or(Duration::ZERO, |at| gatepost.now().since(at))),
            // What was last known stays; that the store is away, others say louder.
            Err(error) => tracing::debug!(error = chain(&error), "the oldest letter can't be looked up"),
        }
    }
}
