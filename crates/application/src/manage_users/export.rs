//! All that is kept of a person, for whoever asks what that is (GDPR, articles 15 and 20).

use super::facts::{event_facts, sign_in_facts};
use super::{ManageUsersError, session_facts, user_facts};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, EventFilter, ListingLook, Part, Ports, SignInsOf, Store};
use gatepost_domain::app::AppId;
use gatepost_domain::facts::{Fact, Facts};
use gatepost_domain::id::{SessionId, UserId};

/// As much is read at a time.
const AT_ONCE: u32 = 200;

impl<P: Ports> Gatepost<P> {
    /// One JSON object with all that is kept of that user.
    pub async fn export_user(&self, app: &AppId, id: UserId) -> Result<Facts, ManageUsersError> {
        let user = self.user(app, id).await?;
        let sign_ins = SignInsOf::Address(user.email.identity().to_owned());
        let events = EventFilter { user: Some(id), ..EventFilter::default() };
        Ok(Facts::of([
            ("exported_at", Some(self.parts.clock.now().into())),
            ("app_id", Some(app.as_str().into())),
            ("user", Some(Fact::Object(user_facts(&user)))),
            ("sessions", Some(Fact::List(self.exported_sessions(app, id).await?))),
            ("sign_ins", Some(Fact::List(self.exported_sign_ins(app, &sign_ins).await?))),
            ("events", Some(Fact::List(self.exported_events(app, &events).await?))),
        ]))
    }

    async fn exported_sessions(&self, app: &AppId, id: UserId) -> Result<Vec<Fact>, ManageUsersError> {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = self.user_sessions(app, id, after, AT_ONCE).await?;
            all.extend(page.items.iter().map(|session| Fact::Object(session_facts(session))));
            let Some(position) = page.next else { return Ok(all) };
            after = Some(SessionId::from_bits(position.0));
        }
    }

    async fn exported_sign_ins(&self, app: &AppId, of: &SignInsOf) -> Result<Vec<Fact>, ManageUsersError> {
        let mut look = self.parts.store.look().await?;
        let (mut all, mut part) = (Vec::new(), Part::newest(AT_ONCE));
        loop {
            let page = look.sign_ins_of(app, of, part).await?;
            let Some(last) = page.last() else { return Ok(all) };
            part.before = Some(last.sign_in.request().id);
            all.extend(page.iter().map(|seen| Fact::Object(sign_in_facts(seen.sign_in.request()))));
        }
    }

    async fn exported_events(&self, app: &AppId, of: &EventFilter) -> Result<Vec<Fact>, ManageUsersError> {
        let mut look = self.parts.store.look().await?;
        let (mut all, mut part) = (Vec::new(), Part::newest(AT_ONCE));
        loop {
            let page = look.events(app, of, part).await?;
            let Some(last) = page.last() else { return Ok(all) };
            part.before = Some(last.id);
            all.extend(page.iter().map(|event| Fact::Object(event_facts(event))));
        }
    }
}
