//! What the FAPI 2.0 conformance modules about codes, tokens and proofs of keys look for, by their names.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{Pkce, Started, send};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::holder::Holder;
use crate::support::jwt::now;
use crate::support::{REDIRECT_URI, Store, World};

on_both_stores!(
    attempt_reuse_authorization_code_after_one_second,
    ensure_token_endpoint_fails_with_expired_auth_code,
    ensure_authorization_code_is_bound_to_client,
    incorrect_pkce_code_verifier_rejected,
    ensure_pkce_code_verifier_required,
    dpop_negative_tests,
    dpop_bound_refresh_token,
    access_token_type_header_case_sensitivity,
);

async fn attempt_reuse_authorization_code_after_one_second(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    let userinfo =
        || world.app.request(Method::GET, &world.app.app_path("userinfo")).bearer_auth(&tokens.access);
    send(userinfo()).await.expect(200);
    world.app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    send(userinfo()).await.expect(401);
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
}

async fn ensure_token_endpoint_fails_with_expired_auth_code(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    world.records.age_codes(60).await;
    world.app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
}

async fn ensure_authorization_code_is_bound_to_client(store: Store) {
    let world = World::new(store).await;
    let other = world.another_app("other").await;
    let (started, code) = world.code("ann@example.org").await;
    other.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
}

async fn incorrect_pkce_code_verifier_rejected(store: Store) {
    let world = World::new(store).await;
    let (_, code) = world.code("ann@example.org").await;
    world.app.exchange(&code, &Pkce::new().verifier).await.oauth_error(400, "invalid_grant");
}

async fn ensure_pkce_code_verifier_required(store: Store) {
    let world = World::new(store).await;
    let (_, code) = world.code("ann@example.org").await;
    let form = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", REDIRECT_URI)];
    world.app.token(&form).await.oauth_error(400, "invalid_grant");
}

/// Offers a code with these headers `DPoP`.
async fn exchange(world: &World, (started, code): &(Started, String), proofs: &[&str]) -> Answer {
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", code),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", &started.pkce.verifier),
    ];
    let request = world.app.request(Method::POST, &world.app.app_path("token")).form(&form);
    send(proofs.iter().fold(request, |request, proof| request.header("dpop", *proof))).await
}

async fn userinfo(world: &World, scheme: &str, token: &str, proof: Option<&str>) -> Answer {
    let request = world.app.request(Method::GET, &world.app.app_path("userinfo"));
    let request = request.header("authorization", format!("{scheme} {token}"));
    send(proof.map_or(request.try_clone().expect("no body"), |proof| request.header("dpop", proof))).await
}

/// What is wrong with a proof, its header and its claims; the rest is as it should be.
fn flaws(holder: &Holder, url: &str) -> Vec<(&'static str, Value, Value)> {
    let header = || json!({"typ": "dpop+jwt", "alg": "ES256", "jwk": holder.jwk()});
    let claims = || Holder::proof_claims("POST", url, None);
    let with = |mut value: Value, name: &str, new: Value| {
        value[name] = new;
        value
    };
    let without = |mut value: Value, name: &str| {
        value.as_object_mut().expect("an object").remove(name);
        value
    };
    let private = with(holder.jwk(), "d", json!("x"));
    let mut flaws = vec![
        ("typ JWT", with(header(), "typ", json!("JWT")), claims()),
        ("alg none", with(header(), "alg", json!("none")), claims()),
        ("alg HS256", with(header(), "alg", json!("HS256")), claims()),
        ("another alg", with(header(), "alg", json!("RS256")), claims()),
        ("no key", without(header(), "jwk"), claims()),
        ("a private key", with(header(), "jwk", private), claims()),
        ("another key", with(header(), "jwk", Holder::of(1).jwk()), claims()),
        ("crit", with(header(), "crit", json!(["exp"])), claims()),
        ("another method", header(), with(claims(), "htm", json!("GET"))),
        ("the method in lower case", header(), with(claims(), "htm", json!("post"))),
        ("another place", header(), with(claims(), "htu", json!("https://evil.example/token"))),
        ("another endpoint", header(), with(claims(), "htu", json!(url.replace("/token", "/userinfo")))),
        ("old", header(), with(claims(), "iat", json!(now() - 61))),
        ("from the future", header(), with(claims(), "iat", json!(now() + 61))),
        ("a time that is a text", header(), with(claims(), "iat", json!(now().to_string()))),
        ("an empty name", header(), with(claims(), "jti", json!(""))),
    ];
    for name in ["jti", "htm", "htu", "iat"] {
        flaws.push((name, header(), without(claims(), name)));
    }
    flaws
}

async fn dpop_negative_tests(store: Store) {
    let world = World::new(store).await;
    let (holder, url) = (Holder::of(0), format!("{}/apps/acme/token", world.public_url()));
    let code = world.code("ann@example.org").await;
    for (what, header, claims) in flaws(&holder, &url) {
        let answer = exchange(&world, &code, &[&holder.signed(&header, &claims)]).await;
        assert_eq!(
            (answer.status, &*answer.text("error")),
            (400, "invalid_dpop_proof"),
            "{what}: {answer:?}"
        );
    }
    let good = holder.proof("POST", &url, None);
    let broken = format!("{}A", &good[..good.len() - 1]);
    for (what, proofs) in [
        ("two proofs", vec![good.as_str(), &good]),
        ("an empty one", vec![""]),
        ("garbage", vec!["a.b.c"]),
        ("a signature that was changed", vec![if broken == good { "a.b.c" } else { &broken }]),
    ] {
        let answer = exchange(&world, &code, &proofs).await;
        assert_eq!(
            (answer.status, &*answer.text("error")),
            (400, "invalid_dpop_proof"),
            "{what}: {answer:?}"
        );
    }
    // None of it has cost the code; the same proof is good once.
    let tokens = exchange(&world, &code, &[&good]).await.expect(200);
    assert_eq!(tokens.text("token_type"), "DPoP");
    let next = world.code("ann@example.org").await;
    exchange(&world, &next, &[&good]).await.oauth_error(400, "invalid_dpop_proof");

    let token = tokens.text("access_token");
    let url = format!("{}/apps/acme/userinfo", world.public_url());
    userinfo(&world, "Bearer", &token, None).await.expect(401);
    userinfo(&world, "DPoP", &token, None).await.expect(401);
    for (what, proof) in [
        ("no token's", holder.proof("GET", &url, None)),
        ("another token's", holder.proof("GET", &url, Some("x"))),
        ("another key's", Holder::of(1).proof("GET", &url, Some(&token))),
        ("another method's", holder.proof("POST", &url, Some(&token))),
    ] {
        let answer = userinfo(&world, "DPoP", &token, Some(&proof)).await;
        assert_eq!(answer.status, 401, "{what}: {answer:?}");
        assert!(answer.header("www-authenticate").is_some_and(|line| line.starts_with("DPoP ")), "{what}");
    }
    let proof = holder.proof("GET", &url, Some(&token));
    userinfo(&world, "DPoP", &token, Some(&proof)).await.expect(200);
    userinfo(&world, "DPoP", &token, Some(&proof)).await.expect(401);
}

async fn dpop_bound_refresh_token(store: Store) {
    let world = World::new(store).await;
    let (holder, url) = (Holder::of(0), format!("{}/apps/acme/token", world.public_url()));
    let code = world.code("ann@example.org").await;
    let tokens = exchange(&world, &code, &[&holder.proof("POST", &url, None)]).await.expect(200);
    let token = tokens.text("refresh_token");
    let refresh = async |proof: Option<String>| {
        let form = [("grant_type", "refresh_token"), ("client_id", "acme"), ("refresh_token", &*token)];
        let request = world.app.request(Method::POST, &world.app.app_path("token")).form(&form);
        send(proof.into_iter().fold(request, |request, proof| request.header("dpop", proof))).await
    };
    refresh(None).await.oauth_error(400, "invalid_dpop_proof");
    refresh(Some(Holder::of(1).proof("POST", &url, None))).await.oauth_error(400, "invalid_grant");
    let next = refresh(Some(holder.proof("POST", &url, None))).await.expect(200);
    assert_eq!(next.text("token_type"), "DPoP");
}

async fn access_token_type_header_case_sensitivity(store: Store) {
    let world = World::new(store).await;
    let tokens = world.tokens("ann@example.org").await;
    for scheme in ["Bearer", "bearer", "BEARER", "bEaReR"] {
        userinfo(&world, scheme, &tokens.access, None).await.expect(200);
    }
    let (holder, url) = (Holder::of(0), format!("{}/apps/acme/token", world.public_url()));
    let code = world.code("ann@example.org").await;
    let tokens = exchange(&world, &code, &[&holder.proof("POST", &url, None)]).await.expect(200);
    let token = tokens.text("access_token");
    let url = format!("{}/apps/acme/userinfo", world.public_url());
    for scheme in ["DPoP", "dpop", "DPOP"] {
        let proof = holder.proof("GET", &url, Some(&token));
        userinfo(&world, scheme, &token, Some(&proof)).await.expect(200);
    }
}
