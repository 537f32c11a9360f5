//! An app: a tenant with its own users, keys and redirect URIs.

mod lifetimes;
mod oauth;
mod policies;

pub use lifetimes::{Lifetimes, LifetimesInvalid, LinkLifeOutOfRange};
pub use oauth::{BackchannelLogoutUri, BackchannelLogoutUriInvalid, ClientJwks, OAuthSettings};
pub use policies::{
    AppLimits, NotInvited, Retention, RetentionInvalid, Sender, SignUp, SignUpDomain, SignUpRule, TestAddress,
};

use crate::brand::{Brand, Stationery};
use crate::id::ClientSecretId;
use crate::redirect::RedirectUris;
use crate::secret::{ClientSecret, Digest};
use crate::sign_in::Locale;
use crate::time::Timestamp;
use crate::vocabulary::words;
use std::fmt;

/// Why a text is no `app_id`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("an app_id is 3 to 40 characters a-z, 0-9 and -, begins with a letter and does not end with -")]
pub struct AppIdInvalid;

/// The name of an app, chosen by the operator, never reused; also its OAuth `client_id`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct AppId(String);

impl AppId {
    /// Reads `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`.
    pub fn parse(text: &str) -> Result<Self, AppIdInvalid> {
        let slug = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let sound = (3..=40).contains(&text.len())
            && text.bytes().all(slug)
            && text.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
            && !text.ends_with('-');
        if sound { Ok(Self(text.to_owned())) } else { Err(AppIdInvalid) }
    }

    /// The name as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for AppId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a text is no name for an app.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a name is 1 to 80 characters without control characters or line breaks")]
pub struct AppNameInvalid;

/// What people call an app: stands on pages, in letters and in their subjects.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AppName(String);

impl AppName {
    /// Reads a name: 1 to 80 characters, nothing that breaks a header line or hides.
    pub fn parse(text: &str) -> Result<Self, AppNameInvalid> {
        let trimmed = text.trim();
        let sound = (1..=80).contains(&trimmed.chars().count()) && !trimmed.chars().any(hidden);
        if sound { Ok(Self(trimmed.to_owned())) } else { Err(AppNameInvalid) }
    }

    /// The name as it is shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters, line separators, and marks that turn the direction of the text around them.
fn hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}')
}

words! {
    /// Whether an app can keep a secret (RFC 6749 §2.1).
    AppKind {
        /// Runs in a browser or on a device: proves itself by PKCE alone.
        Public = "public",
        /// Has a server that keeps a client secret.
        Confidential = "confidential",
    }

    /// Whether an app is served at all.
    AppStatus {
        /// People can sign in.
        Active = "active",
        /// Nobody can, until it is active again.
        Disabled = "disabled",
    }

    /// The app's rule for links that are opened in another browser than the one that asked.
    Binding {
        /// Only where the sign-in began.
        Strict = "strict",
        /// A human chooses on a page.
        Confirm = "confirm",
        /// Anywhere.
        Off = "off",
    }

    /// What an app's access tokens look like.
    AccessTokenFormat {
        /// RFC 9068.
        Jwt = "jwt",
        /// A Biscuit, which its holder can attenuate offline.
        Biscuit = "biscuit",
    }
}

/// One app, as the operator set it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct App {
    /// Its name for machines.
    pub id: AppId,
    /// Its name for people.
    pub name: AppName,
    /// Whether it can keep a secret.
    pub kind: AppKind,
    /// Whether it is served.
    pub status: AppStatus,
    /// Where its people may be sent with an exchange code.
    pub redirect_uris: RedirectUris,
    /// Its rule for links opened elsewhere.
    pub binding: Binding,
    /// Where a sign-in that was finished elsewhere starts anew (OIDC Core §4).
    pub initiate_login_uri: Option<String>,
    /// What its access tokens look like.
    pub access_token_format: AccessTokenFormat,
    /// Whom its access tokens are for, if not for the app itself (RFC 9068 §2.2, `aud`).
    pub access_token_audience: Option<String>,
    /// What it decided about OAuth and OIDC.
    pub oauth: OAuthSettings,
    /// How long what it issues lives.
    pub lifetimes: Lifetimes,
    /// What it looks like.
    pub brand: Brand,
    /// The language of pages and letters for whoever asks for none that is spoken.
    pub default_locale: Option<Locale>,
    /// Who may become its user.
    pub sign_up: SignUp,
    /// How long its records are kept.
    pub retention: Retention,
    /// Addresses that sign in without a letter.
    pub test_addresses: Vec<TestAddress>,
    /// Whether people are told of sign-ins where they had no session before.
    pub new_device_letters: bool,
    /// Who its letters come from, if not the server's own sender.
    pub sender: Option<Sender>,
    /// How often it may be asked.
    pub limits: AppLimits,
    /// When one of its own letters was last changed; nothing if it never had any.
    pub templates_at: Option<Timestamp>,
    /// The number of its newest signing key, which no other key of its ever bears: by it nodes see that there are others.
    pub newest_key: u32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// The app is switched off.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("the app is disabled")]
pub struct AppDisabled;

impl App {
    /// Whether the app is served at all.
    pub fn must_be_active(&self) -> Result<(), AppDisabled> {
        if self.status == AppStatus::Active { Ok(()) } else { Err(AppDisabled) }
    }

    /// What its letters are written on.
    pub fn stationery(&self) -> Stationery {
        Stationery { accent: self.brand.accent, default_locale: self.default_locale.clone() }
    }

    /// Whom its access tokens are for.
    pub fn audience(&self) -> &str {
        self.access_token_audience.as_deref().unwrap_or(self.id.as_str())
    }
}

/// One secret of a confidential app; only its digest is known.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClientCredential {
    /// Names the secret without giving it away.
    pub id: ClientSecretId,
    /// The app that it belongs to.
    pub app: AppId,
    /// What is known of it.
    pub digest: Digest<ClientSecret>,
    /// When it was made.
    pub created_at: Timestamp,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// An app as it is made, for the tests of other rules.
    pub(crate) fn app() -> App {
        App {
            id: AppId::parse("acme").unwrap(),
            name: AppName::parse("Acme").unwrap(),
            kind: AppKind::Public,
            status: AppStatus::Active,
            redirect_uris: RedirectUris::default(),
            binding: Binding::Confirm,
            initiate_login_uri: None,
            access_token_format: AccessTokenFormat::Jwt,
            access_token_audience: None,
            oauth: OAuthSettings::default(),
            lifetimes: Lifetimes::default(),
            brand: Brand::default(),
            default_locale: None,
            sign_up: SignUp::default(),
            retention: Retention::default(),
            test_addresses: Vec::new(),
            new_device_letters: false,
            sender: None,
            limits: AppLimits::default(),
            templates_at: None,
            newest_key: 0,
            created_at: Timestamp::from_seconds(0),
            updated_at: Timestamp::from_seconds(0),
        }
    }
    #[test]
    fn names_of_apps_are_slugs() {
        for sound in ["abc", "a-1", "my-app-2", &"a".repeat(40)] {
            assert!(AppId::parse(sound).is_ok(), "{sound}");
        }
        for wrong in ["", "ab", "1ab", "-ab", "ab-", "Abc", "a_b", "a b", "äbc", &"a".repeat(41)] {
            assert_eq!(AppId::parse(wrong), Err(AppIdInvalid), "{wrong}");
        }
    }

    #[test]
    fn a_name_can_t_break_a_header_or_turn_the_text() {
        assert_eq!(AppName::parse("  Açmé 7 ").unwrap().as_str(), "Açmé 7");
        for wrong in ["", " ", "a\r\nBcc: b", "a\u{202e}b", "a\u{2028}b", &"x".repeat(81)] {
            assert_eq!(AppName::parse(wrong), Err(AppNameInvalid), "{wrong:?}");
        }
    }

    #[test]
    fn words_parse_to_what_prints_them() {
        for binding in [Binding::Strict, Binding::Confirm, Binding::Off] {
            assert_eq!(Binding::parse(binding.as_str()), Some(binding));
        }
        assert_eq!(Binding::parse("Strict"), None);
    }
}
