//! The mark: a browser in which a link was confirmed that began elsewhere is let in once more, without another letter.

use super::world::*;
use gatepost_application::AppCommand;
use gatepost_domain::app::{AppKind, AppName};
use gatepost_domain::event::EventKind;
use gatepost_domain::redirect::RedirectUri;
use http::Method;
use std::time::Duration;

pub(crate) const OURS: (&str, &str) = ("sec-fetch-site", "same-origin");

/// The challenge of [`OTHER_VERIFIER`].
const OTHER_CHALLENGE: &str = "qjrzSW9gMiUgpUvqgEPE4_-8swvyCtfOVvg55o5S_es";
pub(crate) const OTHER_VERIFIER: &str = "M25iVXpKU3puUjFaYWg3T1NDTDQtcW1ROUY5YXlwalNoc0hhakxifmZHag";

/// What a client sends a browser with that has no verifier yet: another challenge, state and redirect URI than the
/// sign-in's.
pub(crate) fn asking(changes: &[(&str, &str)]) -> String {
    let mut fields = vec![
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", "http://127.0.0.1:4711/cb"),
        ("state", "new"),
        ("code_challenge", OTHER_CHALLENGE),
        ("code_challenge_method", "S256"),
    ];
    fields.retain(|(name, _)| !changes.iter().any(|(changed, _)| changed == name));
    fields.extend(changes);
    format!("/apps/acme/authorize?{}", form(&fields))
}

/// Names and values of the cookies that an answer sets.
pub(crate) fn cookies(answer: &Answer) -> Vec<String> {
    let lines = answer.headers.get_all("set-cookie").iter();
    lines.map(|line| line.to_str().unwrap().split(';').next().unwrap().to_owned()).collect()
}

/// The mark that an answer leaves in the browser.
pub(crate) fn mark_of(answer: &Answer) -> Option<String> {
    cookies(answer).into_iter().find(|cookie| cookie.contains("gp_mark_"))
}

/// A path in place of the whole link.
pub(crate) async fn link(world: &World) -> String {
    world.link().await.strip_prefix("http://localhost:8080").unwrap().to_owned()
}

/// A browser that confirmed a link which began through the API.
struct Marked {
    world: World,
    mark: String,
    /// What the first browser could exchange.
    code: String,
}

impl Marked {
    async fn new() -> Self {
        let world = World::new().await;
        world.begin().await;
        let answer = world.post_form(&link(&world).await, &[OURS], &[]).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let code = code_of(answer.header("location"), REDIRECT);
        Self { mark: mark_of(&answer).unwrap(), code, world }
    }

    async fn authorize(&self, changes: &[(&str, &str)]) -> Answer {
        self.world.get(&asking(changes), &[("cookie", &self.mark)]).await
    }

    fn wait(&self, seconds: u64) {
        self.world.fakes.clock.advance(Duration::from_secs(seconds));
    }

    fn events(&self, kind: EventKind) -> usize {
        self.world.store.events().iter().filter(|event| event.kind == kind).count()
    }
}

/// The code on a redirect to that address.
fn code_of(location: &str, start: &str) -> String {
    let query = location.strip_prefix(start).and_then(|rest| rest.strip_prefix('?')).expect(location);
    query.split('&').find_map(|pair| pair.strip_prefix("code=")).expect(location).to_owned()
}

impl Answer {
    /// Claims that the page is shown as to anybody.
    pub(crate) fn asks(&self) {
        let kind = (self.status, self.header("content-type"));
        assert_eq!(kind, (200, "text/html; charset=utf-8"), "{} {}", self.header("location"), self.body);
        assert!(self.body.contains("type=\"email\""), "{}", self.body);
    }

    /// Claims that the browser is let in, and hands its code on.
    pub(crate) fn lets_in(&self) -> String {
        assert_eq!(self.status, 303, "{}", self.body);
        let location = self.header("location");
        assert!(
            location.ends_with("&state=new&iss=http%3A%2F%2Flocalhost%3A8080%2Fapps%2Facme"),
            "{location}"
        );
        assert_eq!(self.header("cache-control"), "no-store");
        assert!(!location.contains("ann%40") && !location.contains("ann@"), "{location}");
        code_of(location, "http://127.0.0.1:4711/cb")
    }
}

pub(crate) async fn exchange(world: &World, code: &str, verifier: &str) -> Answer {
    let fields = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", code),
        ("redirect_uri", "http://127.0.0.1:4711/cb"),
        ("code_verifier", verifier),
    ];
    world.post_form("/apps/acme/token", &[], &fields).await
}

#[tokio::test]
async fn a_marked_browser_is_let_in_once_and_its_code_is_bound_to_its_own_request() {
    let marked = Marked::new().await;
    marked.wait(100);
    let answer = marked.authorize(&[]).await;
    let code = answer.lets_in();
    let given = cookies(&answer);
    assert_eq!(given[0], "gp_mark_acme=", "a mark that was used is taken away");
    assert!(given.len() == 2 && given[1].starts_with("gp_session_acme=gp_session_"), "{given:?}");
    marked.authorize(&[]).await.asks();
    let silent = marked.authorize(&[("prompt", "none")]).await;
    assert!(silent.header("location").contains("error=login_required&"), "{silent:?}");
    assert_eq!(marked.events(EventKind::MarkUsed), 1);
    assert_eq!(marked.events(EventKind::LetterRequested) + marked.world.fakes.dispatch.take().len(), 0);

    let tokens = exchange(&marked.world, &code, OTHER_VERIFIER).await.json(200);
    let refresh = tokens["refresh_token"].as_str().unwrap();
    marked.world.refresh(refresh).await.json(200);
    exchange(&marked.world, &code, OTHER_VERIFIER).await.oauth(400, "invalid_grant");
    marked.world.refresh(refresh).await.oauth(400, "invalid_grant");
}

#[tokio::test]
async fn a_marked_browser_s_code_needs_its_own_verifier() {
    let marked = Marked::new().await;
    let code = marked.authorize(&[]).await.lets_in();
    exchange(&marked.world, &code, VERIFIER).await.oauth(400, "invalid_grant");
    exchange(&marked.world, &code, OTHER_VERIFIER).await.oauth(400, "invalid_grant");
    marked.world.exchange(&marked.code, VERIFIER).await.json(200);
}

#[tokio::test]
async fn the_mark_is_a_cookie_of_this_host_alone_for_two_minutes() {
    let public_url = gatepost_domain::access::PublicUrl::parse("https://auth.example.org").unwrap();
    let settings = gatepost_application::Settings { public_url, ..gatepost_contract::fakes::settings() };
    let world = World::with(Wish { settings, ..Wish::default() }).await;
    world.begin().await;
    let whole = world.link().await;
    let path = whole.strip_prefix("https://auth.example.org").unwrap();
    let answer = world.post_form(path, &[OURS], &[]).await;
    let lines = answer.headers.get_all("set-cookie").iter().map(|line| line.to_str().unwrap());
    let line = lines.filter(|line| line.contains("gp_mark_")).collect::<Vec<_>>();
    assert_eq!(line.len(), 1, "{answer:?}");
    assert!(line[0].starts_with("__Host-gp_mark_acme=sin_") && line[0].contains(":gp_mark_"), "{line:?}");
    assert!(line[0].ends_with("; Path=/; Max-Age=120; HttpOnly; SameSite=Lax; Secure"), "{line:?}");
}

#[tokio::test]
async fn a_mark_is_good_for_two_minutes() {
    let marked = Marked::new().await;
    marked.wait(119);
    marked.authorize(&[("prompt", "login")]).await.asks();
    marked.wait(1);
    marked.authorize(&[]).await.asks();
    assert_eq!(marked.events(EventKind::MarkUsed), 0);
}

#[tokio::test]
async fn a_mark_is_ignored_where_the_client_wants_somebody_else_or_somebody_fresh() {
    let marked = Marked::new().await;
    marked.wait(10);
    for changes in [
        &[("prompt", "login")][..],
        &[("prompt", "select_account")],
        &[("prompt", "consent login")],
        &[("max_age", "0")],
        &[("max_age", "10")],
        &[("login_hint", "bob@example.org")],
        &[("login_hint", "ann@example.com")],
    ] {
        marked.authorize(changes).await.asks();
    }
    marked.authorize(&[("client_id", "nobody")]).await.stays_here(400);
    marked.authorize(&[("redirect_uri", "https://evil.example/")]).await.stays_here(400);
    let back = marked.authorize(&[("response_type", "token")]).await;
    assert!(back.header("location").contains("error=unsupported_response_type"), "{back:?}");
    assert_eq!(marked.events(EventKind::MarkUsed), 0);
    let wishes = [("login_hint", "ANN@example.org"), ("max_age", "11"), ("prompt", "consent")];
    marked.authorize(&wishes).await.lets_in();
}

impl Answer {
    fn stays_here(&self, status: u16) {
        assert_eq!((self.status, self.header("location")), (status, ""), "{}", self.body);
    }
}

#[tokio::test]
async fn a_hint_that_is_no_address_is_no_other_address() {
    let marked = Marked::new().await;
    marked.authorize(&[("login_hint", "ann")]).await.lets_in();
}

#[tokio::test]
async fn a_silent_request_is_answered_where_there_is_a_mark_and_refused_where_there_is_none() {
    let marked = Marked::new().await;
    for (changes, cookie) in [
        (&[("prompt", "none")][..], ""),
        (&[("prompt", "none"), ("max_age", "0")], &*marked.mark),
        (&[("prompt", "none"), ("login_hint", "bob@example.org")], &marked.mark),
    ] {
        let answer = marked.world.get(&asking(changes), &[("cookie", cookie)]).await;
        let location = answer.header("location");
        assert!(location.starts_with("http://127.0.0.1:4711/cb?error=login_required&"), "{location}");
    }
    marked.authorize(&[("prompt", "none")]).await.lets_in();
}

#[tokio::test]
async fn of_many_requests_with_one_mark_one_is_let_in() {
    let marked = Marked::new().await;
    let answers = futures_util::future::join_all((0..64).map(|_| marked.authorize(&[]))).await;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 303);
    assert_eq!(won.len(), 1, "{won:?}");
    lost.iter().for_each(Answer::asks);
    exchange(&marked.world, &won[0].lets_in(), OTHER_VERIFIER).await.json(200);
    assert_eq!(marked.events(EventKind::MarkUsed), 1);
}

#[tokio::test]
async fn a_forged_mark_or_another_app_s_is_none() {
    let marked = Marked::new().await;
    let command = AppCommand {
        name: Some(AppName::parse("Other").unwrap()),
        kind: Some(AppKind::Public),
        redirect_uris: Some(vec![RedirectUri::parse("http://127.0.0.1/cb").unwrap()]),
        ..AppCommand::default()
    };
    marked.world.gatepost.create_app(app("other"), command).await.unwrap();
    let (name, value) = marked.mark.split_once('=').unwrap();
    let (sign_in, secret) = value.split_once(':').unwrap();
    let elsewhere = asking(&[("client_id", "other")]).replace("/acme/", "/other/");
    for (path, cookie) in [
        (&*elsewhere, marked.mark.clone()),
        (&elsewhere, format!("gp_mark_other={value}")),
        (&asking(&[]), format!("gp_mark_other={value}")),
        (&asking(&[]), format!("{name}={sign_in}")),
        (&asking(&[]), format!("{name}=sin_00000000000000000000000000:{secret}")),
        (&asking(&[]), format!("{name}={sign_in}:{}", secret.replace("gp_mark_", "gp_mark_A"))),
        (&asking(&[]), format!("{name}={sign_in}:gp_mark_{}", "A".repeat(49))),
    ] {
        marked.world.get(path, &[("cookie", &cookie)]).await.asks();
    }
    marked.authorize(&[]).await.lets_in();
}

#[tokio::test]
async fn a_mark_dies_with_the_session_that_its_sign_in_opened() {
    let marked = Marked::new().await;
    let tokens = marked.world.exchange(&marked.code, VERIFIER).await.json(200);
    let token = tokens["refresh_token"].as_str().unwrap();
    let fields = [("client_id", "acme"), ("token", token)];
    assert_eq!(marked.world.post_form("/apps/acme/revoke", &[], &fields).await.status, 200);
    marked.authorize(&[]).await.asks();

    let replayed = Marked::new().await;
    replayed.world.exchange(&replayed.code, VERIFIER).await.json(200);
    replayed.world.exchange(&replayed.code, VERIFIER).await.oauth(400, "invalid_grant");
    replayed.authorize(&[]).await.asks();

    let busy = Marked::new().await;
    busy.world.exchange(&busy.code, VERIFIER).await.json(200);
    busy.authorize(&[]).await.lets_in();
}

#[tokio::test]
async fn an_app_that_is_switched_off_lets_no_mark_in() {
    let marked = Marked::new().await;
    marked.world.disable("acme").await;
    marked.authorize(&[]).await.stays_here(403);
    assert_eq!(marked.events(EventKind::MarkUsed), 0);
}

#[tokio::test]
async fn what_nobody_sees_uses_no_mark_up() {
    let marked = Marked::new().await;
    let cookie = ("cookie", &*marked.mark);
    let head = marked.world.ask(Method::HEAD, &asking(&[]), &[cookie], "").await;
    assert_eq!((head.status, head.header("location")), (200, ""));
    marked.world.get(&asking(&[]), &[cookie, ("sec-purpose", "prefetch;prerender")]).await.asks();
    marked.world.post_form("/apps/acme/sign-in", &[cookie, OURS], &[]).await;
    marked.authorize(&[]).await.lets_in();
}

#[tokio::test]
async fn only_who_signs_in_by_a_link_elsewhere_is_marked() {
    let world = World::new().await;
    world.begin().await;
    let path = link(&world).await;
    for (headers, fields, status) in [
        (&[("sec-fetch-site", "cross-site")][..], &[][..], 403),
        (&[OURS], &[("action", "approve"), ("match", "x")], 422),
        (&[OURS], &[("action", "sign_in")], 410),
    ] {
        let answer = world.post_form(&path, headers, fields).await;
        assert_eq!((answer.status, mark_of(&answer)), (status, None), "{answer:?}");
    }
    // A program is told in its answer, and gets the cookie too.
    world.begin().await;
    let path = link(&world).await;
    let answer = world.post_form(&path, &[OURS, ("accept", "application/json")], &[]).await;
    answer.json(200);
    assert!(mark_of(&answer).is_some(), "{answer:?}");
}

#[tokio::test]
async fn the_initiator_s_own_browser_gets_no_mark() {
    let world = World::new().await;
    let fields = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("email", "ann@example.org"),
    ];
    let begun = world.post_form("/apps/acme/sign-in", &[OURS], &fields).await;
    let flow = cookies(&begun).pop().unwrap();
    let answer = world.post_form(&link(&world).await, &[OURS, ("cookie", &flow)], &[]).await;
    assert_eq!((answer.status, mark_of(&answer)), (303, None), "{answer:?}");
}

#[tokio::test]
async fn a_second_click_gets_the_same_redirect_and_the_mark_again_until_it_is_used() {
    let world = World::new().await;
    world.begin().await;
    let path = link(&world).await;
    let visit = cookies(&world.get(&path, &[]).await).pop().unwrap();
    let click = async || world.post_form(&path, &[OURS, ("cookie", &visit)], &[]).await;
    let (first, second) = (click().await, click().await);
    assert_eq!((first.status, first.header("location")), (303, second.header("location")));
    let mark = mark_of(&first).unwrap();
    assert_eq!(mark_of(&second).as_ref(), Some(&mark));
    world.get(&asking(&[]), &[("cookie", &mark)]).await.lets_in();
    let third = click().await;
    assert_eq!((third.status, mark_of(&third)), (410, None), "{third:?}");
    assert!(third.body.contains("You are signed in"), "{}", third.body);
}
