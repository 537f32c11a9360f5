//! The audit events of an app.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, json_of, of_app, wire};
use crate::admin::{EventView, Paging, all_as_lines, next_page, read_event_filter};
use crate::form;
use crate::site::Site;
use gatepost_application::{EventFilter, Page as PageOf, Part, Ports, Position};
use gatepost_domain::app::AppId;
use gatepost_domain::id::EventId;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// What the list can be asked by, as at the API.
const FILTERS: [&str; 6] = ["type", "actor", "user_id", "email", "from", "to"];

fn filter(visit: &Visit) -> Result<EventFilter, Stop> {
    Ok(read_event_filter(FILTERS.map(|name| visit.asked(name)))?)
}

/// Events, newest first.
pub(super) async fn list<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let (app, filter) = (app(site, id).await?, filter(visit)?);
    let list = format!("audit events of {id} {:?}", FILTERS.map(|name| visit.asked(name)));
    let paging = Paging::read(site, &list, None, visit.asked("page"))?;
    let before = paging.behind.map(|position| EventId::from_bits(position.0));
    let part = Part { before, most: paging.most + 1 };
    let found = site.gatepost.events(id, &filter, part).await?;
    let page = PageOf::of(found, paging.most, |event| Position(event.id.bits()));
    let next = next_page(site, &list, &page);
    let events: Vec<_> = page.items.iter().map(|event| shown(&EventView::of(event))).collect();
    let asked: Vec<_> =
        FILTERS.iter().filter_map(|name| Some(((*name).to_owned(), visit.asked(name)?.to_owned()))).collect();
    let filters: Map<_, _> = FILTERS
        .iter()
        .map(|name| ((*name).to_owned(), visit.asked(name).unwrap_or_default().into()))
        .collect();
    let more = json!({ "events": events, "filters": filters, "query": form::encode(&asked), "next": next });
    Ok(Shown::page(Page::Audit, "Audit", of_app(&app, "/audit", more)))
}

/// An event with its change as text.
fn shown(event: &EventView) -> Value {
    let mut shown = json_of(event);
    if let Some(members) = shown.as_object_mut()
        && let Some(change) = members.remove("change")
    {
        members.insert("change".to_owned(), wire(&change).into());
    }
    shown
}

/// All of them as a file of lines, read while they are sent.
pub(super) async fn export<P: Ports>(site: &Arc<Site<P>>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let lines = all_as_lines(site, id.clone(), filter(visit)?, None).await?;
    Ok(Shown::Stream { name: format!("{id}-audit.ndjson"), lines })
}
