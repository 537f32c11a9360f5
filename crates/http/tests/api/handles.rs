//! What began on the hosted page and is opened elsewhere goes to where the app starts sign-ins, with a handle for whoever
//! confirmed.

use super::marks::{OTHER_VERIFIER, OURS, asking, cookies, exchange, link, mark_of};
use super::world::*;
use gatepost_application::{AppCommand, Change};
use gatepost_domain::app::{AppKind, AppName, Binding};
use gatepost_domain::redirect::RedirectUri;
use std::time::Duration;

/// Where the app starts sign-ins; with a query of its own.
const START: &str = "http://localhost:3000/login?from=gatepost";

/// A sign-in that began on the hosted page, of an app that can start anew elsewhere.
struct Hosted {
    world: World,
    flow: String,
    wait: String,
    link: String,
}

impl Hosted {
    async fn new() -> Self {
        Self::bound(Binding::Confirm).await
    }

    async fn bound(binding: Binding) -> Self {
        let world = World::new().await;
        let command = AppCommand {
            initiate_login_uri: Change::Set(START.to_owned()),
            binding: Some(binding),
            ..AppCommand::default()
        };
        world.gatepost.update_app(&app("acme"), command).await.unwrap();
        let fields = [
            ("response_type", "code"),
            ("client_id", "acme"),
            ("redirect_uri", REDIRECT),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
            ("email", "ann@example.org"),
        ];
        let begun = world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
        let flow = cookies(&begun).into_iter().find(|cookie| cookie.contains("gp_flow_")).unwrap();
        Self { flow, wait: begun.header("location").to_owned(), link: link(&world).await, world }
    }

    /// The button, pressed in another browser.
    async fn press_elsewhere(&self) -> Answer {
        self.world.post_form(&self.link, &[OURS], &[]).await
    }

    async fn authorize(&self, changes: &[(&str, &str)], mark: &str) -> Answer {
        self.world.get(&asking(changes), &[("cookie", mark)]).await
    }
}

impl Answer {
    /// Claims that the browser is sent to where the app starts sign-ins, and hands the handle on.
    fn starts_anew(&self) -> String {
        assert_eq!(self.status, 303, "{}", self.body);
        let start = format!("{START}&iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Facme&login_hint=");
        let location = self.header("location");
        let handle = location.strip_prefix(&start).expect(location);
        assert!(handle.starts_with("lh_") && handle.len() == 46, "{handle}");
        handle.to_owned()
    }

    /// Claims the page with that address in its field.
    fn asks_for(&self, email: &str) {
        self.asks();
        assert!(self.body.contains(&format!("value=\"{email}\"")), "{email}: {}", self.body);
    }
}

#[tokio::test]
async fn what_began_on_the_hosted_page_starts_anew_elsewhere_and_is_let_in() {
    let hosted = Hosted::new().await;
    let page = hosted.world.get(&hosted.link, &[]).await;
    let policy = page.header("content-security-policy");
    assert!(policy.ends_with("form-action 'self' https: https://app.example.org http:"), "{policy}");
    let answer = hosted.press_elsewhere().await;
    let (handle, mark) = (answer.starts_anew(), mark_of(&answer).unwrap());
    assert!(hosted.world.store.codes().is_empty(), "nobody could exchange a code");
    let waiting = hosted.world.get(&hosted.wait, &[("cookie", &hosted.flow)]).await;
    assert!(waiting.status == 200 && !waiting.body.contains("one-time-code"), "{}", waiting.body);
    let again = hosted.world.post_form(&hosted.link, &[OURS, ("accept", "application/json")], &[]).await;
    again.problem(410, "link_spent");

    let code = hosted.authorize(&[("login_hint", &handle)], &mark).await.lets_in();
    exchange(&hosted.world, &code, OTHER_VERIFIER).await.json(200);
    let renewal = format!("{}/renew", hosted.link);
    let json = [OURS, ("accept", "application/json")];
    hosted.world.post_form(&renewal, &json, &[]).await.problem(410, "link_spent");
}

#[tokio::test]
async fn a_handle_without_a_mark_fills_in_the_address_and_nothing_else() {
    let hosted = Hosted::new().await;
    let answer = hosted.press_elsewhere().await;
    let (handle, mark) = (answer.starts_anew(), mark_of(&answer).unwrap());
    hosted.authorize(&[("login_hint", &handle)], "").await.asks_for("ann@example.org");
    hosted
        .authorize(&[("login_hint", &handle), ("prompt", "login")], &mark)
        .await
        .asks_for("ann@example.org");
    let silent = hosted.authorize(&[("login_hint", &handle), ("prompt", "none")], "").await;
    assert!(silent.header("location").contains("error=login_required&"), "{silent:?}");
    assert_eq!(hosted.world.fakes.dispatch.take(), [], "no letter by a handle");
    hosted.authorize(&[("login_hint", &handle)], &mark).await.lets_in();
    hosted.authorize(&[("login_hint", &handle)], &mark).await.asks_for("ann@example.org");
    hosted.world.fakes.clock.advance(Duration::from_mins(2));
    hosted.authorize(&[("login_hint", &handle)], "").await.asks_for("");
}

#[tokio::test]
async fn a_handle_that_is_broken_foreign_or_expired_is_as_none() {
    let hosted = Hosted::new().await;
    let answer = hosted.press_elsewhere().await;
    let handle = answer.starts_anew();
    let command = AppCommand {
        name: Some(AppName::parse("Other").unwrap()),
        kind: Some(AppKind::Public),
        redirect_uris: Some(vec![RedirectUri::parse("http://127.0.0.1/cb").unwrap()]),
        ..AppCommand::default()
    };
    hosted.world.gatepost.create_app(app("other"), command).await.unwrap();
    let foreign = asking(&[("client_id", "other"), ("login_hint", &handle)]).replace("/acme/", "/other/");
    hosted.world.get(&foreign, &[]).await.asks_for("");
    for broken in ["lh_", &handle[..45], &handle.replace("lh_A", "lh_B"), &format!("{}x", &handle[..45])] {
        hosted.authorize(&[("login_hint", broken)], "").await.asks_for("");
    }
    let mark = mark_of(&answer).unwrap();
    hosted.authorize(&[("login_hint", "lh_unknown")], &mark).await.lets_in();
}

#[tokio::test]
async fn another_address_s_handle_uses_no_mark() {
    let hosted = Hosted::new().await;
    let mine = hosted.press_elsewhere().await;
    let mark = mark_of(&mine).unwrap();
    hosted
        .world
        .post_json("/apps/acme/sign-ins", &request_with(&serde_json::json!({"email": "bob@example.org"})))
        .await;
    let fields = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("email", "eve@example.org"),
    ];
    hosted.world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
    let path = link(&hosted.world).await;
    let handle = hosted.world.post_form(&path, &[OURS], &[]).await.starts_anew();
    hosted.authorize(&[("login_hint", &handle)], &mark).await.asks_for("eve@example.org");
    hosted.authorize(&[], &mark).await.lets_in();
}

#[tokio::test]
async fn a_second_click_starts_anew_at_the_same_place_until_the_mark_is_used() {
    let hosted = Hosted::new().await;
    let visit = cookies(&hosted.world.get(&hosted.link, &[]).await).pop().unwrap();
    let click = async || hosted.world.post_form(&hosted.link, &[OURS, ("cookie", &visit)], &[]).await;
    let (first, second) = (click().await, click().await);
    assert_eq!(first.starts_anew(), second.starts_anew());
    assert_eq!(mark_of(&first), mark_of(&second));
    hosted.authorize(&[], &mark_of(&first).unwrap()).await.lets_in();
    assert_eq!(click().await.status, 410);
}

#[tokio::test]
async fn what_was_completed_without_a_code_is_renewed_once_its_mark_is_over() {
    let hosted = Hosted::new().await;
    hosted.press_elsewhere().await.starts_anew();
    let (renewal, json) = (format!("{}/renew", hosted.link), [OURS, ("accept", "application/json")]);
    hosted.world.fakes.clock.advance(Duration::from_secs(119));
    hosted.world.post_form(&renewal, &json, &[]).await.problem(409, "link_in_use");
    hosted.world.fakes.clock.advance(Duration::from_secs(1));
    hosted.world.post_form(&renewal, &json, &[]).await.json(202);
}

#[tokio::test]
async fn an_app_that_does_not_bind_goes_straight_to_the_redirect_uri() {
    let hosted = Hosted::bound(Binding::Off).await;
    let answer = hosted.press_elsewhere().await;
    assert!(answer.header("location").starts_with(&format!("{REDIRECT}?code=")), "{answer:?}");
    assert!(mark_of(&answer).is_some(), "{answer:?}");
}

#[tokio::test]
async fn where_it_began_the_code_goes_to_the_redirect_uri() {
    let hosted = Hosted::new().await;
    let answer = hosted.world.post_form(&hosted.link, &[OURS, ("cookie", &hosted.flow)], &[]).await;
    assert!(answer.header("location").starts_with(&format!("{REDIRECT}?code=")), "{answer:?}");
}
