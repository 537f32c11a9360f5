//! Sessions that are opened, go on and end, and browsers in which somebody stays.

use super::{devices, write};
use gatepost_application::{ClientKey, Lease, Look, NoticeSettlement, SessionsOf, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::exchange_code::ExchangeCode;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::logout_notice::{LogoutNotice, NoticeProgress};
use gatepost_domain::session::{EndReason, Ended};

/// The code of that seed, as it was issued.
async fn code<S: Store>(store: &S, app: &App, seed: u32) -> ExchangeCode {
    let key = ClientKey { app: app.id.clone(), secret: None };
    let found = store.look().await.unwrap().code(&key, &samples::code_digest(seed)).await.unwrap();
    found.unwrap().1.unwrap().code
}

pub(super) async fn tour_of_sessions<S: Store>(store: &S, app: &App, lease: Lease) {
    let spent = samples::spent(1, &code(store, app, 1).await, 1, NOW).unwrap();
    let (session, token) = samples::session(1, &spent, app);
    write(store, 20, |tx| {
        tx.spend(&spent);
        tx.add_session(&session, &token);
    })
    .await;
    devices::tour(store, app, (&session, lease)).await;
    let burned = samples::burned(&code(store, app, 2).await, NOW).unwrap();
    write(store, 21, |tx| tx.burn(&burned)).await;
    // The second time the token was used before.
    for new in [2, 3] {
        let key = ClientKey { app: app.id.clone(), secret: None };
        let found = store.look().await.unwrap().refresh_token(&key, &token.digest).await.unwrap();
        let rotation = found.unwrap().1.unwrap().rotate(app, NOW).unwrap();
        let new_token = samples::refresh_token(new, &session, app, NOW);
        write(store, 20 + new, |tx| tx.rotate(&rotation, &new_token)).await;
    }
    let key = ClientKey { app: app.id.clone(), secret: None };
    assert!(store.look().await.unwrap().session(&key, session.id).await.unwrap().unwrap().1.is_some());
    let thumbprint = JwkThumbprint::from_bytes([7; 32]);
    write(store, 25, |tx| tx.bind_session(&app.id, session.id, thumbprint)).await;
    let ended = Ended { at: NOW, reason: EndReason::Revoked };
    write(store, 24, |tx| tx.end_session(&app.id, session.id, ended)).await;
}

/// Somebody stays signed in, comes back, logs out.
pub(super) async fn tour_of_browsers<S: Store>(store: &S, app: &App) {
    let user = samples::user(1, &app.id, &samples::email(1));
    let stay = samples::browser_session(1, &user, NOW);
    write(store, 93, |tx| tx.add_browser_session(&stay)).await;
    let entered = samples::entered(1, stay.clone(), (app, &user), stay.started_at).unwrap();
    write(store, 94, |tx| tx.enter(&entered)).await;
    let mut look = store.look().await.unwrap();
    assert!(look.browser_session(&app.id, &stay.digest).await.unwrap().is_some());
    assert_eq!(look.browser_sessions_of(&app.id, user.id, 9).await.unwrap().len(), 1);
    for of in
        [SessionsOf::Itself(samples::session_id(1)), SessionsOf::Browser(stay.id), SessionsOf::User(user.id)]
    {
        assert!(look.live_sessions(&app.id, of, NOW, 9).await.unwrap().is_empty());
    }
    drop(look);
    let notice = LogoutNotice {
        app: app.id.clone(),
        session: samples::session_id(1),
        user: user.id,
        attempts: 0,
        created_at: NOW,
    };
    write(store, 193, |tx| tx.add_logout_notice(&notice)).await;
    let lease = Lease { worker: samples::worker_id(1), until: NOW.plus(std::time::Duration::from_secs(1)) };
    for (event, progress) in [
        (194, NoticeProgress::Retry { at: NOW, why: "503".to_owned() }),
        (195, NoticeProgress::Failed { why: "503".to_owned() }),
    ] {
        assert_eq!(store.take_notices(lease, NOW, 9).await.unwrap().len(), 1);
        let event = samples::event(event, &app.id);
        let settlement = NoticeSettlement { app: app.id.clone(), session: notice.session, progress, event };
        assert!(store.settle_notice(lease.worker, &settlement).await.unwrap());
    }
    write(store, 95, |tx| {
        tx.end_browser_session(&stay, NOW);
        tx.burn_codes_of(&app.id, stay.id, NOW);
    })
    .await;
}
