//! The laws of the store, on both databases.

mod postgres;
mod sqlite;
