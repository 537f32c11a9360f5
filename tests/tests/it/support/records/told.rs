//! What the audit tells, and all that there is beside it.

use std::collections::BTreeSet;

use super::Records;

/// What a request is told of as.
const EVENTS_OF_REQUEST: &str = "SELECT kind, app_id AS app, coalesce(actor, '') AS actor, \
    coalesce(change, '') AS change, CASE WHEN user_id IS NULL AND session_id IS NULL AND email IS NULL \
    AND reference IS NULL THEN 0 ELSE 1 END AS objects FROM events WHERE request = ";
/// Tables into which nodes write by themselves.
const WRITTEN_IN_PASSING: [&str; 2] = ["limits", "webhook_deliveries"];

/// An event, as far as it tells who did what.
#[derive(Debug)]
pub(crate) struct Told {
    pub(crate) kind: String,
    pub(crate) app: String,
    pub(crate) actor: String,
    /// What was before and is now, as JSON; empty if that is not told.
    pub(crate) change: String,
    /// Whether it names a thing.
    pub(crate) has_object: bool,
}

impl Records {
    /// What is told of a request.
    pub(crate) async fn events_of_request(&self, request: &str) -> Vec<Told> {
        let columns = "kind || '\t' || app || '\t' || actor || '\t' || objects || '\t' || change";
        let query = format!("SELECT {columns} AS line FROM ({EVENTS_OF_REQUEST}'{request}') told");
        let told = |line: String| {
            let mut parts = line.splitn(5, '\t').map(str::to_owned);
            let mut next = || parts.next().expect("five parts");
            let (kind, app, actor, objects, change) = (next(), next(), next(), next(), next());
            Told { kind, app, actor, change, has_object: objects == "1" }
        };
        self.lines(&query).await.into_iter().map(told).collect()
    }

    /// From now on no event is kept, or any again.
    pub(crate) async fn take_no_events(&self, none: bool) {
        let statement = match (self, none) {
            (Self::Sqlite(_), true) => {
                "CREATE TRIGGER no_events BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'none'); END"
            }
            (Self::Sqlite(_), false) => "DROP TRIGGER no_events",
            (Self::Postgres(_), true) => {
                "ALTER TABLE events ADD CONSTRAINT no_events CHECK (false) NOT VALID"
            }
            (Self::Postgres(_), false) => "ALTER TABLE events DROP CONSTRAINT no_events",
        };
        self.execute(statement).await;
    }

    /// Every row of every table, but for what nodes write by themselves.
    pub(crate) async fn things(&self) -> BTreeSet<String> {
        let names = match self {
            Self::Sqlite(_) => "SELECT name AS line FROM sqlite_master WHERE type = 'table'",
            Self::Postgres(_) => "SELECT tablename::text AS line FROM pg_tables WHERE schemaname = 'public'",
        };
        let mut things = BTreeSet::new();
        for table in self.lines(names).await {
            if WRITTEN_IN_PASSING.contains(&table.as_str()) {
                continue;
            }
            let row = match self {
                Self::Postgres(_) => "t::text".to_owned(),
                Self::Sqlite(_) => {
                    let columns = format!("SELECT name AS line FROM pragma_table_info('{table}')");
                    let quoted = self.lines(&columns).await.into_iter().map(|name| format!("quote({name})"));
                    quoted.collect::<Vec<_>>().join(" || ',' || ")
                }
            };
            let rows = self.lines(&format!("SELECT {row} AS line FROM {table} t")).await;
            things.extend(rows.into_iter().map(|row| format!("{table}: {row}")));
        }
        things
    }
}
