//! Sessions and their refresh tokens: one is alive, and it knows its predecessors.

use super::race::{only, race};
use super::rows::read;
use super::{Fixture, given};
use crate::samples;
use gatepost_application::{Client, Look, SessionFound, Store, Tx};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::secret::{Digest, RefreshToken as RefreshSecret};
use gatepost_domain::session::{
    EndReason, Ended, Presented, RefreshStanding, RefreshToken, Rotation, Session,
};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A session with its token and user, without a moment lost.
pub async fn a_session_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let opened = given::opened(fixture.store(), 1, &app).await;
    let (client, found) =
        read!(fixture.store(), refresh_token(&given::key(&app.id), &opened.token.digest)).unwrap();
    assert_eq!(client, Client { app, authenticated: false });
    let expected = Presented {
        token: opened.token,
        session: opened.session,
        user: opened.confirmed.user,
        successor_is_live: false,
    };
    assert_eq!(found, Some(expected));
}

/// A session that ended, with the moment and each reason.
pub async fn an_ended_session_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for (seed, reason) in (1..).zip([
        EndReason::Revoked,
        EndReason::CodeReplayed,
        EndReason::RefreshReplayed,
        EndReason::LoggedOut,
    ]) {
        let mut opened = given::opened(fixture.store(), seed, &app).await;
        let ended = Ended { at: samples::moment(seed * 100), reason };
        assert!(end(fixture.store(), &app.id, &opened.session, ended).await);
        opened.session.ended = Some(ended);
        let found = given::presented(fixture.store(), &app.id, &opened.token.digest).await.unwrap();
        assert_eq!((found.session, found.token), (opened.session, opened.token));
    }
}

/// Ends a session; whether it was alive.
async fn end<S: Store>(store: &S, app: &AppId, session: &Session, ended: Ended) -> bool {
    given::is_kept(store, |tx| tx.end_session(app, session.id, ended)).await
}

/// What the rule makes of that token at `now`.
async fn judged<S: Store>(
    store: &S,
    app: &App,
    token: &Digest<RefreshSecret>,
    now: Timestamp,
) -> (Presented, Rotation) {
    let presented = given::presented(store, &app.id, token).await.unwrap();
    let rotation = presented.rotate(app, now).unwrap();
    (presented, rotation)
}

/// Stores a rotation that was judged; whether the token was still as it was then.
async fn rotate<S: Store>(store: &S, rotation: &Rotation, new: &RefreshToken) -> bool {
    given::is_kept(store, |tx| tx.rotate(rotation, new)).await
}

/// Presents the token at `now`; the new token of that seed, as it is stored.
async fn rotated<S: Store>(
    store: &S,
    app: &App,
    token: &Digest<RefreshSecret>,
    (seed, now): (u32, Timestamp),
) -> RefreshToken {
    let (presented, rotation) = judged(store, app, token, now).await;
    let new = samples::refresh_token(seed, &presented.session, app, now);
    assert!(rotate(store, &rotation, &new).await);
    new
}

/// How that token stands, and whether its successor is alive.
async fn standing<S: Store>(store: &S, app: &App, token: &Digest<RefreshSecret>) -> (RefreshStanding, bool) {
    let found = given::presented(store, &app.id, token).await.unwrap();
    (found.token.standing, found.successor_is_live)
}

/// Each token of a chain points to the next, and tells whether that one is still unused.
pub async fn a_rotated_token_points_to_its_successor<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let first = given::opened(store, 1, &app).await.token;
    let (at, later) = (samples::moment(1500), samples::moment(2500));
    let second = rotated(store, &app, &first.digest, (2, at)).await;
    assert_eq!(
        standing(store, &app, &first.digest).await,
        (RefreshStanding::Rotated { at, successor: second.id }, true)
    );
    let found = given::presented(store, &app.id, &second.digest).await.unwrap();
    assert_eq!((found.token, found.successor_is_live), (second.clone(), false));

    let third = rotated(store, &app, &second.digest, (3, later)).await;
    assert_eq!(
        standing(store, &app, &first.digest).await,
        (RefreshStanding::Rotated { at, successor: second.id }, false)
    );
    assert_eq!(
        standing(store, &app, &second.digest).await,
        (RefreshStanding::Rotated { at: later, successor: third.id }, true)
    );
    assert_eq!(standing(store, &app, &third.digest).await, (RefreshStanding::Live, false));
}

/// A client that lost the answer presents its token again: the unused successor dies for another one, and the moment
/// of the first use stays.
pub async fn a_repeated_rotation_displaces_the_successor<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let first = given::opened(store, 1, &app).await.token;
    let (at, later) = (samples::moment(1500), samples::moment(2500));
    let lost = rotated(store, &app, &first.digest, (2, at)).await;
    let second = rotated(store, &app, &first.digest, (3, later)).await;
    assert_eq!(
        standing(store, &app, &first.digest).await,
        (RefreshStanding::Rotated { at, successor: second.id }, true)
    );
    assert_eq!(standing(store, &app, &lost.digest).await, (RefreshStanding::Superseded, false));
    assert_eq!(standing(store, &app, &second.digest).await, (RefreshStanding::Live, false));
}

/// What was judged on an older state changes nothing, and issues nothing.
pub async fn a_token_that_is_not_alive_is_not_rotated<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), given::app(fixture.store(), 1).await);
    let opened = given::opened(store, 1, &app).await;
    let (first, now) = (opened.token.digest, given::after(1));
    let (_, use_of_first) = judged(store, &app, &first, now).await;
    let second = rotated(store, &app, &first, (2, now)).await;
    let (_, repeat_of_first) = judged(store, &app, &first, now).await;
    let (_, use_of_second) = judged(store, &app, &second.digest, now).await;
    rotated(store, &app, &first, (3, now)).await;
    for (seed, stale) in [(11, use_of_first), (12, repeat_of_first), (13, use_of_second)] {
        let new = samples::refresh_token(seed, &opened.session, &app, now);
        assert!(!rotate(store, &stale, &new).await, "{stale:?}");
        assert_eq!(given::presented(store, &app.id, &new.digest).await, None);
    }
    let third = samples::refresh_token_id(3);
    assert_eq!(
        standing(store, &app, &first).await,
        (RefreshStanding::Rotated { at: now, successor: third }, true)
    );
    assert_eq!(standing(store, &app, &second.digest).await, (RefreshStanding::Superseded, false));
}

/// The second ending is told that it was one, and changes nothing.
pub async fn a_session_ends_once<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let opened = given::opened(fixture.store(), 1, &app).await;
    let first = Ended { at: given::after(1), reason: EndReason::Revoked };
    let second = Ended { at: given::after(2), reason: EndReason::CodeReplayed };
    assert!(end(fixture.store(), &app.id, &opened.session, first).await);
    assert!(!end(fixture.store(), &app.id, &opened.session, second).await);
    let found = given::presented(fixture.store(), &app.id, &opened.token.digest).await.unwrap();
    assert_eq!(found.session.ended, Some(first));
}

/// A session is found by its name with its user, for its own app alone, whatever became of its tokens.
pub async fn a_session_is_found_by_its_name<F: Fixture>(fixture: Arc<F>) {
    let (app, other) = (given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await);
    let opened = given::opened(fixture.store(), 1, &app).await;
    let id = opened.session.id;
    let (client, found) = read!(fixture.store(), session(&given::key(&app.id), id)).unwrap();
    assert_eq!(client, Client { app: app.clone(), authenticated: false });
    let expected = SessionFound { session: opened.session, user: opened.confirmed.user };
    assert_eq!(found, Some(expected));
    let ended = Ended { at: given::after(1), reason: EndReason::Revoked };
    assert!(given::is_kept(fixture.store(), |tx| tx.end_session(&app.id, id, ended)).await);
    let (_, found) = read!(fixture.store(), session(&given::key(&app.id), id)).unwrap();
    assert_eq!(found.unwrap().session.ended, Some(ended));
    let (client, found) = read!(fixture.store(), session(&given::key(&other.id), id)).unwrap();
    assert_eq!((client.app, found), (other, None));
    assert_eq!(read!(fixture.store(), session(&given::key(&samples::app_id(9)), id)), None);
}

/// The first key stays, and of two that come at once one is told so.
pub async fn a_session_belongs_to_one_key<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let opened = given::opened(fixture.store(), 1, &app).await;
    let keys = race(16, |number| {
        let (fixture, app, id) = (Arc::clone(&fixture), app.id.clone(), opened.session.id);
        let key = JwkThumbprint::from_bytes(samples::bytes("key", number));
        async move {
            let is_kept = given::is_kept(fixture.store(), |tx| tx.bind_session(&app, id, key)).await;
            is_kept.then_some(key)
        }
    });
    let key = only(keys.await.into_iter().flatten().collect());
    let found = given::presented(fixture.store(), &app.id, &opened.token.digest).await.unwrap();
    assert_eq!(found.session, opened.session.bound_to(Some(key)));
}
