//! Sign people in by e-mail with Gatepost, and verify its access tokens.
#![doc = ""]
#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[rustfmt::skip]
#[expect(
    missing_docs,
    unused_qualifications,
    clippy::pedantic,
    clippy::str_to_string,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    reason = "generated"
)]
pub mod api;
mod caller;
mod client;
mod clock;
mod error;
mod issuer;
mod moment;
pub mod pkce;
mod random;
mod retry;
mod secret;
pub mod session;
pub mod sign_in;
mod verifier;
mod web;

pub use caller::Caller;
pub use client::{Client, ClientBuilder, admin};
pub use clock::{Clock, SystemClock};
pub use error::Error;
pub use issuer::{Issuer, IssuerInvalid};
pub use moment::{Moment, MomentInvalid};
pub use retry::Retries;
pub use secret::Secret;
pub use verifier::{
    CacheTimes, CurrentUser, Need, Operation, Permission, Refused, Verifier, VerifierBuilder,
};
#[cfg(feature = "axum")]
pub use web::axum;
pub use web::bearer;
#[cfg(feature = "poem")]
pub use web::poem;
#[cfg(feature = "tower")]
pub use web::tower;
