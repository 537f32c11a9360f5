//! Where people were signed in before, and the letters that tell them of a browser that is new to them.

use super::leasing::{Outbox, Take, settle_letter};
use super::{Session, Transaction};
use crate::cells::{Cell, open};
use crate::rows::DeviceLetterRow;
use crate::schema::sql::{Count, Id, Moment, Word};
use crate::schema::{device_letters, sessions, sign_ins};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use gatepost_application::{AccountLetterSettlement, Acquaintance, DeviceLook, DeviceTx, Lease, StoreError};
use gatepost_domain::app::AppId;
use gatepost_domain::device_letter::DeviceLetter;
use gatepost_domain::id::{SignInId, UserId, WorkerId};
use gatepost_domain::sign_in::Locale;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Device;

/// A session's browser and system, and the language of the sign-in that was asked about.
type Known = (Option<String>, Option<String>, Option<Cell<Locale>>);

impl DeviceLook for Session {
    async fn acquaintance(
        &mut self,
        (app, user): (&AppId, UserId),
        sign_in: SignInId,
        most: u32,
    ) -> Result<Acquaintance, StoreError> {
        let locale = sign_ins::table
            .filter(sign_ins::app_id.eq(Cell(app.clone())))
            .filter(sign_ins::id.eq(Cell(sign_in)))
            .select(sign_ins::locale)
            .single_value();
        let query = sessions::table
            .filter(sessions::app_id.eq(Cell(app.clone())))
            .filter(sessions::user_id.eq(Cell(user)))
            .order(sessions::id.desc())
            .limit(i64::from(most))
            .select((sessions::browser, sessions::system, locale));
        let known = self.rows::<_, Known>("looking for a user's browsers", query).await?;
        let locale = known.first().and_then(|(_, _, locale)| open(locale.clone()));
        let device = |(browser, system, _): Known| Device { browser, system };
        Ok(Acquaintance { devices: known.into_iter().map(device).collect(), locale })
    }
}

impl DeviceTx for Transaction {
    fn add_device_letter(&mut self, letter: &DeviceLetter) {
        self.insert(device_letters::table, DeviceLetterRow::from(letter));
    }
}

/// The letters that tell of sessions.
#[derive(Clone, Debug)]
struct Letters;

impl Outbox for Letters {
    type Row = (
        Word,
        Id,
        Id,
        Id,
        Text,
        Text,
        Nullable<Word>,
        Nullable<Text>,
        Nullable<Text>,
        Nullable<Text>,
        Nullable<Word>,
        Count,
        Moment,
        Moment,
        Nullable<Moment>,
        Text,
        Moment,
    );
    const TABLE: &str = "device_letters";
    const KEY: &str = "id";
    const READ: &str = ", user_id, session_id, email, email_delivery, ip, browser, system, place, locale, attempts, \
         created_at, expires_at, templates_at, status, due_at";
}

/// Takes up to `most` letters.
pub(crate) async fn take_device_letters(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<DeviceLetter>, StoreError> {
    let take = Take::<Letters>::up_to(most, lease, now);
    let taken = session.rows::<_, DeviceLetterRow>("leasing letters of sessions", take).await?;
    Ok(taken.into_iter().map(DeviceLetter::from).collect())
}

/// Writes down what became of a letter, with its event, under the condition that `worker` still has it.
pub(crate) async fn settle_device_letter(
    tx: Transaction,
    worker: WorkerId,
    settlement: &AccountLetterSettlement,
) -> Result<bool, StoreError> {
    settle_letter::<Letters>(tx, worker, settlement).await
}
