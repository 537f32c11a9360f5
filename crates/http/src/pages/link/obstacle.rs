//! What can be in the way between a link and a sign-in, as a problem; the page with the same status has its own words.

use crate::problem::{Code, FieldProblem, Problem};
use gatepost_domain::limit::Limited;
use gatepost_domain::link::DeadLink;
use gatepost_domain::sign_in::ConfirmRefused;

/// What is in the way.
#[derive(Debug)]
pub(in crate::pages) enum Obstacle {
    /// The rules say no.
    Refused(ConfirmRefused),
    /// The form stood on another site's page.
    CrossSite,
    /// The app does not allow that action.
    ActionNotAllowed,
    /// The form is none of ours.
    Form(Problem),
    /// Too many guesses.
    Guessing(Limited),
    /// Something outside failed.
    Failed(Problem),
}

impl From<&Obstacle> for Problem {
    fn from(obstacle: &Obstacle) -> Self {
        match obstacle {
            Obstacle::Refused(why) => refused(*why),
            Obstacle::CrossSite => Self::new(Code::CrossSite),
            Obstacle::ActionNotAllowed => Self::new(Code::ActionNotAllowed),
            Obstacle::Form(problem) | Obstacle::Failed(problem) => problem.clone(),
            Obstacle::Guessing(limited) => Self::limited(limited.retry_after)
                .detail("Too many links that no letter ever carried were opened."),
        }
    }
}

fn refused(why: ConfirmRefused) -> Problem {
    match why {
        ConfirmRefused::Dead(DeadLink::Unknown) => Problem::new(Code::LinkUnknown),
        ConfirmRefused::Dead(DeadLink::Spent) => Problem::new(Code::LinkSpent),
        ConfirmRefused::Dead(DeadLink::Expired) => Problem::new(Code::LinkExpired),
        ConfirmRefused::Dead(DeadLink::Refused) => Problem::new(Code::LinkRefused),
        ConfirmRefused::AppDisabled(_) => Problem::new(Code::AppDisabled),
        ConfirmRefused::UserNotAllowed(_) => Problem::new(Code::UserNotAllowed),
        ConfirmRefused::RedirectGone => Problem::invalid(vec![FieldProblem {
            field: "redirect_uri".to_owned(),
            code: "redirect_uri_not_registered".to_owned(),
            detail: "it was registered when the sign-in began, and no longer is".to_owned(),
        }]),
    }
}
