//! How many codes are exchanged, sessions refreshed and tokens looked at in a second:
//! `cargo run --release -p gatepost-tests --example bench tokens`.
//!
//! An app with a client secret, as one that runs on a server has. What a code needs to be earned is not counted: as many
//! as can be are earned first, within the time of a measurement, and then all of them are exchanged at once. The sessions
//! that begin so are refreshed and their access tokens introspected, each flow with one session of its own.
//!
//! Takes the variables of the whole sign-in, see `main.rs`.

use std::process::ExitCode;
use std::rc::Rc;
use std::time::Duration;

use serde_json::Value;
use tokio::task::spawn_local;
use tokio::time::Instant;

use crate::flow::{Earned, FORM, Flow, Stage, expect};
use crate::http::Connection;
use crate::process::Usage;
use crate::{Plan, REDIRECT_URI, Target};

const APP: &str = "bench-server";

/// A code is good for a minute; the last must still be when its turn comes.
const LONGEST: Duration = Duration::from_secs(20);

/// A session that a flow works with.
struct Held {
    connection: Connection,
    refresh_token: String,
    access_token: String,
}

#[derive(Clone, Copy)]
enum Work {
    Refresh,
    Introspect,
}

/// Measures all three on each store; fails if one answer was another than it should be.
pub(crate) async fn run(plan: &Plan) -> ExitCode {
    let mut sound = true;
    for store in &plan.stores {
        let target = Target::start(store, plan).await;
        let made = [
            "app",
            "create",
            APP,
            "--name",
            "Bench",
            "--kind",
            "confidential",
            "--redirect-uri",
            REDIRECT_URI,
        ];
        let made = target.node.settings().run_well(&[&made[..], &["--json"]].concat()).await;
        let made: Value = serde_json::from_str(&made).expect("the app as JSON");
        let secret = made.get("client_secret").and_then(Value::as_str).expect("it has a secret");
        let stage = Rc::new(Stage {
            address: target.node.address(),
            app: APP,
            credentials: format!("&client_secret={secret}"),
            redirect_uri: REDIRECT_URI,
            sink: Rc::clone(&target.sink),
        });
        println!("{store}\n  flows  {:<12}{:>10}   CPU ms each: server  database  load", "what", "a second");
        for flows in &plan.flows {
            sound &= measure(&target, &stage, *flows, plan).await;
        }
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

async fn measure(target: &Target, stage: &Rc<Stage>, flows: usize, plan: &Plan) -> bool {
    let earned = earn(stage, flows, plan.time.min(LONGEST)).await;
    let (begun, before) = (Instant::now(), target.usage());
    let exchanging: Vec<_> =
        earned.into_iter().map(|codes| spawn_local(exchange(Rc::clone(stage), codes))).collect();
    let mut held = Vec::with_capacity(flows);
    let mut tally = Tally::default();
    for flow in exchanging {
        let (last, done) = flow.await.expect("exchanging doesn't panic");
        held.extend(last);
        tally.add(done);
    }
    tally.print(flows, "exchange", begun.elapsed(), (before, target.usage()));
    let mut sound = tally.sound();
    for work in [Work::Refresh, Work::Introspect] {
        let (begun, before) = (Instant::now(), target.usage());
        let until = begun + plan.time;
        let working: Vec<_> = held
            .drain(..)
            .map(|held| spawn_local(over_and_over(Rc::clone(stage), held, work, until)))
            .collect();
        let mut tally = Tally::default();
        for flow in working {
            let (kept, done) = flow.await.expect("work doesn't panic");
            held.push(kept);
            tally.add(done);
        }
        tally.print(flows, work.name(), begun.elapsed(), (before, target.usage()));
        sound &= tally.sound();
    }
    sound
}

/// As many codes as can be earned in that time, each flow's together.
async fn earn(stage: &Rc<Stage>, flows: usize, time: Duration) -> Vec<Vec<Earned>> {
    let until = Instant::now() + time;
    let earning: Vec<_> = (0..flows)
        .map(|_| {
            let mut flow = Flow::new(Rc::clone(stage));
            spawn_local(async move {
                let mut codes = Vec::new();
                while Instant::now() < until {
                    codes.push(flow.earn_next().await.expect("a code is earned"));
                }
                codes
            })
        })
        .collect();
    let mut all = Vec::with_capacity(flows);
    for flow in earning {
        all.push(flow.await.expect("earning doesn't panic"));
    }
    all
}

/// Exchanges one after another; keeps the session that the last one opened.
async fn exchange(stage: Rc<Stage>, codes: Vec<Earned>) -> (Option<Held>, Tally) {
    let (mut held, mut tally) = (None, Tally::default());
    for mut earned in codes {
        match earned.exchange(&stage).await {
            Ok(tokens) => {
                tally.done += 1;
                held = Some(Held {
                    connection: earned.connection,
                    refresh_token: text(&tokens, "refresh_token"),
                    access_token: text(&tokens, "access_token"),
                });
            }
            Err(reason) => tally.failed.push(reason),
        }
    }
    (held, tally)
}

async fn over_and_over(stage: Rc<Stage>, mut held: Held, work: Work, until: Instant) -> (Held, Tally) {
    let mut tally = Tally::default();
    while Instant::now() < until {
        match work.once(&stage, &mut held).await {
            Ok(()) => tally.done += 1,
            Err(reason) => {
                tally.failed.push(reason);
                break;
            }
        }
    }
    (held, tally)
}

impl Work {
    const fn name(self) -> &'static str {
        match self {
            Self::Refresh => "refresh",
            Self::Introspect => "introspect",
        }
    }

    async fn once(self, stage: &Stage, held: &mut Held) -> Result<(), String> {
        let client = format!("client_id={}{}", stage.app, stage.credentials);
        let (endpoint, form) = match self {
            Self::Refresh => {
                ("token", format!("grant_type=refresh_token&refresh_token={}&{client}", held.refresh_token))
            }
            Self::Introspect => ("introspect", format!("token={}&{client}", held.access_token)),
        };
        let path = format!("/apps/{}/{endpoint}", stage.app);
        let answer = expect(self.name(), 200, held.connection.post(&path, FORM, &form).await)?;
        let answer: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
        match self {
            Self::Refresh => {
                held.refresh_token = text(&answer, "refresh_token");
                held.access_token = text(&answer, "access_token");
            }
            Self::Introspect if answer.get("active") != Some(&Value::Bool(true)) => {
                return Err("introspect: the token is not active".to_owned());
            }
            Self::Introspect => {}
        }
        Ok(())
    }
}

fn text(answer: &Value, member: &str) -> String {
    answer.get(member).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// What went well, and why the rest did not.
#[derive(Default)]
struct Tally {
    done: u32,
    failed: Vec<String>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.done += other.done;
        self.failed.extend(other.failed);
    }

    const fn sound(&self) -> bool {
        self.failed.is_empty() && self.done > 0
    }

    fn print(
        &self,
        flows: usize,
        what: &str,
        took: Duration,
        (before, after): ((Usage, Usage, Usage), (Usage, Usage, Usage)),
    ) {
        let each = |after: Usage, before: Usage| {
            after.0.saturating_sub(before.0).as_secs_f64() * 1000.0 / f64::from(self.done.max(1))
        };
        println!(
            "{flows:>7}  {what:<12}{:>10.0}{:>21.3}{:>10.3}{:>6.3}",
            f64::from(self.done) / took.as_secs_f64(),
            each(after.0, before.0),
            each(after.1, before.1),
            each(after.2, before.2),
        );
        if let Some(reason) = self.failed.first() {
            println!("         failed {} times, first: {reason}", self.failed.len());
        }
    }
}
