//! Redirect URIs: where a browser may be sent with an exchange code, and nowhere else.
//!
//! URI parsers repair what they read (case, dots, slashes, ports), and each repairs differently; so two URIs
//! are never compared as parsed. A text is read by a strict grammar that repairs nothing, then compared byte
//! by byte with what the app registered. The one exception is the port of a loopback URI, which a native app
//! can't know in advance (RFC 8252 §7.3).

mod destination;
mod explanation;
mod grammar;
mod host;
mod invalid;
mod registration;

pub use destination::{Destination, DestinationOrigin};
pub use explanation::{Explanation, Verdict};
pub use invalid::{RedirectInvalid, RedirectRefused};

use grammar::{Kind, Uri};

/// A redirect URI as an app registered it.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct RedirectUri(String);

impl RedirectUri {
    /// Reads an entry for the list of an app; nothing is trimmed, decoded or put into another form.
    pub fn parse(text: &str) -> Result<Self, RedirectInvalid> {
        registration::check(text)?;
        Ok(Self(text.to_owned()))
    }

    /// Takes back from a store what [`parse`](Self::parse) once accepted; judges nothing.
    pub fn restore(text: String) -> Self {
        Self(text)
    }

    /// The URI, byte for byte as registered.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether both are loopback URIs that differ in nothing but the port.
    fn differs_in_port_only(&self, candidate: &Uri<'_>) -> bool {
        grammar::parse(&self.0).is_ok_and(|entry| {
            entry.kind == Kind::Loopback
                && candidate.kind == Kind::Loopback
                && (entry.host, entry.path, entry.query) == (candidate.host, candidate.path, candidate.query)
        })
    }

    /// Whether a page of this origin belongs to the app that registered this URI.
    fn has_origin(&self, origin: &str) -> bool {
        grammar::parse(&self.0).is_ok_and(|entry| match entry.kind {
            Kind::Https => origin.strip_prefix("https://") == Some(entry.authority),
            Kind::Loopback => origin
                .strip_prefix("http://")
                .and_then(|authority| host::split(authority).ok())
                .is_some_and(|(host, _any_port)| host == entry.host),
            Kind::PrivateUse => false,
        })
    }
}

/// The host of an address that requests may be sent to, by the grammar of redirect URIs: a name with `https`, or this machine
/// with `http`.
pub(crate) fn host_of_web_address(text: &str) -> Result<Option<&str>, RedirectInvalid> {
    let uri = grammar::parse(text)?;
    Ok((uri.kind != Kind::PrivateUse).then_some(uri.host))
}

/// All redirect URIs of an app; an empty list allows nothing.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RedirectUris(Vec<RedirectUri>);

/// The rule by which a candidate was allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Allowed {
    /// The candidate's bytes are an entry's.
    EqualBytes,
    /// A loopback URI that differs from an entry in nothing but the port.
    LoopbackPort,
}

impl RedirectUris {
    /// The list, in the order in which it is shown.
    pub fn new(entries: Vec<RedirectUri>) -> Self {
        Self(entries)
    }

    /// The entries in order.
    pub fn iter(&self) -> std::slice::Iter<'_, RedirectUri> {
        self.0.iter()
    }

    /// Whether a browser may be sent to `candidate`; if so, the destination is the candidate's own bytes.
    pub fn resolve(&self, candidate: &str) -> Result<Destination, RedirectRefused> {
        self.find(candidate).map(|_entry| Destination(candidate.to_owned()))
    }

    /// What [`resolve`](Self::resolve) decides on `candidate`, by which rule, and which entry comes nearest.
    pub fn explain(&self, candidate: &str) -> Explanation {
        Explanation::new(self, candidate)
    }

    /// Whether scripts of a page may call this app's endpoints: `origin` (RFC 6454 §6.2) is that of an entry
    /// with `https`, or of a loopback entry, then with any port.
    pub fn allows_origin(&self, origin: &str) -> bool {
        self.iter().any(|entry| entry.has_origin(origin))
    }

    /// The entry that allows the candidate, and the rule that does.
    fn find(&self, candidate: &str) -> Result<(&RedirectUri, Allowed), RedirectRefused> {
        let uri = grammar::parse(candidate)?;
        let equal = self.iter().find(|entry| entry.as_str() == candidate);
        let loopback = || self.iter().find(|entry| entry.differs_in_port_only(&uri));
        equal
            .map(|entry| (entry, Allowed::EqualBytes))
            .or_else(|| loopback().map(|entry| (entry, Allowed::LoopbackPort)))
            .ok_or(RedirectRefused::NotRegistered)
    }
}

impl<'a> IntoIterator for &'a RedirectUris {
    type Item = &'a RedirectUri;
    type IntoIter = std::slice::Iter<'a, RedirectUri>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests;
