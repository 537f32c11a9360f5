//! Whether the database can be worked with.

use super::Finding;
use crate::commands::app;
use crate::config::Config;
use crate::couriers::chain;
use crate::database::{Database, with_store};
use crate::node;
use crate::system::SystemClock;
use gatepost_application::{Clock, MasterKeys};
use gatepost_store::Postgres;
use std::time::Duration;

const SETTING: &str = "GATEPOST_DATABASE_URL";

/// By so much the clocks may differ: less than anything that is judged by two of them lives.
const DRIFT: Duration = Duration::from_secs(2);
/// By that much links die early, or live on.
const TOO_FAR: Duration = Duration::from_secs(30);

/// Reachable, migrated, of the same time, and opened by our keys.
pub(crate) async fn examine(config: &Config, database: &Database) -> Vec<Finding> {
    let pending = match database.pending_migrations().await {
        Ok(pending) => pending,
        Err(failure) => {
            let mend = "start it, or correct the URL: host, port, name, user, password, sslmode";
            return vec![Finding::wrong("database", SETTING, &failure.line(), mend)];
        }
    };
    let mut findings = vec![Finding::good("database", SETTING, "it can be reached")];
    if let Database::Postgres(postgres) = database {
        findings.push(clock(postgres).await);
        findings.push(pooler(postgres).await);
    }
    if let Database::Sqlite(sqlite) = database {
        let mode = sqlite.journal_mode().await.unwrap_or_else(|error| chain(&error));
        findings.push(if mode.eq_ignore_ascii_case("wal") {
            Finding::good("database", SETTING, "readers and the writer are not in each other's way (WAL)")
        } else {
            let what = format!(
                "the journal is {mode}, not WAL: this file system does not let programs share memory"
            );
            Finding::wrong("database", SETTING, &what, "put the file on a disk of this machine")
        });
    }
    if !pending.is_empty() {
        let what = format!("{} migrations are pending: {}", pending.len(), pending.join(", "));
        findings.push(Finding::wrong("migrations", SETTING, &what, "run gatepost migrate"));
        return findings;
    }
    findings.push(Finding::good("migrations", SETTING, "the schema is up to date"));
    if let Ok(Some(keys)) = config.master_keys_if_set() {
        findings.push(master_key(config, database, keys).await);
    }
    findings
}

async fn clock(postgres: &Postgres) -> Finding {
    let before = SystemClock.now();
    let theirs = match postgres.clock().await {
        Ok(theirs) => theirs,
        Err(error) => {
            let what = format!("the database does not tell the time: {}", chain(&error));
            return Finding::doubtful("clock", SETTING, &what, "see the line of the database");
        }
    };
    // Asked somewhere between the two.
    let after = SystemClock.now();
    let apart = before.since(theirs).max(theirs.since(after));
    let what =
        format!("the clocks of this machine and of the database are {:.1} s apart", apart.as_secs_f64());
    let mend = "let NTP set both clocks (chronyc tracking, timedatectl timesync-status)";
    match apart {
        apart if apart > TOO_FAR => Finding::wrong("clock", "", &what, mend),
        apart if apart > DRIFT => Finding::doubtful("clock", "", &what, mend),
        _ => Finding::good("clock", "", "the clocks of this machine and of the database agree"),
    }
}

async fn pooler(postgres: &Postgres) -> Finding {
    match postgres.keeps_statements().await {
        Ok(true) => Finding::good("pooler", SETTING, "prepared statements stay"),
        Ok(false) => {
            let what = "prepared statements get lost between transactions, as with PgBouncer before 1.21 in transaction mode";
            let mend = "PgBouncer 1.21 or later with max_prepared_statements = 200, or pool_mode = session";
            Finding::wrong("pooler", SETTING, what, mend)
        }
        Err(error) => {
            let what = format!("whether prepared statements stay can't be found out: {}", chain(&error));
            Finding::doubtful(
                "pooler",
                SETTING,
                &what,
                "a pooler should have two connections to give at least",
            )
        }
    }
}

/// Rows name the key that they were sealed with.
async fn master_key(config: &Config, database: &Database, keys: MasterKeys) -> Finding {
    const KEY: &str = "GATEPOST_MASTER_KEY";
    let settings = config.public_url_if_set().ok().flatten().map_or_else(app::any_url, Ok);
    let settings = settings.and_then(|url| node::settings(config, url));
    let settings = match settings {
        Ok(settings) => settings,
        Err(failure) => {
            return Finding::doubtful("master key", KEY, &failure.line(), "correct the other settings first");
        }
    };
    let lost = with_store!(database, store => node::service(store.clone(), settings, keys).keys_out_of_reach().await);
    match lost {
        Ok(lost) if lost.is_empty() => Finding::good("master key", KEY, "it opens every signing key"),
        Ok(lost) => {
            let first = lost.first().map(|key| format!("{} of app {}", key.id, key.app)).unwrap_or_default();
            let what = format!("{} signing keys were sealed with another one, such as {first}", lost.len());
            let mend =
                "set the key that the database was used with, or add it to GATEPOST_MASTER_KEY_PREVIOUS";
            Finding::wrong("master key", KEY, &what, mend)
        }
        Err(error) => Finding::doubtful("master key", KEY, &chain(&error), "see the line of the database"),
    }
}
