//! Stays in browsers.

use super::{browser_session_id, challenge, secret};
use gatepost_domain::app::App;
use gatepost_domain::browser_session::{BrowserSession, Entered, Reach};
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{BrowserSecret, Digest};
use gatepost_domain::sign_in::{Demand, Entry, Nonce, ResponseMode};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::time::Duration;

/// What is known of the secret of the stay of that seed.
pub fn browser_digest(seed: u32) -> Digest<BrowserSecret> {
    secret::<BrowserSecret>(seed).digest()
}

/// A stay of that user that began a second after the user proved who they are, and lasts an hour.
pub fn browser_session(seed: u32, user: &User, at: Timestamp) -> BrowserSession {
    let started_at = at.plus(Duration::from_secs(1));
    BrowserSession {
        id: browser_session_id(seed),
        app: user.app.clone(),
        user: user.id,
        sign_in: super::sign_in_id(seed),
        digest: browser_digest(seed),
        reach: Reach::Clients,
        authenticated_at: at,
        started_at,
        expires_at: started_at.plus(Duration::from_hours(1)),
        ended_at: None,
    }
}

/// What coming back to that stay at `now` comes to, if the rules let it through.
pub fn entered(
    seed: u32,
    session: BrowserSession,
    (app, user): (&App, &User),
    now: Timestamp,
) -> Option<Entered> {
    let entry = Entry {
        destination: app.redirect_uris.resolve("http://127.0.0.1:4711/callback").unwrap(),
        challenge: Some(challenge(seed)),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        nonce: Some(Nonce::parse("n").unwrap()),
        scope: Scope::default().grant(None),
    };
    session.enter((&Demand::default(), entry), (app, user), now).ok()
}
