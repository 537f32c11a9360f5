//! The lines of a log that is exported: one JSON object each, in one spelling.

use data_encoding::{BASE64, HEXLOWER};
use gatepost_application::LogLine;
use gatepost_domain::actor::Actor;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{
    AuditHash, AuditSignature, LogEnd, Position, Salt, Seal, SealNumber, SealedEvent, SignedSeal,
};
use gatepost_domain::event::{Event, EventKind};
use gatepost_domain::id::{EventId, SessionId, SignInId, UserId};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use gatepost_domain::visitor::Visitor;
use gatepost_tokens::audit::{keys_in_pem, pem};
use serde_json::{Value, json};
use std::io::{self, Write};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// The only format so far; whoever changes anything about it takes the next number.
const FORMAT: u64 = 1;

/// One line.
#[expect(clippy::large_enum_variant, reason = "lines pass one by one, and most are events")]
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Line {
    /// The first one: whose log it is, and by which keys it says that it is signed.
    Head {
        app: AppId,
        keys: Vec<(MasterKeyId, [u8; 32])>,
    },
    Seal(SignedSeal),
    Event(SealedEvent),
    /// The last one.
    End {
        end: LogEnd,
        signature: AuditSignature,
    },
}

impl From<LogLine> for Line {
    fn from(line: LogLine) -> Self {
        match line {
            LogLine::Seal(sealed) => Self::Seal(sealed),
            LogLine::Event(sealed) => Self::Event(sealed),
        }
    }
}

impl Line {
    pub(super) fn write(&self, out: &mut impl Write) -> io::Result<()> {
        writeln!(out, "{}", self.as_value())
    }

    /// The line of that text, if it is just as it would be written.
    pub(super) fn read(text: &str) -> Option<Self> {
        let line = Self::from_value(&serde_json::from_str(text).ok()?)?;
        let written = text.strip_suffix('\n').unwrap_or(text);
        // As a text: a value is equal to no text that it prints.
        let again = line.as_value().to_string();
        (again == written).then_some(line)
    }

    fn as_value(&self) -> Value {
        match self {
            Self::Head { app, keys } => {
                let keys =
                    keys.iter().map(|(id, key)| json!({ "key": key_name(*id), "public_key_pem": pem(key) }));
                json!({ "type": "log", "format": FORMAT, "app_id": app.as_str(), "keys": keys.collect::<Vec<_>>() })
            }
            Self::Seal(SignedSeal { seal, signature }) => json!({
                "type": "seal",
                "app_id": seal.app.as_str(),
                "number": seal.number.number(),
                "first": seal.first.number(),
                "last": seal.last.number(),
                "at": moment(seal.at),
                "previous": seal.previous.to_string(),
                "content": seal.content.to_string(),
                "hash": seal.hash().to_string(),
                "key": key_name(signature.key),
                "signature": BASE64.encode(&signature.bytes),
            }),
            Self::Event(sealed) => event_value(sealed),
            Self::End { end, signature } => json!({
                "type": "end",
                "app_id": end.app.as_str(),
                "first": end.first.number(),
                "last": end.last.number(),
                "hash": end.hash.to_string(),
                "at": moment(end.at),
                "key": key_name(signature.key),
                "signature": BASE64.encode(&signature.bytes),
            }),
        }
    }

    fn from_value(value: &Value) -> Option<Self> {
        match text(value, "type")? {
            "log" => {
                let keys = value.get("keys")?.as_array()?.iter().map(|key| {
                    let point = keys_in_pem(text(key, "public_key_pem")?)?.pop()?;
                    Some((parse_key_name(text(key, "key")?)?, point))
                });
                let is_format = value.get("format")?.as_u64()? == FORMAT;
                is_format.then_some(Self::Head { app: app(value)?, keys: keys.collect::<Option<_>>()? })
            }
            "seal" => {
                let seal = Seal {
                    app: app(value)?,
                    number: SealNumber::from_number(number(value, "number")?),
                    first: Position::from_number(number(value, "first")?),
                    last: Position::from_number(number(value, "last")?),
                    at: parse_moment(text(value, "at")?)?,
                    previous: parse_hash(text(value, "previous")?)?,
                    content: parse_hash(text(value, "content")?)?,
                };
                Some(Self::Seal(SignedSeal { seal, signature: signature(value)? }))
            }
            "event" => event(value).map(Self::Event),
            "end" => {
                let end = LogEnd {
                    app: app(value)?,
                    first: SealNumber::from_number(number(value, "first")?),
                    last: SealNumber::from_number(number(value, "last")?),
                    hash: parse_hash(text(value, "hash")?)?,
                    at: parse_moment(text(value, "at")?)?,
                };
                Some(Self::End { end, signature: signature(value)? })
            }
            _ => None,
        }
    }
}

/// What is not there is left out.
fn event_value(SealedEvent { position, event, personal, salt }: &SealedEvent) -> Value {
    let mut value = json!({
        "type": "event",
        "app_id": event.app.as_str(),
        "position": position.number(),
        "event_id": event.id.to_string(),
        "at": moment(event.at),
        "kind": event.kind.as_str(),
        "sign_in_id": event.sign_in.map(|id| id.to_string()),
        "user_id": event.user.map(|id| id.to_string()),
        "session_id": event.session.map(|id| id.to_string()),
        "reason": event.reason,
        "email": event.email,
        "ip": event.visitor.ip.map(|ip| ip.to_string()),
        "browser": event.visitor.browser,
        "system": event.visitor.system,
        "request_id": event.visitor.request,
        "reference": event.reference,
        "actor": event.actor.map(|actor| actor.to_string()),
        "change": event.change,
        "personal": personal.to_string(),
        "salt": match salt {
            Salt::Kept(chance) => Some(HEXLOWER.encode(chance)),
            Salt::Erased => None,
        },
    });
    if let Some(members) = value.as_object_mut() {
        members.retain(|_, member| !member.is_null());
    }
    value
}

fn event(value: &Value) -> Option<SealedEvent> {
    let owned = |name| text(value, name).map(str::to_owned);
    let id = |name| text(value, name);
    let salt = match text(value, "salt") {
        Some(salt) => Salt::Kept(HEXLOWER.decode(salt.as_bytes()).ok()?.try_into().ok()?),
        None => Salt::Erased,
    };
    let event = Event {
        id: EventId::parse(text(value, "event_id")?).ok()?,
        app: app(value)?,
        at: parse_moment(text(value, "at")?)?,
        kind: EventKind::parse(text(value, "kind")?)?,
        sign_in: id("sign_in_id").and_then(|id| SignInId::parse(id).ok()),
        user: id("user_id").and_then(|id| UserId::parse(id).ok()),
        session: id("session_id").and_then(|id| SessionId::parse(id).ok()),
        email: owned("email"),
        visitor: Visitor {
            ip: text(value, "ip").and_then(|ip| ip.parse().ok()),
            browser: owned("browser"),
            system: owned("system"),
            request: owned("request_id"),
        },
        reason: owned("reason"),
        reference: owned("reference"),
        actor: text(value, "actor").and_then(Actor::parse),
        change: owned("change"),
    };
    let position = Position::from_number(number(value, "position")?);
    Some(SealedEvent { position, event, personal: parse_hash(text(value, "personal")?)?, salt })
}

fn text<'a>(value: &'a Value, name: &str) -> Option<&'a str> {
    value.get(name)?.as_str()
}

fn number(value: &Value, name: &str) -> Option<u64> {
    value.get(name)?.as_u64()
}

fn app(value: &Value) -> Option<AppId> {
    AppId::parse(text(value, "app_id")?).ok()
}

fn signature(value: &Value) -> Option<AuditSignature> {
    let bytes = BASE64.decode(text(value, "signature")?.as_bytes()).ok()?.try_into().ok()?;
    Some(AuditSignature { key: parse_key_name(text(value, "key")?)?, bytes })
}

/// The hash that these 64 hexadecimal digits are.
pub(super) fn parse_hash(text: &str) -> Option<AuditHash> {
    HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(AuditHash::from_bytes)
}

/// What a key is called: after its master key.
pub(super) fn key_name(id: MasterKeyId) -> String {
    format!("{:08x}", id.number())
}

fn parse_key_name(name: &str) -> Option<MasterKeyId> {
    u32::from_str_radix(name, 16).ok().map(MasterKeyId::from_number)
}

/// To the microsecond (RFC 3339).
pub(super) fn moment(at: Timestamp) -> Option<String> {
    let nanos = i128::from(at.as_micros()) * 1000;
    OffsetDateTime::from_unix_timestamp_nanos(nanos).ok()?.format(&Rfc3339).ok()
}

/// The moment that is spelled so.
pub(super) fn parse_moment(text: &str) -> Option<Timestamp> {
    let nanos = OffsetDateTime::parse(text, &Rfc3339).ok()?.unix_timestamp_nanos();
    i64::try_from(nanos / 1000).ok().map(Timestamp::from_micros)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<Line> {
        let app = AppId::parse("acme").unwrap();
        let at = Timestamp::from_micros(1_769_860_800_123_457);
        let bare = Event::new(EventId::from_bits(5), EventKind::AppCreated, &app, at);
        let full = Event::new(EventId::from_bits(6), EventKind::LetterFailed, &app, at)
            .of_sign_in(SignInId::from_bits(7))
            .of_user(UserId::from_bits(8))
            .of_session(SessionId::from_bits(9))
            .about("ann@example.org")
            .by(&Visitor {
                ip: "2001:db8::7".parse().ok(),
                browser: Some("Firefox".to_owned()),
                system: None,
                request: Some("request-7".to_owned()),
            })
            .because("away")
            .referring_to("<ü\"\n@example.org>")
            .by_actor(Actor::Command)
            .changing("{\"before\":1}");
        let salted = vec![(bare, [1; 16]), (full, [2; 16])];
        let (seal, mut events) = Seal::next(&app, None, salted, at).unwrap();
        events.push(SealedEvent { salt: Salt::Erased, ..events[0].clone() });
        let signature = AuditSignature { key: MasterKeyId::from_number(0xab), bytes: [7; 64] };
        let end = LogEnd { app: app.clone(), first: seal.number, last: seal.number, hash: seal.hash(), at };
        let key = gatepost_application::MasterKey::new(&[1; 32]).id();
        let mut lines =
            vec![Line::Head { app, keys: vec![(key, [3; 32])] }, Line::Seal(SignedSeal { seal, signature })];
        lines.extend(events.into_iter().map(Line::Event));
        lines.push(Line::End { end, signature });
        lines
    }

    fn written(line: &Line) -> String {
        let mut out = Vec::new();
        line.write(&mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_is_written_is_read_again() {
        for line in lines() {
            assert_eq!(Line::read(&written(&line)), Some(line.clone()), "{line:?}");
        }
    }

    #[test]
    fn a_line_has_one_spelling() {
        for line in lines() {
            let text = written(&line);
            for other in [
                format!(" {text}"),
                text.replacen('{', "{ ", 1),
                text.replacen('{', "{\"more\":1,", 1),
                text.replacen("\"type\"", "\"type\":\"seal\",\"type\"", 1),
                text.trim_end().trim_end_matches('}').to_owned(),
                text.replace("acme", "Acme!"),
                format!("{text}{text}"),
                String::new(),
                "[]".to_owned(),
            ] {
                assert_eq!(Line::read(&other), None, "{other}");
            }
        }
    }
}
