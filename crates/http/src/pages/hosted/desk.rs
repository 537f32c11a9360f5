//! Who asks at an app's hosted page, and the answers that all its parts give.

use crate::cookies::{Cookies, Flow};
use crate::form::FormRefused;
use crate::limits::BodyRefused;
use crate::pages::hand_over::hand_over;
use crate::pages::origin;
pub(super) use crate::pages::page::see;
use crate::pages::page::{May, page};
use crate::pages::reader::Reader;
use crate::pages::stay::stay;
use crate::pages::templates::Template;
use crate::pages::text::{Notice, halts};
use crate::problem::Problem;
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{Accepted, BrowserPass, Invitation, Ports, Presence, Reply, Stay};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::redirect::Destination;
use gatepost_domain::secret::{KnownDevice, Secret};
use gatepost_domain::visitor::Visitor;
use gatepost_words::Language;
use http::header::SET_COOKIE;
use http::{HeaderMap, StatusCode};
use poem::{IntoResponse as _, Request, Response, Result};
use std::sync::Arc;

/// Who asks at the hosted page of an app.
pub(super) struct Desk<P: Ports> {
    pub(super) site: Arc<Site<P>>,
    /// The app that the path names; none if it can't be the id of one.
    pub(super) app: Option<AppId>,
    pub(super) visitor: Visitor,
    pub(super) reader: Reader,
    pub(super) headers: HeaderMap,
}

impl<P: Ports> Desk<P> {
    pub(super) fn of(site: Arc<Site<P>>, request: &Request) -> Self {
        Self {
            app: request.raw_path_param("app_id").and_then(|app| AppId::parse(app).ok()),
            visitor: visitor(&site, request),
            reader: Reader::of(request),
            headers: request.headers().clone(),
            site,
        }
    }

    pub(super) fn cookies(&self) -> Cookies<'_> {
        Cookies::of(&self.site.gatepost.settings().public_url)
    }

    /// Who asks for a letter, with what the browser bears.
    pub(super) fn presence(&self) -> Presence {
        self.cookies().presence(&self.headers, self.visitor.clone())
    }

    /// The same answer, to a browser that is known afterwards as one in which somebody signed in to that app.
    pub(super) fn remember(
        &self,
        app: &AppId,
        device: &Secret<KnownDevice>,
        mut response: Response,
    ) -> Response {
        if let Some(cookie) = self.cookies().add_device(&self.headers, app, device) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// The same answer, to a browser in which somebody is signed in from now on, if they are.
    pub(super) async fn stay_signed_in(&self, pass: Option<&BrowserPass>, response: Response) -> Response {
        stay(&self.site, (&self.headers, &self.visitor), pass, response).await
    }

    /// Whether a form that was posted is one of ours.
    pub(super) fn may_post(&self) -> bool {
        origin::may_post(&self.headers, &self.site.gatepost.settings().public_url)
    }

    /// The language of whoever asks, where nothing is known of a sign-in.
    pub(super) fn language(&self) -> Language {
        self.reader.language(None, None)
    }

    /// The same at that app.
    pub(super) fn language_at(&self, app: &App) -> Language {
        self.reader.language(None, Some(app))
    }

    /// The language in which the client would have the person spoken to, unless another one is asked for.
    pub(super) fn language_for(&self, invitation: &Invitation) -> Language {
        self.reader.language_of(invitation.ui_locales.as_deref(), None, Some(&invitation.app))
    }

    /// On to the client.
    pub(super) async fn hand_over(&self, app: &AppId, reply: &Reply) -> Result<Response> {
        hand_over(&self.site, app, reply, &self.reader).await
    }

    /// A form of another site's page: nothing was done.
    pub(super) fn cross_site(&self) -> Result<Response> {
        let language = self.language();
        self.halt(StatusCode::FORBIDDEN, language, halts::cross_site(language))
    }

    /// Something came in that is no request of an app.
    pub(super) fn not_understood(&self, refused: FormRefused) -> Result<Response> {
        let status = match refused {
            FormRefused::Body(BodyRefused::TooLarge) => StatusCode::PAYLOAD_TOO_LARGE,
            FormRefused::Body(BodyRefused::TooSlow) => StatusCode::REQUEST_TIMEOUT,
            FormRefused::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            FormRefused::Body(BodyRefused::Broken) | FormRefused::Malformed | FormRefused::FieldTwice => {
                StatusCode::BAD_REQUEST
            }
        };
        let language = self.language();
        self.halt(status, language, halts::stray_request(None, language))
    }

    /// The browser goes nowhere.
    pub(super) fn stay(&self, stay: &Stay) -> Result<Response> {
        let language = stay.app().map_or_else(|| self.language(), |app| self.language_at(app));
        let status = match stay {
            Stay::AppNotFound => StatusCode::NOT_FOUND,
            Stay::AppDisabled(_) => StatusCode::FORBIDDEN,
            Stay::ClientInvalid(_)
            | Stay::RedirectInvalid(_)
            | Stay::RedirectNotRegistered(_)
            | Stay::RequestGone(_) => StatusCode::BAD_REQUEST,
        };
        self.halt(status, language, halts::stay(stay, language))
    }

    /// A page about this request, and about no sign-in.
    pub(super) fn halt(&self, status: StatusCode, language: Language, told: Notice) -> Result<Response> {
        halt(status, language, &told.asked_as(self.reader.request_id()), None)
    }

    /// Something outside failed, so a page says so with the problem's status and headers.
    pub(super) fn failed(&self, problem: Problem, told: Notice) -> Result<Response> {
        let problem = problem.into_response();
        let mut response = self.halt(problem.status(), self.language(), told)?;
        for (name, value) in problem.headers() {
            response.headers_mut().insert(name, value.clone());
        }
        Ok(response)
    }

    /// A sign-in has begun in this browser, which now waits for its letter.
    pub(super) fn send_to_wait(&self, app: &AppId, accepted: Accepted) -> Result<Response> {
        let mut response = see(&waiting_page(app, &accepted.id.to_string()))?;
        let flow = Flow { sign_in: accepted.id, secret: accepted.secret };
        if let Some(cookie) = self.cookies().add_flow(&self.headers, app, flow) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    }
}

/// Where that sign-in waits.
pub(super) fn waiting_page(app: &AppId, sign_in: &str) -> String {
    format!("/apps/{app}/wait/{sign_in}")
}

/// A page on which nothing moves any more; its form, if it has one, may lead to that destination.
pub(super) fn halt(
    status: StatusCode,
    language: Language,
    told: &Notice,
    destination: Option<&Destination>,
) -> Result<Response> {
    page(status, language, (Template::Notice, told), destination.map_or(May::Show, May::Post))
}
