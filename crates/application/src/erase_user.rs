//! The operator erases a user. At once nobody can sign in or go on as them; then their address is taken out of what is
//! kept, some rows at a time, the person is told, and the address is forgotten. Whoever stops in between, another goes on.

use crate::courier::unreadable;
use crate::gatepost::{Gatepost, TRIES, too_many_conflicts};
use crate::logout::Cause;
use crate::manage_apps::Doing;
use crate::manage_users::ManageUsersError;
use crate::ports::{
    AddressLook, ClientKey, Clock, Committed, ConsoleLook, ConsoleTx, Entropy, EraseStore, ErasureSettlement,
    Lease, Letter, ListingLook, Look, Mailer, Notice, Part, Ports, SignInsOf, Store, StoreError, Tx, UserTx,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::HandOver;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::{DeliveryId, SignInId, UserId};
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{ERASURE_LEASE, Erasure, ErasureProgress};
use gatepost_domain::visitor::{Asker, Visitor};

/// As many rows are cleaned by one statement.
const AT_ONCE: u32 = 500;

/// More changes of their address than anybody makes while one is remembered.
const CHANGES: u32 = 1000;

/// As many statements before the request that erases is answered; the rest is worked off after it.
const BEFORE_ANSWERING: u32 = 20;

impl<P: Ports> Gatepost<P> {
    /// Erases that user. When this answers nothing of theirs opens anything any more, and what is kept of them is clean
    /// unless it was a great deal.
    pub async fn erase_user(&self, doing: Doing, app: &AppId, id: UserId) -> Result<(), ManageUsersError> {
        let of_app = self.app(app).await?;
        for _ in 0..TRIES {
            let user = self.user(app, id).await?;
            doing.must_have_seen(user.updated_at)?;
            // Apps hear of the end of each session, of which afterwards nothing is known.
            self.end_everything(&of_app, id, Cause::operator(doing)).await?;
            let now = self.parts.clock.now();
            let of = SignInsOf::Address(user.email.identity().to_owned());
            let mut look = self.parts.store.look().await?;
            let latest = look.sign_ins_of(app, &of, Part::newest(1)).await?;
            let operator = look.operator(id).await?;
            drop(look);
            let locale = latest.first().and_then(|seen| seen.sign_in.request().locale.clone());
            let erasure = Erasure::of(&user, locale, now).in_words_of(&of_app);
            let event = self
                .event(EventKind::UserErased, app, now)
                .of_user(id)
                .by_actor(doing.actor)
                .in_request(doing.request);
            let mut tx = self.parts.store.begin();
            tx.erase_user(&erasure, user.updated_at);
            // Whoever is no user any more is no operator either.
            if operator.is_some() {
                tx.remove_operator(id);
            }
            tx.append(&event);
            if tx.commit().await? == Committed::Kept {
                tracing::info!(app.id = %app, user.id = %id, "user erased");
                self.clean(&erasure, BEFORE_ANSWERING).await?;
                return Ok(());
            }
        }
        Err(too_many_conflicts("erasing a user").into())
    }

    /// Takes up to `most` erasures that are due and that nobody works on.
    pub async fn take_due_erasures(&self, most: u32) -> Result<Vec<Erasure>, StoreError> {
        let now = self.parts.clock.now();
        let lease = Lease { worker: self.worker, until: now.plus(ERASURE_LEASE) };
        self.parts.store.take_erasures(lease, now, most).await
    }

    /// Cleans what is left of one of them, tells the person, and forgets the address. Forgotten in a crash, another node
    /// does so again.
    pub async fn finish_erasure(&self, erasure: &Erasure) -> Result<(), StoreError> {
        if !self.clean(erasure, u32::MAX).await? {
            return Ok(());
        }
        self.forget_suppression(&erasure.app, &erasure.email).await?;
        let progress = self.tell_erased(erasure).await?;
        let now = self.parts.clock.now();
        let event = |kind| self.event(kind, &erasure.app, now).of_user(erasure.user);
        let (outcome, event) = match &progress {
            ErasureProgress::Told { message_id } => {
                ("told", Some(event(EventKind::LetterSent).because("erased").referring_to(message_id)))
            }
            ErasureProgress::Untold { .. } if !erasure.tells => ("not to be told", None),
            ErasureProgress::Untold { why } => {
                ("untold", Some(event(EventKind::LetterFailed).because("erased").referring_to(why)))
            }
            ErasureProgress::Again { .. } => ("to be told later", None),
        };
        let (app, user) = (erasure.app.clone(), erasure.user);
        tracing::info!(app.id = %app, user.id = %user, attempt = erasure.attempts, outcome, "erased user's traces are gone");
        let settlement = ErasureSettlement { app, user, progress, at: now, event };
        self.parts.store.settle_erasure(self.worker, &settlement).await.map(drop)
    }

    /// Whether nothing is left to be cleaned, of the address and of those that the user had before, after at most so many
    /// statements for each.
    async fn clean(&self, erasure: &Erasure, most: u32) -> Result<bool, StoreError> {
        let mut is_clean = self.clean_address(erasure, most).await?;
        let mut look = self.parts.store.look().await?;
        let changes = look.address_changes_of(&erasure.app, erasure.user, CHANGES).await?;
        drop(look);
        for change in changes {
            let Some(at) = change.changed_at() else { continue };
            // From then on it may have been somebody else's.
            let former = Erasure { email: change.old, at, ..erasure.clone() };
            is_clean &= self.clean_address(&former, most).await?;
        }
        Ok(is_clean)
    }

    async fn clean_address(&self, erasure: &Erasure, most: u32) -> Result<bool, StoreError> {
        let store = &self.parts.store;
        for _ in 0..most {
            let cleaned =
                store.scrub_sign_ins(erasure, AT_ONCE).await? + store.scrub_events(erasure, AT_ONCE).await?;
            if cleaned == 0 {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// What comes of telling the person.
    async fn tell_erased(&self, erasure: &Erasure) -> Result<ErasureProgress, StoreError> {
        let key = ClientKey { app: erasure.app.clone(), secret: None };
        let client = self.parts.store.look().await?.client(&key).await?;
        let Some(app) = client.map(|client| client.app).filter(|_| erasure.tells) else {
            return Ok(ErasureProgress::Untold {
                why: "there is nobody to tell, or nobody who tells".to_owned(),
            });
        };
        let answer: HandOver = match self.own_words(&app.id, erasure.templates_at).await {
            Ok(templates) => {
                self.parts.mailer.hand_over(&Letter { templates, ..letter(&app, erasure) }).await
            }
            Err(away) => unreadable(&away),
        };
        let ([chance], now): ([u8; 1], Timestamp) = (self.parts.entropy.bytes(), self.parts.clock.now());
        Ok(erasure.after(answer, chance, now))
    }
}

/// That they were erased, in Gatepost's words. The letter bears the user's name, so that each attempt sends the same one.
fn letter(app: &App, erasure: &Erasure) -> Letter {
    let bits = erasure.user.bits();
    Letter {
        id: DeliveryId::from_bits(bits),
        support_id: SupportId::of(SignInId::from_bits(bits)),
        to: erasure.email.clone(),
        app_name: app.name.clone(),
        sender: app.sender.clone(),
        stationery: app.stationery(),
        templates: Vec::new(),
        notice: Some(Notice::Erased),
        link: None,
        code: None,
        asker: Asker::Person(Visitor::default()),
        asked_at: erasure.at,
        expires_at: erasure.at,
        locale: erasure.locale.clone(),
        doubt: None,
    }
}
