//! A client sends a browser here to sign in (RFC 6749 §4.1.1, OIDC Core §3.1.2.1): what it asks for is judged. Nothing is
//! counted or fetched, and nothing written but that a pushed request was looked at; a sign-in begins when somebody gives an
//! address.

mod asked;
mod push;
mod refusal;

pub use asked::KEPT;
pub use push::{PushError, Pushed};

use crate::confirm_link::Presence;
use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Clock, Look, Ports, Store, StoreError, Tx};
use crate::reply::Reply;
use crate::request_sign_in::{Accepted, Caller, Draft, RequestSignInError};
use crate::tokens::ClientProof;
use asked::{Asked, S256};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::pushed_request::{PushedRequest, RequestGone, Used};
use gatepost_domain::redirect::Destination;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{RequestUri, Secret};
use gatepost_domain::sign_in::{
    Beginning, ClientState, Demand, Entry, LoginHandle, Nonce, ResponseMode, SignInMethod,
};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use refusal::Refusal;

pub use gatepost_domain::pushed_request::Parameter;

/// What becomes of an authorization request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Authorization {
    /// A sign-in may begin.
    Invited(Box<Invitation>),
    /// It can't be, and the client is told so: the browser goes there, with `error`, `state` if there was one, and `iss`.
    SentBack {
        /// All that the client is told.
        redirect_to: Reply,
    },
    /// It had a mark that fits, and goes on at once.
    LetIn {
        /// What the client is told: `code`, `state` if there was one, and `iss` (RFC 9207).
        redirect_to: Reply,
    },
    /// Nobody vouches for the redirect URI, so the browser goes nowhere.
    Stays(Stay),
}

/// Why a browser goes nowhere (RFC 6749 §4.1.2.1).
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stay {
    /// There is no such app.
    AppNotFound,
    /// The app is switched off.
    AppDisabled(Box<App>),
    /// `client_id` is missing, there twice, or not the app's.
    ClientInvalid(Box<App>),
    /// `redirect_uri` is missing, there twice, or no redirect URI at all.
    RedirectInvalid(Box<App>),
    /// `redirect_uri` is none of the app's.
    RedirectNotRegistered(Box<App>),
    /// `request_uri` was never pushed by the app, was used, or has expired (RFC 9126 §4).
    RequestGone(Box<App>),
}

impl Stay {
    /// The app, if there is one.
    pub fn app(&self) -> Option<&App> {
        match self {
            Self::AppNotFound => None,
            Self::AppDisabled(app)
            | Self::ClientInvalid(app)
            | Self::RedirectInvalid(app)
            | Self::RedirectNotRegistered(app)
            | Self::RequestGone(app) => Some(app),
        }
    }

    /// The reason in a word, for the log.
    const fn as_str(&self) -> &'static str {
        match self {
            Self::AppNotFound => "app_not_found",
            Self::AppDisabled(_) => "app_disabled",
            Self::ClientInvalid(_) => "client_id_invalid",
            Self::RedirectInvalid(_) => "redirect_uri_invalid",
            Self::RedirectNotRegistered(_) => "redirect_uri_not_registered",
            Self::RequestGone(_) => "request_uri_gone",
        }
    }
}

/// What a sign-in on the hosted page will be made of, beside the address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Invitation {
    /// The app to enter.
    pub app: App,
    /// Where the browser goes with the exchange code.
    pub destination: Destination,
    /// What the client wants back.
    pub state: Option<ClientState>,
    /// What the client wants in its ID token.
    pub nonce: Option<Nonce>,
    /// What the exchange must prove; absent only where the app has a server that proves itself.
    pub challenge: Option<CodeChallenge>,
    /// The key that alone may be used at the exchange (RFC 9449 §10).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// How the client gets its answer.
    pub response_mode: ResponseMode,
    /// What the session is to be good for, in the client's words; unknown ones are let go later.
    pub scope: Option<String>,
    /// Whom the client expects, if that is an address.
    pub login_hint: Option<EmailAddress>,
    /// In which languages the client would have the person spoken to (OIDC Core §3.1.2.1).
    pub ui_locales: Option<String>,
    /// What was pushed, if all of this was: good for one sign-in.
    pub pushed: Option<PushedRequest>,
}

impl Invitation {
    /// What of the scope that the client asks for is granted.
    pub(crate) fn granted(&self) -> Scope {
        self.app.oauth.scopes.grant(self.scope.as_deref())
    }

    /// That what was pushed is used up by this; the store says whether somebody was quicker.
    pub(crate) fn use_up(&self, now: Timestamp) -> Option<Used> {
        self.pushed.as_ref().and_then(|pushed| pushed.use_up(now).ok())
    }

    /// What the code of somebody who is known already is bound to.
    pub(crate) fn entry(&self) -> Entry {
        Entry {
            destination: self.destination.clone(),
            challenge: self.challenge,
            dpop_jkt: self.dpop_jkt,
            response_mode: self.response_mode,
            nonce: self.nonce.clone(),
            scope: self.granted(),
        }
    }
}

/// A request of which everything is sound.
pub(crate) struct Judged {
    pub(crate) invitation: Invitation,
    /// What it asks of whoever is known already.
    pub(crate) demand: Demand,
    /// Whom the client expects, if it has no address but a handle of ours, or what looks like one.
    pub(crate) handle: Option<LoginHandle>,
    /// An ID token of whom the client expects (`id_token_hint`).
    pub(crate) hint: Option<String>,
    /// Whether nobody may be asked anything (`prompt=none`).
    is_silent: bool,
}

impl Judged {
    /// The client expects somebody with that address.
    pub(crate) fn expect(&mut self, email: EmailAddress) {
        self.demand.email = Some(email.clone());
        self.invitation.login_hint = Some(email);
    }
}

impl<P: Ports> Gatepost<P> {
    /// Judges what a client asks of that app's issuer.
    pub async fn authorize(
        &self,
        app: &AppId,
        parameters: &[Parameter],
        from: &Visitor,
    ) -> Result<Authorization, StoreError> {
        let judged = self.judge_authorization(app, parameters, from).await?;
        Ok(judged.map_or_else(|answer| answer, |judged| self.invite(judged)))
    }

    /// What comes of a sound request while nobody is known.
    pub(crate) fn invite(&self, judged: Judged) -> Authorization {
        let Judged { invitation, is_silent, .. } = judged;
        if !is_silent {
            return Authorization::Invited(Box::new(invitation));
        }
        let state = invitation.state.as_ref().map(ClientState::as_str);
        let to = (&invitation.destination, invitation.response_mode);
        self.send_back(&invitation.app, to, (Refusal::LoginRequired, state))
    }

    /// The request, if it is sound; else what it gets instead.
    pub(crate) async fn judge_authorization(
        &self,
        app: &AppId,
        parameters: &[Parameter],
        from: &Visitor,
    ) -> Result<Result<Judged, Authorization>, StoreError> {
        let judged = match self.find_asked(app, Asked(parameters)).await? {
            Ok((app, None)) => {
                Asked(parameters).trust(app).map(|trusted| self.judge(trusted, Asked(parameters)))
            }
            Ok((app, Some(pushed))) => {
                let asked = Asked(&pushed.parameters);
                asked.trust_pushed(app).map(|trusted| self.judge_pushed(trusted, Asked(parameters), &pushed))
            }
            Err(stay) => Err(stay),
        };
        Ok(judged.unwrap_or_else(|stay| {
            tracing::info!(app.id = %app, reason = stay.as_str(), "authorization refused");
            if let Some(app) = stay.app() {
                self.stayed(&app.id, (stay.as_str(), Asked(parameters).get("redirect_uri")), from);
            }
            Err(Authorization::Stays(stay))
        }))
    }

    /// The app, and what it pushed, if the browser brings no more than the name of that. Of what else it brings nothing counts
    /// (RFC 9101 §6.3).
    async fn find_asked(
        &self,
        app: &AppId,
        asked: Asked<'_>,
    ) -> Result<Result<(App, Option<PushedRequest>), Stay>, StoreError> {
        let key = ClientKey { app: app.clone(), secret: None };
        let mut look = self.parts.store.look().await?;
        let Some(client) = look.client(&key).await? else { return Ok(Err(Stay::AppNotFound)) };
        let app = client.app;
        let Some(request_uri) = asked.pushed() else { return Ok(Ok((app, None))) };
        let app = match asked.name(app) {
            Ok(app) => app,
            Err(stay) => return Ok(Err(stay)),
        };
        let found = match Secret::<RequestUri>::parse(request_uri) {
            Ok(request_uri) => look.pushed_request(&app.id, &request_uri.digest()).await?,
            Err(_) => None,
        };
        drop(look);
        let now = self.parts.clock.now();
        let Some((pushed, opened)) =
            found.and_then(|pushed| pushed.open(now).ok().map(|opened| (pushed, opened)))
        else {
            return Ok(Err(Stay::RequestGone(Box::new(app))));
        };
        if let Some(opened) = opened {
            let mut tx = self.parts.store.begin();
            tx.open_pushed_request(&opened);
            // Whoever was quicker opened it as well, or used it up, which the next step will notice.
            let _ = tx.commit().await?;
        }
        Ok(Ok((app, Some(pushed))))
    }

    fn judge(
        &self,
        (app, destination): (App, Destination),
        asked: Asked<'_>,
    ) -> Result<Judged, Authorization> {
        let must_push = app.oauth.require_par.then_some(Refusal::PushFirst);
        let judged = must_push.map_or_else(|| asked.judge(&app, destination.clone()), Err);
        judged.map_err(|refusal| self.refuse((&app, &destination), refusal, asked))
    }

    fn judge_pushed(
        &self,
        (app, destination): (App, Destination),
        outer: Asked<'_>,
        pushed: &PushedRequest,
    ) -> Result<Judged, Authorization> {
        let asked = Asked(&pushed.parameters);
        let judged = if outer.says_something_twice() {
            Err(Refusal::Twice)
        } else {
            asked.judge(&app, destination.clone())
        };
        let mut judged = judged.map_err(|refusal| self.refuse((&app, &destination), refusal, asked))?;
        judged.invitation.pushed = Some(pushed.clone());
        Ok(judged)
    }

    /// What a client is told whose request is not sound.
    fn refuse(
        &self,
        (app, destination): (&App, &Destination),
        refusal: Refusal,
        asked: Asked<'_>,
    ) -> Authorization {
        let mode = asked.mode(destination).unwrap_or(ResponseMode::Query);
        self.send_back(app, (destination, mode), (refusal, asked.get("state")))
    }

    /// Begins what the invitation is for: with a letter to that address, in that language.
    pub async fn begin_invited(
        &self,
        invitation: &Invitation,
        (email, locale): (&str, &str),
        from: &Presence,
    ) -> Result<Accepted, RequestSignInError> {
        let challenge = invitation.challenge.map(|challenge| challenge.to_string());
        let used = invitation.use_up(self.parts.clock.now());
        if invitation.pushed.is_some() && used.is_none() {
            return Err(RequestGone.into());
        }
        let draft = Draft {
            email,
            redirect_uri: invitation.destination.as_str(),
            state: invitation.state.as_ref().map(ClientState::as_str),
            nonce: invitation.nonce.as_ref().map(Nonce::as_str),
            code_challenge: challenge.as_deref(),
            code_challenge_method: challenge.as_ref().map(|_| S256),
            dpop_jkt: invitation.dpop_jkt,
            response_mode: invitation.response_mode,
            scope: invitation.scope.as_deref(),
            locale: Some(locale),
            method: SignInMethod::Both,
            beginning: Beginning::HostedPage,
            link_expires_in: None,
            on_behalf_of: None,
            pushed: used,
        };
        let caller = Caller { visitor: from.visitor.clone(), proof: ClientProof::Nothing };
        self.request_from_browser(&invitation.app.id, draft, (&caller, &from.devices)).await
    }

    fn send_back(
        &self,
        app: &App,
        to: (&Destination, ResponseMode),
        (refusal, state): (Refusal, Option<&str>),
    ) -> Authorization {
        let (error, description) = refusal.words();
        let issuer = self.issuer(&app.id);
        tracing::info!(app.id = %app.id, reason = error, "authorization sent back");
        let state = state.map(|state| ("state", state));
        let parameters = [("error", error), ("error_description", description)].into_iter().chain(state);
        Authorization::SentBack { redirect_to: Reply::new(to, parameters.chain([("iss", issuer.as_str())])) }
    }
}
