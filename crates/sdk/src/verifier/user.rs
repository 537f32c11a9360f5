//! Whom a token speaks for.

use std::time::SystemTime;

/// Somebody who is signed in, as a good access token names them.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct CurrentUser {
    /// The user: the same whatever becomes of the address, and another in each app. Use it as the key of what belongs to somebody.
    pub id: String,
    /// The address, in its one spelling, as it was when the token was issued. It may change hands: never a key.
    pub email: String,
    /// The session, which a logout token names.
    pub session: String,
    /// What the token was issued for. A Biscuit that was narrowed may be good for less: [`Need`](crate::Need) is judged, not this.
    pub scopes: Vec<String>,
    /// The name of the token, if it is a JWT.
    pub token_id: Option<String>,
    /// When the person opened a letter, if the token is a JWT: a refresh does not change it.
    pub authenticated_at: Option<SystemTime>,
    /// When the token dies, if it is a JWT.
    pub expires_at: Option<SystemTime>,
    /// What a Biscuit is revoked by: the token as it was issued first, then each narrowing.
    pub revocation_ids: Vec<Vec<u8>>,
}

impl CurrentUser {
    /// Whether the token was issued for `scope`.
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes.iter().any(|granted| granted == scope)
    }
}
