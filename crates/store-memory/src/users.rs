//! Users, as the operator sees, changes and erases them.

use crate::rows::Rows;
use crate::{Memory, MemoryLook, MemoryTx, fault, locked};
use gatepost_application::{
    EraseStore, ErasureSettlement, Fault, Lease, StoreError, UserFilter, UserLook, UserTx,
};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::id::{SessionId, SignInId, UserId, WorkerId};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::{Course, Mark, SignIn, SignInRequest, Standing};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Erasure, ErasureProgress, User};
use gatepost_domain::visitor::{Asker, Visitor};
use std::collections::BTreeSet;
use std::sync::Arc;

/// An erasure, and who works on it.
#[derive(Clone)]
pub(crate) struct ErasureRow {
    /// The address is forgotten with it.
    erasure: Option<Erasure>,
    due_at: Timestamp,
    lease: Option<Lease>,
}

impl ErasureRow {
    fn is_free(&self, now: Timestamp) -> bool {
        let nobody_s = self.lease.is_none_or(|lease| lease.until.is_over(now));
        self.erasure.is_some() && self.due_at <= now && nobody_s
    }
}

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl UserLook for MemoryLook {
    async fn users(
        &mut self,
        app: &AppId,
        filter: &UserFilter,
        after: Option<UserId>,
        most: u32,
    ) -> Result<Vec<User>, StoreError> {
        let rows = self.rows()?;
        let all = rows.users.values().map(|row| &row.user);
        let mut found: Vec<_> = all.filter(|user| user.app == *app && filter.holds(user)).cloned().collect();
        match (&filter.prefix, after.map(|id| (id, rows.user_of_id(app, id)))) {
            (None, after) => {
                found.sort_by_key(|user| std::cmp::Reverse(user.id));
                found.retain(|user| after.is_none_or(|(last, _)| user.id < last));
            }
            (Some(_), None) => {}
            (Some(_), Some((_, last))) => {
                found.retain(|user| last.is_some_and(|last| user.email.identity() > last.email.identity()));
            }
        }
        found.truncate(at_most(most));
        Ok(found)
    }

    async fn user(&mut self, app: &AppId, id: UserId) -> Result<Option<User>, StoreError> {
        Ok(self.rows()?.user_of_id(app, id).cloned())
    }

    async fn sessions_of(
        &mut self,
        (app, user): (&AppId, UserId),
        after: Option<SessionId>,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<Session>, StoreError> {
        let rows = self.rows()?;
        let of_user = rows.sessions.values().rev();
        let of_user = of_user.filter(|session| session.app == *app && session.user == user);
        let live = of_user.filter(|session| session.is_alive(now));
        let older = live.filter(|session| after.is_none_or(|after| session.id < after));
        Ok(older.take(at_most(most)).cloned().collect())
    }
}

fn is_of(request: &SignInRequest, app: &AppId, email: &EmailAddress) -> bool {
    request.app == *app && request.email.identity() == email.identity()
}

impl UserTx for MemoryTx {
    fn update_user(&mut self, user: &User, seen: Timestamp) {
        let user = user.clone();
        self.note_if(move |rows| Ok(rows.update_user(&user, seen)));
    }

    fn refuse_sign_ins_of(&mut self, app: &AppId, email: &EmailAddress, at: Timestamp) {
        let (app, email) = (app.clone(), email.clone());
        self.note(move |rows| {
            rows.refuse_sign_ins_of(&app, &email, at);
            Ok(())
        });
    }

    fn burn_codes_of_user(&mut self, app: &AppId, user: UserId, at: Timestamp) {
        let app = app.clone();
        self.note(move |rows| {
            for code in Arc::make_mut(&mut rows.codes).values_mut() {
                let is_of = code.grant().app == app && code.grant().user == user;
                if is_of && code.standing() == CodeStanding::Unused {
                    *code = ExchangeCode::restore(code.grant().clone(), CodeStanding::Burned { at });
                }
            }
            Ok(())
        });
    }

    fn erase_user(&mut self, erasure: &Erasure, seen: Timestamp) {
        let erasure = erasure.clone();
        self.note_if(move |rows| rows.erase_user(&erasure, seen));
    }
}

impl Rows {
    /// The row of a user that is as it was seen.
    fn user_as_seen(&self, app: &AppId, id: UserId, seen: Timestamp) -> Option<(AppId, String)> {
        let user = self.user_of_id(app, id).filter(|user| user.updated_at == seen)?;
        Some((user.app.clone(), user.email.identity().to_owned()))
    }

    fn update_user(&mut self, user: &User, seen: Timestamp) -> bool {
        let Some(key) = self.user_as_seen(&user.app, user.id, seen) else { return false };
        let row = Arc::make_mut(&mut self.users).get_mut(&key);
        row.map(|row| {
            row.user.status = user.status;
            row.user.metadata.clone_from(&user.metadata);
            row.user.updated_at = user.updated_at;
        })
        .is_some()
    }

    fn refuse_sign_ins_of(&mut self, app: &AppId, email: &EmailAddress, at: Timestamp) {
        for row in Arc::make_mut(&mut self.sign_ins).values_mut() {
            let (request, course) = (row.sign_in.request(), *row.sign_in.course());
            let is_open = matches!(course.standing, Standing::Pending | Standing::Approved { .. });
            if is_open && is_of(request, app, email) {
                let course = Course { standing: Standing::Refused { at }, ..course };
                row.sign_in = SignIn::restore(request.clone(), course);
            } else if course.mark == Some(Mark::Unused) && is_of(request, app, email) {
                let course = Course { mark: Some(Mark::Dead), ..course };
                row.sign_in = SignIn::restore(request.clone(), course);
            }
        }
    }

    fn erase_user(&mut self, erasure: &Erasure, seen: Timestamp) -> Result<bool, StoreError> {
        let Erasure { app, user, email, at, .. } = erasure;
        let Some(key) = self.user_as_seen(app, *user, seen) else { return Ok(false) };
        Arc::make_mut(&mut self.users).remove(&key);
        let row = ErasureRow { erasure: Some(erasure.clone()), due_at: *at, lease: None };
        if Arc::make_mut(&mut self.erasures).insert((app.clone(), *user), row).is_some() {
            return Err(fault("erasing a user", Fault::Conflict));
        }
        let sessions: BTreeSet<_> = self
            .sessions
            .values()
            .filter(|one| one.app == *app && one.user == *user)
            .map(|one| one.id)
            .collect();
        let is_theirs = |of: &AppId, session: &SessionId| of == app && sessions.contains(session);
        Arc::make_mut(&mut self.refresh_tokens).retain(|_, token| !is_theirs(&token.app, &token.session));
        Arc::make_mut(&mut self.sessions).retain(|_, session| !is_theirs(&session.app, &session.id));
        Arc::make_mut(&mut self.browser_sessions).retain(|_, stay| stay.app != *app || stay.user != *user);
        self.forget_open_changes(app, *user);
        self.forget_device_letters(app, *user);
        Arc::make_mut(&mut self.codes)
            .retain(|_, code| code.grant().app != *app || code.grant().user != *user);
        let asked: BTreeSet<SignInId> = self
            .sign_ins
            .values()
            .map(|row| row.sign_in.request())
            .filter(|request| is_of(request, app, email))
            .map(|request| request.id)
            .collect();
        Arc::make_mut(&mut self.links).retain(|_, link| link.app != *app || !asked.contains(&link.sign_in));
        for row in Arc::make_mut(&mut self.letters).values_mut() {
            let is_theirs = row.delivery.app == *app && asked.contains(&row.delivery.sign_in);
            if is_theirs && row.status == DeliveryStatus::Queued {
                row.fail();
            }
        }
        self.refuse_sign_ins_of(app, email, *at);
        Ok(true)
    }

    fn take_erasures(&mut self, lease: Lease, now: Timestamp, most: usize) -> Vec<Erasure> {
        let free = self.erasures.iter().filter(|(_, row)| row.is_free(now));
        let mut free: Vec<_> = free.map(|(key, row)| (row.due_at, key.clone())).collect();
        free.sort();
        free.truncate(most);
        let rows = Arc::make_mut(&mut self.erasures);
        let take = |(_, key)| {
            let row: &mut ErasureRow = rows.get_mut(&key)?;
            row.lease = Some(lease);
            let erasure = row.erasure.as_mut()?;
            erasure.attempts += 1;
            Some(erasure.clone())
        };
        free.into_iter().filter_map(take).collect()
    }

    fn scrub_sign_ins(&mut self, erasure: &Erasure, most: usize) -> usize {
        let all = Arc::make_mut(&mut self.sign_ins).values_mut();
        let theirs = all.filter(|row| {
            let request = row.sign_in.request();
            is_of(request, &erasure.app, &erasure.email) && request.asked_at <= erasure.at
        });
        let mut count = 0;
        for row in theirs.take(most) {
            let request = row.sign_in.request().clone();
            let asker = match request.asker {
                Asker::Person(_) => Asker::Person(Visitor::default()),
                Asker::Server(_) => Asker::Server(Visitor::default()),
            };
            let email = erasure.pseudonym();
            let request = SignInRequest { email, state: None, nonce: None, locale: None, asker, ..request };
            let course = Course { visit: None, ..*row.sign_in.course() };
            row.sign_in = SignIn::restore(request, course);
            count += 1;
        }
        count
    }

    fn scrub_events(&mut self, erasure: &Erasure, most: usize) -> usize {
        let tells = |event: &Event| {
            let is_said = event.email.is_some() || event.reference.is_some() || event.change.is_some();
            let is_operator_s = Visitor { request: event.visitor.request.clone(), ..Visitor::default() };
            let nothing = if event.actor.is_some() { is_operator_s } else { Visitor::default() };
            is_said || event.visitor != nothing
        };
        let is_theirs = |event: &Event| {
            let is_about = event.email.as_deref() == Some(erasure.email.identity()) && event.at <= erasure.at;
            event.app == erasure.app && (event.user == Some(erasure.user) || is_about)
        };
        let all = Arc::make_mut(&mut self.events).iter_mut();
        let mut count = 0;
        for row in all.filter(|row| tells(&row.event) && is_theirs(&row.event)).take(most) {
            row.forget_person();
            count += 1;
        }
        count
    }

    fn settle_erasure(&mut self, worker: WorkerId, settlement: &ErasureSettlement) -> bool {
        let key = (settlement.app.clone(), settlement.user);
        let row = Arc::make_mut(&mut self.erasures).get_mut(&key);
        let is_leased = |row: &&mut ErasureRow| {
            row.erasure.is_some() && row.lease.is_some_and(|lease| lease.worker == worker)
        };
        let Some(row) = row.filter(is_leased) else { return false };
        row.lease = None;
        match &settlement.progress {
            ErasureProgress::Told { .. } | ErasureProgress::Untold { .. } => row.erasure = None,
            ErasureProgress::Again { at, .. } => row.due_at = *at,
        }
        if !matches!(settlement.progress, ErasureProgress::Again { .. }) {
            self.forget_all_changes(&settlement.app, settlement.user);
        }
        self.append(settlement.event.clone());
        true
    }
}

impl EraseStore for Memory {
    async fn take_erasures(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<Erasure>, StoreError> {
        self.shared.must_be_here("leasing erasures")?;
        Ok(locked(&self.shared.committed).take_erasures(lease, now, at_most(most)))
    }

    async fn scrub_sign_ins(&self, erasure: &Erasure, most: u32) -> Result<usize, StoreError> {
        self.shared.must_be_here("taking somebody out of sign-ins")?;
        Ok(locked(&self.shared.committed).scrub_sign_ins(erasure, at_most(most)))
    }

    async fn scrub_events(&self, erasure: &Erasure, most: u32) -> Result<usize, StoreError> {
        self.shared.must_be_here("taking somebody out of events")?;
        Ok(locked(&self.shared.committed).scrub_events(erasure, at_most(most)))
    }

    async fn settle_erasure(
        &self,
        worker: WorkerId,
        settlement: &ErasureSettlement,
    ) -> Result<bool, StoreError> {
        self.shared.must_be_here("settling an erasure")?;
        Ok(locked(&self.shared.committed).settle_erasure(worker, settlement))
    }
}
