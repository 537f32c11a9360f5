//! Addresses that get no letters of an app, and an end to it.

use super::guard::Visit;
use super::page::Shown;
use super::stop::{Stop, said};
use super::templates::Page;
use super::values::{app, json_of, of_app, path};
use crate::admin::{Paging, next_page, suppression_view};
use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use gatepost_application::Ports;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use serde_json::json;

/// All of an app, newest first; or the one that is looked for.
pub(super) async fn list<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let q = visit.asked("q").map(str::trim).unwrap_or_default();
    let (entries, next, wrong) = if q.is_empty() {
        let list = format!("suppressions of {id}");
        let paging = Paging::read(site, &list, None, visit.asked("page"))?;
        let page = site.gatepost.suppressions(id, paging.behind, paging.most).await?;
        let next = next_page(site, &list, &page);
        (page.items, next, None)
    } else {
        match EmailAddress::parse(q) {
            Ok(email) => (site.gatepost.suppression(id, &email).await?.into_iter().collect(), None, None),
            Err(error) => (Vec::new(), None, Some(format!("{error}."))),
        }
    };
    let entries: Vec<_> = entries.into_iter().map(|entry| json_of(&suppression_view(entry))).collect();
    let more = json!({ "entries": entries, "q": q, "next": next, "wrong": wrong });
    Ok(Shown::page(Page::Suppressions, "Suppressed addresses", of_app(&app, "/suppressions", more)))
}

/// Lets one get letters again.
pub(super) async fn lift<P: Ports>(site: &Site<P>, visit: &mut Visit, id: &AppId) -> Result<Shown, Stop> {
    let app = app(site, id).await?;
    let email = EmailAddress::parse(&visit.form.take("email").unwrap_or_default()).map_err(|error| {
        Stop::refused(said(&FieldProblem::new("email", "email_invalid", error.to_string())))
    })?;
    if !site.gatepost.lift_suppression(&app.id, &email, visit.doing()).await? {
        return Err(Problem::new(Code::SuppressionNotFound).into());
    }
    Ok(Shown::see(path(id, "/suppressions?done=lifted")))
}
