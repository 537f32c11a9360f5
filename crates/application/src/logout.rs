//! A client sends a browser here to log out (OIDC RP-Initiated Logout 1.0), and what ends with it.

mod ending;
mod telling;

use crate::authorize::Parameter;
use crate::gatepost::Gatepost;
use crate::hints::Hinted;
use crate::ports::{BrowserFound, ClientKey, Look, Ports, Store, StoreError};
pub(crate) use ending::{Cause, Ending};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::logout::{Verdict, judge};
use gatepost_domain::redirect::Destination;
use gatepost_domain::secret::{BrowserSecret, Secret};
use gatepost_domain::sign_in::ClientState;
use gatepost_domain::user::User;
use gatepost_domain::visitor::Visitor;

/// What becomes of a request to log out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Logout {
    /// Nobody is signed in any more, as far as the client can mean it.
    Done(Box<Farewell>),
    /// The person is asked first; nothing has ended.
    Ask(Box<Farewell>),
    /// What came is wrong, so nothing ends and the browser goes nowhere.
    Stays(Stray),
}

/// Where a browser goes from here.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Farewell {
    /// The app.
    pub app: App,
    /// Who is signed in, if somebody is.
    pub user: Option<User>,
    /// Where the client wants the browser back.
    pub destination: Option<Destination>,
    /// What the client wants back with it.
    pub state: Option<ClientState>,
}

impl Farewell {
    /// The whole address that the browser goes to, if it goes anywhere.
    pub fn redirect_to(&self) -> Option<String> {
        let state = self.state.as_ref().map(|state| ("state", state.as_str()));
        Some(self.destination.as_ref()?.with_parameters(&state.into_iter().collect::<Vec<_>>()))
    }
}

/// Why nothing ends, and nobody is sent anywhere.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stray {
    /// There is no such app.
    AppNotFound,
    /// `client_id` is not the app's; something stands there twice, or is too long; or `id_token_hint` is no ID token of ours.
    RequestInvalid(Box<App>),
    /// `post_logout_redirect_uri` is none of the app's.
    RedirectNotRegistered(Box<App>),
}

impl Stray {
    /// The app, if there is one.
    pub fn app(&self) -> Option<&App> {
        match self {
            Self::AppNotFound => None,
            Self::RequestInvalid(app) | Self::RedirectNotRegistered(app) => Some(app),
        }
    }
}

/// How much a person wants to end who was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Extent {
    /// What came of the stay in this browser.
    Here,
    /// Everything of theirs at this app, in all browsers.
    Everywhere,
}

impl<P: Ports> Gatepost<P> {
    /// Judges what a client asks of that app's issuer. A client that shows an ID token of whoever is signed in here ends
    /// their stay, and all that came of it; without one the person is asked.
    pub async fn log_out(
        &self,
        app: &AppId,
        parameters: &[Parameter],
        (browser, from): (Option<&Secret<BrowserSecret>>, &Visitor),
    ) -> Result<Logout, StoreError> {
        let (mut farewell, hinted) = match self.judge_logout(app, parameters).await? {
            Ok(judged) => judged,
            Err(stray) => return Ok(Logout::Stays(stray)),
        };
        let hint = hinted.and_then(|hinted| if let Hinted::At(hint) = hinted { Some(hint) } else { None });
        let here = self.signed_in(&farewell.app, browser).await?;
        farewell.user = here.as_ref().map(|(_, user)| user.clone());
        let here = here.map(|(session, _)| session);
        match judge(here.as_ref(), hint) {
            _ if hinted == Some(Hinted::Unknown) => return Ok(Logout::Ask(Box::new(farewell))),
            Verdict::Ask => return Ok(Logout::Ask(Box::new(farewell))),
            Verdict::Nothing => {}
            Verdict::EndAll | Verdict::EndMeant => {
                self.end(&farewell.app, &Ending { here, meant: hint }, from.into()).await?;
            }
        }
        Ok(Logout::Done(Box::new(farewell)))
    }

    /// The person said yes. The request is judged anew, since it came with a form.
    pub async fn confirm_logout(
        &self,
        app: &AppId,
        parameters: &[Parameter],
        (browser, from): (Option<&Secret<BrowserSecret>>, &Visitor),
        extent: Extent,
    ) -> Result<Logout, StoreError> {
        let (farewell, _) = match self.judge_logout(app, parameters).await? {
            Ok(judged) => judged,
            Err(stray) => return Ok(Logout::Stays(stray)),
        };
        if let Some((session, user)) = self.signed_in(&farewell.app, browser).await? {
            match extent {
                Extent::Here => {
                    self.end(&farewell.app, &Ending { here: Some(session), meant: None }, from.into())
                        .await?;
                }
                Extent::Everywhere => self.end_everything_of(&farewell.app, user.id, from).await?,
            }
        }
        Ok(Logout::Done(Box::new(farewell)))
    }

    /// Who is signed in in the browser that bears that secret, and is served: nobody else needs to be asked.
    async fn signed_in(
        &self,
        app: &App,
        browser: Option<&Secret<BrowserSecret>>,
    ) -> Result<Option<(BrowserSession, User)>, StoreError> {
        let Some(browser) = browser else { return Ok(None) };
        let found = self.parts.store.look().await?.browser_session(&app.id, &browser.digest()).await?;
        // One that is over by time may have left sessions behind, which end with it all the same.
        let found = found.filter(|found| found.session.ended_at.is_none());
        Ok(found.map(|BrowserFound { session, user, .. }| (session, user)))
    }

    /// The request, if it is sound; else why nobody goes anywhere. An app that is switched off still lets people out.
    async fn judge_logout(
        &self,
        app: &AppId,
        parameters: &[Parameter],
    ) -> Result<Result<(Farewell, Option<Hinted>), Stray>, StoreError> {
        let key = ClientKey { app: app.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        let Some(app) = client.map(|client| client.app) else { return Ok(Err(Stray::AppNotFound)) };
        let asked = Asked(parameters);
        if !asked.is_sound(&app) {
            return Ok(Err(Stray::RequestInvalid(Box::new(app))));
        }
        let hint = match asked.get("id_token_hint") {
            None => None,
            Some(token) => match self.hinted_session(&app, token).await? {
                Hinted::Forged => {
                    tracing::info!(app.id = %app.id, reason = "id_token_hint", "logout refused");
                    return Ok(Err(Stray::RequestInvalid(Box::new(app))));
                }
                hinted => Some(hinted),
            },
        };
        let destination = match asked.get("post_logout_redirect_uri").map(|uri| app.after_logout(uri)) {
            None => None,
            Some(Ok(destination)) => Some(destination),
            Some(Err(_)) => return Ok(Err(Stray::RedirectNotRegistered(Box::new(app)))),
        };
        // Who wants the browser back must say who it is (OIDC RP-Initiated Logout 1.0 §2).
        let is_named = matches!(hint, Some(Hinted::At(_))) || asked.get("client_id").is_some();
        let destination = destination.filter(|_| is_named);
        let state = asked.get("state").and_then(|state| ClientState::parse(state).ok());
        Ok(Ok((Farewell { app, user: None, destination, state }, hint)))
    }
}

/// What a client asks for.
#[derive(Clone, Copy)]
struct Asked<'a>(&'a [Parameter]);

impl<'a> Asked<'a> {
    /// The first value of that name; one that is empty counts as left out.
    fn get(self, name: &str) -> Option<&'a str> {
        let value = self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        value.filter(|value| !value.is_empty())
    }

    /// Whether nothing stands there twice, the client is the app, and what it wants back is not too long.
    fn is_sound(self, app: &App) -> bool {
        let mut names: Vec<_> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        let is_once = !names.windows(2).any(|pair| matches!(pair, [one, other] if one == other));
        let is_the_app = self.get("client_id").is_none_or(|client| client == app.id.as_str());
        let is_short = self.get("state").is_none_or(|state| ClientState::parse(state).is_ok());
        is_once && is_the_app && is_short
    }
}
