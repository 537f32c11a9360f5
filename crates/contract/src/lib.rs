//! The laws of the ports. Each adapter's tests run all laws of its port; a law fails by panicking.
#![expect(clippy::unwrap_used, clippy::panic, clippy::missing_panics_doc, reason = "laws fail by panicking")]

pub mod fakes;
pub mod keyring;
pub mod mailer;
pub mod samples;
pub mod store;
pub mod verifying;
