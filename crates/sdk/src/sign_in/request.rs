//! What is asked for when a sign-in begins.

use std::net::IpAddr;
use std::time::Duration;

use super::{SavedSignIn, SignInMethod, Waiting};
use crate::api::types;
use crate::pkce::{CODE_CHALLENGE_METHOD, CodeVerifier};
use crate::{Client, Error, random};

/// A sign-in that has not begun: made by [`Client::sign_in`].
#[derive(Debug)]
#[must_use]
pub struct SignInRequest<'a> {
    client: &'a Client,
    redirect_uri: String,
    state: Option<String>,
    key: Option<String>,
    body: types::builder::SignInRequest,
}

impl<'a> SignInRequest<'a> {
    pub(crate) fn new(client: &'a Client, email: String, redirect_uri: String) -> Self {
        let body = types::SignInRequest::builder().email(email).redirect_uri(redirect_uri.clone());
        Self { client, redirect_uri, state: None, key: None, body }
    }

    /// What comes back untouched on the redirect, at most 512 letters. By itself it is a text that nobody guesses; if it is yours,
    /// it should be one too.
    pub fn state(self, state: impl Into<String>) -> Self {
        Self { state: Some(state.into()), ..self }
    }

    /// What the tokens are to be good for: words with spaces between. `openid email` if nothing is said.
    pub fn scope(self, scope: impl Into<String>) -> Self {
        Self { body: self.body.scope(scope.into()), ..self }
    }

    /// The language of letter and pages (BCP 47).
    pub fn locale(self, locale: impl Into<String>) -> Self {
        Self { body: self.body.locale(locale.into()), ..self }
    }

    /// How the person is to prove the address: by link, by code, or as they like, which is what they can if nothing is said.
    pub fn method(self, method: SignInMethod) -> Self {
        Self { body: self.body.method(method), ..self }
    }

    /// How long the link is to live, in whole seconds: a minute at least, and at most what the app allows.
    pub fn link_expires_in(self, life: Duration) -> Self {
        let seconds = i64::try_from(life.as_secs()).unwrap_or(i64::MAX);
        Self { body: self.body.link_expires_in(seconds), ..self }
    }

    /// For whom the app's server asks: their address is limited and shown instead of the server's. Only with a client secret.
    pub fn on_behalf_of(self, ip: IpAddr, user_agent: Option<&str>) -> Self {
        let mut visitor = types::OnBehalfOf::builder().ip(ip.to_string());
        if let Some(agent) = user_agent {
            visitor = visitor.user_agent(agent.to_owned());
        }
        match types::OnBehalfOf::try_from(visitor) {
            Ok(visitor) => Self { body: self.body.on_behalf_of(visitor), ..self },
            Err(_) => self,
        }
    }

    /// A name for this request, 1 to 255 visible characters of ASCII: whoever asks again by the same name within a day gets the
    /// same answer, and no second letter. Without one each `start` has a name of its own.
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        Self { key: Some(key.into()), ..self }
    }

    /// Asks for the letter. The answer says nothing about whether the address is known.
    pub async fn start(self) -> Result<Waiting, Error> {
        let verifier = CodeVerifier::generate()?;
        let state = self.state.map_or_else(random::text, Ok)?;
        let body = self
            .body
            .state(state.clone())
            .code_challenge(verifier.challenge())
            .code_challenge_method(CODE_CHALLENGE_METHOD.to_owned());
        let api = self.client.app_api();
        let mut request = api.request_sign_in().app_id(self.client.app_id()).body(body);
        if let Some(key) = self.key {
            request = request.idempotency_key(key);
        }
        let begun = request.send().await?.into_inner();
        let saved = SavedSignIn {
            sign_in_id: begun.sign_in_id,
            sign_in_secret: begun.sign_in_secret,
            verifier: verifier.secret().clone(),
            state,
            redirect_uri: self.redirect_uri,
            email_hint: begun.email_hint,
            match_number: begun.match_number,
            expires_at: begun.expires_at,
            resend_available_at: begun.resend_available_at,
        };
        Ok(Waiting::new(self.client.clone(), saved))
    }
}
