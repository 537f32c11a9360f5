//! The mark that a sign-in left in a browser earns one code, and dies with the session that the sign-in opened.

use super::race::{only, race};
use super::{Fixture, given, steps};
use crate::samples::{self, Asked, NOW};
use gatepost_application::{Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::exchange_code::CodeStanding;
use gatepost_domain::session::{EndReason, Ended};
use gatepost_domain::sign_in::{Beginning, Course, Mark, Onward, SignIn, SignInRequest, Standing};
use std::sync::Arc;

const RACERS: u32 = 64;
const ROUNDS: u32 = 4;

async fn mark<S: Store>(store: &S, asked: &Asked) -> Option<Mark> {
    given::sign_in(store, asked).await.unwrap().sign_in.course().mark
}

/// 64 use one mark at once: one code comes of it, bound to what its own request asked for, and the person's moment is that
/// of the confirmation.
pub async fn of_many_who_use_a_mark_one_does<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = (round + 1) * 1000;
        let confirmed = given::confirmed(fixture.store(), first, &app).await;
        let sign_in = given::sign_in(fixture.store(), &confirmed.asked).await.unwrap().sign_in;
        assert_eq!(sign_in.course().mark, Some(Mark::Unused));
        let attempts = race(RACERS, |number| {
            let (fixture, seed) = (Arc::clone(&fixture), first + 1 + number);
            let later = given::after(7);
            let used = samples::mark_used(seed, sign_in.clone(), (&app, &confirmed.user), later).unwrap();
            async move {
                let code = samples::marked_code(seed, &used);
                let kept = given::is_kept(fixture.store(), |tx| {
                    tx.use_mark(&used, code.grant().id);
                    tx.add_code(&code);
                    tx.append(&samples::event(seed, used.app()));
                });
                kept.await.then_some((seed, code))
            }
        });
        let (seed, code) = only(attempts.await.into_iter().flatten().collect());
        let course = *given::sign_in(fixture.store(), &confirmed.asked).await.unwrap().sign_in.course();
        assert_eq!((course.mark, course.code), (Some(Mark::Used), Some(code.grant().id)));
        assert_eq!(course.standing, Standing::Completed { at: NOW });
        let kept = given::code(fixture.store(), seed, &app.id).await.unwrap();
        assert_eq!(kept, code);
        assert_eq!((kept.grant().authenticated_at, kept.grant().issued_at), (NOW, given::after(7)));
        for other in (first + 1..=first + RACERS).filter(|other| *other != seed) {
            assert_eq!(given::code(fixture.store(), other, &app.id).await, None);
        }
        assert_eq!(
            fixture.events().await.len(),
            usize::try_from(round).unwrap() + 1,
            "one event for each mark"
        );
    }
}

/// A session that was opened with the code of a link, and the mark that this link left.
async fn opened<S: Store>(store: &S, seed: u32, app: &App) -> given::Opened {
    let opened = given::opened(store, seed, app).await;
    assert_eq!(mark(store, &opened.confirmed.asked).await, Some(Mark::Unused));
    opened
}

/// The end of a session is the end of the mark: it is not used any more. One that was used stays so, and a session that was
/// over before, or is another app's, takes nobody's mark along.
pub async fn a_mark_dies_with_the_session_of_its_sign_in<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let ended = Ended { at: given::after(1), reason: EndReason::Revoked };
    let [first, second, neighbour] =
        [opened(store, 1, &app).await, opened(store, 2, &app).await, opened(store, 3, &other).await];
    let sign_in = given::sign_in(store, &first.confirmed.asked).await.unwrap().sign_in;
    let used = samples::mark_used(10, sign_in, (&app, &first.confirmed.user), NOW).unwrap();
    let kept = given::is_kept(store, |tx| tx.end_session(&other.id, first.session.id, ended)).await;
    assert!(!kept, "a session of another app");
    assert_eq!(mark(store, &first.confirmed.asked).await, Some(Mark::Unused));

    given::write(store, |tx| tx.end_session(&app.id, first.session.id, ended)).await;
    assert_eq!(mark(store, &first.confirmed.asked).await, Some(Mark::Dead));
    assert!(!given::is_kept(store, |tx| tx.use_mark(&used, samples::code_id(10))).await);
    assert_eq!(mark(store, &first.confirmed.asked).await, Some(Mark::Dead));
    for other in [&second, &neighbour] {
        assert_eq!(mark(store, &other.confirmed.asked).await, Some(Mark::Unused));
    }

    let sign_in = given::sign_in(store, &second.confirmed.asked).await.unwrap().sign_in;
    let used = samples::mark_used(11, sign_in, (&app, &second.confirmed.user), NOW).unwrap();
    given::write(store, |tx| tx.use_mark(&used, samples::code_id(11))).await;
    given::write(store, |tx| tx.end_session(&app.id, second.session.id, ended)).await;
    let course = *given::sign_in(store, &second.confirmed.asked).await.unwrap().sign_in.course();
    assert_eq!((course.mark, course.code), (Some(Mark::Used), Some(samples::code_id(11))));
}

/// Half of 64 use the mark, half end the session: whoever was first, the mark is not used after the end.
pub async fn a_mark_is_not_used_after_the_end_of_its_session<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let ended = Ended { at: NOW, reason: EndReason::CodeReplayed };
    for round in 0..ROUNDS {
        let first = (round + 1) * 1000;
        let opened = opened(fixture.store(), first, &app).await;
        let asked = opened.confirmed.asked.clone();
        let sign_in = given::sign_in(fixture.store(), &asked).await.unwrap().sign_in;
        let attempts = race(RACERS, |number| {
            let (fixture, seed, app) = (Arc::clone(&fixture), first + 1 + number, app.id.clone());
            let session = opened.session.id;
            let judges = (&samples::app(1), &opened.confirmed.user);
            let used = samples::mark_used(seed, sign_in.clone(), judges, NOW).unwrap();
            async move {
                let kept = if number % 2 == 0 {
                    let code = samples::marked_code(seed, &used);
                    given::is_kept(fixture.store(), |tx| {
                        tx.use_mark(&used, code.grant().id);
                        tx.add_code(&code);
                    })
                    .await
                } else {
                    given::is_kept(fixture.store(), |tx| tx.end_session(&app, session, ended)).await
                };
                kept.then_some(number % 2 == 0)
            }
        });
        let kept: Vec<_> = attempts.await.into_iter().flatten().collect();
        assert_eq!(kept.iter().filter(|is_use| !**is_use).count(), 1, "the session ended once");
        let uses = kept.iter().filter(|is_use| **is_use).count();
        let wanted = if uses == 0 { Mark::Dead } else { Mark::Used };
        assert!(uses <= 1, "{uses} used it");
        assert_eq!(mark(fixture.store(), &asked).await, Some(wanted));
    }
}

/// Digits, and an approval that is handed out, leave none: whoever finished was where it began.
pub async fn only_a_link_elsewhere_leaves_a_mark<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let typed = given::asked(store, 1, &app).await;
    steps::insist_on_digits(store, (&app.id, typed.link.sign_in), true, 1).await.unwrap();
    assert_eq!(mark(store, &typed).await, None);
    let approved = given::asked(store, 2, &app).await;
    assert!(steps::approve(store, &approved.link.digest, 2).await.unwrap());
    let found = given::sign_in(store, &approved).await.unwrap();
    let later = given::after(9);
    let handed_out = found.sign_in.hand_out((&app, found.user.as_ref()), later).unwrap();
    let code = samples::code(2, handed_out.completed(), samples::user_id(2));
    given::write(store, |tx| {
        tx.hand_out(&handed_out, code.grant().id);
        tx.add_code(&code);
    })
    .await;
    assert_eq!(mark(store, &approved).await, None);
    let kept = given::code(store, 2, &app.id).await.unwrap();
    assert_eq!(kept.standing(), CodeStanding::Unused);
    assert_eq!(
        (kept.grant().authenticated_at, kept.grant().issued_at),
        (NOW, later),
        "the approval's moment"
    );
}

/// It is completed and has no code; the visit is kept with it, and the mark's code is its own.
pub async fn a_sign_in_that_is_completed_without_a_code_earns_one_by_its_mark<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = App { initiate_login_uri: Some("https://app.example.org/start".to_owned()), ..samples::app(1) };
    given::write(store, |tx| tx.add_app(&app)).await;
    let request = samples::request(1, &app, samples::email(1), NOW);
    let asked = samples::asked_as(1, SignInRequest { beginning: Beginning::HostedPage, ..request });
    given::stored(store, &asked).await;
    let (completed, owner) = (given::completed(&asked, &app), samples::user(1, &app.id, &samples::email(1)));
    assert!(matches!(completed.onward(), Onward::Start(_)));
    let visit = Some(samples::visit_digest(1));
    given::write(store, |tx| {
        tx.complete(&completed, (None, visit));
        tx.add_user(&owner);
    })
    .await;
    let course = Course {
        standing: Standing::Completed { at: NOW },
        mark: Some(Mark::Unused),
        visit,
        ..*asked.sign_in.course()
    };
    let expected = SignIn::restore(asked.sign_in.request().clone(), course);
    let found = given::sign_in(store, &asked).await.unwrap().sign_in;
    assert_eq!(found, expected);

    let used = samples::mark_used(2, found, (&app, &owner), given::after(9)).unwrap();
    let code = samples::marked_code(2, &used);
    given::write(store, |tx| {
        tx.use_mark(&used, code.grant().id);
        tx.add_code(&code);
    })
    .await;
    let after = *given::sign_in(store, &asked).await.unwrap().sign_in.course();
    assert_eq!(after, Course { mark: Some(Mark::Used), code: Some(code.grant().id), ..course });
    assert_eq!(given::code(store, 2, &app.id).await, Some(code));
}
