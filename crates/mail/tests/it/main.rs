//! The mailers against the laws of their port, and SMTP against a mail server that does what it should not.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod laws;
mod letters;
mod server;
mod speed;
mod talk;
mod tls;
mod trouble;
