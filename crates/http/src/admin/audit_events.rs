//! Audit events of an app: a page at a time, or all of them as a stream of lines.

use super::Operator;
use super::paging::{Paging, next_page, only};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Answer, Json, Problems, Refused, response};
use crate::moment::Moment;
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{Tag, app};
use crate::site::Site;
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use gatepost_application::{EventFilter, Page, Part, Ports, Position};
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, UserId};
use http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use poem::{Body, IntoResponse, Request, Response};
use poem_openapi::param::Path;
use poem_openapi::registry::{MetaMediaType, MetaResponses, Registry};
use poem_openapi::types::Type as _;
use poem_openapi::{ApiResponse, Object, OpenApi};
use serde::Serialize;
use std::io;
use std::sync::Arc;

/// The media type of a stream of lines, each a JSON object.
const LINES: &str = "application/x-ndjson";

/// As many events are read at once while they are streamed, and no more are ever held.
const AT_ONCE: u32 = 200;

/// The audit events of an app.
pub(crate) struct AuditEvents<P: Ports>(pub(crate) Arc<Site<P>>);

/// An audit event.
#[derive(Object, Serialize)]
#[oai(rename = "AuditEvent", skip_serializing_if_is_none)]
pub(crate) struct EventView {
    /// Names the event.
    event_id: String,
    /// When (RFC 3339).
    at: Moment,
    /// What, such as `sign_in.requested`.
    #[oai(rename = "type")]
    #[serde(rename = "type")]
    kind: String,
    /// The sign-in that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    sign_in_id: Option<String>,
    /// The user that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<String>,
    /// The session that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    session_id: Option<String>,
    /// The address that is meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    /// From which address it was done.
    #[serde(skip_serializing_if = "Option::is_none")]
    ip: Option<String>,
    /// With which browser or program.
    #[serde(skip_serializing_if = "Option::is_none")]
    browser: Option<String>,
    /// On which system.
    #[serde(skip_serializing_if = "Option::is_none")]
    system: Option<String>,
    /// The `X-Request-Id` of the request that did it.
    #[serde(skip_serializing_if = "Option::is_none")]
    request_id: Option<String>,
    /// Why, or of which class, as a stable code.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// What it refers to outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    /// Who of the operator's side did it: `admin:adm_…`, `console:usr_…` or `command`.
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<String>,
    /// What was before and what is now; secrets are masked.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<serde_json::Value>,
}

impl EventView {
    pub(crate) fn of(event: &Event) -> Self {
        let visitor = &event.visitor;
        Self {
            event_id: event.id.to_string(),
            at: Moment(event.at),
            kind: event.kind.as_str().to_owned(),
            sign_in_id: event.sign_in.map(|id| id.to_string()),
            user_id: event.user.map(|id| id.to_string()),
            session_id: event.session.map(|id| id.to_string()),
            email: event.email.clone(),
            ip: visitor.ip.map(|ip| ip.to_string()),
            browser: visitor.browser.clone(),
            system: visitor.system.clone(),
            request_id: visitor.request.clone(),
            reason: event.reason.clone(),
            reference: event.reference.clone(),
            actor: event.actor.map(|actor| actor.to_string()),
            change: event.change.as_deref().and_then(|change| serde_json::from_str(change).ok()),
        }
    }
}

/// A page of audit events.
#[derive(Object, Serialize)]
#[oai(rename = "AuditEventList", skip_serializing_if_is_none)]
pub(crate) struct EventList {
    /// The events, newest first.
    items: Vec<EventView>,
    /// The token of the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_page: Option<String>,
}

impl Answer for EventList {
    const DESCRIPTION: &'static str =
        "The events, newest first. With `Accept: application/x-ndjson` all of them, one a line.";
}

/// What may go wrong.
pub(crate) struct OfEvents;

impl Problems for OfEvents {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::InvalidRequest,
    ];
}

/// A page, or all of it.
pub(crate) enum Listed {
    Page(Json<EventList>),
    Lines(Response),
}

impl IntoResponse for Listed {
    fn into_response(self) -> Response {
        match self {
            Self::Page(json) => json.into_response(),
            Self::Lines(response) => response,
        }
    }
}

impl ApiResponse for Listed {
    fn meta() -> MetaResponses {
        let json = ("application/json", EventList::schema_ref());
        let mut meta = response(200, EventList::DESCRIPTION, Some(json));
        meta.content.push(MetaMediaType { content_type: LINES, schema: String::schema_ref() });
        MetaResponses { responses: vec![meta] }
    }

    fn register(registry: &mut Registry) {
        EventList::register(registry);
    }
}

/// What a list of events can be asked by.
const FILTERS: [&str; 8] = ["type", "actor", "user_id", "email", "from", "to", "limit", "page_token"];

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> AuditEvents<P> {
    /// List audit events
    ///
    /// Newest first. With `Accept: application/x-ndjson` all that fit are streamed, one a line; a stream that breaks off without
    /// its proper end is not whole.
    #[oai(path = "/apps/:app_id/audit-events", method = "get", operation_id = "listAuditEvents")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the document")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// Only events of this type, such as `sign_in.requested`.
        #[oai(name = "type")]
        kind: QueryText,
        /// Only what this actor did: `admin:adm_…`, `console:usr_…` or `command`.
        actor: QueryText,
        /// Only events of this user.
        user_id: QueryText,
        /// Only events about this address.
        email: QueryText,
        /// Only events at this moment or later (RFC 3339).
        from: QueryText,
        /// Only events before this moment (RFC 3339).
        to: QueryText,
        /// How many are on a page: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// The next page, as the one before told it.
        page_token: QueryText,
    ) -> Result<Listed, Refused<OfEvents>> {
        only(request, &FILTERS)?;
        let app = app(&app_id)?;
        let given = [&kind, &actor, &user_id, &email, &from, &to].map(|query| query.0.as_deref());
        let filter = read(given)?;
        let list = format!("audit events of {app} {given:?}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let before = paging.behind.map(|position| EventId::from_bits(position.0));
        if wants_lines(request) {
            return Ok(Listed::Lines(all_as_lines(&self.0, app, filter, before).await?));
        }
        let part = Part { before, most: paging.most + 1 };
        let found = self.0.gatepost.events(&app, &filter, part).await?;
        let page = Page::of(found, paging.most, |event| Position(event.id.bits()));
        let next_page = next_page(&self.0, &list, &page);
        let items = page.items.iter().map(EventView::of).collect();
        Ok(Listed::Page(Json::new(EventList { items, next_page })))
    }
}

fn wants_lines(request: &Request) -> bool {
    let accepted = request.headers().get_all(ACCEPT).iter().filter_map(|line| line.to_str().ok());
    let mut ranges = accepted.flat_map(|line| line.split(','));
    ranges.any(|range| range.split(';').next().is_some_and(|range| range.trim().eq_ignore_ascii_case(LINES)))
}

/// Each filter, or which of them can't be.
pub(crate) fn read([kind, actor, user, email, from, to]: [Option<&str>; 6]) -> Result<EventFilter, Problem> {
    let mut errors = Vec::new();
    let kind = judged(
        kind,
        ("type", "type_unknown", "there is no such type of event"),
        &mut errors,
        EventKind::parse,
    );
    let takes = "it takes admin:ID, console:ID or command";
    let actor = judged(actor, ("actor", "actor_invalid", takes), &mut errors, Actor::parse);
    let user = judged(user, ("user_id", "user_id_invalid", "it takes usr_…"), &mut errors, |text| {
        UserId::parse(text).ok()
    });
    let email = judged(email, ("email", "email_invalid", "it takes an address"), &mut errors, |text| {
        EmailAddress::parse(text).ok().map(|email| email.identity().to_owned())
    });
    let takes = "a time is as RFC 3339 has it, such as 2026-01-31T12:00:00Z";
    let at = |text: &str| Moment::parse(text).map(|moment| moment.0);
    let from = judged(from, ("from", "time_invalid", takes), &mut errors, at);
    let to = judged(to, ("to", "time_invalid", takes), &mut errors, at);
    if !errors.is_empty() {
        return Err(Problem::invalid(errors));
    }
    Ok(EventFilter { kind, actor, user, email, sign_in: None, request: None, from, to })
}

fn judged<T>(
    given: Option<&str>,
    (field, code, detail): (&'static str, &'static str, &'static str),
    errors: &mut Vec<FieldProblem>,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let parsed = given.map(parse);
    if parsed.as_ref().is_some_and(Option::is_none) {
        errors.push(FieldProblem::new(field, code, detail));
    }
    parsed.flatten()
}

/// All events that fit and stand behind that one, newest first, as a stream of lines. What can't be is told before the first.
pub(crate) async fn all_as_lines<P: Ports>(
    site: &Arc<Site<P>>,
    app: AppId,
    filter: EventFilter,
    before: Option<EventId>,
) -> Result<Response, Problem> {
    let first = site.gatepost.events(&app, &filter, Part { before, most: AT_ONCE }).await?;
    Ok(lines(Export { site: Arc::clone(site), app, filter, next: Next::Tell(first) }))
}

/// Events on their way out.
struct Export<P: Ports> {
    site: Arc<Site<P>>,
    app: AppId,
    filter: EventFilter,
    next: Next,
}

enum Next {
    Tell(Vec<Event>),
    Read(EventId),
    End,
}

fn lines<P: Ports>(export: Export<P>) -> Response {
    let mut response = Response::builder().body(Body::from_bytes_stream(told(export)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(LINES));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

/// A part is read when the one before was taken, so a slow reader makes nobody hold more. Whoever is not told all of it sees
/// the connection break off.
fn told<P: Ports>(export: Export<P>) -> impl Stream<Item = Result<Bytes, io::Error>> + Send + 'static {
    stream::unfold(export, |mut export| async move {
        let events = match std::mem::replace(&mut export.next, Next::End) {
            Next::End => return None,
            Next::Tell(events) => events,
            Next::Read(_) if export.site.hub.is_closing() => {
                return Some((Err(io::Error::other("the server stops")), export));
            }
            Next::Read(before) => {
                let part = Part { before: Some(before), most: AT_ONCE };
                match export.site.gatepost.events(&export.app, &export.filter, part).await {
                    Ok(events) => events,
                    Err(error) => {
                        let _logged = Problem::from(error);
                        return Some((Err(io::Error::other("the store failed")), export));
                    }
                }
            }
        };
        let last = events.last()?.id;
        export.next = Next::Read(last);
        Some((Ok(written(&events)), export))
    })
}

fn written(events: &[Event]) -> Bytes {
    let mut lines = Vec::new();
    for event in events {
        if let Ok(line) = serde_json::to_vec(&EventView::of(event)) {
            lines.extend(line);
            lines.push(b'\n');
        }
    }
    Bytes::from(lines)
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_domain::time::Timestamp;

    #[test]
    fn filters_are_read_and_each_wrong_one_is_named() {
        let given = [
            Some("sign_in.requested"),
            Some("command"),
            Some("usr_00000000000000000000000007"),
            Some("Ada@Example.org"),
            Some("2026-01-31T12:00:00.5Z"),
            Some("2026-01-31T13:00:00+01:00"),
        ];
        let filter = read(given).unwrap();
        assert_eq!(filter.kind, Some(EventKind::SignInRequested));
        assert_eq!(filter.email.as_deref(), Some("ada@example.org"));
        assert_eq!(filter.from, Some(Timestamp::from_micros(1_769_860_800_500_000)));
        assert_eq!(filter.to, Some(Timestamp::from_seconds(1_769_860_800)));
        assert_eq!(read([None; 6]).unwrap(), EventFilter::default());
        let wrong = read([Some("x"), Some("x"), Some("x"), Some("x"), Some("x"), Some("")]).unwrap_err();
        let errors = wrong.body("", "").errors.unwrap();
        let fields: Vec<_> = errors.iter().map(|error| error.field.as_str()).collect();
        assert_eq!(fields, ["type", "actor", "user_id", "email", "from", "to"]);
    }

    #[test]
    fn lines_are_wanted_by_their_media_type() {
        let wants = |accept: &str| wants_lines(&Request::builder().header(ACCEPT, accept).finish());
        assert!(wants("application/x-ndjson") && wants("text/html, Application/X-NDJSON;q=0.9"));
        assert!(!wants("application/json") && !wants("*/*"));
    }
}
