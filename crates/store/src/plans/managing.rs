//! What operators do.

use super::write;
use gatepost_application::{AnswerClaim, AnswerKey, ManagingLook, ManagingTx, Sealed, Store, Tx};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::app::App;
use gatepost_domain::secret::MasterKeyId;

/// Does all of it once.
pub(super) async fn tour<S: Store>(store: &S, app: &App) {
    let (token, secret) = (samples::admin_token(1), samples::client_credential(2, &app.id));
    write(store, 200, |tx| {
        tx.add_admin_token(&token);
        tx.add_client_credential(&secret);
    })
    .await;
    write(store, 201, |tx| tx.revoke_admin_token(token.id, NOW)).await;
    write(store, 202, |tx| tx.remove_client_credential(&app.id, secret.id)).await;
    let key = AnswerKey { key: samples::idempotency_digest(1), body: samples::body_digest(1) };
    let claim = AnswerClaim { key, at: NOW };
    assert!(store.claim_answer(&claim, (NOW, NOW)).await.unwrap());
    store.forget_answer(&claim).await.unwrap();
    let sealed = Sealed { master: MasterKeyId::from_number(1), bytes: vec![1] };
    store.keep_answer(&claim, &sealed).await.unwrap();
    let mut look = store.look().await.unwrap();
    assert!(look.admin_token(token.id).await.unwrap().is_some());
    assert_eq!(look.admin_tokens().await.unwrap().len(), 1);
    assert_eq!(look.client_credentials(&app.id).await.unwrap().len(), 1);
    assert_eq!(look.answer(&claim.key.key).await.unwrap(), None);
}
