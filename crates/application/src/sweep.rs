//! What is forgotten once its time is over: some rows at a time, so that nobody waits for it.

use crate::gatepost::Gatepost;
use crate::ports::{
    Clock, Committed, Entropy, Keyring, Look, Ports, Store, StoreError, SweepCursor, SweepPage, Tx,
};
use crate::seal_events::SealError;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::audit::{Position, Seal, SealNumber, SignedSeal};
use gatepost_domain::event::EventKind;
use gatepost_domain::sweep::{Overdue, Sweepable, events_over};
use gatepost_domain::time::Timestamp;
use std::collections::{BTreeMap, VecDeque};

/// How many rows one statement looks at or takes away at most.
const AT_ONCE: u32 = 500;

/// What is left to do, step by step.
#[derive(Debug)]
enum Task {
    /// Walk a table, of that app if it is one of apps.
    Walk { what: Sweepable, app: Option<AppId>, over: Overdue },
    /// Cut the ledger of that app.
    Cut { app: AppId, over: Timestamp },
    /// Forget what only a deleted app needed.
    Forget { app: AppId },
}

/// One pass over everything that is ever forgotten.
#[derive(Debug)]
pub struct SweepPass {
    tasks: VecDeque<Task>,
    after: Option<SweepCursor>,
    swept: BTreeMap<&'static str, usize>,
}

impl SweepPass {
    /// How many of what are gone so far; nothing is told of what none went of.
    pub const fn swept(&self) -> &BTreeMap<&'static str, usize> {
        &self.swept
    }

    fn note(&mut self, what: &'static str, count: usize) {
        if count > 0 {
            *self.swept.entry(what).or_default() += count;
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Plans a pass over all apps.
    pub async fn begin_sweep(&self) -> Result<SweepPass, StoreError> {
        let apps = self.parts.store.look().await?.apps_ever().await?;
        let now = self.parts.clock.now();
        let mut tasks: VecDeque<_> =
            apps.iter().flat_map(|(app, deleted_at)| tasks_of(app, *deleted_at, now)).collect();
        for what in Sweepable::OF_ALL {
            tasks.push_back(Task::Walk { what, app: None, over: Overdue::of_all(what, now) });
        }
        Ok(SweepPass { tasks, after: None, swept: BTreeMap::new() })
    }

    /// Takes one step of a pass, which touches some hundred rows; `false` if it was the last. What failed may be tried again:
    /// nothing is half done.
    pub async fn sweep_some(&self, pass: &mut SweepPass) -> Result<bool, SealError> {
        let is_done = match pass.tasks.front() {
            None => return Ok(false),
            Some(Task::Walk { what, app, over }) => {
                let (what, over, after) = (*what, *over, pass.after.take());
                let page = SweepPage { what, app: app.clone(), over, after, most: AT_ONCE };
                let came = self.parts.store.sweep(&page).await;
                if came.is_err() {
                    pass.after = page.after;
                }
                let came = came?;
                pass.note(what.as_str(), came.swept);
                pass.after = came.next;
                pass.after.is_none()
            }
            Some(Task::Cut { app, over }) => {
                let count = self.cut_ledger(app, *over).await?;
                pass.note("events", count);
                count == 0
            }
            Some(Task::Forget { app }) => {
                let mut tx = self.parts.store.begin();
                tx.forget_app(app);
                tx.commit().await.map(|_| true)?
            }
        };
        if is_done {
            pass.tasks.pop_front();
        }
        Ok(!pass.tasks.is_empty())
    }

    /// Forgets the oldest events of an app, as many as go at once, if they were sealed before that moment; how many. That they
    /// are gone is sealed in the same transaction, so that the ledger never looks as if somebody had taken them.
    async fn cut_ledger(&self, app: &AppId, over: Timestamp) -> Result<usize, SealError> {
        let mut look = self.parts.store.look().await?;
        let oldest = look.events_behind(app, Position::START, 1).await?;
        let Some(oldest) = oldest.first().map(|event| event.position) else { return Ok(0) };
        let seals = look.seals_behind(app, SealNumber::START, AT_ONCE).await?;
        let latest = look.latest_seal(app).await?;
        drop(look);
        let Some(up_to) = last_to_go(&seals, oldest, over) else { return Ok(0) };

        let now = self.parts.clock.now();
        let record = self.event(EventKind::EventsSwept, app, now).referring_to(&up_to.number.to_string());
        let salted = vec![(record, self.parts.entropy.bytes())];
        let made = Seal::next(app, latest.as_ref().map(|latest| &latest.seal), salted, now);
        let Some((seal, events)) = made else { return Ok(0) };
        let Some(record) = events.first() else { return Ok(0) };
        let signature = self.parts.keyring.sign_audit(&seal.hash())?;
        let mut tx = self.parts.store.begin();
        tx.sweep_events((&SignedSeal { seal, signature }, record), up_to);
        let count = up_to.last.number().saturating_add(1).saturating_sub(oldest.number());
        // Whoever sealed meanwhile took the number: the next pass will do.
        let is_kept = tx.commit().await? == Committed::Kept;
        Ok(if is_kept { usize::try_from(count).unwrap_or(usize::MAX) } else { 0 })
    }
}

fn tasks_of(app: &App, deleted_at: Option<Timestamp>, now: Timestamp) -> Vec<Task> {
    let over = Overdue::of_app(app, deleted_at, now);
    let walk = |what| {
        // Whoever is erased is looked for under the addresses that they had, as long as an event may name them.
        let is_of_events = what == Sweepable::AddressChanges;
        let over = if is_of_events { Overdue::with_events(app, deleted_at, now) } else { over };
        Task::Walk { what, app: Some(app.id.clone()), over }
    };
    let mut tasks: Vec<_> = Sweepable::OF_APP.into_iter().map(walk).collect();
    tasks.push(Task::Cut { app: app.id.clone(), over: events_over(app, now) });
    if over == Overdue::All {
        tasks.push(Task::Forget { app: app.id.clone() });
    }
    tasks
}

/// The last of the seals whose events go at once.
fn last_to_go(seals: &[SignedSeal], oldest: Position, over: Timestamp) -> Option<&Seal> {
    let seals = seals.iter().map(|sealed| &sealed.seal).filter(|seal| seal.last >= oldest);
    let mut count = 0;
    let is_due = |seal: &&Seal| {
        count += seal.count();
        seal.at < over && (count <= u64::from(AT_ONCE) || count == seal.count())
    };
    seals.take_while(is_due).last()
}
