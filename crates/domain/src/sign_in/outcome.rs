//! What the rules let through; each can be made by its rule alone, so a store can't be handed what nobody judged.

use super::{Course, Letters, SignIn, SignInRequest};
use crate::id::SignInId;
use crate::secret::{Digest, Visit};
use crate::time::Timestamp;

macro_rules! outcomes {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name {
            request: SignInRequest,
            at: Timestamp,
        }

        impl $name {
            pub(super) fn new(sign_in: SignIn, at: Timestamp) -> Self {
                Self { request: sign_in.request, at }
            }

            /// What was asked.
            pub const fn request(&self) -> &SignInRequest {
                &self.request
            }

            /// When: for a sign-in the session's `auth_time` (OIDC Core §2).
            pub const fn at(&self) -> Timestamp {
                self.at
            }
        }
    )*};
}

outcomes! {
    /// A sign-in that its link or its digits completed.
    Completed;
    /// A sign-in that is to go on where it began.
    Approved;
    /// A sign-in that the reader of the mail ended.
    Refused;
}

/// Digits that were typed once more.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CodeTyped {
    request: SignInRequest,
    seen: u32,
    is_right: bool,
    at: Timestamp,
}

impl CodeTyped {
    pub(super) fn new(sign_in: SignIn, is_right: bool, at: Timestamp) -> Self {
        Self { request: sign_in.request, seen: sign_in.course.code_attempts, is_right, at }
    }

    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// How many attempts there were before this one.
    pub const fn seen(&self) -> u32 {
        self.seen
    }

    /// How many attempts there are with this one.
    pub const fn attempts(&self) -> u32 {
        self.seen + 1
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// What recognises the initiator who sends the same digits once more.
    pub const fn visit(&self) -> Digest<Visit> {
        self.request.initiator_s_visit()
    }

    /// The sign-in that the right digits complete.
    pub fn completed(&self) -> Option<Completed> {
        self.is_right.then(|| Completed { request: self.request.clone(), at: self.at })
    }
}

/// A further letter of a sign-in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Resent {
    request: SignInRequest,
    course: Course,
    at: Timestamp,
}

impl Resent {
    pub(super) fn new(sign_in: SignIn, at: Timestamp) -> Self {
        let seen = sign_in.course.letters;
        let expires_at = at.plus(sign_in.request.letter_life).max(seen.expires_at);
        let letters = Letters { count: seen.count + 1, latest_at: at, expires_at };
        Self { request: sign_in.request, course: Course { letters, ..sign_in.course }, at }
    }

    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// The letters, with this one.
    pub const fn letters(&self) -> Letters {
        self.course.letters
    }

    /// When.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// The sign-in with its further letter.
    pub fn sign_in(&self) -> SignIn {
        SignIn { request: self.request.clone(), course: self.course }
    }
}

/// A sign-in that takes the place of one whose link did not lead in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Renewed {
    old: SignInRequest,
    new: SignInRequest,
}

impl Renewed {
    pub(super) fn new(sign_in: SignIn, id: SignInId, at: Timestamp) -> Self {
        let old = sign_in.request;
        let new = SignInRequest { id, asked_at: at, ..old.clone() };
        Self { old, new }
    }

    /// The one that is replaced.
    pub const fn old(&self) -> &SignInRequest {
        &self.old
    }

    /// The new one: the same, with an id and a time of its own.
    pub const fn new_request(&self) -> &SignInRequest {
        &self.new
    }
}

/// An approved sign-in that its initiator fetches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct HandedOut {
    completed: Completed,
}

impl HandedOut {
    pub(super) fn new(sign_in: SignIn, at: Timestamp) -> Self {
        Self { completed: Completed { request: sign_in.request, at } }
    }

    /// What a code is issued for; its life begins when it is handed out.
    pub const fn completed(&self) -> &Completed {
        &self.completed
    }
}
