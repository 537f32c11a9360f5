//! The page behind an e-mailed link. Looking at it changes nothing; only its form does.

mod class;
mod form;
mod guesses;
mod obstacle;
mod origin;

pub(super) use obstacle::Obstacle;

use super::page::{May, guard, json, page};
use super::path;
use super::templates::Template;
use super::text::{self, english};
use crate::accept::prefers_json;
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::visitor;
use class::class;
use form::Action;
use gatepost_application::{ConfirmError, LinkPage, OpenLinkError, Ports, RefuseError};
use gatepost_domain::link::{DeadLink, OpenClass};
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::ConfirmRefused;
use gatepost_domain::visitor::Visitor;
use guesses::Guesses;
use http::header::{CONTENT_TYPE, HeaderValue, LOCATION};
use http::{Method, StatusCode};
use poem::endpoint::make;
use poem::error::InternalServerError;
use poem::{EndpointExt as _, IntoResponse as _, Request, Response, Result, Route};
use serde::Serialize;
use std::sync::Arc;

/// What a program reads of a link that is good.
#[derive(Serialize)]
struct Pending<'a> {
    status: &'static str,
    app_name: &'a str,
    email: &'a str,
    asked_at: String,
    expires_at: String,
}

/// What a program reads after it refused.
#[derive(Serialize)]
struct Refused {
    status: &'static str,
}

/// What a program reads after it signed in.
#[derive(Serialize)]
struct SignedIn<'a> {
    redirect_to: &'a str,
}

/// Who asks, and what they would rather read.
struct Asking {
    visitor: Visitor,
    class: OpenClass,
    json: bool,
}

/// Where all links lead.
struct Door<P: Ports> {
    site: Arc<Site<P>>,
    guesses: Guesses,
}

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    let door = Arc::new(Door { site: Arc::clone(site), guesses: Guesses::default() });
    let (looking, pressing) = (Arc::clone(&door), door);
    let look = make(move |request: Request| {
        let door = Arc::clone(&looking);
        async move { door.look(&request).await }
    });
    let press = make(move |request: Request| {
        let door = Arc::clone(&pressing);
        async move { door.press(request).await }
    });
    route.at("/l/:token", path(site, [(Method::GET, look.boxed()), (Method::POST, press.boxed())]))
}

impl<P: Ports> Door<P> {
    /// Shows the page; a pure read.
    async fn look(&self, request: &Request) -> Result<Response> {
        let asking = self.asking(request);
        let Some(link) = token(request) else { return self.unknown(&asking) };
        match self.site.gatepost.open_link(&link, &asking.visitor, asking.class).await {
            Ok(page) => match page.refused {
                None => self.good(&page, &asking),
                Some(why) => self.gone(why, &page, &asking),
            },
            Err(OpenLinkError::Unknown) => self.unknown(&asking),
            Err(OpenLinkError::Store(error)) => {
                self.turn_away(&Obstacle::Failed(error.into()), None, &asking)
            }
        }
    }

    /// Does what a button says.
    async fn press(&self, mut request: Request) -> Result<Response> {
        let asking = self.asking(&request);
        if !origin::may_post(request.headers(), &self.site.gatepost.settings().public_url) {
            return self.turn_away(&Obstacle::CrossSite, None, &asking);
        }
        let action = match form::read(&mut request).await {
            Ok(action) => action,
            Err(problem) => return self.turn_away(&Obstacle::Form(problem), None, &asking),
        };
        let Some(link) = token(&request) else { return self.unknown(&asking) };
        match action {
            Action::SignIn => self.sign_in(&link, &asking).await,
            Action::Refuse => self.refuse(&link, &asking).await,
            Action::Approve => self.turn_away(&Obstacle::ActionNotAllowed, None, &asking),
        }
    }

    async fn sign_in(&self, link: &Secret<LinkToken>, asking: &Asking) -> Result<Response> {
        match self.site.gatepost.confirm_link(link, &asking.visitor).await {
            Ok(confirmed) => self.send_on(&confirmed.redirect_to, asking),
            Err(ConfirmError::Refused(why)) => self.refused_to_sign_in(why, link, asking).await,
            Err(ConfirmError::Store(error)) => self.turn_away(&Obstacle::Failed(error.into()), None, asking),
        }
    }

    async fn refuse(&self, link: &Secret<LinkToken>, asking: &Asking) -> Result<Response> {
        let app = match self.site.gatepost.refuse_sign_in(link, &asking.visitor).await {
            Ok(app) => app,
            Err(RefuseError::Dead(why)) => return self.refused_to_sign_in(why.into(), link, asking).await,
            Err(RefuseError::Store(error)) => {
                return self.turn_away(&Obstacle::Failed(error.into()), None, asking);
            }
        };
        if asking.json {
            return json(&Refused { status: "refused" });
        }
        let support = self.known_of(link, asking).await.map(|page| page.support_id);
        let notice = english::refused(&app.name, support.as_ref());
        page(StatusCode::OK, (Template::Notice, &notice), May::Show)
    }

    /// Why the link did nothing, with what is known of it for a person to read.
    async fn refused_to_sign_in(
        &self,
        why: ConfirmRefused,
        link: &Secret<LinkToken>,
        asking: &Asking,
    ) -> Result<Response> {
        if why == ConfirmRefused::Dead(DeadLink::Unknown) {
            return self.unknown(asking);
        }
        let known = if asking.json { None } else { self.known_of(link, asking).await };
        self.turn_away(&Obstacle::Refused(why), known.as_ref(), asking)
    }

    /// What a page may tell of the link; nothing if it can't be found out, since what counts is already settled.
    async fn known_of(&self, link: &Secret<LinkToken>, asking: &Asking) -> Option<LinkPage> {
        self.site.gatepost.open_link(link, &asking.visitor, asking.class).await.ok()
    }

    fn asking(&self, request: &Request) -> Asking {
        Asking { visitor: visitor(&self.site, request), class: class(request), json: prefers_json(request) }
    }

    /// The page with the button.
    fn good(&self, link: &LinkPage, asking: &Asking) -> Result<Response> {
        if !asking.json {
            let texts = english::link(link, self.site.gatepost.now());
            return page(StatusCode::OK, (Template::Link, &texts), May::Post(&link.destination));
        }
        let pending = Pending {
            status: "pending",
            app_name: link.app.name.as_str(),
            email: link.email.delivery(),
            asked_at: text::rfc3339(link.asked_at),
            expires_at: text::rfc3339(link.expires_at),
        };
        json(&pending)
    }

    /// A link that does nothing any more, or not now.
    fn gone(&self, why: ConfirmRefused, link: &LinkPage, asking: &Asking) -> Result<Response> {
        let mut response = self.turn_away(&Obstacle::Refused(why), Some(link), asking)?;
        if why == ConfirmRefused::RedirectGone && !asking.json {
            // Nothing was sent that could be wrong: it is the link that may not be used.
            response.set_status(StatusCode::FORBIDDEN);
        }
        Ok(response)
    }

    /// A link that no letter ever carried. Whoever opens many of them is guessing.
    fn unknown(&self, asking: &Asking) -> Result<Response> {
        let obstacle = match self.guesses.count(asking.visitor.ip, self.site.gatepost.now()) {
            Ok(()) => Obstacle::Refused(ConfirmRefused::Dead(DeadLink::Unknown)),
            Err(limited) => Obstacle::Guessing(limited),
        };
        self.turn_away(&obstacle, None, asking)
    }

    /// On to the app, with the code.
    fn send_on(&self, redirect_to: &str, asking: &Asking) -> Result<Response> {
        if asking.json {
            return json(&SignedIn { redirect_to });
        }
        let mut response = Response::builder().status(StatusCode::SEE_OTHER).finish();
        let location = HeaderValue::from_str(redirect_to).map_err(InternalServerError)?;
        response.headers_mut().insert(LOCATION, location);
        guard(response.headers_mut());
        Ok(response)
    }

    /// Says what is in the way: as a problem, or as a page with the problem's status and headers.
    fn turn_away(&self, obstacle: &Obstacle, link: Option<&LinkPage>, asking: &Asking) -> Result<Response> {
        let mut problem = Problem::from(obstacle).into_response();
        if asking.json {
            guard(problem.headers_mut());
            return Ok(problem);
        }
        let notice = english::obstacle(obstacle, link);
        let mut response = page(problem.status(), (Template::Notice, &notice), May::Show)?;
        for (name, value) in problem.headers().iter().filter(|(name, _)| **name != CONTENT_TYPE) {
            response.headers_mut().insert(name, value.clone());
        }
        Ok(response)
    }
}

/// The token in the path, if it is whole.
fn token(request: &Request) -> Option<Secret<LinkToken>> {
    Secret::parse(request.raw_path_param("token")?).ok()
}
