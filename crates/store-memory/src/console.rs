//! What the console reads and writes.

use crate::look::MemoryLook;
use crate::moves::add;
use crate::tx::MemoryTx;
use gatepost_application::{ConsoleLook, ConsoleTx, StoreError};
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::id::UserId;
use gatepost_domain::secret::{ConsoleSecret, Digest, SetupToken};
use gatepost_domain::time::Timestamp;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// The tables of the console.
#[derive(Clone, Default)]
pub(crate) struct ConsoleRows {
    links: HashMap<Digest<SetupToken>, SetupLink>,
    operators: Arc<BTreeMap<UserId, Operator>>,
    sessions: HashMap<Digest<ConsoleSecret>, ConsoleSession>,
}

impl ConsoleRows {
    /// Takes away the links that expired by then; how many.
    pub(crate) fn sweep_links(&mut self, ended: Timestamp) -> usize {
        let before = self.links.len();
        self.links.retain(|_, link| link.expires_at > ended);
        before - self.links.len()
    }

    /// Takes away the sessions that expired by then; how many.
    pub(crate) fn sweep_sessions(&mut self, ended: Timestamp) -> usize {
        let before = self.sessions.len();
        self.sessions.retain(|_, session| session.expires_at > ended);
        before - self.sessions.len()
    }

    /// Lets whatever is outstanding expire at that moment, if it does not before.
    pub(crate) fn expire(&mut self, at: Timestamp) {
        self.links.values_mut().for_each(|link| link.expires_at = link.expires_at.min(at));
        self.sessions.values_mut().for_each(|session| session.expires_at = session.expires_at.min(at));
    }
}

impl ConsoleTx for MemoryTx {
    fn add_setup_link(&mut self, link: &SetupLink) {
        let link = link.clone();
        self.note(|rows| {
            Arc::make_mut(&mut rows.console).links.insert(link.digest, link);
            Ok(())
        });
    }

    fn use_setup_link(&mut self, link: &Digest<SetupToken>, at: Timestamp) {
        let link = *link;
        self.note_if(move |rows| {
            let found = Arc::make_mut(&mut rows.console).links.get_mut(&link);
            let unused = found.filter(|link| link.used_at.is_none());
            Ok(unused.map(|link| link.used_at = Some(at)).is_some())
        });
    }

    fn add_operator(&mut self, operator: &Operator) {
        let operator = operator.clone();
        self.note(|rows| {
            let operators = &mut Arc::make_mut(&mut rows.console).operators;
            add(operators, operator.user, operator, "adding an operator")
        });
    }

    fn change_operator(&mut self, user: UserId, role: OperatorRole) {
        self.note_if(move |rows| {
            let found = Arc::make_mut(&mut Arc::make_mut(&mut rows.console).operators).get_mut(&user);
            Ok(found.map(|operator| operator.role = role).is_some())
        });
    }

    fn remove_operator(&mut self, user: UserId) {
        self.note_if(move |rows| {
            let operators = &mut Arc::make_mut(&mut rows.console).operators;
            Ok(Arc::make_mut(operators).remove(&user).is_some())
        });
    }

    fn add_console_session(&mut self, session: &ConsoleSession) {
        let session = session.clone();
        self.note(|rows| {
            Arc::make_mut(&mut rows.console).sessions.insert(session.digest, session);
            Ok(())
        });
    }

    fn end_console_session(&mut self, session: &Digest<ConsoleSecret>, at: Timestamp) {
        let session = *session;
        self.note_if(move |rows| {
            let found = Arc::make_mut(&mut rows.console).sessions.get_mut(&session);
            let alive = found.filter(|session| session.ended_at.is_none());
            Ok(alive.map(|session| session.ended_at = Some(at)).is_some())
        });
    }
}

impl ConsoleLook for MemoryLook {
    async fn setup_link(&mut self, link: &Digest<SetupToken>) -> Result<Option<SetupLink>, StoreError> {
        Ok(self.rows()?.console.links.get(link).cloned())
    }

    async fn operator(&mut self, user: UserId) -> Result<Option<Operator>, StoreError> {
        Ok(self.rows()?.console.operators.get(&user).cloned())
    }

    async fn operators(&mut self) -> Result<Vec<Operator>, StoreError> {
        Ok(self.rows()?.console.operators.values().cloned().collect())
    }

    async fn console_session(
        &mut self,
        session: &Digest<ConsoleSecret>,
    ) -> Result<Option<(ConsoleSession, Option<Operator>)>, StoreError> {
        let rows = self.rows()?;
        let found = rows.console.sessions.get(session).cloned();
        Ok(found.map(|session| {
            let operator = rows.console.operators.get(&session.user).cloned();
            (session, operator)
        }))
    }
}
