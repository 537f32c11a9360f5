//! Tokens that are bound to a key (RFC 9449).

use super::vault::*;
use super::world::*;
use gatepost_application::OAuthCommand;
use gatepost_contract::fakes::PlainKeyring;
use gatepost_domain::proof::Proof;
use serde_json::Value;

fn signed(proof: &Proof) -> String {
    PlainKeyring::proof(proof)
}

async fn code(world: &World) -> String {
    world.begin().await;
    world.confirm().await
}

/// Signs in to `acme` with that key.
async fn bound(world: &World, key: u8) -> Value {
    let code = code(world).await;
    let proof = signed(&proof(key, &format!("exchange-{code}")));
    world.ask_for_tokens(&[&proof], &exchange(&code)).await.json(200)
}

async fn user_info(world: &World, scheme: &str, token: &str, proofs: &[&str]) -> Answer {
    let line = format!("{scheme} {token}");
    let headers: Vec<_> =
        proofs.iter().map(|proof| ("dpop", *proof)).chain([("authorization", line.as_str())]).collect();
    world.get("/apps/acme/userinfo", &headers).await
}

/// Claims that it is refused with a challenge for a proof.
fn challenged(answer: &Answer, error: &str) {
    answer.oauth(401, error);
    let challenge = answer.header("www-authenticate");
    let start = format!("DPoP algs=\"ES256 RS256 EdDSA\", error=\"{error}\"");
    assert!(challenge.starts_with(&start), "{challenge}");
}

#[tokio::test]
async fn tokens_are_bound_to_the_key_of_the_proof() {
    let world = World::new().await;
    let tokens = bound(&world, 1).await;
    assert_eq!(tokens["token_type"], "DPoP");
    let token = text(&tokens, "access_token");
    let proof = signed(&proof_with(1, "a", &token));
    let claims = user_info(&world, "DPoP", &token, &[&proof]).await.json(200);
    assert_eq!(claims["email"], "ann@example.org");
    challenged(&user_info(&world, "DPoP", &token, &[&proof]).await, "invalid_dpop_proof");
    let lower = signed(&proof_with(1, "b", &token));
    user_info(&world, "dpop", &token, &[&lower]).await.json(200);
}

#[tokio::test]
async fn a_bound_token_without_its_proof_opens_nothing() {
    let world = World::new().await;
    let token = text(&bound(&world, 1).await, "access_token");
    let usual = || proof_with(1, "one", &token);
    challenged(&user_info(&world, "Bearer", &token, &[]).await, "invalid_token");
    challenged(&user_info(&world, "Bearer", &token, &[&signed(&usual())]).await, "invalid_token");
    challenged(&user_info(&world, "DPoP", &token, &[]).await, "invalid_dpop_proof");
    let other = text(&bound(&world, 2).await, "access_token");
    for (what, proof) in [
        ("another key", proof_with(2, "one", &token)),
        ("another token", proof_with(1, "one", &other)),
        ("no token", Proof { access_token: None, ..usual() }),
        ("another method", Proof { method: "POST".to_owned(), ..usual() }),
        ("another endpoint", Proof { url: format!("{ACME}/token"), ..usual() }),
        ("another app", Proof { url: format!("{VAULT}/userinfo"), ..usual() }),
        ("old", Proof { issued_at: later(-61), ..usual() }),
        ("from the future", Proof { issued_at: later(61), ..usual() }),
        ("without a name", Proof { id: String::new(), ..usual() }),
    ] {
        let answer = user_info(&world, "DPoP", &token, &[&signed(&proof)]).await;
        assert_eq!(answer.status, 401, "{what}");
        challenged(&answer, "invalid_dpop_proof");
    }
    let twice = signed(&usual());
    challenged(&user_info(&world, "DPoP", &token, &[&twice, &twice]).await, "invalid_dpop_proof");
    user_info(&world, "DPoP", &token, &[&signed(&Proof { id: "last".to_owned(), ..usual() })])
        .await
        .json(200);
}

#[tokio::test]
async fn a_token_that_is_not_bound_is_not_sent_as_one_that_is() {
    let world = World::new().await;
    let tokens = world.sign_in().await;
    assert_eq!(tokens["token_type"], "Bearer");
    let token = text(&tokens, "access_token");
    let proof = signed(&proof_with(1, "one", &token));
    challenged(&user_info(&world, "DPoP", &token, &[&proof]).await, "invalid_token");
}

#[tokio::test]
async fn a_proof_that_does_not_go_with_the_request_costs_no_code() {
    let world = World::new().await;
    let code = code(&world).await;
    let usual = || proof(1, "one");
    let good = signed(&usual());
    for (what, proofs) in [
        ("another method", vec![signed(&Proof { method: "GET".to_owned(), ..usual() })]),
        ("another endpoint", vec![signed(&Proof { url: format!("{ACME}/userinfo"), ..usual() })]),
        ("another server", vec![signed(&Proof { url: "https://evil.example/token".to_owned(), ..usual() })]),
        ("old", vec![signed(&Proof { issued_at: later(-61), ..usual() })]),
        ("from the future", vec![signed(&Proof { issued_at: later(61), ..usual() })]),
        ("without a name", vec![signed(&Proof { id: String::new(), ..usual() })]),
        ("a long name", vec![signed(&Proof { id: "x".repeat(257), ..usual() })]),
        ("two", vec![good.clone(), good.clone()]),
        ("nothing", vec![String::new()]),
        ("garbage", vec!["a.b.c".to_owned()]),
    ] {
        let proofs: Vec<_> = proofs.iter().map(String::as_str).collect();
        let answer = world.ask_for_tokens(&proofs, &exchange(&code)).await;
        assert_eq!(answer.status, 400, "{what}");
        answer.oauth(400, "invalid_dpop_proof");
    }
    let skewed = signed(&Proof { issued_at: later(-10), id: "two".to_owned(), ..usual() });
    world.ask_for_tokens(&[&skewed], &exchange(&code)).await.json(200);
}

#[tokio::test]
async fn a_proof_is_good_once_on_all_endpoints() {
    let world = World::new().await;
    let proof = signed(&proof(1, "one"));
    let first = code(&world).await;
    let tokens = world.ask_for_tokens(&[&proof], &exchange(&first)).await.json(200);
    let second = code(&world).await;
    world.ask_for_tokens(&[&proof], &exchange(&second)).await.oauth(400, "invalid_dpop_proof");
    let token = text(&tokens, "refresh_token");
    world.ask_for_tokens(&[&proof], &refresh(&token)).await.oauth(400, "invalid_dpop_proof");
}

#[tokio::test]
async fn a_bound_session_goes_on_with_its_key_alone() {
    let world = World::new().await;
    let token = text(&bound(&world, 1).await, "refresh_token");
    world.ask_for_tokens(&[], &refresh(&token)).await.oauth(400, "invalid_dpop_proof");
    let other = signed(&proof(2, "a"));
    world.ask_for_tokens(&[&other], &refresh(&token)).await.oauth(400, "invalid_grant");
    let own = signed(&proof(1, "b"));
    let next = world.ask_for_tokens(&[&own], &refresh(&token)).await.json(200);
    assert_eq!(next["token_type"], "DPoP");
}

#[tokio::test]
async fn a_session_that_began_without_a_key_takes_the_first_that_comes() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    let first = signed(&proof(1, "a"));
    let tokens = world.ask_for_tokens(&[&first], &refresh(&token)).await.json(200);
    assert_eq!(tokens["token_type"], "DPoP");
    let token = text(&tokens, "refresh_token");
    world.ask_for_tokens(&[], &refresh(&token)).await.oauth(400, "invalid_dpop_proof");
    let other = signed(&proof(2, "b"));
    world.ask_for_tokens(&[&other], &refresh(&token)).await.oauth(400, "invalid_grant");
    let again = signed(&proof(1, "c"));
    world.ask_for_tokens(&[&again], &refresh(&token)).await.json(200);
}

#[tokio::test]
async fn an_app_that_wants_keys_issues_nothing_without() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    world.decide("acme", OAuthCommand { require_dpop: Some(true), ..OAuthCommand::default() }).await;
    let code = code(&world).await;
    world.ask_for_tokens(&[], &exchange(&code)).await.oauth(400, "invalid_dpop_proof");
    world.ask_for_tokens(&[], &refresh(&token)).await.oauth(400, "invalid_dpop_proof");
    let own = signed(&proof(1, "a"));
    let tokens = world.ask_for_tokens(&[&own], &exchange(&code)).await.json(200);
    assert_eq!(tokens["token_type"], "DPoP");
}

#[tokio::test]
async fn biscuits_are_bound_too() {
    let world = World::new().await;
    let token = text(&bound(&world, 1).await, "refresh_token");
    let own = signed(&proof(1, "a"));
    let fields = [&refresh(&token)[..], &[("access_token_format", "biscuit")]].concat();
    let tokens = world.ask_for_tokens(&[&own], &fields).await.json(200);
    assert_eq!(tokens["token_type"], "DPoP");
    let token = text(&tokens, "access_token");
    challenged(&user_info(&world, "Bearer", &token, &[]).await, "invalid_token");
    let own = signed(&proof_with(1, "b", &token));
    user_info(&world, "DPoP", &token, &[&own]).await.json(200);
}

#[tokio::test]
async fn a_pushed_request_is_bound_by_a_proof_too() {
    let world = World::new().await;
    let usual = [
        ("client_id", "acme"),
        ("response_type", "code"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    let push = async |proof: &Proof, extra: &[(&str, &str)]| {
        let (signed, fields) = (signed(proof), [&usual[..], extra].concat());
        world.post_form("/apps/acme/par", &[("dpop", &signed)], &fields).await
    };
    let own = |id: &str| Proof { url: format!("{ACME}/par"), ..proof(1, id) };
    push(&own("a"), &[]).await.json(201);
    push(&own("a"), &[]).await.oauth(400, "invalid_dpop_proof");
    push(&own("b"), &[("dpop_jkt", &thumbprint(1).to_string())]).await.json(201);
    push(&own("c"), &[("dpop_jkt", &thumbprint(2).to_string())]).await.oauth(400, "invalid_dpop_proof");
    push(&proof(1, "d"), &[]).await.oauth(400, "invalid_dpop_proof");
}
