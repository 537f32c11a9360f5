//! Of many who move one sign-in on at the same moment one does, and nobody types digits for nothing.

use super::given::{patiently, persistently};
use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given, steps};
use crate::samples::{self, NOW};
use gatepost_application::{Look, Store, Tx};
use gatepost_domain::email_code::ATTEMPTS;
use gatepost_domain::id::CodeId;
use gatepost_domain::sign_in::{LETTERS, Standing};
use std::sync::Arc;

/// How many there are.
const RACERS: u32 = 64;

/// How often each race is run.
const ROUNDS: u32 = 4;

/// Seeds of one round begin here; those of a round's racers follow.
fn first_seed(round: u32) -> u32 {
    (round + 1) * 1000
}

/// 64 ask for the next letter: it is the winner's, with its link, and all links that were sent before are found.
pub async fn a_further_letter_is_added_once_for_each_count<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let mut latest = given::asked(store, 1, &app).await;
    let (mut links, mut letters) = (vec![latest.link.clone()], vec![latest.delivery.id]);
    for round in 1..LETTERS {
        let (first, resent) = (first_seed(round), given::resent(latest.sign_in.clone()));
        let attempts = race(RACERS, |number| {
            let (fixture, resent) = (Arc::clone(&fixture), resent.clone());
            async move {
                let further = samples::latest_letter(first + number, resent.sign_in());
                let note = |tx: &mut <F::Store as Store>::Tx| tx.add_letter(&resent, further.letter(), None);
                given::is_kept(fixture.store(), note).await.then_some(further)
            }
        });
        latest = only(attempts.await.into_iter().flatten().collect());
        links.push(latest.link.clone());
        letters.push(latest.delivery.id);
        assert_eq!(given::sign_in(store, &latest).await.unwrap().sign_in, latest.sign_in);
        for number in 0..RACERS {
            let found = read!(store, link(&samples::link_digest(first + number)));
            assert_eq!(found.is_some(), latest.delivery.id == samples::delivery_id(first + number));
        }
        for link in &links {
            let found = read!(store, link(&link.digest)).unwrap();
            assert_eq!((&found.link, &found.sign_in), (link, &latest.sign_in));
        }
    }
    let now = latest.delivery.created_at;
    let taken = store.take_letters(given::lease(samples::worker_id(1), now), now, 1000).await.unwrap();
    let mut taken: Vec<_> = taken.into_iter().map(|due| due.delivery.id).collect();
    taken.sort();
    letters.sort();
    assert_eq!(taken, letters, "the winners' letters, and no others");
}

/// Which of the codes of a round's racers are there.
async fn codes<F: Fixture>(fixture: &F, first: u32) -> Vec<CodeId> {
    let mut codes = Vec::new();
    for seed in first..first + RACERS {
        let found = given::code(fixture.store(), seed, &samples::app_id(1)).await;
        codes.extend(found.map(|code| code.grant().id));
    }
    codes
}

/// 64 type the right digits at once: one attempt was made, and one code exists, the winner's.
pub async fn of_many_right_codes_one_completes_the_sign_in<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        let user = samples::user(first, &app.id, &samples::email(first));
        given::write(fixture.store(), |tx| tx.add_user(&user)).await;
        let typed = samples::typed(asked.sign_in.clone(), (&app, Some(&user)), true, NOW).unwrap();
        let attempts = race(RACERS, |number| {
            let (fixture, typed) = (Arc::clone(&fixture), typed.clone());
            let code = samples::code(first + number, &typed.completed().unwrap(), user.id);
            async move {
                let kept = given::is_kept(fixture.store(), |tx| {
                    tx.type_code(&typed, Some(code.grant().id));
                    tx.add_code(&code);
                });
                kept.await.then_some(code.grant().id)
            }
        });
        let won = only(attempts.await.into_iter().flatten().collect());
        let course = *given::sign_in(fixture.store(), &asked).await.unwrap().sign_in.course();
        assert_eq!(course.standing, Standing::Completed { at: NOW });
        assert_eq!((course.code_attempts, course.code), (1, Some(won)));
        assert_eq!(codes(&*fixture, first).await, [won]);
    }
}

/// 64 type wrong digits, and again when somebody else was quicker: no more are looked at than there are attempts, and
/// each that was looked at was counted.
pub async fn of_many_attempts_to_type_digits_each_counts<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let mut events = 0;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        let attempts = race(RACERS, |number| {
            let (fixture, app, sign_in) = (Arc::clone(&fixture), app.id.clone(), asked.link.sign_in);
            async move { steps::insist_on_digits(fixture.store(), (&app, sign_in), false, first + number).await }
        });
        let mut kept: Vec<_> = attempts.await.into_iter().flatten().collect();
        kept.sort_unstable();
        assert_eq!(kept, (1..=ATTEMPTS).collect::<Vec<_>>());
        let course = *given::sign_in(fixture.store(), &asked).await.unwrap().sign_in.course();
        assert_eq!((course.standing, course.code_attempts), (Standing::Pending, ATTEMPTS));
        events += kept.len();
        assert_eq!(fixture.events().await.len(), events);
    }
}

/// What a racer does, and what came of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Attempt {
    Confirmed,
    Approved,
    Refused,
    RightDigits,
    WrongDigits,
    Lost,
}

/// Tries something with a sign-in of which the link bears the seed `first`, by the number of the racer.
async fn attempt<F: Fixture>(fixture: Arc<F>, first: u32, number: u32) -> Attempt {
    let (store, app, seed) = (fixture.store(), samples::app_id(1), first + number);
    let (link, sign_in) = (samples::link_digest(first), (&app, samples::sign_in_id(first)));
    let (tried, is_done) = match number % 5 {
        0 => {
            let confirmed = persistently(|| steps::confirm(store, &link, seed)).await.unwrap();
            (Attempt::Confirmed, confirmed.is_some())
        }
        1 => (Attempt::Approved, persistently(|| steps::approve(store, &link, seed)).await.unwrap()),
        2 => (Attempt::Refused, patiently(|| steps::refuse(store, &link, seed)).await.unwrap()),
        3 => {
            let kept = steps::insist_on_digits(store, sign_in, true, seed).await;
            (Attempt::RightDigits, kept.is_some())
        }
        _ => {
            let kept = steps::insist_on_digits(store, sign_in, false, seed).await;
            (Attempt::WrongDigits, kept.is_some())
        }
    };
    if is_done { tried } else { Attempt::Lost }
}

/// 64 confirm, approve or refuse a sign-in, or type its digits: one decides it, and it stands as that one left it. Wrong
/// digits decide nothing, and count.
pub async fn of_confirms_approvals_refusals_and_codes_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS * 2 {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        let attempts = race(RACERS, |number| {
            let fixture = Arc::clone(&fixture);
            async move { (first + number, attempt(fixture, first, number).await) }
        });
        let (wrong, decisions): (Vec<_>, Vec<_>) = attempts
            .await
            .into_iter()
            .filter(|(_, attempt)| *attempt != Attempt::Lost)
            .partition(|(_, attempt)| *attempt == Attempt::WrongDigits);
        let (seed, decision) = only(decisions);
        let course = *given::sign_in(fixture.store(), &asked).await.unwrap().sign_in.course();
        let standing = match decision {
            Attempt::Confirmed | Attempt::RightDigits => Standing::Completed { at: NOW },
            Attempt::Approved => Standing::Approved { at: NOW },
            _ => Standing::Refused { at: NOW },
        };
        assert_eq!(course.standing, standing);
        let typed = wrong.len() + usize::from(decision == Attempt::RightDigits);
        assert_eq!(usize::try_from(course.code_attempts).unwrap(), typed);
        let earned = matches!(standing, Standing::Completed { .. }).then(|| samples::code_id(seed));
        assert_eq!(course.code, earned);
        assert_eq!(codes(&*fixture, first).await, earned.as_slice());
        let visit = match decision {
            Attempt::Confirmed => Some(samples::visit_digest(seed)),
            Attempt::RightDigits => Some(asked.sign_in.request().initiator_s_visit()),
            _ => None,
        };
        assert_eq!(course.visit, visit);
    }
}

/// 64 fetch what was approved: one code exists afterwards, the winner's.
pub async fn an_approved_sign_in_is_handed_out_once<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        assert!(steps::approve(fixture.store(), &asked.link.digest, first).await.unwrap());
        let found = given::sign_in(fixture.store(), &asked).await.unwrap();
        let user = found.user.unwrap();
        let handed_out = found.sign_in.hand_out((&app, Some(&user)), NOW).unwrap();
        let attempts = race(RACERS, |number| {
            let (fixture, handed_out) = (Arc::clone(&fixture), handed_out.clone());
            let code = samples::code(first + number, handed_out.completed(), user.id);
            async move {
                let kept = given::is_kept(fixture.store(), |tx| {
                    tx.hand_out(&handed_out, code.grant().id);
                    tx.add_code(&code);
                });
                kept.await.then_some(code.grant().id)
            }
        });
        let won = only(attempts.await.into_iter().flatten().collect());
        let course = *given::sign_in(fixture.store(), &asked).await.unwrap().sign_in.course();
        assert_eq!((course.standing, course.code), (Standing::Approved { at: NOW }, Some(won)));
        assert_eq!(codes(&*fixture, first).await, [won]);
    }
}

/// 64 put a new sign-in in the place of one: one does, and of the others nothing is there.
pub async fn a_sign_in_is_renewed_once<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(store, first, &app).await;
        let attempts = race(RACERS, |number| {
            let (fixture, seed) = (Arc::clone(&fixture), first + 1 + number);
            let (old, link) = (asked.sign_in.clone(), &asked.link);
            let id = samples::sign_in_id(seed);
            let renewed = old.renew(link, (&app, None), id, link.expires_at).unwrap();
            async move {
                let new = samples::asked_as(seed, renewed.new_request().clone());
                let kept = given::is_kept(fixture.store(), |tx| {
                    tx.renew(&renewed);
                    tx.add_sign_in(&new.sign_in, new.letter(), None);
                });
                kept.await.then_some(new)
            }
        });
        let won = only(attempts.await.into_iter().flatten().collect());
        let old = given::sign_in(store, &asked).await.unwrap().sign_in;
        assert_eq!((old.standing(), old.course().renewed_as), (Standing::Pending, Some(won.link.sign_in)));
        assert_eq!(given::sign_in(store, &won).await.unwrap().sign_in, won.sign_in);
        for seed in first + 1..=first + RACERS {
            let found = read!(store, sign_in(&app.id, samples::sign_in_id(seed)));
            assert_eq!(found.is_some(), won.link.sign_in == samples::sign_in_id(seed));
            let found = read!(store, link(&samples::link_digest(seed)));
            assert_eq!(found.is_some(), won.link.digest == samples::link_digest(seed));
        }
    }
}
