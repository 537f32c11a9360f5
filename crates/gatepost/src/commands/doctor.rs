//! `gatepost doctor`: what is wrong with this server, and what mends it.

use crate::commands::{print, print_json};
use crate::config::{Config, ConfigError};
use crate::doctor::{Finding, SETTINGS_CHECK, Verdict, examine};
use crate::failure::Failure;
use serde_json::{Value, json};

/// Prints what was found; fails if something is wrong: with 78 where a setting can't be read.
pub(crate) async fn run(config: &Config, as_json: bool) -> Result<(), Failure> {
    let findings = examine(config).await;
    let wrong = findings.iter().filter(|finding| finding.verdict == Verdict::Wrong).count();
    if as_json {
        let verdict = if wrong == 0 { Verdict::Good } else { Verdict::Wrong };
        let findings: Vec<Value> = findings.iter().map(Finding::value).collect();
        print_json(&json!({ "verdict": verdict.as_str(), "findings": findings }))?;
    } else {
        print(&findings.iter().map(Finding::text).collect::<Vec<_>>().join("\n"))?;
    }
    // Settings that can't be read are told by the same exit code everywhere.
    let is_unreadable =
        |finding: &&Finding| finding.verdict == Verdict::Wrong && finding.check == SETTINGS_CHECK;
    if let Some(first) = findings.iter().find(is_unreadable) {
        return Err(Failure::Config(ConfigError(first.what.clone())));
    }
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::Failed("1 thing is wrong".to_owned())),
        more => Err(Failure::Failed(format!("{more} things are wrong"))),
    }
}
