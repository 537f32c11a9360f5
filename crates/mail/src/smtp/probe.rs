//! Knocking at a mail server: everything up to the point at which a letter would be sent.

use super::session::{Failure, Session};
use super::{MANNERS, Smtp};
use tokio::time::timeout;

/// Why a mail server can't be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0}")]
pub struct Unusable(String);

impl Unusable {
    fn of(failure: &Failure) -> Self {
        Self(match failure.status {
            Some(status) => format!("it answered {status}: {}", failure.said),
            None => failure.said.clone(),
        })
    }
}

impl Smtp {
    /// Connects, is greeted, encrypts, shows the password and takes leave; sends nothing.
    pub async fn probe(&self) -> Result<(), Unusable> {
        let limit = self.line.route.settings().timeout();
        match timeout(limit, Session::open(&self.line.route)).await {
            Ok(Ok(mut session)) => {
                let _ = timeout(MANNERS, session.quit()).await;
                Ok(())
            }
            Ok(Err(failure)) => Err(Unusable::of(&failure)),
            Err(_elapsed) => Err(Unusable(format!("no answer within {} s", limit.as_secs()))),
        }
    }
}
