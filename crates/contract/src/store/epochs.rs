//! A store that was restored has forgotten what was used: whatever was outstanding in it is void.

use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    AddressLook, AddressStore, AddressTx, Committed, DeviceStore, DeviceTx, Look, Settlement, Store, Tx,
};
use gatepost_domain::address_change::{DeadChange, Side};
use gatepost_domain::app::App;
use gatepost_domain::delivery::Progress;
use gatepost_domain::epoch::Epoch;
use gatepost_domain::exchange_code::CodeStanding;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::Mark;
use std::sync::Arc;
use std::time::Duration;

/// One second after [`NOW`], when whatever the laws make is still good.
fn first() -> Epoch {
    Epoch { number: 1, began_at: given::after(1) }
}

async fn begin<S: Store>(store: &S, epoch: &Epoch) -> Committed {
    given::persistently(|| store.begin_epoch(epoch)).await.unwrap()
}

/// Of links, letters, sign-ins, codes, marks, sessions, refresh tokens, stays and pushed requests none outlives its epoch.
pub async fn what_was_outstanding_is_over_when_an_epoch_begins<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    let confirmed = given::confirmed(store, 2, &app).await;
    let opened = given::opened(store, 3, &app).await;
    let pushed = samples::pushed_request(4, &app.id, NOW);
    let stay = samples::browser_session(5, &confirmed.user, NOW);
    given::write(store, |tx| tx.add_pushed_request(&pushed)).await;
    given::write(store, |tx| tx.add_browser_session(&stay)).await;
    let change = samples::address_change(6, (&app, &confirmed.user), NOW);
    let letters = samples::asking_letters(6, &change);
    given::write(store, |tx| tx.add_address_change(&change, &letters)).await;
    let letter = samples::device_letter(7, &opened.session, (&opened.confirmed.user, &app));
    given::write(store, |tx| tx.add_device_letter(&letter)).await;

    assert_eq!(begin(store, &first()).await, Committed::Kept);

    let at = first().began_at;
    let found = read!(store, link(&asked.link.digest)).unwrap();
    assert_eq!(found.sign_in.look(&found.link, at), Err(DeadLink::Expired));
    assert_eq!(found.sign_in.course().letters.expires_at, at);
    let code = given::code(store, 2, &app.id).await.unwrap();
    assert_eq!(code.standing(), CodeStanding::Burned { at });
    let marked = given::sign_in(store, &confirmed.asked).await.unwrap();
    assert_eq!(marked.sign_in.course().mark, Some(Mark::Dead));
    let presented = given::presented(store, &app.id, &opened.token.digest).await.unwrap();
    assert_eq!((presented.session.expires_at, presented.token.expires_at), (at, at));
    let read_back = read!(store, pushed_request(&app.id, &pushed.digest)).unwrap();
    assert_eq!(read_back.expires_at, at);
    let found = read!(store, browser_session(&app.id, &stay.digest)).unwrap();
    assert_eq!(found.session.expires_at, at);
    let change = read!(store, address_change(&app.id, change.id)).unwrap();
    assert_eq!(change.look(Side::Old, at), Err(DeadChange::Expired));
    let lease = given::lease(samples::worker_id(1), at);
    let waiting = store.take_address_letters(lease, at, 10).await.unwrap();
    assert!(
        waiting.len() == 2 && waiting.iter().all(|(letter, change)| letter.must_leave(change, at).is_err())
    );
    let told = store.take_device_letters(lease, at, 10).await.unwrap();
    assert!(told.len() == 1 && told.iter().all(|letter| letter.expires_at == at), "{told:?}");
    let due = store.take_letters(lease, at, 10).await.unwrap();
    assert!(!due.is_empty() && due.iter().all(|due| due.delivery.must_be_in_time(at).is_err()), "{due:?}");
}

/// What was over stays as it was, and what begins afterwards lives as long as ever.
pub async fn an_epoch_touches_neither_what_is_over_nor_what_comes<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let opened = given::opened(store, 1, &app).await;
    let before = given::sign_in(store, &opened.confirmed.asked).await.unwrap().sign_in;
    let spent = given::code(store, 1, &app.id).await.unwrap();
    let long_after = Epoch { number: 1, began_at: NOW.plus(Duration::from_hours(24 * 400)) };
    let session = given::presented(store, &app.id, &opened.token.digest).await.unwrap();
    assert_eq!(begin(store, &long_after).await, Committed::Kept);
    assert_eq!(given::code(store, 1, &app.id).await.unwrap(), spent);
    assert_eq!(given::presented(store, &app.id, &opened.token.digest).await.unwrap(), session);
    let after = given::sign_in(store, &opened.confirmed.asked).await.unwrap().sign_in;
    assert_eq!(after.course().letters, before.course().letters);
    given_anew(store, &app).await;
}

async fn given_anew<S: Store>(store: &S, app: &App) {
    let asked = given::asked(store, 9, app).await;
    let found = read!(store, link(&asked.link.digest)).unwrap();
    assert_eq!(found.sign_in.look(&found.link, NOW), Ok(()));
}

/// Epochs are counted: of two who begin the same one, one does, and the latest is what one is told.
pub async fn an_epoch_begins_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    assert_eq!(store.latest_epoch().await.unwrap(), None);
    assert_eq!(begin(store, &first()).await, Committed::Kept);
    assert_eq!(store.latest_epoch().await.unwrap(), Some(first()));
    let again = Epoch { began_at: given::after(9), ..first() };
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    assert_eq!(begin(store, &again).await, Committed::Overtaken);
    assert_eq!(store.latest_epoch().await.unwrap(), Some(first()));
    let found = read!(store, link(&asked.link.digest)).unwrap();
    assert_eq!(found.link, asked.link, "and whoever came second voids nothing");
    let second = Epoch { number: 2, began_at: given::after(2) };
    assert_eq!(begin(store, &second).await, Committed::Kept);
    assert_eq!(store.latest_epoch().await.unwrap(), Some(second));
}

/// The oldest letter is told as long as it waits, whoever has it.
pub async fn the_letter_that_waited_longest_is_told<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    assert_eq!(store.oldest_letter().await.unwrap(), None);
    let app = given::app(store, 1).await;
    given::stored(store, &samples::asked(2, &app, given::after(5))).await;
    given::stored(store, &samples::asked(1, &app, NOW)).await;
    assert_eq!(store.oldest_letter().await.unwrap(), Some(NOW));
    let lease = given::lease(samples::worker_id(1), NOW);
    let taken = store.take_letters(lease, NOW, 1).await.unwrap();
    assert_eq!(store.oldest_letter().await.unwrap(), Some(NOW), "it is still to be handed over");
    for due in taken {
        let settlement = Settlement {
            app: app.id.clone(),
            delivery: due.delivery.id,
            progress: Progress::Sent { message_id: samples::message_id(1) },
            event: samples::event(1, &app.id),
        };
        store.settle_letters(samples::worker_id(1), &[settlement]).await.unwrap();
    }
    assert_eq!(store.oldest_letter().await.unwrap(), Some(given::after(5)));
}
