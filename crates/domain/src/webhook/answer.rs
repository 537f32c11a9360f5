//! What came of posting a message.

use crate::time::Timestamp;
use std::time::Duration;

/// What the server of a webhook said to a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WebhookAnswer {
    /// It answered.
    Status {
        /// By that status.
        status: u16,
        /// That it wants to hear nothing so long (RFC 9110 §10.2.3), if it said so in seconds.
        retry_after: Option<Duration>,
        /// The beginning of what it said, as [`excerpt`](super::excerpt) makes it.
        excerpt: String,
    },
    /// It did not, or can't be asked.
    Silence {
        /// A few words for the operator, without any secret.
        why: String,
    },
}

impl WebhookAnswer {
    /// Whether the message was taken: any status from 200 to 299, and no other; a redirect is a failure.
    pub const fn is_taken(&self) -> bool {
        matches!(self, Self::Status { status: 200..=299, .. })
    }

    /// Whether the webhook is gone for good.
    pub const fn is_gone(&self) -> bool {
        matches!(self, Self::Status { status: 410, .. })
    }

    /// How long the server wants to hear nothing, where it may want so: too many requests, or out of service.
    pub(super) const fn pause(&self) -> Option<Duration> {
        match self {
            Self::Status { status: 429 | 503, retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

/// One attempt to send a message, as it is shown.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebhookAttempt {
    /// When it ended.
    pub at: Timestamp,
    /// How long it took.
    pub took: Duration,
    /// The status, if there was one.
    pub status: Option<u16>,
    /// The beginning of what the server said, or why it said nothing.
    pub said: String,
}

impl WebhookAttempt {
    /// What is kept of that answer.
    pub fn of(answer: &WebhookAnswer, took: Duration, at: Timestamp) -> Self {
        match answer {
            WebhookAnswer::Status { status, excerpt, .. } => {
                Self { at, took, status: Some(*status), said: excerpt.clone() }
            }
            WebhookAnswer::Silence { why } => {
                Self { at, took, status: None, said: super::excerpt(why.as_bytes()) }
            }
        }
    }
}
