//! What a server may do wrong, stage by stage, and what becomes of the letter.

use crate::letters::{away, deliver, impatient, letter, refused, smtp};
use crate::server::{Act, Script, Server, Stage};
use gatepost_application::Mailer;
use gatepost_domain::delivery::HandOver;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

const BEFORE_THE_LETTER: [(Stage, &str); 4] = [
    (Stage::Greeting, "connecting: 554 5.7.1 no"),
    (Stage::Hello, "connecting: 554 5.7.1 no"),
    (Stage::Password, "connecting: 554 5.7.1 no"),
    (Stage::Mail, "MAIL: 554 5.7.1 no"),
];
const THE_LETTER_S: [(Stage, &str); 3] = [
    (Stage::Recipient, "RCPT: 554 5.7.1 no"),
    (Stage::Data, "DATA: 554 5.7.1 no"),
    (Stage::Message, "the message: 554 5.7.1 no"),
];

fn scripts(stage: Stage, act: &Act) -> [Script; 2] {
    [true, false].map(|pipelining| Script { pipelining, ..Script::at(stage, act.clone()) })
}

#[tokio::test]
async fn a_refusal_of_the_sender_is_the_operator_s_to_mend() {
    for (stage, expected) in BEFORE_THE_LETTER {
        for script in scripts(stage, &Act::say("554 5.7.1 no")) {
            let server = Server::start(script);
            let url = server.url("?timeout=1").replace("smtp://", "smtp://user:pass@");
            assert_eq!(away(&smtp(&url), 1).await, expected);
        }
    }
}

#[tokio::test]
async fn a_refusal_of_the_letter_is_for_good() {
    for (stage, expected) in THE_LETTER_S {
        for script in scripts(stage, &Act::say("554 5.7.1 no")) {
            assert_eq!(refused(&impatient(&Server::start(script)), 1).await, expected);
        }
    }
}

#[tokio::test]
async fn a_refusal_for_good_stays_one_though_the_server_then_hangs() {
    let acts = vec![(Stage::Recipient, Act::say("550 5.1.1 nobody")), (Stage::Reset, Act::Hang)];
    let server = Server::start(Script { acts, ..Script::default() });
    let smtp = smtp(&server.url("?timeout=20"));
    assert_eq!(refused(&smtp, 1).await, "RCPT: 550 5.1.1 nobody");
    server.follow(Script::default());
    deliver(&smtp, &letter(2)).await;
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_refusal_for_now_is_for_now_at_every_stage() {
    for (stage, _) in
        BEFORE_THE_LETTER.into_iter().chain(THE_LETTER_S).filter(|(stage, _)| *stage != Stage::Password)
    {
        for script in scripts(stage, &Act::say("451 4.3.0 later")) {
            let why = away(&impatient(&Server::start(script)), 1).await;
            assert!(why.ends_with(": 451 4.3.0 later"), "{stage:?}: {why}");
        }
    }
}

#[tokio::test]
async fn a_password_that_is_wanted_is_no_refusal_of_the_letter() {
    for (stage, reply) in
        [(Stage::Recipient, "530 5.7.0 password required"), (Stage::Data, "503 5.5.1 out of order")]
    {
        let server = Server::start(Script::at(stage, Act::say(reply)));
        let why = away(&impatient(&server), 1).await;
        assert!(why.ends_with(reply), "{why}");
    }
}

#[tokio::test]
async fn a_hang_up_at_any_stage_puts_the_letter_off() {
    let stages = [
        Stage::Greeting,
        Stage::Hello,
        Stage::Mail,
        Stage::Recipient,
        Stage::Data,
        Stage::Inside,
        Stage::Message,
    ];
    for stage in stages {
        for script in scripts(stage, &Act::HangUp) {
            let server = Server::start(script);
            let why = away(&impatient(&server), 1).await;
            assert!(!why.starts_with("no answer"), "{stage:?}: {why}");
            assert_eq!((server.taken().len(), server.connections() <= 1), (0, true), "{stage:?}");
        }
    }
}

#[tokio::test]
async fn a_message_that_may_have_been_taken_is_not_sent_again_in_the_same_breath() {
    let server = Server::start(Script::default());
    let smtp = impatient(&server);
    deliver(&smtp, &letter(1)).await;
    server.follow(Script::at(Stage::Message, Act::HangUp));
    away(&smtp, 2).await;
    assert_eq!(server.said().iter().filter(|line| line.as_str() == "-DATA").count(), 2);
    assert_eq!(server.connections(), 1);
}

/// Hands one letter to a server for each script, all at the same time; why each was put off.
async fn all_away(scripts: impl IntoIterator<Item = Script>) -> Vec<String> {
    let mut letters = JoinSet::new();
    for script in scripts {
        letters.spawn(async move {
            let server = Server::start(script.clone());
            let why = away(&impatient(&server), 1).await;
            assert!(server.taken().is_empty(), "{script:?}: {why}");
            why
        });
    }
    letters.join_all().await
}

#[tokio::test]
async fn a_server_that_hangs_is_not_waited_for() {
    let stages = [Stage::Greeting, Stage::Hello, Stage::Mail, Stage::Recipient, Stage::Data, Stage::Message];
    let begun = Instant::now();
    let whys = all_away(stages.into_iter().flat_map(|stage| scripts(stage, &Act::Hang))).await;
    assert_eq!(whys, vec!["no answer within 1 s"; 12]);
    assert!(begun.elapsed() < Duration::from_secs(10));
}

#[tokio::test]
async fn nonsense_is_not_consent() {
    const NONSENSE: [&str; 7] = [
        "\r\n",
        "hello\r\n",
        "999 9.9.9 wow\r\n",
        "250-never\r\n451 ends\r\n",
        "2",
        "\0\0\0\0\r\n",
        "\u{fffd}\r\n",
    ];
    let stages = [Stage::Greeting, Stage::Hello, Stage::Mail, Stage::Recipient, Stage::Data, Stage::Message];
    let acts = |stage| NONSENSE.into_iter().flat_map(move |said| scripts(stage, &Act::Say(said.to_owned())));
    assert_eq!(all_away(stages.into_iter().flat_map(acts)).await.len(), 6 * 7 * 2);
}

#[tokio::test]
async fn a_yes_to_another_question_is_not_consent() {
    for (stage, reply) in
        [(Stage::Data, "250 2.0.0 taken"), (Stage::Message, "354 go on"), (Stage::Mail, "354 go on")]
    {
        for script in scripts(stage, &Act::say(reply)) {
            let why = away(&impatient(&Server::start(script)), 1).await;
            assert!(why.contains("out of turn") || why.contains("503"), "{stage:?}: {why}");
        }
    }
}

#[tokio::test]
async fn an_endless_answer_is_cut_short() {
    let (line, lines, no_line) =
        (format!("250-{}\r\n", "a".repeat(2000)), "250-more\r\n".repeat(5000), "2".repeat(600_000));
    for (stage, said) in [
        (Stage::Hello, &line),
        (Stage::Hello, &lines),
        (Stage::Hello, &no_line),
        (Stage::Message, &line),
        (Stage::Message, &no_line),
    ] {
        let server = Server::start(Script::at(stage, Act::Say(said.clone())));
        let why = away(&smtp(&server.url("?timeout=20")), 1).await;
        assert!(why.ends_with("too long") || why.ends_with("has no end"), "{stage:?}: {why}");
    }
}

#[tokio::test]
async fn waiting_for_a_connection_ends_in_time_too() {
    let server = Server::start(Script::at(Stage::Message, Act::Hang));
    let smtp = smtp(&server.url("?timeout=1&connections=1"));
    let (one, other) = (letter(1), letter(2));
    let both = async { tokio::join!(smtp.hand_over(&one), smtp.hand_over(&other)) };
    let (first, second) = timeout(Duration::from_secs(10), both).await.unwrap();
    for answer in [first, second] {
        assert!(matches!(answer, HandOver::Away { .. } | HandOver::InDoubt { .. }), "{answer:?}");
    }
    assert_eq!(server.busiest(), 1);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_said_to_be_away() {
    let server = Server::start(Script::default());
    server.set_gone(true);
    let why = away(&impatient(&server), 1).await;
    assert!(why.starts_with("connecting: ") && why.contains("refused"), "{why}");
}

#[tokio::test]
async fn a_hand_over_that_is_given_up_leaves_no_connection_behind() {
    let server = Server::start(Script::at(Stage::Message, Act::Hang));
    let smtp = smtp(&server.url("?timeout=20&connections=1"));
    let given_up = timeout(Duration::from_millis(200), smtp.hand_over(&letter(1))).await;
    assert!(given_up.is_err());
    server.follow(Script::default());
    deliver(&smtp, &letter(2)).await;
    assert_eq!((server.connections(), server.taken().len()), (2, 1));
}
