//! What is promised of SQLite beyond the laws: the file, its folder, and several processes on it.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use gatepost_application::{Committed, Fault, Look as _, Readiness, Store, Tx as _};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::limit::Rate;
use gatepost_store::Sqlite;
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread")]
async fn what_was_run_is_not_run_again_and_would_do_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gatepost.db");
    let store = Sqlite::open(&path).await.unwrap();
    let all = store.pending_migrations().await.unwrap();
    assert_eq!(store.readiness().await.unwrap(), Readiness::MigrationsPending(all.clone()));
    assert_eq!(store.migrate().await.unwrap(), all);
    assert_eq!(store.readiness().await.unwrap(), Readiness::Ready);
    assert_eq!(store.migrate().await.unwrap(), Vec::<String>::new());
    drop(store);

    forget_migrations(&path);
    let store = Sqlite::open(&path).await.unwrap();
    assert_eq!(store.migrate().await.unwrap(), all);
}

fn forget_migrations(path: &std::path::Path) {
    use diesel::connection::SimpleConnection as _;
    use diesel::{Connection as _, SqliteConnection};
    let mut direct = SqliteConnection::establish(path.to_str().unwrap()).unwrap();
    // The thread that wrote may just be closing the file.
    direct.batch_execute("PRAGMA busy_timeout = 5000; DELETE FROM migrations").unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_on_one_file_wait_for_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gatepost.db");
    let mut processes = JoinSet::new();
    for process in 0..3 {
        let path = path.clone();
        processes.spawn(async move {
            let store = Sqlite::open(&path).await.unwrap();
            store.migrate().await.unwrap();
            for seed in 0..20 {
                let mut tx = store.begin();
                tx.add_app(&samples::app(100 * process + seed));
                assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
                let rate = Rate::parse("1000/1m").unwrap();
                store.admit("all", rate, NOW).await.unwrap().unwrap();
            }
        });
    }
    while let Some(ended) = processes.join_next().await {
        ended.unwrap();
    }
    let store = Sqlite::open(&path).await.unwrap();
    assert_eq!(store.look().await.unwrap().apps().await.unwrap().len(), 60);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_committed_is_there_when_the_file_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a folder?mode=memory").join("gatepost #1.db");
    let store = Sqlite::open(&path).await.unwrap();
    store.migrate().await.unwrap();
    let mut tx = store.begin();
    tx.add_app(&samples::app(1));
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    let mut tx = store.begin();
    tx.add_app(&samples::app(2));
    tx.delete_app(&samples::app_id(9), NOW);
    assert_eq!(tx.commit().await.unwrap(), Committed::Overtaken);
    drop(store);
    assert!(path.is_file(), "the path is taken as it is");
    let store = Sqlite::open(&path).await.unwrap();
    assert_eq!(store.look().await.unwrap().apps().await.unwrap(), [samples::app(1)]);
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_new_folder_is_its_owner_s_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    Sqlite::open(folder.path().join("data/gatepost.db")).await.unwrap();
    let mode = std::fs::metadata(folder.path().join("data")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_where_no_file_can_be_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "not a folder").unwrap();
    assert_eq!(Sqlite::open(file.join("gatepost.db")).await.err().unwrap().fault, Fault::Away);
    assert_eq!(Sqlite::open(folder.path()).await.err().unwrap().fault, Fault::Away);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_database_is_corrupt_or_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gatepost.db");
    std::fs::write(&path, "This is a letter to my aunt, and has been one for a long time.".repeat(100))
        .unwrap();
    assert!(Sqlite::open(&path).await.is_err());
}
