//! What is asked about browsers that are new to somebody.

use super::write;
use gatepost_application::{AccountLetterSettlement, DeviceLook, DeviceTx, Lease, Store};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::App;
use gatepost_domain::session::Session;

/// A session of somebody who has others, its letter, and what becomes of that.
pub(super) async fn tour<S: Store>(store: &S, app: &App, (session, lease): (&Session, Lease)) {
    let user = samples::user(1, &app.id, &samples::email(1));
    let mut look = store.look().await.unwrap();
    let known = look.acquaintance((&app.id, session.user), session.sign_in, 100).await.unwrap();
    assert!(!known.devices.is_empty());
    drop(look);
    let letters = [1, 2, 3].map(|seed| samples::device_letter(seed, session, (&user, app)));
    for (event, letter) in (780..).zip(&letters) {
        write(store, event, |tx| tx.add_device_letter(letter)).await;
    }
    let why = || "away".to_owned();
    let progresses = [
        LetterProgress::Retry { at: NOW, why: why() },
        LetterProgress::Sent { message_id: why() },
        LetterProgress::Failed { why: why() },
    ];
    let taken = store.take_device_letters(lease, NOW, 9).await.unwrap();
    assert_eq!(taken.len(), 3);
    for ((event, progress), letter) in (783..).zip(progresses).zip(&taken) {
        let (app, letter, event) = (app.id.clone(), letter.id, samples::event(event, &app.id));
        let settlement = AccountLetterSettlement { app, letter, progress, event };
        assert!(store.settle_device_letter(lease.worker, &settlement).await.unwrap());
    }
}
