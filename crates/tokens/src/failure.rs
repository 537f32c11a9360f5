//! How the failures of libraries become the port's one error.

use gatepost_application::KeyringError;
use std::error::Error;

/// Says what was being done when `source` came up.
pub(crate) fn while_doing<E: Error + Send + Sync + 'static>(
    doing: &'static str,
) -> impl FnOnce(E) -> KeyringError {
    move |source| KeyringError { doing, source: Some(Box::new(source)) }
}

/// A failure that says all there is to say.
pub(crate) const fn plain(doing: &'static str) -> KeyringError {
    KeyringError { doing, source: None }
}
