//! What an app looks like, on its pages and in its letters.

mod accent;
mod logo;
mod svg;

pub use accent::{Accent, AccentInvalid, Rgb};
pub use logo::{Logo, LogoDigest, LogoImage, LogoInvalid, LogoType, MOST_BYTES as LOGO_MOST_BYTES};
pub use svg::SvgRefused;

use crate::redirect::{RedirectInvalid, RedirectUri};
use crate::sign_in::Locale;
use std::fmt;

/// An app's look; what is left out looks as Gatepost does.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Brand {
    /// The colour of buttons and links.
    pub accent: Option<Accent>,
    /// The picture beside the app's name; its bytes rest elsewhere.
    pub logo: Option<Logo>,
    /// What the app does with what it knows of people.
    pub policy_uri: Option<WebPage>,
    /// What people agree to who use the app.
    pub tos_uri: Option<WebPage>,
}

/// What of an app's look and words shows in its letters.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Stationery {
    /// The colour of the button.
    pub accent: Option<Accent>,
    /// The language for whoever asks for none that is spoken.
    pub default_locale: Option<Locale>,
}

/// Why a text is not the address of a web page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum WebPageInvalid {
    /// Pages that Gatepost's own pages lead to are read encrypted.
    #[error("it takes an address that begins with https://")]
    NotHttps,
    /// It breaks the grammar that redirect URIs have too.
    #[error(transparent)]
    Grammar(#[from] RedirectInvalid),
    /// What stands behind the `#` is no fragment (RFC 3986 §3.5).
    #[error("behind the # stands something that no address has")]
    Fragment,
}

/// The address of a page on the web that a link may lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WebPage(String);

impl WebPage {
    /// Reads an `https` address by the strict grammar of redirect URIs; a fragment may stand behind it.
    pub fn parse(text: &str) -> Result<Self, WebPageInvalid> {
        if !text.starts_with("https://") {
            return Err(WebPageInvalid::NotHttps);
        }
        let (page, fragment) = text.split_once('#').unwrap_or((text, ""));
        RedirectUri::parse(page)?;
        let sound = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?%".contains(&byte);
        if fragment.bytes().all(sound) { Ok(Self(text.to_owned())) } else { Err(WebPageInvalid::Fragment) }
    }

    /// The address, byte for byte as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for WebPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_encrypted_pages_are_led_to() {
        for sound in [
            "https://acme.example/privacy",
            "https://acme.example/legal?lang=de#privacy",
            "https://a.example/#",
        ] {
            assert_eq!(WebPage::parse(sound).unwrap().as_str(), sound);
        }
        for wrong in [
            "",
            "http://acme.example/",
            "http://localhost/",
            "javascript:alert(1)",
            "com.acme:/privacy",
            "https://acme.example/#\"><script>",
            "https://user@acme.example/",
            "https://acme.example/a b",
        ] {
            assert!(WebPage::parse(wrong).is_err(), "{wrong}");
        }
    }
}
