//! What bodies look like, where no operation shows it in code: answers of a server, with its secrets taken out.
//!
//! `schemas` names shapes of the document, `contents` single bodies by path, method, status (or `request`) and media type.

use crate::json::{self, Value};

const EXAMPLES: &str = include_str!("examples.json");

/// Puts them where they belong; what a shape shows already stays.
pub(super) fn show(document: &mut Value) {
    let Ok(mut examples) = json::read(EXAMPLES.as_bytes()) else { return };
    for (name, example) in take(&mut examples, "schemas") {
        if let Some(shape) = at(document, &["components", "schemas", &name]) {
            add(shape, example);
        }
    }
    for (place, example) in take(&mut examples, "contents") {
        let [path, method, which, media_type] = *place.split(' ').collect::<Vec<_>>() else { continue };
        let body = match which {
            "request" => at(document, &["paths", path, method, "requestBody"]),
            status => at(document, &["paths", path, method, "responses", status]),
        };
        if let Some(content) = body.and_then(|body| at(body, &["content", media_type])) {
            add(content, example);
        }
    }
}

fn take(examples: &mut Value, name: &str) -> Vec<(String, Value)> {
    match examples.get_mut(name) {
        Some(Value::Object(members)) => std::mem::take(members),
        _ => Vec::new(),
    }
}

/// The value at the end of these names.
fn at<'a>(document: &'a mut Value, names: &[&str]) -> Option<&'a mut Value> {
    names.iter().try_fold(document, |value, name| value.get_mut(name))
}

fn add(shape: &mut Value, example: Value) {
    if shape.get("example").is_none()
        && let Value::Object(members) = shape
    {
        members.push(("example".to_owned(), example));
    }
}
