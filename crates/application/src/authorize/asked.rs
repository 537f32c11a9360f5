//! The parameters of an authorization request, judged one by one.

use super::refusal::Refusal;
use super::{Invitation, Judged, Parameter, Stay};
use gatepost_domain::app::App;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::{Destination, DestinationOrigin, RedirectRefused};
use gatepost_domain::secret::{RequestUri, SecretKind as _};
use gatepost_domain::sign_in::{ClientState, Demand, LoginHandle, Nonce, ResponseMode};
use std::time::Duration;

/// The parameters that mean something here. Others are let go (RFC 6749 §3.1); so are `display`, `claims`, `claims_locales`
/// and `acr_values`, which nobody need understand (OIDC Core §3.1.2.1, §5.5).
pub const KEPT: [&str; 15] = [
    "response_type",
    "client_id",
    "redirect_uri",
    "state",
    "nonce",
    "scope",
    "code_challenge",
    "code_challenge_method",
    "dpop_jkt",
    "response_mode",
    "login_hint",
    "prompt",
    "max_age",
    "id_token_hint",
    "ui_locales",
];

/// The one challenge method (RFC 7636 §4.3).
pub(super) const S256: &str = "S256";

/// A parameter stands there more than once (RFC 6749 §3.1).
pub(super) struct Twice;

/// What a client asks for.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a>(pub(super) &'a [Parameter]);

impl<'a> Asked<'a> {
    /// The value of that name; one that is empty counts as left out (RFC 6749 §3.1).
    pub(super) fn once(self, name: &str) -> Result<Option<&'a str>, Twice> {
        let mut values = self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let value = values.next();
        if values.next().is_some() { Err(Twice) } else { Ok(value.filter(|value| !value.is_empty())) }
    }

    /// The same where nothing stands there twice.
    pub(super) fn get(self, name: &str) -> Option<&'a str> {
        self.once(name).ok().flatten()
    }

    fn has(self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    pub(super) fn says_something_twice(self) -> bool {
        let mut names: Vec<_> = self.0.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        names.windows(2).any(|pair| matches!(pair, [one, other] if one == other))
    }

    /// The `request_uri`, if it is one that we may have given out ourselves (RFC 9126 §2.2).
    pub(super) fn pushed(self) -> Option<&'a str> {
        let mut all =
            self.0.iter().filter(|(name, _)| name == "request_uri").map(|(_, value)| value.as_str());
        all.find(|value| value.starts_with(RequestUri::PREFIX))
    }

    /// How the client gets its answer; a form is posted to web pages alone.
    pub(super) fn mode(self, destination: &Destination) -> Result<ResponseMode, Refusal> {
        match self.once("response_mode").map_err(|_| Refusal::Twice)?.map(ResponseMode::parse) {
            None => Ok(ResponseMode::Query),
            Some(Some(ResponseMode::FormPost))
                if matches!(destination.origin(), DestinationOrigin::PrivateUse(_)) =>
            {
                Err(Refusal::FormToProgram)
            }
            Some(Some(mode)) => Ok(mode),
            Some(None) => Err(Refusal::ResponseMode),
        }
    }

    /// The app, if it is served and the request is its own.
    pub(super) fn name(self, app: App) -> Result<App, Stay> {
        if app.must_be_active().is_err() {
            return Err(Stay::AppDisabled(Box::new(app)));
        }
        match self.once("client_id") {
            Ok(Some(client)) if client == app.id.as_str() => Ok(app),
            _ => Err(Stay::ClientInvalid(Box::new(app))),
        }
    }

    /// Whether the browser may be sent back to whoever asks: first of all the client and its redirect URI must be right.
    pub(super) fn trust(self, app: App) -> Result<(App, Destination), Stay> {
        let app = self.name(app)?;
        let Ok(Some(candidate)) = self.once("redirect_uri") else {
            return Err(Stay::RedirectInvalid(Box::new(app)));
        };
        match app.redirect_uris.resolve(candidate) {
            Ok(destination) => Ok((app, destination)),
            Err(RedirectRefused::Invalid(_)) => Err(Stay::RedirectInvalid(Box::new(app))),
            Err(RedirectRefused::NotRegistered) => Err(Stay::RedirectNotRegistered(Box::new(app))),
        }
    }

    /// The same of what was pushed here: a page of ours may have pushed it, where no client can name what it names.
    pub(super) fn trust_pushed(self, app: App) -> Result<(App, Destination), Stay> {
        let own = Destination::account(&app.id);
        if matches!(self.once("redirect_uri"), Ok(Some(uri)) if uri == own.as_str()) {
            return Ok((self.name(app)?, own));
        }
        self.trust(app)
    }

    /// Whether a sign-in may begin with the rest of it.
    pub(super) fn judge(self, app: &App, destination: Destination) -> Result<Judged, Refusal> {
        if self.says_something_twice() {
            return Err(Refusal::Twice);
        }
        self.judge_response()?;
        let response_mode = self.mode(&destination)?;
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
            response_mode,
            scope: self.get("scope").map(str::to_owned),
            login_hint: self.get("login_hint").and_then(|hint| EmailAddress::parse(hint).ok()),
            ui_locales: self.get("ui_locales").map(str::to_owned),
            pushed: None,
        };
        let max_age = self.judge_max_age()?;
        let (is_silent, anew) = self.judge_prompt()?;
        let demand = Demand { email: invitation.login_hint.clone(), user: None, max_age, anew };
        let handle = self.get("login_hint").and_then(LoginHandle::parse);
        let hint = self.get("id_token_hint").map(str::to_owned);
        Ok(Judged { invitation, demand, handle, hint, is_silent })
    }

    /// What the client wants, and how it wants to get it. Nothing that it points to is ever fetched.
    fn judge_response(self) -> Result<(), Refusal> {
        if self.has("request") {
            return Err(Refusal::RequestObject);
        }
        if self.has("request_uri") {
            return Err(Refusal::RequestUri);
        }
        if self.has("registration") {
            return Err(Refusal::Registration);
        }
        match self.get("response_type") {
            Some("code") => Ok(()),
            Some(_) => Err(Refusal::ResponseType),
            None => Err(Refusal::ResponseTypeMissing),
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
