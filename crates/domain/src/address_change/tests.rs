//! A change of an address, step by step and in any order.

use super::*;
use crate::app::AppStatus;
use crate::app::tests::app;
use crate::app::{SignUp, SignUpDomain};
use crate::browser_session::Reach;
use crate::delivery::{HandOver, Withheld};
use crate::id::{DeliveryId, SignInId};
use crate::secret::Digest;
use crate::user::UserStatus;
use proptest::prelude::*;

const ASKED: Timestamp = Timestamp::from_seconds(10_000);

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn user() -> User {
    User::new(UserId::from_bits(1), app().id, email("old@example.org"), Timestamp::from_seconds(10))
}

fn stay(authenticated_at: Timestamp) -> BrowserSession {
    BrowserSession {
        id: BrowserSessionId::from_bits(7),
        app: app().id,
        user: user().id,
        sign_in: SignInId::from_bits(3),
        digest: Digest::from_bytes([1; 32]),
        reach: Reach::Clients,
        authenticated_at,
        started_at: authenticated_at,
        expires_at: authenticated_at.plus(Duration::from_hours(12)),
        ended_at: None,
    }
}

fn key() -> ChangeKey {
    let (id, key) = (AddressChangeId::from_bits(9), MasterKeyId::from_number(1));
    ChangeKey { id, key, locale: None, asker: Visitor::default() }
}

fn wished(app: &App, user: &User, new: &str, signed_in: Timestamp) -> Result<AddressChange, WishRefused> {
    Wish { app, user, stay: &stay(signed_in), new: &email(new) }.begin(key(), ASKED)
}

fn change() -> AddressChange {
    wished(&app(), &user(), "new@example.org", ASKED).unwrap()
}

/// The change as a store keeps it after that confirmation.
fn half(confirmed: &HalfConfirmed) -> AddressChange {
    let (mut change, at) = (confirmed.change().clone(), Some(confirmed.at()));
    match confirmed.side() {
        Side::Old => change.course.old_confirmed_at = at,
        Side::New => change.course.new_confirmed_at = at,
    }
    change
}

fn after(seconds: u64) -> Timestamp {
    ASKED.plus(Duration::from_secs(seconds))
}

#[test]
fn a_change_needs_a_sign_in_of_the_last_five_minutes() {
    let ago = |micros| Timestamp::from_micros(ASKED.as_micros() - micros);
    let five = i64::try_from(FRESH_WITHIN.as_micros()).unwrap();
    assert!(wished(&app(), &user(), "new@example.org", ago(five - 1)).is_ok());
    assert_eq!(wished(&app(), &user(), "new@example.org", ago(five)), Err(WishRefused::NotFresh));
}

#[test]
fn the_same_address_in_another_spelling_is_no_change() {
    let same = wished(&app(), &user(), "OLD@Example.ORG", ASKED);
    assert_eq!(same, Err(WishRefused::Same));
}

#[test]
fn an_app_of_some_domains_is_not_left_by_a_change() {
    let domains = SignUp::Domains(vec![SignUpDomain::parse("example.org").unwrap()]);
    let closed = App { sign_up: domains, ..app() };
    assert!(wished(&closed, &user(), "new@example.org", ASKED).is_ok());
    assert_eq!(wished(&closed, &user(), "new@example.com", ASKED), Err(WishRefused::NotAdmitted));
    let invited = App { sign_up: SignUp::Invited, ..app() };
    assert!(
        wished(&invited, &user(), "new@example.com", ASKED).is_ok(),
        "who was invited stays the same person"
    );
    // The rule of the moment counts.
    let refused = wished(&app(), &user(), "new@example.com", ASKED).unwrap().confirm(
        Side::Old,
        (&closed, &user()),
        after(1),
    );
    assert_eq!(refused, Err(ConfirmChangeRefused::NotAdmitted));
}

#[test]
fn a_blocked_user_begins_no_change_and_finishes_none() {
    let blocked = User { status: UserStatus::Blocked, ..user() };
    assert_eq!(
        wished(&app(), &blocked, "new@example.org", ASKED),
        Err(WishRefused::UserNotAllowed(UserNotAllowed))
    );
    let refused = change().confirm(Side::New, (&app(), &blocked), after(1));
    assert_eq!(refused, Err(ConfirmChangeRefused::UserNotAllowed(UserNotAllowed)));
    let disabled = App { status: AppStatus::Disabled, ..app() };
    assert_eq!(
        wished(&disabled, &user(), "new@example.org", ASKED),
        Err(WishRefused::AppDisabled(AppDisabled))
    );
    let refused = change().confirm(Side::New, (&disabled, &user()), after(1));
    assert_eq!(refused, Err(ConfirmChangeRefused::AppDisabled(AppDisabled)));
}

#[test]
fn a_user_who_has_another_address_by_now_is_not_changed() {
    let moved = user().moved_to(&email("third@example.org"), after(1));
    let refused = change().confirm(Side::Old, (&app(), &moved), after(2));
    assert_eq!(refused, Err(DeadChange::Over(ChangeOutcome::Replaced).into()));
    let other = User { id: UserId::from_bits(2), ..user() };
    assert!(change().confirm(Side::Old, (&app(), &other), after(2)).is_err());
}

#[test]
fn the_user_stays_the_same_and_has_the_new_address() {
    let AddressConfirmed::Half(first) = change().confirm(Side::New, (&app(), &user()), after(1)).unwrap()
    else {
        panic!("one address is not enough");
    };
    let AddressConfirmed::Both(both) = half(&first).confirm(Side::Old, (&app(), &user()), after(2)).unwrap()
    else {
        panic!("both confirmed");
    };
    assert_eq!(both.user().email, email("new@example.org"));
    assert_eq!((both.user().id, both.user().created_at), (user().id, user().created_at));
    assert_eq!((both.seen(), both.side(), both.at()), (user().updated_at, Side::Old, after(2)));
    assert!(both.user().updated_at > both.seen());
    assert_eq!(both.taken().end().outcome, ChangeOutcome::Taken);
}

#[test]
fn what_began_with_the_old_address_elsewhere_ends_and_nothing_else() {
    let done = AddressChange {
        course: ChangeCourse {
            end: Some(ChangeEnd { outcome: ChangeOutcome::Changed, at: after(9) }),
            ..ChangeCourse::default()
        },
        ..change()
    };
    let elsewhere = BrowserSession { id: BrowserSessionId::from_bits(8), ..stay(ASKED) };
    assert!(done.ends_stay(&elsewhere));
    assert!(!done.ends_stay(&stay(ASKED)), "the one that asked");
    assert!(!done.ends_stay(&BrowserSession { authenticated_at: after(10), ..elsewhere.clone() }));
    assert!(!done.ends_stay(&BrowserSession { user: UserId::from_bits(2), ..elsewhere.clone() }));
    assert!(!change().ends_stay(&elsewhere), "nothing was changed");
}

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Step {
    Confirm(Side),
    Refuse(Side),
    Replace,
    Wait(u16),
}

fn step() -> impl Strategy<Value = Step> {
    let side = || prop_oneof![Just(Side::Old), Just(Side::New)];
    prop_oneof![
        4 => side().prop_map(Step::Confirm),
        1 => side().prop_map(Step::Refuse),
        1 => Just(Step::Replace),
        2 => (0_u16..1_500).prop_map(Step::Wait),
    ]
}

proptest! {
    /// Whatever is done in whatever order: the address changes exactly once, when both have confirmed in time and nobody
    /// refused before.
    #[test]
    fn an_address_changes_only_when_both_have_confirmed(steps in prop::collection::vec(step(), 0..24)) {
        let (mut change, mut user, mut now) = (change(), user(), ASKED);
        let (mut said, mut changes) = (Vec::new(), 0_u32);
        for step in steps {
            let open = change.course.end.is_none() && !change.expires_at.is_over(now);
            match step {
                Step::Wait(seconds) => now = now.plus(Duration::from_secs(seconds.into())),
                Step::Replace => {
                    if change.course.end.is_none() {
                        change.course.end = Some(ChangeEnd { outcome: ChangeOutcome::Replaced, at: now });
                    }
                }
                Step::Confirm(side) => match change.clone().confirm(side, (&app(), &user), now) {
                    Ok(AddressConfirmed::Half(confirmed)) => {
                        prop_assert!(open && said.is_empty());
                        said.push(side);
                        change = half(&confirmed);
                    }
                    Ok(AddressConfirmed::Both(both)) => {
                        prop_assert!(open && said.len() == 1 && !said.contains(&side));
                        said.push(side);
                        changes += 1;
                        user = both.user().clone();
                        change.course.end = Some(ChangeEnd { outcome: ChangeOutcome::Changed, at: now });
                    }
                    Err(_) => prop_assert!(!open || said.contains(&side)),
                },
                Step::Refuse(side) => match change.clone().refuse(side, now) {
                    Ok(ended) => {
                        prop_assert!(open);
                        change.course.end = Some(ended.end());
                    }
                    Err(_) => prop_assert!(!open),
                },
            }
            prop_assert_eq!(change.is_pending(now), change.course.end.is_none() && !change.expires_at.is_over(now));
            let both = change.changed_at().is_some();
            prop_assert_eq!(both, changes == 1);
            prop_assert_eq!(user.email.identity(), if both { "new@example.org" } else { "old@example.org" });
        }
        prop_assert!(changes <= 1);
    }

    #[test]
    fn a_letter_is_tried_again_until_it_is_too_late(attempts in 0_u32..100, chance: u8, seconds in 0_u64..4_000) {
        let token = (DeliveryId::from_bits(4), Digest::from_bytes([3; 32]));
        let letter = AddressLetter { attempts, ..AddressLetter::asking(&change(), Side::New, token, None) };
        let now = after(seconds);
        match letter.after(HandOver::Away { why: "away".to_owned() }, chance, now) {
            LetterProgress::Retry { at, .. } => prop_assert!(at > now && !letter.expires_at.is_over(at)),
            LetterProgress::Failed { .. } => {
                prop_assert!(now.plus(Duration::from_secs(76)) >= letter.expires_at);
            }
            LetterProgress::Sent { .. } | LetterProgress::Withheld(_) => prop_assert!(false, "nobody took it"),
        }
    }
}

#[test]
fn a_letter_asks_as_long_as_there_is_something_to_ask() {
    let token = || (DeliveryId::from_bits(4), Digest::from_bytes([3; 32]));
    let letter = AddressLetter::asking(&change(), Side::Old, token(), None);
    assert_eq!(letter.must_leave(&change(), after(3_599)), Ok(()));
    assert!(letter.must_leave(&change(), after(3_600)).is_err());
    let ended = |outcome| AddressChange {
        course: ChangeCourse { end: Some(ChangeEnd { outcome, at: after(1) }), ..ChangeCourse::default() },
        ..change()
    };
    assert!(letter.must_leave(&ended(ChangeOutcome::Refused), after(2)).is_err());
    let telling = AddressLetter::telling(&change(), Side::New, DeliveryId::from_bits(5), after(1));
    assert_eq!(telling.must_leave(&ended(ChangeOutcome::Changed), after(7_200)), Ok(()));
    assert_eq!(telling.digest, None);
    let withheld = AddressLetter::asking(&change(), Side::New, token(), Some(Withheld::AddressTaken));
    let progress = withheld.must_leave(&change(), after(1));
    assert_eq!(progress, Err(LetterProgress::Withheld(Withheld::AddressTaken)));
}
