//! `gatepost migrate`: brings the schema up to this program, or shows what that would run.

use crate::commands::{print, print_json};
use crate::config::Config;
use crate::database::Database;
use crate::failure::Failure;
use serde_json::json;

/// Runs pending migrations, or only names them.
pub(crate) async fn run(config: &Config, dry_run: bool, as_json: bool) -> Result<(), Failure> {
    let database = Database::open(&config.database_url()?).await?;
    let (names, word) = if dry_run {
        (database.pending_migrations().await?, "pending")
    } else {
        (database.migrate().await?, "run")
    };
    if as_json {
        return print_json(&json!({ word: names }));
    }
    if names.is_empty() {
        return print("the schema is up to date");
    }
    let lines: Vec<_> = names.iter().map(|name| format!("{word}: {name}")).collect();
    print(&lines.join("\n"))
}
