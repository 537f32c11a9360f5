//! Notices of logouts: who has which, and until when.

use crate::rows::Rows;
use gatepost_application::{Lease, NoticeSettlement};
use gatepost_domain::app::AppId;
use gatepost_domain::id::WorkerId;
use gatepost_domain::logout_notice::{LogoutNotice, NoticeProgress};
use gatepost_domain::time::Timestamp;
use std::sync::Arc;

/// A notice, and who works on it.
#[derive(Clone)]
pub(crate) struct NoticeRow {
    notice: LogoutNotice,
    is_queued: bool,
    due_at: Timestamp,
    lease: Option<Lease>,
}

impl NoticeRow {
    /// A new notice: due at once.
    pub(crate) fn new(notice: LogoutNotice) -> Self {
        let due_at = notice.created_at;
        Self { notice, is_queued: true, due_at, lease: None }
    }

    pub(crate) const fn app(&self) -> &AppId {
        &self.notice.app
    }

    pub(crate) const fn created_at(&self) -> Timestamp {
        self.notice.created_at
    }

    /// Whether nobody told it yet, and nobody gave up.
    pub(crate) const fn is_queued(&self) -> bool {
        self.is_queued
    }

    fn is_free(&self, now: Timestamp) -> bool {
        let nobody_s = self.lease.is_none_or(|lease| lease.until.is_over(now));
        self.is_queued && self.due_at <= now && nobody_s
    }
}

impl Rows {
    pub(crate) fn take_notices(&mut self, lease: Lease, now: Timestamp, most: u32) -> Vec<LogoutNotice> {
        let mut free: Vec<_> = self.notices.iter().filter(|(_, row)| row.is_free(now)).collect();
        free.sort_by_key(|(_, row)| row.due_at);
        let taken = free.into_iter().map(|(key, _)| key.clone());
        let taken: Vec<_> = taken.take(usize::try_from(most).unwrap_or(usize::MAX)).collect();
        let rows = Arc::make_mut(&mut self.notices);
        let take = |key| {
            let row = rows.get_mut(&key)?;
            row.lease = Some(lease);
            row.notice.attempts += 1;
            Some(row.notice.clone())
        };
        taken.into_iter().filter_map(take).collect()
    }

    /// `false` if the worker has it no more.
    pub(crate) fn settle_notice(&mut self, worker: WorkerId, settlement: &NoticeSettlement) -> bool {
        let key = (settlement.app.clone(), settlement.session);
        let row = Arc::make_mut(&mut self.notices).get_mut(&key);
        let is_theirs =
            |row: &&mut NoticeRow| row.is_queued && row.lease.is_some_and(|lease| lease.worker == worker);
        let Some(row) = row.filter(is_theirs) else { return false };
        row.lease = None;
        match &settlement.progress {
            NoticeProgress::Told | NoticeProgress::Failed { .. } => row.is_queued = false,
            NoticeProgress::Retry { at, .. } => row.due_at = *at,
        }
        self.append([settlement.event.clone()]);
        true
    }
}
