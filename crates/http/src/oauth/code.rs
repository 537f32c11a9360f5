//! The words that OAuth clients branch on, and the status of each.

use http::StatusCode;

/// What an OAuth client branches on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum OAuthCode {
    /// Something is missing, twice, or malformed.
    InvalidRequest,
    /// The client did not prove to be the app.
    InvalidClient,
    /// The code or token opens nothing.
    InvalidGrant,
    /// More was asked for than was granted.
    InvalidScope,
    /// The app is switched off.
    UnauthorizedClient,
    /// No such grant type here.
    UnsupportedGrantType,
    /// The proof of a key does not go with this request (RFC 9449 §12.2).
    InvalidDpopProof,
    /// The access token is not good (RFC 6750 §3.1).
    InvalidToken,
    /// The access token was granted less (RFC 6750 §3.1).
    InsufficientScope,
    /// What a browser would be sent back with (RFC 9126 §2.3).
    Authorization(&'static str),
    /// A fault of the server.
    ServerError,
    /// Something that the server needs is away.
    TemporarilyUnavailable,
}

impl OAuthCode {
    /// The word for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidClient => "invalid_client",
            Self::InvalidGrant => "invalid_grant",
            Self::InvalidScope => "invalid_scope",
            Self::UnauthorizedClient => "unauthorized_client",
            Self::UnsupportedGrantType => "unsupported_grant_type",
            Self::InvalidDpopProof => "invalid_dpop_proof",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
            Self::Authorization(error) => error,
            Self::ServerError => "server_error",
            Self::TemporarilyUnavailable => "temporarily_unavailable",
        }
    }

    pub(super) const fn status(self) -> StatusCode {
        match self {
            Self::InvalidClient | Self::InvalidToken => StatusCode::UNAUTHORIZED,
            Self::InsufficientScope => StatusCode::FORBIDDEN,
            Self::ServerError => StatusCode::INTERNAL_SERVER_ERROR,
            Self::TemporarilyUnavailable => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}
