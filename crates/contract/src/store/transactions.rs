//! All or nothing, and no trace of nothing.

use super::given::persistently;
use super::race::{Cut, at_once, cut_short, only, race};
use super::rows::read;
use super::scene::{Kind, Scene};
use super::{Fixture, given, steps};
use crate::samples::{self, NOW};
use gatepost_application::{Committed, Fault, Look, Store, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::CodeId;
use gatepost_domain::secret::{Digest, LinkToken};
use gatepost_domain::sign_in::{Completed, Standing};
use std::sync::Arc;
use tokio::sync::oneshot;
use tokio::task::{JoinSet, yield_now};

/// Others go on reading what was committed last.
pub async fn what_is_not_committed_is_not_seen_by_others<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(&*fixture).await;
    let changes = scene.changes(store).await;
    let mut tx = store.begin();
    for change in changes {
        change.note(&mut tx);
    }
    assert_eq!(at_once(scene.view(&*fixture)).await, before);
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    assert_ne!(scene.view(&*fixture).await, before);
}

/// Whoever commits first is not held up by those who only noted something, and they are told that they were overtaken.
pub async fn what_is_noted_is_in_nobody_s_way<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let (mine, other) = (given::asked(store, 1, &app).await, given::asked(store, 2, &app).await);
    let mut noted = Vec::new();
    // More than any pool has connections.
    for _ in 0..40 {
        let mut tx = store.begin();
        tx.complete(&given::completed(&mine, &app), samples::earned(1));
        tx.complete(&given::completed(&other, &app), samples::earned(2));
        noted.push(tx);
    }
    the_next_one_confirms(store, 1).await;
    for tx in noted {
        assert_eq!(at_once(tx.commit()).await.unwrap(), Committed::Overtaken);
    }
    the_next_one_confirms(store, 2).await;
}

/// Whatever was noted in it: nothing is there, and all of it can be written again.
pub async fn a_dropped_transaction_leaves_no_trace<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(&*fixture).await;
    let mut tx = store.begin();
    for change in scene.changes(store).await {
        change.note(&mut tx);
    }
    drop(tx);
    assert_eq!(scene.view(&*fixture).await, before);
    at_once(scene.changes_everything_for_good(&*fixture)).await;
}

/// The next one confirms that sign-in, at once.
async fn the_next_one_confirms<S: Store>(store: &S, seed: u32) {
    let link = samples::link_digest(seed);
    let confirmed = at_once(steps::confirm(store, &link, seed)).await.unwrap();
    assert!(confirmed.is_some(), "nobody confirmed before");
}

/// Confirms a link, if it was not confirmed before, at once though somebody may have left in the middle of the same.
async fn confirm_at_once<S: Store>(store: &S, link: &Digest<LinkToken>, seed: u32) -> Option<ExchangeCode> {
    at_once(persistently(|| steps::confirm(store, link, seed))).await.unwrap()
}

/// Which of the codes of those seeds are there.
async fn codes<S: Store>(store: &S, app: &AppId, seeds: impl Iterator<Item = u32>) -> Vec<CodeId> {
    let mut codes = Vec::new();
    for seed in seeds {
        codes.extend(given::code(store, seed, app).await.map(|code| code.grant().id));
    }
    codes
}

/// A client hangs up at any moment. Whoever confirms next wins if that one did not, and there is one code in any case.
pub async fn a_confirm_that_is_cut_short_anywhere_happened_or_did_not<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for (kind, cut) in [(0, Cut::Waiting), (1, Cut::Woken)] {
        let mut polls = 1;
        loop {
            let seed = (kind * 1000 + polls) * 2;
            given::asked(store, seed, &app).await;
            let link = samples::link_digest(seed);
            let first = cut_short(steps::confirm(store, &link, seed), polls, cut).await;
            let second = confirm_at_once(store, &link, seed + 1).await;
            let winner = samples::code_id(if second.is_some() { seed + 1 } else { seed });
            let codes = codes(store, &app.id, seed..seed + 2).await;
            assert_eq!(codes, [winner], "cut short after {polls} polls, {cut:?}");
            if first.is_some() {
                break;
            }
            polls += 1;
        }
        assert!(polls > 3, "there are steps to be cut between");
    }
}

/// Each sign-in's commit is cut short in its own way, and all of them write to one user: whoever comes next completes the
/// sign-in at once, unless that was done, and there is one event in any case.
pub async fn a_commit_that_is_cut_short_holds_no_lock<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let user = given::confirmed(store, 1, &app).await.user;
    let completion = |completed: Completed, event: u32| {
        let (user, event) = (user.clone(), samples::event(event, &app.id));
        move |tx: &mut <F::Store as Store>::Tx| {
            tx.complete(&completed, samples::earned(1));
            tx.note_sign_in(&user, NOW);
            tx.append(&event);
        }
    };
    let mut expected = Vec::new();
    // More than any pool has connections.
    for seed in 100..160 {
        let completed = given::completed(&given::asked(store, seed, &app).await, &app);
        let mut tx = store.begin();
        completion(completed.clone(), seed)(&mut tx);
        let cut = if seed % 2 == 0 { Cut::Waiting } else { Cut::Woken };
        cut_short(tx.commit(), 1 + seed % 6, cut).await;
        let is_mine = at_once(given::is_kept(store, completion(completed, 1000 + seed))).await;
        expected.push(samples::event_id(if is_mine { 1000 + seed } else { seed }));
    }
    let mut events = fixture.events().await;
    events.sort();
    expected.sort();
    assert_eq!(events, expected);
}

/// A task that is aborted in the middle takes along what it holds.
pub async fn an_aborted_task_holds_no_lock<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..30 {
        let seed = 2 * round;
        given::asked(fixture.store(), seed, &app).await;
        let link = samples::link_digest(seed);
        let (under_way, reached) = oneshot::channel();
        let mut task = JoinSet::new();
        let store = Arc::clone(&fixture);
        task.spawn(async move {
            under_way.send(()).unwrap();
            steps::confirm(store.store(), &link, seed).await.unwrap()
        });
        at_once(reached).await.unwrap();
        for _ in 0..round * round {
            yield_now().await;
        }
        task.shutdown().await;
        let second = confirm_at_once(fixture.store(), &link, seed + 1).await;
        let winner = samples::code_id(if second.is_some() { seed + 1 } else { seed });
        assert_eq!(codes(fixture.store(), &app.id, seed..seed + 2).await, [winner]);
    }
}

/// Of many who want one row at the same moment, most leave before they are told: those who stay are not held up by them,
/// and one of all wins.
pub async fn those_who_leave_while_they_commit_are_not_in_the_way<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..8 {
        let first = (round + 1) * 100;
        given::asked(fixture.store(), first, &app).await;
        let link = samples::link_digest(first);
        let attempts = race(24, |number| {
            let fixture = Arc::clone(&fixture);
            async move {
                let confirm = persistently(|| steps::confirm(fixture.store(), &link, first + number));
                let polls = if number % 4 == 0 { u32::MAX } else { 1 + round + number / 3 };
                let cut = if number % 2 == 0 { Cut::Waiting } else { Cut::Woken };
                cut_short(confirm, polls, cut).await.map(Result::unwrap)
            }
        });
        let told = at_once(attempts).await;
        confirm_at_once(fixture.store(), &link, first + 24).await;
        let winner = only(codes(fixture.store(), &app.id, first..=first + 24).await);
        let mut told = told.into_iter().flatten().flatten();
        assert!(told.all(|code| code.grant().id == winner), "nobody else was told that they won");
    }
}

/// In any spelling; and whatever else the transaction wrote is undone. Another app may have the same address.
pub async fn an_address_that_was_added_meanwhile_is_a_conflict<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let known = given::confirmed(store, 1, &app).await.user;
    let asked = given::asked(store, 2, &app).await;
    let spelling = EmailAddress::parse("PERSON.1@example.org").unwrap();
    let mut tx = store.begin();
    tx.complete(&given::completed(&asked, &app), samples::earned(2));
    tx.add_user(&samples::user(2, &app.id, &spelling));
    tx.append(&samples::event(2, &app.id));
    assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict);
    let found = read!(store, link(&asked.link.digest)).unwrap();
    assert_eq!((found.sign_in.standing(), found.user), (Standing::Pending, None));
    assert_eq!(read!(store, link(&samples::link_digest(1))).unwrap().user, Some(known));
    assert_eq!(fixture.events().await, []);
}

/// A sign-in, user, code, session, secret or key whose name is taken; and whatever else the transaction wrote is undone.
pub async fn what_is_there_already_is_a_conflict<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let changes = scene.changes_everything_for_good(&*fixture).await;
    let before = scene.view(&*fixture).await;
    for again in changes.iter().filter(|change| change.kind == Kind::Addition) {
        let mut tx = store.begin();
        tx.add_app(&samples::app(91));
        tx.append(&samples::event(91, &samples::app_id(1)));
        again.note(&mut tx);
        assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict, "{}", again.what);
        assert_eq!(scene.view(&*fixture).await, before, "{}", again.what);
    }
}

/// Refused work costs nothing that does not come back.
pub async fn a_thousand_refusals_leave_the_store_usable<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let spent = given::confirmed(fixture.store(), 1, &app).await;
    let completed = given::completed(&spent.asked, &app);
    race(8, |_| {
        let (fixture, completed, user) = (Arc::clone(&fixture), completed.clone(), spent.user.clone());
        async move {
            for _ in 0..125 {
                let kept = given::is_kept(fixture.store(), |tx| {
                    tx.note_sign_in(&user, NOW);
                    tx.complete(&completed, samples::earned(1));
                });
                assert!(!kept.await);
            }
        }
    })
    .await;
    given::asked(fixture.store(), 2, &app).await;
    the_next_one_confirms(fixture.store(), 2).await;
}
