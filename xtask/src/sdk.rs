//! The contract in the form that progenitor takes, and the Rust client that it makes of it.
//!
//! progenitor reads OpenAPI 3.0 strictly, and panics on what it does not like: two kinds of answers to one operation, a media
//! type that it does not know. [`document`] says the same as the contract in the words that it likes, and refuses where it
//! would have to guess.

mod operations;
mod references;
mod schemas;

use serde_json::Value;

use crate::Failure;
use crate::workspace::Workspace;

/// The contract that everything here is made of.
const CONTRACT: &str = "openapi/gatepost.json";

/// Where [`document`] is checked in.
pub(crate) const DOCUMENT: &str = "openapi/gatepost.sdk.json";

/// Where [`client`] is checked in.
pub(crate) const CLIENT: &str = "crates/sdk/src/api.rs";

/// The package that runs progenitor: it has a workspace of its own, so that its tree is built by whoever needs it.
const GENERATOR: &str = "xtask/sdk-generator/Cargo.toml";

/// The contract as progenitor takes it, from the one that is checked in.
pub(crate) fn document(workspace: &Workspace) -> Result<String, Failure> {
    let contract: Value = serde_json::from_str(&workspace.read(CONTRACT)?)
        .map_err(|error| Failure::refused(format!("{CONTRACT}: not JSON: {error}")))?;
    let document = normalised(contract)
        .map_err(|findings| Failure::refused(format!("{CONTRACT}: {}", findings.join("\n"))))?;
    serde_json::to_string_pretty(&document)
        .map(|text| text + "\n")
        .map_err(|error| Failure::refused(format!("{DOCUMENT}: cannot be written: {error}")))
}

/// The client that progenitor makes of [`document`].
pub(crate) fn client(workspace: &Workspace) -> Result<String, Failure> {
    workspace.cargo(&[
        "run",
        "--quiet",
        "--locked",
        "--manifest-path",
        GENERATOR,
        "--target-dir",
        "target",
        "--",
        DOCUMENT,
    ])
}

/// The contract without what a client of ours has no use for, and with one kind of answer and of error for each operation.
fn normalised(mut contract: Value) -> Result<Value, Vec<String>> {
    let findings = operations::settle(&mut contract);
    if !findings.is_empty() {
        return Err(findings);
    }
    let findings = schemas::mark_secrets(&mut contract);
    schemas::plain(&mut contract);
    references::drop_unused(&mut contract);
    if findings.is_empty() { Ok(contract) } else { Err(findings) }
}

#[cfg(test)]
mod tests;
