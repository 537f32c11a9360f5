//! Where a browser goes after its logout.

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::answer::Answer;
use gatepost_tests::client::send;
use reqwest::Method;
use serde_json::json;

use super::{Case, Driven, Forgotten, Outcome};
use crate::logout::{is_let_in, press_log_out, stays};
use crate::support::{REDIRECT_URI, World};

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    let (tokens, cookie) = stays(world, &format!("{}@example.org", case.id)).await;
    let header = match case.id.as_str() {
        "oauth-119" => json!({"alg": "none"}),
        "oauth-120" => json!({"alg": "ES256", "kid": published(world).await}),
        "oauth-121" => {
            for fields in [&[][..], &[("client_id", "acme")], &[("state", "s")]] {
                goes_nowhere(&log_out(world, &cookie, fields).await.page(200));
            }
            assert!(is_let_in(&world.app, &cookie).await, "it ends when somebody says so");
            press_log_out(&world.app, &cookie, &[]).await.page(200);
            assert!(!is_let_in(&world.app, &cookie).await);
            return Driven;
        }
        _ => return Forgotten,
    };
    let hint = forged(world, &header);
    let fields =
        [("id_token_hint", hint.as_str()), ("client_id", "acme"), ("post_logout_redirect_uri", REDIRECT_URI)];
    goes_nowhere(&log_out(world, &cookie, &fields).await.page(400));
    goes_nowhere(&log_out(world, "", &fields).await.page(400));
    assert!(is_let_in(&world.app, &cookie).await);
    world.app.refresh(&tokens.refresh).await.expect(200);
    Driven
}

async fn log_out(world: &World, cookie: &str, fields: &[(&str, &str)]) -> Answer {
    let asked = world.app.request(Method::GET, &world.app.app_path("logout")).query(fields);
    send(asked.header("cookie", cookie)).await
}

fn goes_nowhere(answer: &Answer) {
    assert!(answer.header("location").is_none() && answer.headers("set-cookie").is_empty(), "{answer:?}");
}

/// The name of a key that signs this app's JWTs.
async fn published(world: &World) -> String {
    let keys = world.app.get(&world.app.app_path("jwks.json")).await.expect(200).json();
    let all = keys["keys"].as_array().expect("a set of keys").iter();
    let mut ours = all.filter(|key| key["alg"] == "ES256").filter_map(|key| key["kid"].as_str());
    ours.next().expect("a key of ES256").to_owned()
}

/// An ID token that somebody else wrote.
fn forged(world: &World, header: &serde_json::Value) -> String {
    let claims = json!({
        "iss": format!("{}/apps/acme", world.public_url()),
        "aud": "acme",
        "sub": "usr_01kg9ys7kvf1k8qwxjte6ydgcy",
        "sid": "ses_01kg9ys7kvftxa7hcpvjw1emfb",
        "iat": 1_769_860_800,
        "exp": 1_769_861_400,
    });
    let encode = |part: &serde_json::Value| BASE64URL_NOPAD.encode(part.to_string().as_bytes());
    let signature = if header["alg"] == "none" { String::new() } else { BASE64URL_NOPAD.encode(&[7; 64]) };
    format!("{}.{}.{signature}", encode(header), encode(&claims))
}
