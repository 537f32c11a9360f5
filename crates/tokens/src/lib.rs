//! Access tokens, signing keys and their sealing at rest.
//!
//! [`SealedKeyring`] is the adapter of the `Keyring` port: it makes a key pair for an app, seals the private half with
//! the master key, signs what tokens say, as JWTs or as Biscuits, and verifies what comes back, and what clients sign. What
//! was issued once must verify for ever: `samples/` holds it to that.

mod admin;
pub mod audit;
mod biscuit;
mod claims;
mod failure;
mod json;
mod jwk;
mod jws;
mod jwt;
mod keyring;
pub mod narrowing;
mod opened;
mod sealing;
mod thumbprint;
mod verify;

pub use keyring::SealedKeyring;
pub use thumbprint::thumbprint;
