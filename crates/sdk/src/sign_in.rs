//! A sign-in, from the address to the tokens, each step a type: what can't be done yet can't be written.
//!
//! | type | what it is | what leads on |
//! | --- | --- | --- |
//! | [`SignInRequest`] | an address and where to go | [`SignInRequest::start`] |
//! | [`Waiting`] | a letter is on its way | [`Waiting::wait`], [`Waiting::enter_code`], [`Waiting::callback`] |
//! | [`Approved`] | a code that nobody has used | [`Approved::exchange`], once |
//! | [`Session`](crate::session::Session) | tokens | its `refresh` and `log_out` |
//!
//! How a [`Waiting`] leads on depends on where the letter is opened. In the browser that began, the browser is sent to the redirect
//! URI: hand that address to [`Waiting::callback`]. On another screen, with the two digits that this one shows, [`Waiting::wait`]
//! is told. And the six digits of the letter can be typed here: [`Waiting::enter_code`].

mod approved;
mod events;
mod request;
mod saved;
mod waiting;

pub use crate::api::types::{DeliveryStatus, SignInMethod, SignInState, SignInStatus};
pub use approved::{Approved, CallbackError};
pub use request::SignInRequest;
pub use saved::SavedSignIn;
pub use waiting::{CodeError, Outcome, Waiting};
