//! The OAuth endpoints: tokens and their end.

use super::world::*;
use http::Method;
use serde_json::Value;
use std::time::Duration;

const TOKEN: &str = "/apps/acme/token";
const REVOKE: &str = "/apps/acme/revoke";

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap().to_owned()
}

async fn code(world: &World) -> String {
    world.begin().await;
    world.confirm().await
}

#[tokio::test]
async fn a_code_becomes_tokens() {
    let world = World::new().await;
    let code = code(&world).await;
    let answer = world.exchange(&code, VERIFIER).await;
    let tokens = answer.json(200);
    assert_eq!((answer.header("cache-control"), answer.header("pragma")), ("no-store", "no-cache"));
    assert_eq!((&tokens["token_type"], &tokens["expires_in"]), (&"Bearer".into(), &600.into()));
    assert_eq!(tokens["scope"], "openid email");
    assert!(text(&tokens, "access_token").starts_with("plain.ES256.acme.usr_"));
    assert!(text(&tokens, "refresh_token").starts_with("gp_refresh_"));
    assert!(text(&tokens, "id_token").starts_with("plain.RS256.acme.usr_"));
    assert_eq!(tokens.as_object().unwrap().len(), 6);
}

#[tokio::test]
async fn a_code_is_good_once_and_a_replay_ends_the_session() {
    let world = World::new().await;
    let code = code(&world).await;
    let tokens = world.exchange(&code, VERIFIER).await.json(200);
    world.exchange(&code, VERIFIER).await.oauth(400, "invalid_grant");
    world.refresh(&text(&tokens, "refresh_token")).await.oauth(400, "invalid_grant");
}

#[tokio::test]
async fn a_wrong_proof_kills_the_code() {
    for verifier in ["x".repeat(43), VERIFIER[1..].to_owned(), format!("{VERIFIER}="), String::new()] {
        let world = World::new().await;
        let code = code(&world).await;
        world.exchange(&code, &verifier).await.oauth(400, "invalid_grant");
        world.exchange(&code, VERIFIER).await.oauth(400, "invalid_grant");
    }
}

#[tokio::test]
async fn a_code_without_its_redirect_dies_as_with_a_wrong_one() {
    let world = World::new().await;
    let code = code(&world).await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", code.as_str()),
        ("code_verifier", VERIFIER),
    ];
    world.post_form(TOKEN, &[], &fields).await.oauth(400, "invalid_grant");
    world.exchange(&code, VERIFIER).await.oauth(400, "invalid_grant");
}

#[tokio::test]
async fn a_client_may_choose_the_format_of_one_token() {
    let world = World::new().await;
    let first = world.sign_in().await;
    assert!(text(&first, "access_token").starts_with("plain.ES256."));
    let refresh = async |token: &str, format: &str| {
        let fields = [
            ("grant_type", "refresh_token"),
            ("client_id", "acme"),
            ("refresh_token", token),
            ("access_token_format", format),
        ];
        world.post_form(TOKEN, &[], &fields).await
    };
    let token = text(&first, "refresh_token");
    refresh(&token, "saml").await.oauth(400, "invalid_request");
    let biscuit = refresh(&token, "biscuit").await.json(200);
    assert!(text(&biscuit, "access_token").starts_with("plain.biscuit-ed25519."));
    let usual = refresh(&text(&biscuit, "refresh_token"), "").await.json(200);
    assert!(text(&usual, "access_token").starts_with("plain.ES256."));
}

#[tokio::test]
async fn a_code_of_another_redirect_app_or_time_is_none() {
    let world = World::new().await;
    let elsewhere = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("redirect_uri", "http://127.0.0.1/cb"),
        ("code_verifier", VERIFIER),
    ];
    let code_elsewhere = code(&world).await;
    let fields = [&elsewhere[..], &[("code", code_elsewhere.as_str())]].concat();
    world.post_form(TOKEN, &[], &fields).await.oauth(400, "invalid_grant");

    let code_of_acme = code(&world).await;
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", code_of_acme.as_str()),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ];
    let basic = world.basic();
    world
        .post_form("/apps/vault/token", &[("authorization", &basic)], &fields)
        .await
        .oauth(400, "invalid_grant");

    world.fakes.clock.advance(Duration::from_mins(1));
    world.exchange(&code_of_acme, VERIFIER).await.oauth(400, "invalid_grant");
    for broken in ["x", "gp_code_", &format!("{code_of_acme}x"), "' OR 1=1;--"] {
        world.exchange(broken, VERIFIER).await.oauth(400, "invalid_grant");
    }
}

#[tokio::test]
async fn what_is_missing_is_named() {
    let world = World::new().await;
    let all = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", "gp_code_x"),
        ("redirect_uri", REDIRECT),
    ];
    for missing in ["grant_type", "code"] {
        let fields: Vec<_> = all.into_iter().filter(|(name, _)| *name != missing).collect();
        let answer = world.post_form(TOKEN, &[], &fields).await;
        answer.oauth(400, "invalid_request");
        assert_eq!(answer.json(400)["error_description"], format!("{missing} is missing"));
        // A parameter without a value counts as left out (RFC 6749 §3.2).
        let fields: Vec<_> =
            all.iter().map(|(name, value)| (*name, if *name == missing { "" } else { value })).collect();
        world.post_form(TOKEN, &[], &fields).await.oauth(400, "invalid_request");
    }
    let fields = [("grant_type", "refresh_token"), ("client_id", "acme")];
    world.post_form(TOKEN, &[], &fields).await.oauth(400, "invalid_request");
    world.post_form(REVOKE, &[], &[("client_id", "acme")]).await.oauth(400, "invalid_request");
    for grant in ["password", "implicit", "AUTHORIZATION_CODE"] {
        let fields = [("grant_type", grant), ("client_id", "acme")];
        world.post_form(TOKEN, &[], &fields).await.oauth(400, "unsupported_grant_type");
    }
    let fields = [("grant_type", "client_credentials"), ("client_id", "acme")];
    world.post_form(TOKEN, &[], &fields).await.oauth(400, "unauthorized_client");
    let basic = world.basic();
    let answer = world.post_form("/apps/vault/token", &[("authorization", &basic)], &fields[..1]).await;
    answer.oauth(400, "unsupported_grant_type");
}

#[tokio::test]
async fn a_form_is_read_strictly() {
    let world = World::new().await;
    let good = "grant_type=refresh_token&client_id=acme&refresh_token=x";
    for path in [TOKEN, REVOKE] {
        for headers in [
            &[][..],
            &[("content-type", "application/json")],
            &[("content-type", "text/plain")],
            &[("content-type", "multipart/form-data; boundary=x")],
            &[("content-type", "application/x-www-form-urlencoded; charset=iso-8859-1")],
            &[FORM, FORM],
            &[FORM, ("content-encoding", "gzip")],
        ] {
            world.ask(Method::POST, path, headers, good).await.oauth(400, "invalid_request");
        }
        for body in [
            "grant_type=refresh_token&grant_type=refresh_token",
            "a=1&a=1",
            "client_id=%zz",
            "client_id=%ff",
            "x=%00",
        ] {
            world.ask(Method::POST, path, &[FORM], body).await.oauth(400, "invalid_request");
        }
        world.ask(Method::POST, path, &[FORM], b"client_id=\xff").await.oauth(400, "invalid_request");
        world
            .ask(Method::POST, path, &[FORM], "x=".to_owned() + &"y".repeat(16 * 1024))
            .await
            .oauth(413, "invalid_request");
        world.ask(Method::POST, path, &[FORM], "").await.oauth(401, "invalid_client");
    }
    // What nobody knows is let go (RFC 6749 §3.2).
    let unknown = format!("{good}&colour=blue");
    world.ask(Method::POST, TOKEN, &[FORM], unknown).await.oauth(400, "invalid_grant");
}

#[tokio::test]
async fn a_client_proves_to_be_the_app_by_one_method() {
    let world = World::new().await;
    let body = |extra: &[(&str, &str)]| {
        form(
            &[&[("grant_type", "refresh_token"), ("refresh_token", "gp_refresh_x"), ("token", "x")], extra]
                .concat(),
        )
    };
    let (right, wrong) = (world.basic(), basic("vault", "gp_client_wrong"));
    let longer = basic("vault", &format!("{}x", world.secret));
    let of_acme = basic("acme", &world.secret);
    let secret = ("client_secret", world.secret.as_str());
    let id = ("client_id", "vault");
    let other = ("client_id", "acme");
    for (authorization, fields, status, code) in [
        (Some(right.as_str()), vec![], 400, "invalid_grant"),
        (Some(&right), vec![id], 400, "invalid_grant"),
        (None, vec![id, secret], 400, "invalid_grant"),
        (Some(&right), vec![id, secret], 400, "invalid_request"),
        (Some("Bearer x"), vec![id, secret], 400, "invalid_request"),
        (Some(&right), vec![other], 401, "invalid_client"),
        (Some(&of_acme), vec![], 401, "invalid_client"),
        (Some(&wrong), vec![], 401, "invalid_client"),
        (Some(&longer), vec![], 401, "invalid_client"),
        (Some("Basic %%%"), vec![id], 401, "invalid_client"),
        (Some("Bearer %%%"), vec![id], 401, "invalid_client"),
        (Some(""), vec![id], 401, "invalid_client"),
        (None, vec![secret], 401, "invalid_client"),
        (None, vec![id], 401, "invalid_client"),
        (None, vec![], 401, "invalid_client"),
        (None, vec![id, ("client_secret", "wrong")], 401, "invalid_client"),
    ] {
        let headers: Vec<_> =
            authorization.map(|line| ("authorization", line)).into_iter().chain([FORM]).collect();
        let answer = world.ask(Method::POST, "/apps/vault/token", &headers, body(&fields)).await;
        answer.oauth(status, code);
        let answer = world.ask(Method::POST, "/apps/vault/revoke", &headers, body(&fields)).await;
        if code == "invalid_grant" {
            assert_eq!((answer.status, answer.body.as_str()), (200, ""));
        } else {
            answer.oauth(status, code);
        }
    }
}

#[tokio::test]
async fn a_public_app_says_who_it_is() {
    let world = World::new().await;
    for path in [TOKEN, REVOKE] {
        let fields = [("grant_type", "refresh_token"), ("refresh_token", "x"), ("token", "x")];
        world.post_form(path, &[], &fields).await.oauth(401, "invalid_client");
        let named = [&fields[..], &[("client_id", "vault")]].concat();
        world.post_form(path, &[], &named).await.oauth(401, "invalid_client");
    }
    for name in ["nobody", "X", "%00"] {
        for endpoint in ["token", "revoke"] {
            let fields = [
                ("grant_type", "refresh_token"),
                ("refresh_token", "x"),
                ("token", "x"),
                ("client_id", name),
            ];
            world
                .post_form(&format!("/apps/{name}/{endpoint}"), &[], &fields)
                .await
                .oauth(401, "invalid_client");
        }
    }
}

#[tokio::test]
async fn a_secret_is_encoded_before_it_is_put_together() {
    let world = World::new().await;
    let encoded = basic("%76ault", &world.secret.replace('_', "%5F"));
    let fields = [("token", "gp_refresh_x")];
    let answer = world.post_form("/apps/vault/revoke", &[("authorization", &encoded)], &fields).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
}

#[tokio::test]
async fn refresh_tokens_rotate() {
    let world = World::new().await;
    let first = text(&world.sign_in().await, "refresh_token");
    let second = text(&world.refresh(&first).await.json(200), "refresh_token");
    assert_ne!(first, second);
    let third = text(&world.refresh(&second).await.json(200), "refresh_token");
    world.fakes.clock.advance(Duration::from_secs(11));
    world.refresh(&first).await.oauth(400, "invalid_grant");
    world.refresh(&third).await.oauth(400, "invalid_grant");
}

#[tokio::test]
async fn a_scope_is_narrowed_and_never_widened() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    let fields = |token: String, scope: &'static str| {
        let world = &world;
        async move {
            let fields = [
                ("grant_type", "refresh_token"),
                ("client_id", "acme"),
                ("refresh_token", token.as_str()),
                ("scope", scope),
            ];
            world.post_form(TOKEN, &[], &fields).await
        }
    };
    fields(token.clone(), "email admin").await.oauth(400, "invalid_scope");
    assert_eq!(fields(token, "email").await.json(200)["scope"], "email");
}

#[tokio::test]
async fn an_app_that_is_switched_off_gets_nothing() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    let code = code(&world).await;
    world.disable("acme").await;
    world.refresh(&token).await.oauth(400, "unauthorized_client");
    world.exchange(&code, VERIFIER).await.oauth(400, "unauthorized_client");
}

#[tokio::test]
async fn revoking_ends_the_session_and_says_nothing_of_others() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    let basic = world.basic();
    let by_vault =
        world.post_form("/apps/vault/revoke", &[("authorization", &basic)], &[("token", &token)]).await;
    assert_eq!(by_vault.status, 200);
    let token = text(&world.refresh(&token).await.json(200), "refresh_token");
    for hint in ["access_token", "nonsense"] {
        let fields = [("client_id", "acme"), ("token", token.as_str()), ("token_type_hint", hint)];
        let answer = world.post_form(REVOKE, &[], &fields).await;
        assert_eq!((answer.status, answer.body.as_str()), (200, ""));
        assert_eq!((answer.header("cache-control"), answer.header("pragma")), ("no-store", "no-cache"));
    }
    world.refresh(&token).await.oauth(400, "invalid_grant");
    for unknown in ["x", "gp_refresh_x", "a.b.c"] {
        let answer = world.post_form(REVOKE, &[], &[("client_id", "acme"), ("token", unknown)]).await;
        assert_eq!(answer.status, 200, "{unknown}");
    }
}

#[tokio::test]
async fn a_store_that_is_away_is_503_here_too() {
    let world = World::new().await;
    let token = text(&world.sign_in().await, "refresh_token");
    world.store.set_away(true);
    let answer = world.refresh(&token).await;
    answer.oauth(503, "temporarily_unavailable");
    assert_eq!(answer.header("retry-after"), "5");
    let fields = [("client_id", "acme"), ("token", token.as_str())];
    world.post_form(REVOKE, &[], &fields).await.oauth(503, "temporarily_unavailable");
    world.store.set_away(false);
    world.refresh(&token).await.json(200);
}
