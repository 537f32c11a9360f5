//! Authorization requests that a client pushes (RFC 9126).

use super::Tag;
use super::token::PROOF;
use crate::answer::{Answer, Json};
use crate::client_auth::{BasicClient, client_forms};
use crate::dpop::DpopHeader;
use crate::oauth::{FormBody, OAuthCode, OAuthError, form, never_stored};
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{Parameter, Ports, PushError};
use gatepost_domain::app::AppId;
use http::StatusCode;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The endpoint of an app for pushed requests.
pub(crate) struct PushedRequests<P: Ports>(pub(crate) Arc<Site<P>>);

form! {
    /// An authorization request, with what the client authenticates by. Empty parameters count as left out; none may be sent
    /// twice; others are ignored.
    pub(crate) struct PushedAuthorization {
        /// The app's id; required.
        client_id,
        /// The app's client secret, unless the client authenticates otherwise; apps without a server have none.
        client_secret,
        /// `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`, with `client_assertion`.
        client_assertion_type,
        /// A JWT by which the client says who it is (RFC 7523 §2.2), signed with a key of the app's `jwks`.
        client_assertion,
        /// Where the browser goes with the code; required.
        redirect_uri,
        /// `code`; required.
        response_type,
        /// The PKCE challenge (RFC 7636 §4.2); required unless the app does without.
        code_challenge,
        /// `S256`, with a challenge.
        code_challenge_method,
        /// `query` or `form_post`.
        response_mode,
        /// What the tokens are to be good for.
        scope,
        /// Comes back untouched.
        state,
        /// For the ID token.
        nonce,
        /// The address that is expected.
        login_hint,
        /// The thumbprint of the key that alone may be used at the exchange (RFC 9449 §10).
        dpop_jkt,
        /// `none`, `login`, `select_account` or `consent`.
        prompt,
        /// How old a proof of the address may be, in seconds.
        max_age,
        /// Languages in order of preference (BCP 47), with spaces between.
        ui_locales,
        /// An ID token of this app that says who is expected.
        id_token_hint,
        /// Request objects are not read: an error.
        request,
        /// What was pushed is not pushed again: an error.
        request_uri,
        /// Clients do not register themselves: an error.
        registration,
    }
}

client_forms!(PushedAuthorization);

impl PushedAuthorization {
    /// The authorization request, without what authenticates the client.
    fn into_parameters(self, app: &AppId) -> Vec<Parameter> {
        // Whoever authenticates by HTTP Basic has said who they are.
        let client_id = self.client_id.or_else(|| Some(app.as_str().to_owned()));
        let given = [
            ("client_id", client_id),
            ("redirect_uri", self.redirect_uri),
            ("response_type", self.response_type),
            ("code_challenge", self.code_challenge),
            ("code_challenge_method", self.code_challenge_method),
            ("response_mode", self.response_mode),
            ("scope", self.scope),
            ("state", self.state),
            ("nonce", self.nonce),
            ("login_hint", self.login_hint),
            ("dpop_jkt", self.dpop_jkt),
            ("prompt", self.prompt),
            ("max_age", self.max_age),
            ("ui_locales", self.ui_locales),
            ("id_token_hint", self.id_token_hint),
            ("request", self.request),
            ("request_uri", self.request_uri),
            ("registration", self.registration),
        ];
        given.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }
}

/// What was pushed (RFC 9126 §2.2).
#[derive(Object, Serialize)]
pub(crate) struct PushedAnswer {
    /// Goes to `authorize`, beside `client_id`, in place of all parameters. Good for one sign-in.
    request_uri: String,
    /// How long a browser may take to come with it, in seconds.
    expires_in: u64,
}

impl Answer for PushedAnswer {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str = "The request is kept.";
    const HEADERS: &'static [(&'static str, &'static str)] = &[("Cache-Control", "`no-store`")];
}

#[OpenApi(tag = "Tag::SignIns")]
impl<P: Ports> PushedRequests<P> {
    /// Push an authorization request
    ///
    /// Keeps the request (RFC 9126), so that the browser bears its name alone. It is judged as `authorize` would, and the client
    /// authenticates as at the token endpoint. The person has ten minutes from the moment at which the browser comes with it.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(path = "/apps/:app_id/par", method = "post", operation_id = "pushAuthorizationRequest")]
    async fn push(
        &self,
        request: &Request,
        /// The app; also the client_id.
        app_id: Path<String>,
        client: BasicClient,
        /// A proof of the key that alone may be used at the exchange, in place of `dpop_jkt` (RFC 9449 §10.1).
        #[oai(name = "DPoP")]
        dpop: DpopHeader,
        form: FormBody<PushedAuthorization>,
    ) -> Result<Json<PushedAnswer>, OAuthError> {
        let form = form.0;
        let app = AppId::parse(&app_id).map_err(|_| OAuthError::invalid_client())?;
        let proof = client.proof_for_tokens(&app, &form)?;
        let from = visitor(&self.0, request);
        let parameters = form.into_parameters(&app);
        let pushed =
            self.0.gatepost.push_request(&app, parameters, (&proof, &dpop.of("POST", "par"), &from)).await?;
        let body = PushedAnswer {
            request_uri: pushed.request_uri.expose().to_owned(),
            expires_in: pushed.expires_in.as_secs(),
        };
        Ok(Json::new(body).headers(never_stored))
    }
}

impl From<PushError> for OAuthError {
    fn from(error: PushError) -> Self {
        match error {
            PushError::AppNotFound | PushError::ClientInvalid => Self::invalid_client(),
            PushError::AppDisabled(_) => Self::app_disabled(),
            PushError::Refused { error, description } => {
                Self::new(OAuthCode::Authorization(error), description)
            }
            PushError::ProofInvalid => Self::new(OAuthCode::InvalidDpopProof, PROOF),
            PushError::Limited(limited) => Self::limited(limited.retry_after),
            PushError::Store(error) => Self::from(error),
        }
    }
}
