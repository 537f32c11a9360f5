//! What is settled when a sign-in begins.

use crate::app::AppId;
use crate::email::EmailAddress;
use crate::id::SignInId;
use crate::jwk::JwkThumbprint;
use crate::pkce::CodeChallenge;
use crate::redirect::Destination;
use crate::scope::Scope;
use crate::secret::{Digest, MasterKeyId, SignInSecret, Visit};
use crate::time::Timestamp;
use crate::visitor::Asker;
use crate::vocabulary::words;
use std::time::Duration;

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

    /// Reads what somebody read out: in any case, with or without the dash, and with the letters that look like digits
    /// (Crockford's base 32 has no I, L and O).
    pub fn parse(text: &str) -> Option<Self> {
        let read = |c: char| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let digits: String = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(read).collect();
        let is_digit = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() && c != 'U';
        if digits.len() != 8 || !digits.chars().all(is_digit) {
            return None;
        }
        let (first, last) = digits.split_at(4);
        Some(Self(format!("{first}-{last}")))
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
    /// What the exchange must prove; absent only where the app has a server that proves itself.
    pub challenge: Option<CodeChallenge>,
    /// The key that alone may be used at the exchange, if the client named one (RFC 9449 §10).
    pub dpop_jkt: Option<JwkThumbprint>,
    /// How the client gets its answer.
    pub response_mode: ResponseMode,
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
    /// How the address may be proved.
    pub method: SignInMethod,
    /// Where the initiator waits.
    pub beginning: Beginning,
    /// When it was asked for.
    pub asked_at: Timestamp,
    /// How long what a letter carries is good for.
    pub letter_life: Duration,
}

impl SignInRequest {
    /// What stands for the initiator where a second click is recognised by its visit: its secret does that here, and no
    /// visit of another browser has the same digest.
    pub const fn initiator_s_visit(&self) -> Digest<Visit> {
        Digest::from_bytes(*self.secret.as_bytes())
    }
}

words! {
    /// How the person is to prove the address.
    SignInMethod {
        /// By the link.
        Link = "link",
        /// By the digits.
        Code = "code",
        /// By either.
        Both = "both",
    }

    /// Where a sign-in began, and so what its initiator can be recognised by.
    Beginning {
        /// Through the API: by the sign-in's secret alone.
        Api = "api",
        /// On the hosted page: by the cookie that this page set.
        HostedPage = "hosted_page",
    }

    /// How the browser brings the client its answer (OAuth 2.0 Multiple Response Types §2.1).
    ResponseMode {
        /// In the query of the redirect URI.
        Query = "query",
        /// In a form that is posted to it (OAuth 2.0 Form Post Response Mode §2).
        FormPost = "form_post",
    }
}

impl SignInMethod {
    /// Whether letters carry a link.
    pub const fn has_link(self) -> bool {
        matches!(self, Self::Link | Self::Both)
    }

    /// Whether letters carry digits.
    pub const fn has_code(self) -> bool {
        matches!(self, Self::Code | Self::Both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_support_id_is_read_as_people_write_it() {
        let id = SupportId::of(SignInId::from_bits(0x0123_4567_89ab_cdef_0011_2233_4455_6677));
        let text = id.as_str();
        assert_eq!(text.len(), 9);
        for spelled in [text.to_owned(), text.to_lowercase(), text.replace('-', ""), text.replace('-', " ")] {
            assert_eq!(SupportId::parse(&spelled), Some(id.clone()), "{spelled}");
        }
        assert_eq!(SupportId::parse("ol1i-7k3m").map(|id| id.0).as_deref(), Some("0111-7K3M"));
        for other in ["", "7K3M-0QZ", "7K3M-0QZ99", "7K3M-0QZU", "7K3M-0Q%9", "sin_01", "7K3M-0QZé"] {
            assert_eq!(SupportId::parse(other), None, "{other}");
        }
    }
}
