//! Client secrets of an app.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, of_app, path};
use crate::moment::Moment;
use crate::site::Site;
use gatepost_application::{ClientSecretError, Ports};
use gatepost_domain::app::{AppId, AppKind};
use gatepost_domain::id::ClientSecretId;
use serde_json::json;

/// What is known of them.
pub(super) async fn list<P: Ports>(site: &Site<P>, _visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let is_public = app.kind == AppKind::Public;
    let secrets = if is_public { Vec::new() } else { site.gatepost.client_secrets(id).await? };
    let secrets: Vec<_> = secrets
        .iter()
        .map(|secret| json!({ "id": secret.id.to_string(), "at": Moment(secret.created_at) }))
        .collect();
    let more = json!({ "secrets": secrets, "public": is_public });
    Ok(Shown::page(Page::Secrets, "Client secrets", of_app(&app, "/secrets", more)))
}

/// Makes one and shows it, this once.
pub(super) async fn create<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let made = site.gatepost.create_client_secret(visit.doing(), id).await?;
    let more = json!({ "secret": made.secret.expose(), "onward": "secrets" });
    Ok(Shown::page(Page::SecretMade, "Client secret", of_app(&app, "/secrets", more)))
}

/// Takes one away.
pub(super) async fn delete<P: Ports>(
    site: &Site<P>,
    visit: &Visit,
    id: &AppId,
    secret: &str,
) -> Result<Shown, Stop> {
    let secret = ClientSecretId::parse(secret).map_err(|_| ClientSecretError::NotFound)?;
    site.gatepost.delete_client_secret(visit.doing(), id, secret).await?;
    Ok(Shown::see(path(id, "/secrets?done=deleted")))
}
