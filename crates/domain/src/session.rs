//! What an exchange opens: a user in an app, and a family of refresh tokens of which one is alive.

mod key;

pub use key::{Holding, KeyRefused};

use crate::app::{App, AppDisabled, AppId, Lifetimes};
use crate::exchange_code::Spent;
use crate::id::{BrowserSessionId, RefreshTokenId, SessionId, SignInId, UserId};
use crate::jwk::JwkThumbprint;
use crate::scope::Scope;
use crate::secret::{Digest, RefreshToken as Token};
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::visitor::Device;
use crate::vocabulary::words;
use std::time::Duration;

/// How long a client that lost the answer may ask again with the token that it had.
pub const REPEAT_WITHIN: Duration = Duration::from_secs(10);

words! {
    /// Why a session is over.
    EndReason {
        /// The app revoked it (RFC 7009).
        Revoked = "revoked",
        /// The code that opened it came a second time (RFC 6749 §4.1.2).
        CodeReplayed = "code_replayed",
        /// A refresh token that was rotated came again (RFC 9700 §4.14.2).
        RefreshReplayed = "refresh_replayed",
        /// The person logged out (OIDC RP-Initiated Logout 1.0).
        LoggedOut = "logged_out",
        /// The operator ended it, or blocked the user.
        EndedByOperator = "ended_by_operator",
        /// The person has another address since.
        EmailChanged = "email_changed",
    }
}

/// A session is over.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Ended {
    /// When it ended.
    pub at: Timestamp,
    /// Why.
    pub reason: EndReason,
}

/// One user in one app, since one sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Session {
    /// Names the session in tokens (`sid`).
    pub id: SessionId,
    /// The app.
    pub app: AppId,
    /// The user.
    pub user: UserId,
    /// The sign-in that opened it.
    pub sign_in: SignInId,
    /// The stay in a browser that it came from, whose logout ends it too.
    pub browser_session: Option<BrowserSessionId>,
    /// The kind of browser that it is in.
    pub device: Device,
    /// What it is good for.
    pub scope: Scope,
    /// The key that it belongs to, if its client brought one (RFC 9449 §5).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// When the person proved who they are (OIDC Core §2, `auth_time`).
    pub authenticated_at: Timestamp,
    /// When the code was exchanged.
    pub started_at: Timestamp,
    /// From when on it is over, however busy it was.
    pub expires_at: Timestamp,
    /// Whether it ended before.
    pub ended: Option<Ended>,
}

impl Session {
    /// The session that a spent code opens.
    pub fn open(spent: &Spent, lifetimes: &Lifetimes) -> Self {
        let grant = spent.grant();
        Self {
            id: spent.session(),
            app: grant.app.clone(),
            user: grant.user,
            sign_in: grant.sign_in,
            browser_session: grant.browser_session,
            device: grant.visitor.device(),
            scope: grant.scope.clone(),
            dpop_jkt: None,
            authenticated_at: grant.authenticated_at,
            started_at: spent.at(),
            expires_at: spent.at().plus(lifetimes.refresh_absolute),
            ended: None,
        }
    }

    /// Whether it still counts at `now`.
    pub fn is_alive(&self, now: Timestamp) -> bool {
        self.ended.is_none() && !self.expires_at.is_over(now)
    }

    /// A new refresh token of this session. It dies with the session at the latest.
    pub fn refresh_token(
        &self,
        id: RefreshTokenId,
        digest: Digest<Token>,
        lifetimes: &Lifetimes,
        now: Timestamp,
    ) -> RefreshToken {
        RefreshToken {
            id,
            app: self.app.clone(),
            session: self.id,
            digest,
            issued_at: now,
            expires_at: now.plus(lifetimes.refresh_idle).min(self.expires_at),
            standing: RefreshStanding::Live,
        }
    }
}

/// How a refresh token stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RefreshStanding {
    /// Never used.
    Live,
    /// Used; that token took its place.
    Rotated {
        /// When it was used first.
        at: Timestamp,
        /// Its latest successor.
        successor: RefreshTokenId,
    },
    /// Died unused, since its predecessor was presented again.
    Superseded,
}

/// One refresh token of a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefreshToken {
    /// Names it without giving it away.
    pub id: RefreshTokenId,
    /// The app that it was issued to.
    pub app: AppId,
    /// Its session.
    pub session: SessionId,
    /// What is known of it.
    pub digest: Digest<Token>,
    /// When it was issued.
    pub issued_at: Timestamp,
    /// From when on it is dead, if nobody uses it.
    pub expires_at: Timestamp,
    /// How it stands.
    pub standing: RefreshStanding,
}

/// What a store knows of a refresh token that somebody presents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Presented {
    /// The token itself.
    pub token: RefreshToken,
    /// Its session.
    pub session: Session,
    /// The session's user.
    pub user: User,
    /// Whether the token's successor, if it has one, was never used.
    pub successor_is_live: bool,
}

/// Why a refresh token opens nothing.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum RefreshRefused {
    /// Unused for too long, or its session is over.
    #[error("the refresh token is no longer good")]
    Dead,
    /// It was used before: the session must end.
    #[error("the refresh token was used before")]
    Replayed,
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
}

/// A refresh that was let through: which token dies for the new one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rotation {
    presented: RefreshToken,
    displaced: Option<RefreshTokenId>,
    at: Timestamp,
}

impl Presented {
    /// Judges the token at `now`. The rule: each use rotates; a token that was rotated up to ten seconds ago, and whose
    /// successor is still unused, gets another successor for it; any other second use ends the session.
    pub fn rotate(&self, app: &App, now: Timestamp) -> Result<Rotation, RefreshRefused> {
        if !self.session.is_alive(now) {
            return Err(RefreshRefused::Dead);
        }
        app.must_be_active()?;
        self.user.must_be_allowed()?;
        let displaced = match self.token.standing {
            RefreshStanding::Live if self.token.expires_at.is_over(now) => return Err(RefreshRefused::Dead),
            RefreshStanding::Live => None,
            RefreshStanding::Rotated { at, successor }
                if self.successor_is_live && now.since(at) <= REPEAT_WITHIN =>
            {
                Some(successor)
            }
            RefreshStanding::Rotated { .. } | RefreshStanding::Superseded => {
                return Err(RefreshRefused::Replayed);
            }
        };
        Ok(Rotation { presented: self.token.clone(), displaced, at: now })
    }
}

impl Rotation {
    /// The token that was presented.
    pub const fn presented(&self) -> &RefreshToken {
        &self.presented
    }

    /// The unused successor that dies for the new one; none if the presented token was alive itself.
    pub const fn displaced(&self) -> Option<RefreshTokenId> {
        self.displaced
    }

    /// When it was judged.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}
