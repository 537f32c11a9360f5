//! What a session is for.

/// Whether a session is a transaction.
pub trait Mode: Send + Sync + 'static {
    /// Whether its statements are all or nothing.
    const IS_TRANSACTION: bool;
}

/// Looking, each statement at its own moment.
#[derive(Debug)]
pub enum Reading {}

impl Mode for Reading {
    const IS_TRANSACTION: bool = false;
}

/// Reading and writing in one transaction.
#[derive(Debug)]
pub enum Writing {}

impl Mode for Writing {
    const IS_TRANSACTION: bool = true;
}
