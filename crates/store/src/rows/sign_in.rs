//! Sign-ins, their links and their letters.

use crate::cells::{AskerKind, Cell, SignInStanding, Torn, open};
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
    app_id: Cell<AppId>,
    id: Cell<SignInId>,
    email: String,
    email_delivery: String,
    destination: Cell<Destination>,
    state: Option<Cell<ClientState>>,
    nonce: Option<Cell<Nonce>>,
    challenge: Option<Cell<CodeChallenge>>,
    scope: Cell<Scope>,
    locale: Option<Cell<Locale>>,
    asker: Cell<AskerKind>,
    asker_ip: Option<Cell<IpAddr>>,
    asker_browser: Option<String>,
    asker_system: Option<String>,
    secret: Cell<Digest<SignInSecret>>,
    master_key: Cell<MasterKeyId>,
    asked_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    delivery_id: Cell<DeliveryId>,
    standing: Cell<SignInStanding>,
    settled_at: Option<Cell<Timestamp>>,
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
            app_id: Cell(request.app.clone()),
            id: Cell(request.id),
            email: request.email.identity().to_owned(),
            email_delivery: request.email.delivery().to_owned(),
            destination: Cell(request.destination.clone()),
            state: request.state.clone().map(Cell),
            nonce: request.nonce.clone().map(Cell),
            challenge: request.challenge.map(Cell),
            scope: Cell(request.scope.clone()),
            locale: request.locale.clone().map(Cell),
            asker: Cell(asker),
            asker_ip: visitor.ip.map(Cell),
            asker_browser: visitor.browser.clone(),
            asker_system: visitor.system.clone(),
            secret: Cell(request.secret),
            master_key: Cell(request.key),
            asked_at: Cell(request.asked_at),
            expires_at: Cell(request.expires_at),
            delivery_id: Cell(letter),
            standing: Cell(standing),
            settled_at: settled_at.map(Cell),
        }
    }

    /// The sign-in that the row stands for.
    pub(crate) fn restore(self) -> Result<SignIn, Torn> {
        let standing = match (self.standing.0, open(self.settled_at)) {
            (SignInStanding::Pending, None) => Standing::Pending,
            (SignInStanding::Completed, Some(at)) => Standing::Completed { at },
            (SignInStanding::Refused, Some(at)) => Standing::Refused { at },
            _ => return Err(Torn("sign_ins.settled_at")),
        };
        let visitor =
            Visitor { ip: open(self.asker_ip), browser: self.asker_browser, system: self.asker_system };
        let request = SignInRequest {
            id: self.id.0,
            app: self.app_id.0,
            email: EmailAddress::restore(self.email, self.email_delivery),
            destination: self.destination.0,
            state: open(self.state),
            nonce: open(self.nonce),
            challenge: open(self.challenge),
            scope: self.scope.0,
            locale: open(self.locale),
            asker: asker(self.asker.0, visitor),
            secret: self.secret.0,
            key: self.master_key.0,
            asked_at: self.asked_at.0,
            expires_at: self.expires_at.0,
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
    digest: Cell<Digest<LinkToken>>,
    app_id: Cell<AppId>,
    sign_in_id: Cell<SignInId>,
    delivery_id: Cell<DeliveryId>,
    expires_at: Cell<Timestamp>,
}

impl From<&Link> for LinkRow {
    fn from(link: &Link) -> Self {
        Self {
            digest: Cell(link.digest),
            app_id: Cell(link.app.clone()),
            sign_in_id: Cell(link.sign_in),
            delivery_id: Cell(link.delivery),
            expires_at: Cell(link.expires_at),
        }
    }
}

impl From<LinkRow> for Link {
    fn from(row: LinkRow) -> Self {
        Self {
            digest: row.digest.0,
            app: row.app_id.0,
            sign_in: row.sign_in_id.0,
            delivery: row.delivery_id.0,
            expires_at: row.expires_at.0,
        }
    }
}

/// One letter that waits to be sent: due from its beginning on.
#[derive(Clone, Insertable)]
#[diesel(table_name = deliveries, treat_none_as_default_value = false)]
pub(crate) struct DeliveryRow {
    app_id: Cell<AppId>,
    id: Cell<DeliveryId>,
    sign_in_id: Cell<SignInId>,
    master_key: Cell<MasterKeyId>,
    attempts: Cell<u32>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    status: Cell<DeliveryStatus>,
    due_at: Cell<Timestamp>,
    leased_by: Option<Cell<WorkerId>>,
    leased_until: Option<Cell<Timestamp>>,
}

impl DeliveryRow {
    /// The row of a letter that is new, and perhaps leased from the start.
    pub(crate) fn queued(delivery: &Delivery, lease: Option<Lease>) -> Self {
        Self {
            app_id: Cell(delivery.app.clone()),
            id: Cell(delivery.id),
            sign_in_id: Cell(delivery.sign_in),
            master_key: Cell(delivery.key),
            attempts: Cell(delivery.attempts),
            created_at: Cell(delivery.created_at),
            expires_at: Cell(delivery.expires_at),
            status: Cell(DeliveryStatus::Queued),
            due_at: Cell(delivery.created_at),
            leased_by: lease.map(|lease| lease.worker).map(Cell),
            leased_until: lease.map(|lease| lease.until).map(Cell),
        }
    }
}
