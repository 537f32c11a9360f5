//! What a token is worth now (RFC 7662).

use crate::clients::{ClientRefused, UsedUp};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Ports, SessionFound, StoreError};
use crate::shown_tokens::Shown;
use crate::tokens::{ClientProof, TokenType};
use gatepost_domain::access::Issuer;
use gatepost_domain::app::{AppId, AppKind};
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::presented::Access;
use gatepost_domain::scope::Scope;
use gatepost_domain::session::Presented;
use gatepost_domain::time::Timestamp;

/// What a token is that is good now (RFC 7662 §2.2).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Introspection {
    /// The app that it was issued to.
    pub app: AppId,
    /// Who issued it.
    pub issuer: Issuer,
    /// How it is sent; a refresh token is sent to nobody else.
    pub token_type: Option<TokenType>,
    /// What it is good for.
    pub scope: Scope,
    /// About whom it is.
    pub user: UserId,
    /// Their session.
    pub session: SessionId,
    /// When they proved who they are.
    pub authenticated_at: Timestamp,
    /// Whom it is for; a Biscuit does not say.
    pub audience: Option<String>,
    /// Its name, if it has one.
    pub id: Option<TokenId>,
    /// When it was issued; a Biscuit does not say.
    pub issued_at: Option<Timestamp>,
    /// From when on it is good, if it says so.
    pub not_before: Option<Timestamp>,
    /// From when on it is not.
    pub expires_at: Timestamp,
    /// The only key whose holder may use it.
    pub bound_to: Option<JwkThumbprint>,
    /// What a Biscuit is revoked by.
    pub revocation_ids: Vec<Vec<u8>>,
}

/// Why nobody is told.
#[derive(Debug, thiserror::Error)]
pub enum IntrospectError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The client did not prove to be the app, or it is one that can't.
    #[error("the client is not the app")]
    ClientInvalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<ClientRefused> for IntrospectError {
    fn from(refused: ClientRefused) -> Self {
        match refused {
            ClientRefused::Invalid => Self::ClientInvalid,
            ClientRefused::Store(error) => Self::Store(error),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// What that token is worth now; nothing if it is not good, for whatever reason. A public app can't ask: it can't prove
    /// to be itself, and others would learn whether a token that they found is good.
    pub async fn introspect(
        &self,
        app: &AppId,
        proof: &ClientProof,
        token: &str,
    ) -> Result<Option<Introspection>, IntrospectError> {
        let found = self.shown(&proof.key(app), token).await?;
        let (client, shown) = found.ok_or(IntrospectError::AppNotFound)?;
        if client.app.kind == AppKind::Public {
            return Err(IntrospectError::ClientInvalid);
        }
        self.authenticate(proof, &client, &mut UsedUp::default()).await?;
        let issuer = self.issuer(app);
        Ok(match shown.if_good(&client.app, self.parts.clock.now()) {
            Shown::Access(found) => Some(Introspection::of_access(issuer, &found.0, &found.1)),
            Shown::Refresh(presented) => Some(Introspection::of_refresh(issuer, &presented)),
            Shown::Nothing => None,
        })
    }
}

impl Introspection {
    fn of_access(issuer: Issuer, access: &Access, found: &SessionFound) -> Self {
        let (says, session) = (access.says(), &found.session);
        Self {
            app: session.app.clone(),
            issuer,
            token_type: Some(TokenType::of(says.bound_to)),
            scope: says.scope.clone(),
            user: session.user,
            session: session.id,
            authenticated_at: session.authenticated_at,
            audience: says.audience.clone(),
            id: says.id,
            issued_at: says.issued_at,
            not_before: says.not_before,
            expires_at: says.expires_at,
            bound_to: says.bound_to,
            revocation_ids: says.revocation_ids.clone(),
        }
    }

    fn of_refresh(issuer: Issuer, presented: &Presented) -> Self {
        let Presented { token, session, .. } = presented;
        Self {
            app: session.app.clone(),
            issuer,
            token_type: None,
            scope: session.scope.clone(),
            user: session.user,
            session: session.id,
            authenticated_at: session.authenticated_at,
            audience: None,
            id: None,
            issued_at: Some(token.issued_at),
            not_before: None,
            expires_at: token.expires_at,
            bound_to: session.dpop_jkt,
            revocation_ids: Vec::new(),
        }
    }
}
