//! The exchange code: one use, a minute, bound to app, redirect URI and challenge (RFC 6749 §4.1.2, RFC 7636).

use crate::app::AppId;
use crate::browser_session::Entered;
use crate::id::{BrowserSessionId, CodeId, SessionId, SignInId, UserId};
use crate::jwk::JwkThumbprint;
use crate::pkce::{CodeChallenge, CodeVerifier};
use crate::redirect::Destination;
use crate::scope::Scope;
use crate::secret::{Digest, ExchangeCode as Code, MasterKeyId};
use crate::sign_in::{Completed, MarkUsed, Nonce, ResponseMode};
use crate::time::Timestamp;
use crate::visitor::Visitor;
use std::time::Duration;

/// What is settled when a code is issued, and never changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grant {
    /// Names the code's row; the code is derived from it.
    pub id: CodeId,
    /// The app that may exchange it.
    pub app: AppId,
    /// The sign-in that earned it.
    pub sign_in: SignInId,
    /// Who signed in.
    pub user: UserId,
    /// The stay in a browser that it was issued in.
    pub browser_session: Option<BrowserSessionId>,
    /// Whose browser it was issued to, as far as that is known: the session's, where the exchange is the app's server's.
    pub visitor: Visitor,
    /// The redirect that carried it; the exchange must name the same.
    pub destination: Destination,
    /// What the exchange must prove; absent where the app's server proves itself instead.
    pub challenge: Option<CodeChallenge>,
    /// The key that alone may be used at the exchange, if the client named one (RFC 9449 §10).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// How the client gets the code.
    pub response_mode: ResponseMode,
    /// What the client wants in its ID token.
    pub nonce: Option<Nonce>,
    /// What the session will be good for.
    pub scope: Scope,
    /// What is known of the code.
    pub digest: Digest<Code>,
    /// The master key that the code is derived from.
    pub key: MasterKeyId,
    /// When the person proved who they are (OIDC Core §2, `auth_time`).
    pub authenticated_at: Timestamp,
    /// When the code was issued.
    pub issued_at: Timestamp,
    /// From when on it is dead.
    pub expires_at: Timestamp,
}

/// How a code stands, as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeStanding {
    /// Nobody presented it yet.
    Unused,
    /// It opened that session.
    Spent {
        /// When.
        at: Timestamp,
        /// What it opened.
        session: SessionId,
    },
    /// Somebody presented it without being able to prove that it was theirs.
    Burned {
        /// When.
        at: Timestamp,
    },
}

/// A code: what was granted, and how it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExchangeCode {
    grant: Grant,
    standing: CodeStanding,
}

/// What a client brings along with a code.
#[derive(Debug)]
pub struct Attempt<'a> {
    /// The redirect URI that it says the code came on.
    pub redirect_uri: &'a str,
    /// The verifier, if it sent one.
    pub verifier: Option<&'a CodeVerifier>,
    /// Whether it proved to be the app, by a secret or a signature.
    pub authenticated: bool,
    /// The key that it proved to hold, if it did.
    pub key: Option<JwkThumbprint>,
}

/// What is to be done with a code that can't be exchanged.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CodeRefused {
    /// Its minute is over, or it was burned before: nothing to do.
    Dead,
    /// It was exchanged before: the session that it opened must end (RFC 6749 §4.1.2).
    Replayed(SessionId),
    /// Redirect or proof is wrong: the code must die.
    Burn(Box<Burned>),
}

impl ExchangeCode {
    /// The code that a completed sign-in earns `user`; it lives for `life`.
    pub fn issue(completed: &Completed, user: UserId, secret: CodeSecret, life: Duration) -> Self {
        let request = completed.request();
        let grant = Grant {
            id: secret.id,
            app: request.app.clone(),
            sign_in: request.id,
            user,
            browser_session: None,
            visitor: Visitor::default(),
            destination: request.destination.clone(),
            challenge: request.challenge,
            dpop_jkt: request.dpop_jkt,
            response_mode: request.response_mode,
            nonce: request.nonce.clone(),
            scope: request.scope.clone(),
            digest: secret.digest,
            key: secret.key,
            authenticated_at: completed.authenticated_at(),
            issued_at: completed.at(),
            expires_at: completed.at().plus(life),
        };
        Self { grant, standing: CodeStanding::Unused }
    }

    /// The code that a marked browser earns: bound to the request that it came with.
    pub fn issue_marked(used: &MarkUsed, secret: CodeSecret, life: Duration) -> Self {
        let entry = used.entry();
        let grant = Grant {
            id: secret.id,
            app: used.app().clone(),
            sign_in: used.sign_in(),
            user: used.user(),
            browser_session: None,
            visitor: Visitor::default(),
            destination: entry.destination.clone(),
            challenge: entry.challenge,
            dpop_jkt: entry.dpop_jkt,
            response_mode: entry.response_mode,
            nonce: entry.nonce.clone(),
            scope: entry.scope.clone(),
            digest: secret.digest,
            key: secret.key,
            authenticated_at: used.authenticated_at(),
            issued_at: used.at(),
            expires_at: used.at().plus(life),
        };
        Self { grant, standing: CodeStanding::Unused }
    }

    /// The code that a browser earns in which somebody is signed in: bound to the request that it came with.
    pub fn issue_entered(entered: &Entered, secret: CodeSecret, life: Duration) -> Self {
        let (session, entry) = (entered.session(), entered.entry());
        let grant = Grant {
            id: secret.id,
            app: session.app.clone(),
            sign_in: session.sign_in,
            user: session.user,
            browser_session: Some(session.id),
            visitor: Visitor::default(),
            destination: entry.destination.clone(),
            challenge: entry.challenge,
            dpop_jkt: entry.dpop_jkt,
            response_mode: entry.response_mode,
            nonce: entry.nonce.clone(),
            scope: entry.scope.clone(),
            digest: secret.digest,
            key: secret.key,
            authenticated_at: session.authenticated_at,
            issued_at: entered.at(),
            expires_at: entered.at().plus(life),
        };
        Self { grant, standing: CodeStanding::Unused }
    }

    /// The same code, issued to that browser, in which that stay begins or goes on.
    #[must_use]
    pub fn in_browser(mut self, session: Option<BrowserSessionId>, visitor: &Visitor) -> Self {
        self.grant.browser_session = session;
        self.grant.visitor = Visitor { request: None, ..visitor.clone() };
        self
    }

    /// A code as a store kept it.
    pub const fn restore(grant: Grant, standing: CodeStanding) -> Self {
        Self { grant, standing }
    }

    /// What was granted.
    pub const fn grant(&self) -> &Grant {
        &self.grant
    }

    /// How it stands, as it is kept.
    pub const fn standing(&self) -> CodeStanding {
        self.standing
    }

    /// Whether its time is not over at `now`.
    pub fn is_in_time(&self, now: Timestamp) -> bool {
        !self.grant.expires_at.is_over(now)
    }

    /// The app presents the code at `now`: unused, in time, same redirect, and proved to be its own.
    pub fn exchange(
        self,
        attempt: &Attempt<'_>,
        session: SessionId,
        now: Timestamp,
    ) -> Result<Spent, CodeRefused> {
        match self.standing {
            CodeStanding::Spent { session, .. } => return Err(CodeRefused::Replayed(session)),
            CodeStanding::Burned { .. } => return Err(CodeRefused::Dead),
            CodeStanding::Unused if self.grant.expires_at.is_over(now) => return Err(CodeRefused::Dead),
            CodeStanding::Unused => {}
        }
        if attempt.redirect_uri == self.grant.destination.as_str() && self.is_proved_by(attempt) {
            Ok(Spent { grant: self.grant, session, at: now })
        } else {
            Err(CodeRefused::Burn(Box::new(Burned { grant: self.grant, at: now })))
        }
    }

    /// A challenge takes its verifier, from a server too. Without one only the app's server may come, and a verifier
    /// that nothing asked for is a sign of a stripped challenge (RFC 9700 §4.8.2). A code that was asked for with a key takes
    /// that key too (RFC 9449 §10).
    fn is_proved_by(&self, attempt: &Attempt<'_>) -> bool {
        let is_held = self.grant.dpop_jkt.is_none_or(|key| attempt.key == Some(key));
        is_held && self.is_verified_by(attempt)
    }

    fn is_verified_by(&self, attempt: &Attempt<'_>) -> bool {
        match (&self.grant.challenge, attempt.verifier) {
            (Some(challenge), Some(verifier)) => challenge.accepts(verifier),
            (None, None) => attempt.authenticated,
            (Some(_), None) | (None, Some(_)) => false,
        }
    }
}

/// How a new code is found again.
#[derive(Clone, Copy, Debug)]
pub struct CodeSecret {
    /// Names the code's row.
    pub id: CodeId,
    /// What is known of the code.
    pub digest: Digest<Code>,
    /// The master key that it is derived from.
    pub key: MasterKeyId,
}

/// A code that [`ExchangeCode::exchange`] let through; there is no other way to one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Spent {
    grant: Grant,
    session: SessionId,
    at: Timestamp,
}

impl Spent {
    /// What was granted.
    pub const fn grant(&self) -> &Grant {
        &self.grant
    }

    /// The session that it opens.
    pub const fn session(&self) -> SessionId {
        self.session
    }

    /// When it was exchanged.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

/// A code that must die unused; only a failed [`ExchangeCode::exchange`] makes one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Burned {
    grant: Grant,
    at: Timestamp,
}

impl Burned {
    /// What was granted.
    pub const fn grant(&self) -> &Grant {
        &self.grant
    }

    /// When it died.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}
