//! The cases of `tests/corpus/jwt.jsonl` and `biscuit.jsonl`, put to the verifier.
//!
//! Each case is driven here, or held by tests elsewhere that are named. A case that nobody knows fails the run.

mod biscuits;
mod jwts;
mod protobuf;

use serde_json::Value;
use std::io::Write as _;

/// One line of a corpus file.
struct Case {
    id: String,
    op: String,
    input: Value,
    expect: String,
}

/// What became of a case.
enum Outcome {
    /// Whether the token was accepted.
    Verdict(bool),
    /// Tests elsewhere hold it: where.
    Elsewhere(&'static str),
}

fn cases(text: &str) -> Vec<Case> {
    let parse = |line: &str| {
        let case: Value = serde_json::from_str(line).unwrap();
        let text = |name: &str| case[name].as_str().unwrap().to_owned();
        Case { id: text("id"), op: text("op"), input: case["input"].clone(), expect: text("expect") }
    };
    text.lines().filter(|line| !line.trim().is_empty()).map(parse).collect()
}

/// Drives all, and says so past the capture of test output.
async fn run(area: &str, text: &str, drive: impl AsyncFn(&Case) -> Outcome) {
    let (mut driven, mut elsewhere) = (0, Vec::new());
    for case in cases(text) {
        match drive(&case).await {
            Outcome::Verdict(accepted) => {
                let verdict = if accepted { "accept" } else { "reject" };
                assert_eq!(verdict, case.expect, "{}: {}", case.id, case.input);
                driven += 1;
            }
            Outcome::Elsewhere(place) => elsewhere.push(format!("{}: {place}", case.id)),
        }
    }
    let held = elsewhere.join("; ");
    let line =
        format!("corpus {area} on the SDK: {driven} ran, {} are held elsewhere ({held})\n", elsewhere.len());
    std::io::stdout().write_all(line.as_bytes()).ok();
    assert!(driven > 0);
}

#[tokio::test]
async fn every_jwt_is_judged_as_its_case_says() {
    let world = jwts::World::new().await;
    run("jwt", include_str!("../../../../tests/corpus/jwt.jsonl"), async |case| world.drive(case).await)
        .await;
}

#[tokio::test]
async fn every_biscuit_is_judged_as_its_case_says() {
    let world = biscuits::World::new().await;
    run("biscuit", include_str!("../../../../tests/corpus/biscuit.jsonl"), async |case| {
        world.drive(case).await
    })
    .await;
}
