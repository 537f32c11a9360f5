//! Whose fault it is that a database did not do what was asked.

use crate::cells::Torn;
use diesel::result::{DatabaseErrorKind, Error};
use gatepost_application::{Fault, StoreError};

/// What databases say when they have no room or no time, in the words of PostgreSQL and SQLite: diesel keeps no code
/// for these.
const AWAY: [&str; 12] = [
    "canceling statement due to",
    "cannot execute",
    "could not extend file",
    "database is locked",
    "database or disk is full",
    "database table is locked",
    "disk i/o error",
    "readonly database",
    "the database system is",
    "terminating connection",
    "too many clients",
    "unable to open database file",
];

/// The same for those who were in each other's way.
const CONFLICT: [&str; 2] = ["deadlock detected", "could not serialize access"];

/// The error of the port, with the database's own as its source.
pub(crate) fn failed(doing: &'static str, error: Error) -> StoreError {
    StoreError { doing, fault: fault(&error), source: Some(Box::new(error)) }
}

/// The database did not answer in time.
pub(crate) fn too_late(doing: &'static str) -> StoreError {
    StoreError { doing, fault: Fault::Away, source: Some("the database did not answer in time".into()) }
}

/// Rows were found that can't be.
pub(crate) fn torn(doing: &'static str, torn: Torn) -> StoreError {
    StoreError { doing, fault: Fault::Corrupt, source: Some(Box::new(torn)) }
}

/// Whose fault a failure is.
pub(crate) fn fault(error: &Error) -> Fault {
    use DatabaseErrorKind as Kind;
    match error {
        Error::DatabaseError(Kind::UniqueViolation | Kind::SerializationFailure, _) => Fault::Conflict,
        Error::DatabaseError(
            Kind::UnableToSendCommand | Kind::ClosedConnection | Kind::ReadOnlyTransaction,
            _,
        ) => Fault::Away,
        Error::DatabaseError(_, said) => {
            let said = said.message().to_lowercase();
            let says = |words: &str| said.contains(words);
            if CONFLICT.iter().any(|words| says(words)) {
                Fault::Conflict
            } else if AWAY.iter().any(|words| says(words)) {
                Fault::Away
            } else {
                Fault::Corrupt
            }
        }
        _ => Fault::Corrupt,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_has_its_fault() {
        use DatabaseErrorKind as Kind;
        for (kind, said, expected) in [
            (Kind::UniqueViolation, "duplicate key", Fault::Conflict),
            (Kind::SerializationFailure, "restart transaction", Fault::Conflict),
            (Kind::Unknown, "deadlock detected", Fault::Conflict),
            (Kind::UnableToSendCommand, "connection closed", Fault::Away),
            (Kind::ReadOnlyTransaction, "cannot execute INSERT in a read-only transaction", Fault::Away),
            (Kind::Unknown, "database is locked", Fault::Away),
            (Kind::Unknown, "attempt to write a readonly database", Fault::Away),
            (Kind::Unknown, "terminating connection due to administrator command", Fault::Away),
            (Kind::CheckViolation, "CHECK constraint failed", Fault::Corrupt),
            (Kind::Unknown, "relation \"apps\" does not exist", Fault::Corrupt),
        ] {
            let error = Error::DatabaseError(kind, Box::new(said.to_owned()));
            assert_eq!(failed("testing", error).fault, expected, "{said}");
        }
        assert_eq!(failed("testing", Error::NotFound).fault, Fault::Corrupt);
    }
}
