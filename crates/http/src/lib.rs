//! The HTTP contract: resources, wire types, problems and pages.

mod pages;
mod site;

pub use site::{Heartbeat, Mailbox, MailboxMessage, Site};
