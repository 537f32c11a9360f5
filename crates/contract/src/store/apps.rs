//! Apps, and the walls between them.

use super::rows::read;
use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{Address, Client, ClientKey, Look, Settlement, Store, Tx};
use gatepost_domain::app::{
    App, AppId, AppKind, AppLimits, AppName, AppStatus, BackchannelLogoutUri, ClientJwks, OAuthSettings,
    Retention, Sender, SignUp, SignUpDomain, TestAddress,
};
use gatepost_domain::brand::Brand;
use gatepost_domain::delivery::{DeliveryStatus, Progress};
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::limit::Rate;
use gatepost_domain::redirect::RedirectUris;
use gatepost_domain::scope::Scope;
use gatepost_domain::session::{EndReason, Ended};
use gatepost_domain::sign_in::{Place, SignIn, Standing};
use gatepost_domain::signing_key::JwtAlgorithm;
use gatepost_domain::time::Timestamp;
use std::sync::Arc;
use std::time::Duration;

async fn add<S: Store>(store: &S, app: &App) -> bool {
    given::is_kept(store, |tx| tx.add_app(app)).await
}

async fn update<S: Store>(store: &S, app: &App, seen: Timestamp) -> bool {
    given::is_kept(store, |tx| tx.update_app(app, seen)).await
}

async fn delete<S: Store>(store: &S, app: &AppId) -> bool {
    given::is_kept(store, |tx| tx.delete_app(app, given::after(9))).await
}

/// An app like the one of that seed, with another name.
fn renamed(seed: u32) -> App {
    App { name: AppName::parse("Another").unwrap(), updated_at: given::after(1), ..samples::app(seed) }
}

fn test_address(seed: u32) -> TestAddress {
    TestAddress {
        email: samples::email(seed),
        code: EmailCode::parse("012345").unwrap(),
        expires_at: samples::moment(seed),
    }
}

/// The second is told, and the first stays as it is.
pub async fn an_app_that_exists_is_not_added_again<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    assert!(!add(fixture.store(), &renamed(1)).await);
    assert_eq!(read!(fixture.store(), apps()), [app]);
}

/// All of it but its id and when it was made; other apps stay.
pub async fn an_app_is_changed_as_a_whole<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let other = given::app(fixture.store(), 2).await;
    let mut lifetimes = app.lifetimes;
    lifetimes.link_max += lifetimes.link;
    lifetimes.browser_session = Duration::ZERO;
    let changed = App {
        kind: AppKind::Confidential,
        status: AppStatus::Disabled,
        redirect_uris: RedirectUris::new(app.redirect_uris.iter().rev().cloned().collect()),
        initiate_login_uri: Some("https://app.example.org/start".to_owned()),
        access_token_audience: Some("orders".to_owned()),
        oauth: OAuthSettings {
            post_logout_redirect_uris: app.redirect_uris.clone(),
            backchannel_logout_uri: BackchannelLogoutUri::parse("https://app.example.org/logout").ok(),
            access_token_alg: JwtAlgorithm::EdDsa,
            id_token_alg: JwtAlgorithm::Es256,
            scopes: Scope::parse(["openid", "orders:read"]).unwrap(),
            require_pkce: false,
            require_dpop: true,
            require_par: true,
            jwks: Some(ClientJwks::restore(r#"{"keys":[]}"#.to_owned())),
        },
        lifetimes,
        sign_up: SignUp::Domains(vec![
            SignUpDomain::parse("example.org").unwrap(),
            SignUpDomain::parse("bücher.example").unwrap(),
        ]),
        retention: Retention::of_days(7, 3650).unwrap(),
        test_addresses: [1, 2].map(test_address).to_vec(),
        sender: Some(Sender {
            name: AppName::parse("Ärzte").ok(),
            address: samples::email(1),
            reply_to: Some(samples::email(2)),
        }),
        limits: AppLimits {
            sign_ins_per_address: Rate::parse("2/90s").ok(),
            sign_ins_per_app_day: Rate::a_day(1_000_000).ok(),
        },
        newest_key: 7,
        ..renamed(1)
    };
    assert!(update(fixture.store(), &changed, app.updated_at).await);
    assert_eq!(read!(fixture.store(), apps()), [changed, other]);
}

/// As long as its app says so, and for that app alone.
pub async fn a_picture_is_found_while_it_is_its_app_s_logo<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let (image, next) = (samples::logo_image(1), samples::logo_image(2));
    let (digest, next_digest) = (image.logo().digest, next.logo().digest);
    let mut seen = app.updated_at;
    for (after, (picture, logo)) in
        (1..).zip([(&image, image.logo()), (&next, next.logo()), (&image, image.logo())])
    {
        let brand = Brand { logo: Some(logo), ..Brand::default() };
        let changed = App { brand, updated_at: given::after(after), ..app.clone() };
        given::write(store, |tx| {
            tx.update_app(&changed, seen);
            tx.add_logo(&app.id, picture);
        })
        .await;
        seen = changed.updated_at;
        assert_eq!(read!(store, logo(&app.id, &logo.digest)), Some(picture.clone()));
    }
    assert_eq!(read!(store, logo(&app.id, &next_digest)), None, "it was replaced");
    assert_eq!(read!(store, logo(&other.id, &digest)), None, "it is another app's");
    let bare = App { updated_at: given::after(8), ..app.clone() };
    assert!(update(store, &bare, seen).await);
    assert_eq!(read!(store, logo(&app.id, &digest)), None, "it was taken away");
    let back = App { brand: Brand { logo: Some(image.logo()), ..Brand::default() }, ..bare.clone() };
    assert!(update(store, &back, bare.updated_at).await && delete(store, &app.id).await);
    assert_eq!(read!(store, logo(&app.id, &digest)), None, "the app was deleted");
}

/// Whoever saw an older state changes nothing.
pub async fn a_change_that_saw_an_older_app_is_refused<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let changed = renamed(1);
    assert!(update(fixture.store(), &changed, app.updated_at).await);
    let stale = App { updated_at: given::after(2), ..samples::app(1) };
    assert!(!update(fixture.store(), &stale, app.updated_at).await);
    assert_eq!(read!(fixture.store(), apps()), [changed]);
}

/// It is neither found nor listed nor changed nor deleted again, and nobody gets its id.
pub async fn a_deleted_app_is_gone_and_its_id_stays_taken<F: Fixture>(fixture: Arc<F>) {
    let app = given::app(fixture.store(), 1).await;
    let kept = given::app(fixture.store(), 2).await;
    assert!(!delete(fixture.store(), &samples::app_id(3)).await, "there is no such app");
    let opened = given::opened(fixture.store(), 1, &app).await;
    assert!(delete(fixture.store(), &app.id).await);

    let key = given::key(&app.id);
    assert_eq!(read!(fixture.store(), client(&key)), None);
    assert_eq!(
        read!(fixture.store(), client_and_address(&key, &opened.confirmed.user.email, "bucket")),
        None
    );
    assert_eq!(read!(fixture.store(), code(&key, &samples::code_digest(1))), None);
    assert_eq!(read!(fixture.store(), refresh_token(&key, &opened.token.digest)), None);
    assert_eq!(read!(fixture.store(), sign_in(&app.id, opened.session.sign_in)), None);
    assert!(!update(fixture.store(), &renamed(1), app.updated_at).await);
    assert!(!delete(fixture.store(), &app.id).await);
    assert!(!add(fixture.store(), &renamed(1)).await);
    assert_eq!(read!(fixture.store(), apps()), [kept]);
}

/// Links that were on their way are as if they had never been.
pub async fn a_link_of_a_deleted_app_is_not_found<F: Fixture>(fixture: Arc<F>) {
    let (gone, kept) = (given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await);
    let lost = given::asked(fixture.store(), 1, &gone).await;
    let good = given::asked(fixture.store(), 2, &kept).await;
    assert!(delete(fixture.store(), &gone.id).await);
    assert_eq!(read!(fixture.store(), link(&lost.link.digest)), None);
    assert_eq!(read!(fixture.store(), link(&good.link.digest)).unwrap().link, good.link);
}

/// Each secret of an app proves that app, and no other one; none proves nothing.
pub async fn a_client_secret_proves_its_own_app_alone<F: Fixture>(fixture: Arc<F>) {
    let apps = [given::app(fixture.store(), 1).await, given::app(fixture.store(), 2).await];
    let credentials =
        [(1, 1), (2, 1), (3, 2)].map(|(seed, app)| samples::client_credential(seed, &samples::app_id(app)));
    given::write(fixture.store(), |tx| credentials.iter().for_each(|one| tx.add_client_credential(one)))
        .await;
    for app in apps {
        for credential in &credentials {
            let key = ClientKey { app: app.id.clone(), secret: Some(credential.digest) };
            let proved = Client { app: app.clone(), authenticated: credential.app == app.id };
            assert_eq!(read!(fixture.store(), client(&key)), Some(proved.clone()));
            let found = read!(fixture.store(), client_and_address(&key, &samples::email(9), "bucket"));
            assert_eq!(found, Some((proved.clone(), Address::default())));
            let found = read!(fixture.store(), code(&key, &samples::code_digest(9)));
            assert_eq!(found, Some((proved.clone(), None)));
            let token = samples::refresh_digest(9);
            assert_eq!(read!(fixture.store(), refresh_token(&key, &token)), Some((proved, None)));
        }
        let unproved = Some(Client { app: app.clone(), authenticated: false });
        assert_eq!(read!(fixture.store(), client(&given::key(&app.id))), unproved);
    }
}

/// By no lookup, whatever names and digests the other app has learned.
pub async fn nothing_of_one_app_is_found_for_another<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (mine, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let opened = given::opened(store, 1, &mine).await;
    given::write(store, |tx| tx.add_signing_key(&samples::signing_key(1, &mine.id))).await;

    let key = given::key(&other.id);
    let client = Client { app: other.clone(), authenticated: false };
    let found = read!(store, client_and_address(&key, &opened.confirmed.user.email, "bucket"));
    assert_eq!(found, Some((client.clone(), Address::default())));
    assert_eq!(read!(store, code(&key, &samples::code_digest(1))), Some((client.clone(), None)));
    assert_eq!(read!(store, refresh_token(&key, &opened.token.digest)), Some((client, None)));
    assert_eq!(read!(store, sign_in(&other.id, opened.session.sign_in)), None);
    assert!(read!(store, signing_keys(&other.id)).is_empty());
    assert_eq!(read!(store, link(&samples::link_digest(1))).unwrap().app, mine);
}

/// By no judged write, though the names of the rows are right.
pub async fn nothing_of_one_app_is_changed_for_another<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (mine, other) = (given::app(store, 1).await, given::app(store, 2).await);
    let asked = given::asked(store, 1, &mine).await;
    let confirmed = given::confirmed(store, 2, &mine).await;
    let opened = given::opened(store, 3, &mine).await;

    let mut request = asked.sign_in.request().clone();
    request.app = other.id.clone();
    let mut link = asked.link.clone();
    link.app = other.id.clone();
    let completed =
        SignIn::begin(request.clone()).confirm(&link, (&other, None), Place::Elsewhere, NOW).unwrap();
    let refused = SignIn::begin(request).refuse(&link, NOW).unwrap();
    let mut grant = confirmed.code.grant().clone();
    grant.app = other.id.clone();
    let code = ExchangeCode::restore(grant, confirmed.code.standing());
    let spent = given::spent(2, &code);
    let mut presented = given::presented(store, &mine.id, &opened.token.digest).await.unwrap();
    presented.token.app = other.id.clone();
    presented.session.app = other.id.clone();
    let rotation = presented.rotate(&other, NOW).unwrap();
    let new = samples::refresh_token(4, &presented.session, &other, NOW);
    let ended = Ended { at: NOW, reason: EndReason::Revoked };

    assert!(!given::is_kept(store, |tx| tx.complete(&completed, samples::earned(1))).await);
    assert!(!given::is_kept(store, |tx| tx.refuse(&refused)).await);
    assert!(!given::is_kept(store, |tx| tx.spend(&spent)).await);
    assert!(!given::is_kept(store, |tx| tx.burn(&samples::burned(&code, NOW).unwrap())).await);
    assert!(!given::is_kept(store, |tx| tx.rotate(&rotation, &new)).await);
    assert!(!given::is_kept(store, |tx| tx.end_session(&other.id, opened.session.id, ended)).await);
    let worker = samples::worker_id(1);
    assert_eq!(store.take_letters(given::lease(worker, NOW), NOW, 10).await.unwrap().len(), 3);
    let progress = Progress::Sent { message_id: samples::message_id(1) };
    let event = samples::event(1, &other.id);
    let wrong = Settlement { app: other.id.clone(), delivery: asked.delivery.id, progress, event };
    assert_eq!(store.settle_letters(worker, &[wrong]).await.unwrap(), []);
    assert!(delete(store, &other.id).await);

    let found = given::sign_in(store, &asked).await.unwrap();
    assert_eq!((found.sign_in.standing(), found.delivery), (Standing::Pending, DeliveryStatus::Queued));
    assert_eq!(given::code(store, 2, &mine.id).await, Some(confirmed.code));
    let found = given::presented(store, &mine.id, &opened.token.digest).await.unwrap();
    assert_eq!((found.token, found.session), (opened.token, opened.session));
}

/// The same person in two apps is two users.
pub async fn one_address_is_one_user_in_each_app<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    for seed in [1, 2] {
        let app = given::app(store, seed).await;
        let request = samples::request(seed, &app, samples::email(7), NOW);
        given::stored(store, &samples::asked_as(seed, request)).await;
        given::write(store, |tx| tx.add_user(&samples::user(seed, &app.id, &samples::email(7)))).await;
    }
    for seed in [1, 2] {
        let user = samples::user(seed, &samples::app_id(seed), &samples::email(7));
        assert_eq!(read!(store, link(&samples::link_digest(seed))).unwrap().user, Some(user));
    }
}
