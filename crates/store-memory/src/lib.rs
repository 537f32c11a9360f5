//! A store in memory that obeys the laws of the port: for simulation and fast tests.
//!
//! A transaction is a list of what it would write. Its commit works on its own copy of the tables that it changes, and
//! puts the copy in place if all conditions hold; commits take turns. Nobody who only reads waits for anybody for long.

mod address;
mod audit;
mod console;
mod devices;
mod epochs;
mod letters;
mod listing;
mod look;
mod mail;
mod managing;
mod moves;
mod notices;
mod rows;
mod sweep;
mod tallies;
mod tx;
mod users;
mod webhooks;

pub use look::MemoryLook;
pub use tx::MemoryTx;

use gatepost_application::{
    AnswerFound, Committed, Due, Fault, Lease, NoticeSettlement, Readiness, Settlement, Store, StoreError,
    SweepPage, SweptPage,
};
use gatepost_domain::app::AppId;
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::delivery::{Delivery, DeliveryStatus};
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::id::{DeliveryId, ParcelId, UserId, WorkerId};
use gatepost_domain::idempotency::IdempotencyKey;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::secret::Digest;
use gatepost_domain::session::{RefreshToken, Session};
use gatepost_domain::sign_in::SignIn;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use gatepost_domain::sweep::{Overdue, Sweepable};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use rows::Rows;
use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A store that forgets everything with its last clone; clones share what they hold.
#[derive(Clone, Default)]
pub struct Memory {
    shared: Arc<Shared>,
}

/// What was used, and until when that matters.
type Uses = HashMap<(AppId, &'static str, Digest<SingleUseKind>), Timestamp>;

#[derive(Default)]
struct Shared {
    /// What was committed last. Whoever writes holds it until it is done.
    committed: Mutex<Rows>,
    buckets: Mutex<BTreeMap<String, Timestamp>>,
    uses: Mutex<Uses>,
    answers: Mutex<HashMap<Digest<IdempotencyKey>, AnswerFound>>,
    away: AtomicBool,
    looks: AtomicU64,
}

/// Nobody leaves these halfway changed, so a panic elsewhere does no harm to what they hold.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn fault(doing: &'static str, fault: Fault) -> StoreError {
    StoreError { doing, fault, source: None }
}

impl Shared {
    /// All tables, as they were committed last.
    fn rows(&self) -> Rows {
        locked(&self.committed).clone()
    }

    fn must_be_here(&self, doing: &'static str) -> Result<(), StoreError> {
        if self.away.load(Ordering::SeqCst) { Err(fault(doing, Fault::Away)) } else { Ok(()) }
    }
}

impl Memory {
    /// From now on nothing can be read, written or committed, until it is set back: what a test sees as an outage.
    pub fn set_away(&self, away: bool) {
        self.shared.away.store(away, Ordering::SeqCst);
    }

    /// How often somebody began to read: what a test takes for what a database is asked.
    pub fn looks(&self) -> u64 {
        self.shared.looks.load(Ordering::SeqCst)
    }

    /// All events, in the order in which they were appended.
    pub fn events(&self) -> Vec<Event> {
        self.shared.rows().events.iter().map(|row| row.event.clone()).collect()
    }

    /// All letters with how far they are, the oldest first.
    pub fn deliveries(&self) -> Vec<(Delivery, DeliveryStatus)> {
        let rows = self.shared.rows();
        let mut letters: Vec<_> =
            rows.letters.values().map(|row| (row.delivery.clone(), row.status)).collect();
        letters.sort_by_key(|(delivery, _)| (delivery.created_at, delivery.id));
        letters
    }

    /// All sign-ins, by app and id.
    pub fn sign_ins(&self) -> Vec<SignIn> {
        self.shared.rows().sign_ins.values().map(|row| row.sign_in.clone()).collect()
    }

    /// All users, by app and address.
    pub fn users(&self) -> Vec<User> {
        self.shared.rows().users.values().map(|row| row.user.clone()).collect()
    }

    /// When that user last signed in.
    pub fn last_sign_in(&self, user: UserId) -> Option<Timestamp> {
        self.shared.rows().users.values().find(|row| row.user.id == user)?.user.last_sign_in_at
    }

    /// All signing keys, by app and id.
    pub fn signing_keys(&self) -> Vec<SigningKey> {
        self.shared.rows().signing_keys.values().cloned().collect()
    }

    /// All exchange codes, by app and id.
    pub fn codes(&self) -> Vec<ExchangeCode> {
        self.shared.rows().codes.values().cloned().collect()
    }

    /// All sessions, by app and id.
    pub fn sessions(&self) -> Vec<Session> {
        self.shared.rows().sessions.values().cloned().collect()
    }

    /// All stays in browsers, the oldest first.
    pub fn browser_sessions(&self) -> Vec<BrowserSession> {
        let mut all: Vec<_> = self.shared.rows().browser_sessions.values().cloned().collect();
        all.sort_by_key(|session| session.id);
        all
    }

    /// All refresh tokens, by app and id.
    pub fn refresh_tokens(&self) -> Vec<RefreshToken> {
        self.shared.rows().refresh_tokens.values().cloned().collect()
    }
}

impl Store for Memory {
    type Tx = MemoryTx;
    type Look = MemoryLook;

    fn begin(&self) -> MemoryTx {
        MemoryTx::new(Arc::clone(&self.shared))
    }

    async fn look(&self) -> Result<MemoryLook, StoreError> {
        self.shared.must_be_here("beginning to read")?;
        self.shared.looks.fetch_add(1, Ordering::SeqCst);
        Ok(MemoryLook::new(Arc::clone(&self.shared)))
    }

    async fn take_letters(&self, lease: Lease, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        self.shared.must_be_here("leasing letters")?;
        Ok(locked(&self.shared.committed).lease(lease, now, most))
    }

    async fn settle_letters(
        &self,
        worker: WorkerId,
        settlements: &[Settlement],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        self.shared.must_be_here("settling letters")?;
        Ok(locked(&self.shared.committed).settle(worker, settlements))
    }

    async fn pack_letters(
        &self,
        worker: WorkerId,
        parcel: ParcelId,
        letters: &[(AppId, DeliveryId)],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        self.shared.must_be_here("packing letters")?;
        Ok(locked(&self.shared.committed).pack(worker, parcel, letters))
    }

    async fn give_letters_back(&self, worker: WorkerId) -> Result<(), StoreError> {
        self.shared.must_be_here("giving letters back")?;
        locked(&self.shared.committed).give_back(worker);
        Ok(())
    }

    async fn take_notices(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<LogoutNotice>, StoreError> {
        self.shared.must_be_here("leasing notices of logouts")?;
        Ok(locked(&self.shared.committed).take_notices(lease, now, most))
    }

    async fn settle_notice(
        &self,
        worker: WorkerId,
        settlement: &NoticeSettlement,
    ) -> Result<bool, StoreError> {
        self.shared.must_be_here("settling a notice of a logout")?;
        Ok(locked(&self.shared.committed).settle_notice(worker, settlement))
    }

    async fn observe(&self, events: &[Event]) -> Result<(), StoreError> {
        self.shared.must_be_here("writing down what was seen")?;
        locked(&self.shared.committed).append(events.iter().cloned());
        Ok(())
    }

    async fn admit(
        &self,
        bucket: &str,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        self.shared.must_be_here("counting in a bucket")?;
        let mut buckets = locked(&self.shared.buckets);
        let admitted = rate.admit(buckets.get(bucket).copied(), now);
        Ok(admitted.map(|level| {
            buckets.insert(bucket.to_owned(), level);
        }))
    }

    async fn gather(
        &self,
        bucket: &str,
        count: u32,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        self.shared.must_be_here("counting in a bucket")?;
        let mut buckets = locked(&self.shared.buckets);
        let level = rate.gather(buckets.get(bucket).copied(), count, now);
        buckets.insert(bucket.to_owned(), level);
        Ok(level)
    }

    async fn use_once(&self, used: &SingleUse, now: Timestamp) -> Result<bool, StoreError> {
        self.shared.must_be_here("using something once")?;
        let mut known_uses = locked(&self.shared.uses);
        let known = known_uses.get(&(used.app.clone(), used.kind.as_str(), used.name));
        let is_first = known.is_none_or(|expires_at| expires_at.is_over(now));
        if is_first {
            known_uses.insert((used.app.clone(), used.kind.as_str(), used.name), used.expires_at);
        }
        Ok(is_first)
    }

    async fn forget_uses(&self, now: Timestamp, most: u32) -> Result<usize, StoreError> {
        self.shared.must_be_here("forgetting what expired")?;
        let mut uses = locked(&self.shared.uses);
        let mut over: Vec<_> =
            uses.iter().filter(|(_, at)| at.is_over(now)).map(|(key, at)| (*at, key.clone())).collect();
        over.sort_by_key(|(at, _)| *at);
        over.truncate(usize::try_from(most).unwrap_or(usize::MAX));
        for (_, key) in &over {
            uses.remove(key);
        }
        Ok(over.len())
    }

    async fn oldest_letter(&self) -> Result<Option<Timestamp>, StoreError> {
        self.shared.must_be_here("looking for the oldest letter")?;
        Ok(self.shared.rows().oldest_letter())
    }

    async fn latest_epoch(&self) -> Result<Option<Epoch>, StoreError> {
        self.shared.must_be_here("looking for the epoch")?;
        Ok(self.shared.rows().epochs.last().copied())
    }

    async fn begin_epoch(&self, epoch: &Epoch) -> Result<Committed, StoreError> {
        self.shared.must_be_here("beginning an epoch")?;
        let begun = locked(&self.shared.committed).begin_epoch(*epoch);
        Ok(if begun { Committed::Kept } else { Committed::Overtaken })
    }

    async fn sweep(&self, page: &SweepPage) -> Result<SweptPage, StoreError> {
        self.shared.must_be_here("forgetting what is over")?;
        let swept = match (page.what, page.over) {
            (Sweepable::Limits, Overdue::Since { expired, .. }) => {
                let mut buckets = locked(&self.shared.buckets);
                let before = buckets.len();
                buckets.retain(|_, level| *level > expired);
                before - buckets.len()
            }
            (Sweepable::KeptAnswers, Overdue::Since { expired, .. }) => {
                let mut answers = locked(&self.shared.answers);
                let before = answers.len();
                answers.retain(|_, found| found.claim.at > expired);
                before - answers.len()
            }
            _ => locked(&self.shared.committed).sweep(page),
        };
        Ok(SweptPage { swept, next: None })
    }

    async fn readiness(&self) -> Result<Readiness, StoreError> {
        self.shared.must_be_here("looking whether it can be worked with")?;
        Ok(Readiness::Ready)
    }
}
