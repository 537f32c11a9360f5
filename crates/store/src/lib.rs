//! PostgreSQL (14 or later, and engines that speak it) and embedded SQLite behind the store port.
//!
//! Every query is written once, in `queries/`, and compiled against both databases: that folder is a module of
//! `postgres` and of `sqlite`, each of which says by its own [`Session`](postgres::Session) and [`Transaction`](postgres::Transaction) how queries travel. What
//! differs between the two stands in those modules; the SQL is the subset that all engines share.
//!
//! Both are made without waiting for a server: a PostgreSQL that can't be reached is a
//! [`Fault::Away`](gatepost_application::Fault::Away) of each use until it is back.

mod cells;
mod error;
mod heard;
mod kept;
mod migrate;
#[cfg(test)]
mod outstanding;
#[cfg(test)]
mod plans;
mod pool;
pub mod postgres;
mod rows;
mod schema;
pub mod sqlite;

pub use pool::Connections;
pub use postgres::{ConnectError, Postgres};
pub use sqlite::Sqlite;
