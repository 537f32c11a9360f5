//! SQLite in a file: one thread that writes what waits for it together, and several connections that read what was
//! committed last.

mod address_store;
mod checks;
mod connection;
mod device_store;
mod erase_store;
#[path = "queries/mod.rs"]
#[expect(clippy::duplicate_mod, reason = "the queries are written once and compiled against both databases")]
mod queries;
mod session;
mod tallies;
mod transaction;
mod webhooks;
mod writer;

pub use session::Session;
pub use transaction::Transaction;

use crate::cells::Cell;
use crate::migrate::{Migration, SQLITE};
use crate::pool::{Connections, Limits, Pool};
use crate::schema::events;
use crate::schema::sql::{Bytes, Id, Word};
use connection::Manager;
use diesel::dsl::{AsExprOf, sql};
use diesel::prelude::*;
use diesel::query_builder::AstPass;
use diesel::result::QueryResult;
use diesel::sql_types::{Bool, Nullable, Text};
use gatepost_application::{
    AnswerClaim, Committed, Due, Fault, Lease, ManagingStore, Nobody, NoticeSettlement, Readiness, Sealed,
    Settlement, Store, StoreError, SweepPage, SweptPage, Witness,
};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{Salt, SealedEvent};
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::Event;
use gatepost_domain::id::{DeliveryId, EventId, ParcelId, SignInId, WorkerId};
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::single_use::SingleUse;
use gatepost_domain::time::Timestamp;
use std::net::IpAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tallies::tally;
use writer::{Durability, Writer};

/// What the shared queries are compiled against here.
type Db = diesel::sqlite::Sqlite;

/// The migrations of this database.
const MIGRATIONS: &[Migration] = SQLITE;

/// There is one writer: nobody else is just taking letters.
const UNLESS_TAKEN: &str = "";

/// Around a condition that most rows meet. Nobody gathers statistics here, and without a hint all rows of an app would be looked
/// through for a few of them, in the order that is wanted anyway.
const USUAL: (&str, &str) = ("likelihood(", ", 0.99)");

/// Around one that some of them meet.
const SOME: (&str, &str) = ("likelihood(", ", 0.01)");

/// Around one that few rows meet.
const RARE: (&str, &str) = ("likelihood(", ", 0.00001)");

const READERS: usize = 4;

/// How long a reader waits for a connection.
const WAIT: Duration = Duration::from_secs(5);

/// A store in a SQLite file; its clones share the connections.
#[derive(Clone)]
pub struct Sqlite {
    writer: Writer,
    readers: Pool<Manager>,
    path: String,
    witness: Arc<dyn Witness>,
}

impl Sqlite {
    /// The database in that file, which is made with its folder if it is not there. Must be called within a runtime.
    pub async fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        let path = connection::prepare(path.as_ref()).await?;
        let limits =
            Limits { size: READERS, wait: WAIT, patience: WAIT, age: Duration::MAX, idle: Duration::MAX };
        let readers = Pool::new(Manager::new(path.clone()), limits);
        // A file that can't be opened is found out now.
        let writer = Writer::start(path.clone()).await.map_err(|source| StoreError {
            doing: "opening the database",
            fault: Fault::Away,
            source: Some(source),
        })?;
        Ok(Self { writer, readers, path, witness: Arc::new(Nobody) })
    }

    /// Runs what was not run yet, and answers the names of what it ran. Several processes may do so at once.
    pub async fn migrate(&self) -> Result<Vec<String>, StoreError> {
        queries::migrate(&mut self.hand(Durability::Full)).await
    }

    /// The names of the migrations that were not run yet.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        queries::pending(&mut self.look().await?).await
    }

    /// The writer, each statement a transaction of its own.
    fn hand(&self, durability: Durability) -> Session {
        Session::writing(&self.writer, durability)
    }

    /// The same store, heard by somebody.
    #[must_use]
    pub fn heard_by(self, witness: Arc<dyn Witness>) -> Self {
        Self { witness, ..self }
    }

    /// How many connections there are that read.
    pub fn connections(&self) -> Connections {
        self.readers.connections()
    }
}

impl Store for Sqlite {
    type Tx = Transaction;
    type Look = Session;

    fn begin(&self) -> Transaction {
        Transaction::new(&self.writer, &self.witness)
    }

    async fn look(&self) -> Result<Session, StoreError> {
        Session::reading(&self.readers, "looking").await
    }

    async fn take_letters(&self, lease: Lease, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        queries::take_letters(&mut self.hand(Durability::Loose), lease, now, most).await
    }

    async fn settle_letters(
        &self,
        worker: WorkerId,
        settlements: &[Settlement],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        let mut session = self.hand(Durability::Loose);
        queries::settle_letters(&mut session, || self.begin(), worker, settlements).await
    }

    async fn pack_letters(
        &self,
        worker: WorkerId,
        parcel: ParcelId,
        letters: &[(AppId, DeliveryId)],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        queries::pack_letters(&mut self.hand(Durability::Full), worker, parcel, letters).await
    }

    async fn give_letters_back(&self, worker: WorkerId) -> Result<(), StoreError> {
        queries::give_letters_back(&mut self.hand(Durability::Loose), worker).await
    }

    async fn take_notices(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<LogoutNotice>, StoreError> {
        queries::take_notices(&mut self.hand(Durability::Loose), lease, now, most).await
    }

    async fn settle_notice(
        &self,
        worker: WorkerId,
        settlement: &NoticeSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_notice(self.begin(), worker, settlement).await
    }

    async fn observe(&self, events: &[Event]) -> Result<(), StoreError> {
        queries::observed(&mut self.hand(Durability::Loose), || self.begin(), events).await
    }

    async fn admit(
        &self,
        bucket: &str,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        queries::admit(&mut self.hand(Durability::Loose), bucket, rate, now).await
    }

    async fn gather(
        &self,
        bucket: &str,
        count: u32,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        queries::gather(&mut self.hand(Durability::Loose), bucket, (count, rate), now).await
    }

    async fn use_once(&self, used: &SingleUse, now: Timestamp) -> Result<bool, StoreError> {
        queries::use_once(&mut self.hand(Durability::Full), used, now).await
    }

    async fn forget_uses(&self, now: Timestamp, most: u32) -> Result<usize, StoreError> {
        queries::forget_uses(&mut self.hand(Durability::Loose), now, most).await
    }

    async fn oldest_letter(&self) -> Result<Option<Timestamp>, StoreError> {
        queries::oldest_letter(&mut self.look().await?).await
    }

    async fn latest_epoch(&self) -> Result<Option<Epoch>, StoreError> {
        queries::latest_epoch(&mut self.look().await?).await
    }

    async fn begin_epoch(&self, epoch: &Epoch) -> Result<Committed, StoreError> {
        queries::begin_epoch(self.begin(), epoch).await
    }

    async fn sweep(&self, page: &SweepPage) -> Result<SweptPage, StoreError> {
        let Some((last, is_last)) = queries::sweep_next(&mut self.look().await?, page).await? else {
            return Ok(SweptPage { swept: 0, next: None });
        };
        let swept = queries::sweep_forget(&mut self.hand(Durability::Loose), page, &last).await?;
        Ok(SweptPage { swept, next: (!is_last).then_some(last) })
    }

    async fn readiness(&self) -> Result<Readiness, StoreError> {
        queries::readiness(&mut self.look().await?).await
    }
}

impl ManagingStore for Sqlite {
    async fn claim_answer(
        &self,
        claim: &AnswerClaim,
        free: (Timestamp, Timestamp),
    ) -> Result<bool, StoreError> {
        queries::claim_answer(&mut self.hand(Durability::Full), claim, free).await
    }

    async fn keep_answer(&self, claim: &AnswerClaim, answer: &Sealed) -> Result<(), StoreError> {
        queries::keep_answer(&mut self.hand(Durability::Full), claim, answer).await
    }

    async fn forget_answer(&self, claim: &AnswerClaim) -> Result<(), StoreError> {
        queries::forget_answer(&mut self.hand(Durability::Loose), claim).await
    }
}

impl Session {
    /// Whether the table is there that says which migrations were run.
    async fn knows_migrations(&mut self) -> Result<bool, StoreError> {
        let query = diesel::select(sql::<Bool>(
            "EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'migrations')",
        ));
        Ok(self.first::<_, bool>("looking for migrations", query).await? == Some(true))
    }
}

/// The most pairs that one statement asks for. Each statement is made anew on one of many threads, and what it takes there
/// stays with that thread's heap: 2,000 at once were a hundred MiB in all.
const PAIRS: usize = 250;

/// As many rows as there are apps and ids, each with an app and an id; not none.
fn pairs<'b>(
    mut out: AstPass<'_, 'b, Db>,
    apps: &'b [Cell<AppId>],
    ids: &'b [Cell<SignInId>],
) -> QueryResult<()> {
    // For each number of rows there is another text.
    out.unsafe_to_cache_prepared();
    let mut before = "VALUES (";
    for (app, id) in apps.iter().zip(ids) {
        out.push_sql(before);
        out.push_bind_param::<Word, _>(app)?;
        out.push_sql(", ");
        out.push_bind_param::<Id, _>(id)?;
        before = "), (";
    }
    out.push_sql(")");
    Ok(())
}

/// Gives events of that app their places, one by one.
fn place(tx: &mut Transaction, app: &AppId, sealed: &[SealedEvent]) {
    for sealed in sealed {
        let salt = sql::<Nullable<Bytes>>("COALESCE(salt, ").bind::<Bytes, _>(Cell(sealed.salt)).sql(")");
        tx.update(
            diesel::update(events::table)
                .filter(events::app_id.eq(Cell(app.clone())))
                .filter(events::id.eq(Cell(sealed.event.id)))
                .filter(events::position.is_null())
                .set((
                    events::position.eq(Some(Cell(sealed.position))),
                    events::personal.eq(Some(Cell(sealed.personal))),
                    events::salt.eq(salt),
                )),
        );
    }
}

/// Takes what could name a person from these events of that app, one by one.
fn forget_person(tx: &mut Transaction, app: &AppId, ids: &[EventId]) {
    for id in ids {
        tx.update(
            diesel::update(events::table)
                .filter(events::app_id.eq(Cell(app.clone())))
                .filter(events::id.eq(Cell(*id)))
                .set((
                    events::email.eq(None::<String>),
                    events::ip.eq(None::<Cell<IpAddr>>),
                    events::browser.eq(None::<String>),
                    events::system.eq(None::<String>),
                    events::request.eq(None::<String>),
                    events::reference.eq(None::<String>),
                    events::change.eq(None::<String>),
                    events::salt.eq(Some(Cell(Salt::Erased))),
                )),
        );
    }
}

/// That what stands before is one of those.
fn among<'b>(mut out: AstPass<'_, 'b, Db>, ids: &'b [Cell<SignInId>]) -> QueryResult<()> {
    // For each number of them there is another text.
    out.unsafe_to_cache_prepared();
    let mut before = " IN (";
    for id in ids {
        out.push_sql(before);
        out.push_bind_param::<Id, _>(id)?;
        before = ", ";
    }
    out.push_sql(")");
    Ok(())
}

/// Nothing: here it is the writer that lets a write be forgotten in a crash.
fn loosely() -> AsExprOf<&'static str, Text> {
    "".into_sql::<Text>()
}
