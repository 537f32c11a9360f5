//! Which steps were taken, and taking the others.

use super::{MIGRATIONS, Session};
use crate::schema::migrations;
use diesel::prelude::*;
use gatepost_application::{Fault, Readiness, StoreError};

/// How often a step is tried: nodes that take it at the same moment are in each other's way, and engines call that by
/// many names.
const TRIES: u32 = 5;

/// Takes the steps that were not taken yet, in order, and answers their names.
pub(crate) async fn migrate(session: &mut Session) -> Result<Vec<String>, StoreError> {
    let pending = pending(session).await?;
    for migration in MIGRATIONS.iter().filter(|migration| pending.iter().any(|name| name == migration.name)) {
        take(session, migration.sql).await?;
        let taken = diesel::insert_into(migrations::table)
            .values(migrations::name.eq(migration.name))
            .on_conflict_do_nothing();
        session.changed("noting a migration", taken).await?;
        tracing::info!(migration = migration.name, "migration run");
    }
    Ok(pending)
}

async fn take(session: &mut Session, sql: &'static str) -> Result<(), StoreError> {
    for _ in 1..TRIES {
        match session.run("migrating", sql).await {
            Err(StoreError { fault: Fault::Conflict | Fault::Corrupt, .. }) => {}
            outcome => return outcome,
        }
    }
    session.run("migrating", sql).await
}

/// The names of the steps that were not taken yet, in order.
pub(crate) async fn pending(session: &mut Session) -> Result<Vec<String>, StoreError> {
    let taken = if session.knows_migrations().await? {
        session
            .rows::<_, String>("looking for migrations", migrations::table.select(migrations::name))
            .await?
    } else {
        Vec::new()
    };
    let names = MIGRATIONS.iter().map(|migration| migration.name.to_owned());
    Ok(names.filter(|name| !taken.contains(name)).collect())
}

/// Whether all steps were taken; more than this program knows are no hindrance.
pub(crate) async fn readiness(session: &mut Session) -> Result<Readiness, StoreError> {
    let pending = pending(session).await?;
    Ok(if pending.is_empty() { Readiness::Ready } else { Readiness::MigrationsPending(pending) })
}
