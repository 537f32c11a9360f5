//! What the token endpoint answers: codes, refresh tokens, and clients.

use gatepost_tests::client::{AppClient, Pkce, Tokens, send};
use reqwest::Method;
use reqwest::header::{AUTHORIZATION, CONTENT_TYPE, ORIGIN};
use serde_json::Value;

use super::{Case, Driven, Forgotten, Outcome};
use crate::support::{REDIRECT_URI, World, at_once, jwt, letter_for};

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    let input = &case.input;
    if let Some(how) = input["client_auth"].as_str() {
        return client(world, case, how).await;
    }
    if input["wrong_basic"] == true {
        let vault = world.confidential_app(&case.id).await;
        let answer =
            vault.with_secret("gp_client_wrong").refresh("x").await.oauth_error(401, "invalid_client");
        assert!(
            answer.header("www-authenticate").is_some_and(|line| line.starts_with("Basic ")),
            "{answer:?}"
        );
        return Driven;
    }
    if let Some(origin) = input["origin"].as_str() {
        let form = [("grant_type", "refresh_token"), ("refresh_token", "x"), ("client_id", "acme")];
        let request = world.app.request(Method::POST, &world.app.app_path("token")).form(&form);
        let answer = send(request.header(ORIGIN, origin)).await;
        assert_eq!(answer.header("access-control-allow-origin"), None);
        assert_eq!(answer.header("access-control-allow-credentials"), None);
        return Driven;
    }
    if let Some(grant_type) = input["grant_type"].as_str() {
        return refused(case, &world.app.token(&[("grant_type", grant_type)]).await);
    }
    if let Some(content_type) = input["content_type"].as_str() {
        let (started, code) = world.code(&email(case)).await;
        let body = format!(
            "grant_type=authorization_code&client_id=acme&code={code}&redirect_uri={REDIRECT_URI}&code_verifier={}",
            started.pkce.verifier
        );
        let request = world.app.request(Method::POST, &world.app.app_path("token")).body(body);
        return refused(case, &send(request.header(CONTENT_TYPE, content_type)).await);
    }
    exchange(world, case).await
}

fn email(case: &Case) -> String {
    format!("{}@example.org", case.id)
}

/// Claims the status and the error that the case says.
fn refused(case: &Case, answer: &gatepost_tests::answer::Answer) -> Outcome {
    case.decided(answer.status);
    if let Some(error) = case.error() {
        assert_eq!(answer.text("error"), error, "{}: {answer:?}", case.id);
    }
    Driven
}

/// A code of that app, which began with this challenge or with none.
async fn code_of(world: &World, app: &AppClient, email: &str, challenge: Option<&str>) -> String {
    let mut body = app.sign_in_body(email, &Pkce::new(), "s");
    let members = body.as_object_mut().expect("an object");
    match challenge {
        Some(challenge) => drop(members.insert("code_challenge".to_owned(), challenge.into())),
        None => {
            for name in ["code_challenge", "code_challenge_method"] {
                members.remove(name);
            }
        }
    }
    app.post_sign_in(&body).await.expect(202);
    let token = world.sink.mail_to(email).await.token();
    app.confirm_for_code(&token).await
}

async fn exchange(world: &World, case: &Case) -> Outcome {
    let input = &case.input;
    let stripped = input["authorize_without_challenge"] == true;
    let is_confidential = stripped || input["client"].as_str().is_some_and(|kind| kind.starts_with("conf"));
    let app = if is_confidential { world.confidential_app(&case.id).await } else { world.app.clone() };
    // The challenge of RFC 7636, appendix B.
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let challenge = Pkce::of(verifier).challenge;
    let code = code_of(world, &app, &email(case), (!stripped).then_some(&challenge)).await;
    let mut form = vec![("grant_type", "authorization_code"), ("code", &*code)];
    if input.get("redirect_uri") != Some(&Value::Null) {
        form.push(("redirect_uri", REDIRECT_URI));
    }
    match &input["code_verifier"] {
        Value::String(verifier) => form.push(("code_verifier", verifier)),
        Value::Array(several) => {
            form.extend(several.iter().map(|one| ("code_verifier", one.as_str().expect("a text"))));
        }
        Value::Null if input.get("code_verifier").is_none() => form.push(("code_verifier", verifier)),
        _ => {}
    }
    refused(case, &app.token(&form).await)
}

/// How a client proves to be the app.
async fn client(world: &World, case: &Case, how: &str) -> Outcome {
    let vault = world.confidential_app(&case.id).await;
    let secret = vault.secret().expect("a confidential app has one").to_owned();
    let (_, letter) = letter_for(&vault, &world.sink, &email(case)).await;
    let code = vault.confirm_for_code(&letter).await;
    let basic = |name: &str, secret: &str| {
        let pair = format!("{name}:{secret}");
        format!("Basic {}", data_encoding::BASE64.encode(pair.as_bytes()))
    };
    let escaped = |text: &str| text.bytes().map(|byte| format!("%{byte:02X}")).collect::<Vec<_>>().concat();
    let (line, extra) = match how {
        "right secret + 1 byte" => (basic(&case.id, &format!("{secret}x")), vec![]),
        "basic and post together" => (basic(&case.id, &secret), vec![("client_secret", secret.as_str())]),
        "basic of A, client_id=B in body" => (basic(&case.id, &secret), vec![("client_id", "acme")]),
        "basic with percent-encoded id and secret" => (basic(&escaped(&case.id), &escaped(&secret)), vec![]),
        "basic, malformed base64" => ("Basic !!!".to_owned(), vec![]),
        "Bearer %%%" => ("Bearer %%%".to_owned(), vec![]),
        _ => return Forgotten,
    };
    let form = [("grant_type", "refresh_token"), ("refresh_token", "gp_refresh_x")];
    let request = |form: &[(&str, &str)]| {
        vault.request(Method::POST, &vault.app_path("token")).header(AUTHORIZATION, &line).form(form)
    };
    if case.statuses == [200] {
        // That the client is known shows: the token is refused, not the client.
        send(request(&form)).await.oauth_error(400, "invalid_grant");
        let _ = code;
        return Driven;
    }
    refused(case, &send(request(&[&form[..], &extra].concat())).await)
}

/// What becomes of refresh tokens.
pub(super) async fn refresh(world: &World, case: &Case) -> Outcome {
    let steps = case.input["steps"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let app = &world.app;
    let first = world.tokens(&email(case)).await;
    match steps.collect::<Vec<_>>().as_slice() {
        ["refresh(R1)->R2", "refresh(R2)->R3"] => {
            let second = app.refreshed(&first.refresh).await;
            app.refreshed(&second.refresh).await;
        }
        ["refresh(R1)->R2", "wait past leeway", "refresh(R1)"] => {
            let second = app.refreshed(&first.refresh).await;
            world.records.age_refreshes(11).await;
            refused(case, &app.refresh(&first.refresh).await);
            app.refresh(&second.refresh).await.oauth_error(400, "invalid_grant");
        }
        ["par(50,refresh(R1))"] => {
            let answers = at_once(50, |_| {
                let (app, token) = (app.clone(), first.refresh.clone());
                async move { app.refresh(&token).await.status }
            });
            let answers = answers.await;
            assert!(answers.iter().all(|status| [200, 400].contains(status)), "{answers:?}");
            let state = world.records.live_refresh_tokens_of(&email(case)).await;
            assert!(state <= 1, "{state} refresh tokens are alive");
        }
        ["refresh(R of A, client B)"] => {
            let other = world.another_app(&case.id).await;
            refused(case, &other.refresh(&first.refresh).await);
        }
        ["refresh(R, no client auth, confidential)"] => {
            let vault = world.confidential_app(&case.id).await;
            let nobody = AppClient::new(vault.origin(), vault.app(), REDIRECT_URI);
            refused(case, &nobody.refresh(&first.refresh).await);
        }
        ["login", "clock(+absolute lifetime)", "refresh(latest R)"] => {
            let latest = app.refreshed(&first.refresh).await;
            world.records.end_sessions_by_age(&email(case)).await;
            refused(case, &app.refresh(&latest.refresh).await);
        }
        ["logout", "refresh(R)"] => {
            app.revoke(&first.refresh).await.expect(200);
            refused(case, &app.refresh(&first.refresh).await);
        }
        ["admin.ban(user)", "refresh(R)"] => {
            world.records.block_user(&email(case)).await;
            refused(case, &app.refresh(&first.refresh).await);
        }
        steps => return confused(world, case, (steps, &first)).await,
    }
    Driven
}

/// What becomes of texts that are no refresh token, and of what a refresh leaves as it was.
async fn confused(world: &World, case: &Case, (steps, first): (&[&str], &Tokens)) -> Outcome {
    let app = &world.app;
    match steps {
        ["refresh(access token as R)"] => {
            refused(case, &app.refresh(&first.access).await);
        }
        ["refresh(R + 'x')", "refresh(R)"] => {
            app.refresh(&format!("{}x", first.refresh)).await.oauth_error(400, "invalid_grant");
            app.refreshed(&first.refresh).await;
        }
        ["refresh(R1)", "check old access token"] => {
            let issuer = format!("{}/apps/acme", world.public_url());
            let next = app.refreshed(&first.refresh).await;
            let old = jwt::verified(app, &first.access, &issuer).await;
            let new = jwt::verified(app, &next.access, &issuer).await;
            for same in ["auth_time", "sub", "aud", "sid"] {
                assert_eq!(old[same], new[same], "{same}");
            }
            assert!(new["iat"].as_u64() >= old["iat"].as_u64() && new["jti"] != old["jti"], "{new}");
        }
        _ => return Forgotten,
    }
    Driven
}
