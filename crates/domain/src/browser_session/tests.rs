//! Who stays signed in, how long, and what that is good for.

use super::*;
use crate::app::{AppStatus, Lifetimes, tests::app};
use crate::email::EmailAddress;
use crate::email_code::EmailCode;
use crate::id::DeliveryId;
use crate::link::Link;
use crate::pkce::CodeChallenge;
use crate::redirect::{Destination, RedirectUri, RedirectUris};
use crate::scope::Scope;
use crate::secret::MasterKeyId;
use crate::sign_in::{Place, ResponseMode, SignIn, SignInMethod, SignInRequest};
use crate::user::UserStatus;
use crate::visitor::{Asker, Visitor};
use proptest::prelude::*;

const BEGUN: Timestamp = Timestamp::from_seconds(1_000);
const LIFE: Duration = Duration::from_hours(12);

fn served() -> App {
    let uri = RedirectUri::parse("https://app.example/callback").unwrap();
    App { redirect_uris: RedirectUris::new(vec![uri]), ..app() }
}

fn email(text: &str) -> EmailAddress {
    EmailAddress::parse(text).unwrap()
}

fn user(id: u128, status: UserStatus) -> User {
    let email = email("ada@example.org");
    User { status, ..User::new(UserId::from_bits(id), app().id, email, BEGUN) }
}

fn key() -> BrowserKey {
    BrowserKey { id: BrowserSessionId::from_bits(5), digest: Digest::from_bytes([5; 32]) }
}

fn entry() -> Entry {
    Entry {
        destination: Destination::restore("https://app.example/other".to_owned()),
        challenge: Some(CodeChallenge::from_bytes([7; 32])),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        nonce: None,
        scope: Scope::default().grant(Some("email")),
    }
}

fn sign_in(beginning: Beginning) -> SignIn {
    SignIn::begin(SignInRequest {
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
        beginning,
        asked_at: BEGUN,
        letter_life: Duration::from_mins(10),
    })
}

fn by_link(beginning: Beginning, place: Place) -> Completed {
    let link = Link {
        digest: Digest::from_bytes([2; 32]),
        app: app().id,
        sign_in: SignInId::from_bits(1),
        delivery: DeliveryId::from_bits(1),
        expires_at: BEGUN.plus(Duration::from_mins(10)),
    };
    let app = App { binding: crate::app::Binding::Off, ..served() };
    sign_in(beginning).confirm(&link, (&app, None), place, BEGUN).unwrap()
}

fn by_digits(beginning: Beginning) -> Completed {
    let digits = EmailCode::from_bits(7);
    let typed = sign_in(beginning).type_code((Some(&digits), &digits), (&served(), None), BEGUN).unwrap();
    typed.completed().unwrap()
}

/// Somebody is signed in since [`BEGUN`].
fn stay() -> BrowserSession {
    BrowserSession::begin(&by_digits(Beginning::HostedPage), UserId::from_bits(9), key(), LIFE).unwrap()
}

fn after(seconds: u64) -> Timestamp {
    BEGUN.plus(Duration::from_secs(seconds))
}

fn tried(demand: &Demand, seconds: u64) -> Result<Entered, EnterRefused> {
    stay().enter((demand, entry()), (&served(), &user(9, UserStatus::Active)), after(seconds))
}

#[test]
fn somebody_stays_signed_in_only_where_a_sign_in_of_the_hosted_page_began_and_completed() {
    let begins = |completed: &Completed, life| {
        BrowserSession::begin(completed, UserId::from_bits(9), key(), life).is_some()
    };
    assert!(begins(&by_link(Beginning::HostedPage, Place::Initiator), LIFE));
    assert!(begins(&by_digits(Beginning::HostedPage), LIFE));
    assert!(!begins(&by_link(Beginning::HostedPage, Place::Elsewhere), LIFE));
    assert!(!begins(&by_link(Beginning::Api, Place::Initiator), LIFE));
    assert!(!begins(&by_link(Beginning::Api, Place::Elsewhere), LIFE));
    assert!(!begins(&by_digits(Beginning::Api), LIFE));
    assert!(!begins(&by_digits(Beginning::HostedPage), Duration::ZERO), "the app switched it off");
}

#[test]
fn whoever_is_signed_in_enters_with_what_the_new_request_is_bound_to_and_the_first_moment() {
    let entered = tried(&Demand::default(), 3_600).unwrap();
    assert_eq!((entered.entry(), entered.at()), (&entry(), after(3_600)));
    assert_eq!(entered.session(), &stay());
    assert_eq!(entered.session().authenticated_at, BEGUN);
}

#[test]
fn what_the_client_demands_is_honoured() {
    let of = |text| Demand { email: Some(email(text)), ..Demand::default() };
    let who = |id| Demand { user: Some(UserId::from_bits(id)), ..Demand::default() };
    for (demand, why) in [
        (of("ADA@example.org"), None),
        (of("bob@example.org"), Some(MarkRefused::SomebodyElse)),
        (who(9), None),
        (who(8), Some(MarkRefused::SomebodyElse)),
        (Demand { anew: true, ..who(9) }, Some(MarkRefused::Anew)),
    ] {
        assert_eq!(tried(&demand, 1).err(), why.map(EnterRefused::Unmet), "{demand:?}");
    }
}

#[test]
fn a_stay_is_no_good_to_others_to_the_blocked_or_once_it_was_ended() {
    let (active, blocked) = (user(9, UserStatus::Active), user(9, UserStatus::Blocked));
    let other = App { id: AppId::parse("other").unwrap(), ..served() };
    let off = App { status: AppStatus::Disabled, ..served() };
    let try_as = |stay: BrowserSession, app: &App, user: &User| {
        stay.enter((&Demand::default(), entry()), (app, user), after(1)).is_ok()
    };
    assert!(try_as(stay(), &served(), &active));
    assert!(!try_as(stay(), &other, &active));
    assert!(!try_as(stay(), &off, &active));
    assert!(!try_as(stay(), &served(), &blocked));
    assert!(!try_as(stay(), &served(), &user(8, UserStatus::Active)));
    assert!(!try_as(BrowserSession { ended_at: Some(after(1)), ..stay() }, &served(), &active));
}

proptest! {
    #[test]
    fn a_stay_never_outlives_its_life_nor_what_the_app_decided_since(
        seconds in 0_u64..100_000,
        life in 1_u64..90_000,
        since in 0_u64..90_000,
    ) {
        let [given, now] = [life, since].map(Duration::from_secs);
        let user = user(9, UserStatus::Active);
        let stay = BrowserSession::begin(&by_digits(Beginning::HostedPage), user.id, key(), given).unwrap();
        let app = App { lifetimes: Lifetimes { browser_session: now, ..Lifetimes::default() }, ..served() };
        let entered = stay.enter((&Demand::default(), entry()), (&app, &user), after(seconds));
        prop_assert_eq!(entered.is_ok(), seconds < life && seconds < since);
    }

    #[test]
    fn nobody_older_than_max_age_enters(seconds in 0_u64..40_000, age in 0_u64..50_000) {
        let demand = Demand { max_age: Some(Duration::from_secs(age)), ..Demand::default() };
        prop_assert_eq!(tried(&demand, seconds).is_ok(), seconds < age);
    }
}
