//! Health, the document, and the reference.

use super::world::*;
use serde_json::json;
use std::sync::atomic::Ordering;

#[tokio::test]
async fn the_process_says_that_it_lives_whatever_is_away() {
    let world = World::new().await;
    world.store.set_away(true);
    world.pulse.0.store(0, Ordering::SeqCst);
    assert_eq!(world.get("/livez", &[]).await.json(200), json!({ "status": "alive" }));
}

#[tokio::test]
async fn readiness_names_each_check() {
    let world = World::new().await;
    let checks = |store: &str, migrations: &str, mail_worker: &str| json!({ "store": store, "migrations": migrations, "mail_worker": mail_worker });
    let ready = world.get("/readyz", &[]).await.json(200);
    assert_eq!(ready, json!({ "status": "ready", "checks": checks("ok", "ok", "ok") }));
    world.pulse.0.store(0, Ordering::SeqCst);
    let answer = world.get("/readyz", &[]).await;
    assert_eq!(answer.problem(503, "unavailable")["checks"], checks("ok", "ok", "failed"));
    assert_eq!(answer.header("retry-after"), "2");
    world.store.set_away(true);
    let answer = world.get("/readyz", &[]).await;
    assert_eq!(answer.problem(503, "unavailable")["checks"], checks("failed", "unknown", "failed"));
}

#[tokio::test]
async fn the_document_is_served_as_it_is_printed() {
    let world = World::new().await;
    let answer = world.get("/openapi.json", &[]).await;
    answer.json(200);
    assert_eq!(answer.body, gatepost_http::openapi_document::<Ports>());
}

#[tokio::test]
async fn the_reference_needs_nobody_else() {
    let world = World::new().await;
    let answer = world.get("/docs", &[]).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
    let policy =
        "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    assert_eq!(answer.header("content-security-policy"), policy);
    for forbidden in ["<script", "<style", " style=", "onclick", "http://", "https://unpkg", "https://cdn"] {
        let allowed =
            answer.body.replace("https://auth.example.com", "").replace("https://app.example.com", "");
        assert!(!allowed.contains(forbidden), "{forbidden}");
    }
    for expected in
        ["Begin a sign-in", "/apps/{app_id}/token", "redirect_uri", "sign_in_secret_invalid", "SignInBegun"]
    {
        assert!(answer.body.replace("&#x2f;", "/").contains(expected), "{expected}");
    }
    let size = answer.body.len();
    assert!((20_000..600_000).contains(&size), "{size} bytes");
    let style = world.get("/docs/style.css", &[]).await;
    assert_eq!((style.status, style.header("content-type")), (200, "text/css; charset=utf-8"));
    assert!(!style.body.contains("url(") && !style.body.contains("@import"));
}

#[tokio::test]
async fn every_link_within_the_reference_leads_somewhere() {
    let page = World::new().await.get("/docs", &[]).await.body.replace("&#x2f;", "/");
    let ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let targets: Vec<_> = page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(targets.len() > 50);
    for target in targets {
        assert_eq!(ids.iter().filter(|id| **id == target).count(), 1, "{target}");
    }
}

#[tokio::test]
async fn the_type_of_a_problem_leads_to_a_page() {
    let world = World::new().await;
    let problem = world.get("/nowhere", &[]).await.problem(404, "not_found");
    let path = problem["type"].as_str().unwrap().strip_prefix("http://localhost:8080").unwrap();
    let answer = world.get(path, &[]).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/html; charset=utf-8"));
    assert!(answer.body.contains("Nothing is served at this path."));
    world.get("/docs/problems/nonsense", &[]).await.problem(404, "not_found");
    world.get("/docs/problems/%3Cscript%3E", &[]).await.problem(404, "not_found");
}
