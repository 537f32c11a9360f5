//! What was judged on an older state changes nothing: the store compares before it sets, whoever raced or did not.

use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::exchange_code::{Burned, CodeStanding, Spent};
use gatepost_domain::sign_in::{Completed, Place, Refused, Standing};
use std::sync::Arc;

async fn complete<S: Store>(store: &S, completed: &Completed) -> bool {
    given::is_kept(store, |tx| tx.complete(completed, samples::earned(1))).await
}

async fn refuse<S: Store>(store: &S, refused: &Refused) -> bool {
    given::is_kept(store, |tx| tx.refuse(refused)).await
}

/// Spends a code as an exchange does, with the session of that seed.
async fn spend<S: Store>(store: &S, spent: &Spent, (seed, app): (u32, &App)) -> bool {
    let (session, token) = samples::session(seed, spent, app);
    given::is_kept(store, |tx| {
        tx.spend(spent);
        tx.add_session(&session, &token);
    })
    .await
}

async fn burn<S: Store>(store: &S, burned: &Burned) -> bool {
    given::is_kept(store, |tx| tx.burn(burned)).await
}

/// A sign-in is completed or refused, once; later judgements change neither how it stands nor since when.
pub async fn a_sign_in_that_was_decided_is_not_decided_again<F: Fixture>(fixture: Arc<F>) {
    let (store, later) = (fixture.store(), given::after(1));
    let app = given::app(store, 1).await;
    for (seed, completes) in [(1, true), (2, false)] {
        let asked = given::asked(store, seed, &app).await;
        let again =
            asked.sign_in.clone().confirm(&asked.link, (&app, None), Place::Elsewhere, later).unwrap();
        let refused = asked.sign_in.clone().refuse(&asked.link, NOW).unwrap();
        let refused_again = asked.sign_in.clone().refuse(&asked.link, later).unwrap();
        let standing = if completes {
            assert!(complete(store, &given::completed(&asked, &app)).await);
            Standing::Completed { at: NOW }
        } else {
            assert!(refuse(store, &refused).await);
            Standing::Refused { at: NOW }
        };
        assert!(!complete(store, &again).await);
        assert!(!refuse(store, &refused_again).await);
        assert_eq!(given::sign_in(store, &asked).await.unwrap().sign_in.standing(), standing);
    }
}

/// A code is spent or burned, once; later judgements change neither how it stands nor since when.
pub async fn a_code_that_was_used_is_not_used_again<F: Fixture>(fixture: Arc<F>) {
    let (store, later) = (fixture.store(), given::after(1));
    let app = given::app(store, 1).await;
    for (seed, spends) in [(1, true), (2, false)] {
        let code = given::confirmed(store, seed, &app).await.code;
        let spent_again = samples::spent(seed + 10, &code, seed, later).unwrap();
        let burned_again = samples::burned(&code, later).unwrap();
        let standing = if spends {
            assert!(spend(store, &given::spent(seed, &code), (seed, &app)).await);
            CodeStanding::Spent { at: NOW, session: samples::session_id(seed) }
        } else {
            assert!(burn(store, &samples::burned(&code, NOW).unwrap()).await);
            CodeStanding::Burned { at: NOW }
        };
        assert!(!spend(store, &spent_again, (seed + 10, &app)).await);
        assert!(!burn(store, &burned_again).await);
        assert_eq!(given::code(store, seed, &app.id).await.unwrap().standing(), standing);
    }
}
