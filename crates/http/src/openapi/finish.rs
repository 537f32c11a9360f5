//! What the document says beside what poem-openapi lets operations say: problems by example, and words without the
//! line breaks of the source.

use crate::json::{self, Value};
use crate::problem::{self, Code, FieldProblem, Problem, ProblemBody};

/// Finishes every part of the document.
pub(super) fn finish(value: &mut Value) {
    match value {
        Value::List(items) => items.iter_mut().for_each(finish),
        Value::Object(members) => {
            let named = named_codes(members);
            for (name, member) in members {
                match name.as_str() {
                    "content" => show(member, &named),
                    "description" => unwrap_lines(member),
                    "allOf" => drop_descriptions(member),
                    // One text may fit several of them, such as addresses of both versions of IP.
                    "oneOf" if is_any_text(member) => {
                        "type".clone_into(name);
                        *member = Value::Text("string".to_owned());
                    }
                    _ => {}
                }
                finish(member);
            }
        }
        _ => {}
    }
}

/// Says of every operation that asks for nobody's credentials that it doesn't; silence would mean the same, and look forgotten.
pub(super) fn open_to_all(document: &mut Value) {
    let Some(Value::Object(paths)) = document.get_mut("paths") else { return };
    for (_, path) in paths {
        let Value::Object(operations) = path else { continue };
        for (_, operation) in operations {
            let is_silent = operation.get("operationId").is_some() && operation.get("security").is_none();
            if let (true, Value::Object(members)) = (is_silent, operation) {
                members.push(("security".to_owned(), Value::List(Vec::new())));
            }
        }
    }
}

/// Whether each of these shapes is a text.
fn is_any_text(shapes: &Value) -> bool {
    let is_text = |shape: &Value| shape.get("type").and_then(Value::as_str) == Some("string");
    matches!(shapes, Value::List(shapes) if shapes.iter().all(is_text))
}

/// The codes in the description of a response.
fn named_codes(members: &[(String, Value)]) -> Vec<Code> {
    let description =
        members.iter().find(|(name, _)| name == "description").and_then(|(_, text)| text.as_str());
    let names = |code: &&Code| description.is_some_and(|text| text.contains(&format!("`{}`", code.slug())));
    Code::ALL.iter().filter(names).copied().collect()
}

/// A line of the source is no line of a paragraph.
fn unwrap_lines(description: &mut Value) {
    if let Value::Text(text) = description {
        let paragraphs: Vec<_> = text.split("\n\n").map(|paragraph| paragraph.replace('\n', " ")).collect();
        *text = paragraphs.join("\n\n");
    }
}

/// A member that refers to another shape has its description beside `allOf`, and once more within.
fn drop_descriptions(parts: &mut Value) {
    if let Value::List(parts) = parts {
        parts.retain(|part| !matches!(part, Value::Object(members) if members.iter().all(|(name, _)| name == "description")));
    }
}

/// Puts the examples into the content of a response, if it is a problem's.
fn show(content: &mut Value, codes: &[Code]) {
    let Some(Value::Object(members)) = content.get_mut(problem::MEDIA_TYPE) else { return };
    let examples = codes.iter().filter_map(|code| Some((code.slug().to_owned(), example(*code)?))).collect();
    members.push(("examples".to_owned(), Value::Object(examples)));
}

/// A problem of that kind as it may come, in the place where the document wants it.
fn example(code: Code) -> Option<Value> {
    let written = serde_json::to_vec(&example_body(code)).ok()?;
    Some(Value::Object(vec![("value".to_owned(), json::read(&written).ok()?)]))
}

fn example_body(code: Code) -> ProblemBody {
    let problem = match code {
        Code::InvalidRequest => Problem::invalid(vec![
            FieldProblem::new("email", "email_invalid", "an address has exactly one @"),
            FieldProblem::new(
                "redirect_uri",
                "redirect_uri_not_registered",
                "not one of the app's redirect URIs, to the byte",
            ),
            FieldProblem::new("role", "field_unknown", "no such field"),
        ]),
        code => Problem::new(code),
    };
    problem.body("https://auth.example.com/docs", "5f0c9a7be2d41386-17")
}
