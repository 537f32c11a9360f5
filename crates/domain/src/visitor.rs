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
