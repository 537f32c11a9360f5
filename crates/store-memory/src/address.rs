//! Users who want another address, and the letters that ask whether they may have it.

use crate::rows::{Rows, UserRow};
use crate::{Memory, MemoryLook, MemoryTx, fault, locked};
use gatepost_application::{
    AccountLetterSettlement, AddressLetterFound, AddressLook, AddressStore, AddressTx, Fault, Lease,
    StoreError,
};
use gatepost_domain::address_change::{
    AddressChange, AddressChanged, AddressLetter, ChangeCourse, ChangeEnd, ChangeEnded, ChangeOutcome,
    HalfConfirmed, LetterProgress, Side,
};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{AddressChangeId, DeliveryId, SessionId, UserId, WorkerId};
use gatepost_domain::secret::{ChangeToken, Digest};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A letter, and who works on it.
#[derive(Clone)]
pub(crate) struct AddressLetterRow {
    pub(crate) letter: AddressLetter,
    is_queued: bool,
    due_at: Timestamp,
    lease: Option<Lease>,
}

impl AddressLetterRow {
    fn queued(letter: &AddressLetter) -> Self {
        Self { letter: letter.clone(), is_queued: true, due_at: letter.created_at, lease: None }
    }

    fn is_free(&self, now: Timestamp) -> bool {
        self.is_queued && self.due_at <= now && self.lease.is_none_or(|lease| lease.until.is_over(now))
    }
}

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl AddressLook for MemoryLook {
    async fn address_letter(
        &mut self,
        app: &AppId,
        token: &Digest<ChangeToken>,
    ) -> Result<Option<AddressLetterFound>, StoreError> {
        Ok(self.rows()?.address_letter(app, token))
    }

    async fn address_change(
        &mut self,
        app: &AppId,
        id: AddressChangeId,
    ) -> Result<Option<AddressChange>, StoreError> {
        Ok(self.rows()?.address_changes.get(&(app.clone(), id)).cloned())
    }

    async fn address_changes_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> Result<Vec<AddressChange>, StoreError> {
        let rows = self.rows()?;
        let of_user = rows.address_changes.values().rev();
        let of_user = of_user.filter(|change| change.app == *app && change.user == user);
        Ok(of_user.take(at_most(most)).cloned().collect())
    }

    async fn last_refreshed(
        &mut self,
        app: &AppId,
        session: SessionId,
    ) -> Result<Option<Timestamp>, StoreError> {
        let rows = self.rows()?;
        let of_session =
            rows.refresh_tokens.values().filter(|token| token.app == *app && token.session == session);
        Ok(of_session.map(|token| token.issued_at).max())
    }
}

impl AddressTx for MemoryTx {
    fn add_address_change(&mut self, change: &AddressChange, letters: &[AddressLetter; 2]) {
        let (change, letters) = (change.clone(), letters.clone());
        self.note(move |rows| {
            rows.replace_changes(&change, change.asked_at);
            let changes = Arc::make_mut(&mut rows.address_changes);
            if changes.insert((change.app.clone(), change.id), change).is_some() {
                return Err(fault("adding a change", Fault::Conflict));
            }
            rows.add_address_letters(&letters)
        });
    }

    fn confirm_address(&mut self, confirmed: &HalfConfirmed) {
        let confirmed = confirmed.clone();
        self.note_if(move |rows| {
            let course = confirmed_by(confirmed.change().course, confirmed.side(), confirmed.at());
            Ok(rows.move_change(confirmed.change(), course))
        });
    }

    fn end_address_change(&mut self, ended: &ChangeEnded) {
        let ended = ended.clone();
        self.note_if(move |rows| {
            let change = ended.change();
            let found = Arc::make_mut(&mut rows.address_changes).get_mut(&(change.app.clone(), change.id));
            let open = found.filter(|change| change.course.end.is_none());
            Ok(open.map(|change| change.course.end = Some(ended.end())).is_some())
        });
    }

    fn change_address(&mut self, changed: &AddressChanged, letters: &[AddressLetter; 2]) {
        let (changed, letters) = (changed.clone(), letters.clone());
        self.note_if(move |rows| {
            let (change, at) = (changed.change(), changed.at());
            let end = ChangeEnd { outcome: ChangeOutcome::Changed, at };
            let course = ChangeCourse { end: Some(end), ..confirmed_by(change.course, changed.side(), at) };
            if !rows.move_change(change, course) || !rows.move_user(&changed)? {
                return Ok(false);
            }
            rows.replace_changes(change, at);
            rows.add_address_letters(&letters).map(|()| true)
        });
    }

    fn forget_address_changes(&mut self, app: &AppId, user: UserId) {
        let app = app.clone();
        self.note(move |rows| {
            rows.forget_changes(&app, user, |_| true);
            Ok(())
        });
    }
}

fn confirmed_by(course: ChangeCourse, side: Side, at: Timestamp) -> ChangeCourse {
    match side {
        Side::Old => ChangeCourse { old_confirmed_at: Some(at), ..course },
        Side::New => ChangeCourse { new_confirmed_at: Some(at), ..course },
    }
}

impl Rows {
    fn address_letter(&self, app: &AppId, token: &Digest<ChangeToken>) -> Option<AddressLetterFound> {
        let mut of_app = self.address_letters.values().filter(|row| row.letter.app == *app);
        let letter = &of_app.find(|row| row.letter.digest.as_ref() == Some(token))?.letter;
        let change = self.address_changes.get(&(app.clone(), letter.change))?;
        let user = self.user_of_id(app, letter.user)?;
        let app = self.apps.get(app).filter(|row| row.deleted_at.is_none())?;
        Some(AddressLetterFound {
            letter: letter.clone(),
            change: change.clone(),
            app: app.app.clone(),
            user: user.clone(),
        })
    }

    /// Lets a change be so far; `false` if it is not as it was seen.
    fn move_change(&mut self, seen: &AddressChange, course: ChangeCourse) -> bool {
        let changes = Arc::make_mut(&mut self.address_changes);
        let found = changes.get_mut(&(seen.app.clone(), seen.id));
        let as_seen = found.filter(|change| change.course == seen.course && change.course.end.is_none());
        as_seen.map(|change| change.course = course).is_some()
    }

    /// Lets a user have another address; `false` if they are not as they were seen.
    fn move_user(&mut self, changed: &AddressChanged) -> Result<bool, StoreError> {
        let user = changed.user();
        let Some(old) = self.user_of_id(&user.app, user.id).filter(|old| old.updated_at == changed.seen())
        else {
            return Ok(false);
        };
        let key = |identity: &str| (user.app.clone(), identity.to_owned());
        let (old_key, new_key) = (key(old.email.identity()), key(user.email.identity()));
        let last_sign_in_at = old.last_sign_in_at;
        let users = Arc::make_mut(&mut self.users);
        users.remove(&old_key);
        let row = UserRow { user: gatepost_domain::user::User { last_sign_in_at, ..user.clone() } };
        if users.insert(new_key, row).is_some() {
            return Err(fault("changing an address", Fault::Conflict));
        }
        Ok(true)
    }

    fn replace_changes(&mut self, but: &AddressChange, at: Timestamp) {
        for change in Arc::make_mut(&mut self.address_changes).values_mut() {
            let is_other = change.app == but.app && change.user == but.user && change.id != but.id;
            if is_other && change.course.end.is_none() {
                change.course.end = Some(ChangeEnd { outcome: ChangeOutcome::Replaced, at });
            }
        }
    }

    fn add_address_letters(&mut self, letters: &[AddressLetter; 2]) -> Result<(), StoreError> {
        let rows = Arc::make_mut(&mut self.address_letters);
        for letter in letters {
            let key = (letter.app.clone(), letter.id);
            if rows.insert(key, AddressLetterRow::queued(letter)).is_some() {
                return Err(fault("adding a letter of a change", Fault::Conflict));
            }
        }
        Ok(())
    }

    /// Forgets the changes of a user that are such.
    fn forget_changes(&mut self, app: &AppId, user: UserId, is_such: impl Fn(&AddressChange) -> bool) {
        Arc::make_mut(&mut self.address_changes)
            .retain(|_, change| change.app != *app || change.user != user || !is_such(change));
    }

    /// What goes at once with a user who is erased: all but what says where else they stand.
    pub(crate) fn forget_open_changes(&mut self, app: &AppId, user: UserId) {
        Arc::make_mut(&mut self.address_letters)
            .retain(|_, row| row.letter.app != *app || row.letter.user != user);
        self.forget_changes(app, user, |change| change.changed_at().is_none());
    }

    /// The last of it.
    pub(crate) fn forget_all_changes(&mut self, app: &AppId, user: UserId) {
        self.forget_changes(app, user, |_| true);
    }

    fn take_address_letters(
        &mut self,
        lease: Lease,
        now: Timestamp,
        most: usize,
    ) -> Vec<(AddressLetter, AddressChange)> {
        let free = self.address_letters.iter().filter(|(_, row)| row.is_free(now));
        let mut free: Vec<_> = free.map(|(key, row)| (row.due_at, key.clone())).collect();
        free.sort();
        free.truncate(most);
        let (rows, changes) = (Arc::make_mut(&mut self.address_letters), &self.address_changes);
        let take = |(_, key)| {
            let row: &mut AddressLetterRow = rows.get_mut(&key)?;
            row.lease = Some(lease);
            row.letter.attempts += 1;
            let change = changes.get(&(row.letter.app.clone(), row.letter.change))?;
            Some((row.letter.clone(), change.clone()))
        };
        free.into_iter().filter_map(take).collect()
    }

    fn settle_address_letter(&mut self, worker: WorkerId, settlement: &AccountLetterSettlement) -> bool {
        let key: (AppId, DeliveryId) = (settlement.app.clone(), settlement.letter);
        let row = Arc::make_mut(&mut self.address_letters).get_mut(&key);
        let is_leased = |row: &&mut AddressLetterRow| {
            row.is_queued && row.lease.is_some_and(|lease| lease.worker == worker)
        };
        let Some(row) = row.filter(is_leased) else { return false };
        row.lease = None;
        match &settlement.progress {
            LetterProgress::Retry { at, .. } => row.due_at = *at,
            LetterProgress::Sent { .. } | LetterProgress::Withheld(_) | LetterProgress::Failed { .. } => {
                row.is_queued = false;
            }
        }
        self.append([settlement.event.clone()]);
        true
    }
}

impl AddressStore for Memory {
    async fn take_address_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<(AddressLetter, AddressChange)>, StoreError> {
        self.shared.must_be_here("leasing letters of changes")?;
        Ok(locked(&self.shared.committed).take_address_letters(lease, now, at_most(most)))
    }

    async fn settle_address_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> Result<bool, StoreError> {
        self.shared.must_be_here("settling a letter of a change")?;
        Ok(locked(&self.shared.committed).settle_address_letter(worker, settlement))
    }
}
