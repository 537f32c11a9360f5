//! Writing: noted one by one, and done by the commit on a copy that it puts in place.

use crate::letters::LetterRow;
use crate::rows::{AppRow, Rows, UserRow};
use crate::{Shared, fault, locked};
use gatepost_application::{Committed, Fault, Lease, StoreError, Tx};
use gatepost_domain::access::SigningKey;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, CodeStanding, ExchangeCode, Grant, Spent};
use gatepost_domain::id::{RefreshTokenId, SessionId};
use gatepost_domain::link::Link;
use gatepost_domain::session::{Ended, RefreshStanding, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{Completed, Refused, SignIn, SignInRequest, Standing};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::collections::BTreeMap;
use std::sync::Arc;

/// One write; it says whether its condition holds, if it has one.
type Change = Box<dyn FnOnce(&mut Rows) -> Result<bool, StoreError> + Send>;

/// A transaction: what it would write.
pub struct MemoryTx {
    shared: Arc<Shared>,
    changes: Vec<Change>,
}

impl MemoryTx {
    pub(crate) const fn new(shared: Arc<Shared>) -> Self {
        Self { shared, changes: Vec::new() }
    }

    /// Notes a write without a condition.
    fn note(&mut self, change: impl FnOnce(&mut Rows) -> Result<(), StoreError> + Send + 'static) {
        self.changes.push(Box::new(|rows| change(rows).map(|()| true)));
    }

    /// Notes a write that says whether its condition holds.
    fn note_if(&mut self, change: impl FnOnce(&mut Rows) -> Result<bool, StoreError> + Send + 'static) {
        self.changes.push(Box::new(change));
    }
}

/// Adds a row under a key that nobody may have taken.
fn add<K: Ord + Clone, V: Clone>(
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

impl Rows {
    fn add_app(&mut self, app: App) -> bool {
        let row = AppRow { app: app.clone(), deleted_at: None };
        add(&mut self.apps, app.id, row, "adding an app").is_ok()
    }

    fn update_app(&mut self, app: App, seen: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(&app.id);
        let as_seen = row.filter(|row| row.deleted_at.is_none() && row.app.updated_at == seen);
        as_seen.map(|row| row.app = app).is_some()
    }

    fn delete_app(&mut self, app: &AppId, now: Timestamp) -> bool {
        let row = Arc::make_mut(&mut self.apps).get_mut(app).filter(|row| row.deleted_at.is_none());
        row.map(|row| row.deleted_at = Some(now)).is_some()
    }

    fn add_sign_in(&mut self, sign_in: SignIn, letter: LetterRow, link: Link) -> Result<(), StoreError> {
        let (app, id) = (sign_in.request().app.clone(), sign_in.request().id);
        add(&mut self.sign_ins, (app.clone(), id), sign_in, "adding a sign-in")?;
        add(&mut self.letters, (app, letter.delivery.id), letter, "adding a letter")?;
        if Arc::make_mut(&mut self.links).insert(link.digest, link).is_some() {
            return Err(fault("adding a link", Fault::Conflict));
        }
        Ok(())
    }

    /// Lets a pending sign-in stand otherwise; `false` if it was not pending any more.
    fn decide(&mut self, request: &SignInRequest, standing: Standing) -> bool {
        let key = (request.app.clone(), request.id);
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(&key);
        let pending = row.filter(|sign_in| sign_in.standing() == Standing::Pending);
        pending.map(|sign_in| *sign_in = SignIn::restore(sign_in.request().clone(), standing)).is_some()
    }

    fn add_user(&mut self, user: User) -> Result<(), StoreError> {
        if self.user_of_id(&user.app, user.id).is_some() {
            return Err(fault("adding a user", Fault::Conflict));
        }
        let key = (user.app.clone(), user.email.identity().to_owned());
        add(&mut self.users, key, UserRow { user, noted_at: None }, "adding a user")
    }

    fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        let key = (user.app.clone(), user.email.identity().to_owned());
        if let Some(row) = Arc::make_mut(&mut self.users).get_mut(&key) {
            row.noted_at = Some(at);
        }
    }

    /// Lets an unused code stand otherwise; `false` if it was not unused any more.
    fn use_up(&mut self, grant: &Grant, standing: CodeStanding) -> bool {
        let row = Arc::make_mut(&mut self.codes).get_mut(&(grant.app.clone(), grant.id));
        let unused = row.filter(|code| code.standing() == CodeStanding::Unused);
        unused.map(|code| *code = ExchangeCode::restore(code.grant().clone(), standing)).is_some()
    }

    fn add_session(&mut self, session: Session, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.sessions, (session.app.clone(), session.id), session, "adding a session")?;
        self.add_refresh_token(token)
    }

    fn end_session(&mut self, app: AppId, session: SessionId, ended: Ended) -> bool {
        let row = Arc::make_mut(&mut self.sessions).get_mut(&(app, session));
        let alive = row.filter(|session| session.ended.is_none());
        alive.map(|session| session.ended = Some(ended)).is_some()
    }

    /// Lets a live refresh token stand otherwise; `false` if it was not alive any more.
    fn retire(&mut self, app: &AppId, token: RefreshTokenId, standing: RefreshStanding) -> bool {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        let live = row.filter(|token| token.standing == RefreshStanding::Live);
        live.map(|token| token.standing = standing).is_some()
    }

    /// Lets a token that was rotated before point to its new successor, and keep the moment of its first use.
    fn point(&mut self, app: &AppId, token: RefreshTokenId, to: RefreshTokenId) {
        let row = Arc::make_mut(&mut self.refresh_tokens).get_mut(&(app.clone(), token));
        if let Some(RefreshToken { standing: RefreshStanding::Rotated { successor, .. }, .. }) = row {
            *successor = to;
        }
    }

    fn rotate(&mut self, rotation: &Rotation, new: RefreshToken) -> Result<bool, StoreError> {
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

    fn add_refresh_token(&mut self, token: RefreshToken) -> Result<(), StoreError> {
        add(&mut self.refresh_tokens, (token.app.clone(), token.id), token, "adding a refresh token")
    }
}

impl Tx for MemoryTx {
    fn add_app(&mut self, app: &App) {
        let app = app.clone();
        self.note_if(|rows| Ok(rows.add_app(app)));
    }

    fn update_app(&mut self, app: &App, seen: Timestamp) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.update_app(app, seen)));
    }

    fn delete_app(&mut self, app: &AppId, now: Timestamp) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.delete_app(&app, now)));
    }

    fn add_client_credential(&mut self, credential: &ClientCredential) {
        let (key, row) = ((credential.app.clone(), credential.id), credential.clone());
        self.note(|rows| add(&mut rows.credentials, key, row, "adding a client secret"));
    }

    fn add_signing_key(&mut self, key: &SigningKey) {
        let (key, row) = ((key.app.clone(), key.id.clone()), key.clone());
        self.note(|rows| add(&mut rows.signing_keys, key, row, "adding a signing key"));
    }

    fn add_sign_in(&mut self, sign_in: &SignIn, (delivery, link): (&Delivery, &Link), lease: Option<Lease>) {
        let (sign_in, link) = (sign_in.clone(), link.clone());
        let letter = LetterRow::new(delivery.clone(), lease);
        self.note(|rows| rows.add_sign_in(sign_in, letter, link));
    }

    fn complete(&mut self, completed: &Completed) {
        let completed = completed.clone();
        let standing = Standing::Completed { at: completed.at() };
        self.note_if(move |rows| Ok(rows.decide(completed.request(), standing)));
    }

    fn refuse(&mut self, refused: &Refused) {
        let refused = refused.clone();
        let standing = Standing::Refused { at: refused.at() };
        self.note_if(move |rows| Ok(rows.decide(refused.request(), standing)));
    }

    fn add_user(&mut self, user: &User) {
        let user = user.clone();
        self.note(|rows| rows.add_user(user));
    }

    fn note_sign_in(&mut self, user: &User, at: Timestamp) {
        let user = user.clone();
        self.note(move |rows| {
            rows.note_sign_in(&user, at);
            Ok(())
        });
    }

    fn add_code(&mut self, code: &ExchangeCode) {
        let (key, code) = ((code.grant().app.clone(), code.grant().id), code.clone());
        self.note(|rows| add(&mut rows.codes, key, code, "adding a code"));
    }

    fn spend(&mut self, spent: &Spent) {
        let spent = spent.clone();
        let standing = CodeStanding::Spent { at: spent.at(), session: spent.session() };
        self.note_if(move |rows| Ok(rows.use_up(spent.grant(), standing)));
    }

    fn burn(&mut self, burned: &Burned) {
        let burned = burned.clone();
        let standing = CodeStanding::Burned { at: burned.at() };
        self.note_if(move |rows| Ok(rows.use_up(burned.grant(), standing)));
    }

    fn add_session(&mut self, session: &Session, token: &RefreshToken) {
        let (session, token) = (session.clone(), token.clone());
        self.note(|rows| rows.add_session(session, token));
    }

    fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) {
        let (rotation, new) = (rotation.clone(), new.clone());
        self.note_if(move |rows| rows.rotate(&rotation, new));
    }

    fn end_session(&mut self, app: &AppId, session: SessionId, ended: Ended) {
        let app = app.clone();
        self.note_if(move |rows| Ok(rows.end_session(app, session, ended)));
    }

    fn append(&mut self, event: &Event) {
        let event = event.clone();
        self.note(|rows| {
            rows.append([event]);
            Ok(())
        });
    }

    async fn commit(self) -> Result<Committed, StoreError> {
        self.shared.must_be_here("committing")?;
        let mut committed = locked(&self.shared.committed);
        let mut rows = committed.clone();
        for change in self.changes {
            if !change(&mut rows)? {
                return Ok(Committed::Overtaken);
            }
        }
        *committed = rows;
        Ok(Committed::Kept)
    }
}
