//! Forms as browsers and OAuth clients send them (`application/x-www-form-urlencoded`, WHATWG URL §5.1).

use crate::limits::{BodyRefused, read_body};
use crate::payload::is_type;
use bytes::Bytes;
use http::header::CONTENT_ENCODING;
use poem::{Body, Request};
use std::fmt::Write as _;

/// Why a form was not taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FormRefused {
    /// Its body is too long, too slow or broken.
    Body(BodyRefused),
    /// It is not said to be a form.
    NotAForm,
    /// It is not encoded as a form must be, or not in UTF-8.
    Malformed,
    /// A field stands in it twice (RFC 6749 §3.2).
    FieldTwice,
}

/// The fields of a form; none stands in it twice.
#[derive(Default)]
pub(crate) struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a request's form.
    pub(crate) async fn read(request: &Request, body: Body) -> Result<Self, FormRefused> {
        Self::parse(&read_text(request, body).await?)
    }

    /// Reads the text of a form.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, FormRefused> {
        let fields = pairs(text)?;
        let mut names: Vec<_> = fields.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
            return Err(FormRefused::FieldTwice);
        }
        Ok(Self(fields))
    }

    /// Takes the field of that name; one without a value counts as left out (RFC 6749 §3.2).
    pub(crate) fn take(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.swap_remove(at).1).filter(|value| !value.is_empty())
    }
}

/// The text of a request's form.
async fn read_text(request: &Request, body: Body) -> Result<Bytes, FormRefused> {
    let headers = request.headers();
    if headers.contains_key(CONTENT_ENCODING) || !is_type(headers, "application/x-www-form-urlencoded") {
        return Err(FormRefused::NotAForm);
    }
    read_body(request, body).await.map_err(FormRefused::Body)
}

/// The fields of a request's form in their order, whatever stands in it twice.
pub(crate) async fn read_pairs(request: &Request, body: Body) -> Result<Vec<(String, String)>, FormRefused> {
    pairs(&read_text(request, body).await?)
}

/// Names and values of a form's text in their order, whatever stands in it twice.
pub(crate) fn pairs(text: &[u8]) -> Result<Vec<(String, String)>, FormRefused> {
    let text = std::str::from_utf8(text).map_err(|_| FormRefused::Malformed)?;
    let pairs = text.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        decode(name).zip(decode(value)).ok_or(FormRefused::Malformed)
    });
    pairs.collect()
}

/// The text of a form with these fields, of characters that may stand in any URL.
pub(crate) fn encode(pairs: &[(String, String)]) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        encode_part(name, &mut text);
        text.push('=');
        encode_part(value, &mut text);
    }
    text
}

/// One name or value, of characters that may stand in any URL.
pub(crate) fn encoded(part: &str) -> String {
    let mut text = String::new();
    encode_part(part, &mut text);
    text
}

fn encode_part(part: &str, text: &mut String) {
    for byte in part.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => text.push(byte.into()),
            // Writing to a string can't fail.
            byte => drop(write!(text, "%{byte:02X}")),
        }
    }
}

/// Undoes the encoding of a name or a value; `None` if it is broken, not UTF-8, or holds U+0000.
pub(crate) fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => hex(rest.next()?)? << 4 | hex(rest.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_decoded() {
        let mut form = Form::parse(b"a=1&b=x+y%20%C3%BC%26&&c=&d&%65=%3D=").unwrap();
        assert_eq!(form.take("a").as_deref(), Some("1"));
        assert_eq!(form.take("a"), None);
        assert_eq!(form.take("b").as_deref(), Some("x y ü&"));
        assert_eq!((form.take("c"), form.take("d")), (None, None));
        assert_eq!(form.take("e").as_deref(), Some("=="));
        assert!(Form::parse(b"").is_ok());
    }

    #[test]
    fn a_field_stands_in_it_once() {
        for twice in ["a=1&a=1", "a=1&%61=2", "a&b&a", "a=1&b=2&a="] {
            assert_eq!(Form::parse(twice.as_bytes()).err(), Some(FormRefused::FieldTwice), "{twice}");
        }
    }

    #[test]
    fn pairs_come_back_as_they_were() {
        let text = b"a=1&a=2&b=x+y%20%C3%BC%26%3D%22&c=&d";
        let fields = pairs(text).unwrap();
        assert_eq!(fields.len(), 5);
        let encoded = encode(&fields);
        assert_eq!(encoded, "a=1&a=2&b=x%20y%20%C3%BC%26%3D%22&c=&d=");
        assert_eq!(pairs(encoded.as_bytes()), Ok(fields));
    }

    #[test]
    fn what_is_no_form_is_refused() {
        let texts: [&[u8]; 7] = [b"a=%", b"a=%2", b"a=%zz", b"a=%+1", b"a=%ff", b"\xff=1", b"a=%00"];
        for text in texts {
            assert_eq!(Form::parse(text).err(), Some(FormRefused::Malformed), "{text:?}");
        }
    }
}
