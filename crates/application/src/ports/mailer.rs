//! How letters leave.

use super::Notice;
use gatepost_domain::app::{AppName, Sender};
use gatepost_domain::brand::Stationery;
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::email_code::EmailCode;
use gatepost_domain::id::{DeliveryId, ParcelId};
use gatepost_domain::sign_in::{Locale, SupportId};
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Asker;
use std::fmt;
use std::future::Future;
use zeroize::Zeroizing;

/// The whole address of a link, with its token: shown in the letter alone.
#[derive(Clone)]
pub struct LinkUrl(Zeroizing<String>);

impl LinkUrl {
    pub(crate) fn new(url: String) -> Self {
        Self(Zeroizing::new(url))
    }

    /// An address for a preview or a test of an adapter; no token that a store knows belongs to it.
    pub fn sample(url: &str) -> Self {
        Self::new(url.to_owned())
    }

    /// The address, for the letter.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LinkUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LinkUrl(…)")
    }
}

/// What a letter has to say. The same letter says the same at each attempt, to the byte.
#[derive(Clone, Debug)]
pub struct Letter {
    /// Names the letter: makes its `Message-ID`, and tells a provider which ones are the same.
    pub id: DeliveryId,
    /// What the person reads out to support; link pages show the same.
    pub support_id: SupportId,
    /// To whom, in the stored spelling.
    pub to: EmailAddress,
    /// Which app it is for.
    pub app_name: AppName,
    /// What that app's letters are written on.
    pub stationery: Stationery,
    /// Who it comes from, if not the mailer's own sender.
    pub sender: Option<Sender>,
    /// The app's own letters that may be used for it, each for one locale.
    pub templates: Vec<LetterTemplate>,
    /// What it tells, if it is none that signs in.
    pub notice: Option<Notice>,
    /// The link, if it carries one.
    pub link: Option<LinkUrl>,
    /// The digits for the screen where the sign-in began, if it carries any.
    pub code: Option<EmailCode>,
    /// Who asked.
    pub asker: Asker,
    /// When.
    pub asked_at: Timestamp,
    /// When what it carries dies.
    pub expires_at: Timestamp,
    /// In which language.
    pub locale: Option<Locale>,
    /// By which way it may have been taken before without our learning so.
    pub doubt: Option<Way>,
}

/// A letter as its reader will see it.
#[derive(Clone, PartialEq, Eq)]
pub struct WrittenLetter {
    /// The subject line.
    pub subject: String,
    /// The HTML part.
    pub html: String,
    /// The plain part.
    pub text: String,
}

/// Hands letters over to whoever carries them on.
pub trait Mailer: Send + Sync + 'static {
    /// Hands one letter over. MUST answer within a minute, and MUST NOT answer [`HandOver::Taken`] unless the other side
    /// took responsibility for the message, nor [`HandOver::Away`] if it may have. Reasons in the answer name no address.
    fn hand_over(&self, letter: &Letter) -> impl Future<Output = HandOver> + Send;

    /// How many letters may be handed over together.
    fn most_together(&self) -> usize {
        1
    }

    /// Hands these letters over together, as the parcel of that name, and says what became of each: one answer a letter, in
    /// their order. The same parcel always holds the same letters. MUST answer within a minute.
    fn hand_over_together(
        &self,
        _parcel: ParcelId,
        letters: &[Letter],
    ) -> impl Future<Output = Vec<HandOver>> + Send {
        async move {
            let mut answers = Vec::with_capacity(letters.len());
            for letter in letters {
                answers.push(self.hand_over(letter).await);
            }
            answers
        }
    }

    /// Whether every letter of its kind can be written by that template, with all that it may carry, in either direction. What passes here MUST NOT keep a letter from leaving later.
    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault>;

    /// The letter as its reader would see it, for a preview; nothing if it can't be written.
    fn write(&self, letter: &Letter) -> Option<WrittenLetter>;
}
