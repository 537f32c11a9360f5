//! What a browser is sent to the authorization endpoint with, and what it comes back with.

use super::{Case, Later, Outcome};
use crate::support::World;

#[expect(clippy::unused_async, reason = "it will ask the server")]
pub(super) async fn request(_world: &World, _case: &Case) -> Outcome {
    Later("the authorization endpoint")
}

#[expect(clippy::unused_async, reason = "it will ask the server")]
pub(super) async fn response(_world: &World, _case: &Case) -> Outcome {
    Later("the authorization endpoint")
}
