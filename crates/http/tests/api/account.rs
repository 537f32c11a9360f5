//! A person's own page: who is signed in, what is open, and how they end it.

use super::browser::*;
use super::marks::{OTHER_VERIFIER, OURS, exchange, link};
use super::world::*;
use gatepost_application::{AppCommand, Doing, LifetimesCommand, OAuthCommand};
use gatepost_domain::actor::Actor;
use gatepost_domain::event::EventKind;
use gatepost_domain::user::{UserChange, UserStatus};
use http::Method;
use std::time::Duration;

pub(crate) const PAGE: &str = "/apps/acme/account";
pub(crate) const WANTS_JSON: (&str, &str) = ("accept", "application/json");

impl Browser {
    /// Follows every redirect to a page of ours.
    pub(crate) async fn follow(&self, world: &World, path: &str) -> Answer {
        let mut answer = self.get(world, path).await;
        for _ in 0..8 {
            let location = answer.header("location").to_owned();
            if !(answer.status == 303 && location.starts_with('/')) {
                return answer;
            }
            answer = self.get(world, &location).await;
        }
        panic!("it goes round and round: {answer:?}");
    }

    /// Goes to that page of ours, gives an address on the way, and presses the link: where that leads.
    pub(crate) async fn leave_for(&self, world: &World, path: &str, email: &str) -> String {
        let page = self.follow(world, path).await;
        page.asks();
        let fields = hidden(&page.body);
        let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let fields = [&fields[..], &[("email", email)]].concat();
        let waits = self.press(world, "/apps/acme/sign-in", &fields).await;
        assert_eq!(waits.status, 303, "{}", waits.body);
        let pressed = self.press(world, &link(world).await, &[]).await;
        let location = pressed.header("location").to_owned();
        assert!(location.starts_with("/apps/acme/account/callback?code="), "{pressed:?}");
        location
    }

    /// Signs in on the way to that page of ours; the page.
    pub(crate) async fn enter(&self, world: &World, path: &str, email: &str) -> Answer {
        let location = self.leave_for(world, path, email).await;
        self.follow(world, &location).await
    }
}

/// What a page's first form carries along unseen.
fn hidden(page: &str) -> Vec<(String, String)> {
    let field = |text: &str| {
        let (name, rest) = text.split_once("\" value=\"")?;
        Some((name.to_owned(), rest.split_once('"')?.0.replace("&#x2f;", "/")))
    };
    let form = page.split("</form>").next().unwrap_or_default();
    form.split("<input type=\"hidden\" name=\"").skip(1).filter_map(field).collect()
}

pub(crate) fn shows(page: &Answer, text: &str) {
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains(text), "{text} is not in {}", page.body);
}

/// The operator blocks the user of that address.
pub(crate) async fn block(world: &World, email: &str) {
    let user = world.store.users().into_iter().find(|user| user.email.identity() == email).unwrap();
    let change = UserChange { status: Some(UserStatus::Blocked), ..UserChange::default() };
    world.gatepost.update_user(Doing::by(Actor::Command), &app("acme"), user.id, &change).await.unwrap();
}

async fn change(world: &World, life: Duration, strict: bool) {
    let lifetimes = LifetimesCommand { browser_session: Some(life), ..LifetimesCommand::default() };
    let (require_par, require_dpop) = (Some(strict), Some(strict));
    let oauth = OAuthCommand { require_par, require_dpop, ..OAuthCommand::default() };
    let command = AppCommand { lifetimes, oauth, ..AppCommand::default() };
    world.gatepost.update_app(&app("acme"), command).await.unwrap();
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_there_and_comes_back() {
    let (world, browser) = (World::new().await, Browser::default());
    let page = browser.enter(&world, PAGE, "ann@example.org").await;
    shows(&page, "<bdi>ann@example.org</bdi>");
    for (name, value) in [("cache-control", "no-store"), ("x-frame-options", "DENY")] {
        assert_eq!(page.header(name), value);
    }
    assert!(page.header("content-security-policy").contains("frame-ancestors 'none'"));
    assert!(!page.body.contains("<script"));
    shows(&browser.get(&world, PAGE).await, "ann@example.org");
    // They stay signed in as far as the app lets them, for its clients too.
    browser.authorize(&world, &[]).await.lets_in();
    assert_eq!(world.store.deliveries().len(), 1);
    let entered = world.store.events().into_iter().filter(|event| event.kind == EventKind::AccountEntered);
    assert_eq!(entered.count(), 1);
}

#[tokio::test]
async fn whoever_is_signed_in_already_sees_it_at_once() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.tokens(&world, "ann@example.org").await;
    let page = browser.get(&world, PAGE).await;
    shows(&page, "this browser");
    shows(&page, "Signed in");
    let sessions = world.get(PAGE, &[("cookie", &browser.line()), WANTS_JSON]).await.json(200);
    assert_eq!(sessions["sessions"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn where_nobody_stays_signed_in_the_page_has_a_short_stay_of_its_own_that_enters_nothing_else() {
    let (world, browser) = (World::new().await, Browser::default());
    change(&world, Duration::ZERO, true).await;
    shows(&browser.enter(&world, PAGE, "ann@example.org").await, "ann@example.org");
    change(&world, Duration::from_hours(1), false).await;
    browser.authorize(&world, &[]).await.asks();
    world.fakes.clock.advance(Duration::from_mins(15) - Duration::from_micros(1));
    shows(&browser.get(&world, PAGE).await, "ann@example.org");
    world.fakes.clock.advance(Duration::from_micros(1));
    browser.follow(&world, PAGE).await.asks();
}

#[tokio::test]
async fn no_client_can_name_where_the_page_leads_or_take_its_code() {
    let (world, browser) = (World::new().await, Browser::default());
    let own = "/apps/acme/account/callback";
    for uri in [own, "http://localhost:8080/apps/acme/account/callback"] {
        let answer = browser.authorize(&world, &[("redirect_uri", uri)]).await;
        assert_eq!((answer.status, answer.header("location")), (400, ""), "{uri}");
        let body = request_with(&serde_json::json!({ "redirect_uri": uri }));
        assert_eq!(world.post_json("/apps/acme/sign-ins", &body).await.status, 422, "{uri}");
        let pushed = [
            ("client_id", "acme"),
            ("response_type", "code"),
            ("redirect_uri", uri),
            ("code_challenge", CHALLENGE),
            ("code_challenge_method", "S256"),
        ];
        assert_eq!(world.post_form("/apps/acme/par", &[], &pushed).await.status, 400, "{uri}");
    }
    let back = browser.leave_for(&world, PAGE, "ann@example.org").await;
    let query = back.split_once('?').unwrap().1;
    let code = query.split('&').find_map(|pair| pair.strip_prefix("code=")).unwrap();
    let verifier = browser.cookie("gp_account_acme").unwrap();
    let fields = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", code),
        ("redirect_uri", own),
        ("code_verifier", &verifier),
    ];
    world.post_form("/apps/acme/token", &[], &fields).await.oauth(400, "invalid_grant");
    assert_eq!(world.store.sessions(), []);
}

#[tokio::test]
async fn whoever_gave_a_wrong_address_on_the_way_begins_anew() {
    let (world, browser) = (World::new().await, Browser::default());
    let page = browser.follow(&world, PAGE).await;
    let fields = hidden(&page.body);
    let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let fields = [&fields[..], &[("email", "wrong@example.org")]].concat();
    let waits = browser.press(&world, "/apps/acme/sign-in", &fields).await;
    link(&world).await;
    let anew = format!("{}/anew", waits.header("location"));
    shows(&browser.enter(&world, &anew, "ann@example.org").await, "<bdi>ann@example.org</bdi>");
}

#[tokio::test]
async fn another_browser_s_way_to_the_page_leads_nobody_in() {
    let (world, browser, victim) = (World::new().await, Browser::default(), Browser::default());
    let back = browser.leave_for(&world, PAGE, "eve@example.org").await;
    victim.follow(&world, PAGE).await;
    let led = victim.get(&world, &back).await;
    assert_eq!((led.status, victim.cookie(SESSION)), (403, None), "{}", led.body);
    shows(&browser.follow(&world, &back).await, "eve@example.org");
    assert_eq!(browser.get(&world, &back).await.header("location"), PAGE, "whoever looks again is signed in");
}

#[tokio::test]
async fn one_session_is_ended_and_no_other() {
    let (world, browser, other) = (World::new().await, Browser::default(), Browser::default());
    let mine = browser.tokens(&world, "ann@example.org").await;
    let elsewhere = other.tokens(&world, "ann@example.org").await;
    let page = world.get(PAGE, &[("cookie", &browser.line()), WANTS_JSON]).await.json(200);
    let sessions = page["sessions"].as_array().unwrap();
    assert_eq!((sessions.len(), &page["email"]), (2, &"ann@example.org".into()));
    let session = sessions.iter().find(|session| session["this_browser"] == false).unwrap();
    let path = format!("{PAGE}/sessions/{}", session["session_id"].as_str().unwrap());
    let line = browser.line();
    let headers = [FORM, ("sec-fetch-site", "cross-site"), ("cookie", line.as_str())];
    assert_eq!(world.ask(Method::POST, &path, &headers, "").await.status, 403);
    assert_eq!(browser.press(&world, &path, &[]).await.header("location"), PAGE);
    world.refresh(refresh_token(&elsewhere)).await.oauth(400, "invalid_grant");
    world.refresh(refresh_token(&mine)).await.json(200);
    assert_eq!(browser.press(&world, &path, &[]).await.status, 404, "it is over");
    let headers = [FORM, OURS, WANTS_JSON, ("cookie", line.as_str())];
    world.ask(Method::POST, &path, &headers, "").await.problem(404, "not_found");
}

#[tokio::test]
async fn another_user_s_session_is_no_session() {
    let (world, browser, stranger) = (World::new().await, Browser::default(), Browser::default());
    let tokens = stranger.tokens(&world, "bob@example.org").await;
    let session = world.store.sessions().pop().unwrap().id;
    browser.sign_in(&world, "ann@example.org").await;
    let answer = browser.press(&world, &format!("{PAGE}/sessions/{session}"), &[]).await;
    assert_eq!(answer.status, 404);
    world.refresh(refresh_token(&tokens)).await.json(200);
}

#[tokio::test]
async fn signing_out_everywhere_ends_every_session_and_every_stay() {
    let (world, browser, other) = (World::new().await, Browser::default(), Browser::default());
    let mine = browser.tokens(&world, "ann@example.org").await;
    let elsewhere = other.tokens(&world, "ann@example.org").await;
    let done = browser.press(&world, &format!("{PAGE}/sign-out"), &[("extent", "everywhere")]).await;
    shows(&done, "in all browsers");
    assert_eq!(browser.cookie(SESSION), None);
    for tokens in [&mine, &elsewhere] {
        world.refresh(refresh_token(tokens)).await.oauth(400, "invalid_grant");
    }
    other.authorize(&world, &[]).await.asks();
    other.follow(&world, PAGE).await.asks();
}

#[tokio::test]
async fn signing_out_here_leaves_the_others() {
    let (world, browser, other) = (World::new().await, Browser::default(), Browser::default());
    let mine = browser.tokens(&world, "ann@example.org").await;
    let elsewhere = other.tokens(&world, "ann@example.org").await;
    shows(&browser.press(&world, &format!("{PAGE}/sign-out"), &[("extent", "here")]).await, "signed out");
    world.refresh(refresh_token(&mine)).await.oauth(400, "invalid_grant");
    world.refresh(refresh_token(&elsewhere)).await.json(200);
    shows(&other.get(&world, PAGE).await, "ann@example.org");
}

#[tokio::test]
async fn a_blocked_user_sees_nothing_any_more() {
    let (world, browser) = (World::new().await, Browser::default());
    browser.sign_in(&world, "ann@example.org").await;
    block(&world, "ann@example.org").await;
    browser.follow(&world, PAGE).await.asks();
    let sent = browser.press(&world, &format!("{PAGE}/email"), &[("email", "x@example.org")]).await;
    assert_eq!(sent.header("location"), PAGE);
}

#[tokio::test]
async fn a_program_is_told_what_is_in_the_way() {
    let (world, browser) = (World::new().await, Browser::default());
    world.get(PAGE, &[WANTS_JSON]).await.problem(403, "sign_in_required");
    world.get("/apps/nobody/account", &[WANTS_JSON]).await.problem(404, "app_not_found");
    browser.sign_in(&world, "ann@example.org").await;
    world.disable("acme").await;
    let line = browser.line();
    world.get(PAGE, &[WANTS_JSON, ("cookie", &line)]).await.problem(403, "app_disabled");
    let page = browser.get(&world, PAGE).await;
    assert_eq!((page.status, page.header("content-type")), (403, "text/html; charset=utf-8"));
}

#[tokio::test]
async fn what_a_browser_fetches_by_itself_begins_nothing() {
    let world = World::new().await;
    let prefetch = world.get(PAGE, &[("sec-purpose", "prefetch")]).await;
    let head = world.ask(Method::HEAD, PAGE, &[], "").await;
    assert_eq!((prefetch.status, head.status), (204, 204));
    assert!(prefetch.headers.get("set-cookie").is_none() && head.headers.get("set-cookie").is_none());
}

#[tokio::test]
async fn the_history_says_what_became_of_each_sign_in() {
    let (world, browser, stranger) = (World::new().await, Browser::default(), Browser::default());
    stranger.begin(&world, "ann@example.org").await;
    let refused = link(&world).await;
    assert_eq!(stranger.press(&world, &refused, &[("action", "refuse")]).await.status, 200);
    stranger.begin(&world, "ann@example.org").await;
    link(&world).await;
    world.fakes.clock.advance(Duration::from_hours(1));
    let code = browser.sign_in(&world, "ann@example.org").await;
    exchange(&world, &code, OTHER_VERIFIER).await.json(200);
    let page = browser.get(&world, PAGE).await;
    for words in ["Signed in", "Refused: nobody got in", "Not confirmed in time: nobody got in"] {
        shows(&page, words);
    }
}
