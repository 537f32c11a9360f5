//! Users, exchange codes, sessions and refresh tokens.

use crate::cells::{CodeStandingWord, TokenStanding, Torn};
use crate::schema::{exchange_codes, refresh_tokens, sessions, users};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode, Grant};
use gatepost_domain::id::{CodeId, RefreshTokenId, SessionId, SignInId, UserId};
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::Destination;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, ExchangeCode as Code, MasterKeyId, RefreshToken as RefreshSecret};
use gatepost_domain::session::{EndReason, Ended, RefreshStanding, RefreshToken, Session};
use gatepost_domain::sign_in::Nonce;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{User, UserStatus};

/// One user.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(Pg, Sqlite))]
pub(crate) struct UserRow {
    app_id: AppId,
    id: UserId,
    email: String,
    email_delivery: String,
    status: UserStatus,
    created_at: Timestamp,
    last_sign_in_at: Timestamp,
}

impl From<&User> for UserRow {
    fn from(user: &User) -> Self {
        Self {
            app_id: user.app.clone(),
            id: user.id,
            email: user.email.identity().to_owned(),
            email_delivery: user.email.delivery().to_owned(),
            status: user.status,
            created_at: user.created_at,
            last_sign_in_at: user.created_at,
        }
    }
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self {
            id: row.id,
            app: row.app_id,
            email: EmailAddress::restore(row.email, row.email_delivery),
            status: row.status,
            created_at: row.created_at,
        }
    }
}

/// One exchange code.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = exchange_codes, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct CodeRow {
    app_id: AppId,
    digest: Digest<Code>,
    id: CodeId,
    sign_in_id: SignInId,
    user_id: UserId,
    destination: Destination,
    challenge: Option<CodeChallenge>,
    nonce: Option<Nonce>,
    scope: Scope,
    master_key: MasterKeyId,
    issued_at: Timestamp,
    expires_at: Timestamp,
    standing: CodeStandingWord,
    settled_at: Option<Timestamp>,
    session_id: Option<SessionId>,
}

impl From<&ExchangeCode> for CodeRow {
    fn from(code: &ExchangeCode) -> Self {
        let grant = code.grant();
        let (standing, settled_at, session_id) = match code.standing() {
            CodeStanding::Unused => (CodeStandingWord::Unused, None, None),
            CodeStanding::Spent { at, session } => (CodeStandingWord::Spent, Some(at), Some(session)),
            CodeStanding::Burned { at } => (CodeStandingWord::Burned, Some(at), None),
        };
        Self {
            app_id: grant.app.clone(),
            digest: grant.digest,
            id: grant.id,
            sign_in_id: grant.sign_in,
            user_id: grant.user,
            destination: grant.destination.clone(),
            challenge: grant.challenge,
            nonce: grant.nonce.clone(),
            scope: grant.scope.clone(),
            master_key: grant.key,
            issued_at: grant.issued_at,
            expires_at: grant.expires_at,
            standing,
            settled_at,
            session_id,
        }
    }
}

impl CodeRow {
    /// The code that the row stands for.
    pub(crate) fn restore(self) -> Result<ExchangeCode, Torn> {
        let standing = match (self.standing, self.settled_at, self.session_id) {
            (CodeStandingWord::Unused, None, None) => CodeStanding::Unused,
            (CodeStandingWord::Spent, Some(at), Some(session)) => CodeStanding::Spent { at, session },
            (CodeStandingWord::Burned, Some(at), None) => CodeStanding::Burned { at },
            _ => return Err(Torn("exchange_codes.settled_at")),
        };
        let grant = Grant {
            id: self.id,
            app: self.app_id,
            sign_in: self.sign_in_id,
            user: self.user_id,
            destination: self.destination,
            challenge: self.challenge,
            nonce: self.nonce,
            scope: self.scope,
            digest: self.digest,
            key: self.master_key,
            issued_at: self.issued_at,
            expires_at: self.expires_at,
        };
        Ok(ExchangeCode::restore(grant, standing))
    }
}

/// One session.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct SessionRow {
    app_id: AppId,
    id: SessionId,
    user_id: UserId,
    sign_in_id: SignInId,
    scope: Scope,
    authenticated_at: Timestamp,
    started_at: Timestamp,
    expires_at: Timestamp,
    ended_at: Option<Timestamp>,
    end_reason: Option<EndReason>,
}

impl From<&Session> for SessionRow {
    fn from(session: &Session) -> Self {
        Self {
            app_id: session.app.clone(),
            id: session.id,
            user_id: session.user,
            sign_in_id: session.sign_in,
            scope: session.scope.clone(),
            authenticated_at: session.authenticated_at,
            started_at: session.started_at,
            expires_at: session.expires_at,
            ended_at: session.ended.map(|ended| ended.at),
            end_reason: session.ended.map(|ended| ended.reason),
        }
    }
}

impl SessionRow {
    /// The session that the row stands for.
    pub(crate) fn restore(self) -> Result<Session, Torn> {
        let ended = match (self.ended_at, self.end_reason) {
            (None, None) => None,
            (Some(at), Some(reason)) => Some(Ended { at, reason }),
            _ => return Err(Torn("sessions.end_reason")),
        };
        Ok(Session {
            id: self.id,
            app: self.app_id,
            user: self.user_id,
            sign_in: self.sign_in_id,
            scope: self.scope,
            authenticated_at: self.authenticated_at,
            started_at: self.started_at,
            expires_at: self.expires_at,
            ended,
        })
    }
}

/// One refresh token. It also keeps its successor's digest, by which that one is found without an index of its own.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = refresh_tokens, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct RefreshTokenRow {
    app_id: AppId,
    digest: Digest<RefreshSecret>,
    id: RefreshTokenId,
    session_id: SessionId,
    issued_at: Timestamp,
    expires_at: Timestamp,
    standing: TokenStanding,
    rotated_at: Option<Timestamp>,
    successor_id: Option<RefreshTokenId>,
}

impl From<&RefreshToken> for RefreshTokenRow {
    fn from(token: &RefreshToken) -> Self {
        let (standing, rotated_at, successor_id) = match token.standing {
            RefreshStanding::Live => (TokenStanding::Live, None, None),
            RefreshStanding::Rotated { at, successor } => (TokenStanding::Rotated, Some(at), Some(successor)),
            RefreshStanding::Superseded => (TokenStanding::Superseded, None, None),
        };
        Self {
            app_id: token.app.clone(),
            digest: token.digest,
            id: token.id,
            session_id: token.session,
            issued_at: token.issued_at,
            expires_at: token.expires_at,
            standing,
            rotated_at,
            successor_id,
        }
    }
}

impl RefreshTokenRow {
    /// The token that the row stands for.
    pub(crate) fn restore(self) -> Result<RefreshToken, Torn> {
        let standing = match (self.standing, self.rotated_at, self.successor_id) {
            (TokenStanding::Live, None, None) => RefreshStanding::Live,
            (TokenStanding::Rotated, Some(at), Some(successor)) => RefreshStanding::Rotated { at, successor },
            (TokenStanding::Superseded, None, None) => RefreshStanding::Superseded,
            _ => return Err(Torn("refresh_tokens.successor_id")),
        };
        Ok(RefreshToken {
            id: self.id,
            app: self.app_id,
            session: self.session_id,
            digest: self.digest,
            issued_at: self.issued_at,
            expires_at: self.expires_at,
            standing,
        })
    }
}
