//! Known devices: a browser in which somebody signed in is given a proof of it. When others have used up the letters of an
//! address, its owner still gets some. The proof is good for nothing else, and skips nothing.

use crate::confirm_link::Presence;
use crate::gatepost::Gatepost;
use crate::ports::Ports;
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::secret::{KnownDevice, Secret};
use gatepost_domain::visitor::Visitor;

/// Who asks for a letter.
#[derive(Clone, Copy, Debug)]
pub struct Sender<'a> {
    /// The browser or program.
    pub visitor: &'a Visitor,
    /// What it bears of earlier sign-ins, whosever they were.
    pub devices: &'a [Secret<KnownDevice>],
}

/// A caller of the API: it bears nothing.
impl<'a> From<&'a Visitor> for Sender<'a> {
    fn from(visitor: &'a Visitor) -> Self {
        Self { visitor, devices: &[] }
    }
}

impl<'a> From<&'a Presence> for Sender<'a> {
    fn from(presence: &'a Presence) -> Self {
        Self { visitor: &presence.visitor, devices: &presence.devices }
    }
}

impl<P: Ports> Gatepost<P> {
    /// What a browser is given in which somebody with that address signed in to that app.
    pub fn known_device(&self, app: &AppId, email: &EmailAddress) -> Secret<KnownDevice> {
        self.keys.current().known_device(app, email)
    }

    /// Whether one of these was given to somebody with that very address, for that very app.
    pub(crate) fn is_known(
        &self,
        devices: &[Secret<KnownDevice>],
        app: &AppId,
        email: &EmailAddress,
    ) -> bool {
        let right: Vec<_> = self.keys.all().map(|key| key.known_device(app, email).digest()).collect();
        devices.iter().map(Secret::digest).any(|digest| right.contains(&digest))
    }
}
