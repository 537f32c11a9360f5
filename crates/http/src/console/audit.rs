//! The audit events of an app.

use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use super::values::{app, json_of, of_app, wire};
use crate::admin::{EventView, Paging, next_page, read_event_filter};
use crate::form;
use crate::site::Site;
use gatepost_application::{EventFilter, Page as PageOf, Part, Ports, Position};
use gatepost_domain::app::AppId;
use gatepost_domain::id::EventId;
use serde_json::{Map, Value, json};

/// What the list can be asked by, as at the API.
const FILTERS: [&str; 6] = ["type", "actor", "user_id", "email", "from", "to"];

/// So many at a time are read for a file, and so many are in it at most.
const AT_ONCE: u32 = 200;
const IN_A_FILE: usize = 20_000;

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

/// The same as a file of lines.
pub(super) async fn export<P: Ports>(site: &Site<P>, visit: &Visit, id: &AppId) -> Result<Shown, Stop> {
    let filter = filter(visit)?;
    let (mut text, mut count, mut before) = (String::new(), 0, None);
    while count < IN_A_FILE {
        let events = site.gatepost.events(id, &filter, Part { before, most: AT_ONCE }).await?;
        let Some(last) = events.last() else { break };
        (before, count) = (Some(last.id), count + events.len());
        for event in &events {
            text.push_str(&json_of(&EventView::of(event)).to_string());
            text.push('\n');
        }
    }
    Ok(Shown::Lines { name: format!("{id}-audit.ndjson"), text })
}
