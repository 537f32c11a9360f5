//! What is asked of letters that left.

use super::write;
use gatepost_application::{Lease, Look as _, MailLook as _, MailTx as _, Settlement, Store, Tx as _};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::delivery::{Progress, Way};
use gatepost_domain::id::DeliveryId;
use gatepost_domain::report::{Report, ReportKind, Suppression, SuppressionReason};
use gatepost_domain::single_use::SingleUseKind;

/// Letters that leave together, one of them in doubt; reports of one; an address that gets no more.
pub(super) async fn tour<S: Store>(store: &S, app: &App, lease: Lease) {
    let (parcel, letter) = (samples::parcel_id(1), samples::delivery_id(70));
    let all = [70, 71].map(|seed| samples::asked(seed, app, NOW));
    for (event, asked) in (210..).zip(&all) {
        write(store, event, |tx| tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease))).await;
    }
    let names: Vec<_> = all.iter().map(|asked| (app.id.clone(), asked.delivery.id)).collect();
    assert_eq!(store.pack_letters(lease.worker, parcel, &names).await.unwrap().len(), 2);
    let settled = |seed: u32, progress| Settlement {
        app: app.id.clone(),
        delivery: samples::delivery_id(seed),
        progress,
        event: samples::event(150 + seed, &app.id),
    };
    let settlements = [
        settled(70, Progress::Sent { message_id: samples::message_id(70) }),
        settled(71, Progress::Doubt { at: NOW, why: "no answer".to_owned(), way: Way::First }),
    ];
    assert_eq!(store.settle_letters(lease.worker, &settlements).await.unwrap().len(), 2);

    let report = |kind| Report { kind, at: NOW, is_permanent: true, why: None };
    let entry = Suppression {
        app: app.id.clone(),
        email: samples::email(70).identity().to_owned(),
        reason: SuppressionReason::Bounced,
        why: None,
        delivery: letter,
        created_at: NOW,
    };
    write(store, 212, |tx| {
        tx.use_up(&samples::single_use(1, 70, SingleUseKind::Report));
        tx.report(&app.id, letter, &report(ReportKind::Bounced));
        tx.suppress(&entry);
    })
    .await;
    write(store, 213, |tx| tx.report(&app.id, letter, &report(ReportKind::Deferred))).await;

    let mut look = store.look().await.unwrap();
    assert_eq!(look.parcel(parcel).await.unwrap().len(), 2);
    let ids = [samples::message_id(70), samples::message_id(71)];
    assert!(look.reported_letter(&app.id, &ids).await.unwrap().is_some());
    assert!(!look.newest_letters(&app.id, DeliveryId::from_bits(0), 9).await.unwrap().is_empty());
    assert!(look.waiting_letters(9).await.unwrap() > 0);
    assert!(look.suppression(&app.id, &entry.email).await.unwrap().is_some());
    assert_eq!(look.suppressions(&app.id, None, 9).await.unwrap().len(), 1);
    let key = gatepost_application::ClientKey { app: app.id.clone(), secret: None };
    assert!(look.client_and_address(&key, &samples::email(70), "x").await.unwrap().unwrap().1.is_suppressed);
    drop(look);
    write(store, 214, |tx| tx.lift_suppression(&app.id, &entry.email)).await;
}
