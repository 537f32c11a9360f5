//! A client sends a browser here to sign in (RFC 6749 §4.1.1, OIDC Core §3.1.2.1): what it asks for is judged. Nothing is
//! written, counted or fetched; a sign-in begins when somebody gives an address.

mod refusal;

use crate::confirm_link::Presence;
use crate::gatepost::Gatepost;
use crate::ports::{ClientKey, Look, Ports, Store, StoreError};
use crate::request_sign_in::{Accepted, Caller, Draft, RequestSignInError};
use crate::tokens::ClientProof;
use gatepost_domain::app::{App, AppId};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::{Destination, RedirectRefused};
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::{
    Beginning, ClientState, Demand, Entry, LoginHandle, Nonce, ResponseMode, SignInMethod,
};
use refusal::Refusal;
use std::time::Duration;

/// A parameter as it came in: its name and its value, decoded.
pub type Parameter = (String, String);

/// What becomes of an authorization request.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Authorization {
    /// A sign-in may begin.
    Invited(Box<Invitation>),
    /// It can't be, and the client is told so: the browser goes there, with `error`, `state` if there was one, and `iss`.
    SentBack {
        /// The client's redirect URI with all that it is told.
        redirect_to: String,
    },
    /// It had a mark that fits, and goes on at once.
    LetIn {
        /// The client's redirect URI, with `code`, `state` if there was one, and `iss` (RFC 9207).
        redirect_to: String,
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
}

impl Stay {
    /// The app, if there is one.
    pub fn app(&self) -> Option<&App> {
        match self {
            Self::AppNotFound => None,
            Self::AppDisabled(app)
            | Self::ClientInvalid(app)
            | Self::RedirectInvalid(app)
            | Self::RedirectNotRegistered(app) => Some(app),
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
}

impl Invitation {
    /// What of the scope that the client asks for is granted.
    pub(crate) fn granted(&self) -> Scope {
        self.app.oauth.scopes.grant(self.scope.as_deref())
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
    ) -> Result<Authorization, StoreError> {
        let judged = self.judge_authorization(app, parameters).await?;
        Ok(judged.map_or_else(|answer| answer, |judged| self.invite(judged, parameters)))
    }

    /// What comes of a sound request while nobody is known.
    pub(crate) fn invite(&self, judged: Judged, parameters: &[Parameter]) -> Authorization {
        let Judged { invitation, is_silent, .. } = judged;
        if is_silent {
            let (app, destination) = (&invitation.app, &invitation.destination);
            return self.send_back(app, destination, (Refusal::LoginRequired, Asked(parameters)));
        }
        Authorization::Invited(Box::new(invitation))
    }

    /// The request, if it is sound; else what it gets instead.
    pub(crate) async fn judge_authorization(
        &self,
        app: &AppId,
        parameters: &[Parameter],
    ) -> Result<Result<Judged, Authorization>, StoreError> {
        let key = ClientKey { app: app.clone(), secret: None };
        let found = self.parts.store.look().await?.client(&key).await?;
        let asked = Asked(parameters);
        let trusted = found.ok_or(Stay::AppNotFound).and_then(|client| asked.trust(client.app));
        let (app, destination) = match trusted {
            Ok(trusted) => trusted,
            Err(stay) => {
                tracing::info!(app.id = %app, reason = stay.as_str(), "authorization refused");
                return Ok(Err(Authorization::Stays(stay)));
            }
        };
        let judged = asked.judge(&app, destination.clone());
        Ok(judged.map_err(|refusal| self.send_back(&app, &destination, (refusal, asked))))
    }

    /// Begins what the invitation is for: with a letter to that address, in that language.
    pub async fn begin_invited(
        &self,
        invitation: &Invitation,
        (email, locale): (&str, &str),
        from: &Presence,
    ) -> Result<Accepted, RequestSignInError> {
        let challenge = invitation.challenge.map(|challenge| challenge.to_string());
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
        };
        let caller = Caller { visitor: from.visitor.clone(), proof: ClientProof::Nothing };
        self.request_from_browser(&invitation.app.id, draft, (&caller, &from.devices)).await
    }

    fn send_back(
        &self,
        app: &App,
        destination: &Destination,
        (refusal, asked): (Refusal, Asked<'_>),
    ) -> Authorization {
        let (error, description) = refusal.words();
        let issuer = self.issuer(&app.id);
        tracing::info!(app.id = %app.id, reason = error, "authorization sent back");
        let state = asked.once("state").ok().flatten().map(|state| ("state", state));
        let parameters: Vec<_> = [("error", error), ("error_description", description)]
            .into_iter()
            .chain(state)
            .chain([("iss", issuer.as_str())])
            .collect();
        Authorization::SentBack { redirect_to: destination.with_parameters(&parameters) }
    }
}

/// The one challenge method (RFC 7636 §4.3).
const S256: &str = "S256";

/// A parameter stands there more than once (RFC 6749 §3.1).
struct Twice;

/// What a client asks for.
#[derive(Clone, Copy)]
struct Asked<'a>(&'a [Parameter]);

impl<'a> Asked<'a> {
    /// The value of that name; one that is empty counts as left out (RFC 6749 §3.1).
    fn once(self, name: &str) -> Result<Option<&'a str>, Twice> {
        let mut values = self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let value = values.next();
        if values.next().is_some() { Err(Twice) } else { Ok(value.filter(|value| !value.is_empty())) }
    }

    /// The same where nothing stands there twice.
    fn get(self, name: &str) -> Option<&'a str> {
        self.once(name).ok().flatten()
    }

    fn has(self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    fn says_something_twice(self) -> bool {
        let mut names: Vec<_> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.windows(2).any(|pair| matches!(pair, [one, other] if one == other))
    }

    /// Whether the browser may be sent back to whoever asks: first of all the client and its redirect URI must be right.
    fn trust(self, app: App) -> Result<(App, Destination), Stay> {
        if app.must_be_active().is_err() {
            return Err(Stay::AppDisabled(Box::new(app)));
        }
        if !matches!(self.once("client_id"), Ok(Some(client)) if client == app.id.as_str()) {
            return Err(Stay::ClientInvalid(Box::new(app)));
        }
        let Ok(Some(candidate)) = self.once("redirect_uri") else {
            return Err(Stay::RedirectInvalid(Box::new(app)));
        };
        match app.redirect_uris.resolve(candidate) {
            Ok(destination) => Ok((app, destination)),
            Err(RedirectRefused::Invalid(_)) => Err(Stay::RedirectInvalid(Box::new(app))),
            Err(RedirectRefused::NotRegistered) => Err(Stay::RedirectNotRegistered(Box::new(app))),
        }
    }

    /// Whether a sign-in may begin with the rest of it.
    fn judge(self, app: &App, destination: Destination) -> Result<Judged, Refusal> {
        if self.says_something_twice() {
            return Err(Refusal::Twice);
        }
        self.judge_response()?;
        let state = self.get("state").map(ClientState::parse).transpose();
        let nonce = self.get("nonce").map(Nonce::parse).transpose();
        let jkt = self.get("dpop_jkt").map(JwkThumbprint::parse);
        let invitation = Invitation {
            app: app.clone(),
            destination,
            state: state.map_err(|_| Refusal::StateTooLong)?,
            nonce: nonce.map_err(|_| Refusal::NonceTooLong)?,
            challenge: self.judge_challenge(app)?,
            dpop_jkt: jkt.transpose().map_err(|_| Refusal::Thumbprint)?,
            response_mode: ResponseMode::Query,
            scope: self.get("scope").map(str::to_owned),
            login_hint: self.get("login_hint").and_then(|hint| EmailAddress::parse(hint).ok()),
        };
        let max_age = self.judge_max_age()?;
        let (is_silent, anew) = self.judge_prompt()?;
        let demand = Demand { email: invitation.login_hint.clone(), max_age, anew };
        let handle = self.get("login_hint").and_then(LoginHandle::parse);
        Ok(Judged { invitation, demand, handle, is_silent })
    }

    /// What the client wants, and how it wants to get it. Nothing that it points to is ever fetched.
    fn judge_response(self) -> Result<(), Refusal> {
        if self.has("request") {
            return Err(Refusal::RequestObject);
        }
        if self.has("request_uri") {
            return Err(Refusal::RequestUri);
        }
        match self.get("response_type") {
            Some("code") => {}
            Some(_) => return Err(Refusal::ResponseType),
            None => return Err(Refusal::ResponseTypeMissing),
        }
        match self.get("response_mode") {
            None | Some("query") => Ok(()),
            Some(_) => Err(Refusal::ResponseMode),
        }
    }

    /// A challenge without its method would be the verifier itself (RFC 7636 §4.3). An app that keeps a secret may do
    /// without one, if it has a nonce against codes that are slipped to it (RFC 9700 §2.1.1).
    fn judge_challenge(self, app: &App) -> Result<Option<CodeChallenge>, Refusal> {
        let Some(challenge) = self.get("code_challenge") else {
            return match self.get("code_challenge_method") {
                None if app.requires_pkce() => Err(Refusal::ChallengeMissing),
                None if self.get("nonce").is_none() => Err(Refusal::NonceMissing),
                None => Ok(None),
                // Somebody took the challenge away (RFC 9700 §4.8).
                Some(_) => Err(Refusal::ChallengeMissing),
            };
        };
        if self.get("code_challenge_method") != Some(S256) {
            return Err(Refusal::ChallengeMethod);
        }
        CodeChallenge::parse(challenge).map(Some).map_err(|_| Refusal::Challenge)
    }

    /// A sign-in that begins is a fresh one, so no age is too old for it; but it must be one, and an empty one is a mistake.
    fn judge_max_age(self) -> Result<Option<Duration>, Refusal> {
        let is_an_age =
            |age: &str| (1..=10).contains(&age.len()) && age.bytes().all(|byte| byte.is_ascii_digit());
        let mut ages = self.0.iter().filter(|(name, _)| name == "max_age");
        if !ages.all(|(_, age)| is_an_age(age)) {
            return Err(Refusal::MaxAge);
        }
        Ok(self.get("max_age").and_then(|age| age.parse().ok()).map(Duration::from_secs))
    }

    /// Whether nobody may be asked anything, and whether whoever is known already must be asked all the same.
    fn judge_prompt(self) -> Result<(bool, bool), Refusal> {
        let words: Vec<_> = self.get("prompt").into_iter().flat_map(str::split_ascii_whitespace).collect();
        if !words.iter().all(|word| matches!(*word, "none" | "login" | "select_account" | "consent")) {
            return Err(Refusal::Prompt);
        }
        let is_silent = words.contains(&"none");
        if is_silent && words.len() > 1 {
            return Err(Refusal::PromptNoneAndMore);
        }
        Ok((is_silent, words.contains(&"login") || words.contains(&"select_account")))
    }
}
