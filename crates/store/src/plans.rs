//! Every query finds its rows by a key, on both databases; also before either knows how many rows there are.

use crate::{Postgres, Sqlite};
use diesel::connection::{InstrumentationEvent, set_default_instrumentation};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use gatepost_application::{ClientKey, Lease, Look, Settlement, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::{DeliveryFailure, Progress};
use gatepost_domain::limit::Rate;
use gatepost_domain::session::{EndReason, Ended, Presented};
use gatepost_tests::postgres::Database;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// What may look at every row: a list of all apps, and steps that work on what a statement itself gathered.
const WHOLE: [&str; 2] = ["apps", "due"];

/// Calls every method that asks the database anything.
async fn tour<S: Store>(store: &S) {
    let app = samples::app(1);
    let key = ClientKey { app: app.id.clone(), secret: Some(samples::secret(1).digest()) };
    let lease = Lease { worker: samples::worker_id(1), until: NOW };
    let asked = [1, 2, 3].map(|seed| samples::asked(seed, &app, NOW));
    let mut tx = store.begin().await.unwrap();
    assert!(tx.add_app(&app).await.unwrap());
    assert!(tx.update_app(&app, app.updated_at).await.unwrap());
    tx.add_client_credential(&samples::client_credential(1, &app.id)).await.unwrap();
    tx.add_signing_key(&samples::signing_key(1, &app.id)).await.unwrap();
    for asked in &asked {
        tx.add_sign_in(&asked.sign_in, (&asked.delivery, &asked.link), Some(lease)).await.unwrap();
    }
    tour_of_sign_ins(&mut tx, &app, &asked).await;
    tour_of_letters(&mut tx, &app, lease).await;
    tx.commit_loosely().await.unwrap();

    let mut look = store.look().await.unwrap();
    assert_eq!(look.apps().await.unwrap().len(), 1);
    assert!(look.client(&key).await.unwrap().unwrap().authenticated);
    assert!(look.link(&samples::link_digest(1)).await.unwrap().is_some());
    assert!(look.sign_in(&app.id, samples::sign_in_id(1)).await.unwrap().is_some());
    assert!(look.code(&key, &samples::code_digest(1)).await.unwrap().is_some());
    assert!(look.refresh_token(&key, &samples::refresh_digest(1)).await.unwrap().is_some());
    assert_eq!(look.signing_keys(&app.id).await.unwrap().len(), 1);
    drop(look);
    let rate = Rate::parse("1/1m").unwrap();
    assert!(store.admit("bucket", rate, NOW).await.unwrap().is_ok());
    assert!(store.admit("bucket", rate, NOW).await.unwrap().is_err());
    let mut tx = store.begin().await.unwrap();
    assert!(tx.delete_app(&app.id, NOW).await.unwrap());
    tx.roll_back().await.unwrap();
}

async fn tour_of_sign_ins(tx: &mut impl Tx, app: &gatepost_domain::app::App, asked: &[samples::Asked; 3]) {
    let [first, second, third] = asked;
    let completed =
        [first, second].map(|asked| asked.sign_in.clone().confirm(&asked.link, app, None, NOW).unwrap());
    for (seed, completed) in (1..).zip(&completed) {
        let user = samples::user(seed, &app.id, &completed.request().email);
        assert!(tx.complete(completed).await.unwrap());
        tx.add_user(&user).await.unwrap();
        tx.note_sign_in(&user, NOW).await.unwrap();
        tx.add_code(&samples::code(seed, completed, user.id)).await.unwrap();
    }
    assert!(tx.refuse(&third.sign_in.clone().refuse(&third.link, NOW).unwrap()).await.unwrap());
    let [code, burned] = [1, 2].map(|seed| {
        let completed = &completed[usize::try_from(seed - 1).unwrap()];
        samples::code(seed, completed, samples::user_id(seed))
    });
    let spent = samples::spent(1, &code, 1, NOW).unwrap();
    assert!(tx.spend(&spent).await.unwrap());
    assert!(tx.burn(&samples::burned(&burned, NOW).unwrap()).await.unwrap());
    let (session, token) = samples::session(1, &spent, app);
    tx.add_session(&session, &token).await.unwrap();
    let user = samples::user(1, &app.id, &completed[0].request().email);
    let presented = Presented { token, session, user, successor_is_live: false };
    let rotation = presented.rotate(app, NOW).unwrap();
    assert!(tx.rotate(&rotation, &samples::refresh_token(2, &presented.session, app, NOW)).await.unwrap());
    let key = ClientKey { app: app.id.clone(), secret: None };
    let again = tx.refresh_token(&key, &samples::refresh_digest(1)).await.unwrap().unwrap().1.unwrap();
    let rotation = again.rotate(app, NOW).unwrap();
    assert!(tx.rotate(&rotation, &samples::refresh_token(3, &again.session, app, NOW)).await.unwrap());
    let ended = Ended { at: NOW, reason: EndReason::Revoked };
    assert!(tx.end_session(&app.id, again.session.id, ended).await.unwrap());
    tx.append(&samples::event(1, &app.id)).await.unwrap();
}

async fn tour_of_letters(tx: &mut impl Tx, app: &gatepost_domain::app::App, lease: Lease) {
    assert_eq!(tx.lease(lease, NOW, 10).await.unwrap().len(), 3);
    let progresses = [
        Progress::Sent { message_id: samples::message_id(1) },
        Progress::Retry { at: NOW, why: "away".to_owned() },
        Progress::Failed { failure: DeliveryFailure::RefusedByServer, why: None },
    ];
    let settlements: Vec<_> = (1..)
        .zip(progresses)
        .map(|(seed, progress)| Settlement {
            app: app.id.clone(),
            delivery: samples::delivery_id(seed),
            progress,
        })
        .collect();
    assert_eq!(tx.settle(lease.worker, &settlements, NOW).await.unwrap().len(), 3);
    tx.give_back(lease.worker, NOW).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_never_reads_a_whole_table() {
    let database = Database::fresh().await;
    let one = format!("{}?pool_size=1", database.url());
    let store = Postgres::connect(&one).unwrap();
    store.migrate().await.unwrap();
    tour(&store).await;
    for (statement, plan) in store.plans("on").await {
        // A list of unknown length may look longer than a new table; whether there is a key for it is asked below.
        assert!(
            statement.contains("= ANY(") || reads_by_key(&statement, &plan),
            "{statement}\n{}",
            plan.join("\n")
        );
    }
    let plans = store.plans("off").await;
    assert!(plans.len() > 30, "all statements are there: {}", plans.len());
    for (statement, plan) in plans {
        assert!(reads_by_key(&statement, &plan), "{statement}\n{}", plan.join("\n"));
    }
}

fn reads_by_key(statement: &str, plan: &[String]) -> bool {
    let lists = |line: &str| {
        WHOLE.iter().any(|table| line.ends_with(&format!("on {table}"))) && statement.contains("ORDER BY")
    };
    plan.iter().filter(|line| line.contains("Seq Scan")).all(|line| lists(line))
}

#[derive(QueryableByName)]
struct Step {
    #[diesel(sql_type = diesel::sql_types::Text)]
    detail: String,
}

static HEARD: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// Keeps the text of every statement.
fn listen(event: &InstrumentationEvent<'_>) {
    if let InstrumentationEvent::StartQuery { query, .. } = event {
        let said = query.to_string();
        HEARD.lock().unwrap().insert(said.split(" -- binds").next().unwrap_or_default().to_owned());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_never_reads_a_whole_table() {
    set_default_instrumentation(|| Some(Box::new(|event: InstrumentationEvent<'_>| listen(&event)))).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gatepost.db");
    let store = Sqlite::open(&path).await.unwrap();
    store.migrate().await.unwrap();
    HEARD.lock().unwrap().clear();
    tour(&store).await;
    let heard: Vec<_> = HEARD.lock().unwrap().iter().cloned().collect();
    let known = ["SELECT", "INSERT", "UPDATE", "WITH"];
    let statements: Vec<_> =
        heard.iter().filter(|text| known.iter().any(|verb| text.starts_with(verb))).collect();
    assert!(statements.len() > 30, "all statements are there: {}", statements.len());
    let mut direct =
        <diesel::SqliteConnection as diesel::Connection>::establish(path.to_str().unwrap()).unwrap();
    for statement in statements {
        let plan = sql_query(format!("EXPLAIN QUERY PLAN {statement}")).load::<Step>(&mut direct).unwrap();
        for Step { detail } in plan.iter().filter(|step| step.detail.starts_with("SCAN")) {
            let whole = WHOLE.iter().any(|table| detail.starts_with(&format!("SCAN {table}")));
            let by_index = detail.contains("USING INDEX deliveries_queued");
            assert!(whole && statement.contains("ORDER BY") || by_index, "{detail}, for {statement}");
        }
    }
}
