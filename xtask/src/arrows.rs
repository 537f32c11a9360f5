//! The dependency rule as a test: what `cargo metadata` says against the [`table`], and what the inside reaches by `cargo tree`.

mod table;

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Failure;
use crate::workspace::Workspace;
use table::{Foreign, HOMES, NEVER_INSIDE, PURE, ROOMS, Room};

/// One package of the workspace, as its manifest has it.
#[derive(Debug, Clone)]
struct Package {
    name: String,
    arrows: Vec<Arrow>,
}

/// One dependency that a manifest names.
#[derive(Debug, Clone)]
struct Arrow {
    to: String,
    /// Named under `[dev-dependencies]`, hence by tests, examples and benches alone.
    tests_only: bool,
}

/// Holds every manifest against the table, and the trees of the pure packages against what they must never reach.
pub(crate) fn check(workspace: &Workspace) -> Result<String, Failure> {
    let metadata = workspace.cargo(&["metadata", "--format-version", "1", "--no-deps"])?;
    let packages =
        parse(&metadata).ok_or_else(|| Failure::refused("cargo metadata: not the shape expected"))?;
    let mut findings = judge(&packages);
    for package in PURE {
        let tree = workspace.cargo(&[
            "tree",
            "--package",
            package,
            "--edges",
            "normal,no-proc-macro",
            "--prefix",
            "none",
            "--format",
            "{p}",
        ])?;
        findings.extend(judge_tree(package, &tree));
    }
    if findings.is_empty() {
        let arrows: usize = packages.iter().map(|package| package.arrows.len()).sum();
        return Ok(format!("arrows: {} packages, {arrows} arrows, none forbidden", packages.len()));
    }
    findings.push(
        "a new arrow is a decision: write its reason into ARCHITECTURE.md, then the arrow into \
         xtask/src/arrows/table.rs; else move the code to the side of the arrow where it may stand"
            .to_owned(),
    );
    Err(Failure::refused(findings.join("\n")))
}

/// The packages that `cargo metadata --no-deps` lists; `None` when the text has another shape.
fn parse(metadata: &str) -> Option<Vec<Package>> {
    let metadata: Value = serde_json::from_str(metadata).ok()?;
    metadata.get("packages")?.as_array()?.iter().map(parse_package).collect()
}

fn parse_package(package: &Value) -> Option<Package> {
    let arrows = package.get("dependencies")?.as_array()?.iter().map(parse_arrow).collect::<Option<_>>()?;
    Some(Package { name: package.get("name")?.as_str()?.to_owned(), arrows })
}

fn parse_arrow(dependency: &Value) -> Option<Arrow> {
    let tests_only = dependency.get("kind")?.as_str() == Some("dev");
    Some(Arrow { to: dependency.get("name")?.as_str()?.to_owned(), tests_only })
}

/// Every breach of the table, one sentence each.
fn judge(packages: &[Package]) -> Vec<String> {
    let ours: BTreeSet<&str> = packages.iter().map(|package| package.name.as_str()).collect();
    let gone = ROOMS.iter().filter(|room| !ours.contains(room.name));
    let mut findings: Vec<String> =
        gone.map(|room| format!("{}: has a row in the table and no package", room.name)).collect();
    for package in packages {
        let Some(room) = ROOMS.iter().find(|room| room.name == package.name) else {
            findings.push(format!("{}: has no row in the table", package.name));
            continue;
        };
        let (inner, outer): (Vec<&Arrow>, Vec<&Arrow>) =
            package.arrows.iter().partition(|arrow| ours.contains(arrow.to.as_str()));
        findings.extend(inner.into_iter().filter_map(|arrow| judge_inner(room, arrow)));
        findings.extend(outer.into_iter().filter_map(|arrow| judge_outer(room, arrow)));
    }
    findings
}

/// What is wrong with an arrow between two packages of ours.
fn judge_inner(room: &Room, arrow: &Arrow) -> Option<String> {
    let to = arrow.to.as_str();
    let code_may = room.sees.contains(&to);
    let tests_may = code_may || room.tests_see.contains(&to);
    match arrow.tests_only {
        _ if code_may => None,
        true if tests_may => None,
        true => Some(format!("{}: not even its tests may see {to}", room.name)),
        false if tests_may => Some(format!("{}: only its tests may see {to}", room.name)),
        false => Some(format!("{}: may not see {to}", room.name)),
    }
}

/// What is wrong with an arrow to a crate of somebody else.
fn judge_outer(room: &Room, arrow: &Arrow) -> Option<String> {
    let to = arrow.to.as_str();
    if arrow.tests_only {
        return None;
    }
    if let Foreign::Only(allowed) = room.foreign
        && !allowed.contains(&to)
    {
        return Some(format!("{}: {to} is not among the few crates that it may know", room.name));
    }
    let home = HOMES.iter().find(|home| home.crates.iter().any(|pattern| fits(pattern, to)))?;
    let away = !home.packages.contains(&room.name);
    away.then(|| format!("{}: {to} belongs to {}: {}", room.name, home.packages.join(", "), home.reason))
}

/// What `package` reaches, by the listing of `cargo tree`, and never may.
fn judge_tree(package: &str, tree: &str) -> Vec<String> {
    let reached: BTreeSet<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
    if !reached.contains(package) {
        return vec![format!("{package}: cargo tree lists nothing of it")];
    }
    let forbidden = |name: &&str| NEVER_INSIDE.iter().any(|pattern| fits(pattern, name));
    let sentence = |name: &str| format!("{package}: reaches {name}; see `cargo tree -p {package} -i {name}`");
    reached.into_iter().filter(forbidden).map(sentence).collect()
}

/// Whether a crate's name is the pattern, or begins as one that ends in `*`.
fn fits(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |beginning| name.starts_with(beginning))
}

#[cfg(test)]
mod tests;
