//! Letters that left: which left together, what is reported of them, and who gets no more.
#![expect(clippy::indexing_slicing, reason = "laws fail by panicking")]

use super::Fixture;
use super::given::{self, patiently};
use super::race::race;
use super::rows::read;
use crate::samples::{self, Asked, NOW};
use gatepost_application::{Committed, Due, Look, MailLook, MailTx, Settlement, Store, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::{DeliveryStatus, Progress, Way};
use gatepost_domain::id::DeliveryId;
use gatepost_domain::report::{Report, ReportKind, Suppression, SuppressionReason};
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// Leases every letter that is due, for a minute.
async fn lease<S: Store>(store: &S, worker: u32, now: Timestamp) -> Vec<Due> {
    let lease = given::lease(samples::worker_id(worker), now);
    patiently(|| store.take_letters(lease, now, 100)).await.unwrap()
}

async fn settle<S: Store>(store: &S, worker: u32, asked: &Asked, progress: Progress, event: u32) {
    let (app, delivery) = (asked.delivery.app.clone(), asked.delivery.id);
    let event = samples::event(event, &app);
    let settlement = Settlement { app, delivery, progress, event };
    let settled = store.settle_letters(samples::worker_id(worker), &[settlement]).await.unwrap();
    assert_eq!(settled, [delivery]);
}

fn sent(seed: u32) -> Progress {
    Progress::Sent { message_id: samples::message_id(seed) }
}

fn names(asked: &[Asked]) -> Vec<(AppId, DeliveryId)> {
    asked.iter().map(|asked| (asked.delivery.app.clone(), asked.delivery.id)).collect()
}

async fn three<S: Store>(store: &S, app: &App) -> Vec<Asked> {
    vec![
        given::asked(store, 1, app).await,
        given::asked(store, 2, app).await,
        given::asked(store, 3, app).await,
    ]
}

/// Only whoever has a letter packs it, and once; the parcel keeps it whatever becomes of it.
pub async fn a_letter_is_packed_once_and_by_its_worker<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let mut all = three(store, &app).await;
    all.push(given::asked(store, 4, &other).await);
    let (mine, parcel) = (samples::worker_id(1), samples::parcel_id(1));
    assert_eq!(store.pack_letters(mine, parcel, &names(&all)).await.unwrap(), [], "nobody has them");
    let now = given::after(1);
    assert_eq!(lease(store, 1, now).await.len(), 4);
    assert_eq!(store.pack_letters(samples::worker_id(2), parcel, &names(&all)).await.unwrap(), []);
    let [first, second, ..] = all.as_slice() else { unreachable!("there are four") };
    let mut packed = store.pack_letters(mine, parcel, &names(&all[..2])).await.unwrap();
    packed.sort();
    assert_eq!(packed, [first.delivery.id, second.delivery.id]);
    let mut rest = store.pack_letters(mine, samples::parcel_id(2), &names(&all)).await.unwrap();
    rest.sort();
    assert_eq!(rest, [all[2].delivery.id, all[3].delivery.id], "the first two are in another parcel");

    settle(store, 1, first, sent(1), 1).await;
    let found = read!(store, parcel(parcel));
    let found: Vec<_> = found.iter().map(|due| (due.delivery.id, due.email.clone())).collect();
    let expected = |asked: &Asked| (asked.delivery.id, asked.sign_in.request().email.clone());
    assert_eq!(found, [expected(first), expected(second)]);
    assert!(read!(store, parcel(samples::parcel_id(3))).is_empty());
}

/// What may have been taken stays with its way, and by the first in its parcel; what was not is fresh again.
pub async fn doubt_is_kept_until_somebody_knows<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let all = three(store, &app).await;
    let [first, second, third] = all.as_slice() else { unreachable!("there are three") };
    let parcel = samples::parcel_id(1);
    let now = given::after(1);
    let at = given::after(2);
    assert!(lease(store, 1, now).await.iter().all(|due| due.delivery.is_unencumbered()));
    assert_eq!(store.pack_letters(samples::worker_id(1), parcel, &names(&all)).await.unwrap().len(), 3);
    let doubt = |way| Progress::Doubt { at, why: "no answer".to_owned(), way };
    settle(store, 1, first, doubt(Way::First), 1).await;
    settle(store, 1, second, doubt(Way::Second), 2).await;
    settle(store, 1, third, Progress::Retry { at, why: "429".to_owned() }, 3).await;
    let mut taken = lease(store, 2, at).await;
    taken.sort_by_key(|due| due.delivery.id);
    let found: Vec<_> = taken.iter().map(|due| (due.delivery.doubt, due.delivery.parcel)).collect();
    assert_eq!(found, [(Some(Way::First), Some(parcel)), (Some(Way::Second), None), (None, None)]);
    settle(store, 2, second, Progress::Retry { at, why: "the next day".to_owned() }, 4).await;
    let taken = lease(store, 3, at).await;
    let found: Vec<_> = taken.iter().map(|due| due.delivery.doubt).collect();
    assert_eq!(found, [None]);
}

/// A worker that died may have handed over what it had; one that gave it back had not.
pub async fn a_lost_lease_leaves_doubt<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    given::asked(store, 1, &app).await;
    let doubt = |due: &[Due]| due.iter().map(|due| due.delivery.doubt).collect::<Vec<_>>();
    assert_eq!(doubt(&lease(store, 1, given::after(1)).await), [None]);
    store.give_letters_back(samples::worker_id(1)).await.unwrap();
    assert_eq!(doubt(&lease(store, 1, given::after(2)).await), [None]);
    assert_eq!(doubt(&lease(store, 2, given::after(62)).await), [Some(Way::First)]);
}

fn report(kind: ReportKind, at: Timestamp) -> Report {
    Report { kind, at, is_permanent: true, why: None }
}

async fn note<S: Store>(store: &S, asked: &Asked, report: &Report) {
    given::write(store, |tx| tx.report(&asked.delivery.app, asked.delivery.id, report)).await;
}

/// By its provider's name for it, in its own app alone.
pub async fn a_reported_letter_is_found_in_its_app<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let asked = given::asked(store, 1, &app).await;
    lease(store, 1, given::after(1)).await;
    settle(store, 1, &asked, sent(1), 1).await;
    let ids = [samples::message_id(9), samples::message_id(1)];
    let found = read!(store, reported_letter(&app.id, &ids)).unwrap();
    assert_eq!((found.delivery, found.sign_in), (asked.delivery.id, asked.sign_in.request().id));
    assert_eq!((found.email.as_str(), found.reported_at), (samples::email(1).identity(), None));
    assert_eq!(read!(store, reported_letter(&other.id, &ids)), None);
    assert_eq!(read!(store, reported_letter(&app.id, &[samples::message_id(9)])), None);
    note(store, &asked, &report(ReportKind::Delivered, given::after(5))).await;
    assert_eq!(read!(store, reported_letter(&app.id, &ids)).unwrap().reported_at, Some(given::after(5)));
}

/// Reports come in any order, and the latest counts.
pub async fn the_latest_report_counts<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let asked = given::asked(store, 1, &app).await;
    lease(store, 1, given::after(1)).await;
    settle(store, 1, &asked, sent(1), 1).await;
    let (d, b) = (ReportKind::Delivered, ReportKind::Bounced);
    for (kind, at, expected) in [
        (ReportKind::Deferred, 5, DeliveryStatus::Sent),
        (d, 7, DeliveryStatus::Delivered),
        (b, 6, DeliveryStatus::Delivered),
        (b, 7, DeliveryStatus::Delivered),
        (b, 8, DeliveryStatus::Bounced),
        (ReportKind::Complained, 9, DeliveryStatus::Bounced),
        (d, 8, DeliveryStatus::Bounced),
    ] {
        note(store, &asked, &report(kind, given::after(at))).await;
        assert_eq!(given::sign_in(store, &asked).await.unwrap().delivery, expected, "{kind:?} at {at}");
    }
}

/// The newest first, as many as were asked for, none that is older, and of no other app.
pub async fn newest_letters_are_counted_by_app<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let all = three(store, &app).await;
    given::asked(store, 4, &other).await;
    lease(store, 1, given::after(1)).await;
    settle(store, 1, &all[2], sent(1), 1).await;
    let (queued, sent) = (DeliveryStatus::Queued, DeliveryStatus::Sent);
    let oldest = DeliveryId::from_bits(0);
    assert_eq!(read!(store, newest_letters(&app.id, oldest, 9)), [sent, queued, queued]);
    assert_eq!(read!(store, newest_letters(&app.id, oldest, 2)), [sent, queued]);
    assert_eq!(read!(store, newest_letters(&app.id, all[1].delivery.id, 9)), [sent, queued]);
}

/// Those of all apps, until they are handed over, and no more than were asked for.
pub async fn letters_that_wait_are_counted<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    assert_eq!(read!(store, waiting_letters(9)), 0);
    let all = three(store, &app).await;
    given::asked(store, 4, &other).await;
    assert_eq!((read!(store, waiting_letters(9)), read!(store, waiting_letters(3))), (4, 3));
    lease(store, 1, given::after(1)).await;
    assert_eq!(read!(store, waiting_letters(9)), 4, "a letter that is on a desk is still to be handed over");
    settle(store, 1, &all[2], sent(1), 1).await;
    assert_eq!(read!(store, waiting_letters(9)), 3);
}

fn suppression(seed: u32, app: &AppId) -> Suppression {
    Suppression {
        app: app.clone(),
        email: samples::email(seed).identity().to_owned(),
        reason: if seed.is_multiple_of(2) {
            SuppressionReason::Bounced
        } else {
            SuppressionReason::Complained
        },
        why: seed.is_multiple_of(2).then(|| "Permanent/General".to_owned()),
        delivery: samples::delivery_id(seed),
        created_at: samples::moment(seed),
    }
}

/// Whole, in its app alone, by any spelling, once; and gone when it is lifted.
pub async fn a_suppressed_address_is_known_until_it_is_lifted<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let all = [1, 2, 3].map(|seed| suppression(seed, &app.id));
    for entry in &all {
        given::write(store, |tx| tx.suppress(entry)).await;
    }
    let again = Suppression { reason: SuppressionReason::Bounced, ..all[0].clone() };
    given::write(store, |tx| tx.suppress(&again)).await;
    for entry in &all {
        assert_eq!(read!(store, suppression(&app.id, &entry.email)).as_ref(), Some(entry));
        assert_eq!(read!(store, suppression(&other.id, &entry.email)), None);
    }
    let mut newest_first = all.to_vec();
    newest_first.reverse();
    assert_eq!(read!(store, suppressions(&app.id, None, 9)), newest_first);
    assert_eq!(read!(store, suppressions(&app.id, None, 1)), newest_first[..1]);
    assert_eq!(read!(store, suppressions(&app.id, Some(all[2].delivery), 9)), newest_first[1..]);
    assert!(read!(store, suppressions(&other.id, None, 9)).is_empty());
    for (of, is_suppressed) in [(&app.id, true), (&other.id, false)] {
        let key = given::key(of);
        let found = read!(store, client_and_address(&key, &samples::email(1), "bucket")).unwrap();
        assert_eq!(found.1.is_suppressed, is_suppressed);
    }
    given::write(store, |tx| tx.lift_suppression(&app.id, &all[0].email)).await;
    assert_eq!(read!(store, suppression(&app.id, &all[0].email)), None);
    let mut tx = store.begin();
    tx.lift_suppression(&app.id, &all[0].email);
    assert_eq!(tx.commit().await.unwrap(), Committed::Overtaken);
}

/// Of many who use a name one does, and the others keep nothing.
pub async fn of_many_who_use_up_a_name_one_does<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let kept = race(50, |seed| {
        let (fixture, app) = (Arc::clone(&fixture), app.id.clone());
        async move {
            patiently(|| {
                let mut tx = fixture.store().begin();
                tx.use_up(&SingleUse { expires_at: NOW, ..samples::single_use(1, 1, SingleUseKind::Report) });
                tx.append(&samples::event(seed, &app));
                tx.commit()
            })
            .await
            .unwrap()
        }
    });
    let kept = kept.await.into_iter().filter(|committed| *committed == Committed::Kept).count();
    assert_eq!((kept, fixture.events().await.len()), (1, 1));
}
