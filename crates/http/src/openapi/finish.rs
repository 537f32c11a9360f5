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
                    "minimum" | "maximum" => be_whole(member),
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
    for operation in operations(document).filter(|operation| operation.get("security").is_none()) {
        if let Value::Object(members) = operation {
            members.push(("security".to_owned(), Value::List(Vec::new())));
        }
    }
}

/// Says what any operation answers before it is asked: that the URL is too long.
pub(super) fn answered_before(document: &mut Value) {
    let code = Code::UriTooLong;
    let status = code.status().as_str().to_owned();
    let text = |text: &str| Value::Text(text.to_owned());
    let object = |name: &str, value: Value| Value::Object(vec![(name.to_owned(), value)]);
    let shape = object("schema", object("$ref", text("#/components/schemas/Problem")));
    let answer = Value::Object(vec![
        ("description".to_owned(), Value::Text(format!("`{}`: {}", code.slug(), code.meaning()))),
        ("content".to_owned(), object(problem::MEDIA_TYPE, shape)),
    ]);
    for operation in operations(document) {
        if let Some(Value::Object(answers)) = operation.get_mut("responses") {
            let at = answers.iter().position(|(known, _)| *known > status).unwrap_or(answers.len());
            answers.insert(at, (status.clone(), answer.clone()));
        }
    }
}

/// Every operation of the document.
fn operations(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let paths = document.get_mut("paths").into_iter().flat_map(members);
    paths.flat_map(members).filter(|operation| operation.get("operationId").is_some())
}

/// The values of an object's members.
fn members(value: &mut Value) -> impl Iterator<Item = &mut Value> {
    let members = if let Value::Object(members) = value { members.as_mut_slice() } else { &mut [] };
    members.iter_mut().map(|(_, member)| member)
}

/// A bound of whole numbers is one itself.
fn be_whole(bound: &mut Value) {
    if let Value::Number(number) = bound
        && let Some(whole) = number.as_f64().filter(|number| number.fract() == 0.0)
    {
        #[expect(clippy::cast_possible_truncation, reason = "no bound comes near to the end of i64")]
        let whole = whole as i64;
        *number = whole.into();
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
