//! Values of the domain in columns, native on both databases. What can't be read back is an error, never a panic.

use crate::schema::sql::{Count, Fixed, Id, Moment, Span, Word};
use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, Queryable};
use diesel::expression::AsExpression;
// What diesel's own derive makes of a value; the derive itself can't be used on types of another crate.
use diesel::internal::derives::as_expression::Bound;
use diesel::pg::{Pg, PgValue};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sqlite::{Sqlite, SqliteValue};
use gatepost_domain::access::{KeyAlgorithm, PublicKey};
use gatepost_domain::app::{AccessTokenFormat, AppId, AppKind, AppName, AppStatus, Binding};
use gatepost_domain::delivery::{DeliveryFailure, DeliveryStatus};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::{
    ClientSecretId, CodeId, DeliveryId, EventId, RefreshTokenId, SessionId, SignInId, UserId, WorkerId,
};
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::{Destination, RedirectUri, RedirectUris};
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, MasterKeyId};
use gatepost_domain::session::EndReason;
use gatepost_domain::sign_in::{ClientState, Locale, Nonce};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::UserStatus;
use std::borrow::Cow;
use std::io::Write as _;
use std::net::IpAddr;
use std::time::Duration;

/// 2000-01-01T00:00:00Z, from which PostgreSQL counts, in microseconds since 1970.
const POSTGRES_EPOCH: i64 = 946_684_800_000_000;

/// A column holds something that no value of its type is made of.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("a column of type {0} holds something else")]
pub(crate) struct Torn(pub(crate) &'static str);

/// A value that is kept as a text.
trait Spelled: Sized {
    fn spell(&self) -> Cow<'_, str>;
    fn read(text: &str) -> Option<Self>;
}

/// A value that is kept as bytes.
trait Packed: Sized {
    fn pack(&self) -> Cow<'_, [u8]>;
    fn unpack(bytes: &[u8]) -> Option<Self>;
}

/// A value that is kept as a whole number; by PostgreSQL, counted from `ORIGIN`.
trait Counted: Sized {
    const ORIGIN: i64 = 0;
    fn count(&self) -> Option<i64>;
    fn from_count(count: i64) -> Option<Self>;
}

/// Lets diesel bind and read the type in columns of that SQL type.
macro_rules! expression {
    ($sql:ty, [$($kind:ident)?] $type:ty) => {
        impl<$($kind)?> AsExpression<$sql> for $type {
            type Expression = Bound<$sql, Self>;

            fn as_expression(self) -> Self::Expression {
                Bound::new(self)
            }
        }

        impl<'a, $($kind)?> AsExpression<$sql> for &'a $type {
            type Expression = Bound<$sql, Self>;

            fn as_expression(self) -> Self::Expression {
                Bound::new(self)
            }
        }

        impl<$($kind,)? DB: Backend> Queryable<$sql, DB> for $type
        where
            Self: FromSql<$sql, DB>,
        {
            type Row = Self;

            fn build(row: Self) -> deserialize::Result<Self> {
                Ok(row)
            }
        }
    };
}

macro_rules! spelled {
    ($($type:ty: $spell:expr, $read:expr;)*) => {$(
        expression!(Word, [] $type);

        impl Spelled for $type {
            fn spell(&self) -> Cow<'_, str> {
                let spell: fn(&Self) -> Cow<'_, str> = $spell;
                spell(self)
            }

            fn read(text: &str) -> Option<Self> {
                let read: fn(&str) -> Option<Self> = $read;
                read(text)
            }
        }

        impl ToSql<Word, Pg> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                out.write_all(self.spell().as_bytes())?;
                Ok(IsNull::No)
            }
        }

        impl ToSql<Word, Sqlite> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                match self.spell() {
                    Cow::Borrowed(text) => out.set_value(text),
                    Cow::Owned(text) => out.set_value(text),
                }
                Ok(IsNull::No)
            }
        }

        impl FromSql<Word, Pg> for $type {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                let text = std::str::from_utf8(value.as_bytes())?;
                Ok(Self::read(text).ok_or(Torn(stringify!($type)))?)
            }
        }

        impl FromSql<Word, Sqlite> for $type {
            fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
                Ok(Self::read(value.read_text()).ok_or(Torn(stringify!($type)))?)
            }
        }
    )*};
}

macro_rules! packed {
    ($sql:ty { $([$($kind:ident)?] $type:ty: $pack:expr, $unpack:expr;)* }) => {$(
        expression!($sql, [$($kind)?] $type);

        impl<$($kind)?> Packed for $type {
            fn pack(&self) -> Cow<'_, [u8]> {
                let pack: fn(&Self) -> Cow<'_, [u8]> = $pack;
                pack(self)
            }

            fn unpack(bytes: &[u8]) -> Option<Self> {
                let unpack: fn(&[u8]) -> Option<Self> = $unpack;
                unpack(bytes)
            }
        }

        impl<$($kind)?> ToSql<$sql, Pg> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                out.write_all(&self.pack())?;
                Ok(IsNull::No)
            }
        }

        impl<$($kind)?> ToSql<$sql, Sqlite> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                match self.pack() {
                    Cow::Borrowed(bytes) => out.set_value(bytes),
                    Cow::Owned(bytes) => out.set_value(bytes),
                }
                Ok(IsNull::No)
            }
        }

        impl<$($kind)?> FromSql<$sql, Pg> for $type {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                Ok(Self::unpack(value.as_bytes()).ok_or(Torn(stringify!($type)))?)
            }
        }

        impl<$($kind)?> FromSql<$sql, Sqlite> for $type {
            fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
                Ok(Self::unpack(value.read_blob()).ok_or(Torn(stringify!($type)))?)
            }
        }
    )*};
}

macro_rules! counted {
    ($($type:ty as $sql:ty;)*) => {$(
        expression!($sql, [] $type);

        impl ToSql<$sql, Pg> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
                let count = self.count().and_then(|count| count.checked_sub(Self::ORIGIN));
                out.write_all(&count.ok_or(Torn(stringify!($type)))?.to_be_bytes())?;
                Ok(IsNull::No)
            }
        }

        impl ToSql<$sql, Sqlite> for $type {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
                out.set_value(self.count().ok_or(Torn(stringify!($type)))?);
                Ok(IsNull::No)
            }
        }

        impl FromSql<$sql, Pg> for $type {
            fn from_sql(value: PgValue<'_>) -> deserialize::Result<Self> {
                let count = i64::from_be_bytes(value.as_bytes().try_into()?).checked_add(Self::ORIGIN);
                Ok(count.and_then(Self::from_count).ok_or(Torn(stringify!($type)))?)
            }
        }

        impl FromSql<$sql, Sqlite> for $type {
            fn from_sql(mut value: SqliteValue<'_, '_, '_>) -> deserialize::Result<Self> {
                Ok(Self::from_count(value.read_long()).ok_or(Torn(stringify!($type)))?)
            }
        }
    )*};
}

macro_rules! ids {
    ($($type:ident)*) => {
        packed! { Id {$(
            [] $type: |id| Cow::Owned(id.bits().to_be_bytes().to_vec()),
                |bytes| bytes.try_into().ok().map(u128::from_be_bytes).map($type::from_bits);
        )*}}
    };
}

macro_rules! words {
    ($($type:ident)*) => {
        spelled! {$(
            $type: |word| Cow::Borrowed(word.as_str()), $type::parse;
        )*}
    };
}

macro_rules! texts {
    ($($type:ident)*) => {
        spelled! {$(
            $type: |text| Cow::Borrowed(text.as_str()), |text| $type::parse(text).ok();
        )*}
    };
}

ids! {
    ClientSecretId CodeId DeliveryId EventId RefreshTokenId SessionId SignInId UserId WorkerId
}

words! {
    AccessTokenFormat AppKind AppStatus Binding DeliveryFailure DeliveryStatus EndReason EventKind KeyAlgorithm UserStatus
}

texts! {
    AppId AppName ClientState Locale Nonce
}

spelled! {
    Destination: |uri| Cow::Borrowed(uri.as_str()), |text| Some(Destination::restore(text.to_owned()));
    IpAddr: |ip| Cow::Owned(ip.to_string()), |text| text.parse().ok();
    RedirectUris: join, |text| Some(split(text));
    Scope: |scope| Cow::Owned(scope.to_string()), |text| Some(Scope::restore(text));
}

packed! { Fixed {
    [] CodeChallenge: |challenge| Cow::Borrowed(challenge.as_bytes()),
        |bytes| bytes.try_into().ok().map(CodeChallenge::from_bytes);
    [K] Digest<K>: |digest| Cow::Borrowed(digest.as_bytes()),
        |bytes| bytes.try_into().ok().map(Digest::from_bytes);
    [] PublicKey: pack_key, unpack_key;
}}

impl Counted for Timestamp {
    const ORIGIN: i64 = POSTGRES_EPOCH;

    fn count(&self) -> Option<i64> {
        Some(self.as_micros())
    }

    fn from_count(micros: i64) -> Option<Self> {
        Some(Self::from_micros(micros))
    }
}

impl Counted for Duration {
    fn count(&self) -> Option<i64> {
        i64::try_from(self.as_micros()).ok()
    }

    fn from_count(micros: i64) -> Option<Self> {
        u64::try_from(micros).ok().map(Self::from_micros)
    }
}

impl Counted for u32 {
    fn count(&self) -> Option<i64> {
        Some(i64::from(*self))
    }

    fn from_count(count: i64) -> Option<Self> {
        Self::try_from(count).ok()
    }
}

impl Counted for MasterKeyId {
    fn count(&self) -> Option<i64> {
        Some(i64::from(self.number()))
    }

    fn from_count(count: i64) -> Option<Self> {
        u32::try_from(count).ok().map(Self::from_number)
    }
}

counted! {
    Timestamp as Moment;
    Duration as Span;
    u32 as Count;
    MasterKeyId as Count;
}

/// One line each: the grammar of a redirect URI has no line breaks.
fn join(uris: &RedirectUris) -> Cow<'_, str> {
    Cow::Owned(uris.iter().map(RedirectUri::as_str).collect::<Vec<_>>().join("\n"))
}

fn split(text: &str) -> RedirectUris {
    RedirectUris::new(text.lines().map(|line| RedirectUri::restore(line.to_owned())).collect())
}

/// 64 bytes of a point on P-256, or 32 of one on Ed25519.
fn pack_key(key: &PublicKey) -> Cow<'_, [u8]> {
    match key {
        PublicKey::P256 { x, y } => Cow::Owned([x.as_slice(), y].concat()),
        PublicKey::Ed25519(point) => Cow::Borrowed(point),
    }
}

fn unpack_key(bytes: &[u8]) -> Option<PublicKey> {
    if let Ok(point) = bytes.try_into() {
        return Some(PublicKey::Ed25519(point));
    }
    let (x, y) = bytes.split_at_checked(32)?;
    Some(PublicKey::P256 { x: x.try_into().ok()?, y: y.try_into().ok()? })
}

/// How a row stands that is settled at most once; the rows' own words, since the domain has types for them.
macro_rules! standings {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum $name {
            $($variant,)*
        }

        impl $name {
            const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            fn parse(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        words! { $name }
    )*};
}

standings! {
    /// Of a sign-in.
    SignInStanding { Pending = "pending", Completed = "completed", Refused = "refused", }
    /// Of an exchange code.
    CodeStandingWord { Unused = "unused", Spent = "spent", Burned = "burned", }
    /// Of a refresh token.
    TokenStanding { Live = "live", Rotated = "rotated", Superseded = "superseded", }
    /// Who asked for a sign-in.
    AskerKind { Person = "person", Server = "server", }
}
