//! An app's server hears that a logout ended its sessions (OIDC Back-Channel Logout 1.0).

use std::collections::BTreeSet;

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::client::{AppClient, Pkce, Tokens, send};
use gatepost_tests::server::Gatepost;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{DecodingKey, Validation};
use reqwest::Method;
use serde_json::{Value, json};

use crate::MOMENT;
use crate::logout::{asked, session_of};
use crate::support::hosted::{self, authorize, told};
use crate::support::jwt::now;
use crate::support::receiver::{Heard, Receiver, Reply};
use crate::support::{Store, World, at_once, eventually};

on_both_stores!(
    a_logout_tells_the_app_once_of_each_session_that_it_ends,
    a_logout_token_is_signed_as_id_tokens_are,
    of_many_who_log_out_each_is_out_and_the_app_is_told_once,
    an_app_that_fails_is_told_again,
    a_redirect_is_not_followed,
    what_a_killed_node_was_telling_the_next_one_tells,
    what_an_app_does_not_take_for_a_day_is_given_up,
    an_app_that_wants_to_hear_nothing_is_queued_nothing,
);

/// A world whose app wants to hear of logouts, and its server.
async fn listening(store: Store, reply: fn(usize) -> Reply) -> (World, Receiver) {
    let (world, receiver) = (World::new(store).await, Receiver::start(reply).await);
    update(&world, "--backchannel-logout-uri", &receiver.url("/out?tenant=7")).await;
    (world, receiver)
}

async fn update(world: &World, flag: &str, value: &str) {
    world.node.settings().run_well(&["app", "update", "acme", flag, value]).await;
}

/// Signs in at the hosted page: the tokens of a session, and the cookie of the browser.
async fn stays(world: &World, email: &str) -> (Tokens, String) {
    let (app, pkce) = (&world.app, Pkce::new());
    let answer =
        hosted::sign_in(world, app, &asked(app, &pkce, &[("scope", "openid")]), email).await.expect(303);
    let tokens = app.tokens(&told(&answer, "code").expect("a code"), &pkce.verifier).await;
    (tokens, session_of(&answer).expect("somebody stays signed in"))
}

/// Another session of the same stay, without a letter.
async fn again(app: &AppClient, cookie: &str) -> Tokens {
    let pkce = Pkce::new();
    let answer = authorize(app, &asked(app, &pkce, &[("scope", "openid")]), cookie).await.expect(303);
    app.tokens(&told(&answer, "code").expect("a code at once"), &pkce.verifier).await
}

/// The client sends a browser to log out whoever that ID token names.
async fn log_out(app: &AppClient, cookie: &str, tokens: &Tokens) {
    let hint = tokens.answer.text("id_token");
    let asked = app.request(Method::GET, &app.app_path("logout")).query(&[("id_token_hint", hint)]);
    send(asked.header("cookie", cookie)).await.page(200);
}

/// Waits until so many were told, and gives all that the app's server heard by then.
async fn told_of(world: &World, receiver: &Receiver, count: i64) -> Vec<Heard> {
    eventually("apps are told of logouts", 3 * MOMENT, || async {
        world.records.events("logout.told").await >= count
    })
    .await;
    assert_eq!((world.records.events("logout.told").await, world.records.queued_notices().await), (count, 0));
    receiver.heard()
}

/// What an app does with a logout token before it believes it (§2.6).
async fn believed(world: &World, heard: &Heard, algorithm: &str) -> Value {
    assert_eq!(
        (&*heard.what, &*heard.media_type),
        ("POST /out?tenant=7", "application/x-www-form-urlencoded")
    );
    let token = heard.body.strip_prefix("logout_token=").expect("a form with a logout token");
    let header = jsonwebtoken::decode_header(token).expect("a JWT");
    assert_eq!((header.typ.as_deref(), header.alg), (Some("logout+jwt"), algorithm.parse().unwrap()));
    let keys = world.app.get(&world.app.app_path("jwks.json")).await.expect(200).json();
    let keys: JwkSet = serde_json::from_value(keys).expect("a JWKS");
    let key = keys.find(&header.kid.expect("it names its key")).expect("a published key").clone();

    let issuer = format!("{}/apps/acme", world.public_url());
    let mut rules = Validation::new(header.alg);
    rules.set_issuer(&[&issuer]);
    rules.set_audience(&["acme"]);
    rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    let claims = jsonwebtoken::decode::<Value>(token, &DecodingKey::from_jwk(&key).unwrap(), &rules);
    let claims = claims.expect("it verifies").claims;

    let names: BTreeSet<_> = claims.as_object().expect("claims").keys().map(String::as_str).collect();
    assert_eq!(names, ["aud", "events", "exp", "iat", "iss", "jti", "sid", "sub"].into(), "and no nonce");
    assert_eq!(claims["events"], json!({"http://schemas.openid.net/event/backchannel-logout": {}}));
    let issued = claims["iat"].as_u64().expect("seconds");
    assert!(issued <= now() && now() - issued < 60, "{claims}");
    assert_eq!(claims["exp"], issued + 120);
    claims
}

/// Whose session an ID token is of, and which.
fn session(tokens: &Tokens) -> (String, String) {
    let token = tokens.answer.text("id_token");
    let claims =
        BASE64URL_NOPAD.decode(token.split('.').nth(1).expect("claims").as_bytes()).expect("base64url");
    named(&serde_json::from_slice(&claims).expect("JSON"))
}

fn named(claims: &Value) -> (String, String) {
    let text = |name: &str| claims[name].as_str().expect("a text").to_owned();
    (text("sub"), text("sid"))
}

async fn a_logout_tells_the_app_once_of_each_session_that_it_ends(store: Store) {
    let (world, receiver) = listening(store, |_| Reply::Status(200)).await;
    let (first, cookie) = stays(&world, "ann@example.org").await;
    let second = again(&world.app, &cookie).await;
    let (elsewhere, _) = stays(&world, "ann@example.org").await;

    log_out(&world.app, &cookie, &second).await;
    let heard = told_of(&world, &receiver, 2).await;
    let (mut sessions, mut names) = (BTreeSet::new(), BTreeSet::new());
    for heard in &heard {
        let claims = believed(&world, heard, "RS256").await;
        sessions.insert(named(&claims));
        names.insert(claims["jti"].as_str().expect("a name").to_owned());
    }
    assert_eq!((heard.len(), names.len()), (2, 2));
    assert_eq!(sessions, [session(&first), session(&second)].into());

    // Whoever logs out twice ended nothing the second time; and what a browser's stay did not bring forth ends by its hint.
    log_out(&world.app, &cookie, &second).await;
    log_out(&world.app, "", &elsewhere).await;
    let heard = told_of(&world, &receiver, 3).await;
    assert_eq!(heard.len(), 3);
    assert_eq!(named(&believed(&world, &heard[2], "RS256").await), session(&elsewhere));
}

async fn a_logout_token_is_signed_as_id_tokens_are(store: Store) {
    let (world, receiver) = listening(store, |_| Reply::Status(204)).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    update(&world, "--id-token-alg", "EdDSA").await;
    log_out(&world.app, &cookie, &tokens).await;
    let heard = told_of(&world, &receiver, 1).await;
    believed(&world, &heard[0], "EdDSA").await;

    update(&world, "--id-token-alg", "ES256").await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    let heard = told_of(&world, &receiver, 2).await;
    believed(&world, &heard[1], "ES256").await;
}

async fn of_many_who_log_out_each_is_out_and_the_app_is_told_once(store: Store) {
    let (world, receiver) = listening(store, |_| Reply::Status(200)).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    let mut sessions = vec![tokens];
    for _ in 0..7 {
        sessions.push(again(&world.app, &cookie).await);
    }
    at_once(32, |number| {
        // One browser ends all of them while hints from elsewhere end one each.
        let cookie = if number % 4 == 0 { cookie.clone() } else { String::new() };
        let (app, tokens) = (world.app.clone(), sessions[number % 8].clone());
        async move { log_out(&app, &cookie, &tokens).await }
    })
    .await;
    let heard = told_of(&world, &receiver, 8).await;
    let mut told = BTreeSet::new();
    for heard in &heard {
        told.insert(named(&believed(&world, heard, "RS256").await));
    }
    assert_eq!((heard.len(), told), (8, sessions.iter().map(session).collect()));
}

/// Claims that both say the same of one session, each by a token of its own.
async fn told_twice(world: &World, heard: &[Heard], tokens: &Tokens) {
    let [first, second] = heard else { panic!("{heard:?}") };
    let (first, second) = (believed(world, first, "RS256").await, believed(world, second, "RS256").await);
    assert_eq!((named(&first), named(&second)), (session(tokens), session(tokens)));
    assert_ne!(first["jti"], second["jti"]);
}

async fn an_app_that_fails_is_told_again(store: Store) {
    let (world, receiver) =
        listening(store, |before| Reply::Status(if before == 0 { 500 } else { 200 })).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    let heard = told_of(&world, &receiver, 1).await;
    told_twice(&world, &heard, &tokens).await;
    assert_eq!(world.records.events("logout.delayed").await, 1);
}

async fn a_redirect_is_not_followed(store: Store) {
    let redirecting = |before| if before == 0 { Reply::Redirect("/elsewhere") } else { Reply::Status(200) };
    let (world, receiver) = listening(store, redirecting).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    let heard = told_of(&world, &receiver, 1).await;
    told_twice(&world, &heard, &tokens).await;
    assert_eq!(world.records.events("logout.delayed").await, 1, "a redirect is no consent");
}

async fn what_a_killed_node_was_telling_the_next_one_tells(store: Store) {
    let silent = |before| if before == 0 { Reply::Silence } else { Reply::Status(200) };
    let (mut world, receiver) = listening(store, silent).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    eventually("the node tells the app", MOMENT, || async { receiver.heard().len() == 1 }).await;
    world.node.kill();
    assert_eq!((world.records.queued_notices().await, world.records.events("logout.told").await), (1, 0));
    // Until when the killed node may have been at work on it.
    world.records.age_notices(60).await;
    world.node.restart().await;
    let heard = told_of(&world, &receiver, 1).await;
    told_twice(&world, &heard, &tokens).await;
}

async fn what_an_app_does_not_take_for_a_day_is_given_up(store: Store) {
    let (world, receiver) = listening(store, |_| Reply::Status(400)).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    world.records.eventually_has_event("logout.delayed").await;
    world.records.age_notices(24 * 60 * 60).await;
    eventually("it is given up", 3 * MOMENT, || async { world.records.events("logout.untold").await == 1 })
        .await;
    assert_eq!((world.records.queued_notices().await, world.records.events("logout.told").await), (0, 0));
    assert!(receiver.heard().len() >= 2);
    assert!(world.node.log().contains("the app answered 400"), "an operator reads why");
}

async fn an_app_that_wants_to_hear_nothing_is_queued_nothing(store: Store) {
    let (world, receiver) = listening(store, |_| Reply::Status(200)).await;
    update(&world, "--backchannel-logout-uri", "").await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    assert_eq!((world.records.events("session.logged_out").await, world.records.notices().await), (1, 0));
    // What is queued before and what is queued after: by then the one in between would have come.
    update(&world, "--backchannel-logout-uri", &receiver.url("/out?tenant=7")).await;
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    log_out(&world.app, &cookie, &tokens).await;
    let heard = told_of(&world, &receiver, 1).await;
    assert_eq!(heard.len(), 1);
    assert_eq!(named(&believed(&world, &heard[0], "RS256").await), session(&tokens));
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nodes_tell_an_app_once() {
    let (world, receiver) = listening(Store::Postgres, |_| Reply::Status(200)).await;
    let second = Gatepost::start(world.node.settings().another_node(), &["serve"]).await;
    let nodes = [world.app.clone(), world.app.through(&second.origin())];
    let (tokens, cookie) = stays(&world, "ann@example.org").await;
    let mut sessions = BTreeSet::from([session(&tokens)]);
    for number in 0..20 {
        sessions.insert(session(&again(&nodes[number % 2], &cookie).await));
    }
    tokio::join!(log_out(&nodes[0], &cookie, &tokens), log_out(&nodes[1], "", &tokens));
    let heard = told_of(&world, &receiver, 21).await;
    let mut told = BTreeSet::new();
    for heard in &heard {
        told.insert(named(&believed(&world, heard, "RS256").await));
    }
    assert_eq!((heard.len(), told), (21, sessions));
}
