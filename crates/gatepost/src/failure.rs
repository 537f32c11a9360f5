//! How a command ends when it can't do what was asked: one line, and an exit code that says whose turn it is.

use crate::config::ConfigError;
use crate::couriers::chain;
use std::error::Error;
use std::process::ExitCode;

/// Why a command failed.
#[derive(Debug)]
pub(crate) enum Failure {
    /// A setting can't be: exit code 78.
    Config(ConfigError),
    /// The command was called wrongly: exit code 2.
    Usage(String),
    /// It did not work: exit code 1.
    Failed(String),
}

impl Failure {
    /// What was being done, and all that was in the way.
    pub(crate) fn of(doing: &str, error: &dyn Error) -> Self {
        Self::Failed(format!("{doing}: {}", chain(error)))
    }

    /// The one line.
    pub(crate) fn line(&self) -> String {
        match self {
            Self::Config(error) => error.to_string(),
            Self::Usage(line) | Self::Failed(line) => line.clone(),
        }
    }

    /// The exit code.
    pub(crate) fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Config(_) => 78,
            Self::Usage(_) => 2,
            Self::Failed(_) => 1,
        })
    }
}

impl From<ConfigError> for Failure {
    fn from(error: ConfigError) -> Self {
        Self::Config(error)
    }
}
