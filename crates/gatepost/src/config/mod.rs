//! What the operator decided: flags before environment before file before defaults, each value with its source.

mod collector;
mod effective;
mod layers;
mod table;

pub(crate) use collector::Collector;
pub(crate) use effective::{Config, DatabaseUrl, LogFormat, MailUrl};
pub(crate) use layers::{Flags, Layers, Mode};
#[cfg(test)]
pub(crate) use table::key_of_env;
pub(crate) use table::{SETTINGS, Setting};

/// A setting can't be: its name, what it got and what it takes, in one line.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct ConfigError(pub(crate) String);
