//! What an app decided about people, letters and records.

use super::{App, AppName};
use crate::email::{EmailAddress, EmailInvalid};
use crate::email_code::EmailCode;
use crate::limit::Rate;
use crate::time::Timestamp;
use crate::user::User;
use crate::vocabulary::words;
use std::time::Duration;

/// A domain that people may have their addresses in, as the right side of an identity spells it: in lower case, A-labels.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SignUpDomain(String);

impl SignUpDomain {
    /// Reads what may stand behind the `@` of an address.
    pub fn parse(text: &str) -> Result<Self, EmailInvalid> {
        let address = EmailAddress::parse(&format!("a@{text}"))?;
        Ok(Self(address.domain().to_owned()))
    }

    /// The domain as it is compared.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

words! {
    /// The rule by which people become users by signing in.
    SignUpRule {
        /// Everybody may.
        Open = "open",
        /// Nobody may: users are made by the operator.
        Invited = "invited",
        /// Whoever has an address in one of the domains may.
        Domains = "domains",
    }
}

/// Who may become a user by signing in.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum SignUp {
    /// Everybody.
    #[default]
    Open,
    /// Nobody: users are made by the operator.
    Invited,
    /// Whoever has an address in one of these domains.
    Domains(Vec<SignUpDomain>),
}

impl SignUp {
    /// The rule, without the domains.
    pub const fn rule(&self) -> SignUpRule {
        match self {
            Self::Open => SignUpRule::Open,
            Self::Invited => SignUpRule::Invited,
            Self::Domains(_) => SignUpRule::Domains,
        }
    }

    /// Whether somebody with that address, who is no user yet, may become one.
    pub fn admits(&self, email: &EmailAddress) -> bool {
        match self {
            Self::Open => true,
            Self::Invited => false,
            Self::Domains(domains) => domains.iter().any(|domain| domain.as_str() == email.domain()),
        }
    }

    /// Whether a user may have that address from now on: an app that takes some domains alone is not left so. Who was invited
    /// stays the same person.
    pub fn may_move_to(&self, email: &EmailAddress) -> bool {
        *self == Self::Invited || self.admits(email)
    }
}

/// A time that records are kept is too short or too long.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("records are kept from 1 to 3650 days")]
pub struct RetentionInvalid;

/// How long records are kept after they came to rest.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Retention {
    /// Sign-ins with their letters, and sessions that are over.
    pub sign_ins: Duration,
    /// Audit events.
    pub events: Duration,
}

impl Default for Retention {
    fn default() -> Self {
        Self { sign_ins: days(30), events: days(400) }
    }
}

impl Retention {
    /// As many days each.
    pub const fn of_days(sign_ins: u32, events: u32) -> Result<Self, RetentionInvalid> {
        if sign_ins == 0 || events == 0 || sign_ins > 3650 || events > 3650 {
            return Err(RetentionInvalid);
        }
        Ok(Self { sign_ins: days(sign_ins), events: days(events) })
    }

    /// In days: sign-ins, events.
    pub const fn in_days(self) -> (u64, u64) {
        (self.sign_ins.as_secs() / 86_400, self.events.as_secs() / 86_400)
    }
}

const fn days(days: u32) -> Duration {
    Duration::from_secs(days as u64 * 86_400)
}

/// An address that signs in with a fixed code and gets no letter: for the reviewers of app stores, and end-to-end suites.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TestAddress {
    /// The address.
    pub email: EmailAddress,
    /// What is typed in place of a letter's digits.
    pub code: EmailCode,
    /// From when on it is an address like others.
    pub expires_at: Timestamp,
}

/// Who an app's letters come from, in place of the server's own sender.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sender {
    /// The name in front of the address.
    pub name: Option<AppName>,
    /// The address; the mail server must let it be used.
    pub address: EmailAddress,
    /// Where answers go.
    pub reply_to: Option<EmailAddress>,
}

/// How often an app may be asked, where the server's own limits are not what it needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct AppLimits {
    /// How many letters an address gets.
    pub sign_ins_per_address: Option<Rate>,
    /// How many sign-ins it may be asked for in a day.
    pub sign_ins_per_app_day: Option<Rate>,
}

/// Nobody of that address may become a user of the app.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the address is not invited")]
pub struct NotInvited;

impl App {
    /// Whether somebody with that address may sign in, as far as the app decides who becomes a user; whoever is one already
    /// may. A test address is invited as long as it is one.
    pub fn must_admit(
        &self,
        email: &EmailAddress,
        user: Option<&User>,
        now: Timestamp,
    ) -> Result<(), NotInvited> {
        let is_invited =
            user.is_some() || self.sign_up.admits(email) || self.test_address(email, now).is_some();
        if is_invited { Ok(()) } else { Err(NotInvited) }
    }

    /// The test address that this one is at `now`, if it is one.
    pub fn test_address(&self, email: &EmailAddress, now: Timestamp) -> Option<&TestAddress> {
        let mut in_force = self.test_addresses.iter().filter(|test| !test.expires_at.is_over(now));
        in_force.find(|test| test.email.identity() == email.identity())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn email(text: &str) -> EmailAddress {
        EmailAddress::parse(text).unwrap()
    }

    #[test]
    fn a_domain_admits_its_own_addresses_alone() {
        let domains = ["Example.org", "bücher.example"].map(|text| SignUpDomain::parse(text).unwrap());
        assert_eq!(domains.each_ref().map(SignUpDomain::as_str), ["example.org", "xn--bcher-kva.example"]);
        let sign_up = SignUp::Domains(domains.to_vec());
        for admitted in ["a@example.org", "b@EXAMPLE.org", "c@bücher.example"] {
            assert!(sign_up.admits(&email(admitted)), "{admitted}");
        }
        for other in ["a@sub.example.org", "a@example.org.evil.example", "a@notexample.org"] {
            assert!(!sign_up.admits(&email(other)), "{other}");
        }
        for wrong in ["", "@example.org", "a@b.example", "*.example.org", "example..org", "a b.example"] {
            assert!(SignUpDomain::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_open_app_admits_everybody_and_one_that_invites_nobody() {
        assert!(SignUp::Open.admits(&email("a@example.org")));
        assert!(!SignUp::Invited.admits(&email("a@example.org")));
    }

    #[test]
    fn records_are_kept_for_a_day_at_least() {
        assert_eq!(Retention::default().in_days(), (30, 400));
        assert_eq!(Retention::of_days(1, 3650).unwrap().in_days(), (1, 3650));
        for (sign_ins, events) in [(0, 1), (1, 0), (3651, 1), (1, 3651)] {
            assert_eq!(Retention::of_days(sign_ins, events), Err(RetentionInvalid));
        }
    }

    #[test]
    fn a_test_address_is_one_until_its_end_and_in_any_spelling() {
        let app = App {
            sign_up: SignUp::Invited,
            test_addresses: vec![TestAddress {
                email: email("Review@example.org"),
                code: EmailCode::parse("123456").unwrap(),
                expires_at: Timestamp::from_seconds(100),
            }],
            ..crate::app::tests::app()
        };
        let (before, end) = (Timestamp::from_seconds(99), Timestamp::from_seconds(100));
        assert!(app.test_address(&email("review@EXAMPLE.org"), before).is_some());
        assert!(app.test_address(&email("review@example.org"), end).is_none());
        assert!(app.test_address(&email("other@example.org"), before).is_none());
        assert_eq!(app.must_admit(&email("review@example.org"), None, before), Ok(()));
        assert_eq!(app.must_admit(&email("review@example.org"), None, end), Err(NotInvited));
    }

    #[test]
    fn whoever_is_a_user_is_invited() {
        let app = App { sign_up: SignUp::Invited, ..crate::app::tests::app() };
        let now = Timestamp::from_seconds(1);
        let user = User::new(crate::id::UserId::from_bits(1), app.id.clone(), email("ann@example.org"), now);
        assert_eq!(app.must_admit(&user.email, Some(&user), now), Ok(()));
        assert_eq!(app.must_admit(&user.email, None, now), Err(NotInvited));
    }
}
