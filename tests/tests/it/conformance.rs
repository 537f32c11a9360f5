//! What the plans of the OIDF for the Basic OP and Config OP profiles check, module by module; the table is
//! `docs/conformance.md`. Each module has a test of its name, with our own words and none of the suite's code.

mod config;
mod party;
mod requests;
mod sessions;
mod tokens;
