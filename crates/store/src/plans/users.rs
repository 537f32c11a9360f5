//! What is asked about users.

use super::write;
use gatepost_application::{ErasureSettlement, Lease, Store, UserFilter, UserLook, UserTx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::user::{Erasure, ErasureProgress, User, UserStatus};

/// All lists; a block; an erasure from its beginning to its end.
pub(super) async fn tour<S: Store>(store: &S, app: &App, lease: Lease) {
    let user = samples::user(1, &app.id, &samples::email(1));
    let mut look = store.look().await.unwrap();
    let prefix = Some("person".to_owned());
    for status in [None, Some(UserStatus::Active), Some(UserStatus::Blocked)] {
        for filter in [
            UserFilter { status, ..UserFilter::default() },
            UserFilter { status, prefix: prefix.clone(), ..UserFilter::default() },
            UserFilter { status, email: Some(user.email.clone()), ..UserFilter::default() },
        ] {
            look.users(&app.id, &filter, Some(user.id), 5).await.unwrap();
            look.users(&app.id, &filter, None, 5).await.unwrap();
        }
    }
    assert!(look.user(&app.id, user.id).await.unwrap().is_some());
    look.sessions_of((&app.id, user.id), None, NOW, 5).await.unwrap();
    drop(look);
    write(store, 200, |tx| {
        tx.update_user(&User { status: UserStatus::Blocked, ..user.clone() }, user.updated_at);
        tx.refuse_sign_ins_of(&app.id, &user.email, NOW);
        tx.burn_codes_of_user(&app.id, user.id, NOW);
    })
    .await;
    tour_of_erasures(store, &user, lease).await;
}

async fn tour_of_erasures<S: Store>(store: &S, user: &User, lease: Lease) {
    let erasure = Erasure::of(user, None, NOW);
    write(store, 201, |tx| tx.erase_user(&erasure, user.updated_at)).await;
    assert_eq!(store.take_erasures(lease, NOW, 5).await.unwrap().len(), 1);
    assert!(store.scrub_sign_ins(&erasure, 5).await.unwrap() > 0);
    store.scrub_events(&erasure, 5).await.unwrap();
    let why = || "away".to_owned();
    let message_id = "message".to_owned();
    for progress in [
        ErasureProgress::Again { at: NOW, why: why() },
        ErasureProgress::Again { at: NOW, why: why() },
        ErasureProgress::Untold { why: why() },
        ErasureProgress::Told { message_id },
    ] {
        let (app, user) = (erasure.app.clone(), erasure.user);
        let settlement = ErasureSettlement { app, user, progress, at: NOW, event: None };
        let _ = store.settle_erasure(lease.worker, &settlement).await.unwrap();
        store.take_erasures(lease, NOW, 5).await.unwrap();
    }
}
