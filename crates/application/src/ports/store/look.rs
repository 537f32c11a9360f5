//! What use cases read.

use super::{
    Address, AddressLook, BrowserFound, Client, ClientKey, CodeFound, ConsoleLook, DeviceLook, Glance,
    LinkFound, ListingLook, ManagingLook, SessionFound, SessionsOf, SignInFound, StoreError, TallyLook,
    UserLook, WebhookLook,
};
use gatepost_domain::app::{App, AppId};
use gatepost_domain::audit::{Position, SealNumber, SealedEvent, SignedSeal};
use gatepost_domain::brand::{LogoDigest, LogoImage};
use gatepost_domain::browser_session::BrowserSession;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::Event;
use gatepost_domain::id::{SessionId, SignInId, UserId};
use gatepost_domain::idempotency::{IdempotencyKey, KeyUse};
use gatepost_domain::pushed_request::PushedRequest;
use gatepost_domain::secret::{
    BrowserSecret, Digest, ExchangeCode as Code, LinkToken, RefreshToken as RefreshSecret, RequestUri,
};
use gatepost_domain::session::{Presented, Session};
use gatepost_domain::sign_in::SignIn;
use gatepost_domain::signing_key::SigningKey;
use gatepost_domain::template::LetterTemplate;
use gatepost_domain::time::Timestamp;
use std::future::Future;

/// Reading. Nothing of one app is ever found for another.
pub trait Look:
    AddressLook
    + ConsoleLook
    + DeviceLook
    + ListingLook
    + ManagingLook
    + TallyLook
    + UserLook
    + WebhookLook
    + Send
{
    /// All apps that were not deleted, by id.
    fn apps(&mut self) -> impl Future<Output = Result<Vec<App>, StoreError>> + Send;

    /// The app that was not deleted, and whether the secret is one of its own.
    fn client(&mut self, key: &ClientKey) -> impl Future<Output = Result<Option<Client>, StoreError>> + Send;

    /// As [`Look::client`], with what is known of an address: one round trip.
    fn client_and_address(
        &mut self,
        key: &ClientKey,
        email: &EmailAddress,
        bucket: &str,
    ) -> impl Future<Output = Result<Option<(Client, Address)>, StoreError>> + Send;

    /// As [`Look::client`], with the app's code of that digest: one round trip.
    fn code(
        &mut self,
        key: &ClientKey,
        code: &Digest<Code>,
    ) -> impl Future<Output = Result<Option<(Client, Option<CodeFound>)>, StoreError>> + Send;

    /// As [`Look::client`], with the app's refresh token of that digest: one round trip.
    fn refresh_token(
        &mut self,
        key: &ClientKey,
        token: &Digest<RefreshSecret>,
    ) -> impl Future<Output = Result<Option<(Client, Option<Presented>)>, StoreError>> + Send;

    /// As [`Look::client`], with the app's session of that name: one round trip.
    fn session(
        &mut self,
        key: &ClientKey,
        id: SessionId,
    ) -> impl Future<Output = Result<Option<(Client, Option<SessionFound>)>, StoreError>> + Send;

    /// The link of that digest, in one round trip; an app that was deleted takes its links along.
    fn link(
        &mut self,
        link: &Digest<LinkToken>,
    ) -> impl Future<Output = Result<Option<LinkFound>, StoreError>> + Send;

    /// That sign-in of that app that was not deleted.
    fn sign_in(
        &mut self,
        app: &AppId,
        id: SignInId,
    ) -> impl Future<Output = Result<Option<SignInFound>, StoreError>> + Send;

    /// The stay in a browser with that secret, in one round trip; whoever deletes an app ends all of them.
    fn browser_session(
        &mut self,
        app: &AppId,
        secret: &Digest<BrowserSecret>,
    ) -> impl Future<Output = Result<Option<BrowserFound>, StoreError>> + Send;

    /// Up to `most` stays of that user that were not ended, in any order.
    fn browser_sessions_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> impl Future<Output = Result<Vec<BrowserSession>, StoreError>> + Send;

    /// Up to `most` of these sessions that were not ended and are not over at `now`, in any order.
    fn live_sessions(
        &mut self,
        app: &AppId,
        of: SessionsOf,
        now: Timestamp,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Session>, StoreError>> + Send;

    /// What that key was last used for, with the sign-in that it began, in one round trip.
    fn key_use(
        &mut self,
        app: &AppId,
        key: &Digest<IdempotencyKey>,
    ) -> impl Future<Output = Result<Option<(KeyUse, SignIn)>, StoreError>> + Send;

    /// The request of that name, if that app pushed it.
    fn pushed_request(
        &mut self,
        app: &AppId,
        request: &Digest<RequestUri>,
    ) -> impl Future<Output = Result<Option<PushedRequest>, StoreError>> + Send;

    /// What can be seen of these sign-ins, in one statement; those that do not exist are left out.
    fn glance(
        &mut self,
        sign_ins: &[(AppId, SignInId)],
    ) -> impl Future<Output = Result<Vec<Glance>, StoreError>> + Send;

    /// How full that bucket is, for [`Rate::admit`](gatepost_domain::limit::Rate::admit).
    fn level(&mut self, bucket: &str) -> impl Future<Output = Result<Option<Timestamp>, StoreError>> + Send;

    /// That picture, if it is the app's logo; an app that was deleted has none.
    fn logo(
        &mut self,
        app: &AppId,
        digest: &LogoDigest,
    ) -> impl Future<Output = Result<Option<LogoImage>, StoreError>> + Send;

    /// All versions of the app's own letters, oldest first.
    fn templates(
        &mut self,
        app: &AppId,
    ) -> impl Future<Output = Result<Vec<LetterTemplate>, StoreError>> + Send;

    /// The app's signing keys, newest first.
    fn signing_keys(
        &mut self,
        app: &AppId,
    ) -> impl Future<Output = Result<Vec<SigningKey>, StoreError>> + Send;

    /// All apps, and when those were deleted that were, by id.
    fn apps_ever(&mut self)
    -> impl Future<Output = Result<Vec<(App, Option<Timestamp>)>, StoreError>> + Send;

    /// The next app behind that one, in any order that stays, which has events that nobody sealed; also one that was deleted.
    fn unsealed_app(
        &mut self,
        after: Option<&AppId>,
    ) -> impl Future<Output = Result<Option<AppId>, StoreError>> + Send;

    /// Up to `most` events of that app that nobody sealed, the oldest first.
    fn unsealed_events(
        &mut self,
        app: &AppId,
        most: u32,
    ) -> impl Future<Output = Result<Vec<Event>, StoreError>> + Send;

    /// Up to `most` events behind that place of the app's ledger, place by place. What was there once stays there, and nothing
    /// ever comes before it: so whoever notes how far they read misses nothing.
    fn events_behind(
        &mut self,
        app: &AppId,
        position: Position,
        most: u32,
    ) -> impl Future<Output = Result<Vec<SealedEvent>, StoreError>> + Send;

    /// The latest seal of that app.
    fn latest_seal(
        &mut self,
        app: &AppId,
    ) -> impl Future<Output = Result<Option<SignedSeal>, StoreError>> + Send;

    /// Up to `most` seals of that app behind that number, one behind the other.
    fn seals_behind(
        &mut self,
        app: &AppId,
        number: SealNumber,
        most: u32,
    ) -> impl Future<Output = Result<Vec<SignedSeal>, StoreError>> + Send;
}
