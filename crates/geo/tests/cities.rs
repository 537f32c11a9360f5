//! Reading a small database, which this test writes itself (`MaxMind` DB File Format Specification 2.0).

#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::Places;
use gatepost_geo::{Cities, CitiesInvalid};
use std::io::Write;
use std::net::IpAddr;
use tempfile::NamedTempFile;

/// What stands in the data section.
enum Value<'a> {
    Text(&'a str),
    Number(u16),
    Long(u32),
    Longest(u64),
    Map(Vec<(&'a str, Value<'a>)>),
    List(Vec<Value<'a>>),
}

use Value::{List, Long, Longest, Map, Number, Text};

impl Value<'_> {
    /// A control byte of the type and the size, and what it says; a type above seven stands in a byte of its own.
    fn write(&self, out: &mut Vec<u8>) {
        let size = |length: usize| u8::try_from(length).unwrap();
        match self {
            Text(text) => {
                assert!(text.len() < 29, "a longer one has another size");
                out.push(2 << 5 | size(text.len()));
                out.extend(text.as_bytes());
            }
            Number(number) => {
                out.push(5 << 5 | 2);
                out.extend(number.to_be_bytes());
            }
            Long(number) => {
                out.push(6 << 5 | 4);
                out.extend(number.to_be_bytes());
            }
            Longest(number) => {
                out.extend([8, 9 - 7]);
                out.extend(number.to_be_bytes());
            }
            Map(pairs) => {
                out.push(7 << 5 | size(pairs.len()));
                for (name, value) in pairs {
                    Text(name).write(out);
                    value.write(out);
                }
            }
            List(items) => {
                out.extend([size(items.len()), 11 - 7]);
                for item in items {
                    item.write(out);
                }
            }
        }
    }
}

/// A database of IPv4 that knows 128.0.0.0/1 by the one record, and nothing of the other half.
fn database(kind: &str, record: &Value<'_>) -> NamedTempFile {
    // One node of two records of 24 bits: its count is "nothing", and behind that and 16 bytes begins the data.
    let mut bytes = vec![0, 0, 1, 0, 0, 1 + 16];
    bytes.extend([0; 16]);
    record.write(&mut bytes);
    bytes.extend(b"\xab\xcd\xefMaxMind.com");
    let metadata = Map(vec![
        ("node_count", Long(1)),
        ("record_size", Number(24)),
        ("ip_version", Number(4)),
        ("database_type", Text(kind)),
        ("languages", List(vec![Text("en")])),
        ("binary_format_major_version", Number(2)),
        ("binary_format_minor_version", Number(0)),
        ("build_epoch", Longest(1)),
        ("description", Map(vec![("en", Text("a test's own"))])),
    ]);
    metadata.write(&mut bytes);
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(&bytes).unwrap();
    file
}

fn named(name: &str) -> Value<'_> {
    Map(vec![("names", Map(vec![("de", Text("anders")), ("en", Text(name))]))])
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

#[test]
fn an_address_is_in_a_city_of_a_country() {
    let file = database("GeoLite2-City", &Map(vec![("city", named("Lyon")), ("country", named("France"))]));
    let cities = Cities::open(file.path()).unwrap();
    assert_eq!(cities.place(ip("203.0.113.7")).as_deref(), Some("Lyon, France"));
    assert_eq!(cities.place(ip("::ffff:203.0.113.7")).as_deref(), Some("Lyon, France"));
    assert_eq!(cities.place(ip("10.0.0.1")), None);
    assert_eq!(cities.place(ip("2001:db8::7")), None);
}

#[test]
fn a_country_alone_is_said_too_and_nothing_hidden() {
    let file = database("DBIP-City-Lite", &Map(vec![("country", named("Fra\u{1b}[1mnce"))]));
    assert_eq!(Cities::open(file.path()).unwrap().place(ip("203.0.113.7")).as_deref(), Some("Fra[1mnce"));
}

#[test]
fn what_is_no_city_database_is_refused() {
    let countries = database("GeoLite2-ASN", &Map(vec![("country", named("France"))]));
    assert!(
        matches!(Cities::open(countries.path()), Err(CitiesInvalid::OtherKind(kind)) if kind == "GeoLite2-ASN")
    );
    let mut other = NamedTempFile::new().unwrap();
    other.write_all(b"no database at all").unwrap();
    assert!(matches!(Cities::open(other.path()), Err(CitiesInvalid::Unreadable(_))));
    assert!(matches!(Cities::open(std::path::Path::new("/nowhere")), Err(CitiesInvalid::Unreadable(_))));
}
