//! The keyring from outside: the laws of its port, tokens that must verify for ever, and tokens that never may.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests fail by panicking"
)]

mod client;
#[path = "../../examples/common/mod.rs"]
mod common;
mod corpus;
mod hostile;
mod kinds;
mod laws;
#[path = "../../examples/common/kinds.rs"]
mod made;
mod mutants;
mod narrowed;
mod official;
mod oracle;
mod refusals;
mod samples;
