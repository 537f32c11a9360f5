//! Bodies that hostile or broken clients send, and fields that would be dangerous elsewhere.

use super::world::*;
use http::Method;
use serde_json::json;

const HOSTILE: [&str; 8] = [
    "' OR 1=1;--",
    "%27",
    "$1",
    "::regclass",
    "{{7*7}}",
    "<script>alert(1)</script>",
    "\u{202e}",
    "\r\nBcc: x@example.org",
];

#[tokio::test]
async fn no_text_in_any_field_breaks_anything() {
    let world = World::new().await;
    let fields = ["email", "redirect_uri", "state", "nonce", "code_challenge", "scope", "locale", "method"];
    for text in HOSTILE {
        for field in fields {
            let answer = world.post_json("/apps/acme/sign-ins", &request_with(&json!({ field: text }))).await;
            assert!(matches!(answer.status, 202 | 422), "{field} {text}: {}", answer.body);
            assert!(!answer.body.contains(text) || field == "state", "{field} {text}: {}", answer.body);
        }
        for field in [
            "code",
            "redirect_uri",
            "code_verifier",
            "client_id",
            "client_secret",
            "refresh_token",
            "grant_type",
            "scope",
        ] {
            let mut fields = vec![
                ("grant_type", "authorization_code"),
                ("client_id", "acme"),
                ("code", "x"),
                ("redirect_uri", REDIRECT),
            ];
            fields.retain(|(name, _)| *name != field);
            fields.push((field, text));
            let answer = world.post_form("/apps/acme/token", &[], &fields).await;
            assert!(matches!(answer.status, 400 | 401), "{field} {text}: {}", answer.body);
            assert!(!answer.body.contains(text), "{field} {text}: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn no_header_breaks_anything() {
    let world = World::new().await;
    let body = request().to_string();
    for text in [
        "evil.com\u{fc}",
        "\u{1b}[31m".trim_start_matches('\u{1b}'),
        "../../etc/passwd",
        "<b>",
        "a, b, c, \"",
        "\u{80}",
    ] {
        for name in [
            "authorization",
            "accept",
            "x-forwarded-for",
            "x-forwarded-host",
            "forwarded",
            "user-agent",
            "origin",
            "x-request-id",
            "if-none-match",
            "idempotency-key",
            "cookie",
            "accept-language",
        ] {
            let headers = [JSON, (name, text)];
            let answer = world.ask(Method::POST, "/apps/acme/sign-ins", &headers, &body).await;
            // A key must be one; the others are taken for what they are.
            let is_refused = name == "idempotency-key" && answer.status == 422;
            assert!(is_refused || matches!(answer.status, 202 | 401), "{name}: {text}: {}", answer.body);
            for path in ["/apps/acme/jwks.json", "/l/x", "/docs", "/"] {
                let answer = world.get(path, &[(name, text)]).await;
                assert!(matches!(answer.status, 200 | 404 | 429), "{path} {name}: {text}: {}", answer.body);
            }
        }
    }
}

#[tokio::test]
async fn a_head_is_answered_as_a_get() {
    let world = World::new().await;
    for path in ["/livez", "/apps/acme/jwks.json", "/docs", "/openapi.json"] {
        let (head, get) = (world.ask(Method::HEAD, path, &[], "").await, world.get(path, &[]).await);
        assert_eq!((head.status, head.headers), (get.status, get.headers), "{path}");
    }
}
