//! A letter on its way: queued with its sign-in, handed over, or failed for a reason that is shown.

use crate::app::{App, AppId};
use crate::email::EmailAddress;
use crate::id::{DeliveryId, ParcelId, SignInId};
use crate::secret::MasterKeyId;
use crate::sign_in::SignInMethod;
use crate::time::Timestamp;
use crate::user::User;
use crate::vocabulary::words;
use std::time::Duration;

/// How long a node may work on a letter before another one may take it.
pub const LEASE: Duration = Duration::from_mins(1);

const FIRST_RETRY: Duration = Duration::from_millis(500);
const LONGEST_RETRY: Duration = Duration::from_secs(15);

words! {
    /// How far a letter is.
    DeliveryStatus {
        /// Waiting for the mail server to take it.
        Queued = "queued",
        /// The mail server took it.
        Sent = "sent",
        /// The provider says that the recipient's server took it.
        Delivered = "delivered",
        /// The provider says that the recipient's server refused it.
        Bounced = "bounced",
        /// It will never be sent.
        Failed = "failed",
    }

    /// Why a letter will never be sent.
    DeliveryFailure {
        /// The mail server refused it for good.
        RefusedByServer = "refused_by_server",
        /// Its link died while the mail server was away.
        ExpiredBeforeSent = "expired_before_sent",
        /// The master key that its link is derived from is not configured any more.
        MasterKeyMissing = "master_key_missing",
    }

    /// Why a letter is written, and never leaves.
    Withheld {
        /// The address is that of a user who may not sign in.
        UserBlocked = "user_blocked",
        /// The address is nobody's, and the app does not let it become somebody's.
        NotInvited = "not_invited",
        /// The address is one of the app's test addresses, which get none.
        TestAddress = "test_address",
        /// The address bounced a letter of the app for good, or complained of one.
        Suppressed = "suppressed",
        /// The address is that of another user, whom nobody gives to know who asks.
        AddressTaken = "address_taken",
    }

    /// One of the operator's ways out of letters.
    Way {
        /// The one that is tried first.
        First = "first",
        /// The one that is tried where the first did not take a letter.
        Second = "second",
    }
}

/// What stands before the ids of messages that the second way took.
const BY_SECOND: &str = "fallback:";

impl Way {
    /// The name of a message that this way took, and that whoever took it gave that name.
    pub fn name(self, message_id: &str) -> String {
        match self {
            Self::First => message_id.to_owned(),
            Self::Second => format!("{BY_SECOND}{message_id}"),
        }
    }

    /// The way that took the message of that name.
    pub fn of_message(name: &str) -> Self {
        if name.starts_with(BY_SECOND) { Self::Second } else { Self::First }
    }
}

impl DeliveryStatus {
    /// Whether nobody will read the letter.
    pub const fn is_in_vain(self) -> bool {
        matches!(self, Self::Bounced | Self::Failed)
    }
}

impl Withheld {
    /// Whether a letter of that app to that address, and to its user if it is known, must not leave. Whoever asked for it
    /// learns nothing of it.
    pub fn from(app: &App, email: &EmailAddress, user: Option<&User>, now: Timestamp) -> Option<Self> {
        if user.is_some_and(|user| user.must_be_allowed().is_err()) {
            Some(Self::UserBlocked)
        } else if app.must_admit(email, user, now).is_err() {
            Some(Self::NotInvited)
        } else {
            app.test_address(email, now).map(|_| Self::TestAddress)
        }
    }

    /// The same, of an address that may be on the app's suppression list.
    pub fn suppressed(is_suppressed: bool) -> Option<Self> {
        is_suppressed.then_some(Self::Suppressed)
    }
}

/// One letter to one address, with the link of one sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Delivery {
    /// Names the letter; its link token is derived from it.
    pub id: DeliveryId,
    /// The app that it is for.
    pub app: AppId,
    /// The sign-in that it belongs to.
    pub sign_in: SignInId,
    /// The master key that its link token is derived from.
    pub key: MasterKeyId,
    /// How many times the mail server was asked.
    pub attempts: u32,
    /// What it carries.
    pub carries: SignInMethod,
    /// When it was written.
    pub created_at: Timestamp,
    /// When what it carries dies; a letter is not sent after that.
    pub expires_at: Timestamp,
    /// When the app's own letters had last been changed when this one was written: it says what they said then.
    pub templates_at: Option<Timestamp>,
    /// Why it must not leave, if it must not; it is treated as any other, and its initiator is told the same.
    pub withheld: Option<Withheld>,
    /// The letters that it was handed over with, whose provider must be asked for all of them again.
    pub parcel: Option<ParcelId>,
    /// The way whose other side may have taken it without our learning so: until that is known no other is tried.
    pub doubt: Option<Way>,
}

/// What the mail server made of a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HandOver {
    /// Took it, under that id.
    Taken {
        /// The provider's id of the message; behind the name of whoever took it and a colon, where an id alone doesn't tell.
        message_id: String,
    },
    /// Did not take it this time, for sure.
    Away {
        /// A few words for the operator, without any address.
        why: String,
    },
    /// May have taken it: whoever asks again has to ask the same one for the same.
    InDoubt {
        /// A few words for the operator, without any address.
        why: String,
        /// By which way it went.
        way: Way,
    },
    /// Never will.
    RefusedForGood {
        /// A few words for the operator, without any address.
        why: String,
    },
}

/// What becomes of a letter after an attempt to hand it over.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Progress {
    /// Done.
    Sent {
        /// The provider's id of the message.
        message_id: String,
    },
    /// Done, and nothing left.
    Withheld(Withheld),
    /// Again, at that moment.
    Retry {
        /// When.
        at: Timestamp,
        /// What was in the way.
        why: String,
    },
    /// Again, at that moment, and by the same way: it may have been taken.
    Doubt {
        /// When.
        at: Timestamp,
        /// What was in the way.
        why: String,
        /// The way.
        way: Way,
    },
    /// Never.
    Failed {
        /// The reason that the timeline shows.
        failure: DeliveryFailure,
        /// What was in the way.
        why: Option<String>,
    },
}

impl Delivery {
    /// Whether it is too late to send it.
    pub fn must_be_in_time(&self, now: Timestamp) -> Result<(), Progress> {
        if self.expires_at.is_over(now) {
            return Err(Progress::Failed { failure: DeliveryFailure::ExpiredBeforeSent, why: None });
        }
        Ok(())
    }

    /// What becomes of it after this answer, which a letter that is withheld only seems to have got. `chance` spreads the retries of many letters: 0 is a quarter early, 255 a
    /// quarter late.
    pub fn after(&self, hand_over: HandOver, chance: u8, now: Timestamp) -> Progress {
        match hand_over {
            HandOver::Taken { message_id } => match self.withheld {
                Some(why) => Progress::Withheld(why),
                None => Progress::Sent { message_id },
            },
            HandOver::RefusedForGood { why } => {
                Progress::Failed { failure: DeliveryFailure::RefusedByServer, why: Some(why) }
            }
            HandOver::Away { why } => self.again(why, self.doubt, chance, now),
            HandOver::InDoubt { why, way } => self.again(why, Some(self.doubt.unwrap_or(way)), chance, now),
        }
    }

    /// Whether it may be handed over together with others.
    pub const fn is_unencumbered(&self) -> bool {
        self.parcel.is_none() && self.doubt.is_none() && self.withheld.is_none()
    }

    /// A further attempt, if what it carries lives so long. Whoever once may have taken it may have it for ever.
    fn again(&self, why: String, doubt: Option<Way>, chance: u8, now: Timestamp) -> Progress {
        let at = now.plus(backoff(self.attempts, chance));
        if self.expires_at.is_over(at) {
            return Progress::Failed { failure: DeliveryFailure::ExpiredBeforeSent, why: Some(why) };
        }
        match doubt {
            None => Progress::Retry { at, why },
            Some(way) => Progress::Doubt { at, why, way },
        }
    }
}

/// Doubles with each attempt up to a quarter of a minute, so that a letter leaves soon after the server is back.
fn backoff(attempts: u32, chance: u8) -> Duration {
    let doubled = FIRST_RETRY.saturating_mul(1_u32.checked_shl(attempts.min(16)).unwrap_or(u32::MAX));
    let spread = 0.75 + f64::from(chance) / 510.0;
    doubled.min(LONGEST_RETRY).mul_f64(spread)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letter(attempts: u32) -> Delivery {
        Delivery {
            id: DeliveryId::from_bits(1),
            app: AppId::parse("acme").unwrap(),
            sign_in: SignInId::from_bits(2),
            key: MasterKeyId::from_number(3),
            attempts,
            carries: SignInMethod::Both,
            created_at: Timestamp::from_seconds(1000),
            expires_at: Timestamp::from_seconds(1600),
            templates_at: None,
            withheld: None,
            parcel: None,
            doubt: None,
        }
    }

    #[test]
    fn a_message_s_name_tells_the_way_that_took_it() {
        for way in [Way::First, Way::Second] {
            assert_eq!(Way::of_message(&way.name("resend:1")), way);
        }
        assert_eq!(Way::Second.name("resend:1"), "fallback:resend:1");
    }

    #[test]
    fn a_letter_whose_link_is_dead_is_not_sent() {
        assert!(letter(0).must_be_in_time(Timestamp::from_micros(1_599_999_999)).is_ok());
        let late = letter(0).must_be_in_time(Timestamp::from_seconds(1600));
        assert_eq!(late, Err(Progress::Failed { failure: DeliveryFailure::ExpiredBeforeSent, why: None }));
    }

    #[test]
    fn a_withheld_letter_waits_and_fails_as_any_other_and_is_never_sent() {
        let now = Timestamp::from_seconds(1001);
        let real = letter(1);
        let withheld = Delivery { withheld: Some(Withheld::UserBlocked), ..real.clone() };
        let taken = HandOver::Taken { message_id: "<1@example.org>".to_owned() };
        assert_eq!(withheld.after(taken, 0, now), Progress::Withheld(Withheld::UserBlocked));
        let away = HandOver::Away { why: "away".to_owned() };
        assert_eq!(withheld.after(away.clone(), 7, now), real.after(away, 7, now));
        let late = real.expires_at;
        assert_eq!(withheld.must_be_in_time(late), real.must_be_in_time(late));
    }

    #[test]
    fn a_refusal_for_good_ends_it() {
        let after = letter(0).after(
            HandOver::RefusedForGood { why: "550".to_owned() },
            0,
            Timestamp::from_seconds(1001),
        );
        assert!(matches!(after, Progress::Failed { failure: DeliveryFailure::RefusedByServer, .. }));
    }

    #[test]
    fn whoever_may_have_taken_a_letter_is_asked_again() {
        let now = Timestamp::from_seconds(1001);
        let in_doubt = |way| HandOver::InDoubt { why: "no answer".to_owned(), way };
        let way = |progress| if let Progress::Doubt { way, .. } = progress { Some(way) } else { None };
        assert_eq!(way(letter(0).after(in_doubt(Way::Second), 0, now)), Some(Way::Second));
        let known = Delivery { doubt: Some(Way::First), ..letter(1) };
        assert_eq!(way(known.after(in_doubt(Way::Second), 0, now)), Some(Way::First));
        let away = HandOver::Away { why: "429".to_owned() };
        assert_eq!(
            way(known.after(away, 0, now)),
            Some(Way::First),
            "a refusal says nothing of what was before"
        );
        assert!(!known.is_unencumbered() && letter(1).is_unencumbered());
    }

    proptest! {
        #[test]
        fn a_letter_is_tried_again_within_its_life_or_fails(attempts in 0_u32..10_000, chance: u8, at in 1000_i64..1600) {
            let now = Timestamp::from_seconds(at);
            match letter(attempts).after(HandOver::Away { why: String::new() }, chance, now) {
                Progress::Retry { at, .. } => {
                    prop_assert!(at > now && !letter(0).expires_at.is_over(at));
                    prop_assert!(at.since(now) <= Duration::from_secs(19));
                }
                Progress::Failed { failure, .. } => {
                    prop_assert_eq!(failure, DeliveryFailure::ExpiredBeforeSent);
                    prop_assert!(now.plus(Duration::from_secs(19)) >= letter(0).expires_at);
                }
                Progress::Sent { .. } | Progress::Withheld(_) | Progress::Doubt { .. } => prop_assert!(false, "nothing was taken"),
            }
        }
    }
}
