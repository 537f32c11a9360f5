//! What a request for a sign-in says, and whether all of it can be.

use gatepost_domain::app::{App, Binding};
use gatepost_domain::email::{EmailAddress, EmailInvalid};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::pushed_request::Used;
use gatepost_domain::redirect::{Destination, RedirectRefused};
use gatepost_domain::scope::Scope;
use gatepost_domain::sign_in::{Beginning, ClientState, Locale, Nonce, ResponseMode, SignInMethod};
use gatepost_domain::visitor::Visitor;
use std::time::Duration;

/// For whom an app's server asks.
#[derive(Clone, Debug)]
pub struct OnBehalfOf {
    /// The person's browser, as the server tells it.
    pub visitor: Visitor,
}

/// A request for a sign-in as it came in, field by field.
#[derive(Debug)]
pub struct Draft<'a> {
    /// Whose mailbox.
    pub email: &'a str,
    /// Where the browser is to go.
    pub redirect_uri: &'a str,
    /// What the client wants back.
    pub state: Option<&'a str>,
    /// What the client wants in its ID token.
    pub nonce: Option<&'a str>,
    /// The challenge (RFC 7636 §4.2).
    pub code_challenge: Option<&'a str>,
    /// How the challenge was made; `S256` alone.
    pub code_challenge_method: Option<&'a str>,
    /// The key that alone may be used at the exchange (RFC 9449 §10).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// How the client gets its answer.
    pub response_mode: ResponseMode,
    /// What the session is to be good for.
    pub scope: Option<&'a str>,
    /// The language.
    pub locale: Option<&'a str>,
    /// How the address is to be proved.
    pub method: SignInMethod,
    /// Where the initiator waits.
    pub beginning: Beginning,
    /// How long the link is to live, in seconds.
    pub link_expires_in: Option<u64>,
    /// For whom the app's server asks.
    pub on_behalf_of: Option<OnBehalfOf>,
    /// The pushed request that is used up by it.
    pub pushed: Option<Used>,
}

/// A stable code of what is wrong with a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FieldCode {
    /// Not an address that can sign in.
    EmailInvalid,
    /// Not a redirect URI at all.
    RedirectUriInvalid,
    /// Not one of the app's.
    RedirectUriNotRegistered,
    /// Only the app's server may go without.
    CodeChallengeRequired,
    /// Not a challenge.
    CodeChallengeInvalid,
    /// Not `S256`.
    CodeChallengeMethodUnsupported,
    /// Too long.
    StateTooLong,
    /// Too long.
    NonceTooLong,
    /// Not a language tag.
    LocaleInvalid,
    /// Too short or too long a life.
    LinkExpiresInOutOfRange,
    /// The app or this server does not offer it.
    MethodNotAvailable,
    /// Only the app's server may speak for somebody.
    OnBehalfOfNotAllowed,
}

impl FieldCode {
    /// The code in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EmailInvalid => "email_invalid",
            Self::RedirectUriInvalid => "redirect_uri_invalid",
            Self::RedirectUriNotRegistered => "redirect_uri_not_registered",
            Self::CodeChallengeRequired => "code_challenge_required",
            Self::CodeChallengeInvalid => "code_challenge_invalid",
            Self::CodeChallengeMethodUnsupported => "code_challenge_method_unsupported",
            Self::StateTooLong => "state_too_long",
            Self::NonceTooLong => "nonce_too_long",
            Self::LocaleInvalid => "locale_invalid",
            Self::LinkExpiresInOutOfRange => "link_expires_in_out_of_range",
            Self::MethodNotAvailable => "method_not_available",
            Self::OnBehalfOfNotAllowed => "on_behalf_of_not_allowed",
        }
    }
}

/// One field that can't be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldError {
    /// Its name.
    pub field: &'static str,
    /// What is wrong.
    pub code: FieldCode,
    /// What is wrong, in words for a developer; never repeats what was given.
    pub detail: String,
    /// What was given, where the timeline should show it.
    pub given: Option<String>,
}

/// A draft of which every field can be.
pub(super) struct Sound {
    pub(super) email: EmailAddress,
    pub(super) destination: Destination,
    pub(super) state: Option<ClientState>,
    pub(super) nonce: Option<Nonce>,
    pub(super) challenge: Option<CodeChallenge>,
    pub(super) dpop_jkt: Option<JwkThumbprint>,
    pub(super) response_mode: ResponseMode,
    pub(super) scope: Scope,
    pub(super) locale: Option<Locale>,
    pub(super) method: SignInMethod,
    pub(super) beginning: Beginning,
    pub(super) letter_life: Duration,
    pub(super) on_behalf_of: Option<Visitor>,
    pub(super) pushed: Option<Used>,
}

#[derive(Default)]
struct Errors(Vec<FieldError>);

impl Errors {
    fn add(&mut self, field: &'static str, code: FieldCode, detail: &impl ToString) {
        self.0.push(FieldError { field, code, detail: detail.to_string(), given: None });
    }

    /// The value, or nothing and one error more.
    fn take<T, E: ToString>(
        &mut self,
        field: &'static str,
        code: FieldCode,
        result: Result<T, E>,
    ) -> Option<T> {
        result.map_err(|error| self.add(field, code, &error)).ok()
    }
}

impl Draft<'_> {
    /// Judges every field, and names every one that can't be.
    pub(super) fn judge(
        self,
        email: Result<EmailAddress, EmailInvalid>,
        app: &App,
        authenticated: bool,
    ) -> Result<Sound, Vec<FieldError>> {
        let mut errors = Errors::default();
        let email = errors.take("email", FieldCode::EmailInvalid, email);
        let destination = self.destination(app, &mut errors);
        let state = self
            .state
            .and_then(|state| errors.take("state", FieldCode::StateTooLong, ClientState::parse(state)));
        let nonce =
            self.nonce.and_then(|nonce| errors.take("nonce", FieldCode::NonceTooLong, Nonce::parse(nonce)));
        let challenge = self.challenge(app, authenticated, &mut errors);
        let locale =
            self.locale.and_then(|tag| errors.take("locale", FieldCode::LocaleInvalid, Locale::parse(tag)));
        let life = app.lifetimes.link_life(self.link_expires_in.map(Duration::from_secs));
        let letter_life = errors.take("link_expires_in", FieldCode::LinkExpiresInOutOfRange, life);
        let method = self.method(app, &mut errors);
        if self.on_behalf_of.is_some() && !authenticated {
            let detail = "only a call with the app's client secret may speak for somebody";
            errors.add("on_behalf_of", FieldCode::OnBehalfOfNotAllowed, &detail);
        }
        match (email, destination, letter_life) {
            (Some(email), Some(destination), Some(letter_life)) if errors.0.is_empty() => Ok(Sound {
                email,
                destination,
                state,
                nonce,
                challenge,
                dpop_jkt: self.dpop_jkt,
                response_mode: self.response_mode,
                scope: app.oauth.scopes.grant(self.scope),
                locale,
                method,
                beginning: self.beginning,
                letter_life,
                on_behalf_of: self.on_behalf_of.map(|person| person.visitor),
                pushed: self.pushed,
            }),
            _ => Err(errors.0),
        }
    }

    fn destination(&self, app: &App, errors: &mut Errors) -> Option<Destination> {
        let own = Destination::account(&app.id);
        let is_ours = self.beginning == Beginning::HostedPage && self.pushed.is_some();
        if is_ours && self.redirect_uri == own.as_str() {
            return Some(own);
        }
        let refused = match app.redirect_uris.resolve(self.redirect_uri) {
            Ok(destination) => return Some(destination),
            Err(refused) => refused,
        };
        match refused {
            RedirectRefused::Invalid(why) => errors.add("redirect_uri", FieldCode::RedirectUriInvalid, &why),
            RedirectRefused::NotRegistered => {
                let detail = "not one of the app's redirect URIs, to the byte";
                errors.add("redirect_uri", FieldCode::RedirectUriNotRegistered, &detail);
            }
        }
        if let Some(error) = errors.0.last_mut() {
            error.given = Some(self.redirect_uri.chars().take(200).collect());
        }
        None
    }

    /// A client that is not there itself needs a challenge, unless it has a server that will prove itself, says that it
    /// does without, and has a nonce against codes that are slipped to it (RFC 9700 §2.1.1).
    fn challenge(&self, app: &App, authenticated: bool, errors: &mut Errors) -> Option<CodeChallenge> {
        if self.code_challenge_method.is_some_and(|method| method != "S256") {
            let code = FieldCode::CodeChallengeMethodUnsupported;
            errors.add("code_challenge_method", code, &"the method is S256");
        }
        let Some(challenge) = self.code_challenge else {
            let is_of_server =
                self.beginning == Beginning::HostedPage && !app.requires_pkce() && self.nonce.is_some();
            if !authenticated && !is_of_server {
                let detail = "a call without the app's client secret needs a challenge";
                errors.add("code_challenge", FieldCode::CodeChallengeRequired, &detail);
            }
            return None;
        };
        if self.code_challenge_method.is_none() {
            let code = FieldCode::CodeChallengeMethodUnsupported;
            errors.add("code_challenge_method", code, &"a challenge needs its method, S256");
        }
        errors.take("code_challenge", FieldCode::CodeChallengeInvalid, CodeChallenge::parse(challenge))
    }

    /// How letters will prove the address. A link that is good only where the sign-in began needs a browser that can be
    /// recognised there; who began through the API can't be, so an app that binds strictly gives them digits alone.
    fn method(&self, app: &App, errors: &mut Errors) -> SignInMethod {
        let needs_code = app.binding == Binding::Strict && self.beginning == Beginning::Api;
        if needs_code && self.method == SignInMethod::Link {
            let detail = "the app takes links only where the sign-in began, and this one begins outside its hosted page";
            errors.add("method", FieldCode::MethodNotAvailable, &detail);
        }
        if needs_code { SignInMethod::Code } else { self.method }
    }
}
