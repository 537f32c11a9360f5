//! Known devices: when others have used up the letters of an address, its owner still gets some.

use super::marks::{OURS, cookies, link};
use super::world::*;
use gatepost_application::Settings;
use gatepost_contract::fakes::settings;
use gatepost_domain::limit::Rate;
use std::time::Duration;

/// A world in which an address gets two letters each quarter of an hour.
async fn world() -> World {
    let rate = Rate::new(2, Duration::from_mins(15)).unwrap();
    let settings = Settings { sign_ins_per_address: Some(rate), ..settings() };
    World::with(Wish { settings, ..Wish::default() }).await
}

/// Begins on the hosted page, in a browser with that cookie.
async fn begin(world: &World, email: &str, cookie: &str) -> Answer {
    let fields = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("email", email),
    ];
    world.post_form("/apps/acme/sign-in", &[OURS, ("cookie", cookie)], &fields).await
}

/// What an answer gives of that kind.
fn given(answer: &Answer, name: &str) -> Option<String> {
    cookies(answer).into_iter().find(|cookie| cookie.starts_with(name))
}

/// Signs in on the hosted page by the link, where it began; the cookie by which the browser is known then.
async fn known(world: &World, email: &str) -> String {
    let flow = given(&begin(world, email, "").await, "gp_flow_acme=").unwrap();
    let answer = world.post_form(&link(world).await, &[OURS, ("cookie", &flow)], &[]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    given(&answer, "gp_device_acme=").unwrap()
}

/// A quarter of an hour later nothing is used up.
fn rest(world: &World) {
    world.fakes.clock.advance(Duration::from_mins(30));
}

/// Uses up what anybody may ask for.
async fn use_up(world: &World, email: &str) {
    for _ in 0..2 {
        let body = request_with(&serde_json::json!({"email": email}));
        world.post_json("/apps/acme/sign-ins", &body).await.json(202);
    }
    assert_eq!(begin(world, email, "").await.status, 429);
}

#[tokio::test]
async fn the_owner_has_a_reserve_where_they_signed_in_before() {
    let world = world().await;
    let cookie = known(&world, "ann@example.org").await;
    assert!(!cookie.contains("ann") && !cookie.contains("example"), "{cookie}");
    rest(&world);
    use_up(&world, "ann@example.org").await;
    for _ in 0..2 {
        assert_eq!(begin(&world, "Ann@Example.org", &cookie).await.status, 303);
    }
    let over = begin(&world, "ann@example.org", &cookie).await;
    let stranger = begin(&world, "ann@example.org", "").await;
    assert_eq!((over.status, over.header("retry-after")), (429, "450"), "the reserve is used up as well");
    assert_eq!((stranger.status, stranger.header("retry-after")), (429, "450"));
    assert_eq!(over.body, stranger.body, "nobody learns of it");
    world.post_json("/apps/acme/sign-ins", &request()).await.problem(429, "rate_limited");
}

#[tokio::test]
async fn nobody_else_s_cookie_opens_a_reserve() {
    let world = world().await;
    let eve = known(&world, "eve@example.org").await;
    rest(&world);
    use_up(&world, "ann@example.org").await;
    let other_app = eve.replace("gp_device_acme=", "gp_device_vault=");
    let broken = eve.replace("=gp_device_", "=gp_device_A");
    for cookie in [&*eve, &other_app, &broken, "gp_device_acme=", "gp_device_acme=ann@example.org"] {
        assert_eq!(begin(&world, "ann@example.org", cookie).await.status, 429, "{cookie}");
    }
    for again in ["eve@example.org", "eve@example.org", "eve@example.org"] {
        assert_eq!(begin(&world, again, &eve).await.status, 303, "her own is as full as before");
    }
}

#[tokio::test]
async fn a_program_s_call_has_no_reserve() {
    let world = world().await;
    let cookie = known(&world, "ann@example.org").await;
    rest(&world);
    use_up(&world, "ann@example.org").await;
    let body = request().to_string();
    let answer =
        world.ask(http::Method::POST, "/apps/acme/sign-ins", &[JSON, ("cookie", &cookie)], body).await;
    answer.problem(429, "rate_limited");
}

#[tokio::test]
async fn a_further_letter_and_a_new_link_come_from_the_reserve_too() {
    let world = world().await;
    let cookie = known(&world, "ann@example.org").await;
    rest(&world);
    let begun = begin(&world, "ann@example.org", "").await;
    let (page, flow) = (begun.header("location").to_owned(), given(&begun, "gp_flow_").unwrap());
    let path = link(&world).await;
    world.fakes.clock.advance(Duration::from_secs(31));
    begin(&world, "ann@example.org", "").await;
    let resend = async |cookie: &str| {
        world.post_form(&format!("{page}/resend"), &[OURS, ("cookie", cookie)], &[]).await
    };
    assert_eq!(resend(&flow).await.status, 429);
    assert_eq!(resend(&format!("{flow}; {cookie}")).await.status, 303);

    let refusal = [("action", "refuse")];
    assert_eq!(world.post_form(&path, &[OURS], &refusal).await.status, 200);
    let renewal = format!("{path}/renew");
    let json = ("accept", "application/json");
    world.post_form(&renewal, &[OURS, json], &[]).await.problem(429, "rate_limited");
    world.post_form(&renewal, &[OURS, json, ("cookie", &cookie)], &[]).await.json(202);
}

#[tokio::test]
async fn whoever_signs_in_where_it_began_is_known_there() {
    let world = World::new().await;
    let begun = begin(&world, "ann@example.org", "").await;
    let (page, flow) = (begun.header("location").to_owned(), given(&begun, "gp_flow_").unwrap());
    world.link().await;
    let digits = world.fakes.mailer.letters().pop().unwrap().code.unwrap().expose().to_owned();
    let headers = [OURS, ("cookie", &*flow)];
    let wrong = world.post_form(&format!("{page}/code"), &headers, &[("code", "abc")]).await;
    assert_eq!(given(&wrong, "gp_device_"), None);
    let typed = world.post_form(&format!("{page}/code"), &headers, &[("code", &digits)]).await;
    let by_digits = given(&typed, "gp_device_acme=").unwrap();

    let begun = begin(&world, "ann@example.org", "").await;
    let (page, flow) = (begun.header("location").to_owned(), given(&begun, "gp_flow_").unwrap());
    let waiting = world.get(&page, &[("cookie", &flow)]).await;
    assert_eq!(given(&waiting, "gp_device_"), None);
    let number =
        waiting.body.split("dir=\"ltr\"><strong>").nth(1).map(|rest| rest.get(..2).unwrap().to_owned());
    let number = number.expect("the page shows its number");
    let approval = [("action", "approve"), ("match", &number)];
    let approved = world.post_form(&link(&world).await, &[OURS], &approval).await;
    assert_eq!(
        (approved.status, given(&approved, "gp_device_")),
        (200, None),
        "the other screen did not sign in"
    );
    let handed_out = world.get(&page, &[("cookie", &flow)]).await;
    assert_eq!(handed_out.status, 303, "{}", handed_out.body);
    assert_eq!(given(&handed_out, "gp_device_acme="), Some(by_digits));
}
