//! Why a page of the console is not shown, or a button did nothing.

use super::guard::Visit;
use super::page::Shown;
use super::templates::Page;
use crate::problem::{FieldProblem, Problem};
use crate::site::Site;
use gatepost_application::{
    ClientSecretError, ConsoleError, KeysError, ManageAppsError, Ports, RotateKeysError, StoreError,
    TemplateError,
};
use http::StatusCode;
use http::header::RETRY_AFTER;
use poem::{Response, Result};
use serde_json::json;

/// Why nothing is shown or done.
#[derive(Debug)]
pub(super) enum Stop {
    /// Nobody is signed in in this browser.
    SignIn,
    /// A form that is not one of ours, or not of this session.
    Foreign,
    /// A viewer changes nothing.
    Viewer,
    /// There is no such page.
    NotFound,
    /// What the operator wanted can't be, and why.
    Refused(StatusCode, String),
    /// As at the API.
    Problem(Problem),
}

impl Stop {
    pub(super) fn refused(why: impl Into<String>) -> Self {
        Self::Refused(StatusCode::UNPROCESSABLE_ENTITY, why.into())
    }

    pub(super) fn into_response<P: Ports>(self, site: &Site<P>, visit: Option<&Visit>) -> Result<Response> {
        let notice = |status, heading: &str, text: &str| {
            let blanks = json!({ "heading": heading, "text": text });
            Shown::page(Page::Notice, heading, blanks).status(status).into_response(visit)
        };
        let host = site.console.url.as_str();
        match self {
            Self::SignIn => Shown::page(Page::Door, "Sign in", json!({ "again": true, "message": null }))
                .status(StatusCode::FORBIDDEN)
                .into_response(None),
            Self::Foreign => notice(
                StatusCode::FORBIDDEN,
                "That form is not this page’s",
                &format!("Nothing was changed. Open the console at {host}, and press the button there."),
            ),
            Self::Viewer => notice(
                StatusCode::FORBIDDEN,
                "You may look, not change",
                "Nothing was changed. An owner can give you a setup link that lets you do more.",
            ),
            Self::NotFound => {
                notice(StatusCode::NOT_FOUND, "There is no such page", "It may have been deleted.")
            }
            Self::Refused(status, why) => notice(status, "Nothing was changed", &why),
            Self::Problem(problem) => of_problem(&problem, visit),
        }
    }
}

fn of_problem(problem: &Problem, visit: Option<&Visit>) -> Result<Response> {
    let code = problem.code();
    let wait = problem.headers().get(RETRY_AFTER).cloned();
    let errors = problem.errors().iter().map(said).collect::<Vec<_>>();
    let text = if errors.is_empty() { code.meaning().to_owned() } else { errors.join(" ") };
    let heading = if code.status() == StatusCode::NOT_FOUND { "There is no such page" } else { code.title() };
    let blanks = json!({ "heading": heading, "text": text });
    let mut response =
        Shown::page(Page::Notice, heading, blanks).status(code.status()).into_response(visit)?;
    if let Some(wait) = wait {
        response.headers_mut().insert(RETRY_AFTER, wait);
    }
    Ok(response)
}

/// What is wrong with a field, in a sentence.
pub(super) fn said(error: &FieldProblem) -> String {
    format!("{}: {}.", error.field, error.detail.trim_end_matches('.'))
}

/// Errors that are said as the API says them.
macro_rules! as_problems {
    ($($error:ty)*) => {$(
        impl From<$error> for Stop {
            fn from(error: $error) -> Self {
                Self::Problem(error.into())
            }
        }
    )*};
}

as_problems! { StoreError ManageAppsError ClientSecretError KeysError RotateKeysError TemplateError }

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<ConsoleError> for Stop {
    fn from(error: ConsoleError) -> Self {
        match error {
            ConsoleError::Store(error) => error.into(),
            ConsoleError::App(error) => error.into(),
            error => Self::refused(format!("{error}.")),
        }
    }
}
