//! One contract, and each way to break it.

use serde_json::{Value, json};

use super::*;

fn contract() -> Value {
    json!({
        "paths": {"/things": {"post": {
            "operationId": "makeThing",
            "parameters": [{"name": "limit", "in": "query"}],
            "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
            "responses": {
                "201": {"content": {"application/json": {"schema": {"allOf": [{"$ref": "#/components/schemas/Thing"}]}}}},
                "404": {"content": {}},
            },
        }}},
        "components": {"schemas": {
            "New": {"type": "object", "required": ["name"], "properties": {
                "name": {"type": "string"}, "kind": {"type": "string", "enum": ["a", "b"]}}},
            "Thing": {"type": "object", "required": ["id"], "properties": {
                "id": {"type": "string"}, "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}}},
        }},
    })
}

fn changed(pointer: &str, value: Value) -> Vec<String> {
    let (old, mut new) = (contract(), contract());
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = new.pointer_mut(parent).unwrap();
    if value.is_null() {
        parent.as_object_mut().unwrap().remove(&name.replace("~1", "/")).unwrap();
    } else {
        parent[name.replace("~1", "/")] = value;
    }
    compare(&old, &new)
}

const OPERATION: &str = "/paths/~1things/post";

#[test]
fn whatever_breaks_somebody_is_named() {
    let of = |rest: &str| format!("{OPERATION}/{rest}");
    let shape = |rest: &str| format!("/components/schemas/{rest}");
    for (pointer, value, expected) in [
        (OPERATION.to_owned(), json!(null), "post /things: is gone"),
        (
            of("operationId"),
            json!("addThing"),
            "post /things: is called \"addThing\" now, and clients by \"makeThing\"",
        ),
        (of("parameters"), json!([]), "post /things: the parameter \"limit\" is gone"),
        (
            of("parameters"),
            json!([{"name": "limit", "in": "query", "required": true}]),
            "post /things: asks for the parameter \"limit\"",
        ),
        (of("requestBody/required"), json!(true), "post /things: asks for a body"),
        (of("responses/201"), json!(null), "post /things 201: is not answered any more"),
        (of("responses/201/content"), json!({}), "post /things 201: application/json is gone"),
        (shape("New/required"), json!(["name", "kind"]), "post /things request.kind: must be sent now"),
        (shape("New/properties/kind"), json!(null), "post /things request.kind: is gone"),
        (
            shape("New/properties/kind/enum"),
            json!(["a"]),
            "post /things request.kind: \"b\" is not taken any more",
        ),
        (
            shape("New/properties/name"),
            json!({"type": "string", "enum": ["x"]}),
            "post /things request.name: takes certain words alone now",
        ),
        (shape("Thing/required"), json!([]), "post /things 201.id: may be missing now"),
        (
            shape("Thing/properties/id"),
            json!({"type": "integer"}),
            "post /things 201.id: was of type \"string\" and is \"integer\"",
        ),
    ] {
        let found = changed(&pointer, value);
        assert_eq!(found.first().map(String::as_str), Some(expected), "{pointer}: {found:?}");
    }
}

#[test]
fn what_is_added_breaks_nobody() {
    let of = |rest: &str| format!("{OPERATION}/{rest}");
    for (pointer, value) in [
        ("/paths/~1others".to_owned(), json!({"get": {"operationId": "listOthers"}})),
        (of("parameters"), json!([{"name": "limit", "in": "query"}, {"name": "more", "in": "query"}])),
        (of("responses/409"), json!({})),
        (of("responses/404"), json!(null)),
        ("/components/schemas/New/properties/more".to_owned(), json!({"type": "string"})),
        ("/components/schemas/New/properties/kind/enum".to_owned(), json!(["a", "b", "c"])),
        ("/components/schemas/Thing/required".to_owned(), json!(["id", "parts"])),
    ] {
        assert_eq!(changed(&pointer, value), Vec::<String>::new(), "{pointer}");
    }
}
