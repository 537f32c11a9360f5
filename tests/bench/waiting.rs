//! What pages cost that wait: `cargo run --release -p gatepost-tests --example bench waiting`.
//!
//! Begins so many sign-ins, opens a stream of events for each, and says what the server's memory and its database have of
//! it while nothing happens; then uses some of the links, and says how long their pages take to hear of it.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `BENCH_STORES` | which stores | `sqlite,postgres` |
//! | `BENCH_PAGES` | how many pages wait | `2000` |
//! | `BENCH_SECONDS` | how long they wait, in seconds | `20` |

use std::process::{Command, ExitCode};
use std::rc::Rc;
use std::time::Duration;

use gatepost_tests::client::Pkce;
use gatepost_tests::postgres::connect;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::task::{JoinSet, spawn_local};
use tokio::time::{Instant, sleep, timeout};

use crate::http::Connection;
use crate::{APP, Plan, REDIRECT_URI, Target, number, process};

const LIMIT: Duration = Duration::from_mins(1);

/// How many begin at once; whoever asks for two thousand letters at the same moment measures something else.
const AT_ONCE: usize = 16;

/// Each page looks once at what its first news are; what PostgreSQL's backends did they count ten seconds later at most.
const SETTLED: Duration = Duration::from_secs(12);

/// Of how many the links are used in the end.
const USED: usize = 50;

/// What 2,000 pages may take, in MiB.
const MEMORY: f64 = 100.0;

/// What they may ask of the database: all together less than one page would alone, asking ten times a second.
const STATEMENTS: f64 = 10.0;

/// A page that waits.
struct Page {
    email: String,
    stream: TcpStream,
}

/// Measures it on each store, and fails if it is more than it may be.
pub(crate) async fn run(plan: &Plan) -> ExitCode {
    let pages = usize::try_from(number("BENCH_PAGES", "2000")).expect("as many as fit");
    let time = Duration::from_secs(number("BENCH_SECONDS", "20"));
    raise_file_limit(pages);
    let mut within = true;
    for store in &plan.stores {
        within &= measure(store, plan, (pages, time)).await;
    }
    if within { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn measure(store: &str, plan: &Plan, (pages, time): (usize, Duration)) -> bool {
    let target = Rc::new(Target::start(store, plan).await);
    let pid = target.node.pid().expect("it runs");
    let begun = begin_all(&target, pages).await;
    sleep(Duration::from_secs(3)).await;
    let before = process::memory(pid);
    let mut waiting = Vec::with_capacity(pages);
    for (email, path, secret) in begun {
        waiting.push(Page { stream: open(&target, &path, &secret).await, email });
    }
    sleep(SETTLED).await;
    let (asked, used) = (statements(&target).await, process::usage_of(pid));
    sleep(time).await;
    let seconds = time.as_secs_f64();
    let cpu = process::usage_of(pid).0.saturating_sub(used.0).as_secs_f64() / seconds * 100.0;
    let grown = process::memory(pid) - before;
    println!("{store}: {pages} pages wait");
    println!("  memory            {before:.1} MiB before, {grown:+.1} MiB with them");
    println!("  CPU               {cpu:.1} % of a core");
    let mut within = grown < MEMORY;
    if let (Some(before), Some(after)) = (asked, statements(&target).await) {
        let a_second = (after - before) / seconds;
        println!("  transactions      {a_second:.1} a second on the database, by all of them together");
        within &= a_second < STATEMENTS;
    }
    let mut heard = use_some(&target, waiting).await;
    heard.sort_unstable();
    let (Some(median), Some(slowest)) = (heard.get(heard.len() / 2), heard.last()) else { return false };
    println!(
        "  {} links used      their pages hear of it after {median:.0?}, the slowest after {slowest:.0?}\n",
        heard.len()
    );
    within
}

/// Begins that many sign-ins, each by a new address, and waits until the letters are there: address, path and secret.
async fn begin_all(target: &Rc<Target>, pages: usize) -> Vec<(String, String, String)> {
    let mut begun = Vec::with_capacity(pages);
    let tasks: Vec<_> =
        (0..AT_ONCE).map(|first| spawn_local(begin_each(Rc::clone(target), (first, pages)))).collect();
    for task in tasks {
        begun.extend(task.await.expect("beginning doesn't panic"));
    }
    begun
}

async fn begin_each(target: Rc<Target>, (first, pages): (usize, usize)) -> Vec<(String, String, String)> {
    let mut connection = Connection::open(&target.node.address()).await.expect("a connection");
    let mut begun = Vec::new();
    for number in (first..pages).step_by(AT_ONCE) {
        let email = format!("waiting-{number}@bench.example");
        let body = json!({
            "email": email,
            "redirect_uri": REDIRECT_URI,
            "code_challenge": Pkce::new().challenge,
            "code_challenge_method": "S256",
        });
        let answer =
            connection.post(&format!("/apps/{APP}/sign-ins"), "application/json", &body.to_string()).await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.status, 202, "{}", String::from_utf8_lossy(&answer.body));
        let json: Value = serde_json::from_slice(&answer.body).expect("JSON");
        let text = |name: &str| json.get(name).and_then(Value::as_str).expect("a text").to_owned();
        target.sink.wait_for(&email, 1, LIMIT).await.expect("a letter");
        let path = format!("/apps/{APP}/sign-ins/{}", text("sign_in_id"));
        begun.push((email, path, text("sign_in_secret")));
    }
    begun
}

/// A stream of events that has said how the sign-in stands.
async fn open(target: &Target, path: &str, secret: &str) -> TcpStream {
    let address = target.node.address();
    let mut stream = TcpStream::connect(&address).await.expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nAccept: text/event-stream\r\nAuthorization: Bearer {secret}\r\n\r\n"
    );
    stream.write_all(request.as_bytes()).await.expect("it is sent");
    until(&mut stream, "\"pending\"").await;
    stream
}

/// Reads until that was said; what is behind it in the same piece goes too.
async fn until(stream: &mut TcpStream, words: &str) {
    let mut read = String::new();
    let reading = async {
        let mut piece = [0; 4096];
        while !read.contains(words) {
            let length = stream.read(&mut piece).await.expect("the stream goes on");
            assert!(length > 0, "closed after: {read}");
            read.push_str(&String::from_utf8_lossy(piece.get(..length).unwrap_or_default()));
        }
    };
    timeout(LIMIT, reading).await.unwrap_or_else(|_| panic!("not within {LIMIT:?}: {words}"));
}

/// Uses the links of some, spread over all, and tells how long each page took to hear of its own.
async fn use_some(target: &Target, waiting: Vec<Page>) -> Vec<Duration> {
    let each = (waiting.len() / USED).max(1);
    let mut hearing = JoinSet::new();
    let mut connection = Connection::open(&target.node.address()).await.expect("a connection");
    let mut kept = Vec::new();
    for (number, mut page) in waiting.into_iter().enumerate() {
        if number % each != 0 {
            kept.push(page);
            continue;
        }
        let letter = target.sink.wait_for(&page.email, 1, LIMIT).await.expect("a letter");
        let path = format!("/l/{}", letter.token());
        let answer = connection.post(&path, "application/x-www-form-urlencoded", "action=sign_in").await;
        assert_eq!(answer.expect("an answer").status, 303);
        let used = Instant::now();
        hearing.spawn(async move {
            until(&mut page.stream, "\"completed\"").await;
            used.elapsed()
        });
    }
    let heard = hearing.join_all().await;
    drop(kept);
    heard
}

/// How many transactions the database has seen, where one can ask it; the asking itself is one.
async fn statements(target: &Target) -> Option<f64> {
    let client = connect(target.postgres.as_ref()?).await.expect("the database answers");
    let count = "SELECT (xact_commit + xact_rollback)::float8 FROM pg_stat_database WHERE datname = current_database()";
    Some(client.query_one(count, &[]).await.expect("its counters").get(0))
}

/// Lets this process and the server that it starts have a socket for each page, as far as the hard limit goes.
fn raise_file_limit(pages: usize) {
    let (pid, wanted) = (std::process::id().to_string(), (2 * pages + 1000).to_string());
    let raised = Command::new("prlimit").args(["--pid", &pid, &format!("--nofile={wanted}:")]).status();
    if !raised.is_ok_and(|status| status.success()) {
        eprintln!("the limit of open files could not be set to {wanted}: ulimit -n says what it is");
    }
}
