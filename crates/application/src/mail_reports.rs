//! A mail provider reports what happened to a letter after it took it. No report confirms a sign-in.

use crate::gatepost::Gatepost;
use crate::ports::{Clock, Committed, MailLook, MailTx, Ports, ReportedLetter, Store, StoreError, Tx};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::DeliveryId;
use gatepost_domain::limit::Rate;
use gatepost_domain::report::{Report, ReportKind, Suppression, WATCHED_LETTERS, WATCHED_TIME, is_alarming};
use gatepost_domain::secret::Digest;
use gatepost_domain::single_use::{SingleUse, SingleUseKind};
use gatepost_domain::time::Timestamp;
use sha2::{Digest as _, Sha256};
use std::time::Duration;

/// How long a report is remembered: longer than any provider repeats it.
const REMEMBERED: Duration = Duration::from_hours(7 * 24);

/// What came of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ReportTaken {
    /// It is on the timeline.
    Noted,
    /// It was there already: the provider sent it again.
    Known,
    /// It is of no letter of that app: whoever sent it learns nothing more.
    Foreign,
}

impl<P: Ports> Gatepost<P> {
    /// Writes down what a provider reports of the message that it took under one of these ids: how far the letter is, an
    /// event, and the address on the app's suppression list if it must get no more. `name` is the provider's id of the
    /// report, which is taken once.
    pub async fn take_report(
        &self,
        app: &AppId,
        (name, message_ids): (&str, &[String]),
        report: &Report,
    ) -> Result<ReportTaken, StoreError> {
        let now = self.parts.clock.now();
        let found = self.parts.store.look().await?.reported_letter(app, message_ids).await?;
        let Some(letter) = found else { return Ok(ReportTaken::Foreign) };
        let mut tx = self.parts.store.begin();
        tx.use_up(&SingleUse {
            app: app.clone(),
            kind: SingleUseKind::Report,
            name: Digest::from_bytes(Sha256::digest(name).into()),
            expires_at: now.plus(REMEMBERED),
        });
        if report.is_news(letter.reported_at) {
            tx.report(app, letter.delivery, report);
            if let Some(suppression) = suppression(app, &letter, report, now) {
                tx.suppress(&suppression);
            }
        }
        let event = self.event(report.event(), app, now).of_sign_in(letter.sign_in).about(&letter.email);
        // The provider's word says more than its id of the message, which the hand-over has already.
        tx.append(&match &report.why {
            Some(why) => event.because(why),
            None => event,
        });
        if tx.commit().await? == Committed::Overtaken {
            return Ok(ReportTaken::Known);
        }
        tracing::info!(app.id = %app, sign_in.id = %letter.sign_in, report = report.kind.as_str(), "letter reported");
        if report.kind == ReportKind::Bounced {
            self.watch_bounces(app, now).await?;
        }
        Ok(ReportTaken::Noted)
    }

    /// Raises an alarm, once a day, where too many of an app's newest letters bounced.
    async fn watch_bounces(&self, app: &AppId, now: Timestamp) -> Result<(), StoreError> {
        let watched = i64::try_from(WATCHED_TIME.as_micros()).unwrap_or(i64::MAX);
        let since = Timestamp::from_micros(now.as_micros().saturating_sub(watched));
        let since = DeliveryId::new(since, [0; 10]);
        let letters = self.parts.store.look().await?.newest_letters(app, since, WATCHED_LETTERS).await?;
        let Ok(once_a_day) = Rate::new(1, WATCHED_TIME) else { return Ok(()) };
        let bucket = format!("bounce alarms of {app}");
        if !is_alarming(&letters) || self.parts.store.admit(&bucket, once_a_day, now).await?.is_err() {
            return Ok(());
        }
        tracing::warn!(app.id = %app, "more than one in twenty of the app's newest letters bounced");
        self.parts.store.observe(&[self.event(EventKind::BounceRateHigh, app, now)]).await
    }
}

/// The entry that keeps further letters from that address, if the report asks for one.
fn suppression(app: &AppId, letter: &ReportedLetter, report: &Report, now: Timestamp) -> Option<Suppression> {
    Some(Suppression {
        app: app.clone(),
        email: letter.email.clone(),
        reason: report.suppression()?,
        why: report.why.clone(),
        delivery: letter.delivery,
        created_at: now,
    })
}
