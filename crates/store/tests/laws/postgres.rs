//! On a database that only the law knows.

use gatepost_contract::store::Fixture;
use gatepost_domain::id::EventId;
use gatepost_store::Postgres;
use gatepost_tests::postgres::Database;

struct Fresh {
    store: Postgres,
    database: Database,
}

impl Fixture for Fresh {
    type Store = Postgres;

    fn store(&self) -> &Postgres {
        &self.store
    }

    async fn events(&self) -> Vec<EventId> {
        let direct = self.database.connect().await;
        let rows = direct.query("SELECT replace(id::text, '-', '') FROM events", &[]).await.unwrap();
        let bits = rows.iter().map(|row| u128::from_str_radix(row.get(0), 16).unwrap());
        bits.map(EventId::from_bits).collect()
    }
}

async fn make() -> Fresh {
    let database = Database::fresh().await;
    let store = Postgres::connect(database.url()).unwrap();
    store.migrate().await.unwrap();
    Fresh { store, database }
}

gatepost_contract::store_laws!(make);

#[tokio::test(flavor = "multi_thread")]
async fn any_text_from_outside_can_be_kept() {
    crate::texts::any_text_from_outside_can_be_kept(make().await.store()).await;
}
