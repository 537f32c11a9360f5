//! Figures as a table.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use crate::flow::Spans;
use crate::process::Usage;

/// One number of flows on one store.
pub(crate) struct Measurement {
    flows: usize,
    time: Duration,
    spans: Vec<Spans>,
    /// Why those that failed did.
    pub(crate) failures: Vec<String>,
    server: Duration,
    database: Duration,
    load: Duration,
}

impl Measurement {
    /// Of what server, database and load had used before and after.
    pub(crate) fn new(
        flows: usize,
        time: Duration,
        before: (Usage, Usage, Usage),
        after: (Usage, Usage, Usage),
    ) -> Self {
        Self {
            flows,
            time,
            spans: Vec::new(),
            failures: Vec::new(),
            server: after.0.0.saturating_sub(before.0.0),
            database: after.1.0.saturating_sub(before.1.0),
            load: after.2.0.saturating_sub(before.2.0),
        }
    }

    pub(crate) fn add(&mut self, spans: Vec<Spans>, failures: Vec<String>) {
        self.spans.extend(spans);
        self.failures.extend(failures);
    }

    /// Milliseconds at a quantile of one step.
    fn quantile(&self, step: fn(&Spans) -> Duration, per_mille: usize) -> f64 {
        let mut spans: Vec<_> = self.spans.iter().map(step).collect();
        spans.sort_unstable();
        let rank = (spans.len() * per_mille).div_ceil(1000).saturating_sub(1);
        spans.get(rank).map(|span| span.as_secs_f64() * 1000.0).unwrap_or_default()
    }

    fn per_sign_in(&self, used: Duration) -> f64 {
        used.as_secs_f64() * 1000.0 / f64::from(u32::try_from(self.spans.len().max(1)).unwrap_or(u32::MAX))
    }
}

/// The lines above a store's measurements.
pub(crate) fn heading(store: &str, started_in: Duration, smtp_delay: Duration) -> String {
    let steps: String = STEPS.iter().map(|(name, _)| format!("{name:>15}")).collect::<Vec<_>>().concat();
    format!(
        "{store}: start to ready {} ms, mail server takes {} ms\n  flows  sign-ins/s{steps}   CPU ms a sign-in: server  \
         database  load\n{:>18}{}",
        started_in.as_millis(),
        smtp_delay.as_millis(),
        "",
        format!("{:>15}", "p50/p99 ms").repeat(STEPS.len()),
    )
}

type Step = fn(&Spans) -> Duration;
const STEPS: [(&str, Step); 6] = [
    ("request", |spans| spans.request),
    ("mail", |spans| spans.mail),
    ("open", |spans| spans.open),
    ("confirm", |spans| spans.confirm),
    ("exchange", |spans| spans.exchange),
    ("total", |spans| spans.total),
];

impl fmt::Display for Measurement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rate = f64::from(u32::try_from(self.spans.len()).unwrap_or(u32::MAX)) / self.time.as_secs_f64();
        write!(f, "{:>7}{rate:>12.1}", self.flows)?;
        for (_, step) in STEPS {
            let figures = format!("{:.1}/{:.1}", self.quantile(step, 500), self.quantile(step, 990));
            write!(f, "{figures:>15}")?;
        }
        let used = [self.server, self.database, self.load].map(|used| self.per_sign_in(used));
        let [server, database, load] = used;
        write!(f, "{server:>27.3}{database:>10.3}{load:>6.3}")?;
        let mut reasons: BTreeMap<&str, usize> = BTreeMap::new();
        for reason in &self.failures {
            *reasons.entry(reason).or_default() += 1;
        }
        reasons.iter().try_for_each(|(reason, count)| write!(f, "\n         failed {count} times: {reason}"))
    }
}
