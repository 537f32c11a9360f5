//! Known, unknown and blocked addresses are treated alike, and a blocked user gets no letter.

use gatepost_tests::answer::Answer;
use gatepost_tests::server::Gatepost;
use std::time::Duration;

use crate::support::{Store, World, at_once, eventually};

on_both_stores!(
    a_blocked_user_is_answered_as_anybody_and_gets_no_letter,
    a_blocked_user_s_link_is_renewed_as_anybody_s_and_no_letter_leaves,
    a_withheld_letter_does_not_leave_while_the_mail_server_is_away,
    of_thirty_two_requests_with_one_key_one_begins,
);

/// Of one length and one hint.
const KNOWN: &str = "a.known1@example.org";
const UNKNOWN: &str = "a.nobody@example.org";
const BLOCKED: &str = "a.banned@example.org";

const PATIENCE: Duration = Duration::from_secs(45);

async fn world(store: Store) -> World {
    let world = World::new(store).await;
    for email in [KNOWN, BLOCKED] {
        world.tokens(email).await;
    }
    world.records.block_user(BLOCKED).await;
    world
}

/// All of an answer but what chance and the clock put into it, of which the length is left.
fn shape(answer: &Answer) -> (u16, Vec<(String, String)>, String) {
    let mut body = answer.json();
    let chance =
        ["sign_in_id", "sign_in_secret", "match_number", "expires_at", "resend_available_at", "request_id"];
    for name in chance {
        let length = body.get(name).and_then(|word| word.as_str()).map(str::len);
        if let Some(length) = length {
            body[name] = "*".repeat(length).into();
        }
    }
    let varying = ["date", "x-request-id", "location", "retry-after"];
    (answer.status, answer.headers_except(&varying), body.to_string())
}

/// What the initiator is answered.
async fn walk(world: &World, email: &str) -> Vec<(u16, Vec<(String, String)>, String)> {
    let started = world.app.start(email).await;
    let mut answers = vec![started.answer.clone()];
    answers.push(world.app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await);
    answers.push(world.app.resend(&started).await);
    for _ in 0..6 {
        answers.push(world.app.enter_code(&started, "no digits").await);
    }
    answers.push(world.app.watch(&started.id(), &started.secret()).await);
    answers.iter().map(shape).collect()
}

async fn a_blocked_user_is_answered_as_anybody_and_gets_no_letter(store: Store) {
    let world = world(store).await;
    let before = world.sink.mails_to(BLOCKED).len();
    let known = walk(&world, KNOWN).await;
    assert_eq!(walk(&world, UNKNOWN).await, known);
    assert_eq!(walk(&world, BLOCKED).await, known);
    assert_eq!(world.sink.mails_to(BLOCKED).len(), before);
    assert_eq!(world.records.events("letter.withheld").await, 1);
}

async fn a_blocked_user_s_link_is_renewed_as_anybody_s_and_no_letter_leaves(store: Store) {
    let world = World::new(store).await;
    let mut tokens = Vec::new();
    for email in [KNOWN, BLOCKED] {
        world.tokens(email).await;
        tokens.push(world.letter(email).await.1);
    }
    tokens.push(world.letter(UNKNOWN).await.1);
    world.records.block_user(BLOCKED).await;
    world.records.age_links(601).await;
    let mut answers = Vec::new();
    for token in &tokens {
        answers.push(shape(&world.app.renew(token).await.expect(202)));
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    world.records.eventually_has_event("letter.withheld").await;
    assert_eq!(world.sink.nth_mail_to(KNOWN, 3).await.token().len(), 43);
    assert_eq!(world.sink.mails_to(BLOCKED).len(), 2);
}

async fn a_withheld_letter_does_not_leave_while_the_mail_server_is_away(store: Store) {
    let mut world = world(store).await;
    let before = world.sink.mails_to(BLOCKED).len();
    world.sink.go_down().await;
    let known = world.app.start(KNOWN).await;
    world.records.eventually_has_event("letter.delayed").await;
    let blocked = world.app.start(BLOCKED).await;
    eventually("both letters were tried", crate::MOMENT, || async {
        world.records.delayed_sign_ins().await == 2
    })
    .await;
    let watched = world.app.watch(&blocked.id(), &blocked.secret()).await.expect(200);
    assert_eq!(watched.text("delivery"), "queued");
    world.sink.come_up().await;
    for started in [&known, &blocked] {
        world.app.watch_until(started, "delivery", &["sent"], PATIENCE).await;
    }
    assert_eq!(world.sink.mails_to(BLOCKED).len(), before);
}

async fn of_thirty_two_requests_with_one_key_one_begins(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "5/15m")).await;
    let body = world.app.sign_in_body(KNOWN, &gatepost_tests::client::Pkce::new(), "s");
    let answers = at_once(32, |_| {
        let request = world.app.request(reqwest::Method::POST, &world.app.app_path("sign-ins"));
        gatepost_tests::client::send(request.header("idempotency-key", "k").json(&body))
    })
    .await;
    for answer in &answers {
        assert_eq!((answer.status, &answer.body), (202, &answers[0].body));
        assert_eq!(answer.header("location"), answers[0].header("location"));
    }
    world.sink.mail_to(KNOWN).await;
    assert_eq!((world.records.events("sign_in.requested").await, world.sink.mails_to(KNOWN).len()), (1, 1));
}

/// One node counts and tells; the other one, which asks a moment later, knows.
#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_share_what_an_app_may_be_asked_for_in_a_day() {
    let world =
        World::with(Store::Postgres, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", "20"))
            .await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    let ask = async |node: &gatepost_tests::client::AppClient, number: usize| {
        let pkce = gatepost_tests::client::Pkce::new();
        node.post_sign_in(&node.sign_in_body(&format!("ann{number}@example.org"), &pkce, "s")).await
    };
    for number in 0..18 {
        ask(&nodes[0], number).await.expect(202);
    }
    eventually("the first node has told what it counted", crate::MOMENT, || async {
        world.records.level("sign-ins of app acme").await > 0
    })
    .await;
    // The second node learns of the first one's as soon as it has something to tell itself.
    eventually("the second node is limited", crate::MOMENT, || async {
        let answer = ask(&nodes[1], 99).await;
        if answer.status != 429 {
            answer.expect(202);
            return false;
        }
        answer.problem(429, "rate_limited").header("retry-after").unwrap().parse::<u64>().unwrap() > 60
    })
    .await;
    world.records.eventually_has_event("app.limit_reached").await;
    eventually("the first node is limited too", crate::MOMENT, || async {
        ask(&nodes[0], 99).await.status == 429
    })
    .await;
    assert_eq!(world.records.events("app.limit_reached").await, 1);
    let all = world.records.events("sign_in.requested").await;
    assert!((20..=40).contains(&all), "{all}");
}
