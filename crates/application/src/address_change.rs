//! A user asks for another address on their own page, and the readers of both addresses say whether they may have it.

use crate::account::{AccountError, Holder};
use crate::confirm_link::Presence;
use crate::gatepost::{Gatepost, TRIES, is_conflict, too_many_conflicts};
use crate::letters::LetterRefused;
use crate::ports::{
    AddressLetterFound, AddressLook, AddressTx, ClientKey, Clock, Committed, Look, Ports, Store, StoreError,
    Tx, UserTx,
};
use gatepost_domain::address_change::{
    AddressChange, AddressChanged, AddressConfirmed, AddressLetter, ChangeKey, ChangeOutcome,
    ConfirmChangeRefused, DeadChange, HalfConfirmed, Side, Wish, WishRefused,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::delivery::Withheld;
use gatepost_domain::email::{EmailAddress, EmailInvalid};
use gatepost_domain::event::EventKind;
use gatepost_domain::id::{AddressChangeId, DeliveryId};
use gatepost_domain::limit::Limited;
use gatepost_domain::secret::{BrowserSecret, ChangeToken, Secret};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;

/// Why no change begins.
#[derive(Debug, thiserror::Error)]
pub enum AskChangeError {
    /// Nobody is signed in here, or nobody is served.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// Not an address.
    #[error(transparent)]
    Invalid(#[from] EmailInvalid),
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] WishRefused),
    /// One of the two addresses got enough letters.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LetterRefused> for AskChangeError {
    fn from(refused: LetterRefused) -> Self {
        match refused {
            LetterRefused::Limited(limited) => Self::Limited(limited),
            LetterRefused::Store(error) => Self::Store(error),
        }
    }
}

/// What stands behind the link of a letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangePage {
    /// The app.
    pub app: App,
    /// The change.
    pub change: AddressChange,
    /// Whose letter it was.
    pub side: Side,
    /// Why the link does nothing any more, if it doesn't.
    pub dead: Option<DeadChange>,
}

/// What came of a confirmation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ChangeConfirmed {
    /// The app.
    pub app: App,
    /// The change.
    pub change: AddressChange,
    /// Who confirmed.
    pub side: Side,
    /// Whether the address has changed; else the other one is waited for.
    pub is_done: bool,
}

/// Why an address does not confirm, or refuse.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmChangeError {
    /// The rules say no.
    #[error(transparent)]
    Refused(#[from] ConfirmChangeRefused),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<DeadChange> for ConfirmChangeError {
    fn from(dead: DeadChange) -> Self {
        Self::Refused(dead.into())
    }
}

impl<P: Ports> Gatepost<P> {
    /// Begins a change: both addresses get a letter. Whether somebody else has the new one is answered as if nobody had, and
    /// that one then gets none.
    pub async fn ask_address_change(
        &self,
        app: &AppId,
        (browser, from): (Option<&Secret<BrowserSecret>>, &Presence),
        (typed, locale): (&str, &str),
    ) -> Result<AddressChange, AskChangeError> {
        let Holder { app, user, stay } = self.account_holder(app, browser, &from.visitor).await?;
        let new = EmailAddress::parse(typed)?;
        let (now, key) = (self.parts.clock.now(), self.keys.current());
        let named = ChangeKey {
            id: AddressChangeId::new(now, self.chance()),
            key: key.id(),
            locale: Locale::parse(locale).ok(),
            asker: Visitor { request: None, ..from.visitor.clone() },
        };
        let wish = Wish { app: &app, user: &user, stay: &stay, new: &new };
        let change = wish.begin(named, now)?;
        self.admit_letter(&app, &user.email, &from.devices, now).await?;
        self.admit_letter(&app, &new, &[], now).await?;
        let old_letter = self
            .asking(&change, Side::Old, self.withheld_of(&app, &user.email, now).await?)
            .in_words_of(&app);
        let taken = self.is_taken(&app, &new).await?.then_some(Withheld::AddressTaken);
        let withheld = self.withheld_of(&app, &new, now).await?;
        let new_letter = self.asking(&change, Side::New, taken.or(withheld)).in_words_of(&app);
        let event = self.event(EventKind::UserEmailChangeRequested, &app.id, now).of_user(user.id);
        let mut tx = self.parts.store.begin();
        tx.add_address_change(&change, &[old_letter, new_letter]);
        tx.append(&event.of_sign_in(stay.sign_in).about(user.email.identity()).by(&from.visitor));
        // Nothing stands against it.
        let _ = tx.commit().await?;
        tracing::info!(app.id = %app.id, user.id = %user.id, change.id = %change.id, "change of address requested");
        Ok(change)
    }

    fn asking(&self, change: &AddressChange, side: Side, withheld: Option<Withheld>) -> AddressLetter {
        let id = DeliveryId::new(change.asked_at, self.chance());
        let digest = self.keys.current().change_token(id).digest();
        AddressLetter::asking(change, side, (id, digest), withheld)
    }

    /// Why no letter may go to that address, whoever asks for it.
    async fn withheld_of(
        &self,
        app: &App,
        email: &EmailAddress,
        now: Timestamp,
    ) -> Result<Option<Withheld>, StoreError> {
        let suppressed = Withheld::suppressed(self.is_suppressed(&app.id, email).await?);
        Ok(app.test_address(email, now).map(|_| Withheld::TestAddress).or(suppressed))
    }

    async fn is_taken(&self, app: &App, email: &EmailAddress) -> Result<bool, StoreError> {
        let key = ClientKey { app: app.id.clone(), secret: None };
        let found = self.parts.store.look().await?.client_and_address(&key, email, "").await?;
        Ok(found.is_some_and(|(_, address)| address.user.is_some()))
    }

    /// What stands behind the link of a letter. A pure read.
    pub async fn open_address_change(
        &self,
        app: &AppId,
        token: &Secret<ChangeToken>,
    ) -> Result<Option<ChangePage>, StoreError> {
        let found = self.parts.store.look().await?.address_letter(app, &token.digest()).await?;
        Ok(found.map(|AddressLetterFound { letter, change, app, .. }| {
            let dead = change.look(letter.side, self.parts.clock.now()).err();
            ChangePage { app, change, side: letter.side, dead }
        }))
    }

    /// The reader of one of the two addresses says yes; with the second one the address changes, all or nothing.
    pub async fn confirm_address_change(
        &self,
        app: &AppId,
        token: &Secret<ChangeToken>,
        from: &Visitor,
    ) -> Result<ChangeConfirmed, ConfirmChangeError> {
        for _ in 0..TRIES {
            if let Some(confirmed) = self.try_to_confirm_change(app, token, from).await? {
                if confirmed.is_done {
                    self.end_others(&confirmed.app, &confirmed.change).await?;
                }
                return Ok(confirmed);
            }
        }
        Err(too_many_conflicts("confirming a change of address").into())
    }

    /// Nothing, if somebody else was quicker and all is to be judged anew.
    async fn try_to_confirm_change(
        &self,
        app: &AppId,
        token: &Secret<ChangeToken>,
        from: &Visitor,
    ) -> Result<Option<ChangeConfirmed>, ConfirmChangeError> {
        let found = self.parts.store.look().await?.address_letter(app, &token.digest()).await?;
        let AddressLetterFound { letter, change, app, user } = found.ok_or(DeadChange::Unknown)?;
        let side = letter.side;
        match change.clone().confirm(side, (&app, &user), self.parts.clock.now())? {
            AddressConfirmed::Half(confirmed) => {
                let kept = self.keep_half(&confirmed, from).await?;
                let answer = ChangeConfirmed { app, change, side, is_done: false };
                Ok((kept == Committed::Kept).then_some(answer))
            }
            AddressConfirmed::Both(changed) => match self.keep_changed(&app, &changed, from).await {
                Ok(Committed::Kept) => {
                    let change = changed.done();
                    Ok(Some(ChangeConfirmed { app, change, side, is_done: true }))
                }
                Ok(Committed::Overtaken) => Ok(None),
                Err(error) if is_conflict(&error) && self.is_taken(&app, &change.new).await? => {
                    self.end_taken(&changed, from).await?;
                    Err(DeadChange::Over(ChangeOutcome::Taken).into())
                }
                Err(error) if is_conflict(&error) => Ok(None),
                Err(error) => Err(error.into()),
            },
        }
    }

    async fn keep_half(&self, confirmed: &HalfConfirmed, from: &Visitor) -> Result<Committed, StoreError> {
        let (change, at) = (confirmed.change(), confirmed.at());
        let event = self.event(EventKind::UserEmailChangeConfirmed, &change.app, at).of_user(change.user);
        let mut tx = self.parts.store.begin();
        tx.confirm_address(confirmed);
        tx.append(&event.because(confirmed.side().as_str()).about(change.old.identity()).by(from));
        let kept = tx.commit().await?;
        if kept == Committed::Kept {
            tracing::info!(app.id = %change.app, change.id = %change.id, side = confirmed.side().as_str(), "change of address confirmed by one");
        }
        Ok(kept)
    }

    /// The change itself: what was outstanding for the old address is void with it, and both are told.
    async fn keep_changed(
        &self,
        app: &App,
        changed: &AddressChanged,
        from: &Visitor,
    ) -> Result<Committed, StoreError> {
        let (change, at) = (changed.change(), changed.at());
        let telling = |side| {
            let id = DeliveryId::new(at, self.chance());
            AddressLetter::telling(change, side, id, at).in_words_of(app)
        };
        let event = self.event(EventKind::UserEmailChanged, &change.app, at).of_user(change.user);
        let mut tx = self.parts.store.begin();
        tx.change_address(changed, &[telling(Side::Old), telling(Side::New)]);
        tx.refuse_sign_ins_of(&change.app, &change.old, at);
        tx.burn_codes_of_user(&change.app, change.user, at);
        tx.append(&event.because(changed.side().as_str()).about(change.new.identity()).by(from));
        let kept = tx.commit().await?;
        if kept == Committed::Kept {
            tracing::info!(app.id = %change.app, user.id = %change.user, change.id = %change.id, "address changed");
        }
        Ok(kept)
    }

    /// Somebody else had become a user with the new address: nothing changes any more.
    async fn end_taken(&self, changed: &AddressChanged, from: &Visitor) -> Result<(), StoreError> {
        let (change, ended) = (changed.change(), changed.taken());
        let event = self.event(EventKind::UserEmailChangeRefused, &change.app, changed.at());
        let event = event.of_user(change.user).because(ended.end().outcome.as_str());
        let mut tx = self.parts.store.begin();
        tx.end_address_change(&ended);
        tx.append(&event.about(change.old.identity()).by(from));
        // Whoever was quicker ended it as well.
        tx.commit().await.map(drop)
    }

    /// The reader of one of the two addresses says that it was not theirs: nothing changes.
    pub async fn refuse_address_change(
        &self,
        app: &AppId,
        token: &Secret<ChangeToken>,
        from: &Visitor,
    ) -> Result<ChangePage, ConfirmChangeError> {
        for _ in 0..TRIES {
            let found = self.parts.store.look().await?.address_letter(app, &token.digest()).await?;
            let AddressLetterFound { letter, change, app, .. } = found.ok_or(DeadChange::Unknown)?;
            let side = letter.side;
            let ended = change.clone().refuse(side, self.parts.clock.now())?;
            let event = self.event(EventKind::UserEmailChangeRefused, &app.id, ended.end().at);
            let event = event.of_user(change.user).because(side.as_str());
            let mut tx = self.parts.store.begin();
            tx.end_address_change(&ended);
            tx.append(&event.about(change.old.identity()).by(from));
            if tx.commit().await? == Committed::Kept {
                tracing::info!(app.id = %app.id, change.id = %change.id, side = side.as_str(), "change of address refused");
                return Ok(ChangePage { app, change, side, dead: None });
            }
        }
        Err(too_many_conflicts("refusing a change of address").into())
    }
}
