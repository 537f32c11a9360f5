//! Looking at a link: what each state shows, and that looking changes nothing.

use super::*;
use gatepost_application::{Committed, Store as _, Tx as _};
use gatepost_domain::app::AppStatus;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::UserId;
use gatepost_domain::sign_in::Standing;
use gatepost_domain::user::{User, UserStatus};
use http::Method;
use insta::assert_snapshot;

#[tokio::test]
async fn a_good_link_shows_who_asked_and_every_way_on() {
    let world = World::new().await;
    let link = world.link().await;
    world.wait(130);
    let answer = world.look(&link).await;
    let html = answer.page(200);
    assert!(
        html.contains("Ann@example.org") && html.contains("203.0.113.7") && html.contains("Firefox on Linux")
    );
    assert!(!html.contains("<script"), "nothing is ever submitted by script");
    let policy = answer.header("content-security-policy");
    assert!(policy.ends_with("form-action 'self' https: https://app.example.com"), "{policy}");
    assert_snapshot!("pending", html);
}

#[tokio::test]
async fn a_form_may_lead_to_wherever_the_app_is() {
    let world = World::new().await;
    for (redirect_uri, allowed) in [
        ("http://127.0.0.1:4000/cb", "form-action 'self' https: http:"),
        ("com.example.app:/cb", "https: com.example.app:"),
    ] {
        let link = world.link_to(redirect_uri, firefox()).await;
        let answer = world.look(&link).await;
        assert!(answer.header("content-security-policy").ends_with(allowed), "{answer:?}");
    }
}

#[tokio::test]
async fn a_browser_that_nobody_knows_is_told_so() {
    let world = World::new().await;
    let link = world.link_to(REDIRECT_URI, Visitor::default()).await;
    let html = world.look(&link).await.page(200);
    assert!(html.contains("An unknown browser") && !html.contains("IP address"), "{html}");
}

#[tokio::test]
async fn a_server_that_asked_is_named_and_its_address_is_not() {
    let world = World::new().await;
    let command = AppCommand { kind: Some(AppKind::Confidential), ..AppCommand::default() };
    let command = AppCommand { name: Some(AppName::parse("Vault").unwrap()), ..command };
    let uris = Some(vec![RedirectUri::parse(REDIRECT_URI).unwrap()]);
    let vault = AppId::parse("vault").unwrap();
    let command = AppCommand { redirect_uris: uris, ..command };
    let secret = world.gatepost.create_app(vault.clone(), command).await.unwrap().client_secret.unwrap();
    let caller = Caller { visitor: firefox(), proof: ClientProof::Secret(secret) };
    let link = world.link_of(&vault, REDIRECT_URI, &caller).await;
    let html = world.look(&link).await.page(200);
    assert!(html.contains("Asked for by") && html.contains("Vault’s server"), "{html}");
    assert!(!html.contains("203.0.113.7") && !html.contains("Firefox"), "{html}");
}

#[tokio::test]
async fn dead_links_say_which_and_what_to_do_and_show_no_address() {
    for (name, action, seconds, code) in [
        ("spent", "sign_in", 0, "link_spent"),
        ("refused", "refuse", 0, "link_refused"),
        ("expired", "", 600, "link_expired"),
    ] {
        let world = World::new().await;
        let link = world.link().await;
        if !action.is_empty() {
            world.press(&link, HTML, action).await;
        }
        world.wait(seconds);
        let html = world.look(&link).await.page(410);
        assert!(html.contains("a•••@e•••.org") && !html.to_lowercase().contains("ann@"), "{html}");
        let renewal = format!("action=\"&#x2f;l&#x2f;{link}&#x2f;renew\"");
        assert_eq!(html.matches("<form").count(), html.matches(&renewal).count(), "{html}");
        assert_eq!(
            html.contains(&renewal),
            code != "link_spent",
            "a new letter is offered unless one can go on: {html}"
        );
        assert!(html.contains("Support id"), "{html}");
        assert_snapshot!(format!("look_{name}"), html.replace(&link, "TOKEN"));
        world.look_as_program(&link).await.problem(410, code);
    }
}

#[tokio::test]
async fn a_link_is_good_until_the_very_moment_it_expires() {
    let world = World::new().await;
    let link = world.link().await;
    world.wait(599);
    world.look(&link).await.page(200);
    world.wait(1);
    world.look(&link).await.page(410);
}

#[tokio::test]
async fn unknown_and_broken_links_get_one_and_the_same_calm_page() {
    let world = World::new().await;
    let link = world.link().await;
    let unknown = world.look(&"A".repeat(43)).await.page(404);
    assert_snapshot!("look_unknown", unknown);
    for broken in
        ["A", &link[..42], &format!("{link}A"), &format!("{link}="), "%3Cscript%3E", "..%2f..", "%00", "%ff"]
    {
        let answer = world.look(broken).await;
        assert_eq!(answer.page(404), unknown, "{broken}");
        world.look_as_program(broken).await.problem(404, "link_unknown");
    }
}

#[tokio::test]
async fn what_the_operator_or_the_app_took_away_is_forbidden_and_the_link_stays_good() {
    let world = World::new().await;
    let link = world.link().await;
    world.change_app(AppCommand { status: Some(AppStatus::Disabled), ..AppCommand::default() }).await;
    assert_snapshot!("look_app_disabled", world.look(&link).await.page(403));
    world.look_as_program(&link).await.problem(403, "app_disabled");

    let elsewhere = vec![RedirectUri::parse("https://elsewhere.example.com/").unwrap()];
    let moved = AppCommand {
        status: Some(AppStatus::Active),
        redirect_uris: Some(elsewhere),
        ..AppCommand::default()
    };
    world.change_app(moved).await;
    assert_snapshot!("look_redirect_gone", world.look(&link).await.page(403));
    world.look_as_program(&link).await.problem(422, "invalid_request");

    let back = vec![RedirectUri::parse(REDIRECT_URI).unwrap()];
    world.change_app(AppCommand { redirect_uris: Some(back), ..AppCommand::default() }).await;
    world.look(&link).await.page(200);
}

#[tokio::test]
async fn a_blocked_person_is_told_so() {
    let world = World::new().await;
    let link = world.link().await;
    world.block("ann@example.org").await;
    assert_snapshot!("look_user_not_allowed", world.look(&link).await.page(403));
    world.look_as_program(&link).await.problem(403, "user_not_allowed");
}

#[tokio::test]
async fn a_program_reads_what_the_page_shows() {
    let world = World::new().await;
    let link = world.link().await;
    let answer = world.look_as_program(&link).await;
    assert_eq!((answer.status, answer.header("cache-control")), (200, "no-store"));
    let expected = serde_json::json!({
        "status": "pending",
        "app_name": "Acme",
        "email": "Ann@example.org",
        "asked_at": "2026-01-31T12:00:00Z",
        "expires_at": "2026-01-31T12:10:00Z",
    });
    assert_eq!(answer.json(), expected);
}

#[tokio::test]
async fn looking_fifty_times_in_every_way_leaves_the_link_good() {
    let world = World::new().await;
    let link = world.link().await;
    let path = format!("/l/{link}");
    for _ in 0..50 {
        for (method, header) in [
            (Method::GET, HTML),
            (Method::HEAD, HTML),
            (Method::GET, JSON),
            (Method::GET, ("sec-purpose", "prefetch;prerender")),
            (Method::GET, ("user-agent", "Mozilla/5.0 (compatible; SafeLinks scanner)")),
        ] {
            assert_eq!(world.ask(method, &path, &[header], "").await.status, 200);
        }
    }
    for method in [Method::OPTIONS, Method::PUT, Method::PATCH, Method::DELETE, Method::TRACE] {
        let answer = world.ask(method.clone(), &path, &[HTML], "action=sign_in").await;
        assert!([204, 405].contains(&answer.status), "{method}: {answer:?}");
        assert_eq!(answer.header("allow"), "GET, POST, HEAD, OPTIONS");
    }
    assert!(world.store.sign_ins().iter().all(|sign_in| sign_in.standing() == Standing::Pending));
    world.gatepost.write_observations().await.unwrap();
    let events = world.store.events();
    let mut classes: Vec<_> = events
        .iter()
        .filter(|event| event.kind == EventKind::LinkOpened)
        .map(|event| event.reason.clone().unwrap())
        .collect();
    classes.sort();
    assert_eq!(classes, ["prefetch", "scanner", "unknown"], "one a minute and class");
    assert_eq!(world.press(&link, HTML, "sign_in").await.status, 303);
}

#[tokio::test]
async fn names_that_look_like_markup_stay_text() {
    let world = World::of("</title><script>alert(1)</script>\"'{{7*7}}", false).await;
    let visitor = Visitor { browser: Some("<b>Fire\"fox</b>".to_owned()), ..firefox() };
    let link = world.link_to(REDIRECT_URI, visitor).await;
    for answer in [world.look(&link).await, world.press(&link, HTML, "refuse").await, world.look(&link).await]
    {
        let html = answer.page(answer.status);
        assert!(!html.contains("<script") && !html.contains("<b>") && !html.contains("49"), "{html}");
        assert!(html.contains("&lt;script&gt;") && html.contains("{{7*7}}"), "{html}");
    }
}

#[tokio::test]
async fn nothing_of_the_query_is_repeated() {
    let world = World::new().await;
    let link = world.link().await;
    let answer =
        world.get(&format!("/l/{link}?redirect_uri=https%3A%2F%2Fevil.example&x=%3Cscript%3Eevil")).await;
    assert!(!answer.page(200).contains("evil"), "{answer:?}");
}

#[tokio::test]
async fn a_store_that_is_away_is_told_calmly_with_when_to_come_back() {
    let world = World::new().await;
    let link = world.link().await;
    world.store.set_away(true);
    let answer = world.look(&link).await;
    assert_snapshot!("look_unavailable", answer.page(503));
    assert_eq!(answer.header("retry-after"), "5");
    world.look_as_program(&link).await.problem(503, "unavailable");
    world.store.set_away(false);
    world.look(&link).await.page(200);
}

impl World {
    /// From now on nobody signs in with that address.
    async fn block(&self, email: &str) {
        let mut tx = self.store.begin();
        let email = EmailAddress::parse(email).unwrap();
        let now = self.gatepost.now();
        let user = User::new(UserId::new(now, [1; 10]), acme(), email, now);
        tx.add_user(&User { status: UserStatus::Blocked, ..user });
        assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    }
}
