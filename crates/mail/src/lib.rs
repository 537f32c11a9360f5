//! Letters and the ways they leave: SMTP and the development mailbox.
//!
//! A [`Letter`](gatepost_application::Letter) becomes subject, HTML and text in [`letter`]; [`Smtp`] makes a message of
//! them and hands it to a mail server, [`Mailbox`] keeps them for a page. Which of the two it is, [`AnyMailer`] holds.

pub mod letter;

mod any;
mod mailbox;
mod sender;
mod smtp;

pub use any::AnyMailer;
pub use mailbox::{Mailbox, MailboxMessage};
pub use sender::{Sender, SenderInvalid};
pub use smtp::{Smtp, SmtpSettings, SmtpSettingsInvalid, Unusable};
