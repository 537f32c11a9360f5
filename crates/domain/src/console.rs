//! The console: who may sign in to it, what they may do there, and for how long.

use crate::app::{App, AppId, AppStatus, Binding, OAuthSettings, SignUp};
use crate::email::EmailAddress;
use crate::id::UserId;
use crate::secret::{ConsoleSecret, Digest, SetupToken};
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::time::Duration;

/// The app of this server's own that operators are users of.
pub const CONSOLE_APP: &str = "gatepost-console";

/// The app that operators sign in through stays as the server made it, where anything else would lock all of them out or let
/// others in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("operators sign in to the console through this app: {0}")]
pub struct ConsoleAppFixed(&'static str);

impl ConsoleAppFixed {
    /// What stays as it is, as the rest of a sentence.
    pub const fn why(self) -> &'static str {
        self.0
    }
}

/// Whether anybody but the server itself may make an app of that id.
pub fn may_be_made(id: &AppId) -> Result<(), ConsoleAppFixed> {
    if id.as_str() == CONSOLE_APP { Err(ConsoleAppFixed("the server makes it by itself")) } else { Ok(()) }
}

/// Whether an app of that id may be deleted.
pub fn may_be_deleted(id: &AppId) -> Result<(), ConsoleAppFixed> {
    if id.as_str() == CONSOLE_APP { Err(ConsoleAppFixed("it can't be deleted")) } else { Ok(()) }
}

/// Whether an app may be changed so. Of the console's own app, what decides who gets in and where they are led stays, or
/// becomes again what the server made; its look, its letters, its limits and what it keeps may be anything.
pub fn may_become(before: &App, after: &App) -> Result<(), ConsoleAppFixed> {
    if before.id.as_str() != CONSOLE_APP {
        return Ok(());
    }
    let usual = OAuthSettings::default();
    let stays = |same: bool, what| if same { Ok(()) } else { Err(ConsoleAppFixed(what)) };
    stays(after.status == before.status || after.status == AppStatus::Active, "it can't be switched off")?;
    stays(after.redirect_uris == before.redirect_uris, "its redirect URIs stay")?;
    stays(after.initiate_login_uri == before.initiate_login_uri, "where a sign-in starts anew stays")?;
    stays(
        after.binding == before.binding || after.binding == Binding::Confirm,
        "its rule for links opened in another browser stays",
    )?;
    stays(after.oauth == before.oauth || after.oauth == usual, "what it does by OAuth stays")?;
    stays(
        after.sign_up == before.sign_up || after.sign_up == SignUp::Invited,
        "nobody becomes a user of it by signing in",
    )?;
    stays(
        after.test_addresses == before.test_addresses || after.test_addresses.is_empty(),
        "nobody signs in to it with fixed digits",
    )?;
    let stay = |app: &App| app.lifetimes.browser_session;
    stays(stay(after) == stay(before) || stay(after).is_zero(), "whoever leaves it shows their mailbox again")
}

/// How long a setup link is good.
pub const SETUP_LIFE: Duration = Duration::from_mins(15);

/// How long somebody stays signed in to the console, however busy.
pub const CONSOLE_SESSION: Duration = Duration::from_hours(8);

words! {
    /// What an operator may do in the console.
    OperatorRole {
        /// Everything.
        Owner = "owner",
        /// See everything, and change nothing.
        Viewer = "viewer",
    }
}

/// Somebody who may sign in to the console: a user of its app, who is no operator any more once that user is gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Operator {
    /// The user of [`CONSOLE_APP`].
    pub user: UserId,
    /// The address that they sign in with.
    pub email: EmailAddress,
    /// What they may do.
    pub role: OperatorRole,
    /// Since when.
    pub created_at: Timestamp,
}

/// A link that makes whoever opens it an operator, once.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SetupLink {
    /// What is kept of its token.
    pub digest: Digest<SetupToken>,
    /// Whom it is for.
    pub email: EmailAddress,
    /// What they may do then.
    pub role: OperatorRole,
    /// When it was made.
    pub created_at: Timestamp,
    /// From when on it is dead.
    pub expires_at: Timestamp,
    /// When it was used, if it was.
    pub used_at: Option<Timestamp>,
}

/// A setup link that makes nobody an operator: used, expired, or none at all.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the setup link is used or expired")]
pub struct SetupLinkDead;

impl SetupLink {
    /// A link that is good from now on.
    pub fn new(
        digest: Digest<SetupToken>,
        (email, role): (EmailAddress, OperatorRole),
        now: Timestamp,
    ) -> Self {
        Self { digest, email, role, created_at: now, expires_at: now.plus(SETUP_LIFE), used_at: None }
    }

    /// Whether it still does what it is for.
    pub fn must_be_good(&self, now: Timestamp) -> Result<(), SetupLinkDead> {
        if self.used_at.is_some() || self.expires_at.is_over(now) { Err(SetupLinkDead) } else { Ok(()) }
    }
}

/// Somebody is signed in to the console in one browser.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ConsoleSession {
    /// What is kept of the browser's secret.
    pub digest: Digest<ConsoleSecret>,
    /// The operator.
    pub user: UserId,
    /// When it began.
    pub created_at: Timestamp,
    /// From when on it is over.
    pub expires_at: Timestamp,
    /// When it was ended before that, if it was.
    pub ended_at: Option<Timestamp>,
}

impl ConsoleSession {
    /// A session that begins now.
    pub fn begin(digest: Digest<ConsoleSecret>, user: UserId, now: Timestamp) -> Self {
        Self { digest, user, created_at: now, expires_at: now.plus(CONSOLE_SESSION), ended_at: None }
    }

    /// Whether it goes on.
    pub fn is_alive(&self, now: Timestamp) -> bool {
        self.ended_at.is_none() && !self.expires_at.is_over(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::from_seconds(1_769_860_800);

    #[test]
    fn a_setup_link_is_good_once_and_for_a_quarter_of_an_hour() {
        let email = EmailAddress::parse("ann@example.org").unwrap();
        let link = SetupLink::new(Digest::from_bytes([7; 32]), (email, OperatorRole::Owner), NOW);
        let last = NOW.plus(SETUP_LIFE.saturating_sub(Duration::from_micros(1)));
        assert_eq!(link.must_be_good(NOW), Ok(()));
        assert_eq!(link.must_be_good(last), Ok(()));
        assert_eq!(link.must_be_good(NOW.plus(SETUP_LIFE)), Err(SetupLinkDead));
        let used = SetupLink { used_at: Some(NOW), ..link };
        assert_eq!(used.must_be_good(NOW), Err(SetupLinkDead));
    }

    #[test]
    fn a_console_session_lasts_a_working_day() {
        let session = ConsoleSession::begin(Digest::from_bytes([7; 32]), UserId::from_bits(1), NOW);
        assert!(session.is_alive(NOW.plus(CONSOLE_SESSION.saturating_sub(Duration::from_micros(1)))));
        assert!(!session.is_alive(NOW.plus(CONSOLE_SESSION)));
        assert!(!ConsoleSession { ended_at: Some(NOW), ..session }.is_alive(NOW));
    }
}
