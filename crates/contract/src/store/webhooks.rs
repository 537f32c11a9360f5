//! Webhooks: the messages of each follow its ledger, and each is one worker's at a time.

use super::race::race;
use super::{Fixture, given};
use crate::samples;
use gatepost_application::{
    Committed, Lease, Store, Tx, WebhookLook, WebhookRelease, WebhookSettlement, WebhookStore, WebhookTx,
};
use gatepost_domain::id::WorkerId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{
    DeliveryCourse, DeliveryStanding, DisabledBecause, Endpoint, WEBHOOK_LEASE, Webhook, WebhookAnswer,
    WebhookDelivery, WebhookEvent, WebhookEvents,
};
use std::sync::Arc;
use std::time::Duration;

async fn made<S: Store>(store: &S, seed: u32) -> Webhook {
    let webhook = samples::webhook(seed, &samples::app_id(1));
    given::write(store, |tx| tx.add_webhook(&webhook)).await;
    webhook
}

/// Queues these messages, and moves the cursor behind the last one.
async fn queued<S: Store>(store: &S, webhook: &Webhook, seeds: std::ops::RangeInclusive<u32>) -> Webhook {
    let cursor = u64::from(*seeds.end());
    let messages: Vec<_> = seeds.map(|seed| samples::webhook_delivery(seed, webhook)).collect();
    given::write(store, |tx| tx.queue_messages(webhook, cursor, &messages, given::after(1))).await;
    Webhook { cursor, ..webhook.clone() }
}

fn lease(worker: u32, now: Timestamp) -> Lease {
    Lease { worker: samples::worker_id(worker), until: now.plus(WEBHOOK_LEASE) }
}

async fn took<S: Store>(store: &S, worker: u32, now: Timestamp) -> usize {
    store.take_webhooks(lease(worker, now), now, 100).await.unwrap().len()
}

fn positions(deliveries: &[WebhookDelivery]) -> Vec<u64> {
    deliveries.iter().map(|delivery| delivery.position).collect()
}

fn release(webhook: &Webhook, lease: Lease, due_at: Option<Timestamp>) -> WebhookRelease {
    let free_at = given::after(2);
    WebhookRelease { app: webhook.app.clone(), webhook: webhook.id, lease, free_at, due_at }
}

/// With two secrets and a list of what it wants, in its own app alone; the newest first.
pub async fn a_webhook_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let plain = made(store, 1).await;
    let full = samples::webhook(2, &app);
    let full = Webhook {
        events: WebhookEvents::new([WebhookEvent::SessionEnded, WebhookEvent::UserSignedIn]),
        disabled: Some(DisabledBecause::Operator),
        secrets: full.secrets.rotated(samples::master_key_id(3), samples::NOW),
        cursor: 7,
        ..full
    };
    given::write(store, |tx| tx.add_webhook(&full)).await;
    let mut look = given::look(store).await;
    assert_eq!(look.webhook(&app, full.id).await.unwrap().as_ref(), Some(&full));
    assert_eq!(look.webhooks(&app).await.unwrap(), [full.clone(), plain]);
    let other = samples::app_id(2);
    assert_eq!(look.webhook(&other, full.id).await.unwrap(), None);
    assert_eq!(look.webhooks(&other).await.unwrap(), []);
}

/// The cursor is not the operator's to move, and what is taken away is gone once.
pub async fn a_webhook_is_changed_by_whoever_saw_it_last<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let seen = made(store, 1).await;
    let moved = queued(store, &seen, 1..=3).await;
    let changed = Webhook {
        url: samples::webhook(9, &seen.app).url,
        secrets: seen.secrets.rotated(samples::master_key_id(4), samples::NOW),
        disabled: Some(DisabledBecause::Operator),
        updated_at: given::after(5),
        ..seen.clone()
    };
    let note = |tx: &mut <F::Store as Store>::Tx| tx.update_webhook(&changed, seen.updated_at);
    assert_eq!(given::commit(store, note).await, Committed::Kept);
    assert_eq!(given::commit(store, note).await, Committed::Overtaken);
    let found = given::look(store).await.webhook(&seen.app, seen.id).await.unwrap().unwrap();
    assert_eq!(found, Webhook { cursor: moved.cursor, ..changed });
    assert_eq!(took(store, 1, given::after(9)).await, 0, "it is off");
    let remove = |tx: &mut <F::Store as Store>::Tx| tx.remove_webhook(&seen.app, seen.id);
    assert_eq!(given::commit(store, remove).await, Committed::Kept);
    assert_eq!(given::commit(store, remove).await, Committed::Overtaken);
    assert_eq!(given::look(store).await.webhook(&seen.app, seen.id).await.unwrap(), None);
}

/// Of many who tell a webhook of the same events one does, and what is off is told nothing.
pub async fn of_many_who_queue_the_same_messages_one_does<F: Fixture>(fixture: Arc<F>) {
    let webhook = made(fixture.store(), 1).await;
    let told = race(16, |number| {
        let (fixture, webhook) = (Arc::clone(&fixture), webhook.clone());
        async move {
            let seeds = number * 10 + 1..=number * 10 + 3;
            let messages: Vec<_> = seeds
                .zip(1..)
                .map(|(seed, position)| WebhookDelivery {
                    position,
                    ..samples::webhook_delivery(seed, &webhook)
                })
                .collect();
            let note = |tx: &mut <F::Store as Store>::Tx| {
                tx.queue_messages(&webhook, 3, &messages, given::after(1));
                tx.append(&samples::event(number + 1, &webhook.app));
            };
            given::commit(fixture.store(), note).await
        }
    });
    let kept = told.await.into_iter().filter(|told| *told == Committed::Kept).count();
    assert_eq!((kept, fixture.events().await.len()), (1, 1));
    let mut look = given::look(fixture.store()).await;
    let of = (&webhook.app, webhook.id);
    assert_eq!(positions(&look.webhook_line(of, 100).await.unwrap()), [1, 2, 3]);
    let found = look.webhook(&webhook.app, webhook.id).await.unwrap().unwrap();
    drop(look);
    assert_eq!(found.cursor, 3);
    let off =
        Webhook { disabled: Some(DisabledBecause::Operator), updated_at: given::after(1), ..found.clone() };
    given::write(fixture.store(), |tx| tx.update_webhook(&off, found.updated_at)).await;
    let note = |tx: &mut <F::Store as Store>::Tx| tx.queue_messages(&found, 4, &[], given::after(2));
    assert_eq!(given::commit(fixture.store(), note).await, Committed::Overtaken);
}

/// Of many workers each webhook is one's, until its lease ends.
pub async fn a_webhook_is_one_worker_s_at_a_time<F: Fixture>(fixture: Arc<F>) {
    for seed in 1..=20 {
        let webhook = made(fixture.store(), seed).await;
        if seed > 5 {
            queued(fixture.store(), &webhook, seed..=seed).await;
        }
    }
    let taken = race(16, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let now = given::after(1);
            fixture.store().take_webhooks(lease(number, now), now, 3).await.unwrap()
        }
    });
    let mut taken: Vec<_> = taken.await.into_iter().flatten().collect();
    let count = taken.len();
    taken.sort();
    taken.dedup();
    assert_eq!((count, taken.len()), (15, 15), "those that have something to be sent, each once");
    let store = fixture.store();
    assert_eq!(took(store, 99, given::after(2)).await, 0);
    assert_eq!(took(store, 99, given::after(1).plus(WEBHOOK_LEASE)).await, 15);
}

/// What is given back is looked at when its worker said, or when something was queued meanwhile; whoever lost the lease gives
/// nothing back.
pub async fn what_is_queued_while_somebody_works_is_not_forgotten<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let webhook = queued(store, &made(store, 1).await, 1..=1).await;
    let mine = lease(1, given::after(1));
    assert_eq!(took(store, 1, given::after(1)).await, 1);
    store.release_webhook(&release(&webhook, mine, None)).await.unwrap();
    assert_eq!(took(store, 1, given::after(3_600)).await, 0, "nothing more to do");

    let webhook = queued(store, &webhook, 2..=2).await;
    assert_eq!(took(store, 1, given::after(3)).await, 1);
    let webhook = queued(store, &webhook, 3..=3).await;
    let release_of = |worker, at, due_at| release(&webhook, lease(worker, at), due_at);
    store.release_webhook(&release_of(2, given::after(3), None)).await.unwrap();
    assert_eq!(took(store, 2, given::after(4)).await, 0, "it was not theirs");
    store.release_webhook(&release_of(1, given::after(3), None)).await.unwrap();
    assert_eq!(took(store, 2, given::after(4)).await, 1);

    store.release_webhook(&release_of(2, given::after(4), Some(given::after(30)))).await.unwrap();
    assert_eq!(took(store, 1, given::after(29)).await, 0);
    assert_eq!(took(store, 1, given::after(30)).await, 1);
    store.give_webhooks_back(WorkerId::from_bits(1), given::after(31)).await.unwrap();
    assert_eq!(took(store, 2, given::after(31)).await, 0);
    store.give_webhooks_back(samples::worker_id(1), given::after(31)).await.unwrap();
    assert_eq!(took(store, 2, given::after(31)).await, 1);
}

/// One settlement of the message as it was seen; the event of each has the seed of the message.
fn settlement(delivery: &WebhookDelivery, status: u16, event: Option<u32>) -> WebhookSettlement {
    let answer = WebhookAnswer::Status { status, retry_after: None, excerpt: "said \u{e9}".to_owned() };
    let seen = delivery.course;
    let took = Duration::from_millis(12);
    let (delivery, endpoint) = delivery.clone().after((&answer, took), 128, given::after(60));
    let event = event.map(|seed| samples::event(seed, &delivery.app));
    WebhookSettlement { delivery, seen, endpoint, event }
}

/// With its attempts, and by whoever saw it last.
pub async fn a_message_is_settled_once_and_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let webhook = queued(store, &made(store, 1).await, 1..=3).await;
    let of = (&webhook.app, webhook.id);
    let [first, second, third] = [1, 2, 3].map(|seed| samples::webhook_delivery(seed, &webhook));
    let found = given::look(store).await.webhook_line(of, 2).await.unwrap();
    assert_eq!(found, [first.clone(), second.clone()]);

    let taken = settlement(&first, 204, Some(1));
    assert!(store.settle_webhook(&taken).await.unwrap());
    assert!(!store.settle_webhook(&settlement(&first, 500, Some(2))).await.unwrap());
    let delayed = settlement(&second, 500, None);
    assert!(store.settle_webhook(&delayed).await.unwrap());
    let aside = settlement(&delayed.delivery, 503, None);
    assert!(store.settle_webhook(&aside).await.unwrap());

    let mut look = given::look(store).await;
    assert_eq!(look.webhook_delivery(of, first.id).await.unwrap(), Some(taken.delivery));
    assert_eq!(look.webhook_retries(of, 9).await.unwrap(), [aside.delivery]);
    assert_eq!(look.webhook_line(of, 9).await.unwrap(), [third]);
    let another = (&webhook.app, samples::webhook_id(2));
    assert_eq!(look.webhook_delivery(another, first.id).await.unwrap(), None);
    assert_eq!(fixture.events().await, [samples::event_id(1)]);
}

/// A webhook whose server is gone is off, and what was queued stays.
pub async fn a_webhook_that_is_gone_is_off_from_then_on<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let webhook = queued(store, &made(store, 1).await, 1..=2).await;
    let first = samples::webhook_delivery(1, &webhook);
    let gone = settlement(&first, 410, Some(1));
    assert_eq!(gone.endpoint, Endpoint::Gone);
    assert!(store.settle_webhook(&gone).await.unwrap());
    assert!(!store.settle_webhook(&settlement(&gone.delivery, 410, Some(2))).await.unwrap(), "told once");
    let found = given::look(store).await.webhook(&webhook.app, webhook.id).await.unwrap().unwrap();
    assert_eq!(found.disabled, Some(DisabledBecause::Gone));
    assert_eq!(found.updated_at, given::after(60));
    assert_eq!(took(store, 1, given::after(90)).await, 0);
    let on = Webhook { disabled: None, updated_at: given::after(100), ..found.clone() };
    given::write(store, |tx| tx.update_webhook(&on, found.updated_at)).await;
    assert_eq!(took(store, 1, given::after(100)).await, 1, "what waited is to be sent");
    let of = (&webhook.app, webhook.id);
    assert_eq!(positions(&given::look(store).await.webhook_line(of, 9).await.unwrap()), [1, 2]);
}

/// One, or all that were given up since a moment; each from its first attempt on.
pub async fn messages_are_sent_again<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let webhook = queued(store, &made(store, 1).await, 1..=5).await;
    let of = (&webhook.app, webhook.id);
    for seed in 1..=5 {
        let mut message = samples::webhook_delivery(seed, &webhook);
        let seen = message.course;
        message.course =
            DeliveryCourse { standing: DeliveryStanding::Failed, tries: 10, due_at: given::after(5) };
        if seed == 4 {
            message.course.standing = DeliveryStanding::Delivered;
        }
        let settlement =
            WebhookSettlement { delivery: message, seen, endpoint: Endpoint::GoesOn, event: None };
        assert!(store.settle_webhook(&settlement).await.unwrap());
    }
    let four = samples::webhook_delivery(4, &webhook);
    given::write(store, |tx| tx.send_again(&four, given::after(70))).await;
    let since = samples::webhook_delivery(3, &webhook).created_at;
    given::write(store, |tx| tx.send_failed_again(&webhook.app, webhook.id, since, given::after(71))).await;
    let again = given::look(store).await.webhook_retries(of, 9).await.unwrap();
    let mut found = positions(&again);
    found.sort_unstable();
    assert_eq!(found, [3, 4, 5]);
    assert_eq!(again[0].course.due_at, given::after(70), "what is due first is in front");
    assert!(again.iter().all(|message| message.course.tries == 0));
    assert_eq!(took(store, 1, given::after(71)).await, 1);
    let strange = samples::webhook_delivery(99, &webhook);
    let note = |tx: &mut <F::Store as Store>::Tx| tx.send_again(&strange, given::after(72));
    assert_eq!(given::commit(store, note).await, Committed::Overtaken);
}

/// Newest first, page by page; and the oldest are forgotten first.
pub async fn messages_are_listed_and_forgotten<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let webhook = queued(store, &made(store, 1).await, 1..=9).await;
    queued(store, &made(store, 20).await, 21..=22).await;
    let of = (&webhook.app, webhook.id);
    let mut look = given::look(store).await;
    assert_eq!(positions(&look.webhook_deliveries(of, 1 << 40, 4).await.unwrap()), [9, 8, 7, 6]);
    assert_eq!(positions(&look.webhook_deliveries(of, 6, 4).await.unwrap()), [5, 4, 3, 2]);
    assert_eq!(positions(&look.webhook_deliveries(of, 2, 4).await.unwrap()), [1]);
    assert_eq!(look.webhook_deliveries((&samples::app_id(2), webhook.id), 6, 4).await.unwrap(), []);
    drop(look);
    let before = samples::webhook_delivery(7, &webhook).created_at;
    assert_eq!(store.forget_deliveries(before, 4).await.unwrap(), 4);
    assert_eq!(store.forget_deliveries(before, 4).await.unwrap(), 2);
    assert_eq!(store.forget_deliveries(before, 4).await.unwrap(), 0);
    let left = given::look(store).await.webhook_deliveries(of, 1 << 40, 9).await.unwrap();
    assert_eq!(positions(&left), [9, 8, 7]);
}
