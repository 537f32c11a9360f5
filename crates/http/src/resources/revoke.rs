//! The end of a session, by the app (RFC 7009).

use super::Tag;
use crate::answer::response;
use crate::client_auth::{BasicClient, client_forms};
use crate::oauth::{FormBody, OAuthError, form, never_stored};
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{EndSessionError, Ports};
use gatepost_domain::app::AppId;
use poem::{IntoResponse, Request, Response};
use poem_openapi::param::Path;
use poem_openapi::registry::{MetaResponses, Registry};
use poem_openapi::{ApiResponse, OpenApi};
use std::sync::Arc;

/// The revocation endpoint of an app.
pub(crate) struct Revocation<P: Ports>(pub(crate) Arc<Site<P>>);

form! {
    #[oai(example)]
    /// What a client of the revocation endpoint sends. Empty parameters count as left out; none may be sent twice.
    pub(crate) struct RevocationRequest {
        /// The token; required. A refresh token, or an access token that has not expired: either ends the session, and with
        /// it all of its tokens here. An API that verifies access tokens by itself takes them until they expire.
        token,
        /// What kind of token it is; a hint, and not needed.
        token_type_hint,
        /// The app's id; required unless the client authenticates by HTTP Basic.
        client_id,
        /// The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        client_secret,
        /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        client_assertion_type,
        /// A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        client_assertion,
    }
}

client_forms!(RevocationRequest);

/// The token, if there was one, is revoked. The answer has no body.
pub(crate) struct Revoked;

impl IntoResponse for Revoked {
    fn into_response(self) -> Response {
        let mut response = Response::default();
        never_stored(response.headers_mut());
        response
    }
}

impl ApiResponse for Revoked {
    fn meta() -> MetaResponses {
        MetaResponses { responses: vec![response(200, "The token is revoked, or never was one.", None)] }
    }

    fn register(_registry: &mut Registry) {}
}

#[OpenApi(tag = "Tag::Tokens")]
impl<P: Ports> Revocation<P> {
    /// Revoke a token
    ///
    /// Ends the session that the token belongs to (RFC 7009). A token that nobody knows, or that is another app's, is no
    /// error, and nothing happens.
    #[oai(path = "/apps/:app_id/revoke", method = "post", operation_id = "revokeToken")]
    async fn revoke_token(
        &self,
        request: &Request,
        /// The app; also the client_id.
        app_id: Path<String>,
        client: BasicClient,
        form: FormBody<RevocationRequest>,
    ) -> Result<Revoked, OAuthError> {
        let form = form.0;
        let app = AppId::parse(&app_id).map_err(|_| OAuthError::invalid_client())?;
        let proof = client.proof_for_tokens(&app, &form)?;
        let token = form.token.ok_or(OAuthError::invalid_request("token is missing"))?;
        self.0.gatepost.end_session(&app, &proof, &token, &visitor(&self.0, request)).await?;
        Ok(Revoked)
    }
}

impl From<EndSessionError> for OAuthError {
    fn from(error: EndSessionError) -> Self {
        match error {
            EndSessionError::AppNotFound | EndSessionError::ClientInvalid => Self::invalid_client(),
            EndSessionError::Store(error) => Self::from(error),
        }
    }
}
