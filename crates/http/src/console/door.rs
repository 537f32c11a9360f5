//! Getting in and out: the setup link, the sign-in by e-mail, and the way out.

use super::cookie::{self, Flow};
use super::guard::Visit;
use super::page::Shown;
use super::stop::Stop;
use super::templates::Page;
use crate::form;
use crate::pages::may_post;
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{ConsoleArrival, ConsoleError, Ports, console_callback};
use gatepost_domain::app::AppId;
use gatepost_domain::console::CONSOLE_APP;
use http::StatusCode;
use poem::Request;
use serde_json::json;

/// Where somebody signs in.
pub(super) async fn sign_in<P: Ports>(site: &Site<P>) -> Result<Shown, Stop> {
    let message = if site.gatepost.operators().await?.is_empty() { Some(NOBODY) } else { None };
    Ok(door(message))
}

/// What is said as long as nobody could sign in.
const NOBODY: &str =
    "There is no operator yet. Make the first one where the server runs: gatepost admin link YOUR@ADDRESS";

fn door(message: Option<&str>) -> Shown {
    Shown::page(Page::Door, "Sign in", json!({ "again": false, "message": message }))
}

/// Sends the browser to where operators sign in like everybody, as a client of this server (RFC 6749 §4.1.1). Links that were
/// opened in another browser lead here too, with who they are of (OIDC Core §4).
pub(super) async fn begin<P: Ports>(site: &Site<P>, request: &Request) -> Result<Shown, Stop> {
    let asked = form::pairs(request.uri().query().unwrap_or_default().as_bytes()).unwrap_or_default();
    let said = |name: &str| asked.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let app = AppId::parse(CONSOLE_APP).map_err(|_| Stop::NotFound)?;
    if said("iss").is_some_and(|issuer| issuer != site.gatepost.issuer(&app).as_str()) {
        return Ok(door(Some("Another server sent you here. Begin it here.")).status(StatusCode::FORBIDDEN));
    }
    if site.gatepost.operators().await?.is_empty() {
        return Ok(door(Some(NOBODY)));
    }
    let url = &site.console.url;
    let callback = console_callback(url);
    site.gatepost.console_app(&callback).await?;
    let flow = Flow(site.gatepost.new_console_flow());
    let (state, challenge) = (flow.state(), flow.challenge());
    let mut query = vec![
        ("response_type", "code"),
        ("client_id", CONSOLE_APP),
        ("redirect_uri", &callback),
        ("scope", "openid"),
        ("state", &state),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    query.extend(said("login_hint").map(|hint| ("login_hint", hint)));
    let query: Vec<_> = query.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let public = site.gatepost.settings().public_url.as_str();
    let location = format!("{public}/apps/{CONSOLE_APP}/authorize?{}", form::encode(&query));
    Ok(Shown::see(location).cookie(cookie::set_flow(url, &flow)))
}

/// Lets in whoever comes back (RFC 6749 §4.1.2).
pub(super) async fn callback<P: Ports>(site: &Site<P>, request: &Request) -> Result<Shown, Stop> {
    let url = &site.console.url;
    let query = form::pairs(request.uri().query().unwrap_or_default().as_bytes()).unwrap_or_default();
    let said = |name: &str| query.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let (flow, state) = (cookie::flow(url, request.headers()), said("state"));
    let flow = flow.filter(|flow| state == Some(&flow.state()));
    let (Some(flow), Some(code)) = (flow, said("code")) else {
        return Ok(door(Some("That sign-in did not begin in this browser, or is over. Begin it here."))
            .status(StatusCode::FORBIDDEN));
    };
    let arrival = ConsoleArrival {
        code,
        verifier: &flow.verifier(),
        redirect_uri: &console_callback(url),
        visitor: visitor(site, request),
    };
    let shown = match site.gatepost.arrive(&arrival).await {
        // Coming from another site, the next page would not see the new cookie: this one leads there.
        Ok(pass) => {
            Shown::page(Page::Arrived, "Signed in", json!({})).cookie(cookie::set_session(url, &pass))
        }
        Err(ConsoleError::NoOperator) => {
            door(Some("This address is not an operator’s.")).status(StatusCode::FORBIDDEN)
        }
        Err(ConsoleError::Arrival) => {
            door(Some("That sign-in is over. Begin anew.")).status(StatusCode::FORBIDDEN)
        }
        Err(error) => return Err(error.into()),
    };
    Ok(shown.cookie(cookie::forget_flow(url)))
}

/// What a setup link leads to. Looking uses nothing up.
pub(super) async fn setup<P: Ports>(site: &Site<P>, token: &str) -> Result<Shown, Stop> {
    match site.gatepost.setup_link(token).await {
        Ok(link) => {
            let blanks = json!({ "email": link.email.identity(), "role": link.role.as_str() });
            Ok(Shown::page(Page::Setup, "Set up the console", blanks))
        }
        Err(ConsoleError::Setup(_)) => Ok(dead()),
        Err(error) => Err(error.into()),
    }
}

/// Uses a setup link.
pub(super) async fn set_up<P: Ports>(site: &Site<P>, request: &Request, token: &str) -> Result<Shown, Stop> {
    let url = &site.console.url;
    if !may_post(request.headers(), url) {
        return Err(Stop::Foreign);
    }
    match site.gatepost.set_up(token, &visitor(site, request)).await {
        Ok(pass) => Ok(Shown::see(super::PREFIX).cookie(cookie::set_session(url, &pass))),
        Err(ConsoleError::Setup(_)) => Ok(dead()),
        Err(error) => Err(error.into()),
    }
}

fn dead() -> Shown {
    door(Some("This setup link was used, or is older than 15 minutes. Make another one: gatepost admin link YOUR@ADDRESS"))
        .status(StatusCode::FORBIDDEN)
}

/// Nobody is signed in any more in this browser.
pub(super) async fn sign_out<P: Ports>(site: &Site<P>, visit: &Visit) -> Result<Shown, Stop> {
    site.gatepost.leave_console(&visit.secret).await?;
    let url = &site.console.url;
    Ok(Shown::see(format!("{}/sign-in", super::PREFIX)).cookie(cookie::forget_session(url)))
}
