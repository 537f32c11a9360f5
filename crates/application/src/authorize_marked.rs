//! A client sends a browser here in which somebody confirmed a link a moment ago: it is let in without another letter.

use crate::authorize::{Authorization, Judged, Parameter};
use crate::browser_sessions::{BrowserPass, note_stay};
use crate::gatepost::Gatepost;
use crate::hints::Hinted;
use crate::keys::MasterKeys;
use crate::ports::{Clock, Committed, Look, Ports, SignInFound, Store, StoreError, Tx};
use crate::reply::Reply;
use gatepost_domain::app::AppId;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::SignInId;
use gatepost_domain::pushed_request::Used;
use gatepost_domain::secret::{BrowserSecret, MarkSecret, Secret};
use gatepost_domain::sign_in::{Mark, MarkUsed, SignIn};
use gatepost_domain::visitor::Visitor;

/// What a browser bears in which a link was confirmed that began elsewhere.
#[derive(Debug)]
pub struct BrowserMark {
    /// The sign-in that left it.
    pub sign_in: SignInId,
    /// What proves that it was left in this browser.
    pub secret: Secret<MarkSecret>,
}

/// What a browser bears by which somebody in it may be known.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// That a link was confirmed there a moment ago.
    pub mark: Option<&'a BrowserMark>,
    /// That somebody is signed in there.
    pub browser: Option<&'a Secret<BrowserSecret>>,
    /// Who asks.
    pub visitor: &'a Visitor,
}

impl BrowserMark {
    /// The mark of that sign-in; nothing if it left none.
    pub(crate) fn of(sign_in: &SignIn, mark: Option<Mark>, keys: &MasterKeys) -> Option<Self> {
        let id = sign_in.request().id;
        (mark == Some(Mark::Unused)).then(|| Self { sign_in: id, secret: keys.current().mark(id) })
    }

    /// Whether one of these keys made it, whatever became of its sign-in.
    fn is_of(&self, keys: &MasterKeys) -> bool {
        let digest = self.secret.digest();
        keys.all().any(|key| key.mark(self.sign_in).digest() == digest)
    }
}

impl<P: Ports> Gatepost<P> {
    /// Judges what a client asks of that app's issuer, as [`Gatepost::authorize`]. A browser with a mark that fits is sent
    /// back at once with a code; once, and only one of many at the same moment; and somebody stays signed in there. A browser
    /// in which somebody is signed in is sent back as well, as often as it comes. A `login_hint` of ours stands for the
    /// address of its sign-in, in any browser, and for nothing else.
    pub async fn authorize_marked(
        &self,
        app: &AppId,
        parameters: &[Parameter],
        Known { mark, browser, visitor }: Known<'_>,
    ) -> Result<(Authorization, Option<BrowserPass>), StoreError> {
        let mut judged = match self.judge_authorization(app, parameters, visitor).await? {
            Ok(judged) => judged,
            Err(answer) => return Ok((answer, None)),
        };
        if let Some(email) = self.hinted(&judged).await? {
            judged.expect(email);
        }
        if let Some(token) = &judged.hint {
            match self.hinted_session(&judged.invitation.app, token).await? {
                Hinted::At(hint) => judged.demand.user = Some(hint.user),
                // Whoever is known here is not shown to be whom the client means, so they are asked.
                Hinted::Unknown | Hinted::Forged => judged.demand.anew = true,
            }
        }
        if let Some(mark) = mark.filter(|mark| mark.is_of(&self.keys))
            && let Some((redirect_to, pass)) = self.let_in(&judged, mark, visitor).await?
        {
            return Ok((Authorization::LetIn { redirect_to }, pass));
        }
        if let Some(browser) = browser
            && let Some(redirect_to) = self.enter(&judged, browser, visitor).await?
        {
            return Ok((Authorization::LetIn { redirect_to }, None));
        }
        Ok((self.invite(judged), None))
    }

    /// Whose address the client means by a handle of ours; one that is unknown, expired or another app's means nobody's.
    async fn hinted(&self, judged: &Judged) -> Result<Option<EmailAddress>, StoreError> {
        let Some(handle) = judged.handle.as_ref().filter(|handle| self.keys.made(handle)) else {
            return Ok(None);
        };
        let app = &judged.invitation.app.id;
        let found = self.parts.store.look().await?.sign_in(app, handle.sign_in()).await?;
        Ok(found.and_then(|found| found.sign_in.hinted(self.parts.clock.now()).cloned()))
    }

    /// Where the browser goes with its code; nothing if it is to be asked as any other.
    async fn let_in(
        &self,
        judged: &Judged,
        mark: &BrowserMark,
        from: &Visitor,
    ) -> Result<Option<(Reply, Option<BrowserPass>)>, StoreError> {
        let (now, invitation) = (self.parts.clock.now(), &judged.invitation);
        let found = self.parts.store.look().await?.sign_in(&invitation.app.id, mark.sign_in).await?;
        let Some(SignInFound { sign_in, app, user, .. }) = found else { return Ok(None) };
        let entry = invitation.entry();
        let email = sign_in.request().email.clone();
        let used = match sign_in.use_mark((&judged.demand, entry), (&app, user.as_ref()), now) {
            Ok(used) => used,
            Err(refused) => {
                tracing::info!(app.id = %app.id, sign_in.id = %mark.sign_in, reason = %refused, "mark not used");
                return Ok(None);
            }
        };
        let life = app.lifetimes.browser_session;
        let stay = BrowserSession::begin_marked(&used, self.new_browser_key(now), life);
        let code = ExchangeCode::issue_marked(&used, self.new_code(now), app.lifetimes.code);
        let code = code.in_browser(stay.as_ref().map(|stay| stay.id), from);
        let pushed = invitation.use_up(now);
        let kept = self.keep_entry((&used, stay, pushed), &code, (email.identity(), from)).await?;
        if kept == Committed::Overtaken {
            return Ok(None);
        }
        tracing::info!(app.id = %app.id, sign_in.id = %used.sign_in(), user.id = %used.user(), "mark used");
        let redirect_to = self.redirect_with(&code, invitation.state.as_ref());
        Ok(redirect_to.map(|redirect_to| (redirect_to, self.pass_of(&app, &code))))
    }

    async fn keep_entry(
        &self,
        (used, stay, pushed): (&MarkUsed, Option<BrowserSession>, Option<Used>),
        code: &ExchangeCode,
        (identity, from): (&str, &Visitor),
    ) -> Result<Committed, StoreError> {
        let event = self.event(EventKind::MarkUsed, used.app(), used.at()).of_sign_in(used.sign_in());
        let mut tx = self.parts.store.begin();
        tx.use_mark(used, code.grant().id);
        note_stay(&mut tx, stay);
        if let Some(pushed) = pushed {
            tx.use_pushed_request(&pushed);
        }
        tx.add_code(code);
        tx.append(&event.of_user(used.user()).about(identity).by(from));
        tx.commit().await
    }
}
