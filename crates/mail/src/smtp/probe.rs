//! Knocking at a mail server: everything up to the point at which a letter would be sent.

use super::session::{Failure, Session, Step};
use super::{MANNERS, Smtp};
use crate::Unusable;
use tokio::time::timeout;

fn unusable(failure: &Failure) -> Unusable {
    let said = match failure.status {
        Some(status) => format!("it answered {status}: {}", failure.said),
        None => failure.said.clone(),
    };
    match failure.step {
        Step::Greeting => Unusable::Away(said),
        Step::Encryption => Unusable::Unverified(said),
        Step::Password => Unusable::Stranger(said),
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
            Ok(Err(failure)) => Err(unusable(&failure)),
            Err(_elapsed) => Err(Unusable::Away(format!("no answer within {} s", limit.as_secs()))),
        }
    }
}
