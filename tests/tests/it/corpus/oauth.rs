//! `oauth.jsonl`: each operation in a file of its own.

mod authorize_cases;
mod logout_cases;
mod par_cases;
mod resource_cases;
mod token_cases;

use super::{Case, Driven, Forgotten, Held, Inapplicable, Outcome};
use crate::support::World;

pub(super) async fn run(world: &World, case: &Case) -> Outcome {
    match case.op.as_str() {
        "authorize" => authorize_cases::request(world, case).await,
        "authorize_response" => authorize_cases::response(world, case).await,
        "par" => par_cases::run(world, case).await,
        "token" => token_cases::run(world, case).await,
        "refresh" => token_cases::refresh(world, case).await,
        "revoke" => resource_cases::revoke(world, case).await,
        "introspect" => resource_cases::introspect(world, case).await,
        "userinfo" => resource_cases::userinfo(world, case).await,
        "dpop" => resource_cases::dpop(world, case).await,
        "logout" => logout_cases::run(world, case).await,
        "metadata" => Held("conformance::config::oidcc_discovery_endpoint_verification"),
        _ => Forgotten,
    }
}
