//! Users who want another address: the change itself, and the letters that ask whether it may be made.

use super::leasing::{Outbox, Take, settle_letter};
use super::{Session, Transaction, columns};
use crate::cells::Cell;
use crate::rows::{AddressChangeRow, AddressLetterRow, AppRow, UserRow};
use crate::schema::sql::{Id, Word};
use crate::schema::{address_changes, address_letters, apps, refresh_tokens, users};
use diesel::dsl::sql;
use diesel::prelude::*;
use gatepost_application::{
    AccountLetterSettlement, AddressLetterFound, AddressLook, AddressTx, Lease, StoreError,
};
use gatepost_domain::address_change::{
    AddressChange, AddressChanged, AddressLetter, ChangeEnded, ChangeOutcome, HalfConfirmed, Side,
};
use gatepost_domain::app::AppId;
use gatepost_domain::id::{AddressChangeId, DeliveryId, SessionId, UserId, WorkerId};
use gatepost_domain::secret::{ChangeToken, Digest};
use gatepost_domain::time::Timestamp;

/// A letter with all that judges it.
type Found = (AddressLetterRow, AddressChangeRow, AppRow, UserRow);

impl AddressLook for Session {
    async fn address_letter(
        &mut self,
        app: &AppId,
        token: &Digest<ChangeToken>,
    ) -> Result<Option<AddressLetterFound>, StoreError> {
        // The ids are hidden from the planner, as they are where codes are looked up.
        let of_change = address_changes::app_id
            .eq(sql::<Word>("address_letters.app_id || ''"))
            .and(address_changes::id.eq(address_letters::change_id));
        // Not as for the change: what equals the same is equal, and one's app would find the other.
        let of_user = users::app_id
            .eq(sql::<Word>("address_changes.app_id || ''"))
            .and(users::id.eq(address_changes::user_id));
        let query = address_letters::table
            .inner_join(apps::table.on(apps::app_id.eq(address_letters::app_id)))
            .inner_join(address_changes::table.on(of_change))
            .inner_join(users::table.on(of_user))
            .filter(address_letters::app_id.eq(Cell(app.clone())))
            .filter(address_letters::digest.eq(Some(Cell(*token))))
            .filter(apps::deleted_at.is_null())
            .select((
                columns::<AddressLetterRow>(),
                columns::<AddressChangeRow>(),
                columns::<AppRow>(),
                columns::<UserRow>(),
            ));
        let found = self.first::<_, Found>("finding a letter of a change", query).await?;
        Ok(found.map(|(letter, change, app, user)| AddressLetterFound {
            letter: letter.into(),
            change: change.into(),
            app: app.into(),
            user: user.into(),
        }))
    }

    async fn address_change(
        &mut self,
        app: &AppId,
        id: AddressChangeId,
    ) -> Result<Option<AddressChange>, StoreError> {
        let query = address_changes::table
            .filter(address_changes::app_id.eq(Cell(app.clone())))
            .filter(address_changes::id.eq(Cell(id)))
            .select(columns::<AddressChangeRow>());
        Ok(self.first::<_, AddressChangeRow>("finding a change", query).await?.map(AddressChange::from))
    }

    async fn address_changes_of(
        &mut self,
        app: &AppId,
        user: UserId,
        most: u32,
    ) -> Result<Vec<AddressChange>, StoreError> {
        let query = address_changes::table
            .filter(address_changes::app_id.eq(Cell(app.clone())))
            .filter(address_changes::user_id.eq(Cell(user)))
            .order(address_changes::id.desc())
            .limit(i64::from(most))
            .select(columns::<AddressChangeRow>());
        let rows = self.rows::<_, AddressChangeRow>("listing changes", query).await?;
        Ok(rows.into_iter().map(AddressChange::from).collect())
    }

    async fn last_refreshed(
        &mut self,
        app: &AppId,
        session: SessionId,
    ) -> Result<Option<Timestamp>, StoreError> {
        let query = refresh_tokens::table
            .filter(refresh_tokens::app_id.eq(Cell(app.clone())))
            .filter(refresh_tokens::session_id.eq(Cell(session)))
            .order(refresh_tokens::issued_at.desc())
            .limit(1)
            .select(refresh_tokens::issued_at);
        let found = self.first::<_, Cell<Timestamp>>("looking when a session was used", query).await?;
        Ok(found.map(|at| at.0))
    }
}

/// The row of a change, if it is not over.
macro_rules! open_change {
    ($change:expr) => {
        diesel::update(address_changes::table)
            .filter(address_changes::app_id.eq(Cell($change.app.clone())))
            .filter(address_changes::id.eq(Cell($change.id)))
            .filter(address_changes::outcome.is_null())
    };
}

macro_rules! ends {
    ($outcome:expr, $at:expr) => {
        (address_changes::outcome.eq(Some(Cell($outcome))), address_changes::ended_at.eq(Some(Cell($at))))
    };
}

impl Transaction {
    /// Ends the other changes of that user that are not over.
    fn replace_changes(&mut self, change: &AddressChange, at: Timestamp) {
        self.update(
            diesel::update(address_changes::table)
                .filter(address_changes::app_id.eq(Cell(change.app.clone())))
                .filter(address_changes::user_id.eq(Cell(change.user)))
                .filter(address_changes::outcome.is_null())
                .filter(address_changes::id.ne(Cell(change.id)))
                .set(ends!(ChangeOutcome::Replaced, at)),
        );
    }

    fn insert_address_letters(&mut self, letters: &[AddressLetter; 2]) {
        for letter in letters {
            self.insert(address_letters::table, AddressLetterRow::from(letter));
        }
    }
}

impl AddressTx for Transaction {
    fn add_address_change(&mut self, change: &AddressChange, letters: &[AddressLetter; 2]) {
        self.replace_changes(change, change.asked_at);
        self.insert(address_changes::table, AddressChangeRow::from(change));
        self.insert_address_letters(letters);
    }

    fn confirm_address(&mut self, confirmed: &HalfConfirmed) {
        let at = Some(Cell(confirmed.at()));
        let row = open_change!(confirmed.change())
            .filter(address_changes::old_confirmed_at.is_null())
            .filter(address_changes::new_confirmed_at.is_null());
        match confirmed.side() {
            Side::Old => self.update_if(row.set(address_changes::old_confirmed_at.eq(at))),
            Side::New => self.update_if(row.set(address_changes::new_confirmed_at.eq(at))),
        }
    }

    fn end_address_change(&mut self, ended: &ChangeEnded) {
        let end = ended.end();
        self.update_if(open_change!(ended.change()).set(ends!(end.outcome, end.at)));
    }

    fn change_address(&mut self, changed: &AddressChanged, letters: &[AddressLetter; 2]) {
        let (change, user, at) = (changed.change(), changed.user(), changed.at());
        let end = ends!(ChangeOutcome::Changed, at);
        let row = open_change!(change);
        match changed.side() {
            Side::Old => self.update_if(
                row.filter(address_changes::old_confirmed_at.is_null())
                    .filter(address_changes::new_confirmed_at.is_not_null())
                    .set((address_changes::old_confirmed_at.eq(Some(Cell(at))), end)),
            ),
            Side::New => self.update_if(
                row.filter(address_changes::new_confirmed_at.is_null())
                    .filter(address_changes::old_confirmed_at.is_not_null())
                    .set((address_changes::new_confirmed_at.eq(Some(Cell(at))), end)),
            ),
        }
        self.update_if(
            diesel::update(users::table)
                .filter(users::app_id.eq(Cell(user.app.clone())))
                .filter(users::id.eq(Cell(user.id)))
                .filter(users::updated_at.eq(Cell(changed.seen())))
                .set((
                    users::email.eq(user.email.identity().to_owned()),
                    users::email_delivery.eq(user.email.delivery().to_owned()),
                    users::updated_at.eq(Cell(user.updated_at)),
                )),
        );
        self.replace_changes(change, at);
        self.insert_address_letters(letters);
    }

    fn forget_address_changes(&mut self, app: &AppId, user: UserId) {
        self.update(
            diesel::delete(address_changes::table)
                .filter(address_changes::app_id.eq(Cell(app.clone())))
                .filter(address_changes::user_id.eq(Cell(user))),
        );
    }
}

/// The letters of changes.
#[derive(Clone, Debug)]
struct Letters;

impl Outbox for Letters {
    type Row = (Word, Id);
    const TABLE: &str = "address_letters";
    const KEY: &str = "id";
}

/// Takes up to `most` letters; `read` is where they are read then.
pub(crate) async fn take_address_letters(
    session: &mut Session,
    lease: Lease,
    now: Timestamp,
    most: u32,
) -> Result<Vec<(AppId, DeliveryId)>, StoreError> {
    let take = Take::<Letters>::up_to(most, lease, now);
    let taken =
        session.rows::<_, (Cell<AppId>, Cell<DeliveryId>)>("leasing letters of changes", take).await?;
    Ok(taken.into_iter().map(|(app, id)| (app.0, id.0)).collect())
}

/// The letters that were taken, each with its change.
pub(crate) async fn taken_address_letters(
    session: &mut Session,
    taken: &[(AppId, DeliveryId)],
) -> Result<Vec<(AddressLetter, AddressChange)>, StoreError> {
    let mut letters = Vec::with_capacity(taken.len());
    for (app, id) in taken {
        letters.extend(taken_address_letter(session, app, *id).await?);
    }
    Ok(letters)
}

async fn taken_address_letter(
    session: &mut Session,
    app: &AppId,
    id: DeliveryId,
) -> Result<Option<(AddressLetter, AddressChange)>, StoreError> {
    let of_change = address_changes::app_id
        .eq(sql::<Word>("address_letters.app_id || ''"))
        .and(address_changes::id.eq(address_letters::change_id));
    let query = address_letters::table
        .inner_join(address_changes::table.on(of_change))
        .filter(address_letters::app_id.eq(Cell(app.clone())))
        .filter(address_letters::id.eq(Cell(id)))
        .select((columns::<AddressLetterRow>(), columns::<AddressChangeRow>()));
    let found = session
        .first::<_, (AddressLetterRow, AddressChangeRow)>("reading a letter of a change", query)
        .await?;
    Ok(found.map(|(letter, change)| (letter.into(), change.into())))
}

/// Writes down what became of a letter, with its event, under the condition that `worker` still has it.
pub(crate) async fn settle_address_letter(
    tx: Transaction,
    worker: WorkerId,
    settlement: &AccountLetterSettlement,
) -> Result<bool, StoreError> {
    settle_letter::<Letters>(tx, worker, settlement).await
}
