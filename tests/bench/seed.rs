//! Fills a PostgreSQL database as years of work would: users, sign-ins with their letters and sessions, suppressed addresses and
//! audit events, by statements that make the rows where they are kept.
//!
//! `bench seed` fills the database of `BENCH_DATABASE_URL`, which `gatepost migrate` has made the tables of and in which the app
//! `bench` is.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `BENCH_USERS` | users, each with an address of its own | `1000000` |
//! | `BENCH_SIGN_INS` | sign-ins, spread over the users and the last 25 days | `1000000` |
//! | `BENCH_EVENTS_EACH` | events of each sign-in | `10` |

use tokio::time::Instant;
use tokio_postgres::Client;

use crate::{APP, number};

/// What is filled.
const TABLES: [&str; 7] =
    ["users", "sign_ins", "deliveries", "sessions", "refresh_tokens", "suppressions", "events"];

/// As many rows one statement makes.
const AT_ONCE: u64 = 100_000;

/// How many there are to be.
#[derive(Clone, Copy)]
pub(crate) struct Sizes {
    pub(crate) users: u64,
    pub(crate) sign_ins: u64,
    pub(crate) events_each: u64,
}

impl Sizes {
    pub(crate) fn from_environment() -> Self {
        Self {
            users: number("BENCH_USERS", "1000000"),
            sign_ins: number("BENCH_SIGN_INS", "1000000"),
            events_each: number("BENCH_EVENTS_EACH", "10"),
        }
    }
}

/// The moment of row `i`, in milliseconds since 1970. It is the same in each table, so that what belongs together finds itself.
const MOMENT: &str = "($5::int8 - (($2 - i) * 2160000000 / $2))";

/// Which user row `i` is about, by their number.
fn person(users: u64) -> String {
    format!("(i * 7919 % {users} + 1)")
}

/// The identifier of that user.
fn user_id(users: u64) -> String {
    let person = person(users);
    let moment = format!("($5::int8 - (({users} - {person}) * 2160000000 / {users}))");
    id(&moment, &format!("'user ' || {person}"))
}

/// An identifier of version 7 (RFC 9562 §5.7) of that many milliseconds, whose chance is the digest of a text.
fn id(millis: &str, chance: &str) -> String {
    format!(
        "(lpad(to_hex({millis}), 12, '0') || '7' || substr(md5({chance}), 1, 3) || '8' || substr(md5({chance}), 4, 15))::uuid"
    )
}

/// What a sign-in with that identifier is read out to support as: its last 40 bits, five by five.
fn support_id(id: &str) -> String {
    let bits = format!("('x' || right({id}::text, 10))::bit(40)::int8");
    let digit = |place: u32| {
        format!("substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (({bits} >> {place}) & 31)::int4 + 1, 1)")
    };
    let half = |places: [u32; 4]| places.map(digit).join(" || ");
    format!("{} || '-' || {}", half([35, 30, 25, 20]), half([15, 10, 5, 0]))
}

/// A column and how its value is made.
type Made = (&'static str, String);

fn made(columns: &[(&'static str, &str)]) -> Vec<Made> {
    columns.iter().map(|(name, value)| (*name, (*value).to_owned())).collect()
}

fn at(millis: &str) -> String {
    format!("to_timestamp(({millis}) / 1000.0)")
}

fn users() -> Vec<Made> {
    let mut columns = made(&[
        ("app_id", "$1"),
        ("email", "'person' || i || '@bench.example'"),
        ("email_delivery", "'Person' || i || '@bench.example'"),
        ("status", "CASE WHEN i % 100 = 0 THEN 'blocked' ELSE 'active' END"),
    ]);
    columns.push(("id", id(MOMENT, "'user ' || i")));
    columns.push(("created_at", at(MOMENT)));
    columns.push(("last_sign_in_at", at(MOMENT)));
    columns
}

fn sign_ins(users: u64) -> Vec<Made> {
    let mut columns = made(&[
        ("app_id", "$1"),
        ("destination", "'http://127.0.0.1:9/callback'"),
        ("response_mode", "'query'"),
        ("scope", "'openid email'"),
        ("asker", "'person'"),
        ("asker_ip", "'203.0.113.' || i % 256"),
        ("asker_browser", "'Firefox'"),
        ("asker_system", "'Android'"),
        ("secret", "sha256(('secret ' || i)::bytea)"),
        ("master_key", "1"),
        ("method", "'both'"),
        ("beginning", "'api'"),
        ("letter_life", "600000000"),
        ("letters", "1"),
        ("standing", "CASE WHEN i % 5 = 0 THEN 'pending' ELSE 'completed' END"),
        ("code_attempts", "0"),
    ]);
    let person = format!("'person' || {} || '@bench.example'", person(users));
    columns.push(("id", id(MOMENT, "'sign-in ' || i")));
    columns.push(("support_id", support_id(&id(MOMENT, "'sign-in ' || i"))));
    columns.push(("delivery_id", id(MOMENT, "'letter ' || i")));
    columns.push(("email", person.clone()));
    columns.push(("email_delivery", person));
    for name in ["asked_at", "latest_at"] {
        columns.push((name, at(MOMENT)));
    }
    columns.push(("expires_at", at(&format!("{MOMENT} + 600000"))));
    columns
        .push(("settled_at", format!("CASE WHEN i % 5 > 0 THEN {} END", at(&format!("{MOMENT} + 20000")))));
    columns
}

fn letters() -> Vec<Made> {
    let mut columns = made(&[
        ("app_id", "$1"),
        ("master_key", "1"),
        ("attempts", "1"),
        ("carries", "'both'"),
        ("status", "'sent'"),
        ("message_id", "'<' || i || '@bench.example>'"),
    ]);
    columns.push(("id", id(MOMENT, "'letter ' || i")));
    columns.push(("sign_in_id", id(MOMENT, "'sign-in ' || i")));
    for name in ["created_at", "due_at"] {
        columns.push((name, at(MOMENT)));
    }
    columns.push(("expires_at", at(&format!("{MOMENT} + 600000"))));
    columns
}

/// Event `e` of sign-in `i`: a second after the one before, of the kinds that a sign-in has.
fn events(users: u64) -> Vec<Made> {
    let moment = format!("{MOMENT} + e * 1000");
    let kinds = "(ARRAY['sign_in.requested', 'letter.sent', 'link.opened', 'link.opened', 'link.confirmed', 'code.exchanged', \
                 'session.refreshed', 'session.refreshed', 'session.refreshed', 'session.revoked'])[e % 10 + 1]";
    let person = person(users);
    let mut columns = made(&[
        ("app_id", "$1"),
        ("kind", kinds),
        ("ip", "'203.0.113.' || i % 256"),
        ("browser", "'Firefox'"),
        ("system", "'Android'"),
        ("request", "substr(md5('process'), 1, 16) || '-' || i * 10 + e"),
        ("reason", "CASE WHEN e % 10 IN (2, 3) THEN 'human' END"),
    ]);
    columns.push(("id", id(&moment, "'event ' || i || ' ' || e")));
    columns.push(("at", at(&moment)));
    columns.push((
        "sign_in_id",
        format!("CASE WHEN e % 10 NOT IN (6, 7, 8) THEN {} END", id(MOMENT, "'sign-in ' || i")),
    ));
    columns
        .push(("email", format!("CASE WHEN e % 10 < 5 THEN 'person' || {person} || '@bench.example' END")));
    columns.push(("user_id", format!("CASE WHEN e % 10 >= 4 THEN {} END", user_id(users))));
    columns.push(("session_id", format!("CASE WHEN e % 10 >= 5 THEN {} END", id(MOMENT, "'session ' || i"))));
    columns
}

/// The session of each sign-in, one in ten of them ended.
fn sessions(users: u64) -> Vec<Made> {
    let mut columns = made(&[
        ("app_id", "$1"),
        ("scope", "'openid email'"),
        ("end_reason", "CASE WHEN i % 10 = 0 THEN 'logged_out' END"),
    ]);
    columns.push(("id", id(MOMENT, "'session ' || i")));
    columns.push(("user_id", user_id(users)));
    columns.push(("sign_in_id", id(MOMENT, "'sign-in ' || i")));
    for name in ["authenticated_at", "started_at"] {
        columns.push((name, at(MOMENT)));
    }
    columns.push(("expires_at", at(&format!("{MOMENT} + 7776000000"))));
    columns
        .push(("ended_at", format!("CASE WHEN i % 10 = 0 THEN {} END", at(&format!("{MOMENT} + 600000")))));
    columns
}

/// Token `e` of session `i`: all but the last are rotated.
fn refresh_tokens() -> Vec<Made> {
    let moment = format!("{MOMENT} + e * 1000");
    let mut columns = made(&[
        ("app_id", "$1"),
        ("digest", "sha256(('refresh ' || i || ' ' || e)::bytea)"),
        ("successor_digest", "CASE WHEN e < 2 THEN sha256(('refresh ' || i || ' ' || e + 1)::bytea) END"),
        ("standing", "CASE WHEN e < 2 THEN 'rotated' ELSE 'live' END"),
    ]);
    columns.push(("id", id(&moment, "'refresh ' || i || ' ' || e")));
    columns.push(("session_id", id(MOMENT, "'session ' || i")));
    columns.push(("issued_at", at(&moment)));
    columns.push(("expires_at", at(&format!("{moment} + 2592000000"))));
    let next = id(&format!("{moment} + 1000"), "'refresh ' || i || ' ' || e + 1");
    columns.push(("successor_id", format!("CASE WHEN e < 2 THEN {next} END")));
    columns.push(("rotated_at", format!("CASE WHEN e < 2 THEN {} END", at(&format!("{moment} + 1000")))));
    columns
}

fn suppressions() -> Vec<Made> {
    let mut columns = made(&[
        ("app_id", "$1"),
        ("email", "'person' || i || '@bench.example'"),
        ("reason", "CASE WHEN i % 5 = 0 THEN 'complained' ELSE 'bounced' END"),
    ]);
    columns.push(("delivery_id", id(MOMENT, "'letter ' || i")));
    columns.push(("created_at", at(MOMENT)));
    columns
}

/// What a column gets that must have something, and that this does not know of.
fn filler(data_type: &str) -> &'static str {
    match data_type {
        "text" => "''",
        "bytea" => "'\\x'::bytea",
        "boolean" => "false",
        "uuid" => "'00000000-0000-7000-8000-000000000000'::uuid",
        "timestamp with time zone" => "now()",
        _ => "0",
    }
}

/// Columns that are there only in some releases, and what they get: events that were seeded are sealed already.
fn known_extra(table: &str) -> &'static [(&'static str, &'static str)] {
    match table {
        "events" => &[("position", "-(i * 100 + e)"), ("personal", "sha256('')"), ("salt", "'\\x'::bytea")],
        _ => &[],
    }
}

/// All columns of a table that get a value, as the table is.
async fn columns(client: &Client, table: &str, known: Vec<Made>) -> Vec<(String, String)> {
    let sql = "SELECT column_name::text, data_type::text, is_nullable::text, column_default IS NOT NULL \
               FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = $1";
    let rows = client.query(sql, &[&table]).await.expect("the schema is told");
    let mut chosen = Vec::new();
    for row in rows {
        let (name, data_type): (String, String) = (row.get(0), row.get(1));
        let must_be = row.get::<_, String>(2) == "NO" && !row.get::<_, bool>(3);
        let extra = known_extra(table).iter().find(|(column, _)| *column == name);
        let value = known.iter().find(|(column, _)| *column == name).map(|(_, value)| value.clone());
        let value = value.or_else(|| extra.map(|(_, value)| (*value).to_owned()));
        match value {
            Some(value) => chosen.push((name, value)),
            None if must_be => chosen.push((name, filler(&data_type).to_owned())),
            None => {}
        }
    }
    assert!(
        known.iter().all(|(column, _)| chosen.iter().any(|(name, _)| name == column)),
        "{table} has other columns"
    );
    chosen
}

/// Makes rows 1 to `count`, each `each` times, a part at a time.
async fn fill((client, now): (&Client, i64), table: &str, known: Vec<Made>, (count, each): (u64, u64)) {
    let begun = Instant::now();
    let columns = columns(client, table, known).await;
    let names: Vec<_> = columns.iter().map(|(name, _)| format!("\"{name}\"")).collect();
    let values: Vec<_> = columns.iter().map(|(_, value)| value.as_str()).collect();
    let sql = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM generate_series($3::int8, $4::int8) i, generate_series(0, {}) e, \
         (SELECT $2::int8) AS total ON CONFLICT DO NOTHING",
        names.join(", "),
        values.join(", "),
        each.saturating_sub(1)
    );
    let statement = client.prepare(&sql).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    let total = i64::try_from(count).expect("so many rows can be counted");
    let mut next = 1;
    while next <= count {
        let last = count.min(next + AT_ONCE / each - 1);
        let [from, to] = [next, last].map(|bound| i64::try_from(bound).expect("so many rows can be counted"));
        client.execute(&statement, &[&APP, &total, &from, &to, &now]).await.expect("rows are made");
        next = last + 1;
    }
    println!("  {table}: {} rows in {:.0} s", count * each, begun.elapsed().as_secs_f64());
}

/// Keys that only lists need are made at the end, which is faster by far than to keep them meanwhile.
async fn without_keys(client: &Client, tables: &[&str]) -> Vec<String> {
    let sql = "SELECT indexdef, indexname::text FROM pg_indexes WHERE schemaname = current_schema() \
               AND tablename = ANY($1) AND indexdef NOT LIKE 'CREATE UNIQUE%'";
    let mut definitions = Vec::new();
    for row in client.query(sql, &[&tables]).await.expect("the keys are told") {
        definitions.push(row.get::<_, String>(0));
        let drop = format!("DROP INDEX \"{}\"", row.get::<_, String>(1));
        client.batch_execute(&drop).await.expect("a key goes");
    }
    definitions
}

/// Fills the database.
pub(crate) async fn fill_database(url: &str, sizes: &Sizes) {
    let client = gatepost_tests::postgres::connect(url).await.expect("a connection");
    let quick = "SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '64MB'";
    client.batch_execute(quick).await.expect("settings");
    let keys = without_keys(&client, &TABLES).await;
    let now =
        client.query_one("SELECT extract(epoch FROM now())::int8 * 1000", &[]).await.expect("a clock").get(0);
    let (here, Sizes { users: people, sign_ins: asked, events_each }) = ((&client, now), *sizes);
    fill(here, "users", users(), (people, 1)).await;
    fill(here, "sign_ins", sign_ins(people), (asked, 1)).await;
    fill(here, "deliveries", letters(), (asked, 1)).await;
    fill(here, "sessions", sessions(people), (asked, 1)).await;
    fill(here, "refresh_tokens", refresh_tokens(), (asked, 3)).await;
    fill(here, "suppressions", suppressions(), (people / 10, 1)).await;
    fill(here, "events", events(people), (asked, events_each)).await;
    let begun = Instant::now();
    for key in keys {
        client.batch_execute(&key).await.expect("a key comes back");
    }
    let analyze = format!("VACUUM (ANALYZE) {}", TABLES.join(", "));
    client.batch_execute(&analyze).await.expect("statistics");
    println!("  keys and statistics in {:.0} s", begun.elapsed().as_secs_f64());
}
