//! What was written down, at the most talkative level: enough to follow a sign-in, nothing to steal it with.

use std::time::Duration;

use data_encoding::{BASE64, BASE64URL_NOPAD};
use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{Pkce, send};
use gatepost_tests::raw;
use reqwest::Method;

use crate::support::{Store, World};

on_both_stores!(no_log_line_holds_a_secret_or_an_address, no_row_of_the_database_holds_a_raw_secret);

/// Everything that a run gave out and that must be nowhere else.
async fn secrets_of_a_run(world: &World) -> Vec<(&'static str, String)> {
    let app = &world.app;
    let (started, token) = world.letter("ann.lee@example.org").await;
    app.open(&token).await.page(200);
    let answer = app.confirm(&token).await.expect(303);
    let code = query_parameter(answer.header("location").unwrap(), "code").unwrap();
    let tokens = app.tokens(&code, &started.pkce.verifier).await;
    let next = app.refreshed(&tokens.refresh).await;
    app.exchange(&code, &started.pkce.verifier).await.oauth_error(400, "invalid_grant");
    app.revoke(&next.refresh).await.expect(200);
    let vault = world.confidential_app("vault").await;
    let begun = vault.start("bob.ray@example.org").await;
    let second = world.sink.mail_to("bob.ray@example.org").await.token();
    let second_code = vault.confirm_for_code(&second).await;
    let second_tokens = vault.tokens(&second_code, &begun.pkce.verifier).await;
    let (_, stay, links) =
        crate::account::asked_for(world, "flo.kim@example.org", "gil.ray@example.com").await;
    let [old, new] = links.each_ref().map(|link| link.rsplit('/').next().unwrap().to_owned());
    crate::account::answer(app, &links[0], "confirm").await.expect(200);
    vec![
        ("token of a change", old),
        ("token of a change", new),
        ("secret of a stay", stay.split_once('=').unwrap().1.to_owned()),
        ("link token", token),
        ("link token", second),
        ("exchange code", code),
        ("exchange code", second_code),
        ("sign-in secret", started.secret()),
        ("refresh token", tokens.refresh),
        ("refresh token", next.refresh),
        ("refresh token", second_tokens.refresh),
        ("access token", tokens.access),
        ("access token", next.access),
        ("verifier", started.pkce.verifier),
        ("master key", world.node.settings().value("GATEPOST_MASTER_KEY").unwrap().to_owned()),
    ]
}

/// Requests whose mistakes hold secrets and addresses, which an error must not repeat into the log.
async fn stumble(world: &World) {
    let app = &world.app;
    let mut body = app.sign_in_body("cat.poe@example.org", &Pkce::new(), "s");
    body["surprise"] = serde_json::json!("dan.fox@example.org");
    app.post_sign_in(&body).await.any_problem(422);
    body["redirect_uri"] = serde_json::json!("https://evil.example/?who=eve.kay@example.org");
    app.post_sign_in(&body).await.any_problem(422);
    let garbage =
        app.request(Method::POST, &app.app_path("sign-ins")).header("content-type", "application/json");
    send(garbage.body("{\"email\": \"cat.poe@example.org\"")).await.any_problem(400);
    // No client of good manners would send these.
    for agent in ["x\u{1b}[31m level=error msg=forged", "x\u{85}\u{2028}{\"level\":\"ERROR\"}"] {
        let head = "GET /apps/acme/jwks.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\nUser-Agent: ";
        let request = format!("{head}{agent}\r\n\r\n");
        raw::exchange(&world.node.address(), request.as_bytes(), Duration::from_secs(5)).await.unwrap();
    }
}

async fn no_log_line_holds_a_secret_or_an_address(store: Store) {
    let mut world = World::with(store, |settings| settings.with("GATEPOST_LOG", "debug")).await;
    let secrets = secrets_of_a_run(&world).await;
    stumble(&world).await;
    assert_eq!(world.node.terminate().await.code(), Some(0));

    let log = world.node.log();
    assert!(log.lines().count() > 5, "the log says too little to be worth this test: {log}");
    for (kind, secret) in &secrets {
        for held in [secret.as_str(), &secret[..secret.len().min(24)]] {
            assert!(!log.contains(held), "a {kind} is in the log");
        }
    }
    let lower = log.to_lowercase();
    for address in [
        "ann.lee@", "bob.ray@", "cat.poe@", "dan.fox@", "eve.kay@", "ann.lee", "bob.ray", "flo.kim",
        "gil.ray",
    ] {
        assert!(!lower.contains(address), "{address} is in the log");
        let bytes = address.bytes().map(|byte| byte.to_string()).collect::<Vec<_>>().join(", ");
        assert!(!log.contains(&bytes), "{address} is in the log, byte by byte");
    }
    for line in log.lines().filter(|line| !line.trim().is_empty()) {
        let parsed: serde_json::Value =
            serde_json::from_str(line).unwrap_or_else(|_| panic!("not JSON: {line}"));
        assert!(parsed.is_object(), "{line}");
    }
    assert!(!log.contains('\u{1b}'), "a control character went through");
}

async fn no_row_of_the_database_holds_a_raw_secret(store: Store) {
    let mut world = World::new(store).await;
    let secrets = secrets_of_a_run(&world).await;
    world.node.terminate().await;
    let dump = world.records.dump().await;
    assert!(contains(&dump, b"example.org"), "the dump holds rows");
    for (kind, secret) in &secrets {
        assert!(!contains(&dump, secret.as_bytes()), "a {kind} is in the database");
        let readings = [BASE64URL_NOPAD, BASE64].map(|reading| reading.decode(secret.as_bytes()));
        for raw in readings.iter().flatten().filter(|raw| raw.len() >= 16) {
            assert!(!contains(&dump, raw), "the bytes of a {kind} are in the database");
            let hexadecimal = data_encoding::HEXLOWER.encode(raw);
            assert!(!contains(&dump, hexadecimal.as_bytes()), "the bytes of a {kind} are in the database");
        }
    }
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window == needle)
}
