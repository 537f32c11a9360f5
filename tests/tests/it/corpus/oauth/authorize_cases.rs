//! What a browser is sent to the authorization endpoint with, and what it comes back with.

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::answer::Answer;
use gatepost_tests::client::{AppClient, Pkce, send};
use reqwest::Method;
use serde_json::Value;

use super::{Case, Driven, Forgotten, Inapplicable, Outcome};
use crate::support::hosted::{Parameters, authorize, cookies, parameters, sign_in, told};
use crate::support::{REDIRECT_URI, World};

const STATE: &str = "s\u{fc} \"&=%+<'/?#";

/// What is no parameter of the request.
const ABOUT: [&str; 3] = ["note", "after_s", "method"];

fn usual(pkce: &Pkce) -> Parameters {
    parameters(&[
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT_URI),
        ("scope", "openid email"),
        ("state", STATE),
        ("nonce", "n"),
        ("code_challenge", &pkce.challenge),
        ("code_challenge_method", "S256"),
    ])
}

/// The usual request with what the case says instead: a list stands there more than once, nothing not at all.
fn asked(case: &Case, pkce: &Pkce) -> Parameters {
    let mut fields = usual(pkce);
    for (name, value) in case.input.as_object().into_iter().flatten() {
        if ABOUT.contains(&name.as_str()) {
            continue;
        }
        fields.retain(|(known, _)| known != name);
        let values = match value {
            Value::Array(values) => values.clone(),
            Value::Null => Vec::new(),
            one => vec![one.clone()],
        };
        // The corpus calls the app of this world A.
        let named =
            |value: &str| if name == "client_id" { value.replace('A', "acme") } else { value.to_owned() };
        fields.extend(values.iter().map(|value| (name.clone(), named(value.as_str().unwrap_or_default()))));
    }
    fields
}

/// Claims that the page asks for an address.
fn asks(case: &Case, answer: &Answer) {
    assert!(answer.status == 200 && answer.body.contains("type=\"email\""), "{}: {answer:?}", case.id);
}

/// Claims that the client is told of that error, with its state as it was and who says so (RFC 9207).
fn sent_back(world: &World, case: &Case, answer: &Answer, state: Option<&str>) {
    assert_eq!(
        (answer.status, told(answer, "error").as_deref()),
        (303, case.error()),
        "{}: {answer:?}",
        case.id
    );
    assert!(answer.header("location").unwrap().starts_with(REDIRECT_URI), "{}: {answer:?}", case.id);
    assert_eq!(told(answer, "state").as_deref(), state, "{}", case.id);
    assert_eq!(told(answer, "iss"), Some(issuer(world)), "{}", case.id);
    assert_eq!(told(answer, "code"), None, "{}", case.id);
}

fn issuer(world: &World) -> String {
    format!("{}/apps/acme", world.public_url())
}

pub(super) async fn request(world: &World, case: &Case) -> Outcome {
    let pkce = Pkce::new();
    let fields = asked(case, &pkce);
    match case.id.as_str() {
        // RFC 6749 §3.3 lets a server grant less, and http-api.md §3 drops what can't be granted.
        "oauth-023" => {
            asks(case, &authorize(&world.app, &fields, "").await);
            return Inapplicable(
                "scopes that are not granted are dropped, and the answer names those that are",
            );
        }
        "oauth-031" => nonce_comes_back(world, case, (&fields, &pkce)).await,
        "oauth-039" => too_old(world, case, &fields).await,
        "oauth-042" => {
            let answer = authorize(&world.app, &fields, "").await;
            asks(case, &answer);
            assert!(!answer.body.contains("<script"), "{answer:?}");
        }
        "oauth-044" => {
            let posted =
                send(world.app.request(Method::POST, &world.app.app_path("authorize")).form(&fields)).await;
            let location = posted.expect(303).header("location").expect("it is shown by GET").to_owned();
            asks(case, &world.app.get(&location).await);
        }
        _ => return judged(world, case, &fields).await,
    }
    Driven
}

async fn judged(world: &World, case: &Case, fields: &Parameters) -> Outcome {
    let answer = authorize(&world.app, fields, "").await;
    match (case.expect.as_str(), case.error()) {
        ("accept", _) => asks(case, &answer),
        ("reject", Some(_)) => {
            let state = (case.id != "oauth-016").then_some(STATE);
            sent_back(world, case, &answer, state);
        }
        ("reject", None) => {
            case.decided(answer.status);
            assert_eq!(answer.header("location"), None, "{}", case.id);
        }
        _ => return Forgotten,
    }
    Driven
}

async fn code(world: &World, app: &AppClient, fields: &Parameters, email: &str) -> String {
    let answer = sign_in(world, app, fields, email).await.expect(303);
    assert_eq!(told(&answer, "iss"), Some(issuer(world)));
    assert_eq!(told(&answer, "state").as_deref(), Some(STATE));
    told(&answer, "code").expect("a code")
}

async fn nonce_comes_back(world: &World, case: &Case, (fields, pkce): (&Parameters, &Pkce)) {
    let code = code(world, &world.app, fields, "nonce@example.org").await;
    let tokens = world.app.tokens(&code, &pkce.verifier).await;
    let id_token = tokens.answer.text("id_token");
    let claims = id_token.split('.').nth(1).expect("a JWT has a body");
    let claims: Value = serde_json::from_slice(&BASE64URL_NOPAD.decode(claims.as_bytes()).unwrap()).unwrap();
    assert_eq!(claims["nonce"], case.input("nonce"));
}

/// Somebody confirmed a link in this browser a moment ago: who asks for less than that gets the page.
async fn too_old(world: &World, case: &Case, fields: &Parameters) {
    let (_, token) = world.letter("age@example.org").await;
    let known = cookies(&world.app.confirm(&token).await.expect(303));
    let seconds = case.input["after_s"].as_u64().and_then(|seconds| u32::try_from(seconds).ok()).unwrap();
    world.records.age_completions(seconds).await;
    asks(case, &authorize(&world.app, fields, &known).await);
    let patient = fields.iter().filter(|(name, _)| name != "max_age").cloned().collect();
    let answer = authorize(&world.app, &patient, &known).await.expect(303);
    assert!(told(&answer, "code").is_some(), "it was for the age alone: {answer:?}");
}

pub(super) async fn response(world: &World, case: &Case) -> Outcome {
    let pkce = Pkce::new();
    let fields = usual(&pkce);
    match case.id.as_str() {
        "oauth-114" => {
            code(world, &world.app, &fields, "iss@example.org").await;
            let silent = [&fields[..], &parameters(&[("prompt", "none")])].concat();
            let answer = authorize(&world.app, &silent, "").await.expect(303);
            assert_eq!(told(&answer, "error").as_deref(), Some("login_required"));
            assert_eq!(told(&answer, "iss"), Some(issuer(world)));
        }
        "oauth-116" => {
            let code = code(world, &world.app, &fields, "attacker@example.org").await;
            let victim = Pkce::new();
            let answer = world.app.exchange(&code, &victim.verifier).await;
            case.decided(answer.status);
            answer.oauth_error(400, case.error().unwrap_or_default());
        }
        _ => return Forgotten,
    }
    Driven
}
