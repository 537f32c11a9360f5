//! What was committed is read back whole, field by field.

use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    Address, Client, ClientKey, CodeFound, Due, LinkFound, Look, SignInFound, Store, Tx,
};
use gatepost_domain::app::{AccessTokenFormat, App, AppKind, AppName, AppStatus, Binding, Lifetimes};
use gatepost_domain::brand::{Accent, Brand, WebPage};
use gatepost_domain::delivery::DeliveryStatus;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode};
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUris;
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::{Beginning, Locale, SignInMethod, SignInRequest};
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::user::{User, UserStatus};
use gatepost_domain::visitor::{Asker, Visitor};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::sync::Arc;
use std::time::Duration;

/// Asks by a look of its own.
macro_rules! read {
    ($store:expr, $method:ident $arguments:tt) => {
        $crate::store::given::look($store).await.$method $arguments.await.unwrap()
    };
}
pub(super) use read;

/// Apps of all kinds, with and without what may be left out.
fn all_kinds_of_apps() -> Vec<App> {
    let mut bare = samples::app(1);
    bare.redirect_uris = RedirectUris::default();
    let mut full = samples::app(2);
    full.name = AppName::parse(&"\u{1d11e}".repeat(80)).unwrap();
    full.kind = AppKind::Confidential;
    full.status = AppStatus::Disabled;
    full.binding = Binding::Strict;
    full.initiate_login_uri = Some("https://app.example.org/login?ü=1".to_owned());
    full.access_token_format = AccessTokenFormat::Biscuit;
    full.access_token_audience = Some("https://api.example.org/é".to_owned());
    full.lifetimes = Lifetimes {
        link: Duration::from_secs(61),
        link_max: Duration::from_secs(3599),
        code: Duration::from_secs(59),
        access_token: Duration::from_secs(601),
        refresh_idle: Duration::from_secs(29 * 86_400 + 1),
        refresh_absolute: Duration::from_secs(89 * 86_400 + 1),
        browser_session: Duration::from_micros(7),
    };
    full.brand = Brand {
        accent: Some(Accent::parse("#1f6feb").unwrap()),
        logo: Some(samples::logo_image(2).logo()),
        policy_uri: Some(WebPage::parse("https://app.example.org/privacy#people").unwrap()),
        tos_uri: Some(WebPage::parse("https://app.example.org/terms").unwrap()),
    };
    full.new_device_letters = true;
    full.default_locale = Some(Locale::parse("de-CH").unwrap());
    full.templates_at = Some(samples::moment(7));
    full.newest_key = u32::MAX;
    full.created_at = samples::moment(1);
    full.updated_at = given::after(86_400 * 365);
    let mut open = samples::app(3);
    open.binding = Binding::Off;
    vec![bare, full, open]
}

/// An app, by its id and in the list.
pub async fn an_app_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let apps = all_kinds_of_apps();
    given::write(fixture.store(), |tx| apps.iter().for_each(|app| tx.add_app(app))).await;
    for app in &apps {
        let client = Some(Client { app: app.clone(), authenticated: false });
        assert_eq!(read!(fixture.store(), client(&given::key(&app.id))), client);
    }
    assert_eq!(read!(fixture.store(), apps()), apps);
}

/// All versions of an app's own letters, as they were saved; a deletion is one too.
pub async fn an_app_s_letters_are_read_back_whole_and_oldest_first<F: Fixture>(fixture: Arc<F>) {
    let (app, other) = (given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await);
    let gone = LetterTemplate { source: None, ..samples::template(2, &app.id) };
    let versions = [samples::template(1, &app.id), gone, samples::template(3, &app.id)];
    let theirs = samples::template(1, &other.id);
    for template in [&versions[2], &theirs, &versions[0], &versions[1]] {
        given::write(fixture.store(), |tx| tx.add_template(template)).await;
    }
    assert_eq!(read!(fixture.store(), templates(&app.id)), versions);
    assert_eq!(read!(fixture.store(), templates(&other.id)), [theirs]);
    assert!(read!(fixture.store(), templates(&samples::app_id(3))).is_empty());
}

/// In the order of their ids, not of their making.
pub async fn apps_are_listed_by_id<F: Fixture>(fixture: Arc<F>) {
    let seeds = [30, 5, 200, 10, 1];
    for seed in seeds {
        given::app(fixture.store(), seed).await;
    }
    let mut ids = seeds.map(samples::app_id).to_vec();
    ids.sort();
    let listed: Vec<_> = read!(fixture.store(), apps()).into_iter().map(|app| app.id).collect();
    assert_eq!(listed, ids);
}

/// Keys of both algorithms, the newest first, however they came in.
pub async fn signing_keys_are_read_back_whole_and_newest_first<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let mut keys = [3, 1, 4, 2].map(|seed| samples::signing_key(seed, &app.id)).to_vec();
    given::write(fixture.store(), |tx| keys.iter().for_each(|key| tx.add_signing_key(key))).await;
    keys.sort_by_key(|key| std::cmp::Reverse(key.created_at));
    assert!(read!(fixture.store(), signing_keys(&app.id)) == keys);
}

/// Every way in which an asker may be known.
fn all_kinds_of_askers() -> Vec<Asker> {
    let addresses = [
        None,
        Some(IpAddr::V4(Ipv4Addr::new(203, 0, 113, 9))),
        Some(IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0xffff, 0, 0, 1))),
        Some(IpAddr::V6(Ipv4Addr::new(203, 0, 113, 9).to_ipv6_mapped())),
    ];
    let mut askers = Vec::new();
    for ip in addresses {
        for browser in [None, Some("Sámi Browser".to_owned())] {
            for system in [None, Some("Android".to_owned())] {
                let visitor = Visitor { ip, browser: browser.clone(), system, request: None };
                askers.extend([Asker::Person(visitor.clone()), Asker::Server(visitor)]);
            }
        }
    }
    askers
}

/// Requests with every combination of what may be left out, for every asker.
fn all_kinds_of_requests(app: &App) -> Vec<SignInRequest> {
    let askers = all_kinds_of_askers();
    let combinations = askers.iter().cycle().zip(0_u32..).take(askers.len() * 16);
    combinations
        .map(|(asker, seed)| {
            let mut request = samples::request(seed, app, samples::email(seed), samples::moment(seed));
            // The askers are an even number: with each round through them the bits must move on.
            let options = seed / u32::try_from(askers.len()).unwrap();
            request.asker = asker.clone();
            request.state = request.state.filter(|_| options & 1 == 0);
            request.nonce = request.nonce.filter(|_| options & 2 == 0);
            request.challenge = request.challenge.filter(|_| options & 4 == 0);
            request.locale = request.locale.filter(|_| options & 8 == 0);
            request.method = match seed % 5 {
                0 | 1 => SignInMethod::Both,
                2 | 3 => SignInMethod::Link,
                _ => SignInMethod::Code,
            };
            request.beginning = if seed % 7 < 4 { Beginning::Api } else { Beginning::HostedPage };
            request.letter_life += Duration::from_micros(seed.into());
            request.scope = Scope::default().grant(match seed % 3 {
                0 => None,
                1 => Some("openid"),
                _ => Some("nothing that is known"),
            });
            request
        })
        .collect()
}

/// A sign-in, with every combination of what may be left out.
pub async fn a_sign_in_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let requests = all_kinds_of_requests(&app);
    let all: Vec<_> = (0..).zip(requests).map(|(seed, request)| samples::asked_as(seed, request)).collect();
    for some in all.chunks(32) {
        given::write(fixture.store(), |tx| {
            for asked in some {
                tx.add_sign_in(&asked.sign_in, asked.letter(), None);
            }
        })
        .await;
    }
    let mut look = given::look(fixture.store()).await;
    for asked in all {
        let found = look.sign_in(&app.id, asked.link.sign_in).await.unwrap();
        let (sign_in, delivery) = (asked.sign_in, DeliveryStatus::Queued);
        assert_eq!(found, Some(SignInFound { sign_in, app: app.clone(), user: None, delivery }));
    }
}

/// A link, with its sign-in, app and user, whom any spelling of the address finds.
pub async fn a_link_is_found_with_all_that_judges_it<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let spelling = EmailAddress::parse("PERSON.1@EXAMPLE.ORG").unwrap();
    let mut asked = samples::asked_as(1, samples::request(1, &app, spelling, NOW));
    asked.link.expires_at = samples::moment(5);
    given::stored(fixture.store(), &asked).await;
    let digest = asked.link.digest;
    let mut expected = LinkFound { link: asked.link, sign_in: asked.sign_in, app: app.clone(), user: None };
    assert_eq!(read!(fixture.store(), link(&digest)), Some(expected.clone()));

    let mut user = samples::user(1, &app.id, &samples::email(1));
    user.status = UserStatus::Blocked;
    user.created_at = samples::moment(9);
    given::write(fixture.store(), |tx| tx.add_user(&user)).await;
    given::write(fixture.store(), |tx| tx.note_sign_in(&user, samples::moment(10))).await;
    expected.user = Some(User { last_sign_in_at: Some(samples::moment(10)), ..user });
    assert_eq!(read!(fixture.store(), link(&digest)), Some(expected));
}

/// A user, by any spelling of the address, in their own app alone, and the app with or without one.
pub async fn a_user_is_found_by_any_spelling<F: Fixture>(fixture: Arc<F>) {
    let (app, other) = (given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await);
    let mut user = samples::user(1, &app.id, &samples::email(1));
    user.status = UserStatus::Blocked;
    user.created_at = samples::moment(9);
    given::write(fixture.store(), |tx| {
        tx.add_user(&user);
        tx.add_user(&samples::user(2, &app.id, &samples::email(2)));
    })
    .await;
    let (key, other_key) = (given::key(&app.id), given::key(&other.id));
    let client = |app: &App| Client { app: app.clone(), authenticated: false };
    let rate = Rate::parse("5/1m").unwrap();
    assert!(fixture.store().admit("bucket", rate, NOW).await.unwrap().is_ok());
    let level = rate.admit(None, NOW).unwrap();
    for spelling in ["Person.1@example.org", "person.1@EXAMPLE.org"] {
        let email = EmailAddress::parse(spelling).unwrap();
        let found = read!(fixture.store(), client_and_address(&key, &email, "bucket"));
        let known = Address { user: Some(user.clone()), level: Some(level), is_suppressed: false };
        assert_eq!(found, Some((client(&app), known)));
        let found = read!(fixture.store(), client_and_address(&other_key, &email, "bucket"));
        let unknown = Address { user: None, level: Some(level), is_suppressed: false };
        assert_eq!(found, Some((client(&other), unknown)));
    }
    let found = read!(fixture.store(), client_and_address(&key, &samples::email(3), "another"));
    assert_eq!(found, Some((client(&app), Address::default())));
}

/// A letter, with what its courier has to know.
pub async fn a_letter_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let mut bare = samples::request(1, &app, samples::email(1), NOW);
    bare.locale = None;
    bare.asker = Asker::Server(Visitor::default());
    bare.method = SignInMethod::Link;
    let full = samples::request(2, &app, samples::email(2), samples::moment(3));
    let digits = SignInRequest {
        method: SignInMethod::Code,
        ..samples::request(3, &app, samples::email(3), samples::moment(4))
    };
    let mut expected = Vec::new();
    for (seed, request) in [(1, bare), (2, full), (3, digits)] {
        let asked = samples::asked_as(seed, request.clone());
        given::stored(fixture.store(), &asked).await;
        let mut delivery = asked.delivery;
        delivery.attempts += 1;
        let SignInRequest { email, asker, locale, .. } = request;
        expected.push(Due {
            delivery,
            email,
            app_name: app.name.clone(),
            stationery: app.stationery(),
            sender: app.sender.clone(),
            asker,
            locale,
        });
    }
    let now = given::after(1);
    let lease = given::lease(samples::worker_id(1), now);
    let mut due = fixture.store().take_letters(lease, now, 10).await.unwrap();
    due.sort_by_key(|due| due.delivery.id);
    assert_eq!(due, expected);
}

/// A code in each of its three states, with and without what may be left out.
pub async fn a_code_is_read_back_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    for (first, challenged, nonce) in
        [(10, true, true), (20, true, false), (30, false, true), (40, false, false)]
    {
        for (seed, ending) in [(first, None), (first + 1, Some(true)), (first + 2, Some(false))] {
            let mut request = samples::request(seed, &app, samples::email(seed), NOW);
            request.challenge = request.challenge.filter(|_| challenged);
            request.nonce = request.nonce.filter(|_| nonce);
            let asked = samples::asked_as(seed, request);
            given::stored(fixture.store(), &asked).await;
            let completed = given::completed(&asked, &app);
            let user = samples::user(seed, &app.id, &completed.request().email);
            let code = samples::code(seed, &completed, user.id);
            given::write(fixture.store(), |tx| {
                tx.complete(&completed, samples::earned(seed));
                tx.add_user(&user);
                tx.add_code(&code);
            })
            .await;
            let code = finish(fixture.store(), (seed, &app), code, ending).await;
            let (client, found) =
                read!(fixture.store(), code(&given::key(&app.id), &samples::code_digest(seed))).unwrap();
            assert_eq!(client, Client { app: app.clone(), authenticated: false });
            assert_eq!(found, Some(CodeFound { code, user }));
        }
    }
}

/// Spends a code, or burns it, or leaves it as it is; the code as it should be found then.
async fn finish<S: Store>(
    store: &S,
    (seed, app): (u32, &App),
    code: ExchangeCode,
    spends: Option<bool>,
) -> ExchangeCode {
    let Some(spends) = spends else { return code };
    let (at, grant) = (samples::moment(66), code.grant().clone());
    let standing = if spends {
        let spent = samples::spent(seed, &code, seed, at).unwrap();
        let (session, token) = samples::session(seed, &spent, app);
        given::write(store, |tx| {
            tx.spend(&spent);
            tx.add_session(&session, &token);
        })
        .await;
        CodeStanding::Spent { at, session: session.id }
    } else {
        let burned = samples::burned(&code, at).unwrap();
        given::write(store, |tx| tx.burn(&burned)).await;
        CodeStanding::Burned { at }
    };
    ExchangeCode::restore(grant, standing)
}

/// Names and digests that nothing bears find nothing.
pub async fn what_does_not_exist_is_not_found<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let unknown = ClientKey {
        app: samples::app_id(9),
        secret: Some(samples::client_credential(9, &samples::app_id(9)).digest),
    };
    assert_eq!(read!(store, apps()), []);
    assert_eq!(read!(store, client(&unknown)), None);
    assert_eq!(read!(store, code(&unknown, &samples::code_digest(9))), None);
    assert_eq!(read!(store, refresh_token(&unknown, &samples::refresh_digest(9))), None);
    assert_eq!(read!(store, link(&samples::link_digest(9))), None);
    assert_eq!(read!(store, client_and_address(&unknown, &samples::email(9), "bucket")), None);
    assert!(read!(store, signing_keys(&unknown.app)).is_empty());
    assert_eq!(read!(store, level("a bucket")), None);

    let app = given::app(store, 1).await;
    let client = Client { app: app.clone(), authenticated: false };
    let key = given::key(&app.id);
    assert_eq!(read!(store, code(&key, &samples::code_digest(9))), Some((client.clone(), None)));
    assert_eq!(read!(store, refresh_token(&key, &samples::refresh_digest(9))), Some((client, None)));
    assert_eq!(read!(store, sign_in(&app.id, samples::sign_in_id(9))), None);
}
