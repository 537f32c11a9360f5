//! Rows as they are written and read, and the values of the domain that they stand for.

mod address;
mod app;
mod audit;
mod console;
mod devices;
mod erasure;
mod event;
mod idempotency;
mod managing;
mod pushed_request;
mod session;
mod sign_in;
mod template;
mod webhook;

use std::borrow::Cow;

/// A text from outside that is kept for people to read; U+0000 becomes U+FFFD, since PostgreSQL has it in no text.
pub(crate) fn legible(text: &str) -> Cow<'_, str> {
    if text.contains('\0') { Cow::Owned(text.replace('\0', "\u{fffd}")) } else { Cow::Borrowed(text) }
}

pub(crate) use address::{AddressChangeRow, AddressLetterRow};
pub(crate) use app::{AppRow, ClientSecretRow, LogoRow, SigningKeyRow, sender};
pub(crate) use audit::{SealRow, SealedRow};
pub(crate) use console::{ConsoleSessionRow, OperatorRow, SetupLinkRow};
pub(crate) use devices::DeviceLetterRow;
pub(crate) use erasure::ErasureRow;
pub(crate) use event::EventRow;
pub(crate) use idempotency::KeyUseRow;
pub(crate) use managing::{AdminTokenRow, AnswerRow, ClientCredentialRow};
pub(crate) use pushed_request::PushedRequestRow;
pub(crate) use session::{BrowserSessionRow, CodeRow, NoticeRow, RefreshTokenRow, SessionRow, UserRow};
pub(crate) use sign_in::{DeliveryRow, GlanceRow, LinkRow, SignInRow, asker};
pub(crate) use template::TemplateRow;
pub(crate) use webhook::{WebhookDeliveryRow, WebhookRow};
