//! Users who want another address: nothing changes before both addresses said so, and then once.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    AccountLetterSettlement, AddressLetterFound, AddressLook, AddressStore, AddressTx, Committed, EraseStore,
    ErasureSettlement, Fault, Look, Store, StoreError, Tx, UserLook, UserTx,
};
use gatepost_domain::address_change::{
    AddressChange, AddressConfirmed, ChangeCourse, ChangeOutcome, DeadChange, LetterProgress, Side,
};
use gatepost_domain::app::App;
use gatepost_domain::delivery::LEASE;
use gatepost_domain::user::{Erasure, ErasureProgress, Metadata, User, UserChange};
use std::collections::BTreeSet;
use std::sync::Arc;

const RACERS: u32 = 16;

/// A user who asked for another address a moment ago.
struct Asked {
    app: App,
    user: User,
    change: AddressChange,
}

impl Asked {
    async fn given<S: Store>(store: &S, seed: u32, app: &App) -> Self {
        let user = samples::user(seed, &app.id, &samples::email(seed));
        let change = samples::address_change(seed, (app, &user), NOW);
        let letters = samples::asking_letters(seed, &change);
        given::write(store, |tx| tx.add_user(&user)).await;
        given::write(store, |tx| tx.add_address_change(&change, &letters)).await;
        Self { app: app.clone(), user, change }
    }

    /// The same after one address has confirmed.
    async fn half<S: Store>(store: &S, seed: u32, app: &App, side: Side) -> Self {
        let asked = Self::given(store, seed, app).await;
        let half = samples::half_confirmed(asked.change.clone(), side, (app, &asked.user), given::after(1));
        given::write(store, |tx| tx.confirm_address(half.as_ref().unwrap())).await;
        Self { change: kept(store, &asked.change).await, ..asked }
    }

    fn of(&self) -> (&App, &User) {
        (&self.app, &self.user)
    }
}

async fn kept<S: Store>(store: &S, change: &AddressChange) -> AddressChange {
    read!(store, address_change(&change.app, change.id)).unwrap()
}

async fn user<S: Store>(store: &S, asked: &Asked) -> User {
    read!(store, user(&asked.app.id, asked.user.id)).unwrap()
}

/// The change, its letters by their links, and whose it is; for its own app alone.
pub async fn a_change_of_an_address_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let asked = Asked::given(store, 1, &app).await;
    assert_eq!(kept(store, &asked.change).await, asked.change);
    assert_eq!(read!(store, address_change(&other.id, asked.change.id)), None);
    assert_eq!(
        read!(store, address_changes_of(&app.id, asked.user.id, 9)),
        std::slice::from_ref(&asked.change)
    );
    for (side, letter) in [Side::Old, Side::New].into_iter().zip(samples::asking_letters(1, &asked.change)) {
        let found = read!(store, address_letter(&app.id, &samples::change_digest(1, side)));
        let (change, app, user) = (asked.change.clone(), app.clone(), asked.user.clone());
        assert_eq!(found, Some(AddressLetterFound { letter, change, app, user }));
        assert_eq!(read!(store, address_letter(&other.id, &samples::change_digest(1, side))), None);
    }
    assert_eq!(read!(store, address_letter(&app.id, &samples::change_digest(2, Side::Old))), None);
    given::write(store, |tx| tx.delete_app(&app.id, NOW)).await;
    assert_eq!(read!(store, address_letter(&app.id, &samples::change_digest(1, Side::Old))), None);
}

/// One confirmation changes nothing; the second moves the user, who stays the same in all else, and ends the change.
pub async fn a_change_needs_both_addresses_and_moves_the_user<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let asked = Asked::half(store, 1, &app, Side::New).await;
    let expected = ChangeCourse { new_confirmed_at: Some(given::after(1)), ..ChangeCourse::default() };
    assert_eq!((asked.change.course, user(store, &asked).await), (expected, asked.user.clone()));
    given::write(store, |tx| tx.note_sign_in(&asked.user, samples::moment(7))).await;

    let changed =
        samples::address_changed(asked.change.clone(), Side::Old, asked.of(), given::after(2)).unwrap();
    let letters = samples::telling_letters(1, &asked.change, given::after(2));
    given::write(store, |tx| tx.change_address(&changed, &letters)).await;
    let moved = User { last_sign_in_at: Some(samples::moment(7)), ..changed.user().clone() };
    assert_eq!(user(store, &asked).await, moved);
    assert_eq!((&moved.email, moved.id), (&samples::email(1001), asked.user.id));
    assert_eq!(kept(store, &asked.change).await, changed.done());
    let old = given::key(&app.id);
    let found = read!(store, client_and_address(&old, &samples::email(1), "")).unwrap().1.user;
    assert_eq!(found, None, "nobody has the old address");
    let found = read!(store, client_and_address(&old, &samples::email(1001), "")).unwrap().1.user;
    assert_eq!(found, Some(moved));
}

/// Both readers press at once, and many times: one of them is first, one other is second, and the address changes once.
pub async fn of_many_confirms_of_both_addresses_one_changes_it<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let asked = Arc::new(Asked::given(fixture.store(), 1, &app).await);
    let racers = race(RACERS, |number| {
        let (fixture, asked) = (Arc::clone(&fixture), Arc::clone(&asked));
        async move {
            let store = fixture.store();
            let side = if number % 2 == 0 { Side::Old } else { Side::New };
            loop {
                let (change, user) = (kept(store, &asked.change).await, user(store, &asked).await);
                let letters = samples::telling_letters(1, &change, given::after(2));
                let committed = match change.confirm(side, (&asked.app, &user), given::after(2)) {
                    Ok(AddressConfirmed::Half(half)) => {
                        given::commit(store, |tx| {
                            tx.confirm_address(&half);
                            tx.append(&samples::event(number, &asked.app.id));
                        })
                        .await
                    }
                    Ok(AddressConfirmed::Both(both)) => {
                        let committed = given::commit(store, |tx| {
                            tx.change_address(&both, &letters);
                            tx.append(&samples::event(number, &asked.app.id));
                        })
                        .await;
                        if committed == Committed::Kept {
                            return Some(side);
                        }
                        committed
                    }
                    Err(_) => return None,
                };
                if committed == Committed::Kept {
                    return None;
                }
            }
        }
    });
    only(racers.await.into_iter().flatten().collect());
    assert_eq!(user(fixture.store(), &asked).await.email, samples::email(1001));
    assert_eq!(fixture.events().await.len(), 2, "the first confirmation, and the change");
}

/// Whoever was judged before the other one wrote keeps nothing.
pub async fn of_a_refusal_and_the_last_confirm_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let asked = Arc::new(Asked::half(fixture.store(), 1, &app, Side::Old).await);
    let racers = race(RACERS, |number| {
        let (fixture, asked) = (Arc::clone(&fixture), Arc::clone(&asked));
        async move {
            let (change, at) = (asked.change.clone(), given::after(3));
            let letters = samples::telling_letters(1, &change, at);
            let outcome = if number % 2 == 0 { ChangeOutcome::Refused } else { ChangeOutcome::Changed };
            let kept = given::is_kept(fixture.store(), |tx| {
                if outcome == ChangeOutcome::Refused {
                    tx.end_address_change(&change.clone().refuse(Side::New, at).unwrap());
                } else {
                    let changed = samples::address_changed(change.clone(), Side::New, asked.of(), at);
                    tx.change_address(&changed.unwrap(), &letters);
                }
            });
            kept.await.then_some(outcome)
        }
    });
    let outcome = only(racers.await.into_iter().flatten().collect());
    let end = kept(fixture.store(), &asked.change).await.course.end.unwrap();
    assert_eq!((end.outcome, end.at), (outcome, given::after(3)));
    let changed = outcome == ChangeOutcome::Changed;
    let expected = if changed { samples::email(1001) } else { samples::email(1) };
    assert_eq!(user(fixture.store(), &asked).await.email, expected);
}

/// Somebody else became a user with the new address while it was confirmed.
pub async fn an_address_that_was_taken_in_between_is_a_conflict_and_nothing_is_lost<F: Fixture>(
    fixture: Arc<F>,
) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let asked = Asked::half(store, 1, &app, Side::New).await;
    let other = samples::user(2, &app.id, &samples::email(1001));
    given::write(store, |tx| tx.add_user(&other)).await;
    let changed =
        samples::address_changed(asked.change.clone(), Side::Old, asked.of(), given::after(2)).unwrap();
    let letters = samples::telling_letters(1, &asked.change, given::after(2));
    let committed: Result<Committed, StoreError> = given::patiently(|| {
        let mut tx = store.begin();
        tx.change_address(&changed, &letters);
        tx.append(&samples::event(1, &app.id));
        tx.commit()
    })
    .await;
    assert_eq!(committed.unwrap_err().fault, Fault::Conflict);
    assert_eq!((kept(store, &asked.change).await, user(store, &asked).await), (asked.change, asked.user));
    assert_eq!(read!(store, user(&app.id, other.id)), Some(other));
    assert!(fixture.events().await.is_empty());
    given::write(store, |tx| tx.end_address_change(&changed.taken())).await;
    let ended = kept(store, changed.change()).await;
    assert_eq!(ended.look(Side::Old, given::after(2)), Err(DeadChange::Over(ChangeOutcome::Taken)));
}

/// Blocked, say: what was judged of them does not hold any more.
pub async fn a_user_who_changed_meanwhile_is_not_moved<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let asked = Asked::half(store, 1, &app, Side::New).await;
    let changed =
        samples::address_changed(asked.change.clone(), Side::Old, asked.of(), given::after(2)).unwrap();
    let metadata = Some(Metadata::parse("{\"plan\":\"team\"}").ok());
    let other = asked.user.changed(UserChange { metadata, status: None }, given::after(1));
    given::write(store, |tx| tx.update_user(&other, asked.user.updated_at)).await;
    let letters = samples::telling_letters(1, &asked.change, given::after(2));
    assert!(!given::is_kept(store, |tx| tx.change_address(&changed, &letters)).await);
    assert_eq!((kept(store, &asked.change).await, user(store, &asked).await), (asked.change, other));
}

/// And only one of the same user that is not over.
pub async fn a_newer_change_replaces_a_pending_one<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let (asked, neighbour) = (Asked::given(store, 1, &app).await, Asked::given(store, 2, &app).await);
    let refused = asked.change.clone().refuse(Side::Old, given::after(1)).unwrap();
    given::write(store, |tx| tx.end_address_change(&refused)).await;
    let mut pending = Vec::new();
    for seed in [3, 4] {
        let change = samples::address_change(seed, asked.of(), given::after(seed.into()));
        let letters = samples::asking_letters(seed, &change);
        given::write(store, |tx| tx.add_address_change(&change, &letters)).await;
        pending.push(change);
    }
    let outcomes = read!(store, address_changes_of(&app.id, asked.user.id, 9));
    let outcomes: Vec<_> = outcomes.iter().map(|change| change.course.end.map(|end| end.outcome)).collect();
    assert_eq!(outcomes, [None, Some(ChangeOutcome::Replaced), Some(ChangeOutcome::Refused)]);
    assert_eq!(kept(store, &neighbour.change).await, neighbour.change);
    let late = samples::half_confirmed(pending.remove(0), Side::Old, asked.of(), given::after(5)).unwrap();
    assert!(!given::is_kept(store, |tx| tx.confirm_address(&late)).await);
}

/// The oldest first; one whose worker is gone is taken again, and one that left never.
pub async fn a_letter_of_a_change_is_taken_by_one_worker_alone_and_settled_once<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    for seed in 1..=4 {
        Asked::given(store, seed, &app).await;
    }
    let now = given::after(1);
    let taken = race(8, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let lease = given::lease(samples::worker_id(number), now);
            fixture.store().take_address_letters(lease, now, 1).await.unwrap()
        }
    });
    let taken: Vec<_> = taken.await.into_iter().flatten().collect();
    let names: BTreeSet<_> = taken.iter().map(|(letter, _)| letter.id).collect();
    assert_eq!((taken.len(), names.len()), (8, 8));
    assert!(taken.iter().all(|(letter, change)| letter.attempts == 1 && letter.change == change.id));

    let later = now.plus(LEASE);
    let mine = given::lease(samples::worker_id(99), later);
    let again = store.take_address_letters(mine, later, 100).await.unwrap();
    assert!(again.len() == 8 && again.iter().all(|(letter, _)| letter.attempts == 2));
    let (first, second) = (&again.first().unwrap().0, &again.get(1).unwrap().0);
    let settlement = |letter, progress, event| AccountLetterSettlement {
        app: app.id.clone(),
        letter,
        progress,
        event: samples::event(event, &app.id),
    };
    let sent = || LetterProgress::Sent { message_id: "<1@example.org>".to_owned() };
    let other = samples::worker_id(1);
    assert!(!store.settle_address_letter(other, &settlement(first.id, sent(), 1)).await.unwrap());
    assert!(store.settle_address_letter(mine.worker, &settlement(first.id, sent(), 2)).await.unwrap());
    assert!(!store.settle_address_letter(mine.worker, &settlement(first.id, sent(), 3)).await.unwrap());
    let at = later.plus(LEASE).plus(LEASE);
    let retry = LetterProgress::Retry { at, why: "away\0".to_owned() };
    assert!(store.settle_address_letter(mine.worker, &settlement(second.id, retry, 4)).await.unwrap());
    let before = later.plus(LEASE);
    let lease = given::lease(samples::worker_id(98), before);
    assert_eq!(store.take_address_letters(lease, before, 100).await.unwrap().len(), 6);
    let lease = given::lease(samples::worker_id(97), at);
    let due = store.take_address_letters(lease, at, 100).await.unwrap();
    assert!(due.iter().any(|(letter, _)| letter.id == second.id));
    assert!(due.iter().all(|(letter, _)| letter.id != first.id));
    assert_eq!(fixture.events().await.len(), 2);
}

/// A pending one goes at once, with all letters; one that was made goes when the address is forgotten.
pub async fn changes_go_with_an_erased_user_and_say_where_else_they_stood<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let asked = Asked::half(store, 1, &app, Side::New).await;
    let changed =
        samples::address_changed(asked.change.clone(), Side::Old, asked.of(), given::after(2)).unwrap();
    let letters = samples::telling_letters(1, &asked.change, given::after(2));
    given::write(store, |tx| tx.change_address(&changed, &letters)).await;
    let pending = samples::address_change(3, (&app, changed.user()), given::after(3));
    let asking = samples::asking_letters(3, &pending);
    given::write(store, |tx| tx.add_address_change(&pending, &asking)).await;
    let neighbour = Asked::given(store, 2, &app).await;

    let erasure = Erasure::of(changed.user(), None, given::after(4));
    given::write(store, |tx| tx.erase_user(&erasure, changed.user().updated_at)).await;
    assert_eq!(read!(store, address_changes_of(&app.id, asked.user.id, 9)), [changed.done()]);
    assert_eq!(read!(store, address_letter(&app.id, &samples::change_digest(3, Side::Old))), None);
    let lease = given::lease(samples::worker_id(1), given::after(5));
    let due = store.take_address_letters(lease, given::after(5), 100).await.unwrap();
    assert!(due.len() == 2 && due.iter().all(|(letter, _)| letter.user == neighbour.user.id), "{due:?}");

    assert_eq!(store.take_erasures(lease, given::after(5), 9).await.unwrap().len(), 1);
    let settlement = ErasureSettlement {
        app: app.id.clone(),
        user: asked.user.id,
        progress: ErasureProgress::Told { message_id: samples::message_id(1) },
        at: given::after(6),
        event: None,
    };
    assert!(store.settle_erasure(lease.worker, &settlement).await.unwrap());
    assert_eq!(read!(store, address_changes_of(&app.id, asked.user.id, 9)), []);
    assert_eq!(kept(store, &neighbour.change).await, neighbour.change);
}
