//! Pressing a button behind a link: who may, what each does, and what is refused.

use super::*;
use gatepost_domain::app::AppStatus;
use gatepost_domain::sign_in::Standing;
use insta::assert_snapshot;

const PUBLIC: &str = "https://auth.example.org";

impl World {
    async fn post(&self, link: &str, headers: &[(&str, &str)], body: &str) -> Answer {
        self.ask(Method::POST, &format!("/l/{link}"), headers, body).await
    }

    fn is_pending(&self) -> bool {
        self.store.sign_ins().iter().all(|sign_in| sign_in.standing() == Standing::Pending)
    }
}

#[tokio::test]
async fn signing_in_leads_to_the_app_with_a_code() {
    let world = World::new().await;
    let link = world.link().await;
    let answer = world.press(&link, HTML, "sign_in").await;
    assert_eq!((answer.status, answer.body.as_str()), (303, ""));
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{REDIRECT_URI}&code=gp_code_")), "{location}");
    assert!(
        location.ends_with("&state=st%26te&iss=https%3A%2F%2Fauth.example.org%2Fapps%2Facme"),
        "{location}"
    );
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("referrer-policy"), "no-referrer");
    assert_eq!(world.store.codes().len(), 1);
    assert_snapshot!("press_spent", world.press(&link, HTML, "sign_in").await.page(410));
    world.press(&link, JSON, "sign_in").await.problem(410, "link_spent");
    world.press(&link, JSON, "refuse").await.problem(410, "link_spent");
    assert_eq!(world.store.codes().len(), 1);
}

#[tokio::test]
async fn a_program_is_told_where_to_go() {
    let world = World::new().await;
    let link = world.link().await;
    let answer = world.press(&link, JSON, "sign_in").await;
    assert_eq!(
        (answer.status, answer.header("location"), answer.header("cache-control")),
        (200, "", "no-store")
    );
    let body = answer.json();
    assert_eq!(body.as_object().unwrap().len(), 1);
    assert!(body["redirect_to"].as_str().unwrap().starts_with(REDIRECT_URI), "{body}");
}

#[tokio::test]
async fn an_empty_body_of_whatever_type_signs_in() {
    for headers in
        [vec![], vec![FORM], vec![("content-type", "application/json")], vec![("content-type", "nonsense")]]
    {
        let world = World::new().await;
        let link = world.link().await;
        assert_eq!(world.post(&link, &headers, "").await.status, 303, "{headers:?}");
    }
}

#[tokio::test]
async fn this_wasn_t_me_ends_it_for_good() {
    let world = World::new().await;
    let link = world.link().await;
    let html = world.press(&link, HTML, "refuse").await.page(200);
    assert!(!html.contains("<form"), "{html}");
    assert_snapshot!("press_refuse", html);
    world.press(&link, JSON, "refuse").await.problem(410, "link_refused");
    world.press(&link, JSON, "sign_in").await.problem(410, "link_refused");
    world.press(&link, HTML, "sign_in").await.page(410);
    assert!(world.store.codes().is_empty());

    let another = world.link().await;
    let answer = world.press(&another, JSON, "refuse").await;
    assert_eq!((answer.status, answer.json()), (200, serde_json::json!({"status": "refused"})));
}

#[tokio::test]
async fn what_can_t_be_pressed_any_more_says_so() {
    let world = World::new().await;
    let link = world.link().await;
    world.wait(600);
    assert_snapshot!("press_expired", world.press(&link, HTML, "sign_in").await.page(410));
    world.press(&link, JSON, "sign_in").await.problem(410, "link_expired");
    world.press(&link, JSON, "refuse").await.problem(410, "link_expired");
    for unknown in ["A".repeat(43), "short".to_owned()] {
        for action in ["sign_in", "refuse"] {
            world.press(&unknown, HTML, action).await.page(404);
            world.press(&unknown, JSON, action).await.problem(404, "link_unknown");
        }
    }
}

#[tokio::test]
async fn what_was_taken_away_meanwhile_is_refused_and_the_link_stays_good() {
    let world = World::new().await;
    let link = world.link().await;
    world.change_app(AppCommand { status: Some(AppStatus::Disabled), ..AppCommand::default() }).await;
    world.press(&link, HTML, "sign_in").await.page(403);
    world.press(&link, JSON, "sign_in").await.problem(403, "app_disabled");

    let elsewhere = Some(vec![RedirectUri::parse("https://elsewhere.example.com/").unwrap()]);
    let active = Some(AppStatus::Active);
    world.change_app(AppCommand { status: active, redirect_uris: elsewhere, ..AppCommand::default() }).await;
    let html = world.press(&link, HTML, "sign_in").await.page(422);
    assert!(html.contains("changed where it sends people"), "{html}");
    let answer = world.press(&link, JSON, "sign_in").await;
    answer.problem(422, "invalid_request");
    assert_eq!(answer.json()["errors"][0]["code"], "redirect_uri_not_registered");
    assert_eq!(answer.json()["errors"][0]["field"], "redirect_uri");

    let back = Some(vec![RedirectUri::parse(REDIRECT_URI).unwrap()]);
    world.change_app(AppCommand { redirect_uris: back, ..AppCommand::default() }).await;
    assert_eq!(world.press(&link, HTML, "sign_in").await.status, 303);
}

#[tokio::test]
async fn one_wrong_number_ends_it() {
    for body in
        ["action=approve", "action=approve&match=", "action=approve&match=1", "action=approve&match=x7"]
    {
        let world = World::new().await;
        let link = world.link().await;
        world.post(&link, &[JSON, FORM], body).await.problem(422, "match_incorrect");
        world.post(&link, &[JSON, FORM], "action=sign_in").await.problem(410, "link_refused");
        let another = world.link().await;
        let html = world.post(&another, &[HTML, FORM], body).await.page(422);
        assert!(html.contains("Acme") && html.contains("Support id"), "{html}");
        assert!(world.store.codes().is_empty());
    }
}

#[tokio::test]
async fn a_form_that_is_none_of_ours_does_nothing() {
    let world = World::new().await;
    let link = world.link().await;
    let long = format!("action=sign_in&x={}", "x".repeat(16 * 1024));
    for (content_type, body, status, code) in [
        (FORM.1, "action=nonsense", 422, "invalid_request"),
        (FORM.1, "action=", 422, "invalid_request"),
        (FORM.1, "action=sign_in&redirect_uri=https%3A%2F%2Fevil.example", 422, "invalid_request"),
        (FORM.1, "action=sign_in&action=sign_in", 400, "malformed_request"),
        (FORM.1, "action=sign_in&action=refuse", 400, "malformed_request"),
        (FORM.1, "action=%", 400, "malformed_request"),
        (FORM.1, &long, 413, "payload_too_large"),
        ("application/json", "{\"action\":\"sign_in\"}", 415, "unsupported_media_type"),
        ("text/plain", "action=sign_in", 415, "unsupported_media_type"),
        ("multipart/form-data; boundary=x", "--x--", 415, "unsupported_media_type"),
        (
            "application/x-www-form-urlencoded; charset=utf-16",
            "action=sign_in",
            415,
            "unsupported_media_type",
        ),
    ] {
        let headers = ("content-type", content_type);
        world.post(&link, &[JSON, headers], body).await.problem(status, code);
        world.post(&link, &[HTML, headers], body).await.page(status);
    }
    world.post(&link, &[JSON], "action=sign_in").await.problem(415, "unsupported_media_type");
    let zipped = [JSON, FORM, ("content-encoding", "gzip")];
    world.post(&link, &zipped, "action=sign_in").await.problem(415, "unsupported_media_type");
    assert!(world.is_pending());
    assert_eq!(world.post(&link, &[FORM], "action=sign_in").await.status, 303);
}

#[tokio::test]
async fn only_our_own_page_and_what_is_no_browser_may_post() {
    let evil = "https://evil.example";
    for site in
        [None, Some("same-origin"), Some("same-site"), Some("cross-site"), Some("none"), Some("nonsense")]
    {
        for origin in [None, Some(PUBLIC), Some("null"), Some(evil)] {
            for (accept, action) in [(HTML, "sign_in"), (JSON, "sign_in"), (HTML, "refuse"), (JSON, "refuse")]
            {
                let passes = match (site, origin) {
                    (Some(site), _) => site == "same-origin",
                    (None, origin) => origin.is_none_or(|origin| origin == PUBLIC),
                };
                let world = World::new().await;
                let link = world.link().await;
                let mut headers = vec![accept, FORM];
                headers.extend(site.map(|site| ("sec-fetch-site", site)));
                headers.extend(origin.map(|origin| ("origin", origin)));
                let answer = world.post(&link, &headers, &format!("action={action}")).await;
                assert_eq!(!world.is_pending(), passes, "{headers:?}: {answer:?}");
                match (passes, accept == JSON) {
                    (true, _) => assert!([200, 303].contains(&answer.status), "{headers:?}: {answer:?}"),
                    (false, true) => answer.problem(403, "cross_site"),
                    (false, false) => assert!(answer.page(403).contains("another site")),
                }
            }
        }
    }
}

#[tokio::test]
async fn another_site_learns_nothing_of_a_link() {
    let world = World::new().await;
    let (good, unknown) = (world.link().await, "A".repeat(43));
    let foreign = [HTML, FORM, ("sec-fetch-site", "cross-site")];
    let answer = world.post(&good, &foreign, "action=sign_in").await;
    let html = answer.page(403);
    assert_eq!(html, world.post(&unknown, &foreign, "action=sign_in").await.page(403));
    assert_snapshot!("press_cross_site", html);
}

#[tokio::test]
async fn a_store_that_is_away_spends_nothing() {
    let world = World::new().await;
    let link = world.link().await;
    world.store.set_away(true);
    for action in ["sign_in", "refuse"] {
        let answer = world.press(&link, HTML, action).await;
        answer.page(503);
        assert_eq!(answer.header("retry-after"), "5");
        world.press(&link, JSON, action).await.problem(503, "unavailable");
    }
    world.store.set_away(false);
    assert_eq!(world.press(&link, HTML, "sign_in").await.status, 303);
}

#[tokio::test]
async fn native_apps_get_their_own_scheme() {
    let world = World::new().await;
    for uri in ["http://127.0.0.1:49152/cb", "com.example.app:/cb"] {
        let link = world.link_to(uri, firefox()).await;
        let answer = world.press(&link, HTML, "sign_in").await;
        assert!(answer.header("location").starts_with(&format!("{uri}?code=")), "{answer:?}");
    }
}
