//! Which trace a request belongs to, as whoever sent it says (W3C Trace Context, §3.2): for the log, and for a collector of traces if the operator names one.

use http::{HeaderMap, HeaderName};

/// The header that names it.
pub(crate) const TRACEPARENT: HeaderName = HeaderName::from_static("traceparent");

/// Where a request stands in somebody's trace (W3C Trace Context §3.2.2).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Traced<'a> {
    /// The trace, in hexadecimal.
    pub id: &'a str,
    /// What of it sent the request, in hexadecimal.
    pub parent: &'a str,
    /// Whether it is to be kept.
    pub is_sampled: bool,
}

/// Where a request stands in a trace: ids that are not all zero, in lower-case hexadecimal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Trace {
    id: String,
    parent: String,
    is_sampled: bool,
}

impl Trace {
    /// What the request names, if it names it as the standard says; whatever else stands there is not looked at.
    pub(crate) fn of(headers: &HeaderMap) -> Option<Self> {
        let mut given = headers.get_all(TRACEPARENT).iter();
        // Several of them name none (§3.2.2.5 asks for a single value).
        let (Some(only), None) = (given.next(), given.next()) else { return None };
        Self::parse(only.to_str().ok()?)
    }

    /// `VERSION-TRACE-PARENT-FLAGS`; versions after 00 may have more behind (§3.2.4).
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (version, trace, parent, flags) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
        let is_whole = is_hexadecimal(version, 2)
            && version != "ff"
            && is_hexadecimal(trace, 32)
            && is_hexadecimal(parent, 16)
            && is_hexadecimal(flags, 2);
        let is_named = [trace, parent].iter().all(|id| id.bytes().any(|digit| digit != b'0'));
        let ends = version != "00" || parts.next().is_none();
        let is_sampled = u8::from_str_radix(flags, 16).is_ok_and(|flags| flags & 1 == 1);
        let trace = || Self { id: trace.to_owned(), parent: parent.to_owned(), is_sampled };
        (is_whole && is_named && ends).then(trace)
    }

    /// The trace.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// All of it.
    pub(crate) fn named(&self) -> Traced<'_> {
        Traced { id: &self.id, parent: &self.parent, is_sampled: self.is_sampled }
    }
}

fn is_hexadecimal(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    fn named(values: &[&str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(TRACEPARENT, value.parse().unwrap());
        }
        Trace::of(&headers).map(|trace| trace.id)
    }

    #[test]
    fn a_trace_is_named_as_the_standard_says() {
        for version in ["00", "01", "fe"] {
            let header = format!("{version}-{TRACE}-00f067aa0ba902b7-01");
            assert_eq!(named(&[&header]), Some(TRACE.to_owned()));
        }
        let later = format!("01-{TRACE}-00f067aa0ba902b7-01-more");
        assert_eq!(named(&[&later]), Some(TRACE.to_owned()));
    }

    #[test]
    fn the_last_flag_says_whether_it_is_kept() {
        for (flags, is_sampled) in [("00", false), ("01", true), ("02", false), ("03", true), ("ff", true)] {
            let trace = Trace::parse(&format!("00-{TRACE}-00f067aa0ba902b7-{flags}")).unwrap();
            assert_eq!(
                trace.named(),
                Traced { id: TRACE, parent: "00f067aa0ba902b7", is_sampled },
                "{flags}"
            );
        }
    }

    #[test]
    fn whatever_else_stands_there_names_none() {
        let good = format!("00-{TRACE}-00f067aa0ba902b7-01");
        let (upper, zero) = (TRACE.to_uppercase(), "0".repeat(32));
        for bad in [
            String::new(),
            "ann@example.org".to_owned(),
            format!("ff-{TRACE}-00f067aa0ba902b7-01"),
            format!("00-{upper}-00f067aa0ba902b7-01"),
            format!("00-{zero}-00f067aa0ba902b7-01"),
            format!("00-{TRACE}-0000000000000000-01"),
            format!("00-{TRACE}-00f067aa0ba902b7"),
            format!("{good}-more"),
            format!("{good} "),
            format!("00-{TRACE}x-00f067aa0ba902b7-01"),
        ] {
            assert_eq!(named(&[&bad]), None, "{bad}");
        }
        assert_eq!(named(&[&good, &good]), None, "twice");
        assert_eq!(named(&[]), None);
    }
}
