//! Who asks behind a link, and every answer that they can get: a page, or for a program the same in JSON.

use super::Obstacle;
use crate::pages::page::{May, guard, json, page, see};
use crate::pages::reader::Reader;
use crate::pages::templates::Template;
use crate::pages::text::{notices, rfc3339, sentences};
use crate::problem::Problem;
use gatepost_application::{LinkPage, Presence, Reply};
use gatepost_domain::app::App;
use gatepost_domain::link::OpenClass;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{ConfirmRefused, ResponseMode};
use gatepost_domain::time::Timestamp;
use gatepost_words::Language;
use http::StatusCode;
use poem::{IntoResponse as _, Response, Result};
use serde::Serialize;
use std::collections::BTreeMap;

/// Who asks, and what they would rather read.
pub(super) struct Asking {
    pub(super) presence: Presence,
    pub(super) class: OpenClass,
    pub(super) json: bool,
    /// Where a new letter in place of the link is asked for; it holds the link's token.
    pub(super) renew_at: Option<String>,
    pub(super) reader: Reader,
}

/// What a program reads of a link that is good.
#[derive(Serialize)]
struct Pending<'a> {
    status: &'static str,
    app_name: &'a str,
    email: &'a str,
    asked_at: String,
    expires_at: String,
}

/// What a program reads after it did something but sign in.
#[derive(Serialize)]
struct Done {
    status: &'static str,
}

/// What a program reads after it signed in.
#[derive(Serialize)]
struct SignedIn<'a> {
    redirect_to: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fields: Option<BTreeMap<&'static str, &'a str>>,
}

impl Asking {
    /// A good link: the page with the button.
    pub(super) fn show(&self, link: &LinkPage, now: Timestamp) -> Result<Response> {
        if !self.json {
            let language = self.language(Some(link));
            let texts = sentences::link(link, now, language);
            let (template, may) = match &link.start {
                _ if link.offers.by_itself => (Template::LinkByItself, May::PostItself(&link.destination)),
                Some(start) => (Template::Link, May::PostBy(&link.destination, start)),
                None => (Template::Link, May::Post(&link.destination)),
            };
            return page(StatusCode::OK, language, (template, &texts), may);
        }
        json(&Pending {
            status: "pending",
            app_name: link.app.name.as_str(),
            email: link.email.delivery(),
            asked_at: rfc3339(link.asked_at),
            expires_at: rfc3339(link.expires_at),
        })
    }

    /// A link that does nothing any more, or not now.
    pub(super) fn show_dead(&self, why: ConfirmRefused, link: &LinkPage) -> Result<Response> {
        let mut response = self.turn_away(&Obstacle::Refused(why), Some(link))?;
        if why == ConfirmRefused::RedirectGone && !self.json {
            // Nothing was sent that could be wrong: it is the link that may not be used.
            response.set_status(StatusCode::FORBIDDEN);
        }
        Ok(response)
    }

    /// Where to go, for a program: what the client wants posted stands beside it.
    pub(super) fn tell(reply: &Reply) -> Result<Response> {
        match reply.mode() {
            ResponseMode::Query => json(&SignedIn { redirect_to: &reply.location(), fields: None }),
            ResponseMode::FormPost => {
                let fields = reply.parameters().iter().map(|(name, value)| (*name, value.as_str()));
                json(&SignedIn { redirect_to: reply.to().as_str(), fields: Some(fields.collect()) })
            }
        }
    }

    /// The sign-in was refused, as they wished.
    pub(super) fn confirm_refusal(&self, app: &App, link: Option<&LinkPage>) -> Result<Response> {
        if self.json {
            return json(&Done { status: "refused" });
        }
        let language = self.language(link);
        let notice = notices::stopped(app, link.map(|link| &link.support_id), language);
        page(StatusCode::OK, language, (Template::Notice, &notice), May::Show)
    }

    /// The other screen goes on.
    pub(super) fn confirm_approval(&self, app: &App, link: Option<&LinkPage>) -> Result<Response> {
        if self.json {
            return json(&Done { status: "approved" });
        }
        let language = self.language(link);
        let notice = notices::approved(app, link.map(|link| &link.support_id), language);
        page(StatusCode::OK, language, (Template::Notice, &notice), May::Show)
    }

    /// A new letter is on its way: so says the answer to a program. A person is sent to the link's page, which tells.
    pub(super) fn confirm_renewal() -> Result<Response> {
        let mut response = json(&Done { status: "renewed" })?;
        response.set_status(StatusCode::ACCEPTED);
        Ok(response)
    }

    /// Back to the link's own page, to look at what has become of it.
    pub(super) fn see_link(&self, link: &Secret<LinkToken>) -> Result<Response> {
        let page = format!("/l/{}", link.expose());
        if self.json { json(&SignedIn { redirect_to: &page, fields: None }) } else { see(&page) }
    }

    /// Says what is in the way: as a problem, or as a page with the problem's status and headers.
    pub(super) fn turn_away(&self, obstacle: &Obstacle, link: Option<&LinkPage>) -> Result<Response> {
        let mut problem = Problem::from(obstacle).into_response();
        if self.json {
            guard(problem.headers_mut());
            return Ok(problem);
        }
        let language = self.language(link);
        let notice = notices::obstacle(obstacle, link, language);
        let notice = match (&self.renew_at, link) {
            (Some(renew_at), Some(link)) => notice.renewed_at(renew_at, link, language),
            _ => notice,
        };
        let notice = notice.asked_as(self.reader.request_id());
        let may = if notice.posts() { May::PostHere } else { May::Show };
        let mut response = page(problem.status(), language, (Template::Notice, &notice), may)?;
        for (name, value) in problem.headers() {
            response.headers_mut().insert(name, value.clone());
        }
        Ok(response)
    }

    /// The language to answer in, by the sign-in too where it is known.
    fn language(&self, link: Option<&LinkPage>) -> Language {
        self.reader.language(link.and_then(|link| link.locale.as_ref()), link.map(|link| &link.app))
    }
}
