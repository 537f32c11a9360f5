//! What ends with a logout: the stay in the browser, the codes that nobody exchanged, and every session that came of it.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{Clock, Committed, Look, Ports, SessionsOf, Store, StoreError, Tx};
use gatepost_domain::app::App;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::UserId;
use gatepost_domain::logout::Hint;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::session::{EndReason, Ended, Session};
use gatepost_domain::visitor::Visitor;

/// As many sessions end in one transaction.
const AT_ONCE: u32 = 32;

/// As often somebody looks again: a user has a few sessions, and some thousand at the very most.
const ROUNDS: usize = 100;

/// What is to end.
#[derive(Debug)]
pub(super) struct Ending {
    /// The stay in this browser.
    pub(super) here: Option<BrowserSession>,
    /// The session that the client means, wherever it came from.
    pub(super) meant: Option<Hint>,
}

impl<P: Ports> Gatepost<P> {
    /// Ends everything of a user at that app: their stays in all browsers, and all their sessions. For whoever logs out
    /// everywhere, and for whoever blocks them.
    pub async fn end_everything_of(&self, app: &App, user: UserId, from: &Visitor) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            let stays = self.parts.store.look().await?.browser_sessions_of(&app.id, user, AT_ONCE).await?;
            if stays.is_empty() {
                return self.end_all(app, SessionsOf::User(user), from).await;
            }
            for stay in stays {
                self.end(app, &Ending { here: Some(stay), meant: None }, from).await?;
            }
        }
        Err(too_many_conflicts("ending all stays of a user"))
    }

    /// Ends a stay with all that came of it, and the session that the client means.
    ///
    /// In steps, of which each is a transaction of its own: from the first on no new code comes of the stay; the second
    /// burns every code that came of it before, and waits for whoever is exchanging one; the third finds their sessions.
    pub(super) async fn end(&self, app: &App, ending: &Ending, from: &Visitor) -> Result<(), StoreError> {
        if let Some(stay) = &ending.here {
            self.end_stay(app, stay, from).await?;
            self.burn_codes_of(stay).await?;
            self.end_all(app, SessionsOf::Browser(stay.id), from).await?;
        }
        if let Some(hint) = ending.meant {
            let of = SessionsOf::Itself(hint.session);
            let now = self.parts.clock.now();
            let found = self.parts.store.look().await?.live_sessions(&app.id, of, now, 1).await?;
            if found.iter().any(|session| hint.names(session)) {
                self.end_all(app, of, from).await?;
            }
        }
        Ok(())
    }

    /// The first step: with the sessions that are known of, so that most logouts are done with it.
    async fn end_stay(&self, app: &App, stay: &BrowserSession, from: &Visitor) -> Result<(), StoreError> {
        let of = SessionsOf::Browser(stay.id);
        let now = self.parts.clock.now();
        let mut sessions = self.parts.store.look().await?.live_sessions(&stay.app, of, now, AT_ONCE).await?;
        for _ in 0..TRIES {
            let now = self.parts.clock.now();
            let event = self.event(EventKind::BrowserSessionLoggedOut, &stay.app, now);
            let mut tx = self.parts.store.begin();
            tx.end_browser_session(stay, now);
            tx.append(&event.of_sign_in(stay.sign_in).of_user(stay.user).by(from));
            self.note_ends(&mut tx, (app, &sessions), from);
            if kept(tx).await? {
                tracing::info!(app.id = %stay.app, user.id = %stay.user, "logged out");
                return Ok(());
            }
            let found = self.parts.store.look().await?.browser_session(&stay.app, &stay.digest).await?;
            if found.is_none_or(|found| found.session.ended_at.is_some()) {
                // Another logout of the same browser was quicker.
                return Ok(());
            }
            // Others are ending its sessions one by one: now it ends alone, and those that are left after it.
            sessions.clear();
        }
        Err(too_many_conflicts("logging out"))
    }

    async fn burn_codes_of(&self, stay: &BrowserSession) -> Result<(), StoreError> {
        let mut tx = self.parts.store.begin();
        tx.burn_codes_of(&stay.app, stay.id, self.parts.clock.now());
        tx.commit().await.map(drop)
    }

    /// Ends these sessions, until none is left.
    async fn end_all(&self, app: &App, of: SessionsOf, from: &Visitor) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            let now = self.parts.clock.now();
            let sessions = self.parts.store.look().await?.live_sessions(&app.id, of, now, AT_ONCE).await?;
            if sessions.is_empty() {
                return Ok(());
            }
            let mut tx = self.parts.store.begin();
            self.note_ends(&mut tx, (app, &sessions), from);
            // Whoever was quicker ended some of them: those that are left are looked for again.
            kept(tx).await?;
        }
        Err(too_many_conflicts("ending sessions"))
    }

    /// Notes the end of each, and that somebody hears of it.
    fn note_ends(&self, tx: &mut impl Tx, (app, sessions): (&App, &[Session]), from: &Visitor) {
        let now = self.parts.clock.now();
        for session in sessions {
            if app.oauth.backchannel_logout_uri.is_some() {
                tx.add_logout_notice(&LogoutNotice::of(session, now));
            }
            tx.end_session(&session.app, session.id, Ended { at: now, reason: EndReason::LoggedOut });
            let event = self.event(EventKind::SessionLoggedOut, &session.app, now).of_sign_in(session.sign_in);
            tx.append(&event.of_session(session.id).of_user(session.user).by(from));
        }
    }
}

/// Whether it was. Whoever was quicker to end a session has queued its notice too, and there is one notice of each: so to be
/// overtaken may also be a conflict.
async fn kept(tx: impl Tx) -> Result<bool, StoreError> {
    match tx.commit().await {
        Ok(committed) => Ok(committed == Committed::Kept),
        Err(error) if is_conflict(&error) => Ok(false),
        Err(error) => Err(error),
    }
}
