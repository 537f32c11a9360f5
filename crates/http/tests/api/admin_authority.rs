//! Who may do what at the admin API: every operation of the document, by every actor.

use super::world::*;
use gatepost_application::AdminTokenCommand;
use gatepost_domain::actor::Actor;
use http::Method;
use serde_json::Value;
use std::time::Duration;

/// Makes a token for that app or for all.
pub(crate) async fn token(world: &World, of: Option<&str>, read_only: bool) -> String {
    let command = AdminTokenCommand { app: of.map(app), read_only, life: Duration::from_hours(1) };
    world.gatepost.create_admin_token(Actor::Command, command).await.unwrap().text
}

/// Every operation of the admin API, with parameters filled in.
fn operations() -> Vec<(Method, String)> {
    let document: Value = serde_json::from_str(&gatepost_http::openapi_document::<Ports>()).unwrap();
    let paths = document["paths"].as_object().unwrap().iter();
    let of_admin = paths.filter(|(path, _)| path.starts_with("/admin/v1"));
    let all = of_admin.flat_map(|(path, methods)| {
        let filled = path.replace("{app_id}", "acme").replace("{kind}", "sign_in");
        let filled: String = filled
            .split('/')
            .map(|part| if part.starts_with('{') { "unknown" } else { part })
            .collect::<Vec<_>>()
            .join("/");
        methods
            .as_object()
            .unwrap()
            .keys()
            .map(move |method| (method.to_uppercase().parse().unwrap(), filled.clone()))
    });
    all.collect()
}

async fn status(token: &str, world: &World, method: &Method, path: &str) -> u16 {
    world.operate(token, method.clone(), path, (&[JSON], b"{}")).await.status
}

#[tokio::test]
async fn exactly_the_allowed_cells_of_the_matrix_succeed() {
    let operations = operations();
    assert!(operations.len() >= 14, "{operations:?}");
    let mut cells = 0;
    for (method, path) in &operations {
        let (reads, of_app) = (method == Method::GET, path.contains("/apps/acme"));
        for (of, read_only, allowed) in [
            (None, false, true),
            (None, true, reads),
            (Some("acme"), false, of_app),
            (Some("acme"), true, of_app && reads),
            (Some("vault"), false, false),
            (Some("vault"), true, false),
        ] {
            let world = World::new().await;
            let token = token(&world, of, read_only).await;
            let status = status(&token, &world, method, path).await;
            let cell = format!("{method} {path} by {of:?}, read-only {read_only}: {status}");
            assert_eq!(status != 403, allowed, "{cell}");
            assert!(status != 401 && status < 500, "{cell}");
            cells += 1;
        }
        let world = World::new().await;
        let user = world.sign_in().await["access_token"].as_str().unwrap().to_owned();
        for stranger in ["", "x", &user] {
            assert_eq!(status(stranger, &world, method, path).await, 401, "{method} {path} by {stranger:?}");
            cells += 1;
        }
    }
    assert_eq!(cells, operations.len() * 9);
}

#[tokio::test]
async fn nobody_learns_which_paths_there_are() {
    let world = World::new().await;
    for path in ["/admin/v1", "/admin/v1/", "/admin/v1/nothing", "/admin/v1/apps/acme/nothing"] {
        let answer = world.operate("", Method::GET, path, (&[], b"")).await;
        answer.problem(401, "admin_token_invalid");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        let token = token(&world, None, false).await;
        world.operate(&token, Method::GET, path, (&[], b"")).await.problem(404, "not_found");
    }
    let token = token(&world, None, false).await;
    let bearer = format!("Bearer {token}");
    let answer = world.get("/admin/v1/apps", &[("authorization", &bearer)]).await;
    answer.problem(404, "not_found");
}

#[tokio::test]
async fn a_revoked_token_and_a_dead_one_are_unknown() {
    let world = World::new().await;
    let command = AdminTokenCommand { app: None, read_only: false, life: Duration::from_hours(1) };
    let ask = async |token: &str| world.operate(token, Method::GET, "/admin/v1/apps", (&[], b"")).await;
    let made = world.gatepost.create_admin_token(Actor::Command, command.clone()).await.unwrap();
    ask(&made.text).await.json(200);
    world.gatepost.revoke_admin_token(Actor::Command, made.token.id).await.unwrap();
    ask(&made.text).await.problem(401, "admin_token_invalid");
    let other = world.gatepost.create_admin_token(Actor::Command, command).await.unwrap();
    world.fakes.clock.advance(Duration::from_hours(1));
    ask(&other.text).await.problem(401, "admin_token_invalid");
}

#[tokio::test]
async fn a_page_of_the_web_gets_nowhere() {
    let world = World::new().await;
    let token = token(&world, None, false).await;
    for origin in ["null", "https://evil.example", "http://localhost:8081"] {
        let headers = [("origin", origin), FORM];
        let answer = world.operate(&token, Method::POST, "/admin/v1/apps", (&headers, b"app_id=x")).await;
        answer.problem(403, "cross_site");
    }
    let answer = world.operate(&token, Method::POST, "/admin/v1/apps", (&[FORM], b"app_id=x")).await;
    answer.problem(415, "unsupported_media_type");
}
