//! Who of the operator's side does something.

use crate::id::{AdminTokenId, UserId};
use std::fmt;

/// Somebody who manages, as audit events name them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Actor {
    /// Whoever holds that admin token, or a narrowing of it.
    Admin(AdminTokenId),
    /// Somebody who is signed in to the console.
    Console(UserId),
    /// Whoever may run commands beside the store.
    Command,
}

impl Actor {
    /// Reads what prints an actor.
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some(("admin", id)) => AdminTokenId::parse(id).ok().map(Self::Admin),
            Some(("console", id)) => UserId::parse(id).ok().map(Self::Console),
            None if text == "command" => Some(Self::Command),
            _ => None,
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Admin(id) => write!(f, "admin:{id}"),
            Self::Console(id) => write!(f, "console:{id}"),
            Self::Command => f.write_str("command"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_actor_is_read_as_it_is_printed() {
        let actors =
            [Actor::Admin(AdminTokenId::from_bits(7)), Actor::Console(UserId::from_bits(8)), Actor::Command];
        for actor in actors {
            assert_eq!(Actor::parse(&actor.to_string()), Some(actor));
        }
        for wrong in ["", "admin", "admin:", "command:", "console:adm_00000000000000000000000007"] {
            assert_eq!(Actor::parse(wrong), None, "{wrong}");
        }
    }
}
