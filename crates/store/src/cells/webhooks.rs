//! How what belongs to webhooks is kept.

use super::{Counted, Spelled};
use crate::schema::sql::Count;
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{WebhookAttempt, WebhookEvent, WebhookEvents};
use std::borrow::Cow;
use std::time::Duration;

impl Counted<Count> for u64 {
    fn count(&self) -> Option<i64> {
        i64::try_from(*self).ok()
    }

    fn from_count(count: i64) -> Option<Self> {
        Self::try_from(count).ok()
    }
}

/// With spaces between; one that another release knows is left out.
impl Spelled for WebhookEvents {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.iter().map(WebhookEvent::as_str).collect::<Vec<_>>().join(" "))
    }

    fn read(text: &str) -> Option<Self> {
        let known: Vec<_> = text.split_whitespace().filter_map(WebhookEvent::parse).collect();
        // To want nothing that this release knows is not to want all.
        (text.is_empty() || !known.is_empty()).then(|| Self::new(known))
    }
}

/// One a line: when, how long, the status or 0, and what was said, which has no control characters.
impl Spelled for Vec<WebhookAttempt> {
    fn spell(&self) -> Cow<'_, str> {
        let lines = self.iter().map(|attempt| {
            let (at, took) = (attempt.at.as_micros(), attempt.took.as_millis());
            format!("{at} {took} {} {}", attempt.status.unwrap_or(0), attempt.said)
        });
        Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
    }

    fn read(text: &str) -> Option<Self> {
        text.split('\n').filter(|line| !line.is_empty()).map(attempt).collect()
    }
}

fn attempt(line: &str) -> Option<WebhookAttempt> {
    let mut parts = line.splitn(4, ' ');
    let at = Timestamp::from_micros(parts.next()?.parse().ok()?);
    let took = Duration::from_millis(parts.next()?.parse().ok()?);
    let status = parts.next()?.parse().ok().filter(|status| *status != 0);
    Some(WebhookAttempt { at, took, status, said: parts.next()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attempts_are_read_as_they_were_made() {
        let attempt = |status, said: &str| WebhookAttempt {
            at: Timestamp::from_micros(1_700_000_000_123_456),
            took: Duration::from_millis(12),
            status,
            said: said.to_owned(),
        };
        for attempts in [
            vec![],
            vec![attempt(None, "the name can't be resolved")],
            vec![attempt(Some(500), ""), attempt(Some(200), "ok  then \u{2028}é ")],
        ] {
            assert_eq!(Vec::<WebhookAttempt>::read(&attempts.spell()), Some(attempts));
        }
        assert_eq!(Vec::<WebhookAttempt>::read("1 2"), None);
    }

    #[test]
    fn whoever_wants_what_this_release_does_not_know_is_not_told_all() {
        assert_eq!(WebhookEvents::read(""), Some(WebhookEvents::all()));
        let some = WebhookEvents::new([WebhookEvent::SessionEnded]);
        assert_eq!(WebhookEvents::read(&some.spell()), Some(some.clone()));
        assert_eq!(WebhookEvents::read("session.ended moon.landed"), Some(some));
        assert_eq!(WebhookEvents::read("moon.landed"), None);
    }
}
