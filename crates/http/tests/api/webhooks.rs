//! Webhooks by the admin API.

use super::admin::Office;
use super::world::*;
use gatepost_domain::event::EventKind;
use http::Method;
use serde_json::{Value, json};

const WEBHOOKS: &str = "/admin/v1/apps/acme/webhooks";

/// A webhook that was just made: its path, and what was answered.
async fn made(office: &Office) -> (String, Value) {
    let answer = office.post(WEBHOOKS, &json!({ "url": "https://hooks.example.com/in" })).await;
    let made = answer.json(201);
    let path = format!("{WEBHOOKS}/{}", made["webhook_id"].as_str().unwrap());
    assert_eq!(answer.header("location"), path);
    (path, made)
}

fn done(answer: &Answer) {
    assert_eq!(answer.status, 204, "{}", answer.body);
}

#[tokio::test]
async fn a_webhook_is_shown_as_it_was_made_and_its_secret_once() {
    let office = Office::new().await;
    let (path, mut made) = made(&office).await;
    let secret = made.as_object_mut().unwrap().remove("secret").unwrap();
    assert!(secret.as_str().unwrap().starts_with("whsec_"));
    let shown = office.get(&path).await;
    assert_eq!(shown.json(200), made);
    assert_eq!((&made["status"], &made["events"]), (&json!("active"), &json!([])));
    assert_eq!(office.get(WEBHOOKS).await.json(200)["items"], json!([made]));
    let elsewhere = path.replace("acme", "vault");
    office.get(&elsewhere).await.problem(404, "webhook_not_found");
    let rotated = office.post(&format!("{path}/rotate-secret"), &Value::Null).await.json(200);
    assert_ne!(rotated["secret"], secret);
    let shown = office.get(&path).await.json(200);
    assert_eq!(shown["previous_secret_expires_at"], rotated["previous_secret_expires_at"]);
}

#[tokio::test]
async fn a_webhook_is_changed_and_taken_away_by_whoever_saw_it_last() {
    let office = Office::new().await;
    let (path, _) = made(&office).await;
    let tag = office.get(&path).await.header("etag").to_owned();
    let wish = json!({ "events": ["session.ended", "user.signed_in"], "status": "disabled" });
    office.ask(Method::PATCH, &path, &[], &wish).await.problem(428, "if_match_required");
    let seen = [("if-match", tag.as_str())];
    let changed = office.ask(Method::PATCH, &path, &seen, &wish).await.json(200);
    assert_eq!(changed["events"], json!(["user.signed_in", "session.ended"]));
    assert_eq!((&changed["status"], &changed["disabled_because"]), (&json!("disabled"), &json!("operator")));
    office.ask(Method::PATCH, &path, &seen, &wish).await.problem(412, "changed_meanwhile");
    office.ask(Method::DELETE, &path, &seen, &Value::Null).await.problem(412, "changed_meanwhile");
    done(&office.ask(Method::DELETE, &path, &[], &Value::Null).await);
    office.get(&path).await.problem(404, "webhook_not_found");
}

#[tokio::test]
async fn each_change_is_one_event_by_whoever_made_it_and_without_a_secret() {
    let office = Office::new().await;
    let (path, made) = made(&office).await;
    let rotated = office.post(&format!("{path}/rotate-secret"), &Value::Null).await.json(200);
    let any = [("if-match", "*")];
    office.ask(Method::PATCH, &path, &any, &json!({ "status": "disabled" })).await.json(200);
    office.post(&format!("{path}/test"), &Value::Null).await.json(202);
    let since = json!({ "since": "2020-01-01T00:00:00Z" });
    done(&office.post(&format!("{path}/redeliver"), &since).await);
    done(&office.ask(Method::DELETE, &path, &[], &Value::Null).await);
    let events = office.world.store.events();
    let of_webhooks: Vec<_> =
        events.iter().filter(|event| event.kind.as_str().starts_with("webhook.")).collect();
    let kinds: Vec<_> = of_webhooks.iter().map(|event| event.kind).collect();
    assert_eq!(
        kinds,
        [
            EventKind::WebhookCreated,
            EventKind::WebhookSecretRotated,
            EventKind::WebhookUpdated,
            EventKind::WebhookTested,
            EventKind::WebhookRedelivered,
            EventKind::WebhookDeleted,
        ]
    );
    let told = format!("{of_webhooks:?}");
    for secret in [&made["secret"], &rotated["secret"]] {
        let secret = secret.as_str().unwrap().strip_prefix("whsec_").unwrap();
        assert!(!told.contains(secret));
    }
    assert!(of_webhooks.iter().all(|event| event.actor.is_some() && event.reference.is_some()));
}

#[tokio::test]
async fn whatever_is_wrong_with_a_webhook_is_named() {
    let office = Office::new().await;
    let wrong =
        json!({ "url": "https://10.0.0.1/", "events": ["user.signed_in", "moon.landed"], "status": "on" });
    let fields = office.post(WEBHOOKS, &wrong).await.problem(422, "invalid_request");
    let mut named: Vec<_> =
        fields["errors"].as_array().unwrap().iter().map(|error| error["field"].as_str().unwrap()).collect();
    named.sort_unstable();
    assert_eq!(named, ["events.1", "status", "url"]);
    let (path, _) = made(&office).await;
    office.get(&format!("{path}/deliveries?limit=0")).await.problem(422, "invalid_request");
    office.get(&format!("{path}/deliveries?status=failed")).await.problem(400, "malformed_request");
    office.get(&format!("{path}/deliveries/whd_x")).await.problem(404, "webhook_delivery_not_found");
    office
        .post(&format!("{path}/redeliver"), &json!({ "since": "now" }))
        .await
        .problem(422, "invalid_request");
    office.get(&format!("{WEBHOOKS}/whk_x")).await.problem(404, "webhook_not_found");
}

#[tokio::test]
async fn an_app_has_at_most_sixteen() {
    let office = Office::new().await;
    for _ in 0..16 {
        made(&office).await;
    }
    let one_more = json!({ "url": "https://hooks.example.com/in" });
    office.post(WEBHOOKS, &one_more).await.problem(409, "webhooks_exhausted");
}

#[tokio::test]
async fn what_happens_is_told_in_the_order_of_the_ledger_and_page_by_page() {
    let office = Office::new().await;
    let (path, _) = made(&office).await;
    // The clock stands still here: what is sealed first has happened first.
    let gatepost = &office.world.gatepost;
    office.world.begin().await;
    gatepost.seal_events().await.unwrap();
    office.world.confirm().await;
    gatepost.seal_events().await.unwrap();
    office.post(&format!("{path}/test"), &Value::Null).await.json(202);
    gatepost.seal_events().await.unwrap();
    while gatepost.fan_out().await.unwrap() {}
    let all = office.get(&format!("{path}/deliveries")).await.json(200);
    let kinds: Vec<_> =
        all["items"].as_array().unwrap().iter().map(|item| item["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["webhook.test", "sign_in.completed", "sign_in.requested"]);
    let mut next = format!("{path}/deliveries?limit=1");
    let mut paged = Vec::new();
    loop {
        let page = office.get(&next).await.json(200);
        paged.extend(page["items"].as_array().unwrap().clone());
        let Some(token) = page["next_page"].as_str() else { break };
        next = format!("{path}/deliveries?limit=1&page_token={token}");
    }
    assert_eq!(Value::Array(paged), all["items"]);
    let one = all["items"][0].clone();
    let delivery = format!("{path}/deliveries/{}", one["delivery_id"].as_str().unwrap());
    assert_eq!(office.get(&delivery).await.json(200), one);
    assert_eq!((&one["status"], &one["attempts"]), (&json!("pending"), &json!([])));
    done(&office.post(&format!("{delivery}/redeliver"), &Value::Null).await);
}
