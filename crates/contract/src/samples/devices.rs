//! Letters that tell of sessions in new browsers.

use super::{delivery_id, moment, visitor};
use gatepost_domain::app::App;
use gatepost_domain::device_letter::{DeviceLetter, Whence};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::user::User;

/// The letter of that seed, of such a session.
pub fn device_letter(seed: u32, session: &Session, (user, app): (&User, &App)) -> DeviceLetter {
    let place = Some("Rhône №\u{a0}7, France".to_owned());
    let whence = Whence { visitor: visitor(), place, locale: Locale::parse("de").ok() };
    let letter = DeviceLetter::of(session, (user, app), whence, delivery_id(9000 + seed));
    DeviceLetter { templates_at: Some(moment(seed)), ..letter }
}
