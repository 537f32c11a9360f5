//! Runs the hostile cases of `tests/corpus` that a pure rule decides, and prints how many there were.
//!
//! A case that another layer decides (parameters of a request, letters on the wire) is listed as left to the
//! tests of that layer; an operation that nobody claims fails the test.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests fail by panicking")]

use gatepost_domain::email::{EmailAddress, EmailInvalid};
use gatepost_domain::redirect::{RedirectUri, RedirectUris, Verdict};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write;

const REDIRECT: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/redirect.jsonl"));
const EMAIL: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/corpus/email.jsonl"));

/// Prints a line past the test runner, which would swallow it where the test passes.
macro_rules! report {
    ($($words:tt)*) => {
        std::io::stderr().write_all(format!("{}\n", format_args!($($words)*)).as_bytes()).unwrap()
    };
}

/// What became of a case here.
enum Outcome {
    Agreed,
    Disagreed(String),
    LeftToOthers,
}

impl Outcome {
    fn of(agrees: bool, found: impl Into<String>) -> Self {
        if agrees { Self::Agreed } else { Self::Disagreed(found.into()) }
    }
}

/// Runs each case, prints the counts by operation and expectation, and fails on any disagreement, or if one of
/// `operations` was not run at all.
fn run(area: &str, corpus: &str, operations: &[&str], judge: impl Fn(&Value) -> Outcome) {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    let (mut left, mut disagreements) = (Vec::new(), Vec::new());
    for line in corpus.lines().filter(|line| !line.trim().is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap();
        let [id, operation, expect] =
            ["id", "op", "expect"].map(|key| case[key].as_str().unwrap().to_owned());
        match judge(&case) {
            Outcome::LeftToOthers => left.push(format!("{id} ({operation})")),
            Outcome::Agreed => *counts.entry((operation, expect)).or_default() += 1,
            Outcome::Disagreed(found) => {
                disagreements.push(format!("{id}: expected {expect}, found {found}: {}", case["reason"]));
                *counts.entry((operation, expect)).or_default() += 1;
            }
        }
    }
    for ((operation, expect), count) in &counts {
        report!("{area} {operation} {expect}: {count} cases");
    }
    report!(
        "{area}: {} cases run, {} left to the HTTP tests: {}",
        counts.values().sum::<usize>(),
        left.len(),
        left.join(", ")
    );
    assert!(disagreements.is_empty(), "the rules disagree with the corpus:\n{}", disagreements.join("\n"));
    for operation in operations {
        assert!(
            counts.keys().any(|(run, _)| run == operation),
            "no {area} case of operation {operation} was run"
        );
    }
}

/// The text that a case gives, written out or as pieces with their repetitions; `None` for other JSON, which no
/// function that takes a `&str` can be given.
fn text(input: &Value) -> Option<String> {
    let Some(pieces) = input.get("gen").and_then(Value::as_array) else {
        return input.as_str().map(str::to_owned);
    };
    let piece = |piece: &Value| {
        piece[0].as_str().unwrap().repeat(usize::try_from(piece[1].as_u64().unwrap()).unwrap())
    };
    Some(pieces.iter().map(piece).collect())
}

fn expects(case: &Value, word: &str) -> bool {
    case["expect"] == word
}

#[test]
fn redirects_are_judged_as_the_corpus_says() {
    run("redirect", REDIRECT, &["match", "register"], |case| match case["op"].as_str() {
        Some("match") => matched(case),
        Some("register") => registered(case),
        Some("request") => Outcome::LeftToOthers,
        _ => Outcome::Disagreed("an operation that is not known here".to_owned()),
    });
}

/// An entry that can't be registered is not in the list.
fn matched(case: &Value) -> Outcome {
    let Some(candidate) = text(&case["input"]) else {
        return Outcome::of(expects(case, "reject"), "no text");
    };
    let entries = case["setup"]["allow"].as_array().unwrap();
    let list = RedirectUris::new(
        entries.iter().filter_map(|entry| RedirectUri::parse(&text(entry)?).ok()).collect(),
    );
    let resolved = list.resolve(&candidate);
    let explained = list.explain(&candidate);
    let is_kept = resolved.as_ref().is_ok_and(|destination| destination.as_str() == candidate);
    let agrees = is_kept == expects(case, "accept")
        && resolved.is_err() == expects(case, "reject")
        && (explained.verdict == Verdict::Allowed) == resolved.is_ok();
    Outcome::of(agrees, format!("{resolved:?}, {explained:?}"))
}

fn registered(case: &Value) -> Outcome {
    let Some(entry) = text(&case["input"]) else {
        return Outcome::of(expects(case, "reject"), "no text");
    };
    let parsed = RedirectUri::parse(&entry);
    let is_kept = parsed.as_ref().is_ok_and(|uri| uri.as_str() == entry);
    let agrees = is_kept == expects(case, "accept") && parsed.is_err() == expects(case, "reject");
    Outcome::of(agrees, format!("{parsed:?}"))
}

#[test]
fn addresses_are_judged_as_the_corpus_says() {
    run("email", EMAIL, &["canonicalize", "compare", "throttle"], |case| match case["op"].as_str() {
        Some("canonicalize") => canonicalized(case),
        Some("compare") => compared(case),
        Some("throttle") => throttled(case),
        Some("deliver") => Outcome::LeftToOthers,
        _ => Outcome::Disagreed("an operation that is not known here".to_owned()),
    });
}

fn canonicalized(case: &Value) -> Outcome {
    let Some(input) = text(&case["input"]) else {
        return Outcome::of(expects(case, "reject"), "no text");
    };
    match EmailAddress::parse(&input) {
        Ok(address) => {
            let agrees = expects(case, "accept")
                && case["identity"] == address.identity()
                && case["delivery"] == address.delivery();
            Outcome::of(agrees, format!("{} and {}", address.identity(), address.delivery()))
        }
        Err(invalid) => Outcome::of(expects(case, "reject"), invalid.to_string()),
    }
}

fn compared(case: &Value) -> Outcome {
    let identity = |index: usize| -> Result<String, EmailInvalid> {
        EmailAddress::parse(&text(&case["input"][index]).unwrap())
            .map(|address| address.identity().to_owned())
    };
    match (identity(0), identity(1)) {
        (Ok(one), Ok(other)) => {
            let agrees =
                (one == other) == expects(case, "same") && (one != other) == expects(case, "distinct");
            Outcome::of(agrees, format!("{one} and {other}"))
        }
        found => Outcome::Disagreed(format!("{found:?}")),
    }
}

/// The rule behind a limit by mailbox: all addresses of the case are counted under one key.
fn throttled(case: &Value) -> Outcome {
    let address = |step: &Value| {
        let typed = step.as_str()?.strip_prefix("start(email=")?.strip_suffix(')')?;
        EmailAddress::parse(typed).ok()
    };
    let steps = case["input"]["steps"].as_array().unwrap();
    let buckets: Option<Vec<_>> =
        steps.iter().map(|step| address(step).map(|address| address.bucket())).collect();
    let is_one =
        buckets.as_ref().is_some_and(|keys| keys.len() > 1 && keys.windows(2).all(|two| two[0] == two[1]));
    let keys: Vec<_> = buckets.iter().flatten().map(gatepost_domain::email::ThrottleBucket::as_str).collect();
    Outcome::of(is_one, format!("{keys:?}"))
}
