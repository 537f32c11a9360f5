//! A user is forgotten: at once as far as anybody could sign in or go on, and then, step by step, wherever their address
//! stands. What is left is the name that tokens and the audit knew them by.

use crate::app::{App, AppId};
use crate::delivery::HandOver;
use crate::email::EmailAddress;
use crate::id::UserId;
use crate::sign_in::Locale;
use crate::time::Timestamp;
use crate::user::User;
use std::time::Duration;

/// How long a node may work on an erasure before another one may: longer than a mail server may take to answer.
pub const ERASURE_LEASE: Duration = Duration::from_mins(2);

/// How long the letter that tells of it is tried. Then the address is forgotten all the same.
const TOLD_FOR: Duration = Duration::from_hours(1);

const FIRST_RETRY: Duration = Duration::from_secs(2);
const LONGEST_RETRY: Duration = Duration::from_mins(5);

/// One user whose traces are being removed. It holds the address until nothing else does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Erasure {
    /// The app that knew them.
    pub app: AppId,
    /// Who they were.
    pub user: UserId,
    /// The address that is to be forgotten, and to be told of it.
    pub email: EmailAddress,
    /// The language that they last asked for.
    pub locale: Option<Locale>,
    /// Whether they are told: whoever was invited and never came is not.
    pub tells: bool,
    /// How often somebody has tried to tell them, with the attempt under way.
    pub attempts: u32,
    /// When they were erased.
    pub at: Timestamp,
    /// When the app's own letters had last been changed then: the person is told in those words.
    pub templates_at: Option<Timestamp>,
}

/// What becomes of an erasure whose rows are all clean, after an attempt to tell the person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ErasureProgress {
    /// The address is forgotten; the person was told.
    Told {
        /// The provider's id of the message.
        message_id: String,
    },
    /// The address is forgotten; nobody could be told.
    Untold {
        /// A few words for the operator, without any address.
        why: String,
    },
    /// Once more, at that moment.
    Again {
        /// When.
        at: Timestamp,
        /// What was in the way.
        why: String,
    },
}

impl Erasure {
    /// That user's, from that moment on.
    pub fn of(user: &User, locale: Option<Locale>, at: Timestamp) -> Self {
        let tells = user.last_sign_in_at.is_some();
        Self {
            app: user.app.clone(),
            user: user.id,
            email: user.email.clone(),
            locale,
            tells,
            attempts: 0,
            at,
            templates_at: None,
        }
    }

    /// The same, told in the words that the app has now.
    #[must_use]
    pub fn in_words_of(self, app: &App) -> Self {
        Self { templates_at: app.templates_at, ..self }
    }

    /// What stands in place of the address wherever one has to: it names the user, is nobody's, and can't be typed.
    pub fn pseudonym(&self) -> EmailAddress {
        let name = format!("{}@erased", self.user);
        EmailAddress::restore(name.clone(), name)
    }

    /// What becomes of it after this answer of the mail server; `chance` spreads the attempts of many.
    pub fn after(&self, answer: HandOver, chance: u8, now: Timestamp) -> ErasureProgress {
        match answer {
            HandOver::Taken { message_id } => ErasureProgress::Told { message_id },
            HandOver::RefusedForGood { why } => ErasureProgress::Untold { why },
            // Twice is better than never: whoever is told once more that they were erased loses nothing.
            HandOver::Away { why } | HandOver::InDoubt { why, .. } => {
                let doubled =
                    FIRST_RETRY.saturating_mul(1_u32.checked_shl(self.attempts.min(16)).unwrap_or(u32::MAX));
                let spread = 0.75 + f64::from(chance) / 510.0;
                let at = now.plus(doubled.min(LONGEST_RETRY).mul_f64(spread));
                if self.at.plus(TOLD_FOR).is_over(at) {
                    ErasureProgress::Untold { why }
                } else {
                    ErasureProgress::Again { at, why }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn erasure(attempts: u32) -> Erasure {
        let (app, email) = (AppId::parse("acme").unwrap(), EmailAddress::parse("ann@example.org").unwrap());
        let user = User::new(UserId::from_bits(1), app, email, Timestamp::from_seconds(1));
        Erasure { attempts, ..Erasure::of(&user, None, Timestamp::from_seconds(1_000)) }
    }

    #[test]
    fn nobody_can_ask_for_a_sign_in_of_a_pseudonym() {
        let pseudonym = erasure(0).pseudonym();
        assert!(pseudonym.identity().starts_with("usr_"));
        assert!(EmailAddress::parse(pseudonym.identity()).is_err());
    }

    proptest! {
        #[test]
        fn an_address_is_forgotten_within_an_hour_or_so(attempts in 0_u32..100, chance: u8, seconds in 0_u64..9_000) {
            let now = Timestamp::from_seconds(1_000).plus(Duration::from_secs(seconds));
            let end = Timestamp::from_seconds(1_000).plus(TOLD_FOR);
            match erasure(attempts).after(HandOver::Away { why: "away".to_owned() }, chance, now) {
                ErasureProgress::Again { at, .. } => prop_assert!(at > now && !end.is_over(at)),
                ErasureProgress::Untold { .. } => prop_assert!(now.plus(LONGEST_RETRY.mul_f64(1.25)) >= end),
                ErasureProgress::Told { .. } => prop_assert!(false, "nobody took it"),
            }
        }
    }
}
