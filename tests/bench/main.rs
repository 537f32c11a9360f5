//! How fast whole sign-ins go, and what they cost: `cargo run --release -p gatepost-tests --example bench`.
//!
//! Starts the release binary on `SQLite` and on `PostgreSQL` and a mail server in here, and lets so many flows at once
//! each do one sign-in after another, every one on a connection of its own as from a new person: request, letter,
//! open, confirm, exchange. All of it shares this machine with the load, which says what it took itself.
//!
//! With the argument `timing` it asks for sign-ins alone instead, by addresses that are known, unknown and blocked, mixed,
//! and says how far their times are apart; once more while the mail server takes letters and never answers.
//!
//! | variable | meaning | default |
//! | --- | --- | --- |
//! | `BENCH_STORES` | which stores | `sqlite,postgres` |
//! | `BENCH_FLOWS` | flows at once, one measurement each | `1,16,64` |
//! | `BENCH_SECONDS`, `BENCH_WARMUP` | how long each measurement and the time before it are, in seconds | `10`, `2` |
//! | `BENCH_SMTP_DELAY_MS` | how long the mail server takes for a message, in milliseconds | `0` |
//! | `TMPDIR` | where the databases lie: on a disk in memory, flushing costs nothing | |
//!
//! With the word `lists` it measures how long operators wait beside a million sign-ins, with `seed` it makes those: see
//! `lists.rs` and `seed.rs`. With the word `waiting` it measures pages that wait instead, with `tokens` what a session asks for afterwards: see
//! `waiting.rs` and `tokens.rs`.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool that prints its findings and gives up when its stage can't be set"
)]

mod flow;
mod http;
mod lists;
mod process;
mod report;
mod seed;
mod timing;
mod tokens;
mod waiting;

use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use gatepost_tests::postgres::{Database, Durability, PrivateCluster};
use gatepost_tests::server::{Gatepost, Settings};
use gatepost_tests::smtp::{Fault, Sink};
use tokio::task::LocalSet;
use tokio::time::Instant;

use flow::{Flow, Spans, Stage};
use process::Usage;
use report::Measurement;

const APP: &str = "bench";
const REDIRECT_URI: &str = "http://127.0.0.1:9/callback";

/// What an environment variable says, or the default.
fn text(name: &str, default: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| default.to_owned())
}

fn number(name: &str, default: &str) -> u64 {
    text(name, default).trim().parse().unwrap_or_else(|_| panic!("{name} is not a number"))
}

struct Plan {
    stores: Vec<String>,
    flows: Vec<usize>,
    time: Duration,
    warmup: Duration,
    smtp_delay: Duration,
}

/// A server on its store, and the root of the database's processes where that has its own.
struct Target {
    node: Gatepost,
    sink: Rc<Sink>,
    database: Option<u32>,
    /// The URL of the database, where that is PostgreSQL.
    postgres: Option<String>,
    _kept: Kept,
}

/// What must live as long as the server does.
enum Kept {
    Nothing,
    Cluster { _database: Database, _cluster: PrivateCluster },
    Database { _database: Database },
}

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime starts");
    let (set, plan) = (LocalSet::new(), Plan::from_environment());
    match std::env::args().nth(1).as_deref() {
        None => runtime.block_on(set.run_until(run(&plan))),
        Some("lists") => runtime.block_on(set.run_until(lists::run(&plan))),
        Some("seed") => {
            let url = std::env::var("BENCH_DATABASE_URL").expect("BENCH_DATABASE_URL names the database");
            runtime.block_on(seed::fill_database(&url, &seed::Sizes::from_environment()));
            ExitCode::SUCCESS
        }
        Some("tokens") => runtime.block_on(set.run_until(tokens::run(&plan))),
        Some("waiting") => runtime.block_on(set.run_until(waiting::run(&plan))),
        Some("timing") => {
            runtime.block_on(time(&plan));
            ExitCode::SUCCESS
        }
        Some(other) => panic!("there is no measurement called {other}"),
    }
}

impl Plan {
    fn from_environment() -> Self {
        let list = |name: &str, default: &str| -> Vec<String> {
            text(name, default).split(',').map(|item| item.trim().to_owned()).collect()
        };
        let flows = list("BENCH_FLOWS", "1,16,64");
        Self {
            stores: list("BENCH_STORES", "sqlite,postgres"),
            flows: flows.iter().map(|count| count.parse().expect("BENCH_FLOWS are numbers")).collect(),
            time: Duration::from_secs(number("BENCH_SECONDS", "10")),
            warmup: Duration::from_secs(number("BENCH_WARMUP", "2")),
            smtp_delay: Duration::from_millis(number("BENCH_SMTP_DELAY_MS", "0")),
        }
    }
}

async fn time(plan: &Plan) {
    for store in &plan.stores {
        let target = Target::start(store, plan).await;
        timing::populate(target.node.settings().value("GATEPOST_DATABASE_URL").expect("it has one")).await;
        println!("{store}");
        let address = target.node.address();
        println!("{}", timing::report("mail server at work", &timing::measure(&address).await));
        target.sink.always(Some(Fault::Hang));
        println!("{}", timing::report("mail server hangs", &timing::measure(&address).await));
    }
}

async fn run(plan: &Plan) -> ExitCode {
    let mut failed = 0;
    for store in &plan.stores {
        let target = Target::start(store, plan).await;
        println!("{}", report::heading(store, target.node.started_in, plan.smtp_delay));
        for flows in &plan.flows {
            let measured = measure(&target, *flows, plan).await;
            println!("{measured}");
            failed += measured.failures.len();
        }
        println!(
            "  server's peak RSS {:.1} MiB\n",
            process::peak_memory(target.node.pid().expect("it runs"))
        );
    }
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Target {
    /// A server on a database that is there already, with the app in it.
    async fn on(url: &str, plan: &Plan) -> Self {
        let (sink, settings) = Self::stage(plan).await;
        let mut settings = settings.with("GATEPOST_DATABASE_URL", url);
        if let Ok(key) = std::env::var("BENCH_MASTER_KEY") {
            settings = settings.with("GATEPOST_MASTER_KEY", &key);
        }
        settings.run_well(&["migrate"]).await;
        let node = Gatepost::start(settings, &["serve"]).await;
        Self {
            node,
            sink: Rc::new(sink),
            database: None,
            postgres: Some(url.to_owned()),
            _kept: Kept::Nothing,
        }
    }

    /// A mail server, and settings that lead there.
    async fn stage(plan: &Plan) -> (Sink, Settings) {
        let sink = Sink::start().await;
        if !plan.smtp_delay.is_zero() {
            sink.always(Some(Fault::Delay(plan.smtp_delay)));
        }
        let settings = Settings::complete().with("GATEPOST_MAIL", &sink.url()).with("GATEPOST_LOG", "warn");
        (sink, settings)
    }

    async fn start(store: &str, plan: &Plan) -> Self {
        let (sink, settings) = Self::stage(plan).await;
        let (url, database, kept) = match store {
            "sqlite" => {
                (format!("sqlite://{}", settings.folder().join("gatepost.db").display()), None, Kept::Nothing)
            }
            "postgres" => postgres().await,
            other => panic!("BENCH_STORES knows sqlite and postgres, not {other}"),
        };
        let settings = settings.with("GATEPOST_DATABASE_URL", &url);
        settings.run_well(&["migrate"]).await;
        settings.run_well(&["app", "create", APP, "--name", "Bench", "--redirect-uri", REDIRECT_URI]).await;
        let node = Gatepost::start(settings, &["serve"]).await;
        let postgres = (store == "postgres").then_some(url);
        Self { node, sink: Rc::new(sink), database, postgres, _kept: kept }
    }

    fn usage(&self) -> (Usage, Usage, Usage) {
        let server = process::usage_of_tree(self.node.pid().expect("it runs"));
        let database = self.database.map(process::usage_of_tree).unwrap_or_default();
        (server, database, process::usage_of(std::process::id()))
    }
}

/// A cluster of our own with its flushes on; else the one of the tests, whose processes we can't see.
async fn postgres() -> (String, Option<u32>, Kept) {
    match PrivateCluster::start(Durability::Full).await {
        Ok(cluster) => {
            let database = Database::create(&cluster.url("postgres")).await;
            let (url, pid) = (database.url().to_owned(), cluster.pid());
            (url, pid, Kept::Cluster { _database: database, _cluster: cluster })
        }
        Err(reason) => {
            eprintln!("no PostgreSQL of our own, so its CPU isn't known and it may not flush: {reason}");
            let database = Database::fresh().await;
            (database.url().to_owned(), None, Kept::Database { _database: database })
        }
    }
}

/// Flows run through warm-up and measurement alike; only what ends within the latter counts.
async fn measure(target: &Target, flows: usize, plan: &Plan) -> Measurement {
    let stage = Rc::new(Stage {
        address: target.node.address(),
        app: APP,
        credentials: String::new(),
        redirect_uri: REDIRECT_URI,
        sink: Rc::clone(&target.sink),
    });
    let begun = Instant::now() + plan.warmup;
    let until = begun + plan.time;
    let running: Vec<_> = (0..flows)
        .map(|_| tokio::task::spawn_local(one_after_another(Flow::new(Rc::clone(&stage)), begun, until)))
        .collect();

    tokio::time::sleep_until(begun).await;
    let before = target.usage();
    tokio::time::sleep_until(until).await;
    let after = target.usage();

    let mut measured = Measurement::new(flows, plan.time, before, after);
    for flow in running {
        let (spans, failures) = flow.await.expect("a flow doesn't panic");
        measured.add(spans, failures);
    }
    measured
}

async fn one_after_another(mut flow: Flow, begun: Instant, until: Instant) -> (Vec<Spans>, Vec<String>) {
    let (mut spans, mut failures) = (Vec::new(), Vec::new());
    while Instant::now() < until {
        let outcome = flow.sign_in().await;
        if (begun..until).contains(&Instant::now()) {
            match outcome {
                Ok(done) => spans.push(done),
                Err(reason) => failures.push(reason),
            }
        }
    }
    (spans, failures)
}
