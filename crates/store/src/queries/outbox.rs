//! Letters on their way: each on one desk at a time.

use super::jotting::jot_down;
use super::leasing::{Outbox, Take};
use super::{Db, Session, Transaction, columns};
use crate::cells::{AskerKind, Cell, cells, open};
use crate::rows::{asker, legible, sender};
use crate::schema::sql::{Id, Word};
use crate::schema::{apps, deliveries, sign_ins};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use gatepost_application::{Due, Lease, Settlement, StoreError, Tx as _};
use gatepost_domain::app::{AppId, AppName};
use gatepost_domain::brand::{Accent, Stationery};
use gatepost_domain::delivery::{Delivery, DeliveryFailure, DeliveryStatus, Progress, Way, Withheld};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{DeliveryId, ParcelId, SignInId, WorkerId};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::sign_in::{Locale, SignInMethod};
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::net::IpAddr;

/// The letters of sign-ins. One whose lease ran out may have left already.
#[derive(Clone, Debug)]
struct Letters;

impl Outbox for Letters {
    type Row = (Word, Id);
    const TABLE: &str = "deliveries";
    const KEY: &str = "id";
    const MORE: &str = ", doubt = CASE WHEN leased_by IS NULL THEN doubt ELSE COALESCE(doubt, 'first') END";
}

/// A letter that was taken, with what belongs on it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = deliveries, check_for_backend(Db))]
struct Taken {
    app_id: Cell<AppId>,
    id: Cell<DeliveryId>,
    sign_in_id: Cell<SignInId>,
    master_key: Cell<MasterKeyId>,
    attempts: Cell<u32>,
    carries: Cell<SignInMethod>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    templates_at: Option<Cell<Timestamp>>,
    withheld: Option<Cell<Withheld>>,
    parcel: Option<Cell<ParcelId>>,
    doubt: Option<Cell<Way>>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sign_ins, check_for_backend(Db))]
struct Asked {
    email: String,
    email_delivery: String,
    asker: Cell<AskerKind>,
    asker_ip: Option<Cell<IpAddr>>,
    asker_browser: Option<String>,
    asker_system: Option<String>,
    locale: Option<Cell<Locale>>,
}

/// What of its app shows on a letter.
#[derive(Queryable, Selectable)]
#[diesel(table_name = apps, check_for_backend(Db))]
struct Letterhead {
    name: Cell<AppName>,
    accent: Option<Cell<Accent>>,
    default_locale: Option<Cell<Locale>>,
    sender_name: Option<Cell<AppName>>,
    sender_address: Option<String>,
    sender_reply_to: Option<String>,
}

fn due((taken, asked, app): (Taken, Asked, Letterhead)) -> Due {
    let visitor = Visitor {
        ip: open(asked.asker_ip),
        browser: asked.asker_browser,
        system: asked.asker_system,
        request: None,
    };
    Due {
        delivery: Delivery {
            id: taken.id.0,
            app: taken.app_id.0,
            sign_in: taken.sign_in_id.0,
            key: taken.master_key.0,
            attempts: taken.attempts.0,
            carries: taken.carries.0,
            created_at: taken.created_at.0,
            expires_at: taken.expires_at.0,
            templates_at: open(taken.templates_at),
            withheld: open(taken.withheld),
            parcel: open(taken.parcel),
            doubt: open(taken.doubt),
        },
        email: EmailAddress::restore(asked.email, asked.email_delivery),
        app_name: app.name.0,
        stationery: Stationery { accent: open(app.accent), default_locale: open(app.default_locale) },
        sender: sender(app.sender_name, app.sender_address, app.sender_reply_to),
        asker: asker(asked.asker.0, visitor),
        locale: open(asked.locale),
    }
}

/// What a settled letter's row becomes. A letter that is to be tried again keeps its place and gets a later time.
#[derive(Clone, AsChangeset)]
#[diesel(table_name = deliveries, treat_none_as_null = true)]
struct Settled {
    status: Cell<DeliveryStatus>,
    leased_by: Option<Cell<WorkerId>>,
    leased_until: Option<Cell<Timestamp>>,
    message_id: Option<String>,
    failure: Option<Cell<DeliveryFailure>>,
    why: Option<String>,
    doubt: Option<Cell<Way>>,
}

impl Settled {
    fn of(progress: &Progress) -> (Self, Option<Timestamp>) {
        let queued = Self {
            status: Cell(DeliveryStatus::Queued),
            leased_by: None,
            leased_until: None,
            message_id: None,
            failure: None,
            why: None,
            doubt: None,
        };
        match progress {
            Progress::Sent { message_id } => (
                Self {
                    status: Cell(DeliveryStatus::Sent),
                    message_id: Some(legible(message_id).into_owned()),
                    ..queued
                },
                None,
            ),
            Progress::Withheld(_) => (Self { status: Cell(DeliveryStatus::Sent), ..queued }, None),
            Progress::Retry { at, why } => {
                (Self { why: Some(legible(why).into_owned()), ..queued }, Some(*at))
            }
            Progress::Doubt { at, why, way } => {
                let (why, doubt) = (Some(legible(why).into_owned()), Some(Cell(*way)));
                (Self { why, doubt, ..queued }, Some(*at))
            }
            Progress::Failed { failure, why } => (
                Self {
                    status: Cell(DeliveryStatus::Failed),
                    failure: Some(Cell(*failure)),
                    why: why.as_deref().map(|why| legible(why).into_owned()),
                    ..queued
                },
                None,
            ),
        }
    }
}

/// Takes up to `most` letters, and reads what belongs on them.
pub(crate) async fn take_letters(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<Due>, StoreError> {
    let taken = Take::<Letters>::up_to(most, lease, now);
    let taken = session.rows::<_, (Cell<AppId>, Cell<DeliveryId>)>("leasing letters", taken).await?;
    if taken.is_empty() {
        return Ok(Vec::new());
    }
    let (mut app_ids, ids): (Vec<_>, Vec<_>) = taken.into_iter().map(|(app, id)| (app.0, id.0)).unzip();
    app_ids.sort();
    app_ids.dedup();
    let of_sign_in = sign_ins::app_id.eq(deliveries::app_id).and(sign_ins::id.eq(deliveries::sign_in_id));
    let query = deliveries::table
        .inner_join(sign_ins::table.on(of_sign_in))
        .inner_join(apps::table.on(apps::app_id.eq(deliveries::app_id)))
        .filter(deliveries::app_id.eq_any(cells(app_ids)))
        .filter(deliveries::id.eq_any(cells(ids)))
        .filter(deliveries::leased_by.eq(Some(Cell(lease.worker))))
        .order((deliveries::due_at.asc(), deliveries::id.asc()))
        .select((columns::<Taken>(), columns::<Asked>(), columns::<Letterhead>()));
    let found = session.rows::<_, (Taken, Asked, Letterhead)>("reading leased letters", query).await?;
    Ok(found.into_iter().map(due).collect())
}

/// The letters of a parcel, and what belongs on them.
pub(crate) async fn parcel(session: &mut Session, parcel: ParcelId) -> Result<Vec<Due>, StoreError> {
    let of_sign_in = sign_ins::app_id.eq(deliveries::app_id).and(sign_ins::id.eq(deliveries::sign_in_id));
    let query = deliveries::table
        .inner_join(sign_ins::table.on(of_sign_in))
        .inner_join(apps::table.on(apps::app_id.eq(deliveries::app_id)))
        .filter(deliveries::parcel.eq(Some(Cell(parcel))))
        .order(deliveries::id.asc())
        .select((columns::<Taken>(), columns::<Asked>(), columns::<Letterhead>()));
    let found =
        session.rows::<_, (Taken, Asked, Letterhead)>("reading the letters of a parcel", query).await?;
    Ok(found.into_iter().map(due).collect())
}

/// Packs letters into a parcel; again is as once.
pub(crate) async fn pack_letters(
    session: &mut Session,
    worker: WorkerId,
    parcel: ParcelId,
    letters: &[(AppId, DeliveryId)],
) -> Result<Vec<DeliveryId>, StoreError> {
    let (mut apps, ids): (Vec<_>, Vec<_>) = letters.iter().cloned().unzip();
    apps.sort();
    apps.dedup();
    let packed = Some(Cell(parcel));
    let query = diesel::update(deliveries::table)
        .filter(deliveries::app_id.eq_any(cells(apps)))
        .filter(deliveries::id.eq_any(cells(ids)))
        .filter(deliveries::leased_by.eq(Some(Cell(worker))))
        .filter(deliveries::status.eq(Cell(DeliveryStatus::Queued)))
        .filter(deliveries::parcel.is_null().or(deliveries::parcel.eq(packed)))
        .set(deliveries::parcel.eq(packed))
        .returning(deliveries::id);
    let packed = session.rows::<_, Cell<DeliveryId>>("packing letters", query).await?;
    Ok(packed.into_iter().map(|id| id.0).collect())
}

/// Writes down what became of letters, each with its event and under the condition that `worker` still has it.
pub(crate) async fn settle_letters(
    session: &mut Session,
    begin: impl Fn() -> Transaction + Send,
    worker: WorkerId,
    settlements: &[Settlement],
) -> Result<Vec<DeliveryId>, StoreError> {
    let transactions: Vec<_> = settlements
        .iter()
        .map(|settlement| {
            let mut tx = begin();
            tx.settle_letter(worker, settlement);
            tx.append(&settlement.event);
            tx
        })
        .collect();
    let written = jot_down(session, "settling letters", transactions).await?;
    let written = settlements.iter().zip(written).filter(|(_, is_written)| *is_written);
    Ok(written.map(|(settlement, _)| settlement.delivery).collect())
}

/// When the letter was written that has waited longest.
pub(crate) async fn oldest_letter(session: &mut Session) -> Result<Option<Timestamp>, StoreError> {
    let query = deliveries::table
        // By hand, for the index of waiting letters.
        .filter(sql::<Bool>("status = 'queued'"))
        .order(deliveries::created_at.asc())
        .limit(1)
        .select(deliveries::created_at);
    let oldest = session.first::<_, Cell<Timestamp>>("looking for the oldest letter", query).await?;
    Ok(open(oldest))
}

/// How many letters wait: read in the order of their index, which has nothing else in it.
pub(crate) async fn waiting_letters(session: &mut Session, most: u32) -> Result<usize, StoreError> {
    let query = deliveries::table
        // By hand, for the index of waiting letters.
        .filter(sql::<Bool>("status = 'queued'"))
        .order(deliveries::due_at.asc())
        .limit(i64::from(most))
        .select(deliveries::due_at);
    Ok(session.rows::<_, Cell<Timestamp>>("counting letters that wait", query).await?.len())
}

/// Gives back what `worker` has.
pub(crate) async fn give_letters_back(session: &mut Session, worker: WorkerId) -> Result<(), StoreError> {
    let nobody = (
        deliveries::leased_by.eq(None::<Cell<WorkerId>>),
        deliveries::leased_until.eq(None::<Cell<Timestamp>>),
    );
    let query = diesel::update(deliveries::table)
        // By hand, for the index of waiting letters.
        .filter(sql::<Bool>("status = 'queued'"))
        .filter(deliveries::leased_by.eq(Some(Cell(worker))))
        .set(nobody);
    session.changed("giving letters back", query).await.map(drop)
}

impl Transaction {
    fn settle_letter(&mut self, worker: WorkerId, settlement: &Settlement) {
        let letter = diesel::update(deliveries::table)
            .filter(deliveries::app_id.eq(Cell(settlement.app.clone())))
            .filter(deliveries::id.eq(Cell(settlement.delivery)))
            .filter(deliveries::leased_by.eq(Some(Cell(worker))))
            .filter(deliveries::status.eq(Cell(DeliveryStatus::Queued)));
        // Who is asked for a parcel again is asked for all of it; where nobody took it, its letters go their own ways.
        let stays_packed = matches!(settlement.progress, Progress::Doubt { way: Way::First, .. });
        match Settled::of(&settlement.progress) {
            (settled, Some(at)) if stays_packed => {
                self.update_if(letter.set((settled, deliveries::due_at.eq(Cell(at)))));
            }
            (settled, Some(at)) => self.update_if(letter.set((
                settled,
                deliveries::due_at.eq(Cell(at)),
                deliveries::parcel.eq(None::<Cell<ParcelId>>),
            ))),
            (settled, None) => self.update_if(letter.set(settled)),
        }
    }
}
