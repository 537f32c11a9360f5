//! Values of the domain in columns, native on both databases. What can't be read back is an error, never a panic.

mod policies;
mod values;
mod webhooks;

pub(crate) use policies::TestAddresses;
pub(crate) use values::{AskerKind, CodeStandingWord, RawBytes, RawId, SignInStanding, TokenStanding};

use crate::schema::sql::{Bytes, Count, Id, Moment, Span, Word};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::{AsExpression, TypedExpressionType};
// What diesel's own derive makes of a value; the derive itself can't be used with several SQL types and any value.
use diesel::internal::derives::as_expression::Bound;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::is_nullable::NotNull;
use diesel::sql_types::{Nullable, SingleValue, SqlType};
use diesel::sqlite::{Sqlite, SqliteValue};
use std::borrow::Cow;
use std::fmt::Debug;
use std::io::Write as _;

/// 2000-01-01T00:00:00Z, from which PostgreSQL counts, in microseconds since 1970.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

/// A column holds something that no value of its type is made of, or rows contradict each other.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("{0} can't be what is stored")]
pub(crate) struct Torn(pub(crate) &'static str);

/// A value of the domain in a column of one of our own types.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromSqlRow)]
pub(crate) struct Cell<T: Debug>(pub(crate) T);

/// Several values, each in its cell.
pub(crate) fn cells<T: Debug>(values: Vec<T>) -> Vec<Cell<T>> {
    values.into_iter().map(Cell).collect()
}

/// The value of a column that may be empty.
pub(crate) fn open<T: Debug>(cell: Option<Cell<T>>) -> Option<T> {
    cell.map(|cell| cell.0)
}

/// The types that cells are kept in.
pub(crate) trait OwnType: SqlType + SingleValue + TypedExpressionType {}

impl OwnType for Count {}
impl OwnType for Bytes {}
impl OwnType for Id {}
impl OwnType for Moment {}
impl OwnType for Span {}
impl OwnType for Word {}

impl<S: OwnType, T: Debug> AsExpression<S> for Cell<T> {
    type Expression = Bound<S, Self>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(self)
    }
}

impl<S: OwnType, T: Debug> AsExpression<S> for &Cell<T> {
    type Expression = Bound<S, Self>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(self)
    }
}

impl<S, T: Debug> AsExpression<Nullable<S>> for Cell<T>
where
    S: OwnType + SqlType<IsNull = NotNull>,
{
    type Expression = Bound<Nullable<S>, Self>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(self)
    }
}

impl<S, T: Debug> AsExpression<Nullable<S>> for &Cell<T>
where
    S: OwnType + SqlType<IsNull = NotNull>,
{
    type Expression = Bound<Nullable<S>, Self>;

    fn as_expression(self) -> Self::Expression {
        Bound::new(self)
    }
}

impl<S, T: Debug, DB: Backend> ToSql<Nullable<S>, DB> for Cell<T>
where
    S: OwnType + SqlType<IsNull = NotNull>,
    Self: ToSql<S, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        ToSql::<S, DB>::to_sql(self, out)
    }
}

/// A value that is kept as a text.
pub(crate) trait Spelled: Sized + Debug {
    fn spell(&self) -> Cow<'_, str>;
    fn read(text: &str) -> Option<Self>;
}

impl<T: Spelled> ToSql<Word, Pg> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(self.0.spell().as_bytes())?;
        Ok(IsNull::No)
    }
}

impl<T: Spelled> ToSql<Word, Sqlite> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        match self.0.spell() {
            Cow::Borrowed(text) => out.set_value(text),
            Cow::Owned(text) => out.set_value(text),
        }
        Ok(IsNull::No)
    }
}

impl<T: Spelled> FromSql<Word, Pg> for Cell<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(T::read(std::str::from_utf8(value.as_bytes())?).map(Cell).ok_or(Torn("a text"))?)
    }
}

impl<T: Spelled> FromSql<Word, Sqlite> for Cell<T> {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(T::read(value.read_text()).map(Cell).ok_or(Torn("a text"))?)
    }
}

/// A value that is kept as bytes.
pub(crate) trait Packed: Sized + Debug {
    fn pack(&self) -> Cow<'_, [u8]>;
    fn unpack(bytes: &[u8]) -> Option<Self>;
}

impl<T: Packed> ToSql<Bytes, Pg> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(&self.0.pack())?;
        Ok(IsNull::No)
    }
}

impl<T: Packed> ToSql<Bytes, Sqlite> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        match self.0.pack() {
            Cow::Borrowed(bytes) => out.set_value(bytes),
            Cow::Owned(bytes) => out.set_value(bytes),
        }
        Ok(IsNull::No)
    }
}

impl<T: Packed> FromSql<Bytes, Pg> for Cell<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(T::unpack(value.as_bytes()).map(Cell).ok_or(Torn("a row of bytes"))?)
    }
}

impl<T: Packed> FromSql<Bytes, Sqlite> for Cell<T> {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(T::unpack(value.read_blob()).map(Cell).ok_or(Torn("a row of bytes"))?)
    }
}

/// A value that is kept as 128 bits.
pub(crate) trait Named: Sized + Debug {
    fn bits(&self) -> u128;
    fn from_bits(bits: u128) -> Self;
}

impl<T: Named> ToSql<Id, Pg> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        out.write_all(&self.0.bits().to_be_bytes())?;
        Ok(IsNull::No)
    }
}

impl<T: Named> ToSql<Id, Sqlite> for Cell<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.bits().to_be_bytes().to_vec());
        Ok(IsNull::No)
    }
}

impl<T: Named> FromSql<Id, Pg> for Cell<T> {
    fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(T::from_bits(u128::from_be_bytes(value.as_bytes().try_into()?))))
    }
}

impl<T: Named> FromSql<Id, Sqlite> for Cell<T> {
    fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
        Ok(Self(T::from_bits(u128::from_be_bytes(value.read_blob().try_into()?))))
    }
}

/// A value that is kept as a whole number.
pub(crate) trait Counted<S>: Sized + Debug {
    /// What PostgreSQL counts from.
    const ORIGIN: i64 = 0;
    fn count(&self) -> Option<i64>;
    fn from_count(count: i64) -> Option<Self>;
}

macro_rules! counted {
    ($($sql:ident)*) => {$(
        impl<T: Counted<$sql>> ToSql<$sql, Pg> for Cell<T> {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                let count = self.0.count().and_then(|count| count.checked_sub(T::ORIGIN));
                out.write_all(&count.ok_or(Torn("a number"))?.to_be_bytes())?;
                Ok(IsNull::No)
            }
        }

        impl<T: Counted<$sql>> ToSql<$sql, Sqlite> for Cell<T> {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value(self.0.count().ok_or(Torn("a number"))?);
                Ok(IsNull::No)
            }
        }

        impl<T: Counted<$sql>> FromSql<$sql, Pg> for Cell<T> {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                let count = i64::from_be_bytes(value.as_bytes().try_into()?).checked_add(T::ORIGIN);
                Ok(count.and_then(T::from_count).map(Cell).ok_or(Torn("a number"))?)
            }
        }

        impl<T: Counted<$sql>> FromSql<$sql, Sqlite> for Cell<T> {
            fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
                Ok(T::from_count(value.read_long()).map(Cell).ok_or(Torn("a number"))?)
            }
        }
    )*};
}

counted! { Count Moment Span }
