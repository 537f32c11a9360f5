//! PostgreSQL and SQLite behind the store port.
