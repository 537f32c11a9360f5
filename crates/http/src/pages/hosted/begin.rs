//! Where a sign-in begins: the authorization endpoint (RFC 6749 §3.1), and the form with the one field.

use super::desk::{Desk, see};
use super::parameters::{UI_LOCALES, authorize, kept, value};
use crate::form::{FormRefused, pairs, read_pairs};
use crate::pages::page::{May, page};
use crate::pages::templates::Template;
use crate::pages::text::begin::{self, Hitch};
use crate::pages::text::halts;
use crate::problem::{Code, Problem, whole_seconds};
use crate::site::Site;
use gatepost_application::{
    Authorization, Invitation, Known, Parameter, Ports, RequestSignInError, Stay, StoreError,
};
use gatepost_domain::app::AppId;
use http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use http::{Method, StatusCode};
use poem::{Request, Response, Result};
use std::sync::Arc;

/// The field of the form that is not the client's.
const EMAIL: &str = "email";

/// As much of what was typed is shown again.
const SHOWN: usize = 254;

/// Shows the page: nothing begins by it. A browser in which a link was confirmed a moment ago goes on at once.
pub(super) async fn show<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    let parameters = match pairs(request.uri().query().unwrap_or_default().as_bytes()) {
        Ok(parameters) => parameters,
        Err(refused) => return desk.not_understood(refused),
    };
    let Some(app) = &desk.app else { return desk.stay(&Stay::AppNotFound) };
    let seen = is_seen(&request).then(|| desk.cookies());
    let mark = seen.and_then(|cookies| cookies.mark(&desk.headers, app));
    let browser = seen.and_then(|cookies| cookies.session(&desk.headers, app));
    let known = Known { mark: mark.as_ref(), browser: browser.as_ref(), visitor: &desk.visitor };
    let (authorized, pass) = match desk.site.gatepost.authorize_marked(app, &parameters, known).await {
        Ok((authorization, pass)) => (Ok(authorization), pass),
        Err(error) => (Err(error), None),
    };
    match judged(&desk, app, authorized).await? {
        Ok(invitation) => {
            let hint = invitation.login_hint.as_ref().map(|hint| hint.delivery().to_owned());
            ask(&desk, &invitation, (&parameters, &hint.unwrap_or_default()), None)
        }
        Err(answer) => Ok(desk.stay_signed_in(pass.as_ref(), answer).await),
    }
}

/// A client may post its request as well (RFC 6749 §3.1), from its own site: the same is then shown by GET, so that a page
/// can be looked at again. What stands in the query and in the form stands there twice.
pub(super) async fn keep<P: Ports>(site: Arc<Site<P>>, mut request: Request) -> Result<Response> {
    let body = request.take_body();
    let desk = Desk::of(site, &request);
    let Some(app) = &desk.app else { return desk.stay(&Stay::AppNotFound) };
    let in_query = pairs(request.uri().query().unwrap_or_default().as_bytes());
    let parameters = match (in_query, read_pairs(&request, body).await) {
        (Ok(in_query), Ok(in_form)) => [in_query, in_form].concat(),
        (Err(refused), _) | (_, Err(refused)) => return desk.not_understood(refused),
    };
    match desk.site.gatepost.authorize(app, &parameters, &desk.visitor).await {
        // Nobody vouches for the client, so it gets no detour either.
        Ok(Authorization::Stays(stay)) => desk.stay(&stay),
        _ => see(&authorize(app, &parameters)),
    }
}

/// Whoever looks at the address that the form is posted to wants to begin.
pub(super) async fn return_to<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    let Some(app) = &desk.app else { return desk.stay(&Stay::AppNotFound) };
    see(&authorize(app, &[]))
}

/// Sends a letter to the address that was given, and has the browser wait for it.
pub(super) async fn send<P: Ports>(site: Arc<Site<P>>, mut request: Request) -> Result<Response> {
    let body = request.take_body();
    let mut desk = Desk::of(site, &request);
    if !desk.may_post() {
        return desk.cross_site();
    }
    let fields = match read_pairs(&request, body).await {
        Ok(fields) => fields,
        Err(refused) => return desk.not_understood(refused),
    };
    let (emails, parameters): (Vec<_>, Vec<_>) = fields.into_iter().partition(|(name, _)| name == EMAIL);
    desk.reader = desk.reader.asking(value(&parameters, UI_LOCALES));
    let email = match emails.as_slice() {
        [] => "",
        [(_, email)] => email.trim(),
        _ => return desk.not_understood(FormRefused::FieldTwice),
    };
    let Some(app) = &desk.app else { return desk.stay(&Stay::AppNotFound) };
    match judged(&desk, app, desk.site.gatepost.authorize(app, &parameters, &desk.visitor).await).await? {
        Ok(invitation) => begin_with(&desk, &invitation, (&parameters, email)).await,
        Err(answer) => Ok(answer),
    }
}

/// Whether somebody sits there: a mark is not used up, and nobody is let in, by a request that nobody may ever see the answer
/// of.
fn is_seen(request: &Request) -> bool {
    request.method() == Method::GET && !request.headers().contains_key("sec-purpose")
}

/// What the use case says of the request: an invitation, or the answer that it gets instead.
async fn judged<P: Ports>(
    desk: &Desk<P>,
    app: &AppId,
    authorized: std::result::Result<Authorization, StoreError>,
) -> Result<Result<Box<Invitation>, Response>> {
    match authorized {
        Ok(Authorization::Invited(invitation)) => Ok(Ok(invitation)),
        Ok(Authorization::LetIn { redirect_to }) => {
            let mut response = desk.hand_over(app, &redirect_to).await?;
            let mark = desk.cookies().mark(&desk.headers, app);
            if let Some(cookie) = mark.and_then(|_| desk.cookies().forget_mark(app)) {
                response.headers_mut().append(SET_COOKIE, cookie);
            }
            Ok(Err(response))
        }
        Ok(Authorization::SentBack { redirect_to }) => desk.hand_over(app, &redirect_to).await.map(Err),
        Ok(Authorization::Stays(stay)) => desk.stay(&stay).map(Err),
        Err(error) => desk.failed(error.into(), halts::trouble(desk.language())).map(Err),
    }
}

async fn begin_with<P: Ports>(
    desk: &Desk<P>,
    invitation: &Invitation,
    (parameters, email): (&[Parameter], &str),
) -> Result<Response> {
    if email.is_empty() {
        return ask(desk, invitation, (parameters, email), Some(Hitch::Missing));
    }
    let wish = (email, desk.language_for(invitation).tag());
    let begun = desk.site.gatepost.begin_invited(invitation, wish, &desk.presence()).await;
    let error = match begun {
        Ok(accepted) => return desk.send_to_wait(&invitation.app.id, accepted),
        Err(error) => error,
    };
    match error {
        RequestSignInError::Invalid(errors) if errors.iter().all(|error| error.field == EMAIL) => {
            ask(desk, invitation, (parameters, email), Some(Hitch::Invalid))
        }
        RequestSignInError::Limited(limited) => {
            ask(desk, invitation, (parameters, email), Some(Hitch::Limited(limited.retry_after)))
        }
        error => not_begun(desk, error),
    }
}

/// What became of the app since the invitation, or of the store.
pub(super) fn not_begun<P: Ports>(desk: &Desk<P>, error: RequestSignInError) -> Result<Response> {
    let language = desk.language();
    match error {
        RequestSignInError::AppNotFound => desk.stay(&Stay::AppNotFound),
        RequestSignInError::Store(error) => desk.failed(error.into(), halts::trouble(language)),
        RequestSignInError::Limited(limited) => {
            desk.failed(Problem::limited(limited.retry_after), halts::limited(limited.retry_after, language))
        }
        RequestSignInError::AppDisabled(_) => {
            desk.failed(Problem::new(Code::AppDisabled), halts::disabled(None, language))
        }
        RequestSignInError::RequestGone(_) => {
            desk.halt(StatusCode::BAD_REQUEST, language, halts::stray_request(None, language))
        }
        RequestSignInError::ClientInvalid
        | RequestSignInError::Invalid(_)
        | RequestSignInError::KeyReused => {
            desk.failed(Problem::new(Code::MalformedRequest), halts::stray_request(None, language))
        }
    }
}

/// The page with the field.
fn ask<P: Ports>(
    desk: &Desk<P>,
    invitation: &Invitation,
    (parameters, email): (&[Parameter], &str),
    hitch: Option<Hitch>,
) -> Result<Response> {
    let language = desk.language_for(invitation);
    let shown: String = email.chars().take(SHOWN).collect();
    let texts = begin::begin(&invitation.app, (kept(parameters), &shown), hitch, language);
    let texts = if hitch.is_some() { texts.asked_as(desk.reader.request_id()) } else { texts };
    let destination = &invitation.destination;
    let (status, template, may) = match hitch {
        None => (StatusCode::OK, Template::Begin, May::Post(destination)),
        Some(Hitch::Missing | Hitch::Invalid) => {
            (StatusCode::UNPROCESSABLE_ENTITY, Template::Begin, May::Post(destination))
        }
        Some(Hitch::Limited(_)) => {
            (StatusCode::TOO_MANY_REQUESTS, Template::BeginLater, May::Follow(destination))
        }
    };
    let mut response = page(status, language, (template, &texts), may)?;
    if let Some(Hitch::Limited(wait)) = hitch {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
    }
    Ok(response)
}
