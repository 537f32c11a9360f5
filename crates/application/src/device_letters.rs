//! Whoever signs in where they had no session before is told, if their app wants it: the letter is written with the session,
//! and leaves afterwards.

use crate::gatepost::Gatepost;
use crate::keys::account_url;
use crate::ports::{
    ClientKey, Clock, DeviceLook, DeviceNotice, DeviceStore, Entropy, Letter, Look, MailLook, Notice, Ports,
    Store, StoreError, UserLook,
};
use gatepost_domain::address_change::LetterProgress;
use gatepost_domain::app::App;
use gatepost_domain::device_letter::{DeviceLetter, Whence};
use gatepost_domain::event::Event;
use gatepost_domain::id::{DeliveryId, SignInId};
use gatepost_domain::session::Session;
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::user::User;
use gatepost_domain::visitor::{Asker, Visitor};

/// What the audit calls these letters.
const REASON: &str = "new_device";

/// As many of somebody's latest sessions are looked at.
const SESSIONS: u32 = 100;

impl<P: Ports> Gatepost<P> {
    /// The letter that goes with a session that is about to begin in that browser; none, if nobody is to be told. An app that
    /// wants none costs no statement, and another one a single look.
    pub(crate) async fn device_letter(
        &self,
        session: &Session,
        (app, user): (&App, &User),
        visitor: &Visitor,
    ) -> Result<Option<DeviceLetter>, StoreError> {
        if !app.new_device_letters || app.test_address(&user.email, session.started_at).is_some() {
            return Ok(None);
        }
        let mut look = self.parts.store.look().await?;
        let known = look.acquaintance((&app.id, user.id), session.sign_in, SESSIONS).await?;
        drop(look);
        if !session.device.is_new_among(&known.devices) {
            return Ok(None);
        }
        let place = visitor.ip.and_then(|ip| self.places.as_ref()?.place(ip));
        let whence = Whence { visitor: visitor.clone(), place, locale: known.locale };
        let id = DeliveryId::new(session.started_at, self.chance());
        Ok(Some(DeviceLetter::of(session, (user, app), whence, id)))
    }

    /// Takes up to `most` of these letters that are due and that nobody works on.
    pub async fn take_due_device_letters(&self, most: u32) -> Result<Vec<DeviceLetter>, StoreError> {
        let now = self.parts.clock.now();
        self.parts.store.take_device_letters(self.account_letter_lease(now), now, most).await
    }

    /// Hands one of them over, and writes down what became of it.
    pub async fn finish_device_letter(&self, letter: &DeviceLetter) -> Result<(), StoreError> {
        let progress = self.device_progress(letter).await?;
        let about =
            |event: Event| event.of_user(letter.user).of_session(letter.session).about(letter.to.identity());
        let settlement = self.account_letter_settlement((&letter.app, letter.id), progress, (REASON, about));
        self.parts.store.settle_device_letter(self.worker, &settlement).await.map(drop)
    }

    async fn device_progress(&self, letter: &DeviceLetter) -> Result<LetterProgress, StoreError> {
        let key = ClientKey { app: letter.app.clone(), secret: None };
        let mut look = self.parts.store.look().await?;
        let Some(app) = look.client(&key).await?.map(|client| client.app) else {
            return Ok(LetterProgress::Failed { why: "the app is gone".to_owned() });
        };
        let user = look.user(&letter.app, letter.user).await?;
        let is_suppressed = look.suppression(&letter.app, letter.to.identity()).await?.is_some();
        drop(look);
        if let Err(progress) = letter.must_leave((&app, user.as_ref()), is_suppressed, self.parts.clock.now())
        {
            return Ok(progress);
        }
        let written = self.device_notice(&app, letter);
        let answer = self.hand_over_account_letter(written, (&letter.app, letter.templates_at)).await;
        let [chance] = self.parts.entropy.bytes();
        Ok(letter.after(answer, chance, self.parts.clock.now()))
    }

    /// The letter itself, in Gatepost's words. It bears the same name at each attempt, and says the same.
    fn device_notice(&self, app: &App, letter: &DeviceLetter) -> Letter {
        let whence = &letter.whence;
        let account_url = account_url(&self.settings.public_url, &letter.app);
        let notice = DeviceNotice { place: whence.place.clone(), account_url };
        Letter {
            id: letter.id,
            support_id: SupportId::of(SignInId::from_bits(letter.id.bits())),
            to: letter.to.clone(),
            app_name: app.name.clone(),
            stationery: app.stationery(),
            sender: app.sender.clone(),
            templates: Vec::new(),
            notice: Some(Notice::NewDevice(notice)),
            link: None,
            code: None,
            asker: Asker::Person(whence.visitor.clone()),
            asked_at: letter.created_at,
            expires_at: letter.expires_at,
            locale: whence.locale.clone(),
            doubt: None,
        }
    }
}
