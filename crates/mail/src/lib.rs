//! Letters and the ways they leave: SMTP, Resend and the development mailbox.
//!
//! A [`Letter`](gatepost_application::Letter) becomes subject, HTML and text in [`letter`]; [`Smtp`] makes a message of
//! them and hands it to a mail server, [`Resend`] to a provider, [`Mailbox`] keeps them for a page. Which it is,
//! [`AnyMailer`] holds; and [`Failover`], which is tried where the first did not take one.

pub mod letter;

mod any;
mod failover;
mod mailbox;
mod resend;
mod sender;
mod smtp;
mod unusable;

pub use any::AnyMailer;
pub use failover::Failover;
pub use mailbox::{Mailbox, MailboxMessage};
pub use resend::{Resend, ResendSettings, ResendSettingsInvalid};
pub use sender::{Sender, SenderInvalid};
pub use smtp::{Smtp, SmtpSettings, SmtpSettingsInvalid};
pub use unusable::Unusable;
