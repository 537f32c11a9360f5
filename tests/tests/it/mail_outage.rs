//! The mail server misbehaves: the 202 stands, and the letter goes out or visibly fails.

use std::time::Duration;

use gatepost_tests::client::AppClient;
use gatepost_tests::smtp::Fault;

use crate::support::{Store, World, at_once, eventually};

/// Waits between two tries grow; this is more than the first few of them together.
const PATIENCE: Duration = Duration::from_secs(90);

on_both_stores!(
    a_letter_goes_out_when_the_mail_server_is_back,
    a_letter_survives_a_kill,
    a_letter_survives_a_kill_in_the_middle_of_its_hand_over,
    a_temporary_refusal_is_tried_again,
    a_final_refusal_is_a_visible_failure,
    a_letter_whose_link_has_expired_is_not_sent,
    a_lost_answer_sends_the_same_letter_again,
    a_hanging_mail_server_holds_nobody_up,
);

async fn a_letter_goes_out_when_the_mail_server_is_back(store: Store) {
    let mut world = World::new(store).await;
    world.sink.go_down().await;
    let started = world.app.start("ann@example.org").await;
    eventually("the failed try is on record", crate::MOMENT, || async {
        world.records.events("letter.delayed").await > 0
    })
    .await;
    assert_eq!(world.app.watch(&started.id(), &started.secret()).await.text("delivery"), "queued");

    world.sink.come_up().await;
    let mail = world.sink.wait_for("ann@example.org", 1, PATIENCE).await.expect("the letter comes");
    world.app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    world.app.confirm(&mail.token()).await.expect(303);
}

async fn a_letter_survives_a_kill(store: Store) {
    let mut world = World::new(store).await;
    world.sink.go_down().await;
    let emails: Vec<_> = (0..5).map(|number| format!("ann{number}@example.org")).collect();
    for email in &emails {
        world.app.start(email).await;
    }
    world.node.kill();
    world.sink.come_up().await;
    world.node.restart().await;
    for email in &emails {
        let mail = world
            .sink
            .wait_for(email, 1, PATIENCE)
            .await
            .unwrap_or_else(|| panic!("{email}'s letter is lost"));
        world.app.confirm(&mail.token()).await.expect(303);
    }
}

async fn a_letter_survives_a_kill_in_the_middle_of_its_hand_over(store: Store) {
    let mut world = World::new(store).await;
    world.sink.script([Fault::Hang]);
    world.app.start("ann@example.org").await;
    eventually("the hand-over has begun", crate::MOMENT, || async { world.sink.attempts() == 1 }).await;
    world.node.kill();
    world.node.restart().await;
    let mail = world.sink.wait_for("ann@example.org", 1, PATIENCE).await.expect("the letter is lost");
    world.app.confirm(&mail.token()).await.expect(303);
}

async fn a_temporary_refusal_is_tried_again(store: Store) {
    let world = World::new(store).await;
    world.sink.script([
        Fault::Refuse("451 4.3.0 try again later"),
        Fault::RefuseRecipient("450 4.2.1 mailbox busy"),
    ]);
    let started = world.app.start("ann@example.org").await;
    let mail = world.sink.wait_for("ann@example.org", 1, PATIENCE).await.expect("the letter comes");
    assert_eq!(world.sink.attempts(), 3);
    world.app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    world.app.confirm(&mail.token()).await.expect(303);
}

async fn a_final_refusal_is_a_visible_failure(store: Store) {
    let world = World::new(store).await;
    world.sink.script([Fault::RefuseRecipient("550 5.1.1 no such user")]);
    let started = world.app.start("ann@example.org").await;
    world.app.watch_until(&started, "delivery", &["failed", "bounced"], crate::MOMENT).await;
    assert_eq!((world.sink.attempts(), world.sink.taken()), (1, 0), "a final refusal is final");
    assert_eq!(world.records.events("letter.failed").await, 1);
}

async fn a_letter_whose_link_has_expired_is_not_sent(store: Store) {
    let mut world = World::new(store).await;
    world.sink.go_down().await;
    let started = world.app.start("ann@example.org").await;
    eventually("the failed try is on record", crate::MOMENT, || async {
        world.records.events("letter.delayed").await > 0
    })
    .await;
    world.records.age_links(601).await;
    world.sink.come_up().await;
    world.app.watch_until(&started, "delivery", &["failed"], PATIENCE).await;
    assert_eq!(world.sink.taken(), 0);
    assert_eq!(world.records.events("letter.failed").await, 1);
}

async fn a_lost_answer_sends_the_same_letter_again(store: Store) {
    let world = World::new(store).await;
    world.sink.script([Fault::LoseAnswer]);
    world.app.start("ann@example.org").await;
    let second = world.sink.wait_for("ann@example.org", 2, PATIENCE).await.expect("it is sent again");
    let first = world.sink.mail_to("ann@example.org").await;
    assert_eq!(first.token(), second.token());
    assert_eq!(first.entity().header("Message-ID"), second.entity().header("Message-ID"));
    world.app.confirm(&second.token()).await.expect(303);
}

async fn a_hanging_mail_server_holds_nobody_up(store: Store) {
    let world = World::new(store).await;
    world.sink.always(Some(Fault::Hang));
    let spans = at_once(20, |number| {
        let app: AppClient = world.app.clone();
        async move {
            let begun = tokio::time::Instant::now();
            app.start(&format!("ann{number}@example.org")).await;
            begun.elapsed()
        }
    })
    .await;
    assert!(spans.iter().all(|span| span.as_secs() < 3), "{spans:?}");
    world.app.get("/readyz").await.expect(200);
}
