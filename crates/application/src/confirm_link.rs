//! A person confirms an e-mailed link and leaves with an exchange code.

use crate::authorize_marked::BrowserMark;
use crate::browser_sessions::{BrowserPass, note_stay};
use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::ports::{Clock, Committed, LinkFound, Look, Ports, Store, StoreError, Tx};
use crate::reply::Reply;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::id::UserId;
use gatepost_domain::link::{DeadLink, Link};
use gatepost_domain::secret::{Digest, KnownDevice, LinkToken, Secret, SignInSecret, Visit};
use gatepost_domain::sign_in::{ConfirmRefused, Onward, Place, ResponseMode, SignIn, SignInRequest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::Visitor;
use std::fmt;

/// The person is signed in as far as the app takes up the code.
pub struct Confirmed {
    /// The app.
    pub app: AppId,
    /// Where the browser goes, with `code`, `state` if there was one, and `iss` (RFC 9207); or to where the app starts
    /// sign-ins, with `iss` and `login_hint` (OIDC Core §4).
    pub redirect_to: Reply,
    /// What the browser is known by for a moment, if the sign-in did not begin in it.
    pub mark: Option<BrowserMark>,
    /// What the browser is known by as one in which that address signed in.
    pub device: Secret<KnownDevice>,
    /// What proves from now on that somebody is signed in in this browser, if the sign-in began on a page there.
    pub browser: Option<BrowserPass>,
}

impl fmt::Debug for Confirmed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Confirmed(…)")
    }
}

/// Why the link does not sign in.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmError {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] ConfirmRefused),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who stands before a link's page: the browser, and what it bears of ours.
#[derive(Debug, Default)]
pub struct Presence {
    /// The browser.
    pub visitor: Visitor,
    /// The secrets of the flows that began in it.
    pub flows: Vec<Secret<SignInSecret>>,
    /// What its page gave it, to recognise a second click.
    pub visit: Option<Secret<Visit>>,
    /// What it was given when people signed in there.
    pub devices: Vec<Secret<KnownDevice>>,
}

impl Presence {
    /// Whether the sign-in began in this browser.
    pub fn place(&self, sign_in: &SignIn) -> Place {
        let secret = &sign_in.request().secret;
        let is_initiator = self.flows.iter().any(|flow| flow.digest() == *secret);
        if is_initiator { Place::Initiator } else { Place::Elsewhere }
    }

    pub(crate) fn visit(&self) -> Option<Digest<Visit>> {
        self.visit.as_ref().map(Secret::digest)
    }
}

impl From<DeadLink> for ConfirmError {
    fn from(dead: DeadLink) -> Self {
        Self::Refused(ConfirmRefused::Dead(dead))
    }
}

impl<P: Ports> Gatepost<P> {
    /// Spends the link: sign-in completed, user known or made, code issued, event written; all or nothing. The visit that
    /// did so may press the button once more within a minute, and is sent to the same place.
    pub async fn confirm_link(
        &self,
        link: &Secret<LinkToken>,
        from: &Presence,
    ) -> Result<Confirmed, ConfirmError> {
        for _ in 0..TRIES {
            match self.try_to_confirm(link, from).await {
                // Another link made the same user at the same moment.
                Err(ConfirmError::Store(error)) if is_conflict(&error) => {}
                outcome => return outcome,
            }
        }
        Err(too_many_conflicts("confirming a link").into())
    }

    async fn try_to_confirm(
        &self,
        link: &Secret<LinkToken>,
        from: &Presence,
    ) -> Result<Confirmed, ConfirmError> {
        let now = self.parts.clock.now();
        let found = self.parts.store.look().await?.link(&link.digest()).await?;
        let LinkFound { link, sign_in, app, user } = found.ok_or(DeadLink::Unknown)?;
        let place = from.place(&sign_in);
        let confirmed = sign_in.clone().confirm(&link, (&app, user.as_ref()), place, now);
        let completed = match confirmed {
            Ok(completed) => completed,
            Err(refused) => return self.pressed_again((&sign_in, &app), from, refused, now).await,
        };
        let mut tx = self.parts.store.begin();
        let user = self.settle_user(&mut tx, user, completed.request(), now);
        let life = app.lifetimes.browser_session;
        let stay = BrowserSession::begin(&completed, user.id, self.new_browser_key(now), life);
        let stay = note_stay(&mut tx, stay);
        let issue = || ExchangeCode::issue(&completed, user.id, self.new_code(now), app.lifetimes.code);
        let code = (*completed.onward() == Onward::Redirect).then(|| issue().in_browser(stay, &from.visitor));
        tx.complete(&completed, (code.as_ref().map(|code| code.grant().id), from.visit()));
        if let Some(code) = &code {
            tx.add_code(code);
        }
        let request = completed.request();
        let event =
            self.event(EventKind::LinkConfirmed, &app.id, now).of_sign_in(request.id).of_user(user.id);
        tx.append(&event.about(request.email.identity()).by(&from.visitor));
        if tx.commit().await? == Committed::Overtaken {
            return self.overtaken(&link, from, now).await;
        }

        tracing::info!(app.id = %app.id, sign_in.id = %request.id, user.id = %user.id, "link confirmed");
        let redirect_to = self.sent_on(&sign_in, completed.onward(), code.as_ref());
        let redirect_to = redirect_to.ok_or(DeadLink::Unknown)?;
        let mark = BrowserMark::of(&sign_in, completed.mark(), &self.keys);
        let device = self.known_device(&app.id, &sign_in.request().email);
        let browser = code.as_ref().and_then(|code| self.pass_of(&app, code));
        Ok(Confirmed { app: app.id, redirect_to, mark, device, browser })
    }

    /// Somebody was quicker: it may have been the same visit, or somebody who refused.
    async fn overtaken(
        &self,
        link: &Link,
        from: &Presence,
        now: Timestamp,
    ) -> Result<Confirmed, ConfirmError> {
        let found = self.parts.store.look().await?.link(&link.digest).await?;
        let LinkFound { sign_in, app, .. } = found.ok_or(DeadLink::Unknown)?;
        let dead = sign_in.look(link, now).err().unwrap_or(DeadLink::Spent);
        self.pressed_again((&sign_in, &app), from, dead.into(), now).await
    }

    /// Where the browser goes: with its code, or to where the app starts sign-ins, with a handle for whoever confirmed.
    fn sent_on(&self, sign_in: &SignIn, onward: &Onward, code: Option<&ExchangeCode>) -> Option<Reply> {
        match (onward, code) {
            (_, Some(code)) => self.redirect_of(sign_in, code),
            (Onward::Start(start), None) => {
                let (request, key) = (sign_in.request(), self.keys.current());
                let (issuer, handle) = (self.issuer(&request.app), key.login_handle(request.id).to_string());
                let parameters = [("iss", issuer.as_str()), ("login_hint", &*handle)];
                Some(Reply::new((start, ResponseMode::Query), parameters))
            }
            (Onward::Redirect, None) => None,
        }
    }

    /// The same visit that won, a moment ago, is sent to the same place while the code or the mark is good; everybody else
    /// is told why the link does nothing.
    async fn pressed_again(
        &self,
        (sign_in, app): (&SignIn, &App),
        from: &Presence,
        refused: ConfirmRefused,
        now: Timestamp,
    ) -> Result<Confirmed, ConfirmError> {
        if !sign_in.may_go_on_again(from.visit(), now) {
            return Err(refused.into());
        }
        let code = self.code_of(sign_in).await?;
        let is_good = |code: &ExchangeCode| code.standing() == CodeStanding::Unused && code.is_in_time(now);
        let onward = sign_in.onward(app, from.place(sign_in));
        if code.as_ref().is_none_or(is_good)
            && let Some(redirect_to) = self.sent_on(sign_in, &onward, code.as_ref())
        {
            let mark = BrowserMark::of(sign_in, sign_in.course().mark, &self.keys);
            let device = self.known_device(&app.id, &sign_in.request().email);
            let browser = code.as_ref().and_then(|code| self.pass_of(app, code));
            return Ok(Confirmed { app: app.id.clone(), redirect_to, mark, device, browser });
        }
        Err(refused.into())
    }

    /// The user of the address: noted if known, made if new.
    pub(crate) fn settle_user(
        &self,
        tx: &mut impl Tx,
        user: Option<User>,
        request: &SignInRequest,
        now: Timestamp,
    ) -> User {
        if let Some(user) = user {
            tx.note_sign_in(&user, now);
            return user;
        }
        let id = UserId::new(now, self.chance());
        let user = User::new(id, request.app.clone(), request.email.clone(), now);
        let user = User { last_sign_in_at: Some(now), ..user };
        tx.add_user(&user);
        user
    }
}
