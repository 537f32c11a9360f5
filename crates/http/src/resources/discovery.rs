//! What OAuth clients read to configure themselves (RFC 8414, OIDC Discovery 1.0): what is built, and nothing else.

use super::{Tag, app};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::problem::{Code, Problem};
use crate::site::Site;
use gatepost_application::{ManageAppsError, Ports};
use gatepost_domain::app::{App, AppKind};
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The metadata of an app's issuer.
pub(crate) struct Discovery<P: Ports>(pub(crate) Arc<Site<P>>);

/// What an app's issuer offers (RFC 8414 §2).
#[derive(Object, Serialize)]
#[oai(rename = "IssuerMetadata", example)]
pub(crate) struct Metadata {
    /// The issuer of the app's tokens.
    pub(super) issuer: String,
    /// Where a browser is sent to sign in.
    pub(super) authorization_endpoint: String,
    /// Where codes and refresh tokens become tokens.
    pub(super) token_endpoint: String,
    /// Where tokens are revoked (RFC 7009).
    pub(super) revocation_endpoint: String,
    /// The keys that verify tokens.
    pub(super) jwks_uri: String,
    /// `code`: an e-mailed link leads to a code on the redirect.
    pub(super) response_types_supported: Vec<String>,
    /// Where the code stands on the redirect: `query`.
    pub(super) response_modes_supported: Vec<String>,
    /// What the token endpoint takes.
    pub(super) grant_types_supported: Vec<String>,
    /// How this app authenticates at the token endpoint.
    pub(super) token_endpoint_auth_methods_supported: Vec<String>,
    /// How this app authenticates at the revocation endpoint.
    pub(super) revocation_endpoint_auth_methods_supported: Vec<String>,
    /// `S256` (RFC 7636).
    pub(super) code_challenge_methods_supported: Vec<String>,
    /// The scopes that there are.
    pub(super) scopes_supported: Vec<String>,
    /// That redirects name their issuer (RFC 9207).
    pub(super) authorization_response_iss_parameter_supported: bool,
    /// Where all of it is described.
    pub(super) service_documentation: String,
}

impl Answer for Metadata {
    const DESCRIPTION: &'static str = "The metadata.";
}

/// Problems of [`Discovery`].
pub(crate) enum DiscoveryProblems {}

impl Problems for DiscoveryProblems {
    const CODES: &'static [Code] = &[Code::AppNotFound];
}

type Answered = Result<Json<Metadata>, Refused<DiscoveryProblems>>;

#[OpenApi(tag = "Tag::Metadata")]
impl<P: Ports> Discovery<P> {
    /// Metadata of an app's issuer, as OIDC Discovery has it
    ///
    /// Says what is built: there is no ID token yet. Codes come from the hosted page at the authorization endpoint, and
    /// from the sign-ins that the app begins itself.
    #[oai(
        path = "/apps/:app_id/.well-known/openid-configuration",
        method = "get",
        operation_id = "getOpenIdConfiguration"
    )]
    async fn get_openid_configuration(
        &self,
        /// The app.
        app_id: Path<String>,
    ) -> Answered {
        self.metadata(&app_id).await
    }

    /// Metadata of an app's issuer, as RFC 8414 has it
    ///
    /// The same as the other one.
    #[oai(
        path = "/.well-known/oauth-authorization-server/apps/:app_id",
        method = "get",
        operation_id = "getAuthorizationServerMetadata"
    )]
    async fn get_authorization_server_metadata(
        &self,
        /// The app.
        app_id: Path<String>,
    ) -> Answered {
        self.metadata(&app_id).await
    }
}

impl<P: Ports> Discovery<P> {
    async fn metadata(&self, app_id: &str) -> Answered {
        let gatepost = &self.0.gatepost;
        let found = gatepost.app(&app(app_id)?).await.map_err(Problem::from)?;
        let documentation = format!("{}/docs", gatepost.settings().public_url.as_str());
        Ok(Json::new(metadata(gatepost.issuer(&found.id).as_str(), documentation, &found)))
    }
}

fn metadata(issuer: &str, service_documentation: String, app: &App) -> Metadata {
    let methods = match app.kind {
        AppKind::Public => words(&["none"]),
        AppKind::Confidential => words(&["client_secret_basic", "client_secret_post"]),
    };
    Metadata {
        issuer: issuer.to_owned(),
        authorization_endpoint: format!("{issuer}/authorize"),
        token_endpoint: format!("{issuer}/token"),
        revocation_endpoint: format!("{issuer}/revoke"),
        jwks_uri: format!("{issuer}/jwks.json"),
        response_types_supported: words(&["code"]),
        response_modes_supported: words(&["query"]),
        grant_types_supported: words(&["authorization_code", "refresh_token"]),
        token_endpoint_auth_methods_supported: methods.clone(),
        revocation_endpoint_auth_methods_supported: methods,
        code_challenge_methods_supported: words(&["S256"]),
        scopes_supported: words(&["openid", "email"]),
        authorization_response_iss_parameter_supported: true,
        service_documentation,
    }
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().copied().map(str::to_owned).collect()
}

impl From<ManageAppsError> for Problem {
    fn from(error: ManageAppsError) -> Self {
        match error {
            ManageAppsError::AppNotFound => Self::new(Code::AppNotFound),
            ManageAppsError::Store(error) => Self::from(error),
            ManageAppsError::Keyring(error) => Self::from(error),
            // Only a look is asked for here, which meets none of these.
            ManageAppsError::AppIdTaken
            | ManageAppsError::NameMissing
            | ManageAppsError::KindIsSettled
            | ManageAppsError::PkceNeeded
            | ManageAppsError::KeysOfPublicApp
            | ManageAppsError::ClientKeysInvalid(_)
            | ManageAppsError::LifetimesInvalid(_)
            | ManageAppsError::ChangedMeanwhile => Self::new(Code::InternalError),
        }
    }
}
