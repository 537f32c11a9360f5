//! What is said to a good server, on how many connections.

use crate::letters::{deliver, impatient, letter, refused, smtp};
use crate::server::{Act, Script, Server, Stage};

#[tokio::test]
async fn one_connection_carries_letter_after_letter() {
    for pipelining in [true, false] {
        let server = Server::start(Script { pipelining, ..Script::default() });
        let smtp = impatient(&server);
        for seed in 0..5 {
            deliver(&smtp, &letter(seed)).await;
        }
        assert_eq!((server.connections(), server.taken().len()), (1, 5));
        let greetings = server.said().iter().filter(|line| line.starts_with("-EHLO")).count();
        let letters = server.said().iter().filter(|line| !line.starts_with("-EHLO")).count();
        assert_eq!((greetings, letters), (2, 5 * 3), "MAIL, RCPT and DATA for each letter, and nothing else");
    }
}

#[tokio::test]
async fn a_letter_goes_to_one_recipient_and_back_to_the_sender() {
    let server = Server::start(Script::default());
    deliver(&impatient(&server), &letter(1)).await;
    let mail = server.taken().remove(0);
    assert_eq!(
        (mail.from.as_str(), mail.recipients),
        ("signin@auth.example.org", vec!["Recipient.1@example.org".to_owned()])
    );
    assert!(mail.content.contains("\r\nTo: Recipient.1@example.org\r\n"));
    assert!(mail.content.contains(&format!("\r\nMessage-ID: <{}@auth.example.org>\r\n", letter(1).id)));
    assert!(!mail.encrypted);
}

#[tokio::test]
async fn a_password_is_shown_to_a_loopback_server() {
    let server = Server::start(Script::default());
    let url = server.url("?timeout=1").replace("smtp://", "smtp://user:pass@");
    deliver(&smtp(&url), &letter(1)).await;
    // The base64 of user and password behind a zero byte each (RFC 4616 §2).
    assert!(server.said().contains(&"-AUTH PLAIN AHVzZXIAcGFzcw==".to_owned()), "{:?}", server.said());
}

#[tokio::test]
async fn a_refused_letter_costs_no_connection() {
    for stage in [Stage::Recipient, Stage::Message] {
        let server = Server::start(Script::default());
        let smtp = impatient(&server);
        for seed in 0..3 {
            server.follow(Script::at(stage, Act::say("550 5.1.1 nobody")));
            refused(&smtp, seed).await;
            server.follow(Script::default());
            deliver(&smtp, &letter(10 + seed)).await;
        }
        assert_eq!((server.connections(), server.taken().len()), (1, 3), "{stage:?}");
    }
}

#[tokio::test]
async fn a_connection_that_was_closed_while_it_rested_is_replaced_at_once() {
    for pipelining in [true, false] {
        let server = Server::start(Script { pipelining, ..Script::default() });
        let smtp = impatient(&server);
        deliver(&smtp, &letter(1)).await;
        server.hang_up();
        deliver(&smtp, &letter(2)).await;
        assert_eq!((server.connections(), server.taken().len()), (2, 2));
    }
}

#[tokio::test]
async fn a_server_that_says_goodbye_to_a_rested_connection_gets_a_new_one() {
    let server = Server::start(Script::default());
    let smtp = impatient(&server);
    deliver(&smtp, &letter(1)).await;
    server.follow(Script {
        pipelining: false,
        ..Script::at(Stage::Mail, Act::say("421 4.7.0 enough letters"))
    });
    let answer = crate::letters::away(&smtp, 2).await;
    assert_eq!(answer, "MAIL: 421 4.7.0 enough letters", "also on the second connection, and then no third");
    assert_eq!(server.connections(), 2);
    server.follow(Script::default());
    deliver(&smtp, &letter(3)).await;
    assert_eq!((server.connections(), server.taken().len()), (3, 2));
}

#[tokio::test]
async fn resting_connections_are_left_politely() {
    let server = Server::start(Script::default());
    let smtp = impatient(&server);
    deliver(&smtp, &letter(1)).await;
    smtp.close().await;
    assert_eq!(server.said().last().map(String::as_str), Some("-QUIT"));
    deliver(&smtp, &letter(2)).await;
    assert_eq!(server.connections(), 2);
}
