//! Limits as this node knows them: what the store said is remembered as long as it is true, and what an app is asked for
//! is gathered here and told to the store in batches.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Ports, Store, StoreError};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::event::EventKind;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::time::Timestamp;
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// As many full buckets are remembered.
const MOST: usize = 50_000;

/// An app's limit is told of once in this time, by all nodes together.
const TELL_AGAIN: Duration = Duration::from_hours(1);

/// Buckets that the store called full, and until when they are: none of them can admit anything earlier.
#[derive(Default)]
pub(crate) struct Full {
    until: Mutex<HashMap<String, Timestamp>>,
}

impl Full {
    /// Whether that bucket may have room.
    fn judge(&self, bucket: &str, now: Timestamp) -> Result<(), Limited> {
        match locked(&self.until).get(bucket) {
            Some(until) if !until.is_over(now) => Err(Limited { retry_after: until.since(now) }),
            _ => Ok(()),
        }
    }

    /// Remembers that it has none for as long. Of too many the store is asked each time.
    fn remember(&self, bucket: String, limited: Limited, now: Timestamp) {
        let mut full = locked(&self.until);
        if full.len() >= MOST {
            full.retain(|_, until| !until.is_over(now));
        }
        if full.len() < MOST {
            full.insert(bucket, now.plus(limited.retry_after));
        }
    }
}

/// How often each app was asked for sign-ins, as far as this node knows.
#[derive(Default)]
pub(crate) struct AppCounts {
    counts: Mutex<HashMap<AppId, Count>>,
}

#[derive(Default)]
struct Count {
    /// How full the shared bucket was when this node last told what it gathered.
    level: Option<Timestamp>,
    /// What it gathered since.
    gathered: u32,
    /// What is just being told.
    on_the_way: u32,
    /// When it was last too much.
    told_at: Option<Timestamp>,
    is_to_tell: bool,
    /// What the app may be asked for, as it was last seen.
    rate: Option<Rate>,
}

impl Count {
    fn admit(&mut self, rate: Rate, now: Timestamp) -> Result<(), Limited> {
        self.rate = Some(rate);
        let own = self.gathered.saturating_add(self.on_the_way);
        let admitted = rate.admit(Some(rate.gather(self.level, own, now)), now);
        match admitted {
            Ok(_) => self.gathered = self.gathered.saturating_add(1),
            Err(_) if self.told_at.is_none_or(|at| at.plus(TELL_AGAIN).is_over(now)) => {
                (self.told_at, self.is_to_tell) = (Some(now), true);
            }
            Err(_) => {}
        }
        admitted.map(drop)
    }

    fn is_of_use(&self, now: Timestamp) -> bool {
        self.gathered > 0
            || self.on_the_way > 0
            || self.is_to_tell
            || self.level.is_some_and(|level| !level.is_over(now))
            || self.told_at.is_some_and(|at| !at.plus(TELL_AGAIN).is_over(now))
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AppCounts {
    /// What was gathered and has to be told, app by app.
    fn take(&self, now: Timestamp) -> Vec<(AppId, u32, Rate)> {
        let mut counts = locked(&self.counts);
        counts.retain(|_, count| count.is_of_use(now));
        let gathered = counts.iter_mut().filter(|(_, count)| count.gathered > 0);
        let take = |count: &mut Count| {
            let gathered = std::mem::take(&mut count.gathered);
            count.on_the_way = count.on_the_way.saturating_add(gathered);
            gathered
        };
        gathered.filter_map(|(app, count)| Some((app.clone(), take(count), count.rate?))).collect()
    }

    /// What became of telling it: how full the shared bucket is now, or nothing if it has to be told once more.
    fn told(&self, app: &AppId, gathered: u32, level: Option<Timestamp>) {
        let mut counts = locked(&self.counts);
        let Some(count) = counts.get_mut(app) else { return };
        count.on_the_way = count.on_the_way.saturating_sub(gathered);
        match level {
            Some(level) => count.level = Some(level),
            None => count.gathered = count.gathered.saturating_add(gathered),
        }
    }

    /// Apps that were asked for too often, for the first time in a while.
    fn take_alarms(&self) -> Vec<AppId> {
        let mut counts = locked(&self.counts);
        let alarm =
            |(app, count): (&AppId, &mut Count)| std::mem::take(&mut count.is_to_tell).then(|| app.clone());
        counts.iter_mut().filter_map(alarm).collect()
    }

    fn tell_later(&self, app: &AppId) {
        if let Some(count) = locked(&self.counts).get_mut(app) {
            count.is_to_tell = true;
        }
    }
}

/// The rule that a bucket belongs to, as it is counted: a bucket's own name says whose it is.
fn rule(bucket: &str) -> &'static str {
    let begins = |word: &str| bucket.starts_with(word);
    match () {
        () if begins("letters of ") => "address",
        () if begins("reserve of ") => "address_reserve",
        () if bucket.contains(" of client ") => "client",
        () => "other",
    }
}

impl<P: Ports> Gatepost<P> {
    /// Counts one more in that bucket of the store, unless that would be too much. While the store's last word is that it
    /// would be, the store is not asked: a flood costs no statement.
    pub(crate) async fn admit(
        &self,
        bucket: String,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        if let Err(limited) = self.full.judge(&bucket, now) {
            self.witness.limited(rule(&bucket));
            return Ok(Err(limited));
        }
        let admitted = self.parts.store.admit(&bucket, rate, now).await?;
        if let Err(limited) = admitted {
            self.witness.limited(rule(&bucket));
            self.full.remember(bucket, limited, now);
        }
        Ok(admitted)
    }

    /// Counts one more sign-in of that app, unless that would be too much: as far as this node was told what others
    /// counted, and with all that it counted itself.
    pub(crate) fn admit_for_app(&self, app: &App, now: Timestamp) -> Result<(), Limited> {
        let rate = app.limits.sign_ins_per_app_day.or(self.settings.sign_ins_per_app);
        let Some(rate) = rate else { return Ok(()) };
        let admitted = locked(&self.app_counts.counts).entry(app.id.clone()).or_default().admit(rate, now);
        admitted.inspect_err(|_| self.witness.limited("app_day"))
    }

    /// Tells the store what this node counted since the last call, and learns what all nodes counted.
    pub(crate) async fn write_counts(&self) -> Result<(), StoreError> {
        let now = self.parts.clock.now();
        let mut outcome = Ok(());
        for (app, gathered, rate) in self.app_counts.take(now) {
            if outcome.is_err() {
                self.app_counts.told(&app, gathered, None);
                continue;
            }
            let bucket = format!("sign-ins of app {app}");
            let told = self.parts.store.gather(&bucket, gathered, rate, now).await;
            self.app_counts.told(&app, gathered, told.as_ref().ok().copied());
            outcome = told.map(drop);
        }
        for app in self.app_counts.take_alarms() {
            if outcome.is_ok() {
                outcome = self.tell_of_limit(&app, now).await;
            }
            if outcome.is_err() {
                self.app_counts.tell_later(&app);
            }
        }
        outcome
    }

    /// Puts it on the app's timeline that its limit was reached, unless another node just did.
    async fn tell_of_limit(&self, app: &AppId, now: Timestamp) -> Result<(), StoreError> {
        let Ok(once) = Rate::new(1, TELL_AGAIN) else { return Ok(()) };
        if self.parts.store.admit(&format!("alarm of app {app}"), once, now).await?.is_ok() {
            self.observations.add(self.event(EventKind::AppLimitReached, app, now));
            let setting = "GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY";
            tracing::warn!(app.id = %app, setting, "app limited: it was asked for more sign-ins a day than {setting} lets it");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_000_000);

    fn rate(text: &str) -> Rate {
        Rate::parse(text).unwrap_or_else(|_| unreachable!("the test's own"))
    }

    #[test]
    fn a_full_bucket_is_full_until_then_and_says_the_truth_meanwhile() {
        let full = Full::default();
        let wait = |seconds| Err(Limited { retry_after: Duration::from_secs(seconds) });
        assert_eq!(full.judge("a", NOW), Ok(()));
        full.remember("a".to_owned(), Limited { retry_after: Duration::from_secs(9) }, NOW);
        assert_eq!(full.judge("a", NOW), wait(9));
        assert_eq!(full.judge("a", NOW.plus(Duration::from_secs(8))), wait(1));
        assert_eq!(full.judge("a", NOW.plus(Duration::from_secs(9))), Ok(()));
        assert_eq!(full.judge("b", NOW), Ok(()));
    }

    #[test]
    fn no_more_than_so_many_full_buckets_are_remembered() {
        let full = Full::default();
        let short = Limited { retry_after: Duration::from_secs(1) };
        for number in 0..MOST + 9 {
            full.remember(number.to_string(), short, NOW);
        }
        assert_eq!(locked(&full.until).len(), MOST);
        assert_eq!(full.judge(&(MOST + 1).to_string(), NOW), Ok(()), "the store is asked");
        full.remember("later".to_owned(), short, NOW.plus(Duration::from_secs(1)));
        assert_eq!(locked(&full.until).len(), 1, "those that are full no more made room");
    }

    #[test]
    fn what_a_node_gathered_counts_before_and_after_it_is_told() {
        let (mut count, rate) = (Count::default(), rate("3/1d"));
        count.level = Some(rate.gather(None, 1, NOW));
        assert!(count.admit(rate, NOW).is_ok());
        (count.on_the_way, count.gathered) = (1, 0);
        assert!(count.admit(rate, NOW).is_ok());
        assert!(count.admit(rate, NOW).is_err());
        assert!(std::mem::take(&mut count.is_to_tell));
        assert!(count.admit(rate, NOW.plus(Duration::from_mins(59))).is_err());
        assert!(!count.is_to_tell, "once an hour is enough");
        assert!(count.admit(rate, NOW.plus(TELL_AGAIN)).is_err());
        assert!(count.is_to_tell);
    }
}
