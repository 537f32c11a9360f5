//! Whoever counts hears of what was kept, and of nothing else.

use crate::{Postgres, Sqlite};
use gatepost_application::{Committed, Lease, Settlement, Store, Tx, Witness};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::{Progress, Way};
use gatepost_domain::event::{Event, EventKind};
use gatepost_tests::postgres::Database;
use std::sync::{Arc, Mutex};

/// Writes down what it hears.
#[derive(Default)]
struct Ear(Mutex<Vec<String>>);

impl Witness for Ear {
    fn kept(&self, kind: EventKind, reason: Option<&str>) {
        let reason = reason.unwrap_or_default();
        self.0.lock().unwrap().push(format!("{} {reason}", kind.as_str()));
    }

    fn sent(&self, way: Way) {
        self.0.lock().unwrap().push(format!("sent by the {}", way.as_str()));
    }

    fn retried(&self, unit: &'static str) {
        self.0.lock().unwrap().push(format!("again: {unit}"));
    }
}

impl Ear {
    fn heard(&self) -> Vec<String> {
        std::mem::take(&mut *self.0.lock().unwrap())
    }
}

fn event(seed: u32, kind: EventKind) -> Event {
    Event { kind, reason: None, ..samples::event(seed, &samples::app_id(1)) }
}

async fn hears<S: Store>(store: &S, ear: &Ear) {
    let app = samples::app(1);
    let mut tx = store.begin();
    tx.add_app(&app);
    tx.append(&event(1, EventKind::AppCreated).because("for_a_reason"));
    assert_eq!(ear.heard(), Vec::<String>::new(), "what is only noted has not happened");
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    assert_eq!(ear.heard(), ["app.created for_a_reason"]);

    let mut tx = store.begin();
    tx.add_app(&app);
    tx.append(&event(2, EventKind::AppCreated));
    assert_eq!(tx.commit().await.unwrap(), Committed::Overtaken);
    assert_eq!(ear.heard(), ["again: transaction"]);

    let mut tx = store.begin();
    tx.append(&event(3, EventKind::AppUpdated));
    drop(tx);
    assert_eq!(ear.heard(), Vec::<String>::new());

    let seen = [
        event(4, EventKind::LinkOpened),
        event(5, EventKind::LinkOpened),
        event(6, EventKind::SignInRejected),
    ];
    store.observe(&seen).await.unwrap();
    let mut heard = ear.heard();
    heard.sort();
    assert_eq!(heard, ["link.opened ", "link.opened ", "sign_in.rejected "]);

    let asked = samples::asked(1, &app, NOW);
    let lease = Lease { worker: samples::worker_id(1), until: NOW };
    let mut tx = store.begin();
    tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease));
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    for worker in [2, 1] {
        let settlement = Settlement {
            app: app.id.clone(),
            delivery: asked.delivery.id,
            progress: Progress::Sent { message_id: samples::message_id(1) },
            event: event(7, EventKind::LetterSent).referring_to("fallback:x"),
        };
        store.settle_letters(samples::worker_id(worker), &[settlement]).await.unwrap();
        let expected: &[&str] = if worker == 1 { &["letter.sent ", "sent by the second"] } else { &[] };
        assert_eq!(ear.heard(), expected, "worker {worker}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_in_sqlite_is_heard_of_once() {
    let folder = tempfile::tempdir().unwrap();
    let ear = Arc::new(Ear::default());
    let store = Sqlite::open(folder.path().join("a.db")).await.unwrap().heard_by(Arc::<Ear>::clone(&ear));
    store.migrate().await.unwrap();
    hears(&store, &ear).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_kept_in_postgres_is_heard_of_once() {
    let database = Database::fresh().await;
    let ear = Arc::new(Ear::default());
    let store = Postgres::connect(database.url()).unwrap().heard_by(Arc::<Ear>::clone(&ear));
    store.migrate().await.unwrap();
    hears(&store, &ear).await;
}
