//! Requests that were pushed before (RFC 9126).

use gatepost_tests::client::Pkce;

use super::{Case, Driven, Forgotten, Outcome};
use crate::support::hosted::{authorize, parameters};
use crate::support::{REDIRECT_URI, World};

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    let pkce = Pkce::new();
    let request = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT_URI),
        ("code_challenge", &*pkce.challenge),
        ("code_challenge_method", "S256"),
    ];
    let pushed = world.app.post_oauth("par", &request).await.expect(201).text("request_uri");
    let answer = match case.input("request_uri") {
        "expired" => {
            world.records.age_pushed_requests(61).await;
            let fields = parameters(&[("client_id", "acme"), ("request_uri", &pushed)]);
            authorize(&world.app, &fields, "").await
        }
        "of another client" => {
            let other = world.another_app(&case.id).await;
            let fields = parameters(&[("client_id", other.app()), ("request_uri", &pushed)]);
            authorize(&other, &fields, "").await
        }
        _ => return Forgotten,
    };
    case.decided(answer.status);
    assert_eq!(answer.header("location"), None, "{answer:?}");
    Driven
}
