//! A sign-in between two requests.

use serde::{Deserialize, Serialize};

use crate::{Moment, Secret};

/// All that is needed to go on with a sign-in, to be kept in the session of the browser where it began, on the server's side or sealed.
/// Whoever reads it can finish the sign-in in that person's place.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SavedSignIn {
    pub(crate) sign_in_id: String,
    pub(crate) sign_in_secret: Secret,
    pub(crate) verifier: Secret,
    pub(crate) state: String,
    pub(crate) redirect_uri: String,
    pub(crate) email_hint: String,
    pub(crate) match_number: String,
    pub(crate) expires_at: Moment,
    pub(crate) resend_available_at: Moment,
}

impl SavedSignIn {
    /// What comes back on the redirect: by it a callback finds what was saved.
    pub fn state(&self) -> &str {
        &self.state
    }
}
