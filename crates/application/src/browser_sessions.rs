//! Somebody stays signed in in a browser at an app's hosted page: its next request there gets a code at once.

use crate::authorize::Judged;
use crate::gatepost::Gatepost;
use crate::ports::{BrowserFound, Clock, Committed, Look, Ports, Store, StoreError, Tx};
use crate::reply::Reply;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::{BrowserKey, BrowserSession};
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{ExchangeCode, Grant};
use gatepost_domain::id::BrowserSessionId;
use gatepost_domain::secret::{BrowserSecret, Secret};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::time::Duration;

/// What a browser is given in which somebody stays signed in.
#[derive(Debug)]
pub struct BrowserPass {
    /// The app.
    pub app: AppId,
    /// What proves it at the next request.
    pub secret: Secret<BrowserSecret>,
    /// How long it is good for.
    pub life: Duration,
}

/// Notes that a stay begins, if one does, together with what made it.
pub(crate) fn note_stay(tx: &mut impl Tx, begun: Option<BrowserSession>) -> Option<BrowserSessionId> {
    begun.map(|session| {
        tx.add_browser_session(&session);
        session.id
    })
}

impl<P: Ports> Gatepost<P> {
    /// How a stay is known that begins now.
    pub(crate) fn new_browser_key(&self, now: Timestamp) -> BrowserKey {
        let id = BrowserSessionId::new(now, self.chance());
        BrowserKey { id, digest: self.keys.current().browser_session(id).digest() }
    }

    /// What the browser gets in which that code was issued, also at a second click; nothing if nobody stays signed in.
    pub(crate) fn pass_of(&self, app: &App, code: &ExchangeCode) -> Option<BrowserPass> {
        self.pass_of_grant(app, code.grant())
    }

    /// The same of what that code was issued for.
    pub(crate) fn pass_of_grant(&self, app: &App, grant: &Grant) -> Option<BrowserPass> {
        let secret = self.keys.find(grant.key)?.browser_session(grant.browser_session?);
        let over_at = grant.issued_at.plus(app.lifetimes.browser_session);
        Some(BrowserPass { app: app.id.clone(), secret, life: over_at.since(self.parts.clock.now()) })
    }

    /// Where a browser goes with its code in which somebody is signed in whom the client wants; nothing if it is to be asked
    /// as any other.
    pub(crate) async fn enter(
        &self,
        judged: &Judged,
        browser: &Secret<BrowserSecret>,
        from: &Visitor,
    ) -> Result<Option<Reply>, StoreError> {
        let (now, invitation) = (self.parts.clock.now(), &judged.invitation);
        let id = &invitation.app.id;
        let found = self.parts.store.look().await?.browser_session(id, &browser.digest()).await?;
        let Some(BrowserFound { session, app, user }) = found else { return Ok(None) };
        let entered = match session.enter((&judged.demand, invitation.entry()), (&app, &user), now) {
            Ok(entered) => entered,
            Err(refused) => {
                tracing::info!(app.id = %app.id, user.id = %user.id, reason = %refused, "browser session not used");
                return Ok(None);
            }
        };
        let code = ExchangeCode::issue_entered(&entered, self.new_code(now), app.lifetimes.code);
        let code = code.in_browser(Some(entered.session().id), from);
        let event = self.event(EventKind::BrowserSessionUsed, &app.id, now);
        let event = event.of_sign_in(entered.session().sign_in).of_user(user.id);
        let mut tx = self.parts.store.begin();
        tx.enter(&entered);
        if let Some(pushed) = invitation.use_up(now) {
            tx.use_pushed_request(&pushed);
        }
        tx.add_code(&code);
        tx.append(&event.about(user.email.identity()).by(from));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        tracing::info!(app.id = %app.id, user.id = %user.id, "browser session used");
        Ok(self.redirect_with(&code, invitation.state.as_ref()))
    }

    /// Ends the stay that a browser bore before somebody signed in there anew, so that its old secret is dead. What came of
    /// that stay goes on: nobody logged out.
    pub async fn replace_browser_session(
        &self,
        app: &AppId,
        old: &Secret<BrowserSecret>,
        from: &Visitor,
    ) -> Result<(), StoreError> {
        let found = self.parts.store.look().await?.browser_session(app, &old.digest()).await?;
        let Some(BrowserFound { session, .. }) = found.filter(|found| found.session.ended_at.is_none())
        else {
            return Ok(());
        };
        let now = self.parts.clock.now();
        let mut tx = self.parts.store.begin();
        tx.end_browser_session(&session, now);
        let event = self.event(EventKind::BrowserSessionReplaced, app, now).of_sign_in(session.sign_in);
        tx.append(&event.of_user(session.user).by(from));
        // Whoever was quicker ended it as well.
        tx.commit().await.map(drop)
    }
}
