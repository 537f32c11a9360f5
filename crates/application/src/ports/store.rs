//! Everything that is kept.
//!
//! Use cases read with a [`Look`], let the domain decide, and write with a [`Tx`]. A transaction is a value:
//! [`Store::begin`] makes one, [`Tx::commit`] keeps what was noted in it if the rows still are as the domain saw them,
//! dropping it forgets all. So nothing above READ COMMITTED is asked for, no lock outlives a commit, and a whole
//! transaction can travel in one statement.

mod address;
mod console;
mod devices;
mod found;
mod listing;
mod look;
mod mail;
mod managing;
mod tallies;
mod users;
mod webhooks;

pub use address::{AccountLetterSettlement, AddressLetterFound, AddressLook, AddressStore, AddressTx};
pub use console::{ConsoleLook, ConsoleTx};
pub use devices::{Acquaintance, DeviceLook, DeviceStore, DeviceTx};
pub use found::{
    Address, BrowserFound, Client, ClientKey, CodeFound, Glance, Lease, LinkFound, NoticeSettlement,
    ReportedLetter, SessionFound, SessionsOf, Settlement, SignInFound, SweepCursor, SweepPage, SweptPage,
};
pub use listing::{EventFilter, ListingLook, Part, SignInSeen, SignInsOf};
pub use look::Look;
pub use mail::{MailLook, MailTx};
pub use managing::{ManagingLook, ManagingStore, ManagingTx};
pub use tallies::{Tallied, TallyLook, TallyTx};
pub use users::{EraseStore, ErasureSettlement, UserFilter, UserLook, UserTx};
pub use webhooks::{WebhookLook, WebhookRelease, WebhookSettlement, WebhookStore, WebhookTx};

use super::Due;
use gatepost_domain::app::{App, AppId, ClientCredential};
use gatepost_domain::audit::{Seal, SealedEvent, SignedSeal};
use gatepost_domain::brand::LogoImage;
use gatepost_domain::browser_session::{BrowserSession, Entered};
use gatepost_domain::delivery::Delivery;
use gatepost_domain::epoch::Epoch;
use gatepost_domain::event::Event;
use gatepost_domain::exchange_code::{Burned, ExchangeCode, Spent};
use gatepost_domain::id::{BrowserSessionId, CodeId, DeliveryId, EventId, ParcelId, SessionId, WorkerId};
use gatepost_domain::idempotency::KeyUse;
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::limit::{Limited, Rate};
use gatepost_domain::link::Link;
use gatepost_domain::logout_notice::LogoutNotice;
use gatepost_domain::pushed_request::{Opened, PushedRequest, Used};
use gatepost_domain::secret::{Digest, Visit};
use gatepost_domain::session::{Ended, RefreshToken, Rotation, Session};
use gatepost_domain::sign_in::{
    Approved, CodeTyped, Completed, HandedOut, MarkUsed, Refused, Renewed, Resent, SignIn,
};
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::single_use::SingleUse;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use std::error::Error;
use std::future::Future;

/// Whose fault it is that the store did not do what was asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fault {
    /// It can't be reached, or has no room: later it may work.
    Away,
    /// Somebody else wrote at the same time: doing it all again may work.
    Conflict,
    /// It holds or answered something that can't be.
    Corrupt,
}

/// The store did not do what was asked.
#[derive(Debug, thiserror::Error)]
#[error("the store failed at: {doing}")]
pub struct StoreError {
    /// What was being done, in a few words without any value.
    pub doing: &'static str,
    /// Whose fault it is.
    pub fault: Fault,
    /// What the store's own library said.
    #[source]
    pub source: Option<Box<dyn Error + Send + Sync>>,
}

/// Whether the store can be worked with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Readiness {
    /// It answers, and its schema is the one that this program knows.
    Ready,
    /// It answers, but these migrations were not run.
    MigrationsPending(Vec<String>),
}

/// What became of a transaction.
#[must_use = "a transaction that was overtaken has kept nothing"]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Committed {
    /// All of it was kept.
    Kept,
    /// Somebody else was quicker: one of its conditions does not hold any more, and nothing of it was kept.
    Overtaken,
}

/// Writing, all or nothing. What is noted here is sent by [`Tx::commit`], so a use case that decides otherwise just
/// drops it; until then nobody sees anything and nothing is locked.
///
/// Methods whose description names a condition compare and set: they write only if the row still is as the domain saw
/// it. If one condition of a transaction fails, nothing of the transaction is kept. No transaction touches a row twice,
/// or needs to see what it wrote itself: all of it is done as if at one moment.
pub trait Tx: AddressTx + ConsoleTx + DeviceTx + ManagingTx + TallyTx + UserTx + WebhookTx + Send {
    /// Adds an app. Condition: none of that id exists or ever existed.
    fn add_app(&mut self, app: &App);

    /// Puts `app` in place of the app of that id. Condition: that is still as it was at `seen` (its `updated_at`).
    fn update_app(&mut self, app: &App, seen: Timestamp);

    /// Deletes an app for ever; its id stays taken. Condition: there is one.
    fn delete_app(&mut self, app: &AppId, now: Timestamp);

    /// Adds a client secret.
    fn add_client_credential(&mut self, credential: &ClientCredential);

    /// Keeps a picture of an app, which becomes its logo by what the app itself says. Kept once, however often.
    fn add_logo(&mut self, app: &AppId, image: &LogoImage);

    /// Adds a version of one of an app's own letters.
    fn add_template(&mut self, template: &LetterTemplate);

    /// Adds a signing key. Condition: its app has none of that id, and none of that number.
    fn add_signing_key(&mut self, key: &SigningKey);

    /// Throws a signing key away, with its sealed half. Condition: its app has it.
    fn remove_signing_key(&mut self, app: &AppId, id: &str);

    /// Adds a sign-in with its first letter, and the link that this carries. With a lease the letter is this node's from
    /// the start.
    fn add_sign_in(&mut self, sign_in: &SignIn, letter: (&Delivery, Option<&Link>), lease: Option<Lease>);

    /// Notes that a key was used, and what for. Condition: it never was, or its latest use is still the one of `seen`.
    fn use_key(&mut self, used: &KeyUse, seen: Option<Timestamp>);

    /// Adds a request that a client pushed.
    fn add_pushed_request(&mut self, request: &PushedRequest);

    /// Notes that a browser came with a pushed request. Condition: none did before, and it was not used.
    fn open_pushed_request(&mut self, opened: &Opened);

    /// Notes that a pushed request was used. Condition: it was not.
    fn use_pushed_request(&mut self, used: &Used);

    /// Adds a further letter to a sign-in. Condition: it is pending, and has as many letters as the domain saw.
    fn add_letter(&mut self, resent: &Resent, letter: (&Delivery, Option<&Link>), lease: Option<Lease>);

    /// Sets a sign-in to completed, with the mark that it left, the code that it earned, if it did, and the visit that pressed
    /// the button. Condition: it is pending.
    fn complete(&mut self, completed: &Completed, earned: (Option<CodeId>, Option<Digest<Visit>>));

    /// Counts an attempt to type the digits, and sets the sign-in to completed if they were right, with the code that it
    /// earned then. Condition: it is pending, and has as many attempts as the domain saw.
    fn type_code(&mut self, typed: &CodeTyped, earned: Option<CodeId>);

    /// Sets a sign-in to approved. Condition: it is pending.
    fn approve(&mut self, approved: &Approved);

    /// Notes the code that the initiator of an approved sign-in fetched. Condition: none was.
    fn hand_out(&mut self, handed_out: &HandedOut, code: CodeId);

    /// Notes that the mark which a sign-in left was used, and the code that it earned so. Condition: the mark is unused.
    fn use_mark(&mut self, used: &MarkUsed, code: CodeId);

    /// Notes which sign-in took another one's place. Condition: none had. The new one is added by [`Tx::add_sign_in`].
    fn renew(&mut self, renewed: &Renewed);

    /// Sets a sign-in to refused. Condition: it is pending.
    fn refuse(&mut self, refused: &Refused);

    /// Adds a user. If somebody added the same address meanwhile, the commit is a [`Fault::Conflict`].
    fn add_user(&mut self, user: &User);

    /// Notes that the user signed in.
    fn note_sign_in(&mut self, user: &User, at: Timestamp);

    /// Adds an unused code.
    fn add_code(&mut self, code: &ExchangeCode);

    /// Sets a code to spent. Condition: it is unused.
    fn spend(&mut self, spent: &Spent);

    /// Sets a code to burned. Condition: it is unused.
    fn burn(&mut self, burned: &Burned);

    /// Adds a session with its first refresh token.
    fn add_session(&mut self, session: &Session, token: &RefreshToken);

    /// Puts `new` in place of the token that dies for it. Condition: that is alive. The presented token points to `new`
    /// afterwards, and keeps the moment of its first use.
    fn rotate(&mut self, rotation: &Rotation, new: &RefreshToken);

    /// Lets a session belong to that key. Condition: it belongs to none.
    fn bind_session(&mut self, app: &AppId, session: SessionId, key: JwkThumbprint);

    /// Ends a session; the mark that its sign-in left dies with it, if nobody used it. Condition: it is not over.
    fn end_session(&mut self, app: &AppId, session: SessionId, ended: Ended);

    /// Adds a stay in a browser.
    fn add_browser_session(&mut self, session: &BrowserSession);

    /// Notes that a browser was let in since somebody is signed in there. Condition: that was not ended.
    fn enter(&mut self, entered: &Entered);

    /// Ends a stay in a browser. Condition: it was not ended.
    fn end_browser_session(&mut self, session: &BrowserSession, at: Timestamp);

    /// Sets the unused codes to burned that were issued in that stay.
    fn burn_codes_of(&mut self, app: &AppId, session: BrowserSessionId, at: Timestamp);

    /// Adds a notice that a session is over, for its app.
    fn add_logout_notice(&mut self, notice: &LogoutNotice);

    /// Appends an event.
    fn append(&mut self, event: &Event);

    /// Adds a seal, and gives the events that it covers their places; one whose person was erased meanwhile stays erased.
    /// Condition: the app has no seal of that number. So whoever seals looks for the latest seal first, and for events then.
    fn seal(&mut self, sealed: &SignedSeal, sealed_events: &[SealedEvent]);

    /// Adds a seal with the one event that it covers, which says that events are forgotten; forgets the events that the seal
    /// `up_to` and those in front of it cover, and these seals but for `up_to` itself. Condition: the app has no seal of that
    /// number.
    fn sweep_events(&mut self, record: (&SignedSeal, &SealedEvent), up_to: &Seal);

    /// Forgets what only an app needed that was deleted: its secrets, keys, letters and pictures.
    fn forget_app(&mut self, app: &AppId);

    /// Takes from events what could name a person. They stay, with the digest of what was taken, so that the ledger stays whole.
    fn forget_person(&mut self, app: &AppId, events: &[EventId]);

    /// Keeps all that was noted, if all conditions hold; kept means durable.
    fn commit(self) -> impl Future<Output = Result<Committed, StoreError>> + Send;
}

/// Keeps everything.
pub trait Store:
    AddressStore + DeviceStore + EraseStore + ManagingStore + WebhookStore + Send + Sync + 'static
{
    /// A transaction.
    type Tx: Tx + MailTx;
    /// A look without a transaction.
    type Look: Look + MailLook;

    /// A transaction that has nothing noted yet.
    fn begin(&self) -> Self::Tx;

    /// Looks: each answer is of its own moment. A look may be a connection of its own, of which there are few: whoever
    /// commits while it holds one may wait for itself.
    fn look(&self) -> impl Future<Output = Result<Self::Look, StoreError>> + Send;

    /// Takes up to `most` queued letters that are due at `now` and that nobody has the lease of, oldest first. Each is
    /// taken by one worker alone, and counts one attempt more. Where the lease of another ran out, whoever had it may have
    /// handed the letter over: it is in doubt by the first way, unless that is known better.
    fn take_letters(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Due>, StoreError>> + Send;

    /// Writes down what became of letters, each together with its event; leaves out, and does not answer, those whose
    /// lease `worker` lost meanwhile. May be forgotten in a crash of the database: then they are handed over once more.
    fn settle_letters(
        &self,
        worker: WorkerId,
        settlements: &[Settlement],
    ) -> impl Future<Output = Result<Vec<DeliveryId>, StoreError>> + Send;

    /// Packs those of these letters into one parcel that `worker` has the lease of, and that are in none; which those are.
    fn pack_letters(
        &self,
        worker: WorkerId,
        parcel: ParcelId,
        letters: &[(AppId, DeliveryId)],
    ) -> impl Future<Output = Result<Vec<DeliveryId>, StoreError>> + Send;

    /// Gives back all leases of `worker`, so that another node may take the letters at once.
    fn give_letters_back(&self, worker: WorkerId) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Takes up to `most` notices that are due at `now` and that nobody has the lease of, oldest first. Each is taken by one
    /// worker alone, and counts one attempt more.
    fn take_notices(
        &self,
        lease: Lease,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<LogoutNotice>, StoreError>> + Send;

    /// Writes down what became of a notice, with its event; `false` if `worker` lost its lease meanwhile.
    fn settle_notice(
        &self,
        worker: WorkerId,
        settlement: &NoticeSettlement,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Appends events of what was seen and changed nothing; one of the same id is kept once. May be forgotten in a crash
    /// of the database.
    fn observe(&self, events: &[Event]) -> impl Future<Output = Result<(), StoreError>> + Send;

    /// Counts one more in that bucket, in one statement of its own, unless that would be too much. Shared by all nodes.
    fn admit(
        &self,
        bucket: &str,
        rate: Rate,
        now: Timestamp,
    ) -> impl Future<Output = Result<Result<(), Limited>, StoreError>> + Send;

    /// Counts so many more in that bucket, in one statement of its own, even where that is too much; answers its new level.
    /// Shared by all nodes, and by [`Store::admit`].
    fn gather(
        &self,
        bucket: &str,
        count: u32,
        rate: Rate,
        now: Timestamp,
    ) -> impl Future<Output = Result<Timestamp, StoreError>> + Send;

    /// Notes that this was used, in one statement of its own; false if it was before, and has not expired at `now`. Shared by
    /// all nodes.
    fn use_once(
        &self,
        used: &SingleUse,
        now: Timestamp,
    ) -> impl Future<Output = Result<bool, StoreError>> + Send;

    /// Forgets up to `most` uses of what has expired at `now`; how many that were.
    fn forget_uses(
        &self,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<usize, StoreError>> + Send;

    /// When the letter was written that has waited longest, of those that are still to be handed over.
    fn oldest_letter(&self) -> impl Future<Output = Result<Option<Timestamp>, StoreError>> + Send;

    /// The epoch that began last, if any ever did.
    fn latest_epoch(&self) -> impl Future<Output = Result<Option<Epoch>, StoreError>> + Send;

    /// Begins an epoch, all or nothing: sign-ins that nobody decided, links, letters that wait, exchange codes, pushed
    /// requests, marks, sessions with their refresh tokens and stays in browsers are over when it begins. Condition: none of
    /// that number began. Work on whole tables, for a store that no node serves from.
    fn begin_epoch(&self, epoch: &Epoch) -> impl Future<Output = Result<Committed, StoreError>> + Send;
    /// Looks at a page of a table, and forgets what is over there.
    fn sweep(&self, page: &SweepPage) -> impl Future<Output = Result<SweptPage, StoreError>> + Send;

    /// Whether it can be worked with.
    fn readiness(&self) -> impl Future<Output = Result<Readiness, StoreError>> + Send;
}
