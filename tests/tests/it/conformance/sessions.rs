//! Modules about whoever is signed in already.

use super::party::{Browser, Party, parameter};

#[tokio::test]
async fn oidcc_prompt_login() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    let first = party.sign_in(&mut browser, &[]).await;
    let before = party.granted(&first).await;
    let before = party.verified(&before, Some("a-nonce")).await;
    party.world.records.age_browser_sessions(5).await;
    // The page is there again, although somebody is signed in.
    let second = party.sign_in(&mut browser, &[("prompt", Some("login"))]).await;
    let after = party.granted(&second).await;
    let after = party.verified(&after, Some("a-nonce")).await;
    assert_eq!(before["sub"], after["sub"]);
    assert!(after["auth_time"].as_i64() >= before["auth_time"].as_i64(), "{before} {after}");
    assert_eq!(party.world.sink.mails_to("ann@example.org").len(), 2);
}

#[tokio::test]
async fn oidcc_prompt_none_not_logged_in() {
    let party = Party::new().await;
    let answer = party.authorize(&mut Browser::default(), &[("prompt", Some("none"))]).await.expect(303);
    assert_eq!(parameter(&answer, "error").as_deref(), Some("login_required"));
    assert_eq!(parameter(&answer, "state").as_deref(), Some("a-state"));
}

#[tokio::test]
async fn oidcc_prompt_none_logged_in() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    let first = party.sign_in(&mut browser, &[]).await;
    let before = party.granted(&first).await;
    let before = party.verified(&before, Some("a-nonce")).await;
    let second = party.authorize(&mut browser, &[("prompt", Some("none"))]).await.expect(303);
    let after = party.granted(&second).await;
    let after = party.verified(&after, Some("a-nonce")).await;
    for name in ["sub", "auth_time"] {
        assert_eq!(before[name], after[name], "{name}");
    }
    assert_eq!(party.world.sink.mails_to("ann@example.org").len(), 1);
}

#[tokio::test]
async fn oidcc_max_age_1() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    party.sign_in(&mut browser, &[]).await;
    party.world.records.age_browser_sessions(2).await;
    let second = party.sign_in(&mut browser, &[("max_age", Some("1"))]).await;
    let after = party.granted(&second).await;
    let claims = party.verified(&after, Some("a-nonce")).await;
    assert!(claims["auth_time"].is_i64(), "{claims}");
    assert_eq!(party.world.sink.mails_to("ann@example.org").len(), 2);
}

#[tokio::test]
async fn oidcc_max_age_10000() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    let first = party.sign_in(&mut browser, &[]).await;
    let before = party.granted(&first).await;
    let before = party.verified(&before, Some("a-nonce")).await;
    let second = party.authorize(&mut browser, &[("max_age", Some("10000"))]).await.expect(303);
    let after = party.granted(&second).await;
    let after = party.verified(&after, Some("a-nonce")).await;
    assert_eq!(before["auth_time"], after["auth_time"]);
    assert_eq!(party.world.sink.mails_to("ann@example.org").len(), 1);
}

#[tokio::test]
async fn oidcc_id_token_hint() {
    let party = Party::new().await;
    let mut browser = Browser::default();
    let first = party.sign_in(&mut browser, &[]).await;
    let granted = party.granted(&first).await;
    let hint = [("prompt", Some("none")), ("id_token_hint", Some(&*granted.id_token))];
    let second = party.authorize(&mut browser, &hint).await.expect(303);
    let again = party.granted(&second).await;
    let (before, after) = (party.claims(&granted.id_token).await, party.claims(&again.id_token).await);
    assert_eq!(before["sub"], after["sub"]);
    // In a browser of nobody the hint alone lets nobody in.
    let stranger = party.authorize(&mut Browser::default(), &hint).await.expect(303);
    assert_eq!(parameter(&stranger, "error").as_deref(), Some("login_required"));
}
