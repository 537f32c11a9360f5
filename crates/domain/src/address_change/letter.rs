//! The letters of a change: one to each address that asks, and one to each that tells of it afterwards.

use super::{AddressChange, CHANGE_LIFE, Side};
use crate::app::{App, AppId};
use crate::delivery::{HandOver, Withheld};
use crate::id::{AddressChangeId, DeliveryId, UserId};
use crate::secret::{ChangeToken, Digest};
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

const FIRST_RETRY: Duration = Duration::from_secs(1);
const LONGEST_RETRY: Duration = Duration::from_mins(1);

/// How long it is tried to tell of a change that was made.
const TOLD_FOR: Duration = Duration::from_hours(24);

words! {
    /// What a letter of a change says.
    Says {
        /// Whether it may be made; with a link.
        Asks = "asks",
        /// That it was made.
        Tells = "tells",
    }
}

/// One letter of a change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AddressLetter {
    /// Names the letter; the token of its link is derived from it.
    pub id: DeliveryId,
    /// The app.
    pub app: AppId,
    /// The change.
    pub change: AddressChangeId,
    /// Whose address is changed.
    pub user: UserId,
    /// To which of the two addresses.
    pub side: Side,
    /// What it says.
    pub says: Says,
    /// What is known of its token, if it carries a link.
    pub digest: Option<Digest<ChangeToken>>,
    /// Why it must not leave, if it must not: nobody who asks learns of it.
    pub withheld: Option<Withheld>,
    /// How many times the mail server was asked.
    pub attempts: u32,
    /// When it was written.
    pub created_at: Timestamp,
    /// From when on it is not sent any more.
    pub expires_at: Timestamp,
    /// When the app's own letters had last been changed when this one was written: it says what they said then.
    pub templates_at: Option<Timestamp>,
}

/// What becomes of a letter after an attempt to hand it over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LetterProgress {
    /// It left.
    Sent {
        /// The provider's id of the message.
        message_id: String,
    },
    /// It never leaves, and nobody is told.
    Withheld(Withheld),
    /// It will never be sent.
    Failed {
        /// A few words for the operator, without any address.
        why: String,
    },
    /// Once more, at that moment.
    Retry {
        /// When.
        at: Timestamp,
        /// What was in the way.
        why: String,
    },
}

impl AddressLetter {
    /// The letter that asks the reader of that address.
    pub fn asking(
        change: &AddressChange,
        side: Side,
        (id, digest): (DeliveryId, Digest<ChangeToken>),
        withheld: Option<Withheld>,
    ) -> Self {
        let life = CHANGE_LIFE;
        Self {
            digest: Some(digest),
            withheld,
            ..Self::of(change, (side, Says::Asks), id, (change.asked_at, life))
        }
    }

    /// The letter that tells the reader of that address that it was changed at that moment.
    pub fn telling(change: &AddressChange, side: Side, id: DeliveryId, at: Timestamp) -> Self {
        Self::of(change, (side, Says::Tells), id, (at, TOLD_FOR))
    }

    fn of(
        change: &AddressChange,
        (side, says): (Side, Says),
        id: DeliveryId,
        (at, life): (Timestamp, Duration),
    ) -> Self {
        Self {
            id,
            app: change.app.clone(),
            change: change.id,
            user: change.user,
            side,
            says,
            digest: None,
            withheld: None,
            attempts: 0,
            created_at: at,
            expires_at: at.plus(life),
            templates_at: None,
        }
    }

    /// The same letter, in the words that its app has now.
    #[must_use]
    pub fn in_words_of(self, app: &App) -> Self {
        Self { templates_at: app.templates_at, ..self }
    }

    /// What becomes of it before anybody is asked: nothing, if it must not leave or it is too late.
    pub fn must_leave(&self, change: &AddressChange, now: Timestamp) -> Result<(), LetterProgress> {
        if let Some(why) = self.withheld {
            return Err(LetterProgress::Withheld(why));
        }
        let is_late = self.expires_at.is_over(now) || self.says == Says::Asks && !change.is_pending(now);
        if is_late { Err(LetterProgress::Failed { why: "it is too late".to_owned() }) } else { Ok(()) }
    }

    /// What becomes of it after this answer of the mail server; `chance` spreads the attempts of many.
    pub fn after(&self, answer: HandOver, chance: u8, now: Timestamp) -> LetterProgress {
        LetterProgress::after(answer, (self.attempts, self.expires_at), chance, now)
    }
}

impl LetterProgress {
    /// What becomes of a letter of so many attempts that is sent until `expires_at`, after this answer of the mail server;
    /// `chance` spreads the attempts of many. In doubt it goes once more: a second letter like the first one does no harm.
    pub(crate) fn after(
        answer: HandOver,
        (attempts, expires_at): (u32, Timestamp),
        chance: u8,
        now: Timestamp,
    ) -> Self {
        match answer {
            HandOver::Taken { message_id } => Self::Sent { message_id },
            HandOver::RefusedForGood { why } => Self::Failed { why },
            HandOver::Away { why } | HandOver::InDoubt { why, .. } => {
                let doubled =
                    FIRST_RETRY.saturating_mul(1_u32.checked_shl(attempts.min(16)).unwrap_or(u32::MAX));
                let spread = 0.75 + f64::from(chance) / 510.0;
                let at = now.plus(doubled.min(LONGEST_RETRY).mul_f64(spread));
                if expires_at.is_over(at) { Self::Failed { why } } else { Self::Retry { at, why } }
            }
        }
    }
}
