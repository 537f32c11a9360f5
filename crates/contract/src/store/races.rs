//! Of many who want the same thing at the same moment one gets it.

use super::given::{patiently, persistently};
use super::race::{only, race};
use super::rows::read;
use super::steps::Exchanged;
use super::{Fixture, given, steps};
use crate::samples;
use gatepost_application::{Look, Tx};
use gatepost_domain::app::AppName;
use gatepost_domain::exchange_code::CodeStanding;
use gatepost_domain::session::{EndReason, Ended, RefreshStanding};
use gatepost_domain::sign_in::Standing;
use std::sync::Arc;

/// How many there are.
const RACERS: u32 = 64;

/// How often each race is run.
const ROUNDS: u32 = 4;

/// Seeds of one round begin here; those of a round's racers follow.
fn first_seed(round: u32) -> u32 {
    (round + 1) * 1000
}

/// 64 confirm one link: one code exists afterwards, the winner's.
pub async fn of_many_confirms_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        let link = asked.link.digest;
        let codes = race(RACERS, |number| {
            let fixture = Arc::clone(&fixture);
            async move { persistently(|| steps::confirm(fixture.store(), &link, first + number)).await.unwrap() }
        });
        let won = only(codes.await.into_iter().flatten().collect());
        for number in 0..RACERS {
            let found = given::code(fixture.store(), first + number, &app.id).await;
            assert_eq!(found.is_some(), won.grant().id == samples::code_id(first + number));
        }
    }
}

/// 64 confirm or refuse one link: one of them did, and the sign-in stands as that one left it.
pub async fn of_confirms_and_refusals_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let asked = given::asked(fixture.store(), first, &app).await;
        let link = asked.link.digest;
        let attempts = race(RACERS, |number| {
            let (fixture, seed) = (Arc::clone(&fixture), first + number);
            async move {
                let confirms = number % 2 == 0;
                let won = if confirms {
                    persistently(|| steps::confirm(fixture.store(), &link, seed)).await.unwrap().is_some()
                } else {
                    patiently(|| steps::refuse(fixture.store(), &link, seed)).await.unwrap()
                };
                won.then_some((seed, confirms))
            }
        });
        let (seed, confirmed) = only(attempts.await.into_iter().flatten().collect());
        let standing = given::sign_in(fixture.store(), &asked).await.unwrap().sign_in.standing();
        assert_eq!(matches!(standing, Standing::Completed { .. }), confirmed);
        assert_eq!(given::code(fixture.store(), seed, &app.id).await.is_some(), confirmed);
    }
}

/// 64 exchange one code: one session exists afterwards, the winner's.
pub async fn of_many_exchanges_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let confirmed = given::confirmed(fixture.store(), first, &app).await;
        let digest = confirmed.code.grant().digest;
        let attempts = race(RACERS, |number| {
            let (fixture, app, seed) = (Arc::clone(&fixture), app.id.clone(), first + number);
            async move {
                let exchange = || steps::exchange(fixture.store(), &app, &digest, (seed, Some(first)));
                let exchanged = patiently(exchange).await.unwrap();
                (exchanged == Exchanged::Opened).then_some(seed)
            }
        });
        let won = only(attempts.await.into_iter().flatten().collect());
        for seed in first..first + RACERS {
            let found = given::presented(fixture.store(), &app.id, &samples::refresh_digest(seed)).await;
            assert_eq!(found.is_some(), seed == won);
        }
    }
}

/// 64 present one code, half of them without proof: it is spent or burned, and only if it was spent there is a session.
pub async fn of_exchanges_and_burnings_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let first = first_seed(round);
        let confirmed = given::confirmed(fixture.store(), first, &app).await;
        let digest = confirmed.code.grant().digest;
        let attempts = race(RACERS, |number| {
            let (fixture, app, seed) = (Arc::clone(&fixture), app.id.clone(), first + number);
            let proof = (number % 2 == 0).then_some(first);
            async move {
                let exchange = || steps::exchange(fixture.store(), &app, &digest, (seed, proof));
                let exchanged = patiently(exchange).await.unwrap();
                (exchanged != Exchanged::Lost).then_some((seed, exchanged))
            }
        });
        let (seed, exchanged) = only(attempts.await.into_iter().flatten().collect());
        let opened = exchanged == Exchanged::Opened;
        let standing = given::code(fixture.store(), first, &app.id).await.unwrap().standing();
        assert_eq!(matches!(standing, CodeStanding::Spent { .. }), opened);
        let found = given::presented(fixture.store(), &app.id, &samples::refresh_digest(seed)).await;
        assert_eq!(found.is_some(), opened);
    }
}

/// 64 end one session for several reasons: one did, and its reason is the one that is kept.
pub async fn of_many_endings_one_wins<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let reasons = [EndReason::Revoked, EndReason::CodeReplayed, EndReason::RefreshReplayed];
    for round in 0..ROUNDS {
        let opened = given::opened(fixture.store(), first_seed(round), &app).await;
        let session = opened.session.id;
        let attempts = race(RACERS, |number| {
            let (fixture, app) = (Arc::clone(&fixture), app.id.clone());
            let reason = *reasons.iter().cycle().nth(usize::try_from(number).unwrap()).unwrap();
            async move {
                let ended = Ended { at: given::after(number.into()), reason };
                let won = given::is_kept(fixture.store(), |tx| tx.end_session(&app, session, ended)).await;
                won.then_some(ended)
            }
        });
        let ended = only(attempts.await.into_iter().flatten().collect());
        let found = given::presented(fixture.store(), &app.id, &opened.token.digest).await.unwrap();
        assert_eq!(found.session.ended, Some(ended));
    }
}

/// 64 change one app that they all saw in the same state: one does.
pub async fn of_many_changes_of_an_app_one_wins<F: Fixture>(fixture: Arc<F>) {
    let mut app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS {
        let changes = race(RACERS, |number| {
            let (fixture, seen) = (Arc::clone(&fixture), app.updated_at);
            let mut changed = app.clone();
            changed.name = AppName::parse(&format!("{round} {number}")).unwrap();
            changed.updated_at = given::after((round * RACERS + number + 1).into());
            async move {
                let won = given::is_kept(fixture.store(), |tx| tx.update_app(&changed, seen)).await;
                won.then_some(changed)
            }
        });
        let won = only(changes.await.into_iter().flatten().collect());
        app = only(read!(fixture.store(), apps()));
        assert_eq!(app, won);
    }
}

/// 64 add an app of one name: one does, and the others are told.
pub async fn of_many_new_apps_of_one_name_one_is_added<F: Fixture>(fixture: Arc<F>) {
    let additions = race(RACERS, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let mut app = samples::app(1);
            app.name = AppName::parse(&format!("{number}")).unwrap();
            let won = given::is_kept(fixture.store(), |tx| tx.add_app(&app)).await;
            won.then_some(app)
        }
    });
    let won = only(additions.await.into_iter().flatten().collect());
    assert_eq!(read!(fixture.store(), apps()), [won]);
}

/// Sign-ins of one address that nobody knows are confirmed at once: all succeed, some at the second try, as one user.
pub async fn one_new_address_confirmed_twice_at_once_is_one_user<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for round in 0..ROUNDS * 3 {
        let (first, count) = (first_seed(round), 2 + round);
        for seed in first..first + count {
            let request = samples::request(seed, &app, samples::email(first), samples::NOW);
            given::stored(fixture.store(), &samples::asked_as(seed, request)).await;
        }
        let codes = race(count, |number| {
            let (fixture, seed) = (Arc::clone(&fixture), first + number);
            async move {
                let link = samples::link_digest(seed);
                persistently(|| steps::confirm(fixture.store(), &link, seed)).await.unwrap()
            }
        });
        let mut users: Vec<_> = codes.await.into_iter().map(|code| code.unwrap().grant().user).collect();
        users.dedup();
        only(users);
    }
}

/// 8 present the latest tokens of a session at once, again and again: one token is alive after each round.
pub async fn there_are_never_two_live_successors<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let opened = given::opened(fixture.store(), 1, &app).await;
    let (mut live, mut dead) = (opened.token.digest, Vec::new());
    for round in 0..ROUNDS * 5 {
        let (first, now) = (first_seed(round), given::after(round.into()));
        let latest: Vec<_> = [live].into_iter().chain(dead.iter().rev().take(2).copied()).collect();
        let attempts = race(8, |number| {
            let (fixture, app, seed) = (Arc::clone(&fixture), app.id.clone(), first + number);
            let token = *latest.iter().cycle().nth(usize::try_from(number).unwrap()).unwrap();
            async move {
                let refresh = || steps::refresh(fixture.store(), &app, &token, (seed, now));
                let issued = patiently(refresh).await.unwrap();
                issued.then_some(samples::refresh_digest(seed))
            }
        });
        let issued: Vec<_> = attempts.await.into_iter().flatten().collect();
        assert!(!issued.is_empty(), "whoever presented the live token got another, or somebody else did");
        let (mut alive, mut rest) = (Vec::new(), Vec::new());
        for token in dead.into_iter().chain([live]).chain(issued) {
            let found = given::presented(fixture.store(), &app.id, &token).await.unwrap();
            if found.token.standing == RefreshStanding::Live { alive.push(token) } else { rest.push(token) }
        }
        (live, dead) = (only(alive), rest);
    }
}
