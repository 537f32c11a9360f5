//! How each value is kept.

use super::{Counted, Named, POSTGRES_EPOCH, Packed, Spelled};
use crate::schema::sql::{Count, Moment, Span};
use gatepost_domain::address_change::{ChangeOutcome, Says, Side};
use gatepost_domain::app::{
    AccessTokenFormat, AppId, AppKind, AppName, AppStatus, BackchannelLogoutUri, Binding,
};
use gatepost_domain::brand::{Accent, LogoDigest, LogoType, WebPage};
use gatepost_domain::browser_session::Reach;
use gatepost_domain::console::OperatorRole;
use gatepost_domain::delivery::{DeliveryFailure, DeliveryStatus, Way, Withheld};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::{
    AddressChangeId, AdminTokenId, BrowserSessionId, ClientSecretId, CodeId, DeliveryId, EventId, ParcelId,
    RefreshTokenId, SessionId, SignInId, UserId, WebhookDeliveryId, WebhookId, WorkerId,
};
use gatepost_domain::jwk::{JwkThumbprint, RSA_BITS};
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::pushed_request::Parameter;
use gatepost_domain::redirect::{Destination, RedirectUri, RedirectUris};
use gatepost_domain::report::SuppressionReason;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, MasterKeyId};
use gatepost_domain::session::EndReason;
use gatepost_domain::sign_in::{Beginning, ClientState, Locale, Mark, Nonce, ResponseMode, SignInMethod};
use gatepost_domain::signing_key::{JwtAlgorithm, KeyAlgorithm, PublicKey};
use gatepost_domain::single_use::SingleUseKind;
use gatepost_domain::template::LetterKind;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Metadata, UserStatus};
use gatepost_domain::webhook::{DeliveryStanding, DisabledBecause, WebhookEvent, WebhookUrl};
use std::borrow::Cow;
use std::net::IpAddr;
use std::time::Duration;

macro_rules! named {
    ($($type:ident)*) => {$(
        impl Named for $type {
            fn bits(&self) -> u128 {
                (*self).bits()
            }

            fn from_bits(bits: u128) -> Self {
                Self::from_bits(bits)
            }
        }
    )*};
}

macro_rules! words {
    ($($type:ident)*) => {$(
        impl Spelled for $type {
            fn spell(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }

            fn read(text: &str) -> Option<Self> {
                Self::parse(text)
            }
        }
    )*};
}

macro_rules! texts {
    ($($type:ident)*) => {$(
        impl Spelled for $type {
            fn spell(&self) -> Cow<'_, str> {
                Cow::Borrowed(self.as_str())
            }

            fn read(text: &str) -> Option<Self> {
                Self::parse(text).ok()
            }
        }
    )*};
}

named! {
    AddressChangeId AdminTokenId BrowserSessionId ClientSecretId CodeId DeliveryId EventId ParcelId RefreshTokenId SessionId SignInId
    UserId WebhookDeliveryId WebhookId WorkerId
}

words! {
    AccessTokenFormat AppKind AppStatus Beginning Binding ChangeOutcome DeliveryFailure DeliveryStanding DeliveryStatus DisabledBecause
    EndReason EventKind JwtAlgorithm KeyAlgorithm LetterKind LogoType Mark OperatorRole Reach ResponseMode Says Side SignInMethod
    SingleUseKind SuppressionReason UserStatus Way WebhookEvent Withheld
}

texts! {
    AppId AppName BackchannelLogoutUri Locale Metadata WebPage WebhookUrl
}

/// The client's own words, given back as they were: also with U+0000, which PostgreSQL has in no text.
macro_rules! client_texts {
    ($($type:ident)*) => {$(
        impl Packed for $type {
            fn pack(&self) -> Cow<'_, [u8]> {
                Cow::Borrowed(self.as_str().as_bytes())
            }

            fn unpack(bytes: &[u8]) -> Option<Self> {
                Self::parse(std::str::from_utf8(bytes).ok()?).ok()
            }
        }
    )*};
}

client_texts! {
    ClientState Nonce
}

impl Spelled for Destination {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.as_str())
    }

    fn read(text: &str) -> Option<Self> {
        Some(Self::restore(text.to_owned()))
    }
}

impl Spelled for IpAddr {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

impl Spelled for Accent {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text).ok()
    }
}

/// One a line: the grammar of a redirect URI has no line breaks.
impl Spelled for RedirectUris {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.iter().map(RedirectUri::as_str).collect::<Vec<_>>().join("\n"))
    }

    fn read(text: &str) -> Option<Self> {
        Some(Self::new(text.lines().map(|line| RedirectUri::restore(line.to_owned())).collect()))
    }
}

impl Spelled for Scope {
    fn spell(&self) -> Cow<'_, str> {
        Cow::Owned(self.to_string())
    }

    fn read(text: &str) -> Option<Self> {
        Some(Self::restore(text))
    }
}

impl Packed for CodeChallenge {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_bytes)
    }
}

/// Names and values in turn, each ended by a zero byte, which none of them holds.
impl Packed for Vec<Parameter> {
    fn pack(&self) -> Cow<'_, [u8]> {
        let texts = self.iter().flat_map(|(name, value)| [name, value]);
        Cow::Owned(texts.flat_map(|text| text.bytes().chain([0])).collect())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok()?;
        let mut texts = text.split_terminator('\0').map(str::to_owned);
        let mut parameters = Self::new();
        while let Some(name) = texts.next() {
            parameters.push((name, texts.next()?));
        }
        Some(parameters)
    }
}

impl Packed for JwkThumbprint {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_bytes)
    }
}

/// Without one no bytes at all, which is no digest. So that a query has a value in its place in any case: PostgreSQL would
/// plan one that is compared with nothing anew each time, since knowing that is worth more than the plan costs.
impl<K> Packed for Option<Digest<K>> {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_ref().map_or(&[], |digest| digest.as_bytes()))
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() { Some(None) } else { Digest::unpack(bytes).map(Some) }
    }
}

impl<K> Packed for Digest<K> {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_bytes)
    }
}

impl Packed for LogoDigest {
    fn pack(&self) -> Cow<'_, [u8]> {
        Cow::Borrowed(self.as_bytes())
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self::from_bytes)
    }
}

/// 64 bytes of a point on P-256, 32 of one on Ed25519, or an RSA key, which is longer than either: how long its exponent
/// is, the exponent, and the modulus.
impl Packed for PublicKey {
    fn pack(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Rsa { modulus, exponent } => {
                let length = u8::try_from(exponent.len()).unwrap_or_default();
                Cow::Owned([&[length], exponent.as_slice(), modulus].concat())
            }
            Self::P256 { x, y } => Cow::Owned([x.as_slice(), y].concat()),
            Self::Ed25519(point) => Cow::Borrowed(point),
        }
    }

    fn unpack(bytes: &[u8]) -> Option<Self> {
        if let Ok(point) = bytes.try_into() {
            return Some(Self::Ed25519(point));
        }
        if bytes.len() > RSA_BITS / 8 {
            let (length, numbers) = bytes.split_first()?;
            let (exponent, modulus) = numbers.split_at_checked(usize::from(*length))?;
            return Some(Self::Rsa { modulus: modulus.to_vec(), exponent: exponent.to_vec() });
        }
        let (x, y) = bytes.split_at_checked(32)?;
        Some(Self::P256 { x: x.try_into().ok()?, y: y.try_into().ok()? })
    }
}

impl Counted<Moment> for Timestamp {
    const ORIGIN: i64 = POSTGRES_EPOCH;

    fn count(&self) -> Option<i64> {
        Some(self.as_micros())
    }

    fn from_count(micros: i64) -> Option<Self> {
        Some(Self::from_micros(micros))
    }
}

impl Counted<Span> for Duration {
    fn count(&self) -> Option<i64> {
        i64::try_from(self.as_micros()).ok()
    }

    fn from_count(micros: i64) -> Option<Self> {
        u64::try_from(micros).ok().map(Self::from_micros)
    }
}

impl Counted<Count> for u32 {
    fn count(&self) -> Option<i64> {
        Some(i64::from(*self))
    }

    fn from_count(count: i64) -> Option<Self> {
        Self::try_from(count).ok()
    }
}

impl Counted<Count> for MasterKeyId {
    fn count(&self) -> Option<i64> {
        Some(i64::from(self.number()))
    }

    fn from_count(count: i64) -> Option<Self> {
        u32::try_from(count).ok().map(Self::from_number)
    }
}

/// The words of rows whose values the domain has types for.
macro_rules! row_words {
    ($($(#[$doc:meta])* $name:ident { $($variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum $name {
            $($variant,)*
        }

        impl Spelled for $name {
            fn spell(&self) -> Cow<'_, str> {
                Cow::Borrowed(match self {
                    $(Self::$variant => $word,)*
                })
            }

            fn read(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    )*};
}

row_words! {
    /// How a sign-in stands.
    SignInStanding {
        Pending = "pending",
        Approved = "approved",
        Completed = "completed",
        Refused = "refused",
    }
    /// How an exchange code stands.
    CodeStandingWord { Unused = "unused", Spent = "spent", Burned = "burned", }
    /// How a refresh token stands.
    TokenStanding { Live = "live", Rotated = "rotated", Superseded = "superseded", }
    /// Who asked for a sign-in.
    AskerKind { Person = "person", Server = "server", }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_all_kinds_are_told_apart() {
        for key in [
            PublicKey::P256 { x: [1; 32], y: [2; 32] },
            PublicKey::Ed25519([3; 32]),
            PublicKey::Rsa { modulus: vec![4; 256], exponent: vec![1, 0, 1] },
            PublicKey::Rsa { modulus: vec![4; 1024], exponent: vec![3] },
        ] {
            assert_eq!(PublicKey::unpack(&key.pack()), Some(key));
        }
        for torn in [0, 31, 33, 63, 65, 96] {
            assert_eq!(PublicKey::unpack(&vec![0; torn]), None);
        }
    }

    #[test]
    fn an_empty_list_of_uris_is_not_a_list_of_an_empty_one() {
        let none = RedirectUris::default();
        assert_eq!(RedirectUris::read(&none.spell()), Some(none));
    }

    #[test]
    fn numbers_that_can_t_be_are_refused() {
        assert_eq!(Duration::from_count(-1), None);
        assert_eq!(<u32 as Counted<Count>>::from_count(1 << 32), None);
        assert_eq!(Counted::<Span>::count(&Duration::MAX), None);
    }
}
