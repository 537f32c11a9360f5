//! Requests that were pushed before (RFC 9126).

use super::{Case, Later, Outcome};
use crate::support::World;

#[expect(clippy::unused_async, reason = "it will ask the server")]
pub(super) async fn run(_world: &World, _case: &Case) -> Outcome {
    Later("pushed requests")
}
