//! What messages are signed with. A secret follows from a master key, the webhook and a number, so no store has it.

use crate::secret::MasterKeyId;
use crate::time::Timestamp;
use std::time::Duration;

/// How long messages are signed with the secret before too, so that whoever verifies them has a day to take the new one.
pub const ROTATION: Duration = Duration::from_hours(24);

/// What a secret follows from, beside the webhook.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WebhookSecretRef {
    /// The master key.
    pub key: MasterKeyId,
    /// Which of the webhook's, counted from one.
    pub number: u32,
}

/// What a webhook's messages are signed with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WebhookSecrets {
    /// The one that was shown last.
    pub current: WebhookSecretRef,
    /// The one before, and until when it signs too.
    pub previous: Option<(WebhookSecretRef, Timestamp)>,
}

impl WebhookSecrets {
    /// Those of a new webhook.
    pub const fn first(key: MasterKeyId) -> Self {
        Self { current: WebhookSecretRef { key, number: 1 }, previous: None }
    }

    /// A new secret takes the place of the current one, which signs for a day more. One that still did so does no more.
    #[must_use]
    pub fn rotated(self, key: MasterKeyId, now: Timestamp) -> Self {
        let number = self.current.number.saturating_add(1);
        Self { current: WebhookSecretRef { key, number }, previous: Some((self.current, now.plus(ROTATION))) }
    }

    /// Those that sign at `now`, the current one first.
    pub fn live(&self, now: Timestamp) -> impl Iterator<Item = WebhookSecretRef> {
        let previous = self.previous.filter(|(_, until)| !until.is_over(now)).map(|(secret, _)| secret);
        [Some(self.current), previous].into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_secrets_sign_for_a_day_and_then_the_new_one_alone() {
        let (key, newer) = (MasterKeyId::from_number(1), MasterKeyId::from_number(2));
        let now = Timestamp::from_seconds(1_000);
        let first = WebhookSecrets::first(key);
        assert_eq!(first.live(now).count(), 1);
        let second = first.rotated(newer, now);
        let both: Vec<_> = second.live(now.plus(ROTATION - Duration::from_secs(1))).collect();
        assert_eq!(both, [WebhookSecretRef { key: newer, number: 2 }, first.current]);
        assert_eq!(second.live(now.plus(ROTATION)).collect::<Vec<_>>(), [second.current]);
        assert_eq!(second.rotated(newer, now).live(now).count(), 2, "never three");
    }
}
