//! What a request needs.

use http::Method;
use std::borrow::Cow;

/// What a request does. Holders of Biscuits narrow them by it, `check if operation("read")`; a JWT does not say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operation {
    /// It changes nothing.
    Read,
    /// It may change something.
    Write,
}

impl Operation {
    /// Reading for the safe methods (RFC 9110 §9.2.1), writing for all others.
    pub fn of_method(method: &Method) -> Self {
        if method.is_safe() { Self::Read } else { Self::Write }
    }

    /// Its name in Datalog.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
        }
    }
}

/// What a token must be good for.
///
/// ```
/// use gatepost_sdk::Need;
///
/// let need = Need::write().scope("notes:write").resource("/notes/7");
/// assert_eq!(need.required_scope(), Some("notes:write"));
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[must_use]
pub struct Need {
    pub(crate) operation: Operation,
    pub(crate) scope: Option<Cow<'static, str>>,
    pub(crate) resource: Option<String>,
}

impl Need {
    /// Reading, by anybody who is signed in.
    pub fn read() -> Self {
        Self::of(Operation::Read)
    }

    /// Writing, by anybody who is signed in.
    pub fn write() -> Self {
        Self::of(Operation::Write)
    }

    /// That operation, by anybody who is signed in.
    pub fn of(operation: Operation) -> Self {
        Self { operation, scope: None, resource: None }
    }

    /// By those alone who were granted `scope`, one word.
    pub fn scope(self, scope: impl Into<Cow<'static, str>>) -> Self {
        Self { scope: Some(scope.into()), ..self }
    }

    /// On that thing, for Biscuits that their holders narrowed by `resource("…")`. What things are called is for your API to say.
    pub fn resource(self, resource: impl Into<String>) -> Self {
        Self { resource: Some(resource.into()), ..self }
    }

    /// The scope that must have been granted.
    pub fn required_scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }
}

/// A [`Need`] as a type, for the extractor `Authorized`: a handler's arguments then say who may call it.
///
/// ```
/// use gatepost_sdk::Permission;
///
/// /// May change notes.
/// #[derive(Debug)]
/// struct WriteNotes;
///
/// impl Permission for WriteNotes {
///     const SCOPE: &'static str = "notes:write";
/// }
/// ```
pub trait Permission: Send + Sync + 'static {
    /// The scope that must have been granted.
    const SCOPE: &'static str;

    /// What is needed for a request by that method; reading for the safe ones and writing for all others, unless you say otherwise.
    fn need(method: &Method) -> Need {
        Need::of(Operation::of_method(method)).scope(Self::SCOPE)
    }
}
