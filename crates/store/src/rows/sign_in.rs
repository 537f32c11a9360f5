//! Sign-ins, their links and their letters.

use crate::cells::{AskerKind, SignInStanding, Torn};
use crate::schema::{deliveries, links, sign_ins};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_application::Lease;
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::{Delivery, DeliveryStatus};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{DeliveryId, SignInId, WorkerId};
use gatepost_domain::link::Link;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::Destination;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, LinkToken, MasterKeyId, SignInSecret};
use gatepost_domain::sign_in::{ClientState, Locale, Nonce, SignIn, SignInRequest, Standing};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use std::net::IpAddr;

/// One sign-in; it names its latest letter.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = sign_ins, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct SignInRow {
    app_id: AppId,
    id: SignInId,
    email: String,
    email_delivery: String,
    destination: Destination,
    state: Option<ClientState>,
    nonce: Option<Nonce>,
    challenge: Option<CodeChallenge>,
    scope: Scope,
    locale: Option<Locale>,
    asker: AskerKind,
    asker_ip: Option<IpAddr>,
    asker_browser: Option<String>,
    asker_system: Option<String>,
    secret: Digest<SignInSecret>,
    master_key: MasterKeyId,
    asked_at: Timestamp,
    expires_at: Timestamp,
    delivery_id: DeliveryId,
    standing: SignInStanding,
    settled_at: Option<Timestamp>,
}

impl SignInRow {
    /// The row of a sign-in whose latest letter is that one.
    pub(crate) fn new(sign_in: &SignIn, letter: DeliveryId) -> Self {
        let request = sign_in.request();
        let (standing, settled_at) = match sign_in.standing() {
            Standing::Pending => (SignInStanding::Pending, None),
            Standing::Completed { at } => (SignInStanding::Completed, Some(at)),
            Standing::Refused { at } => (SignInStanding::Refused, Some(at)),
        };
        let (asker, visitor) = match &request.asker {
            Asker::Person(visitor) => (AskerKind::Person, visitor),
            Asker::Server(visitor) => (AskerKind::Server, visitor),
        };
        Self {
            app_id: request.app.clone(),
            id: request.id,
            email: request.email.identity().to_owned(),
            email_delivery: request.email.delivery().to_owned(),
            destination: request.destination.clone(),
            state: request.state.clone(),
            nonce: request.nonce.clone(),
            challenge: request.challenge,
            scope: request.scope.clone(),
            locale: request.locale.clone(),
            asker,
            asker_ip: visitor.ip,
            asker_browser: visitor.browser.clone(),
            asker_system: visitor.system.clone(),
            secret: request.secret,
            master_key: request.key,
            asked_at: request.asked_at,
            expires_at: request.expires_at,
            delivery_id: letter,
            standing,
            settled_at,
        }
    }

    /// The sign-in that the row stands for.
    pub(crate) fn restore(self) -> Result<SignIn, Torn> {
        let standing = match (self.standing, self.settled_at) {
            (SignInStanding::Pending, None) => Standing::Pending,
            (SignInStanding::Completed, Some(at)) => Standing::Completed { at },
            (SignInStanding::Refused, Some(at)) => Standing::Refused { at },
            _ => return Err(Torn("sign_ins.settled_at")),
        };
        let visitor = Visitor { ip: self.asker_ip, browser: self.asker_browser, system: self.asker_system };
        let request = SignInRequest {
            id: self.id,
            app: self.app_id,
            email: EmailAddress::restore(self.email, self.email_delivery),
            destination: self.destination,
            state: self.state,
            nonce: self.nonce,
            challenge: self.challenge,
            scope: self.scope,
            locale: self.locale,
            asker: asker(self.asker, visitor),
            secret: self.secret,
            key: self.master_key,
            asked_at: self.asked_at,
            expires_at: self.expires_at,
        };
        Ok(SignIn::restore(request, standing))
    }
}

/// Who asked, of the parts that are kept.
pub(crate) fn asker(kind: AskerKind, visitor: Visitor) -> Asker {
    match kind {
        AskerKind::Person => Asker::Person(visitor),
        AskerKind::Server => Asker::Server(visitor),
    }
}

/// One link.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = links, check_for_backend(Pg, Sqlite))]
pub(crate) struct LinkRow {
    digest: Digest<LinkToken>,
    app_id: AppId,
    sign_in_id: SignInId,
    delivery_id: DeliveryId,
    expires_at: Timestamp,
}

impl From<&Link> for LinkRow {
    fn from(link: &Link) -> Self {
        Self {
            digest: link.digest,
            app_id: link.app.clone(),
            sign_in_id: link.sign_in,
            delivery_id: link.delivery,
            expires_at: link.expires_at,
        }
    }
}

impl From<LinkRow> for Link {
    fn from(row: LinkRow) -> Self {
        Self {
            digest: row.digest,
            app: row.app_id,
            sign_in: row.sign_in_id,
            delivery: row.delivery_id,
            expires_at: row.expires_at,
        }
    }
}

/// One letter that waits to be sent: due from its beginning on.
#[derive(Clone, Insertable)]
#[diesel(table_name = deliveries, treat_none_as_default_value = false)]
pub(crate) struct DeliveryRow {
    app_id: AppId,
    id: DeliveryId,
    sign_in_id: SignInId,
    master_key: MasterKeyId,
    attempts: u32,
    created_at: Timestamp,
    expires_at: Timestamp,
    status: DeliveryStatus,
    due_at: Timestamp,
    leased_by: Option<WorkerId>,
    leased_until: Option<Timestamp>,
}

impl DeliveryRow {
    /// The row of a letter that is new, and perhaps leased from the start.
    pub(crate) fn queued(delivery: &Delivery, lease: Option<Lease>) -> Self {
        Self {
            app_id: delivery.app.clone(),
            id: delivery.id,
            sign_in_id: delivery.sign_in,
            master_key: delivery.key,
            attempts: delivery.attempts,
            created_at: delivery.created_at,
            expires_at: delivery.expires_at,
            status: DeliveryStatus::Queued,
            due_at: delivery.created_at,
            leased_by: lease.map(|lease| lease.worker),
            leased_until: lease.map(|lease| lease.until),
        }
    }
}
