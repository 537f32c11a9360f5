//! A grammar for tests of the whole: a `PostgreSQL`, a mail server and the real binary in one line each, and an app
//! developer's client that speaks to them.
//!
//! The kit knows Gatepost only from outside, as its users do, and depends on no crate of ours; so an adapter's own
//! tests may use it too (the store's take their databases from [`postgres`]). Whatever it starts ends with the
//! process that started it, however that one dies: see [`lifeline`].
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::return_self_not_must_use,
    reason = "a kit for tests reports by failing the test, and its claims stand at the end of a line"
)]

pub mod answer;
pub mod chance;
pub mod client;
pub mod lifeline;
pub mod mime;
pub mod ports;
pub mod postgres;
pub mod proxy;
pub mod raw;
pub mod resend;
pub mod server;
pub mod smtp;
