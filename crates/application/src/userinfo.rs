//! Who an access token is about (OIDC Core §5.3).

use crate::clients::UsedUp;
use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Clock, Ports, StoreError};
use crate::proofs::ProvedRequest;
use crate::shown_tokens::Shown;
use crate::tokens::TokenType;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::UserId;

/// What the client sends.
#[derive(Debug)]
pub struct UserInfoCommand<'a> {
    /// The access token.
    pub access_token: &'a str,
    /// How it was sent: what is bound to a key goes by its own scheme alone (RFC 9449 §7.1).
    pub scheme: TokenType,
    /// The request, with the proof that came along.
    pub request: ProvedRequest<'a>,
}

/// Who it is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UserInfo {
    /// The user (`sub`).
    pub user: UserId,
    /// Their address, if the token is good for it. They proved to own it.
    pub email: Option<EmailAddress>,
}

/// Why nobody is told who it is.
#[derive(Debug, thiserror::Error)]
pub enum UserInfoError {
    /// The token is none of this app's, or is not good any more.
    #[error("the access token is not good here and now")]
    TokenInvalid,
    /// The token is bound to a key, and came as one that is not.
    #[error("the access token is bound to a key")]
    BoundToKey,
    /// The proof of the token's key is missing, or does not go with this request.
    #[error("the proof does not go with this request")]
    ProofInvalid,
    /// The token is not good for `openid`.
    #[error("the access token was not granted openid")]
    ScopeInsufficient,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Who that token is about. The store is asked each time, so that nothing is told once a session is over.
    pub async fn user_info(
        &self,
        app: &AppId,
        command: &UserInfoCommand<'_>,
    ) -> Result<UserInfo, UserInfoError> {
        let proof = self.judged_proof(app, &command.request, Some(command.access_token));
        let proof = proof.map_err(|_| UserInfoError::ProofInvalid)?;
        let key = ClientKey { app: app.clone(), secret: None };
        let found = self.shown_access(&key, command.access_token).await?;
        let (client, shown) = found.ok_or(UserInfoError::TokenInvalid)?;
        let Shown::Access(found) = shown.if_good(&client.app, self.parts.clock.now()) else {
            return Err(UserInfoError::TokenInvalid);
        };
        let (access, session) = *found;
        let bound_to = access.says().bound_to;
        match (command.scheme, bound_to) {
            (TokenType::Bearer, None) => {}
            (TokenType::Dpop, Some(_)) => {
                let proof = proof.ok_or(UserInfoError::ProofInvalid)?;
                let holder = self.holder(app, Some(&proof), &mut UsedUp::default()).await?;
                if holder.map_err(|_| UserInfoError::ProofInvalid)? != bound_to {
                    return Err(UserInfoError::ProofInvalid);
                }
            }
            (TokenType::Bearer, Some(_)) => return Err(UserInfoError::BoundToKey),
            (TokenType::Dpop, None) => return Err(UserInfoError::TokenInvalid),
        }
        let scope = &access.says().scope;
        if !scope.contains("openid") {
            return Err(UserInfoError::ScopeInsufficient);
        }
        let email = scope.contains("email").then_some(session.user.email);
        Ok(UserInfo { user: session.user.id, email })
    }
}
