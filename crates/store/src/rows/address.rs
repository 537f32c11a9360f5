//! Changes of addresses, and their letters.

use crate::cells::{Cell, open};
use crate::schema::{address_changes, address_letters};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sqlite::Sqlite;
use gatepost_domain::address_change::{
    AddressChange, AddressLetter, ChangeCourse, ChangeEnd, ChangeOutcome, Says, Side,
};
use gatepost_domain::app::AppId;
use gatepost_domain::delivery::Withheld;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{AddressChangeId, BrowserSessionId, DeliveryId, UserId};
use gatepost_domain::secret::{ChangeToken, Digest, MasterKeyId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::net::IpAddr;

/// One change.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = address_changes, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct AddressChangeRow {
    app_id: Cell<AppId>,
    id: Cell<AddressChangeId>,
    user_id: Cell<UserId>,
    old_email: String,
    old_delivery: String,
    new_email: String,
    new_delivery: String,
    stay_id: Cell<BrowserSessionId>,
    locale: Option<Cell<Locale>>,
    asker_ip: Option<Cell<IpAddr>>,
    asker_browser: Option<String>,
    asker_system: Option<String>,
    master_key: Cell<MasterKeyId>,
    asked_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    old_confirmed_at: Option<Cell<Timestamp>>,
    new_confirmed_at: Option<Cell<Timestamp>>,
    outcome: Option<Cell<ChangeOutcome>>,
    ended_at: Option<Cell<Timestamp>>,
}

impl From<&AddressChange> for AddressChangeRow {
    fn from(change: &AddressChange) -> Self {
        let (course, asker) = (change.course, &change.asker);
        Self {
            app_id: Cell(change.app.clone()),
            id: Cell(change.id),
            user_id: Cell(change.user),
            old_email: change.old.identity().to_owned(),
            old_delivery: change.old.delivery().to_owned(),
            new_email: change.new.identity().to_owned(),
            new_delivery: change.new.delivery().to_owned(),
            stay_id: Cell(change.stay),
            locale: change.locale.clone().map(Cell),
            asker_ip: asker.ip.map(Cell),
            asker_browser: asker.browser.clone(),
            asker_system: asker.system.clone(),
            master_key: Cell(change.key),
            asked_at: Cell(change.asked_at),
            expires_at: Cell(change.expires_at),
            old_confirmed_at: course.old_confirmed_at.map(Cell),
            new_confirmed_at: course.new_confirmed_at.map(Cell),
            outcome: course.end.map(|end| Cell(end.outcome)),
            ended_at: course.end.map(|end| Cell(end.at)),
        }
    }
}

impl From<AddressChangeRow> for AddressChange {
    fn from(row: AddressChangeRow) -> Self {
        let end = open(row.outcome).zip(open(row.ended_at));
        Self {
            id: row.id.0,
            app: row.app_id.0,
            user: row.user_id.0,
            old: EmailAddress::restore(row.old_email, row.old_delivery),
            new: EmailAddress::restore(row.new_email, row.new_delivery),
            stay: row.stay_id.0,
            locale: open(row.locale),
            asker: Visitor {
                ip: open(row.asker_ip),
                browser: row.asker_browser,
                system: row.asker_system,
                request: None,
            },
            key: row.master_key.0,
            asked_at: row.asked_at.0,
            expires_at: row.expires_at.0,
            course: ChangeCourse {
                old_confirmed_at: open(row.old_confirmed_at),
                new_confirmed_at: open(row.new_confirmed_at),
                end: end.map(|(outcome, at)| ChangeEnd { outcome, at }),
            },
        }
    }
}

/// One letter; how it is queued stands beside.
#[derive(Clone, Insertable, Queryable, Selectable)]
#[diesel(table_name = address_letters, check_for_backend(Pg, Sqlite), treat_none_as_default_value = false)]
pub(crate) struct AddressLetterRow {
    app_id: Cell<AppId>,
    id: Cell<DeliveryId>,
    change_id: Cell<AddressChangeId>,
    user_id: Cell<UserId>,
    side: Cell<Side>,
    says: Cell<Says>,
    digest: Option<Cell<Digest<ChangeToken>>>,
    withheld: Option<Cell<Withheld>>,
    attempts: Cell<u32>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    templates_at: Option<Cell<Timestamp>>,
    status: String,
    due_at: Cell<Timestamp>,
}

impl From<&AddressLetter> for AddressLetterRow {
    fn from(letter: &AddressLetter) -> Self {
        Self {
            app_id: Cell(letter.app.clone()),
            id: Cell(letter.id),
            change_id: Cell(letter.change),
            user_id: Cell(letter.user),
            side: Cell(letter.side),
            says: Cell(letter.says),
            digest: letter.digest.map(Cell),
            withheld: letter.withheld.map(Cell),
            attempts: Cell(letter.attempts),
            created_at: Cell(letter.created_at),
            expires_at: Cell(letter.expires_at),
            templates_at: letter.templates_at.map(Cell),
            status: "queued".to_owned(),
            due_at: Cell(letter.created_at),
        }
    }
}

impl From<AddressLetterRow> for AddressLetter {
    fn from(row: AddressLetterRow) -> Self {
        Self {
            id: row.id.0,
            app: row.app_id.0,
            change: row.change_id.0,
            user: row.user_id.0,
            side: row.side.0,
            says: row.says.0,
            digest: open(row.digest),
            withheld: open(row.withheld),
            attempts: row.attempts.0,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            templates_at: open(row.templates_at),
        }
    }
}
