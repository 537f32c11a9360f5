//! Who is signed in in which browser: a stay ends once, and what came of it is found.

use super::given::{self, Confirmed};
use super::race::{only, race};
use super::rows::read;
use super::{Fixture, steps};
use crate::samples::{self, NOW};
use gatepost_application::{BrowserFound, Look, SessionsOf, Store, Tx};
use gatepost_domain::app::App;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::session::{EndReason, Ended, Session};
use gatepost_domain::user::User;
use std::sync::Arc;

const RACERS: u32 = 32;

/// A user, and a stay of theirs.
async fn stay<S: Store>(store: &S, seed: u32, app: &App) -> (BrowserSession, User) {
    let user = samples::user(seed, &app.id, &samples::email(seed));
    let session = samples::browser_session(seed, &user, NOW);
    given::write(store, |tx| {
        tx.add_user(&user);
        tx.add_browser_session(&session);
    })
    .await;
    (session, user)
}

async fn found<S: Store>(store: &S, session: &BrowserSession) -> Option<BrowserFound> {
    read!(store, browser_session(&session.app, &session.digest))
}

/// A stay, with its app and its user; for its own app alone, and until the app is deleted.
pub async fn a_browser_session_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let (session, user) = stay(store, 1, &app).await;
    let expected = BrowserFound { session: session.clone(), app: app.clone(), user: user.clone() };
    assert_eq!(found(store, &session).await, Some(expected.clone()));
    assert_eq!(read!(store, browser_session(&other.id, &session.digest)), None);
    assert_eq!(read!(store, browser_session(&app.id, &samples::browser_digest(2))), None);
    assert_eq!(read!(store, browser_sessions_of(&app.id, user.id, 10)), std::slice::from_ref(&session));
    assert_eq!(read!(store, browser_sessions_of(&other.id, user.id, 10)), []);

    given::write(store, |tx| tx.end_browser_session(&session, samples::moment(7))).await;
    let ended = BrowserSession { ended_at: Some(samples::moment(7)), ..session.clone() };
    assert_eq!(found(store, &session).await, Some(BrowserFound { session: ended, ..expected }));
    assert_eq!(read!(store, browser_sessions_of(&app.id, user.id, 10)), []);
    given::write(store, |tx| tx.delete_app(&app.id, NOW)).await;
    assert_eq!(found(store, &session).await, None);
}

/// Of many who end a stay one does, and nobody is let in by it afterwards.
pub async fn a_browser_session_ends_once<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let (session, user) = stay(fixture.store(), 1, &app).await;
    let judged = |seed| samples::entered(seed, session.clone(), (&app, &user), given::after(5)).unwrap();
    assert!(given::is_kept(fixture.store(), |tx| tx.enter(&judged(1))).await);
    assert!(given::is_kept(fixture.store(), |tx| tx.enter(&judged(2))).await, "as often as one likes");
    let attempts = race(RACERS, |number| {
        let (fixture, session, at) = (Arc::clone(&fixture), session.clone(), samples::moment(number));
        async move {
            given::is_kept(fixture.store(), |tx| {
                tx.end_browser_session(&session, at);
                tx.append(&samples::event(number, &session.app));
            })
            .await
            .then_some(at)
        }
    });
    let at = only(attempts.await.into_iter().flatten().collect());
    assert_eq!(found(fixture.store(), &session).await.unwrap().session.ended_at, Some(at));
    assert_eq!(fixture.events().await.len(), 1);
    assert!(!given::is_kept(fixture.store(), |tx| tx.enter(&judged(3))).await);
    let strange = samples::browser_session(2, &user, NOW);
    assert!(!given::is_kept(fixture.store(), |tx| tx.end_browser_session(&strange, NOW)).await);
}

/// A code of that seed that was issued in that stay.
async fn issued<S: Store>(
    store: &S,
    seed: u32,
    confirmed: &Confirmed,
    stay: &BrowserSession,
) -> ExchangeCode {
    let grant = confirmed.code.grant().clone();
    let code = ExchangeCode::restore(
        gatepost_domain::exchange_code::Grant {
            id: samples::code_id(seed),
            digest: samples::code_digest(seed),
            browser_session: Some(stay.id),
            ..grant
        },
        CodeStanding::Unused,
    );
    given::write(store, |tx| tx.add_code(&code)).await;
    code
}

/// The end of a stay burns the codes that were issued in it and that nobody exchanged; no others.
pub async fn what_was_not_exchanged_burns_with_its_browser_session<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let confirmed = given::confirmed(store, 1, &app).await;
    let [stay, other] = [50, 51].map(|seed| samples::browser_session(seed, &confirmed.user, NOW));
    let unused = issued(store, 11, &confirmed, &stay).await;
    let spent = issued(store, 12, &confirmed, &stay).await;
    let neighbour = issued(store, 13, &confirmed, &other).await;
    let proof = (12, Some(1));
    let exchanged = steps::exchange(store, &app.id, &spent.grant().digest, proof).await.unwrap();
    assert_eq!(exchanged, steps::Exchanged::Opened);
    given::write(store, |tx| tx.burn_codes_of(&samples::app_id(2), stay.id, NOW)).await;
    assert_eq!(given::code(store, 11, &app.id).await, Some(unused.clone()), "another app's");

    let at = samples::moment(9);
    given::write(store, |tx| tx.burn_codes_of(&app.id, stay.id, at)).await;
    let burned = ExchangeCode::restore(unused.grant().clone(), CodeStanding::Burned { at });
    assert_eq!(given::code(store, 11, &app.id).await, Some(burned));
    assert_eq!(given::code(store, 13, &app.id).await, Some(neighbour));
    assert_eq!(given::code(store, 1, &app.id).await, Some(confirmed.code), "one that is of no stay");
    let standing = given::code(store, 12, &app.id).await.unwrap().standing();
    assert!(matches!(standing, CodeStanding::Spent { .. }), "{standing:?}");
}

/// Sessions are found by themselves, by the stay that they came from and by their user, while they live.
pub async fn live_sessions_are_found_by_where_they_came_from<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let confirmed = given::confirmed(store, 1, &app).await;
    let stay = samples::browser_session(50, &confirmed.user, NOW);
    let mut sessions = Vec::new();
    for seed in [11, 12, 13] {
        let code = issued(store, seed, &confirmed, &stay).await;
        let spent = samples::spent(seed, &code, 1, NOW).unwrap();
        let (session, token) = samples::session(seed, &spent, &app);
        given::write(store, |tx| {
            tx.spend(&spent);
            tx.add_session(&session, &token);
        })
        .await;
        assert_eq!(session.browser_session, Some(stay.id));
        sessions.push(session);
    }
    let alone = given::opened(store, 2, &app).await.session;
    let sorted = |mut found: Vec<Session>| {
        found.sort_by_key(|session| session.id);
        found
    };
    let of = |of| (of, sessions.clone());
    let by_user = (SessionsOf::User(confirmed.user.id), sessions.clone());
    let by_itself = (SessionsOf::Itself(alone.id), vec![alone.clone()]);
    for (of, expected) in [of(SessionsOf::Browser(stay.id)), by_user, by_itself] {
        assert_eq!(sorted(read!(store, live_sessions(&app.id, of, NOW, 10))), expected, "{of:?}");
        assert_eq!(read!(store, live_sessions(&other.id, of, NOW, 10)), [], "{of:?}");
        assert_eq!(read!(store, live_sessions(&app.id, of, alone.expires_at, 10)), [], "all are over");
        assert_eq!(read!(store, live_sessions(&app.id, of, NOW, 1)).len(), 1);
    }
    let ended = Ended { at: NOW, reason: EndReason::LoggedOut };
    let [first, middle, last] = sessions.as_slice() else { panic!("{sessions:?}") };
    given::write(store, |tx| tx.end_session(&app.id, middle.id, ended)).await;
    let left = sorted(read!(store, live_sessions(&app.id, SessionsOf::Browser(stay.id), NOW, 10)));
    assert_eq!(left, [first.clone(), last.clone()]);
}
