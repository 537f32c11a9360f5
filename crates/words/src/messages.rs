//! Every message, section by section. A section's ids begin with its name; where each sentence stands, the `.ftl` files
//! say by the same names.

mod letters;
mod moments;
mod pages;
mod to_come;

pub use letters::letter;
pub use moments::{moment, who};
pub use pages::{link, notice, page};
pub use to_come::{begin, code, confirm, wait};

/// All of them.
#[cfg(test)]
pub(crate) fn declared() -> impl Iterator<Item = &'static crate::message::Declared> {
    let sections = [
        letter::DECLARED,
        moment::DECLARED,
        who::DECLARED,
        link::DECLARED,
        notice::DECLARED,
        page::DECLARED,
        begin::DECLARED,
        code::DECLARED,
        confirm::DECLARED,
        wait::DECLARED,
    ];
    sections.into_iter().flatten()
}
