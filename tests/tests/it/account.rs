//! A person's own page, and the change of their address, through HTTP and mail on a real database.

use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce, Tokens, send};
use reqwest::Method;
use serde_json::Value;

use crate::MOMENT;
use crate::logout::{asked, is_let_in, session_of, stays};
use crate::support::hosted::{authorize, told};
use crate::support::{Store, World, at_once, eventually, hosted};

on_both_stores!(
    a_person_ends_a_session_and_then_everything,
    an_address_changes_when_both_have_confirmed,
    of_both_who_confirm_at_once_the_address_changes_once,
    an_address_that_was_taken_meanwhile_is_refused,
    a_blocked_user_s_stay_ends_at_their_page,
    whoever_is_erased_after_a_change_is_forgotten_under_both_addresses,
);

/// The page of somebody whose browser bears that cookie, for a program.
pub(crate) async fn page(app: &AppClient, cookie: &str) -> Answer {
    let request = app.request(Method::GET, &app.app_path("account"));
    send(request.header("cookie", cookie).header("accept", "application/json")).await
}

/// Presses a button there.
pub(crate) async fn press(app: &AppClient, (cookie, path): (&str, &str), fields: &[(&str, &str)]) -> Answer {
    let request = app.request(Method::POST, &app.app_path(path)).form(fields);
    let request = request.header("sec-fetch-site", "same-origin").header("cookie", cookie);
    send(request.header("accept", "application/json")).await
}

/// Asks for another address.
pub(crate) async fn ask(app: &AppClient, cookie: &str, email: &str) -> Answer {
    press(app, (cookie, "account/email"), &[("email", email)]).await
}

/// The path of the link in a letter that asks.
pub(crate) fn link(text: &str) -> String {
    let start = text.find("/apps/acme/account/change/").unwrap_or_else(|| panic!("no link in {text}"));
    text[start..].split_whitespace().next().unwrap().to_owned()
}

/// Says so behind that link.
pub(crate) async fn answer(app: &AppClient, link: &str, action: &str) -> Answer {
    let request = app.request(Method::POST, link).form(&[("action", action)]);
    send(request.header("sec-fetch-site", "same-origin").header("accept", "application/json")).await
}

/// Somebody who is signed in as the first address and asked for the second; their cookie and the two links.
pub(crate) async fn asked_for(world: &World, old: &str, new: &str) -> (Tokens, String, [String; 2]) {
    let (tokens, cookie) = stays(world, old).await;
    let before = [old, new].map(|email| world.sink.mails_to(email).len());
    ask(&world.app, &cookie, new).await.expect(202);
    let [first, second] = [(old, before[0]), (new, before[1])];
    let old_link = link(&world.sink.nth_mail_to(first.0, first.1 + 1).await.text());
    let new_link = link(&world.sink.nth_mail_to(second.0, second.1 + 1).await.text());
    (tokens, cookie, [old_link, new_link])
}

async fn userinfo(world: &World, tokens: &Tokens) -> (u16, Value) {
    let request = world.app.request(Method::GET, &world.app.app_path("userinfo"));
    let answer = send(request.bearer_auth(&tokens.access)).await;
    (answer.status, serde_json::from_str(&answer.body).unwrap_or_default())
}

async fn a_person_ends_a_session_and_then_everything(store: Store) {
    let world = World::new(store).await;
    let (mine, cookie) = stays(&world, "ann@example.org").await;
    let (elsewhere, other) = stays(&world, "ann@example.org").await;
    let shown = page(&world.app, &cookie).await.expect(200).json();
    let sessions = shown["sessions"].as_array().unwrap();
    assert_eq!((sessions.len(), shown["sign_ins"].as_array().unwrap().len()), (2, 2), "{shown}");
    let foreign = sessions.iter().find(|session| session["this_browser"] == false).unwrap();
    let path = format!("account/sessions/{}", foreign["session_id"].as_str().unwrap());
    press(&world.app, (&cookie, &path), &[]).await.expect(204);
    world.app.refresh(&elsewhere.refresh).await.oauth_error(400, "invalid_grant");
    let mine = world.app.refreshed(&mine.refresh).await;
    press(&world.app, (&cookie, "account/sign-out"), &[("extent", "everywhere")]).await.expect(204);
    world.app.refresh(&mine.refresh).await.oauth_error(400, "invalid_grant");
    assert!(!is_let_in(&world.app, &other).await);
    page(&world.app, &cookie).await.problem(403, "sign_in_required");
}

async fn an_address_changes_when_both_have_confirmed(store: Store) {
    let world = World::new(store).await;
    let (old, new) = ("ann@example.org", "ann@example.com");
    let (elsewhere, _) = stays(&world, old).await;
    let (tokens, cookie, [old_link, new_link]) = asked_for(&world, old, new).await;
    for link in [&old_link, &new_link] {
        for method in [Method::GET, Method::HEAD] {
            send(world.app.request(method, link).header("accept", "text/html")).await.expect(200);
        }
    }
    assert_eq!(answer(&world.app, &old_link, "confirm").await.expect(200).json()["status"], "confirmed");
    assert_eq!(userinfo(&world, &tokens).await.1["email"], old);
    let subject = userinfo(&world, &tokens).await.1["sub"].clone();
    assert_eq!(answer(&world.app, &new_link, "confirm").await.expect(200).json()["status"], "changed");
    answer(&world.app, &new_link, "confirm").await.problem(410, "link_spent");

    let (status, now) = userinfo(&world, &tokens).await;
    assert_eq!((status, &now["email"], &now["sub"]), (200, &new.into(), &subject));
    let refreshed = world.app.refreshed(&tokens.refresh).await;
    assert_eq!(userinfo(&world, &refreshed).await.1["email"], new);
    world.app.refresh(&elsewhere.refresh).await.oauth_error(400, "invalid_grant");
    assert_eq!(userinfo(&world, &elsewhere).await.0, 401);
    for email in [old, new] {
        eventually("both are told", MOMENT, || async {
            world.sink.mails_to(email).iter().any(|mail| mail.text().contains("from now on"))
        })
        .await;
    }
    assert_eq!(page(&world.app, &cookie).await.expect(200).json()["email"], new);
    // The new address signs in as the same user, without a new one.
    let pkce = Pkce::new();
    let again = asked(&world.app, &pkce, &[("prompt", "login")]);
    let led = hosted::sign_in(&world, &world.app, &again, new).await.expect(303);
    let tokens = world.app.tokens(&told(&led, "code").unwrap(), &pkce.verifier).await;
    assert_eq!((userinfo(&world, &tokens).await.1["sub"].clone(), world.records.users().await), (subject, 1));
    for (kind, count) in [("requested", 1), ("confirmed", 1), ("refused", 0)] {
        assert_eq!(world.records.events(&format!("user.email_change_{kind}")).await, count, "{kind}");
    }
    assert_eq!(world.records.events("user.email_changed").await, 1);
}

async fn of_both_who_confirm_at_once_the_address_changes_once(store: Store) {
    let world = World::new(store).await;
    let (_, _, links) = asked_for(&world, "ann@example.org", "ann@example.com").await;
    let answers = at_once(16, |number| {
        let (app, link) = (world.app.clone(), links[number % 2].clone());
        async move { answer(&app, &link, "confirm").await }
    });
    let answers = answers.await;
    let changed = answers.iter().filter(|answer| answer.status == 200 && answer.body.contains("changed"));
    assert_eq!(changed.count(), 1, "{answers:?}");
    let confirmed = answers.iter().filter(|answer| answer.status == 200 && answer.body.contains("confirmed"));
    assert_eq!(confirmed.count(), 1, "{answers:?}");
    assert!(answers.iter().all(|answer| matches!(answer.status, 200 | 410)), "{answers:?}");
    assert_eq!(world.records.events("user.email_changed").await, 1);
}

async fn an_address_that_was_taken_meanwhile_is_refused(store: Store) {
    let world = World::new(store).await;
    let (tokens, cookie, [old_link, new_link]) =
        asked_for(&world, "ann@example.org", "ann@example.com").await;
    answer(&world.app, &new_link, "confirm").await.expect(200);
    world.tokens("ann@example.com").await;
    answer(&world.app, &old_link, "confirm").await.problem(409, "address_not_available");
    assert_eq!(userinfo(&world, &tokens).await.1["email"], "ann@example.org");
    assert_eq!(page(&world.app, &cookie).await.expect(200).json()["email"], "ann@example.org");
    assert_eq!((world.records.users().await, world.records.events("user.email_changed").await), (2, 0));
}

async fn a_blocked_user_s_stay_ends_at_their_page(store: Store) {
    let world = World::new(store).await;
    let (_, cookie) = stays(&world, "ann@example.org").await;
    world.records.block_user("ann@example.org").await;
    let refused = page(&world.app, &cookie).await;
    assert_eq!(session_of(&refused), None);
    refused.problem(403, "user_not_allowed");
    page(&world.app, &cookie).await.problem(403, "sign_in_required");
    authorize(&world.app, &asked(&world.app, &Pkce::new(), &[]), &cookie).await.page(200);
}

async fn whoever_is_erased_after_a_change_is_forgotten_under_both_addresses(store: Store) {
    let world = World::new(store).await;
    let (old, new) = ("ann@example.org", "ann@example.com");
    let (_, cookie, links) = asked_for(&world, old, new).await;
    for link in &links {
        answer(&world.app, link, "confirm").await.expect(200);
    }
    ask(&world.app, &cookie, "third@example.net").await.expect(202);
    world.node.settings().run_well(&["user", "erase", "acme", new, "--json"]).await;
    for email in [old, new, "third@example.net"] {
        eventually("the addresses are forgotten", MOMENT, || async {
            world.records.mentions(email).await == 0
        })
        .await;
    }
}
