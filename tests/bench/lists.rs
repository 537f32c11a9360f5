//! How long operators wait for lists, searches and stories, and how fast sign-ins go beside them: `bench lists`.
//!
//! On a PostgreSQL of its own it measures sign-ins with an empty database, fills it (see `seed.rs` for how much), measures them
//! again, and asks for each list many times over the admin listener. With `BENCH_DATABASE_URL`, whose master key is
//! `BENCH_MASTER_KEY`, it takes that database as it is.
//! Fails if a list answers 99 of 100 times later than `BENCH_LIST_MS` (50) milliseconds.

use std::process::ExitCode;
use std::time::Duration;

use gatepost_tests::server::{Gatepost, Settings};
use serde_json::Value;
use tokio::time::Instant;
use tokio_postgres::Client;

use crate::seed::{self, Sizes};
use crate::{APP, Plan, Target, measure, number, report, text};

/// How often each list is asked for.
const TIMES: usize = 200;

/// A list, and what is asked for by chance in it.
struct List {
    name: &'static str,
    path: String,
    /// A query whose one text takes the place of `{}`; nothing if the path is always the same.
    by: Option<&'static str>,
}

fn lists() -> Vec<List> {
    let at = |name, path: &str, by| List { name, path: format!("/admin/v1/apps/{APP}{path}"), by };
    let address = Some("SELECT email FROM sign_ins WHERE app_id = $1 AND id >= $2 ORDER BY id LIMIT 1");
    let sign_in = Some("SELECT id::text FROM sign_ins WHERE app_id = $1 AND id >= $2 ORDER BY id LIMIT 1");
    let support = Some("SELECT support_id FROM sign_ins WHERE app_id = $1 AND id >= $2 ORDER BY id LIMIT 1");
    let request = Some("SELECT request FROM events WHERE app_id = $1 AND id >= $2 ORDER BY id LIMIT 1");
    let user = Some("SELECT user_id::text FROM sessions WHERE app_id = $1 AND id >= $2 ORDER BY id LIMIT 1");
    let suppressed = Some("SELECT email FROM suppressions WHERE app_id = $1 AND delivery_id >= $2 LIMIT 1");
    vec![
        at("sign-ins", "/sign-ins", None),
        at("sign-ins, 200", "/sign-ins?limit=200", None),
        at("sign-ins of an address", "/sign-ins?email={}", address),
        at("sign-ins by support id", "/sign-ins?support_id={}", support),
        at("sign-ins by request", "/sign-ins?support_id={}", request),
        at("a sign-in's story", "/sign-ins/{}", sign_in),
        at("events", "/audit-events", None),
        at("events of an address", "/audit-events?email={}", address),
        at("events of a user", "/audit-events?user_id={}", user),
        at("events of a usual type", "/audit-events?type=link.opened", None),
        at("events of a rare type", "/audit-events?type=app.created", None),
        at("events by an actor", "/audit-events?actor=command", None),
        at("events of an hour", "/audit-events?from=2026-01-01T00:00:00Z&to=2026-01-01T01:00:00Z", None),
        at("users", "/users", None),
        at("users by address", "/users?email={}", address),
        at("users by prefix", "/users?q=person7", None),
        at("users, blocked", "/users?status=blocked", None),
        at("a user", "/users/{}", user),
        at("a user's sessions", "/users/{}/sessions", user),
        at("a user's export", "/users/{}/export", user),
        at("suppressions", "/suppressions", None),
        at("suppression of an address", "/suppressions/{}", suppressed),
    ]
}

/// Measures all of it.
pub(crate) async fn run(plan: &Plan) -> ExitCode {
    let given = text("BENCH_DATABASE_URL", "");
    let flows = plan.flows.iter().copied().max().unwrap_or(16);
    let target =
        if given.is_empty() { Target::start("postgres", plan).await } else { Target::on(&given, plan).await };
    let url = target.postgres.clone().expect("it is PostgreSQL");
    println!("{}", report::heading("PostgreSQL", target.node.started_in, plan.smtp_delay));
    if given.is_empty() {
        println!("{}   (empty)", measure(&target, flows, plan).await);
        seed::fill_database(&url, &Sizes::from_environment()).await;
    }
    println!("{}   (full)", measure(&target, flows, plan).await);
    let token = admin_token(target.node.settings()).await;
    let client = gatepost_tests::postgres::connect(&url).await.expect("a connection");
    let bound = Duration::from_millis(number("BENCH_LIST_MS", "50"));
    let mut failed = 0;
    for list in lists() {
        failed += usize::from(!time(&list, &target.node, (&client, &token), bound).await);
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn admin_token(settings: &Settings) -> String {
    let made = settings.run_well(&["--json", "admin-token", "create"]).await;
    let made: Value = serde_json::from_str(&made).expect("it is JSON");
    made.get("token").and_then(Value::as_str).expect("there is a token").to_owned()
}

/// Asks for one list again and again; whether it was in time.
async fn time(list: &List, node: &Gatepost, (client, token): (&Client, &str), bound: Duration) -> bool {
    let http = reqwest::Client::new();
    let admin = node.settings().value("GATEPOST_ADMIN_LISTEN").expect("it has one").to_owned();
    let mut spans = Vec::with_capacity(TIMES);
    for _ in 0..TIMES {
        let path = match list.by {
            None => list.path.clone(),
            Some(sql) => {
                let Some(value) = chosen(client, sql).await else {
                    println!("  {:<28} nothing to ask for", list.name);
                    return true;
                };
                list.path.replace("{}", &named(&list.path, &value))
            }
        };
        let begun = Instant::now();
        let answer =
            http.get(format!("http://{admin}{path}")).bearer_auth(token).send().await.expect("it answers");
        let status = answer.status();
        answer.bytes().await.expect("all of it");
        spans.push(begun.elapsed());
        if !status.is_success() {
            println!("  {:<28} {status} for {path}", list.name);
            return false;
        }
    }
    spans.sort_unstable();
    let rank = |share: usize| {
        let place = (spans.len() * share).div_ceil(100).saturating_sub(1);
        spans.get(place).copied().unwrap_or_default()
    };
    let (median, slow) = (rank(50), rank(99));
    let verdict = if slow <= bound { "" } else { "   too late" };
    println!(
        "  {:<28} p50 {:>7.2} ms   p99 {:>7.2} ms{verdict}",
        list.name,
        median.as_secs_f64() * 1000.0,
        slow.as_secs_f64() * 1000.0
    );
    slow <= bound
}

/// Something that is there, by chance: whatever comes next behind a random moment of the last 25 days.
async fn chosen(client: &Client, sql: &str) -> Option<String> {
    let random = u32::from_be_bytes(gatepost_tests::chance::bytes::<4>());
    let seconds = i64::from(random) % (25 * 86_400);
    let moment = "(lpad(to_hex((extract(epoch FROM now())::int8 - $2::int8) * 1000), 12, '0') || repeat('0', 20))::uuid";
    let sql = sql.replace("$2", moment);
    let row =
        client.query_opt(&sql, &[&APP, &seconds]).await.unwrap_or_else(|error| panic!("{error}: {sql}"))?;
    row.get::<_, Option<String>>(0)
}

/// The value as the path has it: identifiers are kept as UUIDs, and named in base 32.
fn named(path: &str, value: &str) -> String {
    let prefix = match path {
        path if path.contains("/sign-ins/{}") => "sin",
        path if path.contains("user_id={}") || path.contains("/users/{}") => "usr",
        _ => return value.replace('@', "%40"),
    };
    let bits = u128::from_str_radix(&value.replace('-', ""), 16).expect("it is a UUID");
    let digit = |place: u32| {
        let digits = b"0123456789abcdefghjkmnpqrstvwxyz";
        let place = usize::try_from((bits >> (place * 5)) & 31).expect("below 32");
        digits.get(place).copied().map_or('0', char::from)
    };
    let digits: String = (0..26).rev().map(digit).collect();
    format!("{prefix}_{digits}")
}
