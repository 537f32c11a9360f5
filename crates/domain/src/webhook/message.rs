//! What a message says: ids, and nothing that is anybody's secret or address.

use super::WebhookEvent;
use crate::event::Event;
use crate::facts::{Fact, Facts};

/// The body of a message: thin, as JSON.
///
/// `position` is where the event stands in the ledger of its app, by which messages can be put in order.
pub fn message(kind: WebhookEvent, event: &Event, position: u64) -> String {
    let data = Facts::of([
        ("app_id", Some(event.app.as_str().into())),
        ("event_id", Some(event.id.to_string().into())),
        ("sign_in_id", event.sign_in.map(|id| id.to_string().into())),
        ("user_id", event.user.map(|id| id.to_string().into())),
        ("session_id", event.session.map(|id| id.to_string().into())),
        ("reason", WebhookEvent::reason(event.kind).map(Fact::from)),
        ("position", Some(position.into())),
    ]);
    Facts::of([
        ("type", Some(kind.as_str().into())),
        ("timestamp", Some(event.at.into())),
        ("data", data.filled()),
    ])
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::AppId;
    use crate::event::EventKind;
    use crate::id::{EventId, SessionId, SignInId, UserId};
    use crate::time::Timestamp;
    use crate::visitor::Visitor;

    #[test]
    fn a_message_is_thin() {
        let (app, at) = (AppId::parse("acme").unwrap(), Timestamp::from_micros(1_769_860_859_999_999));
        let visitor = Visitor {
            ip: Some("192.0.2.1".parse().unwrap()),
            browser: Some("Firefox".to_owned()),
            system: Some("Linux".to_owned()),
            ..Visitor::default()
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
        let event =
            Event::new(EventId::from_bits(1), EventKind::AppLimitReached, &app, Timestamp::from_seconds(0));
        let read: serde_json::Value =
            serde_json::from_str(&message(WebhookEvent::LimitReached, &event, 1)).unwrap();
        assert_eq!(read["data"].as_object().unwrap().len(), 3);
        assert_eq!(read["timestamp"], "1970-01-01T00:00:00Z");
    }
}
