//! The records of an export, whichever way it is written: CSV with a heading, a JSON array, pages of JSON with `users` in them,
//! or JSON a line.

use serde_json::{Map, Value};
use std::fmt;

/// What stands for nothing in the dumps of databases.
const NOTHING: [&str; 4] = ["", "null", "NULL", "\\N"];

/// Where a record stands in its file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Spot {
    /// In that line, counted from one.
    Line(u64),
    /// At that place among the records, counted from one.
    Record(usize),
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Line(number) => write!(f, "line {number}"),
            Self::Record(number) => write!(f, "record {number}"),
        }
    }
}

/// One record.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Record {
    pub(super) spot: Spot,
    fields: Map<String, Value>,
}

impl Record {
    /// The first of these fields that holds something; systems spell the same field in several ways.
    pub(super) fn value(&self, names: &[&str]) -> Option<&Value> {
        names.iter().filter_map(|name| self.fields.get(*name)).find(|value| !value.is_null())
    }

    /// The same, as text; numbers are identifiers too.
    pub(super) fn text(&self, names: &[&str]) -> Option<String> {
        match self.value(names)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    }
}

/// Why a file is no export.
#[derive(Debug, thiserror::Error)]
pub(super) enum RecordsInvalid {
    /// Not JSON, though it begins as JSON does.
    #[error("it begins like JSON, and is none")]
    Json(#[source] serde_json::Error),
    /// JSON, but neither users nor a list of them.
    #[error("a user is a JSON object, and {0} is none")]
    NoObject(Spot),
    /// Not CSV.
    #[error("it is no CSV")]
    Csv(#[source] csv::Error),
}

/// Reads all of them.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Record>, RecordsInvalid> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
        Some(b'[' | b'{') => from_json(bytes),
        _ => from_csv(bytes).map_err(RecordsInvalid::Csv),
    }
}

fn from_json(bytes: &[u8]) -> Result<Vec<Record>, RecordsInvalid> {
    let mut found = Vec::new();
    for value in serde_json::Deserializer::from_slice(bytes).into_iter::<Value>() {
        match value.map_err(RecordsInvalid::Json)? {
            Value::Array(users) => found.extend(users),
            Value::Object(mut page) => match page.remove("users") {
                Some(Value::Array(users)) => found.extend(users),
                Some(users) => found.extend([Value::Object(page), users]),
                None => found.push(Value::Object(page)),
            },
            other => found.push(other),
        }
    }
    let numbered = found.into_iter().zip(1..).map(|(value, number)| (value, Spot::Record(number)));
    let record = |(value, spot)| match value {
        Value::Object(fields) => Ok(Record { spot, fields }),
        _ => Err(RecordsInvalid::NoObject(spot)),
    };
    numbered.map(record).collect()
}

fn from_csv(bytes: &[u8]) -> Result<Vec<Record>, csv::Error> {
    let mut reader = csv::Reader::from_reader(bytes);
    let heading = reader.headers()?.clone();
    let mut found = Vec::new();
    for row in reader.records() {
        let row = row?;
        let spot = Spot::Line(row.position().map_or(0, csv::Position::line));
        let named = heading.iter().zip(&row).filter(|(_, text)| !NOTHING.contains(text));
        let fields =
            named.map(|(name, text)| (name.trim().to_owned(), Value::String(text.to_owned()))).collect();
        found.push(Record { spot, fields });
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_of_writing_gives_the_same_records() {
        let expected = [Some("a@example.org"), Some("b@example.org"), None];
        for export in [
            "\u{feff}id,email\r\n1,a@example.org\r\n2,\"b@example.org\"\r\n3,\\N\r\n",
            r#"[{"email": "a@example.org"}, {"email": "b@example.org"}, {"email": null}]"#,
            r#"{"status": "OK", "users": [{"email": "a@example.org"}]} {"users": [{"email": "b@example.org"}, {"id": 3}]}"#,
            "{\"email\": \"a@example.org\"}\n{\"email\": \"b@example.org\"}\n{}\n",
        ] {
            let emails: Vec<_> =
                read(export.as_bytes()).unwrap().iter().map(|record| record.text(&["email"])).collect();
            assert_eq!(emails, expected.map(|email| email.map(str::to_owned)), "{export}");
        }
        assert_eq!(read(b"").unwrap(), []);
    }

    #[test]
    fn a_record_says_where_it_stands_and_takes_either_name() {
        let records = read(b"id,note\n1,\"two\nlines\"\n2,x\n").unwrap();
        assert_eq!(
            records.iter().map(|record| record.spot.to_string()).collect::<Vec<_>>(),
            ["line 2", "line 4"]
        );
        let record = &read(br#"[{"userId": 7, "id": null}]"#).unwrap()[0];
        assert_eq!(record.text(&["id", "userId"]).as_deref(), Some("7"));
        assert_eq!(record.spot.to_string(), "record 1");
    }

    #[test]
    fn what_is_no_export_is_told_apart() {
        assert!(matches!(read(b"{\"email\": "), Err(RecordsInvalid::Json(_))));
        assert!(matches!(read(b"[1]"), Err(RecordsInvalid::NoObject(Spot::Record(1)))));
        assert!(matches!(read(b"{\"users\": 1}"), Err(RecordsInvalid::NoObject(Spot::Record(2)))));
        assert!(matches!(read(b"a,b\n1\n"), Err(RecordsInvalid::Csv(_))));
    }
}
