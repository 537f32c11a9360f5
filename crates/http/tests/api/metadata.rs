//! What verifiers and clients read of an app.

use super::world::*;
use gatepost_domain::signing_key::CACHED_FOR;
use http::Method;
use serde_json::json;

const KEYS: &str = "/apps/acme/jwks.json";

#[tokio::test]
async fn keys_of_all_kinds_are_published_for_as_long_as_a_rotation_reckons_with() {
    let world = World::new().await;
    let answer = world.get(KEYS, &[]).await;
    let keys = answer.json(200);
    let (ones, twos, threes) =
        ("AQEB".repeat(10) + "AQE", "AgIC".repeat(10) + "AgI", "AwMD".repeat(10) + "AwM");
    let jwt = json!({ "kty": "EC", "kid": "2", "crv": "P-256", "x": ones, "y": twos, "use": "sig", "alg": "ES256" });
    let biscuit =
        json!({ "kty": "OKP", "kid": "3", "crv": "Ed25519", "x": threes, "gatepost_use": "biscuit" });
    let published = keys["keys"].as_array().unwrap();
    let rsa = json!({
        "kty": "RSA", "kid": "1", "n": "_".repeat(341) + "w", "e": "AQAB", "use": "sig", "alg": "RS256",
    });
    assert_eq!(published.len(), 3);
    assert!([jwt, biscuit, rsa].iter().all(|key| published.contains(key)), "{keys}");
    assert_eq!(answer.header("cache-control"), format!("public, max-age={}", CACHED_FOR.as_secs()));
    assert_eq!(answer.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn keys_that_a_verifier_has_are_not_sent_again() {
    let world = World::new().await;
    let tag = world.get(KEYS, &[]).await.header("etag").to_owned();
    assert!(tag.starts_with('"') && tag.len() == 24, "{tag}");
    let weak = format!("\"x\", W/{tag}");
    for known in [tag.as_str(), &weak, "*"] {
        let answer = world.get(KEYS, &[("if-none-match", known)]).await;
        assert_eq!((answer.status, answer.body.as_str()), (304, ""), "{known}");
        assert_eq!(answer.header("etag"), tag);
        assert_eq!(answer.header("cache-control"), "public, max-age=300");
        assert_eq!(answer.header("access-control-allow-origin"), "*");
    }
    for other in ["\"x\"", "", "W/\"x\"", tag.trim_matches('"')] {
        world.get(KEYS, &[("if-none-match", other)]).await.json(200);
    }
    assert_ne!(world.get("/apps/vault/jwks.json", &[]).await.header("etag"), "");
}

#[tokio::test]
async fn metadata_says_what_is_built_and_nothing_else() {
    let world = World::new().await;
    let answer = world.get("/apps/acme/.well-known/openid-configuration", &[]).await;
    let expected = json!({
        "issuer": "http://localhost:8080/apps/acme",
        "authorization_endpoint": "http://localhost:8080/apps/acme/authorize",
        "token_endpoint": "http://localhost:8080/apps/acme/token",
        "userinfo_endpoint": "http://localhost:8080/apps/acme/userinfo",
        "revocation_endpoint": "http://localhost:8080/apps/acme/revoke",
        "end_session_endpoint": "http://localhost:8080/apps/acme/logout",
        "pushed_authorization_request_endpoint": "http://localhost:8080/apps/acme/par",
        "require_pushed_authorization_requests": false,
        "jwks_uri": "http://localhost:8080/apps/acme/jwks.json",
        "response_types_supported": ["code"],
        "response_modes_supported": ["query", "form_post"],
        "grant_types_supported": ["authorization_code", "refresh_token"],
        "token_endpoint_auth_methods_supported": ["none"],
        "revocation_endpoint_auth_methods_supported": ["none"],
        "code_challenge_methods_supported": ["S256"],
        "scopes_supported": ["openid", "email"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "dpop_signing_alg_values_supported": ["ES256", "RS256", "EdDSA"],
        "claims_supported": [
            "iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "at_hash", "sid", "amr", "email",
            "email_verified",
        ],
        "claims_parameter_supported": false,
        "request_parameter_supported": false,
        "request_uri_parameter_supported": false,
        "prompt_values_supported": ["none", "login", "select_account", "consent"],
        "ui_locales_supported": ["en", "de", "fr", "es", "ja", "ar"],
        "backchannel_logout_supported": true,
        "backchannel_logout_session_supported": true,
        "authorization_response_iss_parameter_supported": true,
        "service_documentation": "http://localhost:8080/docs",
    });
    assert_eq!(answer.json(200), expected);
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let other = world.get("/.well-known/oauth-authorization-server/apps/acme", &[]).await;
    assert_eq!(other.json(200), expected);
    assert_eq!(other.header("access-control-allow-origin"), "*");
    let vault = world.get("/apps/vault/.well-known/openid-configuration", &[]).await.json(200);
    let methods = json!(["client_secret_basic", "client_secret_post"]);
    for endpoint in ["token", "revocation", "introspection"] {
        assert_eq!(vault[format!("{endpoint}_endpoint_auth_methods_supported")], methods);
    }
    assert_eq!(vault["introspection_endpoint"], "http://localhost:8080/apps/vault/introspect");
}

#[tokio::test]
async fn every_path_that_metadata_names_is_served() {
    let world = World::new().await;
    let metadata = world.get("/apps/acme/.well-known/openid-configuration", &[]).await.json(200);
    for (name, url) in metadata.as_object().unwrap() {
        let Some(path) = url.as_str().and_then(|url| url.strip_prefix("http://localhost:8080")) else {
            continue;
        };
        if name != "issuer" {
            let answer = world.ask(Method::OPTIONS, path, &[], "").await;
            assert_eq!(answer.status, 204, "{name}");
        }
    }
}

#[tokio::test]
async fn no_header_changes_what_is_published() {
    let world = World::new().await;
    let path = "/apps/acme/.well-known/openid-configuration";
    let plain = world.get(path, &[]).await.body;
    for header in [
        ("host", "evil.example"),
        ("x-forwarded-host", "evil.example"),
        ("x-forwarded-proto", "javascript"),
        ("x-forwarded-prefix", "/evil"),
        ("forwarded", "host=evil.example;proto=http"),
        ("x-original-url", "//evil.example/"),
        ("x-http-host-override", "evil.example"),
    ] {
        assert_eq!(world.get(path, &[header]).await.body, plain, "{header:?}");
    }
}

#[tokio::test]
async fn other_apps_are_not_known() {
    let world = World::new().await;
    for name in ["nobody", "X", "%2e%2e"] {
        for path in [
            format!("/apps/{name}/jwks.json"),
            format!("/apps/{name}/.well-known/openid-configuration"),
            format!("/.well-known/oauth-authorization-server/apps/{name}"),
        ] {
            world.get(&path, &[]).await.problem(404, "app_not_found");
        }
    }
    world.store.set_away(true);
    world.get(KEYS, &[]).await.problem(503, "unavailable");
    world.get("/apps/acme/.well-known/openid-configuration", &[]).await.problem(503, "unavailable");
}
