//! ID tokens that come back as hints at who is meant (`id_token_hint`).

use crate::gatepost::Gatepost;
use crate::ports::{Keyring, Ports, StoreError, TokenInvalid};
use gatepost_domain::app::App;
use gatepost_domain::logout::Hint;

/// What a hint comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Hinted {
    /// At somebody: this app was given that token, and it may have died since.
    At(Hint),
    /// Perhaps at somebody: its key is not known, as those are not that signed long ago.
    Unknown,
    /// At nobody: it is none of ours, or another app's.
    Forged,
}

impl<P: Ports> Gatepost<P> {
    /// Whom an ID token names that comes back to that app.
    pub(crate) async fn hinted_session(&self, app: &App, token: &str) -> Result<Hinted, StoreError> {
        let keys = self.known_keys(app).await?;
        Ok(match self.parts.keyring.verify_id_token(keys.all(), token) {
            Ok(hint) if hint.judge(&app.id, &self.issuer(&app.id)).is_ok() => {
                Hinted::At(Hint { user: hint.user, session: hint.session })
            }
            Err(TokenInvalid::UnknownKey) => Hinted::Unknown,
            Ok(_) | Err(_) => Hinted::Forged,
        })
    }
}
