//! How often each use case waits for the database.

use crate::gate::Gate;
use crate::{fresh, steps, with};
use gatepost_application::{DeviceLook as _, Look as _, Store};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::limit::Rate;
use gatepost_store::Postgres;

#[tokio::test(flavor = "multi_thread")]
async fn each_use_case_takes_few_trips() {
    let (database, _) = fresh().await;
    let (gate, url) = Gate::before(database.url()).await;
    let store = Postgres::connect(&with(&url, "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    // The first time a connection meets a statement, it has to be prepared.
    walk(&store, 1, &app, &gate).await;
    let trips = walk(&store, 100, &app, &gate).await;
    let most = [("request", 2), ("confirm", 2), ("exchange", 2), ("refresh", 2), ("settle", 2), ("admit", 1)];
    for (taken, most) in trips.iter().zip(most) {
        assert!(taken.0 == most.0 && taken.1 <= most.1, "{taken:?} is more than {most:?}");
    }
}

async fn walk(store: &Postgres, seed: u32, app: &App, gate: &Gate) -> [(&'static str, usize); 6] {
    gate.openings();
    steps::request(store, seed, app).await.unwrap();
    let request = gate.openings();
    steps::confirm(store, seed).await.unwrap();
    let confirm = gate.openings();
    steps::exchange(store, seed, app).await.unwrap();
    let exchange = gate.openings();
    steps::refresh(store, (seed, seed + 1), app).await.unwrap();
    let refresh = gate.openings();
    let seeds: Vec<_> = (seed..seed + 40).collect();
    steps::settle(store, &seeds, app).await.unwrap();
    let settle = gate.openings();
    let rate = Rate::parse("9/1m").unwrap();
    store.admit(&format!("bucket {}", samples::app_id(seed)), rate, NOW).await.unwrap().unwrap();
    let admit = gate.openings();
    [
        ("request", request),
        ("confirm", confirm),
        ("exchange", exchange),
        ("refresh", refresh),
        ("settle", settle),
        ("admit", admit),
    ]
}

/// All that an exchange costs more where an app tells people of browsers that are new to them.
#[tokio::test(flavor = "multi_thread")]
async fn somebody_s_browsers_are_known_in_one_trip() {
    let (database, _) = fresh().await;
    let (gate, url) = Gate::before(database.url()).await;
    let store = Postgres::connect(&with(&url, "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    walk(&store, 1, &app, &gate).await;
    let user = samples::user(1, &app.id, &samples::email(1)).id;
    let mut trips = Vec::new();
    for _ in 0..2 {
        gate.openings();
        let mut look = store.look().await.unwrap();
        let known = look.acquaintance((&app.id, user), samples::sign_in_id(1), 100).await.unwrap();
        assert_eq!(known.devices.len(), 1);
        drop(look);
        trips.push(gate.openings());
    }
    assert_eq!(trips.pop(), Some(1), "the first time it has to be prepared");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_move_of_a_sign_in_takes_few_trips() {
    let (database, _) = fresh().await;
    let (gate, url) = Gate::before(database.url()).await;
    let store = Postgres::connect(&with(&url, "pool_size=1")).unwrap();
    let app = steps::app(&store, 1).await;
    // The first time a connection meets a statement, it has to be prepared.
    move_on(&store, 1, &app, &gate).await;
    for (what, trips) in move_on(&store, 100, &app, &gate).await {
        let most = if what == "glance" { 1 } else { 2 };
        assert!(trips <= most, "{what} takes {trips} trips");
    }
}

async fn move_on(store: &Postgres, seed: u32, app: &App, gate: &Gate) -> [(&'static str, usize); 6] {
    steps::request(store, seed, app).await.unwrap();
    steps::request(store, seed + 1, app).await.unwrap();
    gate.openings();
    steps::resend(store, (seed, seed + 2), app).await.unwrap();
    let resend = gate.openings();
    steps::guess(store, seed, app).await.unwrap();
    let guess = gate.openings();
    steps::approve(store, seed).await.unwrap();
    let approve = gate.openings();
    steps::hand_out(store, seed, app).await.unwrap();
    let hand_out = gate.openings();
    steps::enter(store, seed + 1, app).await.unwrap();
    let enter = gate.openings();
    let many: Vec<_> = (seed..seed + 40).map(|seed| (app.id.clone(), samples::sign_in_id(seed))).collect();
    assert_eq!(store.look().await.unwrap().glance(&many).await.unwrap().len(), 2);
    let glance = gate.openings();
    [
        ("resend", resend),
        ("guess", guess),
        ("approve", approve),
        ("hand out", hand_out),
        ("enter", enter),
        ("glance", glance),
    ]
}
