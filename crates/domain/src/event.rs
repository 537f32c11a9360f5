//! Audit events: what happened, to whom, when, from where, and why not.

use crate::actor::Actor;
use crate::app::AppId;
use crate::id::{EventId, SessionId, SignInId, UserId};
use crate::request_name::RequestName;
use crate::time::Timestamp;
use crate::visitor::Visitor;
use crate::vocabulary::words;

words! {
    /// What happened. Every change of state has exactly one, written in the same transaction.
    EventKind {
        /// An app was made.
        AppCreated = "app.created",
        /// An app was changed.
        AppUpdated = "app.updated",
        /// An app was switched off for ever.
        AppDeleted = "app.deleted",
        /// An app was asked for more sign-ins a day than it may be; told once an hour at most.
        AppLimitReached = "app.limit_reached",
        /// The store was restored or replaced: whatever could be used once and was issued before is void.
        EpochBegun = "epoch.begun",
        /// Events were forgotten whose time was over, up to the seal that the reference names.
        EventsSwept = "events.swept",
        /// A client secret was made.
        ClientSecretCreated = "client_secret.created",
        /// A client secret was taken away.
        ClientSecretDeleted = "client_secret.deleted",
        /// One of an app's own letters was changed or taken away.
        TemplateChanged = "template.changed",
        /// An admin token was made.
        AdminTokenCreated = "admin_token.created",
        /// An admin token was revoked.
        AdminTokenRevoked = "admin_token.revoked",
        /// Somebody became an operator by a setup link, or one with another role.
        OperatorAdded = "operator.added",
        /// Somebody is no operator any more.
        OperatorRemoved = "operator.removed",
        /// An operator signed in to the console.
        ConsoleSignedIn = "console.signed_in",
        /// An operator had a letter sent to themselves, to see it.
        LetterTested = "letter.tested",
        /// A signing key was made, after those that an app is born with.
        SigningKeyAdded = "signing_key.added",
        /// A signing key was thrown away: it verifies nothing any more.
        SigningKeyWithdrawn = "signing_key.withdrawn",
        /// Somebody asked for a sign-in.
        SignInRequested = "sign_in.requested",
        /// Somebody asked for a sign-in that could not be begun.
        SignInRejected = "sign_in.rejected",
        /// Somebody asked for a sign-in, or for a further letter, too often; told once a minute at most for each who does.
        SignInLimited = "sign_in.limited",
        /// The mail server took the letter.
        LetterSent = "letter.sent",
        /// The letter was not sent, and its initiator was told that it was.
        LetterWithheld = "letter.withheld",
        /// The mail server could not take the letter yet.
        LetterDelayed = "letter.delayed",
        /// The letter will never be sent.
        LetterFailed = "letter.failed",
        /// The provider says that the recipient's server took the letter.
        LetterDelivered = "letter.delivered",
        /// The provider says that the recipient's server does not take the letter yet.
        LetterDeferred = "letter.deferred",
        /// The provider says that the recipient's server refused the letter.
        LetterBounced = "letter.bounced",
        /// The provider says that the recipient called the letter unwanted.
        LetterComplained = "letter.complained",
        /// The link was opened; nothing changed.
        LinkOpened = "link.opened",
        /// The link was used: the sign-in is completed.
        LinkConfirmed = "link.confirmed",
        /// A browser in which a link was confirmed was let in once more, without a letter.
        MarkUsed = "mark.used",
        /// The initiator asked for a further letter.
        LetterRequested = "letter.requested",
        /// The digits of the letter were typed: the sign-in is completed.
        EmailCodeAccepted = "email_code.accepted",
        /// Wrong digits were typed.
        EmailCodeRejected = "email_code.rejected",
        /// The reader of the mail let the screen go on where it began.
        SignInApproved = "sign_in.approved",
        /// The initiator fetched what was approved.
        SignInHandedOut = "sign_in.handed_out",
        /// A new sign-in took the place of one whose link did not lead in.
        SignInRenewed = "sign_in.renewed",
        /// The reader of the mail said that it was not theirs.
        SignInRefused = "sign_in.refused",
        /// The app exchanged the code: a session began.
        CodeExchanged = "code.exchanged",
        /// Somebody presented the code without proof: it died.
        CodeBurned = "code.burned",
        /// The code came a second time: the session that it opened ended.
        CodeReplayed = "code.replayed",
        /// A session went on with a new refresh token.
        SessionRefreshed = "session.refreshed",
        /// A rotated refresh token came again: the session ended.
        RefreshReplayed = "session.refresh_replayed",
        /// The app ended the session.
        SessionRevoked = "session.revoked",
        /// A browser in which somebody is signed in was let in once more, without a letter.
        BrowserSessionUsed = "browser_session.used",
        /// Somebody signed in anew in a browser, so that the stay before is over.
        BrowserSessionReplaced = "browser_session.replaced",
        /// Somebody logged out in a browser.
        BrowserSessionLoggedOut = "browser_session.logged_out",
        /// The session ended with a logout.
        SessionLoggedOut = "session.logged_out",
        /// The app was told that a session is over.
        LogoutTold = "logout.told",
        /// The app did not take it yet that a session is over.
        LogoutDelayed = "logout.delayed",
        /// The app will not be told any more that a session is over.
        LogoutUntold = "logout.untold",
        /// The operator made a user, who has not signed in yet.
        UserCreated = "user.created",
        /// The operator changed what is kept about a user.
        UserUpdated = "user.updated",
        /// The operator blocked a user: they can't sign in, and all that they had open is ending.
        UserBlocked = "user.blocked",
        /// The operator lets a user sign in again.
        UserUnblocked = "user.unblocked",
        /// The operator erased a user.
        UserErased = "user.erased",
        /// Somebody signed in to their own page.
        AccountEntered = "account.entered",
        /// A user asked for another address: nothing changed.
        UserEmailChangeRequested = "user.email_change_requested",
        /// The reader of one of the two addresses confirmed the change.
        UserEmailChangeConfirmed = "user.email_change_confirmed",
        /// The change came to nothing.
        UserEmailChangeRefused = "user.email_change_refused",
        /// A user has another address since both were confirmed.
        UserEmailChanged = "user.email_changed",
        /// The operator ended a stay in a browser, or blocked the user.
        BrowserSessionRevoked = "browser_session.revoked",
        /// A test address was signed in with its fixed code.
        TestAddressUsed = "test_address.used",
        /// A webhook was made.
        WebhookCreated = "webhook.created",
        /// A webhook was changed.
        WebhookUpdated = "webhook.updated",
        /// A webhook was taken away.
        WebhookDeleted = "webhook.deleted",
        /// A webhook signs with a new secret.
        WebhookSecretRotated = "webhook.secret_rotated",
        /// A message that tells nothing was asked for.
        WebhookTested = "webhook.tested",
        /// Messages were asked for once more.
        WebhookRedelivered = "webhook.redelivered",
        /// The webhook said that it is gone for good (410): nothing goes there any more.
        WebhookDisabled = "webhook.disabled",
        /// A message was tried as often as it is, and given up.
        WebhookFailed = "webhook.failed",
        /// An address that bounced or complained may get letters of the app again.
        SuppressionLifted = "suppression.lifted",
        /// More of the app's letters bounce than may; told once a day at most.
        BounceRateHigh = "app.bounce_rate_high",
    }
}

/// One record of what happened. Never holds a secret.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Event {
    /// Names the event; sortable by time.
    pub id: EventId,
    /// The app that it happened in.
    pub app: AppId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub kind: EventKind,
    /// The sign-in, if one is meant.
    pub sign_in: Option<SignInId>,
    /// The user, if known.
    pub user: Option<UserId>,
    /// The session, if one is meant.
    pub session: Option<SessionId>,
    /// The address's identity, if one is meant.
    pub email: Option<String>,
    /// Who did it, if a request did.
    pub visitor: Visitor,
    /// A stable code that says why or of which class.
    pub reason: Option<String>,
    /// What it refers to outside: the provider's message id, the redirect that was asked for.
    pub reference: Option<String>,
    /// Who of the operator's side did it, if anybody of them did.
    pub actor: Option<Actor>,
    /// What was before and what is now, as JSON; secrets are masked.
    pub change: Option<String>,
}

impl Event {
    /// An event with nothing but what, where and when; the rest is added by the methods below.
    pub fn new(id: EventId, kind: EventKind, app: &AppId, at: Timestamp) -> Self {
        Self {
            id,
            app: app.clone(),
            at,
            kind,
            sign_in: None,
            user: None,
            session: None,
            email: None,
            visitor: Visitor::default(),
            reason: None,
            reference: None,
            actor: None,
            change: None,
        }
    }

    /// Of that sign-in.
    #[must_use]
    pub const fn of_sign_in(mut self, sign_in: SignInId) -> Self {
        self.sign_in = Some(sign_in);
        self
    }

    /// Of that user.
    #[must_use]
    pub const fn of_user(mut self, user: UserId) -> Self {
        self.user = Some(user);
        self
    }

    /// Of that session.
    #[must_use]
    pub const fn of_session(mut self, session: SessionId) -> Self {
        self.session = Some(session);
        self
    }

    /// About that address.
    #[must_use]
    pub fn about(mut self, identity: &str) -> Self {
        self.email = Some(identity.to_owned());
        self
    }

    /// Done by that visitor.
    #[must_use]
    pub fn by(mut self, visitor: &Visitor) -> Self {
        self.visitor = visitor.clone();
        self
    }

    /// For that reason: a stable code.
    #[must_use]
    pub fn because(mut self, reason: &str) -> Self {
        self.reason = Some(reason.to_owned());
        self
    }

    /// Done by that actor of the operator's side.
    #[must_use]
    pub const fn by_actor(mut self, actor: Actor) -> Self {
        self.actor = Some(actor);
        self
    }

    /// In the request of that name.
    #[must_use]
    pub fn in_request(mut self, request: Option<RequestName>) -> Self {
        self.visitor.request = request.map(|name| name.as_str().to_owned());
        self
    }

    /// With what was before and what is now: JSON without any secret.
    #[must_use]
    pub fn changing(mut self, change: &str) -> Self {
        self.change = Some(change.to_owned());
        self
    }

    /// Referring to something outside.
    #[must_use]
    pub fn referring_to(mut self, reference: &str) -> Self {
        self.reference = Some(reference.to_owned());
        self
    }

    /// Takes away what could name a person: address, visitor, reference, change. What happened, when, and the names of sign-in,
    /// user, session and actor stay.
    pub fn forget_person(&mut self) {
        self.email = None;
        self.visitor = Visitor::default();
        self.reference = None;
        self.change = None;
    }

    /// Whether nothing is left that could name a person.
    pub fn is_impersonal(&self) -> bool {
        let mut impersonal = self.clone();
        impersonal.forget_person();
        impersonal == *self
    }
}
