//! `gatepost backup`: a whole copy of the embedded database, while it is in use.

use crate::commands::{print, print_json};
use crate::config::{Config, DatabaseUrl};
use crate::database::Database;
use crate::failure::Failure;
use serde_json::json;
use std::path::Path;

/// Writes the copy; a file that is there already is never overwritten.
pub(crate) async fn run(config: &Config, file: &Path, as_json: bool) -> Result<(), Failure> {
    if let DatabaseUrl::Sqlite(path) = config.database_url()?
        && !path.exists()
    {
        return Err(Failure::Failed(format!("there is no {}: nothing to back up", path.display())));
    }
    let Database::Sqlite(sqlite) = Database::open(&config.database_url()?).await? else {
        let hint = "GATEPOST_DATABASE_URL is a PostgreSQL server, which has its own tools: see pg_dump, and docs/backup.md";
        return Err(Failure::Failed(hint.to_owned()));
    };
    let shown = file.display();
    if file.exists() {
        return Err(Failure::Failed(format!("{shown} is there already; a backup overwrites nothing")));
    }
    sqlite.back_up(file).await.map_err(|error| Failure::of(&format!("writing {shown}"), &error))?;
    if as_json {
        return print_json(&json!({ "file": shown.to_string() }));
    }
    print(&format!(
        "{shown} is a whole copy; keep the master key elsewhere. After restoring it: gatepost epoch bump"
    ))
}
