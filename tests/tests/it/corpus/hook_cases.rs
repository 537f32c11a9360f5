//! The corpus of webhooks, as far as messages leave: where they may go, and what a receiver can do to whoever sends.

use reqwest::Method;
use serde_json::{Value, json};

use super::{Case, Driven, Forgotten, Held, Outcome};
use crate::MOMENT;
use crate::support::hooks::{Hearer, Message, Operator, Say, bears};
use crate::support::{World, eventually};

/// Puts one case to the server.
pub(super) async fn run(world: &World, operator: &Operator, case: &Case) -> Outcome {
    if case.op == "ssrf" && !case.input("endpoint_url").is_empty() {
        let wish = json!({ "url": case.input("endpoint_url") });
        let answer = operator.ask(Method::POST, "", &wish).await;
        case.decided(answer.status);
        return Driven;
    }
    // What is sealed after a webhook is there is told to it before its trial.
    eventually("all is sealed", MOMENT, || async { world.records.unsealed_events().await == 0 }).await;
    match &*case.id {
        "webhook-066" => return Held("gatepost-outbound: a_name_is_judged_by_what_it_resolves_to"),
        "webhook-075" => return Held("tests/interop/webhooks/run.mjs, with the libraries from npm and PyPI"),
        "webhook-068" => {
            let (attempt, _) = attempted(operator, |_| Say::Redirect("http://169.254.169.254/")).await;
            assert_eq!(attempt["status"], 302, "nobody followed it");
        }
        "webhook-069" => {
            let (attempt, status) = attempted(operator, |_| Say::Endless).await;
            assert_eq!((&attempt["status"], &*status), (&json!(200), "delivered"));
            assert_eq!(attempt["said"].as_str().map(str::len), Some(1024));
        }
        "webhook-070" => {
            let (attempt, status) = attempted(operator, |_| Say::Dawdle).await;
            assert_eq!((&attempt["status"], &*status), (&Value::Null, "pending"));
            let took = attempt["took_ms"].as_u64().expect("a time");
            assert!((15_000..30_000).contains(&took), "{took}");
        }
        "webhook-073" => pauses(operator).await,
        "webhook-076" => is_thin(world, operator).await,
        _ => return Forgotten,
    }
    // Whatever a receiver does, people sign in.
    world.tokens(&format!("{}@example.org", case.id)).await;
    Driven
}

/// Sends a trial to somebody who answers so: the first attempt, and how the message stands then.
async fn attempted(operator: &Operator, say: fn(usize) -> Say) -> (Value, String) {
    let hearer = Hearer::start(say).await;
    let (webhook, _) = operator.webhook(&hearer.url()).await;
    let of_trial = trial(operator, &webhook).await;
    operator.ask(Method::DELETE, &format!("/{webhook}"), &Value::Null).await.expect(204);
    (of_trial["attempts"][0].clone(), of_trial["status"].as_str().expect("a status").to_owned())
}

/// Sends a trial, and waits until it was tried.
async fn trial(operator: &Operator, webhook: &str) -> Value {
    let sent = operator.ask(Method::POST, &format!("/{webhook}/test"), &Value::Null).await.expect(202);
    let event = sent.text("event_id");
    let found = || async {
        let all = operator.deliveries(webhook).await;
        all.into_iter().find(|delivery| {
            delivery["event_id"] == *event && !delivery["attempts"].as_array().expect("a list").is_empty()
        })
    };
    eventually("a trial is tried", 4 * MOMENT, || async { found().await.is_some() }).await;
    found().await.expect("it is there")
}

/// Who wants to hear nothing for an hour hears nothing.
async fn pauses(operator: &Operator) {
    let hearer = Hearer::start(|_| Say::Pause(429, 3_600)).await;
    let (webhook, _) = operator.webhook(&hearer.url()).await;
    let delivery = trial(operator, &webhook).await;
    let times = [&delivery["attempts"][0]["at"], &delivery["next_attempt_at"]];
    let [at, next] = times.map(|time| time.as_str().expect("a time").to_owned());
    let minutes = |time: &str| {
        let number = |range: std::ops::Range<usize>| time[range].parse::<u32>().expect("digits");
        number(11..13) * 60 + number(14..16)
    };
    let waits = (minutes(&next) + 24 * 60 - minutes(&at)) % (24 * 60);
    assert!((59..=61).contains(&waits), "from {at} to {next}");
    assert_eq!(hearer.heard().len(), 1);
}

/// What comes bears its signature, and nothing that opens anything.
async fn is_thin(world: &World, operator: &Operator) {
    let hearer = Hearer::start(|_| Say::Status(200)).await;
    let (_, secret) = operator.webhook(&hearer.url()).await;
    let (started, letter) = world.letter("thin@example.org").await;
    let code = world.app.confirm_for_code(&letter).await;
    let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
    let came = || hearer.heard().iter().any(|message| message.kind() == "user.signed_in");
    eventually("a sign-in is told", 4 * MOMENT, || async { came() }).await;
    let heard = hearer.heard();
    assert!(heard.iter().all(|message| bears(message, &secret)));
    let said: String = heard.iter().map(|message: &Message| message.body.clone()).collect();
    for never in [&letter, &code, &tokens.access, &tokens.refresh, "thin@example.org", &secret] {
        assert!(!said.contains(never), "{never} in {said}");
    }
}
