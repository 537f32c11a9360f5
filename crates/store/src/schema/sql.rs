//! The column types that are not the same on both sides, or that hold values of the domain as they are.

#![expect(unnameable_types, reason = "what diesel makes of a table is public, in a module that is not")]

use diesel::query_builder::QueryId;
use diesel::sql_types::SqlType;

/// A whole number that is not negative: `INT8`, or an integer.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 20, array_oid = 1016))]
#[diesel(sqlite_type(name = "Long"))]
pub struct Count;

/// Bytes: `BYTEA`, or a blob.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 17, array_oid = 1001))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct Bytes;

/// An identifier: `UUID`, or a blob of 16 bytes.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct Id;

/// A moment: `TIMESTAMPTZ`, or an integer of microseconds since 1970.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185))]
#[diesel(sqlite_type(name = "Long"))]
pub struct Moment;

/// A span of time in microseconds: `INT8`, or an integer.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 20, array_oid = 1016))]
#[diesel(sqlite_type(name = "Long"))]
pub struct Span;

/// A text that the domain judged: `TEXT` on both sides.
#[derive(Clone, Copy, Debug, QueryId, SqlType)]
#[diesel(postgres_type(oid = 25, array_oid = 1009))]
#[diesel(sqlite_type(name = "Text"))]
pub struct Word;
