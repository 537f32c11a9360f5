//! That a session is over, on its way to an app that wants to hear of it (OIDC Back-Channel Logout 1.0 §2.5).

use crate::app::AppId;
use crate::id::{SessionId, UserId};
use crate::session::Session;
use crate::time::Timestamp;
use std::time::Duration;

/// How long a node may work on a notice before another one may take it: longer than an app may take to answer.
pub const NOTICE_LEASE: Duration = Duration::from_mins(1);

/// How long an app that does not take it is asked again.
pub const TRIED_FOR: Duration = Duration::from_hours(24);

const FIRST_RETRY: Duration = Duration::from_secs(1);
const LONGEST_RETRY: Duration = Duration::from_hours(1);

/// One session whose end an app is told of. A session ends once, so it has one notice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogoutNotice {
    /// The app.
    pub app: AppId,
    /// The session that is over.
    pub session: SessionId,
    /// Whose it was.
    pub user: UserId,
    /// How often somebody has worked on it, with the one who does now.
    pub attempts: u32,
    /// When the session ended.
    pub created_at: Timestamp,
}

/// What became of an attempt.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoticeProgress {
    /// The app took it.
    Told,
    /// It is tried again.
    Retry {
        /// When.
        at: Timestamp,
        /// Why the app did not take it.
        why: String,
    },
    /// Nobody tries any more.
    Failed {
        /// Why the app did not take it last.
        why: String,
    },
}

impl LogoutNotice {
    /// The notice of a session that ends at that moment.
    pub fn of(session: &Session, at: Timestamp) -> Self {
        Self {
            app: session.app.clone(),
            session: session.id,
            user: session.user,
            attempts: 0,
            created_at: at,
        }
    }

    /// What becomes of it after that answer at `now`; `chance` spreads the attempts of many.
    pub fn after(&self, answer: Result<(), String>, chance: u8, now: Timestamp) -> NoticeProgress {
        let Err(why) = answer else { return NoticeProgress::Told };
        let doubled =
            FIRST_RETRY.saturating_mul(1_u32.checked_shl(self.attempts.min(16)).unwrap_or(u32::MAX));
        let spread = 0.75 + f64::from(chance) / 510.0;
        let at = now.plus(doubled.min(LONGEST_RETRY).mul_f64(spread));
        if self.created_at.plus(TRIED_FOR).is_over(at) {
            NoticeProgress::Failed { why }
        } else {
            NoticeProgress::Retry { at, why }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn notice(attempts: u32) -> LogoutNotice {
        LogoutNotice {
            app: AppId::parse("acme").unwrap(),
            session: SessionId::from_bits(1),
            user: UserId::from_bits(2),
            attempts,
            created_at: Timestamp::from_seconds(1_000),
        }
    }

    #[test]
    fn an_app_that_takes_it_is_told_once() {
        assert_eq!(notice(1).after(Ok(()), 0, Timestamp::from_seconds(1_001)), NoticeProgress::Told);
    }

    proptest! {
        #[test]
        fn an_app_that_does_not_is_asked_again_for_a_day(attempts in 1_u32..60, chance: u8, seconds in 0_u64..100_000) {
            let now = Timestamp::from_seconds(1_000).plus(Duration::from_secs(seconds));
            let end = Timestamp::from_seconds(1_000).plus(TRIED_FOR);
            match notice(attempts).after(Err("500".to_owned()), chance, now) {
                NoticeProgress::Told => prop_assert!(false, "nobody took it"),
                NoticeProgress::Retry { at, .. } => prop_assert!(at > now && !end.is_over(at)),
                NoticeProgress::Failed { .. } => prop_assert!(end.is_over(now.plus(LONGEST_RETRY.mul_f64(1.25)))),
            }
        }
    }
}
