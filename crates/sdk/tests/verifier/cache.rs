//! Keys that come and go, and an issuer that does too.

use crate::issuer::{Answers, Issuer, Key};
use gatepost_sdk::{CacheTimes, CurrentUser, Need, Refused, Verifier};
use std::time::Duration;
use tokio::task::JoinSet;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

async fn shown(verifier: &Verifier, token: &str) -> Result<CurrentUser, Refused> {
    verifier.verify(token, &Need::read()).await
}

fn is_unknown(result: &Result<CurrentUser, Refused>) -> bool {
    matches!(result, Err(Refused::Invalid("signed by nobody known")))
}

#[tokio::test]
async fn keys_are_asked_for_once_while_they_are_fresh() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    for _ in 0..3 {
        shown(&verifier, &token).await.unwrap();
        issuer.clock.advance(MINUTE);
    }
    assert_eq!(issuer.asked(), 1);
}

#[tokio::test]
async fn a_new_key_is_asked_for_by_its_name_and_then_not_for_a_minute() {
    let (old, new) = (Key::es256("old"), Key::es256("new"));
    let issuer = Issuer::start(&[&old]).await;
    let verifier = issuer.verifier();
    shown(&verifier, &old.sign(&issuer.claims())).await.unwrap();
    let token = new.sign(&issuer.claims());
    assert!(is_unknown(&shown(&verifier, &token).await));
    assert_eq!(issuer.asked(), 1, "it was asked a moment ago");

    issuer.clock.advance(MINUTE);
    assert!(is_unknown(&shown(&verifier, &token).await));
    assert_eq!(issuer.asked(), 2);
    issuer.publish(&[&old, &new]);
    issuer.clock.advance(SECOND * 59);
    for _ in 0..20 {
        assert!(is_unknown(&shown(&verifier, &token).await));
    }
    assert_eq!(issuer.asked(), 2, "whoever sends unknown names makes nobody busy");
    issuer.clock.advance(SECOND);
    shown(&verifier, &token).await.unwrap();
    assert_eq!(issuer.asked(), 3);
}

#[tokio::test]
async fn a_key_that_was_withdrawn_is_refused_once_keys_are_old() {
    let (old, new) = (Key::es256("old"), Key::es256("new"));
    let issuer = Issuer::start(&[&old]).await;
    let (verifier, token) = (issuer.verifier(), old.sign(&issuer.claims()));
    shown(&verifier, &token).await.unwrap();
    issuer.publish(&[&new]);
    issuer.clock.advance(MINUTE * 5);
    assert!(is_unknown(&shown(&verifier, &token).await));
    shown(&verifier, &new.sign(&issuer.claims())).await.unwrap();
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn while_one_waits_for_keys_all_others_go_on() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    shown(&verifier, &token).await.unwrap();
    issuer.clock.advance(MINUTE * 5);
    issuer.hold();

    let mut first = JoinSet::new();
    let (shown_first, shown_token) = (verifier.clone(), token.clone());
    first.spawn(async move { shown(&shown_first, &shown_token).await });
    issuer.asked_for_the(2).await;
    for _ in 0..20 {
        shown(&verifier, &token).await.unwrap();
    }
    assert!(first.try_join_next().is_none(), "it waits still");
    issuer.release();
    first.join_next().await.unwrap().unwrap().unwrap();
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn keys_are_asked_for_before_they_grow_old_and_nobody_waits_for_it() {
    let (old, new) = (Key::es256("old"), Key::es256("new"));
    let issuer = Issuer::start(&[&old]).await;
    let (verifier, token) = (issuer.verifier(), old.sign(&issuer.claims()));
    shown(&verifier, &token).await.unwrap();
    issuer.publish(&[&new]);
    issuer.clock.advance(MINUTE * 4);
    issuer.hold();
    shown(&verifier, &token).await.unwrap();
    issuer.asked_for_the(2).await;
    issuer.release();
    // Who names a key that is not there yet waits for the answer that is on its way.
    shown(&verifier, &new.sign(&issuer.claims())).await.unwrap();
    assert!(is_unknown(&shown(&verifier, &token).await));
    assert_eq!(issuer.asked(), 2);
}

#[tokio::test]
async fn whoever_comes_first_may_leave_and_the_question_is_asked_all_the_same() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    issuer.hold();
    let mut tasks = JoinSet::new();
    let (first, shown_token) = (verifier.clone(), token.clone());
    let handle = tasks.spawn(async move { shown(&first, &shown_token).await });
    issuer.asked_for_the(1).await;
    handle.abort();
    assert!(tasks.join_next().await.unwrap().unwrap_err().is_cancelled());
    issuer.release();
    shown(&verifier, &token).await.unwrap();
    assert_eq!(issuer.asked(), 1);
}

#[tokio::test]
async fn of_many_who_come_at_once_one_asks() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    issuer.hold();
    let mut tasks = JoinSet::new();
    for _ in 0..50 {
        let (verifier, token) = (verifier.clone(), token.clone());
        tasks.spawn(async move { shown(&verifier, &token).await });
    }
    issuer.asked_for_the(1).await;
    issuer.release();
    while let Some(result) = tasks.join_next().await {
        result.unwrap().unwrap();
    }
    assert_eq!(issuer.asked(), 1);
}

#[tokio::test]
async fn known_keys_go_on_for_an_hour_while_the_issuer_is_away() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    let token = key.sign(&issuer.claims_with("exp", (crate::issuer::NOW + 86_400).into()));
    shown(&verifier, &token).await.unwrap();
    issuer.answer(Answers::Failure);
    issuer.clock.advance(MINUTE * 59);
    for _ in 0..5 {
        shown(&verifier, &token).await.unwrap();
    }
    assert_eq!(issuer.asked(), 2, "who is away is asked once a minute");
    issuer.clock.advance(MINUTE);
    assert!(matches!(shown(&verifier, &token).await, Err(Refused::Unavailable(Some(_)))));
    issuer.answer(Answers::Keys { max_age: 300 });
    issuer.clock.advance(SECOND * 5);
    shown(&verifier, &token).await.unwrap();
}

#[tokio::test]
async fn without_any_keys_nothing_is_said_of_a_token() {
    let key = Key::es256("a");
    let issuer = Issuer::start(&[&key]).await;
    let (verifier, token) = (issuer.verifier(), key.sign(&issuer.claims()));
    for answers in [
        Answers::Failure,
        Answers::Redirect,
        Answers::Text("no JSON".to_owned()),
        Answers::Text(" ".repeat(1 << 20)),
    ] {
        issuer.answer(answers);
        let asked = issuer.asked();
        for _ in 0..3 {
            assert!(matches!(shown(&verifier, &token).await, Err(Refused::Unavailable(Some(_)))));
        }
        assert_eq!(issuer.asked(), asked + 1, "it is asked again after a while");
        issuer.clock.advance(SECOND * 5);
    }
    issuer.answer(Answers::Keys { max_age: 300 });
    shown(&verifier, &token).await.unwrap();
}

#[tokio::test]
async fn times_are_as_they_were_set() {
    let (old, new) = (Key::es256("old"), Key::es256("new"));
    let issuer = Issuer::start(&[&old]).await;
    let times = CacheTimes::default().cool_down(SECOND).keep_at_most(SECOND * 10).retry(SECOND * 2);
    let verifier = issuer.builder().cache_times(times).build().unwrap();
    shown(&verifier, &old.sign(&issuer.claims())).await.unwrap();
    issuer.publish(&[&new]);
    issuer.clock.advance(SECOND);
    shown(&verifier, &new.sign(&issuer.claims())).await.unwrap();
    issuer.answer(Answers::Failure);
    issuer.clock.advance(SECOND * 10);
    assert!(matches!(shown(&verifier, &new.sign(&issuer.claims())).await, Err(Refused::Unavailable(_))));
    issuer.answer(Answers::Keys { max_age: 1 });
    issuer.clock.advance(SECOND);
    assert!(matches!(shown(&verifier, &new.sign(&issuer.claims())).await, Err(Refused::Unavailable(_))));
    issuer.clock.advance(SECOND);
    shown(&verifier, &new.sign(&issuer.claims())).await.unwrap();
}
