//! What goes encrypted, and what doesn't go at all.

use crate::letters::{away, deliver, impatient, letter, sender, smtp};
use crate::server::{Act, Certificate, Script, Server, Stage};
use gatepost_mail::{Smtp, SmtpSettings, Unusable};

/// Any address of this machine but a loopback one: to connect to it is to connect to this machine, and the rule for
/// encryption takes it for another.
const ELSEWHERE: &str = "0.0.0.0";

/// That believes whoever shows one of those, as long as it holds.
fn trusting(url: &str) -> Smtp {
    let shown = [Certificate::Good, Certificate::Expired, Certificate::OfAnother];
    let mut settings = SmtpSettings::parse(url).unwrap();
    for certificate in shown {
        settings = settings.trusting(certificate.pem()).unwrap();
    }
    Smtp::new(settings, sender()).unwrap()
}

fn elsewhere(server: &Server) -> String {
    format!("smtp://user:pass@{ELSEWHERE}:{}?timeout=5", server.port())
}

fn letters_and_passwords(server: &Server) -> Vec<String> {
    let private = |line: &String| ["AUTH", "MAIL", "RCPT", "DATA"].iter().any(|verb| line.contains(verb));
    server.said().into_iter().filter(private).collect()
}

#[tokio::test]
async fn a_loopback_server_s_offer_is_taken_whatever_its_certificate() {
    let server = Server::start(Script { starttls: true, ..Script::default() });
    deliver(&impatient(&server), &letter(1)).await;
    assert!(server.taken()[0].encrypted);
}

#[tokio::test]
async fn nothing_goes_in_the_clear_to_another_machine() {
    let without_an_offer = Script::default();
    let taken_back = Script { starttls: true, ..Script::at(Stage::StartTls, Act::say("454 4.7.0 not now")) };
    for script in [without_an_offer, taken_back] {
        let server = Server::start(script);
        away(&trusting(&elsewhere(&server)), 1).await;
        assert_eq!(letters_and_passwords(&server), Vec::<String>::new());
    }
}

#[tokio::test]
async fn nothing_goes_to_a_server_that_can_t_be_verified() {
    let server = Server::start(Script { starttls: true, ..Script::default() });
    let why = away(&smtp(&elsewhere(&server)), 1).await;
    assert!(why.starts_with("connecting: "), "{why}");
    let at_once = Server::start(Script { tls: true, ..Script::default() });
    let why = away(&smtp(&format!("smtps://localhost:{}?timeout=5", at_once.port())), 1).await;
    assert!(why.starts_with("connecting: "), "{why}");
    assert_eq!(letters_and_passwords(&server), Vec::<String>::new());
    assert_eq!(letters_and_passwords(&at_once), Vec::<String>::new());
}

/// Believed but for that: with the good certificate the same letter arrives, and `doctor` says which it is.
#[tokio::test]
async fn nothing_goes_to_a_server_of_another_name_or_of_another_time() {
    let wrong = [(Certificate::OfAnother, "not valid for name"), (Certificate::Expired, "expired")];
    for (certificate, word) in wrong {
        let upgrades = Server::start(Script { starttls: true, certificate, ..Script::default() });
        let at_once = Server::start(Script { tls: true, certificate, ..Script::default() });
        let smtps = format!("smtps://user:pass@localhost:{}?timeout=5", at_once.port());
        for (server, url) in [(&upgrades, elsewhere(&upgrades)), (&at_once, smtps)] {
            let why = away(&trusting(&url), 1).await;
            assert!(why.contains(word), "{why}");
            let probed = trusting(&url).probe().await;
            assert!(matches!(&probed, Err(Unusable::Unverified(why)) if why.contains(word)), "{probed:?}");
            assert_eq!(letters_and_passwords(server), Vec::<String>::new());
        }
    }
}

#[tokio::test]
async fn a_verified_server_gets_letter_and_password_encrypted() {
    let by_starttls = Server::start(Script { starttls: true, ..Script::default() });
    deliver(&trusting(&elsewhere(&by_starttls)), &letter(1)).await;
    let at_once = Server::start(Script { tls: true, ..Script::default() });
    let smtps = trusting(&format!("smtps://user:pass@localhost:{}?timeout=5", at_once.port()));
    for seed in 0..3 {
        deliver(&smtps, &letter(seed)).await;
    }
    assert_eq!((at_once.connections(), at_once.taken().len()), (1, 3));
    for server in [by_starttls, at_once] {
        assert!(server.taken().iter().all(|mail| mail.encrypted));
        let private = letters_and_passwords(&server);
        assert!(!private.is_empty() && private.iter().all(|line| line.starts_with('+')), "{private:?}");
    }
}

#[tokio::test]
async fn a_reply_that_was_slipped_in_before_the_encryption_is_not_taken_for_the_server_s() {
    // The second would be believed: the real replies would then be taken for answers to the commands after theirs.
    for injected in ["2", "250-test\r\n250-AUTH PLAIN\r\n250 PIPELINING\r\n"] {
        let server = Server::start(Script { starttls: true, injected, ..Script::default() });
        away(&trusting(&elsewhere(&server)), 1).await;
        assert_eq!(letters_and_passwords(&server), Vec::<String>::new());
    }
}

/// What `doctor` says: nobody there, no encryption that can be trusted, or a password that is not taken.
#[tokio::test]
async fn whoever_asks_beforehand_is_told_what_is_wrong() {
    let in_the_clear = Server::start(Script::default());
    let without = trusting(&elsewhere(&in_the_clear)).probe().await;
    assert!(matches!(&without, Err(Unusable::Unverified(why)) if why.contains("STARTTLS")), "{without:?}");
    let upgrades = Server::start(Script { starttls: true, ..Script::default() });
    let self_signed = smtp(&elsewhere(&upgrades)).probe().await;
    assert!(matches!(self_signed, Err(Unusable::Unverified(_))), "{self_signed:?}");
    let at_once = Server::start(Script { tls: true, ..Script::default() });
    let self_signed = smtp(&format!("smtps://localhost:{}?timeout=5", at_once.port())).probe().await;
    assert!(matches!(self_signed, Err(Unusable::Unverified(_))), "{self_signed:?}");
    let clear = format!("smtps://localhost:{}?timeout=5", in_the_clear.port());
    let no_tls = trusting(&clear).probe().await;
    assert!(matches!(no_tls, Err(Unusable::Unverified(_))), "{no_tls:?}");
    let refusal = Script::at(Stage::Password, Act::say("535 5.7.8 not that one"));
    let refuses = Server::start(Script { starttls: true, ..refusal });
    let stranger = trusting(&elsewhere(&refuses)).probe().await;
    assert!(matches!(&stranger, Err(Unusable::Stranger(why)) if why.contains("535")), "{stranger:?}");
    let nobody = smtp("smtp://127.0.0.1:9?timeout=5").probe().await;
    assert!(matches!(nobody, Err(Unusable::Away(_))), "{nobody:?}");
    for server in [&in_the_clear, &upgrades, &at_once] {
        assert_eq!(letters_and_passwords(server), Vec::<String>::new());
    }
}
