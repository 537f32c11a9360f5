//! Writing: on a copy that the commit puts in place.

use crate::letters::LetterRow;
use crate::rows::{AppRow, Rows, UserRow};
use crate::{Shared, fault, locked};
use gatepost_application::{Due, Fault, Lease, Settlement, StoreError, Tx};
use gatepost_domain::access::SigningKey;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, CodeStanding, ExchangeCode, Grant, Spent};
use gatepost_domain::id::{DeliveryId, RefreshTokenId, SessionId, WorkerId};
use gatepost_domain::link::Link;
use gatepost_domain::session::{Ended, RefreshStanding, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{Completed, Refused, SignIn, SignInRequest, Standing};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::collections::BTreeMap;
use std::sync::Arc;
use tokio::sync::OwnedMutexGuard;

/// The transaction whose turn it is.
pub struct MemoryTx {
    shared: Arc<Shared>,
    rows: Rows,
    _turn: OwnedMutexGuard<()>,
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

impl MemoryTx {
    /// Begins with what was committed last; whoever calls has waited for the turn.
    pub(crate) fn begin(shared: Arc<Shared>, turn: OwnedMutexGuard<()>) -> Self {
        Self { rows: shared.rows(), shared, _turn: turn }
    }

    pub(crate) fn rows(&self) -> Result<&Rows, StoreError> {
        self.shared.must_be_here("reading")?;
        Ok(&self.rows)
    }

    fn writing(&mut self) -> Result<&mut Rows, StoreError> {
        self.shared.must_be_here("writing")?;
        Ok(&mut self.rows)
    }
}

impl Rows {
    /// Lets a pending sign-in stand otherwise; `false` if it was not pending any more.
    fn decide(&mut self, request: &SignInRequest, standing: Standing) -> bool {
        let key = (request.app.clone(), request.id);
        let row = Arc::make_mut(&mut self.sign_ins).get_mut(&key);
        let pending = row.filter(|sign_in| sign_in.standing() == Standing::Pending);
        pending.map(|sign_in| *sign_in = SignIn::restore(sign_in.request().clone(), standing)).is_some()
    }

    /// Lets an unused code stand otherwise; `false` if it was not unused any more.
    fn use_up(&mut self, grant: &Grant, standing: CodeStanding) -> bool {
        let row = Arc::make_mut(&mut self.codes).get_mut(&(grant.app.clone(), grant.id));
        let unused = row.filter(|code| code.standing() == CodeStanding::Unused);
        unused.map(|code| *code = ExchangeCode::restore(code.grant().clone(), standing)).is_some()
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

    fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) -> Result<bool, StoreError> {
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

    fn add_refresh_token(&mut self, token: &RefreshToken) -> Result<(), StoreError> {
        add(&mut self.refresh_tokens, (token.app.clone(), token.id), token.clone(), "adding a refresh token")
    }
}

impl Tx for MemoryTx {
    async fn add_app(&mut self, app: &App) -> Result<bool, StoreError> {
        let row = AppRow { app: app.clone(), deleted_at: None };
        Ok(add(&mut self.writing()?.apps, app.id.clone(), row, "adding an app").is_ok())
    }

    async fn update_app(&mut self, app: &App, seen: Timestamp) -> Result<bool, StoreError> {
        let row = Arc::make_mut(&mut self.writing()?.apps).get_mut(&app.id);
        let as_seen = row.filter(|row| row.deleted_at.is_none() && row.app.updated_at == seen);
        Ok(as_seen.map(|row| row.app = app.clone()).is_some())
    }

    async fn delete_app(&mut self, app: &AppId, now: Timestamp) -> Result<bool, StoreError> {
        let row =
            Arc::make_mut(&mut self.writing()?.apps).get_mut(app).filter(|row| row.deleted_at.is_none());
        Ok(row.map(|row| row.deleted_at = Some(now)).is_some())
    }

    async fn add_client_credential(&mut self, credential: &ClientCredential) -> Result<(), StoreError> {
        Arc::make_mut(&mut self.writing()?.credentials).push(credential.clone());
        Ok(())
    }

    async fn add_signing_key(&mut self, key: &SigningKey) -> Result<(), StoreError> {
        Arc::make_mut(&mut self.writing()?.signing_keys).push(key.clone());
        Ok(())
    }

    async fn add_sign_in(
        &mut self,
        sign_in: &SignIn,
        (delivery, link): (&Delivery, &Link),
        lease: Option<Lease>,
    ) -> Result<(), StoreError> {
        let (app, id) = (sign_in.request().app.clone(), sign_in.request().id);
        let letter = LetterRow::new(delivery.clone(), lease);
        let rows = self.writing()?;
        add(&mut rows.sign_ins, (app.clone(), id), sign_in.clone(), "adding a sign-in")?;
        add(&mut rows.letters, (app, delivery.id), letter, "adding a letter")?;
        Arc::make_mut(&mut rows.links).insert(link.digest, link.clone());
        Ok(())
    }

    async fn complete(&mut self, completed: &Completed) -> Result<bool, StoreError> {
        Ok(self.writing()?.decide(completed.request(), Standing::Completed { at: completed.at() }))
    }

    async fn refuse(&mut self, refused: &Refused) -> Result<bool, StoreError> {
        Ok(self.writing()?.decide(refused.request(), Standing::Refused { at: refused.at() }))
    }

    async fn add_user(&mut self, user: &User) -> Result<(), StoreError> {
        let key = (user.app.clone(), user.email.identity().to_owned());
        let row = UserRow { user: user.clone(), noted_at: None };
        add(&mut self.writing()?.users, key, row, "adding a user")
    }

    async fn note_sign_in(&mut self, user: &User, at: Timestamp) -> Result<(), StoreError> {
        let key = (user.app.clone(), user.email.identity().to_owned());
        if let Some(row) = Arc::make_mut(&mut self.writing()?.users).get_mut(&key) {
            row.noted_at = Some(at);
        }
        Ok(())
    }

    async fn add_code(&mut self, code: &ExchangeCode) -> Result<(), StoreError> {
        let key = (code.grant().app.clone(), code.grant().id);
        add(&mut self.writing()?.codes, key, code.clone(), "adding a code")
    }

    async fn spend(&mut self, spent: &Spent) -> Result<bool, StoreError> {
        let standing = CodeStanding::Spent { at: spent.at(), session: spent.session() };
        Ok(self.writing()?.use_up(spent.grant(), standing))
    }

    async fn burn(&mut self, burned: &Burned) -> Result<bool, StoreError> {
        Ok(self.writing()?.use_up(burned.grant(), CodeStanding::Burned { at: burned.at() }))
    }

    async fn add_session(&mut self, session: &Session, token: &RefreshToken) -> Result<(), StoreError> {
        let rows = self.writing()?;
        let key = (session.app.clone(), session.id);
        add(&mut rows.sessions, key, session.clone(), "adding a session")?;
        rows.add_refresh_token(token)
    }

    async fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken) -> Result<bool, StoreError> {
        self.writing()?.rotate(rotation, new)
    }

    async fn end_session(
        &mut self,
        app: &AppId,
        session: SessionId,
        ended: Ended,
    ) -> Result<bool, StoreError> {
        let row = Arc::make_mut(&mut self.writing()?.sessions).get_mut(&(app.clone(), session));
        let alive = row.filter(|session| session.ended.is_none());
        Ok(alive.map(|session| session.ended = Some(ended)).is_some())
    }

    async fn lease(&mut self, lease: Lease, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        Ok(self.writing()?.lease(lease, now, most))
    }

    async fn settle(
        &mut self,
        worker: WorkerId,
        settlements: &[Settlement],
        _now: Timestamp,
    ) -> Result<Vec<DeliveryId>, StoreError> {
        Ok(self.writing()?.settle(worker, settlements))
    }

    async fn give_back(&mut self, worker: WorkerId, _now: Timestamp) -> Result<(), StoreError> {
        self.writing()?.give_back(worker);
        Ok(())
    }

    async fn append(&mut self, event: &Event) -> Result<(), StoreError> {
        let rows = self.writing()?;
        // A later one is likelier to come twice, and stands near the end.
        if !rows.events.iter().rev().any(|known| known.id == event.id) {
            Arc::make_mut(&mut rows.events).push(event.clone());
        }
        Ok(())
    }

    async fn commit(self) -> Result<(), StoreError> {
        self.shared.must_be_here("committing")?;
        *locked(&self.shared.committed) = self.rows;
        Ok(())
    }

    async fn commit_loosely(self) -> Result<(), StoreError> {
        self.commit().await
    }

    async fn roll_back(self) -> Result<(), StoreError> {
        Ok(())
    }
}
