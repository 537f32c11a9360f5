//! Where a sign-in waits for its letter. The browser is known by the cookie that it got when the sign-in began, and by
//! nothing else.

use super::begin::not_begun;
use super::desk::{Desk, halt, see, waiting_page};
use super::parameters;
use crate::cookies::Flow;
use crate::form::Form;
use crate::pages::page::{May, page};
use crate::pages::templates::Template;
use crate::pages::text::halts;
use crate::pages::text::wait::{self, Said};
use crate::problem::{Code, Problem, whole_seconds};
use crate::resources::{Initiated, stream};
use crate::site::Site;
use gatepost_application::{
    Authorization, CodeEntered, EnterCodeError, Parameter, Ports, Reply, ResendError, StoreError,
    WaitingPage, WatchError,
};
use gatepost_domain::app::AppId;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::SignInId;
use gatepost_domain::redirect::{Destination, DestinationOrigin};
use gatepost_domain::sign_in::{CodeRefused, ConfirmRefused, ResendRefused, SignInStatus};
use gatepost_words::Language;
use http::StatusCode;
use http::header::{HeaderValue, RETRY_AFTER, SET_COOKIE};
use poem::{IntoResponse as _, Request, Response, Result};
use std::sync::Arc;

/// What the query says after a further letter was sent.
const RESENT: &str = "letter=sent";

/// Shows how the sign-in stands, or goes on where it may.
pub(super) async fn show<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    let Some(initiated) = initiated(&desk, &request) else { return elsewhere(&desk).await };
    let said = if request.uri().query() == Some(RESENT) { Said::Resent } else { Said::Nothing };
    look(&desk, &initiated, said).await
}

/// The stream of events that a waiting page's script reads: the API's own, for the holder of the cookie.
pub(super) async fn follow<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    let stranger = || Problem::new(Code::SignInSecretInvalid);
    let Some(initiated) = initiated(&desk, &request) else { return Ok(stranger().into_response()) };
    let Initiated { app, sign_in, secret } = &initiated;
    match desk.site.gatepost.watch_sign_in(app, *sign_in, secret).await {
        Ok(watched) => Ok(stream(&desk.site, initiated, watched)),
        Err(WatchError::SecretInvalid) => Ok(stranger().into_response()),
        Err(WatchError::Store(error)) => Ok(Problem::from(error).into_response()),
    }
}

/// Takes the digits of the letter, and goes on if they are right.
pub(super) async fn enter_code<P: Ports>(site: Arc<Site<P>>, mut request: Request) -> Result<Response> {
    let body = request.take_body();
    let desk = Desk::of(site, &request);
    if !desk.may_post() {
        return desk.cross_site();
    }
    let mut form = match Form::read(&request, body).await {
        Ok(form) => form,
        Err(refused) => return desk.not_understood(refused),
    };
    let Some(initiated) = initiated(&desk, &request) else { return elsewhere(&desk).await };
    let typed = form.take("code").unwrap_or_default();
    // What can't be the code of any letter costs no attempt.
    if EmailCode::parse(&typed).is_err() {
        return look(&desk, &initiated, Said::CodeMissing).await;
    }
    let Initiated { app, sign_in, secret } = &initiated;
    match desk.site.gatepost.enter_code(app, *sign_in, secret, (&typed, &desk.visitor)).await {
        Ok(entered) => go_on_signed_in(&desk, app, &entered).await,
        Err(EnterCodeError::SecretInvalid) => elsewhere(&desk).await,
        Err(EnterCodeError::Incorrect { attempts_remaining }) => {
            look(&desk, &initiated, Said::CodeWrong(attempts_remaining)).await
        }
        Err(EnterCodeError::Refused(CodeRefused::Locked)) => look(&desk, &initiated, Said::CodeLocked).await,
        Err(EnterCodeError::Refused(CodeRefused::Over(_))) => sent_again(&desk, &initiated, &typed).await,
        Err(EnterCodeError::Refused(CodeRefused::Confirm(refused))) => {
            not_served(&desk, &initiated, refused).await
        }
        Err(EnterCodeError::Store(error)) => desk.failed(error.into(), halts::unavailable(desk.language())),
    }
}

/// The right digits: on to the app.
async fn go_on_signed_in<P: Ports>(desk: &Desk<P>, app: &AppId, entered: &CodeEntered) -> Result<Response> {
    let response = desk.hand_over(app, &entered.redirect_to).await?;
    let response = desk.remember(app, &entered.device, response);
    Ok(desk.stay_signed_in(entered.browser.as_ref(), response).await)
}

/// A second click on the right digits took the answer to the first one away, and gets the same.
async fn sent_again<P: Ports>(desk: &Desk<P>, initiated: &Initiated, typed: &str) -> Result<Response> {
    let Initiated { app, sign_in, secret } = initiated;
    match desk.site.gatepost.code_entered_again(app, *sign_in, secret, typed).await {
        Ok(Some(entered)) => go_on_signed_in(desk, app, &entered).await,
        Ok(None) => see_again(initiated, ""),
        Err(error) => desk.failed(error.into(), halts::unavailable(desk.language())),
    }
}

/// Sends one more letter.
pub(super) async fn resend<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    if !desk.may_post() {
        return desk.cross_site();
    }
    let Some(initiated) = initiated(&desk, &request) else { return elsewhere(&desk).await };
    let Initiated { app, sign_in, secret } = &initiated;
    match desk.site.gatepost.resend(app, *sign_in, secret, &desk.presence()).await {
        Ok(_) => see_again(&initiated, RESENT),
        Err(ResendError::SecretInvalid) => elsewhere(&desk).await,
        Err(ResendError::Refused(ResendRefused::Exhausted)) => look(&desk, &initiated, Said::Exhausted).await,
        Err(ResendError::Refused(ResendRefused::TooSoon(limited))) => {
            look(&desk, &initiated, Said::TooSoon(limited.retry_after)).await
        }
        Err(ResendError::Limited(limited)) => {
            look(&desk, &initiated, Said::Limited(limited.retry_after)).await
        }
        Err(ResendError::Refused(ResendRefused::Over(_))) => see_again(&initiated, ""),
        Err(ResendError::AppDisabled(disabled)) => not_served(&desk, &initiated, disabled.into()).await,
        Err(ResendError::Store(error)) => desk.failed(error.into(), halts::trouble(desk.language())),
    }
}

/// Begins a new sign-in with the same address and for the same request, after the old one's time was over. Nothing is typed
/// again, and the page never holds the address.
pub(super) async fn begin_again<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    if !desk.may_post() {
        return desk.cross_site();
    }
    let Some(initiated) = initiated(&desk, &request) else { return elsewhere(&desk).await };
    let Initiated { app, sign_in, secret } = &initiated;
    let old = match desk.site.gatepost.waiting_page(app, *sign_in, secret).await {
        Ok(old) => old,
        Err(error) => return not_shown(&desk, error).await,
    };
    if !matches!(old.watched.status, SignInStatus::Expired | SignInStatus::Locked) {
        return see_again(&initiated, "");
    }
    let trouble = |error: StoreError| desk.failed(error.into(), halts::trouble(desk.language()));
    let parameters = match asked_again(&desk, &old).await {
        Ok(parameters) => parameters,
        Err(error) => return trouble(error),
    };
    match desk.site.gatepost.authorize(app, &parameters, &desk.visitor).await {
        Ok(Authorization::Invited(invitation)) => {
            let wish = (old.request.email.delivery(), language(&desk, &old).tag());
            match desk.site.gatepost.begin_invited(&invitation, wish, &desk.presence()).await {
                Ok(accepted) => desk.send_to_wait(app, accepted),
                Err(error) => not_begun(&desk, error),
            }
        }
        Ok(Authorization::SentBack { redirect_to } | Authorization::LetIn { redirect_to }) => {
            desk.hand_over(app, &redirect_to).await
        }
        Ok(Authorization::Stays(stay)) => desk.stay(&stay),
        Err(error) => trouble(error),
    }
}

/// The sign-in that the path names, if it began in this browser.
fn initiated<P: Ports>(desk: &Desk<P>, request: &Request) -> Option<Initiated> {
    let app = desk.app.clone()?;
    let sign_in = SignInId::parse(request.raw_path_param("sign_in_id")?).ok()?;
    let flow = desk.cookies().flows(&desk.headers, &app).into_iter().find(|flow| flow.sign_in == sign_in)?;
    Some(Initiated { app, sign_in, secret: flow.secret })
}

/// The language of the sign-in, unless another one is asked for.
fn language<P: Ports>(desk: &Desk<P>, page: &WaitingPage) -> Language {
    desk.reader.language(page.request.locale.as_ref(), Some(&page.app))
}

/// The page once more, by GET.
fn see_again(initiated: &Initiated, query: &str) -> Result<Response> {
    let page = waiting_page(&initiated.app, &initiated.sign_in.to_string());
    if query.is_empty() { see(&page) } else { see(&format!("{page}?{query}")) }
}

/// The sign-in did not begin in this browser.
async fn elsewhere<P: Ports>(desk: &Desk<P>) -> Result<Response> {
    let app = match &desk.app {
        Some(app) => desk.site.gatepost.app(app).await.ok(),
        None => None,
    };
    let issuer = app.as_ref().map(|app| desk.site.gatepost.issuer(&app.id));
    let start = app.as_ref().zip(issuer).and_then(|(app, issuer)| {
        let start = Destination::restore(app.initiate_login_uri.clone()?);
        Some(start.with_parameters(&[("iss", issuer.as_str())]))
    });
    let language = desk.reader.language(None, app.as_ref());
    desk.halt(
        StatusCode::FORBIDDEN,
        language,
        halts::elsewhere(app.as_ref().map(|app| (app, start)), language),
    )
}

async fn not_shown<P: Ports>(desk: &Desk<P>, error: WatchError) -> Result<Response> {
    match error {
        WatchError::SecretInvalid => elsewhere(desk).await,
        WatchError::Store(error) => desk.failed(error.into(), halts::unavailable(desk.language())),
    }
}

/// The app or the user became such that nobody is let in.
async fn not_served<P: Ports>(
    desk: &Desk<P>,
    initiated: &Initiated,
    refused: ConfirmRefused,
) -> Result<Response> {
    let Initiated { app, sign_in, secret } = initiated;
    let page = match desk.site.gatepost.waiting_page(app, *sign_in, secret).await {
        Ok(page) => page,
        Err(error) => return not_shown(desk, error).await,
    };
    let (language, app) = (language(desk, &page), &page.app);
    let told = match refused {
        ConfirmRefused::AppDisabled(_) => halts::disabled(Some(app), language),
        ConfirmRefused::UserNotAllowed(_) => halts::not_allowed(app, &page.request.email.hint(), language),
        ConfirmRefused::RedirectGone => halts::stray_redirect(app, language),
        // Not what digits are refused for: the page says what became of the sign-in.
        ConfirmRefused::Dead(_) | ConfirmRefused::NotHere => return see_again(initiated, ""),
    };
    halt(StatusCode::FORBIDDEN, language, &told, None)
}

/// How the sign-in stands now, after what was just done.
async fn look<P: Ports>(desk: &Desk<P>, initiated: &Initiated, said: Said) -> Result<Response> {
    let Initiated { app, sign_in, secret } = initiated;
    let found = match desk.site.gatepost.waiting_page(app, *sign_in, secret).await {
        Ok(found) => found,
        Err(error) => return not_shown(desk, error).await,
    };
    if let Some(renewed) = found.watched.renewed_as {
        return follow_renewal(desk, initiated, renewed);
    }
    if let Some(redirect_to) = &found.watched.redirect_to {
        let device = desk.site.gatepost.known_device(&found.app.id, &found.request.email);
        let response = desk.remember(&found.app.id, &device, go_on(desk, &found, redirect_to).await?);
        return Ok(desk.stay_signed_in(found.browser.as_ref(), response).await);
    }
    let is_over = match found.watched.status {
        SignInStatus::Pending => {
            let only_letter_failed = found.watched.delivery.is_in_vain() && found.letters == 1;
            only_letter_failed && said == Said::Nothing
        }
        _ => true,
    };
    if is_over {
        let language = language(desk, &found);
        let told = wait::over(&found, &start_again(&found), language);
        return halt(StatusCode::OK, language, &told, Some(&found.request.destination));
    }
    wait_on(desk, &found, said)
}

/// The sign-in that took this one's place has the same secret, so the browser is known there too.
fn follow_renewal<P: Ports>(desk: &Desk<P>, initiated: &Initiated, renewed: SignInId) -> Result<Response> {
    let mut response = see(&waiting_page(&initiated.app, &renewed.to_string()))?;
    let flows = desk.cookies().flows(&desk.headers, &initiated.app);
    let flow = flows.into_iter().find(|flow| flow.sign_in == initiated.sign_in);
    let flow = flow.map(|flow| Flow { sign_in: renewed, secret: flow.secret });
    let cookie = flow.and_then(|flow| desk.cookies().add_flow(&desk.headers, &initiated.app, flow));
    if let Some(cookie) = cookie {
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Approved: on to the app. Browsers open another program only for somebody who presses something.
async fn go_on<P: Ports>(desk: &Desk<P>, found: &WaitingPage, reply: &Reply) -> Result<Response> {
    if !matches!(found.request.destination.origin(), DestinationOrigin::PrivateUse(_)) {
        return desk.hand_over(&found.app.id, reply).await;
    }
    let language = language(desk, found);
    halt(StatusCode::OK, language, &wait::approved(found, Some(&reply.location()), language), None)
}

/// Whether the request can't be brought as it is: the app pushes its own, and so do pages of ours.
fn must_push(found: &WaitingPage) -> bool {
    found.app.oauth.require_par || found.request.destination.is_account(&found.app.id)
}

/// Where the same request begins anew, with another address.
fn start_again(found: &WaitingPage) -> String {
    if must_push(found) {
        return format!("{}/anew", waiting_page(&found.app.id, &found.request.id.to_string()));
    }
    parameters::authorize(&found.app.id, &parameters::of(&found.request))
}

/// The request that a sign-in came of, as it may be brought once more. Where an app pushes its requests, the browser in which
/// the sign-in began may have it pushed again.
async fn asked_again<P: Ports>(
    desk: &Desk<P>,
    found: &WaitingPage,
) -> std::result::Result<Vec<Parameter>, StoreError> {
    let (app, parameters) = (&found.app, parameters::of(&found.request));
    if !must_push(found) {
        return Ok(parameters);
    }
    let pushed = desk.site.gatepost.keep_request(&app.id, parameters).await?;
    Ok(parameters::pushed(&app.id, &pushed.request_uri))
}

/// To the page where the same request begins anew, with another address.
pub(super) async fn start_anew<P: Ports>(site: Arc<Site<P>>, request: Request) -> Result<Response> {
    let desk = Desk::of(site, &request);
    let Some(initiated) = initiated(&desk, &request) else { return elsewhere(&desk).await };
    let Initiated { app, sign_in, secret } = &initiated;
    let found = match desk.site.gatepost.waiting_page(app, *sign_in, secret).await {
        Ok(found) => found,
        Err(error) => return not_shown(&desk, error).await,
    };
    match asked_again(&desk, &found).await {
        Ok(parameters) => see(&parameters::authorize(app, &parameters)),
        Err(error) => desk.failed(error.into(), halts::unavailable(desk.language())),
    }
}

fn wait_on<P: Ports>(desk: &Desk<P>, found: &WaitingPage, said: Said) -> Result<Response> {
    let language = language(desk, found);
    let here = waiting_page(&found.app.id, &found.request.id.to_string());
    let again = start_again(found);
    let texts = wait::wait(found, (&here, &again), (said, desk.site.gatepost.now()), language);
    let status = match said {
        Said::Nothing | Said::Resent => StatusCode::OK,
        Said::CodeMissing | Said::CodeWrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Said::CodeLocked | Said::Exhausted => StatusCode::CONFLICT,
        Said::TooSoon(_) | Said::Limited(_) => StatusCode::TOO_MANY_REQUESTS,
    };
    let may = May::Follow(&found.request.destination);
    let mut response = page(status, language, (Template::Wait, &texts), may)?;
    if let Said::TooSoon(wait) | Said::Limited(wait) = said {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(whole_seconds(wait)));
    }
    Ok(response)
}
