//! What all tests of this crate begin with.

use crate::server::Server;
use gatepost_application::{Letter, Mailer};
use gatepost_domain::delivery::HandOver;
use gatepost_mail::{Sender, Smtp, SmtpSettings};

pub(crate) use gatepost_contract::mailer::letter;

pub(crate) fn sender() -> Sender {
    Sender::parse("Gatepost <signin@auth.example.org>").unwrap()
}

pub(crate) fn smtp(url: &str) -> Smtp {
    Smtp::new(SmtpSettings::parse(url).unwrap(), sender()).unwrap()
}

/// A mailer that waits a second for this server, and no longer.
pub(crate) fn impatient(server: &Server) -> Smtp {
    smtp(&server.url("?timeout=1"))
}

/// Hands over a letter that is taken.
pub(crate) async fn deliver(smtp: &Smtp, letter: &Letter) {
    let answer = smtp.hand_over(letter).await;
    assert!(matches!(answer, HandOver::Taken { .. }), "{answer:?}");
}

/// Hands over a letter that can't go now; why.
pub(crate) async fn away(smtp: &Smtp, seed: u32) -> String {
    match smtp.hand_over(&letter(seed)).await {
        HandOver::Away { why } | HandOver::InDoubt { why, .. } => why,
        other => panic!("expected to be put off: {other:?}"),
    }
}

/// Hands over a letter that never will go; why.
pub(crate) async fn refused(smtp: &Smtp, seed: u32) -> String {
    match smtp.hand_over(&letter(seed)).await {
        HandOver::RefusedForGood { why } => why,
        other => panic!("expected to be refused for good: {other:?}"),
    }
}
