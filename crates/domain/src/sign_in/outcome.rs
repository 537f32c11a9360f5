//! What the rules let through; each can be made by its rule alone, so a store can't be handed what nobody judged.

use super::{Course, Letters, Mark, Onward, Place, SignIn, SignInRequest};
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

            /// When.
            pub const fn at(&self) -> Timestamp {
                self.at
            }
        }
    )*};
}

outcomes! {
    /// A sign-in that is to go on where it began.
    Approved;
    /// A sign-in that the reader of the mail ended.
    Refused;
}

/// A sign-in that its link or its digits completed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Completed {
    request: SignInRequest,
    onward: Onward,
    mark: Option<Mark>,
    authenticated_at: Timestamp,
    at: Timestamp,
}

impl Completed {
    /// By its link, in that place: a browser that is not the initiator's is marked.
    pub(super) fn by_link(sign_in: SignIn, (place, onward): (Place, Onward), at: Timestamp) -> Self {
        let mark = (place == Place::Elsewhere).then_some(Mark::Unused);
        Self { request: sign_in.request, onward, mark, authenticated_at: at, at }
    }

    /// Where it began, by somebody who proved who they are at that moment.
    fn where_it_began(request: SignInRequest, authenticated_at: Timestamp, at: Timestamp) -> Self {
        Self { request, onward: Onward::Redirect, mark: None, authenticated_at, at }
    }

    /// What was asked.
    pub const fn request(&self) -> &SignInRequest {
        &self.request
    }

    /// Where the browser goes; it earned a code only if that is the redirect URI.
    pub const fn onward(&self) -> &Onward {
        &self.onward
    }

    /// The mark that it leaves in the browser.
    pub const fn mark(&self) -> Option<Mark> {
        self.mark
    }

    /// When the person proved who they are (OIDC Core §2, `auth_time`).
    pub const fn authenticated_at(&self) -> Timestamp {
        self.authenticated_at
    }

    /// When it was.
    pub const fn at(&self) -> Timestamp {
        self.at
    }
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
        self.is_right.then(|| Completed::where_it_began(self.request.clone(), self.at, self.at))
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
    pub(super) fn new(sign_in: SignIn, approved_at: Timestamp, at: Timestamp) -> Self {
        Self { completed: Completed::where_it_began(sign_in.request, approved_at, at) }
    }

    /// What a code is issued for; its life begins when it is handed out.
    pub const fn completed(&self) -> &Completed {
        &self.completed
    }
}
