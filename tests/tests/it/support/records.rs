//! What was written to the database, and hands that turn its clocks back.
//!
//! The only place in these tests that knows table and column names; they are those of `crates/store/migrations`.

mod told;

use std::path::PathBuf;

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection};
use gatepost_tests::postgres::Database;

pub(crate) use told::Told;

/// Every column that bounds a link's life.
const LINK_TIMES: [(&str, &str); 3] =
    [("sign_ins", "expires_at"), ("links", "expires_at"), ("deliveries", "expires_at")];
/// When a sign-in's latest letter was written.
const LETTER_TIMES: [(&str, &str); 1] = [("sign_ins", "latest_at")];
const CODE_TIMES: [(&str, &str); 1] = [("exchange_codes", "expires_at")];
/// When a pushed request dies.
const PUSHED_TIMES: [(&str, &str); 1] = [("pushed_requests", "expires_at")];
/// When a sign-in was completed.
const COMPLETED_TIMES: [(&str, &str); 1] = [("sign_ins", "settled_at")];
/// When somebody proved who they are, and when their stay in a browser began and ends.
const STAY_TIMES: [(&str, &str); 3] = [
    ("browser_sessions", "authenticated_at"),
    ("browser_sessions", "started_at"),
    ("browser_sessions", "expires_at"),
];
/// When a refresh token was rotated.
const REFRESH_TIMES: [(&str, &str); 1] = [("refresh_tokens", "rotated_at")];
/// When a signing key was made, and from when on it signs.
const KEY_TIMES: [(&str, &str); 2] = [("signing_keys", "created_at"), ("signing_keys", "signs_from")];
/// When a session ended of which an app is to be told, when that is due, and until when a node is at work on it.
const NOTICE_TIMES: [(&str, &str); 3] =
    [("logout_notices", "created_at"), ("logout_notices", "due_at"), ("logout_notices", "leased_until")];
/// When something is to be sent to a webhook, and from when on somebody may.
const WEBHOOK_TIMES: [(&str, &str); 3] =
    [("webhooks", "due_at"), ("webhooks", "free_at"), ("webhook_deliveries", "due_at")];
/// When a letter is due, and until when a node is at work on it.
const LETTER_LEASES: [(&str, &str); 2] = [("deliveries", "due_at"), ("deliveries", "leased_until")];
/// Nodes read the keys of an app again whose newest has another number.
const READ_KEYS_AGAIN: &str = "UPDATE apps SET newest_key = newest_key + 1";
const EVENTS: &str = "SELECT count(*) AS number FROM events WHERE kind = ";
const QUEUED_LETTERS: &str = "SELECT count(*) AS number FROM deliveries WHERE status = 'queued'";
const LIVE_REFRESH_TOKENS: &str = "SELECT count(*) AS number FROM refresh_tokens WHERE standing = 'live'";

/// One world's database, of either kind.
pub(crate) enum Records {
    Sqlite(PathBuf),
    Postgres(Database),
}

#[derive(QueryableByName)]
struct Counted {
    #[diesel(sql_type = diesel::sql_types::BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

impl Records {
    pub(crate) fn sqlite(file: PathBuf) -> Self {
        Self::Sqlite(file)
    }

    pub(crate) fn postgres(database: Database) -> Self {
        Self::Postgres(database)
    }

    /// What `GATEPOST_DATABASE_URL` takes.
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Sqlite(file) => format!("sqlite://{}", file.display()),
            Self::Postgres(database) => database.url().to_owned(),
        }
    }

    /// How many events of a kind there are.
    pub(crate) async fn events(&self, kind: &str) -> i64 {
        self.count(&format!("{EVENTS}'{kind}'")).await
    }

    /// Waits until there is an event of a kind: what changes nothing else is written beside the work, in batches.
    pub(crate) async fn eventually_has_event(&self, kind: &str) {
        let deadline = tokio::time::Instant::now() + crate::MOMENT;
        while self.events(kind).await == 0 {
            assert!(tokio::time::Instant::now() < deadline, "no event {kind}");
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
        }
    }

    /// How many events there are.
    pub(crate) async fn all_events(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM events").await
    }

    /// How many of them wait to be sealed.
    pub(crate) async fn unsealed_events(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM events WHERE position IS NULL").await
    }

    /// How many exchange codes there are.
    pub(crate) async fn codes(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM exchange_codes").await
    }

    /// How many users there are.
    pub(crate) async fn users(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM users").await
    }

    /// Does what only whoever has the database can do.
    pub(crate) async fn tamper(&self, statement: &str) {
        self.execute(statement).await;
    }

    /// How many rows hold that address, wherever one may stand.
    pub(crate) async fn mentions(&self, email: &str) -> i64 {
        let mut rows = 0;
        for table in ["users", "sign_ins", "events", "erasures", "device_letters"] {
            rows +=
                self.count(&format!("SELECT count(*) AS number FROM {table} WHERE email = '{email}'")).await;
        }
        for column in ["old_email", "new_email"] {
            let query = format!("SELECT count(*) AS number FROM address_changes WHERE {column} = '{email}'");
            rows += self.count(&query).await;
        }
        rows
    }

    /// How many letters still wait.
    pub(crate) async fn queued_letters(&self) -> i64 {
        self.count(QUEUED_LETTERS).await
    }

    /// Of how many sessions that are over an app was to be told.
    pub(crate) async fn notices(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM logout_notices").await
    }

    /// Of how many of those it still is.
    pub(crate) async fn queued_notices(&self) -> i64 {
        self.count("SELECT count(*) AS number FROM logout_notices WHERE status = 'queued'").await
    }

    /// How many refresh tokens could still be used, in all sessions together.
    pub(crate) async fn live_refresh_tokens(&self) -> i64 {
        self.count(LIVE_REFRESH_TOKENS).await
    }

    /// How many refresh tokens of the user of that address could still be used.
    pub(crate) async fn live_refresh_tokens_of(&self, email: &str) -> i64 {
        let query = format!(
            "SELECT count(*) AS number FROM refresh_tokens t \
             JOIN sessions s ON s.app_id = t.app_id AND s.id = t.session_id \
             JOIN users u ON u.app_id = s.app_id AND u.id = s.user_id \
             WHERE t.standing = 'live' AND s.ended_at IS NULL AND u.email = '{email}'"
        );
        self.count(&query).await
    }

    /// Lets the sessions of the user of that address be as old as they may become.
    pub(crate) async fn end_sessions_by_age(&self, email: &str) {
        let of_user = format!("user_id IN (SELECT id FROM users WHERE email = '{email}')");
        self.execute(&format!("UPDATE sessions SET expires_at = started_at WHERE {of_user}")).await;
    }

    /// Makes every link so many seconds older.
    pub(crate) async fn age_links(&self, seconds: u32) {
        self.turn_back(&LINK_TIMES, seconds).await;
    }

    /// Makes every sign-in's latest letter so many seconds older, and nothing that it carries.
    pub(crate) async fn age_letters(&self, seconds: u32) {
        self.turn_back(&LETTER_TIMES, seconds).await;
    }

    /// Makes what nodes were doing about letters so many seconds older.
    pub(crate) async fn age_letter_leases(&self, seconds: u32) {
        self.turn_back(&LETTER_LEASES, seconds).await;
    }

    /// Makes every exchange code so many seconds older.
    pub(crate) async fn age_codes(&self, seconds: u32) {
        self.turn_back(&CODE_TIMES, seconds).await;
    }

    /// Makes every pushed request so many seconds older.
    pub(crate) async fn age_pushed_requests(&self, seconds: u32) {
        self.turn_back(&PUSHED_TIMES, seconds).await;
    }

    /// Makes the end of every sign-in so many seconds older.
    pub(crate) async fn age_completions(&self, seconds: u32) {
        self.turn_back(&COMPLETED_TIMES, seconds).await;
    }

    /// Makes every stay in a browser so many seconds older.
    pub(crate) async fn age_browser_sessions(&self, seconds: u32) {
        self.turn_back(&STAY_TIMES, seconds).await;
    }

    /// Makes every rotation of a refresh token so many seconds older.
    pub(crate) async fn age_refreshes(&self, seconds: u32) {
        self.turn_back(&REFRESH_TIMES, seconds).await;
    }

    /// Makes every signing key so many seconds older, and lets nodes see it.
    pub(crate) async fn age_keys(&self, seconds: u32) {
        self.turn_back(&KEY_TIMES, seconds).await;
        self.execute(READ_KEYS_AGAIN).await;
    }

    /// Makes every notice of a logout so many seconds older, and whatever a node was doing about it.
    pub(crate) async fn age_notices(&self, seconds: u32) {
        self.turn_back(&NOTICE_TIMES, seconds).await;
    }

    /// Makes whatever is to be sent to webhooks so many seconds older, and whatever a node was doing about it.
    pub(crate) async fn age_webhooks(&self, seconds: u32) {
        self.turn_back(&WEBHOOK_TIMES, seconds).await;
    }

    /// Blocks the user of that address.
    pub(crate) async fn block_user(&self, email: &str) {
        self.execute(&format!("UPDATE users SET status = 'blocked' WHERE email = '{email}'")).await;
    }

    /// Of how many sign-ins a letter was tried in vain.
    pub(crate) async fn delayed_sign_ins(&self) -> i64 {
        let query = "SELECT count(DISTINCT sign_in_id) AS number FROM events WHERE kind = 'letter.delayed'";
        self.count(query).await
    }

    /// How full a bucket is; zero if it was never counted in.
    pub(crate) async fn level(&self, bucket: &str) -> i64 {
        self.count(&format!("SELECT coalesce(max(level), 0) AS number FROM limits WHERE bucket = '{bucket}'"))
            .await
    }

    async fn turn_back(&self, columns: &[(&str, &str)], seconds: u32) {
        for (table, column) in columns {
            let earlier = match self {
                // Microseconds there, a native timestamp here.
                Self::Sqlite(_) => format!("{column} - {seconds} * 1000000"),
                Self::Postgres(_) => format!("{column} - interval '{seconds} seconds'"),
            };
            self.execute(&format!("UPDATE {table} SET {column} = {earlier}")).await;
        }
    }

    async fn execute(&self, statement: &str) {
        match self {
            Self::Sqlite(file) => {
                let (file, statement) = (file.clone(), statement.to_owned());
                let executing = move || open(&file).batch_execute(&statement).expect("the statement runs");
                tokio::task::spawn_blocking(executing).await.unwrap();
            }
            Self::Postgres(database) => {
                database.connect().await.batch_execute(statement).await.expect("the statement runs");
            }
        }
    }

    /// The texts that a query finds, each called `line`.
    async fn lines(&self, query: &str) -> Vec<String> {
        match self {
            Self::Sqlite(file) => {
                let (file, query) = (file.clone(), query.to_owned());
                let reading =
                    move || diesel::sql_query(query).load::<Line>(&mut open(&file)).expect("the query runs");
                let lines = tokio::task::spawn_blocking(reading).await.unwrap();
                lines.into_iter().map(|line| line.line).collect()
            }
            Self::Postgres(database) => {
                let rows = database.connect().await.query(query, &[]).await.expect("the query runs");
                rows.iter().map(|row| row.get(0)).collect()
            }
        }
    }

    async fn count(&self, query: &str) -> i64 {
        match self {
            Self::Sqlite(file) => {
                let (file, query) = (file.clone(), query.to_owned());
                let counting = move || {
                    diesel::sql_query(query)
                        .get_result::<Counted>(&mut open(&file))
                        .expect("the query runs")
                        .number
                };
                tokio::task::spawn_blocking(counting).await.unwrap()
            }
            Self::Postgres(database) => {
                database.connect().await.query_one(query, &[]).await.expect("the query runs").get(0)
            }
        }
    }

    /// Every byte that the database holds: its files, or each row of each table as text and each binary column as hex.
    pub(crate) async fn dump(&self) -> Vec<u8> {
        match self {
            Self::Sqlite(file) => {
                let files = ["", "-wal", "-shm"].map(|end| PathBuf::from(format!("{}{end}", file.display())));
                files.iter().filter_map(|file| std::fs::read(file).ok()).flatten().collect()
            }
            Self::Postgres(database) => dump_of(database).await.into_bytes(),
        }
    }
}

fn open(file: &std::path::Path) -> SqliteConnection {
    let mut connection = SqliteConnection::establish(&file.display().to_string()).expect("the file opens");
    connection.batch_execute("PRAGMA busy_timeout = 10000").expect("a pragma");
    connection
}

async fn dump_of(database: &Database) -> String {
    let client = database.connect().await;
    let tables = "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables \
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')";
    let mut dump = String::new();
    for table in client.query(tables, &[]).await.expect("the tables") {
        let rows = format!("SELECT t::text FROM {} t", table.get::<_, String>(0));
        for row in client.query(&rows, &[]).await.expect("the rows") {
            dump.push_str(&row.get::<_, String>(0));
            dump.push('\n');
        }
    }
    dump
}
