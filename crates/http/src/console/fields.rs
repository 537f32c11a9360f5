//! Forms: how what stands in their fields becomes what the admin API reads too, and what is wrong comes back beside them.

use super::sections::{Field, Kind, Section};
use super::stop::said;
use crate::form::Form;
use crate::json::{self, Value as Wire};
use crate::problem::FieldProblem;
use serde_json::{Number, Value, json};
use std::collections::BTreeMap;

/// What stands in a form's fields, by name.
pub(super) type Values = BTreeMap<String, String>;

/// What an app says of itself, as its form shows it.
pub(super) fn of_facts(facts: &Value) -> Values {
    let mut values = Values::new();
    flatten("", facts, &mut values);
    values
}

fn flatten(parent: &str, facts: &Value, values: &mut Values) {
    for (name, value) in facts.as_object().into_iter().flatten() {
        let name = format!("{parent}{name}");
        let text = match value {
            Value::Object(_) if name == "jwks" => super::values::wire(value),
            Value::Array(items) if name == "test_addresses" => {
                items.iter().map(test_line).collect::<Vec<_>>().join("\n")
            }
            Value::Object(_) => {
                flatten(&format!("{name}."), value, values);
                continue;
            }
            Value::Array(items) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n"),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        values.insert(name, text);
    }
}

/// A test address as one line.
fn test_line(test: &Value) -> String {
    ["email", "code", "expires_at"]
        .map(|part| test.get(part).and_then(Value::as_str).unwrap_or_default())
        .join(" ")
}

/// What was filled in.
pub(super) fn of_form(form: &mut Form, sections: &[Section]) -> Values {
    let mut values = Values::new();
    for field in sections.iter().flat_map(|(_, fields)| fields.iter()) {
        let text = match field.kind {
            Kind::Several(words) => {
                let is_chosen = |word: &&str| form.take(&format!("{}.{word}", field.name)).is_some();
                Some(words().into_iter().filter(is_chosen).collect::<Vec<_>>().join("\n"))
            }
            Kind::Picture if form.take(&gone(field)).is_some() => {
                values.insert(gone(field), "true".to_owned());
                form.take(field.name)
            }
            _ => form.take(field.name),
        };
        if let Some(text) = text {
            values.insert(field.name.to_owned(), text);
        }
    }
    values
}

/// The field that takes a picture away.
fn gone(field: &Field) -> String {
    format!("{}.gone", field.name)
}

/// What was filled in, as the admin API would get it.
pub(super) fn wire(values: &Values, sections: &[Section]) -> Vec<(String, Wire)> {
    let mut members: Vec<(String, Wire)> = Vec::new();
    for field in sections.iter().flat_map(|(_, fields)| fields.iter()) {
        let text = values.get(field.name).map_or("", String::as_str);
        let is_gone = matches!(field.kind, Kind::Picture) && values.contains_key(&gone(field));
        let value = if is_gone { Some(Wire::Null) } else { of_kind(field.kind, text) };
        let Some(value) = value else { continue };
        let Some((parent, name)) = field.name.split_once('.') else {
            members.push((field.name.to_owned(), value));
            continue;
        };
        let known = members.iter_mut().find(|(known, _)| known == parent);
        if let Some((_, Wire::Object(inner))) = known {
            inner.push((name.to_owned(), value));
        } else {
            members.push((parent.to_owned(), Wire::Object(vec![(name.to_owned(), value)])));
        }
    }
    // An object without any of its lines is none.
    for field in sections.iter().flat_map(|(_, fields)| fields.iter()) {
        if let (Kind::Part, Some((parent, _))) = (field.kind, field.name.split_once('.'))
            && !members.iter().any(|(known, _)| known == parent)
        {
            members.push((parent.to_owned(), Wire::Null));
        }
    }
    members
}

fn of_kind(kind: Kind, text: &str) -> Option<Wire> {
    let text = text.trim();
    let lines = || {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| Wire::Text(line.to_owned()))
    };
    // What is no number is said to be of the wrong type, by whoever reads it.
    let number = || {
        text.parse::<i64>()
            .map_or_else(|_| Wire::Text(text.to_owned()), |number| Wire::Number(Number::from(number)))
    };
    Some(match kind {
        Kind::OptionalLines | Kind::Number | Kind::Part | Kind::Picture if text.is_empty() => return None,
        Kind::Optional | Kind::OptionalNumber | Kind::Json if text.is_empty() => Wire::Null,
        Kind::Line | Kind::Choice(_) | Kind::Optional | Kind::Part | Kind::Picture => {
            Wire::Text(text.to_owned())
        }
        Kind::Lines | Kind::OptionalLines | Kind::Several(_) => Wire::List(lines().collect()),
        // What is no JSON is said to be of the wrong type, by whoever reads it.
        Kind::Json => json::read(text.as_bytes()).unwrap_or_else(|_| Wire::Text(text.to_owned())),
        Kind::Tests => Wire::List(text.lines().filter_map(test).collect()),
        Kind::Number | Kind::OptionalNumber => number(),
        Kind::Flag => Wire::Bool(text == "true"),
    })
}

/// The test address of a line; what is missing in it is named by whoever reads it.
fn test(line: &str) -> Option<Wire> {
    let words: Vec<_> = line.split_whitespace().collect();
    let parts = ["email", "code", "expires_at"].into_iter().zip(&words);
    let mut members: Vec<_> =
        parts.map(|(name, word)| (name.to_owned(), Wire::Text((*word).to_owned()))).collect();
    // Whatever stands behind is no part of a moment either.
    if let (Some((_, last)), [_, _, rest @ ..]) = (members.get_mut(2), words.as_slice()) {
        *last = Wire::Text(rest.join(" "));
    }
    (!words.is_empty()).then_some(Wire::Object(members))
}

/// The form as its template fills it in, with what is wrong beside each field.
pub(super) fn shown(values: &Values, sections: &[Section], errors: &[FieldProblem]) -> Value {
    let shown = |field: &Field| {
        let wrong: Vec<_> = errors.iter().filter(|error| is_about(field, &error.field)).map(said).collect();
        let (kind, options) = match field.kind {
            Kind::Line | Kind::Optional | Kind::Part => ("line", Value::Null),
            Kind::Lines | Kind::OptionalLines | Kind::Json | Kind::Tests => ("lines", Value::Null),
            Kind::Picture => ("picture", Value::Null),
            Kind::Several(words) => {
                let chosen = values.get(field.name).map_or("", String::as_str);
                let option =
                    |word: &str| json!({ "value": word, "chosen": chosen.lines().any(|one| one == word) });
                ("several", words().into_iter().map(option).collect())
            }
            Kind::Number | Kind::OptionalNumber => ("number", Value::Null),
            Kind::Flag => ("flag", Value::Null),
            Kind::Choice(words) => {
                let option = |(value, label): &(&str, &str)| json!({ "value": value, "label": label });
                ("choice", words.iter().map(option).collect())
            }
        };
        json!({
            "id": field.name.replace(['.', '_'], "-"),
            "name": field.name,
            "label": field.label,
            "hint": field.hint,
            "kind": kind,
            "options": options,
            "value": values.get(field.name).map_or("", String::as_str),
            "error": wrong.join(" "),
        })
    };
    let section = |(heading, fields): &Section| json!({ "heading": heading, "fields": fields.iter().map(shown).collect::<Vec<_>>() });
    sections.iter().map(section).collect()
}

/// Whether that is what is wrong: with the field, or with something in it.
fn is_about(field: &Field, name: &str) -> bool {
    name.strip_prefix(field.name).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
}

/// What is wrong and has no field to stand beside.
pub(super) fn elsewhere(errors: &[FieldProblem], sections: &[Section]) -> String {
    let has_field = |error: &&FieldProblem| {
        sections.iter().flat_map(|(_, fields)| fields.iter()).any(|field| is_about(field, &error.field))
    };
    let others: Vec<_> = errors.iter().filter(|error| !has_field(error)).map(said).collect();
    if others.is_empty() {
        "Nothing was saved. What is wrong stands beside each field.".to_owned()
    } else {
        others.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::super::sections::{NEW, usual};
    use super::super::values;
    use super::*;
    use gatepost_contract::samples;
    use gatepost_domain::app::{Sender, TestAddress};
    use gatepost_domain::email::EmailAddress;
    use gatepost_domain::email_code::EmailCode;

    #[test]
    fn an_app_that_is_saved_as_it_was_shown_is_the_same() {
        let mut app = samples::app(1);
        let email = |text| EmailAddress::parse(text).unwrap();
        let code = EmailCode::parse("424242").unwrap();
        app.test_addresses =
            vec![TestAddress { email: email("Review@example.org"), code, expires_at: samples::NOW }];
        app.sender = Some(Sender { name: None, address: email("post@example.org"), reply_to: None });
        let facts = values::facts(&app);
        let members = wire(&of_facts(&facts), &usual(app.kind));
        let text = serde_json::to_string(&Wire::Object(members)).unwrap();
        let sent: Value = serde_json::from_str(&text).unwrap();
        for (name, value) in sent.as_object().unwrap() {
            let Some(inner) = value.as_object() else {
                assert_eq!(facts.get(name).unwrap_or(&Value::Null), value, "{name}");
                continue;
            };
            for (member, value) in inner {
                let known = facts.get(name).and_then(|facts| facts.get(member)).unwrap_or(&Value::Null);
                assert_eq!(known, value, "{name}.{member}");
            }
        }
    }

    #[test]
    fn what_is_wrong_within_a_field_stands_beside_it() {
        let error = |name: &str| [FieldProblem::new(name, "x", "it is too green")];
        for (name, is_beside) in [
            ("redirect_uris", true),
            ("redirect_uris[1]", true),
            ("redirect_uris.1", true),
            ("redirect_uris_x", false),
        ] {
            let shown = shown(&Values::new(), NEW, &error(name)).to_string();
            assert_eq!(shown.contains("too green"), is_beside, "{name}");
            assert_eq!(elsewhere(&error(name), NEW).contains("too green"), !is_beside, "{name}");
        }
    }
}
