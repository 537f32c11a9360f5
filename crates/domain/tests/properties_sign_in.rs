//! What stays true of a sign-in, a code and a session, whatever happens in whatever order.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail by panicking")]

use gatepost_domain::app::{
    AccessTokenFormat, App, AppId, AppKind, AppLimits, AppName, AppStatus, Binding, Lifetimes, OAuthSettings,
    Retention, SignUp,
};
use gatepost_domain::brand::Brand;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::{Attempt, CodeRefused, CodeSecret, CodeStanding, ExchangeCode};
use gatepost_domain::id::{CodeId, DeliveryId, RefreshTokenId, SessionId, SignInId, UserId};
use gatepost_domain::link::{DeadLink, Link};
use gatepost_domain::pkce::{CodeChallenge, CodeVerifier};
use gatepost_domain::redirect::{RedirectUri, RedirectUris};
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, MasterKeyId};
use gatepost_domain::session::{
    EndReason, Ended, Presented, REPEAT_WITHIN, RefreshRefused, RefreshStanding, RefreshToken, Session,
};
use gatepost_domain::sign_in::{
    Beginning, Completed, ConfirmRefused, Course, Place, ResponseMode, SignIn, SignInMethod, SignInRequest,
    SignInStatus, Standing,
};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{User, UserStatus};
use gatepost_domain::visitor::{Asker, Visitor};
use proptest::collection::vec;
use proptest::prelude::*;
use std::time::Duration;

const BEGIN: Timestamp = Timestamp::from_seconds(1_000_000);
const CALLBACK: &str = "https://app.example/callback";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

fn after(seconds: u64) -> Timestamp {
    BEGIN.plus(Duration::from_secs(seconds))
}

fn app() -> App {
    App {
        id: AppId::parse("acme").unwrap(),
        name: AppName::parse("Acme").unwrap(),
        kind: AppKind::Public,
        status: AppStatus::Active,
        redirect_uris: RedirectUris::new(vec![RedirectUri::parse(CALLBACK).unwrap()]),
        binding: Binding::Confirm,
        initiate_login_uri: None,
        access_token_format: AccessTokenFormat::Jwt,
        access_token_audience: None,
        oauth: OAuthSettings::default(),
        lifetimes: Lifetimes::default(),
        brand: Brand::default(),
        default_locale: None,
        sign_up: SignUp::default(),
        retention: Retention::default(),
        test_addresses: Vec::new(),
        new_device_letters: false,
        sender: None,
        limits: AppLimits::default(),
        templates_at: None,
        newest_key: 0,
        created_at: BEGIN,
        updated_at: BEGIN,
    }
}

fn user(status: UserStatus) -> User {
    let email = EmailAddress::parse("ada@example.org").unwrap();
    User { status, ..User::new(UserId::from_bits(9), app().id, email, BEGIN) }
}

fn request(challenge: Option<&str>) -> SignInRequest {
    SignInRequest {
        id: SignInId::from_bits(1),
        app: app().id,
        email: EmailAddress::parse("ada@example.org").unwrap(),
        destination: app().redirect_uris.resolve(CALLBACK).unwrap(),
        state: None,
        nonce: None,
        challenge: challenge.map(|text| CodeChallenge::parse(text).unwrap()),
        dpop_jkt: None,
        response_mode: ResponseMode::Query,
        scope: Scope::default().grant(None),
        locale: None,
        asker: Asker::Person(Visitor::default()),
        secret: Digest::from_bytes([1; 32]),
        key: MasterKeyId::from_number(1),
        method: SignInMethod::Both,
        beginning: Beginning::Api,
        asked_at: BEGIN,
        letter_life: Duration::from_mins(10),
    }
}

/// A sign-in that stands so.
fn standing_so(standing: Standing) -> SignIn {
    let request = request(None);
    let course = Course { standing, ..Course::begun(&request) };
    SignIn::restore(request, course)
}

fn link() -> Link {
    Link {
        digest: Digest::from_bytes([2; 32]),
        app: app().id,
        sign_in: SignInId::from_bits(1),
        delivery: DeliveryId::from_bits(3),
        expires_at: after(600),
    }
}

fn completed(challenge: Option<&str>) -> Completed {
    SignIn::begin(request(challenge)).confirm(&link(), (&app(), None), Place::Elsewhere, BEGIN).unwrap()
}

fn code(challenge: Option<&str>) -> ExchangeCode {
    let secret = CodeSecret {
        id: CodeId::from_bits(4),
        digest: Digest::from_bytes([5; 32]),
        key: MasterKeyId::from_number(1),
    };
    ExchangeCode::issue(&completed(challenge), UserId::from_bits(9), secret, Duration::from_mins(1))
}

#[derive(Clone, Copy, Debug)]
enum Press {
    Confirm,
    Refuse,
}

proptest! {
    #[test]
    fn a_link_signs_in_at_most_once(presses in vec((prop_oneof![Just(Press::Confirm), Just(Press::Refuse)], 0_u64..200), 1..12)) {
        let (mut standing, mut seconds, mut successes, mut ended) = (Standing::Pending, 0, 0, false);
        for (press, pause) in presses {
            seconds += pause;
            let (now, sign_in) = (after(seconds), standing_so(standing));
            let good = !ended && seconds < 600;
            match press {
                Press::Confirm => {
                    let confirmed = sign_in.confirm(&link(), (&app(), None), Place::Elsewhere, now);
                    prop_assert_eq!(confirmed.is_ok(), good);
                    if confirmed.is_ok() {
                        standing = Standing::Completed { at: now };
                        successes += 1;
                    }
                }
                Press::Refuse => {
                    let refused = sign_in.refuse(&link(), now);
                    prop_assert_eq!(refused.is_ok(), good);
                    if refused.is_ok() {
                        standing = Standing::Refused { at: now };
                    }
                }
            }
            ended = ended || good;
            prop_assert!(successes <= 1);
        }
    }

    #[test]
    fn looking_at_a_link_says_what_confirming_would_meet(seconds in 0_u64..1200, ended in 0_u8..3) {
        let standing = match ended {
            0 => Standing::Pending,
            1 => Standing::Completed { at: BEGIN },
            _ => Standing::Refused { at: BEGIN },
        };
        let sign_in = standing_so(standing);
        let looked = sign_in.look(&link(), after(seconds)).map_err(ConfirmRefused::Dead);
        let confirmed = sign_in.clone().confirm(&link(), (&app(), None), Place::Elsewhere, after(seconds)).map(|_| ());
        prop_assert_eq!(looked, confirmed);
        let expired = sign_in.status(None, after(seconds)) == SignInStatus::Expired;
        prop_assert_eq!(expired, ended == 0 && seconds >= 600);
    }

    #[test]
    fn a_code_is_exchanged_only_with_its_redirect_and_its_proof(
        challenged: bool, redirect in 0_u8..3, verifier in 0_u8..3, authenticated: bool, seconds in 0_u64..120,
    ) {
        let code = code(challenged.then_some(CHALLENGE));
        let right = CodeVerifier::parse(VERIFIER).unwrap();
        let wrong = CodeVerifier::parse(CHALLENGE).unwrap();
        let attempt = Attempt {
            redirect_uri: [CALLBACK, "https://app.example/callback/", ""][usize::from(redirect)],
            verifier: [None, Some(&right), Some(&wrong)][usize::from(verifier)],
            authenticated,
            key: None,
        };
        let proved = if challenged { verifier == 1 } else { authenticated && verifier == 0 };
        match code.exchange(&attempt, SessionId::from_bits(7), after(seconds)) {
            Ok(spent) => prop_assert!(seconds < 60 && redirect == 0 && proved && spent.session() == SessionId::from_bits(7)),
            Err(CodeRefused::Dead) => prop_assert!(seconds >= 60),
            Err(CodeRefused::Burn(_)) => prop_assert!(seconds < 60 && !(redirect == 0 && proved)),
            Err(CodeRefused::Replayed(_)) => prop_assert!(false, "it was never exchanged"),
        }
    }

    #[test]
    fn a_code_that_was_used_buys_nothing(burned: bool, seconds in 0_u64..120) {
        let session = SessionId::from_bits(7);
        let standing = if burned { CodeStanding::Burned { at: BEGIN } } else { CodeStanding::Spent { at: BEGIN, session } };
        let code = ExchangeCode::restore(code(Some(CHALLENGE)).grant().clone(), standing);
        let verifier = CodeVerifier::parse(VERIFIER).unwrap();
        let attempt = Attempt { redirect_uri: CALLBACK, verifier: Some(&verifier), authenticated: true, key: None };
        let expected = if burned { CodeRefused::Dead } else { CodeRefused::Replayed(session) };
        prop_assert_eq!(code.exchange(&attempt, SessionId::from_bits(8), after(seconds)), Err(expected));
    }

    #[test]
    fn a_session_never_has_two_live_refresh_tokens(uses in vec((0_usize..6, 0_u64..15), 1..40)) {
        let mut family = Family::begin();
        let mut seconds = 0;
        for (which, pause) in uses {
            seconds += pause;
            let _ = family.present(which % family.tokens.len(), after(seconds));
            let live = family.tokens.iter().filter(|token| token.standing == RefreshStanding::Live).count();
            prop_assert!(live <= 1);
            prop_assert_eq!(live, 1, "the newest token is alive, if its session is");
        }
    }

    #[test]
    fn a_rotated_token_repeats_for_ten_seconds_while_its_successor_is_unused(pause in 0_u64..30, successor_used: bool) {
        let mut family = Family::begin();
        family.present(0, after(1)).unwrap();
        if successor_used {
            family.present(1, after(1)).unwrap();
        }
        let again = family.present(0, after(1 + pause));
        let may_repeat = !successor_used && pause <= REPEAT_WITHIN.as_secs();
        prop_assert_eq!(again.is_ok(), may_repeat);
        prop_assert_eq!(family.session.ended.is_some(), !may_repeat);
    }
}

/// What a store does with what the domain decides, without a store.
struct Family {
    session: Session,
    tokens: Vec<RefreshToken>,
}

impl Family {
    fn begin() -> Self {
        let verifier = CodeVerifier::parse(VERIFIER).unwrap();
        let attempt =
            Attempt { redirect_uri: CALLBACK, verifier: Some(&verifier), authenticated: false, key: None };
        let spent = code(Some(CHALLENGE)).exchange(&attempt, SessionId::from_bits(7), BEGIN).unwrap();
        let session = Session::open(&spent, &Lifetimes::default());
        let tokens = vec![token(&session, 0, BEGIN)];
        Self { session, tokens }
    }

    fn present(&mut self, which: usize, now: Timestamp) -> Result<(), RefreshRefused> {
        let presented = self.tokens[which].clone();
        let successor_is_live = matches!(presented.standing, RefreshStanding::Rotated { successor, .. }
            if self.tokens.iter().any(|token| token.id == successor && token.standing == RefreshStanding::Live));
        let session = self.session.clone();
        let judged = Presented {
            token: presented.clone(),
            session,
            user: user(UserStatus::Active),
            successor_is_live,
        }
        .rotate(&app(), now);
        let rotation = match judged {
            Ok(rotation) => rotation,
            Err(refused) => {
                if refused == RefreshRefused::Replayed {
                    self.session.ended = Some(Ended { at: now, reason: EndReason::RefreshReplayed });
                }
                return Err(refused);
            }
        };
        let new = token(&self.session, self.tokens.len() as u128, now);
        for token in &mut self.tokens {
            if rotation.displaced() == Some(token.id) {
                token.standing = RefreshStanding::Superseded;
            }
        }
        let first_use =
            if let RefreshStanding::Rotated { at, .. } = presented.standing { at } else { rotation.at() };
        self.tokens[which].standing = RefreshStanding::Rotated { at: first_use, successor: new.id };
        self.tokens.push(new);
        Ok(())
    }
}

fn token(session: &Session, number: u128, now: Timestamp) -> RefreshToken {
    session.refresh_token(
        RefreshTokenId::from_bits(100 + number),
        Digest::from_bytes([6; 32]),
        &Lifetimes::default(),
        now,
    )
}

#[test]
fn a_link_of_another_sign_in_is_unknown() {
    let other = Link { sign_in: SignInId::from_bits(99), ..link() };
    assert_eq!(SignIn::begin(request(None)).look(&other, BEGIN), Err(DeadLink::Unknown));
    let other = Link { app: AppId::parse("other").unwrap(), ..link() };
    assert_eq!(SignIn::begin(request(None)).look(&other, BEGIN), Err(DeadLink::Unknown));
}

#[test]
fn nobody_is_sent_where_the_app_no_longer_wants_them() {
    let moved = App {
        redirect_uris: RedirectUris::new(vec![RedirectUri::parse("https://new.example/cb").unwrap()]),
        ..app()
    };
    let refused = SignIn::begin(request(None)).confirm(&link(), (&moved, None), Place::Elsewhere, BEGIN);
    assert_eq!(refused, Err(ConfirmRefused::RedirectGone));
}

#[test]
fn a_disabled_app_and_a_blocked_user_leave_the_link_good() {
    let disabled = App { status: AppStatus::Disabled, ..app() };
    let sign_in = SignIn::begin(request(None));
    assert!(matches!(
        sign_in.clone().confirm(&link(), (&disabled, None), Place::Elsewhere, BEGIN),
        Err(ConfirmRefused::AppDisabled(_))
    ));
    let blocked = user(UserStatus::Blocked);
    assert!(matches!(
        sign_in.clone().confirm(&link(), (&app(), Some(&blocked)), Place::Elsewhere, BEGIN),
        Err(ConfirmRefused::UserNotAllowed(_))
    ));
    assert_eq!(sign_in.look(&link(), BEGIN), Ok(()));
}

#[test]
fn an_idle_token_dies_and_no_token_outlives_its_session() {
    let mut family = Family::begin();
    let day = 24 * 60 * 60;
    assert_eq!(family.present(0, after(30 * day)), Err(RefreshRefused::Dead));
    let mut seconds = 0;
    for round in 0..4 {
        seconds = (round + 1) * 22 * day;
        family.present(family.tokens.len() - 1, after(seconds)).unwrap();
    }
    assert_eq!(family.tokens.last().unwrap().expires_at, family.session.expires_at);
    assert_eq!(family.present(family.tokens.len() - 1, after(seconds + 3 * day)), Err(RefreshRefused::Dead));
}
