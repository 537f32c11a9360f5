//! Buckets that all nodes share, and whether the store can be worked with.

use super::Fixture;
use super::given::patiently;
use super::race::race;
use super::rows::read;
use crate::samples::{self, NOW};
use gatepost_application::{Look, Readiness, Store};
use gatepost_domain::limit::{Limited, Rate};
use std::sync::Arc;
use std::time::Duration;

/// Of 200 at once exactly the 50 of the burst pass, and all others are told the same: when the next one may.
pub async fn of_many_at_once_a_burst_is_admitted<F: Fixture>(fixture: Arc<F>) {
    let rate = Rate::parse("50/1m").unwrap();
    let answers = race(200, |_| {
        let fixture = Arc::clone(&fixture);
        async move { patiently(|| fixture.store().admit("client 2001:db8::/64", rate, NOW)).await.unwrap() }
    });
    let (admitted, limited): (Vec<_>, Vec<_>) = answers.await.into_iter().partition(Result::is_ok);
    assert_eq!((admitted.len(), limited.len()), (50, 150));
    let next = Limited { retry_after: rate.emission() };
    assert!(limited.into_iter().all(|answer| answer == Err(next)));
    let admit = |now| fixture.store().admit("client 2001:db8::/64", rate, now);
    let almost = NOW.plus(rate.emission().saturating_sub(Duration::from_micros(1)));
    assert_eq!(admit(almost).await.unwrap(), Err(Limited { retry_after: Duration::from_micros(1) }));
    assert_eq!(admit(NOW.plus(rate.emission())).await.unwrap(), Ok(()));
    assert_eq!(admit(NOW.plus(rate.emission())).await.unwrap(), Err(next));
}

/// As the domain's own rule, at times close together, far apart, and from a node whose clock is behind.
pub async fn a_bucket_decides_as_the_rule_does<F: Fixture>(fixture: Arc<F>) {
    for text in ["5/15m", "7/1m", "1/1s", "3/1s", "1000/1s", "30/31d"] {
        let rate = Rate::parse(text).unwrap();
        let (mut level, mut clock) = (None, NOW);
        for step in 0..60 {
            let chance =
                samples::bytes(text, step).first_chunk().map_or(0, |chunk| u32::from_be_bytes(*chunk));
            clock = clock.plus(rate.emission().mul_f64(f64::from(chance % 1000) / 700.0));
            let now = if step % 10 == 9 { NOW } else { clock };
            let expected = rate.admit(level, now);
            let answer = fixture.store().admit(text, rate, now).await.unwrap();
            match (expected, answer) {
                (Ok(next), Ok(())) => level = Some(next),
                // A database counts whole microseconds.
                (Err(rule), Err(store)) => {
                    let apart = rule.retry_after.abs_diff(store.retry_after);
                    assert!(
                        apart <= Duration::from_micros(1),
                        "{text}, step {step}: {rule:?} is not {store:?}"
                    );
                }
                (expected, answer) => panic!("{text}, step {step}: {expected:?} is not {answer:?}"),
            }
        }
    }
}

/// What is counted under one name is not counted under another.
pub async fn buckets_are_apart<F: Fixture>(fixture: Arc<F>) {
    let rate = Rate::parse("1/1h").unwrap();
    for bucket in ["a", "A", "a ", "é", "address person.1@example.org"] {
        assert_eq!(fixture.store().admit(bucket, rate, NOW).await.unwrap(), Ok(()), "{bucket:?}");
        assert!(fixture.store().admit(bucket, rate, NOW).await.unwrap().is_err(), "{bucket:?}");
    }
}

/// Whoever only looks learns what the next one will be told. What was refused leaves the level as it is.
pub async fn a_level_is_read_as_admit_left_it<F: Fixture>(fixture: Arc<F>) {
    let (store, rate) = (fixture.store(), Rate::parse("3/1m").unwrap());
    let mut level = None;
    for step in 0..24 {
        assert_eq!(read!(store, level("digits of person.1@example.org")), level);
        let now = NOW.plus(Duration::from_secs(7) * step);
        let expected = rate.admit(level, now);
        let answer = store.admit("digits of person.1@example.org", rate, now).await.unwrap();
        assert_eq!(answer, expected.map(drop), "at step {step}");
        level = expected.ok().or(level);
    }
    assert_eq!(read!(store, level("digits of person.2@example.org")), None);
}

/// Whatever several nodes gather at once is in the bucket afterwards, also what is too much, and whoever asks then is told
/// so. An old level counts for nothing.
pub async fn what_nodes_gather_adds_up<F: Fixture>(fixture: Arc<F>) {
    let rate = Rate::parse("100/1h").unwrap();
    for (round, now) in (0..).zip([NOW, NOW.plus(Duration::from_hours(9))]) {
        let levels = race(16, |number| {
            let fixture = Arc::clone(&fixture);
            async move { patiently(|| fixture.store().gather("app", number + 1, rate, now)).await.unwrap() }
        });
        let all = rate.gather(None, (1..=16).sum(), now);
        assert_eq!(levels.await.into_iter().max(), Some(all), "in round {round}");
        assert_eq!(read!(fixture.store(), level("app")), Some(all));
        assert_eq!(
            fixture.store().admit("app", rate, now).await.unwrap(),
            rate.admit(Some(all), now).map(drop)
        );
    }
    assert_eq!(
        fixture.store().gather("app", 0, rate, NOW).await.unwrap(),
        read!(fixture.store(), level("app")).unwrap()
    );
}

/// A store that was just made can be worked with.
pub async fn a_new_store_is_ready<F: Fixture>(fixture: Arc<F>) {
    assert_eq!(fixture.store().readiness().await.unwrap(), Readiness::Ready);
}
