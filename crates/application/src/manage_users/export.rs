//! All that is kept of a person, for whoever asks what that is (GDPR, articles 15 and 20).

use super::facts::sign_in_facts;
use super::{ManageUsersError, session_facts, user_facts};
use crate::gatepost::Gatepost;
use crate::ports::{Clock, Ports, Store, UserLook};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::facts::{Fact, Facts};
use gatepost_domain::id::{SessionId, UserId};

/// As much is read at a time.
const AT_ONCE: u32 = 200;

impl<P: Ports> Gatepost<P> {
    /// One JSON object with all that is kept of that user.
    pub async fn export_user(&self, app: &AppId, id: UserId) -> Result<Facts, ManageUsersError> {
        let user = self.user(app, id).await?;
        let mut sessions = Vec::new();
        let mut after = None;
        loop {
            let page = self.user_sessions(app, id, after, AT_ONCE).await?;
            sessions.extend(page.items.iter().map(|session| Fact::Object(session_facts(session))));
            match page.next {
                Some(position) => after = Some(SessionId::from_bits(position.0)),
                None => break,
            }
        }
        let sign_ins = self.exported_sign_ins(app, &user.email).await?;
        Ok(Facts::of([
            ("exported_at", Some(self.parts.clock.now().into())),
            ("app_id", Some(app.as_str().into())),
            ("user", Some(Fact::Object(user_facts(&user)))),
            ("sessions", Some(Fact::List(sessions))),
            ("sign_ins", Some(Fact::List(sign_ins))),
        ]))
    }

    async fn exported_sign_ins(
        &self,
        app: &AppId,
        email: &EmailAddress,
    ) -> Result<Vec<Fact>, ManageUsersError> {
        let mut look = self.parts.store.look().await?;
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = look.sign_ins_of_address((app, email), after, AT_ONCE).await?;
            let Some(last) = page.last() else { return Ok(all) };
            after = Some(last.request().id);
            all.extend(page.iter().map(|sign_in| Fact::Object(sign_in_facts(sign_in.request()))));
        }
    }
}
