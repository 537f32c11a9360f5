//! Lists of sign-ins and events, each asked for in every way.

use super::write;
use gatepost_application::{EventFilter, ListingLook, Part, SignInsOf, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::sign_in::SupportId;

/// Asks for all lists, their first part and a later one.
pub(super) async fn tour<S: Store>(store: &S, app: &AppId) {
    let id = samples::sign_in_id(1);
    let mut look = store.look().await.unwrap();
    let address = SignInsOf::Address(samples::email(1).identity().to_owned());
    for of in [SignInsOf::App, address, SignInsOf::Support(SupportId::of(id)), SignInsOf::Itself(id)] {
        for before in [None, Some(samples::sign_in_id(99))] {
            assert!(!look.sign_ins_of(app, &of, Part { before, most: 2 }).await.unwrap().is_empty());
        }
    }
    assert!(!look.events_among(app, &[id], &[EventKind::LetterDelayed]).await.unwrap().is_empty());
    assert!(!look.events_of_sign_in(app, id, 9).await.unwrap().is_empty());
    let all = EventFilter::default;
    let filters = [
        all(),
        EventFilter { kind: Some(EventKind::LetterDelayed), ..all() },
        EventFilter { actor: Some(Actor::Command), ..all() },
        EventFilter { user: Some(samples::user_id(1)), ..all() },
        EventFilter { email: Some(samples::email(1).identity().to_owned()), ..all() },
        EventFilter { sign_in: Some(id), ..all() },
        EventFilter { request: Some("request-1".to_owned()), ..all() },
        EventFilter { from: Some(NOW), to: Some(NOW), ..all() },
    ];
    for filter in &filters {
        for before in [None, Some(samples::event_id(99))] {
            look.events(app, filter, Part { before, most: 2 }).await.unwrap();
        }
    }
    drop(look);
    write(store, 199, |tx| tx.append(&samples::event(198, app))).await;
}
