//! The client against a server that answers by a script.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "tests fail by panicking")]

mod lists;
mod retries;
mod script;
mod sign_in;
mod tokens;
