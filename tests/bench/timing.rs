//! Whether an address shows in how long the answer takes: known, unknown and blocked ones mixed, on one connection.

use std::fmt::Write as _;
use std::time::Duration;

use diesel::connection::SimpleConnection as _;
use diesel::{Connection as _, SqliteConnection};
use gatepost_tests::client::Pkce;
use serde_json::json;
use tokio::time::Instant;

use crate::http::Connection;
use crate::{APP, REDIRECT_URI};

/// How many of each kind there are, and how many requests come before that don't count.
const EACH: usize = 2000;
const WARMUP: usize = 100;

const KINDS: [&str; 3] = ["known", "unknown", "blocked"];

/// Makes the users of the kinds that are known, in the database itself: nobody has to sign in for it.
pub(crate) async fn populate(url: &str) {
    let numbers = EACH + WARMUP;
    for (kind, status) in [("known", "active"), ("blocked", "blocked")] {
        if let Some(file) = url.strip_prefix("sqlite://") {
            let sql = format!(
                "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {numbers}) INSERT INTO users \
                 SELECT '{APP}', randomblob(16), '{kind}' || i || '@bench.example', '{kind}' || i || '@bench.example', \
                 '{status}', 0, 0 FROM n"
            );
            let mut connection = SqliteConnection::establish(file).expect("the file opens");
            connection.batch_execute("PRAGMA busy_timeout = 10000").expect("a pragma");
            connection.batch_execute(&sql).expect("users are added");
        } else {
            let sql = format!(
                "INSERT INTO users SELECT '{APP}', md5('{kind}' || i)::uuid, '{kind}' || i || '@bench.example', '{kind}' \
                 || i || '@bench.example', '{status}', now(), now() FROM generate_series(0, {numbers}) i; ANALYZE users"
            );
            let client = gatepost_tests::postgres::connect(url).await.expect("a connection");
            client.batch_execute(&sql).await.expect("users are added");
        }
    }
}

/// Asks for sign-ins one after another, each of a kind that chance picks, so that what the one before left to be done in the
/// background falls on all kinds alike; sorted spans.
pub(crate) async fn measure(address: &str) -> [Vec<Duration>; 3] {
    let mut connection = Connection::open(address).await.expect("a connection");
    let path = format!("/apps/{APP}/sign-ins");
    let mut spans = [const { Vec::new() }; 3];
    while spans.iter().any(|spans| spans.len() < WARMUP + EACH) {
        let kind = usize::from(u16::from_be_bytes(gatepost_tests::chance::bytes::<2>())) % KINDS.len();
        let (Some(name), Some(spans)) = (KINDS.get(kind), spans.get_mut(kind)) else { continue };
        let body = json!({
            "email": format!("{name}{}@bench.example", spans.len() % (WARMUP + EACH)),
            "redirect_uri": REDIRECT_URI,
            "code_challenge": Pkce::new().challenge,
            "code_challenge_method": "S256",
        });
        let begun = Instant::now();
        let answer = connection.post(&path, "application/json", &body.to_string()).await.expect("an answer");
        spans.push(begun.elapsed());
        assert_eq!(answer.status, 202, "{}", String::from_utf8_lossy(&answer.body));
    }
    for spans in &mut spans {
        spans.drain(..WARMUP);
        spans.truncate(EACH);
        spans.sort_unstable();
    }
    spans
}

/// The medians, and how far each kind is from the known ones.
pub(crate) fn report(what: &str, spans: &[Vec<Duration>; 3]) -> String {
    let [known, ..] = spans;
    let millis =
        |spans: &[Duration]| spans.get(spans.len() / 2).map_or(0.0, |span| span.as_secs_f64() * 1000.0);
    let mut lines = format!("  {what}: {EACH} requests of each kind\n");
    for (kind, spans) in KINDS.iter().zip(spans) {
        let apart = (millis(spans) - millis(known)).abs();
        let ks = distance(known, spans);
        let median = millis(spans);
        // Writing to a text can't fail.
        let _ = writeln!(
            lines,
            "    {kind:<8} median {median:>8.3} ms   |Δ median| to known {apart:.3} ms   KS {ks:.4}"
        );
    }
    // Above this, two samples of this size are of one distribution with a chance of 5 % (Kolmogorov-Smirnov).
    let count = f64::from(u32::try_from(EACH).unwrap_or(u32::MAX));
    lines + &format!("    KS above {:.4} would be told apart at 5 %\n", 1.358 * (2.0 / count).sqrt())
}

/// The two-sample Kolmogorov-Smirnov statistic of sorted samples.
fn distance(one: &[Duration], other: &[Duration]) -> f64 {
    let below = |spans: &[Duration], limit: &Duration| {
        let count = u32::try_from(spans.partition_point(|span| span <= limit)).unwrap_or(u32::MAX);
        f64::from(count) / f64::from(u32::try_from(spans.len().max(1)).unwrap_or(u32::MAX))
    };
    let steps = one.iter().chain(other);
    steps.map(|limit| (below(one, limit) - below(other, limit)).abs()).fold(0.0, f64::max)
}
