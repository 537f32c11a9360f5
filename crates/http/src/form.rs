//! Forms as browsers and OAuth clients send them (`application/x-www-form-urlencoded`, WHATWG URL §5.1).

use crate::limits::{BodyRefused, read_body};
use crate::payload::is_type;
use http::header::CONTENT_ENCODING;
use poem::{Body, Request};

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
        let headers = request.headers();
        if headers.contains_key(CONTENT_ENCODING) || !is_type(headers, "application/x-www-form-urlencoded") {
            return Err(FormRefused::NotAForm);
        }
        let bytes = read_body(request, body).await.map_err(FormRefused::Body)?;
        Self::parse(&bytes)
    }

    /// Reads the text of a form.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, FormRefused> {
        let text = std::str::from_utf8(text).map_err(|_| FormRefused::Malformed)?;
        let mut fields = Vec::new();
        for pair in text.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let (name, value) = decode(name).zip(decode(value)).ok_or(FormRefused::Malformed)?;
            fields.push((name, value));
        }
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
    fn what_is_no_form_is_refused() {
        let texts: [&[u8]; 7] = [b"a=%", b"a=%2", b"a=%zz", b"a=%+1", b"a=%ff", b"\xff=1", b"a=%00"];
        for text in texts {
            assert_eq!(Form::parse(text).err(), Some(FormRefused::Malformed), "{text:?}");
        }
    }
}
