//! Identifiers: one type a kind, sortable by creation, printed with the kind's prefix.
//!
//! Inside, an identifier is a `UUIDv7` (RFC 9562 §5.7). Outside, it is `prefix_` and 26 digits of Crockford's
//! base 32 in lower case, most significant first.

use crate::time::Timestamp;
use std::fmt;

const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

/// Why a text is no identifier of the expected kind.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not an identifier of this kind")]
pub struct IdInvalid;

/// The layout of RFC 9562 §5.7: 48 bits of milliseconds, version, 12 bits, variant, 62 bits.
fn uuid_v7(at: Timestamp, random: [u8; 10]) -> u128 {
    let millis = u128::from(u64::try_from(at.as_micros().div_euclid(1000)).unwrap_or(0)) & 0xffff_ffff_ffff;
    let chance = random.iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
    let high = chance >> 62 & 0xfff;
    let low = chance & 0x3fff_ffff_ffff_ffff;
    millis << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
}

fn encode(prefix: &str, bits: u128) -> String {
    let mut text = String::with_capacity(prefix.len() + 1 + LENGTH);
    text.push_str(prefix);
    text.push('_');
    for place in (0..LENGTH).rev() {
        let digit = (bits >> (place * 5)) & 31;
        let byte = usize::try_from(digit).ok().and_then(|digit| DIGITS.get(digit));
        text.push(char::from(byte.copied().unwrap_or(b'0')));
    }
    text
}

fn decode(prefix: &str, text: &str) -> Result<u128, IdInvalid> {
    let digits = text.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('_')).ok_or(IdInvalid)?;
    // 26 digits hold 130 bits: a first digit above 7 would overflow.
    if digits.len() != LENGTH || digits.as_bytes().first().is_none_or(|first| *first > b'7') {
        return Err(IdInvalid);
    }
    digits.bytes().try_fold(0_u128, |bits, byte| {
        let digit = DIGITS.iter().position(|known| *known == byte).ok_or(IdInvalid)?;
        Ok(bits << 5 | u128::try_from(digit).map_err(|_| IdInvalid)?)
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// What its text begins with.
            pub const PREFIX: &'static str = $prefix;

            /// An identifier of that moment; `random` tells those of one millisecond apart.
            pub fn new(at: Timestamp, random: [u8; 10]) -> Self {
                Self(uuid_v7(at, random))
            }

            /// The identifier with those bits, as a store kept them.
            pub const fn from_bits(bits: u128) -> Self {
                Self(bits)
            }

            /// The 128 bits of the identifier.
            pub const fn bits(self) -> u128 {
                self.0
            }

            /// The identifier that this text prints.
            pub fn parse(text: &str) -> Result<Self, IdInvalid> {
                decode(Self::PREFIX, text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&encode(Self::PREFIX, self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
    )*};
}

ids! {
    /// One wish of a user to have another address.
    AddressChangeId = "adc";
    /// One token for the admin API, whoever holds it and however it was narrowed.
    AdminTokenId = "adm";
    /// One stay of somebody in one browser at an app's hosted page.
    BrowserSessionId = "bse";
    /// One secret of a confidential app.
    ClientSecretId = "sec";
    /// One exchange code.
    CodeId = "cod";
    /// One letter on its way to one address.
    DeliveryId = "dlv";
    /// One audit event.
    EventId = "evt";
    /// Letters that were handed over in one request.
    ParcelId = "prc";
    /// One refresh token of a session.
    RefreshTokenId = "rft";
    /// One session.
    SessionId = "ses";
    /// One sign-in.
    SignInId = "sin";
    /// One access token (RFC 7519 §4.1.7, `jti`).
    TokenId = "tok";
    /// One user of one app.
    UserId = "usr";
    /// One message on its way to one webhook.
    WebhookDeliveryId = "whd";
    /// One address that hears of what happens in an app.
    WebhookId = "whk";
    /// One node that works for the store: whose lease a delivery bears.
    WorkerId = "wrk";
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_layout_is_version_seven() {
        let id = SignInId::new(Timestamp::from_micros(0x0123_4567_89ab_i64 * 1000), [0xff; 10]);
        assert_eq!(format!("{:032x}", id.bits()), "0123456789ab7fffbfffffffffffffff");
    }

    #[test]
    fn another_kind_s_text_is_refused() {
        let id = SignInId::new(Timestamp::from_seconds(1), [7; 10]);
        assert_eq!(UserId::parse(&id.to_string()), Err(IdInvalid));
    }

    #[test]
    fn a_text_has_one_spelling() {
        let text = SignInId::new(Timestamp::from_seconds(1), [7; 10]).to_string();
        assert_eq!(SignInId::parse(&text.to_uppercase()), Err(IdInvalid));
        assert_eq!(SignInId::parse(&format!("{text}0")), Err(IdInvalid));
        assert_eq!(SignInId::parse("sin_zzzzzzzzzzzzzzzzzzzzzzzzzz"), Err(IdInvalid));
    }

    proptest! {
        #[test]
        fn parsing_undoes_printing(bits: u128) {
            let id = UserId::from_bits(bits);
            prop_assert_eq!(UserId::parse(&id.to_string()), Ok(id));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in ".{0,40}") {
            let _ = EventId::parse(&text);
        }

        #[test]
        fn later_ones_sort_after_earlier_ones(first in 0_i64..4_000_000_000, second in 0_i64..4_000_000_000, chance: [u8; 10]) {
            let (a, b) = (EventId::new(Timestamp::from_seconds(first), chance), EventId::new(Timestamp::from_seconds(second), chance));
            prop_assert_eq!(a.cmp(&b), first.cmp(&second));
            prop_assert_eq!(a.to_string().cmp(&b.to_string()), first.cmp(&second));
        }
    }
}
