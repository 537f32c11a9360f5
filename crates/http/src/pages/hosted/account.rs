//! A person's own page at an app: who is signed in, what is open under their name, and how they change or end it.

mod change;
mod told;

use super::desk::{Desk, see};
use super::later;
use super::parameters::{authorize, pushed, value};
use crate::accept::prefers_json;
use crate::form::{FormRefused, pairs, read_pairs};
use crate::pages::page::{May, guard, json, page};
use crate::pages::path;
use crate::pages::templates::Template;
use crate::pages::text::account::{self as text, Hitch};
use crate::pages::text::{halts, rfc3339};
use crate::problem::{Code, FieldProblem, Problem};
use crate::site::Site;
use gatepost_application::{AccountArrival, AccountError, AskChangeError, Ports, Stay};
use gatepost_domain::address_change::{AddressChange, WishRefused};
use gatepost_domain::app::AppId;
use gatepost_domain::id::SessionId;
use gatepost_domain::secret::{BrowserSecret, Secret};
use http::header::SET_COOKIE;
use http::{Method, StatusCode};
use poem::{IntoResponse as _, Request, Response, Result, Route};
use std::sync::Arc;
use told::Told;

/// The field with the new address.
const EMAIL: &str = "email";

/// As much of what was typed is shown again.
const SHOWN: usize = 254;

pub(super) fn routes<P: Ports>(route: Route, site: &Arc<Site<P>>) -> Route {
    let (get, post) = (Method::GET, Method::POST);
    let email = [later(get.clone(), site, back), later(post.clone(), site, change_address)];
    let route = route
        .at("/apps/:app_id/account", path(site, [later(get.clone(), site, show)]))
        .at("/apps/:app_id/account/sign-in", path(site, [later(get.clone(), site, sign_in_anew)]))
        .at("/apps/:app_id/account/callback", path(site, [later(get, site, arrive)]))
        .at("/apps/:app_id/account/email", path(site, email))
        .at("/apps/:app_id/account/sign-out", path(site, [later(post.clone(), site, leave)]))
        .at("/apps/:app_id/account/sessions/:session_id", path(site, [later(post, site, end_session)]));
    change::routes(route, site)
}

/// Who asks for a page of theirs.
struct Asking<P: Ports> {
    desk: Desk<P>,
    json: bool,
    browser: Option<Secret<BrowserSecret>>,
}

impl<P: Ports> Asking<P> {
    /// Who asks, and at which app; nothing if the path can't name one.
    fn of(site: Arc<Site<P>>, request: &Request) -> (Self, Option<AppId>) {
        let desk = Desk::of(site, request);
        let app = desk.app.clone();
        let browser = app.as_ref().and_then(|app| desk.cookies().session(&desk.headers, app));
        (Self { desk, json: prefers_json(request), browser }, app)
    }

    /// What is in the way, as a problem or as a page with its status and headers.
    fn turn_away(&self, error: AccountError) -> Result<Response> {
        let desk = &self.desk;
        let (problem, notice) = match error {
            AccountError::AppNotFound if self.json => (Problem::new(Code::AppNotFound), None),
            AccountError::AppNotFound => return desk.stay(&Stay::AppNotFound),
            AccountError::AppDisabled(app) => {
                let notice = halts::disabled(Some(&app), desk.language_at(&app));
                (Problem::new(Code::AppDisabled), Some(notice))
            }
            AccountError::SignedOut(app) | AccountError::Arrival(app) => {
                let notice = text::again(&app, desk.language_at(&app));
                (Problem::new(Code::SignInRequired), Some(notice))
            }
            AccountError::NotAllowed(app, user) => {
                let notice = halts::not_allowed(&app, &user.email.hint(), desk.language_at(&app));
                let response = self.told(Problem::new(Code::UserNotAllowed), notice)?;
                return Ok(self.forgetting(&app.id, response));
            }
            AccountError::SessionNotFound => {
                let app = desk.app.as_ref().map_or("", AppId::as_str);
                (Problem::new(Code::NotFound), Some(text::gone(app, desk.language())))
            }
            AccountError::Limited(limited) => {
                let notice = halts::limited(limited.retry_after, desk.language());
                (Problem::limited(limited.retry_after), Some(notice))
            }
            AccountError::Store(error) => (error.into(), Some(halts::unavailable(desk.language()))),
        };
        self.told(problem, notice.unwrap_or_else(|| halts::unavailable(desk.language())))
    }

    fn told(&self, problem: Problem, notice: crate::pages::text::Notice) -> Result<Response> {
        if !self.json {
            return self.desk.failed(problem, notice);
        }
        let mut response = problem.into_response();
        guard(response.headers_mut());
        Ok(response)
    }

    /// The same answer, to a browser in which nobody is signed in any more.
    fn forgetting(&self, app: &AppId, mut response: Response) -> Response {
        if let Some(cookie) = self.desk.cookies().forget_session(app) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// A form that stands on a page of somebody else's.
    fn cross_site(&self) -> Result<Response> {
        self.told(Problem::new(Code::CrossSite), halts::cross_site(self.desk.language()))
    }

    /// Whoever is signed in nowhere is asked to sign in; a program is told so.
    fn signed_out(&self, error: AccountError, app: &AppId) -> Result<Response> {
        match error {
            AccountError::SignedOut(_) if !self.json => see(&page_of(app)),
            error => self.turn_away(error),
        }
    }

    /// The page, with what was typed and what is wrong with it.
    async fn page(&self, app: &AppId, (typed, hitch): (&str, Option<Hitch>)) -> Result<Response> {
        let desk = &self.desk;
        let view = match desk.site.gatepost.account(app, self.browser.as_ref(), &desk.visitor).await {
            Ok(view) => view,
            Err(error) => return self.signed_out(error, app),
        };
        if self.json {
            return json(&Told::of(&view));
        }
        let status = match hitch {
            None => StatusCode::OK,
            Some(Hitch::Limited(_)) => StatusCode::TOO_MANY_REQUESTS,
            Some(Hitch::Invalid | Hitch::Same | Hitch::Domain) => StatusCode::UNPROCESSABLE_ENTITY,
        };
        let language = desk.language_at(&view.app);
        let typed: String = typed.chars().take(SHOWN).collect();
        let texts = text::account(&view, (&typed, hitch), language);
        page(status, language, (Template::Account, &texts), May::PostHere)
    }

    /// Off to the sign-in page, by a request of our own.
    async fn begin(&self, app: &AppId, anew: bool) -> Result<Response> {
        let desk = &self.desk;
        let locales = desk.reader.wish();
        match desk.site.gatepost.begin_account(app, (anew, locales), &desk.visitor).await {
            Ok(entry) => {
                let mut response = see(&authorize(app, &pushed(app, &entry.request_uri)))?;
                if let Some(cookie) = desk.cookies().set_account_flow(app, &entry.flow) {
                    response.headers_mut().append(SET_COOKIE, cookie);
                }
                Ok(response)
            }
            Err(error) => self.turn_away(error),
        }
    }
}

fn page_of(app: &AppId) -> String {
    format!("/apps/{app}/account")
}

/// Whether somebody sits there: nothing begins by a request that nobody may ever see the answer of.
fn is_seen(request: &Request) -> bool {
    request.method() == Method::GET && !request.headers().contains_key("sec-purpose")
}

fn nothing() -> Response {
    Response::builder().status(StatusCode::NO_CONTENT).finish()
}

/// The page; whoever is not signed in is led to where they do, and comes back.
async fn show<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let (asking, app) = Asking::of(site, &request);
    let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound) };
    let desk = &asking.desk;
    let found = desk.site.gatepost.account(&app, asking.browser.as_ref(), &desk.visitor).await;
    match found {
        Ok(view) if asking.json => json(&Told::of(&view)),
        Ok(view) => {
            let language = desk.language_at(&view.app);
            let texts = text::account(&view, ("", None), language);
            page(StatusCode::OK, language, (Template::Account, &texts), May::PostHere)
        }
        Err(AccountError::SignedOut(_)) if !asking.json && is_seen(&request) => {
            asking.begin(&app, false).await
        }
        Err(AccountError::SignedOut(_)) if !asking.json => Ok(nothing()),
        Err(error) => asking.turn_away(error),
    }
}

/// Whoever has to prove anew who they are.
async fn sign_in_anew<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let (asking, app) = Asking::of(site, &request);
    let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound) };
    if is_seen(&request) { asking.begin(&app, true).await } else { Ok(nothing()) }
}

/// Whoever looks at the address that the form is posted to wants to see the page.
async fn back<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let (asking, app) = Asking::of(site, &request);
    let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound) };
    see(&page_of(&app))
}

/// Whoever signed in comes back.
async fn arrive<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let (asking, app) = Asking::of(site, &request);
    let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound) };
    if !is_seen(&request) {
        return Ok(nothing());
    }
    let desk = &asking.desk;
    let brought = pairs(request.uri().query().unwrap_or_default().as_bytes()).unwrap_or_default();
    let named = |name: &str| value(&brought, name).unwrap_or_default();
    let flow = desk.cookies().account_flow(&desk.headers, &app);
    let entered = match &flow {
        Some(flow) => {
            let (code, state) = (named("code"), named("state"));
            let arrival = AccountArrival { code, state, flow, visitor: &desk.visitor };
            desk.site.gatepost.enter_account(&app, &arrival).await
        }
        None => match desk.site.gatepost.app(&app).await {
            Ok(app) => Err(AccountError::Arrival(Box::new(app))),
            Err(_) => Err(AccountError::AppNotFound),
        },
    };
    match entered {
        Ok(pass) => {
            let mut response = see(&page_of(&app))?;
            if let Some(cookie) = desk.cookies().forget_account_flow(&app) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(desk.stay_signed_in(Some(&pass), response).await)
        }
        // Somebody looked at it again who is signed in by now: the page says who.
        Err(AccountError::Arrival(_)) if asking.browser.is_some() => see(&page_of(&app)),
        Err(error) => asking.turn_away(error),
    }
}

/// Ends one session.
async fn end_session<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let (asking, app) = Asking::of(site, &request);
    let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound) };
    let desk = &asking.desk;
    if !desk.may_post() {
        return asking.cross_site();
    }
    let id = request.raw_path_param("session_id").and_then(|id| SessionId::parse(id).ok());
    let known = (asking.browser.as_ref(), &desk.visitor);
    let Some(id) = id else { return asking.turn_away(AccountError::SessionNotFound) };
    match desk.site.gatepost.end_own_session(&app, known, id).await {
        Ok(()) if asking.json => Ok(nothing()),
        Ok(()) => see(&page_of(&app)),
        Err(error) => asking.signed_out(error, &app),
    }
}

/// A form that stands on our own page: who sent it, at which app, and its fields.
struct Posted<P: Ports> {
    asking: Asking<P>,
    app: AppId,
    fields: Vec<(String, String)>,
}

impl<P: Ports> Posted<P> {
    /// What was sent, or the answer if it is no such form.
    async fn read(site: Arc<Site<P>>, mut request: Request) -> Result<Result<Self, Response>> {
        let body = request.take_body();
        let (asking, app) = Asking::of(site, &request);
        let Some(app) = app else { return asking.turn_away(AccountError::AppNotFound).map(Err) };
        if !asking.desk.may_post() {
            return asking.cross_site().map(Err);
        }
        match read_pairs(&request, body).await {
            Ok(fields) => Ok(Ok(Self { asking, app, fields })),
            Err(refused) => asking.desk.not_understood(refused).map(Err),
        }
    }
}

/// Ends what is open here, or everywhere.
async fn leave<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let Posted { asking, app, fields } = match Posted::read(site, request).await? {
        Ok(posted) => posted,
        Err(answer) => return Ok(answer),
    };
    let desk = &asking.desk;
    let everywhere = value(&fields, "extent") == Some("everywhere");
    let known = (asking.browser.as_ref(), &desk.visitor);
    match desk.site.gatepost.leave_account(&app, known, everywhere).await {
        Ok(of_app) => {
            let response = if asking.json {
                nothing()
            } else {
                let language = desk.language_at(&of_app);
                let notice = text::left(&of_app, everywhere, language);
                page(StatusCode::OK, language, (Template::Notice, &notice), May::Show)?
            };
            Ok(asking.forgetting(&app, response))
        }
        Err(error) => asking.signed_out(error, &app),
    }
}

/// Asks for another address.
async fn change_address<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let Posted { asking, app, fields } = match Posted::read(site, request).await? {
        Ok(posted) => posted,
        Err(answer) => return Ok(answer),
    };
    let desk = &asking.desk;
    let mut emails = fields.iter().filter(|(name, _)| name == EMAIL).map(|(_, email)| email.trim());
    let (typed, None) = (emails.next().unwrap_or_default(), emails.next()) else {
        return desk.not_understood(FormRefused::FieldTwice);
    };
    let of_app = desk.site.gatepost.app(&app).await.ok();
    let language = of_app.as_ref().map_or_else(|| desk.language(), |app| desk.language_at(app));
    let known = (asking.browser.as_ref(), &desk.presence());
    match desk.site.gatepost.ask_address_change(&app, known, (typed, language.tag())).await {
        Ok(change) if asking.json => pending(&change),
        Ok(_) => see(&page_of(&app)),
        Err(error) => refused(&asking, &app, typed, error).await,
    }
}

/// What a program reads of a change that waits.
fn pending(change: &AddressChange) -> Result<Response> {
    let told = [("status", "pending".to_owned()), ("expires_at", rfc3339(change.expires_at))];
    let told: std::collections::BTreeMap<_, _> = told.into_iter().collect();
    let mut response = json(&told)?;
    response.set_status(StatusCode::ACCEPTED);
    Ok(response)
}

/// Why no change begins.
async fn refused<P: Ports>(
    asking: &Asking<P>,
    app: &AppId,
    typed: &str,
    error: AskChangeError,
) -> Result<Response> {
    let desk = &asking.desk;
    let field = |code: &'static str, error: &dyn std::error::Error| {
        Problem::invalid(vec![FieldProblem::new(EMAIL, code, error.to_string())])
    };
    let (problem, hitch) = match &error {
        AskChangeError::Account(_) | AskChangeError::Store(_) => (Problem::new(Code::InternalError), None),
        AskChangeError::Invalid(error) => (field("email_invalid", error), Some(Hitch::Invalid)),
        AskChangeError::Refused(why @ WishRefused::Same) => {
            (field("email_unchanged", why), Some(Hitch::Same))
        }
        AskChangeError::Refused(why @ WishRefused::NotAdmitted) => {
            (field("email_not_admitted", why), Some(Hitch::Domain))
        }
        AskChangeError::Limited(limited) => {
            (Problem::limited(limited.retry_after), Some(Hitch::Limited(limited.retry_after)))
        }
        AskChangeError::Refused(WishRefused::NotFresh) => (Problem::new(Code::FreshSignInRequired), None),
        AskChangeError::Refused(WishRefused::AppDisabled(_)) => (Problem::new(Code::AppDisabled), None),
        AskChangeError::Refused(WishRefused::UserNotAllowed(_)) => (Problem::new(Code::UserNotAllowed), None),
    };
    match (error, hitch) {
        (AskChangeError::Account(error), _) => asking.signed_out(error, app),
        (AskChangeError::Store(error), _) => asking.turn_away(error.into()),
        (_, Some(hitch)) if !asking.json => asking.page(app, (typed, Some(hitch))).await,
        _ => {
            let notice = match desk.site.gatepost.app(app).await {
                Ok(app) => text::fresh(&app, desk.language_at(&app)),
                Err(_) => halts::unavailable(desk.language()),
            };
            asking.told(problem, notice)
        }
    }
}
