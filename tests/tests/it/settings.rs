//! A wrong setting: exit 78 and one line that names it.

use gatepost_tests::server::Settings;

/// Runs `serve` and claims that it ends with 78 and one line on stderr that holds all these words and no secret.
async fn refused(settings: Settings, words: &[&str]) {
    let output = settings.run(&["serve"]).await;
    let (said, printed) = (String::from_utf8_lossy(&output.stderr), String::from_utf8_lossy(&output.stdout));
    assert_eq!(output.status.code(), Some(78), "{words:?}: {said}{printed}");
    assert_eq!(said.trim_end().lines().count(), 1, "one line: {said}");
    for word in words {
        assert!(said.contains(word), "`{word}` is not in: {said}");
    }
    if let Some(key) = settings.value("GATEPOST_MASTER_KEY").filter(|key| key.len() > 8) {
        assert!(!said.contains(key), "the master key is in: {said}");
    }
}

#[tokio::test]
async fn serve_refuses_to_start_half_configured() {
    for missing in ["GATEPOST_PUBLIC_URL", "GATEPOST_MASTER_KEY", "GATEPOST_MAIL"] {
        refused(Settings::complete().without(missing), &[missing]).await;
    }
    refused(Settings::empty(), &["GATEPOST_"]).await;
}

#[tokio::test]
async fn a_wrong_value_is_named_with_what_it_takes() {
    let short_key = data_encoding::BASE64.encode(&[7; 31]);
    for (name, value) in [
        ("GATEPOST_PUBLIC_URL", "http://auth.example.com"),
        ("GATEPOST_PUBLIC_URL", "https://auth.example.com/path"),
        ("GATEPOST_PUBLIC_URL", "auth.example.com"),
        ("GATEPOST_PUBLIC_URL", "ftp://auth.example.com"),
        ("GATEPOST_LISTEN", "nowhere"),
        ("GATEPOST_LISTEN", "127.0.0.1"),
        ("GATEPOST_DATABASE_URL", "mysql://localhost/gatepost"),
        ("GATEPOST_MASTER_KEY", "not base64!"),
        ("GATEPOST_MASTER_KEY", short_key.as_str()),
        ("GATEPOST_MAIL", "pigeon://127.0.0.1"),
        ("GATEPOST_MAIL_FROM", "nobody"),
        ("GATEPOST_TRUSTED_PROXIES", "everyone"),
        ("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "many"),
        ("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "5/fortnight"),
        ("GATEPOST_LOG_FORMAT", "prose"),
    ] {
        refused(Settings::complete().with(name, value), &[name]).await;
    }
}

#[tokio::test]
async fn what_was_got_is_said_unless_it_is_secret() {
    refused(Settings::complete().with("GATEPOST_LISTEN", "nowhere"), &["GATEPOST_LISTEN", "nowhere"]).await;
    let key = gatepost_tests::chance::secret();
    let settings = Settings::complete().with("GATEPOST_MASTER_KEY", &format!("{key}{key}"));
    let output = settings.run(&["serve"]).await;
    assert!(!String::from_utf8_lossy(&output.stderr).contains(&key));
}

#[tokio::test]
async fn an_unknown_setting_names_the_nearest_known_one() {
    refused(
        Settings::complete().with("GATEPOST_LISTN", "127.0.0.1:1"),
        &["GATEPOST_LISTN", "GATEPOST_LISTEN"],
    )
    .await;
    let settings = Settings::complete();
    std::fs::write(settings.folder().join("gatepost.toml"), "public_ulr = \"https://auth.example.com\"\n")
        .unwrap();
    refused(settings, &["public_ulr", "public_url"]).await;
    let settings = Settings::complete();
    std::fs::write(settings.folder().join("gatepost.toml"), "public_url = ").unwrap();
    refused(settings, &["gatepost.toml"]).await;
}

#[tokio::test]
async fn a_secret_comes_from_a_file_or_from_the_environment_and_not_from_both() {
    let key = data_encoding::BASE64.encode(&[7; 32]);
    let settings = Settings::complete().with("GATEPOST_MASTER_KEY", &key);
    let file = settings.folder().join("key");
    std::fs::write(&file, format!("{key}\n")).unwrap();
    let both = settings.with("GATEPOST_MASTER_KEY_FILE", file.to_str().unwrap());
    refused(both, &["GATEPOST_MASTER_KEY", "GATEPOST_MASTER_KEY_FILE"]).await;

    let settings = Settings::complete().without("GATEPOST_MASTER_KEY");
    let file = settings.folder().join("key");
    std::fs::write(&file, format!("{key}\n")).unwrap();
    let settings = settings.with("GATEPOST_MASTER_KEY_FILE", file.to_str().unwrap());
    settings.run_well(&["migrate"]).await;
    gatepost_tests::server::Gatepost::start(settings, &["serve"]).await;

    let missing =
        Settings::complete().without("GATEPOST_MASTER_KEY").with("GATEPOST_MASTER_KEY_FILE", "/nowhere/key");
    refused(missing, &["GATEPOST_MASTER_KEY_FILE"]).await;
}

#[tokio::test]
async fn a_flag_beats_the_environment_and_that_beats_the_file() {
    let settings = Settings::complete();
    let file = "log = \"warn\"\nmail_from = \"File <file@gatepost.example>\"\n";
    std::fs::write(settings.folder().join("gatepost.toml"), file).unwrap();
    let settings = settings.without("GATEPOST_MAIL_FROM").with("GATEPOST_LOG", "info");
    let printed = settings.run_well(&["config", "print"]).await;
    assert!(printed.contains("file@gatepost.example") && printed.contains("info"), "{printed}");
    let key = settings.value("GATEPOST_MASTER_KEY").unwrap();
    assert!(!printed.contains(key), "secrets are masked: {printed}");
    let printed = settings.run_well(&["config", "print", "--log", "debug"]).await;
    assert!(printed.contains("debug"), "{printed}");
    settings.run_well(&["config", "check"]).await;
    assert_eq!(settings.with("GATEPOST_LISTEN", "x").run(&["config", "check"]).await.status.code(), Some(78));
}

#[tokio::test]
async fn a_wrong_command_line_is_exit_2() {
    for arguments in [vec!["serve", "--nonsense"], vec!["dance"], vec!["app", "create"]] {
        assert_eq!(Settings::complete().run(&arguments).await.status.code(), Some(2), "{arguments:?}");
    }
}

#[tokio::test]
async fn serve_refuses_a_database_without_its_tables_unless_told_to_make_them() {
    let settings = Settings::complete();
    let url = format!("sqlite://{}", settings.folder().join("fresh.db").display());
    let settings = settings.with("GATEPOST_DATABASE_URL", &url);
    let output = settings.run(&["serve"]).await;
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("migrate"), "{output:?}");
    gatepost_tests::server::Gatepost::start(settings, &["serve", "--migrate"]).await;
}

#[tokio::test]
async fn development_stays_on_loopback() {
    let settings = Settings::development();
    let settings = settings.with("GATEPOST_LISTEN", "0.0.0.0:0");
    let output = settings.run(&["dev"]).await;
    assert_eq!(output.status.code(), Some(78), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("GATEPOST_LISTEN"), "{output:?}");
}
