//! What a node counts of itself: by bounded names, and of nobody in particular.

use std::time::Duration;

use gatepost_tests::client::{AppClient, Pkce};
use gatepost_tests::raw;

use crate::support::{Store, World, eventually};

on_both_stores!(a_whole_sign_in_is_counted_and_nobody_is_named, whatever_strangers_make_up_is_no_series);

/// The operators' side of that node.
fn operators(world: &World) -> AppClient {
    let admin = world.node.settings().value("GATEPOST_ADMIN_LISTEN").expect("a node has one");
    world.app.clone().through(&format!("http://{admin}"))
}

async fn metrics(world: &World) -> String {
    let answer = operators(world).get("/metrics").await.expect(200);
    assert_eq!(answer.header("content-type"), Some("text/plain; version=0.0.4; charset=utf-8"));
    answer.body
}

/// The value of the series that the line begins with; none if there is no such series.
fn value(text: &str, series: &str) -> Option<f64> {
    let line = text.lines().find(|line| line.starts_with(&format!("{series} ")))?;
    line.rsplit(' ').next()?.parse().ok()
}

async fn a_whole_sign_in_is_counted_and_nobody_is_named(store: Store) {
    let world = World::new(store).await;
    let tokens = world.tokens("ann.lee@example.org").await;
    world.app.refreshed(&tokens.refresh).await;
    let (_, refused) = world.letter("bob.ray@example.org").await;
    world.app.refuse(&refused).await.page(200);
    let mut body = world.app.sign_in_body("cat.poe@example.org", &Pkce::new(), "s");
    body["redirect_uri"] = serde_json::json!("https://evil.example/?who=cat.poe@example.org");
    world.app.post_sign_in(&body).await.any_problem(422);
    let letters = "gatepost_emails_total{provider=\"smtp\",result=\"sent\"}";
    eventually("both letters are settled", crate::MOMENT, async || {
        value(&metrics(&world).await, letters) == Some(2.0)
    })
    .await;
    let rejected =
        "gatepost_sign_in_attempts_total{outcome=\"rejected\",reason=\"redirect_uri_not_registered\"}";
    eventually("what was seen is written", crate::MOMENT, async || {
        value(&metrics(&world).await, rejected) == Some(1.0)
    })
    .await;

    let text = metrics(&world).await;
    let route = |method: &str, route: &str, status: u16| {
        format!(
            "http_server_request_duration_seconds_count{{http_request_method=\"{method}\",http_route=\"{route}\",\
             http_response_status_code=\"{status}\"}}"
        )
    };
    for (series, expected) in [
        ("gatepost_sign_in_attempts_total{outcome=\"requested\",reason=\"\"}".to_owned(), 2.0),
        ("gatepost_sign_in_attempts_total{outcome=\"completed\",reason=\"link\"}".to_owned(), 1.0),
        ("gatepost_sign_in_attempts_total{outcome=\"exchanged\",reason=\"\"}".to_owned(), 1.0),
        ("gatepost_events_total{type=\"sign_in.refused\"}".to_owned(), 1.0),
        ("gatepost_tokens_issued_total{kind=\"access_token\",alg=\"ES256\"}".to_owned(), 2.0),
        ("gatepost_tokens_issued_total{kind=\"refresh_token\",alg=\"opaque\"}".to_owned(), 2.0),
        ("gatepost_email_queue_age_seconds".to_owned(), 0.0),
        (route("POST", "/apps/{app_id}/sign-ins", 202), 2.0),
        (route("POST", "/apps/{app_id}/sign-ins", 422), 1.0),
        (route("POST", "/apps/{app_id}/token", 200), 2.0),
        (route("POST", "/l/:token", 303), 1.0),
    ] {
        assert_eq!(value(&text, &series), Some(expected), "{series} in\n{text}");
    }
    assert!(value(&text, "gatepost_db_pool_connections_max").is_some_and(|most| most >= 4.0));
    assert!(
        !text.contains("/readyz") && !text.contains("/metrics"),
        "nobody asks how often a probe came: {text}"
    );
    let secrets = [tokens.refresh.as_str(), tokens.access.as_str(), refused.as_str()];
    for held in
        ["@", "ann", "lee", "bob", "cat", "usr_", "sin_", "ses_", "127.0.0.1", "evil"].iter().chain(&secrets)
    {
        assert!(!text.contains(held), "{held} is in\n{text}");
    }
}

async fn whatever_strangers_make_up_is_no_series(store: Store) {
    let world = World::new(store).await;
    world.tokens("ann@example.org").await;
    let before = metrics(&world).await.lines().count();
    let (public, admin) =
        (world.node.address(), world.node.settings().value("GATEPOST_ADMIN_LISTEN").unwrap());
    for number in 0..20 {
        for address in [public.as_str(), admin] {
            let request = format!(
                "MADE{number} /madeup{number}/x?made={number} HTTP/1.1\r\nHost: made{number}.example\r\nConnection: close\r\n\
                 X-Request-Id: made{number}\r\ntraceparent: 00-{number:032x}-00f067aa0ba902b7-01\r\n\r\n\
                 GET /apps/made{number}/jwks.json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
            );
            raw::exchange(address, request.as_bytes(), Duration::from_secs(30)).await.unwrap();
        }
        world.app.get(&format!("/apps/made{number}/jwks.json")).await.problem(404, "app_not_found");
        world.app.get(&format!("/l/{}", gatepost_tests::chance::secret())).await;
    }
    let text = metrics(&world).await;
    assert!(!text.to_lowercase().contains("made"), "{text}");
    // A few routes and statuses that nobody had asked for before, each a histogram.
    let more = text.lines().count() - before;
    assert!(more <= 8 * 15, "{more} lines more:\n{text}");
}

#[tokio::test]
async fn operators_alone_see_them() {
    let world = World::new(Store::Sqlite).await;
    world.app.get("/metrics").await.any_problem(404);
    let post = operators(&world).request(reqwest::Method::POST, "/metrics");
    gatepost_tests::client::send(post).await.problem(405, "method_not_allowed");
}
