//! One way to write down what is hashed, so that no two things are written alike.

use super::AuditHash;
use crate::time::Timestamp;
use sha2::{Digest as _, Sha256};

/// What is being written.
pub(super) struct Canonical(Sha256);

impl Canonical {
    /// Begins with the words that say what it is.
    pub(super) fn new(what: &str) -> Self {
        let mut new = Self(Sha256::new());
        new.text(what);
        new
    }

    pub(super) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.0.update(length.to_be_bytes());
        self.0.update(bytes);
    }

    pub(super) fn number(&mut self, number: u64) {
        self.0.update(number.to_be_bytes());
    }

    pub(super) fn id(&mut self, bits: u128) {
        self.0.update(bits.to_be_bytes());
    }

    pub(super) fn moment(&mut self, at: Timestamp) {
        self.0.update(at.as_micros().to_be_bytes());
    }

    pub(super) fn maybe<T>(&mut self, value: Option<T>, write: impl FnOnce(&mut Self, T)) {
        match value {
            None => self.0.update([0]),
            Some(value) => {
                self.0.update([1]);
                write(self, value);
            }
        }
    }

    pub(super) fn finish(self) -> AuditHash {
        AuditHash(self.0.finalize().into())
    }
}
