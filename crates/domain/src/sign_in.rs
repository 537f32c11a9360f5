//! One attempt by one address to enter one app, and what may become of it.

use crate::app::{App, AppDisabled, AppId, words};
use crate::email::EmailAddress;
use crate::id::SignInId;
use crate::link::{DeadLink, Link};
use crate::pkce::CodeChallenge;
use crate::redirect::Destination;
use crate::scope::Scope;
use crate::secret::{Digest, MasterKeyId, SignInSecret};
use crate::time::Timestamp;
use crate::user::{User, UserNotAllowed};
use crate::visitor::Asker;
use std::time::Duration;

/// How long the initiator waits for a second letter.
pub const FIRST_RESEND_AFTER: Duration = Duration::from_secs(30);

macro_rules! bounded_texts {
    ($($(#[$doc:meta])* $name:ident, $error:ident: $most:literal;)*) => {$(
        #[doc = concat!("Longer than ", $most, " characters.")]
        #[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
        #[error("more than {} characters", $most)]
        pub struct $error;

        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name(String);

        impl $name {
            /// Takes the text as it is, if it is not too long.
            pub fn parse(text: &str) -> Result<Self, $error> {
                if text.chars().count() <= $most { Ok(Self(text.to_owned())) } else { Err($error) }
            }

            /// The text, untouched.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    )*};
}

bounded_texts! {
    /// What the client wants back untouched (RFC 6749 §4.1.1, `state`).
    ClientState, ClientStateTooLong: 512;
    /// What the client wants to find in the ID token (OIDC Core §3.1.2.1, `nonce`).
    Nonce, NonceTooLong: 255;
}

/// The language that somebody would like to be spoken to in: a tag of BCP 47.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Locale(String);

/// Not the form of a language tag.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a locale is a language tag such as en or pt-BR")]
pub struct LocaleInvalid;

impl Locale {
    /// Reads the form of a tag (RFC 5646 §2.1): subtags of 1 to 8 letters and digits, 35 characters in all.
    pub fn parse(text: &str) -> Result<Self, LocaleInvalid> {
        let subtag =
            |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        let language = text.split('-').next().unwrap_or_default();
        let sound = text.len() <= 35
            && text.split('-').all(subtag)
            && (2..=8).contains(&language.len())
            && language.bytes().all(|b| b.is_ascii_alphabetic());
        if sound { Ok(Self(text.to_owned())) } else { Err(LocaleInvalid) }
    }

    /// The tag as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a person reads out to support: eight characters that name a sign-in closely enough to find it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SupportId(String);

impl SupportId {
    /// The support id of that sign-in: the last eight digits of its identifier, which are chance.
    pub fn of(sign_in: SignInId) -> Self {
        let text = sign_in.to_string().to_uppercase();
        let (first, last) = text.split_at(text.len() - 4);
        let (_, middle) = first.split_at(first.len() - 4);
        Self(format!("{middle}-{last}"))
    }

    /// The text, such as `7K3M-0QZ9`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What is settled when a sign-in begins, and never changes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignInRequest {
    /// Names the sign-in.
    pub id: SignInId,
    /// The app to enter.
    pub app: AppId,
    /// The address that has to be proved.
    pub email: EmailAddress,
    /// Where the browser goes with the exchange code.
    pub destination: Destination,
    /// What the client wants back.
    pub state: Option<ClientState>,
    /// What the client wants in its ID token.
    pub nonce: Option<Nonce>,
    /// What the exchange must prove; absent only where the app's server asked.
    pub challenge: Option<CodeChallenge>,
    /// What the session will be good for.
    pub scope: Scope,
    /// The language of letter and pages.
    pub locale: Option<Locale>,
    /// Who asked.
    pub asker: Asker,
    /// What is known of the initiator's secret.
    pub secret: Digest<SignInSecret>,
    /// The master key that the sign-in's secrets are derived from.
    pub key: MasterKeyId,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// When the latest letter's link dies.
    pub expires_at: Timestamp,
}

words! {
    /// What the initiator is told of a sign-in.
    SignInStatus {
        /// Waiting for the link to be used.
        Pending = "pending",
        /// Used: the code is on its way to the app.
        Completed = "completed",
        /// Somebody said that it was not theirs.
        Refused = "refused",
        /// Nobody used it in time.
        Expired = "expired",
    }
}

/// How a sign-in stands, as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Standing {
    /// Nothing happened yet.
    Pending,
    /// The link was used at that moment.
    Completed {
        /// When.
        at: Timestamp,
    },
    /// The reader of the mail refused it at that moment.
    Refused {
        /// When.
        at: Timestamp,
    },
}

/// Why a link can't be confirmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ConfirmRefused {
    /// The link does nothing any more.
    #[error(transparent)]
    Dead(#[from] DeadLink),
    /// The app is switched off; the link stays good.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The user is blocked; the link stays good.
    #[error(transparent)]
    UserNotAllowed(#[from] UserNotAllowed),
    /// The redirect URI was registered when the sign-in began, and no longer is.
    #[error("the redirect URI is no longer registered")]
    RedirectGone,
}

/// A sign-in: what was asked, and how it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SignIn {
    request: SignInRequest,
    standing: Standing,
}

impl SignIn {
    /// A sign-in that begins now.
    pub const fn begin(request: SignInRequest) -> Self {
        Self { request, standing: Standing::Pending }
    }

    /// A sign-in as a store kept it.
    pub const fn restore(request: SignInRequest, standing: Standing) -> Self {
        Self { request, standing }
    }

    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// How it stands, as it is kept.
    pub const fn standing(&self) -> Standing {
        self.standing
    }

    /// How it stands at `now`: nothing is written when time runs out.
    pub fn status(&self, now: Timestamp) -> SignInStatus {
        match self.standing {
            Standing::Completed { .. } => SignInStatus::Completed,
            Standing::Refused { .. } => SignInStatus::Refused,
            Standing::Pending if self.request.expires_at.is_over(now) => SignInStatus::Expired,
            Standing::Pending => SignInStatus::Pending,
        }
    }

    /// Whether `link` still does something at `now`. A pure look: nothing is spent.
    pub fn look(&self, link: &Link, now: Timestamp) -> Result<(), DeadLink> {
        if link.sign_in != self.request.id || link.app != self.request.app {
            return Err(DeadLink::Unknown);
        }
        match self.standing {
            Standing::Completed { .. } => Err(DeadLink::Spent),
            Standing::Refused { .. } => Err(DeadLink::Refused),
            Standing::Pending if link.expires_at.is_over(now) => Err(DeadLink::Expired),
            Standing::Pending => Ok(()),
        }
    }

    /// The person behind the address confirms, with a link that is good at `now`, an app that is served, a redirect
    /// that is still registered, and a user who is allowed or not known yet.
    pub fn confirm(
        self,
        link: &Link,
        app: &App,
        user: Option<&User>,
        now: Timestamp,
    ) -> Result<Completed, ConfirmRefused> {
        self.look(link, now)?;
        app.must_be_active()?;
        app.redirect_uris
            .resolve(self.request.destination.as_str())
            .map_err(|_| ConfirmRefused::RedirectGone)?;
        user.map_or(Ok(()), User::must_be_allowed)?;
        Ok(Completed { request: self.request, at: now })
    }

    /// The reader of the mail says that it was not theirs.
    pub fn refuse(self, link: &Link, now: Timestamp) -> Result<Refused, DeadLink> {
        self.look(link, now)?;
        Ok(Refused { request: self.request, at: now })
    }
}

/// A sign-in that [`SignIn::confirm`] let through; there is no other way to one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completed {
    request: SignInRequest,
    at: Timestamp,
}

impl Completed {
    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// When it was confirmed: the session's `auth_time` (OIDC Core §2).
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}

/// A sign-in that [`SignIn::refuse`] ended; there is no other way to one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Refused {
    request: SignInRequest,
    at: Timestamp,
}

impl Refused {
    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// When it was refused.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
}
