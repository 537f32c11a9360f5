//! What an app is told when a session of it is over (OIDC Back-Channel Logout 1.0 §2.4).

use crate::access::Issuer;
use crate::app::AppId;
use crate::id::{SessionId, TokenId, UserId};
use crate::session::Session;
use crate::time::Timestamp;
use std::time::Duration;

/// Long enough for one delivery, too short to be kept: each further attempt says it anew.
pub const LOGOUT_TOKEN_LIVES: Duration = Duration::from_mins(2);

/// What a logout token says. It has no nonce, so that it never passes for an ID token.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LogoutToken {
    /// Who says it (`iss`).
    pub issuer: Issuer,
    /// To whom (`aud`).
    pub app: AppId,
    /// Whose session it was (`sub`).
    pub user: UserId,
    /// The session that is over (`sid`).
    pub session: SessionId,
    /// The token's own name (`jti`).
    pub id: TokenId,
    /// When it was issued (`iat`).
    pub issued_at: Timestamp,
    /// From when on it says nothing (`exp`).
    pub expires_at: Timestamp,
}

impl LogoutToken {
    /// What is said at `now` of a session that is over.
    pub fn of(issuer: Issuer, session: &Session, id: TokenId, now: Timestamp) -> Self {
        Self {
            issuer,
            app: session.app.clone(),
            user: session.user,
            session: session.id,
            id,
            issued_at: now,
            expires_at: now.plus(LOGOUT_TOKEN_LIVES),
        }
    }
}
