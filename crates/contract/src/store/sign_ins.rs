//! What happens to a sign-in: each once, to its own app's alone, and read back as it was written.

use super::moves::Move;
use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, Asked, NOW};
use gatepost_application::{Due, Fault, Glance, LinkFound, Look, Settlement, SignInFound, Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::delivery::{DeliveryStatus, Progress};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::sign_in::{Course, Letters, Mark, SignIn, SignInMethod, SignInRequest, Standing};
use gatepost_domain::user::UserStatus;
use std::sync::Arc;

/// Every standing, with every combination of what may be left out.
fn all_kinds_of_courses(request: &SignInRequest) -> Vec<Course> {
    let at = samples::moment(77);
    let standings =
        [Standing::Pending, Standing::Approved { at }, Standing::Completed { at }, Standing::Refused { at }];
    let counts = [(1, 0), (2, 1), (5, 5), (u32::MAX, u32::MAX)];
    let mut marks = [Mark::Unused, Mark::Used, Mark::Dead].into_iter().cycle();
    let mut courses = Vec::new();
    for (standing, (count, code_attempts)) in standings.into_iter().zip(counts) {
        for options in 0..16 {
            let letters = Letters {
                count,
                latest_at: samples::moment(options),
                expires_at: samples::moment(99 + count % 9),
            };
            courses.push(Course {
                standing,
                letters: if count == 1 { Course::begun(request).letters } else { letters },
                code_attempts,
                code: (options & 1 == 0).then(|| samples::code_id(options)),
                mark: if options & 8 == 0 { None } else { marks.next() },
                visit: (options & 2 == 0).then(|| samples::visit_digest(options)),
                renewed_as: (options & 4 == 0).then(|| samples::sign_in_id(900 + options)),
            });
        }
    }
    courses
}

/// By its id and by its link.
pub async fn what_happened_to_a_sign_in_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let request = |seed| samples::request(seed, &app, samples::email(seed), NOW);
    for (seed, course) in (1..).zip(all_kinds_of_courses(&request(0))) {
        let sign_in = SignIn::restore(request(seed), course);
        let asked = samples::latest_letter(seed, sign_in.clone());
        given::stored(store, &asked).await;
        assert_eq!(given::sign_in(store, &asked).await.unwrap().sign_in, sign_in);
        assert_eq!(read!(store, link(&asked.link.digest)).unwrap().sign_in, sign_in);
    }
}

/// Each move that it can make, and what comes of it.
pub async fn each_move_of_a_sign_in_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for (seed, one) in (10..).step_by(10).zip(Move::ALL) {
        let asked = one.given(store, seed, &app).await;
        given::write(store, |tx| one.note(tx, &asked, (&app, seed + 1))).await;
        let expected = SignInFound {
            sign_in: one.outcome(&asked.sign_in, seed + 1),
            app: app.clone(),
            user: None,
            delivery: DeliveryStatus::Queued,
        };
        assert_eq!(given::sign_in(store, &asked).await.as_ref(), Some(&expected), "{one:?}");
        let found = read!(store, link(&asked.link.digest)).unwrap();
        assert_eq!((found.link, found.sign_in), (asked.link, expected.sign_in.clone()), "{one:?}");
        let new = match one {
            Move::Letter => samples::latest_letter(seed + 1, expected.sign_in),
            Move::Renew => {
                let (request, id) = (asked.sign_in.request().clone(), samples::sign_in_id(seed + 1));
                let asked_at = asked.delivery.expires_at;
                samples::asked_as(seed + 1, SignInRequest { id, asked_at, ..request })
            }
            _ => continue,
        };
        let found = read!(store, link(&new.link.digest));
        assert_eq!(
            found,
            Some(LinkFound { link: new.link, sign_in: new.sign_in, app: app.clone(), user: None })
        );
    }
}

/// Neither how it stands nor anything else of it changes by what was judged before, whatever that is. What was approved
/// can still be handed out, a link that was confirmed left a mark, and anything can be renewed.
pub async fn a_sign_in_that_was_decided_takes_nothing_more<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let decisions = [Move::Complete, Move::RightDigits, Move::Approve, Move::Refuse];
    for (seed, decision) in (100..).step_by(100).zip(decisions) {
        let asked = decision.given(store, seed, &app).await;
        given::write(store, |tx| decision.note(tx, &asked, (&app, seed + 1))).await;
        let mut expected = decision.outcome(&asked.sign_in, seed + 1);
        for (number, late) in (2..).zip(Move::ALL) {
            let judged = late.possible(seed, &app);
            let is_kept = given::is_kept(store, |tx| late.note(tx, &judged, (&app, seed + number))).await;
            let follows = [(Move::Approve, Move::HandOut), (Move::Complete, Move::UseMark)];
            let is_possible = late == Move::Renew || follows.contains(&(decision, late));
            assert_eq!(is_kept, is_possible, "{late:?} after {decision:?}");
            if is_possible {
                expected = late.outcome(&expected, seed + number);
            }
            let found = given::sign_in(store, &asked).await.unwrap().sign_in;
            assert_eq!(found, expected, "{late:?} after {decision:?}");
        }
    }
}

/// That sign-in, with its letter and its link, as if it were another app's.
fn of_another_app(asked: &Asked, other: &App) -> Asked {
    let request = SignInRequest { app: other.id.clone(), ..asked.sign_in.request().clone() };
    let sign_in = SignIn::restore(request, *asked.sign_in.course());
    let mut forged = Asked { sign_in, ..asked.clone() };
    forged.delivery.app = other.id.clone();
    forged.link.app = other.id.clone();
    forged
}

/// No move, though the names are right; and nothing comes of it.
pub async fn nothing_happens_to_a_sign_in_for_another_app<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (mine, other) = (given::app(store, 1).await, given::app(store, 2).await);
    for (seed, one) in (10..).step_by(10).zip(Move::ALL) {
        let asked = one.given(store, seed, &mine).await;
        let forged = of_another_app(&asked, &other);
        assert!(!given::is_kept(store, |tx| one.note(tx, &forged, (&other, seed + 1))).await, "{one:?}");
        assert_eq!(given::sign_in(store, &asked).await.unwrap().sign_in, asked.sign_in, "{one:?}");
        assert_eq!(read!(store, link(&samples::link_digest(seed + 1))), None, "{one:?}");
        assert_eq!(read!(store, sign_in(&other.id, asked.link.sign_in)), None, "{one:?}");
        assert_eq!(read!(store, sign_in(&other.id, samples::sign_in_id(seed + 1))), None, "{one:?}");
    }
    let lease = given::lease(samples::worker_id(1), given::after(3600));
    let taken = store.take_letters(lease, given::after(3600), 100).await.unwrap();
    assert_eq!(taken.len(), Move::ALL.len(), "the letters of {} and no more", mine.id);
    assert!(taken.iter().all(|due| due.delivery.app == mine.id));
}

/// By an app that it is not of as little as by a name that nothing bears.
pub async fn many_sign_ins_are_glanced_at_together<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let apps = [given::app(store, 1).await, given::app(store, 2).await];
    let (mut asked, mut expected) = (Vec::new(), Vec::new());
    for (seed, (one, app)) in (10..).step_by(10).zip(Move::ALL.iter().zip(apps.iter().cycle())) {
        let before = one.given(store, seed, app).await;
        given::write(store, |tx| one.note(tx, &before, (app, seed + 1))).await;
        let course = *one.outcome(&before.sign_in, seed + 1).course();
        let (app, sign_in) = (app.id.clone(), before.link.sign_in);
        asked.push((app.clone(), sign_in));
        expected.push(Glance { app, sign_in, course, delivery: DeliveryStatus::Queued });
    }
    let strange = asked.iter().map(|(app, id)| match apps.iter().find(|other| other.id != *app) {
        Some(other) => (other.id.clone(), *id),
        None => (app.clone(), samples::sign_in_id(99)),
    });
    let all: Vec<_> = asked.iter().cloned().chain(strange).chain(asked.first().cloned()).collect();
    let mut found = read!(store, glance(&all));
    found.sort_by_key(|glance| glance.sign_in);
    expected.sort_by_key(|glance| glance.sign_in);
    assert_eq!(found, expected);
    for (pair, glance) in asked.iter().zip(&expected) {
        assert_eq!(read!(store, glance(std::slice::from_ref(pair))), std::slice::from_ref(glance));
    }
    assert_eq!(read!(store, glance(&[])), []);
}

/// As many as may wait on one node.
pub async fn any_number_of_sign_ins_is_glanced_at<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for seed in [1, 12_000] {
        given::asked(store, seed, &app).await;
    }
    let many: Vec<_> = (0..25_000).map(|seed| (app.id.clone(), samples::sign_in_id(seed))).collect();
    let mut found: Vec<_> = read!(store, glance(&many)).into_iter().map(|glance| glance.sign_in).collect();
    found.sort();
    assert_eq!(found, [1, 12_000].map(samples::sign_in_id));
}

/// With its app and the user whom any spelling of its address finds.
pub async fn a_sign_in_is_found_with_all_that_judges_it<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let spelling = EmailAddress::parse("PERSON.1@EXAMPLE.ORG").unwrap();
    let asked = samples::asked_as(1, samples::request(1, &app, spelling, NOW));
    given::stored(store, &asked).await;
    given::write(store, |tx| tx.add_user(&samples::user(2, &other.id, &samples::email(1)))).await;
    given::write(store, |tx| tx.add_user(&samples::user(3, &app.id, &samples::email(3)))).await;
    let mut expected = SignInFound {
        sign_in: asked.sign_in.clone(),
        app: app.clone(),
        user: None,
        delivery: DeliveryStatus::Queued,
    };
    assert_eq!(given::sign_in(store, &asked).await.as_ref(), Some(&expected));

    let mut user = samples::user(1, &app.id, &samples::email(1));
    user.status = UserStatus::Blocked;
    user.created_at = samples::moment(9);
    given::write(store, |tx| tx.add_user(&user)).await;
    expected.user = Some(user);
    assert_eq!(given::sign_in(store, &asked).await, Some(expected));
}

/// The first one and a further one: it goes on its way as any other, and there is no link.
pub async fn a_letter_without_a_link_is_taken_and_read_back<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let mut request = samples::request(1, &app, samples::email(1), NOW);
    request.method = SignInMethod::Code;
    let first = samples::asked_as(1, request.clone());
    assert_eq!(first.letter(), (&first.delivery, None));
    given::stored(store, &first).await;
    let resent = given::resent(first.sign_in.clone());
    let further = samples::latest_letter(2, resent.sign_in());
    given::write(store, |tx| tx.add_letter(&resent, further.letter(), None)).await;
    assert_eq!(given::sign_in(store, &first).await.unwrap().sign_in, further.sign_in);

    let worker = samples::worker_id(1);
    let lease = given::lease(worker, given::after(60));
    let mut taken = store.take_letters(lease, given::after(60), 10).await.unwrap();
    taken.sort_by_key(|due| due.delivery.created_at);
    let due = |asked: &Asked| {
        let mut delivery = asked.delivery.clone();
        delivery.attempts += 1;
        let SignInRequest { email, asker, locale, .. } = request.clone();
        let (app_name, stationery, sender) = (app.name.clone(), app.stationery(), app.sender.clone());
        Due { delivery, email, app_name, stationery, sender, asker, locale }
    };
    assert_eq!(taken, [due(&first), due(&further)]);
    for seed in [1, 2] {
        assert_eq!(read!(store, link(&samples::link_digest(seed))), None);
    }
}

/// What is shown of a sign-in's letters is how far the latest is; and it is free or somebody's, as a first one.
pub async fn a_further_letter_goes_its_own_way<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let (mine, other) = (samples::worker_id(1), samples::worker_id(2));
    let first = given::asked(store, 1, &app).await;
    let settle = async |worker, asked: &Asked, event| {
        let progress = Progress::Sent { message_id: samples::message_id(event) };
        let (delivery, event) = (asked.delivery.id, samples::event(event, &app.id));
        let sent = Settlement { app: app.id.clone(), delivery, progress, event };
        store.settle_letters(worker, &[sent]).await.unwrap()
    };
    let now = given::after(1);
    assert_eq!(store.take_letters(given::lease(mine, now), now, 10).await.unwrap().len(), 1);
    assert_eq!(settle(mine, &first, 1).await, [first.delivery.id]);
    assert_eq!(given::sign_in(store, &first).await.unwrap().delivery, DeliveryStatus::Sent);

    let mut asked = first.clone();
    for (seed, lease) in [(2, Some(given::lease(mine, given::after(30)))), (3, None)] {
        let resent = given::resent(asked.sign_in);
        asked = samples::latest_letter(seed, resent.sign_in());
        given::write(store, |tx| tx.add_letter(&resent, asked.letter(), lease)).await;
        assert_eq!(given::sign_in(store, &first).await.unwrap().delivery, DeliveryStatus::Queued);
        // It is due from its beginning on, and not before.
        let taken = store.take_letters(given::lease(other, resent.at()), resent.at(), 10).await.unwrap();
        let taken: Vec<_> = taken.into_iter().map(|due| due.delivery.id).collect();
        let free = if lease.is_none() { vec![asked.delivery.id] } else { Vec::new() };
        assert_eq!(taken, free);
        let worker = if lease.is_some() { mine } else { other };
        assert_eq!(settle(worker, &asked, seed).await, [asked.delivery.id]);
        assert_eq!(given::sign_in(store, &first).await.unwrap().delivery, DeliveryStatus::Sent);
    }
}

/// The letter's, or its link's; and the sign-in has no letter more.
pub async fn a_further_letter_of_a_name_that_is_taken_is_a_conflict<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let (asked, other) = (given::asked(store, 1, &app).await, given::asked(store, 2, &app).await);
    let resent = given::resent(asked.sign_in.clone());
    let (mut same_letter, mut same_link) =
        (samples::latest_letter(3, resent.sign_in()), samples::latest_letter(3, resent.sign_in()));
    same_letter.delivery.id = other.delivery.id;
    same_link.link.digest = other.link.digest;
    for further in [same_letter, same_link] {
        let mut tx = store.begin();
        tx.add_letter(&resent, further.letter(), None);
        tx.append(&samples::event(1, &app.id));
        assert_eq!(tx.commit().await.unwrap_err().fault, Fault::Conflict);
        assert_eq!(given::sign_in(store, &asked).await.unwrap().sign_in, asked.sign_in);
        assert_eq!(read!(store, link(&samples::link_digest(3))), None);
    }
    assert_eq!(read!(store, link(&other.link.digest)).unwrap().link, other.link);
    assert_eq!(fixture.events().await, []);
}
