//! The page behind an e-mailed link. Looking at it changes nothing; only its form does.

mod asking;
mod class;
mod form;
mod guesses;
mod obstacle;
mod origin;

pub(super) use obstacle::Obstacle;

use super::path;
use super::reader::Reader;
use crate::accept::prefers_json;
use crate::site::Site;
use crate::visitor::visitor;
use asking::Asking;
use class::class;
use form::Action;
use gatepost_application::{ConfirmError, LinkPage, OpenLinkError, Ports, RefuseError};
use gatepost_domain::link::DeadLink;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::ConfirmRefused;
use guesses::Guesses;
use http::Method;
use poem::endpoint::make;
use poem::{EndpointExt as _, Request, Response, Result, Route};
use std::sync::Arc;

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
                None => asking.show(&page, self.site.gatepost.now()),
                Some(why) => asking.show_dead(why, &page),
            },
            Err(OpenLinkError::Unknown) => self.unknown(&asking),
            Err(OpenLinkError::Store(error)) => asking.turn_away(&Obstacle::Failed(error.into()), None),
        }
    }

    /// Does what a button says.
    async fn press(&self, mut request: Request) -> Result<Response> {
        let asking = self.asking(&request);
        if !origin::may_post(request.headers(), &self.site.gatepost.settings().public_url) {
            return asking.turn_away(&Obstacle::CrossSite, None);
        }
        let action = match form::read(&mut request).await {
            Ok(action) => action,
            Err(problem) => return asking.turn_away(&Obstacle::Form(problem), None),
        };
        let Some(link) = token(&request) else { return self.unknown(&asking) };
        match action {
            Action::SignIn => self.sign_in(&link, &asking).await,
            Action::Refuse => self.refuse(&link, &asking).await,
            Action::Approve => asking.turn_away(&Obstacle::ActionNotAllowed, None),
        }
    }

    async fn sign_in(&self, link: &Secret<LinkToken>, asking: &Asking) -> Result<Response> {
        match self.site.gatepost.confirm_link(link, &asking.visitor).await {
            Ok(confirmed) => asking.send_on(&confirmed.redirect_to),
            Err(ConfirmError::Refused(why)) => self.refused_to_sign_in(why, link, asking).await,
            Err(ConfirmError::Store(error)) => asking.turn_away(&Obstacle::Failed(error.into()), None),
        }
    }

    async fn refuse(&self, link: &Secret<LinkToken>, asking: &Asking) -> Result<Response> {
        let app = match self.site.gatepost.refuse_sign_in(link, &asking.visitor).await {
            Ok(app) => app,
            Err(RefuseError::Dead(why)) => return self.refused_to_sign_in(why.into(), link, asking).await,
            Err(RefuseError::Store(error)) => {
                return asking.turn_away(&Obstacle::Failed(error.into()), None);
            }
        };
        // Programs read no support id.
        let known = if asking.json { None } else { self.known_of(link, asking).await };
        asking.confirm_refusal(&app, known.as_ref())
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
        asking.turn_away(&Obstacle::Refused(why), known.as_ref())
    }

    /// What a page may tell of the link; nothing if it can't be found out, since what counts is already settled.
    async fn known_of(&self, link: &Secret<LinkToken>, asking: &Asking) -> Option<LinkPage> {
        self.site.gatepost.open_link(link, &asking.visitor, asking.class).await.ok()
    }

    fn asking(&self, request: &Request) -> Asking {
        Asking {
            visitor: visitor(&self.site, request),
            class: class(request),
            json: prefers_json(request),
            reader: Reader::of(request),
        }
    }

    /// A link that no letter ever carried. Whoever opens many of them is guessing.
    fn unknown(&self, asking: &Asking) -> Result<Response> {
        let obstacle = match self.guesses.count(asking.visitor.ip, self.site.gatepost.now()) {
            Ok(()) => Obstacle::Refused(ConfirmRefused::Dead(DeadLink::Unknown)),
            Err(limited) => Obstacle::Guessing(limited),
        };
        asking.turn_away(&obstacle, None)
    }
}

/// The token in the path, if it is whole.
fn token(request: &Request) -> Option<Secret<LinkToken>> {
    Secret::parse(request.raw_path_param("token")?).ok()
}
