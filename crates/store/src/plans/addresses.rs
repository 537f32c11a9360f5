//! What is asked about changes of addresses.

use super::write;
use gatepost_application::{AccountLetterSettlement, AddressLook, AddressTx, Lease, Store, Tx, UserLook};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::address_change::{LetterProgress, Side};
use gatepost_domain::app::App;

/// A change from its beginning to its end, one that is refused, and their letters.
pub(super) async fn tour<S: Store>(store: &S, app: &App, lease: Lease) {
    let user = samples::user(7, &app.id, &samples::email(77));
    let change = samples::address_change(7, (app, &user), NOW);
    let letters = samples::asking_letters(7, &change);
    write(store, 760, |tx| tx.add_user(&user)).await;
    write(store, 761, |tx| tx.add_address_change(&change, &letters)).await;
    let mut look = store.look().await.unwrap();
    assert!(look.address_letter(&app.id, &samples::change_digest(7, Side::Old)).await.unwrap().is_some());
    assert_eq!(look.address_changes_of(&app.id, user.id, 5).await.unwrap().len(), 1);
    look.last_refreshed(&app.id, samples::session_id(1)).await.unwrap();
    drop(look);
    let half = samples::half_confirmed(change.clone(), Side::Old, (app, &user), NOW).unwrap();
    write(store, 762, |tx| tx.confirm_address(&half)).await;
    let seen = store.look().await.unwrap().address_change(&app.id, change.id).await.unwrap().unwrap();
    let changed = samples::address_changed(seen, Side::New, (app, &user), NOW).unwrap();
    let telling = samples::telling_letters(7, &change, NOW);
    write(store, 763, |tx| tx.change_address(&changed, &telling)).await;
    let user = store.look().await.unwrap().user(&app.id, user.id).await.unwrap().unwrap();
    let next = samples::address_change(8, (app, &user), NOW);
    write(store, 764, |tx| tx.add_address_change(&next, &samples::asking_letters(8, &next))).await;
    write(store, 765, |tx| tx.end_address_change(&next.clone().refuse(Side::New, NOW).unwrap())).await;
    let taken = store.take_address_letters(lease, NOW, 9).await.unwrap();
    let why = || "away".to_owned();
    let progresses = [
        LetterProgress::Retry { at: NOW, why: why() },
        LetterProgress::Sent { message_id: why() },
        LetterProgress::Failed { why: why() },
    ];
    for ((event, progress), (letter, _)) in (766..).zip(progresses).zip(&taken) {
        let (app, letter, event) = (app.id.clone(), letter.id, samples::event(event, &app.id));
        let settlement = AccountLetterSettlement { app, letter, progress, event };
        store.settle_address_letter(lease.worker, &settlement).await.unwrap();
    }
    write(store, 770, |tx| tx.forget_address_changes(&app.id, user.id)).await;
}
