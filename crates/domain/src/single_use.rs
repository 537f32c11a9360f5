//! What a client signs for one request, and may send in one alone: who has seen it must not be able to send it again.

use crate::app::AppId;
use crate::secret::Digest;
use crate::time::Timestamp;
use crate::vocabulary::words;

words! {
    /// What was signed.
    SingleUseKind {
        /// Who the client is (RFC 7523 §3, `jti`).
        Assertion = "assertion",
        /// That it holds a key (RFC 9449 §11.1).
        Proof = "proof",
        /// What a mail provider reported, by the id that it gave its report.
        Report = "report",
    }
}

/// What is remembered of a thing that is good once, until it is good for nothing anyway.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SingleUse {
    /// The app that it was sent to.
    pub app: AppId,
    /// What it is.
    pub kind: SingleUseKind,
    /// The digest of its name, whatever the client called it.
    pub name: Digest<SingleUseKind>,
    /// From when on it would be refused by its age alone, so that it can be forgotten.
    pub expires_at: Timestamp,
}
