//! What OAuth clients read to configure themselves (RFC 8414, OIDC Discovery 1.0): what is built, and nothing else.

use super::{Tag, app};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::problem::{Code, Problem};
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::{App, AppKind};
use gatepost_domain::brand::WebPage;
use gatepost_domain::signing_key::JwtAlgorithm;
use gatepost_words::Language;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The metadata of an app's issuer.
pub(crate) struct Discovery<P: Ports>(pub(crate) Arc<Site<P>>);

/// What an app's issuer offers (RFC 8414 §2).
#[expect(clippy::struct_excessive_bools, reason = "RFC 8414 and OIDC Discovery have them")]
#[derive(Object, Serialize)]
#[oai(rename = "IssuerMetadata", example, skip_serializing_if_is_none)]
pub(crate) struct Metadata {
    /// The issuer of the app's tokens.
    pub(super) issuer: String,
    /// Where a browser is sent to sign in.
    pub(super) authorization_endpoint: String,
    /// Where codes and refresh tokens become tokens.
    pub(super) token_endpoint: String,
    /// Where an access token tells whose it is (OIDC Core §5.3).
    pub(super) userinfo_endpoint: String,
    /// Where tokens are revoked (RFC 7009).
    pub(super) revocation_endpoint: String,
    /// Where the app's server asks whether a token is good (RFC 7662); apps without a server can't ask.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) introspection_endpoint: Option<String>,
    /// Where a browser is sent to sign out (OIDC RP-Initiated Logout 1.0).
    pub(super) end_session_endpoint: String,
    /// Where an authorization request is pushed first (RFC 9126).
    pub(super) pushed_authorization_request_endpoint: String,
    /// Whether it must be.
    pub(super) require_pushed_authorization_requests: bool,
    /// The keys that verify tokens.
    pub(super) jwks_uri: String,
    /// `code`: an e-mailed link leads to a code on the redirect.
    pub(super) response_types_supported: Vec<String>,
    /// How the code travels on the redirect: in the query, or in a form that posts itself.
    pub(super) response_modes_supported: Vec<String>,
    /// What the token endpoint takes.
    pub(super) grant_types_supported: Vec<String>,
    /// How this app authenticates at the token endpoint.
    pub(super) token_endpoint_auth_methods_supported: Vec<String>,
    /// What an assertion of the app's may be signed with (`private_key_jwt`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) token_endpoint_auth_signing_alg_values_supported: Option<Vec<String>>,
    /// How this app authenticates at the revocation endpoint.
    pub(super) revocation_endpoint_auth_methods_supported: Vec<String>,
    /// What an assertion may be signed with there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) revocation_endpoint_auth_signing_alg_values_supported: Option<Vec<String>>,
    /// How this app authenticates at the introspection endpoint.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) introspection_endpoint_auth_methods_supported: Option<Vec<String>>,
    /// What an assertion may be signed with there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) introspection_endpoint_auth_signing_alg_values_supported: Option<Vec<String>>,
    /// `S256` (RFC 7636).
    pub(super) code_challenge_methods_supported: Vec<String>,
    /// The scopes that this app can be granted.
    pub(super) scopes_supported: Vec<String>,
    /// `public`: a user is the same for everybody who asks in this app.
    pub(super) subject_types_supported: Vec<String>,
    /// What this app's ID tokens are signed with, and what every provider must know (OIDC Discovery §3).
    pub(super) id_token_signing_alg_values_supported: Vec<String>,
    /// What a proof that a client holds its key may be signed with (RFC 9449 §5.1).
    pub(super) dpop_signing_alg_values_supported: Vec<String>,
    /// What ID tokens and userinfo can say.
    pub(super) claims_supported: Vec<String>,
    /// The parameter `claims` is let go.
    pub(super) claims_parameter_supported: bool,
    /// Requests in JWTs are refused.
    pub(super) request_parameter_supported: bool,
    /// Requests elsewhere are never fetched.
    pub(super) request_uri_parameter_supported: bool,
    /// What a client may ask of somebody who is known already.
    pub(super) prompt_values_supported: Vec<String>,
    /// The languages of the pages.
    pub(super) ui_locales_supported: Vec<String>,
    /// That the app's server is told when a session is over, if it said where.
    pub(super) backchannel_logout_supported: bool,
    /// That it is told which.
    pub(super) backchannel_logout_session_supported: bool,
    /// Where the app says what it does with what it knows of people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) op_policy_uri: Option<String>,
    /// Where the app says what people agree to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) op_tos_uri: Option<String>,
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
    /// All that a client library needs beside a client id. Codes come from the hosted page at the authorization endpoint, and
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

/// The algorithms of signatures that are read: of assertions, and of proofs.
const READ: [&str; 3] = ["ES256", "RS256", "EdDSA"];

fn metadata(issuer: &str, service_documentation: String, app: &App) -> Metadata {
    let (methods, has_server) = match app.kind {
        AppKind::Public => (words(&["none"]), false),
        AppKind::Confidential => (auth_methods(app), true),
    };
    let assertions = app.oauth.jwks.as_ref().map(|_| words(&READ));
    let at = |path: &str| format!("{issuer}/{path}");
    Metadata {
        issuer: issuer.to_owned(),
        authorization_endpoint: at("authorize"),
        token_endpoint: at("token"),
        userinfo_endpoint: at("userinfo"),
        revocation_endpoint: at("revoke"),
        introspection_endpoint: has_server.then(|| at("introspect")),
        end_session_endpoint: at("logout"),
        pushed_authorization_request_endpoint: at("par"),
        require_pushed_authorization_requests: app.oauth.require_par,
        jwks_uri: at("jwks.json"),
        response_types_supported: words(&["code"]),
        response_modes_supported: words(&["query", "form_post"]),
        grant_types_supported: words(&["authorization_code", "refresh_token"]),
        token_endpoint_auth_methods_supported: methods.clone(),
        token_endpoint_auth_signing_alg_values_supported: assertions.clone(),
        revocation_endpoint_auth_methods_supported: methods.clone(),
        revocation_endpoint_auth_signing_alg_values_supported: assertions.clone(),
        introspection_endpoint_auth_methods_supported: has_server.then_some(methods),
        introspection_endpoint_auth_signing_alg_values_supported: assertions,
        code_challenge_methods_supported: words(&["S256"]),
        scopes_supported: app.oauth.scopes.iter().map(str::to_owned).collect(),
        subject_types_supported: words(&["public"]),
        id_token_signing_alg_values_supported: id_token_algorithms(app.oauth.id_token_alg),
        dpop_signing_alg_values_supported: words(&READ),
        claims_supported: words(&CLAIMS),
        claims_parameter_supported: false,
        request_parameter_supported: false,
        request_uri_parameter_supported: false,
        prompt_values_supported: words(&["none", "login", "select_account", "consent"]),
        ui_locales_supported: Language::ALL.map(|language| language.tag().to_owned()).to_vec(),
        authorization_response_iss_parameter_supported: true,
        backchannel_logout_supported: true,
        backchannel_logout_session_supported: true,
        op_policy_uri: app.brand.policy_uri.as_ref().map(WebPage::to_string),
        op_tos_uri: app.brand.tos_uri.as_ref().map(WebPage::to_string),
        service_documentation,
    }
}

/// What ID tokens and userinfo can say.
const CLAIMS: [&str; 12] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "iat",
    "auth_time",
    "nonce",
    "at_hash",
    "sid",
    "amr",
    "email",
    "email_verified",
];

/// How the server of a confidential app may authenticate.
fn auth_methods(app: &App) -> Vec<String> {
    let by_key = app.oauth.jwks.as_ref().map(|_| "private_key_jwt");
    ["client_secret_basic", "client_secret_post"].into_iter().chain(by_key).map(str::to_owned).collect()
}

fn id_token_algorithms(own: JwtAlgorithm) -> Vec<String> {
    let every = (own != JwtAlgorithm::Rs256).then_some(JwtAlgorithm::Rs256);
    [own].into_iter().chain(every).map(|algorithm| algorithm.as_str().to_owned()).collect()
}

fn words(words: &[&str]) -> Vec<String> {
    words.iter().copied().map(str::to_owned).collect()
}
