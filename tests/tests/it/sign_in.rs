//! One whole sign-in, and the ways in which a link ends.

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{AppClient, Pkce};
use serde_json::{Value, json};

use crate::support::{Store, World, jwt, letter_for};

on_both_stores!(
    a_person_signs_in_and_the_app_gets_tokens_that_verify,
    a_link_is_confirmed_by_a_program_too,
    the_redirect_keeps_the_query_that_it_was_registered_with,
    a_second_confirm_finds_the_link_spent,
    a_refused_link_is_dead,
    an_expired_link_is_dead,
    an_unknown_link_is_not_found,
    a_confidential_app_needs_its_secret_and_no_verifier,
    the_next_sign_in_is_of_the_same_user,
);

async fn a_person_signs_in_and_the_app_gets_tokens_that_verify(store: Store) {
    let world = World::new(store).await;
    let app = &world.app;

    let started = app.start("Alice@Example.ORG").await;
    let (id, secret) = (started.id(), started.secret());
    assert!(id.starts_with("sin_"), "{id}");
    assert_eq!(started.answer.header("location"), Some(app.app_path(&format!("sign-ins/{id}")).as_str()));
    assert_eq!(
        started.answer.text("email_hint").to_lowercase(),
        "a\u{2022}\u{2022}\u{2022}@e\u{2022}\u{2022}\u{2022}.org"
    );
    for time in ["expires_at", "resend_available_at"] {
        assert!(started.answer.text(time).ends_with('Z'), "{time} is not UTC");
    }

    let mail = world.sink.mail_to("Alice@example.org").await;
    assert_eq!(mail.link(), format!("{}/l/{}", world.public_url(), mail.token()));
    let watched = app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    assert_eq!(watched.text("status"), "pending");

    let page = app.open(&mail.token()).await.page(200);
    assert!(page.body.contains("Acme") && page.body.contains("Alice@example.org"), "{}", page.body);

    let confirmed = app.confirm(&mail.token()).await.expect(303);
    let location = confirmed.header("location").unwrap();
    assert!(location.starts_with(&format!("{}?", app.redirect_uri())), "{location}");
    let code = query_parameter(location, "code").unwrap();
    assert_eq!(query_parameter(location, "state").unwrap(), started.state);
    let issuer = format!("{}/apps/acme", world.public_url());
    assert_eq!(query_parameter(location, "iss").unwrap(), issuer);
    assert_eq!(location.split('&').count(), 3, "nothing else is in the URL: {location}");
    assert_eq!(app.watch(&id, &secret).await.expect(200).text("status"), "completed");

    let tokens = app.tokens(&code, &started.pkce.verifier).await;
    assert_eq!(tokens.answer.json()["token_type"], "Bearer");
    assert_eq!(tokens.answer.json()["expires_in"], 600);
    let scope = tokens.answer.text("scope");
    assert_eq!(sorted(&scope), ["email", "openid"]);
    let claims = jwt::verified(app, &tokens.access, &issuer).await;
    expect_claims(&claims, &issuer, &scope);
    assert_eq!(world.records.queued_letters().await, 0, "nothing is left over");
}

fn expect_claims(claims: &Value, issuer: &str, scope: &str) {
    for (name, value) in [
        ("iss", json!(issuer)),
        ("aud", json!("acme")),
        ("client_id", json!("acme")),
        ("app_id", json!("acme")),
        ("email", json!("alice@example.org")),
        ("scope", json!(scope)),
        ("amr", json!(["email"])),
    ] {
        assert_eq!(claims[name], value, "{name} in {claims}");
    }
    for (name, prefix) in [("sub", "usr_"), ("sid", "ses_")] {
        assert!(claims[name].as_str().unwrap().starts_with(prefix), "{name} in {claims}");
    }
    assert!(!claims["jti"].as_str().unwrap().is_empty());
    let time = |name: &str| claims[name].as_u64().unwrap();
    assert_eq!(time("exp") - time("iat"), 600);
    assert!(time("auth_time") <= time("iat") && time("iat") <= jwt::now() + 1, "{claims}");
}

fn sorted(scope: &str) -> Vec<&str> {
    let mut words: Vec<_> = scope.split(' ').collect();
    words.sort_unstable();
    words
}

async fn a_link_is_confirmed_by_a_program_too(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let answer = world.app.confirm_json(&token).await.expect(200);
    let code = query_parameter(&answer.text("redirect_to"), "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn the_redirect_keeps_the_query_that_it_was_registered_with(store: Store) {
    let world = World::new(store).await;
    let app = AppClient::new(&world.node.origin(), "acme", "https://app.example.com/cb?tenant=7");
    let pkce = Pkce::new();
    let mut body = app.sign_in_body("ann@example.org", &pkce, "");
    body.as_object_mut().unwrap().remove("state");
    app.post_sign_in(&body).await.expect(202);
    let token = world.sink.mail_to("ann@example.org").await.token();

    let answer = app.confirm(&token).await.expect(303);
    let location = answer.header("location").unwrap();
    assert!(location.starts_with("https://app.example.com/cb?tenant=7&"), "{location}");
    assert_eq!(query_parameter(location, "state"), None, "no state was given");
    app.tokens(&query_parameter(location, "code").unwrap(), &pkce.verifier).await;
}

async fn a_second_confirm_finds_the_link_spent(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let code = world.app.confirm_for_code(&token).await;

    let page = world.app.confirm(&token).await.page(410);
    assert!(page.body.contains("\u{2022}"), "the page shows the address's hint: {}", page.body);
    assert!(!page.body.contains("ann@example.org"), "and not the address: {}", page.body);
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    world.app.open(&token).await.page(410);
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn a_refused_link_is_dead(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    world.app.refuse(&token).await.page(200);
    assert_eq!(world.app.watch(&started.id(), &started.secret()).await.text("status"), "refused");
    world.app.confirm(&token).await.page(410);
    world.app.confirm_json(&token).await.problem(410, "link_refused");
    assert_eq!(world.records.events("sign_in.refused").await, 1);
    assert_eq!(world.records.events("link.confirmed").await, 0);
}

async fn an_expired_link_is_dead(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    world.records.age_links(590).await;
    world.app.open(&token).await.page(200);
    world.records.age_links(11).await;
    let page = world.app.open(&token).await.page(410);
    assert!(page.body.contains("\u{2022}"), "the page shows the address's hint: {}", page.body);
    world.app.confirm(&token).await.page(410);
    world.app.confirm_json(&token).await.problem(410, "link_expired");
    assert_eq!(world.app.watch(&started.id(), &started.secret()).await.text("status"), "expired");
    assert_eq!(world.records.events("link.confirmed").await, 0);
}

async fn an_unknown_link_is_not_found(store: Store) {
    let world = World::new(store).await;
    let unknown = gatepost_tests::chance::secret();
    world.app.open(&unknown).await.page(404);
    world.app.confirm(&unknown).await.page(404);
    world.app.confirm_json(&unknown).await.problem(404, "link_unknown");
    world.app.refuse(&unknown).await.page(404);
}

async fn a_confidential_app_needs_its_secret_and_no_verifier(store: Store) {
    let world = World::new(store).await;
    let app = world.confidential_app("vault").await;
    let body = json!({"email": "ann@example.org", "redirect_uri": app.redirect_uri()});
    app.post_sign_in(&body).await.expect(202);
    let token = world.sink.mail_to("ann@example.org").await.token();
    let code = app.confirm_for_code(&token).await;

    let form = [("grant_type", "authorization_code"), ("code", &code), ("redirect_uri", app.redirect_uri())];
    let stranger = AppClient::new(app.origin(), app.app(), app.redirect_uri());
    stranger.token(&form).await.oauth_error(401, "invalid_client");
    let liar = app.clone().with_secret("wrong");
    liar.token(&form).await.oauth_error(401, "invalid_client");
    let tokens = app.token(&form).await.expect(200);
    stranger.refresh(&tokens.text("refresh_token")).await.oauth_error(401, "invalid_client");
    app.refreshed(&tokens.text("refresh_token")).await;
}

async fn the_next_sign_in_is_of_the_same_user(store: Store) {
    let world = World::new(store).await;
    let issuer = format!("{}/apps/acme", world.public_url());
    let first = jwt::verified(&world.app, &world.tokens("ann@example.org").await.access, &issuer).await;
    let (started, token) = letter_for(&world.app, &world.sink, "ANN@example.org").await;
    let code = world.app.confirm_for_code(&token).await;
    let second = world.app.tokens(&code, &started.pkce.verifier).await;
    let second = jwt::verified(&world.app, &second.access, &issuer).await;
    assert_eq!(first["sub"], second["sub"]);
    assert_ne!(first["sid"], second["sid"]);
    assert_ne!(first["jti"], second["jti"]);
}
