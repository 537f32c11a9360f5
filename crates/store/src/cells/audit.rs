//! How what is sealed is kept, and keys of tables where it does not matter of what.

use super::{Counted, Named, Packed, Spelled};
use crate::schema::sql::Count;
use gatepost_domain::audit::{AuditHash, Position, Salt, SealNumber};
use gatepost_domain::event::EventKind;
use std::borrow::Cow;

/// A kind that another release on the same database wrote is read as none.
impl Spelled for Option<EventKind> {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.map_or("", EventKind::as_str))
    }

    fn read(text: &str) -> Option<Self> {
        Some(EventKind::parse(text))
    }
}

/// A text that a query compares with, such as none at all.
impl Spelled for String {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    fn read(text: &str) -> Option<Self> {
        Some(text.to_owned())
    }
}

impl Packed for AuditHash {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_bytes)
    }
}

/// No bytes at all if it is gone.
impl Packed for Salt {
    fn pack(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Kept(chance) => Cow::Borrowed(chance),
            Self::Erased => Cow::Borrowed(&[]),
        }
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() { Some(Self::Erased) } else { bytes.try_into().ok().map(Self::Kept) }
    }
}

/// Any identifier, where it does not matter of what.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RawId(pub(crate) u128);

impl Named for RawId {
    fn bits(&self) -> u128 {
        self.0
    }

    fn from_bits(bits: u128) -> Self {
        Self(bits)
    }
}

/// Any bytes, where it does not matter of what.
#[derive(Clone, Debug)]
pub(crate) struct RawBytes(pub(crate) Vec<u8>);

impl Packed for RawBytes {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(&self.0)
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        Some(Self(bytes.to_vec()))
    }
}

/// A signature.
impl Packed for [u8; 64] {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self)
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok()
    }
}

macro_rules! places {
    ($($type:ident)*) => {$(
        impl Counted<Count> for $type {
            fn count(&self) -> Option<i64> {
                i64::try_from(self.number()).ok()
            }

            fn from_count(count: i64) -> Option<Self> {
                u64::try_from(count).ok().map(Self::from_number)
            }
        }
    )*};
}

places! {
    Position SealNumber
}
