//! What a mail provider reports of a letter after it took it, and what comes of it.

use crate::app::AppId;
use crate::delivery::DeliveryStatus;
use crate::event::EventKind;
use crate::id::DeliveryId;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// How many of an app's newest letters its bounce rate is told from.
pub const WATCHED_LETTERS: u32 = 1000;

/// How far back its bounce rate looks.
pub const WATCHED_TIME: Duration = Duration::from_hours(24);

/// Fewer letters tell nothing.
const FEWEST_LETTERS: usize = 50;

/// One in so many letters may bounce.
const ONE_IN: usize = 20;

words! {
    /// What happened to a letter at the provider. That somebody opened it, or followed its link, is no report: neither says
    /// who did.
    ReportKind {
        /// The recipient's server took it.
        Delivered = "delivered",
        /// The recipient's server does not take it yet.
        Deferred = "deferred",
        /// The recipient's server refused it.
        Bounced = "bounced",
        /// The recipient called it unwanted.
        Complained = "complained",
    }

    /// Why an address gets no letters of an app any more.
    SuppressionReason {
        /// A letter to it bounced for good.
        Bounced = "bounced",
        /// Its owner called a letter unwanted.
        Complained = "complained",
    }
}

/// A report of one letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Report {
    /// What happened.
    pub kind: ReportKind,
    /// When, by the provider's clock: reports come in any order.
    pub at: Timestamp,
    /// Whether a bounce is for good: another letter would bounce as well.
    pub is_permanent: bool,
    /// A stable word of the provider's for the reason.
    pub why: Option<String>,
}

impl Report {
    /// How far the letter is after it; `None` if that is not what it says. No report confirms a sign-in.
    pub const fn status(&self) -> Option<DeliveryStatus> {
        match self.kind {
            ReportKind::Delivered => Some(DeliveryStatus::Delivered),
            ReportKind::Bounced => Some(DeliveryStatus::Bounced),
            ReportKind::Deferred | ReportKind::Complained => None,
        }
    }

    /// Why the address gets no more letters of the app, if it doesn't.
    pub const fn suppression(&self) -> Option<SuppressionReason> {
        match self.kind {
            ReportKind::Bounced if self.is_permanent => Some(SuppressionReason::Bounced),
            ReportKind::Complained => Some(SuppressionReason::Complained),
            _ => None,
        }
    }

    /// Whether it still says something after one of that moment.
    pub fn is_news(&self, latest: Option<Timestamp>) -> bool {
        latest.is_none_or(|latest| latest < self.at)
    }

    /// How the timeline calls it.
    pub const fn event(&self) -> EventKind {
        match self.kind {
            ReportKind::Delivered => EventKind::LetterDelivered,
            ReportKind::Deferred => EventKind::LetterDeferred,
            ReportKind::Bounced => EventKind::LetterBounced,
            ReportKind::Complained => EventKind::LetterComplained,
        }
    }
}

/// An address that gets no letters of an app.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Suppression {
    /// The app.
    pub app: AppId,
    /// The address's identity.
    pub email: String,
    /// Why.
    pub reason: SuppressionReason,
    /// The provider's word for it.
    pub why: Option<String>,
    /// The letter that was reported.
    pub delivery: DeliveryId,
    /// Since when.
    pub created_at: Timestamp,
}

/// Whether so many of an app's newest letters bounced that its operator must hear of it.
pub fn is_alarming(letters: &[DeliveryStatus]) -> bool {
    let left = letters.iter().filter(|status| has_left(**status)).count();
    let bounced = letters.iter().filter(|status| **status == DeliveryStatus::Bounced).count();
    left >= FEWEST_LETTERS && bounced * ONE_IN > left
}

const fn has_left(status: DeliveryStatus) -> bool {
    matches!(status, DeliveryStatus::Sent | DeliveryStatus::Delivered | DeliveryStatus::Bounced)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(kind: ReportKind, is_permanent: bool) -> Report {
        Report { kind, at: Timestamp::from_seconds(1000), is_permanent, why: None }
    }

    #[test]
    fn a_bounce_for_good_and_a_complaint_suppress_and_nothing_else_does() {
        for (kind, is_permanent, reason) in [
            (ReportKind::Delivered, true, None),
            (ReportKind::Deferred, true, None),
            (ReportKind::Bounced, false, None),
            (ReportKind::Bounced, true, Some(SuppressionReason::Bounced)),
            (ReportKind::Complained, false, Some(SuppressionReason::Complained)),
        ] {
            assert_eq!(report(kind, is_permanent).suppression(), reason, "{kind:?}");
        }
    }

    #[test]
    fn an_older_report_is_no_news() {
        let report = report(ReportKind::Delivered, false);
        assert!(report.is_news(None) && report.is_news(Some(Timestamp::from_seconds(999))));
        assert!(!report.is_news(Some(report.at)) && !report.is_news(Some(Timestamp::from_seconds(1001))));
    }

    #[test]
    fn more_than_one_bounce_in_twenty_alarms_from_fifty_letters_on() {
        let letters = |sent: usize, bounced: usize, failed: usize| {
            let mut all = vec![DeliveryStatus::Sent; sent];
            all.extend(vec![DeliveryStatus::Bounced; bounced]);
            all.extend(vec![DeliveryStatus::Failed; failed]);
            all
        };
        for (sent, bounced, failed, alarming) in
            [(0, 49, 900, false), (47, 3, 0, true), (95, 5, 0, false), (94, 6, 0, true), (0, 0, 1000, false)]
        {
            assert_eq!(is_alarming(&letters(sent, bounced, failed)), alarming, "{sent} {bounced} {failed}");
        }
    }
}
