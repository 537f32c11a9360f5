//! The rule holds in this repository, and each way of breaking it is seen.

use super::{Arrow, Package, check, judge, judge_tree, parse};
use crate::arrows::table::ROOMS;
use crate::workspace::Workspace;

/// A workspace that has each package of the table and no arrow at all.
fn bare() -> Vec<Package> {
    ROOMS.iter().map(|room| Package { name: room.name.to_owned(), arrows: Vec::new() }).collect()
}

/// What is said about the bare workspace with one arrow more.
fn findings_with(from: &str, to: &str, tests_only: bool) -> Vec<String> {
    let mut packages = bare();
    let package = packages.iter_mut().find(|package| package.name == from).expect("a package of the table");
    package.arrows.push(Arrow { to: to.to_owned(), tests_only });
    judge(&packages)
}

#[test]
fn every_arrow_of_this_workspace_is_allowed() {
    let workspace = Workspace::find().expect("tests run inside the checkout");
    check(&workspace).expect("no forbidden arrow");
}

#[test]
fn allowed_arrows_pass() {
    assert_eq!(judge(&bare()), Vec::<String>::new());
    for (from, to, tests_only) in [
        ("gatepost-application", "gatepost-domain", false),
        ("gatepost-store", "gatepost-application", false),
        ("gatepost-store", "gatepost-contract", true),
        ("gatepost-store", "diesel", false),
        ("gatepost-domain", "serde_json", true),
        ("gatepost", "gatepost-http", false),
    ] {
        assert_eq!(findings_with(from, to, tests_only), Vec::<String>::new(), "{from} to {to}");
    }
}

#[test]
fn forbidden_arrows_are_named() {
    for (from, to, tests_only, finding) in [
        (
            "gatepost-domain",
            "gatepost-application",
            false,
            "gatepost-domain: may not see gatepost-application",
        ),
        ("gatepost-http", "gatepost-store", false, "gatepost-http: may not see gatepost-store"),
        ("gatepost-http", "gatepost-store", true, "gatepost-http: not even its tests may see gatepost-store"),
        (
            "gatepost-mail",
            "gatepost-contract",
            false,
            "gatepost-mail: only its tests may see gatepost-contract",
        ),
        (
            "gatepost-domain",
            "tokio",
            false,
            "gatepost-domain: tokio is not among the few crates that it may know",
        ),
        (
            "gatepost-application",
            "serde",
            false,
            "gatepost-application: serde is not among the few crates that it may know",
        ),
        (
            "gatepost-mail",
            "diesel",
            false,
            "gatepost-mail: diesel belongs to gatepost-store: SQL is written in one place",
        ),
    ] {
        assert_eq!(findings_with(from, to, tests_only), [finding]);
    }
}

#[test]
fn a_package_without_a_row_and_a_row_without_a_package_are_named() {
    let mut packages = bare();
    packages.retain(|package| package.name != "xtask");
    packages.push(Package { name: "gatepost-shortcut".to_owned(), arrows: Vec::new() });
    assert_eq!(
        judge(&packages),
        ["xtask: has a row in the table and no package", "gatepost-shortcut: has no row in the table"]
    );
}

#[test]
fn what_the_inside_reaches_through_others_is_named() {
    let tree = "gatepost-domain v0.1.0\nidna v1.1.0\nserde_core v1.0.0\nidna v1.1.0\n";
    assert_eq!(
        judge_tree("gatepost-domain", tree),
        ["gatepost-domain: reaches serde_core; see `cargo tree -p gatepost-domain -i serde_core`"]
    );
    assert_eq!(judge_tree("gatepost-domain", ""), ["gatepost-domain: cargo tree lists nothing of it"]);
}

#[test]
fn manifests_are_read_with_the_kind_of_each_arrow() {
    let packages = parse(
        r#"{"packages": [{"name": "a", "dependencies": [
            {"name": "b", "kind": null}, {"name": "c", "kind": "dev"}, {"name": "d", "kind": "build"}]}]}"#,
    )
    .expect("the shape of cargo metadata");
    let kinds: Vec<(&str, bool)> =
        packages[0].arrows.iter().map(|arrow| (arrow.to.as_str(), arrow.tests_only)).collect();
    assert_eq!(kinds, [("b", false), ("c", true), ("d", false)]);
    assert!(parse(r#"{"packages": [{"name": "a"}]}"#).is_none());
}
