//! "Where is my mail?": each thing that may have become of a sign-in is told by `gatepost why`, in one look and with its cause.

use gatepost_tests::client::{Pkce, send};
use gatepost_tests::smtp::Fault;
use reqwest::Method;
use serde_json::Value;

use crate::support::{Store, World, eventually};

on_both_stores!(
    a_whole_sign_in_is_told_step_by_step,
    scanners_that_open_a_link_are_told_from_people,
    what_the_mail_server_refused_is_told_in_its_own_words,
    a_blocked_user_and_a_limited_address_are_told_to_support_alone,
    what_never_became_a_sign_in_is_told_too,
);

const ANN: &str = "ann@example.org";

/// Says that it is a mail scanner.
const SCANNER: (&str, &str) = ("user-agent", "Mozilla/5.0 (compatible; BarracudaCentral/1.0)");

/// What `gatepost why` says of an address, newest first.
async fn why(world: &World, arguments: &[&str]) -> Vec<Value> {
    let command = [&["why", "--app", "acme", "--json"], arguments].concat();
    let printed = world.node.settings().run_well(&command).await;
    let told: Value = serde_json::from_str(&printed).unwrap_or_else(|error| panic!("{error}: {printed}"));
    told["items"].as_array().expect("items").clone()
}

/// What the admin API says to whoever may read.
async fn api(world: &World, path: &str) -> Value {
    let settings = world.node.settings();
    let made = settings.run_well(&["admin-token", "create", "--read-only", "--json"]).await;
    let made: Value = serde_json::from_str(&made).expect("--json prints JSON");
    let admin = settings.value("GATEPOST_ADMIN_LISTEN").expect("an operators' listener");
    let url = format!("http://{admin}/admin/v1/apps/acme/{path}");
    let answer =
        reqwest::Client::new().get(url).bearer_auth(made["token"].as_str().expect("a token")).send().await;
    let body = answer.expect("an answer").text().await.expect("all of it");
    serde_json::from_str(&body).unwrap_or_else(|error| panic!("{error}: {body}"))
}

fn types(told: &Value) -> Vec<&str> {
    let steps = told["timeline"].as_array().expect("a timeline");
    steps.iter().map(|step| step["type"].as_str().expect("a type")).collect()
}

async fn a_whole_sign_in_is_told_step_by_step(store: Store) {
    let world = World::new(store).await;
    let (started, token) = world.letter(ANN).await;
    world.app.open(&token).await.expect(200);
    world.records.eventually_has_event("link.opened").await;
    let code = world.app.confirm_for_code(&token).await;
    world.app.tokens(&code, &started.pkce.verifier).await;
    world.records.eventually_has_event("letter.sent").await;

    let told = why(&world, &["Ann@Example.org"]).await;
    let [told] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((&told["sign_in_id"], &told["status"]), (&started.id().into(), &"completed".into()));
    assert_eq!(told.get("cause"), None, "{told}");
    let mut steps = types(told);
    assert_eq!(steps[..2], ["sign_in.requested", "letter.queued"]);
    // The mail server's word and the reader's click race each other.
    steps.sort_unstable();
    let expected = [
        "code.exchanged",
        "letter.queued",
        "letter.sent",
        "link.confirmed",
        "link.opened",
        "sign_in.requested",
    ];
    assert_eq!(steps, expected);
    let asked = &told["timeline"][0];
    assert_eq!(asked["ip"], "127.0.0.1");
    assert!(asked["request_id"].is_string(), "{asked}");

    let support_id = told["support_id"].as_str().unwrap();
    assert_eq!(why(&world, &["--support-id", &support_id.to_lowercase()]).await[0], *told);
    assert_eq!(why(&world, &["--support-id", &started.id()]).await[0], *told);
    let of_api = api(&world, &format!("sign-ins/{}", started.id())).await;
    assert_eq!((&of_api["status"], &of_api["support_id"]), (&told["status"], &told["support_id"]));
    assert_eq!(types(&of_api), types(told));
    let listed = api(&world, &format!("sign-ins?support_id={support_id}")).await;
    assert_eq!(listed["items"][0]["sign_in_id"], told["sign_in_id"]);
    let events = api(&world, "audit-events?email=ann%40example.org&type=sign_in.requested").await;
    assert_eq!(events["items"][0]["event_id"], told["timeline"][0]["event_id"]);
    let words = world.node.settings().run_well(&["why", "--app", "acme", ANN]).await;
    assert!(words.starts_with("Nothing failed.\n") && words.contains(support_id), "{words}");
    assert!(why(&world, &["eve@example.org"]).await.is_empty());
}

async fn scanners_that_open_a_link_are_told_from_people(store: Store) {
    let world = World::new(store).await;
    let (_, token) = world.letter(ANN).await;
    let (name, value) = SCANNER;
    send(world.app.request(Method::GET, &format!("/l/{token}")).header(name, value)).await.expect(200);
    world.records.eventually_has_event("link.opened").await;
    world.records.age_links(601).await;
    let told = why(&world, &[ANN]).await;
    assert_eq!(
        (&told[0]["status"], &told[0]["cause"]["code"]),
        (&"expired".into(), &"opened_by_scanners".into())
    );
    let words = world.node.settings().run_well(&["why", "--app", "acme", ANN]).await;
    assert!(
        words.starts_with("The link was opened once by scanners and never confirmed; it expired at "),
        "{words}"
    );
}

async fn what_the_mail_server_refused_is_told_in_its_own_words(store: Store) {
    let world = World::new(store).await;
    world.sink.always(Some(Fault::Refuse("550 5.1.1 no such user here")));
    world.app.start(ANN).await;
    world.records.eventually_has_event("letter.failed").await;
    let told = why(&world, &[ANN]).await;
    let cause = &told[0]["cause"];
    assert_eq!(cause["code"], "letter_refused");
    let words = cause["text"].as_str().unwrap();
    assert!(
        words.starts_with("The mail server refused the letter to example.org: ") && words.contains("550"),
        "{words}"
    );
    assert!(types(&told[0]).contains(&"letter.failed"), "{told:?}");
}

async fn a_blocked_user_and_a_limited_address_are_told_to_support_alone(store: Store) {
    let world =
        World::with(store, |settings| settings.with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "3/15m")).await;
    world.tokens(ANN).await;
    world.records.block_user(ANN).await;
    world.app.start(ANN).await;
    world.records.eventually_has_event("letter.withheld").await;
    let told = why(&world, &[ANN]).await;
    assert_eq!(told[0]["cause"]["code"], "user_blocked", "{told:?}");
    assert_eq!(told[0]["delivery"], "sent", "whoever asked was told so");

    world.app.start(ANN).await;
    let body = world.app.sign_in_body(ANN, &Pkce::new(), "s");
    world.app.post_sign_in(&body).await.problem(429, "rate_limited");
    world.records.eventually_has_event("sign_in.limited").await;
    let told = why(&world, &[ANN]).await;
    assert_eq!((&told[0]["status"], &told[0]["cause"]["code"]), (&"never_began".into(), &"limited".into()));
    assert_eq!(told.len(), 4);
}

async fn what_never_became_a_sign_in_is_told_too(store: Store) {
    let world = World::new(store).await;
    let mut body = world.app.sign_in_body(ANN, &Pkce::new(), "s");
    body["redirect_uri"] = "https://evil.example/cb".into();
    world.app.post_sign_in(&body).await.problem(422, "invalid_request");
    eventually("it is on the timeline", crate::MOMENT, || async { why(&world, &[ANN]).await.len() == 1 })
        .await;
    let told = why(&world, &[ANN]).await;
    assert_eq!(told[0]["cause"]["code"], "redirect_uri_not_registered");
    let words = "The redirect URI https://evil.example/cb is not registered for the app.";
    assert_eq!(told[0]["cause"]["text"], words);

    // Somebody whose page says so reads out what stands there.
    let wrong = "client_id=acme&response_type=code&redirect_uri=https%3A%2F%2Fevil.example%2Fcb";
    let path = format!("{}?{wrong}", world.app.app_path("authorize"));
    let page = send(world.app.request(Method::GET, &path)).await.expect(400);
    let shown = page.header("x-request-id").expect("a request id").to_owned();
    assert!(page.body.contains(&shown), "the page shows it: {page:?}");
    eventually("it is on the timeline", crate::MOMENT, || async {
        !why(&world, &["--support-id", &shown]).await.is_empty()
    })
    .await;
    let told = why(&world, &["--support-id", &shown]).await;
    assert_eq!((told.len(), &told[0]["cause"]["text"]), (1, &words.into()));
    let output = world.node.settings().run(&["why", "--app", "nobody", ANN]).await;
    assert!(!output.status.success());
}
