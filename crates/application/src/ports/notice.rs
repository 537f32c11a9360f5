//! What letters are about that sign nobody in, and what a letter of each kind looks like.

use super::{Letter, LinkUrl};
use gatepost_domain::address_change::{Says, Side};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::template::{LetterKind, LetterVariant};
use gatepost_domain::visitor::{Asker, Visitor};

/// A letter of a change of an address. The other address stands in it as a hint alone: it may be a stranger who reads it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeNotice {
    /// To which of the two addresses it goes.
    pub side: Side,
    /// Whether it asks, with a link, or tells.
    pub says: Says,
    /// Enough of the old address to recognise it.
    pub old_hint: String,
    /// Enough of the new one.
    pub new_hint: String,
}

/// A letter of a sign-in in a browser that the person had no session in before. Who signed in there, and when, the letter says
/// as any other does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DeviceNotice {
    /// Where in the world it was, if that is known.
    pub place: Option<String>,
    /// The person's own page. It grants nothing: whoever opens it signs in first.
    pub account_url: String,
}

/// What a letter is about that signs nobody in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// What was kept of the person at that app was erased, at the moment that the letter bears.
    Erased,
    /// Their address is to change, or did.
    AddressChange(ChangeNotice),
    /// Somebody signed in as them where they had no session before.
    NewDevice(DeviceNotice),
}

impl Letter {
    /// What it is about.
    pub const fn kind(&self) -> LetterKind {
        match self.notice {
            None => LetterKind::SignIn,
            Some(Notice::Erased) => LetterKind::Erased,
            Some(Notice::AddressChange(_)) => LetterKind::EmailChange,
            Some(Notice::NewDevice(_)) => LetterKind::NewDevice,
        }
    }

    /// A sample of that letter, made of a letter that signs in and carries everything.
    #[must_use]
    pub fn sampled(self, variant: LetterVariant, account_url: &str) -> Self {
        let told = Self { link: None, code: None, ..self.clone() };
        match variant {
            LetterVariant::SignIn(method) => Self {
                link: self.link.filter(|_| method.has_link()),
                code: self.code.filter(|_| method.has_code()),
                ..told
            },
            LetterVariant::EmailChange(says, side) => {
                let link: Option<LinkUrl> = self.link.filter(|_| says == Says::Asks);
                let notice = ChangeNotice {
                    side,
                    says,
                    old_hint: hint("ann@example.org"),
                    new_hint: hint("ann@example.com"),
                };
                Self { notice: Some(Notice::AddressChange(notice)), link, ..told }
            }
            LetterVariant::NewDevice => {
                let place = Some("Lyon, France".to_owned());
                let notice = DeviceNotice { place, account_url: account_url.to_owned() };
                Self { notice: Some(Notice::NewDevice(notice)), ..told }
            }
            LetterVariant::Erased => {
                let nobody = Asker::Person(Visitor::default());
                Self { notice: Some(Notice::Erased), asker: nobody, ..told }
            }
        }
    }
}

fn hint(email: &str) -> String {
    EmailAddress::parse(email).map(|email| email.hint()).unwrap_or_default()
}
