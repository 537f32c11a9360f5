//! The page behind the link of a letter that asks whether an address may be changed. Looking at it changes nothing; only its
//! form does.

use crate::accept::prefers_json;
use crate::form::read_pairs;
use crate::pages::hosted::desk::Desk;
use crate::pages::hosted::parameters::value;
use crate::pages::link::{Guesses, Obstacle};
use crate::pages::page::{May, guard, json, page};
use crate::pages::path;
use crate::pages::templates::Template;
use crate::pages::text::{Notice, halts, moving as text, notices};
use crate::problem::{Code, Problem};
use crate::site::Site;
use gatepost_application::{ChangePage, ConfirmChangeError, Ports, Stay, StoreError};
use gatepost_domain::address_change::{ChangeOutcome, ConfirmChangeRefused, DeadChange};
use gatepost_domain::app::AppId;
use gatepost_domain::link::DeadLink;
use gatepost_domain::secret::{ChangeToken, Secret};
use gatepost_domain::sign_in::ConfirmRefused;
use gatepost_words::Language;
use http::{Method, StatusCode};
use poem::endpoint::make;
use poem::{EndpointExt as _, IntoResponse as _, Request, Response, Result, Route};
use std::sync::Arc;

/// Where all these links lead.
struct Door<P: Ports> {
    site: Arc<Site<P>>,
    guesses: Guesses,
}

/// Who opens one of them.
struct Visit<P: Ports> {
    desk: Desk<P>,
    json: bool,
    app: AppId,
    token: Secret<ChangeToken>,
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
    let operations = [(Method::GET, look.boxed()), (Method::POST, press.boxed())];
    route.at("/apps/:app_id/account/change/:token", path(site, operations))
}

impl<P: Ports> Door<P> {
    /// Who opens which link; or the answer, if it can be none.
    fn visit(&self, request: &Request) -> Result<std::result::Result<Visit<P>, Response>> {
        let (desk, json) = (Desk::of(Arc::clone(&self.site), request), prefers_json(request));
        let token = request.raw_path_param("token").and_then(|token| Secret::parse(token).ok());
        Ok(match (desk.app.clone(), token) {
            (None, _) => Err(desk.stay(&Stay::AppNotFound)?),
            (Some(_), None) => Err(self.unknown(&desk, json)?),
            (Some(app), Some(token)) => Ok(Visit { desk, json, app, token }),
        })
    }

    /// Shows the page; a pure read.
    async fn look(&self, request: &Request) -> Result<Response> {
        let visit = match self.visit(request)? {
            Ok(visit) => visit,
            Err(answer) => return Ok(answer),
        };
        let shown = match self.site.gatepost.open_address_change(&visit.app, &visit.token).await {
            Ok(Some(shown)) => shown,
            Ok(None) => return self.unknown(&visit.desk, visit.json),
            Err(error) => return visit.failed(error),
        };
        if let Some(dead) = shown.dead {
            return visit.refused(dead.into(), &shown);
        }
        if visit.json {
            return json(&status("pending"));
        }
        let language = visit.language(&shown);
        let texts = text::moving(&shown, self.site.gatepost.now(), language);
        page(StatusCode::OK, language, (Template::Moving, &texts), May::PostHere)
    }

    /// Does what a button says.
    async fn press(&self, mut request: Request) -> Result<Response> {
        let body = request.take_body();
        let visit = match self.visit(&request)? {
            Ok(visit) => visit,
            Err(answer) => return Ok(answer),
        };
        let desk = &visit.desk;
        if !desk.may_post() {
            return visit.told(Problem::new(Code::CrossSite), halts::cross_site(desk.language()));
        }
        let fields = match read_pairs(&request, body).await {
            Ok(fields) => fields,
            Err(refused) => return desk.not_understood(refused),
        };
        match value(&fields, "action") {
            Some("confirm") => self.confirm(&visit).await,
            Some("refuse") => self.refuse(&visit).await,
            // Nothing is confirmed by a form that does not say so.
            _ => {
                let notice = halts::stray_request(None, desk.language());
                visit.told(Problem::new(Code::MalformedRequest), notice)
            }
        }
    }

    async fn confirm(&self, visit: &Visit<P>) -> Result<Response> {
        let gatepost = &self.site.gatepost;
        match gatepost.confirm_address_change(&visit.app, &visit.token, &visit.desk.visitor).await {
            Ok(confirmed) if visit.json => {
                json(&status(if confirmed.is_done { "changed" } else { "confirmed" }))
            }
            Ok(confirmed) => {
                let locale = confirmed.change.locale.as_ref();
                let language = visit.desk.reader.language(locale, Some(&confirmed.app));
                let notice = text::confirmed(&confirmed, language);
                page(StatusCode::OK, language, (Template::Notice, &notice), May::Show)
            }
            Err(error) => self.not_done(visit, error).await,
        }
    }

    async fn refuse(&self, visit: &Visit<P>) -> Result<Response> {
        let gatepost = &self.site.gatepost;
        match gatepost.refuse_address_change(&visit.app, &visit.token, &visit.desk.visitor).await {
            Ok(_) if visit.json => json(&status("refused")),
            Ok(shown) => {
                let language = visit.language(&shown);
                let notice = text::off(&shown, language);
                page(StatusCode::OK, language, (Template::Notice, &notice), May::Show)
            }
            Err(error) => self.not_done(visit, error).await,
        }
    }

    async fn not_done(&self, visit: &Visit<P>, error: ConfirmChangeError) -> Result<Response> {
        let why = match error {
            ConfirmChangeError::Refused(why) => why,
            ConfirmChangeError::Store(error) => return visit.failed(error),
        };
        match self.site.gatepost.open_address_change(&visit.app, &visit.token).await {
            Ok(Some(shown)) => visit.refused(why, &shown),
            Ok(None) => self.unknown(&visit.desk, visit.json),
            Err(error) => visit.failed(error),
        }
    }

    /// A link that no letter ever carried. Whoever opens many of them is guessing.
    fn unknown(&self, desk: &Desk<P>, json: bool) -> Result<Response> {
        let obstacle = match self.guesses.count(desk.visitor.ip, self.site.gatepost.now()) {
            Ok(()) => Obstacle::Refused(ConfirmRefused::Dead(DeadLink::Unknown)),
            Err(limited) => {
                self.site.gatepost.witness().limited("link_guesses");
                Obstacle::Guessing(limited)
            }
        };
        let notice = notices::obstacle(&obstacle, None, desk.language());
        told(desk, json, Problem::from(&obstacle), notice)
    }
}

impl<P: Ports> Visit<P> {
    fn language(&self, shown: &ChangePage) -> Language {
        self.desk.reader.language(shown.change.locale.as_ref(), Some(&shown.app))
    }

    fn told(&self, problem: Problem, notice: Notice) -> Result<Response> {
        told(&self.desk, self.json, problem, notice)
    }

    fn failed(&self, error: StoreError) -> Result<Response> {
        self.told(error.into(), halts::unavailable(self.desk.language()))
    }

    fn refused(&self, why: ConfirmChangeRefused, shown: &ChangePage) -> Result<Response> {
        self.told(Problem::new(code(why)), text::refused(why, shown, self.language(shown)))
    }
}

fn told<P: Ports>(desk: &Desk<P>, json: bool, problem: Problem, notice: Notice) -> Result<Response> {
    if !json {
        return desk.failed(problem, notice);
    }
    let mut response = problem.into_response();
    guard(response.headers_mut());
    Ok(response)
}

fn status(word: &'static str) -> std::collections::BTreeMap<&'static str, &'static str> {
    [("status", word)].into_iter().collect()
}

const fn code(why: ConfirmChangeRefused) -> Code {
    match why {
        ConfirmChangeRefused::Dead(DeadChange::Unknown) => Code::LinkUnknown,
        ConfirmChangeRefused::Dead(
            DeadChange::Confirmed | DeadChange::Over(ChangeOutcome::Changed | ChangeOutcome::Replaced),
        ) => Code::LinkSpent,
        ConfirmChangeRefused::Dead(DeadChange::Expired) => Code::LinkExpired,
        ConfirmChangeRefused::Dead(DeadChange::Over(ChangeOutcome::Refused)) => Code::LinkRefused,
        ConfirmChangeRefused::Dead(DeadChange::Over(ChangeOutcome::Taken))
        | ConfirmChangeRefused::NotAdmitted => Code::AddressNotAvailable,
        ConfirmChangeRefused::AppDisabled(_) => Code::AppDisabled,
        ConfirmChangeRefused::UserNotAllowed(_) => Code::UserNotAllowed,
    }
}
