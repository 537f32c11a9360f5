//! Every table whose rows expire is either void after a restore, or says here why it is not.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Tables that an epoch ends: those of `queries/epoch.rs`.
const VOID: [&str; 13] = [
    "address_changes",
    "address_letters",
    "browser_sessions",
    "console_sessions",
    "deliveries",
    "device_letters",
    "exchange_codes",
    "links",
    "pushed_requests",
    "refresh_tokens",
    "sessions",
    "setup_links",
    "sign_ins",
];

/// Tables whose rows expire and may go on, each with the reason.
const KEPT: [(&str, &str); 2] = [
    ("used_proofs", "what was used must stay used"),
    (
        "admin_tokens",
        "good until they are revoked, not once; the guide says to revoke again what was revoked since",
    ),
];

#[test]
fn whatever_expires_is_void_after_a_restore_or_has_a_reason() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations/sqlite");
    let mut expiring = BTreeSet::new();
    for file in fs::read_dir(folder).unwrap() {
        let sql = fs::read_to_string(file.unwrap().path()).unwrap();
        let table = sql.split("CREATE TABLE IF NOT EXISTS ").nth(1).and_then(|rest| rest.split(' ').next());
        if let Some(table) = table.filter(|_| sql.contains("\n    expires_at ")) {
            expiring.insert(table.to_owned());
        }
    }
    let kept = KEPT.iter().filter(|(_, reason)| !reason.is_empty()).map(|(table, _)| *table);
    let judged: BTreeSet<_> = VOID.into_iter().chain(kept).map(str::to_owned).collect();
    assert_eq!(expiring, judged);
    let queries = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/queries/epoch.rs");
    let queries = fs::read_to_string(queries).unwrap();
    for table in VOID {
        assert!(
            queries.contains(&format!("{table}::table")) || queries.contains(&format!("expire!({table},")),
            "{table}"
        );
    }
}
