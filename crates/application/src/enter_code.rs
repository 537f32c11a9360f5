//! The initiator types the digits of the letter where the sign-in began.

use crate::browser_sessions::{BrowserPass, note_stay};
use crate::gatepost::{Gatepost, is_conflict, too_many_conflicts};
use crate::ports::{Clock, Committed, Ports, SignInFound, Store, StoreError, Tx};
use crate::reply::Reply;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::email_code::{ATTEMPTS, EmailCode};
use gatepost_domain::event::EventKind;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{KnownDevice, Secret, SignInSecret};
use gatepost_domain::sign_in::{CodeRefused, CodeTyped, Completed, SignInRequest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::fmt;

/// How often somebody who was overtaken looks again: each time one of the few attempts is gone.
const LOOKS: u32 = ATTEMPTS + 3;

/// The digits were right.
pub struct CodeEntered {
    /// Where the initiator goes, with `code`, `state` if there was one, and `iss` (RFC 9207).
    pub redirect_to: Reply,
    /// What the browser is known by as one in which that address signed in.
    pub device: Secret<KnownDevice>,
    /// What proves from now on that somebody is signed in in this browser, if the sign-in began on a page there.
    pub browser: Option<BrowserPass>,
}

impl fmt::Debug for CodeEntered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CodeEntered(…)")
    }
}

/// Why the digits do not sign in.
#[derive(Debug, thiserror::Error)]
pub enum EnterCodeError {
    /// No such sign-in, or not its secret: nobody learns which.
    #[error("not the secret of a sign-in of this app")]
    SecretInvalid,
    /// Wrong digits.
    #[error("not the digits of the letter")]
    Incorrect {
        /// How many attempts are left.
        attempts_remaining: u32,
    },
    /// They are not looked at.
    #[error(transparent)]
    Refused(#[from] CodeRefused),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Counts the attempt, and with the right digits completes the sign-in: all in one transaction, so that nobody learns
    /// whether digits are right without having used up an attempt.
    pub async fn enter_code(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
        (typed, from): (&str, &Visitor),
    ) -> Result<CodeEntered, EnterCodeError> {
        let typed = EmailCode::parse(typed).ok();
        for _ in 0..LOOKS {
            let found = self.initiated(app, id, &secret.digest()).await?;
            let found = found.ok_or(EnterCodeError::SecretInvalid)?;
            match self.try_code(found, typed.as_ref(), from).await {
                Ok(Some(entered)) => return Ok(entered),
                Ok(None) => {}
                Err(EnterCodeError::Store(error)) if is_conflict(&error) => {}
                Err(error) => return Err(error),
            }
        }
        Err(too_many_conflicts("entering a code").into())
    }

    /// Where the initiator goes whose digits completed the sign-in within the last minute, and who sends the same once more;
    /// nothing if there is nothing to repeat. Digits are compared only after the right ones were typed, so nobody can guess.
    pub async fn code_entered_again(
        &self,
        app: &AppId,
        id: SignInId,
        secret: &Secret<SignInSecret>,
        typed: &str,
    ) -> Result<Option<CodeEntered>, StoreError> {
        let now = self.parts.clock.now();
        let Some(SignInFound { sign_in, app: found, .. }) = self.initiated(app, id, &secret.digest()).await?
        else {
            return Ok(None);
        };
        let right = self.right_code(&found, sign_in.request(), now);
        if !sign_in.is_typed_again(now) || right.is_none() || EmailCode::parse(typed).ok() != right {
            return Ok(None);
        }
        let code = self.code_of(&sign_in).await?;
        let code = code.filter(|code| code.standing() == CodeStanding::Unused && code.is_in_time(now));
        let Some(code) = code else { return Ok(None) };
        let (redirect_to, browser) = (self.redirect_of(&sign_in, &code), self.pass_of(&found, &code));
        let device = self.known_device(app, &sign_in.request().email);
        Ok(redirect_to.map(|redirect_to| CodeEntered { redirect_to, device, browser }))
    }

    /// One try; nothing if somebody typed at the same time.
    async fn try_code(
        &self,
        found: SignInFound,
        typed: Option<&EmailCode>,
        from: &Visitor,
    ) -> Result<Option<CodeEntered>, EnterCodeError> {
        let now = self.parts.clock.now();
        let SignInFound { sign_in, app, user, .. } = found;
        let right = self.right_code(&app, sign_in.request(), now).ok_or(CodeRefused::Locked)?;
        let attempt = sign_in.clone().type_code((typed, &right), (&app, user.as_ref()), now)?;
        if self.must_not_guess(&app.id, &sign_in.request().email, now).await?.is_err() {
            return Err(CodeRefused::Locked.into());
        }
        let Some(completed) = attempt.completed() else { return self.reject_code(&attempt, from).await };

        let mut tx = self.parts.store.begin();
        let user = self.settle_user(&mut tx, user, completed.request(), now);
        let life = app.lifetimes.browser_session;
        let stay = BrowserSession::begin(&completed, user.id, self.new_browser_key(now), life);
        let stay = note_stay(&mut tx, stay);
        let code = ExchangeCode::issue(&completed, user.id, self.new_code(now), app.lifetimes.code);
        let code = code.in_browser(stay, from);
        tx.type_code(&attempt, Some(code.grant().id));
        tx.add_code(&code);
        let event = self.event(EventKind::EmailCodeAccepted, &app.id, now).of_user(user.id);
        tx.append(&about(event, &completed).by(from));
        if app.test_address(&completed.request().email, now).is_some() {
            let event = self.event(EventKind::TestAddressUsed, &app.id, now).of_user(user.id);
            tx.append(&about(event, &completed).by(from));
        }
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        tracing::info!(app.id = %app.id, sign_in.id = %completed.request().id, user.id = %user.id, "code accepted");
        let redirect_to = self.redirect_of(&sign_in, &code).ok_or(CodeRefused::Locked)?;
        let device = self.known_device(&app.id, &completed.request().email);
        let browser = self.pass_of(&app, &code);
        Ok(Some(CodeEntered { redirect_to, device, browser }))
    }

    /// The digits of that sign-in: those of its letters, or the fixed ones of a test address. Nothing if their key is gone.
    fn right_code(&self, app: &App, request: &SignInRequest, now: Timestamp) -> Option<EmailCode> {
        let fixed = app.test_address(&request.email, now).map(|test| test.code.clone());
        fixed.or_else(|| self.keys.find(request.key).map(|key| key.email_code(request.id)))
    }

    /// Wrong digits: one attempt less.
    async fn reject_code(
        &self,
        attempt: &CodeTyped,
        from: &Visitor,
    ) -> Result<Option<CodeEntered>, EnterCodeError> {
        let request = attempt.request();
        let event = self.event(EventKind::EmailCodeRejected, &request.app, attempt.at());
        let event = event.of_sign_in(request.id).about(request.email.identity()).by(from);
        let mut tx = self.parts.store.begin();
        tx.type_code(attempt, None);
        tx.append(&event);
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        self.count_guess(&request.app, &request.email, attempt.at()).await?;
        let attempts_remaining = ATTEMPTS.saturating_sub(attempt.attempts());
        tracing::info!(app.id = %request.app, sign_in.id = %request.id, attempts_remaining, "code rejected");
        Err(EnterCodeError::Incorrect { attempts_remaining })
    }
}

fn about(event: gatepost_domain::event::Event, completed: &Completed) -> gatepost_domain::event::Event {
    let request = completed.request();
    event.of_sign_in(request.id).about(request.email.identity())
}
