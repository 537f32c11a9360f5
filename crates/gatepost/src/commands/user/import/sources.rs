//! What the exports of other systems say about a person.

use super::records::{Record, Spot};
use crate::cli::ImportSource;
use gatepost_domain::time::Timestamp;
use serde_json::{Map, Value};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

/// Somebody who is to be a user.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Person {
    pub(super) spot: Spot,
    /// The address, as it was written.
    pub(super) email: String,
    /// What the other system calls them.
    pub(super) id: Option<String>,
    /// Whether the other system saw that the address is theirs.
    pub(super) is_confirmed: bool,
    /// Whether they were kept out.
    pub(super) is_blocked: bool,
    /// What the app keeps about them from now on: the other system's id at least, by which its own tables find them.
    pub(super) metadata: Map<String, Value>,
}

/// Why somebody in an export can't be a user. The words are stable.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub(super) enum Unfit {
    #[error("there is no e-mail address in it")]
    NoEmail,
    #[error("the other system deleted them")]
    Deleted,
    #[error("a user has one address, and theirs is {0}")]
    FurtherEmail(String),
}

impl Unfit {
    pub(super) const fn code(&self) -> &'static str {
        match self {
            Self::NoEmail => "email_missing",
            Self::Deleted => "deleted",
            Self::FurtherEmail(_) => "email_further",
        }
    }
}

/// What a record comes to: one person, and addresses of theirs that are left behind; or nobody.
pub(super) fn people(
    source: ImportSource,
    record: &Record,
    now: Timestamp,
) -> Vec<Result<Person, (Option<String>, Unfit)>> {
    match source {
        ImportSource::Supabase => vec![supabase(record, now)],
        ImportSource::Authjs => vec![authjs(record)],
        ImportSource::Supertokens => supertokens(record),
    }
}

impl Person {
    fn of(source: &str, record: &Record, email: String, id: Option<String>) -> Self {
        let mut metadata = Map::new();
        metadata.extend(id.clone().map(|id| (format!("{source}_id"), Value::String(id))));
        Self { spot: record.spot, email, id, is_confirmed: false, is_blocked: false, metadata }
    }
}

/// A row of `auth.users`, or a user as the admin API lists them.
fn supabase(record: &Record, now: Timestamp) -> Result<Person, (Option<String>, Unfit)> {
    let email = record.text(&["email"]);
    if record.value(&["deleted_at"]).is_some() {
        return Err((email, Unfit::Deleted));
    }
    let email = email.filter(|email| !email.is_empty()).ok_or((None, Unfit::NoEmail))?;
    let mut person = Person::of("supabase", record, email, record.text(&["id"]));
    person.is_confirmed = record.value(&["email_confirmed_at", "confirmed_at"]).is_some();
    person.is_blocked = record.text(&["banned_until"]).is_some_and(|until| !is_past(&until, now));
    let profile = match record.value(&["user_metadata", "raw_user_meta_data"]) {
        Some(Value::String(text)) => serde_json::from_str(text).ok(),
        other => other.cloned(),
    };
    let profile = profile.filter(|profile| profile.as_object().is_some_and(|profile| !profile.is_empty()));
    person.metadata.extend(profile.map(|profile| ("user_metadata".to_owned(), profile)));
    Ok(person)
}

/// A moment as PostgreSQL or JSON writes it. What can't be read has not passed: nobody is let in by mistake.
fn is_past(text: &str, now: Timestamp) -> bool {
    let text = text.trim().replacen(' ', "T", 1);
    let text = if text.ends_with("+00") { format!("{text}:00") } else { text };
    OffsetDateTime::parse(&text, &Rfc3339).is_ok_and(|at| at.unix_timestamp() <= now.as_seconds())
}

/// A row of the users of any adapter: some spell its columns in one word, some with an underscore.
fn authjs(record: &Record) -> Result<Person, (Option<String>, Unfit)> {
    let email = record.text(&["email"]).filter(|email| !email.is_empty());
    let email = email.ok_or((None, Unfit::NoEmail))?;
    let mut person = Person::of("authjs", record, email, record.text(&["id", "_id"]));
    let confirmed = record.value(&["emailVerified", "email_verified", "emailverified"]);
    person.is_confirmed = confirmed.is_some_and(|value| !matches!(value, Value::Bool(false)));
    person.metadata.extend(record.text(&["name"]).map(|name| ("name".to_owned(), Value::String(name))));
    Ok(person)
}

/// A user as the core lists them, of this or an older version, or a row of a recipe's table.
fn supertokens(record: &Record) -> Vec<Result<Person, (Option<String>, Unfit)>> {
    // Before accounts could be linked, what a recipe knows stood in an object of its own.
    let older = record.value(&["user"]).and_then(Value::as_object);
    let field = |name: &str| older.and_then(|user| user.get(name)).or_else(|| record.value(&[name]));
    let text = |name: &str| field(name).and_then(Value::as_str).map(str::to_owned);
    let id = text("id").or_else(|| text("user_id"));
    let by_link = record.text(&["recipeId"]).is_some_and(|recipe| recipe == "passwordless");
    let mut emails: Vec<(String, bool)> = Vec::new();
    let mut note =
        |email: String, is_confirmed: bool| match emails.iter_mut().find(|(known, _)| *known == email) {
            Some((_, known)) => *known |= is_confirmed,
            None => emails.push((email, is_confirmed)),
        };
    for method in field("loginMethods").and_then(Value::as_array).into_iter().flatten() {
        let is_confirmed = method.get("verified").and_then(Value::as_bool).unwrap_or_default();
        if let Some(email) = method.get("email").and_then(Value::as_str) {
            note(email.to_owned(), is_confirmed);
        }
    }
    for email in field("emails").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        note(email.to_owned(), false);
    }
    if let Some(email) = text("email") {
        note(email, by_link);
    }
    // One that was confirmed goes before one that was not.
    emails.sort_by_key(|(_, is_confirmed)| !is_confirmed);
    let mut emails = emails.into_iter();
    let Some((email, is_confirmed)) = emails.next() else { return vec![Err((None, Unfit::NoEmail))] };
    let person = Person { is_confirmed, ..Person::of("supertokens", record, email.clone(), id) };
    let further = emails.map(|(further, _)| Err((Some(further), Unfit::FurtherEmail(email.clone()))));
    std::iter::once(Ok(person)).chain(further).collect()
}

#[cfg(test)]
mod tests;
