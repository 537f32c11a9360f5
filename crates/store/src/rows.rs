//! Rows as they are written and read, and the values of the domain that they stand for.

mod app;
mod event;
mod session;
mod sign_in;

pub(crate) use app::{AppRow, ClientSecretRow, SigningKeyRow};
pub(crate) use event::EventRow;
pub(crate) use session::{CodeRow, RefreshTokenRow, SessionRow, UserRow};
pub(crate) use sign_in::{DeliveryRow, LinkRow, SignInRow, asker};
