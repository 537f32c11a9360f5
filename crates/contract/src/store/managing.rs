//! What operators work with.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    AnswerClaim, AnswerFound, AnswerKey, ManagingLook, ManagingStore, ManagingTx, Sealed, Tx,
};
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;

const RACERS: u32 = 32;

/// With an app or without; also after it was revoked, which happens once.
pub async fn an_admin_token_is_read_back_whole_and_revoked_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let all = samples::admin_token(1);
    let one = AdminToken { app: Some(samples::app_id(1)), read_only: true, ..samples::admin_token(2) };
    for token in [&all, &one] {
        given::write(store, |tx| tx.add_admin_token(token)).await;
        assert_eq!(read!(store, admin_token(token.id)).as_ref(), Some(token));
    }
    assert_eq!(read!(store, admin_token(samples::admin_token(3).id)), None);
    let revocations = race(RACERS, |_| {
        let (fixture, id) = (Arc::clone(&fixture), one.id);
        async move {
            let at = given::after(1);
            given::is_kept(fixture.store(), |tx| tx.revoke_admin_token(id, at)).await.then_some(())
        }
    });
    only(revocations.await.into_iter().flatten().collect());
    let revoked = AdminToken { revoked_at: Some(given::after(1)), ..one };
    assert_eq!(read!(store, admin_tokens()), [revoked, all], "newest first");
}

/// Each app has its own, and one that was taken away proves nothing.
pub async fn client_secrets_are_listed_newest_first_and_taken_away_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let [first, second] = [1, 2].map(|seed| samples::client_credential(seed, &app.id));
    let theirs = samples::client_credential(3, &other.id);
    given::write(store, |tx| {
        for secret in [&first, &second, &theirs] {
            tx.add_client_credential(secret);
        }
    })
    .await;
    assert_eq!(read!(store, client_credentials(&app.id)), [second.clone(), first.clone()]);
    assert!(!given::is_kept(store, |tx| tx.remove_client_credential(&other.id, first.id)).await);
    assert!(given::is_kept(store, |tx| tx.remove_client_credential(&app.id, first.id)).await);
    assert!(!given::is_kept(store, |tx| tx.remove_client_credential(&app.id, first.id)).await);
    assert_eq!(read!(store, client_credentials(&app.id)), [second]);
    assert_eq!(read!(store, client_credentials(&other.id)), [theirs]);
}

fn claim(key: u32, body: u32, at: Timestamp) -> AnswerClaim {
    let key = AnswerKey { key: samples::idempotency_digest(key), body: samples::body_digest(body) };
    AnswerClaim { key, at }
}

/// The moments before which an answered claim, and one without an answer, are nobody's any more.
fn free(now: Timestamp) -> (Timestamp, Timestamp) {
    let before =
        |span: Duration| Timestamp::from_micros(now.as_micros() - i64::try_from(span.as_micros()).unwrap());
    (before(Duration::from_hours(24)), before(Duration::from_mins(2)))
}

/// Of many who claim a key at once one gets it; it is another's when it was given back, or when its owner is long gone.
pub async fn of_many_who_claim_a_key_one_does<F: Fixture>(fixture: Arc<F>) {
    for round in 0..4 {
        let claims = race(RACERS, |number| {
            let (fixture, claim) = (Arc::clone(&fixture), claim(round, number, NOW));
            async move {
                let won = given::patiently(|| fixture.store().claim_answer(&claim, free(NOW))).await.unwrap();
                won.then_some(claim)
            }
        });
        let won = only(claims.await.into_iter().flatten().collect());
        let store = fixture.store();
        let found = read!(store, answer(&won.key.key));
        assert_eq!(found, Some(AnswerFound { claim: won.clone(), answer: None }));
        let later = given::after(119);
        assert!(!store.claim_answer(&claim(round, 99, later), free(later)).await.unwrap());
        let gone = given::after(120);
        assert!(store.claim_answer(&claim(round, 99, gone), free(gone)).await.unwrap());
        store.forget_answer(&won).await.unwrap();
        assert!(!store.claim_answer(&claim(round, 98, gone), free(gone)).await.unwrap(), "it was another's");
        store.forget_answer(&claim(round, 99, gone)).await.unwrap();
        assert!(store.claim_answer(&claim(round, 98, gone), free(gone)).await.unwrap());
    }
}

/// For a day, by its key; whoever lost the key keeps nothing, and an answer is not given back.
pub async fn an_answer_is_kept_for_its_key<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (first, second) = (claim(1, 1, NOW), claim(1, 2, given::after(200)));
    let sealed = |bytes: &[u8]| Sealed { master: MasterKeyId::from_number(7), bytes: bytes.to_vec() };
    assert!(store.claim_answer(&first, free(NOW)).await.unwrap());
    assert!(store.claim_answer(&second, free(given::after(200))).await.unwrap());
    store.keep_answer(&first, &sealed(b"too late")).await.unwrap();
    store.keep_answer(&second, &sealed(b"\0\xff")).await.unwrap();
    let found = Some(AnswerFound { claim: second.clone(), answer: Some(sealed(b"\0\xff")) });
    assert_eq!(read!(store, answer(&second.key.key)), found);
    store.forget_answer(&second).await.unwrap();
    assert_eq!(read!(store, answer(&second.key.key)), found);
    let hour = given::after(3600);
    assert!(!store.claim_answer(&claim(1, 3, hour), free(hour)).await.unwrap());
    let day = given::after(200 + 86_400);
    assert!(store.claim_answer(&claim(1, 3, day), free(day)).await.unwrap());
    assert_eq!(
        read!(store, answer(&second.key.key)),
        Some(AnswerFound { claim: claim(1, 3, day), answer: None })
    );
}
