//! What can be in the way between a link and a sign-in, as a problem; the page with the same status has its own words.

use crate::problem::{Code, Problem};
use gatepost_domain::limit::Limited;
use gatepost_domain::sign_in::{ConfirmRefused, RenewRefused};

/// What is in the way.
#[derive(Debug)]
pub(in crate::pages) enum Obstacle {
    /// The rules say no.
    Refused(ConfirmRefused),
    /// The form stood on another site's page.
    CrossSite,
    /// The number was not the one of the other screen.
    WrongNumber,
    /// There is nothing to renew.
    NotRenewed(RenewRefused),
    /// The address got enough letters.
    TooManyLetters(Limited),
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
            Obstacle::Refused(why) => Self::from(*why),
            Obstacle::WrongNumber => Self::new(Code::MatchIncorrect),
            Obstacle::NotRenewed(why) => not_renewed(*why),
            Obstacle::CrossSite => Self::new(Code::CrossSite),
            Obstacle::TooManyLetters(limited) => Self::limited(limited.retry_after),
            Obstacle::Form(problem) | Obstacle::Failed(problem) => problem.clone(),
            Obstacle::Guessing(limited) => Self::limited(limited.retry_after)
                .detail("Too many links that no letter ever carried were opened."),
        }
    }
}

fn not_renewed(why: RenewRefused) -> Problem {
    match why {
        RenewRefused::Unknown => Problem::new(Code::LinkUnknown),
        RenewRefused::InUse => Problem::new(Code::LinkInUse),
        RenewRefused::Renewed => Problem::new(Code::LinkRenewed),
        RenewRefused::SignedIn => Problem::new(Code::LinkSpent),
        RenewRefused::Confirm(refused) => refused.into(),
    }
}
