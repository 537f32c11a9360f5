//! In which browser a link is opened, and what it may do there.

use super::Beginning;
use crate::app::{App, Binding};
use crate::redirect::Destination;

/// Where somebody opens a link.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    /// In the browser where the sign-in began: it bears that flow's cookie.
    Initiator,
    /// In another one, or nobody can tell.
    Elsewhere,
}

/// What the page behind a link offers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Offers {
    /// To sign in here.
    pub sign_in: bool,
    /// To let the other screen go on, by its number.
    pub approve: bool,
    /// That the page goes on by itself.
    pub by_itself: bool,
}

/// Where a browser goes that signs in with a link.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Onward {
    /// To the sign-in's redirect URI, with an exchange code.
    Redirect,
    /// To where the app starts sign-ins (OIDC Core §4). No code is issued: the client of this browser could not exchange
    /// it. It starts anew, and is let in by the browser's mark.
    Start(Destination),
}

impl Onward {
    /// By where the sign-in began, and what the app has.
    pub(super) fn of(app: &App, beginning: Beginning, place: Place) -> Self {
        match (place, app.binding, beginning, &app.initiate_login_uri) {
            (Place::Elsewhere, Binding::Confirm, Beginning::HostedPage, Some(start)) => {
                Self::Start(Destination::restore(start.clone()))
            }
            _ => Self::Redirect,
        }
    }
}

impl Offers {
    /// By the app's rule. Whoever finishes elsewhere what began on the hosted page needs a place to start anew there: the
    /// client of that browser has neither verifier nor state.
    pub(super) fn of(app: &App, beginning: Beginning, place: Place) -> Self {
        let can_start_here = beginning == Beginning::Api || app.initiate_login_uri.is_some();
        match (place, app.binding) {
            (Place::Initiator, _) => Self { sign_in: true, approve: false, by_itself: true },
            (Place::Elsewhere, Binding::Strict) => Self { sign_in: false, approve: false, by_itself: false },
            (Place::Elsewhere, Binding::Confirm) => {
                Self { sign_in: can_start_here, approve: true, by_itself: false }
            }
            (Place::Elsewhere, Binding::Off) => Self { sign_in: true, approve: false, by_itself: false },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_initiator_s_own_browser_goes_on_by_itself() {
        for binding in [Binding::Strict, Binding::Confirm, Binding::Off] {
            for beginning in [Beginning::Api, Beginning::HostedPage] {
                let app = App { binding, ..crate::app::tests::app() };
                assert!(Offers::of(&app, beginning, Place::Initiator).by_itself);
                assert!(!Offers::of(&app, beginning, Place::Elsewhere).by_itself);
            }
        }
    }

    #[test]
    fn a_strict_app_lets_nobody_in_elsewhere() {
        let app = App { binding: Binding::Strict, ..crate::app::tests::app() };
        let offers = Offers::of(&app, Beginning::HostedPage, Place::Elsewhere);
        assert!(!offers.sign_in && !offers.approve);
    }

    #[test]
    fn what_began_on_the_hosted_page_is_finished_here_only_if_it_can_start_anew() {
        let mut app = App { binding: Binding::Confirm, ..crate::app::tests::app() };
        assert!(!Offers::of(&app, Beginning::HostedPage, Place::Elsewhere).sign_in);
        assert!(Offers::of(&app, Beginning::HostedPage, Place::Elsewhere).approve);
        assert!(Offers::of(&app, Beginning::Api, Place::Elsewhere).sign_in);
        app.initiate_login_uri = Some("https://app.example/login".to_owned());
        assert!(Offers::of(&app, Beginning::HostedPage, Place::Elsewhere).sign_in);
    }

    #[test]
    fn only_what_began_on_the_hosted_page_and_is_bound_starts_anew_elsewhere() {
        let start = "https://app.example/login?x=1";
        for binding in [Binding::Confirm, Binding::Off] {
            for beginning in [Beginning::Api, Beginning::HostedPage] {
                for place in [Place::Initiator, Place::Elsewhere] {
                    let mut app = App { binding, ..crate::app::tests::app() };
                    assert_eq!(Onward::of(&app, beginning, place), Onward::Redirect);
                    app.initiate_login_uri = Some(start.to_owned());
                    let starts = (binding, beginning, place)
                        == (Binding::Confirm, Beginning::HostedPage, Place::Elsewhere);
                    let there = Onward::Start(Destination::restore(start.to_owned()));
                    let expected = if starts { there } else { Onward::Redirect };
                    assert_eq!(Onward::of(&app, beginning, place), expected);
                }
            }
        }
    }
}
