//! Two screens: the one where a sign-in began, and the one where its letter is read.

use std::time::Duration;

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::{AppClient, Started, send};
use gatepost_tests::server::Gatepost;
use reqwest::Method;
use serde_json::Value;

use crate::MOMENT;
use crate::support::{Store, World, at_once};

on_both_stores!(
    the_screen_where_it_began_goes_on,
    one_wrong_number_refuses_the_sign_in,
    of_everything_at_once_one_wins,
    a_link_that_was_refused_is_renewed_once,
    what_can_still_be_used_is_not_renewed,
    a_second_click_of_the_same_visit_gets_the_same_redirect,
    a_further_letter_has_to_wait,
    the_newest_letter_s_link_works_and_spends_the_older_one,
    an_older_letter_s_link_works_and_spends_the_newer_one,
    a_stream_tells_what_happens_and_ends,
    a_strict_app_sends_digits_alone_to_the_api,
);

async fn the_screen_where_it_began_goes_on(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let number = started.answer.text("match_number");
    let page = world.app.open(&token).await.page(200);
    assert!(page.body.contains("name=\"match\""), "the page asks for the number");
    assert!(!page.body.contains(&format!(">{number}<")), "and does not tell it");
    assert_eq!(world.app.approve(&token, &number).await.expect(200).text("status"), "approved");

    let first = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    assert_eq!(first.text("status"), "approved");
    let again = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    assert_eq!(first.text("redirect_to"), again.text("redirect_to"));
    let code = query_parameter(&first.text("redirect_to"), "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
    let after = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    assert_eq!(after.text("status"), "completed");
    assert_eq!(after.json().get("redirect_to"), None);
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    for event in ["sign_in.approved", "sign_in.handed_out", "code.exchanged"] {
        assert_eq!(world.records.events(event).await, 1, "{event}");
    }
}

async fn one_wrong_number_refuses_the_sign_in(store: Store) {
    let world = World::new(store).await;
    for wrong in ["", "x", "123"] {
        let (started, token) = world.letter(&format!("ann{}@example.org", wrong.len())).await;
        let number = started.answer.text("match_number");
        world.app.approve(&token, wrong).await.problem(422, "match_incorrect");
        world.app.approve(&token, &number).await.problem(410, "link_refused");
        let watched = world.app.watch(&started.id(), &started.secret()).await.expect(200);
        assert_eq!(watched.text("status"), "refused");
    }
    assert_eq!(world.records.events("sign_in.refused").await, 3);
    assert_eq!(world.records.events("sign_in.approved").await, 0);
}

async fn of_everything_at_once_one_wins(store: Store) {
    let world = World::new(store).await;
    for round in 0..4 {
        let (started, token) = world.letter(&format!("ann{round}@example.org")).await;
        let number = started.answer.text("match_number");
        let answers = at_once(24, |turn| {
            let (app, token, number) = (world.app.clone(), token.clone(), number.clone());
            async move {
                let answer = match turn % 3 {
                    0 => app.approve(&token, &number).await,
                    1 => app.confirm_json(&token).await,
                    _ => {
                        let request = app.post_link(&token, &[("action", "refuse")]);
                        send(request.header("accept", "application/json")).await
                    }
                };
                answer.status
            }
        })
        .await;
        assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
        assert_eq!(answers.iter().filter(|status| **status == 410).count(), 23, "{answers:?}");
    }
    let mut events = 0;
    for event in ["sign_in.approved", "link.confirmed", "sign_in.refused"] {
        events += world.records.events(event).await;
    }
    assert_eq!(events, 4, "one outcome and one event for each");
}

async fn a_link_that_was_refused_is_renewed_once(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    world.app.refuse(&token).await.page(200);
    let page = world.app.open(&token).await.page(410);
    assert!(page.offers_renewal_of(&token), "the page offers a new letter");
    world.app.renew(&token).await.expect(202);
    world.app.renew(&token).await.problem(409, "link_renewed");
    assert!(!world.app.open(&token).await.page(410).offers_renewal_of(&token), "once is enough");

    let watched = world.app.watch(&started.id(), &started.secret()).await.expect(200);
    let renewed = watched.text("renewed_as");
    let status = world.app.watch(&renewed, &started.secret()).await.expect(200).text("status");
    assert_eq!(status, "pending", "the same secret opens the new one");
    let letter = world.sink.nth_mail_to("ann@example.org", 2).await;
    let code = world.app.confirm_for_code(&letter.token()).await;
    world.app.tokens(&code, &started.pkce.verifier).await;
    assert_eq!(world.records.events("sign_in.renewed").await, 1);
}

async fn what_can_still_be_used_is_not_renewed(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    world.app.renew(&token).await.problem(409, "link_in_use");
    let code = world.app.confirm_for_code(&token).await;
    world.app.renew(&token).await.problem(409, "link_in_use");
    world.app.tokens(&code, &started.pkce.verifier).await;
    world.app.renew(&token).await.problem(410, "link_spent");
    world.app.renew(&"A".repeat(43)).await.problem(404, "link_unknown");
    let cross = world.app.request(Method::POST, &format!("/l/{token}/renew"));
    let cross = cross.header("accept", "application/json").header("sec-fetch-site", "cross-site");
    send(cross).await.problem(403, "cross_site");
    assert_eq!(world.sink.mails_to("ann@example.org").len(), 1);
}

async fn a_second_click_of_the_same_visit_gets_the_same_redirect(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let page = world.app.open(&token).await.expect(200);
    let cookie = page.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let click = || send(world.app.post_link(&token, &[]).header("cookie", &cookie));
    let first = click().await.expect(303);
    let second = click().await.expect(303);
    assert_eq!(first.header("location"), second.header("location"));
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    let code = query_parameter(first.header("location").unwrap(), "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
    let after = click().await.expect(410);
    assert!(after.body.contains("You are signed in"), "{}", after.body);
    assert_eq!(world.records.events("link.confirmed").await, 1);
}

async fn a_further_letter_has_to_wait(store: Store) {
    let world = World::new(store).await;
    let started = world.app.start("ann@example.org").await;
    let answer = world.app.resend(&started).await;
    let wait: u64 = answer.header("retry-after").unwrap().parse().unwrap();
    assert!((1..=30).contains(&wait), "{wait}");
    answer.problem(429, "rate_limited");
}

/// A sign-in of two letters: their links, and both bear the same digits.
async fn two_letters(world: &World) -> (Started, [String; 2]) {
    let (started, first) = world.letter("ann@example.org").await;
    world.records.age_letters(30).await;
    let resent = world.app.resend(&started).await.expect(202).json();
    assert_eq!((&resent["sign_in_id"], resent.get("sign_in_secret")), (&Value::from(started.id()), None));
    let second = world.sink.nth_mail_to("ann@example.org", 2).await;
    assert_eq!(world.sink.mails_to("ann@example.org")[0].code(), second.code());
    world.app.resend(&started).await.problem(429, "rate_limited");
    (started, [first, second.token()])
}

async fn the_newest_letter_s_link_works_and_spends_the_older_one(store: Store) {
    let world = World::new(store).await;
    let (started, [first, second]) = two_letters(&world).await;
    let code = world.app.confirm_for_code(&second).await;
    world.app.confirm_json(&first).await.problem(410, "link_spent");
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn an_older_letter_s_link_works_and_spends_the_newer_one(store: Store) {
    let world = World::new(store).await;
    let (started, [first, second]) = two_letters(&world).await;
    let code = world.app.confirm_for_code(&first).await;
    world.app.confirm_json(&second).await.problem(410, "link_spent");
    world.app.tokens(&code, &started.pkce.verifier).await;
}

/// Reads a stream of events until a status comes, and says all statuses that came.
async fn statuses(app: &AppClient, path: &str, secret: &str, last: &str) -> Vec<String> {
    let request = app.request(Method::GET, path).bearer_auth(secret).header("accept", "text/event-stream");
    let mut response = request.send().await.unwrap();
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let (mut text, mut seen) = (String::new(), Vec::new());
    while let Some(chunk) = response.chunk().await.unwrap() {
        text.push_str(std::str::from_utf8(&chunk).unwrap());
        while let Some((event, rest)) = text.split_once("\n\n") {
            if let Some(json) = event.strip_prefix("data: ") {
                let state: Value = serde_json::from_str(json).unwrap();
                seen.push(state["status"].as_str().unwrap().to_owned());
            }
            text = rest.to_owned();
        }
        if seen.last().is_some_and(|status| status == last) {
            break;
        }
    }
    seen
}

async fn a_stream_tells_what_happens_and_ends(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let path = world.app.app_path(&format!("sign-ins/{}", started.id()));
    let secret = started.secret();
    let stream = tokio::time::timeout(MOMENT, statuses(&world.app, &path, &secret, "completed"));
    let click = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        world.app.confirm_for_code(&token).await
    };
    let (seen, _code) = tokio::join!(stream, click);
    let seen = seen.unwrap();
    assert_eq!(seen.first().map(String::as_str), Some("pending"));
    assert_eq!(seen.last().map(String::as_str), Some("completed"));
}

async fn a_strict_app_sends_digits_alone_to_the_api(store: Store) {
    let world = World::new(store).await;
    world.node.settings().run_well(&["app", "update", "acme", "--binding", "strict"]).await;
    let started = world.app.start("ann@example.org").await;
    let mail = world.sink.nth_mail_to("ann@example.org", 1).await;
    assert!(gatepost_tests::smtp::find_link(&mail.text()).is_none(), "{}", mail.text());
    world.app.enter_code(&started, &mail.code()).await.expect(200);
    let mut body = world.app.sign_in_body("bob@example.org", &started.pkce, "s");
    body["method"] = serde_json::json!("link");
    let refused = world.app.post_sign_in(&body).await;
    assert_eq!(refused.json()["errors"][0]["code"], "method_not_available", "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_screen_may_meet_another_node() {
    let world = World::new(Store::Postgres).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let other = world.app.through(&second.origin());
    let (started, token) = world.letter("ann@example.org").await;
    let path = world.app.app_path(&format!("sign-ins/{}", started.id()));
    let secret = started.secret();
    let stream = tokio::time::timeout(MOMENT, statuses(&other, &path, &secret, "approved"));
    let approval = async {
        tokio::time::sleep(Duration::from_millis(300)).await;
        world.app.approve(&token, &started.answer.text("match_number")).await.expect(200)
    };
    let (seen, _approved) = tokio::join!(stream, approval);
    let seen = seen.unwrap();
    assert_eq!(seen.last().map(String::as_str), Some("approved"), "{seen:?}");

    let (started, _token) = world.letter("bob@example.org").await;
    let code = world.sink.mails_to("bob@example.org").last().unwrap().code();
    other.resend(&started).await.problem(429, "rate_limited");
    other.enter_code(&started, &code).await.expect(200);
    let status = world.app.watch(&started.id(), &started.secret()).await.expect(200).text("status");
    assert_eq!(status, "completed");
}
