//! Bodies, routes and methods that are wrong each get their own problem.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce, send};
use reqwest::Method;

use crate::support::{Store, World};

#[tokio::test]
async fn each_wrong_body_has_its_own_problem() {
    let world = World::new(Store::Sqlite).await;
    let app = &world.app;
    let good = app.sign_in_body("ann@example.org", &Pkce::new(), "s").to_string();
    let twice = good.replacen('{', r#"{"email":"eve@example.org","#, 1);
    let nested = format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000));
    let malformed = [
        "",
        "not json",
        "{",
        "[]",
        "\"text\"",
        "null",
        &format!("{good} {good}"),
        &format!("\u{feff}{good}"),
        &twice,
        &good.replace("ann@", "ann\\ud800@"),
        &nested,
    ]
    .map(|body| body.as_bytes().to_vec());
    let not_text = b"{\"email\":\"\xff\xfe\"}".to_vec();
    for body in malformed.iter().chain([&not_text]) {
        let answer = post(app, "application/json", body.clone()).await;
        let shown = String::from_utf8_lossy(&body[..body.len().min(60)]).into_owned();
        assert_eq!(answer.status, 400, "{shown}: {answer:?}");
        answer.problem(400, "malformed_request");
    }
    post(app, "application/json", vec![b' '; 16 * 1024 + 1]).await.any_problem(413);
    let filled = |size: usize| format!("{good}{}", " ".repeat(size - good.len())).into_bytes();
    post(app, "application/json", filled(16 * 1024)).await.expect(202);
    post(app, "application/json", filled(16 * 1024 + 1)).await.any_problem(413);
    for kind in
        ["text/plain", "application/x-www-form-urlencoded", "application/xml", "", "application/jsonx"]
    {
        post(app, kind, good.clone().into_bytes()).await.any_problem(415);
    }
    post(app, "application/json; charset=utf-8", good.clone().into_bytes()).await.expect(202);
    assert_eq!(world.sink.mails_to("eve@example.org").len(), 0);
}

async fn post(app: &AppClient, content_type: &str, body: Vec<u8>) -> Answer {
    let mut request = app.request(Method::POST, &app.app_path("sign-ins")).body(body);
    if !content_type.is_empty() {
        request = request.header("content-type", content_type);
    }
    send(request).await
}

#[tokio::test]
async fn wrong_types_in_a_good_object_are_the_fields_own_errors() {
    let world = World::new(Store::Sqlite).await;
    for (field, value) in [
        ("email", serde_json::json!(["ann@example.org"])),
        ("email", serde_json::json!({"address": "ann@example.org"})),
        ("redirect_uri", serde_json::json!({"href": "https://app.example.com/cb"})),
        ("state", serde_json::json!(7)),
        ("link_expires_in", serde_json::json!("600")),
        ("link_expires_in", serde_json::json!(-1)),
        ("link_expires_in", serde_json::json!(600.5)),
    ] {
        let mut body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s");
        body[field] = value;
        let answer = world.app.post_sign_in(&body).await.any_problem(422);
        assert_eq!(answer.json()["errors"][0]["field"], field, "{answer:?}");
    }
    for number in ["1e400", "18446744073709551616", "-0"] {
        let body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s").to_string();
        let body = body.replacen('{', &format!(r#"{{"link_expires_in":{number},"#), 1);
        let answer = post(&world.app, "application/json", body.into_bytes()).await;
        assert!([400, 422].contains(&answer.status), "{number}: {answer:?}");
    }
    assert_eq!(world.sink.attempts(), 0);
}

#[tokio::test]
async fn unknown_routes_and_wrong_methods_are_problems_too() {
    let world = World::new(Store::Sqlite).await;
    for path in ["/nothing", "/apps", "/apps/acme", "/apps/acme/sign-ins/", "//l/x", "/.env", "/.git/config"]
    {
        let answer = world.app.get(path).await;
        assert_eq!(
            (answer.status, answer.media_type()),
            (404, "application/problem+json"),
            "{path}: {answer:?}"
        );
        answer.problem(404, "not_found");
    }
    for (method, path) in [
        (Method::GET, "/apps/acme/sign-ins"),
        (Method::DELETE, "/apps/acme/sign-ins"),
        (Method::GET, "/apps/acme/token"),
        (Method::POST, "/apps/acme/jwks.json"),
        (Method::PUT, "/livez"),
    ] {
        let answer = send(world.app.request(method.clone(), path)).await;
        assert_eq!(answer.status, 405, "{method} {path}: {answer:?}");
        assert!(answer.header("allow").is_some(), "405 says what is allowed: {answer:?}");
        answer.any_problem(405);
    }
}

#[tokio::test]
async fn a_request_has_an_id_and_a_sane_one_is_kept() {
    let world = World::new(Store::Sqlite).await;
    let ask = async |id: &str| {
        let request = world.app.request(Method::GET, "/nothing").header("x-request-id", id);
        send(request).await.problem(404, "not_found").header("x-request-id").unwrap().to_owned()
    };
    assert_eq!(ask("my-trace_1.2").await, "my-trace_1.2");
    let long = "x".repeat(500).leak();
    for insane in ["", "a b", "<script>", "a\tb", long] {
        let given = ask(insane).await;
        assert!(given != insane && !given.is_empty(), "{insane:?} was kept");
    }
    let (one, two) = (world.app.get("/livez").await, world.app.get("/livez").await);
    assert_ne!(one.header("x-request-id").unwrap(), two.header("x-request-id").unwrap());
}

#[tokio::test]
async fn health_documents_and_metadata_are_there() {
    let world = World::new(Store::Sqlite).await;
    world.app.get("/livez").await.expect(200);
    assert!(world.app.get("/readyz").await.expect(200).json().is_object());
    let document = world.app.get("/openapi.json").await.expect(200).json();
    assert!(document["openapi"].as_str().unwrap().starts_with('3'), "{}", document["openapi"]);
    for path in ["/apps/{app_id}/sign-ins", "/apps/{app_id}/token", "/l/{token}"] {
        assert!(document["paths"].get(path).is_some(), "{path} is not in the document");
    }
    let docs = world.app.get("/docs").await.page(200);
    assert!(
        !docs.body.contains("https://cdn") && !docs.body.contains("//unpkg"),
        "the reference asks a third party"
    );
    let printed = world.node.settings().run_well(&["openapi"]).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&printed).unwrap(), document);
}
