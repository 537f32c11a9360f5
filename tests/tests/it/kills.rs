//! SIGKILL at the worst moment: what was promised holds afterwards.

use std::time::Duration;

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::send;

use crate::support::{Store, World};

on_both_stores!(
    a_kill_during_a_confirm_leaves_at_most_one_code,
    a_kill_during_an_exchange_leaves_at_most_one_session
);

/// Kills from before the request arrived to after it was answered.
const MOMENTS: [u64; 6] = [0, 1, 2, 4, 8, 16];

async fn a_kill_during_a_confirm_leaves_at_most_one_code(store: Store) {
    let mut world = World::new(store).await;
    for moment in MOMENTS {
        let (started, token) = world.letter(&format!("ann{moment}@example.org")).await;
        let before = world.records.events("link.confirmed").await;
        let request = world.app.post_link(&token, &[("action", "sign_in")]);
        let confirming = tokio::runtime::Handle::current().spawn(request.send());
        tokio::time::sleep(Duration::from_millis(moment)).await;
        world.node.kill();
        let first = confirming.await.unwrap().ok();
        world.node.restart().await;

        let written = world.records.events("link.confirmed").await - before;
        let second = send(world.app.post_link(&token, &[("action", "sign_in")])).await;
        let answered = first.as_ref().is_some_and(|answer| answer.status() == 303);
        assert!(!answered || written == 1, "a redirect was given for a confirm that was not kept");
        assert_eq!(second.status, if written == 1 { 410 } else { 303 }, "{second:?}");
        if let Some(location) = first.and_then(|answer| answer.headers().get("location").cloned()) {
            let code = query_parameter(location.to_str().unwrap(), "code").unwrap();
            world.app.tokens(&code, &started.pkce.verifier).await;
        }
    }
}

async fn a_kill_during_an_exchange_leaves_at_most_one_session(store: Store) {
    let mut world = World::new(store).await;
    for moment in MOMENTS {
        let (started, code) = world.code(&format!("ann{moment}@example.org")).await;
        let before = world.records.events("code.exchanged").await;
        let (app, held, verifier) = (world.app.clone(), code.clone(), started.pkce.verifier.clone());
        let form = [
            ("grant_type", "authorization_code".to_owned()),
            ("client_id", app.app().to_owned()),
            ("code", held),
            ("code_verifier", verifier),
            ("redirect_uri", app.redirect_uri().to_owned()),
        ];
        let request = app.request(reqwest::Method::POST, &app.app_path("token")).form(&form);
        let exchanging = tokio::runtime::Handle::current().spawn(request.send());
        tokio::time::sleep(Duration::from_millis(moment)).await;
        world.node.kill();
        exchanging.await.unwrap().ok();
        world.node.restart().await;

        let written = world.records.events("code.exchanged").await - before;
        let second = world.app.exchange(&code, &started.pkce.verifier).await;
        assert_eq!(second.status, if written == 1 { 400 } else { 200 }, "{second:?}");
        assert_eq!(world.records.events("code.exchanged").await - before, 1);
    }
}
