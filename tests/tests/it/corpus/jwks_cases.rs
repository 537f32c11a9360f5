//! The published keys, and what stands behind them.

use gatepost_tests::client::send;
use reqwest::Method;

use super::{Case, Driven, Forgotten, Held, Outcome};
use crate::support::World;

pub(crate) async fn run(world: &World, case: &Case) -> Outcome {
    let path = world.app.app_path("jwks.json");
    match case.id.as_str() {
        "jwt-083" => {
            crate::keys::nothing_private_is_published(&world.app).await;
            Driven
        }
        "jwt-088" => {
            let answer = world.app.get(&path).await.expect(200);
            // A key is published for 660 seconds before it signs.
            assert_eq!(answer.header("cache-control"), Some("public, max-age=300"));
            let tag = answer.header("etag").expect("a tag");
            let again = world.app.request(Method::GET, &path).header("if-none-match", tag);
            send(again).await.expect(304);
            Driven
        }
        "jwt-086" => Held("keys::a_hundred_rotations_at_once_make_one_next_key"),
        "jwt-089" => Held("keys::keys_rest_sealed_and_never_stand_in_a_log"),
        _ => Forgotten,
    }
}
