//! What URLs are taken, and what of them is secret.

use super::*;

fn parse(url: &str) -> SmtpSettings {
    SmtpSettings::parse(url).unwrap()
}

#[test]
fn only_what_stays_on_the_machine_may_go_in_the_clear() {
    use Encryption::{FromTheStart, Required, WhereOffered};
    for (scheme, host, expected) in [
        ("smtp", "localhost", WhereOffered),
        ("smtp", "LocalHost", WhereOffered),
        ("smtp", "127.0.0.1", WhereOffered),
        ("smtp", "127.8.9.10", WhereOffered),
        ("smtp", "::1", WhereOffered),
        ("smtp", "::ffff:127.0.0.1", WhereOffered),
        ("smtp", "mail.example.com", Required),
        ("smtp", "localhost.example.com", Required),
        ("smtp", "127.0.0.1.example.com", Required),
        ("smtp", "mail.localhost", Required),
        ("smtp", "10.0.0.1", Required),
        ("smtp", "0.0.0.0", Required),
        ("smtp", "::", Required),
        ("smtps", "mail.example.com", FromTheStart),
        ("smtps", "localhost", FromTheStart),
    ] {
        assert_eq!(encryption(scheme, host).unwrap(), expected, "{scheme}://{host}");
    }
    assert!(matches!(encryption("http", "localhost"), Err(SmtpSettingsInvalid::Scheme)));
}

#[test]
fn what_a_url_leaves_out_has_a_default() {
    let shown = |url| parse(url).to_string();
    assert_eq!(shown("smtp://mail.example.com"), "smtp://mail.example.com:587?connections=16&timeout=20");
    assert_eq!(shown("smtps://mail.example.com/"), "smtps://mail.example.com:465?connections=16&timeout=20");
    assert_eq!(shown("smtp://[::1]:25?timeout=5"), "smtp://[::1]:25?connections=16&timeout=5");
    assert_eq!(
        shown("smtp://10.0.0.1:2525?connections=256&timeout=50"),
        "smtp://10.0.0.1:2525?connections=256&timeout=50"
    );
}

#[test]
fn a_password_is_read_and_never_shown() {
    let settings = parse("smtp://acme%40example.com:p%3Ass@word%25@mail.example.com:2525");
    assert_eq!(settings.credentials, Some(Credentials::new("acme@example.com".into(), "p:ss@word%".into())));
    assert_eq!((settings.host.as_str(), settings.port), ("mail.example.com", 2525));
    for shown in [format!("{settings}"), format!("{settings:?}")] {
        assert!(!shown.contains("word") && !shown.contains("acme"), "{shown}");
    }
}

fn refusal(url: &str) -> SmtpSettingsInvalid {
    SmtpSettings::parse(url).expect_err(url)
}

macro_rules! refused {
    ($($name:ident: $why:ident, $urls:expr;)*) => {$(
        #[test]
        fn $name() {
            for url in $urls {
                let why = refusal(url);
                assert!(matches!(why, SmtpSettingsInvalid::$why), "{url}: {why}");
            }
        }
    )*};
}

refused! {
    another_scheme_is_refused: Scheme, ["", "mail.example.com", "http://mail.example.com", "mailbox:"];
    what_is_no_host_is_refused: Host,
        ["smtp://", "smtp://:25", "smtp://a b", "smtp://[::1", "smtp://[mail]:25", "smtp://[::1]25", "smtp://bücher.example"];
    what_is_no_port_is_refused: Port, ["smtp://h:0", "smtp://h:65536", "smtp://h:+25", "smtp://h:", "smtp://::1"];
    half_a_password_is_refused: Credentials,
        ["smtp://u@h", "smtp://:p@h", "smtp://u:@h", "smtp://u:%@h", "smtp://u:%4@h", "smtp://u:%+4@h", "smtp://u:%ff@h"];
    a_path_is_refused: Path, ["smtp://h/path", "smtp://h:25//"];
    an_unknown_or_repeated_option_is_refused: Option,
        ["smtp://h?tls=none", "smtp://h?timeout", "smtp://h?timeout=5&timeout=6"];
    too_few_or_too_many_connections_are_refused: Connections,
        ["smtp://h?connections=0", "smtp://h?connections=257", "smtp://h?connections=-1", "smtp://h?connections="];
    too_short_or_too_long_a_timeout_is_refused: Timeout,
        ["smtp://h?timeout=0", "smtp://h?timeout=51", "smtp://h?timeout=1.5", "smtp://h?timeout=+5"];
}

#[test]
fn a_certificate_that_is_none_is_refused() {
    let pem = b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n";
    assert!(matches!(parse("smtps://h").trusting(pem), Err(SmtpSettingsInvalid::Trust(_))));
}
