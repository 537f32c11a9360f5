//! A sign-in, step by step.

use crate::script::{Script, begun, events, json_of, problem, state, tokens};
use futures::StreamExt as _;
use gatepost_sdk::sign_in::{CodeError, Outcome, SavedSignIn, SignInMethod, SignInStatus, Waiting};
use gatepost_sdk::{Error, Secret};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

const CALLBACK: &str = "https://app.example.com/callback";

async fn waiting(script: &Script) -> Waiting {
    script.then([begun()]);
    script.client().sign_in("ada@example.org", CALLBACK).start().await.unwrap()
}

/// Where an approved sign-in leads.
fn redirect(script: &Script, waiting: &Waiting) -> String {
    format!("{CALLBACK}?code=c0de&state={}&iss={}", waiting.save().state(), script.issuer())
}

fn approved(script: &Script, waiting: &Waiting) -> Value {
    let mut approved = state("approved");
    approved["redirect_to"] = redirect(script, waiting).into();
    approved
}

#[tokio::test]
async fn what_is_asked_for_is_what_was_said_and_a_challenge() {
    let script = Script::of([begun()]).await;
    let client = script.builder().client_secret("gp_client_1").build().unwrap();
    let waiting = client
        .sign_in("ada@example.org", CALLBACK)
        .state("mine")
        .scope("openid notes:write")
        .locale("de")
        .method(SignInMethod::Code)
        .link_expires_in(Duration::from_secs(120))
        .on_behalf_of("192.0.2.7".parse().unwrap(), Some("Firefox"))
        .start()
        .await
        .unwrap();
    let seen = &script.seen()[0];
    assert_eq!(
        (seen.line.as_str(), seen.header("authorization")),
        ("POST /apps/demo/sign-ins", "Basic ZGVtbzpncF9jbGllbnRfMQ==")
    );
    let mut body: Value = serde_json::from_str(&seen.body).unwrap();
    let challenge = body.as_object_mut().unwrap().remove("code_challenge").unwrap();
    assert_eq!(challenge.as_str().unwrap().len(), 43);
    let expected = json!({
        "email": "ada@example.org", "redirect_uri": CALLBACK, "state": "mine", "scope": "openid notes:write", "locale": "de",
        "method": "code", "link_expires_in": 120, "on_behalf_of": {"ip": "192.0.2.7", "user_agent": "Firefox"},
        "code_challenge_method": "S256",
    });
    assert_eq!(body, expected);
    assert_eq!(
        (waiting.id(), waiting.email_hint(), waiting.match_number()),
        ("sin_1", "a•••@e•••.org", "47")
    );
    let expires_at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_769_861_400);
    assert_eq!(waiting.expires_at(), expires_at);
    assert_eq!(waiting.resend_available_at(), expires_at - Duration::from_secs(570));
}

#[tokio::test]
async fn an_approval_elsewhere_is_heard_of_and_exchanged() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    let told = format!(":\n\ndata: {}\n\ndata: {}\n\n", state("pending"), approved(&script, &waiting));
    script.then([events(&told), tokens(1)]);
    let Outcome::Approved(approved) = waiting.wait().await.unwrap() else { panic!("it was approved") };
    let session = approved.exchange().await.unwrap();
    assert_eq!(session.tokens().access_token, Secret::from("access-1"));

    let [watched, exchanged] = &script.seen()[1..] else { panic!("two questions") };
    assert_eq!(watched.line, "GET /apps/demo/sign-ins/sin_1");
    assert_eq!(
        (watched.header("accept"), watched.header("authorization")),
        ("text/event-stream", "Bearer gp_signin_1")
    );
    assert_eq!(exchanged.line, "POST /apps/demo/token");
    for part in [
        "grant_type=authorization_code",
        "code=c0de",
        "client_id=demo",
        "code_verifier=",
        "redirect_uri=https",
    ] {
        assert!(exchanged.body.contains(part), "{part}: {}", exchanged.body);
    }
}

#[tokio::test]
async fn the_verifier_that_is_sent_fits_the_challenge() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    script.then([tokens(1)]);
    let approved = waiting.callback(&redirect(&script, &waiting)).unwrap();
    approved.exchange().await.unwrap();
    let [begun, exchanged] = &script.seen()[..] else { panic!("two questions") };
    let begun: Value = serde_json::from_str(&begun.body).unwrap();
    let verifier = exchanged.body.split('&').find_map(|pair| pair.strip_prefix("code_verifier=")).unwrap();
    let verifier = gatepost_sdk::pkce::CodeVerifier::from_secret(verifier.into());
    assert_eq!(begun["code_challenge"], verifier.challenge());
}

#[tokio::test]
async fn where_events_do_not_get_through_it_is_asked() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    // A proxy that knows no streams, and then one that breaks them.
    script.then([
        json_of(200, &state("pending")),
        json_of(200, &state("pending")),
        events("data: {\"st"),
        json_of(200, &state("refused")),
    ]);
    assert!(matches!(waiting.wait().await.unwrap(), Outcome::Refused));
    let accepted: Vec<_> =
        script.seen().iter().skip(1).map(|seen| seen.header("accept").to_owned()).collect();
    assert_eq!(accepted, ["text/event-stream", "application/json", "text/event-stream", "application/json"]);
}

#[tokio::test]
async fn each_end_is_told_from_the_others() {
    for (status, expected) in
        [("completed", "Completed"), ("refused", "Refused"), ("expired", "Expired"), ("locked", "Locked")]
    {
        let script = Script::of([]).await;
        let waiting = waiting(&script).await;
        script.then([events(&format!("data: {}\n\n", state(status)))]);
        assert_eq!(format!("{:?}", waiting.wait().await.unwrap()), expected);
    }
}

#[tokio::test]
async fn a_sign_in_is_followed_to_the_one_that_took_its_place() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    let mut renewed = state("expired");
    renewed["renewed_as"] = "sin_2".into();
    script.then([
        events(&format!("data: {renewed}\n\n")),
        events(&format!("data: {}\n\n", approved(&script, &waiting))),
    ]);
    assert!(matches!(waiting.wait().await.unwrap(), Outcome::Approved(_)));
    assert_eq!(script.lines()[1..], ["GET /apps/demo/sign-ins/sin_1", "GET /apps/demo/sign-ins/sin_2"]);
}

#[tokio::test]
async fn states_are_told_until_nothing_more_can_happen() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    let told = format!("data: {}\n\ndata: no state\n\ndata: {}\n\n", state("pending"), state("completed"));
    script.then([events(&told)]);
    let states: Vec<_> = waiting.states().map(|state| state.unwrap().status).collect().await;
    assert_eq!(states, [SignInStatus::Pending, SignInStatus::Completed]);
}

#[tokio::test]
async fn an_outage_is_waited_out_while_it_is_short() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    script.then((0..20).map(|_| problem(503, "unavailable")));
    script.then([json_of(200, &state("pending")), events(&format!("data: {}\n\n", state("completed")))]);
    assert!(matches!(waiting.wait().await.unwrap(), Outcome::Completed));

    script.then((0..1000).map(|_| problem(503, "unavailable")));
    assert!(matches!(waiting.wait().await, Err(Error::Unavailable { .. })));
}

#[tokio::test]
async fn a_secret_that_is_not_known_ends_the_waiting() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    script.then([problem(401, "sign_in_secret_invalid"), problem(401, "sign_in_secret_invalid")]);
    assert_eq!(waiting.wait().await.unwrap_err().code(), Some("sign_in_secret_invalid"));
}

#[tokio::test]
async fn digits_are_right_wrong_or_too_late() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    script.then([json_of(200, &json!({"redirect_to": redirect(&script, &waiting)}))]);
    let _approved = waiting.enter_code("123 456").await.unwrap();
    assert_eq!(script.seen()[1].body, r#"{"code":"123 456"}"#);

    let incorrect = json!({
        "type": "t", "title": "t", "status": 422, "code": "code_incorrect", "detail": "d", "request_id": "r", "attempts_remaining": 3,
    });
    script.then([
        json_of(422, &incorrect),
        problem(409, "code_locked"),
        problem(409, "sign_in_expired"),
        problem(403, "app_disabled"),
    ]);
    assert!(matches!(waiting.enter_code("1").await, Err(CodeError::Incorrect { attempts_remaining: 3 })));
    assert!(matches!(waiting.enter_code("1").await, Err(CodeError::Locked)));
    assert!(matches!(waiting.enter_code("1").await, Err(CodeError::Over)));
    let other = waiting.enter_code("1").await;
    assert!(
        matches!(other, Err(CodeError::Failed(Error::Problem { problem, .. })) if problem.code == "app_disabled")
    );
}

#[tokio::test]
async fn a_code_of_another_issuer_goes_nowhere() {
    let script = Script::of([]).await;
    let waiting = waiting(&script).await;
    let address =
        format!("{CALLBACK}?code=c&state={}&iss=https://evil.example/apps/demo", waiting.save().state());
    script.then([json_of(200, &json!({"redirect_to": address}))]);
    assert!(matches!(waiting.enter_code("123456").await, Err(CodeError::Failed(Error::Unexpected(_)))));
    assert_eq!(script.seen().len(), 2);
}

#[tokio::test]
async fn it_goes_on_after_it_was_kept() {
    let script = Script::of([]).await;
    let begun = waiting(&script).await;
    let kept = serde_json::to_string(&begun.save()).unwrap();
    let saved: SavedSignIn = serde_json::from_str(&kept).unwrap();
    assert!(!format!("{saved:?}").contains("gp_signin_1"));
    let waiting = script.client().resume(saved);
    script.then([tokens(1)]);
    waiting.callback(&redirect(&script, &waiting)).unwrap().exchange().await.unwrap();
}

#[tokio::test]
async fn another_letter_lives_longer() {
    let script = Script::of([]).await;
    let mut waiting = waiting(&script).await;
    let before = waiting.expires_at();
    let resent = json!({
        "sign_in_id": "sin_1", "email_hint": "a•••@e•••.org", "match_number": "47",
        "expires_at": "2026-01-31T12:11:00Z", "resend_available_at": "2026-01-31T12:02:00Z",
    });
    script.then([json_of(202, &resent), problem(429, "rate_limited").with("retry-after", "60")]);
    waiting.resend().await.unwrap();
    assert_eq!(waiting.expires_at(), before + Duration::from_secs(60));
    assert_eq!(waiting.resend().await.unwrap_err().code(), Some("rate_limited"));
}
