//! On to a client with its answer: by a redirect, or by a page that posts it (OAuth 2.0 Form Post Response Mode §2).

use super::page::{May, page, see};
use super::reader::Reader;
use super::templates::Template;
use super::text::hand_over;
use crate::site::Site;
use gatepost_application::{Ports, Reply};
use gatepost_domain::app::AppId;
use gatepost_domain::sign_in::ResponseMode;
use http::StatusCode;
use poem::{Response, Result};

/// The answer on its way to that app.
pub(super) async fn hand_over<P: Ports>(
    site: &Site<P>,
    app: &AppId,
    reply: &Reply,
    reader: &Reader,
) -> Result<Response> {
    if reply.mode() == ResponseMode::Query {
        return see(&reply.location());
    }
    // Its name and look alone: what counts is settled, and goes on without them too.
    let found = site.gatepost.app(app).await.ok();
    let language = reader.language(None, found.as_ref());
    let texts = hand_over::hand_over((app, found.as_ref()), reply, language);
    page(StatusCode::OK, language, (Template::HandOver, &texts), May::PostItself(reply.to()))
}
