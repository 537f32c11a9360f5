//! Access tokens, signing keys and their sealing at rest.
//!
//! [`SealedKeyring`] is the adapter of the `Keyring` port: it makes a key pair for an app, seals the private half with
//! the master key, and signs what an access token says, as a JWT or as a Biscuit. Verifying is the business of whoever
//! holds the published half. What was issued once must verify for ever: `samples/` holds it to that.

mod biscuit;
mod failure;
mod jwt;
mod keyring;
mod opened;
mod sealing;
mod thumbprint;

pub use keyring::SealedKeyring;
pub use thumbprint::thumbprint;
