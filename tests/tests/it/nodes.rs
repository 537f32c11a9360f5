//! Two nodes, one database, nobody in between who remembers which was which.

use gatepost_tests::answer::query_parameter;
use gatepost_tests::server::Gatepost;

use crate::support::{Store, World, at_once};

async fn two_nodes() -> (World, Gatepost) {
    let world = World::new(Store::Postgres).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    (world, second)
}

#[tokio::test(flavor = "multi_thread")]
async fn each_step_may_meet_another_node() {
    let (world, second) = two_nodes().await;
    let other = world.app.through(&second.origin());
    let (started, token) = world.letter("ann@example.org").await;
    other.open(&token).await.page(200);
    assert_eq!(other.watch(&started.id(), &started.secret()).await.expect(200).text("status"), "pending");
    let code = other.confirm_for_code(&token).await;
    world.app.confirm_json(&token).await.problem(410, "link_spent");
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    let refreshed = other.refreshed(&tokens.refresh).await;
    world.app.revoke(&refreshed.refresh).await.expect(200);
    other.refresh(&refreshed.refresh).await.oauth_error(400, "invalid_grant");

    // Keys are the app's, not the node's: what one signs, the other publishes.
    let issuer = format!("{}/apps/acme", world.public_url());
    crate::support::jwt::verified(&other, &tokens.access, &issuer).await;
    crate::support::jwt::verified(&world.app, &refreshed.access, &issuer).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_three_hundred_confirms_on_three_nodes_one_wins() {
    let (world, second) = two_nodes().await;
    let third = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let nodes = [world.app.clone(), world.app.through(&second.origin()), world.app.through(&third.origin())];
    for round in 0..3 {
        let (started, token) = world.letter(&format!("ann{round}@example.org")).await;
        let answers = at_once(300, |number| {
            let (app, token) = (nodes[number % 3].clone(), token.clone());
            async move { app.confirm(&token).await }
        })
        .await;
        let won: Vec<_> = answers.iter().filter(|answer| answer.status == 303).collect();
        assert_eq!((won.len(), answers.iter().filter(|answer| answer.status == 410).count()), (1, 299));

        let code = query_parameter(won[0].header("location").unwrap(), "code").unwrap();
        let answers = at_once(30, |number| {
            let (app, code, verifier) =
                (nodes[number % 3].clone(), code.clone(), started.pkce.verifier.clone());
            async move { app.exchange(&code, &verifier).await.status }
        })
        .await;
        assert_eq!(answers.iter().filter(|status| **status == 200).count(), 1, "{answers:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_letter_is_sent_by_one_node() {
    let (world, second) = two_nodes().await;
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    at_once(20, |number| {
        let app = nodes[number % 2].clone();
        async move { app.start(&format!("ann{number}@example.org")).await }
    })
    .await;
    for number in 0..20 {
        world.sink.mail_to(&format!("ann{number}@example.org")).await;
    }
    assert_eq!((world.sink.attempts(), world.sink.taken()), (20, 20));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_killed_node_left_another_sends() {
    let (mut world, second) = two_nodes().await;
    world.sink.go_down().await;
    world.app.start("ann@example.org").await;
    world.node.kill();
    world.sink.come_up().await;
    let mail = world.sink.wait_for("ann@example.org", 1, std::time::Duration::from_mins(2)).await;
    let token = mail.expect("the other node takes over what the killed one had claimed").token();
    world.app.through(&second.origin()).confirm(&token).await.expect(303);
}
