//! A backup, and what must not come back to life with it.

use std::path::Path;
use std::process::Command;

use gatepost_tests::client::send;
use gatepost_tests::server::Settings;
use reqwest::Method;

use crate::support::{Records, Store, World};

on_both_stores!(after_a_restore_nothing_of_before_is_good_and_people_sign_in_anew);

/// Runs a program to its end.
async fn run(program: &str, arguments: &[&str]) {
    let mut command = Command::new(program);
    command.args(arguments);
    let output = tokio::task::spawn_blocking(move || command.output()).await.unwrap();
    let output = output
        .unwrap_or_else(|error| panic!("{program} is needed, of PostgreSQL's client programs: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

/// As docs/backup.md says, while the node serves.
async fn back_up(settings: &Settings, records: &Records, file: &Path) {
    let file = file.to_str().unwrap();
    match records {
        Records::Sqlite(_) => {
            settings.run_well(&["backup", file]).await;
            assert!(!settings.run(&["backup", file]).await.status.success(), "a backup overwrites nothing");
        }
        Records::Postgres(database) => {
            run("pg_dump", &["--format=custom", "--file", file, "--dbname", database.url()]).await;
        }
    }
}

/// As docs/backup.md says, while no node serves.
async fn restore(records: &Records, file: &Path) {
    match records {
        Records::Sqlite(path) => {
            for end in ["-wal", "-shm"] {
                std::fs::remove_file(format!("{}{end}", path.display())).ok();
            }
            std::fs::copy(file, path).unwrap();
        }
        Records::Postgres(database) => {
            let arguments = ["--clean", "--if-exists", "--no-owner", "--dbname", database.url()];
            run("pg_restore", &[&arguments[..], &[file.to_str().unwrap()]].concat()).await;
        }
    }
}

async fn after_a_restore_nothing_of_before_is_good_and_people_sign_in_anew(store: Store) {
    let mut world = World::new(store).await;
    let (waiting, link) = world.letter("ann@example.org").await;
    let (confirmed, code) = world.code("bob@example.org").await;
    let tokens = world.tokens("cat@example.org").await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("backup");
    back_up(world.node.settings(), &world.records, &file).await;

    // What was used since, the backup does not know.
    world.app.confirm_for_code(&link).await;
    world.app.tokens(&code, &confirmed.pkce.verifier).await;
    world.app.refreshed(&tokens.refresh).await;
    assert_eq!(world.node.terminate().await.code(), Some(0));
    restore(&world.records, &file).await;
    world.node.restart().await;
    world.app.open(&link).await.page(200);
    assert_eq!(world.node.terminate().await.code(), Some(0));

    let settings = world.node.settings();
    let begun: serde_json::Value =
        serde_json::from_str(&settings.run_well(&["epoch", "bump", "--json"]).await).unwrap();
    assert_eq!(begun["number"], 1);
    let shown: serde_json::Value =
        serde_json::from_str(&settings.run_well(&["epoch", "show", "--json"]).await).unwrap();
    assert_eq!(shown, begun);
    world.node.restart().await;

    world.app.open(&link).await.page(410);
    world.app.confirm_json(&link).await.problem(410, "link_expired");
    assert_eq!(world.app.watch(&waiting.id(), &waiting.secret()).await.text("status"), "expired");
    world.app.exchange(&code, &confirmed.pkce.verifier).await.oauth_error(400, "invalid_grant");
    world.app.refresh(&tokens.refresh).await.oauth_error(400, "invalid_grant");
    let userinfo =
        world.app.request(Method::GET, &world.app.app_path("userinfo")).bearer_auth(&tokens.access);
    send(userinfo).await.expect(401);
    assert_eq!(world.records.events("session.refresh_replayed").await, 0, "nobody is taken for a thief");
    assert_eq!(world.records.events("epoch.begun").await, 1);
    for email in ["ann@example.org", "cat@example.org"] {
        let (started, token) = crate::support::letter_for(&world.app, &world.sink, email).await;
        let code = world.app.confirm_for_code(&token).await;
        let tokens = world.app.tokens(&code, &started.pkce.verifier).await;
        world.app.refreshed(&tokens.refresh).await;
    }
}

#[tokio::test]
async fn a_backup_is_its_owner_s_alone_and_needs_a_database() {
    use std::os::unix::fs::PermissionsExt as _;
    let world = World::new(Store::Sqlite).await;
    let file = world.node.settings().folder().join("copy.db");
    world.node.settings().run_well(&["backup", file.to_str().unwrap()]).await;
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let nothing = Settings::complete();
    let output = nothing.run(&["backup", "copy.db"]).await;
    assert!(!output.status.success() && !nothing.folder().join("copy.db").exists(), "{output:?}");
}
