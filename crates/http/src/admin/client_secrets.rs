//! Client secrets of an app: several at a time, for rotation.

use super::Operator;
use super::nothing::Gone;
use super::once::Once;
use super::paging::{PAGED, only, paged};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::moment::Moment;
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{KeyHeader, Tag, app};
use crate::site::Site;
use gatepost_application::{ClientSecretError, Ports, Position};
use gatepost_domain::app::ClientCredential;
use gatepost_domain::id::ClientSecretId;
use gatepost_domain::secret::Digest;
use http::StatusCode;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// The client secrets of an app.
pub(crate) struct ClientSecrets<P: Ports>(pub(crate) Arc<Site<P>>);

/// What is known of a client secret.
#[derive(Object, Serialize)]
pub(crate) struct ClientSecret {
    /// Names the secret without giving it away.
    client_secret_id: String,
    /// When it was made (RFC 3339).
    created_at: Moment,
}

/// The client secrets of an app.
#[derive(Object, Serialize)]
#[oai(skip_serializing_if_is_none)]
pub(crate) struct ClientSecretList {
    /// What is known of each, newest first.
    items: Vec<ClientSecret>,
    /// The token of the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page: Option<String>,
}

impl Answer for ClientSecretList {
    const DESCRIPTION: &'static str = "The client secrets, newest first.";
}

/// A client secret that was just made.
#[derive(Object, Serialize)]
pub(crate) struct ClientSecretMade {
    /// Names the secret.
    client_secret_id: String,
    /// The secret. Shown here and nowhere else.
    client_secret: String,
    /// When it was made (RFC 3339).
    created_at: Moment,
}

impl Answer for ClientSecretMade {
    const STATUS: StatusCode = StatusCode::CREATED;
    const DESCRIPTION: &'static str = "The secret is made, and good at once; the others stay good.";
}

pub(crate) struct OfSecrets;

impl Problems for OfSecrets {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::ClientSecretNotFound,
        Code::ClientSecretsExhausted,
        Code::IdempotencyKeyInUse,
        Code::ChangedMeanwhile,
        Code::InvalidRequest,
        Code::IdempotencyKeyReused,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> ClientSecrets<P> {
    /// List client secrets
    ///
    /// What is known of each; the secrets themselves are shown once, when they are made.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(path = "/apps/:app_id/client-secrets", method = "get", operation_id = "listClientSecrets")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// How many there are on a page at most: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// Where the page begins: `next_page` of the one before.
        page_token: QueryText,
    ) -> Result<Json<ClientSecretList>, Refused<OfSecrets>> {
        only(request, &PAGED)?;
        let app = app(&app_id)?;
        let secrets = self.0.gatepost.client_secrets(&app).await?;
        let position = |secret: &ClientCredential| Position(secret.id.bits());
        let list = format!("client secrets of {app}");
        let (secrets, next_page) =
            paged(&self.0, &list, (limit.0, page_token.0.as_deref()), (secrets, position))?;
        let shown = |secret: &ClientCredential| ClientSecret {
            client_secret_id: secret.id.to_string(),
            created_at: Moment(secret.created_at),
        };
        Ok(Json::new(ClientSecretList { items: secrets.iter().map(shown).collect(), next_page }))
    }

    /// Create a client secret
    ///
    /// The others stay good: let the app's servers take the new one, and then delete the old one.
    #[oai(path = "/apps/:app_id/client-secrets", method = "post", operation_id = "createClientSecret")]
    async fn create(
        &self,
        request: &Request,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// Lets the same request be sent again within 24 hours.
        #[oai(name = "Idempotency-Key")]
        key: KeyHeader,
    ) -> Result<Once<ClientSecretMade>, Refused<OfSecrets>> {
        let app = app(&app_id)?;
        let work = async {
            let made = self.0.gatepost.create_client_secret(operator.doing(), &app).await?;
            Ok(Json::new(ClientSecretMade {
                client_secret_id: made.credential.id.to_string(),
                client_secret: made.secret.expose().to_owned(),
                created_at: Moment(made.credential.created_at),
            }))
        };
        Once::run(&self.0, (operator, request), (&key, Digest::of_body(b"")), work).await
    }

    /// Delete a client secret
    ///
    /// It proves nothing any more, on any node.
    #[oai(
        path = "/apps/:app_id/client-secrets/:client_secret_id",
        method = "delete",
        operation_id = "deleteClientSecret"
    )]
    async fn delete(
        &self,
        operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The secret's name.
        client_secret_id: Path<String>,
    ) -> Result<Gone, Refused<OfSecrets>> {
        let app = app(&app_id)?;
        let id = ClientSecretId::parse(&client_secret_id).map_err(|_| ClientSecretError::NotFound)?;
        self.0.gatepost.delete_client_secret(operator.doing(), &app, id).await?;
        Ok(Gone)
    }
}

impl From<ClientSecretError> for Problem {
    fn from(error: ClientSecretError) -> Self {
        match error {
            ClientSecretError::App(error) => error.into(),
            ClientSecretError::PublicApp => {
                Self::invalid(vec![FieldProblem::new("app_id", "app_is_public", error.to_string())])
            }
            ClientSecretError::TooMany => Self::new(Code::ClientSecretsExhausted),
            ClientSecretError::NotFound => Self::new(Code::ClientSecretNotFound),
        }
    }
}
