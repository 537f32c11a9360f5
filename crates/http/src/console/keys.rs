//! Signing keys of an app.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, of_app, path};
use crate::moment::Moment;
use crate::site::Site;
use gatepost_application::{KeyRotation, Ports};
use gatepost_domain::app::AppId;
use serde_json::json;

/// Where each is in its life.
pub(super) async fn list<P: Ports>(site: &Site<P>, _visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let keys = site.gatepost.signing_keys(id).await?;
    let keys: Vec<_> = keys
        .iter()
        .map(|key| {
            json!({
                "id": key.id,
                "algorithm": key.algorithm.as_str(),
                "state": key.state.as_str(),
                "signs_from": Moment(key.signs_from),
                "published_until": key.published_until.map(Moment),
            })
        })
        .collect();
    Ok(Shown::page(Page::Keys, "Signing keys", of_app(&app, "/keys", json!({ "keys": keys }))))
}

/// Makes the next ones: as planned, or at once if the app's id was typed.
pub(super) async fn rotate<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let (rotation, done) = match visit.form.take("how").as_deref() {
        Some("planned") => (KeyRotation::Planned, "rotated"),
        Some("now") => {
            if visit.form.take("typed").is_none_or(|typed| typed.trim() != id.as_str()) {
                return Err(Stop::refused("That is not the app’s id. All keys stay."));
            }
            (KeyRotation::AtOnce, "rotated-now")
        }
        _ => return Err(Stop::refused("Press one of the two buttons.")),
    };
    site.gatepost.rotate_keys_as(visit.doing(), id, None, rotation).await?;
    Ok(Shown::see(path(id, &format!("/keys?done={done}"))))
}
