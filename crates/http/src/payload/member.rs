//! The members of a JSON object, taken one by one.

use crate::json::Value;
use crate::problem::FieldProblem;
use poem_openapi::types::Type;
use std::net::IpAddr;

/// More wrong members than this are not named: who sends thousands learns enough from the first.
const MOST: usize = 50;

/// How much of an unknown member's name is repeated.
const NAME: usize = 100;

/// What was found to be wrong with a body so far.
#[derive(Default)]
pub(crate) struct Found(Vec<FieldProblem>);

impl Found {
    /// Names one more.
    pub(crate) fn add(&mut self, field: &Field<'_>, code: &str, detail: &str) {
        if self.0.len() < MOST {
            self.0.push(FieldProblem::new(field.path(), code, detail));
        }
    }

    /// All that is wrong.
    pub(crate) fn into_errors(self) -> Vec<FieldProblem> {
        self.0
    }
}

/// Where a value stands in the body.
#[derive(Clone, Copy)]
pub(crate) struct Field<'a> {
    parent: Option<&'a Field<'a>>,
    name: &'a str,
}

impl Field<'_> {
    /// Where a member of it stands.
    pub(crate) const fn member<'a>(&'a self, name: &'a str) -> Field<'a> {
        Field { parent: Some(self), name }
    }

    fn path(&self) -> String {
        match self.parent {
            Some(parent) => format!("{}.{}", parent.path(), self.name),
            None => self.name.to_owned(),
        }
    }
}

/// Something that is read from an object.
pub(crate) trait ReadBody: Send + Sized {
    /// Takes its members; `None` if something is wrong with one of them, which is found then.
    fn read(members: &mut Members, found: &mut Found) -> Option<Self>;
}

/// Something that a member can be.
pub(crate) trait Member: Sized {
    /// Reads the value that was given, if one was; `None` if that is wrong, which is found then.
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self>;

    /// What stands in for a wrong one while the others are judged, if anything can.
    fn stand_in() -> Option<Self> {
        None
    }
}

/// The members of one object that were not taken yet.
pub(crate) struct Members<'a> {
    parent: Option<&'a Field<'a>>,
    left: Vec<(String, Value)>,
}

impl Members<'static> {
    /// The members of a whole body.
    pub(crate) fn new(left: Vec<(String, Value)>) -> Self {
        Self { parent: None, left }
    }
}

impl<'a> Members<'a> {
    /// The members of an object within the body.
    pub(crate) fn of(given: Option<Value>, field: &'a Field<'a>, found: &mut Found) -> Option<Self> {
        match required(given, field, found)? {
            Value::Object(left) => Some(Self { parent: Some(field), left }),
            _ => field_type(field, found, "must be an object"),
        }
    }

    /// Finds that what was not taken is unknown.
    pub(crate) fn must_be_empty(self, found: &mut Found) {
        for (name, _) in &self.left {
            let name: String = name.chars().take(NAME).collect();
            let field = Field { parent: self.parent, name: &name };
            found.add(&field, "field_unknown", "no such field");
        }
    }
}

impl Members<'_> {
    /// Takes the member of that name.
    pub(crate) fn take<M: Member>(&mut self, name: &'static str, found: &mut Found) -> Option<M> {
        let at = self.left.iter().position(|(known, _)| known == name);
        let given = at.map(|at| self.left.swap_remove(at).1);
        M::read(given, &Field { parent: self.parent, name }, found)
    }

    /// Reads all; what is left then is unknown.
    pub(crate) fn read_all<T: ReadBody>(mut self, found: &mut Found) -> Option<T> {
        let value = T::read(&mut self, found);
        self.must_be_empty(found);
        value
    }
}

/// Finds that a value is of the wrong type.
pub(crate) fn field_type<T>(field: &Field<'_>, found: &mut Found, expected: &'static str) -> Option<T> {
    found.add(field, "field_type", expected);
    None
}

/// The value, or that it is missing.
fn required(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Value> {
    if given.is_none() {
        found.add(field, "field_missing", "the field is required");
    }
    given
}

impl Member for String {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        match required(given, field, found)? {
            // PostgreSQL has no text with it, and no client has a use for it.
            Value::Text(text) if text.contains('\0') => {
                field_type(field, found, "must be a string without the character U+0000")
            }
            Value::Text(text) => Some(text),
            _ => field_type(field, found, "must be a string"),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(Self::new())
    }
}

impl Member for i64 {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        match required(given, field, found)? {
            Value::Number(number) if number.as_i64().is_some() => number.as_i64(),
            _ => field_type(field, found, "must be a whole number"),
        }
    }
}

impl Member for IpAddr {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let ip = String::read(given, field, found)?.parse().ok();
        if ip.is_none() {
            found.add(field, "ip_invalid", "not an IP address");
        }
        ip
    }
}

impl Member for bool {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        match required(given, field, found)? {
            Value::Bool(value) => Some(value),
            _ => field_type(field, found, "must be true or false"),
        }
    }
}

/// An array; what is wrong with an item is found at its place.
impl<M: Member> Member for Vec<M> {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        let Value::List(items) = required(given, field, found)? else {
            return field_type(field, found, "must be an array");
        };
        // All are read, so that all that is wrong is found.
        let read = |(place, item): (usize, Value)| {
            M::read(Some(item), &Field { parent: Some(field), name: &place.to_string() }, found)
        };
        let items: Vec<_> = items.into_iter().enumerate().map(read).collect();
        items.into_iter().collect()
    }
}

impl<M: Member> Member for Option<M> {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        match given {
            None => Some(None),
            given => M::read(given, field, found).map(Some),
        }
    }

    fn stand_in() -> Option<Self> {
        Some(None)
    }
}

/// An object within the body.
impl<T: ReadBody + Type> Member for T {
    fn read(given: Option<Value>, field: &Field<'_>, found: &mut Found) -> Option<Self> {
        Members::of(given, field, found)?.read_all(found)
    }
}
