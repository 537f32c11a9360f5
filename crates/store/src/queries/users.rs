//! Users, as the operator sees and changes them.

use super::{Session, Transaction, columns};
use crate::cells::{Cell, CodeStandingWord, SignInStanding};
use crate::error::torn;
use crate::rows::{SessionRow, UserRow};
use crate::schema::{exchange_codes, sessions, sign_ins, users};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use gatepost_application::{StoreError, UserFilter, UserLook, UserTx};
use gatepost_domain::app::AppId;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::id::{SessionId, UserId};
use gatepost_domain::session::Session as UserSession;
use gatepost_domain::sign_in::Mark;
use gatepost_domain::time::Timestamp;
use gatepost_domain::user::{Erasure, User, UserStatus};

const DOING: &str = "listing users";

/// Users of an app, each with all its columns.
macro_rules! users_of {
    ($app:expr) => {
        users::table.filter(users::app_id.eq(Cell($app.clone()))).select(columns::<UserRow>())
    };
}

impl Session {
    /// The newest first.
    async fn newest_users(
        &mut self,
        app: &AppId,
        status: Option<UserStatus>,
        (before, most): (UserId, u32),
    ) -> Result<Vec<UserRow>, StoreError> {
        let older =
            users_of!(app).filter(users::id.lt(Cell(before))).order(users::id.desc()).limit(i64::from(most));
        match status {
            None => self.rows(DOING, older).await,
            Some(UserStatus::Active) => {
                self.rows(DOING, older.filter(users::status.eq(Cell(UserStatus::Active)))).await
            }
            // By hand, for the index of those few.
            Some(UserStatus::Blocked) => {
                self.rows(DOING, older.filter(sql::<Bool>("status = 'blocked'"))).await
            }
        }
    }

    /// By address, those that begin so. Between the two bounds stand exactly these: an address holds no control character,
    /// and nothing beyond `~`.
    async fn users_by_address(
        &mut self,
        app: &AppId,
        (prefix, status): (&str, Option<UserStatus>),
        (after, most): (Option<&str>, u32),
    ) -> Result<Vec<UserRow>, StoreError> {
        if prefix.chars().any(|c| !c.is_ascii() || c.is_ascii_control()) {
            return Ok(Vec::new());
        }
        let first = after.map_or_else(|| prefix.to_owned(), |after| format!("{after}\u{1}"));
        let alike = users_of!(app)
            .filter(users::email.ge(first))
            .filter(users::email.lt(format!("{prefix}\u{7f}")))
            .order(users::email.asc())
            .limit(i64::from(most));
        match status {
            None => self.rows(DOING, alike).await,
            Some(status) => self.rows(DOING, alike.filter(users::status.eq(Cell(status)))).await,
        }
    }
}

impl UserLook for Session {
    async fn users(
        &mut self,
        app: &AppId,
        filter: &UserFilter,
        after: Option<UserId>,
        most: u32,
    ) -> Result<Vec<User>, StoreError> {
        let rows = match (&filter.email, &filter.prefix, after) {
            (Some(email), _, None) => {
                let query = users_of!(app).filter(users::email.eq(email.identity().to_owned()));
                self.rows(DOING, query).await?
            }
            (Some(_), _, Some(_)) => Vec::new(),
            (None, Some(prefix), None) => {
                self.users_by_address(app, (prefix, filter.status), (None, most)).await?
            }
            (None, Some(prefix), Some(last)) => match self.user(app, last).await? {
                Some(last) => {
                    let last = Some(last.email.identity());
                    self.users_by_address(app, (prefix, filter.status), (last, most)).await?
                }
                None => Vec::new(),
            },
            (None, None, after) => {
                let before = after.unwrap_or_else(|| UserId::from_bits(u128::MAX));
                self.newest_users(app, filter.status, (before, most)).await?
            }
        };
        let found = rows.into_iter().map(User::from);
        Ok(found.filter(|user| filter.holds(user)).collect())
    }

    async fn user(&mut self, app: &AppId, id: UserId) -> Result<Option<User>, StoreError> {
        let query = users_of!(app).filter(users::id.eq(Cell(id)));
        Ok(self.first::<_, UserRow>("finding a user", query).await?.map(User::from))
    }

    async fn sessions_of(
        &mut self,
        (app, user): (&AppId, UserId),
        after: Option<SessionId>,
        now: Timestamp,
        most: u32,
    ) -> Result<Vec<UserSession>, StoreError> {
        let doing = "listing a user's sessions";
        let before = after.unwrap_or_else(|| SessionId::from_bits(u128::MAX));
        let query = sessions::table
            .filter(sessions::app_id.eq(Cell(app.clone())))
            .filter(sessions::user_id.eq(Cell(user)))
            .filter(sessions::id.lt(Cell(before)))
            .filter(sessions::ended_at.is_null())
            .filter(sessions::expires_at.gt(Cell(now)))
            .order(sessions::id.desc())
            .limit(i64::from(most))
            .select(columns::<SessionRow>());
        let rows = self.rows::<_, SessionRow>(doing, query).await?;
        rows.into_iter().map(|row| row.restore().map_err(|why| torn(doing, why))).collect()
    }
}

impl UserTx for Transaction {
    fn update_user(&mut self, user: &User, seen: Timestamp) {
        self.update_if(
            diesel::update(users::table)
                .filter(users::app_id.eq(Cell(user.app.clone())))
                .filter(users::id.eq(Cell(user.id)))
                .filter(users::updated_at.eq(Cell(seen)))
                .set((
                    users::status.eq(Cell(user.status)),
                    users::metadata.eq(user.metadata.clone().map(Cell)),
                    users::updated_at.eq(Cell(user.updated_at)),
                )),
        );
    }

    fn refuse_sign_ins_of(&mut self, app: &AppId, email: &EmailAddress, at: Timestamp) {
        self.update(
            diesel::update(sign_ins::table)
                .filter(sign_ins::app_id.eq(Cell(app.clone())))
                .filter(sign_ins::email.eq(email.identity().to_owned()))
                .filter(
                    sign_ins::standing
                        .eq(Cell(SignInStanding::Pending))
                        .or(sign_ins::standing.eq(Cell(SignInStanding::Approved))),
                )
                .set((
                    sign_ins::standing.eq(Cell(SignInStanding::Refused)),
                    sign_ins::settled_at.eq(Some(Cell(at))),
                )),
        );
        self.update(
            diesel::update(sign_ins::table)
                .filter(sign_ins::app_id.eq(Cell(app.clone())))
                .filter(sign_ins::email.eq(email.identity().to_owned()))
                .filter(sign_ins::mark.eq(Some(Cell(Mark::Unused))))
                .set(sign_ins::mark.eq(Some(Cell(Mark::Dead)))),
        );
    }

    fn burn_codes_of_user(&mut self, app: &AppId, user: UserId, at: Timestamp) {
        self.update(
            diesel::update(exchange_codes::table)
                .filter(exchange_codes::app_id.eq(Cell(app.clone())))
                .filter(exchange_codes::user_id.eq(Cell(user)))
                .filter(exchange_codes::standing.eq(Cell(CodeStandingWord::Unused)))
                .set((
                    exchange_codes::standing.eq(Cell(CodeStandingWord::Burned)),
                    exchange_codes::settled_at.eq(Some(Cell(at))),
                )),
        );
    }

    fn erase_user(&mut self, erasure: &Erasure, seen: Timestamp) {
        self.note_erasure(erasure, seen);
    }
}
