//! Writing down what may be forgotten in a crash.

use super::{Session, Transaction};
use gatepost_application::StoreError;

/// Writes each for itself, and tells of what was kept. Which of them were.
pub(super) async fn jot_down(
    session: &mut Session,
    doing: &'static str,
    mut transactions: Vec<Transaction>,
) -> Result<Vec<bool>, StoreError> {
    let heard: Vec<_> = transactions.iter_mut().map(|tx| tx.heard().take()).collect();
    let written = session.jot_down(doing, transactions).await?;
    for (heard, _) in heard.into_iter().zip(&written).filter(|(_, is_written)| **is_written) {
        heard.kept();
    }
    Ok(written)
}
