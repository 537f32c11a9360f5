//! A letter as the message that a mail server gets (RFC 5322).

use super::{LetterUnwritten, Rendered, render};
use crate::sender::Sender;
use gatepost_application::Letter;
use gatepost_domain::time::Timestamp;
use lettre::Address;
use lettre::message::header::{ContentTransferEncoding, HeaderName, HeaderValue};
use lettre::message::{Body, MultiPart, SinglePart};
use std::error::Error;
use std::time::{Duration, SystemTime};

/// Octets of a line without its end (RFC 5322 §2.1.1).
const LONGEST_LINE: usize = 998;
/// The last second that a `Date` can tell.
const LAST_SECOND: u64 = 253_402_300_799;

/// A message, ready for the wire but for the transparency of dots.
pub struct Message {
    /// The `Message-ID`, with its brackets.
    pub id: String,
    /// Whom it comes from, for MAIL.
    pub from: Address,
    /// The only recipient, for RCPT.
    pub to: Address,
    /// Headers and parts: ASCII alone, lines end in CRLF.
    pub content: String,
}

/// The letter as a message. Everything in it comes from the letter and the sender, so that each attempt sends the same
/// bytes, and a provider that compares messages sees one.
pub fn compose(letter: &Letter, sender: &Sender) -> Result<Message, LetterUnwritten> {
    let to = letter.to.delivery().parse::<Address>().map_err(no_message)?;
    let name = letter.id.to_string();
    let id = format!("<{name}@{}>", sender.domain());
    let (from, reply_to) = sender.of(letter).map_err(no_message)?;
    let rendered = render(letter)?;
    let builder = lettre::Message::builder();
    let builder = reply_to.into_iter().fold(builder, lettre::message::MessageBuilder::reply_to);
    let message = builder
        .from(from.clone())
        .to(to.clone().into())
        .subject(header_safe(&rendered.subject))
        .date(date(letter.asked_at))
        .message_id(Some(id.clone()))
        .raw_header(header("Auto-Submitted", "auto-generated".to_owned()))
        // Letters with the same subject are shown as one conversation, where this doesn't tell them apart.
        .raw_header(header("X-Entity-Ref-ID", name.clone()))
        .multipart(parts(rendered, name))
        .map_err(no_message)?;
    let content = String::from_utf8(message.formatted()).map_err(no_message)?;
    Ok(Message { id, from: from.email, to, content })
}

fn no_message(error: impl Error + Send + Sync + 'static) -> LetterUnwritten {
    LetterUnwritten::no_message(error)
}

/// Plain first: the last alternative is the one that is preferred (RFC 2046 §5.1.4).
fn parts(rendered: Rendered, boundary: String) -> MultiPart {
    MultiPart::alternative()
        .boundary(boundary)
        .singlepart(SinglePart::plain(body(rendered.text)))
        .singlepart(SinglePart::html(body(rendered.html)))
}

/// As it is, where it can go as it is; lettre alone would encode whatever has lines of more than 74 characters.
fn body(text: String) -> Body {
    if text.is_ascii() && text.split("\r\n").all(|line| line.len() <= LONGEST_LINE) {
        Body::dangerous_pre_encoded(text.into_bytes(), ContentTransferEncoding::SevenBit)
    } else {
        Body::new(text)
    }
}

fn header(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value)
}

/// What looks like an encoded word would be decoded by the reader's program (RFC 2047 §5), and show something that no
/// rule for names has seen.
pub(crate) fn header_safe(subject: &str) -> String {
    subject.replace("=?", "= ?")
}

fn date(moment: Timestamp) -> SystemTime {
    let seconds = u64::try_from(moment.as_seconds()).unwrap_or(0).min(LAST_SECOND);
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_no_header_can_tell_is_the_nearest_that_one_can() {
        let shown = |moment| lettre::message::header::Date::new(date(moment));
        assert_eq!(shown(Timestamp::from_seconds(-5)), shown(Timestamp::from_seconds(0)));
        assert_eq!(
            date(Timestamp::from_micros(i64::MAX)),
            SystemTime::UNIX_EPOCH + Duration::from_secs(LAST_SECOND)
        );
    }

    #[test]
    fn a_long_line_is_encoded() {
        let encoding = |text: String| body(text).encoding();
        assert_eq!(encoding("a".repeat(LONGEST_LINE)), ContentTransferEncoding::SevenBit);
        assert_eq!(encoding("a".repeat(LONGEST_LINE + 1)), ContentTransferEncoding::QuotedPrintable);
        assert_eq!(encoding("é and ASCII".to_owned()), ContentTransferEncoding::QuotedPrintable);
    }
}
