//! Who stands behind a request, as far as it can be told.

use std::net::IpAddr;

/// What a [`Visitor`]'s browser is called where it is an app on Android. A kind of program, which each language has a name
/// for; all others have names of their own.
pub const ANDROID_APP: &str = "Android app";

/// The same on a system of Apple's.
pub const APPLE_APP: &str = "Apple app";

/// A browser or a program that asked for something: shown in letters, on pages and on the timeline.
///
/// The names come from a closed list that the edge keeps, never from the caller's own words, so that they may
/// stand in a letter.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Visitor {
    /// The address that the request came from, trusted proxies taken away.
    pub ip: Option<IpAddr>,
    /// The browser's name, such as "Firefox".
    pub browser: Option<String>,
    /// The system's name, such as "Android".
    pub system: Option<String>,
    /// The name of the request, as its answer bears it (`X-Request-Id`): what a page shows to support where no sign-in is
    /// known. Only events keep it.
    pub request: Option<String>,
}

impl Visitor {
    /// What it can be told apart by from others of the same person.
    pub fn device(&self) -> Device {
        Device { browser: self.browser.clone(), system: self.system.clone() }
    }
}

/// A kind of browser on a kind of system, by the words of a [`Visitor`]: many people's are alike, and nobody is known by it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Device {
    /// The browser's name, if it is known.
    pub browser: Option<String>,
    /// The system's name, if it is known.
    pub system: Option<String>,
}

impl Device {
    /// Whether a sign-in with it is worth telling somebody who had sessions with these: never the first time, of which there
    /// is nothing to tell apart.
    pub fn is_new_among(&self, earlier: &[Self]) -> bool {
        !earlier.is_empty() && !earlier.contains(self)
    }
}

/// Who asked for a sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asker {
    /// The person's own browser or program, or one that the app's server vouches for.
    Person(Visitor),
    /// The app's server, which told nothing of the person; the visitor is the server itself.
    Server(Visitor),
}

impl Asker {
    /// Whoever it was that asked.
    pub fn visitor(&self) -> &Visitor {
        match self {
            Self::Person(visitor) | Self::Server(visitor) => visitor,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::slice;

    fn device(browser: Option<&str>, system: Option<&str>) -> Device {
        let visitor = Visitor {
            ip: Some([203, 0, 113, 7].into()),
            browser: browser.map(str::to_owned),
            system: system.map(str::to_owned),
            request: None,
        };
        visitor.device()
    }

    #[test]
    fn a_device_is_new_by_its_words_alone_and_never_the_first_time() {
        let (laptop, phone) =
            (device(Some("Firefox"), Some("Linux")), device(Some("Firefox"), Some("Android")));
        let unknown = device(None, None);
        assert!(!laptop.is_new_among(&[]));
        assert!(!laptop.is_new_among(&[phone.clone(), laptop.clone()]));
        assert!(phone.is_new_among(slice::from_ref(&laptop)));
        assert!(unknown.is_new_among(&[laptop.clone(), phone]), "what nobody knows is a kind as well");
        assert!(!unknown.is_new_among(slice::from_ref(&unknown)));
    }
}
