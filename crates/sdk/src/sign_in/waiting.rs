//! A letter is on its way.

use futures::stream::{Stream, TryStreamExt as _};
use std::time::SystemTime;

use super::events::states;
use super::{Approved, CallbackError, SavedSignIn, SignInState, SignInStatus};
use crate::api::types::{CodeEntry, Problem};
use crate::{Client, Error};

/// A sign-in that began here, and whose letter somebody has yet to open.
///
/// It can be looked at while it waits: `wait` and `enter_code` borrow it, so a page can do both at once.
#[derive(Debug)]
pub struct Waiting {
    client: Client,
    saved: SavedSignIn,
}

/// What became of a sign-in.
#[derive(Debug)]
#[must_use]
#[non_exhaustive]
pub enum Outcome {
    /// It was approved from another screen, for whoever waits here.
    Approved(Approved),
    /// The link was opened in a browser, which took the code to the redirect URI.
    Completed,
    /// The person says that it wasn't them, or typed another number than is shown here.
    Refused,
    /// Nobody opened the letter in time.
    Expired,
    /// Too many wrong codes, and there was no link beside the code.
    Locked,
}

/// Why digits were not taken.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CodeError {
    /// They are not those of the letter.
    #[error("another code; {attempts_remaining} attempts remain")]
    Incorrect {
        /// How many more are looked at.
        attempts_remaining: u32,
    },
    /// No more are looked at. The link in the letter still works, if there is one.
    #[error("too many wrong codes")]
    Locked,
    /// The sign-in is over, one way or another: [`Waiting::wait`] says which.
    #[error("the sign-in is over")]
    Over,
    /// Something else went wrong.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl Waiting {
    pub(crate) fn new(client: Client, saved: SavedSignIn) -> Self {
        Self { client, saved }
    }

    /// Names the sign-in, as the timeline for support does.
    pub fn id(&self) -> &str {
        &self.saved.sign_in_id
    }

    /// Enough of the address to recognise it: `a•••@e•••.org`.
    pub fn email_hint(&self) -> &str {
        &self.saved.email_hint
    }

    /// Two digits to show here: whoever reads the letter on another screen types them there.
    pub fn match_number(&self) -> &str {
        &self.saved.match_number
    }

    /// When the letter is of no more use.
    pub fn expires_at(&self) -> SystemTime {
        self.saved.expires_at.into()
    }

    /// From when on [`resend`](Self::resend) may be called.
    pub fn resend_available_at(&self) -> SystemTime {
        self.saved.resend_available_at.into()
    }

    /// What to keep if the rest happens in another request or process; [`Client::resume`] takes it.
    pub fn save(&self) -> SavedSignIn {
        self.saved.clone()
    }

    /// How it stands now.
    pub async fn state(&self) -> Result<SignInState, Error> {
        self.state_of(&self.saved.sign_in_id).await
    }

    pub(super) async fn state_of(&self, sign_in_id: &str) -> Result<SignInState, Error> {
        let api = self.client.api_with(&self.saved.sign_in_secret);
        let asked = api.watch_sign_in().app_id(self.client.app_id()).sign_in_id(sign_in_id).send();
        Ok(asked.await?.into_inner())
    }

    /// How it stands now, and again at each change, until nothing more can happen. Gatepost tells by server-sent events; where
    /// those don't get through, it is asked every other second. An outage of a minute, such as a restart, is waited out.
    pub fn states(&self) -> impl Stream<Item = Result<SignInState, Error>> + Send + '_ {
        states(self)
    }

    /// Waits until it is decided. It ends when the letter expires, if not before; dropping it loses nothing.
    pub async fn wait(&self) -> Result<Outcome, Error> {
        let mut states = std::pin::pin!(self.states());
        while let Some(state) = states.try_next().await? {
            if let Some(outcome) = self.outcome(&state)? {
                return Ok(outcome);
            }
        }
        Err(Error::Unexpected("nothing more is said of a sign-in that is not over".to_owned()))
    }

    /// What that state comes to; nothing yet while it is pending.
    fn outcome(&self, state: &SignInState) -> Result<Option<Outcome>, Error> {
        let outcome = match (state.status, &state.redirect_to) {
            // Who asked for a new letter goes on elsewhere, and the states of that follow.
            _ if state.renewed_as.is_some() => return Ok(None),
            (SignInStatus::Approved, Some(address)) => {
                let approved = Approved::read(&self.client, &self.saved, address.expose());
                Outcome::Approved(approved.map_err(|error| Error::Unexpected(error.to_string()))?)
            }
            (SignInStatus::Pending | SignInStatus::Approved, _) => return Ok(None),
            (SignInStatus::Completed, _) => Outcome::Completed,
            (SignInStatus::Refused, _) => Outcome::Refused,
            (SignInStatus::Expired, _) => Outcome::Expired,
            (SignInStatus::Locked, _) => Outcome::Locked,
        };
        Ok(Some(outcome))
    }

    /// Types the six digits of the letter; spaces and dashes among them are ignored. Each attempt counts, so it is not made again
    /// by itself when the answer is lost.
    pub async fn enter_code(&self, digits: &str) -> Result<Approved, CodeError> {
        let api = self.client.api_with(&self.saved.sign_in_secret);
        let entry = CodeEntry::builder().code(digits);
        let asked = api.enter_code().app_id(self.client.app_id()).sign_in_id(self.id()).body(entry).send();
        let accepted = asked.await.map_err(|error| refusal(error.into()))?.into_inner();
        let approved = Approved::read(&self.client, &self.saved, accepted.redirect_to.expose());
        approved.map_err(|error| CodeError::Failed(Error::Unexpected(error.to_string())))
    }

    /// Takes the address that the browser came back to, or its query alone, if the letter was opened in the browser where it began.
    pub fn callback(&self, address: &str) -> Result<Approved, CallbackError> {
        Approved::read(&self.client, &self.saved, address)
    }

    /// Sends another letter; links that were sent before stay good. Not before [`resend_available_at`](Self::resend_available_at):
    /// the error's code is `rate_limited` then, and `resend_exhausted` after the fifth letter.
    pub async fn resend(&mut self) -> Result<(), Error> {
        let api = self.client.api_with(&self.saved.sign_in_secret);
        let asked = api.resend_letter().app_id(self.client.app_id()).sign_in_id(self.id()).send();
        let resent = asked.await?.into_inner();
        self.saved.expires_at = resent.expires_at;
        self.saved.resend_available_at = resent.resend_available_at;
        Ok(())
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn saved(&self) -> &SavedSignIn {
        &self.saved
    }
}

fn refusal(error: Error) -> CodeError {
    let Error::Problem { problem, .. } = &error else { return CodeError::Failed(error) };
    let Problem { code, attempts_remaining, .. } = &**problem;
    match code.as_str() {
        "code_incorrect" => CodeError::Incorrect { attempts_remaining: attempts_remaining.unwrap_or(0) },
        "code_locked" => CodeError::Locked,
        "sign_in_completed" | "sign_in_expired" | "sign_in_refused" => CodeError::Over,
        _ => CodeError::Failed(error),
    }
}
