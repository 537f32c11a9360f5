//! A code for tokens: once, with the proof, by the app that it was made for.

use gatepost_tests::client::{Pkce, send};

use crate::support::{REDIRECT_URI, Store, World};

on_both_stores!(
    a_wrong_verifier_kills_the_code,
    a_replayed_code_ends_the_session_that_it_opened,
    a_code_is_bound_to_its_redirect,
    a_code_is_bound_to_its_app,
    a_code_lives_sixty_seconds,
    malformed_requests_have_the_errors_of_the_standard,
    discovery_says_what_there_is,
);

async fn a_wrong_verifier_kills_the_code(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    world.app.exchange(&code, &Pkce::new().verifier).await.oauth_error(400, "invalid_grant");
    world.app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    assert_eq!(world.records.events("code.exchanged").await, 0);
    assert_eq!(world.records.events("code.burned").await, 1);

    let (_, code) = world.code("bob@example.org").await;
    let form = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", REDIRECT_URI)];
    world.app.token(&form).await.oauth_error(400, "invalid_grant");
}

async fn a_replayed_code_ends_the_session_that_it_opened(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    let other = world.tokens("ann@example.org").await;

    world.app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    world.app.refreshed(&other.refresh).await;
    assert_eq!(world.records.events("code.replayed").await, 1);
}

async fn a_code_is_bound_to_its_redirect(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &code),
        ("code_verifier", &started.pkce.verifier),
        ("redirect_uri", "https://app.example.com/cb?tenant=7"),
    ];
    world.app.token(&form).await.oauth_error(400, "invalid_grant");
}

async fn a_code_is_bound_to_its_app(store: Store) {
    let world = World::new(store).await;
    let other = world.another_app("other").await;
    let (started, code) = world.code("ann@example.org").await;
    other.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    let (started, code) = world.code("ann@example.org").await;
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    other.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    other.revoke(&tokens.refresh).await.expect(200);
    world.app.refreshed(&tokens.refresh).await;
}

async fn a_code_lives_sixty_seconds(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    world.records.age_codes(61).await;
    world.app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    let (started, code) = world.code("ann@example.org").await;
    world.records.age_codes(50).await;
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn malformed_requests_have_the_errors_of_the_standard(store: Store) {
    let world = World::new(store).await;
    let (app, secret) = (&world.app, gatepost_tests::chance::secret());
    app.token(&[]).await.oauth_error(400, "invalid_request");
    app.token(&[("grant_type", "password")]).await.oauth_error(400, "unsupported_grant_type");
    app.token(&[("grant_type", "authorization_code")]).await.oauth_error(400, "invalid_request");
    app.token(&[("grant_type", "refresh_token")]).await.oauth_error(400, "invalid_request");
    app.token(&[("grant_type", "refresh_token"), ("grant_type", "refresh_token")])
        .await
        .oauth_error(400, "invalid_request");
    app.exchange(&secret, &secret).await.oauth_error(400, "invalid_grant");
    app.refresh(&secret).await.oauth_error(400, "invalid_grant");
    app.token(&[("grant_type", "refresh_token"), ("refresh_token", &secret), ("client_id", "other")])
        .await
        .oauth_error(401, "invalid_client");

    for verifier in ["a".repeat(42), "a".repeat(129), format!("{}=", &secret[..42]), String::new()] {
        assert_eq!(app.exchange(&secret, &verifier).await.status, 400, "{verifier}");
    }
    let twice = [("grant_type", "authorization_code"), ("code", &secret), ("code_verifier", &secret)];
    app.token(&[twice.as_slice(), &twice[2..]].concat()).await.oauth_error(400, "invalid_request");

    let form = [("grant_type", "refresh_token"), ("refresh_token", secret.as_str())];
    let nobody = app.request(reqwest::Method::POST, &app.app_path("token")).form(&form);
    send(nobody).await.oauth_error(401, "invalid_client");
    let json = app.request(reqwest::Method::POST, &app.app_path("token")).json(&serde_json::json!({}));
    assert!([400, 415].contains(&send(json).await.status));
}

async fn discovery_says_what_there_is(store: Store) {
    let world = World::new(store).await;
    let issuer = format!("{}/apps/acme", world.public_url());
    for path in
        ["/apps/acme/.well-known/openid-configuration", "/.well-known/oauth-authorization-server/apps/acme"]
    {
        let answer = world.app.get(path).await.expect(200);
        let said = answer.json();
        assert_eq!(said["issuer"], issuer.as_str());
        assert_eq!(said["token_endpoint"], format!("{issuer}/token"));
        assert_eq!(said["revocation_endpoint"], format!("{issuer}/revoke"));
        assert_eq!(said["jwks_uri"], format!("{issuer}/jwks.json"));
        assert_eq!(said["code_challenge_methods_supported"], serde_json::json!(["S256"]));
        assert_eq!(said["authorization_response_iss_parameter_supported"], true);
        assert_eq!(answer.header("access-control-allow-origin"), Some("*"));
    }
    world.app.get("/apps/nobody/.well-known/openid-configuration").await.problem(404, "app_not_found");
    world.app.get("/apps/nobody/jwks.json").await.problem(404, "app_not_found");
}
