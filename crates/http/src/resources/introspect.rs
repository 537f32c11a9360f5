//! What a token is worth now (RFC 7662).

use super::Tag;
use crate::answer::{Answer, Json};
use crate::client_auth::{BasicClient, client_forms};
use crate::oauth::{FormBody, OAuthError, form, never_stored};
use crate::site::Site;
use data_encoding::HEXLOWER;
use gatepost_application::{IntrospectError, Introspection, Ports};
use gatepost_domain::app::AppId;
use gatepost_domain::time::Timestamp;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The introspection endpoint of an app.
pub(crate) struct IntrospectionEndpoint<P: Ports>(pub(crate) Arc<Site<P>>);

form! {
    #[oai(example)]
    /// What a client of the introspection endpoint sends. Empty parameters count as left out; none may be sent twice.
    pub(crate) struct IntrospectionRequest {
        /// The token; required. An access token in either format, or a refresh token.
        token,
        /// What kind of token it is; a hint, and not needed.
        token_type_hint,
        /// The app's id; required with `client_secret`.
        client_id,
        /// The app's client secret, unless the client authenticates otherwise.
        client_secret,
        /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        client_assertion_type,
        /// A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        client_assertion,
    }
}

client_forms!(IntrospectionRequest);

/// Which key a token is bound to (RFC 9449 §6.2).
#[derive(Object, Serialize)]
pub(crate) struct Confirmation {
    /// The thumbprint of the key (RFC 7638).
    pub(super) jkt: String,
}

/// What a token is worth. One that is not good, for whatever reason, is `active: false` and nothing else.
#[derive(Object, Serialize, Default)]
#[oai(example, skip_serializing_if_is_none)]
pub(crate) struct TokenState {
    /// Whether the token is good now.
    pub(super) active: bool,
    /// What it is good for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) scope: Option<String>,
    /// The app that it was issued to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) client_id: Option<String>,
    /// How an access token is sent: `Bearer`, or `DPoP` if it is bound to a key. A refresh token has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token_type: Option<String>,
    /// From when on it is dead, in seconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) exp: Option<i64>,
    /// When it was issued. A Biscuit does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) iat: Option<i64>,
    /// From when on it is good, if it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nbf: Option<i64>,
    /// The user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sub: Option<String>,
    /// Whom an access token is for. A Biscuit does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) aud: Option<String>,
    /// Who issued it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) iss: Option<String>,
    /// The name of an access token that is a JWT.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) jti: Option<String>,
    /// The session.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sid: Option<String>,
    /// When the user proved who they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) auth_time: Option<i64>,
    /// The key that it is bound to, if it is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) cnf: Option<Confirmation>,
    /// What a Biscuit is revoked by, in hexadecimal: the token that was issued first, then each narrowing of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) revocation_ids: Option<Vec<String>>,
}

impl Answer for TokenState {
    const DESCRIPTION: &'static str = "What the token is worth.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("Cache-Control", "`no-store`")];
}

#[OpenApi(tag = "Tag::Tokens")]
impl<P: Ports> IntrospectionEndpoint<P> {
    /// What a token is worth now
    ///
    /// Token introspection (RFC 7662), for apps that can prove to be themselves: a public app is refused as
    /// `invalid_client`. A token that is unknown, malformed, of another app, expired, used or revoked is not active, and the
    /// answer does not say which. The session is looked at each time.
    #[oai(path = "/apps/:app_id/introspect", method = "post", operation_id = "introspectToken")]
    async fn introspect_token(
        &self,
        /// The app; also the client_id.
        app_id: Path<String>,
        client: BasicClient,
        form: FormBody<IntrospectionRequest>,
    ) -> Result<Json<TokenState>, OAuthError> {
        let form = form.0;
        let app = AppId::parse(&app_id).map_err(|_| OAuthError::invalid_client())?;
        let proof = client.proof_for_tokens(&app, &form)?;
        let token = form.token.as_deref().ok_or(OAuthError::invalid_request("token is missing"))?;
        let known = self.0.gatepost.introspect(&app, &proof, token).await?;
        Ok(Json::new(known.map_or_else(TokenState::default, TokenState::from)).headers(never_stored))
    }
}

impl From<Introspection> for TokenState {
    fn from(known: Introspection) -> Self {
        let revocation_ids: Vec<_> = known.revocation_ids.iter().map(|id| HEXLOWER.encode(id)).collect();
        Self {
            active: true,
            scope: Some(known.scope.to_string()),
            client_id: Some(known.app.to_string()),
            token_type: known.token_type.map(|token_type| token_type.as_str().to_owned()),
            exp: Some(known.expires_at.as_seconds()),
            iat: known.issued_at.map(Timestamp::as_seconds),
            nbf: known.not_before.map(Timestamp::as_seconds),
            sub: Some(known.user.to_string()),
            aud: known.audience,
            iss: Some(known.issuer.to_string()),
            jti: known.id.map(|id| id.to_string()),
            sid: Some(known.session.to_string()),
            auth_time: Some(known.authenticated_at.as_seconds()),
            cnf: known.bound_to.map(|key| Confirmation { jkt: key.to_string() }),
            revocation_ids: (!revocation_ids.is_empty()).then_some(revocation_ids),
        }
    }
}

impl From<IntrospectError> for OAuthError {
    fn from(error: IntrospectError) -> Self {
        match error {
            IntrospectError::AppNotFound | IntrospectError::ClientInvalid => Self::invalid_client(),
            IntrospectError::Store(error) => Self::from(error),
        }
    }
}
