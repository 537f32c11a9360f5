//! Letters that tell of sessions in browsers that are new to somebody.

use super::legible;
use crate::cells::{Cell, open};
use crate::schema::device_letters;
use diesel::prelude::*;
use gatepost_domain::app::AppId;
use gatepost_domain::device_letter::{DeviceLetter, Whence};
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{DeliveryId, SessionId, UserId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use std::net::IpAddr;

/// One letter, in the order in which it is read; who works on it stands beside.
#[derive(Clone, Insertable, Queryable)]
#[diesel(table_name = device_letters, treat_none_as_default_value = false)]
pub(crate) struct DeviceLetterRow {
    app_id: Cell<AppId>,
    id: Cell<DeliveryId>,
    user_id: Cell<UserId>,
    session_id: Cell<SessionId>,
    email: String,
    email_delivery: String,
    ip: Option<Cell<IpAddr>>,
    browser: Option<String>,
    system: Option<String>,
    place: Option<String>,
    locale: Option<Cell<Locale>>,
    attempts: Cell<u32>,
    created_at: Cell<Timestamp>,
    expires_at: Cell<Timestamp>,
    templates_at: Option<Cell<Timestamp>>,
    status: String,
    due_at: Cell<Timestamp>,
}

impl From<&DeviceLetter> for DeviceLetterRow {
    fn from(letter: &DeviceLetter) -> Self {
        let Whence { visitor, place, locale } = &letter.whence;
        Self {
            app_id: Cell(letter.app.clone()),
            id: Cell(letter.id),
            user_id: Cell(letter.user),
            session_id: Cell(letter.session),
            email: letter.to.identity().to_owned(),
            email_delivery: letter.to.delivery().to_owned(),
            ip: visitor.ip.map(Cell),
            browser: visitor.browser.clone(),
            system: visitor.system.clone(),
            // From a file of the operator's, which may hold anything.
            place: place.as_deref().map(|place| legible(place).into_owned()),
            locale: locale.clone().map(Cell),
            attempts: Cell(letter.attempts),
            created_at: Cell(letter.created_at),
            expires_at: Cell(letter.expires_at),
            templates_at: letter.templates_at.map(Cell),
            status: "queued".to_owned(),
            due_at: Cell(letter.created_at),
        }
    }
}

impl From<DeviceLetterRow> for DeviceLetter {
    fn from(row: DeviceLetterRow) -> Self {
        let visitor = Visitor { ip: open(row.ip), browser: row.browser, system: row.system, request: None };
        Self {
            id: row.id.0,
            app: row.app_id.0,
            user: row.user_id.0,
            session: row.session_id.0,
            to: EmailAddress::restore(row.email, row.email_delivery),
            whence: Whence { visitor, place: row.place, locale: open(row.locale) },
            attempts: row.attempts.0,
            created_at: row.created_at.0,
            expires_at: row.expires_at.0,
            templates_at: open(row.templates_at),
        }
    }
}
