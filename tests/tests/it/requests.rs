//! What a request for a sign-in may say, and what each mistake gets.

use gatepost_tests::client::{Pkce, send};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Store, World};

on_both_stores!(
    an_unregistered_redirect_is_refused_with_an_event_and_no_letter,
    each_wrong_field_has_its_own_code,
    all_wrong_fields_are_reported_at_once,
    a_letter_bears_what_was_asked_for,
    an_unknown_app_is_not_found,
    known_and_unknown_addresses_get_the_same_answer,
    the_limits_say_when_to_come_back,
    one_apps_limit_is_not_anothers,
    spellings_of_a_path_share_its_limit,
    forwarded_addresses_count_only_from_a_trusted_proxy,
    only_the_initiator_may_watch,
    a_private_use_scheme_and_a_loopback_port_are_redirects_too,
);

async fn an_unregistered_redirect_is_refused_with_an_event_and_no_letter(store: Store) {
    let world = World::new(store).await;
    let mut body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s");
    body["redirect_uri"] = json!("https://evil.example/cb");
    world.app.post_sign_in(&body).await.invalid(&[("redirect_uri", "redirect_uri_not_registered")]);
    world.records.eventually_has_event("sign_in.rejected").await;

    world.letter("ann@example.org").await;
    assert_eq!(world.sink.taken(), 1, "the refused one got a letter");
}

async fn each_wrong_field_has_its_own_code(store: Store) {
    let world = World::new(store).await;
    let long = |length: usize| Value::from("x".repeat(length));
    let challenge = Pkce::new().challenge;
    for (field, value, code) in [
        ("email", json!("not an address"), "email_invalid"),
        ("email", json!("a@b@example.org"), "email_invalid"),
        ("email", json!("ann@example.org, eve@example.org"), "email_invalid"),
        ("redirect_uri", json!("javascript:alert(1)"), "redirect_uri_invalid"),
        ("redirect_uri", json!("https://app.example.com/cb#x"), "redirect_uri_invalid"),
        ("redirect_uri", json!("https://app.example.com/cb/"), "redirect_uri_not_registered"),
        ("code_challenge", json!("short"), "code_challenge_invalid"),
        ("code_challenge", json!(format!("{challenge}=")), "code_challenge_invalid"),
        ("code_challenge_method", json!("plain"), "code_challenge_method_unsupported"),
        ("state", long(513), "state_too_long"),
        ("link_expires_in", json!(59), "link_expires_in_out_of_range"),
        ("link_expires_in", json!(3601), "link_expires_in_out_of_range"),
    ] {
        let mut body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s");
        body[field] = value;
        world.app.post_sign_in(&body).await.invalid(&[(field, code)]);
    }
    assert_eq!(world.sink.attempts(), 0, "a refused one got a letter");
}

async fn all_wrong_fields_are_reported_at_once(store: Store) {
    let world = World::new(store).await;
    let body = json!({
        "email": "nobody",
        "redirect_uri": "https://evil.example/cb",
        "state": "x".repeat(600),
        "email_verified": true,
    });
    world.app.post_sign_in(&body).await.invalid(&[
        ("email", "email_invalid"),
        ("redirect_uri", "redirect_uri_not_registered"),
        ("state", "state_too_long"),
        ("code_challenge", "code_challenge_required"),
        ("email_verified", "field_unknown"),
    ]);
    let empty = world.app.post_sign_in(&json!({})).await.any_problem(422).json();
    let mut fields: Vec<_> =
        empty["errors"].as_array().unwrap().iter().map(|error| &error["field"]).collect();
    fields.sort_by_key(ToString::to_string);
    assert_eq!(fields, ["code_challenge", "email", "redirect_uri"]);
}

async fn a_letter_bears_what_was_asked_for(store: Store) {
    let world = World::new(store).await;
    for (method, links, codes) in [("link", 1, 0), ("code", 0, 1), ("both", 1, 1)] {
        let email = format!("{method}@example.org");
        let mut body = world.app.sign_in_body(&email, &Pkce::new(), "s");
        body["method"] = json!(method);
        world.app.post_sign_in(&body).await.expect(202);
        let text = world.sink.mail_to(&email).await.text();
        let six = text
            .split(|letter: char| !letter.is_ascii_alphanumeric())
            .filter(|word| word.len() == 6 && word.bytes().all(|byte| byte.is_ascii_digit()));
        assert_eq!((text.matches("/l/").count(), six.count()), (links, codes), "{text}");
    }
}

async fn an_unknown_app_is_not_found(store: Store) {
    let world = World::new(store).await;
    for app_id in ["nobody", "ACME", "acme%20", "a"] {
        let path = format!("/apps/{app_id}/sign-ins");
        let body = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s");
        let request = world.app.request(Method::POST, &path).json(&body);
        send(request).await.problem(404, "app_not_found");
    }
}

async fn known_and_unknown_addresses_get_the_same_answer(store: Store) {
    let world = World::new(store).await;
    world.tokens("known1@example.org").await;
    let known = world.app.start("known1@example.org").await.answer;
    let unknown = world.app.start("other2@example.org").await.answer;
    let varying = ["date", "x-request-id", "location"];
    assert_eq!(known.headers_except(&varying), unknown.headers_except(&varying));
    assert_eq!(known.body.len(), unknown.body.len());
    let members = |answer: &gatepost_tests::answer::Answer| {
        answer.json().as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(members(&known), members(&unknown));
}

async fn the_limits_say_when_to_come_back(store: Store) {
    let world = World::with(store, |settings| {
        settings
            .with("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "4/1m")
            .with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "2/15m")
    })
    .await;
    let ask = |email: &'static str, from: [u8; 4]| {
        let app = world.app.from_address(from);
        async move { app.post_sign_in(&app.sign_in_body(email, &Pkce::new(), "s")).await }
    };
    let limited = |answer: gatepost_tests::answer::Answer| {
        let answer = answer.problem(429, "rate_limited");
        let seconds: u64 = answer.header("retry-after").unwrap().parse().unwrap();
        assert!((1..=900).contains(&seconds), "{seconds}");
    };

    // By address, whoever asks and however it is spelt.
    ask("ann@example.org", [127, 0, 0, 2]).await.expect(202);
    ask("ann+2@EXAMPLE.org", [127, 0, 0, 3]).await.expect(202);
    limited(ask("Ann@example.org", [127, 0, 0, 4]).await);
    // By client, whomever it asks for; what was refused counts.
    ask("bob@example.org", [127, 0, 0, 4]).await.expect(202);
    ask("nobody", [127, 0, 0, 4]).await.any_problem(422);
    ask("cat@example.org", [127, 0, 0, 4]).await.expect(202);
    limited(ask("dan@example.org", [127, 0, 0, 4]).await);
    // Another client is not held back by it.
    ask("dan@example.org", [127, 0, 0, 5]).await.expect(202);
}

async fn one_apps_limit_is_not_anothers(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "1/15m")).await;
    let other = world.another_app("other").await;
    world.app.start("ann@example.org").await;
    let again = world.app.sign_in_body("ann@example.org", &Pkce::new(), "s");
    world.app.post_sign_in(&again).await.problem(429, "rate_limited");
    other.start("ann@example.org").await;
}

async fn spellings_of_a_path_share_its_limit(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "3/1m")).await;
    let mut accepted = 0;
    for path in [
        "/apps/acme/sign-ins",
        "//apps/acme/sign-ins",
        "/apps//acme/sign-ins",
        "/apps/acme/sign-ins/",
        "/apps/acme/SIGN-INS",
        "/apps/acme/sign-ins?x=1",
        "/apps/acme/%73ign-ins",
        "/apps/%61cme/sign-ins",
        "/apps/acme/sign-ins;x",
        "/apps/acme/sign-ins?x=2",
    ] {
        let body = world.app.sign_in_body(&format!("ann{accepted}@example.org"), &Pkce::new(), "s");
        let answer = send(world.app.request(Method::POST, path).json(&body)).await;
        accepted += usize::from(answer.status == 202);
        assert!([202, 308, 404, 429].contains(&answer.status), "{path}: {answer:?}");
    }
    assert!(accepted <= 3, "{accepted} were accepted");
}

async fn forwarded_addresses_count_only_from_a_trusted_proxy(store: Store) {
    let ask = async |world: &World, number: usize| {
        let body = world.app.sign_in_body(&format!("ann{number}@example.org"), &Pkce::new(), "s");
        let request = world.app.request(Method::POST, &world.app.app_path("sign-ins")).json(&body);
        send(request.header("x-forwarded-for", format!("192.0.2.{number}"))).await.status
    };
    let limited = |settings: gatepost_tests::server::Settings| {
        settings.with("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "2/1m")
    };
    let world = World::with(store, limited).await;
    let statuses = [ask(&world, 1).await, ask(&world, 2).await, ask(&world, 3).await];
    assert_eq!(statuses, [202, 202, 429], "a header that anybody may send changed who is counted");

    let trusting = |settings| limited(settings).with("GATEPOST_TRUSTED_PROXIES", "127.0.0.0/8");
    let world = World::with(store, trusting).await;
    let statuses = [ask(&world, 1).await, ask(&world, 2).await, ask(&world, 3).await];
    assert_eq!(statuses, [202, 202, 202], "a trusted proxy's clients are counted one by one");
}

async fn only_the_initiator_may_watch(store: Store) {
    let world = World::new(store).await;
    let (one, two) = (world.app.start("ann@example.org").await, world.app.start("bob@example.org").await);
    let watched = world.app.watch(&one.id(), &one.secret()).await.expect(200).json();
    assert!(!watched.to_string().contains("null"), "absent fields are left out: {watched}");
    world.app.watch(&one.id(), &two.secret()).await.problem(401, "sign_in_secret_invalid");
    world.app.watch("sin_unknown", &one.secret()).await.problem(401, "sign_in_secret_invalid");
    world.app.watch(&one.id(), "").await.problem(401, "sign_in_secret_invalid");
    world
        .app
        .get(&world.app.app_path(&format!("sign-ins/{}", one.id())))
        .await
        .problem(401, "sign_in_secret_invalid");
    let other = world.another_app("other").await;
    other.watch(&one.id(), &one.secret()).await.problem(401, "sign_in_secret_invalid");
}

async fn a_private_use_scheme_and_a_loopback_port_are_redirects_too(store: Store) {
    let world = World::new(store).await;
    let uris = ["com.example.app:/cb", "http://127.0.0.1/cb"];
    crate::support::create_app(world.node.settings(), "native", "Native", &uris).await;
    for redirect_uri in ["com.example.app:/cb", "http://127.0.0.1:50123/cb"] {
        let app = gatepost_tests::client::AppClient::new(&world.node.origin(), "native", redirect_uri);
        let (started, token) = crate::support::letter_for(&app, &world.sink, "ann@example.org").await;
        let answer = app.confirm(&token).await.expect(303);
        assert!(
            answer.header("location").unwrap().starts_with(&format!("{redirect_uri}?code=")),
            "{answer:?}"
        );
        let code =
            gatepost_tests::answer::query_parameter(answer.header("location").unwrap(), "code").unwrap();
        app.tokens(&code, &started.pkce.verifier).await;
    }
}
