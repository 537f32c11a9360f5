//! Sign-ins, their links and their letters.

use crate::cells::{AskerKind, Cell, SignInStanding, Torn, open};
use crate::schema::{deliveries, links, sign_ins};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_application::{Glance, Lease};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::{Delivery, DeliveryStatus, Withheld};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{CodeId, DeliveryId, SignInId, WorkerId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::link::Link;
use gatepost_domain::pkce::CodeChallenge;
use gatepost_domain::redirect::Destination;
use gatepost_domain::scope::Scope;
use gatepost_domain::secret::{Digest, LinkToken, MasterKeyId, SignInSecret, Visit};
use gatepost_domain::sign_in::{
    Beginning, ClientState, Course, Letters, Locale, Mark, Nonce, ResponseMode, SignIn, SignInMethod,
    SignInRequest, Standing, SupportId,
};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::{Asker, Visitor};
use std::net::IpAddr;
use std::time::Duration;

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
    dpop_jkt: Option<Cell<JwkThumbprint>>,
    response_mode: Cell<ResponseMode>,
    scope: Cell<Scope>,
    locale: Option<Cell<Locale>>,
    asker: Cell<AskerKind>,
    asker_ip: Option<Cell<IpAddr>>,
    asker_browser: Option<String>,
    asker_system: Option<String>,
    secret: Cell<Digest<SignInSecret>>,
    master_key: Cell<MasterKeyId>,
    method: Cell<SignInMethod>,
    beginning: Cell<Beginning>,
    asked_at: Cell<Timestamp>,
    letter_life: Cell<Duration>,
    delivery_id: Cell<DeliveryId>,
    support_id: String,
    #[diesel(embed)]
    course: CourseRow,
}

impl SignInRow {
    /// The row of a sign-in whose latest letter is that one.
    pub(crate) fn new(sign_in: &SignIn, letter: DeliveryId) -> Self {
        let request = sign_in.request();
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
            dpop_jkt: request.dpop_jkt.map(Cell),
            response_mode: Cell(request.response_mode),
            scope: Cell(request.scope.clone()),
            locale: request.locale.clone().map(Cell),
            asker: Cell(asker),
            asker_ip: visitor.ip.map(Cell),
            asker_browser: visitor.browser.clone(),
            asker_system: visitor.system.clone(),
            secret: Cell(request.secret),
            master_key: Cell(request.key),
            method: Cell(request.method),
            beginning: Cell(request.beginning),
            asked_at: Cell(request.asked_at),
            letter_life: Cell(request.letter_life),
            delivery_id: Cell(letter),
            support_id: SupportId::of(request.id).as_str().to_owned(),
            course: CourseRow::from(sign_in.course()),
        }
    }

    /// The sign-in that the row stands for.
    pub(crate) fn restore(self) -> Result<SignIn, Torn> {
        let course = self.course.restore()?;
        let visitor = Visitor {
            ip: open(self.asker_ip),
            browser: self.asker_browser,
            system: self.asker_system,
            request: None,
        };
        let request = SignInRequest {
            id: self.id.0,
            app: self.app_id.0,
            email: EmailAddress::restore(self.email, self.email_delivery),
            destination: self.destination.0,
            state: open(self.state),
            nonce: open(self.nonce),
            challenge: open(self.challenge),
            dpop_jkt: open(self.dpop_jkt),
            response_mode: self.response_mode.0,
            scope: self.scope.0,
            locale: open(self.locale),
            asker: asker(self.asker.0, visitor),
            secret: self.secret.0,
            key: self.master_key.0,
            method: self.method.0,
            beginning: self.beginning.0,
            asked_at: self.asked_at.0,
            letter_life: self.letter_life.0,
        };
        Ok(SignIn::restore(request, course))
    }
}

/// What has happened to a sign-in: the columns of its row that change.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = sign_ins, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct CourseRow {
    letters: Cell<u32>,
    latest_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    standing: Cell<SignInStanding>,
    settled_at: Option<Cell<Timestamp>>,
    code_attempts: Cell<u32>,
    code_id: Option<Cell<CodeId>>,
    mark: Option<Cell<Mark>>,
    visit: Option<Cell<Digest<Visit>>>,
    renewed_as: Option<Cell<SignInId>>,
}

impl From<&Course> for CourseRow {
    fn from(course: &Course) -> Self {
        let (standing, settled_at) = match course.standing {
            Standing::Pending => (SignInStanding::Pending, None),
            Standing::Approved { at } => (SignInStanding::Approved, Some(at)),
            Standing::Completed { at } => (SignInStanding::Completed, Some(at)),
            Standing::Refused { at } => (SignInStanding::Refused, Some(at)),
        };
        Self {
            letters: Cell(course.letters.count),
            latest_at: Cell(course.letters.latest_at),
            expires_at: Cell(course.letters.expires_at),
            standing: Cell(standing),
            settled_at: settled_at.map(Cell),
            code_attempts: Cell(course.code_attempts),
            code_id: course.code.map(Cell),
            mark: course.mark.map(Cell),
            visit: course.visit.map(Cell),
            renewed_as: course.renewed_as.map(Cell),
        }
    }
}

impl CourseRow {
    fn restore(self) -> Result<Course, Torn> {
        let standing = match (self.standing.0, open(self.settled_at)) {
            (SignInStanding::Pending, None) => Standing::Pending,
            (SignInStanding::Approved, Some(at)) => Standing::Approved { at },
            (SignInStanding::Completed, Some(at)) => Standing::Completed { at },
            (SignInStanding::Refused, Some(at)) => Standing::Refused { at },
            _ => return Err(Torn("sign_ins.settled_at")),
        };
        let letters =
            Letters { count: self.letters.0, latest_at: self.latest_at.0, expires_at: self.expires_at.0 };
        Ok(Course {
            standing,
            letters,
            code_attempts: self.code_attempts.0,
            code: open(self.code_id),
            mark: open(self.mark),
            visit: open(self.visit),
            renewed_as: open(self.renewed_as),
        })
    }
}

/// As much of a sign-in as is read where many are looked at.
#[derive(Queryable, Selectable)]
#[diesel(table_name = sign_ins, check_for_backend(Pg, Sqlite))]
pub(crate) struct GlanceRow {
    app_id: Cell<AppId>,
    id: Cell<SignInId>,
    #[diesel(embed)]
    course: CourseRow,
}

impl GlanceRow {
    /// What is seen of a sign-in whose latest letter is so far.
    pub(crate) fn restore(self, delivery: DeliveryStatus) -> Result<Glance, Torn> {
        let course = self.course.restore()?;
        Ok(Glance { app: self.app_id.0, sign_in: self.id.0, course, delivery })
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
    carries: Cell<SignInMethod>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    templates_at: Option<Cell<Timestamp>>,
    status: Cell<DeliveryStatus>,
    due_at: Cell<Timestamp>,
    leased_by: Option<Cell<WorkerId>>,
    leased_until: Option<Cell<Timestamp>>,
    withheld: Option<Cell<Withheld>>,
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
            carries: Cell(delivery.carries),
            created_at: Cell(delivery.created_at),
            expires_at: Cell(delivery.expires_at),
            templates_at: delivery.templates_at.map(Cell),
            status: Cell(DeliveryStatus::Queued),
            due_at: Cell(delivery.created_at),
            leased_by: lease.map(|lease| lease.worker).map(Cell),
            leased_until: lease.map(|lease| lease.until).map(Cell),
            withheld: delivery.withheld.map(Cell),
        }
    }
}
