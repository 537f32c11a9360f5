//! An app's server hears of what happens (Standard Webhooks 1.0).

use std::collections::BTreeSet;

use gatepost_tests::server::Gatepost;
use reqwest::Method;
use serde_json::{Value, json};

use crate::MOMENT;
use crate::support::hooks::{Hearer, Message, Operator, Say, bears};
use crate::support::{Store, World, eventually};

on_both_stores!(
    a_server_hears_of_a_whole_sign_in_in_the_order_of_the_ledger,
    a_message_says_nothing_that_is_secret_or_an_address,
    two_secrets_sign_while_one_takes_the_place_of_the_other,
    one_that_hangs_is_in_nobody_s_way,
    whatever_is_killed_when_all_is_heard_in_order_and_at_least_once,
    who_is_gone_is_sent_nothing_until_somebody_switches_it_on,
    what_was_given_up_is_sent_again_by_hand,
    this_machine_is_no_place_for_messages_of_a_server_that_others_reach,
);

/// A world, its operator, and a server that hears of everything.
async fn heard_by(store: Store, say: fn(usize) -> Say) -> (World, Operator, Hearer, (String, String)) {
    let world = World::new(store).await;
    let (operator, hearer) = (Operator::of(&world).await, Hearer::start(say).await);
    let webhook = operator.webhook(&hearer.url()).await;
    (world, operator, hearer, webhook)
}

/// Waits until a message of that kind has come so often, whoever else has.
async fn hears(hearer: &Hearer, kind: &str, count: usize) -> Vec<Message> {
    let of_kind = || hearer.heard().iter().filter(|message| message.kind() == kind).count();
    eventually(&format!("{count} times {kind}"), 6 * MOMENT, || async { of_kind() >= count }).await;
    hearer.heard()
}

/// What came first of each message: later ones are repetitions.
fn firsts(heard: &[Message]) -> Vec<Message> {
    let mut known = BTreeSet::new();
    heard.iter().filter(|message| known.insert(message.header("webhook-id").to_owned())).cloned().collect()
}

fn positions(heard: &[Message]) -> Vec<u64> {
    heard.iter().map(Message::position).collect()
}

fn is_in_order(positions: &[u64]) -> bool {
    positions.windows(2).all(|pair| pair[0] < pair[1])
}

async fn a_server_hears_of_a_whole_sign_in_in_the_order_of_the_ledger(store: Store) {
    let (world, operator, hearer, (webhook, secret)) = heard_by(store, |_| Say::Status(204)).await;
    let tokens = world.tokens("ann@example.org").await;
    world.app.revoke(&tokens.refresh).await.expect(200);
    let heard = hears(&hearer, "session.ended", 1).await;
    let kinds: Vec<_> = heard.iter().map(Message::kind).collect();
    assert_eq!(kinds, ["sign_in.requested", "sign_in.completed", "user.signed_in", "session.ended"]);
    assert!(is_in_order(&positions(&heard)), "{heard:?}");
    for message in &heard {
        assert!(message.head.starts_with("POST /in?tenant=7 HTTP/1.1"), "{}", message.head);
        assert!(bears(message, &secret), "{message:?}");
        assert!(message.header("webhook-id").starts_with("whd_"));
    }
    let (signed_in, ended) = (heard[2].json(), heard[3].json());
    assert_eq!(signed_in["data"]["session_id"], ended["data"]["session_id"]);
    assert_eq!((&ended["data"]["reason"], &ended["data"]["app_id"]), (&json!("revoked"), &json!("acme")));

    let listed = operator.deliveries(&webhook).await;
    assert_eq!(listed.len(), 4);
    assert_eq!((&listed[0]["type"], &listed[0]["status"]), (&json!("session.ended"), &json!("delivered")));
    assert_eq!(listed[0]["attempts"][0]["status"], 204);
    assert_eq!(listed[0]["payload"].as_str(), Some(&*heard[3].body));
}

async fn a_message_says_nothing_that_is_secret_or_an_address(store: Store) {
    let (world, _, hearer, (_, secret)) = heard_by(store, |_| Say::Status(200)).await;
    let (started, letter) = world.letter("ann.secret@example.org").await;
    let code = world.app.confirm_for_code(&letter).await;
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    world.app.revoke(&tokens.refresh).await.expect(200);
    let heard = hears(&hearer, "session.ended", 1).await;
    let said: String = heard.iter().map(|message| format!("{}\n{}\n", message.head, message.body)).collect();
    for never in ["ann.secret", "example.org", "127.0.0.1\"", &letter, &code, &tokens.refresh, &secret, "gp_"]
    {
        assert!(!said.contains(never), "{never} in {said}");
    }
}

async fn two_secrets_sign_while_one_takes_the_place_of_the_other(store: Store) {
    let (world, operator, hearer, (webhook, old)) = heard_by(store, |_| Say::Status(200)).await;
    let rotated =
        operator.ask(Method::POST, &format!("/{webhook}/rotate-secret"), &Value::Null).await.expect(200);
    let new = rotated.text("secret");
    assert_ne!(new, old);
    let test = operator.ask(Method::POST, &format!("/{webhook}/test"), &Value::Null).await.expect(202);
    let heard = hears(&hearer, "webhook.test", 1).await;
    assert!(bears(&heard[0], &old) && bears(&heard[0], &new), "{heard:?}");
    assert_eq!(heard[0].json()["data"]["event_id"], test.json()["event_id"]);
    let dump = String::from_utf8_lossy(&world.records.dump().await).into_owned();
    for secret in [&old, &new] {
        let bytes = secret.strip_prefix("whsec_").expect("a prefix").to_owned();
        assert!(!dump.contains(&bytes) && !world.node.log().contains(&bytes), "it rests nowhere");
    }
}

async fn one_that_hangs_is_in_nobody_s_way(store: Store) {
    let (world, operator, hearer, _) = heard_by(store, |_| Say::Status(200)).await;
    let silent = Hearer::start(|_| Say::Silence).await;
    let (hanging, _) = operator.webhook(&silent.url()).await;
    for number in 0..3 {
        world.tokens(&format!("ann{number}@example.org")).await;
    }
    hears(&hearer, "user.signed_in", 3).await;
    eventually("the other one hangs", MOMENT, || async { silent.heard().len() == 1 }).await;
    eventually("its messages wait", MOMENT, || async {
        let waiting = operator.deliveries(&hanging).await;
        waiting.len() == 9 && waiting.iter().all(|message| message["status"] == "pending")
    })
    .await;
}

async fn whatever_is_killed_when_all_is_heard_in_order_and_at_least_once(store: Store) {
    // Whoever is heard while it hangs is killed: what it sent is not written down.
    let say = |before: usize| if before % 4 == 2 && before < 16 { Say::Silence } else { Say::Status(200) };
    let (mut world, _, hearer, _) = heard_by(store, say).await;
    for number in 0..4 {
        world.tokens(&format!("ann{number}@example.org")).await;
        // Three messages a sign-in, of which the last hangs, and comes again after the kill.
        let next = number * 4 + 3;
        eventually("a message hangs", 3 * MOMENT, || async { hearer.heard().len() >= next }).await;
        world.node.kill();
        world.records.age_webhooks(60).await;
        world.node.restart().await;
    }
    hears(&hearer, "user.signed_in", 4).await;
    let whole =
        || firsts(&hearer.heard()).iter().filter(|message| message.kind() == "user.signed_in").count();
    eventually("every one of them", 6 * MOMENT, || async { whole() == 4 }).await;
    let (heard, first) = (hearer.heard(), firsts(&hearer.heard()));
    assert!(heard.len() > first.len(), "some came twice");
    assert!(is_in_order(&positions(&first)), "{:?}", positions(&first));
    let counted = |kind: &str| first.iter().filter(|message| message.kind() == kind).count();
    assert_eq!((counted("sign_in.requested"), counted("sign_in.completed")), (4, 4), "nothing is lost");
}

async fn who_is_gone_is_sent_nothing_until_somebody_switches_it_on(store: Store) {
    let gone_at_first = |before: usize| Say::Status(if before == 0 { 410 } else { 200 });
    let (world, operator, hearer, (webhook, _)) = heard_by(store, gone_at_first).await;
    world.tokens("ann@example.org").await;
    let path = format!("/{webhook}");
    eventually("it is off", 3 * MOMENT, || async {
        operator.ask(Method::GET, &path, &Value::Null).await.json()["status"] == "disabled"
    })
    .await;
    let shown = operator.ask(Method::GET, &path, &Value::Null).await.expect(200);
    assert_eq!(shown.json()["disabled_because"], "gone");
    world.records.eventually_has_event("webhook.disabled").await;
    world.tokens("bob@example.org").await;
    assert_eq!(hearer.heard().len(), 1);

    let tag = shown.header("etag").expect("a version").to_owned();
    let on = json!({ "status": "active" });
    operator.ask_as(Method::PATCH, &path, &on, &[("if-match", &tag)]).await.expect(200);
    let heard = hears(&hearer, "user.signed_in", 2).await;
    let first = firsts(&heard);
    assert_eq!(first.len(), 6, "what happened meanwhile too: {first:?}");
    assert!(is_in_order(&positions(&first)));
}

async fn what_was_given_up_is_sent_again_by_hand(store: Store) {
    let (world, operator, hearer, (webhook, _)) =
        heard_by(store, |before| Say::Status(if before < 10 { 500 } else { 200 })).await;
    operator.ask(Method::POST, &format!("/{webhook}/test"), &Value::Null).await.expect(202);
    for attempt in 1..=10 {
        let tried = || async { hearer.heard().len() >= attempt };
        eventually(&format!("attempt {attempt}"), 3 * MOMENT, tried).await;
        let is_written = || async {
            let listed = operator.deliveries(&webhook).await;
            listed[0]["attempts"].as_array().is_some_and(|attempts| attempts.len() >= attempt)
        };
        eventually("it is written down", MOMENT, is_written).await;
        world.records.age_webhooks(2 * 24 * 60 * 60).await;
    }
    let listed = operator.deliveries(&webhook).await;
    assert_eq!((&listed[0]["status"], listed.len()), (&json!("failed"), 1));
    world.records.eventually_has_event("webhook.failed").await;
    let since = json!({ "since": "2020-01-01T00:00:00Z" });
    operator.ask(Method::POST, &format!("/{webhook}/redeliver"), &since).await.expect(204);
    eventually("it is taken", 3 * MOMENT, || async {
        operator.deliveries(&webhook).await[0]["status"] == "delivered"
    })
    .await;
    let delivery = listed[0]["delivery_id"].as_str().expect("a name").to_owned();
    let again = format!("/{webhook}/deliveries/{delivery}/redeliver");
    operator.ask(Method::POST, &again, &Value::Null).await.expect(204);
    eventually("it comes once more", 3 * MOMENT, || async { hearer.heard().len() == 12 }).await;
    let ids: BTreeSet<_> =
        hearer.heard().iter().map(|message| message.header("webhook-id").to_owned()).collect();
    assert_eq!(ids, [delivery].into(), "each time under the same name");
}

async fn this_machine_is_no_place_for_messages_of_a_server_that_others_reach(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_PUBLIC_URL", "https://auth.example.com")).await;
    let operator = Operator::of(&world).await;
    for url in ["http://127.0.0.1:9/in", "http://localhost:9/in", "http://[::1]:9/in"] {
        let refused = operator.ask(Method::POST, "", &json!({ "url": url })).await;
        refused.invalid(&[("url", "webhook_url_invalid")]);
    }
    operator.webhook("https://hooks.example.com/in").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_send_each_message_once() {
    let (world, _, hearer, _) = heard_by(Store::Postgres, |_| Say::Status(200)).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let other = world.app.through(&second.origin());
    for number in 0..10 {
        let email = format!("ann{number}@example.org");
        let (started, code) = world.code(&email).await;
        let app = if number % 2 == 0 { &world.app } else { &other };
        app.tokens(&code, &started.pkce.verifier).await;
    }
    let heard = hears(&hearer, "user.signed_in", 10).await;
    assert_eq!(heard.len(), 30);
    assert_eq!(firsts(&heard).len(), 30, "each once");
    assert!(is_in_order(&positions(&heard)));
}
