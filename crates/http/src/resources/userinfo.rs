//! Who an access token is about (OIDC Core §5.3).

use super::Tag;
use crate::access_auth::AccessCredentials;
use crate::answer::{Answer, Json};
use crate::dpop::DpopHeader;
use crate::oauth::{MaybeForm, OAuthCode, OAuthError, ResourceError, form, never_stored};
use crate::site::Site;
use gatepost_application::{Ports, TokenType, UserInfoCommand, UserInfoError};
use gatepost_domain::app::AppId;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The userinfo endpoint of an app.
pub(crate) struct UserInfoEndpoint<P: Ports>(pub(crate) Arc<Site<P>>);

form! {
    /// An access token that is sent in a form (RFC 6750 §2.2).
    pub(crate) struct UserInfoRequest {
        /// The access token, unless it stands in the header.
        access_token,
    }
}

/// Who the access token is about.
#[derive(Object, Serialize)]
#[oai(example, skip_serializing_if_is_none)]
pub(crate) struct UserInfoClaims {
    /// The user, as the ID token names them; the same person is another user in another app.
    pub(super) sub: String,
    /// Their address, with scope `email`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email: Option<String>,
    /// `true`, with scope `email`: they proved to own it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) email_verified: Option<bool>,
}

impl Answer for UserInfoClaims {
    const DESCRIPTION: &'static str = "Who it is.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("Cache-Control", "`no-store`")];
}

#[OpenApi(tag = "Tag::Tokens")]
impl<P: Ports> UserInfoEndpoint<P> {
    /// Who an access token is about
    ///
    /// The userinfo endpoint of OIDC (OIDC Core §5.3), for tokens with scope `openid`: JWTs and Biscuits alike.
    /// The session is looked at each time, so that nothing is told once it is over. A token that is bound to a key is sent by
    /// the scheme `DPoP`, with a proof.
    #[oai(path = "/apps/:app_id/userinfo", method = "get", operation_id = "getUserInfo")]
    async fn get_user_info(
        &self,
        /// The app.
        app_id: Path<String>,
        credentials: AccessCredentials,
        /// A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`.
        #[oai(name = "DPoP")]
        dpop: DpopHeader,
    ) -> Result<Json<UserInfoClaims>, ResourceError> {
        let token = credentials.token(None)?;
        self.tell(&app_id, token, &dpop, "GET").await
    }

    /// Who an access token is about, asked by POST
    ///
    /// The same as by GET. The token stands in the header, or alone in a form.
    #[oai(path = "/apps/:app_id/userinfo", method = "post", operation_id = "postUserInfo")]
    async fn post_user_info(
        &self,
        /// The app.
        app_id: Path<String>,
        credentials: AccessCredentials,
        /// A proof of the key that the token is bound to (RFC 9449 §7.1), with `ath`.
        #[oai(name = "DPoP")]
        dpop: DpopHeader,
        form: MaybeForm<UserInfoRequest>,
    ) -> Result<Json<UserInfoClaims>, ResourceError> {
        let in_form = form.0.and_then(|form| form.access_token);
        let token = credentials.token(in_form.as_deref())?;
        self.tell(&app_id, token, &dpop, "POST").await
    }
}

impl<P: Ports> UserInfoEndpoint<P> {
    async fn tell(
        &self,
        app_id: &str,
        (scheme, access_token): (TokenType, &str),
        dpop: &DpopHeader,
        method: &str,
    ) -> Result<Json<UserInfoClaims>, ResourceError> {
        let invalid = |_| refused(scheme, UserInfoError::TokenInvalid);
        let app = AppId::parse(app_id).map_err(invalid)?;
        let command = UserInfoCommand { access_token, scheme, request: dpop.of(method, "userinfo") };
        let known = self.0.gatepost.user_info(&app, &command).await;
        let known = known.map_err(|error| refused(scheme, error))?;
        let body = UserInfoClaims {
            sub: known.user.to_string(),
            email_verified: known.email.is_some().then_some(true),
            email: known.email.map(|email| email.identity().to_owned()),
        };
        Ok(Json::new(body).headers(never_stored))
    }
}

fn refused(scheme: TokenType, error: UserInfoError) -> OAuthError {
    let invalid = OAuthError::new(
        OAuthCode::InvalidToken,
        "the access token is not good here, by this scheme, and now",
    );
    match (error, scheme) {
        (UserInfoError::TokenInvalid, TokenType::Bearer) => invalid,
        (UserInfoError::BoundToKey, _) | (UserInfoError::TokenInvalid, TokenType::Dpop) => {
            invalid.with_proof_challenge()
        }
        (UserInfoError::ProofInvalid, _) => {
            let description = "the proof is missing, or does not go with this request";
            OAuthError::new(OAuthCode::InvalidDpopProof, description).with_proof_challenge()
        }
        (UserInfoError::ScopeInsufficient, _) => {
            OAuthError::new(OAuthCode::InsufficientScope, "the access token was not granted openid")
        }
        (UserInfoError::Store(error), _) => error.into(),
    }
}
