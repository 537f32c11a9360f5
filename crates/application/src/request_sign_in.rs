//! Somebody asks to be let into an app: a sign-in begins, and a letter is on its way.

mod draft;
mod once;

use crate::gatepost::Gatepost;
use crate::keys::MasterKey;
use crate::letters::{LetterRefused, guesses, without_guessing};
use crate::ports::{Address, Client, Clock, Committed, Look, Ports, Store, StoreError, Tx};
use crate::strays::Rule;
use crate::tokens::ClientProof;
use draft::Sound;
pub use draft::{Draft, FieldCode, FieldError, OnBehalfOf};
use gatepost_domain::app::{App, AppDisabled, AppId};
use gatepost_domain::delivery::Withheld;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::event::EventKind;
use gatepost_domain::id::SignInId;
use gatepost_domain::limit::Limited;
use gatepost_domain::match_number::MatchNumber;
use gatepost_domain::pushed_request::{RequestGone, Used};
use gatepost_domain::secret::{KnownDevice, Secret, SignInSecret};
use gatepost_domain::sign_in::{SignIn, SignInRequest};
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::User;
use gatepost_domain::visitor::{Asker, Visitor};
use once::Claim;
pub use once::Once;
use std::net::IpAddr;

/// Who sends the request, and how it proves to be the app.
#[derive(Debug)]
pub struct Caller {
    /// Where it comes from.
    pub visitor: Visitor,
    /// How it proves to be the app.
    pub proof: ClientProof,
}

/// A sign-in has begun. The same for every address.
#[derive(Debug)]
pub struct Accepted {
    /// Names the sign-in.
    pub id: SignInId,
    /// Makes its holder the initiator; shown here and nowhere else.
    pub secret: Secret<SignInSecret>,
    /// What the page that waits has to know.
    pub waiting: Waiting,
}

impl Accepted {
    /// What is answered to whoever begins that sign-in, whose secrets come from that key.
    fn of(sign_in: &SignIn, key: &MasterKey) -> Self {
        let id = sign_in.request().id;
        Self { id, secret: key.sign_in_secret(id), waiting: Waiting::of(sign_in, key.match_number(id)) }
    }
}

/// What the page that waits has to know.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Waiting {
    /// When what the latest letter carries dies.
    pub expires_at: Timestamp,
    /// From when on another letter may be asked for.
    pub resend_available_at: Timestamp,
    /// Enough of the address to recognise it.
    pub email_hint: String,
    /// What the page shows for the reader of the mail to type on another screen.
    pub match_number: MatchNumber,
}

impl Waiting {
    pub(crate) fn of(sign_in: &SignIn, match_number: MatchNumber) -> Self {
        Self {
            expires_at: sign_in.course().letters.expires_at,
            resend_available_at: sign_in.resend_available_at(),
            email_hint: sign_in.request().email.hint(),
            match_number,
        }
    }
}

/// Why no sign-in begins.
#[derive(Debug, thiserror::Error)]
pub enum RequestSignInError {
    /// There is no such app.
    #[error("no such app")]
    AppNotFound,
    /// The app is switched off.
    #[error(transparent)]
    AppDisabled(#[from] AppDisabled),
    /// The client brought something that does not prove that it is the app.
    #[error("the client is not the app")]
    ClientInvalid,
    /// These fields can't be.
    #[error("some fields are invalid")]
    Invalid(Vec<FieldError>),
    /// Another request was made with the same idempotency key.
    #[error("the idempotency key belongs to another request")]
    KeyReused,
    /// The pushed request was used at the same moment.
    #[error(transparent)]
    RequestGone(#[from] RequestGone),
    /// Asked for too often.
    #[error(transparent)]
    Limited(#[from] Limited),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<LetterRefused> for RequestSignInError {
    fn from(refused: LetterRefused) -> Self {
        match refused {
            LetterRefused::Limited(limited) => Self::Limited(limited),
            LetterRefused::Store(error) => Self::Store(error),
        }
    }
}

impl<P: Ports> Gatepost<P> {
    /// Judges the draft, and writes sign-in, link, letter and event; all or nothing. The letter leaves afterwards.
    pub async fn request_sign_in(
        &self,
        app: &AppId,
        draft: Draft<'_>,
        caller: &Caller,
    ) -> Result<Accepted, RequestSignInError> {
        self.request_from_browser(app, draft, (caller, &[])).await
    }

    /// The same, from a browser that bears what it was given when somebody signed in there.
    pub(crate) async fn request_from_browser(
        &self,
        app: &AppId,
        draft: Draft<'_>,
        (caller, devices): (&Caller, &[Secret<KnownDevice>]),
    ) -> Result<Accepted, RequestSignInError> {
        let now = self.parts.clock.now();
        let judged = self.judge_draft(app, draft, caller, now).await?;
        self.begin_without_key(judged, (caller, devices), now).await
    }

    async fn begin_without_key(
        &self,
        judged: Judged,
        from: (&Caller, &[Secret<KnownDevice>]),
        now: Timestamp,
    ) -> Result<Accepted, RequestSignInError> {
        // Nothing but a pushed request can be taken from under it.
        self.begin_judged(judged, from, None, now).await?.ok_or_else(|| RequestGone.into())
    }

    /// Begins what was judged; nothing if somebody else was quicker with the claimed key.
    async fn begin_judged(
        &self,
        judged: Judged,
        (caller, devices): (&Caller, &[Secret<KnownDevice>]),
        claim: Option<&Claim>,
        now: Timestamp,
    ) -> Result<Option<Accepted>, RequestSignInError> {
        let Judged { client, user, email, is_suppressed, authenticated, draft } = judged;
        let app = &client.app;
        let rejected = |errors| self.rejected(&app.id, (errors, email.as_ref()), &caller.visitor, now);
        let mut sound = draft.map_err(rejected)?;
        let admitted = self.admit_letter(app, &sound.email, devices, now).await;
        if let Err(LetterRefused::Limited(_)) = &admitted {
            self.limited(&app.id, Rule::Letters, (&sound.email, None), &caller.visitor);
        }
        admitted?;
        let withheld = Withheld::from(app, &sound.email, user.as_ref(), now);
        let withheld = withheld.or(Withheld::suppressed(is_suppressed));
        // A letter to somebody who is known goes to the spelling that they proved, not to the one that was typed.
        if let Some(user) = user {
            sound.email = user.email;
        }

        let asker = match sound.on_behalf_of.clone() {
            Some(person) => Asker::Person(person),
            None if authenticated => Asker::Server(caller.visitor.clone()),
            None => Asker::Person(caller.visitor.clone()),
        };
        let pushed = sound.pushed.take();
        let sign_in = self.begin_sign_in(app, sound, asker, now);
        Ok(self.store_sign_in((app, &sign_in), (claim, pushed), withheld, now).await?)
    }

    /// Names every field of the draft that can't be, without beginning anything: for a request that is refused already.
    pub async fn check_sign_in(
        &self,
        app: &AppId,
        draft: Draft<'_>,
        caller: &Caller,
    ) -> Result<Vec<FieldError>, RequestSignInError> {
        let now = self.parts.clock.now();
        Ok(self.judge_draft(app, draft, caller, now).await?.draft.err().unwrap_or_default())
    }

    /// Limits whoever asks, finds out who that is, and judges every field.
    async fn judge_draft(
        &self,
        app: &AppId,
        draft: Draft<'_>,
        caller: &Caller,
        now: Timestamp,
    ) -> Result<Judged, RequestSignInError> {
        if matches!(caller.proof, ClientProof::Nothing) {
            self.admit_client((app, draft.email), &caller.visitor, now).await?;
        }
        let (key, email) = (caller.proof.key(app), EmailAddress::parse(draft.email));
        let mut look = self.parts.store.look().await?;
        let found = match &email {
            Ok(email) => look.client_and_address(&key, email, &guesses(app, email)).await?,
            Err(_) => look.client(&key).await?.map(|client| (client, Address::default())),
        };
        drop(look);
        let (client, Address { user, level, is_suppressed }) =
            found.ok_or(RequestSignInError::AppNotFound)?;
        let authenticated = caller.proof.judge(&client).map_err(|_| RequestSignInError::ClientInvalid)?;
        client.app.must_be_active()?;
        if let (true, Some(person)) = (authenticated, &draft.on_behalf_of) {
            self.admit_client((app, draft.email), &person.visitor, now).await?;
        }
        let known = email.clone().ok();
        let mut draft = draft.judge(email, &client.app, authenticated);
        if let Ok(sound) = &mut draft {
            sound.method = without_guessing(sound.method, level, now);
        }
        Ok(Judged { client, user, email: known, is_suppressed, authenticated, draft })
    }

    /// Settles all that a new sign-in needs. Nothing is written yet.
    fn begin_sign_in(&self, app: &App, sound: Sound, asker: Asker, now: Timestamp) -> SignIn {
        let key = self.keys.current();
        let id = SignInId::new(now, self.chance());
        SignIn::begin(SignInRequest {
            id,
            app: app.id.clone(),
            email: sound.email,
            destination: sound.destination,
            state: sound.state,
            nonce: sound.nonce,
            challenge: sound.challenge,
            dpop_jkt: sound.dpop_jkt,
            response_mode: sound.response_mode,
            scope: sound.scope,
            locale: sound.locale,
            asker,
            secret: key.sign_in_secret(id).digest(),
            key: key.id(),
            method: sound.method,
            beginning: sound.beginning,
            asked_at: now,
            letter_life: sound.letter_life,
        })
    }

    async fn store_sign_in(
        &self,
        (app, sign_in): (&App, &SignIn),
        (claim, pushed): (Option<&Claim>, Option<Used>),
        withheld: Option<Withheld>,
        now: Timestamp,
    ) -> Result<Option<Accepted>, StoreError> {
        let request = sign_in.request();
        let letter = self.letter_of((request, app), sign_in.course().letters.expires_at, withheld, now);

        let mut tx = self.parts.store.begin();
        tx.add_sign_in(sign_in, letter.row(), letter.lease);
        if let Some(claim) = claim {
            tx.use_key(&claim.used_by(request, now), claim.seen);
        }
        if let Some(pushed) = pushed {
            tx.use_pushed_request(&pushed);
        }
        let event = self.event(EventKind::SignInRequested, &app.id, now).of_sign_in(request.id);
        tx.append(&event.about(request.email.identity()).by(request.asker.visitor()));
        if tx.commit().await? == Committed::Overtaken {
            return Ok(None);
        }
        letter.leave(request, app);

        tracing::info!(app.id = %app.id, sign_in.id = %request.id, email.hint = request.email.hint(), "sign-in requested");
        Ok(Some(Accepted::of(sign_in, self.keys.current())))
    }

    async fn admit_client(
        &self,
        (app, email): (&AppId, &str),
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<(), RequestSignInError> {
        let admitted = self.admit_network("sign-ins", visitor, now).await?;
        if admitted.is_err() {
            self.limited_client(app, email, visitor).await;
        }
        Ok(admitted?)
    }

    /// Counts one more of those for a client of nobody's, unless that would be too much.
    pub(crate) async fn admit_network(
        &self,
        counted: &str,
        visitor: &Visitor,
        now: Timestamp,
    ) -> Result<Result<(), Limited>, StoreError> {
        let (Some(rate), Some(ip)) = (self.settings.sign_ins_per_client, visitor.ip) else {
            return Ok(Ok(()));
        };
        self.admit(format!("{counted} of client {}", network(ip)), rate, now).await
    }
}

/// Who asks, and what is to be said of the draft.
struct Judged {
    client: Client,
    /// The user of the draft's address, if it is one and known.
    user: Option<User>,
    /// Whether that address gets no letters of the app.
    is_suppressed: bool,
    /// The draft's address, if it is one.
    email: Option<EmailAddress>,
    authenticated: bool,
    draft: Result<Sound, Vec<FieldError>>,
}

/// Whom a client's address stands for: itself, or with IPv6 its network of 64 bits, of which one client has all.
fn network(ip: IpAddr) -> String {
    match ip.to_canonical() {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => {
            let [a, b, c, d, ..] = ip.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clients_of_one_network_share_a_bucket() {
        assert_eq!(network("2001:db8::1".parse().unwrap()), network("2001:db8::ffff:2".parse().unwrap()));
        assert_ne!(network("2001:db8::1".parse().unwrap()), network("2001:db8:0:1::1".parse().unwrap()));
        assert_eq!(network("::ffff:203.0.113.7".parse().unwrap()), "203.0.113.7");
    }
}
