//! How a sign-in stands, as an answer or as a stream of events (WHATWG HTML §9.2) that ends when nothing more can happen.

use super::sign_ins::{SignInState, state};
use crate::answer::{Answer as _, Json, response};
use crate::hub::Waiter;
use crate::site::Site;
use bytes::Bytes;
use futures_util::stream::{self, Stream};
use gatepost_application::{Ports, Watched};
use gatepost_domain::app::AppId;
use gatepost_domain::id::SignInId;
use gatepost_domain::secret::{Secret, SignInSecret};
use gatepost_domain::sign_in::SignInStatus;
use gatepost_domain::time::Timestamp;
use http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use poem::{Body, IntoResponse, Response};
use poem_openapi::ApiResponse;
use poem_openapi::registry::{MetaMediaType, MetaResponse, MetaResponses, Registry};
use poem_openapi::types::Type as _;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// The media type of a stream of events.
pub(crate) const EVENTS: &str = "text/event-stream";

/// After so long without news something is sent all the same, so that nobody on the way takes the connection for dead.
const SILENCE: Duration = Duration::from_secs(15);

/// How a sign-in stands.
pub(crate) enum Watching {
    Once(Json<SignInState>),
    Stream(Response),
}

impl IntoResponse for Watching {
    fn into_response(self) -> Response {
        match self {
            Self::Once(json) => json.into_response(),
            Self::Stream(response) => response,
        }
    }
}

impl ApiResponse for Watching {
    fn meta() -> MetaResponses {
        let json = ("application/json", SignInState::schema_ref());
        let mut meta = response(200, SignInState::DESCRIPTION, Some(json));
        meta.content.push(MetaMediaType { content_type: EVENTS, schema: String::schema_ref() });
        MetaResponses { responses: vec![MetaResponse { ..meta }] }
    }

    fn register(registry: &mut Registry) {
        SignInState::register(registry);
    }
}

/// The initiator whose page waits.
pub(crate) struct Initiated {
    pub(crate) app: AppId,
    pub(crate) sign_in: SignInId,
    pub(crate) secret: Secret<SignInSecret>,
}

/// A stream that begins with how the sign-in stands now.
pub(crate) fn stream<P: Ports>(site: &Arc<Site<P>>, initiated: Initiated, now: Watched) -> Response {
    let waiter = site.hub.wait_for(initiated.app.clone(), initiated.sign_in);
    let page = Page {
        site: Arc::clone(site),
        initiated,
        waiter,
        expires_at: now.expires_at,
        told: None,
        next: Next::Tell(Box::new(now)),
    };
    let mut response = Response::builder().body(Body::from_bytes_stream(events(page)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(EVENTS));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // Proxies that gather an answer before they pass it on would pass on nothing.
    headers.insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    response
}

/// One page that waits.
struct Page<P: Ports> {
    site: Arc<Site<P>>,
    initiated: Initiated,
    waiter: Waiter,
    /// When what the latest letter carries dies.
    expires_at: Timestamp,
    /// What was said last.
    told: Option<String>,
    next: Next,
}

enum Next {
    Tell(Box<Watched>),
    Wait,
    End,
}

fn events<P: Ports>(page: Page<P>) -> impl Stream<Item = Result<Bytes, io::Error>> + Send + 'static {
    stream::unfold(page, |mut page| async move {
        loop {
            match std::mem::replace(&mut page.next, Next::Wait) {
                Next::End => return None,
                Next::Tell(watched) => {
                    if let Some(event) = page.tell(*watched) {
                        return Some((Ok(event), page));
                    }
                }
                Next::Wait => {
                    let is_news = page.waiter.news(&page.site.gatepost, SILENCE).await;
                    if page.site.hub.is_closing() {
                        return None;
                    }
                    // That time runs out is written nowhere, so nobody tells it.
                    if !is_news && !page.expires_at.is_over(page.site.gatepost.now()) {
                        return Some((Ok(Bytes::from_static(b":\n\n")), page));
                    }
                    let Initiated { app, sign_in, secret } = &page.initiated;
                    let look = || page.site.gatepost.watch_sign_in(app, *sign_in, secret);
                    match page.site.hub.look(look).await {
                        Ok(watched) => page.next = Next::Tell(Box::new(watched)),
                        // The client asks again, and is told then what is wrong.
                        Err(_) => page.next = Next::End,
                    }
                }
            }
        }
    })
}

impl<P: Ports> Page<P> {
    /// The event that says so; none if that was said last.
    fn tell(&mut self, watched: Watched) -> Option<Bytes> {
        self.expires_at = watched.expires_at;
        let state = state(watched);
        let is_final = matches!(
            state.status.0,
            SignInStatus::Completed | SignInStatus::Refused | SignInStatus::Expired | SignInStatus::Locked
        );
        let json = serde_json::to_string(&state).unwrap_or_default();
        self.next = if is_final { Next::End } else { Next::Wait };
        if self.told.as_ref() == Some(&json) {
            return None;
        }
        let event = Bytes::from(format!("data: {json}\n\n"));
        self.told = Some(json);
        Some(event)
    }
}
