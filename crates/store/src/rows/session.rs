//! Users, exchange codes, sessions and refresh tokens, and stays in browsers.

use crate::cells::{Cell, CodeStandingWord, TokenStanding, Torn, open};
use crate::schema::{browser_sessions, exchange_codes, logout_notices, refresh_tokens, sessions, users};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::app::AppId;
use gatepost_domain::browser_session::{BrowserSession, Reach};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::exchange_code::{CodeStanding, ExchangeCode, Grant};
use gatepost_domain::id::{BrowserSessionId, CodeId, RefreshTokenId, SessionId, SignInId, UserId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::Destination;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{
    BrowserSecret, Digest, ExchangeCode as Code, MasterKeyId, RefreshToken as RefreshSecret,
};
use gatepost_domain::session::{EndReason, Ended, RefreshStanding, RefreshToken, Session};
use gatepost_domain::sign_in::{Nonce, ResponseMode};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Metadata, User, UserStatus};
use gatepost_domain::visitor::{Device, Visitor};
use std::net::IpAddr;

/// One user.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct UserRow {
    app_id: Cell<AppId>,
    id: Cell<UserId>,
    email: String,
    email_delivery: String,
    status: Cell<UserStatus>,
    metadata: Option<Cell<Metadata>>,
    created_at: Cell<Timestamp>,
    updated_at: Cell<Timestamp>,
    last_sign_in_at: Option<Cell<Timestamp>>,
}

impl From<&User> for UserRow {
    fn from(user: &User) -> Self {
        Self {
            app_id: Cell(user.app.clone()),
            id: Cell(user.id),
            email: user.email.identity().to_owned(),
            email_delivery: user.email.delivery().to_owned(),
            status: Cell(user.status),
            metadata: user.metadata.clone().map(Cell),
            created_at: Cell(user.created_at),
            updated_at: Cell(user.updated_at),
            last_sign_in_at: user.last_sign_in_at.map(Cell),
        }
    }
}

impl From<UserRow> for User {
    fn from(row: UserRow) -> Self {
        Self {
            id: row.id.0,
            app: row.app_id.0,
            email: EmailAddress::restore(row.email, row.email_delivery),
            status: row.status.0,
            metadata: open(row.metadata),
            created_at: row.created_at.0,
            updated_at: row.updated_at.0,
            last_sign_in_at: open(row.last_sign_in_at),
        }
    }
}

/// One exchange code.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = exchange_codes, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct CodeRow {
    app_id: Cell<AppId>,
    digest: Cell<Digest<Code>>,
    id: Cell<CodeId>,
    sign_in_id: Cell<SignInId>,
    user_id: Cell<UserId>,
    browser_session_id: Option<Cell<BrowserSessionId>>,
    visitor_ip: Option<Cell<IpAddr>>,
    visitor_browser: Option<String>,
    visitor_system: Option<String>,
    destination: Cell<Destination>,
    challenge: Option<Cell<CodeChallenge>>,
    dpop_jkt: Option<Cell<JwkThumbprint>>,
    response_mode: Cell<ResponseMode>,
    nonce: Option<Cell<Nonce>>,
    scope: Cell<Scope>,
    master_key: Cell<MasterKeyId>,
    authenticated_at: Cell<Timestamp>,
    issued_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    standing: Cell<CodeStandingWord>,
    settled_at: Option<Cell<Timestamp>>,
    session_id: Option<Cell<SessionId>>,
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
            app_id: Cell(grant.app.clone()),
            digest: Cell(grant.digest),
            id: Cell(grant.id),
            sign_in_id: Cell(grant.sign_in),
            user_id: Cell(grant.user),
            browser_session_id: grant.browser_session.map(Cell),
            visitor_ip: grant.visitor.ip.map(Cell),
            visitor_browser: grant.visitor.browser.clone(),
            visitor_system: grant.visitor.system.clone(),
            destination: Cell(grant.destination.clone()),
            challenge: grant.challenge.map(Cell),
            dpop_jkt: grant.dpop_jkt.map(Cell),
            response_mode: Cell(grant.response_mode),
            nonce: grant.nonce.clone().map(Cell),
            scope: Cell(grant.scope.clone()),
            master_key: Cell(grant.key),
            authenticated_at: Cell(grant.authenticated_at),
            issued_at: Cell(grant.issued_at),
            expires_at: Cell(grant.expires_at),
            standing: Cell(standing),
            settled_at: settled_at.map(Cell),
            session_id: session_id.map(Cell),
        }
    }
}

impl CodeRow {
    /// The code that the row stands for.
    pub(crate) fn restore(self) -> Result<ExchangeCode, Torn> {
        let standing = match (self.standing.0, open(self.settled_at), open(self.session_id)) {
            (CodeStandingWord::Unused, None, None) => CodeStanding::Unused,
            (CodeStandingWord::Spent, Some(at), Some(session)) => CodeStanding::Spent { at, session },
            (CodeStandingWord::Burned, Some(at), None) => CodeStanding::Burned { at },
            _ => return Err(Torn("exchange_codes.settled_at")),
        };
        let grant = Grant {
            id: self.id.0,
            app: self.app_id.0,
            sign_in: self.sign_in_id.0,
            user: self.user_id.0,
            browser_session: open(self.browser_session_id),
            visitor: Visitor {
                ip: open(self.visitor_ip),
                browser: self.visitor_browser,
                system: self.visitor_system,
                request: None,
            },
            destination: self.destination.0,
            challenge: open(self.challenge),
            dpop_jkt: open(self.dpop_jkt),
            response_mode: self.response_mode.0,
            nonce: open(self.nonce),
            scope: self.scope.0,
            digest: self.digest.0,
            key: self.master_key.0,
            authenticated_at: self.authenticated_at.0,
            issued_at: self.issued_at.0,
            expires_at: self.expires_at.0,
        };
        Ok(ExchangeCode::restore(grant, standing))
    }
}

/// One session.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct SessionRow {
    app_id: Cell<AppId>,
    id: Cell<SessionId>,
    user_id: Cell<UserId>,
    sign_in_id: Cell<SignInId>,
    browser_session_id: Option<Cell<BrowserSessionId>>,
    browser: Option<String>,
    system: Option<String>,
    scope: Cell<Scope>,
    dpop_jkt: Option<Cell<JwkThumbprint>>,
    authenticated_at: Cell<Timestamp>,
    started_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    ended_at: Option<Cell<Timestamp>>,
    end_reason: Option<Cell<EndReason>>,
}

impl From<&Session> for SessionRow {
    fn from(session: &Session) -> Self {
        Self {
            app_id: Cell(session.app.clone()),
            id: Cell(session.id),
            user_id: Cell(session.user),
            sign_in_id: Cell(session.sign_in),
            browser_session_id: session.browser_session.map(Cell),
            browser: session.device.browser.clone(),
            system: session.device.system.clone(),
            scope: Cell(session.scope.clone()),
            dpop_jkt: session.dpop_jkt.map(Cell),
            authenticated_at: Cell(session.authenticated_at),
            started_at: Cell(session.started_at),
            expires_at: Cell(session.expires_at),
            ended_at: session.ended.map(|ended| ended.at).map(Cell),
            end_reason: session.ended.map(|ended| ended.reason).map(Cell),
        }
    }
}

impl SessionRow {
    /// The session that the row stands for.
    pub(crate) fn restore(self) -> Result<Session, Torn> {
        let ended = match (open(self.ended_at), open(self.end_reason)) {
            (None, None) => None,
            (Some(at), Some(reason)) => Some(Ended { at, reason }),
            _ => return Err(Torn("sessions.end_reason")),
        };
        Ok(Session {
            id: self.id.0,
            app: self.app_id.0,
            user: self.user_id.0,
            sign_in: self.sign_in_id.0,
            browser_session: open(self.browser_session_id),
            device: Device { browser: self.browser, system: self.system },
            scope: self.scope.0,
            dpop_jkt: open(self.dpop_jkt),
            authenticated_at: self.authenticated_at.0,
            started_at: self.started_at.0,
            expires_at: self.expires_at.0,
            ended,
        })
    }
}

/// One stay in a browser.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = browser_sessions, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct BrowserSessionRow {
    app_id: Cell<AppId>,
    digest: Cell<Digest<BrowserSecret>>,
    id: Cell<BrowserSessionId>,
    user_id: Cell<UserId>,
    sign_in_id: Cell<SignInId>,
    reach: Cell<Reach>,
    authenticated_at: Cell<Timestamp>,
    started_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    used_at: Cell<Timestamp>,
    ended_at: Option<Cell<Timestamp>>,
}

impl From<&BrowserSession> for BrowserSessionRow {
    fn from(session: &BrowserSession) -> Self {
        Self {
            app_id: Cell(session.app.clone()),
            digest: Cell(session.digest),
            id: Cell(session.id),
            user_id: Cell(session.user),
            sign_in_id: Cell(session.sign_in),
            reach: Cell(session.reach),
            authenticated_at: Cell(session.authenticated_at),
            started_at: Cell(session.started_at),
            expires_at: Cell(session.expires_at),
            used_at: Cell(session.started_at),
            ended_at: session.ended_at.map(Cell),
        }
    }
}

impl From<BrowserSessionRow> for BrowserSession {
    fn from(row: BrowserSessionRow) -> Self {
        Self {
            id: row.id.0,
            app: row.app_id.0,
            user: row.user_id.0,
            sign_in: row.sign_in_id.0,
            digest: row.digest.0,
            reach: row.reach.0,
            authenticated_at: row.authenticated_at.0,
            started_at: row.started_at.0,
            expires_at: row.expires_at.0,
            ended_at: open(row.ended_at),
        }
    }
}

/// One notice that a session is over, as it is queued.
#[derive(Clone, Insertable)]
#[diesel(table_name = logout_notices, treat_none_as_default_value = false)]
pub(crate) struct NoticeRow {
    app_id: Cell<AppId>,
    session_id: Cell<SessionId>,
    user_id: Cell<UserId>,
    attempts: Cell<u32>,
    created_at: Cell<Timestamp>,
    status: String,
    due_at: Cell<Timestamp>,
}

impl From<&LogoutNotice> for NoticeRow {
    fn from(notice: &LogoutNotice) -> Self {
        Self {
            app_id: Cell(notice.app.clone()),
            session_id: Cell(notice.session),
            user_id: Cell(notice.user),
            attempts: Cell(notice.attempts),
            created_at: Cell(notice.created_at),
            status: "queued".to_owned(),
            due_at: Cell(notice.created_at),
        }
    }
}

/// One refresh token. It also keeps its successor's digest, by which that one is found without an index of its own.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = refresh_tokens, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct RefreshTokenRow {
    app_id: Cell<AppId>,
    digest: Cell<Digest<RefreshSecret>>,
    id: Cell<RefreshTokenId>,
    session_id: Cell<SessionId>,
    issued_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    standing: Cell<TokenStanding>,
    rotated_at: Option<Cell<Timestamp>>,
    successor_id: Option<Cell<RefreshTokenId>>,
}

impl From<&RefreshToken> for RefreshTokenRow {
    fn from(token: &RefreshToken) -> Self {
        let (standing, rotated_at, successor_id) = match token.standing {
            RefreshStanding::Live => (TokenStanding::Live, None, None),
            RefreshStanding::Rotated { at, successor } => (TokenStanding::Rotated, Some(at), Some(successor)),
            RefreshStanding::Superseded => (TokenStanding::Superseded, None, None),
        };
        Self {
            app_id: Cell(token.app.clone()),
            digest: Cell(token.digest),
            id: Cell(token.id),
            session_id: Cell(token.session),
            issued_at: Cell(token.issued_at),
            expires_at: Cell(token.expires_at),
            standing: Cell(standing),
            rotated_at: rotated_at.map(Cell),
            successor_id: successor_id.map(Cell),
        }
    }
}

impl RefreshTokenRow {
    /// The token that the row stands for.
    pub(crate) fn restore(self) -> Result<RefreshToken, Torn> {
        let standing = match (self.standing.0, open(self.rotated_at), open(self.successor_id)) {
            (TokenStanding::Live, None, None) => RefreshStanding::Live,
            (TokenStanding::Rotated, Some(at), Some(successor)) => RefreshStanding::Rotated { at, successor },
            (TokenStanding::Superseded, None, None) => RefreshStanding::Superseded,
            _ => return Err(Torn("refresh_tokens.successor_id")),
        };
        Ok(RefreshToken {
            id: self.id.0,
            app: self.app_id.0,
            session: self.session_id.0,
            digest: self.digest.0,
            issued_at: self.issued_at.0,
            expires_at: self.expires_at.0,
            standing,
        })
    }
}
