//! What is over is forgotten, and nothing else; users stay.

use super::{Fixture, given};
use crate::samples::{self, NOW};
use gatepost_application::{
    AddressTx, AnswerClaim, AnswerKey, ClientKey, ConsoleTx, DeviceTx, Lease, Look, ManagingTx,
    NoticeSettlement, Store, SweepPage, TallyTx, Tx, WebhookTx,
};
use gatepost_domain::admin_token::AdminToken;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::console::{ConsoleSession, OperatorRole, SetupLink};
use gatepost_domain::id::UserId;
use gatepost_domain::limit::Rate;
use gatepost_domain::logout_notice::{LogoutNotice, NoticeProgress};
use gatepost_domain::secret::Digest;
use gatepost_domain::session::{EndReason, Ended};
use gatepost_domain::sweep::{Overdue, Sweepable};
use gatepost_domain::time::Timestamp;
use gatepost_domain::webhook::{DeliveryCourse, DeliveryStanding, WebhookDelivery};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// Longer than anything lives in these laws.
const LATER: Duration = Duration::from_hours(24 * 365);

fn since(at: Timestamp) -> Overdue {
    Overdue::Since { ended: at, expired: at }
}

/// Walks a table page by page; how many rows went, and in how many pages.
async fn walk<S: Store>(store: &S, what: Sweepable, app: Option<&AppId>, over: Overdue) -> (usize, usize) {
    let (mut swept, mut pages, mut after) = (0, 0, None);
    loop {
        let page = SweepPage { what, app: app.cloned(), over, after, most: 2 };
        let came = given::patiently(|| store.sweep(&page)).await.unwrap();
        (swept, pages, after) = (swept + came.swept, pages + 1, came.next);
        assert!(pages < 1000, "{what:?} never ends");
        if after.is_none() {
            return (swept, pages);
        }
    }
}

/// Walks all tables; of which how many rows went.
async fn sweep<S: Store>(store: &S, app: &AppId, over: Overdue) -> BTreeMap<&'static str, usize> {
    let mut swept = BTreeMap::new();
    for what in Sweepable::OF_APP {
        swept.insert(what.as_str(), walk(store, what, Some(app), over).await.0);
    }
    for what in Sweepable::OF_ALL {
        swept.insert(what.as_str(), walk(store, what, None, over).await.0);
    }
    swept.retain(|_, count| *count > 0);
    swept
}

/// Everything that is ever swept, one of each, at [`NOW`].
async fn fill<S: Store>(store: &S, app: &App, seed: u32) {
    let opened = given::opened(store, seed, app).await;
    let stay = samples::browser_session(seed, &opened.confirmed.user, NOW);
    let used = samples::key_use(seed, &app.id, seed);
    let pushed = samples::pushed_request(seed, &app.id, NOW);
    let notice = LogoutNotice::of(&opened.session, NOW);
    let webhook = samples::webhook(seed, &app.id);
    let waits = samples::webhook_delivery(seed, &webhook);
    let course = DeliveryCourse { standing: DeliveryStanding::Delivered, ..waits.course };
    let messages = [WebhookDelivery { course, created_at: NOW, ..waits }];
    given::write(store, |tx| tx.add_webhook(&webhook)).await;
    given::write(store, |tx| tx.queue_messages(&webhook, 1, &messages, NOW)).await;
    given::write(store, |tx| {
        tx.add_browser_session(&stay);
        tx.use_key(&used, None);
        tx.add_pushed_request(&pushed);
        tx.add_logout_notice(&notice);
        tx.tally(&[samples::tally(1, &app.id, NOW)]);
    })
    .await;
    let change = samples::address_change(seed, (app, &opened.confirmed.user), NOW);
    let letters = samples::asking_letters(seed, &change);
    given::write(store, |tx| tx.add_address_change(&change, &letters)).await;
    let letter = samples::device_letter(seed, &opened.session, (&opened.confirmed.user, app));
    given::write(store, |tx| tx.add_device_letter(&letter)).await;
    let lease = Lease { worker: samples::worker_id(1), until: given::after(60) };
    assert_eq!(store.take_notices(lease, NOW, 9).await.unwrap().len(), 1);
    let event = samples::event(seed, &app.id);
    let (app, session, progress) = (app.id.clone(), notice.session, NoticeProgress::Told);
    let told = NoticeSettlement { app, session, progress, event };
    assert!(store.settle_notice(lease.worker, &told).await.unwrap());
}

/// What is counted or kept for all apps together.
async fn fill_what_is_shared<S: Store>(store: &S, seed: u32) {
    let bucket = format!("bucket {seed}");
    store.admit(&bucket, Rate::parse("1/1h").unwrap(), NOW).await.unwrap().unwrap();
    let [key, body] = ["key", "body"].map(|purpose| samples::bytes(purpose, seed));
    let key = AnswerKey { key: Digest::from_bytes(key), body: Digest::from_bytes(body) };
    let token = AdminToken { created_at: NOW, expires_at: NOW, ..samples::admin_token(seed) };
    let [setup, stay] = ["setup", "stay"].map(|purpose| samples::bytes(purpose, seed));
    let link = SetupLink::new(Digest::from_bytes(setup), (samples::email(seed), OperatorRole::Owner), NOW);
    let link = SetupLink { expires_at: NOW, ..link };
    let stay = ConsoleSession::begin(Digest::from_bytes(stay), UserId::from_bits(seed.into()), NOW);
    let stay = ConsoleSession { expires_at: NOW, ..stay };
    given::write(store, |tx| {
        tx.add_admin_token(&token);
        tx.add_setup_link(&link);
        tx.add_console_session(&stay);
    })
    .await;
    let long_ago = Timestamp::from_micros(0);
    assert!(store.claim_answer(&AnswerClaim { key, at: NOW }, (long_ago, long_ago)).await.unwrap());
}

/// How many rows of that kind [`fill`] makes: one, and a change of an address has two letters.
fn count(what: Sweepable) -> (&'static str, usize) {
    (what.as_str(), 1 + usize::from(what == Sweepable::AddressLetters))
}

/// What can be seen of it.
async fn seen<S: Store>(store: &S, app: &AppId, seed: u32) -> [bool; 8] {
    let key = ClientKey { app: app.clone(), secret: None };
    let used = samples::key_use(seed, app, seed);
    let pushed = samples::pushed_request(seed, app, NOW);
    let mut look = given::look(store).await;
    [
        look.sign_in(app, samples::sign_in_id(seed)).await.unwrap().is_some(),
        look.link(&samples::link_digest(seed)).await.unwrap().is_some(),
        look.code(&key, &samples::code_digest(seed)).await.unwrap().unwrap().1.is_some(),
        look.refresh_token(&key, &samples::refresh_digest(seed)).await.unwrap().unwrap().1.is_some(),
        look.session(&key, samples::session_id(seed)).await.unwrap().unwrap().1.is_some(),
        look.browser_session(app, &samples::browser_digest(seed)).await.unwrap().is_some(),
        look.key_use(app, &used.key).await.unwrap().is_some(),
        look.pushed_request(app, &pushed.digest).await.unwrap().is_some(),
    ]
}

/// Nothing goes before its time, all goes after it, and users never do; what is another app's stays.
pub async fn what_is_over_is_forgotten_and_nothing_else<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    fill(store, &app, 1).await;
    fill(store, &other, 2).await;
    fill_what_is_shared(store, 1).await;
    let before = Timestamp::from_micros(NOW.as_micros() - 1);
    assert_eq!(sweep(store, &app.id, since(before)).await, BTreeMap::new());
    assert_eq!(seen(store, &app.id, 1).await, [true; 8]);

    let all = Sweepable::OF_APP.into_iter().chain(Sweepable::OF_ALL).map(count);
    assert_eq!(sweep(store, &app.id, since(NOW.plus(LATER))).await, all.collect());
    assert_eq!(seen(store, &app.id, 1).await, [false; 8]);
    assert_eq!(seen(store, &other.id, 2).await, [true; 8]);
    assert_eq!(sweep(store, &app.id, since(NOW.plus(LATER))).await, BTreeMap::new());
    let key = ClientKey { app: app.id.clone(), secret: None };
    let mut look = given::look(store).await;
    let found = look.client_and_address(&key, &samples::email(1), "bucket 1").await.unwrap().unwrap();
    assert!(found.1.user.is_some(), "users stay");
    assert_eq!(found.1.level, None);
}

/// A table is walked in pages, whatever its key is, and each row is met once.
pub async fn a_table_is_walked_page_by_page<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    for seed in 1..=5 {
        given::confirmed(store, seed, &app).await;
        given::write(store, |tx| tx.add_pushed_request(&samples::pushed_request(seed, &app.id, NOW))).await;
        fill_what_is_shared(store, seed).await;
    }
    let over = since(NOW.plus(LATER));
    for what in [
        Sweepable::SignIns,
        Sweepable::Letters,
        Sweepable::Links,
        Sweepable::ExchangeCodes,
        Sweepable::PushedRequests,
    ] {
        assert_eq!(walk(store, what, Some(&app.id), over).await.0, 5, "{what:?}");
    }
    for what in Sweepable::OF_ALL {
        assert_eq!(walk(store, what, None, over).await.0, 5, "{what:?}");
    }
}

/// A session goes some time after its end, and what opens further access tokens goes before it: nothing is left that belongs to
/// nothing. A notice that nobody told yet stays.
pub async fn a_session_goes_with_its_tokens<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let (ended, alive) = (given::opened(store, 1, &app).await, given::opened(store, 2, &app).await);
    let end = Ended { at: NOW, reason: EndReason::Revoked };
    given::write(store, |tx| {
        tx.end_session(&app.id, ended.session.id, end);
        tx.add_logout_notice(&LogoutNotice::of(&ended.session, NOW));
    })
    .await;
    let over = Overdue::Since { ended: given::after(1), expired: NOW };
    for what in [Sweepable::RefreshTokens, Sweepable::Sessions] {
        assert_eq!(walk(store, what, Some(&app.id), over).await.0, 1, "{what:?}");
    }
    assert_eq!(given::presented(store, &app.id, &ended.token.digest).await, None);
    assert!(given::presented(store, &app.id, &alive.token.digest).await.is_some());
    assert_eq!(walk(store, Sweepable::LogoutNotices, Some(&app.id), over).await.0, 0);
    let lease = Lease { worker: samples::worker_id(1), until: given::after(60) };
    assert_eq!(store.take_notices(lease, NOW, 9).await.unwrap().len(), 1);
}

/// What a webhook is still to hear of stays, however old it is, and so does a token that is good.
pub async fn what_is_still_to_be_done_is_not_forgotten<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let app = given::app(store, 1).await;
    let webhook = samples::webhook(1, &app.id);
    let standings = [DeliveryStanding::Waiting, DeliveryStanding::Retrying, DeliveryStanding::Failed];
    let message = |(seed, standing): (u32, DeliveryStanding)| {
        let waits = samples::webhook_delivery(seed, &webhook);
        WebhookDelivery { course: DeliveryCourse { standing, ..waits.course }, created_at: NOW, ..waits }
    };
    let messages: Vec<_> = (1..).zip(standings).map(message).collect();
    given::write(store, |tx| tx.add_webhook(&webhook)).await;
    given::write(store, |tx| tx.queue_messages(&webhook, 3, &messages, NOW)).await;
    let good = AdminToken { created_at: NOW, expires_at: given::after(2), ..samples::admin_token(1) };
    given::write(store, |tx| tx.add_admin_token(&good)).await;
    let over = since(given::after(1));
    assert_eq!(walk(store, Sweepable::WebhookDeliveries, Some(&app.id), over).await.0, 1);
    assert_eq!(walk(store, Sweepable::AdminTokens, None, over).await.0, 0);
    assert_eq!(walk(store, Sweepable::AdminTokens, None, since(given::after(2))).await.0, 1);
}

/// Of an app that was deleted everything goes, however young; what only it needed too, and its id stays taken.
pub async fn nothing_is_left_of_a_deleted_app_but_its_name<F: Fixture>(fixture: Arc<F>) {
    let store = fixture.store();
    let (app, other) = (given::app(store, 1).await, given::app(store, 2).await);
    for app in [&app, &other] {
        given::write(store, |tx| {
            tx.add_client_credential(&samples::client_credential(1, &app.id));
            tx.add_signing_key(&samples::signing_key(1, &app.id));
            tx.add_template(&samples::template(1, &app.id));
            tx.add_logo(&app.id, &samples::logo_image(1));
        })
        .await;
    }
    fill(store, &app, 1).await;
    given::write(store, |tx| tx.delete_app(&app.id, NOW)).await;
    let mut look = given::look(store).await;
    let ever = look.apps_ever().await.unwrap();
    assert_eq!(ever, [(app.clone(), Some(NOW)), (other.clone(), None)]);
    drop(look);
    let swept = sweep(store, &app.id, Overdue::All).await;
    let shared = Sweepable::OF_ALL.map(Sweepable::as_str);
    let all = Sweepable::OF_APP.into_iter().map(count);
    assert_eq!(
        swept.into_iter().filter(|(what, _)| !shared.contains(what)).collect::<BTreeMap<_, _>>(),
        all.collect()
    );
    given::write(store, |tx| tx.forget_app(&app.id)).await;
    let mut look = given::look(store).await;
    assert!(look.signing_keys(&app.id).await.unwrap().is_empty());
    assert!(look.templates(&app.id).await.unwrap().is_empty());
    assert_eq!(look.signing_keys(&other.id).await.unwrap().len(), 1);
    assert_eq!(look.templates(&other.id).await.unwrap().len(), 1);
    drop(look);
    assert!(!given::is_kept(store, |tx| tx.add_app(&app)).await);
}
