//! One kind of body, of answer and of error for each operation.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// An operation with an answer of this kind is a page, for a browser and not for a client.
const PAGE: &str = "text/html";

/// Those who watch a server, and the providers that report to it, need no client.
const NOT_FOR_CLIENTS: &str = "Operations";

/// Other forms of an answer that JSON has too, for whoever asks for them by `Accept`.
const STREAMS: &[&str] = &["application/x-ndjson", "text/event-stream"];

/// The status of a URL that is too long.
const URI_TOO_LONG: &str = "414";

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";

/// What a list is asked by; its answer has [`PAGE_FIELDS`] and nothing else.
const PAGE_PARAMETERS: &[&str] = &["limit", "page_token"];
const PAGE_FIELDS: &[&str] = &["items", "next_page"];

/// Brings every operation of `contract` into shape, and names those that can't be brought into one.
pub(super) fn settle(contract: &mut Value) -> Vec<String> {
    let schemas = contract.pointer("/components/schemas").cloned().unwrap_or_default();
    let Some(paths) = contract.get_mut("paths").and_then(Value::as_object_mut) else {
        return vec!["it has no paths".to_owned()];
    };
    let mut findings = Vec::new();
    let mut names = BTreeSet::new();
    for (path, methods) in paths.iter_mut() {
        let Some(methods) = methods.as_object_mut() else { continue };
        methods.retain(|_, operation| is_for_clients(operation));
        for (method, operation) in methods.iter_mut() {
            let mut settled = shape(operation, &schemas);
            if let Ok(name) = &settled
                && !names.insert(name.clone())
            {
                settled = Err(format!("its operationId, {name}, is that of another"));
            }
            findings.extend(settled.err().map(|what| format!("{} {path}: {what}", method.to_uppercase())));
        }
    }
    paths.retain(|_, methods| methods.as_object().is_some_and(|methods| !methods.is_empty()));
    findings
}

/// Whether it is neither a page nor an affair of whoever runs the server.
fn is_for_clients(operation: &Value) -> bool {
    let tags = operation.get("tags").and_then(Value::as_array).into_iter().flatten();
    let answers = operation.get("responses").and_then(Value::as_object).into_iter().flatten();
    let mut media = answers.flat_map(|(_, answer)| media_types(answer));
    !tags.into_iter().any(|tag| tag == NOT_FOR_CLIENTS) && !media.any(|name| name.starts_with(PAGE))
}

/// The media types of an answer or a body.
fn media_types(of: &Value) -> impl Iterator<Item = &str> {
    of.get("content").and_then(Value::as_object).into_iter().flatten().map(|(name, _)| name.as_str())
}

/// Rewrites one operation and returns its name, or says why it can't be rewritten.
fn shape(operation: &mut Value, schemas: &Value) -> Result<String, String> {
    let name =
        operation.get("operationId").and_then(Value::as_str).ok_or("it has no operationId")?.to_owned();
    if operation.get("requestBody").is_some_and(|body| media_types(body).count() != 1) {
        return Err("it takes bodies of several media types".to_owned());
    }
    let answers = operation.get_mut("responses").and_then(Value::as_object_mut).ok_or("it has no answers")?;
    let error = one_error(answers)?;
    let success = one_success(answers)?;
    if let Some(error) = error {
        let answer = json!({"description": "Why not.", "content": {JSON: {"schema": error}}});
        // Every error has that form. 502, 503 and 504 are left out: a proxy may have sent them, and then it hasn't.
        answers.insert("4XX".to_owned(), answer.clone());
        answers.insert("500".to_owned(), answer);
    }
    spell_headers(operation);
    if is_list(operation) {
        check_list(operation, success.as_ref(), schemas)?;
        if let Some(fields) = operation.as_object_mut() {
            fields.insert("x-dropshot-pagination".to_owned(), json!({"required": []}));
        }
    }
    Ok(name)
}

/// Writes the names of header fields in lower case, which is all the same (RFC 9110 §5.1): arguments are named after them, and
/// `DPoP` would become `d_po_p`.
fn spell_headers(operation: &mut Value) {
    let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten();
    for parameter in parameters.filter(|parameter| parameter.get("in").is_some_and(|place| place == "header"))
    {
        let name = parameter.get("name").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
        parameter["name"] = name.into();
    }
}

/// Takes all errors away and returns the schema that they have in common; none if they have no bodies.
fn one_error(answers: &mut Map<String, Value>) -> Result<Option<Value>, String> {
    let mut found: Option<Value> = None;
    let codes: Vec<String> = answers.keys().filter(|code| code.starts_with(['4', '5'])).cloned().collect();
    for code in codes {
        let Some(answer) = answers.remove(&code) else { continue };
        // What is answered before an endpoint is asked has the same form everywhere; no client of ours makes such a URL.
        if code == URI_TOO_LONG {
            continue;
        }
        let schema =
            [PROBLEM, JSON].iter().find_map(|media| answer.get("content")?.get(media)?.get("schema"));
        let schema = schema.ok_or_else(|| format!("its error {code} has no body in JSON"))?;
        match &found {
            Some(one) if one != schema => return Err("its errors are of several kinds".to_owned()),
            _ => found = Some(schema.clone()),
        }
    }
    Ok(found)
}

/// Leaves one success, in one form; returns its schema if it has one.
fn one_success(answers: &mut Map<String, Value>) -> Result<Option<Value>, String> {
    // Without a body there is nothing to be typed: 304 answers conditions that a client doesn't set.
    answers.retain(|code, _| !code.starts_with('3'));
    let mut rest = answers.values_mut();
    let (Some(answer), None) = (rest.next(), rest.next()) else {
        return Err("it has not exactly one kind of success".to_owned());
    };
    let Some(content) = answer.get_mut("content").and_then(Value::as_object_mut) else { return Ok(None) };
    if content.contains_key(JSON) {
        content.retain(|media, _| !STREAMS.contains(&media.as_str()));
    }
    match content.len() {
        0 => Ok(None),
        1 => content
            .get(JSON)
            .and_then(|body| body.get("schema"))
            .cloned()
            .map(Some)
            .ok_or_else(|| "it does not answer in JSON".to_owned()),
        _ => Err("it succeeds in several media types".to_owned()),
    }
}

/// The names of its parameters in the query, with whether each is required.
fn query(operation: &Value) -> impl Iterator<Item = (&str, bool)> {
    let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    parameters.filter(|parameter| parameter.get("in").is_some_and(|place| place == "query")).filter_map(
        |parameter| {
            let required = parameter.get("required").and_then(Value::as_bool).unwrap_or(false);
            Some((parameter.get("name")?.as_str()?, required))
        },
    )
}

/// Whether it is asked page by page.
fn is_list(operation: &Value) -> bool {
    PAGE_PARAMETERS.iter().all(|wanted| query(operation).any(|(name, _)| name == *wanted))
}

/// Refuses a list that progenitor would not see as one: no stream would be made of it, and nobody would notice.
fn check_list(operation: &Value, success: Option<&Value>, schemas: &Value) -> Result<(), String> {
    if let Some((name, _)) = query(operation).find(|(_, required)| *required) {
        return Err(format!("it is a list and requires {name}, which no later page can be asked with"));
    }
    let named = success.and_then(|schema| schema.get("$ref")?.as_str()?.rsplit('/').next());
    let fields = named.and_then(|name| schemas.get(name)?.get("properties")?.as_object());
    let is_page = fields.is_some_and(|fields| fields.keys().eq(PAGE_FIELDS));
    if is_page {
        Ok(())
    } else {
        Err(format!("it is a list, and its answer has not just {}", PAGE_FIELDS.join(" and ")))
    }
}
