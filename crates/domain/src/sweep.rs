//! What is forgotten once its time is over, and when that is. Users are never forgotten so.

use crate::app::App;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// How long after something is good for nothing any more it is still there, so that nodes whose clocks differ agree on it.
const GRACE: Duration = Duration::from_hours(24);

/// The same for what is counted: a bucket that is empty again is as none.
const GRACE_OF_COUNTS: Duration = Duration::from_mins(10);

const DAY: i64 = 86_400_000_000;

words! {
    /// A kind of things that are forgotten.
    Sweepable {
        /// What opens further access tokens: when it is too old, or with its session.
        RefreshTokens = "refresh_tokens",
        /// What an exchange opened: some time after its end.
        Sessions = "sessions",
        /// What a sign-in earned.
        ExchangeCodes = "exchange_codes",
        /// Somebody's stay in a browser: some time after its end.
        BrowserSessions = "browser_sessions",
        /// A sign-in, whatever became of it.
        SignIns = "sign_ins",
        /// A letter, whatever became of it.
        Letters = "letters",
        /// With which key a sign-in was begun.
        IdempotencyKeys = "idempotency_keys",
        /// An authorization request that a client pushed.
        PushedRequests = "pushed_requests",
        /// That an app was told, or was not, that a session is over.
        LogoutNotices = "logout_notices",
        /// A message to a webhook that nobody sends any more.
        WebhookDeliveries = "webhook_deliveries",
        /// A token of the admin API: some time after its end, revoked or not.
        AdminTokens = "admin_tokens",
        /// A link that was to make somebody an operator.
        SetupLinks = "setup_links",
        /// An operator's stay in a browser.
        ConsoleSessions = "console_sessions",
        /// What an operator's request was answered that came with a key.
        KeptAnswers = "kept_answers",
        /// What an e-mailed link is found by.
        Links = "links",
        /// How often what happened, hour by hour: as long as sign-ins are kept.
        Tallies = "event_tallies",
        /// A change of an address, once no event of its time is left either.
        AddressChanges = "address_changes",
        /// A letter of such a change.
        AddressLetters = "address_letters",
        /// A letter that tells of a session, sent or not.
        DeviceLetters = "device_letters",
        /// How often something was asked for: when it may be asked for as often as ever.
        Limits = "limits",
    }
}

impl Sweepable {
    /// What belongs to an app, in the order in which it is swept: what stands on something else goes first.
    pub const OF_APP: [Self; 15] = [
        Self::RefreshTokens,
        Self::Sessions,
        Self::ExchangeCodes,
        Self::BrowserSessions,
        Self::SignIns,
        Self::Letters,
        Self::Links,
        Self::IdempotencyKeys,
        Self::PushedRequests,
        Self::LogoutNotices,
        Self::Tallies,
        Self::WebhookDeliveries,
        Self::AddressLetters,
        Self::AddressChanges,
        Self::DeviceLetters,
    ];

    /// What is swept for all apps together, after the rest.
    pub const OF_ALL: [Self; 5] =
        [Self::KeptAnswers, Self::Limits, Self::AdminTokens, Self::SetupLinks, Self::ConsoleSessions];
}

/// What of a kind of things is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Overdue {
    /// All of it: the app was deleted.
    All,
    /// What came to its end by then.
    Since {
        /// What somebody may still want to see: long enough ago.
        ended: Timestamp,
        /// What nobody sees: good for nothing since then.
        expired: Timestamp,
    },
}

impl Overdue {
    /// What of an app is over.
    pub fn of_app(app: &App, deleted_at: Option<Timestamp>, now: Timestamp) -> Self {
        if deleted_at.is_some_and(|at| at.plus(GRACE).is_over(now)) {
            return Self::All;
        }
        let ended = earlier(now, app.retention.sign_ins);
        Self::Since { ended, expired: earlier(now, GRACE) }
    }

    /// What is kept as long as the app's events are, if not longer.
    pub fn with_events(app: &App, deleted_at: Option<Timestamp>, now: Timestamp) -> Self {
        match Self::of_app(app, deleted_at, now) {
            Self::Since { ended, expired } => {
                Self::Since { ended: ended.min(events_over(app, now)), expired }
            }
            Self::All => Self::All,
        }
    }

    /// What of all apps together is over.
    pub fn of_all(what: Sweepable, now: Timestamp) -> Self {
        let grace = if what == Sweepable::Limits { GRACE_OF_COUNTS } else { GRACE };
        Self::Since { ended: earlier(now, grace), expired: earlier(now, grace) }
    }
}

/// Events of that app are over that were sealed before this moment: the beginning of a day, so that an app's ledger is cut once a
/// day.
pub fn events_over(app: &App, now: Timestamp) -> Timestamp {
    let over = earlier(now, app.retention.events).as_micros();
    Timestamp::from_micros(over - over.rem_euclid(DAY))
}

fn earlier(now: Timestamp, span: Duration) -> Timestamp {
    let span = i64::try_from(span.as_micros()).unwrap_or(i64::MAX);
    Timestamp::from_micros(now.as_micros().saturating_sub(span))
}
