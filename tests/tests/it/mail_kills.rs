//! Nodes are killed again and again while their letters leave: whatever was promised leaves, and a provider that knows its
//! keys sends nothing twice.

use std::collections::HashMap;
use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use gatepost_tests::client::{AppClient, Pkce};
use gatepost_tests::resend::{Fault as Trouble, Provider};
use gatepost_tests::server::Gatepost;
use gatepost_tests::smtp::Fault;
use reqwest::Method;

use crate::support::{Records, Store, World, at_once};

/// How many letters are asked for, unless this variable says otherwise.
const LETTERS: usize = 400;
const VARIABLE: &str = "GATEPOST_TEST_LETTERS";
/// So many ask at the same time.
const CLIENTS: usize = 16;
/// Longer than a node may be at work on a letter before another one takes it.
const LEASE_SECONDS: u32 = 61;

/// What came of it.
struct Toll {
    /// Whoever was promised a letter.
    promised: Vec<String>,
    kills: usize,
    took: Duration,
}

fn wanted() -> usize {
    let given = std::env::var(VARIABLE).ok();
    given.map_or(LETTERS, |given| given.parse().unwrap_or_else(|_| panic!("{VARIABLE}: {given}")))
}

/// Kills a node, and starts it again, until it is enough.
async fn kill_again_and_again(mut node: Gatepost, enough: Arc<AtomicBool>) -> (Gatepost, usize) {
    let mut kills = 0;
    while !enough.load(Ordering::SeqCst) {
        let [chance] = gatepost_tests::chance::bytes::<1>();
        tokio::time::sleep(Duration::from_millis(100 + 3 * u64::from(chance))).await;
        node.kill();
        node.restart().await;
        kills += 1;
    }
    (node, kills)
}

/// Asks until somebody promises a letter: to which address.
async fn promised(nodes: &[AppClient], number: usize) -> String {
    let mut attempt = 0;
    loop {
        let (app, email) =
            (&nodes[(number + attempt) % nodes.len()], format!("ann{number}.{attempt}@example.org"));
        let body = app.sign_in_body(&email, &Pkce::new(), "s");
        let asked = app.request(Method::POST, &app.app_path("sign-ins")).json(&body);
        if asked.send().await.is_ok_and(|answer| answer.status() == 202) {
            return email;
        }
        attempt += 1;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Asks for all letters while nodes are killed, and waits until the last one is settled.
async fn under_kills(node: Gatepost, app: &AppClient, records: &Records) -> Toll {
    let begun = tokio::time::Instant::now();
    let second = Gatepost::start(node.settings().another_node(), &["serve"]).await;
    let nodes = [app.clone(), app.through(&second.origin())];
    let enough = Arc::new(AtomicBool::new(false));
    let killers = [node, second]
        .map(|node| tokio::runtime::Handle::current().spawn(kill_again_and_again(node, Arc::clone(&enough))));
    let all = wanted();
    let promised = at_once(CLIENTS, |client| {
        let nodes = nodes.clone();
        async move {
            let mut emails = Vec::new();
            for number in (client..all).step_by(CLIENTS) {
                emails.push(promised(&nodes, number).await);
            }
            emails
        }
    })
    .await
    .concat();
    enough.store(true, Ordering::SeqCst);
    let (mut alive, mut kills) = (Vec::new(), 0);
    for killer in killers {
        let (node, count) = killer.await.unwrap();
        alive.push(node);
        kills += count;
    }
    let until = tokio::time::Instant::now() + Duration::from_mins(1) + Duration::from_millis(20) * count(all);
    while records.queued_letters().await > 0 {
        assert!(tokio::time::Instant::now() < until, "letters wait for ever");
        records.age_letter_leases(LEASE_SECONDS).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
    }
    Toll { promised, kills, took: begun.elapsed() }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("a number of letters")
}

/// How often each address got a letter.
fn tally(addresses: impl IntoIterator<Item = String>) -> HashMap<String, usize> {
    let mut tally = HashMap::new();
    for address in addresses {
        *tally.entry(address).or_insert(0) += 1;
    }
    tally
}

/// Says it past the capture of test output.
fn say(way: &str, toll: &Toll, tally: &HashMap<String, usize>, requests: usize) {
    let twice = tally.values().filter(|count| **count > 1).count();
    let line = format!(
        "letters under SIGKILL by {way}: {} promised, {} kills, {requests} requests, {} addresses got one, {twice} got it \
         more than once, {:.0} s\n",
        toll.promised.len(),
        toll.kills,
        tally.len(),
        toll.took.as_secs_f64(),
    );
    std::io::stdout().write_all(line.as_bytes()).ok();
}

#[tokio::test(flavor = "multi_thread")]
async fn under_kills_every_letter_reaches_a_provider_once() {
    let provider = Provider::start().await;
    provider.always(Some(Trouble::Delay(Duration::from_millis(150))));
    let World { node, app, sink: _sink, records } =
        crate::provider_reports::world(Store::Postgres, &provider).await;
    let toll = under_kills(node, &app, &records).await;
    let tally = tally(provider.messages().into_iter().map(|message| message.to.concat()));
    say("a provider", &toll, &tally, provider.requests());
    assert!(toll.kills >= 4, "{} kills", toll.kills);
    let lost: Vec<_> = toll.promised.iter().filter(|email| !tally.contains_key(*email)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
    let twice: Vec<_> = tally.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "twice: {twice:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn under_kills_every_letter_reaches_a_mail_server() {
    let World { node, app, sink, records } = World::new(Store::Postgres).await;
    sink.always(Some(Fault::Delay(Duration::from_millis(50))));
    let toll = under_kills(node, &app, &records).await;
    let tally = tally(sink.addresses());
    say("SMTP", &toll, &tally, sink.attempts());
    assert!(toll.kills >= 4, "{} kills", toll.kills);
    let lost: Vec<_> = toll.promised.iter().filter(|email| !tally.contains_key(*email)).collect();
    assert!(lost.is_empty(), "lost: {lost:?}");
}
