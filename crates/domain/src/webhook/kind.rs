//! What apps hear of: few words that stay, whatever the audit calls what happened.

use crate::event::EventKind;
use crate::vocabulary::words;

words! {
    /// What a message tells.
    WebhookEvent {
        /// Somebody asked for a sign-in.
        SignInRequested = "sign_in.requested",
        /// A sign-in was completed: its link was confirmed, its digits were typed, or it was approved and fetched.
        SignInCompleted = "sign_in.completed",
        /// The reader of the mail said that it was not theirs.
        SignInRefused = "sign_in.refused",
        /// The app exchanged a code: a session began.
        UserSignedIn = "user.signed_in",
        /// A session is over.
        SessionEnded = "session.ended",
        /// The operator made a user; one who is made by signing in is told by that.
        UserCreated = "user.created",
        /// The operator changed what is kept about a user.
        UserUpdated = "user.updated",
        /// The operator blocked a user.
        UserBlocked = "user.blocked",
        /// The operator lets a user sign in again.
        UserUnblocked = "user.unblocked",
        /// The operator erased a user: whoever knows more of them than the id erases that too.
        UserErased = "user.erased",
        /// A user has another address: whoever knows the old one asks for the new one.
        UserEmailChanged = "user.email_changed",
        /// A letter will never be sent.
        LetterFailed = "letter.failed",
        /// The provider says that a letter came back.
        LetterBounced = "letter.bounced",
        /// The provider says that somebody called a letter unwanted.
        LetterComplained = "letter.complained",
        /// The app was asked for more sign-ins a day than it may be.
        LimitReached = "app.limit_reached",
        /// A trial: nothing happened.
        Test = "webhook.test",
    }
}

impl WebhookEvent {
    /// What apps are told of such an event, if anything.
    pub const fn of(kind: EventKind) -> Option<Self> {
        Some(match kind {
            EventKind::SignInRequested => Self::SignInRequested,
            EventKind::LinkConfirmed | EventKind::EmailCodeAccepted | EventKind::SignInHandedOut => {
                Self::SignInCompleted
            }
            EventKind::SignInRefused => Self::SignInRefused,
            EventKind::CodeExchanged => Self::UserSignedIn,
            EventKind::SessionLoggedOut
            | EventKind::SessionRevoked
            | EventKind::CodeReplayed
            | EventKind::RefreshReplayed => Self::SessionEnded,
            EventKind::UserCreated => Self::UserCreated,
            EventKind::UserUpdated => Self::UserUpdated,
            EventKind::UserBlocked => Self::UserBlocked,
            EventKind::UserUnblocked => Self::UserUnblocked,
            EventKind::UserErased => Self::UserErased,
            EventKind::UserEmailChanged => Self::UserEmailChanged,
            EventKind::LetterFailed => Self::LetterFailed,
            EventKind::LetterBounced => Self::LetterBounced,
            EventKind::LetterComplained => Self::LetterComplained,
            EventKind::AppLimitReached => Self::LimitReached,
            EventKind::WebhookTested => Self::Test,
            _ => return None,
        })
    }

    /// Which events in the record of an app a message of this kind tells.
    pub fn kinds(self) -> impl Iterator<Item = EventKind> {
        EventKind::ALL.into_iter().filter(move |kind| Self::of(*kind) == Some(self))
    }

    /// Why, where one kind of message tells of several: a stable word.
    pub const fn reason(kind: EventKind) -> Option<&'static str> {
        Some(match kind {
            EventKind::SessionLoggedOut => "logged_out",
            EventKind::SessionRevoked => "revoked",
            EventKind::CodeReplayed => "code_replayed",
            EventKind::RefreshReplayed => "refresh_replayed",
            EventKind::LinkConfirmed => "link_confirmed",
            EventKind::EmailCodeAccepted => "code_typed",
            EventKind::SignInHandedOut => "approved",
            _ => return None,
        })
    }
}

/// What a webhook wants to hear of. To name nothing is to want all, also what is added later.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct WebhookEvents(Vec<WebhookEvent>);

impl WebhookEvents {
    /// All there is.
    pub const fn all() -> Self {
        Self(Vec::new())
    }

    /// These, each once and in the order of [`WebhookEvent::ALL`].
    pub fn new(events: impl IntoIterator<Item = WebhookEvent>) -> Self {
        let wanted: Vec<_> = events.into_iter().collect();
        Self(WebhookEvent::ALL.into_iter().filter(|event| wanted.contains(event)).collect())
    }

    /// What was named; nothing for all.
    pub fn iter(&self) -> impl Iterator<Item = WebhookEvent> {
        self.0.iter().copied()
    }

    /// Whether it is wanted.
    pub fn contain(&self, event: WebhookEvent) -> bool {
        self.0.is_empty() || self.0.contains(&event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_has_each_once_and_an_empty_one_means_all() {
        let twice = [WebhookEvent::SessionEnded, WebhookEvent::SignInRefused, WebhookEvent::SessionEnded];
        let events = WebhookEvents::new(twice);
        let listed: Vec<_> = events.iter().collect();
        assert_eq!(listed, [WebhookEvent::SignInRefused, WebhookEvent::SessionEnded]);
        assert!(!events.contain(WebhookEvent::UserSignedIn));
        assert!(WebhookEvent::ALL.into_iter().all(|event| WebhookEvents::all().contain(event)));
    }

    #[test]
    fn every_word_is_read_as_it_is_written() {
        for event in WebhookEvent::ALL {
            assert_eq!(WebhookEvent::parse(event.as_str()), Some(event));
        }
    }
}
