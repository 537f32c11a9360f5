//! Where people were signed in before, and the letters that tell them of a browser that is new to them.

use super::race::race;
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    AccountLetterSettlement, Acquaintance, DeviceLook, DeviceStore, DeviceTx, EraseStore, Store, Tx, UserTx,
};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::App;
use gatepost_domain::delivery::LEASE;
use gatepost_domain::device_letter::{DeviceLetter, Whence};
use gatepost_domain::session::{EndReason, Ended, Session};
use gatepost_domain::user::Erasure;
use gatepost_domain::visitor::{Device, Visitor};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A session of that user in such a browser, whose letter it is; both of that seed.
async fn told<S: Store>(store: &S, seed: u32, app: &App) -> DeviceLetter {
    let opened = given::opened(store, seed, app).await;
    let letter = samples::device_letter(seed, &opened.session, (&opened.confirmed.user, app));
    given::write(store, |tx| tx.add_device_letter(&letter)).await;
    letter
}

fn device(browser: Option<&str>, system: Option<&str>) -> Device {
    Device { browser: browser.map(str::to_owned), system: system.map(str::to_owned) }
}

/// Newest first, whatever became of the session, of one user in one app; with the language of the sign-in that is asked about,
/// if it is still known.
pub async fn a_user_s_browsers_are_known_in_one_app<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let other = given::app(store, 2).await;
    let opened = given::opened(store, 1, &app).await;
    given::opened(store, 2, &app).await;
    given::opened(store, 3, &other).await;
    let (user, sign_in) = (opened.confirmed.user.id, opened.session.sign_in);
    for (seed, device) in [(4, device(None, None)), (5, device(None, Some("iOS")))] {
        let session = Session { id: samples::session_id(seed), device, ..opened.session.clone() };
        let token = samples::refresh_token(seed, &session, &app, NOW);
        given::write(store, |tx| tx.add_session(&session, &token)).await;
    }
    let end = Ended { at: NOW, reason: EndReason::Revoked };
    given::write(store, |tx| tx.end_session(&app.id, samples::session_id(5), end)).await;
    let devices = vec![device(None, Some("iOS")), device(None, None), samples::visitor().device()];
    let request = given::sign_in(store, &opened.confirmed.asked).await.unwrap().sign_in;
    let known = Acquaintance { devices, locale: request.request().locale.clone() };
    assert!(known.locale.is_some());
    assert_eq!(read!(store, acquaintance((&app.id, user), sign_in, 9)), known);
    let latest = known.devices.first().cloned().unwrap();
    assert_eq!(read!(store, acquaintance((&app.id, user), sign_in, 1)).devices, [latest]);
    let forgotten = read!(store, acquaintance((&app.id, user), samples::sign_in_id(99), 9));
    assert_eq!(forgotten, Acquaintance { locale: None, ..known });
    assert_eq!(read!(store, acquaintance((&other.id, user), sign_in, 9)), Acquaintance::default());
    let nobody = samples::user(9, &app.id, &samples::email(9)).id;
    assert_eq!(read!(store, acquaintance((&app.id, nobody), sign_in, 9)), Acquaintance::default());
}

/// To the last column, also where nothing is known.
pub async fn a_letter_of_a_session_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let whole = told(store, 1, &app).await;
    let opened = given::opened(store, 2, &app).await;
    let bare = DeviceLetter {
        whence: Whence { visitor: Visitor::default(), place: None, locale: None },
        templates_at: None,
        ..samples::device_letter(2, &opened.session, (&opened.confirmed.user, &app))
    };
    given::write(store, |tx| tx.add_device_letter(&bare)).await;
    assert!(whole.whence.place.is_some() && whole.whence.locale.is_some() && whole.templates_at.is_some());
    let taken = store.take_device_letters(given::lease(samples::worker_id(1), NOW), NOW, 9).await.unwrap();
    let of = |id| taken.iter().find(|letter| letter.id == id).cloned();
    assert_eq!(of(whole.id), Some(DeviceLetter { attempts: 1, ..whole }));
    assert_eq!(of(bare.id), Some(DeviceLetter { attempts: 1, ..bare }));
}

/// The oldest first; one whose worker is gone is taken again, and one that left never.
pub async fn a_letter_of_a_session_is_taken_by_one_worker_alone_and_settled_once<F: Fixture>(
    fixture: Arc<F>,
) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    for seed in 1..=4 {
        told(store, seed, &app).await;
    }
    let now = given::after(1);
    let taken = race(8, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let lease = given::lease(samples::worker_id(number), now);
            fixture.store().take_device_letters(lease, now, 1).await.unwrap()
        }
    });
    let taken: Vec<_> = taken.await.into_iter().flatten().collect();
    let names: BTreeSet<_> = taken.iter().map(|letter| letter.id).collect();
    assert_eq!((taken.len(), names.len()), (4, 4));

    let later = now.plus(LEASE);
    let mine = given::lease(samples::worker_id(99), later);
    let again = store.take_device_letters(mine, later, 100).await.unwrap();
    assert!(again.len() == 4 && again.iter().all(|letter| letter.attempts == 2));
    let [first, second, third, _] = again.as_slice() else { panic!("{again:?}") };
    let settlement = |letter: &DeviceLetter, progress, event| AccountLetterSettlement {
        app: app.id.clone(),
        letter: letter.id,
        progress,
        event: samples::event(event, &app.id),
    };
    let sent = || LetterProgress::Sent { message_id: "<1@example.org>".to_owned() };
    let other = samples::worker_id(1);
    assert!(!store.settle_device_letter(other, &settlement(first, sent(), 1)).await.unwrap());
    assert!(store.settle_device_letter(mine.worker, &settlement(first, sent(), 2)).await.unwrap());
    assert!(!store.settle_device_letter(mine.worker, &settlement(first, sent(), 3)).await.unwrap());
    let at = later.plus(LEASE).plus(LEASE);
    let retry = LetterProgress::Retry { at, why: "away\0".to_owned() };
    assert!(store.settle_device_letter(mine.worker, &settlement(second, retry, 4)).await.unwrap());
    let failed = LetterProgress::Failed { why: "no".to_owned() };
    assert!(store.settle_device_letter(mine.worker, &settlement(third, failed, 5)).await.unwrap());
    let before = later.plus(LEASE);
    let lease = given::lease(samples::worker_id(98), before);
    assert_eq!(store.take_device_letters(lease, before, 100).await.unwrap().len(), 1);
    let due = store.take_device_letters(given::lease(samples::worker_id(97), at), at, 100).await.unwrap();
    assert!(due.iter().any(|letter| letter.id == second.id));
    assert!(due.iter().all(|letter| ![first.id, third.id].contains(&letter.id)));
    assert_eq!(fixture.events().await.len(), 3);
}

/// Nobody is told of a session whose user is gone, and nothing of them is left in the outbox.
pub async fn letters_of_sessions_go_with_an_erased_user<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    told(store, 1, &app).await;
    let neighbour = told(store, 2, &app).await;
    let user = samples::user(1, &app.id, &samples::email(1));
    let erasure = Erasure::of(&user, None, given::after(1));
    given::write(store, |tx| tx.erase_user(&erasure, user.updated_at)).await;
    let lease = given::lease(samples::worker_id(1), given::after(2));
    let due = store.take_device_letters(lease, given::after(2), 9).await.unwrap();
    assert_eq!(due.iter().map(|letter| letter.id).collect::<Vec<_>>(), [neighbour.id]);
    assert_eq!(store.take_erasures(lease, given::after(2), 9).await.unwrap().len(), 1);
}
