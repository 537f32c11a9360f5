//! The text format (version 0.0.4), and what each name in it means.

use crate::family::{BOUNDS, Counter, Family, Histogram};
use crate::registry::{Connections, Metrics};
use std::fmt::Write as _;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// How a metric behaves.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Only grows, until the node starts anew.
    Counter,
    /// Goes up and down.
    Gauge,
    /// How long things took, in buckets.
    Histogram,
}

impl Kind {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Counter => "counter",
            Self::Gauge => "gauge",
            Self::Histogram => "histogram",
        }
    }
}

/// A metric: what it is called and what it says.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Its name.
    pub name: &'static str,
    /// How it behaves.
    pub kind: Kind,
    /// What tells its series apart.
    pub labels: &'static [&'static str],
    /// What it says, in one sentence.
    pub help: &'static str,
}

const fn of(
    name: &'static str,
    kind: Kind,
    labels: &'static [&'static str],
    help: &'static str,
) -> Description {
    Description { name, kind, labels, help }
}

/// Every metric, in the order in which they are shown.
pub const DESCRIPTIONS: [Description; 12] = [
    of(
        "gatepost_build_info",
        Kind::Gauge,
        &["version", "store"],
        "Always 1: which version runs, and on which database.",
    ),
    of("process_start_time_seconds", Kind::Gauge, &[], "When the node started, in seconds since 1970."),
    of(
        "http_server_request_duration_seconds",
        Kind::Histogram,
        &["http_request_method", "http_route", "http_response_status_code"],
        "How long requests took until their answer began. The route is a pattern, never a path.",
    ),
    of(
        "gatepost_sign_in_attempts_total",
        Kind::Counter,
        &["outcome", "reason"],
        "Steps of sign-ins: requested, rejected, completed (the reason says how), approved, refused, renewed, failed, exchanged.",
    ),
    of("gatepost_events_total", Kind::Counter, &["type"], "Audit events, by type."),
    of(
        "gatepost_emails_total",
        Kind::Counter,
        &["provider", "result"],
        "What became of letters: sent (handed over, under whoever took it), delayed (tried again), failed (never), withheld; and what a provider reported.",
    ),
    of(
        "gatepost_email_queue_age_seconds",
        Kind::Gauge,
        &[],
        "For how long the oldest letter waits that was not handed over; 0 if none waits. All nodes say the same.",
    ),
    of(
        "gatepost_tokens_issued_total",
        Kind::Counter,
        &["kind", "alg"],
        "Tokens that were issued, by kind and signature.",
    ),
    of("gatepost_rate_limited_total", Kind::Counter, &["rule"], "How often a limit said no, by rule."),
    of(
        "gatepost_db_retries_total",
        Kind::Counter,
        &["unit"],
        "Work that was begun anew: a transaction that somebody overtook, a statement whose connection had ended.",
    ),
    of("gatepost_db_pool_connections", Kind::Gauge, &["state"], "Connections to the database: busy or idle."),
    of(
        "gatepost_db_pool_connections_max",
        Kind::Gauge,
        &[],
        "As many connections to the database as there may be.",
    ),
];

/// What a label of that value looks like within quotes.
fn escaped(value: &str) -> String {
    value.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

/// `{name="value",…}`; nothing where there are no labels.
fn braces<'a>(labels: impl Iterator<Item = (&'a str, String)>) -> String {
    let inside: Vec<_> = labels.map(|(name, value)| format!("{name}=\"{}\"", escaped(&value))).collect();
    if inside.is_empty() { String::new() } else { format!("{{{}}}", inside.join(",")) }
}

/// One text, description after description.
struct Page {
    text: String,
    descriptions: std::slice::Iter<'static, Description>,
}

impl Page {
    /// Begins the next metric.
    fn begin(&mut self) -> &'static Description {
        let next = self.descriptions.next().unwrap_or(&DESCRIPTIONS[0]);
        let Description { name, kind, help, .. } = next;
        self.line(format_args!("# HELP {name} {help}"));
        self.line(format_args!("# TYPE {name} {}", kind.as_str()));
        next
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a text can't fail.
        let _ = writeln!(self.text, "{line}");
    }

    /// A metric of one series for each value.
    fn gauge<T: std::fmt::Display>(&mut self, series: &[(&[&str], T)]) {
        let description = self.begin();
        for (values, value) in series {
            let labels =
                description.labels.iter().copied().zip(values.iter().map(|value| (*value).to_owned()));
            self.line(format_args!("{}{} {value}", description.name, braces(labels)));
        }
    }

    fn counters<const N: usize>(&mut self, family: &Family<Counter, N>) {
        let description = self.begin();
        for (values, count) in family.shown(Counter::get) {
            let labels = description.labels.iter().copied().zip(values);
            self.line(format_args!("{}{} {count}", description.name, braces(labels)));
        }
    }

    fn histograms<const N: usize>(&mut self, family: &Family<Histogram, N>) {
        let Description { name, labels, .. } = self.begin();
        for (values, read) in family.shown(Histogram::read) {
            let of_series = || labels.iter().copied().zip(values.iter().cloned());
            let bounds = BOUNDS.iter().map(ToString::to_string).zip(read.within);
            for (bound, count) in bounds.chain([("+Inf".to_owned(), read.count)]) {
                self.line(format_args!(
                    "{name}_bucket{} {count}",
                    braces(of_series().chain([("le", bound)]))
                ));
            }
            self.line(format_args!("{name}_sum{} {}", braces(of_series()), read.sum));
            self.line(format_args!("{name}_count{} {}", braces(of_series()), read.count));
        }
    }
}

impl Metrics {
    /// All of it, with how many connections to the database there are right now.
    pub fn text(&self, connections: Connections) -> String {
        let mut page = Page { text: String::with_capacity(16 * 1024), descriptions: DESCRIPTIONS.iter() };
        page.gauge(&[(&[self.version, self.store], 1)]);
        page.gauge(&[(&[], self.started_at.as_secs_f64())]);
        page.histograms(&self.requests);
        page.counters(&self.attempts);
        page.counters(&self.events);
        page.counters(&self.emails);
        let age = Duration::from_millis(self.queue_age.load(Ordering::Relaxed));
        page.gauge(&[(&[], age.as_secs_f64())]);
        page.counters(&self.tokens);
        page.counters(&self.limited);
        page.counters(&self.retries);
        page.gauge(&[(&["busy"], connections.busy), (&["idle"], connections.idle)]);
        page.gauge(&[(&[], connections.most)]);
        page.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_application::{Answered, Witness as _};
    use gatepost_domain::delivery::Way;
    use gatepost_domain::event::EventKind;

    fn metrics() -> Metrics {
        Metrics::new("1.2.3", ("sqlite", ["smtp", "resend"]), Duration::from_millis(1500))
    }

    #[test]
    fn what_was_counted_is_shown_under_its_name() {
        let metrics = metrics();
        metrics.answered(Answered {
            method: "POST",
            route: "/apps/{app_id}/sign-ins",
            status: 202,
            took: Duration::from_millis(20),
        });
        metrics.kept(EventKind::SignInRequested, None);
        metrics.kept(EventKind::LetterSent, None);
        metrics.sent(Way::First);
        metrics.sent(Way::Second);
        metrics.kept(EventKind::LetterFailed, None);
        metrics.kept(EventKind::LetterBounced, None);
        metrics.kept(EventKind::SessionRefreshed, None);
        metrics.issued("access_token", "ES256");
        metrics.limited("client");
        metrics.retried("transaction");
        metrics.set_queue_age(Duration::from_millis(2500));
        let text = metrics.text(Connections { busy: 1, idle: 2, most: 8 });
        for line in [
            "gatepost_build_info{version=\"1.2.3\",store=\"sqlite\"} 1",
            "process_start_time_seconds 1.5",
            "gatepost_sign_in_attempts_total{outcome=\"requested\",reason=\"\"} 1",
            "gatepost_events_total{type=\"letter.sent\"} 1",
            "gatepost_emails_total{provider=\"smtp\",result=\"sent\"} 1",
            "gatepost_emails_total{provider=\"resend\",result=\"sent\"} 1",
            "gatepost_emails_total{provider=\"smtp\",result=\"failed\"} 1",
            "gatepost_emails_total{provider=\"resend\",result=\"bounced\"} 1",
            "gatepost_email_queue_age_seconds 2.5",
            "gatepost_tokens_issued_total{kind=\"access_token\",alg=\"ES256\"} 1",
            "gatepost_tokens_issued_total{kind=\"refresh_token\",alg=\"opaque\"} 1",
            "gatepost_rate_limited_total{rule=\"client\"} 1",
            "gatepost_db_retries_total{unit=\"transaction\"} 1",
            "gatepost_db_pool_connections{state=\"busy\"} 1",
            "gatepost_db_pool_connections_max 8",
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line} is not in:\n{text}");
        }
        let series = "http_request_method=\"POST\",http_route=\"/apps/{app_id}/sign-ins\",http_response_status_code=\"202\"";
        let name = "http_server_request_duration_seconds";
        for line in [
            format!("{name}_bucket{{{series},le=\"0.01\"}} 0"),
            format!("{name}_bucket{{{series},le=\"0.025\"}} 1"),
            format!("{name}_bucket{{{series},le=\"+Inf\"}} 1"),
            format!("{name}_sum{{{series}}} 0.02"),
            format!("{name}_count{{{series}}} 1"),
        ] {
            assert!(text.lines().any(|shown| shown == line), "{line} is not in:\n{text}");
        }
    }

    #[test]
    fn each_name_is_described_once_and_shown_after_its_description() {
        let text = metrics().text(Connections::default());
        let named: Vec<_> =
            text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split(' ').next()).collect();
        assert_eq!(named, DESCRIPTIONS.map(|description| description.name));
        let mut unique = named.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), named.len());
    }

    #[test]
    fn a_label_can_not_end_its_line() {
        let metrics = metrics();
        let route = "/x\"} 1\nevil{a=\"\\";
        metrics.answered(Answered { method: "GET", route, status: 200, took: Duration::ZERO });
        let text = metrics.text(Connections::default());
        assert!(!text.lines().any(|line| line.starts_with("evil")), "{text}");
        assert!(text.contains("http_route=\"/x\\\"} 1\\nevil{a=\\\"\\\\\""), "{text}");
    }
}
