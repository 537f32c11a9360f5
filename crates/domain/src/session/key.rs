//! Which key the tokens of a session belong to (RFC 9449 §5).

use super::Session;
use crate::app::{App, AppKind};
use crate::jwk::JwkThumbprint;

/// Why no tokens are issued to whoever brought that key, or none.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum KeyRefused {
    /// No proof came, and one is needed.
    #[error("tokens of this app or session are issued to the holder of a key alone")]
    Missing,
    /// The session belongs to another key.
    #[error("the session belongs to another key")]
    Other,
}

/// What a refresh makes of the key that came with it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Holding {
    /// What the new access token is bound to.
    pub key: Option<JwkThumbprint>,
    /// Whether the session belongs to that key from now on.
    pub binds: bool,
}

impl App {
    /// Whether a session may begin for whoever brought that key, or none.
    pub const fn admits(&self, key: Option<JwkThumbprint>) -> Result<(), KeyRefused> {
        if self.oauth.require_dpop && key.is_none() { Err(KeyRefused::Missing) } else { Ok(()) }
    }
}

impl Session {
    /// The same session, for the holder of that key.
    #[must_use]
    pub fn bound_to(self, key: Option<JwkThumbprint>) -> Self {
        Self { dpop_jkt: key, ..self }
    }

    /// Whether the session goes on for whoever brought that key, or none. One of a public app belongs to the key that came
    /// first, since nothing else tells its client from a thief; a confidential app proves itself, and may change its key, but
    /// not go without one again.
    pub fn held_by(&self, app: &App, key: Option<JwkThumbprint>) -> Result<Holding, KeyRefused> {
        app.admits(key)?;
        let is_public = app.kind == AppKind::Public;
        match (self.dpop_jkt, key) {
            (Some(_), None) => Err(KeyRefused::Missing),
            (Some(known), Some(key)) if is_public && known != key => Err(KeyRefused::Other),
            (None, Some(_)) => Ok(Holding { key, binds: is_public }),
            (_, key) => Ok(Holding { key, binds: false }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::app;
    use crate::id::{SessionId, SignInId, UserId};
    use crate::scope::Scope;
    use crate::time::Timestamp;
    use crate::visitor::Device;

    fn session(dpop_jkt: Option<JwkThumbprint>) -> Session {
        let session = Session {
            id: SessionId::from_bits(1),
            app: app().id,
            user: UserId::from_bits(2),
            sign_in: SignInId::from_bits(3),
            scope: Scope::default(),
            dpop_jkt: None,
            browser_session: None,
            device: Device::default(),
            authenticated_at: Timestamp::from_seconds(0),
            started_at: Timestamp::from_seconds(0),
            expires_at: Timestamp::from_seconds(1),
            ended: None,
        };
        session.bound_to(dpop_jkt)
    }

    fn key(byte: u8) -> JwkThumbprint {
        JwkThumbprint::from_bytes([byte; 32])
    }

    #[test]
    fn a_session_of_a_public_app_belongs_to_the_key_that_came_first() {
        let held = |session: Session, key| session.held_by(&app(), key);
        assert_eq!(held(session(None), None), Ok(Holding { key: None, binds: false }));
        assert_eq!(held(session(None), Some(key(1))), Ok(Holding { key: Some(key(1)), binds: true }));
        assert_eq!(
            held(session(Some(key(1))), Some(key(1))),
            Ok(Holding { key: Some(key(1)), binds: false })
        );
        assert_eq!(held(session(Some(key(1))), Some(key(2))), Err(KeyRefused::Other));
        assert_eq!(held(session(Some(key(1))), None), Err(KeyRefused::Missing));
    }

    #[test]
    fn a_confidential_app_may_change_its_key_and_not_go_without_one() {
        let app = App { kind: AppKind::Confidential, ..app() };
        let held = |session: Session, key| session.held_by(&app, key);
        assert_eq!(
            held(session(Some(key(1))), Some(key(2))),
            Ok(Holding { key: Some(key(2)), binds: false })
        );
        assert_eq!(held(session(None), Some(key(2))), Ok(Holding { key: Some(key(2)), binds: false }));
        assert_eq!(held(session(Some(key(1))), None), Err(KeyRefused::Missing));
    }

    #[test]
    fn an_app_that_wants_keys_gets_them() {
        let mut app = app();
        assert_eq!((app.admits(None), app.admits(Some(key(1)))), (Ok(()), Ok(())));
        app.oauth.require_dpop = true;
        assert_eq!((app.admits(None), app.admits(Some(key(1)))), (Err(KeyRefused::Missing), Ok(())));
        assert_eq!(session(None).held_by(&app, None), Err(KeyRefused::Missing));
    }
}
