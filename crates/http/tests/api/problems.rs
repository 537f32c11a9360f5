//! Every problem of the API, as a client gets it. Those of the link pages are among the pages' own tests.

use super::world::*;
use gatepost_application::Settings;
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use http::Method;
use insta::assert_snapshot;
use serde_json::json;
use std::sync::atomic::Ordering;
use std::time::Duration;

const PATH: &str = "/apps/acme/sign-ins";

#[tokio::test]
async fn malformed_request() {
    let world = World::new().await;
    for (name, body) in [
        ("not_json", "{"),
        ("empty", ""),
        ("garbage_behind", "{} x"),
        ("key_twice", r#"{"email":"a@example.org","email":"b@example.org"}"#),
        ("nested_too_deep", &"[".repeat(100)),
        ("not_an_object", "[1,2]"),
        ("lone_surrogate", r#"{"email":"\ud800"}"#),
        ("byte_order_mark", "\u{feff}{}"),
        ("number_out_of_range", r#"{"link_expires_in":1e400}"#),
    ] {
        let answer = world.ask(Method::POST, PATH, &[JSON], body).await;
        answer.problem(400, "malformed_request");
        assert_snapshot!(format!("malformed_request_{name}"), answer.show());
    }
    for body in [&b"{\"email\":\"\xff\"}"[..], b"\xff\xfe{\0}\0", b"{\"a\xff\":1}"] {
        world.ask(Method::POST, PATH, &[JSON], body).await.problem(400, "malformed_request");
    }
}

#[tokio::test]
async fn invalid_request() {
    let world = World::new().await;
    let answer = world.post_json(PATH, &json!({ "email": 1, "role": "admin" })).await;
    assert_snapshot!("invalid_request_members", answer.show());
    let wrong =
        json!({ "email": "nobody", "redirect_uri": "https://evil.example/cb", "state": "x".repeat(513) });
    assert_snapshot!("invalid_request_fields", world.post_json(PATH, &request_with(&wrong)).await.show());
}

#[tokio::test]
async fn unsupported_media_type() {
    let world = World::new().await;
    let body = request().to_string();
    for headers in [
        &[][..],
        &[("content-type", "text/plain")],
        &[("content-type", "application/json; charset=utf-16")],
        &[("content-type", "application/problem+json")],
        &[JSON, JSON],
        &[JSON, ("content-encoding", "gzip")],
        &[FORM],
    ] {
        let answer = world.ask(Method::POST, PATH, headers, &body).await;
        answer.problem(415, "unsupported_media_type");
        assert_snapshot!("unsupported_media_type", answer.show());
    }
    world.ask(Method::POST, PATH, &[JSON, ("content-encoding", "identity")], &body).await.json(202);
}

#[tokio::test]
async fn payload_too_large() {
    let world = World::new().await;
    let body = |length: usize| format!("{{{}}}", " ".repeat(length - 2));
    world.ask(Method::POST, PATH, &[JSON], body(16 * 1024)).await.problem(422, "invalid_request");
    let answer = world.ask(Method::POST, PATH, &[JSON], body(16 * 1024 + 1)).await;
    answer.problem(413, "payload_too_large");
    assert_snapshot!("payload_too_large", answer.show());
}

#[tokio::test]
async fn not_found() {
    let world = World::new().await;
    for path in [
        "/nowhere",
        "/apps",
        "/apps/",
        "/apps/acme",
        "/apps/acme/",
        "/apps/acme/sign-ins/",
        "/apps/acme/sign-ins/x/y",
        "/apps//acme/sign-ins",
        "//apps/acme/sign-ins",
        "/APPS/acme/sign-ins",
        "/apps/acme/Sign-Ins",
        "/apps/acme/sign-ins;x",
        "/apps/acme/%73ign-ins",
        "/./apps/acme/sign-ins",
        "/x/../apps/acme/sign-ins",
        "/.well-known/openid-configuration",
        "/metrics",
        "/.git/config",
        "/.env",
        "/admin/v1/apps",
        "/livez/",
    ] {
        for method in [Method::GET, Method::POST] {
            world.ask(method, path, &[JSON], request().to_string()).await.problem(404, "not_found");
        }
    }
    world.post_json("/apps/%ff/sign-ins", &request()).await.problem(404, "not_found");
    assert_snapshot!("not_found", world.get("/nowhere", &[]).await.show());
}

#[tokio::test]
async fn app_not_found() {
    let answer = World::new().await.post_json("/apps/nobody/sign-ins", &request()).await;
    assert_snapshot!("app_not_found", answer.show());
}

#[tokio::test]
async fn app_disabled() {
    let world = World::new().await;
    world.disable("acme").await;
    assert_snapshot!("app_disabled", world.post_json(PATH, &request()).await.show());
}

#[tokio::test]
async fn method_not_allowed() {
    let world = World::new().await;
    for (path, allow, methods) in [
        (PATH, "POST, OPTIONS", &["GET", "HEAD", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"][..]),
        ("/apps/acme/sign-ins/x", "GET, HEAD, OPTIONS", &["POST", "DELETE"]),
        ("/apps/acme/token", "POST, OPTIONS", &["GET"]),
        ("/apps/acme/revoke", "POST, OPTIONS", &["GET"]),
        ("/apps/acme/jwks.json", "GET, HEAD, OPTIONS", &["POST"]),
        ("/livez", "GET, HEAD, OPTIONS", &["POST"]),
        ("/openapi.json", "GET, HEAD, OPTIONS", &["PUT"]),
    ] {
        for method in methods {
            let answer = world.ask(method.parse().unwrap(), path, &[], "").await;
            answer.problem(405, "method_not_allowed");
            assert_eq!(answer.header("allow"), allow, "{method} {path}");
        }
        let answer = world.ask(Method::OPTIONS, path, &[], "").await;
        assert_eq!((answer.status, answer.header("allow"), answer.body.as_str()), (204, allow, ""));
    }
    assert_snapshot!("method_not_allowed", world.get(PATH, &[]).await.show());
}

#[tokio::test]
async fn uri_too_long() {
    let world = World::new().await;
    let path = |length: usize| format!("/livez?{}", "x".repeat(length - "/livez?".len()));
    world.get(&path(8 * 1024), &[]).await.json(200);
    let answer = world.get(&path(8 * 1024 + 1), &[]).await;
    answer.problem(414, "uri_too_long");
    assert_snapshot!("uri_too_long", answer.show());
}

#[tokio::test]
async fn misdirected_request() {
    let world = World::with(Wish { is_development: true, ..Wish::default() }).await;
    for host in ["localhost:8080", "127.0.0.1", "[::1]:8080"] {
        world.get("/livez", &[("host", host)]).await.json(200);
    }
    for host in ["evil.example", "localhost.evil.example", "10.0.0.1:8080"] {
        let answer = world.get("/livez", &[("host", host)]).await;
        answer.problem(421, "misdirected_request");
        assert_snapshot!("misdirected_request", answer.show());
    }
    World::new().await.get("/livez", &[("host", "auth.example.com")]).await.json(200);
}

#[tokio::test]
async fn client_invalid() {
    let headers = [JSON, ("authorization", "Basic %%%")];
    let answer = World::new().await.ask(Method::POST, PATH, &headers, request().to_string()).await;
    assert_snapshot!("client_invalid", answer.show());
}

#[tokio::test]
async fn sign_in_secret_invalid() {
    let answer = World::new().await.get("/apps/acme/sign-ins/x", &[]).await;
    assert_snapshot!("sign_in_secret_invalid", answer.show());
}

#[tokio::test]
async fn rate_limited() {
    let rate = Rate::new(1, Duration::from_mins(1)).unwrap();
    for limited in [
        Settings { sign_ins_per_client: Some(rate), ..settings() },
        Settings { sign_ins_per_address: Some(rate), ..settings() },
        Settings { sign_ins_per_app: Some(rate), ..settings() },
    ] {
        let world = World::with(Wish { settings: limited, ..Wish::default() }).await;
        world.begin().await;
        let answer = world.post_json(PATH, &request()).await;
        answer.problem(429, "rate_limited");
        assert_snapshot!("rate_limited", answer.show());
    }
}

#[tokio::test]
async fn unavailable() {
    let world = World::new().await;
    world.store.set_away(true);
    assert_snapshot!("unavailable", world.post_json(PATH, &request()).await.show());
    assert_snapshot!("unavailable_readiness", world.get("/readyz", &[]).await.show());
}

#[tokio::test]
async fn internal_error() {
    let world = World::new().await;
    world.pulse.0.store(2, Ordering::SeqCst);
    let answer = world.get("/readyz", &[]).await;
    answer.problem(500, "internal_error");
    assert_snapshot!("internal_error", answer.show());
    world.pulse.0.store(1, Ordering::SeqCst);
    world.get("/readyz", &[]).await.json(200);
}

#[tokio::test]
async fn oauth_errors_are_no_problems() {
    let world = World::new().await;
    let form = [("client_id", "acme"), ("grant_type", "password")];
    assert_snapshot!(
        "oauth_unsupported_grant_type",
        world.post_form("/apps/acme/token", &[], &form).await.show()
    );
    assert_snapshot!("oauth_invalid_client", world.post_form("/apps/acme/token", &[], &[]).await.show());
    assert_snapshot!("oauth_invalid_grant", world.refresh("x").await.show());
    assert_snapshot!("oauth_invalid_request", world.post_form("/apps/acme/revoke", &[], &form).await.show());
    world.store.set_away(true);
    assert_snapshot!("oauth_temporarily_unavailable", world.refresh("x").await.show());
}

#[tokio::test]
async fn every_answer_bears_an_id_of_its_own_or_the_one_that_came() {
    let world = World::new().await;
    assert_eq!(world.get("/livez", &[]).await.header("x-request-id"), "a-test");
    let answer = world.get("/livez", &[("x-request-id", "second")]).await;
    assert_eq!(answer.headers.get_all("x-request-id").iter().count(), 1);
}

#[tokio::test]
async fn a_public_url_with_https_asks_to_come_back_encrypted() {
    let url = gatepost_domain::access::PublicUrl::parse("https://auth.example.com").unwrap();
    let world =
        World::with(Wish { settings: Settings { public_url: url, ..settings() }, ..Wish::default() }).await;
    assert_eq!(world.get("/livez", &[]).await.header("strict-transport-security"), "max-age=63072000");
    let plain = World::new().await.get("/livez", &[]).await;
    assert_eq!(plain.header("strict-transport-security"), "");
}

#[tokio::test]
async fn a_page_about_no_sign_in_names_its_request() {
    let world = World::new().await;
    for path in [format!("/l/{}", "A".repeat(43)), "/apps/acme/wait/sin_1".to_owned()] {
        let page = world.get(&path, &[("accept", "text/html")]).await;
        assert!(page.body.contains(">a-test<"), "{}", page.body);
    }
}
