//! Whether the server is well: the process by itself, and with all that it needs.

use super::Tag;
use crate::answer::{Answer, Json, Problems, Refused};
use crate::problem::{Code, Problem, log_store};
use crate::site::Site;
use gatepost_application::{Ports, Readiness, Store};
use poem_openapi::{Enum, Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;
use std::time::Duration;

/// For how long the store may leave the question without an answer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Health checks, for whoever starts and stops servers.
pub(crate) struct Health<P: Ports>(pub(crate) Arc<Site<P>>);

/// That the process lives.
#[derive(Object, Serialize)]
pub(crate) struct Liveness {
    /// `alive`.
    status: String,
}

impl Answer for Liveness {
    const DESCRIPTION: &'static str = "The process lives.";
}

/// How something that was checked is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Enum, Serialize)]
#[oai(rename_all = "lowercase")]
#[serde(rename_all = "lowercase")]
pub(crate) enum Check {
    /// As it should be.
    Ok,
    /// Not as it should be.
    Failed,
    /// It could not be checked, since something else failed.
    Unknown,
}

/// All that is checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Object, Serialize)]
pub(crate) struct Checks {
    /// Whether the store can be reached.
    store: Check,
    /// Whether the store's schema is the one that this program knows.
    migrations: Check,
    /// Whether the workers that hand letters over are at work.
    mail_worker: Check,
}

/// That the server can work.
#[derive(Object, Serialize)]
pub(crate) struct ReadyAnswer {
    /// `ready`.
    status: String,
    /// What was checked.
    checks: Checks,
}

impl Answer for ReadyAnswer {
    const DESCRIPTION: &'static str = "The server can work.";
}

/// Problems of [`Health`]: those of any operation.
pub(crate) enum HealthProblems {}

impl Problems for HealthProblems {
    const CODES: &'static [Code] = &[];
}

#[expect(clippy::unused_async, reason = "poem-openapi asks for operations that are")]
#[OpenApi(tag = "Tag::Operations")]
impl<P: Ports> Health<P> {
    /// Whether the process lives
    ///
    /// Asks nothing else: a database that is away is no reason to start the process again.
    #[oai(path = "/livez", method = "get", operation_id = "getLiveness")]
    async fn get_liveness(&self) -> Json<Liveness> {
        Json::new(Liveness { status: "alive".to_owned() })
    }

    /// Whether the server can work
    ///
    /// Each check by itself. If one fails the answer is a problem with the same member `checks`.
    #[oai(path = "/readyz", method = "get", operation_id = "getReadiness")]
    async fn get_readiness(&self) -> Result<Json<ReadyAnswer>, Refused<HealthProblems>> {
        let (store, migrations) = self.store().await;
        let mail_worker = if self.0.couriers.is_alive() { Check::Ok } else { Check::Failed };
        let checks = Checks { store, migrations, mail_worker };
        if [store, migrations, mail_worker].iter().all(|check| *check == Check::Ok) {
            return Ok(Json::new(ReadyAnswer { status: "ready".to_owned(), checks }));
        }
        let problem =
            Problem::new(Code::Unavailable).detail("The server can't work as it is: see the member checks.");
        Err(problem.checks(checks).retry_after(PATIENCE).into())
    }
}

impl<P: Ports> Health<P> {
    /// How the store is, and how its schema is.
    async fn store(&self) -> (Check, Check) {
        match tokio::time::timeout(PATIENCE, self.0.gatepost.store().readiness()).await {
            Ok(Ok(Readiness::Ready)) => (Check::Ok, Check::Ok),
            Ok(Ok(Readiness::MigrationsPending(_))) => (Check::Ok, Check::Failed),
            Ok(Err(error)) => {
                log_store(&error);
                (Check::Failed, Check::Unknown)
            }
            Err(_) => (Check::Failed, Check::Unknown),
        }
    }
}
