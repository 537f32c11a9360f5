//! What access tokens open, what they are worth, and what keys they belong to.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, send};
use reqwest::Method;
use serde_json::json;

use super::{Case, Driven, Forgotten, Held, Outcome};
use crate::support::holder::Holder;
use crate::support::{REDIRECT_URI, World, letter_for};

pub(super) async fn revoke(world: &World, case: &Case) -> Outcome {
    let tokens = world.tokens(&email(case)).await;
    match (case.input("client"), case.input("hint")) {
        ("B", _) => {
            let other = world.another_app(&case.id).await;
            other.revoke(&tokens.refresh).await.expect(200);
            world.app.refreshed(&tokens.refresh).await;
        }
        (_, "access_token") => {
            let form = [("token", &*tokens.refresh), ("token_type_hint", "access_token")];
            case.decided(world.app.post_oauth("revoke", &form).await.status);
            world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
        }
        ("confidential", _) => {
            let vault = world.confidential_app(&case.id).await;
            let nobody = AppClient::new(vault.origin(), vault.app(), REDIRECT_URI);
            case.decided(nobody.revoke(&tokens.refresh).await.status);
        }
        _ => return Forgotten,
    }
    Driven
}

pub(super) async fn introspect(world: &World, case: &Case) -> Outcome {
    let vault = world.confidential_app(&case.id).await;
    let tokens = world.tokens(&email(case)).await;
    match case.input("auth") {
        "none" => {
            let nobody = AppClient::new(vault.origin(), vault.app(), REDIRECT_URI);
            case.decided(nobody.post_oauth("introspect", &[("token", &tokens.access)]).await.status);
        }
        "A" => {
            for token in [&tokens.access, &tokens.refresh] {
                let answer = vault.post_oauth("introspect", &[("token", token)]).await.expect(200);
                assert_eq!(answer.json(), json!({"active": false}));
            }
        }
        _ => return Forgotten,
    }
    Driven
}

pub(super) async fn userinfo(world: &World, case: &Case) -> Outcome {
    let path = world.app.app_path("userinfo");
    let get = |rest: &str| world.app.request(Method::GET, &format!("{path}{rest}"));
    let answer = match case.input("auth") {
        "none" => {
            let answer = send(get("")).await;
            let challenge = answer.header("www-authenticate").expect("a challenge");
            assert!(challenge.starts_with("Bearer") && !challenge.contains("error"), "{challenge}");
            answer
        }
        // An hour has to go by; there the clock is moved.
        "expired" => return Held("userinfo::nothing_is_told_once_the_token_or_its_session_is_over"),
        "id_token" => {
            let tokens = world.tokens(&email(case)).await;
            send(get("").bearer_auth(tokens.answer.text("id_token"))).await
        }
        "in query string" => {
            let tokens = world.tokens(&email(case)).await;
            send(get(&format!("?access_token={}", tokens.access))).await
        }
        "bearer (lower-case scheme)" => {
            let tokens = world.tokens(&email(case)).await;
            send(get("").header("authorization", format!("bearer {}", tokens.access))).await
        }
        _ => return Forgotten,
    };
    case.decided(answer.status);
    Driven
}

/// Codes become tokens of that holder.
async fn bound(world: &World, holder: &Holder, proof: &str, email: &str) -> Answer {
    let (started, letter) = letter_for(&world.app, &world.sink, email).await;
    let code = world.app.confirm_for_code(&letter).await;
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", &*code),
        ("redirect_uri", REDIRECT_URI),
        ("code_verifier", &*started.pkce.verifier),
    ];
    let request = world.app.request(Method::POST, &world.app.app_path("token")).form(&form);
    let answer = send(request.header("dpop", proof)).await;
    assert!(answer.status != 200 || answer.text("token_type") == "DPoP", "{}", holder.thumbprint());
    answer
}

pub(super) async fn dpop(world: &World, case: &Case) -> Outcome {
    let holder = Holder::of(0);
    let url = format!("{}/apps/acme/token", world.public_url());
    let answer = match case.input("proof") {
        "replayed jti" => {
            let proof = holder.proof("POST", &url, None);
            bound(world, &holder, &proof, &format!("one-{}", email(case))).await.expect(200);
            let answer = bound(world, &holder, &proof, &email(case)).await;
            assert_eq!(Some(answer.text("error").as_str()), case.error());
            answer
        }
        "iat 10 s in the past or future" => {
            let mut answers = Vec::new();
            for (number, skew) in [-10_i64, 10].into_iter().enumerate() {
                let mut claims = Holder::proof_claims("POST", &url, None);
                claims["iat"] = json!(claims["iat"].as_i64().expect("a moment") + skew);
                let proof = holder.proof_of(&claims);
                answers.push(bound(world, &holder, &proof, &format!("{number}-{}", email(case))).await);
            }
            case.decided(answers[0].status);
            answers.remove(1)
        }
        "missing: bound token sent with the Bearer scheme" => {
            let proof = holder.proof("POST", &url, None);
            let tokens = bound(world, &holder, &proof, &email(case)).await.expect(200);
            let request = world.app.request(Method::GET, &world.app.app_path("userinfo"));
            send(request.bearer_auth(tokens.text("access_token"))).await
        }
        _ => return Forgotten,
    };
    case.decided(answer.status);
    Driven
}

fn email(case: &Case) -> String {
    format!("{}@example.org", case.id)
}
