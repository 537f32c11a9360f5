//! `session.jsonl`, `enumeration.jsonl`, and of `redirect.jsonl` and `email.jsonl` what a request or a letter shows.

use std::collections::BTreeSet;

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{Pkce, send};
use reqwest::Method;

use super::{Case, Driven, Forgotten, Held, Inapplicable, Later, Outcome, session_cases};
use crate::support::{World, at_once, jwt};

pub(super) async fn session(world: &World, case: &Case) -> Outcome {
    match case.id.as_str() {
        "session-001" => {
            return Held("link_pages::behind_https_links_forms_and_cookies_are_of_https");
        }
        "session-007" => {
            let (_, token) = world.letter("session7@example.org").await;
            let page = world.app.open(&token).await.page(200);
            assert!(page.headers("set-cookie").iter().all(|cookie| !cookie.contains("session")), "{page:?}");
        }
        "session-017" => {
            let body = "email=session17%40example.org&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb";
            let request = world.app.request(Method::POST, &world.app.app_path("sign-ins")).body(body);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            let answer = send(request.header("origin", "https://evil.example").header("cookie", "a=b")).await;
            // The case says 403; a form is 415 here before anybody asks where it came from.
            answer.any_problem(415);
            assert!(world.sink.mails_to("session17@example.org").is_empty());
        }
        "session-018" => {
            let started = world.app.start("session18@example.org").await;
            case.decided(started.answer.status);
        }
        "session-019" => {
            let (_, token) = world.letter("session19@example.org").await;
            let page = world.app.open(&token).await.page(200);
            assert_eq!(page.header("cache-control"), Some("no-store"), "going back asks anew");
        }
        "session-020" => many_sessions(world).await,
        "session-021" => from_webmail(world, case).await,
        "session-002" | "session-004" | "session-005" | "session-008" | "session-010" | "session-011"
        | "session-013" | "session-014" | "session-016" => session_cases::run(world, case).await,
        _ => return Forgotten,
    }
    Driven
}

async fn many_sessions(world: &World) {
    let mut codes = Vec::new();
    for _ in 0..20 {
        codes.push(world.code("session20@example.org").await);
    }
    let before = world.records.events("code.exchanged").await;
    let tokens = at_once(20, |number| {
        let ((started, code), app) = (codes[number].clone(), world.app.clone());
        async move { app.tokens(&code, &started.pkce.verifier).await }
    })
    .await;
    let issuer = format!("{}/apps/acme", world.public_url());
    let mut sessions = BTreeSet::new();
    for token in tokens {
        sessions.insert(jwt::verified(&world.app, &token.access, &issuer).await["sid"].to_string());
    }
    assert_eq!(sessions.len(), 20);
    assert_eq!(world.records.events("code.exchanged").await - before, 20);
}

/// A click in a mail client that is a web page: the page comes cross-site, its form does not.
async fn from_webmail(world: &World, case: &Case) {
    let (_, token) = world.letter("session21@example.org").await;
    let opened = world.app.request(Method::GET, &format!("/l/{token}"));
    let opened = opened.header("sec-fetch-site", "cross-site").header("sec-fetch-mode", "navigate");
    let page = send(opened.header("accept", "text/html")).await.page(200);
    assert!(page.headers("set-cookie").iter().all(|cookie| !cookie.contains("SameSite=Strict")), "{page:?}");
    let posted = world.app.post_link(&token, &[("action", "sign_in")]);
    let posted = posted.header("sec-fetch-site", "same-origin").header("origin", world.public_url());
    case.decided(send(posted).await.status);
}

pub(super) async fn enumeration(world: &World, case: &Case) -> Outcome {
    match case.id.as_str() {
        "enum-001" => return Held("requests::known_and_unknown_addresses_get_the_same_answer"),
        "enum-003" => return Inapplicable("there is no address that is known and not verified"),
        "enum-006" => return Later("sign-up policies"),
        "enum-007" => {
            world.tokens("enum7@example.org").await;
            let other = world.another_app("elsewhere").await;
            let known = world.app.start("enum7@example.org").await.answer;
            let foreign = other.start("enum7@example.org").await.answer;
            let varying = ["date", "x-request-id", "location"];
            assert_eq!(known.headers_except(&varying), foreign.headers_except(&varying));
            assert_eq!(known.body.len(), foreign.body.len());
        }
        "enum-009" | "enum-014" => {
            return Held("alike::a_blocked_user_is_answered_as_anybody_and_gets_no_letter");
        }
        "enum-012" => {
            return Held("mail_outage::a_hanging_mail_server_holds_nobody_up, with a looser figure");
        }
        "enum-015" => return Inapplicable("decided otherwise: SR-046, a user's id shows when it was made"),
        "enum-017" | "enum-018" => return Held("requests::the_limits_say_when_to_come_back"),
        "enum-020" => return Held("requests::one_apps_limit_is_not_anothers"),
        _ => return Forgotten,
    }
    Driven
}

pub(super) async fn redirect(world: &World, case: &Case) -> Outcome {
    match case.id.as_str() {
        "redir-337" | "redir-338" | "redir-339" | "redir-342" | "redir-343" => authorize(world, case).await,
        "redir-352" => authorize_in_error(world).await,
        "redir-341" => {
            let mut body = world.app.sign_in_body("redir341@example.org", &Pkce::new(), "s");
            body["redirect_uri"] = case.input["json"]["redirect_uri"].clone();
            let answer = world.app.post_sign_in(&body).await;
            case.decided(answer.status);
            assert_eq!(answer.header("location"), None);
        }
        "redir-345" => {
            let body = world.app.sign_in_body("redir345@example.org", &Pkce::new(), "s");
            let path = format!("/apps/{}/sign-ins", case.input("app"));
            let answer = send(world.app.request(Method::POST, &path).json(&body)).await;
            case.decided(answer.status);
            assert_eq!(answer.header("location"), None);
        }
        "redir-348" => return Held("link_pages::the_redirect_comes_from_the_sign_in_and_from_nowhere_else"),
        _ => return Forgotten,
    }
    Driven
}

/// What an authorization request says beside its redirect URI.
fn request_of(world: &World) -> Vec<(&'static str, String)> {
    let pkce = Pkce::new();
    vec![
        ("client_id", world.app.app().to_owned()),
        ("response_type", "code".to_owned()),
        ("state", "s".to_owned()),
        ("code_challenge", pkce.challenge),
        ("code_challenge_method", "S256".to_owned()),
    ]
}

/// Nobody vouches for the redirect URI, so there is a page, and nothing that leads away from it.
async fn authorize(world: &World, case: &Case) {
    let path = world.app.app_path("authorize");
    let given = match &case.input["redirect_uri"] {
        serde_json::Value::String(uri) => vec![uri.clone()],
        serde_json::Value::Array(uris) => uris.iter().map(|uri| uri.as_str().unwrap().to_owned()).collect(),
        _ => Vec::new(),
    };
    let query: Vec<_> =
        request_of(world).into_iter().chain(given.into_iter().map(|uri| ("redirect_uri", uri))).collect();
    let asked = if case.id == "redir-342" {
        let asked = world.app.request(Method::POST, &format!("{path}?{}", case.input("query")));
        let body: Vec<_> = request_of(world)
            .into_iter()
            .chain([("redirect_uri", case.input("body").replace("redirect_uri=", ""))])
            .collect();
        asked.form(&body)
    } else {
        world.app.request(Method::GET, &path).query(&query)
    };
    let answer = send(asked.header("accept", "text/html")).await;
    case.decided(answer.status);
    assert_eq!(answer.header("location"), None);
    assert!(!answer.page(400).body.contains("href=\"https://"), "{}", case.id);
}

/// An error goes to the redirect URI once that is known to be the app's. The case's own error, an unknown scope, is none here:
/// the contract ignores those.
async fn authorize_in_error(world: &World) {
    let mut query = request_of(world);
    query.retain(|(name, _)| *name != "response_type");
    query.extend([
        ("redirect_uri", world.app.redirect_uri().to_owned()),
        ("response_type", "token".to_owned()),
    ]);
    let asked = world.app.request(Method::GET, &world.app.app_path("authorize")).query(&query);
    let answer = send(asked).await.expect(303);
    let location = answer.header("location").unwrap();
    assert!(location.starts_with(world.app.redirect_uri()), "{location}");
    let told = |name| query_parameter(location, name);
    assert_eq!(told("error").as_deref(), Some("unsupported_response_type"));
    assert_eq!(told("state").as_deref(), Some("s"));
    assert!(told("iss").is_some() && told("code").is_none(), "{location}");
}

pub(super) async fn email(world: &World, case: &Case) -> Outcome {
    match case.id.as_str() {
        "email-170" => {
            world.tokens("alice@example.com").await;
            world.app.start("ALICE@example.com").await;
            let mail = world.sink.nth_mail_to("alice@example.com", 2).await;
            assert_eq!(mail.recipients, ["alice@example.com"], "the stored spelling, one recipient");
        }
        "email-172" | "email-173" => return Held("letters::an_apps_name_can_neither_add_headers_nor_markup"),
        "email-175" | "email-177" | "email-178" => {
            return Held("letters::a_letter_says_who_asks_and_leads_one_way");
        }
        "email-180" => {
            return Later("no text of a caller is in a letter; the mail crate's own tests of its wire");
        }
        "email-182" => return Later("the kit's mail server speaks no TLS; the mail crate's own tests"),
        _ => return Forgotten,
    }
    Driven
}
