//! What ends with a logout: the stay in the browser, the codes that nobody exchanged, and every session that came of it.

use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::manage_apps::Doing;
use crate::ports::{Clock, Committed, Look, Ports, SessionsOf, Store, StoreError, Tx};
use gatepost_domain::address_change::AddressChange;
use gatepost_domain::app::App;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::UserId;
use gatepost_domain::logout::Hint;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::session::{EndReason, Ended, Session};
use gatepost_domain::visitor::Visitor;

/// As many sessions end in one transaction.
const AT_ONCE: u32 = 32;

/// As often somebody looks again: a user has a few sessions, and some thousand at the very most.
const ROUNDS: usize = 100;

/// More sessions and stays than anybody has.
const ALL: u32 = 4096;

/// Who ends something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cause<'a> {
    /// Where it was asked for, if by the person themselves.
    from: Option<&'a Visitor>,
    operator: Option<Doing>,
    /// Whether it ends since the person has another address.
    is_moved: bool,
}

impl<'a> From<&'a Visitor> for Cause<'a> {
    /// The person.
    fn from(from: &'a Visitor) -> Self {
        Self { from: Some(from), operator: None, is_moved: false }
    }
}

impl Cause<'static> {
    /// Somebody of the operator's side.
    pub(crate) const fn operator(doing: Doing) -> Self {
        Self { from: None, operator: Some(doing), is_moved: false }
    }

    /// That the person has another address.
    const fn moved() -> Self {
        Self { from: None, operator: None, is_moved: true }
    }
}

impl Cause<'_> {
    /// What has happened to a stay, and to a session, and why it did.
    const fn words(self) -> (EventKind, EventKind, EndReason) {
        match self.operator {
            None if self.is_moved => {
                (EventKind::BrowserSessionRevoked, EventKind::SessionRevoked, EndReason::EmailChanged)
            }
            None => (EventKind::BrowserSessionLoggedOut, EventKind::SessionLoggedOut, EndReason::LoggedOut),
            Some(_) => {
                (EventKind::BrowserSessionRevoked, EventKind::SessionRevoked, EndReason::EndedByOperator)
            }
        }
    }

    fn sign(self, mut event: Event) -> Event {
        if let Some(from) = self.from {
            event = event.by(from);
        }
        if self.is_moved {
            event = event.because(EndReason::EmailChanged.as_str());
        }
        if let Some(doing) = self.operator { doing.sign(event) } else { event }
    }
}

/// What is to end.
#[derive(Debug)]
pub(crate) struct Ending {
    /// The stay in this browser.
    pub(crate) here: Option<BrowserSession>,
    /// The session that the client means, wherever it came from.
    pub(crate) meant: Option<Hint>,
}

impl<P: Ports> Gatepost<P> {
    /// Ends everything of a user at that app: their stays in all browsers, and all their sessions. For whoever logs out
    /// everywhere.
    pub async fn end_everything_of(&self, app: &App, user: UserId, from: &Visitor) -> Result<(), StoreError> {
        self.end_everything(app, user, from.into()).await
    }

    /// The same, for that cause.
    pub(crate) async fn end_everything(
        &self,
        app: &App,
        user: UserId,
        cause: Cause<'_>,
    ) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            let stays = self.parts.store.look().await?.browser_sessions_of(&app.id, user, AT_ONCE).await?;
            if stays.is_empty() {
                return self.end_all(app, SessionsOf::User(user), cause).await;
            }
            for stay in stays {
                self.end(app, &Ending { here: Some(stay), meant: None }, cause).await?;
            }
        }
        Err(too_many_conflicts("ending all stays of a user"))
    }

    /// Ends whatever began with the address that a user had before, but for where they asked for the change.
    pub(crate) async fn end_others(&self, app: &App, change: &AddressChange) -> Result<(), StoreError> {
        let (cause, user) = (Cause::moved(), change.user);
        let stays = self.parts.store.look().await?.browser_sessions_of(&app.id, user, ALL).await?;
        for stay in stays.into_iter().filter(|stay| change.ends_stay(stay)) {
            self.end(app, &Ending { here: Some(stay), meant: None }, cause).await?;
        }
        for _ in 0..ROUNDS {
            let (now, of) = (self.parts.clock.now(), SessionsOf::User(user));
            let sessions = self.parts.store.look().await?.live_sessions(&app.id, of, now, ALL).await?;
            let some = usize::try_from(AT_ONCE).unwrap_or(usize::MAX);
            let sessions: Vec<_> = sessions.into_iter().filter(|one| change.ends(one)).take(some).collect();
            if sessions.is_empty() {
                return Ok(());
            }
            let mut tx = self.parts.store.begin();
            self.note_ends(&mut tx, (app, &sessions), cause);
            kept(tx).await?;
        }
        Err(too_many_conflicts("ending what began with another address"))
    }

    /// Ends a stay with all that came of it, and the session that the client means.
    ///
    /// In steps, of which each is a transaction of its own: from the first on no new code comes of the stay; the second
    /// burns every code that came of it before, and waits for whoever is exchanging one; the third finds their sessions.
    pub(crate) async fn end(&self, app: &App, ending: &Ending, cause: Cause<'_>) -> Result<(), StoreError> {
        if let Some(stay) = &ending.here {
            self.end_stay(app, stay, cause).await?;
            self.burn_codes_of(stay).await?;
            self.end_all(app, SessionsOf::Browser(stay.id), cause).await?;
        }
        if let Some(hint) = ending.meant {
            let of = SessionsOf::Itself(hint.session);
            let now = self.parts.clock.now();
            let found = self.parts.store.look().await?.live_sessions(&app.id, of, now, 1).await?;
            if found.iter().any(|session| hint.names(session)) {
                self.end_all(app, of, cause).await?;
            }
        }
        Ok(())
    }

    /// The first step: with the sessions that are known of, so that most logouts are done with it.
    async fn end_stay(&self, app: &App, stay: &BrowserSession, cause: Cause<'_>) -> Result<(), StoreError> {
        let of = SessionsOf::Browser(stay.id);
        let now = self.parts.clock.now();
        let mut sessions = self.parts.store.look().await?.live_sessions(&stay.app, of, now, AT_ONCE).await?;
        for _ in 0..TRIES {
            let now = self.parts.clock.now();
            let (kind, _, _) = cause.words();
            let event = self.event(kind, &stay.app, now);
            let mut tx = self.parts.store.begin();
            tx.end_browser_session(stay, now);
            tx.append(&cause.sign(event.of_sign_in(stay.sign_in).of_user(stay.user)));
            self.note_ends(&mut tx, (app, &sessions), cause);
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
    pub(crate) async fn end_all(
        &self,
        app: &App,
        of: SessionsOf,
        cause: Cause<'_>,
    ) -> Result<(), StoreError> {
        for _ in 0..ROUNDS {
            let now = self.parts.clock.now();
            let sessions = self.parts.store.look().await?.live_sessions(&app.id, of, now, AT_ONCE).await?;
            if sessions.is_empty() {
                return Ok(());
            }
            let mut tx = self.parts.store.begin();
            self.note_ends(&mut tx, (app, &sessions), cause);
            // Whoever was quicker ended some of them: those that are left are looked for again.
            kept(tx).await?;
        }
        Err(too_many_conflicts("ending sessions"))
    }

    /// Notes the end of each, and that somebody hears of it.
    fn note_ends(&self, tx: &mut impl Tx, (app, sessions): (&App, &[Session]), cause: Cause<'_>) {
        let now = self.parts.clock.now();
        let (_, kind, reason) = cause.words();
        for session in sessions {
            if app.oauth.backchannel_logout_uri.is_some() {
                tx.add_logout_notice(&LogoutNotice::of(session, now));
            }
            tx.end_session(&session.app, session.id, Ended { at: now, reason });
            let event = self.event(kind, &session.app, now).of_sign_in(session.sign_in);
            tx.append(&cause.sign(event.of_session(session.id).of_user(session.user)));
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
