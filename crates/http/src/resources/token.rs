//! Tokens of an app (RFC 6749 §3.2).

use super::Tag;
use crate::answer::{Answer, Json};
use crate::client_auth::{BasicClient, client_forms};
use crate::dpop::DpopHeader;
use crate::oauth::{FormBody, OAuthCode, OAuthError, form, never_stored};
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{
    ClientProof, ExchangeCommand, ExchangeError, Ports, ProvedRequest, RefreshCommand, RefreshError, Tokens,
};
use gatepost_domain::app::{AccessTokenFormat, AppId};
use gatepost_domain::visitor::Visitor;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The token endpoint of an app.
pub(crate) struct TokenExchange<P: Ports>(pub(crate) Arc<Site<P>>);

form! {
    #[oai(example)]
    /// What a client of the token endpoint sends. Empty parameters count as left out; none may be sent twice.
    pub(crate) struct TokenRequest {
        /// `authorization_code` or `refresh_token`; required.
        grant_type,
        /// The app's id; required unless the client authenticates by HTTP Basic.
        client_id,
        /// The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        client_secret,
        /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        client_assertion_type,
        /// A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`, with `iss` and
        /// `sub` the app, `aud` the issuer or this endpoint, `exp` at most five minutes ahead, and a `jti` that is good once.
        client_assertion,
        /// The exchange code; required with `authorization_code`.
        code,
        /// The redirect URI that the code came on; required with `authorization_code`.
        redirect_uri,
        /// The PKCE verifier (RFC 7636 §4.5); required if the sign-in began with a challenge.
        code_verifier,
        /// The refresh token; required with `refresh_token`.
        refresh_token,
        /// With `refresh_token`: a part of what was granted. All of it if left out.
        scope,
        /// What the access token shall look like, `jwt` or `biscuit`, if not as the app is set. For this one token.
        access_token_format,
    }
}

client_forms!(TokenRequest);

/// Tokens (RFC 6749 §5.1).
#[derive(Object, Serialize)]
#[oai(example, skip_serializing_if_is_none)]
pub(crate) struct TokenAnswer {
    /// Opens the app's own API; verified offline with the app's keys.
    pub(super) access_token: String,
    /// `Bearer`; `DPoP` if the access token is bound to the key of the proof that came with the request.
    pub(super) token_type: String,
    /// How long the access token lives, in seconds.
    pub(super) expires_in: u64,
    /// Opens the next tokens, once.
    pub(super) refresh_token: String,
    /// What the access token is good for.
    pub(super) scope: String,
    /// Says who signed in, to the app itself (OIDC Core §2); there with the scope `openid`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id_token: Option<String>,
}

impl Answer for TokenAnswer {
    const DESCRIPTION: &'static str = "Tokens.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("Cache-Control", "`no-store`")];
}

#[OpenApi(tag = "Tag::Tokens")]
impl<P: Ports> TokenExchange<P> {
    /// Exchange a code, or refresh
    ///
    /// The token endpoint of OAuth 2.1 (RFC 6749 §3.2). A code lives 60 seconds and is good once; a wrong verifier
    /// kills it, and presenting it again ends the session that it opened. Refresh tokens rotate: each is good once,
    /// and presenting an old one ends the session, except within 10 seconds while its successor is unused.
    ///
    /// A client authenticates by exactly one method a request: `client_secret_basic`, `client_secret_post`,
    /// `private_key_jwt` or, if the app is public, `none`.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(path = "/apps/:app_id/token", method = "post", operation_id = "exchangeToken")]
    async fn exchange_token(
        &self,
        request: &Request,
        /// The app; also the client_id.
        app_id: Path<String>,
        client: BasicClient,
        /// A proof of a key (RFC 9449 §5): the tokens are bound to that key. A session of a public app that began with one
        /// goes on with the same one alone.
        #[oai(name = "DPoP")]
        dpop: DpopHeader,
        form: FormBody<TokenRequest>,
    ) -> Result<Json<TokenAnswer>, OAuthError> {
        let form = form.0;
        let app = AppId::parse(&app_id).map_err(|_| OAuthError::invalid_client())?;
        let proof = client.proof_for_tokens(&app, &form)?;
        let (visitor, dpop) = (visitor(&self.0, request), dpop.of("POST", "token"));
        let tokens = match form.grant_type.as_deref() {
            Some("authorization_code") => self.exchange(&app, &form, (proof, dpop), visitor).await?,
            Some("refresh_token") => self.refresh(&app, &form, (proof, dpop), visitor).await?,
            Some("client_credentials") if matches!(proof, ClientProof::Nothing) => {
                let description = "a client without credentials has none to be granted anything by";
                return Err(OAuthError::new(OAuthCode::UnauthorizedClient, description));
            }
            Some(_) => {
                let description = "the grant types are authorization_code and refresh_token";
                return Err(OAuthError::new(OAuthCode::UnsupportedGrantType, description));
            }
            None => return Err(OAuthError::invalid_request("grant_type is missing")),
        };
        Ok(answer(tokens))
    }
}

impl<P: Ports> TokenExchange<P> {
    async fn exchange(
        &self,
        app: &AppId,
        form: &TokenRequest,
        (proof, request): (ClientProof, ProvedRequest<'_>),
        visitor: Visitor,
    ) -> Result<Tokens, OAuthError> {
        let missing = OAuthError::invalid_request;
        let command = ExchangeCommand {
            proof,
            code: form.code.as_deref().ok_or(missing("code is missing"))?,
            // Without one the code is not proved to be this client's, and dies as with a wrong one.
            redirect_uri: form.redirect_uri.as_deref().unwrap_or_default(),
            verifier: form.code_verifier.as_deref(),
            request,
            format: format(form)?,
            visitor,
        };
        Ok(self.0.gatepost.exchange_code(app, &command).await?)
    }

    async fn refresh(
        &self,
        app: &AppId,
        form: &TokenRequest,
        (proof, request): (ClientProof, ProvedRequest<'_>),
        visitor: Visitor,
    ) -> Result<Tokens, OAuthError> {
        let missing = OAuthError::invalid_request("refresh_token is missing");
        let command = RefreshCommand {
            proof,
            refresh_token: form.refresh_token.as_deref().ok_or(missing)?,
            scope: form.scope.as_deref(),
            request,
            format: format(form)?,
            visitor,
        };
        Ok(self.0.gatepost.refresh_session(app, &command).await?)
    }
}

/// The format that the form asks for.
fn format(form: &TokenRequest) -> Result<Option<AccessTokenFormat>, OAuthError> {
    let Some(word) = form.access_token_format.as_deref() else { return Ok(None) };
    let known = AccessTokenFormat::parse(word);
    known.map(Some).ok_or(OAuthError::invalid_request("access_token_format is jwt or biscuit"))
}

fn answer(tokens: Tokens) -> Json<TokenAnswer> {
    let body = TokenAnswer {
        access_token: tokens.access_token,
        token_type: tokens.token_type.as_str().to_owned(),
        expires_in: tokens.expires_in.as_secs(),
        refresh_token: tokens.refresh_token.expose().to_owned(),
        scope: tokens.scope.to_string(),
        id_token: tokens.id_token,
    };
    Json::new(body).headers(never_stored)
}

const GRANT: &str = "the code or token is wrong, was used, has expired, or is not of this client";

/// Why a proof of a key does not do.
pub(super) const PROOF: &str = "the proof is missing, was sent before, or does not go with this request";

impl From<ExchangeError> for OAuthError {
    fn from(error: ExchangeError) -> Self {
        match error {
            ExchangeError::AppNotFound | ExchangeError::ClientInvalid => Self::invalid_client(),
            ExchangeError::AppDisabled(_) => Self::app_disabled(),
            ExchangeError::ProofInvalid => Self::new(OAuthCode::InvalidDpopProof, PROOF),
            ExchangeError::GrantInvalid => Self::new(OAuthCode::InvalidGrant, GRANT),
            ExchangeError::Store(error) => Self::from(error),
            ExchangeError::Keyring(error) => Self::from(error),
        }
    }
}

impl From<RefreshError> for OAuthError {
    fn from(error: RefreshError) -> Self {
        match error {
            RefreshError::AppNotFound | RefreshError::ClientInvalid => Self::invalid_client(),
            RefreshError::AppDisabled(_) => Self::app_disabled(),
            RefreshError::ProofInvalid => Self::new(OAuthCode::InvalidDpopProof, PROOF),
            RefreshError::GrantInvalid => Self::new(OAuthCode::InvalidGrant, GRANT),
            RefreshError::ScopeInvalid => {
                Self::new(OAuthCode::InvalidScope, "the scope is more than was granted")
            }
            RefreshError::Store(error) => Self::from(error),
            RefreshError::Keyring(error) => Self::from(error),
        }
    }
}
