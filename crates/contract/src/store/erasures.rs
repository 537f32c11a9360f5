//! A user who is erased: what goes at once, and what is worked off.

use super::given::{self, Opened};
use super::race::race;
use super::rows::read;
use super::{Fixture, steps};
use crate::samples::{self, NOW};
use gatepost_application::{EraseStore, ErasureSettlement, Look, Store, Tx, UserLook, UserTx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::sign_in::{SignInRequest, Standing};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{ERASURE_LEASE, Erasure, ErasureProgress, User};
use gatepost_domain::visitor::Visitor;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Somebody who is signed in, stays so in a browser, and is signing in once more with a letter that waits.
struct Person {
    opened: Opened,
    stay: BrowserSession,
    pending: samples::Asked,
}

impl Person {
    async fn given<S: Store>(store: &S, seed: u32, app: &App) -> Self {
        let opened = given::opened(store, seed, app).await;
        let stay = samples::browser_session(seed, &opened.confirmed.user, NOW);
        given::write(store, |tx| tx.add_browser_session(&stay)).await;
        let request = samples::request(seed + 1, app, samples::email(seed), NOW);
        let pending = samples::asked_as(seed + 1, request);
        given::stored(store, &pending).await;
        Self { opened, stay, pending }
    }

    fn user(&self) -> &User {
        &self.opened.confirmed.user
    }

    /// Which of all this a reader still finds: session, refresh token, code, stay, links.
    async fn left<S: Store>(&self, store: &S) -> [bool; 6] {
        let app = &self.user().app;
        let (asked, key) = (&self.opened.confirmed.asked, given::key(app));
        let (_, session) = read!(store, session(&key, self.opened.session.id)).unwrap();
        [
            session.is_some(),
            given::presented(store, app, &self.opened.token.digest).await.is_some(),
            given::code(store, self.seed(), app).await.is_some(),
            read!(store, browser_session(app, &self.stay.digest)).is_some(),
            read!(store, link(&asked.link.digest)).is_some(),
            read!(store, link(&self.pending.link.digest)).is_some(),
        ]
    }

    fn seed(&self) -> u32 {
        (1..99).find(|seed| samples::user_id(*seed) == self.user().id).unwrap()
    }
}

async fn erase<S: Store>(store: &S, user: &User, at: Timestamp) -> Erasure {
    let erasure = Erasure::of(user, None, at);
    given::write(store, |tx| tx.erase_user(&erasure, user.updated_at)).await;
    erasure
}

/// Session, refresh token, code, stay and links are gone at once; what was under way comes to nothing.
pub async fn of_a_user_who_is_erased_nothing_is_left_that_opens_anything<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let person = Person::given(store, 10, &app).await;
    assert_eq!(person.left(store).await, [true; 6]);
    let at = samples::moment(9);
    erase(store, person.user(), at).await;
    assert_eq!(person.left(store).await, [false; 6]);
    assert_eq!(read!(store, user(&app.id, person.user().id)), None);
    let found = given::sign_in(store, &person.pending).await.unwrap();
    assert_eq!((found.sign_in.standing(), found.user), (Standing::Refused { at }, None));
    assert_eq!(found.delivery, DeliveryStatus::Failed);
    let lease = given::lease(samples::worker_id(1), given::after(1));
    let due = store.take_letters(lease, given::after(1), 9).await.unwrap();
    assert!(due.iter().all(|due| due.email.identity() != person.user().email.identity()));
}

/// Of other people, and of the same person at another app.
pub async fn nobody_else_s_goes_with_an_erased_user<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let person = Person::given(store, 10, &app).await;
    let neighbour = Person::given(store, 20, &app).await;
    let namesake = User { app: other.id.clone(), ..samples::user(30, &other.id, &person.user().email) };
    let asked = samples::asked_as(40, samples::request(40, &other, namesake.email.clone(), NOW));
    given::write(store, |tx| tx.add_user(&namesake)).await;
    given::stored(store, &asked).await;
    let erasure = erase(store, person.user(), given::after(1)).await;
    assert_eq!(store.scrub_sign_ins(&erasure, 100).await.unwrap(), 2);
    assert_eq!(neighbour.left(store).await, [true; 6]);
    assert_eq!(given::sign_in(store, &neighbour.pending).await.unwrap().sign_in, neighbour.pending.sign_in);
    assert_eq!(read!(store, user(&other.id, namesake.id)), Some(namesake));
    assert_eq!(given::sign_in(store, &asked).await.unwrap().sign_in, asked.sign_in);
    assert!(read!(store, link(&asked.link.digest)).is_some());
}

/// Of many at once, also beside somebody who changes the user.
pub async fn a_user_is_erased_once<F: Fixture>(fixture: Arc<F>) {
    let app = samples::app_id(1);
    let user = samples::user(1, &app, &samples::email(1));
    given::write(fixture.store(), |tx| tx.add_user(&user)).await;
    let kept = race(16, |number| {
        let (fixture, user) = (Arc::clone(&fixture), user.clone());
        async move {
            given::is_kept(fixture.store(), |tx| {
                tx.erase_user(&Erasure::of(&user, None, samples::moment(number)), user.updated_at);
                tx.append(&samples::event(number, &user.app));
            })
            .await
        }
    });
    assert_eq!(kept.await.into_iter().filter(|kept| *kept).count(), 1);
    assert_eq!(fixture.events().await.len(), 1);
    assert!(!given::is_kept(fixture.store(), |tx| tx.update_user(&user, user.updated_at)).await);
}

/// The address is free again, and nothing of the old user comes back with it.
pub async fn whoever_comes_again_is_a_new_user<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let person = Person::given(store, 10, &app).await;
    let erasure = erase(store, person.user(), given::after(1)).await;
    let again = samples::request(50, &app, samples::email(10), given::after(2));
    let asked = samples::asked_as(50, SignInRequest { asked_at: given::after(2), ..again });
    given::stored(store, &asked).await;
    let code = steps::confirm(store, &asked.link.digest, 50).await.unwrap().unwrap();
    assert_eq!(store.scrub_sign_ins(&erasure, 100).await.unwrap(), 2, "what came after stays");
    let found = given::sign_in(store, &asked).await.unwrap();
    assert_eq!(found.sign_in.request().email, samples::email(10));
    assert_eq!(found.user.map(|user| user.id), Some(samples::user_id(50)));
    assert_eq!(code.grant().user, samples::user_id(50));
    assert_eq!(person.left(store).await, [false; 6]);
}

/// Nothing that tells of the person is left in them, and the name that tokens knew them by stands in its place.
pub async fn an_address_is_taken_out_of_sign_ins_some_at_a_time<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let person = Person::given(store, 10, &app).await;
    let erasure = erase(store, person.user(), given::after(1)).await;
    for left in [1, 1, 0] {
        assert_eq!(store.scrub_sign_ins(&erasure, 1).await.unwrap(), left);
    }
    for asked in [&person.pending, &person.opened.confirmed.asked] {
        let found = given::sign_in(store, asked).await.unwrap().sign_in;
        let request = found.request();
        assert_eq!(request.email, erasure.pseudonym());
        assert_eq!((&request.state, &request.nonce, &request.locale), (&None, &None, &None));
        assert_eq!(request.asker.visitor(), &Visitor::default());
        assert_eq!((request.id, request.secret), (asked.link.sign_in, asked.sign_in.request().secret));
    }
    while store.scrub_events(&erasure, 1).await.unwrap() > 0 {}
}

/// Users of that many seeds, erased.
async fn erased<S: Store>(store: &S, app: &AppId, seeds: std::ops::Range<u32>) -> Vec<Erasure> {
    let mut erasures = Vec::new();
    for seed in seeds {
        let user = samples::user(seed, app, &samples::email(seed));
        given::write(store, |tx| tx.add_user(&user)).await;
        let locale = samples::request(seed, &samples::app(1), samples::email(seed), NOW).locale;
        let templates_at = (seed % 2 == 0).then(|| samples::moment(seed));
        let erasure = Erasure { templates_at, ..Erasure::of(&user, locale, samples::moment(seed)) };
        given::write(store, |tx| tx.erase_user(&erasure, user.updated_at)).await;
        erasures.push(erasure);
    }
    erasures
}

/// The oldest first. One whose worker is gone is taken again.
pub async fn an_erasure_is_taken_by_one_worker_alone<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let erasures = erased(store, &app, 1..13).await;
    let now = given::after(1);
    let taken = |erasure: &Erasure, attempts| Erasure { attempts, ..erasure.clone() };
    let mine = given::lease(samples::worker_id(1), now);
    for first in erasures.iter().take(2) {
        assert_eq!(store.take_erasures(mine, now, 1).await.unwrap(), [taken(first, 1)]);
    }
    let rest = race(8, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let lease = given::lease(samples::worker_id(number), now);
            fixture.store().take_erasures(lease, now, 2).await.unwrap()
        }
    });
    let rest: Vec<_> = rest.await.into_iter().flatten().map(|erasure| erasure.user).collect();
    assert_eq!((rest.len(), rest.iter().collect::<BTreeSet<_>>().len()), (10, 10));
    let later = now.plus(ERASURE_LEASE);
    let lease = given::lease(samples::worker_id(99), later);
    let again = store.take_erasures(lease, later, 100).await.unwrap();
    assert!(again.len() == 12 && again.iter().all(|erasure| erasure.attempts == 2));
}

/// Until then it is due again when it says so.
pub async fn an_erasure_is_settled_by_whoever_has_it_and_then_forgotten<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let erasure = erased(store, &app, 1..2).await.remove(0);
    let settlement = |progress, event: u32| ErasureSettlement {
        app: app.clone(),
        user: erasure.user,
        progress,
        at: given::after(2),
        event: Some(samples::event(event, &app)),
    };
    let (mine, other) = (samples::worker_id(1), samples::worker_id(2));
    let told = || ErasureProgress::Told { message_id: samples::message_id(1) };
    let now = given::after(1);
    assert_eq!(store.take_erasures(given::lease(mine, now), now, 9).await.unwrap().len(), 1);
    assert!(!store.settle_erasure(other, &settlement(told(), 1)).await.unwrap());
    let again = ErasureProgress::Again { at: given::after(30), why: "451\0".to_owned() };
    assert!(store.settle_erasure(mine, &settlement(again, 2)).await.unwrap());
    assert!(!store.settle_erasure(mine, &settlement(told(), 3)).await.unwrap());
    assert_eq!(store.take_erasures(given::lease(mine, now), given::after(29), 9).await.unwrap(), []);
    let at = given::after(30);
    let taken = store.take_erasures(given::lease(mine, at), at, 9).await.unwrap();
    assert_eq!(taken, [Erasure { attempts: 2, ..erasure.clone() }]);
    assert!(store.settle_erasure(mine, &settlement(told(), 4)).await.unwrap());
    let end = given::after(100_000);
    assert_eq!(store.take_erasures(given::lease(mine, end), end, 9).await.unwrap(), []);
    let mut events = [2, 4].map(samples::event_id).to_vec();
    events.sort();
    let mut kept = fixture.events().await;
    kept.sort();
    assert_eq!(kept, events);
}
