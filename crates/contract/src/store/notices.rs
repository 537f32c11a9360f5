//! Notices of logouts: each is one worker's at a time, and is told at least once.

use super::race::race;
use super::{Fixture, given};
use crate::samples;
use gatepost_application::{NoticeSettlement, Store, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::logout_notice::{LogoutNotice, NOTICE_LEASE, NoticeProgress};
use std::collections::BTreeSet;
use std::sync::Arc;

async fn queued<S: Store>(store: &S, seed: u32, app: &AppId) -> LogoutNotice {
    let notice = LogoutNotice {
        app: app.clone(),
        session: samples::session_id(seed),
        user: samples::user_id(seed),
        attempts: 0,
        created_at: samples::moment(seed),
    };
    given::write(store, |tx| tx.add_logout_notice(&notice)).await;
    notice
}

/// Of many workers each notice is one's, until its lease ends; then it is another's, and has one attempt more.
pub async fn a_notice_of_a_logout_is_taken_by_one_worker_alone<F: Fixture>(fixture: Arc<F>) {
    for seed in 1..=20 {
        queued(fixture.store(), seed, &samples::app_id(seed % 3)).await;
    }
    let taken = race(16, |number| {
        let fixture = Arc::clone(&fixture);
        async move {
            let lease = given::lease(samples::worker_id(number), given::after(1));
            fixture.store().take_notices(lease, given::after(1), 3).await.unwrap()
        }
    });
    let taken: Vec<_> = taken.await.into_iter().flatten().collect();
    let sessions: BTreeSet<_> = taken.iter().map(|notice| notice.session).collect();
    assert_eq!((taken.len(), sessions.len()), (20, 20));
    assert!(taken.iter().all(|notice| notice.attempts == 1));
    let later = given::after(1).plus(NOTICE_LEASE);
    let lease = given::lease(samples::worker_id(99), later);
    let again = fixture.store().take_notices(lease, later, 100).await.unwrap();
    assert!(again.len() == 20 && again.iter().all(|notice| notice.attempts == 2));
    assert_eq!(fixture.store().take_notices(lease, later, 100).await.unwrap(), []);
    assert_eq!(fixture.store().take_notices(lease, samples::moment(0), 100).await.unwrap(), []);
}

/// Whoever lost the lease settles nothing; what is to be tried again is due later, and what was told never again.
pub async fn a_notice_is_settled_by_whoever_has_it_and_told_once<F: Fixture>(fixture: Arc<F>) {
    let (store, app) = (fixture.store(), samples::app_id(1));
    let notice = queued(store, 1, &app).await;
    let settlement = |progress, event| NoticeSettlement {
        app: app.clone(),
        session: notice.session,
        progress,
        event: samples::event(event, &app),
    };
    let (mine, other) = (samples::worker_id(1), samples::worker_id(2));
    let now = given::after(1);
    let taken = store.take_notices(given::lease(mine, now), now, 9).await.unwrap();
    assert_eq!(taken, [LogoutNotice { attempts: 1, ..notice.clone() }]);
    assert!(!store.settle_notice(other, &settlement(NoticeProgress::Told, 1)).await.unwrap());
    let retry = NoticeProgress::Retry { at: given::after(30), why: "503\0".to_owned() };
    assert!(store.settle_notice(mine, &settlement(retry, 2)).await.unwrap());
    assert!(!store.settle_notice(mine, &settlement(NoticeProgress::Told, 3)).await.unwrap());
    assert_eq!(store.take_notices(given::lease(mine, now), given::after(29), 9).await.unwrap(), []);
    let at = given::after(30);
    assert_eq!(store.take_notices(given::lease(other, at), at, 9).await.unwrap().len(), 1);
    assert!(store.settle_notice(other, &settlement(NoticeProgress::Told, 4)).await.unwrap());
    let end = given::after(100_000);
    assert_eq!(store.take_notices(given::lease(mine, end), end, 9).await.unwrap(), []);
    let mut events = [2, 4].map(samples::event_id).to_vec();
    events.sort();
    let mut kept = fixture.events().await;
    kept.sort();
    assert_eq!(kept, events);
}
