//! The log: lines that read alone and filter, to standard error, without a secret and without a full address.

use crate::config::{Config, ConfigError, LogFormat};
use std::io::{self, IsTerminal};

/// Begins to log as the settings say.
pub(crate) fn begin(config: &Config) -> Result<(), ConfigError> {
    let builder = tracing_subscriber::fmt().with_env_filter(config.log()?).with_writer(io::stderr);
    let pretty = match config.log_format()? {
        LogFormat::Pretty => true,
        LogFormat::Json => false,
        LogFormat::Auto => io::stderr().is_terminal(),
    };
    // Only the first one in a process counts; there is no second.
    let _ = if pretty {
        builder.with_ansi(io::stderr().is_terminal()).try_init()
    } else {
        builder.json().flatten_event(true).with_span_list(false).try_init()
    };
    Ok(())
}
