//! E-mail addresses: what a person types becomes one key and one recipient, or nothing.
//!
//! Most libraries that read addresses are parsers of message headers: they take display names, quotes and
//! comments, and deliver elsewhere than the text seems to say. What is accepted here is ASCII, has one
//! spelling, and means the same to every mail server on the way.

mod invalid;
mod rules;

use std::fmt;

pub use invalid::EmailInvalid;

/// Domains of one and the same mail service, which ignores dots in the local part.
const GMAIL: [&str; 2] = ["gmail.com", "googlemail.com"];

/// An address that passed every rule, in the two forms that the rest of the program needs.
///
/// `==` compares both forms; whether two addresses are one person's is asked of [`identity`](Self::identity).
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EmailAddress {
    identity: String,
    delivery: String,
}

impl EmailAddress {
    /// Reads an address as typed: outer spaces are dropped, the domain is brought to its A-labels (RFC 5890
    /// §2.3.2.1), anything that two mail programs could read in two ways is refused.
    pub fn parse(input: &str) -> Result<Self, EmailInvalid> {
        let (local, domain) = rules::judge(input)?;
        Ok(Self {
            identity: format!("{}@{domain}", local.to_ascii_lowercase()),
            delivery: format!("{local}@{domain}"),
        })
    }

    /// Puts together again what a store kept of an address that [`parse`](Self::parse) once accepted; judges
    /// nothing.
    pub fn restore(identity: String, delivery: String) -> Self {
        Self { identity, delivery }
    }

    /// The key of a user within an app: all lower case, ASCII, at most 254 bytes; to be compared byte by byte.
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// Where mail goes: the local part as it was typed, since its case is the mail server's own affair (RFC
    /// 5321 §2.4).
    pub fn delivery(&self) -> &str {
        &self.delivery
    }

    /// The domain, in its A-labels and in lower case.
    pub fn domain(&self) -> &str {
        self.parts().1
    }

    /// Enough for the owner to recognise the address, too little for anyone else: `a•••@e•••.org`.
    ///
    /// Made of the identity, so that all spellings of one address give one hint.
    pub fn hint(&self) -> String {
        let (local, domain) = self.parts();
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        format!("{}•••@{}•••.{ending}", initial(local), initial(domain))
    }

    /// The mailbox that letters to this address presumably end in; coarser than the identity, and good for
    /// counting letters only.
    pub fn bucket(&self) -> ThrottleBucket {
        let (local, domain) = self.parts();
        // A local part that begins with `+` has no mailbox name to fall back to, so it is kept whole.
        let mailbox = match local.split_once('+') {
            Some((mailbox, _tag)) if !mailbox.is_empty() => mailbox,
            _ => local,
        };
        if GMAIL.contains(&domain) {
            ThrottleBucket(format!("{}@gmail.com", mailbox.replace('.', "")))
        } else {
            ThrottleBucket(format!("{mailbox}@{domain}"))
        }
    }

    /// Local part and domain of the identity.
    fn parts(&self) -> (&str, &str) {
        self.identity.split_once('@').unwrap_or((&self.identity, ""))
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EmailAddress({})", self.hint())
    }
}

/// The key under which letters to one mailbox are counted, whatever tags or dots the address was dressed with.
///
/// It is as personal as the address, so `Debug` shows nothing of it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ThrottleBucket(String);

impl ThrottleBucket {
    /// The key as a limiter stores it: lower case, ASCII, at most 254 bytes.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ThrottleBucket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ThrottleBucket(..)")
    }
}

/// The first character, or nothing of an empty text.
fn initial(text: &str) -> String {
    text.chars().take(1).collect()
}

#[cfg(test)]
mod tests;
