//! Somebody or something opens an e-mailed link: a look, nothing else.

use crate::confirm_link::Presence;
use crate::gatepost::Gatepost;
use crate::ports::{Clock, LinkFound, Look, Ports, Store, StoreError};
use gatepost_domain::app::App;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SignInId};
use gatepost_domain::link::{Link, OpenClass};
use gatepost_domain::redirect::Destination;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{ConfirmRefused, Locale, Offers, Onward, RenewRefused, SupportId};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Asker;

/// What the page behind a link has to show.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LinkPage {
    /// The app that it signs in to.
    pub app: App,
    /// The address that it signs in.
    pub email: EmailAddress,
    /// Who asked.
    pub asker: Asker,
    /// When.
    pub asked_at: Timestamp,
    /// When the link dies.
    pub expires_at: Timestamp,
    /// Where the browser goes afterwards.
    pub destination: Destination,
    /// Where it goes instead, if the app starts anew in this browser.
    pub start: Option<Destination>,
    /// What the person reads out to support.
    pub support_id: SupportId,
    /// What this browser may do with it.
    pub offers: Offers,
    /// In which language it was asked for.
    pub locale: Option<Locale>,
    /// Why confirming would do nothing, as things stand.
    pub refused: Option<ConfirmRefused>,
    /// Whether a new letter may be asked for with it.
    pub renewable: Result<(), RenewRefused>,
    /// Whether a new letter was sent in its place.
    pub renewed: bool,
    /// Whether this very visit used it a moment ago.
    pub pressed_again: bool,
}

/// Why there is nothing to show.
#[derive(Debug, thiserror::Error)]
pub enum OpenLinkError {
    /// No letter ever carried it.
    #[error("no such link")]
    Unknown,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl<P: Ports> Gatepost<P> {
    /// Looks at the link. Nothing changes; the timeline gets at most one line a minute for each link and class.
    pub async fn open_link(
        &self,
        link: &Secret<LinkToken>,
        from: &Presence,
        class: OpenClass,
    ) -> Result<LinkPage, OpenLinkError> {
        let now = self.parts.clock.now();
        let found = self.parts.store.look().await?.link(&link.digest()).await?;
        let LinkFound { link, sign_in, app, user } = found.ok_or(OpenLinkError::Unknown)?;

        let request = sign_in.request().clone();
        let event = Event::new(opening(&link, class, now), EventKind::LinkOpened, &app.id, now);
        let event = event.of_sign_in(request.id).about(request.email.identity()).by(&from.visitor);
        self.observations.add(event.because(class.as_str()));

        let place = from.place(&sign_in);
        let offers = sign_in.offers(&app, place);
        let start = match sign_in.onward(&app, place) {
            Onward::Start(start) => Some(start),
            Onward::Redirect => None,
        };
        let confirmed = sign_in.clone().confirm(&link, (&app, user.as_ref()), place, now);
        // What this browser is not offered is not a dead link: the page says what it may do instead.
        let refused = confirmed.err().filter(|refused| *refused != ConfirmRefused::NotHere);
        let code = if refused.is_some() { self.code_of(&sign_in).await? } else { None };
        let is_renewed = sign_in.course().renewed_as.is_some();
        let pressed_again = sign_in.is_pressed_again(from.visit(), now);
        let renewed = sign_in.renew(&link, (&app, code.as_ref()), SignInId::from_bits(0), now);
        Ok(LinkPage {
            app,
            email: request.email,
            asker: request.asker,
            asked_at: request.asked_at,
            expires_at: link.expires_at,
            destination: request.destination,
            start,
            support_id: SupportId::of(request.id),
            offers,
            locale: request.locale,
            refused,
            renewable: renewed.map(drop),
            renewed: is_renewed,
            pressed_again,
        })
    }
}

/// The same id for all openings of one link, class and minute, so that the store keeps one of them.
fn opening(link: &Link, class: OpenClass, now: Timestamp) -> EventId {
    let mut chance = [0; 10];
    for (byte, known) in chance.iter_mut().zip(link.digest.as_bytes()) {
        *byte = *known;
    }
    if let Some(last) = chance.last_mut() {
        *last ^= class as u8;
    }
    EventId::new(now.minute(), chance)
}
