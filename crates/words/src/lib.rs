//! What Gatepost says to people, in every language that it speaks.
//!
//! The sentences stand in `texts/`, one folder a [`Language`]; each has a type here that names it and what it needs, so
//! that a sentence that nobody wrote or an argument that nobody gave does not compile. A language says one by
//! [`Language::say`], and puts moments and spans into words itself. Which language it is, [`Language::negotiate`] finds
//! out from what a reader asked for.
//!
//! A new language is a variant of [`Language`], a folder, and what the compiler and the tests then ask for. A new sentence
//! is a line in each folder and one in `messages/`.
//!
//! Layout, HTML and headers are the adapters' own: here are sentences, and nothing around them.

mod direction;
mod language;
mod message;
mod messages;
mod moments;
mod speaker;
mod wanted;

#[cfg(test)]
mod tests;

pub use language::Language;
pub use message::{Argument, Message, Phrase};
pub use messages::{
    account, begin, change, code, confirm, device, erased, letter, link, logout, moment, moving, notice,
    page, wait, who,
};
pub use wanted::{accepted, listed};
