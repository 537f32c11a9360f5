//! Nobody learns from an answer whether an address is known, unknown, or a blocked user's.

use super::world::*;
use gatepost_application::{Committed, Store, Tx};
use gatepost_contract::samples;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::user::{User, UserStatus};
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;

const PATH: &str = "/apps/acme/sign-ins";

/// Addresses of one length and one hint, and whom they belong to.
const ADDRESSES: [&str; 3] = ["aknown@example.org", "anobod@example.org", "abanns@example.org"];

/// A server that knows the first address, and has blocked the user of the third.
async fn world() -> World {
    let world = World::new().await;
    for (seed, address, status) in
        [(1, ADDRESSES[0], UserStatus::Active), (2, ADDRESSES[2], UserStatus::Blocked)]
    {
        let mut tx = world.store.begin();
        let email = EmailAddress::parse(address).unwrap();
        tx.add_user(&User { status, ..samples::user(seed, &app("acme"), &email) });
        assert_eq!(tx.commit().await.unwrap(), Committed::Kept);
    }
    world
}

/// An answer with every word of chance made alike: identifiers and secrets keep their length alone.
fn masked(answer: &Answer, begun: &Value) -> String {
    let mut text = answer.show();
    for name in ["sign_in_id", "sign_in_secret"] {
        let word = begun[name].as_str().unwrap();
        text = text.replace(word, &"*".repeat(word.len()));
    }
    let number = begun["match_number"].as_str().unwrap();
    text.replace(&format!("\"match_number\": \"{number}\""), "\"match_number\": \"**\"")
}

/// What the initiator of a sign-in of that address is answered, from the beginning on.
async fn walk(world: &World, address: &str) -> Vec<String> {
    let first = world.post_json(PATH, &request_with(&json!({ "email": address }))).await;
    let begun = first.json(202);
    let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
    let path = format!("{PATH}/{}", begun["sign_in_id"].as_str().unwrap());
    let headers = [JSON, ("authorization", bearer.as_str())];
    let mut answers = vec![masked(&first, &begun)];
    let mut take = |answer: &Answer| answers.push(masked(answer, &begun));
    take(&world.get(&path, &headers).await);
    take(&world.ask(Method::POST, &format!("{path}/resend"), &headers, "").await);
    carry(world).await;
    take(&world.get(&path, &headers).await);
    world.fakes.clock.advance(Duration::from_secs(31));
    take(&world.ask(Method::POST, &format!("{path}/resend"), &headers, "").await);
    carry(world).await;
    for _ in 0..6 {
        take(&world.ask(Method::POST, &format!("{path}/code"), &headers, "{\"code\":\"00000x\"}").await);
    }
    take(&world.get(&path, &headers).await);
    world.fakes.clock.advance(Duration::from_hours(1));
    take(&world.get(&path, &headers).await);
    answers
}

/// What a browser is shown that begins on the hosted page, and waits there.
async fn walk_of_a_browser(world: &World, address: &str) -> Vec<String> {
    let fields = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("email", address),
    ];
    let ours = ("sec-fetch-site", "same-origin");
    let begun = world.post_form("/apps/acme/sign-in", &[ours], &fields).await;
    let (page, cookie) = (begun.header("location").to_owned(), begun.header("set-cookie").to_owned());
    let cookie = cookie.split(';').next().unwrap();
    let (id, secret) = cookie.split_once('=').unwrap().1.split_once(':').unwrap();
    let mut answers = Vec::new();
    let mut take = |answer: &Answer| {
        let masked = answer.show().replace(id, "*").replace(secret, "*");
        // The number for the other screen is chance, and stands by itself.
        answers.push(masked.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect::<String>());
    };
    take(&begun);
    take(&world.get(&page, &[("cookie", cookie)]).await);
    carry(world).await;
    for (end, fields) in [("code", &[("code", "no digits")][..]), ("resend", &[])] {
        take(&world.post_form(&format!("{page}/{end}"), &[("cookie", cookie), ours], fields).await);
    }
    take(&world.get(&page, &[("cookie", cookie)]).await);
    answers
}

/// Lets the couriers carry what waits.
async fn carry(world: &World) {
    for due in world.fakes.dispatch.take() {
        let settled = world.gatepost.hand_over(due).await;
        world.gatepost.settle(&[settled]).await.unwrap();
    }
}

#[tokio::test]
async fn known_unknown_and_blocked_addresses_are_answered_alike() {
    let mut answers = Vec::new();
    for address in ADDRESSES {
        let mut seen = walk(&world().await, address).await;
        seen.extend(walk_of_a_browser(&world().await, address).await);
        answers.push(seen);
    }
    assert!(answers[0][3].contains("\"delivery\": \"sent\""), "{}", answers[0][3]);
    for (step, known) in answers[0].iter().enumerate() {
        assert_eq!((known, known), (&answers[1][step], &answers[2][step]), "at step {step}");
    }
}

#[tokio::test]
async fn a_blocked_user_s_letters_never_reach_the_mailer() {
    let world = world().await;
    walk(&world, ADDRESSES[2]).await;
    assert_eq!(world.fakes.mailer.attempts(), 0);
    let withheld: Vec<_> =
        world.store.events().into_iter().filter(|event| event.kind == EventKind::LetterWithheld).collect();
    assert_eq!(withheld.len(), 2);
    assert!(withheld.iter().all(|event| event.reason.as_deref() == Some("user_blocked")));
    walk(&world, ADDRESSES[0]).await;
    assert_eq!(world.fakes.mailer.attempts(), 2);
}
