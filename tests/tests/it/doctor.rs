//! Each mistake that an operator can make, and what `gatepost doctor` says to it.

use std::os::unix::fs::PermissionsExt as _;

use gatepost_tests::postgres::Database;
use gatepost_tests::resend::{API_KEY, Provider, SENDING_KEY};
use gatepost_tests::server::Settings;
use gatepost_tests::smtp::Sink;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Store, World};

on_both_stores!(a_server_that_is_well_is_told_so, another_master_key_is_found);

/// What was found, and the exit code.
async fn examined(settings: &Settings) -> (Vec<Value>, Option<i32>) {
    let output = settings.run(&["doctor", "--json"]).await;
    let printed = String::from_utf8_lossy(&output.stdout);
    let found: Value = serde_json::from_str(&printed).unwrap_or_else(|error| panic!("{error}: {output:?}"));
    let findings = found["findings"].as_array().unwrap().clone();
    for finding in &findings {
        let is_mended = finding.get("mend").is_some_and(|mend| mend.as_str() != Some(""));
        assert_eq!(is_mended, finding["verdict"] != "ok", "whatever is wrong has its mend: {finding}");
    }
    if let Some(key) = settings.value("GATEPOST_MASTER_KEY").filter(|key| key.len() > 8) {
        assert!(!printed.contains(key), "the master key is in: {printed}");
    }
    (findings, output.status.code())
}

/// Claims that it finds this wrong, by that setting, in these words, and exits with 1; with 78 if a setting can't be read.
async fn finds(settings: &Settings, check: &str, setting: &str, words: &str) {
    let (findings, code) = examined(settings).await;
    let wrong: Vec<_> = findings.iter().filter(|finding| finding["verdict"] == "wrong").collect();
    let is_unreadable = wrong.iter().any(|finding| finding["check"] == "settings");
    assert_eq!(code, Some(if is_unreadable { 78 } else { 1 }), "{check}: {findings:?}");
    let is_it = |finding: &&&Value| {
        finding["check"] == check
            && finding.get("setting").map_or("", |name| name.as_str().unwrap()) == setting
            && finding["what"].as_str().unwrap().contains(words)
    };
    assert!(wrong.iter().any(|finding| is_it(&finding)), "{check} {setting} {words}: {wrong:?}");
}

async fn a_server_that_is_well_is_told_so(store: Store) {
    let world = World::new(store).await;
    close(world.node.settings());
    let settings = world.node.settings();
    let (findings, code) = examined(settings).await;
    assert_eq!(code, Some(0), "{findings:?}");
    for check in ["settings", "listeners", "mail", "database", "migrations", "master key"] {
        let is_good = |finding: &Value| finding["check"] == check && finding["verdict"] == "ok";
        assert!(findings.iter().any(is_good), "{check}: {findings:?}");
    }
    assert_eq!(world.sink.taken(), 0, "it sends no letter");
    let text = settings.run_well(&["doctor"]).await;
    assert!(text.contains("a Gatepost answers at"), "{text}");
}

async fn another_master_key_is_found(store: Store) {
    let world = World::new(store).await;
    close(world.node.settings());
    let old = world.node.settings().value("GATEPOST_MASTER_KEY").unwrap().to_owned();
    let new = data_encoding::BASE64.encode(&gatepost_tests::chance::bytes::<32>());
    let other = world.node.settings().another_node().with("GATEPOST_MASTER_KEY", &new);
    finds(&other, "master key", "GATEPOST_MASTER_KEY", "signing keys were sealed with another one").await;
    let both = other.with("GATEPOST_MASTER_KEY_PREVIOUS", &old);
    assert_eq!(examined(&both).await.1, Some(0));
}

/// Lets nobody else into the folder, as the server does where it makes one.
fn close(settings: &Settings) {
    let mode = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(settings.folder(), mode).unwrap();
}

/// Settings that are well but for what a test changes.
async fn well(sink: &Sink) -> Settings {
    let settings = Settings::complete().with("GATEPOST_MAIL", &sink.url());
    let file = format!("sqlite://{}", settings.folder().join("gatepost.db").display());
    let settings = settings.with("GATEPOST_DATABASE_URL", &file);
    settings.run_well(&["migrate"]).await;
    close(&settings);
    settings
}

#[tokio::test]
async fn wrong_settings_are_found() {
    let sink = Sink::start().await;
    let settings = well(&sink).await.without("GATEPOST_MASTER_KEY").with("GATEPOST_LOG_FORMAT", "prose");
    finds(&settings, "settings", "GATEPOST_MASTER_KEY", "is not set").await;
    finds(&settings, "settings", "GATEPOST_LOG_FORMAT", "prose").await;
    let path = well(&sink).await.with("GATEPOST_PUBLIC_URL", "https://auth.example.com/path");
    finds(&path, "settings", "GATEPOST_PUBLIC_URL", "path").await;
    let everybody = well(&sink).await.with("GATEPOST_TRUSTED_PROXIES", "10.0.0.1,0.0.0.0/0");
    finds(&everybody, "proxies", "GATEPOST_TRUSTED_PROXIES", "trusts everybody").await;
    let nobody = well(&sink).await.with("GATEPOST_PUBLIC_URL", "https://auth.example.com");
    finds(&nobody, "proxies", "GATEPOST_TRUSTED_PROXIES", "all clients look like one").await;
    let from = well(&sink).await.with("GATEPOST_MAIL_FROM", "Gatepost <signin@localhost>");
    finds(&from, "mail", "GATEPOST_MAIL_FROM", "localhost").await;
    let settings = well(&sink).await;
    let public = settings.value("GATEPOST_LISTEN").unwrap().to_owned();
    let same = settings.with("GATEPOST_ADMIN_LISTEN", &public);
    finds(&same, "listeners", "GATEPOST_ADMIN_LISTEN", "both listen").await;
}

#[tokio::test]
async fn a_port_of_somebody_else_is_found() {
    let sink = Sink::start().await;
    let settings = well(&sink).await;
    let listener = TcpListener::bind(settings.address()).await.unwrap();
    let answers = async {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut request = [0; 1024];
            let _some = stream.read(&mut request).await.unwrap();
            stream.write_all(b"HTTP/1.1 200 OK\r\nServer: other\r\nConnection: close\r\n\r\n").await.ok();
        }
    };
    tokio::select! {
        () = finds(&settings, "listeners", "GATEPOST_LISTEN", "can't be had") => {}
        () = answers => {}
    }
}

#[tokio::test]
async fn mail_that_can_not_leave_is_found() {
    let mut sink = Sink::start().await;
    let settings = well(&sink).await;
    let with_password = format!("smtp://user:hunter2@127.0.0.1:{}", sink.port());
    let settings = settings.with("GATEPOST_MAIL", &with_password);
    finds(&settings, "mail", "GATEPOST_MAIL", "can't be used").await;
    let printed = String::from_utf8(settings.run(&["doctor"]).await.stdout).unwrap();
    assert!(!printed.contains("hunter2"), "{printed}");
    let settings = settings.with("GATEPOST_MAIL", &sink.url());
    sink.go_down().await;
    finds(&settings, "mail", "GATEPOST_MAIL", "can't be used").await;

    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let rude = format!("smtp://{}", listener.local_addr().unwrap());
    let settings = settings.with("GATEPOST_MAIL", &rude);
    let turned_away = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(b"554 5.7.1 not from you\r\n").await.unwrap();
        std::future::pending::<()>().await;
    };
    tokio::select! {
        () = finds(&settings, "mail", "GATEPOST_MAIL", "554") => {}
        () = turned_away => {}
    }
}

/// Claims that somebody should know of this, by that setting, in these words.
async fn doubts(settings: &Settings, check: &str, setting: &str, words: &str) {
    let (findings, _) = examined(settings).await;
    let is_it = |finding: &&Value| {
        let told = |name: &str| finding[name].as_str().unwrap_or_default();
        finding["verdict"] == "doubtful"
            && told("check") == check
            && told("setting") == setting
            && told("what").contains(words)
    };
    assert!(findings.iter().any(|finding| is_it(&finding)), "{check} {setting} {words}: {findings:?}");
}

#[tokio::test]
async fn a_mail_server_that_offers_no_encryption_is_found() {
    let sink = Sink::start().await;
    // To connect there is to connect to this machine, and the rule for encryption takes it for another one.
    let elsewhere = format!("smtp://0.0.0.0:{}", sink.port());
    let settings = well(&sink).await.with("GATEPOST_MAIL", &elsewhere);
    finds(&settings, "mail", "GATEPOST_MAIL", "STARTTLS").await;
    let in_the_clear = settings.with("GATEPOST_MAIL", &elsewhere.replace("smtp:", "smtps:"));
    finds(&in_the_clear, "mail", "GATEPOST_MAIL", "can't be used").await;
    let second = in_the_clear.with("GATEPOST_MAIL", &sink.url()).with("GATEPOST_MAIL_FALLBACK", &elsewhere);
    finds(&second, "mail", "GATEPOST_MAIL_FALLBACK", "STARTTLS").await;
}

#[tokio::test]
async fn a_provider_that_does_not_take_our_letters_is_found() {
    let (sink, provider) = (Sink::start().await, Provider::start().await);
    let with = |settings: Settings, key: &str| {
        let settings = settings.with("GATEPOST_MAIL", "resend:").with("GATEPOST_RESEND_API_KEY", key);
        settings.with("GATEPOST_RESEND_BASE_URL", &provider.url())
    };
    for key in [API_KEY, SENDING_KEY] {
        let settings = with(well(&sink).await, key);
        let (findings, code) = examined(&settings).await;
        assert_eq!(code, Some(0), "{findings:?}");
        assert!(findings.iter().any(|one| one["what"] == "Resend takes our letters"), "{findings:?}");
    }
    let wrong = with(well(&sink).await, "re_wrong_key");
    finds(&wrong, "mail", "GATEPOST_RESEND_API_KEY", "API key is invalid").await;
    let printed = String::from_utf8(wrong.run(&["doctor"]).await.stdout).unwrap();
    assert!(!printed.contains("re_wrong_key"), "{printed}");

    let settings = with(well(&sink).await, API_KEY);
    provider.know(&[("gatepost.example", "pending"), ("other.example", "verified")]);
    finds(&settings, "mail", "GATEPOST_MAIL_FROM", "gatepost.example is not verified").await;
    provider.know(&[("other.example", "verified")]);
    finds(&settings, "mail", "GATEPOST_MAIL_FROM", "gatepost.example is not known").await;
    let second = settings.with("GATEPOST_MAIL", &sink.url()).with("GATEPOST_MAIL_FALLBACK", "resend:");
    finds(&second, "mail", "GATEPOST_MAIL_FROM", "gatepost.example is not known").await;
    provider.go_down().await;
    finds(&second, "mail", "GATEPOST_RESEND_BASE_URL", "can't be reached").await;
    assert!(provider.messages().is_empty() && sink.taken() == 0, "it sends no letter");
}

/// Both what examines and what serves say which setting it is, and end with 78.
#[tokio::test]
async fn a_file_of_places_that_is_none_stops_the_server_and_is_found() {
    const PLACES: &str = "GATEPOST_GEOIP_FILE";
    let sink = Sink::start().await;
    let settings = well(&sink).await;
    let broken = settings.folder().join("broken.mmdb");
    std::fs::write(&broken, b"no database").unwrap();
    let folder = settings.folder().to_path_buf();
    let mut settings = settings;
    for path in [folder.join("missing.mmdb"), broken, folder.clone()] {
        settings = settings.with(PLACES, path.to_str().unwrap());
        finds(&settings, "settings", PLACES, PLACES).await;
        for command in [&["serve"][..], &["doctor"]] {
            let output = settings.run(command).await;
            assert_eq!(output.status.code(), Some(78), "{command:?}: {output:?}");
            let said = String::from_utf8(output.stderr).unwrap();
            assert!(said.contains(PLACES), "{command:?}: {said}");
        }
    }
}

#[tokio::test]
async fn doors_that_are_wider_than_they_should_be_are_found() {
    let sink = Sink::start().await;
    let settings = well(&sink).await;
    let port = settings.value("GATEPOST_ADMIN_LISTEN").unwrap().rsplit(':').next().unwrap().to_owned();
    let open = settings.with("GATEPOST_ADMIN_LISTEN", &format!("0.0.0.0:{port}"));
    doubts(&open, "listeners", "GATEPOST_ADMIN_LISTEN", "whoever reaches it").await;
    doubts(&open, "public url", "GATEPOST_PUBLIC_URL", "is http").await;
    doubts(&open, "limits", "GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "is off").await;
    let in_the_clear = open.with("GATEPOST_PUBLIC_URL", "http://auth.example.com");
    finds(&in_the_clear, "settings", "GATEPOST_PUBLIC_URL", "https").await;
}

/// Every setting with a value that it can't take: the finding names it, and no other one.
#[tokio::test]
async fn every_setting_that_can_not_be_read_is_found_by_its_name() {
    let sink = Sink::start().await;
    for (setting, wrong) in [
        ("GATEPOST_PUBLIC_URL", "auth.example.com"),
        ("GATEPOST_LISTEN", "everywhere"),
        ("GATEPOST_ADMIN_LISTEN", "127.0.0.1"),
        ("GATEPOST_ADMIN_URL", "http://admin.example.com"),
        ("GATEPOST_DATABASE_URL", "mysql://here/there"),
        ("GATEPOST_MASTER_KEY", "short"),
        ("GATEPOST_MASTER_KEY_PREVIOUS", "short"),
        ("GATEPOST_MAIL", "carrier-pigeon:"),
        ("GATEPOST_MAIL_FALLBACK", "carrier-pigeon:"),
        ("GATEPOST_MAIL_FROM", "nobody"),
        ("GATEPOST_RESEND_WEBHOOK_SECRET", "whsec_x"),
        ("GATEPOST_TRUSTED_PROXIES", "my-proxy"),
        ("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "many"),
        ("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "0/1m"),
        ("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", "all"),
        ("GATEPOST_GEOIP_FILE", "nowhere.mmdb"),
        ("GATEPOST_LOG", "gatepost=loud"),
        ("GATEPOST_LOG_FORMAT", "prose"),
        ("GATEPOST_OTLP_ENDPOINT", "collector"),
    ] {
        let settings = well(&sink).await.with(setting, wrong);
        finds(&settings, "settings", setting, setting).await;
    }
    for (setting, wrong) in
        [("GATEPOST_RESEND_API_KEY", ""), ("GATEPOST_RESEND_BASE_URL", "http://api.example.com")]
    {
        let settings =
            well(&sink).await.with("GATEPOST_MAIL", "resend:").with("GATEPOST_RESEND_API_KEY", "re_x");
        finds(&settings.with(setting, wrong), "settings", setting, setting).await;
    }
}

#[tokio::test]
async fn a_database_that_is_away_or_behind_is_found() {
    const URL: &str = "GATEPOST_DATABASE_URL";
    let sink = Sink::start().await;
    let database = Database::fresh().await;
    let settings = well(&sink).await.with(URL, database.url());
    finds(&settings, "migrations", URL, "migrations are pending").await;
    settings.run_well(&["migrate"]).await;
    assert_eq!(examined(&settings).await.1, Some(0));
    let missing = settings.with(URL, &format!("{}_not", database.url()));
    finds(&missing, "database", URL, "does not exist").await;
    let away = missing.with(URL, "postgres://gatepost@127.0.0.1:9/gatepost");
    finds(&away, "database", URL, "").await;
    let nothing = away.with(URL, "sqlite://not/there.db");
    finds(&nothing, "file", URL, "there is no").await;
    assert!(!nothing.folder().join("not").exists(), "looking makes nothing");
}

#[tokio::test]
async fn clocks_that_are_apart_are_found() {
    let sink = Sink::start().await;
    let database = Database::fresh().await;
    let settings = well(&sink).await.with("GATEPOST_DATABASE_URL", database.url());
    settings.run_well(&["migrate"]).await;
    // A server whose clock is wrong, for whoever asks this database.
    let name = database.url().rsplit('/').next().unwrap().split('?').next().unwrap().to_owned();
    let late = format!(
        "CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS \
         $$ SELECT pg_catalog.clock_timestamp() - interval '10 minutes' $$;
         ALTER DATABASE {name} SET search_path = public, pg_catalog"
    );
    database.connect().await.batch_execute(&late).await.unwrap();
    finds(&settings, "clock", "", "600.").await;
}

#[tokio::test]
async fn a_file_for_everybody_s_eyes_is_found() {
    let sink = Sink::start().await;
    let settings = well(&sink).await;
    let folder = settings.folder().join("open");
    let file = folder.join("gatepost.db");
    let settings = settings.with("GATEPOST_DATABASE_URL", &format!("sqlite://{}", file.display()));
    settings.run_well(&["migrate"]).await;
    assert_eq!(examined(&settings).await.1, Some(0), "the folder is made for its owner alone");
    let allow = |path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    allow(&folder, 0o755);
    allow(&file, 0o644);
    finds(&settings, "file", "GATEPOST_DATABASE_URL", "others on this machine").await;
    allow(&file, 0o600);
    assert_eq!(examined(&settings).await.1, Some(0));
}
