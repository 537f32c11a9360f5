//! Every message, section by section. A section's ids begin with its name; where each sentence stands, the `.ftl` files
//! say by the same names.

mod choice;
mod hosted;
mod leaving;
mod letters;
mod moments;
mod own;
mod pages;

pub use choice::confirm;
pub use hosted::{begin, wait};
pub use leaving::logout;
pub use letters::{change, code, device, erased, letter};
pub use moments::{moment, who};
pub use own::{account, moving};
pub use pages::{link, notice, page};

/// All of them.
#[cfg(test)]
pub(crate) fn declared() -> impl Iterator<Item = &'static crate::message::Declared> {
    let sections = [
        letter::DECLARED,
        code::DECLARED,
        erased::DECLARED,
        moment::DECLARED,
        who::DECLARED,
        link::DECLARED,
        notice::DECLARED,
        page::DECLARED,
        begin::DECLARED,
        confirm::DECLARED,
        wait::DECLARED,
        logout::DECLARED,
        change::DECLARED,
        device::DECLARED,
        account::DECLARED,
        moving::DECLARED,
    ];
    sections.into_iter().flatten()
}
