//! Where people were signed in before, and the letters that tell them of a browser that is new to them.

use crate::rows::Rows;
use crate::{Memory, MemoryLook, MemoryTx, fault, locked};
use gatepost_application::{
    AccountLetterSettlement, Acquaintance, DeviceLook, DeviceStore, DeviceTx, Fault, Lease, StoreError,
};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::AppId;
use gatepost_domain::device_letter::DeviceLetter;
use gatepost_domain::id::{DeliveryId, SignInId, UserId, WorkerId};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A letter, and who works on it.
#[derive(Clone)]
pub(crate) struct DeviceLetterRow {
    pub(crate) letter: DeviceLetter,
    is_queued: bool,
    due_at: Timestamp,
    lease: Option<Lease>,
}

impl DeviceLetterRow {
    fn is_free(&self, now: Timestamp) -> bool {
        self.is_queued && self.due_at <= now && self.lease.is_none_or(|lease| lease.until.is_over(now))
    }
}

fn at_most(most: u32) -> usize {
    usize::try_from(most).unwrap_or(usize::MAX)
}

impl DeviceLook for MemoryLook {
    async fn acquaintance(
        &mut self,
        (app, user): (&AppId, UserId),
        sign_in: SignInId,
        most: u32,
    ) -> Result<Acquaintance, StoreError> {
        let rows = self.rows()?;
        let theirs = rows.sessions.values().rev().filter(|one| one.app == *app && one.user == user);
        let devices: Vec<_> = theirs.take(at_most(most)).map(|session| session.device.clone()).collect();
        let row = rows.sign_ins.get(&(app.clone(), sign_in)).filter(|_| !devices.is_empty());
        Ok(Acquaintance { devices, locale: row.and_then(|row| row.sign_in.request().locale.clone()) })
    }
}

impl DeviceTx for MemoryTx {
    fn add_device_letter(&mut self, letter: &DeviceLetter) {
        let letter = letter.clone();
        self.note(move |rows| {
            let key = (letter.app.clone(), letter.id);
            let due_at = letter.created_at;
            let row = DeviceLetterRow { letter, is_queued: true, due_at, lease: None };
            match Arc::make_mut(&mut rows.device_letters).insert(key, row) {
                None => Ok(()),
                Some(_) => Err(fault("adding a letter of a session", Fault::Conflict)),
            }
        });
    }
}

impl Rows {
    /// What goes with a user who is erased.
    pub(crate) fn forget_device_letters(&mut self, app: &AppId, user: UserId) {
        Arc::make_mut(&mut self.device_letters)
            .retain(|_, row| row.letter.app != *app || row.letter.user != user);
    }

    fn take_device_letters(&mut self, lease: Lease, now: Timestamp, most: usize) -> Vec<DeviceLetter> {
        let free = self.device_letters.iter().filter(|(_, row)| row.is_free(now));
        let mut free: Vec<_> = free.map(|(key, row)| (row.due_at, key.clone())).collect();
        free.sort();
        free.truncate(most);
        let rows = Arc::make_mut(&mut self.device_letters);
        let take = |(_, key)| {
            let row: &mut DeviceLetterRow = rows.get_mut(&key)?;
            row.lease = Some(lease);
            row.letter.attempts += 1;
            Some(row.letter.clone())
        };
        free.into_iter().filter_map(take).collect()
    }

    fn settle_device_letter(&mut self, worker: WorkerId, settlement: &AccountLetterSettlement) -> bool {
        let key: (AppId, DeliveryId) = (settlement.app.clone(), settlement.letter);
        let row = Arc::make_mut(&mut self.device_letters).get_mut(&key);
        let is_leased = |row: &&mut DeviceLetterRow| {
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

impl DeviceStore for Memory {
    async fn take_device_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<DeviceLetter>, StoreError> {
        self.shared.must_be_here("leasing letters of sessions")?;
        Ok(locked(&self.shared.committed).take_device_letters(lease, now, at_most(most)))
    }

    async fn settle_device_letter(
        &self,
        worker: WorkerId,
        settlement: &AccountLetterSettlement,
    ) -> Result<bool, StoreError> {
        self.shared.must_be_here("settling a letter of a session")?;
        Ok(locked(&self.shared.committed).settle_device_letter(worker, settlement))
    }
}
