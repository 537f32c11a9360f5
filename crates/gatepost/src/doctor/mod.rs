//! What is wrong with this server, before people find out: each finding says what, by which setting, and the mend.

mod database;
mod file;
mod finding;
mod network;
mod settings;

pub(crate) use finding::{Finding, Verdict};
pub(crate) use settings::CHECK as SETTINGS_CHECK;

use crate::config::{Config, DatabaseUrl};
use crate::database::Database;
use gatepost_http::FindingShown;

/// What the settings of a server that runs tell, for its console: that they can be read it has shown, and nothing else is asked.
pub(crate) fn of_settings(config: &Config) -> Vec<FindingShown> {
    let shown = |finding: Finding| FindingShown {
        check: finding.check.to_owned(),
        verdict: if finding.verdict == Verdict::Good { "well" } else { finding.verdict.as_str() },
        what: finding.what,
        mend: finding.mend,
    };
    settings::examine(config).into_iter().filter(|finding| finding.check != "settings").map(shown).collect()
}

/// Looks at everything, from what needs nobody else to what needs everybody. What can't be looked at since something
/// before is wrong is left out.
pub(crate) async fn examine(config: &Config) -> Vec<Finding> {
    let mut findings = settings::examine(config);
    findings.extend(network::listeners(config).await);
    findings.extend(network::mail(config).await);
    let Ok(url) = config.database_url() else { return findings };
    if let DatabaseUrl::Sqlite(path) = &url {
        findings.extend(file::examine(path));
        if !path.exists() {
            return findings;
        }
    }
    match Database::open(&url).await {
        Ok(database) => findings.extend(database::examine(config, &database).await),
        Err(failure) => findings.push(Finding::wrong(
            "database",
            "GATEPOST_DATABASE_URL",
            &failure.line(),
            "set it to a database that this machine can open",
        )),
    }
    findings
}
