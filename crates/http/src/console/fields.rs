//! The form of an app: which fields it has, and how they become what the admin API reads too.

use super::stop::said;
use crate::form::Form;
use crate::json::Value as Wire;
use crate::problem::FieldProblem;
use serde_json::{Number, Value, json};
use std::collections::BTreeMap;

/// What a field holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A line that must not be empty.
    Line,
    /// A line that takes something away if it is empty.
    Optional,
    /// One thing a line.
    Lines,
    /// As [`Kind::Lines`], and left out if there are none.
    OptionalLines,
    /// A whole number; as usual if it is empty.
    Number,
    /// A whole number that takes something away if it is empty.
    OptionalNumber,
    /// Yes or no.
    Flag,
    /// One of these words, each with what it means.
    Choice(&'static [(&'static str, &'static str)]),
}

/// One field, named as the admin API names it.
pub(super) struct Field {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    kind: Kind,
}

pub(super) type Section = (&'static str, &'static [Field]);

const fn field(name: &'static str, label: &'static str, kind: Kind, hint: &'static str) -> Field {
    Field { name, label, hint, kind }
}

const NAME: Field = field("name", "Name", Kind::Line, "What people read on the sign-in page and in letters.");

const URIS: Field = field(
    "redirect_uris",
    "Redirect URIs",
    Kind::Lines,
    "One a line, each to the byte: https, or http on loopback (any port), or a private-use scheme.",
);

/// The form of a new app.
pub(super) const NEW: &[Section] = &[(
    "The app",
    &[
        field(
            "app_id",
            "Id",
            Kind::Line,
            "For ever: 3 to 40 of a-z, 0-9 and -, beginning with a letter. Also its OAuth client id.",
        ),
        NAME,
        field(
            "kind",
            "Kind",
            Kind::Choice(&[
                ("public", "public: runs in a browser or on a device"),
                ("confidential", "confidential: has a server that keeps a secret"),
            ]),
            "For ever.",
        ),
        URIS,
    ],
)];

/// The form of an app that there is.
pub(super) const USUAL: &[Section] = &[
    (
        "The app",
        &[
            NAME,
            field(
                "status",
                "Status",
                Kind::Choice(&[("active", "active"), ("disabled", "disabled: nobody signs in")]),
                "",
            ),
        ],
    ),
    (
        "Where people are sent",
        &[
            URIS,
            field(
                "post_logout_redirect_uris",
                "After a logout",
                Kind::Lines,
                "One a line, each to the byte.",
            ),
            field(
                "initiate_login_uri",
                "Where a sign-in starts anew",
                Kind::Optional,
                "For a link that was confirmed in another browser.",
            ),
        ],
    ),
    (
        "Who signs in, and how",
        &[
            field(
                "sign_up.policy",
                "Who may become a user",
                Kind::Choice(&[
                    ("open", "everybody who proves an address"),
                    ("invited", "nobody: operators make users"),
                    ("domains", "addresses of the domains below"),
                ]),
                "",
            ),
            field("sign_up.domains", "Domains", Kind::OptionalLines, "One a line; with that policy alone."),
            field(
                "binding",
                "A link opened in another browser",
                Kind::Choice(&[
                    ("strict", "leads nowhere"),
                    ("confirm", "asks the person"),
                    ("off", "signs in there"),
                ]),
                "",
            ),
            field("require_par", "Authorization requests must be pushed first (PAR)", Kind::Flag, ""),
            field("require_dpop", "Tokens are bound to a key of the client’s (DPoP)", Kind::Flag, ""),
        ],
    ),
    (
        "What it issues",
        &[
            field(
                "access_token_format",
                "Access tokens",
                Kind::Choice(&[("jwt", "JWT (RFC 9068)"), ("biscuit", "Biscuit")]),
                "",
            ),
            field("lifetimes.link_seconds", "A link lives, in seconds", Kind::Number, ""),
            field("lifetimes.access_token_seconds", "An access token, in seconds", Kind::Number, ""),
            field(
                "lifetimes.refresh_idle_seconds",
                "A session that nobody uses, in seconds",
                Kind::Number,
                "",
            ),
            field(
                "lifetimes.refresh_absolute_seconds",
                "A session however busy, in seconds",
                Kind::Number,
                "",
            ),
            field(
                "lifetimes.browser_session_seconds",
                "A browser that stays signed in, in seconds",
                Kind::Number,
                "0 for never.",
            ),
        ],
    ),
    (
        "What it looks like",
        &[
            field("brand.accent", "Colour", Kind::Optional, "As #rrggbb, dark or light enough to be read."),
            field("brand.policy_uri", "Privacy page", Kind::Optional, ""),
            field("brand.tos_uri", "Terms page", Kind::Optional, ""),
            field(
                "default_locale",
                "Language",
                Kind::Optional,
                "For whoever asks for none that is spoken: en, de, fr, es, ja or ar.",
            ),
        ],
    ),
    (
        "How often it may be asked",
        &[
            field(
                "limits.sign_ins_per_address",
                "Letters to one address",
                Kind::Optional,
                "COUNT/PERIOD such as 5/15m; the server’s limit if it is empty.",
            ),
            field(
                "limits.sign_ins_per_app_day",
                "Sign-ins a day",
                Kind::OptionalNumber,
                "The server’s limit if it is empty.",
            ),
        ],
    ),
];

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

/// What was filled in.
pub(super) fn of_form(form: &mut Form, sections: &[Section]) -> Values {
    let fields = sections.iter().flat_map(|(_, fields)| fields.iter());
    fields.filter_map(|field| Some((field.name.to_owned(), form.take(field.name)?))).collect()
}

/// What was filled in, as the admin API would get it.
pub(super) fn wire(values: &Values, sections: &[Section]) -> Vec<(String, Wire)> {
    let mut members: Vec<(String, Wire)> = Vec::new();
    for field in sections.iter().flat_map(|(_, fields)| fields.iter()) {
        let text = values.get(field.name).map_or("", String::as_str);
        let Some(value) = of_kind(field.kind, text) else { continue };
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
        Kind::OptionalLines | Kind::Number if text.is_empty() => return None,
        Kind::Optional | Kind::OptionalNumber if text.is_empty() => Wire::Null,
        Kind::Line | Kind::Choice(_) | Kind::Optional => Wire::Text(text.to_owned()),
        Kind::Lines | Kind::OptionalLines => Wire::List(lines().collect()),
        Kind::Number | Kind::OptionalNumber => number(),
        Kind::Flag => Wire::Bool(text == "true"),
    })
}

/// The form as its template fills it in, with what is wrong beside each field.
pub(super) fn shown(values: &Values, sections: &[Section], errors: &[FieldProblem]) -> Value {
    let shown = |field: &Field| {
        let wrong: Vec<_> = errors.iter().filter(|error| is_about(field, &error.field)).map(said).collect();
        let (kind, options) = match field.kind {
            Kind::Line | Kind::Optional => ("line", Value::Null),
            Kind::Lines | Kind::OptionalLines => ("lines", Value::Null),
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
    use super::super::values;
    use super::*;
    use gatepost_contract::samples;

    #[test]
    fn an_app_that_is_saved_as_it_was_shown_is_the_same() {
        let facts = values::facts(&samples::app(1));
        let members = wire(&of_facts(&facts), USUAL);
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
