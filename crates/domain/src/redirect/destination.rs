//! A destination that was judged, and the address that the browser gets.

use crate::app::AppId;
use std::fmt::Write as _;

/// A URI that an app had registered when it was asked for.
///
/// Only [`RedirectUris::resolve`](super::RedirectUris::resolve) makes one, and [`Destination::account`] for a page of ours, so whoever holds it need not ask
/// whether the text was judged, only whether the app still has it in its list.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Destination(pub(super) String);

/// Where a destination lies, as a content security policy has to name it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DestinationOrigin<'a> {
    /// The origin of a web page: `https://host[:port]`.
    Https(&'a str),
    /// The origin of a program on the user's machine: `http://host[:port]`.
    Loopback(&'a str),
    /// The scheme of a native app, without its colon.
    PrivateUse(&'a str),
    /// This server itself.
    Own,
}

impl Destination {
    /// Takes back from a store what was resolved earlier; judges nothing.
    pub fn restore(text: String) -> Self {
        Self(text)
    }

    /// Where a person comes back to who signs in to their own page at that app. A path alone: by the grammar of redirect URIs
    /// no client can ever name it, or have it registered.
    pub fn account(app: &AppId) -> Self {
        Self(format!("/apps/{app}/account/callback"))
    }

    /// Whether it is that page of that app.
    pub fn is_account(&self, app: &AppId) -> bool {
        *self == Self::account(app)
    }

    /// The candidate's own bytes.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The origin, or the scheme of a native app.
    pub fn origin(&self) -> DestinationOrigin<'_> {
        let scheme = self.0.split(':').next().unwrap_or(&self.0);
        match scheme {
            "https" => DestinationOrigin::Https(self.before_path()),
            "http" => DestinationOrigin::Loopback(self.before_path()),
            path if path.starts_with('/') => DestinationOrigin::Own,
            private_use => DestinationOrigin::PrivateUse(private_use),
        }
    }

    /// The URI with more parameters after whatever query it has: the destination's bytes first and untouched,
    /// everything but unreserved characters (RFC 3986 §2.3) of names and values percent-encoded.
    pub fn with_parameters(&self, pairs: &[(&str, &str)]) -> String {
        let mut location = self.0.clone();
        for (name, value) in pairs {
            location.push_str(separator(&location));
            encode(name, &mut location);
            location.push('=');
            encode(value, &mut location);
        }
        location
    }

    /// All up to the first slash after the authority.
    fn before_path(&self) -> &str {
        let authority = self.0.find("//").map_or(self.0.len(), |slashes| slashes + 2);
        let path = self.0.get(authority..).and_then(|rest| rest.find(['/', '?']));
        path.and_then(|length| self.0.get(..authority + length)).unwrap_or(&self.0)
    }
}

/// What has to stand between a URI and one more parameter.
fn separator(location: &str) -> &'static str {
    match location.split_once('?') {
        None => "?",
        Some((_, query)) if query.is_empty() || query.ends_with('&') => "",
        Some(_) => "&",
    }
}

fn encode(text: &str, location: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            location.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(location, "%{byte:02X}");
        }
    }
}
