//! The document as its page shows it.

use crate::json::Value;
use crate::problem::Code;
use serde::Serialize;

/// The whole page.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    title: &'a str,
    version: &'a str,
    about: &'a str,
    chapters: Vec<Chapter<'a>>,
    shapes: Vec<Shape<'a>>,
    problems: Vec<ProblemView>,
}

#[derive(Serialize)]
struct Chapter<'a> {
    name: &'a str,
    about: &'a str,
    operations: Vec<Operation<'a>>,
}

#[derive(Serialize)]
struct Operation<'a> {
    id: &'a str,
    method: String,
    path: &'a str,
    summary: &'a str,
    about: &'a str,
    authentication: Vec<&'a str>,
    parameters: Vec<Field<'a>>,
    body: Vec<Content<'a>>,
    answers: Vec<AnswerView<'a>>,
}

#[derive(Serialize)]
struct AnswerView<'a> {
    status: &'a str,
    about: Vec<&'a str>,
    headers: Vec<Field<'a>>,
    contents: Vec<Content<'a>>,
}

#[derive(Serialize)]
struct Content<'a> {
    media_type: &'a str,
    kind: Kind<'a>,
}

/// The type of a value: a word, and the shape that it has by name.
#[derive(Serialize)]
struct Kind<'a> {
    word: String,
    shape: Option<&'a str>,
}

#[derive(Serialize)]
struct Field<'a> {
    name: &'a str,
    kind: Kind<'a>,
    is_required: bool,
    about: &'a str,
}

/// A schema that others refer to.
#[derive(Serialize)]
struct Shape<'a> {
    name: &'a str,
    about: &'a str,
    fields: Vec<Field<'a>>,
    words: Vec<&'a str>,
    example: Option<String>,
}

/// A problem, explained.
#[derive(Serialize)]
pub(super) struct ProblemView {
    code: &'static str,
    status: u16,
    title: &'static str,
    meaning: &'static str,
}

impl ProblemView {
    pub(super) fn of(code: Code) -> Self {
        let (status, title) = (code.status().as_u16(), code.title());
        Self { code: code.slug(), status, title, meaning: code.meaning() }
    }
}

impl<'a> Page<'a> {
    pub(super) fn of(document: &'a Value) -> Self {
        let info = member(document, "info");
        let components = member(document, "components");
        let shapes = members(member(components, "schemas"));
        Self {
            title: text(info, "title"),
            version: text(info, "version"),
            about: text(info, "description"),
            chapters: items(member(document, "tags")).iter().map(|tag| Chapter::of(tag, document)).collect(),
            shapes: shapes.iter().map(|(name, schema)| Shape::of(name, schema)).collect(),
            problems: Code::ALL.iter().copied().map(ProblemView::of).collect(),
        }
    }
}

impl<'a> Chapter<'a> {
    fn of(tag: &'a Value, document: &'a Value) -> Self {
        let name = text(tag, "name");
        let paths = members(member(document, "paths"));
        let all = paths.iter().flat_map(|(path, operations)| {
            members(operations).iter().map(move |(method, operation)| (path, method, operation))
        });
        let own = all.filter(|(_, _, operation)| {
            items(member(operation, "tags")).iter().any(|tag| tag.as_str() == Some(name))
        });
        let schemes = member(member(document, "components"), "securitySchemes");
        let operations =
            own.map(|(path, method, operation)| Operation::of((path, method), operation, schemes));
        let operations = operations.collect();
        Self { name, about: text(tag, "description"), operations }
    }
}

impl<'a> Operation<'a> {
    fn of((path, method): (&'a str, &str), operation: &'a Value, schemes: &'a Value) -> Self {
        let security = items(member(operation, "security")).iter();
        let answers = members(member(operation, "responses"));
        Self {
            id: text(operation, "operationId"),
            method: method.to_uppercase(),
            path,
            summary: text(operation, "summary"),
            about: text(operation, "description"),
            authentication: security
                .map(|way| {
                    members(way)
                        .first()
                        .map_or("Or nothing.", |(name, _)| text(member(schemes, name), "description"))
                })
                .collect(),
            parameters: items(member(operation, "parameters")).iter().map(parameter).collect(),
            body: contents(member(member(operation, "requestBody"), "content")),
            answers: answers.iter().map(|(status, answer)| AnswerView::of(status, answer)).collect(),
        }
    }
}

impl<'a> AnswerView<'a> {
    fn of(status: &'a str, answer: &'a Value) -> Self {
        let headers = members(member(answer, "headers")).iter();
        Self {
            status,
            about: text(answer, "description").split("\n\n").collect(),
            headers: headers
                .map(|(name, header)| field(name, member(header, "schema"), header, true))
                .collect(),
            contents: contents(member(answer, "content")),
        }
    }
}

impl<'a> Shape<'a> {
    fn of(name: &'a str, schema: &'a Value) -> Self {
        let required = items(member(schema, "required"));
        let is_required = |name: &str| required.iter().any(|known| known.as_str() == Some(name));
        let fields = members(member(schema, "properties")).iter();
        let example = schema.get("example").and_then(|example| serde_json::to_string_pretty(example).ok());
        Self {
            name,
            about: text(schema, "description"),
            fields: fields.map(|(name, schema)| field(name, schema, schema, is_required(name))).collect(),
            words: words(schema),
            example,
        }
    }
}

fn parameter(parameter: &Value) -> Field<'_> {
    let is_required = member(parameter, "required") == &Value::Bool(true);
    field(text(parameter, "name"), member(parameter, "schema"), parameter, is_required)
}

fn field<'a>(name: &'a str, schema: &'a Value, described: &'a Value, is_required: bool) -> Field<'a> {
    // A reference that is described stands beside its description.
    let parts = items(member(schema, "allOf")).iter();
    let about = parts
        .map(|part| text(part, "description"))
        .fold(text(described, "description"), |first, next| if first.is_empty() { next } else { first });
    Field { name, kind: kind(schema), is_required, about }
}

fn contents(content: &Value) -> Vec<Content<'_>> {
    let types = members(content).iter();
    types.map(|(media_type, content)| Content { media_type, kind: kind(member(content, "schema")) }).collect()
}

fn kind(schema: &Value) -> Kind<'_> {
    let kind = solid(schema);
    let may_be_null = |schema: &Value| member(schema, "nullable") == &Value::Bool(true);
    let is_nullable = may_be_null(schema) || items(member(schema, "anyOf")).iter().any(may_be_null);
    Kind { word: if is_nullable { kind.word + " or null" } else { kind.word }, ..kind }
}

/// The type of what is there.
fn solid(schema: &Value) -> Kind<'_> {
    let mut parts = ["allOf", "anyOf"].into_iter().flat_map(|parts| items(member(schema, parts)));
    let referred = parts.find_map(|part| part.get("$ref"));
    if let Some(name) = schema.get("$ref").or(referred).and_then(Value::as_str) {
        let shape = name.rsplit('/').next().unwrap_or(name);
        return Kind { word: shape.to_owned(), shape: Some(shape) };
    }
    let several = items(member(schema, "oneOf"));
    if !several.is_empty() {
        let words: Vec<_> = several.iter().map(|one| kind(one).word).collect();
        return Kind { word: words.join(" or "), shape: None };
    }
    let word = text(schema, "type");
    if word == "array" {
        let Kind { word, shape } = kind(member(schema, "items"));
        return Kind { word: format!("list of {word}"), shape };
    }
    let format = text(schema, "format");
    let word = if word == "string" && !format.is_empty() { format } else { word };
    Kind { word: word.to_owned(), shape: None }
}

fn words(schema: &Value) -> Vec<&str> {
    items(member(schema, "enum")).iter().filter_map(Value::as_str).collect()
}

fn member<'a>(value: &'a Value, name: &str) -> &'a Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn members(value: &Value) -> &[(String, Value)] {
    if let Value::Object(members) = value { members } else { &[] }
}

fn items(value: &Value) -> &[Value] {
    if let Value::List(items) = value { items } else { &[] }
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    member(value, name).as_str().unwrap_or_default()
}
