//! A person's own page at an app: who is signed in there, what is open under their name, and how they end it.

mod entering;

pub use entering::{AccountArrival, AccountEntry};

use crate::gatepost::Gatepost;
use crate::logout::Ending;
use crate::ports::{
    AddressLook, BrowserFound, ClientKey, Clock, ListingLook, Look, Part, Ports, SessionsOf, SignInFound,
    SignInSeen, SignInsOf, Store, StoreError, UserLook,
};
use gatepost_domain::address_change::AddressChange;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::id::SessionId;
use gatepost_domain::limit::Limited;
use gatepost_domain::secret::{BrowserSecret, Secret};
use gatepost_domain::session::Session;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::{Device, Visitor};

/// As many sessions are shown: who has more ends all of them at once.
const SESSIONS: u32 = 25;

/// As many sign-ins are shown.
const HISTORY: u32 = 20;

/// As many changes of the address are looked at: the latest one that was made is among them.
const CHANGES: u32 = 50;

/// Why somebody does not see their page, or nothing is done there.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The app is switched off.
    #[error("the app is disabled")]
    AppDisabled(Box<App>),
    /// Nobody is signed in in this browser.
    #[error("nobody is signed in here")]
    SignedOut(Box<App>),
    /// Whoever was signed in is blocked, and is signed in no more.
    #[error("the user may not sign in")]
    NotAllowed(Box<App>, Box<User>),
    /// The user has no such session, or it is over.
    #[error("no such session")]
    SessionNotFound,
    /// The code is not good, or began in another browser.
    #[error("the sign-in is over; begin anew")]
    Arrival(Box<App>),
    /// Begun too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who is signed in at their own page.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) app: App,
    pub(crate) user: User,
    pub(crate) stay: BrowserSession,
}

/// One session of the person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountSession {
    /// The session.
    pub session: Session,
    /// Where it is, as far as that is still known.
    pub visitor: Visitor,
    /// When its app last went on with it.
    pub used_at: Timestamp,
    /// Whether it came of the stay in this browser.
    pub is_here: bool,
}

/// All that the page shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AccountView {
    /// The app.
    pub app: App,
    /// Who is signed in.
    pub user: User,
    /// Their sessions that are not over, newest first.
    pub sessions: Vec<AccountSession>,
    /// The latest sign-ins of their address since it is theirs, newest first.
    pub history: Vec<SignInSeen>,
    /// A change of their address that waits to be confirmed.
    pub pending: Option<AddressChange>,
    /// When it was looked.
    pub now: Timestamp,
}

impl<P: Ports> Gatepost<P> {
    /// The app, if it is served.
    pub(crate) async fn served_app(&self, app: &AppId) -> Result<App, AccountError> {
        let key = ClientKey { app: app.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        let app = client.ok_or(AccountError::AppNotFound)?.app;
        if app.must_be_active().is_err() {
            return Err(AccountError::AppDisabled(Box::new(app)));
        }
        Ok(app)
    }

    /// Who is signed in in the browser that bears that secret, and may be.
    pub(crate) async fn account_holder(
        &self,
        app: &AppId,
        browser: Option<&Secret<BrowserSecret>>,
        from: &Visitor,
    ) -> Result<Holder, AccountError> {
        let app = self.served_app(app).await?;
        let signed_out = || AccountError::SignedOut(Box::new(app.clone()));
        let Some(browser) = browser else { return Err(signed_out()) };
        let found = self.parts.store.look().await?.browser_session(&app.id, &browser.digest()).await?;
        let BrowserFound { session, app, user } = found.ok_or_else(signed_out)?;
        if !session.is_alive(&app, self.parts.clock.now()) {
            return Err(AccountError::SignedOut(Box::new(app)));
        }
        if user.must_be_allowed().is_err() {
            self.end(&app, &Ending { here: Some(session), meant: None }, from.into()).await?;
            return Err(AccountError::NotAllowed(Box::new(app), Box::new(user)));
        }
        Ok(Holder { app, user, stay: session })
    }

    /// What the page shows to whoever is signed in in the browser that bears that secret.
    pub async fn account(
        &self,
        app: &AppId,
        browser: Option<&Secret<BrowserSecret>>,
        from: &Visitor,
    ) -> Result<AccountView, AccountError> {
        let Holder { app, user, stay } = self.account_holder(app, browser, from).await?;
        let now = self.parts.clock.now();
        let mut look = self.parts.store.look().await?;
        let changes = look.address_changes_of(&app.id, user.id, CHANGES).await?;
        // What was asked for with that address before was another one's.
        let since = changes.iter().find_map(AddressChange::changed_at);
        let of = SignInsOf::Address(user.email.identity().to_owned());
        let mut history = look.sign_ins_of(&app.id, &of, Part::newest(HISTORY)).await?;
        history.retain(|seen| since.is_none_or(|since| seen.sign_in.request().asked_at >= since));
        let found = look.sessions_of((&app.id, user.id), None, now, SESSIONS).await?;
        drop(look);
        let mut sessions = Vec::with_capacity(found.len());
        for session in found {
            let is_here = session.browser_session == Some(stay.id);
            sessions.push(self.shown_session(session, &history, is_here).await?);
        }
        let of_this = |change: &AddressChange| change.old.identity() == user.email.identity();
        let pending = changes.into_iter().find(|change| change.is_pending(now) && of_this(change));
        Ok(AccountView { app, user, sessions, history, pending, now })
    }

    async fn shown_session(
        &self,
        session: Session,
        history: &[SignInSeen],
        is_here: bool,
    ) -> Result<AccountSession, StoreError> {
        let (app, id) = (&session.app, session.sign_in);
        let known = history.iter().map(|seen| seen.sign_in.request()).find(|request| request.id == id);
        let mut look = self.parts.store.look().await?;
        let asker = if let Some(request) = known {
            Some(request.asker.clone())
        } else {
            let found = look.sign_in(app, id).await?;
            found.map(|SignInFound { sign_in, .. }| sign_in.request().asker.clone())
        };
        let used_at = look.last_refreshed(app, session.id).await?.unwrap_or(session.started_at);
        // Where a link was opened elsewhere, the session is there, and not where it was asked for.
        let asker = asker.map(|asker| asker.visitor().clone());
        let visitor = asker.filter(|asker| asker.device() == session.device).unwrap_or_else(|| {
            let Device { browser, system } = session.device.clone();
            Visitor { browser, system, ..Visitor::default() }
        });
        Ok(AccountSession { session, visitor, used_at, is_here })
    }

    /// Ends one session of whoever is signed in in that browser.
    pub async fn end_own_session(
        &self,
        app: &AppId,
        (browser, from): (Option<&Secret<BrowserSecret>>, &Visitor),
        id: SessionId,
    ) -> Result<(), AccountError> {
        let Holder { app, user, .. } = self.account_holder(app, browser, from).await?;
        let (now, of) = (self.parts.clock.now(), SessionsOf::Itself(id));
        let found = self.parts.store.look().await?.live_sessions(&app.id, of, now, 1).await?;
        if !found.iter().any(|session| session.user == user.id) {
            return Err(AccountError::SessionNotFound);
        }
        Ok(self.end_all(&app, of, from.into()).await?)
    }

    /// Whoever is signed in in that browser is not any more: there, or in all browsers and in all their sessions.
    pub async fn leave_account(
        &self,
        app: &AppId,
        (browser, from): (Option<&Secret<BrowserSecret>>, &Visitor),
        everywhere: bool,
    ) -> Result<App, AccountError> {
        let Holder { app, user, stay } = self.account_holder(app, browser, from).await?;
        if everywhere {
            self.end_everything_of(&app, user.id, from).await?;
        } else {
            self.end(&app, &Ending { here: Some(stay), meant: None }, from.into()).await?;
        }
        Ok(app)
    }
}
