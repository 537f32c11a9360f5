//! The library that verifies our Biscuits decides as the specification says, on all of its samples.

use biscuit_auth::builder::{Algorithm, Term};
use biscuit_auth::datalog::RunLimits;
use biscuit_auth::{AuthorizerBuilder, Biscuit, PublicKey};
use serde_json::Value;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// The foreign function of one of the samples, as its comment tells it.
fn equal_strings(left: Term, right: Option<Term>) -> Result<Term, String> {
    match (left, right) {
        (alone, None) => Ok(alone),
        (Term::Str(left), Some(Term::Str(right))) => {
            let word = if left == right { "equal strings" } else { "different strings" };
            Ok(Term::Str(word.to_owned()))
        }
        _ => Err("strings alone".to_owned()),
    }
}

fn is_allowed(token: &[u8], root: PublicKey, code: &str) -> bool {
    let limits = RunLimits { max_time: Duration::from_secs(30), ..RunLimits::default() };
    let function = biscuit_auth::datalog::ExternFunc::new(Arc::new(equal_strings));
    let world = AuthorizerBuilder::new().code(code).unwrap().set_limits(limits);
    let world = world.register_extern_func("test".to_owned(), function);
    let biscuit = Biscuit::from(token, root);
    biscuit.and_then(|biscuit| world.build(&biscuit)?.authorize()).is_ok()
}

#[test]
fn every_official_sample_is_decided_as_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/official");
    let set: Value = serde_json::from_slice(&std::fs::read(folder.join("samples.json")).unwrap()).unwrap();
    let root =
        PublicKey::from_bytes_hex(set["root_public_key"].as_str().unwrap(), Algorithm::Ed25519).unwrap();
    let (mut samples, mut decisions) = (0, 0);
    for case in set["testcases"].as_array().unwrap() {
        let name = case["filename"].as_str().unwrap();
        let token = std::fs::read(folder.join(name)).unwrap();
        for (which, validation) in case["validations"].as_object().unwrap() {
            let code = validation["authorizer_code"].as_str().unwrap();
            let expected = validation["result"].get("Ok").is_some();
            assert_eq!(is_allowed(&token, root, code), expected, "{name} {which}");
            decisions += 1;
        }
        samples += 1;
    }
    let line = format!("official samples of Biscuit: {samples} samples, {decisions} decisions\n");
    std::io::stdout().write_all(line.as_bytes()).ok();
    assert!(samples >= 28);
}
