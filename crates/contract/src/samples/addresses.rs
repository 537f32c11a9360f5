//! Changes of addresses.

use super::{address_change_id, browser_session, delivery_id, email, master_key_id, moment, secret, visitor};
use gatepost_domain::address_change::{
    AddressChange, AddressChanged, AddressConfirmed, AddressLetter, ChangeKey, HalfConfirmed, Side, Wish,
};
use gatepost_domain::app::App;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::secret::{ChangeToken, Digest};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;

/// A change that such a user asks for at that moment: to the address of seed 1000 more, in the stay of that seed.
pub fn address_change(seed: u32, (app, user): (&App, &User), at: Timestamp) -> AddressChange {
    let key = ChangeKey {
        id: address_change_id(seed),
        key: master_key_id(seed),
        locale: Locale::parse("de").ok(),
        asker: visitor(),
    };
    let stay = browser_session(seed, user, at);
    Wish { app, user, stay: &stay, new: &email(seed + 1000) }.begin(key, at).unwrap()
}

/// What is known of the token in the letter of that change to that side.
pub fn change_digest(seed: u32, side: Side) -> Digest<ChangeToken> {
    secret::<ChangeToken>(2 * seed + u32::from(side == Side::New)).digest()
}

fn letter_id(seed: u32, side: Side) -> DeliveryId {
    delivery_id(5000 + 4 * seed + u32::from(side == Side::New))
}

/// The letters that ask.
pub fn asking_letters(seed: u32, change: &AddressChange) -> [AddressLetter; 2] {
    [Side::Old, Side::New].map(|side| {
        let token = (letter_id(seed, side), change_digest(seed, side));
        AddressLetter { templates_at: Some(moment(seed)), ..AddressLetter::asking(change, side, token, None) }
    })
}

/// The letters that tell.
pub fn telling_letters(seed: u32, change: &AddressChange, at: Timestamp) -> [AddressLetter; 2] {
    [Side::Old, Side::New].map(|side| {
        let id = delivery_id(5002 + 4 * seed + u32::from(side == Side::New));
        AddressLetter::telling(change, side, id, at)
    })
}

/// The first confirmation.
pub fn half_confirmed(
    change: AddressChange,
    side: Side,
    (app, user): (&App, &User),
    at: Timestamp,
) -> Option<HalfConfirmed> {
    match change.confirm(side, (app, user), at) {
        Ok(AddressConfirmed::Half(half)) => Some(*half),
        _ => None,
    }
}

/// The second one.
pub fn address_changed(
    change: AddressChange,
    side: Side,
    (app, user): (&App, &User),
    at: Timestamp,
) -> Option<AddressChanged> {
    match change.confirm(side, (app, user), at) {
        Ok(AddressConfirmed::Both(changed)) => Some(*changed),
        _ => None,
    }
}
