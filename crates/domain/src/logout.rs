//! Who may log whom out, and whether somebody is asked before (OIDC RP-Initiated Logout 1.0 §2).

use crate::app::App;
use crate::browser_session::BrowserSession;
use crate::id::{SessionId, UserId};
use crate::redirect::{Destination, RedirectRefused};
use crate::session::Session;

/// Whom a client means to log out, by an ID token of ours that it got once. Dead or alive, it shows that the client knew of
/// the session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Hint {
    /// The user (`sub`).
    pub user: UserId,
    /// Their session (`sid`).
    pub session: SessionId,
}

/// What becomes of a request to log out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Everything ends at once: the client means whoever is signed in here, and can say so.
    EndAll,
    /// The session ends that the client means; nobody is signed in in this browser.
    EndMeant,
    /// There is nothing to end.
    Nothing,
    /// The person says whether they want that.
    Ask,
}

/// Judges a request that came to a browser in which `here` is somebody's stay, if it still is. Without a hint anybody's page
/// may have sent the browser, and a hint at somebody else is none of theirs: both are asked about.
pub const fn judge(here: Option<&BrowserSession>, hint: Option<Hint>) -> Verdict {
    match (here, hint) {
        (Some(here), Some(hint)) if hint.user.bits() == here.user.bits() => Verdict::EndAll,
        (Some(_), _) => Verdict::Ask,
        (None, Some(_)) => Verdict::EndMeant,
        (None, None) => Verdict::Nothing,
    }
}

impl Hint {
    /// Whether that is the session that it names, and of the user that it names.
    pub fn names(&self, session: &Session) -> bool {
        session.id == self.session && session.user == self.user
    }
}

impl App {
    /// Where a browser may go after its logout: only to an address that is registered for that, compared exactly.
    pub fn after_logout(&self, candidate: &str) -> Result<Destination, RedirectRefused> {
        self.oauth.post_logout_redirect_uris.resolve(candidate)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::OAuthSettings;
    use crate::app::tests::app;
    use crate::browser_session::Reach;
    use crate::id::{BrowserSessionId, SignInId};
    use crate::redirect::{RedirectUri, RedirectUris};
    use crate::secret::Digest;
    use crate::time::Timestamp;
    use proptest::prelude::*;

    fn stay(user: u128) -> BrowserSession {
        let at = Timestamp::from_seconds(1_000);
        BrowserSession {
            id: BrowserSessionId::from_bits(1),
            app: app().id,
            user: UserId::from_bits(user),
            sign_in: SignInId::from_bits(1),
            digest: Digest::from_bytes([1; 32]),
            reach: Reach::Clients,
            authenticated_at: at,
            started_at: at,
            expires_at: at,
            ended_at: None,
        }
    }

    #[test]
    fn only_a_hint_at_whoever_is_signed_in_here_ends_their_stay_unasked() {
        let hint = |user| Hint { user: UserId::from_bits(user), session: SessionId::from_bits(3) };
        for (here, hint, verdict) in [
            (Some(stay(1)), Some(hint(1)), Verdict::EndAll),
            (Some(stay(1)), Some(hint(2)), Verdict::Ask),
            (Some(stay(1)), None, Verdict::Ask),
            (None, Some(hint(1)), Verdict::EndMeant),
            (None, None, Verdict::Nothing),
        ] {
            assert_eq!(judge(here.as_ref(), hint), verdict);
        }
    }

    #[test]
    fn a_browser_goes_after_its_logout_only_where_the_app_registered_it() {
        let uri = "https://app.example/bye?x=1";
        let uris = RedirectUris::new(vec![RedirectUri::parse(uri).unwrap()]);
        let oauth = OAuthSettings { post_logout_redirect_uris: uris, ..OAuthSettings::default() };
        let app = App { oauth, ..app() };
        assert_eq!(app.after_logout(uri).unwrap().as_str(), uri);
        for other in [
            "https://app.example/bye",
            "https://app.example/bye?x=1&y=2",
            "https://app.example/callback",
            "x",
            "",
        ] {
            assert!(app.after_logout(other).is_err(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn nobody_else_is_ever_logged_out_unasked(signed_in: u128, meant: u128) {
            let hint = Hint { user: UserId::from_bits(meant), session: SessionId::from_bits(3) };
            let verdict = judge(Some(&stay(signed_in)), Some(hint));
            prop_assert_eq!(verdict == Verdict::EndAll, signed_in == meant);
        }
    }
}
