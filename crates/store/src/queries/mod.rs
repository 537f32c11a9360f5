//! All queries, written once. This folder is a module of `postgres` and of `sqlite`: `super::super` is either, with its
//! own `Session` (how a query travels) and the few words in which their SQL differs.

mod address;
mod audit;
mod browser_sessions;
mod console;
mod devices;
mod epoch;
mod erasures;
mod glance;
mod jotting;
mod leasing;
mod limits;
mod listing;
mod look;
mod mail;
mod managing;
mod migrations;
mod notices;
mod of_app;
mod outbox;
mod single_use;
mod sweep;
mod tallies;
mod transaction;
mod users;
mod webhooks;

pub(super) use address::{settle_address_letter, take_address_letters, taken_address_letters};
pub(super) use devices::{settle_device_letter, take_device_letters};
pub(super) use epoch::{begin_epoch, latest_epoch};
pub(super) use erasures::{scrub_events, scrub_sign_ins, settle_erasure, take_erasures};
pub(super) use limits::{admit, gather};
pub(super) use managing::{claim_answer, forget_answer, keep_answer};
pub(super) use migrations::{migrate, pending, readiness};
pub(super) use notices::{settle_notice, take_notices};
pub(super) use outbox::{give_letters_back, oldest_letter, pack_letters, settle_letters, take_letters};
pub(super) use single_use::{forget_uses, use_once};
pub(super) use sweep::{forget as sweep_forget, next as sweep_next};
pub(super) use transaction::observed;
pub(super) use webhooks::{
    forget_deliveries, give_webhooks_back, release_webhook, settle_webhook, take_webhooks,
};

use super::{
    Db, MIGRATIONS, PAIRS, RARE, SOME, Session, Transaction, UNLESS_TAKEN, USUAL, among, forget_person,
    loosely, pairs, place, tally,
};
use diesel::helper_types::AsSelect;
use diesel::prelude::SelectableHelper;

/// The columns of a row, named one by one.
fn columns<R: SelectableHelper<Db>>() -> AsSelect<R, Db> {
    R::as_select()
}
