//! Whom letters come from.

use gatepost_application::Letter;
use gatepost_domain::app::AppName;
use gatepost_domain::email::{EmailAddress, EmailInvalid};
use lettre::Address;
use lettre::address::AddressError;
use lettre::message::Mailbox;
use std::fmt;

/// Why a text names no sender.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SenderInvalid {
    /// Neither a bare address nor a name with one address in angle brackets behind it.
    #[error("takes one address, bare or as: Acme <signin@acme.example>")]
    Form,
    /// The name could be read as something else than a name.
    #[error("takes a name of 1 to 80 characters without control characters and without \" \\ @ < >")]
    Name,
    /// The address is none.
    #[error("takes an address that mail can come from")]
    Address(#[source] EmailInvalid),
}

/// One address with or without a name: stands in `From`, and mail that can't be delivered goes back to it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sender(Mailbox);

impl Sender {
    /// Reads `signin@acme.example` or `Acme <signin@acme.example>`. The address obeys the rules for those of people;
    /// `localhost` is good as a domain too, for a machine of one's own.
    pub fn parse(text: &str) -> Result<Self, SenderInvalid> {
        let text = text.trim_matches(' ');
        let (name, address) = match text.strip_suffix('>') {
            None => (None, text),
            Some(rest) => {
                let (name, address) = rest.split_once('<').ok_or(SenderInvalid::Form)?;
                (display_name(name)?, address)
            }
        };
        Ok(Self(Mailbox::new(name, sound_address(address)?)))
    }

    /// The domain of the address.
    pub fn domain(&self) -> &str {
        self.0.email.domain()
    }

    /// Who that letter comes from: its app's own sender, or this one; and where answers go, if that is elsewhere.
    pub(crate) fn of(&self, letter: &Letter) -> Result<(Mailbox, Option<Mailbox>), AddressError> {
        let Some(own) = &letter.sender else { return Ok((self.0.clone(), None)) };
        let name = own.name.as_ref().map(|name| name.as_str().to_owned());
        let from = Mailbox::new(name, own.address.delivery().parse()?);
        let reply_to = own.reply_to.as_ref().map(|address| address.delivery().parse()).transpose()?;
        Ok((from, reply_to.map(|address| Mailbox::new(None, address))))
    }
}

impl fmt::Display for Sender {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The name before the brackets; none is none. What an app may be called, a sender may be called too, but for the signs
/// that have a meaning in the header.
fn display_name(text: &str) -> Result<Option<String>, SenderInvalid> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    if text.contains(['"', '\\', '@', '<', '>']) {
        return Err(SenderInvalid::Name);
    }
    let name = AppName::parse(text).map_err(|_why| SenderInvalid::Name)?;
    Ok(Some(name.as_str().to_owned()))
}

fn sound_address(text: &str) -> Result<Address, SenderInvalid> {
    if text.contains(['<', '>', ',', ';', ' ']) {
        return Err(SenderInvalid::Form);
    }
    let delivery = match text.strip_suffix("@localhost") {
        // The rules want a dot in the domain; the local part is judged by them all the same.
        Some(local) => {
            parsed(&format!("{local}@localhost.example"))?;
            text.to_owned()
        }
        None => parsed(text)?.delivery().to_owned(),
    };
    delivery.parse().map_err(|_why| SenderInvalid::Form)
}

fn parsed(text: &str) -> Result<EmailAddress, SenderInvalid> {
    EmailAddress::parse(text).map_err(SenderInvalid::Address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bare_or_a_named_address_is_read() {
        for (text, shown, domain) in [
            ("signin@acme.example", "signin@acme.example", "acme.example"),
            (" Acme <signin@ACME.example> ", "Acme <signin@acme.example>", "acme.example"),
            ("Acme, Inc. <signin@acme.example>", "\"Acme, Inc.\" <signin@acme.example>", "acme.example"),
            ("<signin@acme.example>", "signin@acme.example", "acme.example"),
            ("Gatepost <signin@localhost>", "Gatepost <signin@localhost>", "localhost"),
            ("Ärzte <post@bücher.example>", "Ärzte <post@xn--bcher-kva.example>", "xn--bcher-kva.example"),
        ] {
            let sender = Sender::parse(text).unwrap();
            assert_eq!((sender.to_string().as_str(), sender.domain()), (shown, domain), "{text}");
        }
    }

    #[test]
    fn anything_that_could_be_two_senders_is_refused() {
        for text in [
            "",
            "Acme",
            "a@x.example, b@x.example",
            "a@x.example <b@x.example>",
            "Acme <a@x.example> <b@x.example>",
            "Acme <a@x.example>, b@x.example",
            "Acme <a@x.example",
            "Acme a@x.example>",
            "Acme\r\nBcc: b@x.example <a@x.example>",
            "\"Acme\" <a@x.example>",
            "Acme <a@x.example\r\n>",
            "Acme <a b@x.example>",
            "a@intranet",
            "a\"b@localhost",
            "@localhost",
            "Ac\u{202e}me <a@x.example>",
        ] {
            assert!(Sender::parse(text).is_err(), "{text:?} was taken");
        }
    }
}
