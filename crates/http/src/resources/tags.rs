//! The chapters of the document.

use poem_openapi::Tags;

/// A chapter of the document.
#[derive(Tags)]
pub(crate) enum Tag {
    /// Begin a sign-in, and see how it stands.
    #[oai(rename = "Sign-ins")]
    SignIns,
    /// What the button in the letter leads to.
    #[oai(rename = "Links")]
    Links,
    /// Exchange a code for tokens, refresh and revoke them (RFC 6749, RFC 7009).
    #[oai(rename = "Tokens")]
    Tokens,
    /// What verifiers and clients read of an app (RFC 7517, RFC 8414).
    #[oai(rename = "Metadata")]
    Metadata,
    /// What operators do, behind a listener of its own.
    #[oai(rename = "Administration")]
    Administration,
    /// Whether the server is well, and what it can do.
    #[oai(rename = "Operations")]
    Operations,
}
