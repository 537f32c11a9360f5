//! What [`super::normalised`] makes of small contracts, and what it refuses.

use super::{DOCUMENT, document, normalised};
use crate::workspace::Workspace;
use serde_json::{Value, json};

/// A contract with one operation, `GET /things`, that has these fields beside its name.
fn contract(operation: &Value) -> Value {
    let mut fields = json!({"operationId": "listThings", "tags": ["Things"]});
    for (name, value) in operation.as_object().expect("an object") {
        fields[name] = value.clone();
    }
    json!({
        "paths": {"/things": {"get": fields}},
        "components": {"schemas": {
            "Thing": {
                "type": "object",
                "properties": {"part": {"allOf": [{"$ref": "#/components/schemas/Part"}], "description": "A part."}},
            },
            "Part": {"type": "string", "example": "a"},
            "ThingList": {"properties": {
                "items": {"items": {"$ref": "#/components/schemas/Thing"}},
                "next_page": {"type": "string"},
            }},
            "Problem": {"type": "object"},
            "Stranger": {"type": "object"},
        }},
    })
}

fn body(media: &str, schema: &str) -> Value {
    json!({"content": {media: {"schema": {"$ref": format!("#/components/schemas/{schema}")}}}})
}

fn things(operation: &Value) -> Value {
    let document = normalised(contract(operation)).expect("it has a form");
    document.pointer("/paths/~1things/get").cloned().unwrap_or_default()
}

fn refusal(operation: &Value) -> String {
    normalised(contract(operation)).expect_err("it has no form").join("\n")
}

#[test]
fn the_document_that_is_checked_in_is_what_the_contract_comes_to() {
    let workspace = Workspace::find().expect("tests run inside the checkout");
    let checked_in = workspace.read(DOCUMENT).unwrap_or_default();
    let fresh = document(&workspace).unwrap_or_else(|failure| panic!("{failure:?}"));
    assert!(checked_in == fresh, "{DOCUMENT}: not current; run `cargo xtask openapi --sdk` and commit it");
}

#[test]
fn errors_become_one_range_in_plain_json() {
    let shaped = things(&json!({"responses": {
        "200": body("application/json", "Thing"),
        "304": {},
        "404": body("application/problem+json", "Problem"),
        "503": body("application/problem+json", "Problem"),
    }}));
    let codes: Vec<_> = shaped["responses"].as_object().expect("answers").keys().collect();
    assert_eq!(codes, ["200", "4XX", "500"]);
    for code in ["4XX", "500"] {
        assert_eq!(shaped["responses"][code]["content"], body("application/json", "Problem")["content"]);
    }
}

#[test]
fn pages_and_what_operators_watch_are_left_out() {
    let page = json!({"responses": {"200": {"content": {"text/html; charset=utf-8": {}}}}});
    let watched = json!({"tags": ["Operations"], "responses": {"200": body("application/json", "Thing")}});
    for left_out in [page, watched] {
        let document = normalised(contract(&left_out)).expect("it has a form");
        assert_eq!((&document["paths"], &document["components"]["schemas"]), (&json!({}), &json!({})));
    }
}

#[test]
fn what_can_be_asked_for_as_a_stream_is_asked_for_as_json() {
    for stream in ["text/event-stream", "application/x-ndjson"] {
        let mut answer = body("application/json", "Thing");
        answer["content"][stream] = json!({"schema": {"type": "string"}});
        let shaped = things(&json!({"responses": {"200": answer}}));
        assert_eq!(shaped["responses"]["200"], body("application/json", "Thing"));
    }
}

#[test]
fn a_list_can_be_asked_for_page_by_page() {
    let query = |name: &str| json!({"in": "query", "name": name, "schema": {"type": "string"}});
    let list = |answer: &str, third: Value| {
        json!({
            "parameters": [query("limit"), query("page_token"), third],
            "responses": {"200": body("application/json", answer)},
        })
    };
    assert_eq!(things(&list("ThingList", query("email")))["x-dropshot-pagination"], json!({"required": []}));
    let alone =
        json!({"parameters": [query("limit")], "responses": {"200": body("application/json", "ThingList")}});
    assert_eq!(things(&alone).get("x-dropshot-pagination"), None);

    assert!(refusal(&list("Thing", query("email"))).contains("has not just items and next_page"));
    let mut required = query("email");
    required["required"] = json!(true);
    assert!(refusal(&list("ThingList", required)).contains("requires email"));
}

#[test]
fn only_what_an_operation_leads_to_is_kept_and_without_ornaments() {
    let operation = json!({"responses": {"200": body("application/json", "Thing")}});
    let document = normalised(contract(&operation)).expect("it has a form");
    let expected = json!({
        "Part": {"type": "string"},
        "Thing": {"type": "object", "properties": {"part": {"$ref": "#/components/schemas/Part"}}},
    });
    assert_eq!(document["components"]["schemas"], expected);
}

#[test]
fn secrets_are_marked_by_name_and_nothing_else_is() {
    let mut contract = contract(&json!({"responses": {"200": body("application/json", "CodeEntry")}}));
    contract["components"]["schemas"]["CodeEntry"] = json!({"properties": {
        "code": {"type": "string", "maxLength": 64},
        "client_secret": {"type": "string"},
        "token_type": {"type": "string"},
        "limit": {"type": "integer"},
    }});
    let fields =
        &normalised(contract).expect("it has a form")["components"]["schemas"]["CodeEntry"]["properties"];
    let secret = json!({"type": "string", "format": "password"});
    assert_eq!((&fields["code"], &fields["client_secret"]), (&secret, &secret));
    assert_eq!(
        (&fields["token_type"], &fields["limit"]),
        (&json!({"type": "string"}), &json!({"type": "integer"}))
    );
}

#[test]
fn a_secret_that_has_another_name_now_is_missed() {
    let mut contract = contract(&json!({"responses": {"200": body("application/json", "CodeEntry")}}));
    contract["components"]["schemas"]["CodeEntry"] = json!({"properties": {"digits": {"type": "string"}}});
    let words = normalised(contract).expect_err("it would be printed").join("\n");
    assert!(words.starts_with("CodeEntry has no code any more"), "{words}");
}

#[test]
fn what_progenitor_would_stumble_over_is_refused_by_name() {
    let fine = body("application/json", "Thing");
    for (operation, part) in [
        (json!({"operationId": null, "responses": {"200": fine}}), "no operationId"),
        (json!({"responses": {"200": fine, "202": fine}}), "exactly one kind of success"),
        (json!({"responses": {}}), "exactly one kind of success"),
        (
            json!({"responses": {"200": {"content": {"application/json": {}, "image/png": {}}}}}),
            "several media types",
        ),
        (json!({"responses": {"200": body("image/png", "Thing")}}), "does not answer in JSON"),
        (
            json!({"responses": {"200": fine, "404": fine, "409": body("application/problem+json", "Problem")}}),
            "several kinds",
        ),
        (json!({"responses": {"200": fine, "404": {}}}), "404 has no body in JSON"),
        (
            json!({"requestBody": {"content": {"a/b": {}, "c/d": {}}}, "responses": {"200": fine}}),
            "bodies of several",
        ),
    ] {
        let words = refusal(&operation);
        assert!(words.starts_with("GET /things: ") && words.contains(part), "{operation}: {words}");
    }
}

#[test]
fn header_fields_are_spelled_as_arguments_can_be() {
    let header = json!({"in": "header", "name": "DPoP"});
    let shaped =
        things(&json!({"parameters": [header], "responses": {"200": body("application/json", "Thing")}}));
    assert_eq!(shaped["parameters"], json!([{"in": "header", "name": "dpop"}]));
}

#[test]
fn two_operations_of_one_name_are_refused() {
    let mut twice = contract(&json!({"responses": {"200": body("application/json", "Thing")}}));
    twice["paths"]["/others"] = twice["paths"]["/things"].clone();
    let words = normalised(twice).expect_err("a name is given once").join("\n");
    assert!(words.contains("listThings, is that of another"), "{words}");
}
