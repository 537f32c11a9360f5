//! What a failure means for the letter, and what the operator may read of it.

use super::session::{Failure, Stage};
use gatepost_application::{Letter, LinkUrl};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::email_code::EmailCode;

/// Replies that complain about the connection, not about the letter: another order of commands, and a password wanted
/// (RFC 5321 §4.2.2, RFC 4954 §6).
const NOT_THE_LETTER_S: [u16; 5] = [503, 530, 534, 535, 538];
/// Characters of a reply that the operator gets to see.
const LONGEST: usize = 200;
/// Stands where something private was.
const LEFT_OUT: &str = "…";

pub(super) fn of(failure: &Failure, letter: &Letter) -> HandOver {
    let why = why(failure, letter);
    if is_for_good(failure) {
        HandOver::RefusedForGood { why }
    } else if failure.stage == Stage::Message && failure.status.is_none() {
        // The server has all of it, and whether it keeps it nobody knows (RFC 5321 §4.2.5).
        HandOver::InDoubt { why, way: Way::First }
    } else {
        HandOver::Away { why }
    }
}

/// Only what the server says of this recipient or this message, and says for good. Before that it speaks of the sender or
/// of the password: the operator can mend those while the link lives.
fn is_for_good(failure: &Failure) -> bool {
    let is_about_the_letter = matches!(failure.stage, Stage::Recipient | Stage::Data | Stage::Message);
    is_about_the_letter
        && failure
            .status
            .is_some_and(|status| (500..600).contains(&status) && !NOT_THE_LETTER_S.contains(&status))
}

fn why(failure: &Failure, letter: &Letter) -> String {
    let stage = match failure.stage {
        Stage::Connecting => "connecting",
        Stage::Mail => "MAIL",
        Stage::Recipient => "RCPT",
        Stage::Data => "DATA",
        Stage::Message => "the message",
    };
    let said = without_secrets(&failure.said, letter);
    match failure.status {
        Some(status) => format!("{stage}: {status} {said}"),
        None => format!("{stage}: {said}"),
    }
}

/// Servers like to quote: whom the letter was for, or what they don't like in it. Words with its recipient, its link or
/// its digits are left out.
pub fn without_secrets(said: &str, letter: &Letter) -> String {
    let recipient = letter.to.identity();
    let name = recipient.split('@').next().unwrap_or_default();
    let link = letter.link.as_ref().map(LinkUrl::expose);
    let token = link.and_then(|link| link.rsplit('/').next());
    let digits = letter.code.as_ref().map(EmailCode::expose);
    let is_private = |word: &str| {
        let small = word.to_ascii_lowercase();
        let bare = small.trim_matches(|c: char| !c.is_ascii_alphanumeric());
        // A name as short as "al" is part of many a word.
        let names_the_recipient = bare == name || (name.len() > 2 && small.contains(name));
        let signs_in = [token, digits].into_iter().flatten().any(|secret| word.contains(secret));
        word.contains('@') || names_the_recipient || signs_in
    };
    let words = said.split_whitespace().map(|word| if is_private(word) { LEFT_OUT } else { word });
    let text = words.collect::<Vec<_>>().join(" ");
    text.chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use gatepost_contract::mailer::letter;
    use gatepost_domain::email::EmailAddress;

    #[test]
    fn what_a_server_quotes_is_left_out() {
        let letter = Letter { to: EmailAddress::parse("Al@example.org").unwrap(), ..letter(1) };
        let link = letter.link.as_ref().unwrap().expose();
        for (said, shown) in [
            ("<al@example.org>: no such user", "… no such user"),
            ("no user \"AL\" at example.org, also\r\nnot alice", "no user … at example.org, also not alice"),
            ("user=al=example.org@bounce.example gone", "… gone"),
            (link, "…"),
            ("what is (000001)? or 000002?", "what is … or 000002?"),
            ("4.7.1 wait\u{7}", "4.7.1 wait"),
        ] {
            assert_eq!(without_secrets(said, &letter), shown);
        }
    }

    #[test]
    fn a_long_reply_is_cut() {
        assert_eq!(without_secrets(&"é ".repeat(500), &letter(1)).chars().count(), LONGEST);
    }
}
