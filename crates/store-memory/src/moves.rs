//! What each write does to the tables, and whether its condition holds.

use crate::fault;
use crate::letters::LetterRow;
use crate::rows::{AppRow, Rows, SignInRow, UserRow};
use gatepost_application::{Fault, Lease, StoreError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::Delivery;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode, Grant};
use gatepost_domain::id::{BrowserSessionId, CodeId, RefreshTokenId, SessionId, SignInId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::link::Link;
use gatepost_domain::session::{Ended, RefreshStanding, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{
    CodeTyped, Course, HandedOut, Mark, Renewed, Resent, SignIn, SignInRequest, Standing,
};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Adds a row under a key that nobody may have taken.
pub(crate) fn add<K: Ord + Clone, V: Clone>(
    table: &mut Arc<BTreeMap<K, V>>,
    key: K,
    row: V,
    doing: &'static str,
) -> Result<(), StoreError> {
    if table.contains_key(&key) {
        return Err(fault(doing, Fault::Conflict));
    }
    Arc::make_mut(table).insert(key, row);
    Ok(())
}

/// A letter that is to be added, and the link that it carries.
pub(crate) struct NewLetter {
    row: LetterRow,
    link: Option<Link>,
}

impl NewLetter {
    pub(crate) fn new((delivery, link): (&Delivery, Option<&Link>), lease: Option<Lease>) -> Self {
        Self { row: LetterRow::new(delivery.clone(), lease), link: link.cloned() }
    }
}

pub(crate) fn is_pending(course: &Course) -> bool {
    course.standing == Standing::Pending
}

impl Rows {
    pub(crate) fn add_app(&mut self, app: App) -> bool {
        let row = AppRow { app: app.clone(), deleted_at: None };
        add(&mut self.apps, app.id, row, "adding an app").is_ok()
    }

    pub(crate) fn update_app(&mut self, app: App, seen: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(&app.id);
        let as_seen = row.filter(|row| row.deleted_at.is_none() && row.app.updated_at == seen);
        as_seen.map(|row| row.app = app).is_some()
    }

    pub(crate) fn delete_app(&mut self, app: &AppId, now: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(app).filter(|row| row.deleted_at.is_none());
        row.map(|row| row.deleted_at = Some(now)).is_some()
    }

    pub(crate) fn add_signing_key(&mut self, key: SigningKey) -> bool {
        let mut of_app = self.signing_keys.values().filter(|other| other.app == key.app);
        let is_new = of_app.all(|other| other.number != key.number && other.id != key.id);
        if is_new {
            Arc::make_mut(&mut self.signing_keys).insert((key.app.clone(), key.id.clone()), key);
        }
        is_new
    }

    pub(crate) fn add_sign_in(&mut self, sign_in: SignIn, letter: NewLetter) -> Result<(), StoreError> {
        let key = (sign_in.request().app.clone(), sign_in.request().id);
        let row = SignInRow { sign_in, latest: letter.row.delivery.id };
        add(&mut self.sign_ins, key, row, "adding a sign-in")?;
        self.add_carried(letter)
    }

    /// Adds a letter, and the link that it carries.
    pub(crate) fn add_carried(&mut self, NewLetter { row, link }: NewLetter) -> Result<(), StoreError> {
        let key = (row.delivery.app.clone(), row.delivery.id);
        add(&mut self.letters, key, row, "adding a letter")?;
        match link.map(|link| Arc::make_mut(&mut self.links).insert(link.digest, link)) {
            Some(Some(_)) => Err(fault("adding a link", Fault::Conflict)),
            _ => Ok(()),
        }
    }

    /// Lets what happened to a sign-in be otherwise, if it still is as it was seen; `false` if it is not.
    pub(crate) fn move_on(
        &mut self,
        request: &SignInRequest,
        is_as_seen: impl FnOnce(&Course) -> bool,
        change: impl FnOnce(&mut Course),
    ) -> bool {
        let key = (request.app.clone(), request.id);
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(&key);
        let Some(row) = row.filter(|row| is_as_seen(row.sign_in.course())) else { return false };
        let mut course = *row.sign_in.course();
        change(&mut course);
        row.sign_in = SignIn::restore(row.sign_in.request().clone(), course);
        true
    }

    pub(crate) fn add_letter(&mut self, resent: &Resent, letter: NewLetter) -> Result<bool, StoreError> {
        let letters = resent.letters();
        let is_as_seen = |course: &Course| is_pending(course) && course.letters.count + 1 == letters.count;
        if !self.move_on(resent.request(), is_as_seen, |course| course.letters = letters) {
            return Ok(false);
        }
        let key = (resent.request().app.clone(), resent.request().id);
        if let Some(row) = Arc::make_mut(&mut self.sign_ins).get_mut(&key) {
            row.latest = letter.row.delivery.id;
        }
        self.add_carried(letter).map(|()| true)
    }

    pub(crate) fn type_code(&mut self, typed: &CodeTyped, earned: Option<CodeId>) -> bool {
        let is_as_seen = |course: &Course| is_pending(course) && course.code_attempts == typed.seen();
        self.move_on(typed.request(), is_as_seen, |course| {
            course.code_attempts = typed.attempts();
            if let Some(completed) = typed.completed() {
                course.standing = Standing::Completed { at: completed.at() };
                course.code = earned;
                course.visit = Some(typed.visit());
            }
        })
    }

    pub(crate) fn hand_out(&mut self, handed_out: &HandedOut, code: CodeId) -> bool {
        let is_approved = |course: &Course| matches!(course.standing, Standing::Approved { .. });
        let is_as_seen = |course: &Course| is_approved(course) && course.code.is_none();
        self.move_on(handed_out.completed().request(), is_as_seen, |course| course.code = Some(code))
    }

    /// Lets an unused mark stand otherwise; `false` if it was not unused any more.
    pub(crate) fn move_mark(&mut self, key: &(AppId, SignInId), mark: Mark, code: Option<CodeId>) -> bool {
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(key);
        let Some(row) = row.filter(|row| row.sign_in.course().mark == Some(Mark::Unused)) else {
            return false;
        };
        let before = *row.sign_in.course();
        let course = Course { mark: Some(mark), code: code.or(before.code), ..before };
        row.sign_in = SignIn::restore(row.sign_in.request().clone(), course);
        true
    }

    pub(crate) fn renew(&mut self, renewed: &Renewed) -> bool {
        let is_as_seen = |course: &Course| course.renewed_as.is_none();
        let new = renewed.new_request().id;
        self.move_on(renewed.old(), is_as_seen, |course| course.renewed_as = Some(new))
    }

    pub(crate) fn add_user(&mut self, user: User) -> Result<(), StoreError> {
        if self.user_of_id(&user.app, user.id).is_some() {
            return Err(fault("adding a user", Fault::Conflict));
        }
        let key = (user.app.clone(), user.email.identity().to_owned());
        add(&mut self.users, key, UserRow { user }, "adding a user")
    }

    pub(crate) fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        let key = (user.app.clone(), user.email.identity().to_owned());
        if let Some(row) = Arc::make_mut(&mut self.users).get_mut(&key) {
            row.user.last_sign_in_at = Some(at);
        }
    }

    /// Lets an unused code stand otherwise; `false` if it was not unused any more.
    pub(crate) fn use_up(&mut self, grant: &Grant, standing: CodeStanding) -> bool {
        let row = Arc::make_mut(&mut self.codes).get_mut(&(grant.app.clone(), grant.id));
        let unused = row.filter(|code| code.standing() == CodeStanding::Unused);
        unused.map(|code| *code = ExchangeCode::restore(code.grant().clone(), standing)).is_some()
    }

    pub(crate) fn add_session(&mut self, session: Session, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.sessions, (session.app.clone(), session.id), session, "adding a session")?;
        self.add_refresh_token(token)
    }

    pub(crate) fn bind_session(&mut self, app: AppId, session: SessionId, key: JwkThumbprint) -> bool {
        let row = Arc::make_mut(&mut self.sessions).get_mut(&(app, session));
        let unbound = row.filter(|session| session.dpop_jkt.is_none());
        unbound.map(|session| session.dpop_jkt = Some(key)).is_some()
    }

    pub(crate) fn end_session(&mut self, app: AppId, session: SessionId, ended: Ended) -> bool {
        let row = Arc::make_mut(&mut self.sessions).get_mut(&(app.clone(), session));
        let Some(alive) = row.filter(|session| session.ended.is_none()) else { return false };
        alive.ended = Some(ended);
        let sign_in = alive.sign_in;
        self.move_mark(&(app, sign_in), Mark::Dead, None);
        true
    }

    pub(crate) fn add_browser_session(&mut self, session: BrowserSession) -> Result<(), StoreError> {
        let key = (session.app.clone(), session.digest);
        match Arc::make_mut(&mut self.browser_sessions).insert(key, session) {
            Some(_) => Err(fault("adding a browser session", Fault::Conflict)),
            None => Ok(()),
        }
    }

    /// Lets a stay that nobody ended have ended then; `false` if somebody had.
    pub(crate) fn move_browser_session(&mut self, session: &BrowserSession, to: Option<Timestamp>) -> bool {
        let key = (session.app.clone(), session.digest);
        let row = Arc::make_mut(&mut self.browser_sessions).get_mut(&key);
        row.filter(|row| row.ended_at.is_none()).map(|row| row.ended_at = to).is_some()
    }

    pub(crate) fn burn_codes_of(&mut self, app: &AppId, session: BrowserSessionId, at: Timestamp) {
        for code in Arc::make_mut(&mut self.codes).values_mut() {
            let is_of = code.grant().app == *app && code.grant().browser_session == Some(session);
            if is_of && code.standing() == CodeStanding::Unused {
                *code = ExchangeCode::restore(code.grant().clone(), CodeStanding::Burned { at });
            }
        }
    }

    /// Lets a live refresh token stand otherwise; `false` if it was not alive any more.
    pub(crate) fn retire(&mut self, app: &AppId, token: RefreshTokenId, standing: RefreshStanding) -> bool {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        let live = row.filter(|token| token.standing == RefreshStanding::Live);
        live.map(|token| token.standing = standing).is_some()
    }

    /// Lets a token that was rotated before point to its new successor, and keep the moment of its first use.
    pub(crate) fn point(&mut self, app: &AppId, token: RefreshTokenId, to: RefreshTokenId) {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        if let Some(RefreshToken { standing: RefreshStanding::Rotated { successor, .. }, .. }) = row {
            *successor = to;
        }
    }

    pub(crate) fn rotate(&mut self, rotation: &Rotation, new: RefreshToken) -> Result<bool, StoreError> {
        let presented = rotation.presented();
        let rotated = RefreshStanding::Rotated { at: rotation.at(), successor: new.id };
        let done = match rotation.displaced() {
            None => self.retire(&presented.app, presented.id, rotated),
            Some(displaced) => self.retire(&presented.app, displaced, RefreshStanding::Superseded),
        };
        if done {
            self.point(&presented.app, presented.id, new.id);
            self.add_refresh_token(new)?;
        }
        Ok(done)
    }

    pub(crate) fn add_refresh_token(&mut self, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.refresh_tokens, (token.app.clone(), token.id), token, "adding a refresh token")
    }
}
