//! The mailer that the settings chose.

use crate::{Mailbox, Resend, Smtp, Unusable};
use gatepost_application::{Clock, Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::HandOver;
use gatepost_domain::id::ParcelId;
use gatepost_domain::template::{LetterTemplate, TemplateFault};

/// Any way out, behind one type.
#[derive(Debug)]
pub enum AnyMailer<C> {
    /// The development mailbox.
    Mailbox(Mailbox<C>),
    /// A mail server.
    Smtp(Smtp),
    /// Resend.
    Resend(Resend),
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
    /// Whether whoever takes letters would take them now; sends none.
    pub async fn probe(&self) -> Result<(), Unusable> {
        match self {
            Self::Mailbox(_) => Ok(()),
            Self::Smtp(smtp) => smtp.probe().await,
            Self::Resend(resend) => resend.probe().await,
        }
    }
}

impl<C: Clock> Mailer for AnyMailer<C> {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        match self {
            Self::Mailbox(mailbox) => mailbox.hand_over(letter).await,
            Self::Smtp(smtp) => smtp.hand_over(letter).await,
            Self::Resend(resend) => resend.hand_over(letter).await,
        }
    }

    fn most_together(&self) -> usize {
        match self {
            Self::Mailbox(mailbox) => mailbox.most_together(),
            Self::Smtp(smtp) => smtp.most_together(),
            Self::Resend(resend) => resend.most_together(),
        }
    }

    async fn hand_over_together(&self, parcel: ParcelId, letters: &[Letter]) -> Vec<HandOver> {
        match self {
            Self::Mailbox(mailbox) => mailbox.hand_over_together(parcel, letters).await,
            Self::Smtp(smtp) => smtp.hand_over_together(parcel, letters).await,
            Self::Resend(resend) => resend.hand_over_together(parcel, letters).await,
        }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        match self {
            Self::Mailbox(mailbox) => mailbox.check(template),
            Self::Smtp(smtp) => smtp.check(template),
            Self::Resend(resend) => resend.check(template),
        }
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        crate::letter::write(letter)
    }
}
