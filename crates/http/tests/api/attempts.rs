//! Attempts to sign in and audit events, as operators read them.

use super::admin_authority::token;
use super::world::*;
use gatepost_domain::limit::Rate;
use http::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::time::Duration;

const SIGN_INS: &str = "/admin/v1/apps/acme/sign-ins";
const EVENTS: &str = "/admin/v1/apps/acme/audit-events";

/// A world with somebody who may look at everything.
struct Desk {
    world: World,
    token: String,
}

impl Desk {
    async fn new() -> Self {
        Self::with(Wish::default()).await
    }

    async fn with(wish: Wish) -> Self {
        let world = World::with(wish).await;
        let token = token(&world, None, true).await;
        Self { world, token }
    }

    async fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.world.write_down().await;
        self.world.operate(&self.token, Method::GET, path, (headers, b"")).await
    }

    async fn get(&self, path: &str) -> Value {
        self.ask(path, &[]).await.json(200)
    }

    /// Somebody else asks for a sign-in, and gets no letter.
    async fn begin(&self, email: &str) -> Value {
        self.world.post_json("/apps/acme/sign-ins", &request_with(&json!({ "email": email }))).await.json(202)
    }
}

impl World {
    /// Lets the worker write what was seen.
    async fn write_down(&self) {
        self.gatepost.write_observations().await.unwrap();
    }
}

fn items(list: &Value) -> &Vec<Value> {
    list["items"].as_array().unwrap()
}

fn texts<'a>(list: &'a Value, member: &str) -> Vec<&'a str> {
    items(list).iter().map(|item| item[member].as_str().unwrap_or_default()).collect()
}

#[tokio::test]
async fn a_sign_in_is_told_from_asking_to_its_session() {
    let desk = Desk::new().await;
    desk.world.sign_in().await;
    let listed = desk.get(&format!("{SIGN_INS}?email=ANN@example.org")).await;
    let [item] = items(&listed).as_slice() else { panic!("{listed}") };
    assert_eq!((&item["status"], &item["delivery"]), (&"completed".into(), &"sent".into()));
    assert_eq!(item.get("cause"), None);
    let id = item["sign_in_id"].as_str().unwrap();
    let told = desk.get(&format!("{SIGN_INS}/{id}")).await;
    let steps = told["timeline"].as_array().unwrap();
    let types: Vec<_> = steps.iter().map(|step| step["type"].as_str().unwrap()).collect();
    assert_eq!(types[..2], ["sign_in.requested", "letter.queued"]);
    // The rest happened at one moment, as the clock stood still.
    let rest: BTreeSet<_> = types[2..].iter().copied().collect();
    assert_eq!(rest, BTreeSet::from(["letter.sent", "link.confirmed", "code.exchanged"]));
    assert_eq!(steps[0]["by"]["ip"], "203.0.113.7");
    assert_eq!(steps[0]["request_id"], "a-test");
    assert_eq!(told["support_id"], item["support_id"]);
    for (query, expected) in [
        (format!("support_id={}", told["support_id"].as_str().unwrap().to_lowercase()), 1),
        (format!("support_id={id}"), 1),
        ("support_id=0000-0000".to_owned(), 0),
        ("email=eve%40example.org".to_owned(), 0),
    ] {
        assert_eq!(items(&desk.get(&format!("{SIGN_INS}?{query}")).await).len(), expected, "{query}");
    }
}

#[tokio::test]
async fn what_stood_in_the_way_is_said_in_the_list_and_in_the_story() {
    let desk = Desk::new().await;
    let begun = desk.begin("ann@example.org").await;
    desk.world.link().await;
    desk.world.fakes.clock.advance(Duration::from_mins(10));
    let listed = desk.get(SIGN_INS).await;
    assert_eq!(listed["items"][0]["cause"]["code"], "expired");
    let story = desk.get(&format!("{SIGN_INS}/{}", begun["sign_in_id"].as_str().unwrap())).await;
    assert_eq!((&story["status"], &story["cause"]["code"]), (&"expired".into(), &"never_opened".into()));
    let last = story["timeline"].as_array().unwrap().last().unwrap();
    assert_eq!((&last["type"], last.get("event_id")), (&"sign_in.expired".into(), None));
}

#[tokio::test]
async fn what_never_became_a_sign_in_is_listed_among_them() {
    let rate = Rate::new(1, Duration::from_mins(15)).unwrap();
    let settings = gatepost_application::Settings {
        sign_ins_per_address: Some(rate),
        ..gatepost_contract::fakes::settings()
    };
    let desk = Desk::with(Wish { settings, ..Wish::default() }).await;
    desk.begin("ann@example.org").await;
    desk.world.fakes.clock.advance(Duration::from_secs(1));
    desk.world.post_json("/apps/acme/sign-ins", &request()).await.problem(429, "rate_limited");
    desk.world.fakes.clock.advance(Duration::from_secs(1));
    let wrong = request_with(&json!({ "redirect_uri": "https://evil.example/" }));
    desk.world.post_json("/apps/acme/sign-ins", &wrong).await.problem(422, "invalid_request");
    let listed = desk.get(&format!("{SIGN_INS}?email=ann%40example.org")).await;
    assert_eq!(texts(&listed, "status"), ["never_began", "never_began", "pending"]);
    let cause = &listed["items"][0]["cause"];
    assert_eq!(cause["text"], "The redirect URI https://evil.example/ is not registered for the app.");
    assert_eq!(listed["items"][1]["cause"]["code"], "limited");
    // Both bear what the page shows where no sign-in is known.
    let listed = desk.get(&format!("{SIGN_INS}?support_id=a-test")).await;
    assert_eq!(texts(&listed, "status"), ["never_began", "never_began"]);
    assert_eq!(texts(&listed, "support_id"), ["a-test", "a-test"]);
}

#[tokio::test]
async fn a_browser_that_went_nowhere_is_found_by_what_its_page_shows() {
    let desk = Desk::new().await;
    let query = "client_id=acme&response_type=code&redirect_uri=https%3A%2F%2Fevil.example%2F";
    let page = desk.world.get(&format!("/apps/acme/authorize?{query}"), &[]).await;
    assert!(page.status == 400 && page.body.contains("a-test"), "{}", page.body);
    desk.world.get(&format!("/apps/nobody/authorize?{query}"), &[]).await;
    let listed = desk.get(&format!("{SIGN_INS}?support_id=a-test")).await;
    assert_eq!(listed["items"][0]["cause"]["code"], "redirect_uri_not_registered");
    assert_eq!(items(&listed).len(), 1, "an app that does not exist has no timeline");
}

#[tokio::test]
async fn a_list_is_read_page_by_page() {
    let desk = Desk::new().await;
    for number in 0..5 {
        desk.begin(&format!("person{number}@example.org")).await;
        desk.world.fakes.clock.advance(Duration::from_secs(1));
    }
    for list in [SIGN_INS, EVENTS] {
        let all = desk.get(list).await;
        let (mut seen, mut path) = (Vec::new(), format!("{list}?limit=2"));
        loop {
            let page = desk.get(&path).await;
            assert!(items(&page).len() <= 2);
            seen.extend(items(&page).clone());
            let Some(next) = page.get("next_page") else { break };
            path = format!("{list}?limit=2&page_token={}", next.as_str().unwrap());
        }
        assert_eq!(&seen, items(&all));
    }
    let next = desk.get(&format!("{SIGN_INS}?limit=1")).await["next_page"].as_str().unwrap().to_owned();
    let other = desk.ask(&format!("{SIGN_INS}?limit=1&email=a%40b.example&page_token={next}"), &[]).await;
    assert_eq!(other.invalid(), [("page_token".to_owned(), "page_token_invalid".to_owned())]);
}

#[tokio::test]
async fn events_are_filtered_by_what_is_asked_for() {
    let desk = Desk::new().await;
    desk.world.sign_in().await;
    desk.begin("bob@example.org").await;
    let all = desk.get(EVENTS).await;
    let user = items(&all).iter().find_map(|event| event["user_id"].as_str()).unwrap().to_owned();
    for (query, expected) in [
        ("type=sign_in.requested".to_owned(), vec!["sign_in.requested", "sign_in.requested"]),
        ("email=bob%40example.org".to_owned(), vec!["sign_in.requested"]),
        (format!("user_id={user}"), vec!["code.exchanged", "link.confirmed"]),
        ("actor=command".to_owned(), vec![]),
        ("type=sign_in.requested&email=bob%40example.org".to_owned(), vec!["sign_in.requested"]),
        ("to=2000-01-01T00%3A00%3A00Z".to_owned(), vec![]),
    ] {
        let mut found = texts(&desk.get(&format!("{EVENTS}?{query}")).await, "type")
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>();
        found.sort_unstable();
        assert_eq!(found, expected, "{query}");
    }
    let from = desk.get(&format!("{EVENTS}?from=2000-01-01T00%3A00%3A00Z")).await;
    assert_eq!(from, all);
}

#[tokio::test]
async fn a_filter_that_can_t_be_is_refused_and_named() {
    let desk = Desk::new().await;
    let wrong = "type=x&actor=me&user_id=7&email=x&from=yesterday&to=2026-01-01";
    let answer = desk.ask(&format!("{EVENTS}?{wrong}"), &[]).await;
    let fields: Vec<_> = answer.invalid().into_iter().map(|(field, _)| field).collect();
    assert_eq!(fields, ["actor", "email", "from", "to", "type", "user_id"]);
    for (path, field) in [
        (format!("{SIGN_INS}?email=x"), "email"),
        (format!("{SIGN_INS}?support_id="), "support_id"),
        (format!("{SIGN_INS}?support_id=7K3M-0QZ9&email=a%40b.example"), "support_id"),
        (format!("{EVENTS}?limit=0"), "limit"),
        (format!("{EVENTS}?limit=201"), "limit"),
    ] {
        let fields: Vec<_> =
            desk.ask(&path, &[]).await.invalid().into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [field], "{path}");
    }
    for path in [format!("{EVENTS}?kind=x"), format!("{SIGN_INS}?sort=email"), format!("{SIGN_INS}?Email=x")]
    {
        desk.ask(&path, &[]).await.problem(400, "malformed_request");
    }
    desk.ask("/admin/v1/apps/nobody/sign-ins", &[]).await.problem(404, "app_not_found");
    desk.ask("/admin/v1/apps/nobody/audit-events", &[]).await.problem(404, "app_not_found");
    for unknown in ["sin_00000000000000000000000000", "x", "usr_00000000000000000000000000"] {
        desk.ask(&format!("{SIGN_INS}/{unknown}"), &[]).await.problem(404, "sign_in_not_found");
    }
}

#[tokio::test]
async fn all_events_are_streamed_one_a_line() {
    let desk = Desk::new().await;
    for number in 0..450 {
        desk.begin(&format!("person{number}@example.org")).await;
        desk.world.fakes.clock.advance(Duration::from_millis(1));
    }
    let lines = [("accept", "application/x-ndjson")];
    let answer = desk.ask(&format!("{EVENTS}?type=sign_in.requested"), &lines).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/x-ndjson"));
    let told: Vec<Value> = answer.body.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<_> = told.iter().map(|event| event["event_id"].as_str().unwrap()).collect();
    assert_eq!((ids.len(), ids.iter().collect::<BTreeSet<_>>().len()), (450, 450));
    assert!(ids.is_sorted_by(|newer, older| newer > older), "newest first");
    let empty = desk.ask(&format!("{EVENTS}?type=app.deleted"), &lines).await;
    assert_eq!((empty.status, empty.body.as_str()), (200, ""));
    desk.ask(&format!("{EVENTS}?type=x"), &lines).await.problem(422, "invalid_request");
}

#[tokio::test]
async fn nothing_of_one_app_is_told_of_another() {
    let desk = Desk::new().await;
    let begun = desk.begin("ann@example.org").await;
    let id = begun["sign_in_id"].as_str().unwrap();
    let of_vault = "/admin/v1/apps/vault";
    desk.ask(&format!("{of_vault}/sign-ins/{id}"), &[]).await.problem(404, "sign_in_not_found");
    assert!(items(&desk.get(&format!("{of_vault}/sign-ins?email=ann%40example.org")).await).is_empty());
    assert!(items(&desk.get(&format!("{of_vault}/sign-ins?support_id={id}")).await).is_empty());
    assert!(items(&desk.get(&format!("{of_vault}/audit-events?email=ann%40example.org")).await).is_empty());
}
