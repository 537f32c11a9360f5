//! The audit from outside: what happened is sealed, exported and found whole; what was tampered with is found.

use std::io::Write as _;
use std::time::Duration;

use gatepost_tests::server::{Gatepost, Settings};
use serde_json::Value;

use crate::MOMENT;
use crate::support::{Store, World, at_once, eventually};

on_both_stores!(
    what_happened_is_exported_and_found_whole_offline,
    whatever_is_changed_in_the_database_is_found,
    whatever_is_changed_in_a_file_is_found,
    a_kill_while_events_are_sealed_leaves_the_ledger_whole,
    what_is_over_is_forgotten_and_the_ledger_stays_whole,
);

/// Waits until everything that happened is sealed, and nothing more is under way; the events that there are.
async fn all_sealed(world: &World) -> i64 {
    let records = &world.records;
    let is_all = || async { records.queued_letters().await == 0 && records.unsealed_events().await == 0 };
    eventually("everything is sealed", MOMENT, is_all).await;
    records.all_events().await
}

/// Waits until the ledger in the store holds all that there is; letters may still be under way.
async fn holds_all(world: &World) {
    let (records, settings) = (&world.records, world.node.settings());
    let is_whole = || async {
        let held = verified(settings).await["events"].as_i64();
        records.unsealed_events().await == 0 && held == Some(records.all_events().await)
    };
    eventually("the ledger holds everything", MOMENT, is_whole).await;
}

/// What `gatepost audit verify` prints about the store.
async fn verified(settings: &Settings) -> Value {
    let printed = settings.run_well(&["audit", "verify", "--app", "acme", "--json"]).await;
    serde_json::from_str(&printed).expect("--json prints JSON")
}

/// Why the ledger in the store is not whole.
pub(crate) async fn breach(settings: &Settings) -> String {
    let output = settings.run(&["audit", "verify", "--app", "acme"]).await;
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// Judges a log in a file, offline: without settings, database or keys but those that are named.
async fn judge(log: &str, arguments: &[&str]) -> (bool, String) {
    let nowhere = Settings::empty();
    let path = nowhere.folder().join("log.ndjson");
    std::fs::File::create(&path).and_then(|mut file| file.write_all(log.as_bytes())).expect("a file");
    let path = path.to_str().expect("a path");
    let output = nowhere.run(&[&["audit", "verify", path], arguments].concat()).await;
    let said = if output.status.success() { output.stdout } else { output.stderr };
    (output.status.success(), String::from_utf8_lossy(&said).into_owned())
}

async fn what_happened_is_exported_and_found_whole_offline(store: Store) {
    let world = World::new(store).await;
    world.tokens("ann@example.org").await;
    let (_, token) = world.letter("bob@example.org").await;
    world.app.open(&token).await.page(200);
    world.records.eventually_has_event("link.opened").await;
    let events = all_sealed(&world).await;

    let settings = world.node.settings();
    let log = settings.run_well(&["audit", "export", "acme"]).await;
    let lines: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let of = |kind: &str| lines.iter().filter(|line| line["type"] == kind).collect::<Vec<_>>();
    assert_eq!(i64::try_from(of("event").len()).unwrap(), events);
    assert!(of("event").iter().any(|line| line["kind"] == "link.opened" && line["ip"].is_string()));
    assert_eq!((of("log").len(), of("end").len()), (1, 1));

    let keys = settings.run_well(&["audit", "keys"]).await;
    let (is_whole, said) = judge(&log, &["--key", &keys]).await;
    assert!(is_whole && said.contains(&format!("valid up to event {events}")), "{said}");
    let (is_whole, said) = judge(&log, &[]).await;
    assert!(is_whole && said.contains("the keys in the file itself"), "{said}");
    let of_others = Settings::complete().run_well(&["audit", "keys"]).await;
    let (is_whole, said) = judge(&log, &["--key", &of_others]).await;
    assert!(!is_whole && said.contains("seal 1: forged"), "{said}");

    let answer = verified(settings).await;
    assert_eq!((answer["valid"].clone(), answer["up_to"].as_i64()), (Value::Bool(true), Some(events)));
    let checkpoint = answer["checkpoint"].as_str().expect("a checkpoint").to_owned();
    world.tokens("eve@example.org").await;
    all_sealed(&world).await;
    settings.run_well(&["audit", "verify", "--app", "acme", "--checkpoint", &checkpoint]).await;
    let (is_whole, said) = judge(&log, &["--checkpoint", &checkpoint]).await;
    assert!(is_whole, "{said}");
    let since = settings.run_well(&["audit", "export", "acme", "--since", "2199-01-01"]).await;
    assert_eq!(since.lines().count(), 2, "nothing happened so late: {since}");
}

async fn whatever_is_changed_in_the_database_is_found(store: Store) {
    let world = World::new(store).await;
    world.tokens("ann@example.org").await;
    let events = all_sealed(&world).await;
    let settings = world.node.settings();
    for (change, undo, what) in [
        (
            "UPDATE events SET reason = 'x' WHERE position = 2",
            "UPDATE events SET reason = NULL WHERE position = 2",
            "changed",
        ),
        (
            "UPDATE events SET email = 'eve@example.org' WHERE position = 2",
            "UPDATE events SET email = 'ann@example.org' WHERE position = 2",
            "event 2: changed",
        ),
        (
            "UPDATE events SET position = 99 WHERE position = 3",
            "UPDATE events SET position = 3 WHERE position = 99",
            "event 3: missing",
        ),
        (
            "UPDATE audit_seals SET number = 99 WHERE number = 1",
            "UPDATE audit_seals SET number = 1 WHERE number = 99",
            "",
        ),
    ] {
        world.records.tamper(change).await;
        let said = breach(settings).await;
        assert!(said.contains("is not whole") && said.contains(what), "{change}: {said}");
        world.records.tamper(undo).await;
        assert_eq!(verified(settings).await["up_to"].as_i64(), Some(events), "{undo}");
    }
    world.records.tamper(&format!("DELETE FROM events WHERE position = {events}")).await;
    let said = breach(settings).await;
    assert!(said.contains(&format!("event {events}: missing")), "{said}");
}

async fn whatever_is_changed_in_a_file_is_found(store: Store) {
    let world = World::new(store).await;
    world.tokens("ann@example.org").await;
    all_sealed(&world).await;
    let log = world.node.settings().run_well(&["audit", "export", "acme"]).await;
    let lines: Vec<&str> = log.lines().collect();
    for place in 0..lines.len() {
        let mut fewer = lines.clone();
        fewer.remove(place);
        let (is_whole, said) = judge(&fewer.join("\n"), &[]).await;
        assert!(!is_whole, "line {place} may be missing: {said}");
    }
    for (from, to) in
        [("ann@", "eve@"), ("sign_in.requested", "sign_in.rejected"), ("\"position\":2", "\"position\":9")]
    {
        let (is_whole, said) = judge(&log.replacen(from, to, 1), &[]).await;
        assert!(!is_whole && log.contains(from), "{from}: {said}");
    }
}

async fn a_kill_while_events_are_sealed_leaves_the_ledger_whole(store: Store) {
    let mut world = World::new(store).await;
    for moment in [0, 100, 300, 600, 900] {
        let app = world.app.clone();
        at_once(8, |number| {
            let app = app.clone();
            async move { app.start(&format!("ann{moment}{number}@example.org")).await.id() }
        })
        .await;
        tokio::time::sleep(Duration::from_millis(moment)).await;
        world.node.kill();
        world.node.restart().await;
    }
    holds_all(&world).await;
}

async fn what_is_over_is_forgotten_and_the_ledger_stays_whole(store: Store) {
    let mut world = World::new(store).await;
    world.tokens("ann@example.org").await;
    let events = all_sealed(&world).await;
    world.records.age_codes(31 * 24 * 60 * 60).await;
    world.node.kill();
    world.node.restart().await;
    let records = &world.records;
    let is_swept = || async { records.codes().await == 0 };
    eventually("the code is forgotten", Duration::from_secs(30), is_swept).await;
    assert_eq!(records.users().await, 1, "users stay");
    assert_eq!(verified(world.node.settings()).await["events"].as_i64(), Some(events));
    world.tokens("ann@example.org").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_seal_one_ledger() {
    let world = World::new(Store::Postgres).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    at_once(60, |number| {
        let app = nodes[number % 2].clone();
        async move { app.start(&format!("ann{number}@example.org")).await.id() }
    })
    .await;
    holds_all(&world).await;
}
