//! Where people were signed in before, and the letters that tell them of a browser that is new to them.

use super::leasing::{Outbox, Take};
use super::{Session, Transaction};
use crate::cells::{Cell, open};
use crate::rows::{DeviceLetterRow, legible};
use crate::schema::sql::{Count, Id, Moment, Word};
use crate::schema::{device_letters, sessions, sign_ins};
use diesel::prelude::*;
use diesel::sql_types::{Nullable, Text};
use gatepost_application::{
    Acquaintance, Committed, DeviceLetterSettlement, DeviceLook, DeviceTx, Lease, StoreError, Tx as _,
};
use gatepost_domain::address_change::LetterProgress;
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
    mut tx: Transaction,
    worker: WorkerId,
    settlement: &DeviceLetterSettlement,
) -> Result<bool, StoreError> {
    let letter = diesel::update(device_letters::table)
        .filter(device_letters::app_id.eq(Cell(settlement.app.clone())))
        .filter(device_letters::id.eq(Cell(settlement.letter)))
        .filter(device_letters::leased_by.eq(Some(Cell(worker))))
        .filter(device_letters::status.eq("queued"));
    let nobody = (
        device_letters::leased_by.eq(None::<Cell<WorkerId>>),
        device_letters::leased_until.eq(None::<Cell<Timestamp>>),
    );
    let because = |why: &str| device_letters::why.eq(Some(legible(why).into_owned()));
    match &settlement.progress {
        LetterProgress::Sent { message_id } => {
            let message_id = device_letters::message_id.eq(Some(legible(message_id).into_owned()));
            tx.update_if(letter.set((nobody, device_letters::status.eq("sent"), message_id)));
        }
        LetterProgress::Withheld(_) => tx.update_if(letter.set((nobody, device_letters::status.eq("sent")))),
        LetterProgress::Failed { why } => {
            tx.update_if(letter.set((nobody, device_letters::status.eq("failed"), because(why))));
        }
        LetterProgress::Retry { at, why } => {
            tx.update_if(letter.set((nobody, device_letters::due_at.eq(Cell(*at)), because(why))));
        }
    }
    tx.append(&settlement.event);
    Ok(tx.commit().await? == Committed::Kept)
}
