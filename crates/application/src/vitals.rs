//! How the server's own work goes, beside that of people: keys, seals, letters, messages. For operators, without any secret.

use crate::checks::KeyOutOfReach;
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Look, MailLook, Ports, Store, StoreError, WebhookLook};
use crate::signing_keys::KeysError;
use gatepost_domain::app::AppId;
use gatepost_domain::signing_key::{KeyState, SIGNS_FOR};
use gatepost_domain::time::Timestamp;
use std::time::Duration;

/// So many apps are looked at: one after the other tells as much as all.
const MOST_APPS: usize = 50;

/// So many letters and webhooks are counted.
const MOST_COUNTED: u32 = 1000;

/// The key that another one takes the place of next.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OldestKey {
    /// Whose it is.
    pub app: AppId,
    /// Since when it signs.
    pub signs_from: Timestamp,
    /// When another one takes its place by itself.
    pub until: Timestamp,
}

/// How the server's own work goes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Vitals {
    /// How many signing keys apps have.
    pub keys: usize,
    /// The oldest that signs.
    pub oldest_key: Option<OldestKey>,
    /// Those that no master key of this node opens.
    pub keys_out_of_reach: Vec<KeyOutOfReach>,
    /// For how long the oldest event has waited for its seal.
    pub unsealed_for: Option<Duration>,
    /// How many letters wait: a thousand at most are counted.
    pub letters: usize,
    /// For how long the oldest of them has waited.
    pub oldest_letter_waits: Option<Duration>,
    /// How many webhooks are on whose messages are not all written yet.
    pub webhooks_behind: usize,
    /// For how long the oldest message has waited that is first in line at its webhook.
    pub oldest_message_waits: Option<Duration>,
    /// Whether there is a file that says where in the world addresses are.
    pub knows_places: bool,
}

impl<P: Ports> Gatepost<P> {
    /// Looks at all of it.
    pub async fn vitals(&self) -> Result<Vitals, KeysError> {
        let now = self.parts.clock.now();
        let mut look = self.parts.store.look().await?;
        let apps: Vec<_> = look.apps().await?.into_iter().take(MOST_APPS).map(|app| app.id).collect();
        let mut first_in_line = None;
        for app in &apps {
            for webhook in look.webhooks(app).await?.iter().filter(|webhook| webhook.disabled.is_none()) {
                let line = look.webhook_line((app, webhook.id), 1).await?;
                first_in_line = earliest(first_in_line, line.first().map(|message| message.created_at));
            }
        }
        let webhooks_behind = look.webhooks_behind(MOST_COUNTED).await?.len();
        let letters = look.waiting_letters(MOST_COUNTED).await?;
        drop(look);
        let oldest_letter = self.parts.store.oldest_letter().await?;
        let (keys, oldest_key) = self.oldest_key(&apps).await?;
        let waits = |since: Option<Timestamp>| since.map(|since| now.since(since));
        Ok(Vitals {
            keys,
            oldest_key,
            keys_out_of_reach: self.keys_out_of_reach().await?,
            unsealed_for: waits(self.oldest_unsealed().await?),
            letters,
            oldest_letter_waits: waits(oldest_letter),
            webhooks_behind,
            oldest_message_waits: waits(first_in_line),
            knows_places: self.places.is_some(),
        })
    }

    async fn oldest_key(&self, apps: &[AppId]) -> Result<(usize, Option<OldestKey>), KeysError> {
        let (mut count, mut oldest) = (0, None::<OldestKey>);
        for app in apps {
            let keys = match self.signing_keys(app).await {
                Ok(keys) => keys,
                // Deleted in between.
                Err(KeysError::AppNotFound) => continue,
                Err(error) => return Err(error),
            };
            count += keys.len();
            for key in keys.iter().filter(|key| key.state == KeyState::Active) {
                let (signs_from, until) = (key.signs_from, key.signs_from.plus(SIGNS_FOR));
                if oldest.as_ref().is_none_or(|oldest| signs_from < oldest.signs_from) {
                    oldest = Some(OldestKey { app: app.clone(), signs_from, until });
                }
            }
        }
        Ok((count, oldest))
    }

    /// When the event happened that has waited longest for its seal.
    async fn oldest_unsealed(&self) -> Result<Option<Timestamp>, StoreError> {
        let mut look = self.parts.store.look().await?;
        let (mut oldest, mut after) = (None, None);
        for _ in 0..MOST_APPS {
            let Some(app) = look.unsealed_app(after.as_ref()).await? else { break };
            let first = look.unsealed_events(&app, 1).await?;
            oldest = earliest(oldest, first.first().map(|event| event.at));
            after = Some(app);
        }
        Ok(oldest)
    }
}

fn earliest(one: Option<Timestamp>, other: Option<Timestamp>) -> Option<Timestamp> {
    [one, other].into_iter().flatten().min()
}
