//! What the console asks the database.

use super::write;
use gatepost_application::{ConsoleLook as _, ConsoleTx as _, Store};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::id::UserId;
use gatepost_domain::secret::Digest;

/// Somebody becomes an operator, leaves the console, and is none any more.
pub(super) async fn tour<S: Store>(store: &S) {
    let (digest, user) = (Digest::from_bytes([1; 32]), UserId::from_bits(1));
    let link = SetupLink::new(digest, (samples::email(1), OperatorRole::Owner), NOW);
    let session = ConsoleSession::begin(Digest::from_bytes([1; 32]), user, NOW);
    let operator = Operator { user, email: samples::email(1), role: link.role, created_at: NOW };
    write(store, 280, |tx| tx.add_setup_link(&link)).await;
    write(store, 281, |tx| {
        tx.use_setup_link(&link.digest, NOW);
        tx.add_operator(&operator);
        tx.add_console_session(&session);
    })
    .await;
    write(store, 282, |tx| tx.change_operator(user, OperatorRole::Viewer)).await;
    let mut look = store.look().await.unwrap();
    assert!(look.setup_link(&link.digest).await.unwrap().is_some());
    assert!(look.operator(user).await.unwrap().is_some());
    assert_eq!(look.operators().await.unwrap().len(), 1);
    assert!(look.console_session(&session.digest).await.unwrap().unwrap().1.is_some());
    drop(look);
    write(store, 283, |tx| tx.end_console_session(&session.digest, NOW)).await;
    write(store, 284, |tx| tx.remove_operator(user)).await;
}
