//! Enough of RFC 5322, 2045 and 2047 to read the letters that a mail server was given.

use data_encoding::BASE64;

/// The headers of an entity, unfolded, in their order, and the body below them.
#[derive(Debug, Clone)]
pub struct Entity {
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Entity {
    /// Splits at the first empty line; without one, all of it is headers.
    pub fn parse(raw: &[u8]) -> Self {
        let split = raw.windows(4).position(|window| window == b"\r\n\r\n").unwrap_or(raw.len());
        let head = String::from_utf8_lossy(raw.get(..split).unwrap_or_default()).into_owned();
        let mut headers: Vec<(String, String)> = Vec::new();
        for line in head.split("\r\n") {
            match (line.starts_with([' ', '\t']), headers.last_mut()) {
                (true, Some((_, value))) => value.extend([" ", line.trim_start()]),
                _ => headers.extend(
                    line.split_once(':').map(|(name, value)| (name.to_owned(), value.trim().to_owned())),
                ),
            }
        }
        Self { headers, body: raw.get(split + 4..).unwrap_or_default().to_vec() }
    }

    /// Every header of that name, as it was sent but for the folding.
    pub fn all(&self, name: &str) -> Vec<&str> {
        let named = self.headers.iter().filter(|(found, _)| found.eq_ignore_ascii_case(name));
        named.map(|(_, value)| value.as_str()).collect()
    }

    /// The first header of that name, its encoded words decoded.
    pub fn header(&self, name: &str) -> Option<String> {
        self.all(name).first().map(|value| decode_words(value))
    }

    /// All header names, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().map(|(name, _)| name.as_str())
    }

    /// The decoded text of the first part of this type (`text/plain`, `text/html`), however deep.
    pub fn part(&self, wanted: &str) -> Option<String> {
        let kind = self.header("Content-Type").unwrap_or_else(|| "text/plain".to_owned());
        let essence = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if essence.starts_with("multipart/") {
            let boundary = parameter(&kind, "boundary")?;
            return pieces(&self.body, &boundary).iter().find_map(|piece| Self::parse(piece).part(wanted));
        }
        (essence == wanted).then(|| String::from_utf8_lossy(&self.decoded()).into_owned())
    }

    fn decoded(&self) -> Vec<u8> {
        match self.header("Content-Transfer-Encoding").unwrap_or_default().to_ascii_lowercase().as_str() {
            "quoted-printable" => quoted_printable(&self.body),
            "base64" => {
                let packed: Vec<u8> =
                    self.body.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
                BASE64.decode(&packed).expect("a base64 part decodes")
            }
            _ => self.body.clone(),
        }
    }
}

/// A parameter of a header value such as `multipart/mixed; boundary="x"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|pair| {
        let (found, text) = pair.split_once('=')?;
        found.trim().eq_ignore_ascii_case(name).then(|| text.trim().trim_matches('"').to_owned())
    })
}

/// What stands between the boundary lines of a multipart body.
fn pieces(body: &[u8], boundary: &str) -> Vec<Vec<u8>> {
    let marker = format!("--{boundary}");
    let mut pieces: Vec<Vec<u8>> = Vec::new();
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let text = line.trim_ascii_end();
        if text == format!("{marker}--").as_bytes() {
            break;
        } else if text == marker.as_bytes() {
            pieces.push(Vec::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.extend_from_slice(line);
        }
    }
    pieces
}

/// RFC 2045 §6.7: `=3D` is a byte, `=` at the end of a line is none.
fn quoted_printable(input: &[u8]) -> Vec<u8> {
    let mut output = Vec::with_capacity(input.len());
    let mut rest = input;
    while let Some((first, tail)) = rest.split_first() {
        rest = tail;
        match (first, tail) {
            (b'=', [b'\r', b'\n', after @ ..] | [b'\n', after @ ..]) => rest = after,
            (b'=', [high, low, after @ ..]) if let Some(byte) = hexadecimal(*high, *low) => {
                output.push(byte);
                rest = after;
            }
            _ => output.push(*first),
        }
    }
    output
}

fn hexadecimal(high: u8, low: u8) -> Option<u8> {
    data_encoding::HEXUPPER_PERMISSIVE.decode(&[high, low]).ok()?.first().copied()
}

/// RFC 2047: `=?utf-8?Q?…?=` and `=?utf-8?B?…?=`, with the blank between two of them left out.
fn decode_words(value: &str) -> String {
    let mut output = String::new();
    let (mut pending, mut after_word) = ("", false);
    for piece in value.split_inclusive(' ') {
        let (text, blank) = piece.strip_suffix(' ').map_or((piece, ""), |text| (text, " "));
        let word = decode_word(text);
        if !(after_word && word.is_some()) {
            output.push_str(pending);
        }
        after_word = word.is_some();
        output.push_str(word.as_deref().unwrap_or(text));
        pending = blank;
    }
    output + pending
}

fn decode_word(text: &str) -> Option<String> {
    let mut fields = text.strip_prefix("=?")?.strip_suffix("?=")?.splitn(3, '?');
    let (_charset, encoding, payload) = (fields.next()?, fields.next()?, fields.next()?);
    let bytes = match encoding {
        "B" | "b" => BASE64.decode(payload.as_bytes()).ok()?,
        _ => quoted_printable(payload.replace('_', " ").as_bytes()),
    };
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &[u8] = b"Subject: =?utf-8?b?U2lnbiA=?= =?utf-8?Q?in_=E2=80=94?= to\r\n Acme\r\nX-One: 1\r\nx-one: 2\r\n\
        Content-Type: multipart/alternative;\r\n boundary=\"b1\"\r\n\r\npreamble\r\n--b1\r\n\
        Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
        http://h/l=3Dab=\r\ncd=\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n\
        PGE+\r\nPC9hPg==\r\n--b1--\r\n";

    #[test]
    fn a_letter_is_read_header_by_header_and_part_by_part() {
        let letter = Entity::parse(LETTER);
        assert_eq!(letter.header("subject").unwrap(), "Sign in \u{2014} to Acme");
        assert_eq!(letter.all("X-One"), ["1", "2"]);
        assert_eq!(letter.part("text/plain").unwrap(), "http://h/l=abcd");
        assert_eq!(letter.part("text/html").unwrap(), "<a></a>");
        assert_eq!(letter.part("text/calendar"), None);
    }
}
