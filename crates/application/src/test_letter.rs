//! An operator sees a letter in their own mailbox, and in nobody else's.

use crate::gatepost::Gatepost;
use crate::manage_apps::Doing;
use crate::ports::{Clock, Mailer, Ports, Store, StoreError, Tx};
use crate::templates::TemplateError;
use gatepost_domain::app::AppId;
use gatepost_domain::console::Operator;
use gatepost_domain::delivery::HandOver;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::limit::Rate;
use gatepost_domain::sign_in::Locale;
use gatepost_domain::template::LetterVariant;
use std::time::Duration;

/// So many an hour.
const MOST: u32 = 6;

/// Why no letter left.
#[derive(Debug, thiserror::Error)]
pub enum LetterTestError {
    /// They had several just now.
    #[error("too many tests; wait")]
    TooMany(Duration),
    /// It can't be written.
    #[error(transparent)]
    Letter(#[from] TemplateError),
    /// Nobody took it.
    #[error("the mail server did not take it: {0}")]
    NotTaken(String),
}

impl From<StoreError> for LetterTestError {
    fn from(error: StoreError) -> Self {
        Self::Letter(error.into())
    }
}

impl<P: Ports> Gatepost<P> {
    /// Hands a sample of that letter of the app's over, to the operator's own address. Nothing in it opens anything.
    pub async fn test_letter(
        &self,
        (operator, doing): (&Operator, Doing),
        app: &AppId,
        (locale, variant): (Option<Locale>, LetterVariant),
    ) -> Result<(), LetterTestError> {
        let mut letter = self.sample_letter(app, locale, variant).await?;
        let now = self.parts.clock.now();
        if let Ok(rate) = Rate::new(MOST, Duration::from_hours(1)) {
            let bucket = format!("letter-test:{}", operator.user);
            if let Err(limited) = self.parts.store.admit(&bucket, rate, now).await? {
                return Err(LetterTestError::TooMany(limited.retry_after));
            }
        }
        letter.id = DeliveryId::new(now, self.chance());
        letter.to = operator.email.clone();
        let handed_over = self.parts.mailer.hand_over(&letter).await;
        let event = doing.sign(self.event(EventKind::LetterTested, app, now));
        let (event, outcome) = match handed_over {
            HandOver::Taken { message_id } => (event.referring_to(&message_id), Ok(())),
            HandOver::Away { why } | HandOver::InDoubt { why, .. } => {
                (event.because("away"), Err(LetterTestError::NotTaken(why)))
            }
            HandOver::RefusedForGood { why } => {
                (event.because("refused"), Err(LetterTestError::NotTaken(why)))
            }
        };
        let mut tx = self.parts.store.begin();
        tx.append(&event);
        let _kept = tx.commit().await?;
        outcome
    }
}
