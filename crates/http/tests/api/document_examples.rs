//! The OpenAPI document shows what everything looks like, and what it shows is so.

use super::world::*;
use serde_json::Value;

const EXAMPLES: &str = include_str!("../../src/openapi/examples.json");

fn document() -> Value {
    serde_json::from_str(&gatepost_http::openapi_document::<Ports>()).unwrap()
}

/// The shape itself, where the document refers to it.
fn resolved<'a>(document: &'a Value, shape: &'a Value) -> &'a Value {
    match shape["$ref"].as_str() {
        Some(name) => document.pointer(name.trim_start_matches('#')).unwrap_or_else(|| panic!("no {name}")),
        None => shape,
    }
}

/// What in a value is not as its shape says; nothing, if all is.
fn misfits(document: &Value, shape: &Value, value: &Value, at: &str) -> Vec<String> {
    let shape = resolved(document, shape);
    if let Some(parts) = shape["allOf"].as_array() {
        return parts.iter().flat_map(|part| misfits(document, part, value, at)).collect();
    }
    if let Some(choices) = shape["anyOf"].as_array().or(shape["oneOf"].as_array()) {
        let fits = choices.iter().any(|choice| misfits(document, choice, value, at).is_empty());
        return if fits { Vec::new() } else { vec![format!("{at} is none of the choices")] };
    }
    let is_of_type = match shape["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    let is_allowed = shape["enum"].as_array().is_none_or(|words| words.contains(value));
    if !is_of_type || !is_allowed {
        return vec![format!("{at} can't be {value}")];
    }
    let mut found = Vec::new();
    for required in shape["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        if value[required].is_null() {
            found.push(format!("{at} lacks {required}"));
        }
    }
    for (name, member) in value.as_object().into_iter().flatten() {
        let known = &shape["properties"][name];
        match (known.is_null(), &shape["additionalProperties"]) {
            (false, _) => found.extend(misfits(document, known, member, &format!("{at}.{name}"))),
            (true, Value::Object(_)) => {
                let other = &shape["additionalProperties"];
                found.extend(misfits(document, other, member, &format!("{at}.{name}")));
            }
            (true, _) if shape["properties"].is_object() => found.push(format!("{at} has no {name}")),
            (true, _) => {}
        }
    }
    for item in value.as_array().into_iter().flatten() {
        found.extend(misfits(document, &shape["items"], item, &format!("{at}[]")));
    }
    found
}

/// What is asked for and answered as JSON or as a form: the place, and the content with its shape.
fn bodies(document: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let asked = ("request".to_owned(), &operation["requestBody"]["content"]);
            let answers = operation["responses"].as_object().unwrap().iter();
            let answered = answers.map(|(status, answer)| (status.clone(), &answer["content"]));
            for (which, content) in std::iter::once(asked).chain(answered) {
                for (media_type, body) in content.as_object().into_iter().flatten() {
                    found.push((format!("{method} {path} {which} {media_type}"), body.clone()));
                }
            }
        }
    }
    found
}

#[test]
fn every_body_is_shown_and_fits_its_shape() {
    let document = document();
    let mut shown = 0;
    for (place, body) in bodies(&document) {
        let is_read_by_programs = ["json", "form-urlencoded"].iter().any(|word| place.contains(word));
        if !is_read_by_programs {
            continue;
        }
        let several = body["examples"].as_object().into_iter().flatten().map(|(_, one)| &one["value"]);
        let of_shape = &resolved(&document, &body["schema"])["example"];
        let examples: Vec<_> =
            [&body["example"], of_shape].into_iter().filter(|one| !one.is_null()).chain(several).collect();
        assert!(!examples.is_empty(), "{place} shows nothing");
        for example in examples {
            assert_eq!(misfits(&document, &body["schema"], example, &place), Vec::<String>::new());
            shown += 1;
        }
    }
    assert!(shown > 150, "{shown}");
}

/// An example of something that is not there is one that nobody looks after.
#[test]
fn every_example_that_is_kept_has_a_place() {
    let (document, examples) = (document(), serde_json::from_str::<Value>(EXAMPLES).unwrap());
    for (name, example) in examples["schemas"].as_object().unwrap() {
        assert_eq!(&document["components"]["schemas"][name]["example"], example, "{name}");
    }
    let bodies = bodies(&document);
    for (place, example) in examples["contents"].as_object().unwrap() {
        let [path, method, status, media_type] = *place.split(' ').collect::<Vec<_>>() else {
            panic!("{place} names no body")
        };
        let place = format!("{method} {path} {status} {media_type}");
        let found = bodies.iter().find(|(known, _)| *known == place);
        assert_eq!(found.map(|(_, body)| &body["example"]), Some(example), "{place}");
    }
}

/// A value that is not as its shape says is found: otherwise the tests above would see nothing.
#[test]
fn what_does_not_fit_is_seen() {
    let document = serde_json::json!({"components": {"schemas": {"Thing": {
        "type": "object", "required": ["id"], "properties": {
            "id": {"type": "string"}, "count": {"type": "integer"}, "kind": {"enum": ["a", "b"]},
            "more": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}}}}});
    let shape = serde_json::json!({"$ref": "#/components/schemas/Thing"});
    let wrong = |value: Value| misfits(&document, &shape, &value, "it").len();
    assert_eq!(wrong(serde_json::json!({"id": "1", "kind": "a", "more": [{"id": "2", "count": 3}]})), 0);
    for value in [
        serde_json::json!({}),
        serde_json::json!("text"),
        serde_json::json!({"id": 1}),
        serde_json::json!({"id": "1", "other": 1}),
        serde_json::json!({"id": "1", "kind": "c"}),
        serde_json::json!({"id": "1", "more": [{"id": "2", "count": "3"}]}),
    ] {
        assert_eq!(wrong(value.clone()), 1, "{value}");
    }
}
