//! Series of one name, told apart by their labels.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};
use std::time::Duration;

/// What stands in a label whose value would be one too many.
pub(crate) const OTHER: &str = "other";

/// The upper bounds of the buckets of a duration, in seconds: 5 ms to 10 s, as OpenTelemetry recommends for HTTP.
pub(crate) const BOUNDS: [f64; 11] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];

/// The series of one name with `N` labels. Counting where there is a series already takes one shared lock and one atomic
/// addition.
pub(crate) struct Family<V, const N: usize> {
    most: usize,
    series: RwLock<HashMap<Labels<'static, N>, V>>,
}

type Labels<'a, const N: usize> = [Cow<'a, str>; N];

impl<V: Default, const N: usize> Family<V, N> {
    /// A family of at most that many series, beside one for all others.
    pub(crate) fn of_at_most(most: usize) -> Self {
        Self { most, series: RwLock::default() }
    }

    /// Does something with the series of these labels.
    pub(crate) fn with(&self, labels: [&str; N], count: impl Fn(&V)) {
        let key = labels.map(Cow::Borrowed);
        {
            let series = self.series.read().unwrap_or_else(PoisonError::into_inner);
            let series: &HashMap<Labels<'_, N>, V> = &series;
            if let Some(value) = series.get(&key) {
                return count(value);
            }
        }
        let mut series = self.series.write().unwrap_or_else(PoisonError::into_inner);
        let key = if series.len() < self.most {
            key.map(|label| Cow::Owned(label.into_owned()))
        } else {
            [const { Cow::Borrowed(OTHER) }; N]
        };
        count(series.entry(key).or_default());
    }

    /// All series in the order of their labels, each shown as `show` says.
    pub(crate) fn shown<T>(&self, show: impl Fn(&V) -> T) -> Vec<([String; N], T)> {
        let series = self.series.read().unwrap_or_else(PoisonError::into_inner);
        let mut shown: Vec<_> = series
            .iter()
            .map(|(labels, value)| (labels.each_ref().map(ToString::to_string), show(value)))
            .collect();
        shown.sort_by(|(one, _), (other, _)| one.cmp(other));
        shown
    }
}

/// A number that grows.
#[derive(Default)]
pub(crate) struct Counter(AtomicU64);

impl Counter {
    /// One more.
    pub(crate) fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    /// How many there were.
    pub(crate) fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// How long things took.
#[derive(Default)]
pub(crate) struct Histogram {
    /// How many ended up in each bucket; the last one is for those beyond all bounds.
    buckets: [AtomicU64; BOUNDS.len() + 1],
    nanos: AtomicU64,
}

/// What a [`Histogram`] held at one moment.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Durations {
    /// For each bound, how many took no longer.
    pub(crate) within: [u64; BOUNDS.len()],
    /// How many there were.
    pub(crate) count: u64,
    /// How long they took in all, in seconds.
    pub(crate) sum: f64,
}

impl Histogram {
    /// Something took so long.
    pub(crate) fn observe(&self, took: Duration) {
        let seconds = took.as_secs_f64();
        let bucket = BOUNDS.iter().position(|bound| seconds <= *bound).unwrap_or(BOUNDS.len());
        if let Some(bucket) = self.buckets.get(bucket) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
        let nanos = u64::try_from(took.as_nanos()).unwrap_or(u64::MAX);
        self.nanos.fetch_add(nanos, Ordering::Relaxed);
    }

    /// What was observed so far.
    pub(crate) fn read(&self) -> Durations {
        let mut count = 0;
        let mut within = [0; BOUNDS.len()];
        let mut counted = self.buckets.iter().map(|bucket| bucket.load(Ordering::Relaxed));
        for (total, bucket) in within.iter_mut().zip(counted.by_ref()) {
            count += bucket;
            *total = count;
        }
        count += counted.sum::<u64>();
        let sum = Duration::from_nanos(self.nanos.load(Ordering::Relaxed)).as_secs_f64();
        Durations { within, count, sum }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn whatever_is_made_up_ends_in_one_series() {
        let family = Family::<Counter, 2>::of_at_most(3);
        for number in 0..1000 {
            family.with([&format!("made up {number}"), "x"], Counter::add);
        }
        let shown = family.shown(Counter::get);
        assert_eq!(shown.len(), 4);
        let others = shown.iter().find(|(labels, _)| *labels == [OTHER, OTHER].map(str::to_owned));
        assert_eq!(others.map(|(_, count)| *count), Some(997));
    }

    #[test]
    fn nothing_is_lost_when_many_count_at_once() {
        let family = Family::<Counter, 1>::of_at_most(8);
        thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    (0..1000).for_each(|number: u32| family.with([&(number % 4).to_string()], Counter::add));
                });
            }
        });
        let shown = family.shown(Counter::get);
        assert_eq!(shown.iter().map(|(_, count)| *count).collect::<Vec<_>>(), [2000; 4]);
    }

    #[test]
    fn a_bucket_holds_all_that_took_no_longer() {
        let histogram = Histogram::default();
        for millis in [1, 5, 6, 9_999, 10_000, 10_001, 60_000] {
            histogram.observe(Duration::from_millis(millis));
        }
        let read = histogram.read();
        assert_eq!(read.within, [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5]);
        assert_eq!((read.count, read.sum), (7, 90.012));
    }
}
