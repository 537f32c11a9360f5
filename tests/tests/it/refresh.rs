//! Sessions go on by rotation, and end when asked to or when a token comes back that should not.

use crate::support::{Store, World, at_once, jwt};

on_both_stores!(
    a_refresh_token_rotates_and_its_user_stays,
    a_lost_answer_is_forgiven_once_and_never_leaves_two_successors,
    an_old_token_ends_the_session_once_its_successor_was_used,
    an_old_token_ends_the_session_after_ten_seconds,
    many_refreshes_at_once_leave_at_most_one_live_token,
    revoking_ends_the_session,
);

async fn a_refresh_token_rotates_and_its_user_stays(store: Store) {
    let world = World::new(store).await;
    let issuer = format!("{}/apps/acme", world.public_url());
    let first = world.tokens("ann@example.org").await;
    let second = world.app.refreshed(&first.refresh).await;
    let third = world.app.refreshed(&second.refresh).await;
    assert_ne!(second.refresh, third.refresh);
    let before = jwt::verified(&world.app, &first.access, &issuer).await;
    let after = jwt::verified(&world.app, &third.access, &issuer).await;
    for same in ["sub", "sid", "aud", "auth_time", "scope"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    assert_ne!(before["jti"], after["jti"]);
    // What is no token at all harms nobody, and an access token is not a refresh token.
    world.app.refresh(&format!("{}x", third.refresh)).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&third.access).await.oauth_error(400, "invalid_grant");
    world.app.refreshed(&third.refresh).await;
}

async fn a_lost_answer_is_forgiven_once_and_never_leaves_two_successors(store: Store) {
    let world = World::new(store).await;
    let first = world.tokens("ann@example.org").await;
    let lost = world.app.refreshed(&first.refresh).await;
    let again = world.app.refreshed(&first.refresh).await;
    assert_ne!(lost.refresh, again.refresh);
    let next = world.app.refreshed(&again.refresh).await;
    world.app.refresh(&lost.refresh).await.oauth_error(400, "invalid_grant");
    drop(next);
}

async fn an_old_token_ends_the_session_once_its_successor_was_used(store: Store) {
    let world = World::new(store).await;
    let first = world.tokens("ann@example.org").await;
    let second = world.app.refreshed(&first.refresh).await;
    let third = world.app.refreshed(&second.refresh).await;
    world.app.refresh(&first.refresh).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&third.refresh).await.oauth_error(400, "invalid_grant");
    assert_eq!(world.records.events("session.refresh_replayed").await, 1);
}

async fn an_old_token_ends_the_session_after_ten_seconds(store: Store) {
    let world = World::new(store).await;
    let first = world.tokens("ann@example.org").await;
    let second = world.app.refreshed(&first.refresh).await;
    world.records.age_refreshes(11).await;
    world.app.refresh(&first.refresh).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&second.refresh).await.oauth_error(400, "invalid_grant");
}

async fn many_refreshes_at_once_leave_at_most_one_live_token(store: Store) {
    let world = World::new(store).await;
    let first = world.tokens("ann@example.org").await;
    let answers = at_once(32, |_| {
        let (app, token) = (world.app.clone(), first.refresh.clone());
        async move { app.refresh(&token).await }
    })
    .await;
    let (given, refused): (Vec<_>, Vec<_>) = answers.into_iter().partition(|answer| answer.status == 200);
    for answer in refused {
        answer.oauth_error(400, "invalid_grant");
    }
    let given: Vec<_> = given.iter().map(|answer| answer.text("refresh_token")).collect();
    assert!(!given.is_empty(), "nobody got a successor");
    assert!(world.records.live_refresh_tokens().await <= 1, "two live successors");
    let mut alive = 0;
    for token in &given {
        alive += usize::from(world.app.refresh(token).await.status == 200);
    }
    assert!(alive <= 1, "{alive} of {} successors were alive", given.len());
}

async fn revoking_ends_the_session(store: Store) {
    let world = World::new(store).await;
    let (one, two) = (world.tokens("ann@example.org").await, world.tokens("ann@example.org").await);
    world.app.revoke(&one.refresh).await.expect(200);
    world.app.refresh(&one.refresh).await.oauth_error(400, "invalid_grant");
    world.app.revoke(&one.refresh).await.expect(200);
    world.app.revoke("nothing").await.expect(200);
    world
        .app
        .post_oauth("revoke", &[("token", &two.refresh), ("token_type_hint", "access_token")])
        .await
        .expect(200);
    world.app.refresh(&two.refresh).await.oauth_error(400, "invalid_grant");
    world.app.post_oauth("revoke", &[]).await.oauth_error(400, "invalid_request");
    assert_eq!(world.records.events("session.revoked").await, 2);
}
