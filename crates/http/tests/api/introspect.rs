//! What a token is worth now (RFC 7662).

use super::vault::*;
use super::world::*;
use gatepost_contract::fakes::PlainKeyring;
use gatepost_domain::proof::Proof;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_good_access_token_is_told_whole() {
    let world = World::new().await;
    let tokens = world.sign_in_to_vault().await;
    let state = world.introspect(&text(&tokens, "access_token")).await;
    assert_eq!(state["active"], true);
    for (name, value) in [
        ("scope", "openid email"),
        ("client_id", "vault"),
        ("token_type", "Bearer"),
        ("aud", "vault"),
        ("iss", VAULT),
    ] {
        assert_eq!(state[name], value, "{name}");
    }
    assert!(text(&state, "sub").starts_with("usr_") && text(&state, "sid").starts_with("ses_"), "{state}");
    assert!(!text(&state, "jti").is_empty());
    assert_eq!(state["exp"].as_i64().unwrap() - state["iat"].as_i64().unwrap(), 600);
    assert!(state["auth_time"].is_i64());
    for absent in ["cnf", "nbf", "revocation_ids", "username", "email"] {
        assert!(state.get(absent).is_none(), "{absent}");
    }
}

#[tokio::test]
async fn a_refresh_token_is_told_too() {
    let world = World::new().await;
    let tokens = world.sign_in_to_vault().await;
    let token = text(&tokens, "refresh_token");
    let state = world.introspect(&token).await;
    assert_eq!((&state["active"], &state["scope"]), (&true.into(), &"openid email".into()));
    assert!(state.get("token_type").is_none() && state["exp"].is_i64());
    let basic = world.basic();
    let next =
        world.post_form("/apps/vault/token", &[("authorization", &basic)], &refresh(&token)).await.json(200);
    assert_eq!(world.introspect(&token).await, json!({"active": false}));
    assert_eq!(world.introspect(&text(&next, "refresh_token")).await["active"], true);
}

#[tokio::test]
async fn a_biscuit_is_told_with_what_it_is_revoked_by() {
    let world = World::new().await;
    let code = world.code_of_vault("openid").await;
    let tokens = world.exchange_at_vault(&code, &[("access_token_format", "biscuit")]).await.json(200);
    let state = world.introspect(&text(&tokens, "access_token")).await;
    assert_eq!((&state["active"], &state["scope"]), (&true.into(), &"openid".into()));
    assert!(state["auth_time"].is_i64() && state.get("aud").is_none());
    let ids = state["revocation_ids"].as_array().unwrap();
    assert!(
        ids.iter().all(|id| id.as_str().unwrap().bytes().all(|byte| byte.is_ascii_hexdigit())),
        "{ids:?}"
    );
}

#[tokio::test]
async fn a_bound_token_is_told_with_its_key() {
    let world = World::new().await;
    let code = world.code_of_vault("openid").await;
    let proof = Proof { url: format!("{VAULT}/token"), ..proof(1, "one") };
    let (basic, proof) = (world.basic(), PlainKeyring::proof(&proof));
    let headers = [("authorization", basic.as_str()), ("dpop", &proof)];
    let fields = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", REDIRECT)];
    let tokens = world.post_form("/apps/vault/token", &headers, &fields).await.json(200);
    let state = world.introspect(&text(&tokens, "access_token")).await;
    assert_eq!(state["token_type"], "DPoP");
    assert_eq!(state["cnf"], json!({"jkt": thumbprint(1).to_string()}));
}

#[tokio::test]
async fn whatever_is_not_good_is_just_not_active() {
    let world = World::new().await;
    let inactive = json!({"active": false});
    let of_acme = world.sign_in().await;
    let long = "x".repeat(9000);
    for token in [
        "x",
        "a.b.c",
        "gp_refresh_x",
        &long,
        &text(&of_acme, "access_token"),
        &text(&of_acme, "refresh_token"),
    ] {
        assert_eq!(world.introspect(token).await, inactive, "{token}");
    }
    let tokens = world.sign_in_to_vault().await;
    let (access, refresh) = (text(&tokens, "access_token"), text(&tokens, "refresh_token"));
    assert_eq!(world.introspect(&access).await["active"], true);
    let basic = world.basic();
    let answer =
        world.post_form("/apps/vault/revoke", &[("authorization", &basic)], &[("token", &refresh)]).await;
    assert_eq!(answer.status, 200);
    for token in [&access, &refresh] {
        assert_eq!(world.introspect(token).await, inactive);
    }
    let expired = text(&world.sign_in_to_vault().await, "access_token");
    world.fakes.clock.advance(Duration::from_mins(10));
    assert_eq!(world.introspect(&expired).await, inactive);
    let of_disabled = text(&world.sign_in_to_vault().await, "access_token");
    world.disable("vault").await;
    assert_eq!(world.introspect(&of_disabled).await, inactive);
}

#[tokio::test]
async fn only_an_app_that_proves_itself_is_told() {
    let world = World::new().await;
    let token = text(&world.sign_in_to_vault().await, "access_token");
    let wrong = basic("vault", "gp_client_wrong");
    let secret = world.secret.clone();
    let path = "/apps/vault/introspect";
    let fields = [("token", token.as_str())];
    world.post_form(path, &[], &fields).await.oauth(401, "invalid_client");
    let named = [("token", token.as_str()), ("client_id", "vault")];
    world.post_form(path, &[], &named).await.oauth(401, "invalid_client");
    world.post_form(path, &[("authorization", &wrong)], &fields).await.oauth(401, "invalid_client");
    let posted = [&named[..], &[("client_secret", secret.as_str())]].concat();
    assert_eq!(world.post_form(path, &[], &posted).await.json(200)["active"], true);
    let right = world.basic();
    world.post_form(path, &[("authorization", &right)], &[]).await.oauth(400, "invalid_request");

    // A public app can't prove to be itself.
    let token = text(&world.sign_in().await, "access_token");
    let fields = [("token", token.as_str()), ("client_id", "acme")];
    world.post_form("/apps/acme/introspect", &[], &fields).await.oauth(401, "invalid_client");
    world
        .post_form("/apps/nobody/introspect", &[], &[("client_id", "nobody"), ("token", "x")])
        .await
        .oauth(401, "invalid_client");
}

#[tokio::test]
async fn an_access_token_ends_its_session_where_it_is_revoked() {
    let world = World::new().await;
    let tokens = world.sign_in().await;
    let (access, refresh_token) = (text(&tokens, "access_token"), text(&tokens, "refresh_token"));
    let fields = [("client_id", "acme"), ("token", access.as_str()), ("token_type_hint", "refresh_token")];
    assert_eq!(world.post_form("/apps/acme/revoke", &[], &fields).await.status, 200);
    world.user_info(&access).await.oauth(401, "invalid_token");
    world.refresh(&refresh_token).await.oauth(400, "invalid_grant");

    // One that has expired is worth nothing, and ends nothing.
    let tokens = world.sign_in().await;
    world.fakes.clock.advance(Duration::from_mins(10));
    let access = text(&tokens, "access_token");
    let fields = [("client_id", "acme"), ("token", access.as_str())];
    assert_eq!(world.post_form("/apps/acme/revoke", &[], &fields).await.status, 200);
    world.refresh(&text(&tokens, "refresh_token")).await.json(200);
}
