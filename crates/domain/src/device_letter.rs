//! Somebody signed in where they had no session before, and is told so.

use crate::address_change::LetterProgress;
use crate::app::{App, AppId};
use crate::delivery::{HandOver, Withheld};
use crate::email::EmailAddress;
use crate::id::{DeliveryId, SessionId, UserId};
use crate::session::Session;
use crate::sign_in::Locale;
use crate::time::Timestamp;
use crate::user::User;
use crate::visitor::Visitor;
use std::time::Duration;

/// How long it is tried to tell of it.
const TOLD_FOR: Duration = Duration::from_hours(24);

/// Where a session began, as its letter tells it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Whence {
    /// The browser.
    pub visitor: Visitor,
    /// Where in the world its address is, if that is known.
    pub place: Option<String>,
    /// The language that the person asked for with the sign-in.
    pub locale: Option<Locale>,
}

/// One letter that tells of a session in a browser that is new to the person. It carries no link that opens anything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeviceLetter {
    /// Names the letter.
    pub id: DeliveryId,
    /// The app.
    pub app: AppId,
    /// Who signed in.
    pub user: UserId,
    /// The session that began.
    pub session: SessionId,
    /// Where they are told: at the address that signed in.
    pub to: EmailAddress,
    /// Where it began.
    pub whence: Whence,
    /// How many times the mail server was asked.
    pub attempts: u32,
    /// When the session began.
    pub created_at: Timestamp,
    /// From when on it is not sent any more.
    pub expires_at: Timestamp,
    /// When the app's own letters had last been changed when this one was written: it says what they said then.
    pub templates_at: Option<Timestamp>,
}

impl DeviceLetter {
    /// The letter of that session of that user of that app.
    pub fn of(session: &Session, (user, app): (&User, &App), whence: Whence, id: DeliveryId) -> Self {
        Self {
            id,
            app: app.id.clone(),
            user: user.id,
            session: session.id,
            to: user.email.clone(),
            whence,
            attempts: 0,
            created_at: session.started_at,
            expires_at: session.started_at.plus(TOLD_FOR),
            templates_at: app.templates_at,
        }
    }

    /// What becomes of it before anybody is asked: nothing, if it must not leave or it is too late. `user` is who has that name
    /// now, if they are not erased.
    pub fn must_leave(
        &self,
        (app, user): (&App, Option<&User>),
        is_suppressed: bool,
        now: Timestamp,
    ) -> Result<(), LetterProgress> {
        let failed = |why: &str| LetterProgress::Failed { why: why.to_owned() };
        let user = user.ok_or_else(|| failed("the user is gone"))?;
        if self.expires_at.is_over(now) {
            return Err(failed("it is too late"));
        }
        let blocked = user.must_be_allowed().err().map(|_| Withheld::UserBlocked);
        let test = app.test_address(&self.to, now).map(|_| Withheld::TestAddress);
        match blocked.or(test).or(Withheld::suppressed(is_suppressed)) {
            Some(why) => Err(LetterProgress::Withheld(why)),
            None => Ok(()),
        }
    }

    /// What becomes of it after this answer of the mail server; `chance` spreads the attempts of many.
    pub fn after(&self, answer: HandOver, chance: u8, now: Timestamp) -> LetterProgress {
        LetterProgress::after(answer, (self.attempts, self.expires_at), chance, now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::TestAddress;
    use crate::email_code::EmailCode;
    use crate::user::UserStatus;

    fn user() -> User {
        let email = EmailAddress::parse("ann@example.org").unwrap();
        User::new(UserId::from_bits(1), AppId::parse("acme").unwrap(), email, Timestamp::from_seconds(1))
    }

    fn letter() -> DeviceLetter {
        let whence = Whence { visitor: Visitor::default(), place: None, locale: None };
        DeviceLetter {
            id: DeliveryId::from_bits(3),
            app: AppId::parse("acme").unwrap(),
            user: user().id,
            session: SessionId::from_bits(2),
            to: user().email,
            whence,
            attempts: 1,
            created_at: Timestamp::from_seconds(100),
            expires_at: Timestamp::from_seconds(100).plus(TOLD_FOR),
            templates_at: None,
        }
    }

    #[test]
    fn it_goes_to_nobody_who_gets_no_letters() {
        let (app, now) = (crate::app::tests::app(), Timestamp::from_seconds(200));
        let judged = |app: &App, user: Option<&User>, suppressed, now| {
            letter().must_leave((app, user), suppressed, now)
        };
        assert_eq!(judged(&app, Some(&user()), false, now), Ok(()));
        let withheld = |why| Err(LetterProgress::Withheld(why));
        assert_eq!(judged(&app, Some(&user()), true, now), withheld(Withheld::Suppressed));
        let blocked = User { status: UserStatus::Blocked, ..user() };
        assert_eq!(judged(&app, Some(&blocked), false, now), withheld(Withheld::UserBlocked));
        let code = EmailCode::parse("424242").unwrap();
        let expires_at = Timestamp::from_seconds(1_000);
        let testing = App {
            test_addresses: vec![TestAddress { email: user().email, code, expires_at }],
            ..crate::app::tests::app()
        };
        assert_eq!(judged(&testing, Some(&user()), false, now), withheld(Withheld::TestAddress));
        assert!(matches!(judged(&app, None, false, now), Err(LetterProgress::Failed { .. })));
        let late = letter().expires_at;
        assert!(matches!(judged(&app, Some(&user()), false, late), Err(LetterProgress::Failed { .. })));
    }

    #[test]
    fn it_is_tried_again_for_a_day() {
        let away = || HandOver::Away { why: "away".to_owned() };
        let next = letter().after(away(), 0, Timestamp::from_seconds(200));
        assert!(matches!(next, LetterProgress::Retry { at, .. } if at > Timestamp::from_seconds(200)));
        assert!(matches!(letter().after(away(), 0, letter().expires_at), LetterProgress::Failed { .. }));
    }
}
