//! PostgreSQL, and engines that speak it: a transaction is one statement, connections are pooled, without any state in a session that outlives a
//! transaction (PgBouncer may stand in between, in transaction mode).

mod address;
mod address_store;
mod change;
mod checks;
mod connection;
mod device_store;
mod erase_store;
mod managing;
#[path = "queries/mod.rs"]
mod queries;
mod session;
mod tallies;
mod tls;
mod transaction;
mod webhooks;

pub use address::ConnectError;
pub use session::Session;
pub use transaction::Transaction;

use crate::cells::Cell;
use crate::migrate::{Migration, POSTGRES};
use crate::pool::{Connections, Limits, Pool};
use crate::schema::sql::{Bytes, Count, Id, Word};
use address::Address;
use connection::Manager;
use diesel::define_sql_function;
use diesel::dsl::sql;
use diesel::query_builder::{AstPass, QueryFragment};
use diesel::result::QueryResult;
use diesel::sql_types::{Array, Bool, Text};
use gatepost_application::{
    Committed, Due, Lease, Nobody, NoticeSettlement, Readiness, Settlement, Store, StoreError, SweepPage,
    SweptPage, Witness,
};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{AuditHash, Position, Salt, SealedEvent};
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::Event;
use gatepost_domain::id::{DeliveryId, EventId, ParcelId, SignInId, WorkerId};
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::single_use::SingleUse;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tallies::tally;

/// What the shared queries are compiled against here.
type Db = diesel::pg::Pg;

/// The migrations of this database.
const MIGRATIONS: &[Migration] = POSTGRES;

/// Lets other takers of letters go around rows that somebody is just taking.
const UNLESS_TAKEN: &str = " FOR UPDATE SKIP LOCKED";

/// Around a condition that most rows meet: here statistics say so.
const USUAL: (&str, &str) = ("", "");

/// Around one that some of them meet.
const SOME: (&str, &str) = USUAL;

/// Around one that few rows meet.
const RARE: (&str, &str) = USUAL;

const WAIT: Duration = Duration::from_secs(1);
const PATIENCE: Duration = Duration::from_secs(5);
const OLDEST: Duration = Duration::from_mins(30);
const LONGEST_IDLE: Duration = Duration::from_mins(10);

/// A store in a PostgreSQL database; its clones share the connections.
#[derive(Clone)]
pub struct Postgres {
    pool: Pool<Manager>,
    witness: Arc<dyn Witness>,
}

impl Postgres {
    /// The database of a URL, `postgres://USER:PASSWORD@HOST:PORT/NAME?…`. Nobody is asked yet: a server that is away
    /// may come later.
    ///
    /// Parameters are those of libpq; `sslmode` is `prefer` if the server is on this machine and `verify-full` if it is
    /// not, and `pool_size` (of our own) is four for each core of this machine, at least 8, unless the URL says otherwise.
    pub fn connect(url: &str) -> Result<Self, ConnectError> {
        let address = Address::parse(url)?;
        let limits = Limits {
            size: address.pool_size,
            wait: WAIT,
            patience: PATIENCE,
            age: OLDEST,
            idle: LONGEST_IDLE,
        };
        Ok(Self { pool: Pool::new(Manager::new(address), limits), witness: Arc::new(Nobody) })
    }

    /// Runs what was not run yet, and answers the names of what it ran. Several nodes may do so at once.
    pub async fn migrate(&self) -> Result<Vec<String>, StoreError> {
        queries::migrate(&mut self.session("migrating").await?).await
    }

    /// The names of the migrations that were not run yet.
    pub async fn pending_migrations(&self) -> Result<Vec<String>, StoreError> {
        queries::pending(&mut self.session("looking for migrations").await?).await
    }

    async fn session(&self, doing: &'static str) -> Result<Session, StoreError> {
        Session::open(&self.pool, doing, &self.witness).await
    }

    /// The same store, heard by somebody.
    #[must_use]
    pub fn heard_by(self, witness: Arc<dyn Witness>) -> Self {
        Self { witness, ..self }
    }

    /// How many connections there are.
    pub fn connections(&self) -> Connections {
        self.pool.connections()
    }
}

impl Store for Postgres {
    type Tx = Transaction;
    type Look = Session;

    fn begin(&self) -> Transaction {
        Transaction::new(&self.pool, &self.witness)
    }

    async fn look(&self) -> Result<Session, StoreError> {
        self.session("looking").await
    }

    async fn take_letters(&self, lease: Lease, now: Timestamp, most: u32) -> Result<Vec<Due>, StoreError> {
        queries::take_letters(&mut self.session("leasing letters").await?, lease, now, most).await
    }

    async fn settle_letters(
        &self,
        worker: WorkerId,
        settlements: &[Settlement],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        let mut session = self.session("settling letters").await?;
        queries::settle_letters(&mut session, || self.begin(), worker, settlements).await
    }

    async fn pack_letters(
        &self,
        worker: WorkerId,
        parcel: ParcelId,
        letters: &[(AppId, DeliveryId)],
    ) -> Result<Vec<DeliveryId>, StoreError> {
        queries::pack_letters(&mut self.session("packing letters").await?, worker, parcel, letters).await
    }

    async fn give_letters_back(&self, worker: WorkerId) -> Result<(), StoreError> {
        queries::give_letters_back(&mut self.session("giving letters back").await?, worker).await
    }

    async fn take_notices(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<LogoutNotice>, StoreError> {
        queries::take_notices(&mut self.session("taking notices of logouts").await?, lease, now, most).await
    }

    async fn settle_notice(
        &self,
        worker: WorkerId,
        settlement: &NoticeSettlement,
    ) -> Result<bool, StoreError> {
        queries::settle_notice(self.begin(), worker, settlement).await
    }

    async fn observe(&self, events: &[Event]) -> Result<(), StoreError> {
        let mut session = self.session("writing down what was seen").await?;
        queries::observed(&mut session, || self.begin(), events).await
    }

    async fn admit(
        &self,
        bucket: &str,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        queries::admit(&mut self.session("counting").await?, bucket, rate, now).await
    }

    async fn gather(
        &self,
        bucket: &str,
        count: u32,
        rate: Rate,
        now: Timestamp,
    ) -> Result<Timestamp, StoreError> {
        queries::gather(&mut self.session("counting").await?, bucket, (count, rate), now).await
    }

    async fn use_once(&self, used: &SingleUse, now: Timestamp) -> Result<bool, StoreError> {
        queries::use_once(&mut self.session("using something once").await?, used, now).await
    }

    async fn forget_uses(&self, now: Timestamp, most: u32) -> Result<usize, StoreError> {
        queries::forget_uses(&mut self.session("forgetting what expired").await?, now, most).await
    }

    async fn oldest_letter(&self) -> Result<Option<Timestamp>, StoreError> {
        queries::oldest_letter(&mut self.session("looking for the oldest letter").await?).await
    }

    async fn latest_epoch(&self) -> Result<Option<Epoch>, StoreError> {
        queries::latest_epoch(&mut self.session("looking for the epoch").await?).await
    }

    async fn begin_epoch(&self, epoch: &Epoch) -> Result<Committed, StoreError> {
        queries::begin_epoch(self.begin(), epoch).await
    }

    async fn sweep(&self, page: &SweepPage) -> Result<SweptPage, StoreError> {
        let mut session = self.session("forgetting what is over").await?;
        let Some((last, is_last)) = queries::sweep_next(&mut session, page).await? else {
            return Ok(SweptPage { swept: 0, next: None });
        };
        let swept = queries::sweep_forget(&mut session, page, &last).await?;
        Ok(SweptPage { swept, next: (!is_last).then_some(last) })
    }

    async fn readiness(&self) -> Result<Readiness, StoreError> {
        queries::readiness(&mut self.session("looking for migrations").await?).await
    }
}

impl Session {
    /// Whether the table is there that says which migrations were run.
    async fn knows_migrations(&mut self) -> Result<bool, StoreError> {
        let query = diesel::select(sql::<Bool>("to_regclass('migrations') IS NOT NULL"));
        Ok(self.first::<_, bool>("looking for migrations", query).await? == Some(true))
    }
}

define_sql_function! {
    /// Sets a setting, here for the rest of the transaction alone.
    fn set_config(name: Text, value: Text, is_local: Bool) -> Text;
}

/// The most pairs that one statement asks for: they travel as two lists, so it is the answer that is long.
const PAIRS: usize = 10_000;

/// As many rows as there are apps and ids, each with an app and an id.
fn pairs<'b>(
    mut out: AstPass<'_, 'b, Db>,
    apps: &'b [Cell<AppId>],
    ids: &'b [Cell<SignInId>],
) -> QueryResult<()> {
    out.push_sql("SELECT * FROM unnest(");
    out.push_bind_param::<Array<Word>, _>(apps)?;
    out.push_sql(", ");
    out.push_bind_param::<Array<Id>, _>(ids)?;
    out.push_sql(")");
    Ok(())
}

/// Gives events of that app their places.
fn place(tx: &mut Transaction, app: &AppId, sealed: &[SealedEvent]) {
    tx.update(Placing {
        app: Cell(app.clone()),
        ids: sealed.iter().map(|sealed| Cell(sealed.event.id)).collect(),
        positions: sealed.iter().map(|sealed| Cell(sealed.position)).collect(),
        personal: sealed.iter().map(|sealed| Cell(sealed.personal)).collect(),
        salts: sealed.iter().map(|sealed| Cell(sealed.salt)).collect(),
    });
}

/// All of them in one statement: they travel as lists.
struct Placing {
    app: Cell<AppId>,
    ids: Vec<Cell<EventId>>,
    positions: Vec<Cell<Position>>,
    personal: Vec<Cell<AuditHash>>,
    salts: Vec<Cell<Salt>>,
}

impl QueryFragment<Db> for Placing {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql(
            "UPDATE events SET position = placed.position, personal = placed.personal, \
             salt = COALESCE(events.salt, placed.salt) FROM unnest(",
        );
        out.push_bind_param::<Array<Id>, _>(&self.ids)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Count>, _>(&self.positions)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Bytes>, _>(&self.personal)?;
        out.push_sql(", ");
        out.push_bind_param::<Array<Bytes>, _>(&self.salts)?;
        out.push_sql(") AS placed (id, position, personal, salt) WHERE events.app_id = ");
        out.push_bind_param::<Word, _>(&self.app)?;
        out.push_sql(" AND events.id = placed.id AND events.position IS NULL");
        Ok(())
    }
}

/// Takes what could name a person from these events of that app.
fn forget_person(tx: &mut Transaction, app: &AppId, events: &[EventId]) {
    tx.update(Forgetting { app: Cell(app.clone()), ids: events.iter().map(|id| Cell(*id)).collect() });
}

struct Forgetting {
    app: Cell<AppId>,
    ids: Vec<Cell<EventId>>,
}

impl QueryFragment<Db> for Forgetting {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Db>) -> QueryResult<()> {
        out.push_sql(
            "UPDATE events SET email = NULL, ip = NULL, browser = NULL, system = NULL, request = NULL, \
             reference = NULL, change = NULL, salt = '' WHERE app_id = ",
        );
        out.push_bind_param::<Word, _>(&self.app)?;
        out.push_sql(" AND id = ANY(");
        out.push_bind_param::<Array<Id>, _>(&self.ids)?;
        out.push_sql(")");
        Ok(())
    }
}

/// That what stands before is one of those.
fn among<'b>(mut out: AstPass<'_, 'b, Db>, ids: &'b [Cell<SignInId>]) -> QueryResult<()> {
    out.push_sql(" = ANY(");
    out.push_bind_param::<Array<Id>, _>(ids)?;
    out.push_sql(")");
    Ok(())
}

/// Beside the answer of a write, lets its commit answer before it is on disk.
fn loosely() -> set_config<&'static str, &'static str, bool> {
    set_config("synchronous_commit", "off", true)
}

#[cfg(test)]
mod plans {
    //! What the server would do for each statement that a connection has prepared.

    use super::Postgres;
    use diesel::sql_types::{Integer, Text};
    use diesel::{QueryableByName, sql_query};
    use diesel_async::{RunQueryDsl as _, SimpleAsyncConnection as _};

    #[derive(QueryableByName)]
    struct Prepared {
        #[diesel(sql_type = Text)]
        name: String,
        #[diesel(sql_type = Text)]
        statement: String,
        #[diesel(sql_type = Integer)]
        parameters: i32,
    }

    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text, column_name = "QUERY PLAN")]
        text: String,
    }

    impl Postgres {
        /// Each statement with its plan, made without regard to any values; with `enable_seqscan` on or off.
        pub(crate) async fn plans(&self, whole_tables: &str) -> Vec<(String, Vec<String>)> {
            let lent = self.pool.lend("explaining").await.unwrap();
            let mut wire = lent.wire();
            let how = format!(
                "DISCARD PLANS; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = {whole_tables}"
            );
            wire.batch_execute(&how).await.unwrap();
            let sql = "SELECT name, statement, cardinality(parameter_types) AS parameters FROM pg_prepared_statements";
            let mut plans = Vec::new();
            for prepared in sql_query(sql).load::<Prepared>(&mut wire).await.unwrap() {
                if !["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]
                    .iter()
                    .any(|verb| prepared.statement.starts_with(verb))
                    || prepared.statement.contains("pg_prepared_statements")
                {
                    continue;
                }
                let values = vec!["NULL"; usize::try_from(prepared.parameters).unwrap()].join(", ");
                let values = if values.is_empty() { values } else { format!("({values})") };
                let explain = format!("EXPLAIN (COSTS OFF) EXECUTE \"{}\"{values}", prepared.name);
                let lines = sql_query(explain).load::<Line>(&mut wire).await.unwrap();
                plans.push((prepared.statement, lines.into_iter().map(|line| line.text).collect()));
            }
            plans
        }
    }
}
