//! The page behind an e-mailed link. Looking at it changes nothing; only its form does.

mod asking;
mod class;
mod form;
mod guesses;
mod obstacle;

pub(super) use guesses::Guesses;
pub(super) use obstacle::Obstacle;

use super::hand_over::hand_over;
use super::reader::Reader;
use super::stay::stay;
use super::{origin, path};
use crate::accept::prefers_json;
use crate::cookies::Cookies;
use crate::site::Site;
use crate::visitor::visitor;
use asking::Asking;
use class::class;
use form::Action;
use gatepost_application::{
    ApproveError, ConfirmError, Confirmed, LinkPage, OpenLinkError, Ports, RefuseError, RenewError,
};
use gatepost_domain::link::DeadLink;
use gatepost_domain::match_number::MatchNumber;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{ConfirmRefused, RenewRefused};
use http::header::SET_COOKIE;
use http::{HeaderMap, Method};
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
    let (looking, pressing, renewing) = (Arc::clone(&door), Arc::clone(&door), door);
    let look = make(move |request: Request| {
        let door = Arc::clone(&looking);
        async move { door.look(&request).await }
    });
    let press = make(move |request: Request| {
        let door = Arc::clone(&pressing);
        async move { door.press(request).await }
    });
    let renew = make(move |request: Request| {
        let door = Arc::clone(&renewing);
        async move { door.renew(&request).await }
    });
    route
        .at("/l/:token", path(site, [(Method::GET, look.boxed()), (Method::POST, press.boxed())]))
        .at("/l/:token/renew", path(site, [(Method::POST, renew.boxed())]))
}

impl<P: Ports> Door<P> {
    /// Shows the page; a pure read.
    async fn look(&self, request: &Request) -> Result<Response> {
        let asking = self.asking(request);
        let Some(link) = token(request) else { return self.unknown(&asking) };
        let shown = match self.site.gatepost.open_link(&link, &asking.presence, asking.class).await {
            Ok(page) => match page.refused {
                None => asking.show(&page, self.site.gatepost.now()),
                Some(why) => asking.show_dead(why, &page),
            },
            Err(OpenLinkError::Unknown) => return self.unknown(&asking),
            Err(OpenLinkError::Store(error)) => asking.turn_away(&Obstacle::Failed(error.into()), None),
        };
        Ok(self.recognise(&asking, shown?))
    }

    /// Lets the browser be recognised at a second click, if it was not yet.
    fn recognise(&self, asking: &Asking, mut response: Response) -> Response {
        if !asking.json
            && asking.presence.visit.is_none()
            && let Some(cookie) = self.cookies().set_visit(&self.site.gatepost.new_visit())
        {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
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
            Action::SignIn => self.sign_in(&link, &asking, request.headers()).await,
            Action::Refuse => self.refuse(&link, &asking).await,
            Action::Approve(number) => self.approve(&link, number, &asking).await,
        }
    }

    async fn sign_in(
        &self,
        link: &Secret<LinkToken>,
        asking: &Asking,
        headers: &HeaderMap,
    ) -> Result<Response> {
        match self.site.gatepost.confirm_link(link, &asking.presence).await {
            Ok(confirmed) => {
                let reply = &confirmed.redirect_to;
                let response = if asking.json {
                    Asking::tell(reply)?
                } else {
                    hand_over(&self.site, &confirmed.app, reply, &asking.reader).await?
                };
                let response = self.remember(&confirmed, headers, response);
                let asks = (headers, &asking.presence.visitor);
                Ok(stay(&self.site, asks, confirmed.browser.as_ref(), response).await)
            }
            Err(ConfirmError::Refused(why)) => self.refused_to_sign_in(why, link, asking).await,
            Err(ConfirmError::Store(error)) => asking.turn_away(&Obstacle::Failed(error.into()), None),
        }
    }

    /// Lets the browser be known afterwards as one in which the link was confirmed.
    fn remember(&self, confirmed: &Confirmed, headers: &HeaderMap, mut response: Response) -> Response {
        let (cookies, app) = (self.cookies(), &confirmed.app);
        let mark = confirmed.mark.as_ref().and_then(|mark| cookies.set_mark(app, mark));
        let device = cookies.add_device(headers, app, &confirmed.device);
        for cookie in mark.into_iter().chain(device) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    async fn approve(
        &self,
        link: &Secret<LinkToken>,
        number: Option<MatchNumber>,
        asking: &Asking,
    ) -> Result<Response> {
        let approved = self.site.gatepost.approve_sign_in(link, number, &asking.presence.visitor).await;
        let known = if asking.json { None } else { self.known_of(link, asking).await };
        match approved {
            Ok(app) => asking.confirm_approval(&app, known.as_ref()),
            Err(ApproveError::WrongNumber) => asking.turn_away(&Obstacle::WrongNumber, known.as_ref()),
            Err(ApproveError::Refused(why)) => self.refused_to_sign_in(why, link, asking).await,
            Err(ApproveError::Store(error)) => asking.turn_away(&Obstacle::Failed(error.into()), None),
        }
    }

    async fn refuse(&self, link: &Secret<LinkToken>, asking: &Asking) -> Result<Response> {
        let app = match self.site.gatepost.refuse_sign_in(link, &asking.presence.visitor).await {
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

    /// Sends a new letter in place of a link that did not lead in.
    async fn renew(&self, request: &Request) -> Result<Response> {
        let asking = self.asking(request);
        if !origin::may_post(request.headers(), &self.site.gatepost.settings().public_url) {
            return asking.turn_away(&Obstacle::CrossSite, None);
        }
        let Some(link) = token(request) else { return self.unknown(&asking) };
        let obstacle = match self.site.gatepost.renew_link(&link, &asking.presence).await {
            // A page that may be looked at again and again.
            Ok(_) | Err(RenewError::Refused(RenewRefused::Renewed)) if !asking.json => {
                return asking.see_link(&link);
            }
            Ok(_) => return Asking::confirm_renewal(),
            Err(RenewError::Refused(RenewRefused::Unknown)) => return self.unknown(&asking),
            Err(RenewError::Refused(why)) => Obstacle::NotRenewed(why),
            Err(RenewError::Limited(limited)) => Obstacle::TooManyLetters(limited),
            Err(RenewError::Store(error)) => Obstacle::Failed(error.into()),
        };
        let known = if asking.json { None } else { self.known_of(&link, &asking).await };
        asking.turn_away(&obstacle, known.as_ref())
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
        self.site.gatepost.open_link(link, &asking.presence, asking.class).await.ok()
    }

    fn cookies(&self) -> Cookies<'_> {
        Cookies::of(&self.site.gatepost.settings().public_url)
    }

    fn asking(&self, request: &Request) -> Asking {
        Asking {
            presence: self.cookies().presence(request.headers(), visitor(&self.site, request)),
            class: class(request),
            json: prefers_json(request),
            renew_at: token(request).map(|link| format!("/l/{}/renew", link.expose())),
            reader: Reader::of(request),
        }
    }

    /// A link that no letter ever carried. Whoever opens many of them is guessing.
    fn unknown(&self, asking: &Asking) -> Result<Response> {
        let obstacle = match self.guesses.count(asking.presence.visitor.ip, self.site.gatepost.now()) {
            Ok(()) => Obstacle::Refused(ConfirmRefused::Dead(DeadLink::Unknown)),
            Err(limited) => {
                self.site.gatepost.witness().limited("link_guesses");
                Obstacle::Guessing(limited)
            }
        };
        asking.turn_away(&obstacle, None)
    }
}

/// The token in the path, if it is whole.
fn token(request: &Request) -> Option<Secret<LinkToken>> {
    Secret::parse(request.raw_path_param("token")?).ok()
}
