//! What may be used once, on all nodes together.

use super::Fixture;
use super::given::patiently;
use super::race::race;
use crate::samples::{self, NOW};
use gatepost_application::Store;
use gatepost_domain::single_use::SingleUseKind;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// Of a hundred at once one is the first, and whoever comes later is not.
pub async fn of_a_hundred_uses_at_once_one_wins<F: Fixture>(fixture: Arc<F>) {
    for kind in [SingleUseKind::Assertion, SingleUseKind::Proof] {
        let answers = race(100, |_| {
            let (fixture, used) = (Arc::clone(&fixture), samples::single_use(1, 1, kind));
            async move { patiently(|| fixture.store().use_once(&used, NOW)).await.unwrap() }
        });
        assert_eq!(answers.await.into_iter().filter(|won| *won).count(), 1);
        let used = samples::single_use(1, 1, kind);
        assert!(!fixture.store().use_once(&used, NOW).await.unwrap());
    }
}

/// One name at two apps, or of two kinds, is two things.
pub async fn uses_of_apps_and_kinds_are_apart<F: Fixture>(fixture: Arc<F>) {
    for (app, seed, kind) in [
        (1, 1, SingleUseKind::Assertion),
        (1, 1, SingleUseKind::Proof),
        (2, 1, SingleUseKind::Assertion),
        (1, 2, SingleUseKind::Assertion),
    ] {
        let used = samples::single_use(app, seed, kind);
        assert!(fixture.store().use_once(&used, NOW).await.unwrap(), "{used:?}");
        assert!(!fixture.store().use_once(&used, NOW).await.unwrap(), "{used:?}");
    }
}

/// A name is free when what bore it last has expired, whether or not it was forgotten by then; not a moment earlier.
pub async fn a_use_is_remembered_until_it_expires<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let used = samples::single_use(1, 1, SingleUseKind::Proof);
    assert!(store.use_once(&used, NOW).await.unwrap());
    let almost = Timestamp::from_micros(used.expires_at.as_micros() - 1);
    let mut again = used.clone();
    again.expires_at = used.expires_at.plus(Duration::from_mins(1));
    assert!(!store.use_once(&again, almost).await.unwrap());
    assert!(store.use_once(&again, used.expires_at).await.unwrap());
    assert!(!store.use_once(&again, used.expires_at).await.unwrap());
}

/// So many as are wanted, and none that can still be sent again.
pub async fn what_expired_is_forgotten<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    for seed in 1..=5 {
        let used = samples::single_use(1, seed, SingleUseKind::Assertion);
        assert!(store.use_once(&used, NOW).await.unwrap());
    }
    let expiry = |seed| samples::single_use(1, seed, SingleUseKind::Assertion).expires_at;
    assert_eq!(store.forget_uses(NOW, 100).await.unwrap(), 0);
    assert_eq!(store.forget_uses(expiry(4), 3).await.unwrap(), 3);
    assert_eq!(store.forget_uses(expiry(4), 3).await.unwrap(), 1);
    let last = samples::single_use(1, 5, SingleUseKind::Assertion);
    assert!(!store.use_once(&last, expiry(4)).await.unwrap());
}
