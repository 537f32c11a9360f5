//! What the console reads and writes.

use super::{Session, Transaction, columns};
use crate::cells::Cell;
use crate::rows::{ConsoleSessionRow, OperatorRow, SetupLinkRow};
use crate::schema::console::{console_sessions, operators, setup_links};
use diesel::prelude::*;
use gatepost_application::{ConsoleLook, ConsoleTx, StoreError};
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::id::UserId;
use gatepost_domain::secret::{ConsoleSecret, Digest, SetupToken};
use gatepost_domain::time::Timestamp;

/// More operators than anybody has; so many are listed.
const MOST_OPERATORS: i64 = 1000;

impl ConsoleTx for Transaction {
    fn add_setup_link(&mut self, link: &SetupLink) {
        self.insert(setup_links::table, SetupLinkRow::from(link));
    }

    fn use_setup_link(&mut self, link: &Digest<SetupToken>, at: Timestamp) {
        self.update_if(
            diesel::update(setup_links::table)
                .filter(setup_links::digest.eq(Cell(*link)))
                .filter(setup_links::used_at.is_null())
                .set(setup_links::used_at.eq(Some(Cell(at)))),
        );
    }

    fn add_operator(&mut self, operator: &Operator) {
        self.insert(operators::table, OperatorRow::from(operator));
    }

    fn change_operator(&mut self, user: UserId, role: OperatorRole) {
        self.update_if(
            diesel::update(operators::table)
                .filter(operators::user_id.eq(Cell(user)))
                .set(operators::role.eq(Cell(role))),
        );
    }

    fn remove_operator(&mut self, user: UserId) {
        self.update_if(diesel::delete(operators::table).filter(operators::user_id.eq(Cell(user))));
    }

    fn add_console_session(&mut self, session: &ConsoleSession) {
        self.insert(console_sessions::table, ConsoleSessionRow::from(session));
    }

    fn end_console_session(&mut self, session: &Digest<ConsoleSecret>, at: Timestamp) {
        self.update_if(
            diesel::update(console_sessions::table)
                .filter(console_sessions::digest.eq(Cell(*session)))
                .filter(console_sessions::ended_at.is_null())
                .set(console_sessions::ended_at.eq(Some(Cell(at)))),
        );
    }
}

impl ConsoleLook for Session {
    async fn setup_link(&mut self, link: &Digest<SetupToken>) -> Result<Option<SetupLink>, StoreError> {
        let query =
            setup_links::table.filter(setup_links::digest.eq(Cell(*link))).select(columns::<SetupLinkRow>());
        let found = self.first::<_, SetupLinkRow>("finding a setup link", query).await?;
        Ok(found.map(SetupLink::from))
    }

    async fn operator(&mut self, user: UserId) -> Result<Option<Operator>, StoreError> {
        let query =
            operators::table.filter(operators::user_id.eq(Cell(user))).select(columns::<OperatorRow>());
        let found = self.first::<_, OperatorRow>("finding an operator", query).await?;
        Ok(found.map(Operator::from))
    }

    async fn operators(&mut self) -> Result<Vec<Operator>, StoreError> {
        let query =
            operators::table.order(operators::user_id).limit(MOST_OPERATORS).select(columns::<OperatorRow>());
        let rows = self.rows::<_, OperatorRow>("listing operators", query).await?;
        Ok(rows.into_iter().map(Operator::from).collect())
    }

    async fn console_session(
        &mut self,
        session: &Digest<ConsoleSecret>,
    ) -> Result<Option<(ConsoleSession, Option<Operator>)>, StoreError> {
        let query = console_sessions::table
            .left_join(operators::table.on(operators::user_id.eq(console_sessions::user_id)))
            .filter(console_sessions::digest.eq(Cell(*session)))
            .select((columns::<ConsoleSessionRow>(), columns::<Option<OperatorRow>>()));
        let found = self
            .first::<_, (ConsoleSessionRow, Option<OperatorRow>)>("finding a session of the console", query)
            .await?;
        Ok(found.map(|(session, operator)| (session.into(), operator.map(Into::into))))
    }
}
