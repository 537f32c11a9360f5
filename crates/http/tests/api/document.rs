//! The OpenAPI document: whole, consistent, and true of what is served.

use super::world::*;
use http::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

fn document() -> Value {
    serde_json::from_str(&gatepost_http::openapi_document::<Ports>()).unwrap()
}

fn operations(document: &Value) -> Vec<(String, Method, &Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let all =
        paths.flat_map(|(path, methods)| {
            methods.as_object().unwrap().iter().map(move |(method, operation)| {
                (path.clone(), method.to_uppercase().parse().unwrap(), operation)
            })
        });
    all.collect()
}

/// Every object in the document, with where it stands.
fn objects<'a>(value: &'a Value, at: &str, found: &mut Vec<(String, &'a serde_json::Map<String, Value>)>) {
    match value {
        Value::Object(members) => {
            found.push((at.to_owned(), members));
            members.iter().for_each(|(name, member)| objects(member, &format!("{at}/{name}"), found));
        }
        Value::Array(items) => items.iter().for_each(|item| objects(item, at, found)),
        _ => {}
    }
}

/// How many keys stand twice in some object of a JSON text, counted in the text itself.
fn keys_twice(text: &str) -> usize {
    let (mut stack, mut twice): (Vec<BTreeSet<String>>, _) = (Vec::new(), 0);
    let mut chars = text.chars().peekable();
    let mut last = String::new();
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                last.clear();
                while let Some(c) = chars.next() {
                    match c {
                        '"' => break,
                        '\\' => last.extend([Some('\\'), chars.next()].into_iter().flatten()),
                        c => last.push(c),
                    }
                }
            }
            '{' | '[' => stack.push(BTreeSet::new()),
            '}' | ']' => drop(stack.pop().unwrap()),
            ':' => twice += usize::from(!stack.last_mut().unwrap().insert(last.clone())),
            _ => {}
        }
    }
    assert!(stack.is_empty());
    twice
}

#[test]
fn no_key_stands_twice_at_any_level() {
    assert_eq!(keys_twice(r#"{"a":{"b":1,"c":[{"b":"x:\"{"}]},"b":2}"#), 0);
    assert_eq!(keys_twice(r#"{"a":{"b":1,"c":[{"b":1,"b":2}],"c":1}}"#), 2);
    assert_eq!(keys_twice(&gatepost_http::openapi_document::<Ports>()), 0);
}

#[test]
fn the_document_is_the_same_each_time() {
    let text = gatepost_http::openapi_document::<Ports>();
    assert_eq!(text, gatepost_http::openapi_document::<Ports>());
    assert!(text.starts_with("{\n  \"openapi\": \"3.0.3\",\n  \"info\": {\n    \"title\": \"Gatepost\","));
    assert!(text.ends_with("}\n"));
}

#[test]
fn every_operation_has_an_id_of_its_own_and_words() {
    let document = document();
    let mut ids = BTreeSet::new();
    for (path, method, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap_or_else(|| panic!("{method} {path} has no id"));
        assert!(ids.insert(id), "{id} stands twice");
        assert!(
            id.starts_with(|c: char| c.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric()),
            "{id}"
        );
        for words in ["summary", "description"] {
            assert!(operation[words].as_str().is_some_and(|text| !text.is_empty()), "{id} has no {words}");
        }
        assert_eq!(operation["tags"].as_array().unwrap().len(), 1, "{id}");
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["description"].is_string(), "{id}: {parameter}");
        }
        for (status, response) in operation["responses"].as_object().unwrap() {
            assert!(response["description"].as_str().is_some_and(|text| !text.is_empty()), "{id} {status}");
        }
    }
    assert!(ids.len() >= 14, "{ids:?}");
}

#[test]
fn every_shape_and_member_has_words_and_only_what_is_sent_may_be_null() {
    let document = document();
    for (name, schema) in document["components"]["schemas"].as_object().unwrap() {
        assert!(schema["description"].is_string(), "{name}");
        for (member, schema) in schema["properties"].as_object().into_iter().flatten() {
            let parts = schema["allOf"].as_array().into_iter().flatten();
            assert!(
                std::iter::once(schema).chain(parts).any(|part| part["description"].is_string()),
                "{name}.{member}"
            );
        }
    }
    let mut all = Vec::new();
    objects(&document, "", &mut all);
    let nullable = all.iter().filter(|(_, members)| members.get("nullable") == Some(&true.into()));
    let of: BTreeSet<_> = nullable.filter_map(|(at, _)| at.split('/').nth(3)).collect();
    assert_eq!(of, BTreeSet::from(["AppLimitsPatch", "AppPatch", "BrandPatch", "NewApp"]));
    let unknown: Vec<_> = all
        .iter()
        .filter_map(|(at, members)| {
            Some((at, members.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")?))
        })
        .filter(|(_, name)| document["components"]["schemas"].get(name).is_none())
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// What a generator makes types of: closed lists as lists, moments as moments, and how much a page takes.
#[test]
fn words_moments_and_bounds_are_in_the_schemas() {
    let document = document();
    let shape = |name: &str| document["components"]["schemas"][name].clone();
    assert_eq!(shape("AppKind")["enum"], json!(["public", "confidential"]));
    assert_eq!(shape("App")["properties"]["kind"]["allOf"][0]["$ref"], "#/components/schemas/AppKind");
    let mut all = Vec::new();
    objects(&document, "", &mut all);
    let moments = all.iter().filter(|(at, _)| {
        at.contains("/properties/")
            && (at.ends_with("_at") || at.ends_with("/at"))
            && !at.contains("/example")
    });
    let moments: Vec<_> = moments.collect();
    assert!(moments.len() > 40, "{}", moments.len());
    for (at, schema) in moments {
        assert_eq!(schema["format"], "date-time", "{at}");
    }
    for (path, _, operation) in operations(&document) {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            if parameter["name"] == "limit" {
                assert_eq!(
                    parameter["schema"],
                    json!({"type": "integer", "default": 50, "minimum": 1, "maximum": 200}),
                    "{path}"
                );
            }
        }
    }
}

#[test]
fn no_operation_speaks_xml() {
    let document = document();
    let mut all = Vec::new();
    objects(&document, "", &mut all);
    let contents = all.iter().filter(|(at, _)| at.ends_with("/content"));
    let types: BTreeSet<_> = contents.flat_map(|(_, content)| content.keys().map(String::as_str)).collect();
    let expected = BTreeSet::from([
        "application/json",
        "application/problem+json",
        "application/x-ndjson",
        "application/x-www-form-urlencoded",
        "text/event-stream",
        "text/html; charset=utf-8",
    ]);
    assert_eq!(types, expected);
}

#[test]
fn problems_and_oauth_errors_are_different_shapes() {
    let document = document();
    for (path, _, operation) in operations(&document) {
        let is_oauth =
            ["/token", "/revoke", "/introspect", "/userinfo", "/par"].iter().any(|end| path.ends_with(end));
        if path.ends_with("/authorize") || path.ends_with("/logout") {
            // Browsers alone come here: its errors are pages.
            continue;
        }
        for (status, response) in operation["responses"].as_object().unwrap() {
            if status.as_str() < "400" || response["content"].is_null() {
                continue;
            }
            // Nobody knows of a URL that is too long whose it is.
            let is_oauth = is_oauth && status != "414";
            let (media_type, shape) = if is_oauth {
                ("application/json", "OAuthError")
            } else {
                ("application/problem+json", "Problem")
            };
            let content = &response["content"][media_type];
            assert_eq!(content["schema"]["$ref"], format!("#/components/schemas/{shape}"), "{path} {status}");
            if !is_oauth {
                let examples = content["examples"].as_object().unwrap();
                assert!(!examples.is_empty(), "{path} {status}");
                for (code, example) in examples {
                    assert_eq!(example["value"]["code"], code.as_str());
                    assert_eq!(example["value"]["status"].to_string(), *status);
                }
            }
        }
    }
}

#[test]
fn problems_have_their_media_type_alone() {
    for (path, _, operation) in operations(&document()) {
        for (status, response) in operation["responses"].as_object().unwrap() {
            let Some(content) = response["content"].as_object() else { continue };
            let types: Vec<_> = content.keys().map(String::as_str).collect();
            let is_page = path.starts_with("/l/") && status != "414";
            let streams = ["/apps/{app_id}/sign-ins/{sign_in_id}", "/admin/v1/apps/{app_id}/audit-events"];
            let is_stream = streams.contains(&path.as_str()) && status == "200";
            assert_eq!(types.len(), if is_page || is_stream { 2 } else { 1 }, "{path} {status}: {types:?}");
        }
    }
}

#[tokio::test]
async fn every_path_is_served_and_says_no_to_other_methods() {
    let document = document();
    for (path, method, operation) in operations(&document) {
        let world = World::new().await;
        let token = super::admin_authority::token(&world, None, false).await;
        let ask = async |method: Method, path: &str| {
            if path.starts_with("/admin/") {
                world.operate(&token, method, path, (&[], b"")).await
            } else {
                world.ask(method, path, &[], "").await
            }
        };
        let path = path
            .replace("{app_id}", "acme")
            .replace("{sign_in_id}", "x")
            .replace("{token}", "x")
            .replace("{code}", "not_found");
        let answer = ask(Method::OPTIONS, &path).await;
        let allow: Vec<_> = answer.header("allow").split(", ").map(str::to_owned).collect();
        assert!(answer.status == 204 && allow.contains(&method.to_string()), "{method} {path}: {allow:?}");
        let answer = ask(method, &path).await;
        let status = answer.status.to_string();
        assert!(
            operation["responses"].get(&status).is_some(),
            "{path} answers {status}, which it does not say"
        );
    }
}

#[tokio::test]
async fn answers_have_the_shape_that_they_say() {
    let world = World::new().await;
    let document = document();
    let begun = world.begin().await;
    let (id, secret) = (begun["sign_in_id"].as_str().unwrap(), begun["sign_in_secret"].as_str().unwrap());
    let bearer = format!("Bearer {secret}");
    let state =
        world.get(&format!("/apps/acme/sign-ins/{id}"), &[("authorization", &bearer)]).await.json(200);
    let link = world.link().await;
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let pending = world.get(path, &[("accept", "application/json")]).await.json(200);
    let code = world.confirm().await;
    let tokens = world.exchange(&code, VERIFIER).await.json(200);
    world.begin().await;
    let link = world.link().await;
    let path = link.strip_prefix("http://localhost:8080").unwrap();
    let outcome =
        world.post_form(path, &[("accept", "application/json")], &[("action", "refuse")]).await.json(200);
    let keys = world.get("/apps/acme/jwks.json", &[]).await.json(200);
    let metadata = world.get("/apps/acme/.well-known/openid-configuration", &[]).await.json(200);
    let access = tokens["access_token"].as_str().unwrap();
    let bearer = format!("Bearer {access}");
    let claims = world.get("/apps/acme/userinfo", &[("authorization", &bearer)]).await.json(200);
    let basic = world.basic();
    let state_of_token = world
        .post_form("/apps/vault/introspect", &[("authorization", &basic)], &[("token", access)])
        .await
        .json(200);
    let problem = world.get("/x", &[]).await.problem(404, "not_found");
    for (shape, value) in [
        ("SignInBegun", &begun),
        ("SignInState", &state),
        ("PendingLink", &pending),
        ("LinkOutcome", &outcome),
        ("TokenAnswer", &tokens),
        ("UserInfoClaims", &claims),
        ("TokenState", &state_of_token),
        ("JsonWebKeySet", &keys),
        ("JsonWebKey", &keys["keys"][0]),
        ("JsonWebKey", &keys["keys"][1]),
        ("IssuerMetadata", &metadata),
        ("Problem", &problem),
        ("ReadyAnswer", &world.get("/readyz", &[]).await.json(200)),
        ("Liveness", &world.get("/livez", &[]).await.json(200)),
        ("OAuthError", &world.refresh("x").await.json(400)),
    ] {
        let schema = &document["components"]["schemas"][shape];
        let known = schema["properties"].as_object().unwrap_or_else(|| panic!("{shape} is no shape"));
        for name in value.as_object().unwrap().keys() {
            assert!(known.contains_key(name), "{shape} has no {name}");
        }
        for name in schema["required"].as_array().into_iter().flatten() {
            assert!(value.get(name.as_str().unwrap()).is_some(), "{shape} without {name}: {value}");
        }
    }
}
