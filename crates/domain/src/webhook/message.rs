//! What a message says: ids, and nothing that is anybody's secret or address.

use super::WebhookEvent;
use crate::event::Event;
use crate::time::Timestamp;

/// The body of a message: thin, as JSON. It is written by hand since nothing in it needs an escape: ids, words of ours and numbers.
///
/// `position` is where the event stands in the ledger of its app, by which messages can be put in order.
pub fn message(kind: WebhookEvent, event: &Event, position: u64) -> String {
    let ids = [
        Some(("app_id", event.app.to_string())),
        Some(("event_id", event.id.to_string())),
        event.sign_in.map(|id| ("sign_in_id", id.to_string())),
        event.user.map(|id| ("user_id", id.to_string())),
        event.session.map(|id| ("session_id", id.to_string())),
        WebhookEvent::reason(event.kind).map(|reason| ("reason", reason.to_owned())),
    ];
    let data: String = ids.into_iter().flatten().map(|(name, value)| format!(r#""{name}":"{value}","#)).collect();
    let (kind, at) = (kind.as_str(), rfc_3339(event.at));
    format!(r#"{{"type":"{kind}","timestamp":"{at}","data":{{{data}"position":{position}}}}}"#)
}

/// A moment as RFC 3339 has it, in UTC and to the second.
fn rfc_3339(at: Timestamp) -> String {
    let (days, seconds) = (at.as_seconds().div_euclid(86_400), at.as_seconds().rem_euclid(86_400));
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}

/// Year, month and day so many days after 1970-01-01, in a calendar whose years begin in March.
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::AppId;
    use crate::event::EventKind;
    use crate::id::{EventId, SessionId, SignInId, UserId};
    use crate::visitor::Visitor;

    #[test]
    fn a_message_is_thin() {
        let (app, at) = (AppId::parse("acme").unwrap(), Timestamp::from_micros(1_769_860_859_999_999));
        let visitor = Visitor {
            ip: Some("192.0.2.1".parse().unwrap()),
            browser: Some("Firefox".to_owned()),
            system: Some("Linux".to_owned()),
        };
        let event = Event::new(EventId::from_bits(1), EventKind::SessionLoggedOut, &app, at)
            .of_sign_in(SignInId::from_bits(4))
            .of_user(UserId::from_bits(2))
            .of_session(SessionId::from_bits(3))
            .about("ann@example.org")
            .by(&visitor)
            .because("\"quoted\"")
            .referring_to("https://app.example.com/cb?secret=1");
        let body = message(WebhookEvent::SessionEnded, &event, 7);
        let read: serde_json::Value = serde_json::from_str(&body).unwrap();
        assert_eq!(
            read,
            serde_json::json!({
                "type": "session.ended",
                "timestamp": "2026-01-31T12:00:59Z",
                "data": {
                    "app_id": "acme",
                    "event_id": EventId::from_bits(1).to_string(),
                    "sign_in_id": SignInId::from_bits(4).to_string(),
                    "user_id": UserId::from_bits(2).to_string(),
                    "session_id": SessionId::from_bits(3).to_string(),
                    "reason": "logged_out",
                    "position": 7,
                },
            })
        );
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let app = AppId::parse("acme").unwrap();
        let event = Event::new(EventId::from_bits(1), EventKind::AppLimitReached, &app, Timestamp::from_seconds(0));
        let read: serde_json::Value =
            serde_json::from_str(&message(WebhookEvent::LimitReached, &event, 1)).unwrap();
        assert_eq!(read["data"].as_object().unwrap().len(), 3);
        assert_eq!(read["timestamp"], "1970-01-01T00:00:00Z");
    }

    #[test]
    fn days_are_counted_as_the_calendar_does() {
        for (seconds, text) in [
            (951_782_400, "2000-02-29T00:00:00Z"),
            (951_868_799, "2000-02-29T23:59:59Z"),
            (1_709_251_199, "2024-02-29T23:59:59Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(rfc_3339(Timestamp::from_seconds(seconds)), text);
        }
    }
}
