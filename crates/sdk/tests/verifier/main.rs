//! The verifier, as an API has it: against an issuer that signs whatever it should not, and whose keys come and go.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests fail by panicking"
)]

mod any_bytes;
mod biscuits;
mod cache;
mod corpus;
mod discovery;
mod frameworks;
mod issuer;
mod jwts;
