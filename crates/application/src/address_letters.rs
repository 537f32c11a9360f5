//! The letters of changes of addresses leave: those that ask, and those that tell.

use crate::gatepost::Gatepost;
use crate::keys::change_url;
use crate::ports::{
    AddressStore, ChangeNotice, ClientKey, Clock, Entropy, Letter, Look, Notice, Ports, Store, StoreError,
};
use gatepost_domain::address_change::{AddressChange, AddressLetter, LetterProgress, Says};
use gatepost_domain::app::App;
use gatepost_domain::event::Event;
use gatepost_domain::id::SignInId;
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::visitor::Asker;

/// What the audit calls these letters.
const REASON: &str = "email_change";

impl<P: Ports> Gatepost<P> {
    /// Takes up to `most` letters of changes that are due and that nobody works on, each with its change.
    pub async fn take_due_address_letters(
        &self,
        most: u32,
    ) -> Result<Vec<(AddressLetter, AddressChange)>, StoreError> {
        let now = self.parts.clock.now();
        self.parts.store.take_address_letters(self.account_letter_lease(now), now, most).await
    }

    /// Hands one of them over, and writes down what became of it. Before anybody is told of a change, all that it ends has
    /// ended: whoever made it may have been killed in between.
    pub async fn finish_address_letter(
        &self,
        letter: &AddressLetter,
        change: &AddressChange,
    ) -> Result<(), StoreError> {
        let key = ClientKey { app: letter.app.clone(), secret: None };
        let app = self.parts.store.look().await?.client(&key).await?.map(|client| client.app);
        if let (Some(app), Says::Tells) = (&app, letter.says) {
            self.end_others(app, change).await?;
        }
        let progress = self.progress_of(app.as_ref(), (letter, change)).await;
        let about = |event: Event| event.of_user(letter.user).about(change.address(letter.side).identity());
        let settlement = self.account_letter_settlement((&letter.app, letter.id), progress, (REASON, about));
        self.parts.store.settle_address_letter(self.worker, &settlement).await.map(drop)
    }

    async fn progress_of(
        &self,
        app: Option<&App>,
        (letter, change): (&AddressLetter, &AddressChange),
    ) -> LetterProgress {
        let failed = |why: &str| LetterProgress::Failed { why: why.to_owned() };
        let now = self.parts.clock.now();
        if let Err(progress) = letter.must_leave(change, now) {
            return progress;
        }
        let Some(app) = app else { return failed("the app is gone") };
        let Some(written) = self.change_letter(app, letter, change) else {
            return failed("the master key of its link is not configured any more");
        };
        let answer = self.hand_over_account_letter(written, (&letter.app, letter.templates_at)).await;
        let [byte] = self.parts.entropy.bytes();
        letter.after(answer, byte, self.parts.clock.now())
    }

    /// The letter itself, in Gatepost's words. It bears the same name at each attempt, and says the same.
    fn change_letter(&self, app: &App, letter: &AddressLetter, change: &AddressChange) -> Option<Letter> {
        let link = match letter.says {
            Says::Asks => {
                let token = self.keys.find(change.key)?.change_token(letter.id);
                Some(change_url(&self.settings.public_url, &letter.app, &token))
            }
            Says::Tells => None,
        };
        let notice = ChangeNotice {
            side: letter.side,
            says: letter.says,
            old_hint: change.old.hint(),
            new_hint: change.new.hint(),
        };
        Some(Letter {
            id: letter.id,
            support_id: SupportId::of(SignInId::from_bits(letter.id.bits())),
            to: change.address(letter.side).clone(),
            app_name: app.name.clone(),
            sender: app.sender.clone(),
            stationery: app.stationery(),
            templates: Vec::new(),
            notice: Some(Notice::AddressChange(notice)),
            link,
            code: None,
            asker: Asker::Person(change.asker.clone()),
            asked_at: if letter.says == Says::Asks { change.asked_at } else { letter.created_at },
            expires_at: change.expires_at,
            locale: change.locale.clone(),
            doubt: None,
        })
    }
}
