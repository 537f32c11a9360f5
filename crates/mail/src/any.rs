//! The mailer that the settings chose.

use crate::{Mailbox, Smtp, Unusable};
use gatepost_application::{Clock, Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::HandOver;
use gatepost_domain::template::{LetterTemplate, TemplateFault};

/// Either way out, behind one type.
#[derive(Debug)]
pub enum AnyMailer<C> {
    /// The development mailbox.
    Mailbox(Mailbox<C>),
    /// A mail server.
    Smtp(Smtp),
}

impl<C> AnyMailer<C> {
    /// Leaves politely whoever letters were handed to; for the end of the program.
    pub async fn close(&self) {
        if let Self::Smtp(smtp) = self {
            smtp.close().await;
        }
    }
}

impl<C> AnyMailer<C> {
    /// Whether letters could leave now; sends none.
    pub async fn probe(&self) -> Result<(), Unusable> {
        match self {
            Self::Mailbox(_) => Ok(()),
            Self::Smtp(smtp) => smtp.probe().await,
        }
    }
}

impl<C: Clock> Mailer for AnyMailer<C> {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        match self {
            Self::Mailbox(mailbox) => mailbox.hand_over(letter).await,
            Self::Smtp(smtp) => smtp.hand_over(letter).await,
        }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        match self {
            Self::Mailbox(mailbox) => mailbox.check(template),
            Self::Smtp(smtp) => smtp.check(template),
        }
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        crate::letter::write(letter)
    }
}
