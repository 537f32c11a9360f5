//! Types without what a client should not judge, and with a word for what it should not show.

use serde_json::{Map, Value, json};

/// What the server judges, and says better what is wrong. progenitor would make a type of its own of each such text.
const FOR_THE_SERVER: &[&str] = &["maxLength", "minLength", "pattern"];

/// What a field's name ends in if whoever reads its value can do what its owner can.
const SECRET_ENDINGS: &[&str] = &["_assertion", "_secret", "_token", "_verifier"];

/// The same for fields whose names are too short to tell, with the types that they belong to.
const SECRET_FIELDS: &[(&str, &str)] = &[
    ("CodeAccepted", "redirect_to"),
    ("CodeEntry", "code"),
    ("IntrospectionRequest", "token"),
    ("PushedAuthorization", "id_token_hint"),
    ("RevocationRequest", "token"),
    ("SignInState", "redirect_to"),
    ("TestAddress", "code"),
    ("TokenRequest", "code"),
    ("WebhookMade", "secret"),
    ("WebhookSecretShown", "secret"),
];

/// Marks every secret text as a `password`, of which the generator makes a type that does not print.
pub(super) fn mark_secrets(document: &mut Value) -> Vec<String> {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return Vec::new();
    };
    for (name, schema) in schemas.iter_mut() {
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten();
        for (_, schema) in fields.filter(|(field, _)| is_secret(name, field)) {
            if schema.get("type").is_some_and(|kind| kind == "string") {
                schema["format"] = json!("password");
            }
        }
    }
    let is_there = |(name, field): &(&str, &str)| {
        schemas.get(*name).is_none_or(|schema| schema["properties"].get(field).is_some())
    };
    let gone = SECRET_FIELDS.iter().filter(|pair| !is_there(pair));
    gone.map(|(name, field)| format!("{name} has no {field} any more: mend xtask/src/sdk/schemas.rs"))
        .collect()
}

fn is_secret(schema: &str, field: &str) -> bool {
    SECRET_ENDINGS.iter().any(|ending| field.ends_with(ending)) || SECRET_FIELDS.contains(&(schema, field))
}

/// Leaves out examples and [`FOR_THE_SERVER`], and makes a plain reference of each one that stands alone in an `allOf`, where
/// it had to stand to have a description, or beside `null` alone.
pub(super) fn plain(document: &mut Value) {
    match document {
        Value::Object(fields) => {
            if fields.get("type").is_some_and(Value::is_string) {
                fields.retain(|name, _| !FOR_THE_SERVER.contains(&name.as_str()));
            }
            fields.remove("example");
            if let Some(reference) = only_reference(fields) {
                *fields = Map::from_iter([("$ref".to_owned(), reference)]);
            }
            fields.values_mut().for_each(plain);
        }
        Value::Array(items) => items.iter_mut().for_each(plain),
        _ => {}
    }
}

/// The reference that is all that `fields` say of a type, beside that it may be `null`: Rust has no type for that.
fn only_reference(fields: &Map<String, Value>) -> Option<Value> {
    let is_all = fields.keys().all(|key| ["allOf", "anyOf", "description", "title"].contains(&key.as_str()));
    let parts = fields.get("allOf").or_else(|| fields.get("anyOf"))?.as_array()?;
    let mut solid = parts.iter().filter(|part| part.get("enum") != Some(&json!([null])));
    match (solid.next(), solid.next()) {
        (Some(only), None) if is_all => only.get("$ref").cloned(),
        _ => None,
    }
}
