//! Why no letter could leave now, for whoever is to mend it.

/// Why whoever is to take letters can't be used; each kind has a cure of its own.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Unusable {
    /// Nobody answers there, or not as a mail server or Resend does.
    #[error("{0}")]
    Away(String),
    /// There is no encryption, or the certificate is not good for that host.
    #[error("{0}")]
    Unverified(String),
    /// They don't know us: user and password, or the API key.
    #[error("{0}")]
    Stranger(String),
    /// They would not take letters from that sender.
    #[error("{0}")]
    Sender(String),
}
