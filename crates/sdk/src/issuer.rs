//! Whose tokens they are: one app of one Gatepost.

use reqwest::Url;
use std::fmt;

/// An app of a Gatepost, as its tokens name it: `https://auth.example.com/apps/my-app`.
///
/// ```
/// use gatepost_sdk::Issuer;
///
/// let issuer = Issuer::parse("https://auth.example.com/apps/my-app")?;
/// assert_eq!((issuer.app_id(), issuer.public_url()), ("my-app", "https://auth.example.com"));
///
/// // Without TLS, whoever is on the way is the issuer. On this machine nobody is.
/// assert!(Issuer::parse("http://auth.example.com/apps/my-app").is_err());
/// assert!(Issuer::parse("http://localhost:8080/apps/demo").is_ok());
/// # Ok::<(), gatepost_sdk::IssuerInvalid>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Issuer {
    text: String,
    /// How many bytes of it are the public URL.
    public: usize,
}

/// Why a text names no app of a Gatepost.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum IssuerInvalid {
    /// It is no URL in its plain form: lower case, no default port, no user, no query, no trailing slash.
    #[error(
        "an issuer is a URL such as https://auth.example.com/apps/my-app, to the letter as its tokens have it"
    )]
    Form,
    /// It has no TLS, and is not on this machine.
    #[error("an issuer that is not on this machine is reached by https")]
    Insecure,
}

/// What stands between the public URL and the app's id.
const APPS: &str = "/apps/";

impl Issuer {
    /// The app that `text` names, which is compared byte for byte with what tokens say.
    pub fn parse(text: &str) -> Result<Self, IssuerInvalid> {
        let url = Url::parse(text).map_err(|_| IssuerInvalid::Form)?;
        if url.scheme() != "https" && !(url.scheme() == "http" && is_this_machine(&url)) {
            return Err(IssuerInvalid::Insecure);
        }
        let (public, app) = text.rsplit_once(APPS).ok_or(IssuerInvalid::Form)?;
        // A URL that reads otherwise than it was written would never equal what tokens say.
        if url.as_str() != text || url.origin().ascii_serialization() != public || !is_app_id(app) {
            return Err(IssuerInvalid::Form);
        }
        Ok(Self { text: text.to_owned(), public: public.len() })
    }

    /// The whole of it, without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Where the server is, `https://auth.example.com`.
    pub fn public_url(&self) -> &str {
        self.text.get(..self.public).unwrap_or_default()
    }

    /// The app, which is also its OAuth `client_id` and, unless the operator says otherwise, the audience of its tokens.
    pub fn app_id(&self) -> &str {
        self.text.get(self.public + APPS.len()..).unwrap_or_default()
    }
}

impl fmt::Display for Issuer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

fn is_this_machine(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost" || host.ends_with(".localhost") || address.is_ok_and(|address| address.is_loopback())
}

/// `^[a-z][a-z0-9-]{1,38}[a-z0-9]$`.
fn is_app_id(text: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (3..=40).contains(&text.len())
        && text.bytes().all(inside)
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && !text.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::{Issuer, IssuerInvalid};

    #[test]
    fn an_issuer_is_one_spelling_of_one_app() {
        for text in [
            "https://auth.example.com/apps/my-app",
            "https://auth.example.com:8443/apps/a1b",
            "https://apps/apps/my-app",
            "http://localhost:8080/apps/demo",
            "http://127.0.0.1/apps/demo",
            "http://[::1]:8080/apps/demo",
        ] {
            let issuer = Issuer::parse(text).unwrap();
            assert_eq!(issuer.as_str(), text);
            assert_eq!(format!("{}/apps/{}", issuer.public_url(), issuer.app_id()), text);
        }
    }

    #[test]
    fn what_would_never_equal_a_token_of_its_own_is_refused() {
        for text in [
            "",
            "my-app",
            "https://auth.example.com",
            "https://auth.example.com/apps/",
            "https://auth.example.com/apps/my-app/",
            "https://auth.example.com/apps/my-app?x=1",
            "https://auth.example.com/apps/my-app#x",
            "https://auth.example.com/auth/apps/my-app",
            "https://AUTH.example.com/apps/my-app",
            "https://auth.example.com:443/apps/my-app",
            "https://me@auth.example.com/apps/my-app",
            "https://auth.example.com/apps/My-App",
            "https://auth.example.com/apps/my-app-",
            "https://auth.example.com/apps/my-app/../other",
        ] {
            assert_eq!(Issuer::parse(text), Err(IssuerInvalid::Form), "{text}");
        }
        for text in [
            "http://auth.example.com/apps/my-app",
            "http://localhost.evil.example/apps/my-app",
            "ftp://localhost/apps/my-app",
        ] {
            assert_eq!(Issuer::parse(text), Err(IssuerInvalid::Insecure), "{text}");
        }
    }
}
