//! What operators send of a user.

use crate::admin::apps::described;
use crate::admin::params::texts;
use crate::json::{self, Value};
use crate::payload::{Field, Found, Member, Members, Patched, ReadBody};
use crate::problem::FieldProblem;
use crate::word::Word;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::user::{METADATA_MAX, Metadata, User, UserStatus};
use poem_openapi::Object;

texts! {
    /// An address.
    Address(EmailAddress) = "email_invalid", EmailAddress::parse;
}

/// A user that is to be made.
#[derive(Object)]
#[oai(rename = "NewUser", skip_serializing_if_is_none)]
struct NewUserShape {
    /// Their address, which they prove when they first sign in.
    email: String,
    /// A JSON object of the app's own, of at most 8 KiB.
    metadata: Option<serde_json::Value>,
}

/// A change of a user: a merge patch (RFC 7396).
#[derive(Object)]
#[oai(rename = "UserPatch", skip_serializing_if_is_none)]
struct UserPatchShape {
    /// Whether they may sign in.
    status: Option<Word<UserStatus>>,
    /// Members of the JSON object of the app's own; those that are `null` go, and all if it is `null` itself.
    metadata: Option<serde_json::Value>,
}

/// A user that is to be made.
pub(crate) struct NewUserBody {
    pub(super) email: EmailAddress,
    pub(super) metadata: Option<Metadata>,
}

/// A change of a user.
pub(crate) struct UserPatch {
    pub(super) status: Option<UserStatus>,
    metadata: Patched<Given>,
}

described! { NewUserBody as NewUserShape; UserPatch as UserPatchShape; }

/// The members of metadata, whatever they are.
#[derive(Clone, Debug)]
struct Given(Vec<(String, Value)>);

impl Member for Given {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        if let Some(Value::Object(members)) = given {
            return Some(Self(members));
        }
        found.add(field, "field_type", "must be an object");
        None
    }
}

impl ReadBody for NewUserBody {
    fn read(members: &mut Members<'_>, found: &mut Found) -> Option<Self> {
        let email = members.take::<Address>("email", found);
        let metadata = members.take::<Option<Whole>>("metadata", found);
        Some(Self { email: email?.0, metadata: metadata?.map(|metadata| metadata.0) })
    }
}

impl ReadBody for UserPatch {
    fn read(members: &mut Members<'_>, found: &mut Found) -> Option<Self> {
        let status = members.take::<Option<Word<UserStatus>>>("status", found);
        let metadata = members.take::<Patched<Given>>("metadata", found);
        Some(Self { status: status?.map(|status| status.0), metadata: metadata? })
    }
}

/// Metadata as a whole.
#[derive(Clone, Debug)]
struct Whole(Metadata);

impl Member for Whole {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let members = Given::read(given, field, found)?;
        match written(&Value::Object(members.0)) {
            Ok(metadata) => Some(Self(metadata)),
            Err(wrong) => {
                found.add(field, &wrong.code, &wrong.detail);
                None
            }
        }
    }
}

impl UserPatch {
    /// What becomes of that user's metadata, if anything.
    #[expect(
        clippy::option_option,
        reason = "kept, removed and set are three things, as of any member of a patch"
    )]
    pub(super) fn metadata_of(&self, old: &User) -> Result<Option<Option<Metadata>>, FieldProblem> {
        let patch = match &self.metadata {
            Patched::Kept => return Ok(None),
            Patched::Removed => return Ok(Some(None)),
            Patched::Set(patch) => patch.0.clone(),
        };
        let before = old.metadata.as_ref().and_then(|old| json::read(old.as_str().as_bytes()).ok());
        let merged = merged(before, Value::Object(patch));
        Ok(Some(Some(written(&merged)?)))
    }
}

/// The merge patch of RFC 7396 §2.
fn merged(target: Option<Value>, patch: Value) -> Value {
    let Value::Object(patch) = patch else { return patch };
    let mut members = match target {
        Some(Value::Object(members)) => members,
        _ => Vec::new(),
    };
    for (name, value) in patch {
        let at = members.iter().position(|(known, _)| *known == name);
        if value == Value::Null {
            if let Some(at) = at {
                members.remove(at);
            }
            continue;
        }
        let old = at.and_then(|at| members.get(at)).map(|(_, old)| old.clone());
        let new = merged(old, value);
        match at.and_then(|at| members.get_mut(at)) {
            Some(member) => member.1 = new,
            None => members.push((name, new)),
        }
    }
    Value::Object(members)
}

/// The object as it is kept.
fn written(object: &Value) -> Result<Metadata, FieldProblem> {
    let wrong = |detail: String| FieldProblem::new("metadata", "metadata_invalid", detail);
    let text = serde_json::to_string(object).map_err(|error| wrong(error.to_string()))?;
    // DEL and its kind stand unescaped in JSON, and U+0000 is no text in PostgreSQL.
    let text: String = text.chars().flat_map(escaped).collect();
    if text.len() > METADATA_MAX {
        return Err(FieldProblem::new("metadata", "metadata_too_long", "it takes at most 8 KiB"));
    }
    Metadata::parse(&text).map_err(|error| wrong(error.to_string()))
}

/// A character of a JSON text, escaped if it is a control character.
fn escaped(c: char) -> Vec<char> {
    if c.is_control() { format!("\\u{:04x}", u32::from(c)).chars().collect() } else { vec![c] }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str) -> Value {
        json::read(text.as_bytes()).unwrap()
    }

    /// RFC 7396, appendix A, as far as both sides are objects.
    #[test]
    fn a_patch_merges_as_the_rfc_says() {
        for (target, patch, result) in [
            (r#"{"a":"b"}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"b":"c"}"#, r#"{"a":"b","b":"c"}"#),
            (r#"{"a":"b"}"#, r#"{"a":null}"#, "{}"),
            (r#"{"a":"b","b":"c"}"#, r#"{"a":null}"#, r#"{"b":"c"}"#),
            (r#"{"a":["b"]}"#, r#"{"a":"c"}"#, r#"{"a":"c"}"#),
            (r#"{"a":"c"}"#, r#"{"a":["b"]}"#, r#"{"a":["b"]}"#),
            (r#"{"a":{"b":"c"}}"#, r#"{"a":{"b":"d","c":null}}"#, r#"{"a":{"b":"d"}}"#),
            (r#"{"a":[{"b":"c"}]}"#, r#"{"a":[1]}"#, r#"{"a":[1]}"#),
            (r#"{"e":null}"#, r#"{"a":1}"#, r#"{"e":null,"a":1}"#),
            ("{}", r#"{"a":{"bb":{"ccc":null}}}"#, r#"{"a":{"bb":{}}}"#),
        ] {
            assert_eq!(merged(Some(value(target)), value(patch)), value(result), "{target} {patch}");
        }
        assert_eq!(merged(None, value(r#"{"a":1}"#)), value(r#"{"a":1}"#));
    }

    #[test]
    fn what_is_kept_holds_no_control_character() {
        let odd = Value::Object(vec![("a\u{7f}".to_owned(), Value::Text("\u{0}\u{85}\n".to_owned()))]);
        let kept = written(&odd).unwrap();
        assert!(!kept.as_str().chars().any(char::is_control));
        assert_eq!(json::read(kept.as_str().as_bytes()).unwrap(), odd);
        let long = Value::Object(vec![("a".to_owned(), Value::Text("x".repeat(METADATA_MAX)))]);
        assert_eq!(written(&long).unwrap_err().code, "metadata_too_long");
    }
}
