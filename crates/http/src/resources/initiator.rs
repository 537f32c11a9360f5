//! What the initiator of a sign-in may do while it waits: type the digits of the letter, and ask for a further one.

use super::Tag;
use super::sign_ins::{initiator, secret_invalid};
use crate::answer::{Answer, Json, Problems, Refused};
use crate::client_auth::BearerToken;
use crate::moment::Moment;
use crate::payload::{JsonBody, body};
use crate::problem::{Code, Problem};
use crate::site::Site;
use crate::visitor::visitor;
use gatepost_application::{EnterCodeError, Ports, ResendError, Waiting};
use gatepost_domain::id::SignInId;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::{CodeRefused, ConfirmRefused, Over, ResendRefused};
use http::StatusCode;
use poem::Request;
use poem_openapi::param::Path;
use poem_openapi::{Object, OpenApi};
use serde::Serialize;
use std::sync::Arc;

/// Sign-ins, for those who began them.
pub(crate) struct Initiator<P: Ports>(pub(crate) Arc<Site<P>>);

body! {
    /// The digits of the letter.
    #[oai(example)]
    pub(crate) struct CodeEntry {
        /// Six digits as they were typed; spaces and dashes are let go.
        #[oai(validator(max_length = 64))]
        code: String,
    }
}

/// The digits were right.
#[derive(Object, Serialize)]
#[oai(example)]
pub(crate) struct CodeAccepted {
    /// Where to go on: the redirect URI with `code`, `state` and `iss`.
    pub(super) redirect_to: String,
}

impl Answer for CodeAccepted {
    const DESCRIPTION: &'static str = "The sign-in is completed.";
}

/// A further letter is on its way.
#[derive(Object, Serialize)]
#[oai(example)]
pub(crate) struct LetterResent {
    /// Names the sign-in.
    pub(super) sign_in_id: String,
    /// When what the letter carries dies (RFC 3339).
    pub(super) expires_at: Moment,
    /// From when on another letter may be asked for (RFC 3339).
    pub(super) resend_available_at: Moment,
    /// Enough of the address to recognise it.
    pub(super) email_hint: String,
    /// Two digits for the page that waits to show.
    pub(super) match_number: String,
}

impl Answer for LetterResent {
    const STATUS: StatusCode = StatusCode::ACCEPTED;
    const DESCRIPTION: &'static str = "A further letter is on its way. Links sent earlier stay good.";
}

/// Problems of [`Initiator::enter_code`].
pub(crate) enum CodeProblems {}

impl Problems for CodeProblems {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::SignInSecretInvalid,
        Code::AppDisabled,
        Code::UserNotAllowed,
        Code::RequestTimeout,
        Code::CodeLocked,
        Code::SignInCompleted,
        Code::SignInExpired,
        Code::SignInRefused,
        Code::PayloadTooLarge,
        Code::UnsupportedMediaType,
        Code::InvalidRequest,
        Code::CodeIncorrect,
    ];
}

/// Problems of [`Initiator::resend`].
pub(crate) enum ResendProblems {}

impl Problems for ResendProblems {
    const CODES: &'static [Code] = &[
        Code::SignInSecretInvalid,
        Code::AppDisabled,
        Code::ResendExhausted,
        Code::SignInCompleted,
        Code::SignInExpired,
        Code::SignInRefused,
        Code::RateLimited,
    ];
}

#[OpenApi(tag = "Tag::SignIns")]
impl<P: Ports> Initiator<P> {
    /// Type the code
    ///
    /// Completes the sign-in with the six digits of its letters, which are the same in each of them. Every attempt counts,
    /// and after the fifth the code is dead; the link is not.
    #[expect(clippy::too_many_arguments, reason = "each is a part of the request")]
    #[oai(path = "/apps/:app_id/sign-ins/:sign_in_id/code", method = "post", operation_id = "enterCode")]
    async fn enter_code(
        &self,
        request: &Request,
        /// The app.
        app_id: Path<String>,
        /// The sign-in.
        sign_in_id: Path<String>,
        token: BearerToken,
        body: JsonBody<CodeEntry>,
    ) -> Result<Json<CodeAccepted>, Refused<CodeProblems>> {
        let (app, id, secret) = initiator(&app_id, &sign_in_id, &token).ok_or_else(secret_invalid)?;
        let (body, wrong) = body.judged();
        if !wrong.is_empty() {
            return Err(Problem::invalid(wrong.to_vec()).into());
        }
        let from = visitor(&self.0, request);
        let entered = self.0.gatepost.enter_code(&app, id, &secret, (&body.code, &from)).await;
        let entered = entered.map_err(Problem::from)?;
        Ok(Json::new(CodeAccepted { redirect_to: entered.redirect_to.location() }))
    }

    /// Send another letter
    ///
    /// One more letter to the same address: after 30 seconds, then 60, 120 and 240, five in all. Links sent earlier stay
    /// good until their own end; the first one that is used spends the others.
    #[oai(path = "/apps/:app_id/sign-ins/:sign_in_id/resend", method = "post", operation_id = "resendLetter")]
    async fn resend(
        &self,
        request: &Request,
        /// The app.
        app_id: Path<String>,
        /// The sign-in.
        sign_in_id: Path<String>,
        token: BearerToken,
    ) -> Result<Json<LetterResent>, Refused<ResendProblems>> {
        let (app, id, secret) = initiator(&app_id, &sign_in_id, &token).ok_or_else(secret_invalid)?;
        let from = visitor(&self.0, request);
        let (id, waiting) = self.0.gatepost.resend(&app, id, &secret, &from).await.map_err(Problem::from)?;
        Ok(Json::new(resent(id, waiting)))
    }
}

fn resent(id: SignInId, waiting: Waiting) -> LetterResent {
    LetterResent {
        sign_in_id: id.to_string(),
        expires_at: Moment(waiting.expires_at),
        resend_available_at: Moment(waiting.resend_available_at),
        email_hint: waiting.email_hint,
        match_number: waiting.match_number.to_string(),
    }
}

impl From<Over> for Problem {
    fn from(over: Over) -> Self {
        Self::new(match over {
            Over::Completed => Code::SignInCompleted,
            Over::Expired => Code::SignInExpired,
            Over::Refused => Code::SignInRefused,
        })
    }
}

impl From<EnterCodeError> for Problem {
    fn from(error: EnterCodeError) -> Self {
        match error {
            EnterCodeError::SecretInvalid => secret_invalid(),
            EnterCodeError::Incorrect { attempts_remaining } => {
                Self::new(Code::CodeIncorrect).attempts_remaining(attempts_remaining)
            }
            EnterCodeError::Refused(CodeRefused::Locked) => Self::new(Code::CodeLocked),
            EnterCodeError::Refused(CodeRefused::Over(over)) => over.into(),
            EnterCodeError::Refused(CodeRefused::Confirm(refused)) => refused.into(),
            EnterCodeError::Store(error) => error.into(),
        }
    }
}

impl From<ResendError> for Problem {
    fn from(error: ResendError) -> Self {
        match error {
            ResendError::SecretInvalid => secret_invalid(),
            ResendError::Refused(ResendRefused::Exhausted) => Self::new(Code::ResendExhausted),
            ResendError::Refused(ResendRefused::Over(over)) => over.into(),
            ResendError::Refused(ResendRefused::TooSoon(limited)) | ResendError::Limited(limited) => {
                Self::limited(limited.retry_after)
            }
            ResendError::AppDisabled(_) => Self::new(Code::AppDisabled),
            ResendError::Store(error) => error.into(),
        }
    }
}

impl From<ConfirmRefused> for Problem {
    fn from(refused: ConfirmRefused) -> Self {
        match refused {
            ConfirmRefused::Dead(DeadLink::Unknown) => Self::new(Code::LinkUnknown),
            ConfirmRefused::Dead(DeadLink::Spent) => Self::new(Code::LinkSpent),
            ConfirmRefused::Dead(DeadLink::Expired) => Self::new(Code::LinkExpired),
            ConfirmRefused::Dead(DeadLink::Refused) => Self::new(Code::LinkRefused),
            ConfirmRefused::NotHere => Self::new(Code::ActionNotAllowed),
            ConfirmRefused::AppDisabled(_) => Self::new(Code::AppDisabled),
            ConfirmRefused::UserNotAllowed(_) => Self::new(Code::UserNotAllowed),
            ConfirmRefused::RedirectGone => Self::invalid(vec![crate::problem::FieldProblem::new(
                "redirect_uri",
                "redirect_uri_not_registered",
                "it was registered when the sign-in began, and no longer is",
            )]),
        }
    }
}
