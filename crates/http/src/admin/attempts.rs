//! Attempts to sign in: lists of them, and the story of each.

mod view;

use super::Operator;
use super::paging::{Paging, next_page, only};
use super::query::{QueryLimit, QueryText};
use crate::answer::{Json, Problems, Refused};
use crate::problem::{Code, FieldProblem, Problem};
use crate::resources::{Tag, app};
use crate::site::Site;
use gatepost_application::{Attempt, AttemptsOf, Page, Part, Ports, TimelineError};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::SignInId;
use poem::Request;
use poem_openapi::OpenApi;
use poem_openapi::param::Path;
use std::sync::Arc;
use view::AttemptList;
pub(crate) use view::{AttemptView, StoryView};

/// The attempts of people to sign in to an app.
pub(crate) struct Attempts<P: Ports>(pub(crate) Arc<Site<P>>);

/// What may go wrong with all of them together.
pub(crate) struct OfAll;

impl Problems for OfAll {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::InvalidRequest,
    ];
}

/// What may go wrong with one.
pub(crate) struct OfOne;

impl Problems for OfOne {
    const CODES: &'static [Code] = &[
        Code::MalformedRequest,
        Code::AdminTokenInvalid,
        Code::InsufficientAuthority,
        Code::AppNotFound,
        Code::SignInNotFound,
    ];
}

#[OpenApi(prefix_path = "/admin/v1", tag = "Tag::Administration")]
impl<P: Ports> Attempts<P> {
    /// List attempts to sign in
    ///
    /// Newest first, with those that never became a sign-in: they have an `event_id` and no `sign_in_id`, and their status is
    /// `never_began`. Each says in one sentence what stood in the way, if something did.
    #[oai(path = "/apps/:app_id/sign-ins", method = "get", operation_id = "listSignIns")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the document")]
    async fn list(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// Only those by this address.
        email: QueryText,
        /// Only what somebody read out from a page or a letter: the support id that stands there.
        support_id: QueryText,
        /// How many are on a page: 1 to 200, 50 if it is left out.
        limit: QueryLimit,
        /// The next page, as the one before told it.
        page_token: QueryText,
    ) -> Result<Json<AttemptList>, Refused<OfAll>> {
        only(request, &["email", "support_id", "limit", "page_token"])?;
        let (app, of) = (app(&app_id)?, whose(email.0.as_deref(), support_id.0)?);
        let list = format!("sign-ins of {app} {of:?}");
        let paging = Paging::read(&self.0, &list, limit.0, page_token.0.as_deref())?;
        let part = Part { before: paging.behind, most: paging.most + 1 };
        let found = self.0.gatepost.attempts(&app, &of, part).await?;
        let page = Page::of(found, paging.most, Attempt::position);
        let next_page = next_page(&self.0, &list, &page);
        let place = |ip| self.0.gatepost.place(ip);
        let items = page.items.iter().map(|attempt| AttemptView::of(attempt, &place)).collect();
        Ok(Json::new(AttemptList { items, next_page }))
    }

    /// Get a sign-in with its timeline
    ///
    /// What happened, step by step, each with a stable code and in plain words.
    #[oai(path = "/apps/:app_id/sign-ins/:sign_in_id", method = "get", operation_id = "getSignIn")]
    async fn get(
        &self,
        request: &Request,
        _operator: Operator,
        /// The app.
        app_id: Path<String>,
        /// The sign-in.
        sign_in_id: Path<String>,
    ) -> Result<Json<StoryView>, Refused<OfOne>> {
        only(request, &[])?;
        let app = app(&app_id)?;
        let id = SignInId::parse(&sign_in_id).map_err(|_| Problem::new(Code::SignInNotFound))?;
        let story = self.0.gatepost.story(&app, id).await?;
        Ok(Json::new(StoryView::of(&story, &|ip| self.0.gatepost.place(ip))))
    }
}

/// Whose attempts are asked for.
pub(crate) fn whose(email: Option<&str>, support_id: Option<String>) -> Result<AttemptsOf, Problem> {
    let invalid = |field, code, detail: &str| Problem::invalid(vec![FieldProblem::new(field, code, detail)]);
    match (email, support_id) {
        (None, None) => Ok(AttemptsOf::App),
        (Some(email), None) => EmailAddress::parse(email)
            .map(AttemptsOf::Address)
            .map_err(|error| invalid("email", "email_invalid", &error.to_string())),
        (None, Some(id)) if (1..=128).contains(&id.len()) => Ok(AttemptsOf::Support(id)),
        (None, Some(_)) => Err(invalid("support_id", "support_id_invalid", "it has 1 to 128 characters")),
        (Some(_), Some(_)) => {
            Err(invalid("support_id", "filters_exclude_each_other", "either email or support_id"))
        }
    }
}

impl From<TimelineError> for Problem {
    fn from(error: TimelineError) -> Self {
        match error {
            TimelineError::AppNotFound => Self::new(Code::AppNotFound),
            TimelineError::SignInNotFound => Self::new(Code::SignInNotFound),
            TimelineError::Store(error) => error.into(),
        }
    }
}
