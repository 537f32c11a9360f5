//! A transaction is kept if all its conditions hold, and else nothing of it is.

use super::Fixture;
use super::given;
use super::scene::{Kind, Scene};
use gatepost_application::{Committed, Store, Tx};
use std::sync::Arc;

/// Each kind of condition, before and after each kind of write that has none.
pub async fn a_transaction_with_a_failed_condition_keeps_nothing<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(&*fixture).await;
    let changes = scene.changes(store).await;
    for failed in scene.overtaken::<<F::Store as Store>::Tx>() {
        for comes_first in [true, false] {
            let committed = given::commit(store, |tx| {
                if comes_first {
                    failed.note(tx);
                }
                changes
                    .iter()
                    .filter(|change| change.kind != Kind::Conditional)
                    .for_each(|change| change.note(tx));
                if !comes_first {
                    failed.note(tx);
                }
            });
            assert_eq!(committed.await, Committed::Overtaken, "{}", failed.what);
            assert_eq!(scene.view(&*fixture).await, before, "{}", failed.what);
        }
    }
    scene.changes_everything_for_good(&*fixture).await;
}

/// Of any two kinds, in either order.
pub async fn of_two_conditions_one_that_fails_undoes_the_other<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(&*fixture).await;
    let changes = scene.changes(store).await;
    for failed in scene.overtaken::<<F::Store as Store>::Tx>() {
        for holding in changes.iter().filter(|change| change.kind == Kind::Conditional) {
            for pair in [[holding, &failed], [&failed, holding]] {
                let committed = given::commit(store, |tx| pair.iter().for_each(|one| one.note(tx))).await;
                let [first, second] = pair.map(|one| one.what.as_str());
                assert_eq!(committed, Committed::Overtaken, "{first}, {second}");
            }
        }
        assert_eq!(scene.view(&*fixture).await, before, "{}", failed.what);
    }
    scene.changes_everything_for_good(&*fixture).await;
}

/// In whatever position it is.
pub async fn of_many_conditions_one_that_fails_undoes_all<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let scene = Scene::set(store).await;
    let before = scene.view(&*fixture).await;
    let changes = scene.changes(store).await;
    let overtaken = scene.overtaken::<<F::Store as Store>::Tx>();
    for (position, failed) in (0..=changes.len()).zip(overtaken.iter().cycle()) {
        let (earlier, later) = changes.split_at(position);
        let committed = given::commit(store, |tx| {
            earlier.iter().chain([failed]).chain(later).for_each(|change| change.note(tx));
        });
        assert_eq!(committed.await, Committed::Overtaken, "{} at {position}", failed.what);
        assert_eq!(scene.view(&*fixture).await, before, "{} at {position}", failed.what);
    }
    scene.changes_everything_for_good(&*fixture).await;
}

/// And after that none of them holds any more, since it was done.
pub async fn all_is_kept_if_all_conditions_hold<F: Fixture>(fixture: Arc<F>) {
    let scene = Scene::set(fixture.store()).await;
    let changes = scene.changes_everything_for_good(&*fixture).await;
    let after = scene.view(&*fixture).await;
    for change in changes.iter().filter(|change| change.kind == Kind::Conditional) {
        let committed = given::commit(fixture.store(), |tx| change.note(tx)).await;
        assert_eq!(committed, Committed::Overtaken, "{}", change.what);
    }
    assert_eq!(scene.view(&*fixture).await, after);
}

/// There is nothing that could not be kept.
pub async fn a_transaction_without_anything_is_kept<F: Fixture>(fixture: Arc<F>) {
    assert_eq!(fixture.store().begin().commit().await.unwrap(), Committed::Kept);
}
