//! How often what happened, hour by hour: told to operators at a glance, however many events there are.

use crate::app::AppId;
use crate::event::{Event, EventKind};
use crate::time::Timestamp;
use std::collections::BTreeMap;

/// The longest reason that is told apart, in bytes.
const LONGEST_REASON: usize = 100;

/// How often something happened in an app within an hour, for one reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tally {
    /// In which app.
    pub app: AppId,
    /// The beginning of the hour.
    pub hour: Timestamp,
    /// What happened.
    pub kind: EventKind,
    /// Why: a stable code of ours, empty where the event has none.
    pub reason: String,
    /// How often.
    pub count: u64,
}

/// How often what happened, of these events: each is counted once, in the hour in which it happened. Nothing in it names a
/// person. In a fixed order, so that whoever adds them up side by side waits for nobody in a circle.
pub fn tallies<'e>(events: impl IntoIterator<Item = &'e Event>) -> Vec<Tally> {
    let mut counts = BTreeMap::new();
    for event in events {
        let reason = reason(event).to_owned();
        let key = (event.app.as_str(), event.at.hour(), event.kind.as_str(), reason);
        counts.entry(key).or_insert((event, 0)).1 += 1;
    }
    let tally = |((_, hour, _, reason), (event, count)): ((_, _, _, String), (&Event, u64))| Tally {
        app: event.app.clone(),
        hour,
        kind: event.kind,
        reason,
        count,
    };
    counts.into_iter().map(tally).collect()
}

/// The reason, where it is one of a list of ours: what providers say could be anything.
fn reason(event: &Event) -> &str {
    let is_ours = matches!(
        event.kind,
        EventKind::SignInRejected
            | EventKind::SignInLimited
            | EventKind::LetterFailed
            | EventKind::LetterWithheld
            | EventKind::LinkOpened
    );
    let reason = event.reason.as_deref().filter(|reason| is_ours && reason.len() <= LONGEST_REASON);
    reason.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::EventId;

    const HOUR: i64 = 3600;

    fn event(app: &str, kind: EventKind, seconds: i64, reason: Option<&str>) -> Event {
        let (app, at) = (AppId::parse(app).unwrap(), Timestamp::from_seconds(seconds));
        Event { reason: reason.map(str::to_owned), ..Event::new(EventId::from_bits(1), kind, &app, at) }
    }

    #[test]
    fn each_event_counts_once_in_its_hour_and_for_its_reason() {
        let limited = EventKind::SignInLimited;
        let events = [
            event("one", limited, HOUR, Some("client")),
            event("one", limited, 2 * HOUR - 1, Some("client")),
            event("one", limited, 2 * HOUR, Some("client")),
            event("one", limited, HOUR, Some("address")),
            event("two", limited, HOUR, Some("client")),
        ];
        let told: Vec<_> = tallies(&events)
            .into_iter()
            .map(|tally| (tally.app.to_string(), tally.hour.as_seconds(), tally.reason, tally.count))
            .collect();
        let told: Vec<_> =
            told.iter().map(|(app, hour, why, count)| (app.as_str(), *hour, why.as_str(), *count)).collect();
        assert_eq!(
            told,
            [
                ("one", HOUR, "address", 1),
                ("one", HOUR, "client", 2),
                ("one", 2 * HOUR, "client", 1),
                ("two", HOUR, "client", 1)
            ]
        );
    }

    #[test]
    fn what_a_provider_or_an_address_says_is_no_reason() {
        for (kind, reason) in [
            (EventKind::LetterBounced, "550 ada@example.org unknown".to_owned()),
            (EventKind::OperatorAdded, "owner".to_owned()),
            (EventKind::SignInRejected, "x".repeat(LONGEST_REASON + 1)),
        ] {
            let told = tallies(&[event("one", kind, 0, Some(&reason))]);
            assert_eq!((told[0].reason.as_str(), told[0].count), ("", 1), "{kind:?}");
        }
    }
}
