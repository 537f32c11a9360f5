//! The suppression list by the admin API, and what an address on it is answered.

use super::admin_authority::token;
use super::world::*;
use gatepost_application::{MailTx as _, Store as _, Tx as _};
use gatepost_domain::delivery::Withheld;
use gatepost_domain::event::EventKind;
use gatepost_domain::report::{Suppression, SuppressionReason};
use http::Method;
use serde_json::json;

const LIST: &str = "/admin/v1/apps/acme/suppressions";

pub(crate) async fn suppress(world: &World, seed: u32, email: &str) {
    let mut tx = world.store.begin();
    tx.suppress(&Suppression {
        app: app("acme"),
        email: email.to_owned(),
        reason: if seed.is_multiple_of(2) {
            SuppressionReason::Complained
        } else {
            SuppressionReason::Bounced
        },
        why: (!seed.is_multiple_of(2)).then(|| "Permanent/General".to_owned()),
        delivery: gatepost_contract::samples::delivery_id(seed),
        created_at: gatepost_contract::samples::NOW,
    });
    let kept = tx.commit().await.unwrap();
    assert_eq!(kept, gatepost_application::Committed::Kept);
}

#[tokio::test]
async fn suppressed_addresses_are_listed_page_by_page() {
    let world = World::new().await;
    let token = token(&world, Some("acme"), true).await;
    let get = async |path: &str| world.operate(&token, Method::GET, path, (&[], b"")).await;
    assert_eq!(get(LIST).await.json(200), json!({ "items": [] }));
    for (seed, email) in [(1, "one@example.org"), (2, "two@example.org"), (3, "three@example.org")] {
        suppress(&world, seed, email).await;
    }
    let first = get(&format!("{LIST}?limit=2")).await.json(200);
    let emails = |page: &serde_json::Value| -> Vec<String> {
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| item["email"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(emails(&first), ["three@example.org", "two@example.org"]);
    assert_eq!(first["items"][1]["reason"], "complained");
    assert_eq!(first["items"][0]["provider_reason"], "Permanent/General");
    let next = first["next_page"].as_str().unwrap();
    let second = get(&format!("{LIST}?limit=2&page_token={next}")).await.json(200);
    assert_eq!((emails(&second), second.get("next_page")), (vec!["one@example.org".to_owned()], None));
    let one = get(&format!("{LIST}/ONE@example.org")).await.json(200);
    assert_eq!(one["email"], "one@example.org");
    for unknown in ["four@example.org", "nobody"] {
        get(&format!("{LIST}/{unknown}")).await.problem(404, "suppression_not_found");
    }
    get("/admin/v1/apps/nosuch/suppressions").await.problem(403, "insufficient_authority");
}

#[tokio::test]
async fn an_address_that_is_lifted_gets_letters_again() {
    let world = World::new().await;
    let operator = token(&world, Some("acme"), false).await;
    suppress(&world, 1, "alice@example.org").await;
    let asked = request_with(&json!({ "email": "Alice@example.org" }));
    let withheld = async || {
        world.post_json("/apps/acme/sign-ins", &asked).await.json(202);
        world.fakes.dispatch.take().pop().unwrap().delivery.withheld
    };
    assert_eq!(withheld().await, Some(Withheld::Suppressed));
    let path = format!("{LIST}/alice@example.org");
    let lifted = world.operate(&operator, Method::DELETE, &path, (&[], b"")).await;
    assert_eq!(lifted.status, 204);
    let event = world.store.events().pop().unwrap();
    assert_eq!(
        (event.kind, event.email.as_deref()),
        (EventKind::SuppressionLifted, Some("alice@example.org"))
    );
    assert!(event.actor.is_some());
    assert_eq!(withheld().await, None);
    world.operate(&operator, Method::DELETE, &path, (&[], b"")).await.problem(404, "suppression_not_found");
}
