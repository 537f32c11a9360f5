//! That every language says everything, and nothing else.

mod files;
mod said;
