//! On a file that only the law knows.

use diesel::sql_types::Text;
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection, sql_query};
use gatepost_contract::store::Fixture;
use gatepost_domain::id::EventId;
use gatepost_store::Sqlite;
use std::path::PathBuf;
use tempfile::TempDir;

struct File {
    store: Sqlite,
    folder: TempDir,
}

/// The database in that folder.
fn path(folder: &TempDir) -> PathBuf {
    folder.path().join("data/gatepost.db")
}

#[derive(QueryableByName)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

impl Fixture for File {
    type Store = Sqlite;

    fn store(&self) -> &Sqlite {
        &self.store
    }

    async fn events(&self) -> Vec<EventId> {
        let mut direct = SqliteConnection::establish(path(&self.folder).to_str().unwrap()).unwrap();
        let names = sql_query("SELECT hex(id) AS name FROM events").load::<Name>(&mut direct).unwrap();
        let bits = names.iter().map(|row| u128::from_str_radix(&row.name, 16).unwrap());
        bits.map(EventId::from_bits).collect()
    }
}

async fn make() -> File {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(path(&folder)).await.unwrap();
    store.migrate().await.unwrap();
    File { store, folder }
}

gatepost_contract::store_laws!(make);

#[tokio::test(flavor = "multi_thread")]
async fn any_text_from_outside_can_be_kept() {
    crate::texts::any_text_from_outside_can_be_kept(make().await.store()).await;
}
