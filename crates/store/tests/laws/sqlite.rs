//! On a file that only the law knows.

use gatepost_contract::store::Fixture;
use gatepost_store::Sqlite;
use tempfile::TempDir;

struct File {
    store: Sqlite,
    _folder: TempDir,
}

impl Fixture for File {
    type Store = Sqlite;

    fn store(&self) -> &Sqlite {
        &self.store
    }
}

async fn make() -> File {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(folder.path().join("data/gatepost.db")).await.unwrap();
    store.migrate().await.unwrap();
    File { store, _folder: folder }
}

gatepost_contract::store_laws!(make);

#[tokio::test(flavor = "multi_thread")]
async fn any_text_from_outside_can_be_kept() {
    crate::texts::any_text_from_outside_can_be_kept(make().await.store()).await;
}
