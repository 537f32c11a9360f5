//! Webhooks, from the first to the last.

use super::write;
use gatepost_application::{Lease, Store, WebhookLook, WebhookRelease, WebhookSettlement, WebhookTx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::webhook::{Endpoint, Webhook, WebhookAnswer};
use std::time::Duration;

/// Two messages are queued; one is given up, the other finds its server gone; both are sent again.
pub(super) async fn tour<S: Store>(store: &S, app: &App) {
    let webhook = samples::webhook(1, &app.id);
    write(store, 970, |tx| tx.add_webhook(&webhook)).await;
    let messages = [1, 2].map(|seed| samples::webhook_delivery(seed, &webhook));
    write(store, 971, |tx| tx.queue_messages(&webhook, 2, &messages, NOW)).await;
    let moved = Webhook { cursor: 2, ..webhook.clone() };
    write(store, 972, |tx| tx.queue_messages(&moved, 3, &[], NOW)).await;

    let now = NOW.plus(Duration::from_secs(1));
    let lease = Lease { worker: samples::worker_id(1), until: now.plus(Duration::from_secs(1)) };
    assert_eq!(store.take_webhooks(lease, now, 9).await.unwrap(), [(app.id.clone(), webhook.id)]);
    for (event, message, status) in [(Some(973), &messages[0], 500), (Some(974), &messages[1], 410)] {
        let answer = WebhookAnswer::Status { status, retry_after: None, excerpt: "no".to_owned() };
        let (delivery, endpoint) = message.clone().after((&answer, Duration::ZERO), 0, NOW);
        let event = event.map(|seed| samples::event(seed, &app.id));
        assert_eq!(endpoint == Endpoint::Gone, status == 410);
        let settlement = WebhookSettlement { delivery, seen: message.course, endpoint, event };
        assert!(store.settle_webhook(&settlement).await.unwrap());
    }
    let (app_id, id) = (app.id.clone(), webhook.id);
    let release = WebhookRelease { app: app_id, webhook: id, lease, free_at: NOW, due_at: Some(NOW) };
    store.release_webhook(&release).await.unwrap();
    store.give_webhooks_back(lease.worker, NOW).await.unwrap();
    write(store, 975, |tx| tx.send_again(&messages[0], NOW)).await;
    write(store, 976, |tx| tx.send_failed_again(&app.id, id, NOW, NOW)).await;

    let (mut look, of) = (store.look().await.unwrap(), (&app.id, id));
    let found = look.webhook(&app.id, id).await.unwrap().unwrap();
    assert_eq!(look.webhooks(&app.id).await.unwrap(), *std::slice::from_ref(&found));
    assert_eq!(look.webhooks_behind(9).await.unwrap(), []);
    assert!(look.webhook_delivery(of, messages[0].id).await.unwrap().is_some());
    assert_eq!(look.webhook_deliveries(of, 9, 9).await.unwrap().len(), 2);
    assert_eq!(look.webhook_line(of, 9).await.unwrap().len(), 1);
    assert_eq!(look.webhook_retries(of, 9).await.unwrap().len(), 1);
    drop(look);
    let on = Webhook { disabled: None, ..found.clone() };
    write(store, 977, |tx| tx.update_webhook(&on, found.updated_at)).await;
    assert_eq!(store.forget_deliveries(NOW, 9).await.unwrap(), 0);
    write(store, 978, |tx| tx.remove_webhook(&app.id, id)).await;
}
