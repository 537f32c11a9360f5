//! Whether whoever calls the released contract can go on to: `openapi/gatepost.json` against that of the last release.
//!
//! A server may take more and answer more; it may not ask for more, nor answer less.

mod bodies;

use serde_json::Value;

use crate::Failure;
use crate::workspace::Workspace;

const CONTRACT: &str = "openapi/gatepost.json";

/// How releases are tagged.
const TAGS: &str = "v*";

/// Compares with the document of the last tag, or with the one at `old`.
pub(crate) fn check(workspace: &Workspace, old: Option<&str>) -> Result<String, Failure> {
    let (name, before) = match old {
        Some(path) => (path.to_owned(), workspace.read(path)?),
        None => match last_release(workspace)? {
            Some(found) => found,
            None => return Ok("compatible: nothing is released yet, so nobody relies on anything".to_owned()),
        },
    };
    let breaks = compare(&read(&name, &before)?, &read(CONTRACT, &workspace.read(CONTRACT)?)?);
    if breaks.is_empty() {
        return Ok(format!("compatible: whoever calls what {name} says can go on to"));
    }
    Err(Failure::refused(format!(
        "{}\ncompatible: {} of what {name} says no longer holds; a new version of the path, or a field beside the old one, breaks nobody",
        breaks.join("\n"),
        breaks.len()
    )))
}

/// The last release's tag, and its document.
fn last_release(workspace: &Workspace) -> Result<Option<(String, String)>, Failure> {
    let git = |arguments: &[&str]| workspace.output_of("git".as_ref(), arguments);
    let tags = git(&["tag", "--list", TAGS, "--merged", "HEAD", "--sort=-version:refname"])?;
    let Some(tag) = tags.lines().next() else { return Ok(None) };
    Ok(Some((tag.to_owned(), git(&["show", &format!("{tag}:{CONTRACT}")])?)))
}

fn read(name: &str, text: &str) -> Result<Value, Failure> {
    serde_json::from_str(text).map_err(|error| Failure::refused(format!("{name}: is no JSON: {error}")))
}

/// All that breaks somebody, each as a line.
fn compare(old: &Value, new: &Value) -> Vec<String> {
    let mut breaks = Vec::new();
    for (path, methods) in members(of(old, "paths")) {
        for (method, before) in members(methods) {
            let at = format!("{method} {path}");
            let after = of(of(of(new, "paths"), path), method);
            if after.is_null() {
                breaks.push(format!("{at}: is gone"));
                continue;
            }
            if of(before, "operationId") != of(after, "operationId") {
                breaks.push(format!(
                    "{at}: is called {} now, and clients by {}",
                    of(after, "operationId"),
                    of(before, "operationId")
                ));
            }
            breaks.extend(parameters(&at, before, after));
            bodies::compare((old, new), &at, (before, after), &mut breaks);
        }
    }
    breaks
}

/// Parameters that are gone, and those that are asked for.
fn parameters(at: &str, before: &Value, after: &Value) -> Vec<String> {
    let list = |operation: &Value| of(operation, "parameters").as_array().cloned().unwrap_or_default();
    let (before, after) = (list(before), list(after));
    let same =
        |one: &Value, other: &Value| of(one, "name") == of(other, "name") && of(one, "in") == of(other, "in");
    let is_required = |parameter: &Value| *of(parameter, "required") == true;
    let gone = before.iter().filter(|old| !after.iter().any(|new| same(old, new)));
    let gone = gone.map(|old| format!("{at}: the parameter {} is gone", of(old, "name")));
    let asked = after
        .iter()
        .filter(|new| is_required(new) && !before.iter().any(|old| same(old, new) && is_required(old)));
    gone.chain(asked.map(|new| format!("{at}: asks for the parameter {}", of(new, "name")))).collect()
}

/// The member of that name; null without one.
fn of<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

/// The members of an object; none of anything else.
fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

#[cfg(test)]
mod tests;
