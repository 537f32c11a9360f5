//! Many at once: exactly one wins.

use gatepost_tests::answer::query_parameter;
use gatepost_tests::client::send;

use crate::support::{Store, World, at_once};

on_both_stores!(
    of_sixty_four_confirms_one_wins,
    of_sixty_four_exchanges_at_most_one_wins,
    of_confirms_and_refusals_one_wins,
    many_people_sign_in_at_once,
);

async fn of_sixty_four_confirms_one_wins(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter("ann@example.org").await;
    let answers = at_once(64, |_| {
        let (app, token) = (world.app.clone(), token.clone());
        async move { app.confirm_json(&token).await }
    })
    .await;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 200);
    assert_eq!(won.len(), 1, "{won:?}");
    for answer in lost {
        answer.problem(410, "link_spent");
    }
    assert_eq!(world.records.events("link.confirmed").await, 1);
    let code = query_parameter(&won[0].text("redirect_to"), "code").unwrap();
    world.app.tokens(&code, &started.pkce.verifier).await;
}

async fn of_sixty_four_exchanges_at_most_one_wins(store: Store) {
    let world = World::new(store).await;
    let (started, code) = world.code("ann@example.org").await;
    let answers = at_once(64, |_| {
        let (app, code, verifier) = (world.app.clone(), code.clone(), started.pkce.verifier.clone());
        async move { app.exchange(&code, &verifier).await }
    })
    .await;
    let (won, lost): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 200);
    assert_eq!(won.len(), 1, "{won:?}");
    for answer in lost {
        answer.oauth_error(400, "invalid_grant");
    }
    // Sixty-three replays: the session is gone.
    world.app.refresh(&won[0].text("refresh_token")).await.oauth_error(400, "invalid_grant");
    assert_eq!(world.records.events("code.exchanged").await, 1);
}

async fn of_confirms_and_refusals_one_wins(store: Store) {
    let world = World::new(store).await;
    for round in 0..5 {
        let (started, token) = world.letter(&format!("ann{round}@example.org")).await;
        let answers = at_once(16, |number| {
            let action = if number % 2 == 0 { "sign_in" } else { "refuse" };
            let request =
                world.app.post_link(&token, &[("action", action)]).header("accept", "application/json");
            send(request)
        })
        .await;
        let won: Vec<_> = answers.iter().filter(|answer| answer.status == 200).collect();
        let status = world.app.watch(&started.id(), &started.secret()).await.text("status");
        let confirmed = won.iter().filter(|answer| answer.json().get("redirect_to").is_some()).count();
        assert_eq!(confirmed, usize::from(status == "completed"), "{won:?}");
        assert!(!won.is_empty() && ["completed", "refused"].contains(&status.as_str()), "{status}");
    }
    let (confirmed, refused) =
        (world.records.events("link.confirmed").await, world.records.events("sign_in.refused").await);
    assert_eq!(confirmed + refused, 5, "{confirmed} confirmed and {refused} refused");
}

async fn many_people_sign_in_at_once(store: Store) {
    let world = std::sync::Arc::new(World::new(store).await);
    let mut letters = Vec::new();
    for number in 0..24 {
        letters.push(world.letter(&format!("person{}@example.org", number % 12)).await);
    }
    let subjects = at_once(24, |number| {
        let world = std::sync::Arc::clone(&world);
        let (verifier, token) = (letters[number].0.pkce.verifier.clone(), letters[number].1.clone());
        async move {
            let code = world.app.confirm_for_code(&token).await;
            let tokens = world.app.tokens(&code, &verifier).await;
            let issuer = format!("{}/apps/acme", world.public_url());
            crate::support::jwt::verified(&world.app, &tokens.access, &issuer).await["sub"].to_string()
        }
    })
    .await;
    let distinct: std::collections::BTreeSet<_> = subjects.into_iter().collect();
    assert_eq!(distinct.len(), 12, "each address is one user, also when two sign-ins make it at once");
}
