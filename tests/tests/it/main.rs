//! The real binary from end to end: through HTTP, SMTP and both databases.
//!
//! One test program, so that it is linked once. Each module is one thing that a user, an operator or an attacker does.
#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test reports by panicking, also from a helper that bears no #[test]"
)]

#[macro_use]
mod support;

/// Long enough for anything that happens at once, on a machine that is busy with other tests.
const MOMENT: std::time::Duration = std::time::Duration::from_secs(10);

mod account;
mod administration;
mod alike;
mod audit;
mod backchannel;
mod biscuits;
mod bodies;
mod branding;
mod codes;
mod commands;
mod concurrency;
mod conformance;
mod console;
mod corpus;
mod database_outage;
mod development;
mod doctor;
mod exchange;
mod fapi;
mod fapi_tokens;
mod hostile;
mod keys;
mod kills;
mod letters;
mod link_pages;
mod logout;
mod logs;
mod mail_kills;
mod mail_outage;
mod marks;
mod metrics;
mod nodes;
mod own_letters;
mod provider_reports;
mod refresh;
mod requests;
mod restore;
mod scanners;
mod screens;
mod settings;
mod sign_in;
mod stopping;
mod token_endpoints;
mod traces;
mod trial;
mod users;
mod webhooks;
mod why;
