//! `gatepost doctor`: what is wrong with this server, and what mends it.

use crate::commands::{print, print_json};
use crate::config::Config;
use crate::doctor::{Finding, Verdict, examine};
use crate::failure::Failure;
use serde_json::{Value, json};

/// Prints what was found; fails if something is wrong.
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
    match wrong {
        0 => Ok(()),
        1 => Err(Failure::Failed("1 thing is wrong".to_owned())),
        more => Err(Failure::Failed(format!("{more} things are wrong"))),
    }
}
