//! A provider reports: the timeline tells it, and an address that bounced or complained gets no more letters.

use std::time::Duration;

use gatepost_tests::client::{AppClient, Started};
use gatepost_tests::resend::{API_KEY, Fault, Message, Provider};

use crate::support::reporter::{Report, SECRET, event};
use crate::support::{Store, World, at_once};

on_both_stores!(
    a_letter_is_delivered_and_its_page_knows,
    a_bounce_suppresses_the_address_in_its_app_alone,
    a_complaint_suppresses_and_an_older_report_changes_nothing,
    a_report_confirms_nothing,
    a_report_counts_once_however_often_it_comes,
    many_bounces_raise_one_alarm,
    the_fallback_takes_what_resend_does_not,
);

/// A node whose letters go to that provider.
pub(crate) async fn world(store: Store, provider: &Provider) -> World {
    World::with(store, |settings| {
        settings
            .with("GATEPOST_MAIL", "resend:")
            .with("GATEPOST_RESEND_API_KEY", API_KEY)
            .with("GATEPOST_RESEND_BASE_URL", &provider.url())
            .with("GATEPOST_RESEND_WEBHOOK_SECRET", SECRET)
    })
    .await
}

/// A sign-in whose letter the provider took, and that was written down.
pub(crate) async fn sent(world: &World, provider: &Provider, email: &str) -> (Started, Message) {
    let started = world.app.start(email).await;
    let message = provider.message_to(email).await;
    world.app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    (started, message)
}

async fn a_letter_is_delivered_and_its_page_knows(store: Store) {
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let (started, message) = sent(&world, &provider, "ann@example.org").await;
    Report::new("msg_1", &event("email.delivery_delayed", &message.id, 1)).send(&world.app).await.expect(204);
    assert_eq!(world.app.watch(&started.id(), &started.secret()).await.text("delivery"), "sent");
    Report::new("msg_2", &event("email.delivered", &message.id, 2)).send(&world.app).await.expect(204);
    world.app.watch_until(&started, "delivery", &["delivered"], crate::MOMENT).await;
    for kind in ["letter.sent", "letter.deferred", "letter.delivered"] {
        assert_eq!(world.records.events(kind).await, 1, "{kind}");
    }
    world.app.confirm(message.link().rsplit('/').next().unwrap()).await.expect(303);
}

async fn a_bounce_suppresses_the_address_in_its_app_alone(store: Store) {
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let other = world.another_app("other").await;
    let (started, message) = sent(&world, &provider, "ann@example.org").await;
    // Of another app's message nothing is believed.
    let bounce = event("email.bounced", &message.id, 1);
    Report::new("msg_0", &bounce).send(&other).await.expect(204);
    assert_eq!(world.records.events("letter.bounced").await, 0);
    Report::new("msg_1", &bounce).send(&world.app).await.expect(204);
    world.app.watch_until(&started, "delivery", &["bounced"], crate::MOMENT).await;

    let before = provider.messages().len();
    let again = world.app.start("Ann@Example.org").await;
    world.app.watch_until(&again, "delivery", &["sent"], crate::MOMENT).await;
    assert_eq!(provider.messages().len(), before, "nothing left");
    assert_eq!(world.records.events("letter.withheld").await, 1);
    other.start("ann@example.org").await;
    let arrived = tokio::time::timeout(crate::MOMENT, async {
        while provider.messages().len() == before {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    arrived.await.expect("another app's letter goes");
}

async fn a_complaint_suppresses_and_an_older_report_changes_nothing(store: Store) {
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let (started, message) = sent(&world, &provider, "ann@example.org").await;
    Report::new("msg_1", &event("email.delivered", &message.id, 10)).send(&world.app).await.expect(204);
    // It came late: what it says was before.
    Report::new("msg_2", &event("email.bounced", &message.id, 5)).send(&world.app).await.expect(204);
    world.app.watch_until(&started, "delivery", &["delivered"], crate::MOMENT).await;
    sent(&world, &provider, "bob@example.org").await;
    let again = world.app.start("ann@example.org").await;
    world.app.watch_until(&again, "delivery", &["sent"], crate::MOMENT).await;
    assert_eq!(world.records.events("letter.withheld").await, 0);
    Report::new("msg_3", &event("email.complained", &message.id, 20)).send(&world.app).await.expect(204);
    let third = world.app.start("ann@example.org").await;
    world.app.watch_until(&third, "delivery", &["sent"], crate::MOMENT).await;
    assert_eq!(world.records.events("letter.withheld").await, 1);
}

async fn a_report_confirms_nothing(store: Store) {
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let (started, message) = sent(&world, &provider, "ann@example.org").await;
    for (number, kind) in ["email.opened", "email.clicked", "email.sent"].into_iter().enumerate() {
        let report = Report::new(&format!("msg_{number}"), &event(kind, &message.id, 9));
        report.send(&world.app).await.expect(204);
    }
    let state = world.app.watch(&started.id(), &started.secret()).await;
    assert_eq!((state.text("status"), state.text("delivery")), ("pending".to_owned(), "sent".to_owned()));
    world.app.confirm(message.link().rsplit('/').next().unwrap()).await.expect(303);
}

async fn a_report_counts_once_however_often_it_comes(store: Store) {
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let (_, message) = sent(&world, &provider, "ann@example.org").await;
    let reported = event("email.bounced", &message.id, 1);
    let answers = at_once(50, |_| {
        let (app, reported) = (world.app.clone(), reported.clone());
        async move { Report::new("msg_1", &reported).send(&app).await.status }
    })
    .await;
    assert!(answers.iter().all(|status| *status == 204), "{answers:?}");
    assert_eq!(world.records.events("letter.bounced").await, 1);
}

async fn many_bounces_raise_one_alarm(store: Store) {
    const LETTERS: usize = 60;
    let provider = Provider::start().await;
    let world = world(store, &provider).await;
    let messages = at_once(LETTERS, |number| {
        let app = world.app.clone();
        async move {
            let started = app.start(&format!("ann{number}@example.org")).await;
            app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
        }
    });
    messages.await;
    for (number, message) in provider.messages().iter().enumerate().take(6) {
        let report = Report::new(&format!("msg_{number}"), &event("email.bounced", &message.id, 1));
        report.send(&world.app).await.expect(204);
        let alarms = world.records.events("app.bounce_rate_high").await;
        assert_eq!(alarms, i64::from(number >= 3), "after {} bounces of {LETTERS}", number + 1);
    }
}

async fn the_fallback_takes_what_resend_does_not(store: Store) {
    let provider = Provider::start().await;
    let world = World::with(store, |settings| {
        let smtp = settings.value("GATEPOST_MAIL").expect("the sink").to_owned();
        settings
            .with("GATEPOST_MAIL", "resend:")
            .with("GATEPOST_RESEND_API_KEY", API_KEY)
            .with("GATEPOST_RESEND_BASE_URL", &provider.url())
            .with("GATEPOST_MAIL_FALLBACK", &smtp)
    })
    .await;
    provider.always(Some(Fault::Refuse(401, "validation_error", "API key is invalid".to_owned())));
    let started = world.app.start("ann@example.org").await;
    let mail = world.sink.mail_to("ann@example.org").await;
    world.app.watch_until(&started, "delivery", &["sent"], crate::MOMENT).await;
    assert!(provider.messages().is_empty() && world.sink.mails_to("ann@example.org").len() == 1);
    assert_eq!(world.records.events("letter.delayed").await, 0);
    let admin = world.node.settings().value("GATEPOST_ADMIN_LISTEN").unwrap().to_owned();
    let numbers =
        AppClient::new(&format!("http://{admin}"), "acme", "x").get("/metrics").await.expect(200).body;
    let counted = "gatepost_emails_total{provider=\"smtp\",result=\"sent\"} 1";
    assert!(numbers.lines().any(|line| line == counted), "it is counted by who took it: {numbers}");
    world.app.confirm(&mail.token()).await.expect(303);
}
