//! Which pages may call what.

use super::world::*;
use http::Method;

const OWN: &str = "https://app.example.org";

const SHARED: [&str; 5] = [
    "/apps/acme/sign-ins",
    "/apps/acme/sign-ins/sin_x",
    "/apps/acme/token",
    "/apps/acme/revoke",
    "/apps/acme/userinfo",
];

fn allowed(answer: &Answer) -> &str {
    assert_eq!(answer.header("access-control-allow-credentials"), "");
    answer.header("access-control-allow-origin")
}

#[tokio::test]
async fn an_app_s_own_pages_may_call() {
    let world = World::new().await;
    for origin in [OWN, "http://127.0.0.1", "http://127.0.0.1:4711"] {
        for path in SHARED {
            let answer =
                world.ask(Method::POST, path, &[JSON, ("origin", origin)], request().to_string()).await;
            assert_eq!((allowed(&answer), answer.header("vary")), (origin, "Origin"), "{path}");
            assert!(answer.header("access-control-expose-headers").contains("Retry-After"));
        }
    }
}

#[tokio::test]
async fn nobody_else_s_pages_may_call() {
    let world = World::new().await;
    for origin in [
        "https://evil.example",
        "null",
        "https://app.example.org.evil.example",
        "https://app.example.org:8443",
        "http://app.example.org",
        "https://APP.example.org",
        "https://app.example.org/",
        "http://localhost:4711",
        "http://localhost:8080",
        "*",
        "",
        "\u{fc}",
    ] {
        for path in SHARED {
            let answer =
                world.ask(Method::POST, path, &[JSON, ("origin", origin)], request().to_string()).await;
            assert_eq!((allowed(&answer), answer.header("vary")), ("", "Origin"), "{origin} {path}");
            let asking = [("origin", origin), ("access-control-request-method", "POST")];
            let answer = world.ask(Method::OPTIONS, path, &asking, "").await;
            assert_eq!((answer.status, allowed(&answer), answer.header("vary")), (204, "", "Origin"));
            assert_eq!(answer.header("access-control-allow-methods"), "");
        }
    }
    let answer = world.post_json("/apps/acme/sign-ins", &request()).await;
    assert_eq!((allowed(&answer), answer.header("vary")), ("", "Origin"));
}

#[tokio::test]
async fn a_browser_may_ask_before_it_calls() {
    let world = World::new().await;
    for (path, methods) in SHARED.into_iter().zip([
        "POST, OPTIONS",
        "GET, HEAD, OPTIONS",
        "POST, OPTIONS",
        "POST, OPTIONS",
        "GET, POST, HEAD, OPTIONS",
    ]) {
        let asking = [
            ("origin", OWN),
            ("access-control-request-method", "POST"),
            ("access-control-request-headers", "authorization"),
        ];
        let answer = world.ask(Method::OPTIONS, path, &asking, "").await;
        assert_eq!((answer.status, answer.body.as_str()), (204, ""));
        assert_eq!((allowed(&answer), answer.header("vary")), (OWN, "Origin"));
        assert_eq!(answer.header("access-control-allow-methods"), methods);
        assert_eq!(
            answer.header("access-control-allow-headers"),
            "Authorization, Content-Type, DPoP, Idempotency-Key"
        );
        assert_eq!(answer.header("access-control-max-age"), "600");
    }
}

#[tokio::test]
async fn pages_of_one_app_don_t_call_another() {
    let world = World::new().await;
    let redirect = gatepost_domain::redirect::RedirectUri::parse("https://other.example.org/cb").unwrap();
    let command = gatepost_application::AppCommand {
        redirect_uris: Some(vec![redirect]),
        ..gatepost_application::AppCommand::default()
    };
    world.gatepost.update_app(&app("vault"), command).await.unwrap();
    for (path, origin, expected) in [
        ("/apps/vault/token", OWN, ""),
        ("/apps/vault/token", "https://other.example.org", "https://other.example.org"),
        ("/apps/acme/token", "https://other.example.org", ""),
        ("/apps/nobody/token", OWN, ""),
        ("/apps/X/token", OWN, ""),
    ] {
        let answer = world.post_form(path, &[("origin", origin)], &[]).await;
        assert_eq!(allowed(&answer), expected, "{path} {origin}");
    }
}

#[tokio::test]
async fn what_is_public_may_be_read_by_everybody() {
    let world = World::new().await;
    for path in [
        "/apps/acme/jwks.json",
        "/apps/acme/.well-known/openid-configuration",
        "/.well-known/oauth-authorization-server/apps/acme",
    ] {
        for headers in [&[][..], &[("origin", "https://evil.example")]] {
            let answer = world.get(path, headers).await;
            assert_eq!((answer.status, allowed(&answer)), (200, "*"));
        }
        let asking = [("origin", "https://evil.example"), ("access-control-request-method", "GET")];
        let answer = world.ask(Method::OPTIONS, path, &asking, "").await;
        assert_eq!((answer.status, allowed(&answer)), (204, "*"));
    }
    for path in ["/livez", "/readyz", "/openapi.json", "/docs", "/l/x", "/"] {
        let answer = world.get(path, &[("origin", OWN)]).await;
        assert_eq!(allowed(&answer), "", "{path}");
    }
}

#[tokio::test]
async fn a_store_that_is_away_lets_nobody_in() {
    let world = World::new().await;
    world.store.set_away(true);
    let answer = world.ask(Method::POST, SHARED[0], &[JSON, ("origin", OWN)], request().to_string()).await;
    answer.problem(503, "unavailable");
    assert_eq!(allowed(&answer), "");
}
