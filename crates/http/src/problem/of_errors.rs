//! Faults of the outside: logged here once, with all their causes, and told to the client without any of them.

use super::{Code, Problem};
use gatepost_application::{Fault, KeyringError, StoreError};
use std::error::Error;
use std::fmt;
use std::time::Duration;

/// How long a client should leave a store alone that is away.
const AWAY: Duration = Duration::from_secs(5);

/// How long a client should wait after losing against others many times in a row.
const CONFLICT: Duration = Duration::from_secs(1);

/// An error with all its causes, in one line.
pub(crate) struct Chain<'a>(pub(crate) &'a (dyn Error + 'a));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}

/// What a fault of the outside means to a client: for how long it is to wait, or that waiting is no use.
pub(crate) fn wait(fault: Fault) -> Option<Duration> {
    match fault {
        Fault::Away => Some(AWAY),
        Fault::Conflict => Some(CONFLICT),
        Fault::Corrupt => None,
    }
}

/// Logs a fault of the store.
pub(crate) fn log_store(error: &StoreError) {
    tracing::error!(error = %Chain(error), "store failed");
}

/// Logs a fault of the keyring.
pub(crate) fn log_keyring(error: &KeyringError) {
    tracing::error!(error = %Chain(error), "keyring failed");
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        log_store(&error);
        match wait(error.fault) {
            Some(wait) => Self::new(Code::Unavailable).retry_after(wait),
            None => Self::new(Code::InternalError),
        }
    }
}

impl From<KeyringError> for Problem {
    fn from(error: KeyringError) -> Self {
        log_keyring(&error);
        Self::new(Code::InternalError)
    }
}
