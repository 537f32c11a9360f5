//! Every operation of the admin API: who may do it, and what the audit says of it. The operations are those of the server's
//! own document, so a new one is judged as soon as it is there.

mod shop;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use gatepost_tests::answer::Answer;
use reqwest::Method;
use serde_json::{Value, json};

use crate::MOMENT;
use crate::support::Store;
use crate::support::admin::{Admin, Operation, operations};
use crate::support::records::{Records, Told};
pub(crate) use shop::Office;
use shop::Wish;

on_both_stores!(
    of_every_operation_and_actor_exactly_the_allowed_succeed,
    every_write_is_one_event,
    a_write_that_the_audit_does_not_take_changes_nothing,
);

/// Operations that write nothing although they are no GET.
const WRITES_NOTHING: [&str; 1] = ["previewEmailTemplate"];

/// Asks as that operation has it; whoever changes a version takes any.
async fn ask(admin: &Admin, operation: &Operation, wish: &Wish, headers: &[(&str, &str)]) -> Answer {
    let has_version = [Method::PATCH, Method::PUT].contains(&operation.method);
    let any: &[(&str, &str)] = if has_version { &[("if-match", "*")] } else { &[] };
    admin.ask_as(operation.method.clone(), &wish.path, &wish.body, &[any, headers].concat()).await
}

/// Everybody who may come, and what they may do: whether with any app, and whether they may write.
struct Cell {
    who: &'static str,
    admin: Admin,
    /// `None` for whoever is nobody here; else of which apps, and whether they only read.
    authority: Option<(Reach, bool)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    All,
    ThisApp,
    AnotherApp,
}

impl Cell {
    fn may(&self, operation: &Operation) -> bool {
        self.authority.is_some_and(|(reach, only_reads)| {
            let is_within = match reach {
                Reach::All => true,
                Reach::ThisApp => operation.is_of_app(),
                Reach::AnotherApp => false,
            };
            is_within && (operation.reads() || !only_reads)
        })
    }
}

/// Everybody who comes to the app `this`; `user` is signed in there.
async fn cells(office: &Office, this: &str, other: &str, user: &str) -> Vec<Cell> {
    let of = async |flags: &[&str]| Admin::of(office.world.node.settings(), flags).await;
    let cell = |who, admin, authority| Cell { who, admin, authority };
    vec![
        cell("nobody", office.root.nobody(), None),
        cell("a user", office.root.bearing(user), None),
        cell("another app's", of(&["--app", other]).await, Some((Reach::AnotherApp, false))),
        cell(
            "another app's reader",
            of(&["--app", other, "--read-only"]).await,
            Some((Reach::AnotherApp, true)),
        ),
        cell("the app's reader", of(&["--app", this, "--read-only"]).await, Some((Reach::ThisApp, true))),
        cell("a reader", of(&["--read-only"]).await, Some((Reach::All, true))),
        cell("the app's", of(&["--app", this]).await, Some((Reach::ThisApp, false))),
        cell("everybody's", office.root.clone(), Some((Reach::All, false))),
    ]
}

async fn of_every_operation_and_actor_exactly_the_allowed_succeed(store: Store) {
    let office = Office::open(store).await;
    let mut operations = operations(&office.world.app).await;
    operations.sort_by_key(|operation| operation.id == "deleteApp");
    let (usual, other) = (office.shop("shop").await, office.shop("other").await);
    let user = usual.signed_in("ann@example.org").await.0.access;
    let everybody = cells(&office, &usual.id, &other.id, &user).await;
    let (mut count, mut succeeded) = (0, 0);
    for operation in &operations {
        for cell in &everybody {
            let may = cell.may(operation);
            // What its own operators delete last is deleted once more.
            let another = operation.id == "deleteApp" && matches!(cell.authority, Some((Reach::All, false)));
            let shop = if another { &office.shop("another").await } else { &usual };
            let wish = if may {
                shop.wish(operation).await
            } else {
                Wish { path: operation.path_of(&shop.id), body: json!({}) }
            };
            let status = ask(&cell.admin, operation, &wish, &[]).await.status;
            let is_right = if may {
                (200..300).contains(&status)
            } else {
                status == if cell.authority.is_none() { 401 } else { 403 }
            };
            assert!(is_right, "{} by {}: {status}, allowed: {may}", operation.id, cell.who);
            count += 1;
            succeeded += usize::from(may);
        }
    }
    let (operations, actors) = (operations.len(), everybody.len());
    assert_eq!(count, operations * actors);
    say(&format!(
        "admin API on {store:?}: {operations} operations by {actors} actors, {succeeded} cells allowed and done, the others refused"
    ));
}

/// Says it past the capture of test output.
fn say(line: &str) {
    std::io::stdout().write_all(format!("{line}\n").as_bytes()).ok();
}

/// What the audit calls each write: of a write that is missing here nobody knows whether it is audited.
fn kinds() -> BTreeMap<&'static str, &'static str> {
    BTreeMap::from([
        ("createApp", "app.created"),
        ("updateApp", "app.updated"),
        ("deleteApp", "app.deleted"),
        ("createClientSecret", "client_secret.created"),
        ("deleteClientSecret", "client_secret.deleted"),
        ("createSigningKey", "signing_key.added"),
        ("rotateSigningKeys", "signing_key.added"),
        ("replaceEmailTemplate", "template.changed"),
        ("deleteEmailTemplate", "template.changed"),
        ("createUser", "user.created"),
        ("updateUser", "user.updated"),
        ("eraseUser", "user.erased"),
        ("endUserSessions", "session.revoked"),
        ("endUserSession", "session.revoked"),
        ("createWebhook", "webhook.created"),
        ("updateWebhook", "webhook.updated"),
        ("deleteWebhook", "webhook.deleted"),
        ("rotateWebhookSecret", "webhook.secret_rotated"),
        ("testWebhook", "webhook.tested"),
        ("redeliverWebhookDelivery", "webhook.redelivered"),
        ("redeliverWebhook", "webhook.redelivered"),
        ("deleteSuppression", "suppression.lifted"),
    ])
}

/// All operations that change something, in an order in which the app is deleted last.
async fn writes(office: &Office) -> Vec<Operation> {
    let all = operations(&office.world.app).await.into_iter();
    let mut writes: Vec<_> =
        all.filter(|one| !one.reads() && !WRITES_NOTHING.contains(&one.id.as_str())).collect();
    writes.sort_by_key(|operation| operation.id == "deleteApp");
    writes
}

/// Does every write, and looks what the audit says of each: one event, by whom, of which app and thing, what was before and is
/// now, in which request.
pub(crate) async fn every_write_is_one_event(store: Store) {
    let office = Office::open(store).await;
    let shop = office.shop("shop").await;
    let holder = Admin::of(office.world.node.settings(), &["--app", &shop.id]).await;
    let (kinds, writes) = (kinds(), writes(&office).await);
    for operation in &writes {
        let kind = kinds.get(operation.id.as_str());
        let kind = *kind.unwrap_or_else(|| panic!("nobody said what the audit calls {operation:?}"));
        let wish = shop.wish(operation).await;
        let request = format!("audited-{}", operation.id);
        // What names no app is for whoever may do everything.
        let admin = if operation.is_of_app() { &holder } else { &office.root };
        let answer = ask(admin, operation, &wish, &[("x-request-id", &request)]).await;
        assert!((200..300).contains(&answer.status), "{}: {answer:?}", operation.id);
        let told = office.world.records.events_of_request(&request).await;
        is_told(operation, kind, &answer, &told);
        let app =
            if operation.is_of_app() { shop.id.as_str() } else { wish.body["app_id"].as_str().unwrap() };
        assert!(told.iter().all(|event| event.app == app), "{}: {told:?}", operation.id);
        if operation.id != "deleteApp" {
            let shown = office.root.get(&format!("/apps/{app}/audit-events?type={kind}")).await;
            let shown = shown["items"].as_array().unwrap().iter().find(|one| one["request_id"] == *request);
            let shown = shown.unwrap_or_else(|| panic!("{} is not shown", operation.id));
            let at = shown["at"].as_str().unwrap();
            assert!(at.ends_with('Z') && at.len() >= 20, "{at}");
            assert!(shown["actor"].as_str().unwrap().starts_with("admin:adm_"), "{shown}");
        }
    }
    let count = writes.len();
    assert_eq!(count, kinds.len(), "what is no write any more has no kind");
    say(&format!("audit on {store:?}: {count} writes, one event each"));
}

fn is_told(operation: &Operation, kind: &str, answer: &Answer, told: &[Told]) {
    let of_kind: Vec<_> = told.iter().filter(|event| event.kind == kind).collect();
    assert_eq!(of_kind.len(), 1, "{}: {told:?}", operation.id);
    // Whatever else comes of it, such as the end of a user's sessions, is told as theirs too.
    assert!(told.iter().all(|event| event.actor.starts_with("admin:adm_")), "{}: {told:?}", operation.id);
    let event = of_kind[0];
    let members = ["app.", "user.created", "user.updated", "webhook.created", "webhook.updated"];
    if members.iter().any(|begin| kind.starts_with(begin)) {
        let change: Value = serde_json::from_str(&event.change).unwrap_or_default();
        let (was, is) = (change["before"].is_object(), change["after"].is_object());
        let expected = match kind.rsplit('.').next() {
            Some("created") => (false, true),
            Some("deleted") => (true, false),
            _ => (true, true),
        };
        assert_eq!((was, is), expected, "{}: {event:?}", operation.id);
        assert_ne!(change["before"], change["after"], "{}: {event:?}", operation.id);
    }
    assert!(kind.starts_with("app.") || event.has_object, "{}: {event:?}", operation.id);
    let secrets = ["client_secret", "secret"].map(|name| answer_text(answer, name));
    for secret in secrets.into_iter().flatten() {
        assert!(!event.change.contains(&secret), "{}: {event:?}", operation.id);
    }
}

fn answer_text(answer: &Answer, name: &str) -> Option<String> {
    let body: Value = serde_json::from_str(&answer.body).ok()?;
    body[name].as_str().map(str::to_owned)
}

/// What there is, once nodes have nothing more to do by themselves; of what they note about webhooks only where that is meant.
async fn things(records: &Records, operation: &Operation) -> BTreeSet<String> {
    let is_meant = |thing: &String| operation.path.contains("/webhooks") || !thing.starts_with("webhooks: ");
    records.things().await.into_iter().filter(is_meant).collect()
}

/// Waits until nothing changed for half a second.
async fn calm(records: &Records, operation: &Operation) -> BTreeSet<String> {
    let (mut seen, mut times) = (BTreeSet::new(), 0);
    let until = tokio::time::Instant::now() + 3 * MOMENT;
    while times < 10 {
        let now = things(records, operation).await;
        times = if now == seen { times + 1 } else { 0 };
        seen = now;
        assert!(tokio::time::Instant::now() < until, "{operation:?}: it does not come to rest");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    seen
}

async fn a_write_that_the_audit_does_not_take_changes_nothing(store: Store) {
    let office = Office::open(store).await;
    let shop = office.shop("shop").await;
    let (records, writes) = (&office.world.records, writes(&office).await);
    for operation in &writes {
        let wish = shop.wish(operation).await;
        let before = calm(records, operation).await;
        records.take_no_events(true).await;
        let status = ask(&office.root, operation, &wish, &[]).await.status;
        let after = things(records, operation).await;
        records.take_no_events(false).await;
        assert!(status >= 500, "{}: {status}", operation.id);
        let gone: Vec<_> = before.difference(&after).collect();
        let new: Vec<_> = after.difference(&before).collect();
        assert!(gone.is_empty() && new.is_empty(), "{}: {gone:?} became {new:?}", operation.id);
        let again = ask(&office.root, operation, &wish, &[]).await.status;
        assert!((200..300).contains(&again), "{}: {again}", operation.id);
    }
}
