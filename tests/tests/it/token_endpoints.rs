//! Userinfo, introspection and revocation with real keys, clients that sign, and several nodes.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, send};
use gatepost_tests::server::Gatepost;
use reqwest::Method;
use serde_json::json;

use crate::support::holder::Holder;
use crate::support::{REDIRECT_URI, Store, World, at_once, letter_for};

on_both_stores!(
    a_block_is_felt_at_once,
    a_token_in_either_format_is_told_whole,
    a_client_that_signs_needs_no_secret,
    a_token_of_one_app_is_nothing_at_another,
);

async fn userinfo(app: &AppClient, token: &str) -> Answer {
    send(app.request(Method::GET, &app.app_path("userinfo")).bearer_auth(token)).await
}

async fn a_block_is_felt_at_once(store: Store) {
    let world = World::new(store).await;
    let tokens = world.tokens("ann@example.org").await;
    let claims = userinfo(&world.app, &tokens.access).await.expect(200);
    assert_eq!(claims.json()["email"], "ann@example.org");
    world.records.block_user("ann@example.org").await;
    userinfo(&world.app, &tokens.access).await.oauth_error(401, "invalid_token");
}

async fn a_token_in_either_format_is_told_whole(store: Store) {
    let world = World::new(store).await;
    let vault = world.confidential_app("vault").await;
    let (started, letter) = letter_for(&vault, &world.sink, "ann@example.org").await;
    let code = vault.confirm_for_code(&letter).await;
    let jwt = vault.tokens(&code, &started.pkce.verifier).await;
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", &*jwt.refresh),
        ("access_token_format", "biscuit"),
    ];
    let biscuit = vault.token(&form).await.expect(200);
    let introspect =
        async |token: &str| vault.post_oauth("introspect", &[("token", token)]).await.expect(200);
    let of_jwt = introspect(&jwt.access).await.json();
    let of_biscuit = introspect(&biscuit.text("access_token")).await.json();
    for state in [&of_jwt, &of_biscuit] {
        assert_eq!(state["active"], true, "{state}");
        // A Biscuit keeps its scopes as facts, in no order.
        let mut scope: Vec<_> = state["scope"].as_str().expect("a text").split(' ').collect();
        scope.sort_unstable();
        assert_eq!((scope, &state["client_id"]), (vec!["email", "openid"], &"vault".into()));
        assert_eq!(state["iss"], format!("{}/apps/vault", world.public_url()));
    }
    assert_eq!((&of_jwt["sub"], &of_jwt["sid"]), (&of_biscuit["sub"], &of_biscuit["sid"]));
    assert_eq!(of_jwt["auth_time"], of_biscuit["auth_time"]);
    assert_eq!((&of_jwt["aud"], of_biscuit.get("aud")), (&"vault".into(), None));
    assert_eq!(of_biscuit["revocation_ids"].as_array().map(Vec::len), Some(1));
    userinfo(&vault, &biscuit.text("access_token")).await.expect(200);

    vault.revoke(&jwt.access).await.expect(200);
    for token in [jwt.access, biscuit.text("access_token"), biscuit.text("refresh_token")] {
        assert_eq!(introspect(&token).await.json(), json!({"active": false}));
    }
}

/// Gives the app the first holder's key.
async fn give_key(world: &World, app: &str, holder: &Holder) {
    let file = world.node.settings().folder().join("jwks.json");
    std::fs::write(&file, json!({"keys": [holder.jwk()]}).to_string()).unwrap();
    let file = file.display().to_string();
    world.node.settings().run_well(&["app", "update", app, "--jwks", &file]).await;
}

/// Says that it is `vault` by that assertion, in front of a refresh token that is none.
async fn ask(app: &AppClient, assertion: &str) -> Answer {
    let form = [
        ("grant_type", "refresh_token"),
        ("refresh_token", "gp_refresh_x"),
        ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
        ("client_assertion", assertion),
    ];
    send(app.request(Method::POST, "/apps/vault/token").form(&form)).await
}

async fn a_client_that_signs_needs_no_secret(store: Store) {
    let world = World::new(store).await;
    world.confidential_app("vault").await;
    let (holder, other) = (Holder::of(0), Holder::of(1));
    give_key(&world, "vault", &holder).await;
    let issuer = format!("{}/apps/vault", world.public_url());
    for audience in [issuer.clone(), format!("{issuer}/token")] {
        let assertion = holder.assertion("vault", &audience);
        ask(&world.app, &assertion).await.oauth_error(400, "invalid_grant");
        ask(&world.app, &assertion).await.oauth_error(401, "invalid_client");
    }
    for wrong in [
        other.assertion("vault", &issuer),
        holder.assertion("acme", &issuer),
        holder.assertion("vault", "https://evil.example"),
        holder.proof("POST", &format!("{issuer}/token"), None),
    ] {
        ask(&world.app, &wrong).await.oauth_error(401, "invalid_client");
    }

    // What can't be a key is refused when it is set, and the reason is said.
    let file = world.node.settings().folder().join("wrong.json");
    let mut private = holder.jwk();
    private["d"] = "x".into();
    let short = json!({"kty": "RSA", "n": "AQAB", "e": "AQAB"});
    for (jwks, why) in [
        (json!({"keys": [private]}), "private"),
        (json!({"keys": [short]}), "weak"),
        (json!({"keys": []}), "no RSA, P-256 or Ed25519 key"),
        (json!([]), "not a JWK set"),
    ] {
        std::fs::write(&file, jwks.to_string()).unwrap();
        let flags = ["app", "update", "vault", "--jwks", &file.display().to_string()];
        let output = world.node.settings().run(&flags).await;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && said.contains(why), "{jwks}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_a_hundred_who_send_one_assertion_to_two_nodes_one_is_known() {
    let world = World::new(Store::Postgres).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    world.confidential_app("vault").await;
    let holder = Holder::of(0);
    give_key(&world, "vault", &holder).await;
    let assertion = holder.assertion("vault", &format!("{}/apps/vault", world.public_url()));
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    let answers = at_once(100, |number| {
        let (app, assertion) = (nodes[number % 2].clone(), assertion.clone());
        async move { ask(&app, &assertion).await.status }
    });
    let answers = answers.await;
    assert_eq!(answers.iter().filter(|status| **status == 400).count(), 1, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 401).count(), 99, "{answers:?}");
}

async fn a_token_of_one_app_is_nothing_at_another(store: Store) {
    let world = World::new(store).await;
    let vault = world.confidential_app("vault").await;
    let tokens = world.tokens("ann@example.org").await;
    userinfo(&vault, &tokens.access).await.oauth_error(401, "invalid_token");
    for token in [&tokens.access, &tokens.refresh] {
        let told = vault.post_oauth("introspect", &[("token", token)]).await.expect(200);
        assert_eq!(told.json(), json!({"active": false}));
        vault.revoke(token).await.expect(200);
    }
    vault.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    let form = [("grant_type", "authorization_code"), ("code", "x"), ("redirect_uri", REDIRECT_URI)];
    vault.token(&form).await.oauth_error(400, "invalid_grant");
    userinfo(&world.app, &tokens.access).await.expect(200);
    world.app.refreshed(&tokens.refresh).await;
}
