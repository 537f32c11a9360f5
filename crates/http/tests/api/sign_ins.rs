//! Sign-ins: begun, watched, and refused.

use super::world::*;
use gatepost_application::Settings;
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;

const PATH: &str = "/apps/acme/sign-ins";

async fn invalid(world: &World, members: Value) -> Vec<(String, String)> {
    world.post_json(PATH, &request_with(&members)).await.invalid()
}

fn one(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

#[tokio::test]
async fn a_sign_in_begins() {
    let world = World::new().await;
    let answer = world.post_json(PATH, &request()).await;
    let begun = answer.json(202);
    let id = begun["sign_in_id"].as_str().unwrap();
    assert_eq!(answer.header("location"), format!("/apps/acme/sign-ins/{id}"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(begun["expires_at"], "2026-01-31T12:10:00Z");
    assert_eq!(begun["resend_available_at"], "2026-01-31T12:00:30Z");
    assert_eq!(begun["email_hint"], "a•••@e•••.org");
    assert_eq!(begun["match_number"].as_str().unwrap().len(), 2);
    assert!(begun["sign_in_secret"].as_str().unwrap().starts_with("gp_signin_"));
    assert_eq!(begun.as_object().unwrap().len(), 6);
    assert!(world.link().await.starts_with("http://localhost:8080/l/"));
}

#[tokio::test]
async fn every_member_of_the_body_is_taken() {
    let world = World::new().await;
    let all = request_with(&json!({
        "redirect_uri": "http://127.0.0.1:4711/cb",
        "state": "s\u{fc} \"&=",
        "nonce": "n",
        "scope": "openid email unknown",
        "locale": "pt-BR",
        "method": "both",
        "link_expires_in": 3600,
    }));
    let begun = world.post_json(PATH, &all).await.json(202);
    assert_eq!(begun["expires_at"], "2026-01-31T13:00:00Z");
    for type_ in ["application/json; charset=utf-8", "Application/JSON"] {
        let answer = world.ask(Method::POST, PATH, &[("content-type", type_)], request().to_string()).await;
        answer.json(202);
    }
}

#[tokio::test]
async fn an_app_s_server_needs_no_challenge() {
    let world = World::new().await;
    let body = json!({ "email": "ann@example.org", "redirect_uri": REDIRECT });
    let path = "/apps/vault/sign-ins";
    let ask = |headers: Vec<(&'static str, String)>, body: Value| {
        let world = &world;
        async move {
            let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            world.ask(Method::POST, path, &[&[JSON], &headers[..]].concat(), body.to_string()).await
        }
    };
    assert_eq!(ask(vec![], body.clone()).await.invalid(), one("code_challenge", "code_challenge_required"));
    ask(vec![("authorization", world.basic())], body.clone()).await.json(202);
    let mut person = body.clone();
    person["on_behalf_of"] = json!({ "ip": "198.51.100.7", "user_agent": "Firefox/143 (X11; Linux)" });
    ask(vec![("authorization", world.basic())], person.clone()).await.json(202);
    person["code_challenge"] = CHALLENGE.into();
    person["code_challenge_method"] = "S256".into();
    assert_eq!(ask(vec![], person).await.invalid(), one("on_behalf_of", "on_behalf_of_not_allowed"));
    let mut wrong = body;
    wrong["on_behalf_of"] = json!({ "ip": "nowhere", "user_agent": 7, "place": "here" });
    let errors = ask(vec![("authorization", world.basic())], wrong).await.invalid();
    let expected = [
        ("on_behalf_of.ip", "ip_invalid"),
        ("on_behalf_of.place", "field_unknown"),
        ("on_behalf_of.user_agent", "field_type"),
    ];
    assert_eq!(errors, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
}

#[tokio::test]
async fn credentials_that_are_not_the_app_s_are_refused() {
    let world = World::new().await;
    let other = basic("acme", &world.secret);
    let wrong = basic("vault", "gp_client_wrong");
    let stranger = basic("vault", &world.secret.replace('A', "B"));
    for authorization in [other.as_str(), &wrong, &stranger, "Basic", "Basic %%%", "Bearer x", "x", "\u{fc}"]
    {
        let headers = [JSON, ("authorization", authorization)];
        let answer = world.ask(Method::POST, "/apps/vault/sign-ins", &headers, request().to_string()).await;
        answer.problem(401, "client_invalid");
        assert_eq!(answer.header("www-authenticate"), "Basic realm=\"gatepost\", charset=\"UTF-8\"");
    }
    // A public app has no secret, so nothing that is brought can be right.
    let headers = [JSON, ("authorization", other.as_str())];
    world.ask(Method::POST, PATH, &headers, request().to_string()).await.problem(401, "client_invalid");
}

#[tokio::test]
async fn every_rule_of_a_field_has_its_code() {
    let world = World::new().await;
    let long = |length| Value::from("x".repeat(length));
    for (field, value, code) in [
        ("email", json!("nobody"), "email_invalid"),
        ("email", json!("a@b.org, c@d.org"), "email_invalid"),
        ("redirect_uri", json!("https://evil.example/cb"), "redirect_uri_not_registered"),
        ("redirect_uri", json!("javascript:alert(1)"), "redirect_uri_invalid"),
        ("redirect_uri", json!(""), "redirect_uri_invalid"),
        ("code_challenge", json!("short"), "code_challenge_invalid"),
        ("code_challenge_method", json!("plain"), "code_challenge_method_unsupported"),
        ("state", long(513), "state_too_long"),
        ("nonce", long(256), "nonce_too_long"),
        ("locale", json!("no locale"), "locale_invalid"),
        ("link_expires_in", json!(59), "link_expires_in_out_of_range"),
        ("link_expires_in", json!(3601), "link_expires_in_out_of_range"),
        ("link_expires_in", json!(-1), "link_expires_in_out_of_range"),
        ("method", json!("pigeon"), "method_not_available"),
    ] {
        assert_eq!(invalid(&world, json!({ field: value })).await, one(field, code), "{value}");
    }
    assert_eq!(world.fakes.dispatch.take(), []);
}

#[tokio::test]
async fn a_member_of_the_wrong_type_is_named() {
    let world = World::new().await;
    for (field, values) in [
        ("email", vec![json!(null), json!(1), json!(true), json!(["ann@example.org"]), json!({ "a": 1 })]),
        ("state", vec![json!(null), json!(1), json!("a\u{0}b")]),
        ("redirect_uri", vec![json!([REDIRECT]), json!("\u{0}")]),
        (
            "link_expires_in",
            vec![
                json!("600"),
                json!(600.5),
                json!(1e300),
                json!(18_446_744_073_709_551_615_u64),
                json!(null),
            ],
        ),
        ("method", vec![json!(7), json!(null)]),
        ("on_behalf_of", vec![json!("me"), json!(null), json!([])]),
    ] {
        for value in values {
            assert_eq!(
                invalid(&world, json!({ field: value })).await,
                one(field, "field_type"),
                "{field} {value}"
            );
        }
    }
}

#[tokio::test]
async fn all_that_is_wrong_is_named_at_once() {
    let world = World::new().await;
    let body = json!({ "redirect_uri": 7, "role": "admin", "email_verified": true, "app_id": "vault" });
    let errors = world.post_json(PATH, &body).await.invalid();
    let expected = [
        ("app_id", "field_unknown"),
        ("code_challenge", "code_challenge_required"),
        ("email", "field_missing"),
        ("email_verified", "field_unknown"),
        ("redirect_uri", "field_type"),
        ("role", "field_unknown"),
    ];
    assert_eq!(errors, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
    let errors =
        invalid(&world, json!({ "email": "x", "redirect_uri": "x", "state": "x".repeat(600) })).await;
    let expected =
        [("email", "email_invalid"), ("redirect_uri", "redirect_uri_invalid"), ("state", "state_too_long")];
    assert_eq!(errors, expected.map(|(field, code)| (field.to_owned(), code.to_owned())));
}

#[tokio::test]
async fn thousands_of_wrong_members_are_not_all_repeated() {
    let world = World::new().await;
    let unknown: serde_json::Map<_, _> = (0..1000).map(|number| (format!("x{number}"), json!(1))).collect();
    // Fifty that can't be read, and the challenge that the rules miss.
    assert_eq!(world.post_json(PATH, &unknown.into()).await.invalid().len(), 51);
    let name = "n".repeat(5000);
    assert_eq!(invalid(&world, json!({ name: 1 })).await, one(&"n".repeat(100), "field_unknown"));
}

#[tokio::test]
async fn apps_that_are_not_served_are_told_apart() {
    let world = World::new().await;
    for name in ["nobody", "x", "ACME", "%2e%2e", "acme%00", ""] {
        world.post_json(&format!("/apps/{name}/sign-ins"), &request()).await.problem(404, "app_not_found");
    }
    world.disable("acme").await;
    world.post_json(PATH, &request()).await.problem(403, "app_disabled");
}

#[tokio::test]
async fn too_many_are_told_when_to_come_back() {
    let rate = Rate::new(2, Duration::from_mins(1)).unwrap();
    let wish =
        Wish { settings: Settings { sign_ins_per_client: Some(rate), ..settings() }, ..Wish::default() };
    let world = World::with(wish).await;
    let body = request().to_string();
    let ask = |peer: &'static str, forwarded: &'static str| {
        let (world, body) = (&world, body.as_bytes());
        async move {
            let headers = [JSON, ("x-forwarded-for", forwarded)];
            world.ask_from(peer, Method::POST, PATH, (&headers, body)).await
        }
    };
    ask("203.0.113.7:1", "198.51.100.1").await.json(202);
    ask("203.0.113.7:2", "198.51.100.2").await.json(202);
    let answer = ask("203.0.113.7:3", "198.51.100.3").await;
    answer.problem(429, "rate_limited");
    assert_eq!(answer.header("retry-after"), "30");
    ask("203.0.113.8:1", "198.51.100.1").await.json(202);
}

#[tokio::test]
async fn clients_behind_a_trusted_proxy_are_told_apart() {
    let rate = Rate::new(1, Duration::from_mins(1)).unwrap();
    let settings = Settings { sign_ins_per_client: Some(rate), ..settings() };
    let world = World::with(Wish { settings, trusted_proxies: vec!["10.0.0.0/8"], ..Wish::default() }).await;
    let body = request().to_string();
    for (forwarded, status) in
        [("198.51.100.1", 202), ("198.51.100.2", 202), ("evil, 198.51.100.2", 429), ("198.51.100.1", 429)]
    {
        let headers = [JSON, ("x-forwarded-for", forwarded)];
        let answer = world.ask_from("10.1.2.3:1", Method::POST, PATH, (&headers, body.as_bytes())).await;
        assert_eq!(answer.status, status, "{forwarded}");
    }
}

#[tokio::test]
async fn a_store_that_is_away_is_503() {
    let world = World::new().await;
    world.store.set_away(true);
    let answer = world.post_json(PATH, &request()).await;
    let problem = answer.problem(503, "unavailable");
    assert_eq!(answer.header("retry-after"), "5");
    assert!(!problem.to_string().contains("store"), "{problem}");
    world.store.set_away(false);
    world.begin().await;
}

#[tokio::test]
async fn the_initiator_watches_its_sign_in() {
    let world = World::new().await;
    let begun = world.begin().await;
    let (id, secret) = (begun["sign_in_id"].as_str().unwrap(), begun["sign_in_secret"].as_str().unwrap());
    let (path, bearer) = (format!("{PATH}/{id}"), format!("Bearer {secret}"));
    let headers = [("authorization", bearer.as_str())];
    let watched = world.get(&path, &headers).await.json(200);
    let expected = json!({
        "status": "pending",
        "delivery": "queued",
        "expires_at": begun["expires_at"],
        "resend_available_at": begun["resend_available_at"],
        "match_number": begun["match_number"],
        "code_locked": false,
    });
    assert_eq!(watched, expected);
    world.confirm().await;
    let watched = world.get(&path, &[("authorization", &bearer.replace("Bearer", "bearer"))]).await.json(200);
    assert_eq!((&watched["status"], &watched["delivery"]), (&json!("completed"), &json!("sent")));
}

#[tokio::test]
async fn a_sign_in_expires_or_is_refused_or_its_letter_fails() {
    let world = World::new().await;
    let watch = |begun: Value| {
        let world = &world;
        async move {
            let path = format!("{PATH}/{}", begun["sign_in_id"].as_str().unwrap());
            let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
            world.get(&path, &[("authorization", &bearer)]).await.json(200)
        }
    };
    let refused = world.begin().await;
    let link = world.link().await;
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    world.post_form(path, &[("accept", "application/json")], &[("action", "refuse")]).await.json(200);
    assert_eq!(watch(refused).await["status"], "refused");
    let expired = world.begin().await;
    world.fakes.clock.advance(Duration::from_mins(10));
    let due = world.fakes.dispatch.take().pop().unwrap();
    let settled = world.gatepost.hand_over(due).await;
    world.gatepost.settle(&[settled]).await.unwrap();
    let watched = watch(expired).await;
    assert_eq!((&watched["status"], &watched["delivery"]), (&json!("expired"), &json!("failed")));
}

#[tokio::test]
async fn nobody_else_watches_it() {
    let world = World::new().await;
    let (begun, other) = (world.begin().await, world.begin().await);
    let text = |begun: &Value, name: &str| begun[name].as_str().unwrap().to_owned();
    let (id, secret) = (text(&begun, "sign_in_id"), text(&begun, "sign_in_secret"));
    let bearer = format!("Bearer {secret}");
    let others = format!("Bearer {}", text(&other, "sign_in_secret"));
    let broken = format!("{bearer}x");
    let by_basic = basic("acme", &secret);
    let unknown = "sin_00000000000000000000000000";
    for (path, authorization) in [
        (format!("{PATH}/{id}"), ""),
        (format!("{PATH}/{id}"), "Bearer"),
        (format!("{PATH}/{id}"), "Bearer %%%"),
        (format!("{PATH}/{id}"), &others),
        (format!("{PATH}/{id}"), &broken),
        (format!("{PATH}/{id}"), &by_basic),
        (format!("{PATH}/{id}"), "Bearer \u{fc}"),
        (format!("{PATH}/{unknown}"), &bearer),
        (format!("{PATH}/x"), &bearer),
        (format!("/apps/vault/sign-ins/{id}"), &bearer),
        (format!("/apps/nobody/sign-ins/{id}"), &bearer),
        (format!("/apps/X/sign-ins/{id}"), &bearer),
    ] {
        let answer = world.get(&path, &[("authorization", authorization)]).await;
        answer.problem(401, "sign_in_secret_invalid");
        assert_eq!(answer.header("www-authenticate"), "Bearer realm=\"gatepost\"");
    }
    world.get(&format!("{PATH}/{id}"), &[]).await.problem(401, "sign_in_secret_invalid");
    let twice = [("authorization", bearer.as_str()), ("authorization", bearer.as_str())];
    world.get(&format!("{PATH}/{id}"), &twice).await.problem(401, "sign_in_secret_invalid");
    world.store.set_away(true);
    world.get(&format!("{PATH}/{id}"), &[("authorization", &bearer)]).await.problem(503, "unavailable");
}

#[tokio::test]
async fn what_is_known_of_an_address_does_not_show() {
    let world = World::new().await;
    world.sign_in().await;
    let known = world.post_json(PATH, &request()).await;
    let unknown = world.post_json(PATH, &request_with(&json!({ "email": "abe@example.org" }))).await;
    let shape = |answer: &Answer| {
        let names: Vec<_> = answer.json(202).as_object().unwrap().keys().cloned().collect();
        let headers: Vec<_> = answer.headers.keys().map(|name| name.as_str().to_owned()).collect();
        (names, headers, answer.body.len())
    };
    assert_eq!(shape(&known), shape(&unknown));
}
