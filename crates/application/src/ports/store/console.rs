//! What the console needs of a store beside all others.

use super::StoreError;
use gatepost_domain::console::{ConsoleSession, Operator, OperatorRole, SetupLink};
use gatepost_domain::id::UserId;
use gatepost_domain::secret::{ConsoleSecret, Digest, SetupToken};
use gatepost_domain::time::Timestamp;
use std::future::Future;

/// What the console writes in a transaction; see [`Tx`](super::Tx).
pub trait ConsoleTx {
    /// Adds a setup link.
    fn add_setup_link(&mut self, link: &SetupLink);

    /// Notes that a setup link was used. Condition: it was not.
    fn use_setup_link(&mut self, link: &Digest<SetupToken>, at: Timestamp);

    /// Adds an operator. If somebody added the same meanwhile, the commit is a [`Fault::Conflict`](super::Fault::Conflict).
    fn add_operator(&mut self, operator: &Operator);

    /// Gives an operator that role. Condition: there is such an operator.
    fn change_operator(&mut self, user: UserId, role: OperatorRole);

    /// Takes an operator away. Condition: there is such an operator.
    fn remove_operator(&mut self, user: UserId);

    /// Adds a session of the console.
    fn add_console_session(&mut self, session: &ConsoleSession);

    /// Ends a session of the console. Condition: it was not ended.
    fn end_console_session(&mut self, session: &Digest<ConsoleSecret>, at: Timestamp);
}

/// What the console reads; see [`Look`](super::Look).
pub trait ConsoleLook {
    /// The setup link of that digest, used or not.
    fn setup_link(
        &mut self,
        link: &Digest<SetupToken>,
    ) -> impl Future<Output = Result<Option<SetupLink>, StoreError>> + Send;

    /// The operator who is that user.
    fn operator(&mut self, user: UserId)
    -> impl Future<Output = Result<Option<Operator>, StoreError>> + Send;

    /// All operators, oldest first.
    fn operators(&mut self) -> impl Future<Output = Result<Vec<Operator>, StoreError>> + Send;

    /// The session with that secret, over or not, with its operator if there still is one: one round trip.
    fn console_session(
        &mut self,
        session: &Digest<ConsoleSecret>,
    ) -> impl Future<Output = Result<Option<(ConsoleSession, Option<Operator>)>, StoreError>> + Send;
}
