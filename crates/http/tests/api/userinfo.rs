//! Who an access token is about (OIDC Core §5.3).

use super::vault::*;
use super::world::*;
use http::Method;
use std::time::Duration;

const PATH: &str = "/apps/acme/userinfo";

/// Claims that a token is refused, and why.
fn refused(answer: &Answer) {
    answer.oauth(401, "invalid_token");
    let challenge = answer.header("www-authenticate");
    assert!(challenge.starts_with("Bearer realm=\"gatepost\", error=\"invalid_token\""), "{challenge}");
}

#[tokio::test]
async fn a_token_tells_who_it_is_by_each_way_of_sending_it() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "access_token");
    let first = world.user_info(&token).await;
    assert_eq!((first.header("cache-control"), first.header("pragma")), ("no-store", "no-cache"));
    let claims = first.json(200);
    assert!(text(&claims, "sub").starts_with("usr_"), "{claims}");
    assert_eq!((&claims["email"], &claims["email_verified"]), (&"ann@example.org".into(), &true.into()));
    assert_eq!(claims.as_object().unwrap().len(), 3);
    for scheme in ["bearer", "BEARER", "Bearer "] {
        let line = format!("{scheme} {token}");
        for method in [Method::GET, Method::POST] {
            let answer = world.ask(method, PATH, &[("authorization", &line)], "").await;
            assert_eq!(answer.json(200), claims);
        }
        let answer = world.post_form(PATH, &[("authorization", &line)], &[]).await;
        assert_eq!(answer.json(200), claims);
    }
    assert_eq!(world.post_form(PATH, &[], &[("access_token", &token)]).await.json(200), claims);
}

#[tokio::test]
async fn without_a_token_there_is_a_challenge_and_no_blame() {
    let world = World::new().await;
    let basic = world.basic();
    for headers in [&[][..], &[("authorization", basic.as_str())]] {
        for method in [Method::GET, Method::POST] {
            let answer = world.ask(method, PATH, headers, "").await;
            assert_eq!(
                (answer.status, answer.header("www-authenticate")),
                (401, "Bearer realm=\"gatepost\"")
            );
        }
    }
}

#[tokio::test]
async fn a_token_is_sent_by_one_way_and_never_in_the_url() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "access_token");
    let line = format!("Bearer {token}");
    let in_url = format!("{PATH}?access_token={token}");
    world.get(&in_url, &[]).await.oauth(400, "invalid_request");
    world.get(&in_url, &[("authorization", &line)]).await.oauth(400, "invalid_request");
    let both = world.post_form(PATH, &[("authorization", &line)], &[("access_token", &token)]).await;
    both.oauth(400, "invalid_request");
    let twice = [("authorization", line.as_str()), ("authorization", line.as_str())];
    world.get(PATH, &twice).await.oauth(400, "invalid_request");
    let twice = form(&[("access_token", &token), ("access_token", &token)]);
    world.ask(Method::POST, PATH, &[FORM], twice).await.oauth(400, "invalid_request");
}

#[tokio::test]
async fn what_is_no_access_token_of_this_app_tells_nothing() {
    let world = World::new().await;
    let tokens = world.sign_in().await;
    let of_vault = text(&world.sign_in_to_vault().await, "access_token");
    let long = "x".repeat(9000);
    let refresh_token = text(&tokens, "refresh_token");
    for wrong in ["x", "%%%", "a.b.c", "..", &long, &refresh_token, &of_vault] {
        refused(&world.user_info(wrong).await);
        let posted = world.post_form(PATH, &[], &[("access_token", wrong)]).await;
        refused(&posted);
    }
    for path in ["/apps/nobody/userinfo", "/apps/X/userinfo", "/apps/vault/userinfo"] {
        let line = format!("Bearer {}", text(&tokens, "access_token"));
        refused(&world.get(path, &[("authorization", &line)]).await);
    }
}

#[tokio::test]
async fn nothing_is_told_once_the_token_or_its_session_is_over() {
    let world = World::new().await;
    let expired = text(&world.sign_in().await, "access_token");
    world.fakes.clock.advance(Duration::from_secs(599));
    world.user_info(&expired).await.json(200);
    world.fakes.clock.advance(Duration::from_secs(1));
    refused(&world.user_info(&expired).await);

    let tokens = world.sign_in().await;
    let fields = [("client_id", "acme"), ("token", &text(&tokens, "refresh_token"))];
    world.user_info(&text(&tokens, "access_token")).await.json(200);
    assert_eq!(world.post_form("/apps/acme/revoke", &[], &fields).await.status, 200);
    refused(&world.user_info(&text(&tokens, "access_token")).await);

    let token = text(&world.sign_in().await, "access_token");
    world.disable("acme").await;
    refused(&world.user_info(&token).await);
}

#[tokio::test]
async fn a_token_is_good_for_what_was_granted() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    let narrowed = async |token: &str, scope: &str| {
        let fields = [&refresh(token)[..], &[("scope", scope)]].concat();
        world.ask_for_tokens(&[], &fields).await.json(200)
    };
    let tokens = narrowed(&token, "openid").await;
    let claims = world.user_info(&text(&tokens, "access_token")).await.json(200);
    assert_eq!(claims.as_object().unwrap().len(), 1, "{claims}");
    let tokens = narrowed(&text(&tokens, "refresh_token"), "email").await;
    let answer = world.user_info(&text(&tokens, "access_token")).await;
    assert_eq!(answer.json(403)["error"], "insufficient_scope");
    let challenge = answer.header("www-authenticate");
    assert!(challenge.contains("error=\"insufficient_scope\"") && challenge.ends_with("scope=\"openid\""));
}

#[tokio::test]
async fn a_biscuit_tells_the_same() {
    let world = World::new().await;
    let tokens = world.sign_in().await;
    let claims = world.user_info(&text(&tokens, "access_token")).await.json(200);
    let token = text(&tokens, "refresh_token");
    let fields = [&refresh(&token)[..], &[("access_token_format", "biscuit")]].concat();
    let biscuit = world.ask_for_tokens(&[], &fields).await.json(200);
    assert_eq!(world.user_info(&text(&biscuit, "access_token")).await.json(200), claims);
}

#[tokio::test]
async fn a_store_that_is_away_is_503_here_too() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "access_token");
    world.store.set_away(true);
    world.user_info(&token).await.oauth(503, "temporarily_unavailable");
}
