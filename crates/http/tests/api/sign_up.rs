//! Who may become a user of an app, and addresses that sign in without a letter.

use super::admin_users::Office;
use gatepost_application::PoliciesCommand;
use gatepost_domain::app::{SignUp, SignUpDomain, TestAddress};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::event::EventKind;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn an_app_that_invites_sends_letters_to_its_users_alone() {
    let office = Office::new().await;
    let invited = PoliciesCommand { sign_up: Some(SignUp::Invited), ..PoliciesCommand::default() };
    office.set(invited).await;
    office.begin("nobody@example.org").await;
    assert_eq!(
        (office.world.fakes.mailer.attempts(), office.withheld().as_deref()),
        (0, Some("not_invited"))
    );
    office.invite("ann@example.org").await;
    let begun = office.begin("ann@example.org").await;
    assert_eq!(office.world.fakes.mailer.letters().len(), 1);
    let code = office.world.fakes.mailer.letters().pop().unwrap().code.unwrap().expose().to_owned();
    office.enter(&begun, &code).await.json(200);
    assert_eq!(office.world.store.users().len(), 1);
    assert!(office.world.store.users()[0].last_sign_in_at.is_some());
}

#[tokio::test]
async fn an_app_for_some_domains_takes_nobody_from_elsewhere_and_keeps_its_users() {
    let office = Office::new().await;
    office.invite("old@elsewhere.example").await;
    let domains = ["bücher.example"].map(|text| SignUpDomain::parse(text).unwrap()).to_vec();
    let policies = PoliciesCommand { sign_up: Some(SignUp::Domains(domains)), ..PoliciesCommand::default() };
    office.set(policies).await;
    for (email, letters) in [
        ("ann@example.org", 0),
        ("ann@sub.bücher.example", 0),
        ("ann@xn--bcher-kva.example", 1),
        ("Bob@BÜCHER.example", 2),
        ("old@elsewhere.example", 3),
    ] {
        office.begin(email).await;
        assert_eq!(office.world.fakes.mailer.letters().len(), letters, "{email}");
    }
    assert_eq!(office.withheld().as_deref(), Some("not_invited"));
}

/// A letter was on its way when the app closed: its link is good and leads nowhere.
#[tokio::test]
async fn whoever_was_asked_in_before_the_app_closed_does_not_become_a_user() {
    let office = Office::new().await;
    let begun = office.begin("ann@example.org").await;
    let code = office.world.fakes.mailer.letters().pop().unwrap().code.unwrap().expose().to_owned();
    office.set(PoliciesCommand { sign_up: Some(SignUp::Invited), ..PoliciesCommand::default() }).await;
    office.enter(&begun, &code).await.problem(403, "user_not_allowed");
    assert_eq!(office.world.store.users(), []);
}

#[tokio::test]
async fn nobody_learns_from_an_answer_who_is_invited() {
    let mut answers = Vec::new();
    for email in ["aknown@example.org", "anobod@example.org", "atests@example.org"] {
        let office = Office::new().await;
        office.invite("aknown@example.org").await;
        let test = TestAddress {
            email: EmailAddress::parse("atests@example.org").unwrap(),
            code: EmailCode::parse("424242").unwrap(),
            expires_at: office.world.gatepost.now().plus(Duration::from_hours(1)),
        };
        let sign_up = Some(SignUp::Invited);
        office
            .set(PoliciesCommand { sign_up, test_addresses: Some(vec![test]), ..PoliciesCommand::default() })
            .await;
        let begun = office.begin(email).await;
        let bearer = format!("Bearer {}", begun["sign_in_secret"].as_str().unwrap());
        let path = format!("/apps/acme/sign-ins/{}", begun["sign_in_id"].as_str().unwrap());
        let watched = office.world.get(&path, &[("authorization", &bearer)]).await.json(200);
        let wrong = office.enter(&begun, "000000").await.problem(422, "code_incorrect");
        let members: Vec<_> = begun.as_object().unwrap().keys().cloned().collect();
        answers.push((
            members,
            begun["email_hint"].clone(),
            watched["delivery"].clone(),
            wrong["attempts_remaining"].clone(),
        ));
    }
    assert_eq!(answers[0].2, json!("sent"));
    assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
}

#[tokio::test]
async fn a_test_address_signs_in_with_its_code_until_its_end() {
    let office = Office::new().await;
    let ends_at = office.world.gatepost.now().plus(Duration::from_mins(30));
    let test = TestAddress {
        email: EmailAddress::parse("review@example.org").unwrap(),
        code: EmailCode::parse("424242").unwrap(),
        expires_at: ends_at,
    };
    office.set(PoliciesCommand { test_addresses: Some(vec![test]), ..PoliciesCommand::default() }).await;
    let begun = office.begin("Review@example.org").await;
    assert_eq!(
        (office.world.fakes.mailer.attempts(), office.withheld().as_deref()),
        (0, Some("test_address"))
    );
    office.enter(&begun, "424241").await.problem(422, "code_incorrect");
    let entered = office.enter(&begun, "424 242").await.json(200);
    assert!(entered["redirect_to"].as_str().unwrap().contains("code="));
    let used = office.events(EventKind::TestAddressUsed);
    assert_eq!(used.len(), 1);
    assert!(used[0].user.is_some() && used[0].sign_in.is_some());

    // Others don't get in by it, and it is over when it is over.
    let other = office.begin("ann@example.org").await;
    office.enter(&other, "424242").await.problem(422, "code_incorrect");
    office.world.fakes.clock.advance(Duration::from_mins(30));
    let late = office.begin("review@example.org").await;
    office.enter(&late, "424242").await.problem(422, "code_incorrect");
    assert_eq!(office.world.fakes.mailer.letters().len(), 2);
    assert_eq!(office.events(EventKind::TestAddressUsed).len(), 1);
}
