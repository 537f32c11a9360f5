//! An app's signing keys, on any number of nodes.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples;
use gatepost_application::{Committed, Look, Store, StoreError, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::signing_key::SigningKey;
use std::sync::Arc;

/// How many there are.
const RACERS: u32 = 64;

/// How often each race is run.
const ROUNDS: u32 = 4;

/// Makes the next key as the use case does: after looking, on the condition that nobody changed the app meanwhile. The
/// key's id bears the seed.
async fn rotate<S: Store>(store: &S, app: &AppId, seed: u32) -> Result<Option<SigningKey>, StoreError> {
    let client = store.look().await?.client(&given::key(app)).await?.unwrap();
    let (before, number) = (client.app.updated_at, client.app.newest_key + 1);
    let changed = App { newest_key: number, updated_at: given::after(number.into()), ..client.app };
    let key = SigningKey { number, ..samples::signing_key(seed, app) };
    let mut tx = store.begin();
    tx.update_app(&changed, before);
    tx.add_signing_key(&key);
    tx.append(&samples::event(seed, app));
    Ok((tx.commit().await? == Committed::Kept).then_some(key))
}

/// Of 64 who saw the same newest key and make the next one, one does; the others are told that they were overtaken, and
/// nothing of theirs is kept.
pub async fn of_many_who_make_the_next_key_one_does<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let mut made = Vec::new();
    for round in 0..ROUNDS {
        let first = 1000 * (round + 1);
        let rotations = race(RACERS, |number| {
            let (fixture, app) = (Arc::clone(&fixture), app.id.clone());
            async move { given::patiently(|| rotate(fixture.store(), &app, first + number)).await.unwrap() }
        });
        // Some come after the winner, and make the one after that.
        let kept: Vec<_> = rotations.await.into_iter().flatten().collect();
        assert!(!kept.is_empty(), "somebody is first");
        made.extend(kept);
        let mut found = read!(fixture.store(), signing_keys(&app.id));
        found.sort_by_key(|key| key.number);
        made.sort_by_key(|key| key.number);
        assert!(found == made, "what is there is what was told");
        let numbers: Vec<_> = found.iter().map(|key| key.number).collect();
        assert_eq!(numbers, (1..=u32::try_from(found.len()).unwrap()).collect::<Vec<_>>());
        let events = fixture.events().await.len();
        assert_eq!(events, found.len(), "each has its event, and nobody else has");
    }
}

/// Of 64 that take one number, one does, whatever else they are called.
pub async fn of_many_keys_of_one_number_one_is_added<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let additions = race(RACERS, |number| {
            let (fixture, app) = (Arc::clone(&fixture), app.id.clone());
            let key = SigningKey { number: round, ..samples::signing_key(1000 * (round + 1) + number, &app) };
            async move {
                let won = given::is_kept(fixture.store(), |tx| tx.add_signing_key(&key)).await;
                won.then_some(key)
            }
        });
        let won = only(additions.await.into_iter().flatten().collect());
        let found = read!(fixture.store(), signing_keys(&app.id));
        assert!(found.into_iter().filter(|key| key.number == round).eq([won]));
    }
}

/// Of 64 who throw a key away one does, and another key can't be thrown away by its name in another app.
pub async fn a_key_is_thrown_away_once<F: Fixture>(fixture: Arc<F>) {
    let (app, other) = (given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await);
    let keys = [1, 2].map(|seed| samples::signing_key(seed, &app.id));
    let theirs = samples::signing_key(1, &other.id);
    given::write(fixture.store(), |tx| {
        keys.iter().chain([&theirs]).for_each(|key| tx.add_signing_key(key));
    })
    .await;
    let removals = race(RACERS, |_| {
        let (fixture, app, id) = (Arc::clone(&fixture), app.id.clone(), keys[0].id.clone());
        async move {
            let won = given::is_kept(fixture.store(), |tx| tx.remove_signing_key(&app, &id)).await;
            won.then_some(())
        }
    });
    only(removals.await.into_iter().flatten().collect());
    assert!(read!(fixture.store(), signing_keys(&app.id)) == [keys[1].clone()]);
    assert!(read!(fixture.store(), signing_keys(&other.id)) == [theirs]);
}

/// One key comes and others go, or nothing happens: nobody ever sees an app without the one or with both.
pub async fn a_key_takes_the_place_of_another_at_one_moment<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    given::write(fixture.store(), |tx| tx.add_signing_key(&samples::signing_key(0, &app.id))).await;
    let attempts = race(RACERS, |number| {
        let (fixture, app) = (Arc::clone(&fixture), app.id.clone());
        async move {
            if number % 2 == 0 {
                return read!(fixture.store(), signing_keys(&app)).len();
            }
            let key = samples::signing_key(number, &app);
            let old = read!(fixture.store(), signing_keys(&app)).pop().unwrap();
            given::is_kept(fixture.store(), |tx| {
                tx.add_signing_key(&key);
                tx.remove_signing_key(&app, &old.id);
            })
            .await;
            1
        }
    });
    assert!(attempts.await.into_iter().all(|seen| seen == 1));
    assert_eq!(read!(fixture.store(), signing_keys(&app.id)).len(), 1);
}
