//! What lets a marked browser in, and what does not.

use super::*;
use crate::app::{AppStatus, tests::app};
use crate::id::UserId;
use crate::redirect::{RedirectUri, RedirectUris};
use crate::secret::MasterKeyId;
use crate::sign_in::{Beginning, Course, ResponseMode, SignInMethod, SignInRequest};
use crate::user::UserStatus;
use crate::visitor::{Asker, Visitor};
use proptest::prelude::*;

const CONFIRMED: Timestamp = Timestamp::from_seconds(1_000);

fn served() -> App {
    let uri = RedirectUri::parse("https://app.example/callback").unwrap();
    App { redirect_uris: RedirectUris::new(vec![uri]), ..app() }
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn user(status: UserStatus) -> User {
    User { status, ..User::new(UserId::from_bits(9), app().id, email("ada@example.org"), CONFIRMED) }
}

fn entry() -> Entry {
    Entry {
        destination: Destination::restore("https://app.example/other".to_owned()),
        challenge: Some(CodeChallenge::from_bytes([7; 32])),
        dpop_jkt: None,
        response_mode: ResponseMode::FormPost,
        nonce: Some(Nonce::parse("new").unwrap()),
        scope: Scope::default().grant(Some("email")),
    }
}

/// A sign-in that stands so, with that mark.
fn sign_in(standing: Standing, mark: Option<Mark>) -> SignIn {
    let request = SignInRequest {
        id: SignInId::from_bits(1),
        app: app().id,
        email: email("ada@example.org"),
        destination: served().redirect_uris.resolve("https://app.example/callback").unwrap(),
        state: None,
        nonce: None,
        challenge: None,
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: Scope::default().grant(None),
        locale: None,
        asker: Asker::Person(Visitor::default()),
        secret: Digest::from_bytes([1; 32]),
        key: MasterKeyId::from_number(1),
        method: SignInMethod::Both,
        beginning: Beginning::Api,
        asked_at: CONFIRMED,
        letter_life: Duration::from_mins(10),
    };
    let course = Course { standing, mark, ..Course::begun(&request) };
    SignIn::restore(request, course)
}

fn marked() -> SignIn {
    sign_in(Standing::Completed { at: CONFIRMED }, Some(Mark::Unused))
}

fn after(seconds: u64) -> Timestamp {
    CONFIRMED.plus(Duration::from_secs(seconds))
}

/// What becomes of a mark after a minute.
fn tried(sign_in: SignIn, demand: &Demand) -> Result<MarkUsed, MarkRefused> {
    sign_in.use_mark((demand, entry()), (&served(), Some(&user(UserStatus::Active))), after(60))
}

#[test]
fn a_mark_lets_in_with_what_the_new_request_is_bound_to_and_the_confirmation_s_moment() {
    let used = tried(marked(), &Demand::default()).unwrap();
    assert_eq!(used.entry(), &entry());
    assert_eq!((used.authenticated_at(), used.at()), (CONFIRMED, after(60)));
    assert_eq!((used.sign_in(), used.user()), (SignInId::from_bits(1), UserId::from_bits(9)));
}

#[test]
fn what_was_not_confirmed_elsewhere_or_was_used_lets_nobody_in() {
    for mark in [None, Some(Mark::Used), Some(Mark::Dead)] {
        let sign_in = sign_in(Standing::Completed { at: CONFIRMED }, mark);
        assert_eq!(tried(sign_in, &Demand::default()), Err(MarkRefused::Gone), "{mark:?}");
    }
    for standing in
        [Standing::Pending, Standing::Approved { at: CONFIRMED }, Standing::Refused { at: CONFIRMED }]
    {
        let sign_in = sign_in(standing, Some(Mark::Unused));
        assert_eq!(tried(sign_in, &Demand::default()), Err(MarkRefused::Gone), "{standing:?}");
    }
}

#[test]
fn a_mark_is_no_good_to_another_app_one_that_is_off_or_a_user_who_may_not_sign_in() {
    let (other, mut off) = (AppId::parse("other").unwrap(), served());
    let other = App { id: other, ..served() };
    off.status = AppStatus::Disabled;
    let active = user(UserStatus::Active);
    let blocked = user(UserStatus::Blocked);
    for (app, user, why) in [
        (&other, Some(&active), MarkRefused::Gone),
        (&off, Some(&active), MarkRefused::AppDisabled(AppDisabled)),
        (&served(), Some(&blocked), MarkRefused::UserNotAllowed(UserNotAllowed)),
        (&served(), None, MarkRefused::UserNotAllowed(UserNotAllowed)),
    ] {
        let entered = marked().use_mark((&Demand::default(), entry()), (app, user), after(60));
        assert_eq!(entered, Err(why));
    }
}

#[test]
fn the_client_may_want_somebody_fresh_or_somebody_else() {
    let demand = |email_wanted: Option<&str>, max_age: Option<u64>, anew| Demand {
        email: email_wanted.map(email),
        max_age: max_age.map(Duration::from_secs),
        anew,
        ..Demand::default()
    };
    for (demand, comes_to) in [
        (demand(None, None, true), Some(MarkRefused::Anew)),
        (demand(None, Some(60), false), Some(MarkRefused::TooOld)),
        (demand(None, Some(0), false), Some(MarkRefused::TooOld)),
        (demand(None, Some(61), false), None),
        (demand(None, Some(u64::MAX), false), None),
        (demand(Some("bob@example.org"), None, false), Some(MarkRefused::SomebodyElse)),
        (demand(Some("ada@example.com"), None, false), Some(MarkRefused::SomebodyElse)),
        (demand(Some("ADA@EXAMPLE.ORG"), None, false), None),
    ] {
        assert_eq!(tried(marked(), &demand).err(), comes_to, "{demand:?}");
    }
}

#[test]
fn whoever_left_a_mark_is_hinted_at_for_two_minutes() {
    for mark in [Mark::Unused, Mark::Used, Mark::Dead] {
        let sign_in = sign_in(Standing::Completed { at: CONFIRMED }, Some(mark));
        assert_eq!(sign_in.hinted(after(119)), Some(&email("ada@example.org")));
        assert_eq!(sign_in.hinted(after(120)), None);
    }
    assert_eq!(sign_in(Standing::Completed { at: CONFIRMED }, None).hinted(after(1)), None);
    assert_eq!(sign_in(Standing::Pending, None).hinted(after(1)), None);
}

proptest! {
    #[test]
    fn a_mark_is_good_for_two_minutes_and_once(moments in proptest::collection::vec(0_u64..180, 1..12)) {
        let (mut mark, mut uses) = (Mark::Unused, 0);
        for seconds in moments {
            let sign_in = sign_in(Standing::Completed { at: CONFIRMED }, Some(mark));
            let judges = (&served(), Some(&user(UserStatus::Active)));
            let used = sign_in.use_mark((&Demand::default(), entry()), judges, after(seconds));
            prop_assert_eq!(used.is_ok(), uses == 0 && seconds < 120);
            if used.is_ok() {
                (mark, uses) = (Mark::Used, uses + 1);
            }
        }
        prop_assert!(uses <= 1);
    }

    #[test]
    fn nobody_older_than_max_age_is_let_in(seconds in 0_u64..120, age in 0_u64..200) {
        let demand = Demand { max_age: Some(Duration::from_secs(age)), ..Demand::default() };
        let judges = (&served(), Some(&user(UserStatus::Active)));
        let used = marked().use_mark((&demand, entry()), judges, after(seconds));
        prop_assert_eq!(used.is_ok(), seconds < age);
    }
}
