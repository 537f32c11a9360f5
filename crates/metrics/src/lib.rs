//! What the server counts of itself, in the text format that Prometheus reads.
//!
//! Written by hand, on atomics: every family is known when the program is built, so a registry that finds them at run time
//! would bring more crates than it spares lines. No label is ever an address, a user or a client, and each family has a
//! most of series: whatever somebody makes up ends in `other`.

mod events;
mod family;
mod registry;
mod text;

pub use registry::{Connections, Metrics};
pub use text::{DESCRIPTIONS, Description, Kind};
