//! Every query finds its rows by a key, on both databases; also before either knows how many rows there are.

mod addresses;
mod console;
mod devices;
mod ledger;
mod mail;
mod managing;
mod prefixes;
mod sessions;
mod users;
mod webhooks;

use crate::{Postgres, Sqlite};
use diesel::connection::{InstrumentationEvent, set_default_instrumentation};
use diesel::{QueryableByName, RunQueryDsl as _, sql_query};
use gatepost_application::{ClientKey, Committed, Lease, Look, Settlement, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::delivery::{DeliveryFailure, Progress};
use gatepost_domain::limit::Rate;
use gatepost_domain::sign_in::{Place, SignInMethod, SignInRequest};
use gatepost_domain::single_use::SingleUseKind;
use gatepost_tests::postgres::Database;
use std::collections::BTreeSet;
use std::sync::{Mutex, OnceLock};

mod listing;

/// What may look at every row: lists of all apps, all operators and all admin tokens, and steps that work on what a statement
/// itself gathered.
const WHOLE: [&str; 4] = ["admin_tokens", "apps", "due", "operators"];

/// What is read by its app alone: an app has few of these.
const OF_APP: [&str; 7] =
    ["admin_tokens", "app_logos", "apps", "client_secrets", "email_templates", "signing_keys", "webhooks"];

/// What is read by its app alone in the order of an index, which ends after a few.
const IN_ORDER: [&str; 3] = ["audit_seals_pkey", "events_sealed", "events_unsealed"];

/// How a list of unknown length stands in a statement.
const LISTS: [&str; 3] = ["= ANY(", "unnest(", "FROM due)"];

/// Commits what `note` notes, with an event of that seed; nothing stands against it.
async fn write<S: Store>(store: &S, event: u32, note: impl FnOnce(&mut S::Tx)) {
    let mut tx = store.begin();
    note(&mut tx);
    tx.append(&samples::event(event, &samples::app_id(1)));
    assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
}

/// Calls every method that asks the database anything, in the transactions in which use cases call them.
async fn tour<S: Store>(store: &S) {
    let app = samples::app(1);
    let key = ClientKey { app: app.id.clone(), secret: Some(samples::secret(1).digest()) };
    let lease = Lease { worker: samples::worker_id(1), until: NOW };
    write(store, 1, |tx| {
        tx.add_app(&app);
        tx.add_client_credential(&samples::client_credential(1, &app.id));
        tx.add_signing_key(&samples::signing_key(1, &app.id));
        tx.add_logo(&app.id, &samples::logo_image(1));
        tx.add_template(&samples::template(1, &app.id));
    })
    .await;
    write(store, 2, |tx| tx.update_app(&app, app.updated_at)).await;
    tour_of_signing_keys(store, &app).await;
    tour_of_sign_ins(store, &app, lease).await;
    tour_of_digits(store, &app, lease).await;
    tour_of_screens(store, &app, lease).await;
    sessions::tour_of_sessions(store, &app, lease).await;
    sessions::tour_of_browsers(store, &app).await;
    tour_of_letters(store, &app, lease).await;
    mail::tour(store, &app, lease).await;
    tour_of_keys(store, &app).await;
    tour_of_pushed_requests(store, &app).await;
    console::tour(store).await;
    managing::tour(store, &app).await;
    listing::tour(store, &app.id).await;
    webhooks::tour(store, &app).await;

    let mut look = store.look().await.unwrap();
    assert_eq!(look.apps().await.unwrap().len(), 1);
    assert!(look.client(&key).await.unwrap().unwrap().authenticated);
    assert!(
        look.client_and_address(&key, &samples::email(1), "bucket").await.unwrap().unwrap().1.user.is_some()
    );
    assert!(look.link(&samples::link_digest(1)).await.unwrap().is_some());
    assert!(look.sign_in(&app.id, samples::sign_in_id(1)).await.unwrap().unwrap().user.is_some());
    let some = [1, 2, 99].map(|seed| (app.id.clone(), samples::sign_in_id(seed)));
    assert_eq!(look.glance(&some).await.unwrap().len(), 2);
    assert!(look.code(&key, &samples::code_digest(1)).await.unwrap().is_some());
    assert!(look.refresh_token(&key, &samples::refresh_digest(1)).await.unwrap().is_some());
    assert!(look.logo(&app.id, &samples::logo_image(1).logo().digest).await.unwrap().is_none());
    assert_eq!(look.templates(&app.id).await.unwrap().len(), 1);
    assert_eq!(look.signing_keys(&app.id).await.unwrap().len(), 1);
    assert_eq!(look.level("bucket").await.unwrap(), None);
    drop(look);
    let rate = Rate::parse("1/1m").unwrap();
    assert!(store.admit("bucket", rate, NOW).await.unwrap().is_ok());
    assert!(store.admit("bucket", rate, NOW).await.unwrap().is_err());
    store.gather("bucket", 3, rate, NOW).await.unwrap();
    assert!(store.use_once(&samples::single_use(1, 1, SingleUseKind::Proof), NOW).await.unwrap());
    assert_eq!(store.forget_uses(NOW, 10).await.unwrap(), 0);
    store.observe(&[50, 51].map(|seed| samples::event(seed, &app.id))).await.unwrap();
    ledger::tour_of_the_ledger(store, &app).await;
    addresses::tour(store, &app, lease).await;
    users::tour(store, &app, lease).await;
    write(store, 3, |tx| tx.delete_app(&app.id, NOW)).await;
    ledger::tour_of_sweeping(store, &app).await;
}

/// A key that takes another one's place.
async fn tour_of_signing_keys<S: Store>(store: &S, app: &App) {
    write(store, 90, |tx| tx.add_signing_key(&samples::signing_key(2, &app.id))).await;
    write(store, 91, |tx| tx.remove_signing_key(&app.id, &samples::signing_key(2, &app.id).id)).await;
}

/// A sign-in that was begun with a key, and one with the same key when its time was over.
async fn tour_of_keys<S: Store>(store: &S, app: &App) {
    for (event, seed, latest) in [(80, 7, None), (81, 8, Some(samples::moment(7)))] {
        let (asked, used) = (samples::asked(seed, app, NOW), samples::key_use(1, &app.id, seed));
        write(store, event, |tx| {
            tx.add_sign_in(&asked.sign_in, asked.letter(), None);
            tx.use_key(&used, latest);
        })
        .await;
        let found = store.look().await.unwrap().key_use(&app.id, &used.key).await.unwrap();
        assert_eq!(found, Some((used, asked.sign_in)));
    }
}

/// A pushed request that is opened, and used by a sign-in.
async fn tour_of_pushed_requests<S: Store>(store: &S, app: &App) {
    let pushed = samples::pushed_request(1, &app.id, NOW);
    write(store, 190, |tx| tx.add_pushed_request(&pushed)).await;
    let opened = pushed.open(NOW).unwrap().unwrap();
    write(store, 191, |tx| tx.open_pushed_request(&opened)).await;
    let (asked, used) = (samples::asked(9, app, NOW), pushed.use_up(NOW).unwrap());
    write(store, 192, |tx| {
        tx.use_pushed_request(&used);
        tx.add_sign_in(&asked.sign_in, asked.letter(), None);
    })
    .await;
    let found = store.look().await.unwrap().pushed_request(&app.id, &pushed.digest).await.unwrap();
    assert_eq!(found.unwrap().used_at, Some(NOW));
}

/// Three sign-ins with the letters of that lease: confirmed by somebody new, confirmed by somebody known, refused.
async fn tour_of_sign_ins<S: Store>(store: &S, app: &App, lease: Lease) {
    let asked = [1, 2, 3].map(|seed| samples::asked(seed, app, NOW));
    for (event, asked) in (10..).zip(&asked) {
        write(store, event, |tx| tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease))).await;
    }
    let [first, second, third] = asked;
    let user = samples::user(1, &app.id, &samples::email(1));
    let completed = first.sign_in.confirm(&first.link, (app, None), Place::Elsewhere, NOW).unwrap();
    write(store, 13, |tx| {
        tx.complete(&completed, samples::earned(1));
        tx.add_user(&user);
        tx.add_code(&samples::code(1, &completed, user.id));
    })
    .await;
    let completed = second.sign_in.confirm(&second.link, (app, None), Place::Elsewhere, NOW).unwrap();
    write(store, 14, |tx| {
        tx.complete(&completed, (Some(samples::code_id(2)), None));
        tx.note_sign_in(&user, NOW);
        tx.add_code(&samples::code(2, &completed, user.id));
    })
    .await;
    let found = store.look().await.unwrap().sign_in(&app.id, samples::sign_in_id(2)).await.unwrap().unwrap();
    let entered = samples::mark_used(7, found.sign_in, (app, &user), NOW).unwrap();
    write(store, 16, |tx| {
        tx.use_mark(&entered, samples::code_id(7));
        tx.add_code(&samples::marked_code(7, &entered));
    })
    .await;
    let refused = third.sign_in.refuse(&third.link, NOW).unwrap();
    write(store, 15, |tx| tx.refuse(&refused)).await;
}

/// A sign-in without links: a further letter, wrong digits, right ones.
async fn tour_of_digits<S: Store>(store: &S, app: &App, lease: Lease) {
    let request = samples::request(4, app, samples::email(4), NOW);
    let asked = samples::asked_as(4, SignInRequest { method: SignInMethod::Code, ..request });
    write(store, 60, |tx| tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease))).await;
    let resend_at = asked.sign_in.resend_available_at();
    let resent = asked.sign_in.resend(resend_at).unwrap();
    let further = samples::latest_letter(40, resent.sign_in());
    write(store, 61, |tx| tx.add_letter(&resent, further.letter(), None)).await;
    let wrong = samples::typed(further.sign_in, (app, None), false, NOW).unwrap();
    write(store, 62, |tx| tx.type_code(&wrong, None)).await;

    let found = store.look().await.unwrap().sign_in(&app.id, samples::sign_in_id(4)).await.unwrap().unwrap();
    let right = samples::typed(found.sign_in, (app, None), true, NOW).unwrap();
    let user = samples::user(4, &app.id, &samples::email(4));
    write(store, 63, |tx| {
        tx.type_code(&right, Some(samples::code_id(4)));
        tx.add_user(&user);
        tx.add_code(&samples::code(4, &right.completed().unwrap(), user.id));
    })
    .await;
}

/// A sign-in with a further link that is approved by somebody new and handed out, and one that is renewed.
async fn tour_of_screens<S: Store>(store: &S, app: &App, lease: Lease) {
    let [first, second] = [5, 6].map(|seed| samples::asked(seed, app, NOW));
    for (event, asked) in (70..).zip([&first, &second]) {
        write(store, event, |tx| tx.add_sign_in(&asked.sign_in, asked.letter(), Some(lease))).await;
    }
    let resent = first.sign_in.clone().resend(first.sign_in.resend_available_at()).unwrap();
    let further = samples::latest_letter(50, resent.sign_in());
    write(store, 72, |tx| tx.add_letter(&resent, further.letter(), Some(lease))).await;
    let user = samples::user(5, &app.id, &samples::email(5));
    let approved = samples::approved(first.sign_in, &first.link, (app, None), NOW).unwrap();
    write(store, 73, |tx| {
        tx.approve(&approved);
        tx.add_user(&user);
    })
    .await;
    let found = store.look().await.unwrap().sign_in(&app.id, samples::sign_in_id(5)).await.unwrap().unwrap();
    let handed_out = found.sign_in.hand_out((app, Some(&user)), NOW).unwrap();
    write(store, 74, |tx| {
        tx.hand_out(&handed_out, samples::code_id(5));
        tx.add_code(&samples::code(5, handed_out.completed(), user.id));
    })
    .await;
    let id = samples::sign_in_id(60);
    let renewed = second.sign_in.renew(&second.link, (app, None), id, second.link.expires_at).unwrap();
    let new = samples::asked_as(60, renewed.new_request().clone());
    write(store, 75, |tx| {
        tx.renew(&renewed);
        tx.add_sign_in(&new.sign_in, new.letter(), None);
    })
    .await;
}

async fn tour_of_letters<S: Store>(store: &S, app: &App, lease: Lease) {
    assert_eq!(store.take_letters(lease, NOW, 10).await.unwrap().len(), 6);
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
            event: samples::event(30 + seed, &app.id),
        })
        .collect();
    assert_eq!(store.settle_letters(lease.worker, &settlements).await.unwrap().len(), 3);
    store.give_letters_back(lease.worker).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn postgres_never_reads_a_whole_table() {
    let database = Database::fresh().await;
    let one = format!("{}?pool_size=1", database.url());
    let store = Postgres::connect(&one).unwrap();
    store.migrate().await.unwrap();
    tour(&store).await;
    let indexes = prefixes::Indexes::of(database.url()).await;
    for (statement, plan) in store.plans("on").await {
        assert_eq!(indexes.misused(&plan), None, "{statement}\n{}", plan.join("\n"));
        // A list of unknown length may look longer than a new table; whether there is a key for it is asked below.
        let lists = LISTS.iter().any(|list| statement.contains(list));
        let is_by_key = lists || reads_by_key(&statement, &plan) && names_its_row(&plan);
        assert!(is_by_key, "{statement}\n{}", plan.join("\n"));
    }
    let plans = store.plans("off").await;
    assert!(plans.len() > 35, "all statements are there: {}", plans.len());
    for (statement, plan) in plans {
        assert!(reads_by_key(&statement, &plan), "{statement}\n{}", plan.join("\n"));
    }
}

/// Whether each index is asked for more than all that belongs to one app, or for its newest few alone.
fn names_its_row(plan: &[String]) -> bool {
    let is_part_of_a_list = plan.first().is_some_and(|step| step == "Limit");
    if is_part_of_a_list && !plan.iter().any(|step| step.contains("Sort")) {
        return true;
    }
    let scans = plan.iter().zip(plan.iter().skip(1)).filter(|(_, condition)| {
        condition.trim_start().starts_with("Index Cond: (app_id = ") && !condition.contains(" AND ")
    });
    let is_few = |scan: &str| {
        OF_APP.iter().any(|table| scan.contains(&format!(" {table}_")))
            || IN_ORDER.iter().any(|index| scan.contains(&format!(" {index} ")))
    };
    scans.into_iter().all(|(scan, _)| is_few(scan))
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

/// Which database is listened to: each connection of this process is heard, those of tests beside this one too.
static LISTENED: OnceLock<String> = OnceLock::new();

/// Keeps the text of every statement of one connection, if that is to the database that is listened to.
fn listener() -> impl FnMut(InstrumentationEvent<'_>) {
    let mut is_listened = false;
    move |event| match event {
        InstrumentationEvent::StartEstablishConnection { url, .. } => {
            is_listened = LISTENED.get().is_some_and(|path| url.contains(path.as_str()));
        }
        InstrumentationEvent::StartQuery { query, .. } if is_listened => {
            let said = query.to_string();
            HEARD.lock().unwrap().insert(said.split(" -- binds").next().unwrap_or_default().to_owned());
        }
        _ => {}
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn sqlite_never_reads_a_whole_table() {
    set_default_instrumentation(|| Some(Box::new(listener()))).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gatepost.db");
    LISTENED.set(path.to_str().unwrap().to_owned()).unwrap();
    let store = Sqlite::open(&path).await.unwrap();
    store.migrate().await.unwrap();
    HEARD.lock().unwrap().clear();
    tour(&store).await;
    let heard: Vec<_> = HEARD.lock().unwrap().iter().cloned().collect();
    let known = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"];
    let statements: Vec<_> =
        heard.iter().filter(|text| known.iter().any(|verb| text.starts_with(verb))).collect();
    assert!(statements.len() > 30, "all statements are there: {}", statements.len());
    let mut direct =
        <diesel::SqliteConnection as diesel::Connection>::establish(path.to_str().unwrap()).unwrap();
    for statement in statements {
        let plan = sql_query(format!("EXPLAIN QUERY PLAN {statement}")).load::<Step>(&mut direct).unwrap();
        for Step { detail } in plan.iter().filter(|step| step.detail.starts_with("SCAN")) {
            let whole = WHOLE.iter().any(|table| detail.starts_with(&format!("SCAN {table}")));
            let of_waiting = detail.contains("USING COVERING INDEX deliveries_queued");
            let by_index = [
                "deliveries_queued",
                "erasures_open",
                "logout_notices_queued",
                "webhooks_active",
                "webhooks_due",
            ]
            .iter()
            .any(|index| detail.contains(&format!("USING INDEX {index}")));
            let of_statement = detail.ends_with("VALUES CLAUSE");
            assert!(
                whole && statement.contains("ORDER BY") || by_index || of_waiting || of_statement,
                "{detail}, for {statement}"
            );
        }
        // Where few rows are meant, a key names them, and not only their app.
        let means_few = statement.contains(", 0.00001)");
        let by_app = plan.iter().any(|step| step.detail.ends_with("(app_id=?)"));
        assert!(!(means_few && by_app), "all of an app is read for {statement}");
    }
}
