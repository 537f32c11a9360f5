//! The laws of the store, on both databases.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

mod postgres;
mod sqlite;
mod texts;
