//! The mailers against the laws of their port, and SMTP against a mail server that does what it should not.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod failover;
mod faults;
mod laws;
mod letters;
mod resend;
mod sendmail;
mod server;
mod speed;
mod talk;
mod tls;
mod trouble;
