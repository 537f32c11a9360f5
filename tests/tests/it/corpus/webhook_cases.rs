//! Of `webhook.jsonl` what comes in: reports of a mail provider, signed and not quite.

use super::{Case, Driven, Forgotten, Inapplicable, Outcome};
use crate::support::reporter::{Report, SECRET, event, now, signature};
use crate::support::{World, at_once};
use gatepost_tests::client::send;
use gatepost_tests::resend::Message;
use reqwest::Method;
use serde_json::Value;

const OTHER_SECRET: &str = "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// Puts one case to the server; `message` is one that it handed to its provider for the app.
pub(super) async fn run(world: &World, message: &Message, case: &Case) -> Outcome {
    let delivered = event("email.delivered", &message.id, 1);
    let report = || Report::new(&case.id, &delivered);
    match case.id.as_str() {
        // The head is longer than any may be: it is refused before anybody asks what it is for, as RFC 6585 §5 has it.
        "webhook-014" => {
            let many = vec!["v1,AAAA"; 10_000].join(" ");
            let long = report_with(&case.id, &delivered, "svix-signature", &many);
            assert_eq!(long.send(&world.app).await.status, 431);
        }
        "webhook-028" => twice(world, message, case).await,
        "webhook-029" => at_the_same_time(world, message, case).await,
        "webhook-039" => foreign(world, case).await,
        "webhook-041" => clicked(world, message, case).await,
        "webhook-042" => {
            let path = format!("/webhooks/resend/{}", world.app.app());
            case.decided(send(world.app.request(Method::GET, &path)).await.status);
        }
        "webhook-043" => {
            return Inapplicable(
                "all signatures are compared in whole by subtle; timings are measured in benches, and fail no test",
            );
        }
        _ => match bent(case, report(), &delivered) {
            Some(report) => case.decided(report.send(&world.app).await.status),
            None => return Forgotten,
        },
    }
    Driven
}

/// A report that is wrong in the way of that case, or right.
fn bent(case: &Case, report: Report, delivered: &Value) -> Option<Report> {
    let given = report.header("svix-signature");
    let bare = given.trim_start_matches("v1,").to_owned();
    let signed = |text: &str| report_with(&case.id, delivered, "svix-signature", text);
    let at = |offset: i64| Report::at(&case.id, delivered, &(now() + offset).to_string());
    let with_body = |change: fn(&mut Vec<u8>)| {
        let mut report = Report::new(&case.id, delivered);
        change(&mut report.body);
        report
    };
    Some(match case.id.as_str() {
        "webhook-001" => report,
        "webhook-003" => report.without("svix-signature"),
        "webhook-004" => report.without("svix-timestamp"),
        "webhook-007" => signed("v1,"),
        "webhook-008" => signed(&format!("v1,{}", &bare[..4])),
        "webhook-009" => signed(&format!("{given}AAAA")),
        "webhook-011" => signed(&format!("v2,{bare}")),
        "webhook-013" => signed(&format!("v1,bad {given}")),
        "webhook-016" => signed(&given.to_ascii_lowercase()),
        "webhook-017" => with_body(|body| {
            let value: Value = serde_json::from_slice(body).expect("JSON");
            *body = serde_json::to_vec_pretty(&value).expect("JSON");
        }),
        "webhook-018" => with_body(|body| body[2] ^= 1),
        "webhook-019" => with_body(|body| body.push(b'\n')),
        "webhook-020" => at(-299 + 5),
        "webhook-021" => at(-301),
        "webhook-024" => Report::at(&case.id, delivered, "-1"),
        "webhook-026" => Report::at(&case.id, delivered, &format!("{}000", now())),
        "webhook-032" => {
            let body = delivered.to_string().into_bytes();
            Report::of(OTHER_SECRET, &case.id, body, &now().to_string())
        }
        "webhook-035" => {
            let body = vec![b' '; 1024 * 1024];
            Report::of(SECRET, &case.id, body, &now().to_string())
        }
        "webhook-036" => Report::of(SECRET, &case.id, b"delivered".to_vec(), &now().to_string()),
        _ => return None,
    })
}

/// A report whose headers are signed anew but for that one.
fn report_with(id: &str, event: &Value, name: &'static str, value: &str) -> Report {
    Report::new(id, event).with(name, value)
}

async fn twice(world: &World, message: &Message, case: &Case) {
    let before = world.records.events("letter.deferred").await;
    let delayed = event("email.delivery_delayed", &message.id, 2);
    for _ in 0..2 {
        case.decided(Report::new(&case.id, &delayed).send(&world.app).await.status);
    }
    assert_eq!(world.records.events("letter.deferred").await, before + 1, "{}", case.id);
}

async fn at_the_same_time(world: &World, message: &Message, case: &Case) {
    let before = world.records.events("letter.complained").await;
    let complained = event("email.complained", &message.id, 3);
    let statuses = at_once(50, |_| {
        let (app, id, complained) = (world.app.clone(), case.id.clone(), complained.clone());
        async move { Report::new(&id, &complained).send(&app).await.status }
    })
    .await;
    assert!(statuses.iter().all(|status| *status == 204), "{}: {statuses:?}", case.id);
    assert_eq!(world.records.events("letter.complained").await, before + 1, "{}", case.id);
}

/// Whoever never got a letter of the app is not kept from its first.
async fn foreign(world: &World, case: &Case) {
    let before = world.records.events("letter.bounced").await;
    let bounced = event("email.bounced", "00000000-0000-4000-8000-000000000000", 4);
    assert_eq!(Report::new(&case.id, &bounced).send(&world.app).await.status, 204, "{}", case.id);
    assert_eq!(world.records.events("letter.bounced").await, before, "{}", case.id);
}

async fn clicked(world: &World, message: &Message, case: &Case) {
    let clicked = event("email.clicked", &message.id, 5);
    let timestamp = now().to_string();
    let report = Report::of(SECRET, &case.id, clicked.to_string().into_bytes(), &timestamp);
    assert_eq!(report.header("svix-signature"), signature(SECRET, &case.id, &timestamp, &report.body));
    assert_eq!(report.send(&world.app).await.status, 204, "{}", case.id);
    assert_eq!(world.records.events("link.confirmed").await, 0, "{}", case.id);
}
