//! The `.ftl` files against each other, against the types, and against whoever says them.

use crate::Language;
use crate::messages::declared;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Every message of a language with the arguments that its sentence names.
fn messages(language: Language) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let mut all = BTreeMap::new();
    for text in language.texts() {
        let file = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{errors:?}"));
        for entry in file.body {
            match entry {
                Entry::Message(message) => {
                    let id = message.id.name;
                    assert!(message.attributes.is_empty(), "{id} has attributes, which nothing says");
                    let mut arguments = BTreeSet::new();
                    read_pattern(&message.value.unwrap(), &mut arguments);
                    assert!(all.insert(id, arguments).is_none(), "{id} is there twice in {language:?}");
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
                Entry::Term(_) | Entry::Junk { .. } => panic!("neither message nor comment: {entry:?}"),
            }
        }
    }
    all
}

fn read_pattern(pattern: &Pattern<&'static str>, arguments: &mut BTreeSet<&'static str>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, arguments);
        }
    }
}

fn read_expression(expression: &Expression<&'static str>, arguments: &mut BTreeSet<&'static str>) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, arguments),
        Expression::Select { selector, variants } => {
            read_inline(selector, arguments);
            for variant in variants {
                read_pattern(&variant.value, arguments);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&'static str>, arguments: &mut BTreeSet<&'static str>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            arguments.insert(id.name);
        }
        InlineExpression::MessageReference { .. } => {}
        _ => panic!("more than an argument or another message: {inline:?}"),
    }
}

#[test]
fn every_language_has_the_messages_of_english_with_the_same_arguments() {
    let english = messages(Language::En);
    for language in Language::ALL {
        let theirs = messages(language);
        for (id, arguments) in &english {
            assert_eq!(theirs.get(id), Some(arguments), "{id} in {language:?}");
        }
        let more: Vec<_> = theirs.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(more.is_empty(), "in {language:?} alone: {more:?}");
    }
}

#[test]
fn every_message_has_one_type_that_names_its_arguments() {
    let english = messages(Language::En);
    let mut typed = BTreeSet::new();
    for message in declared() {
        let arguments = message.arguments.iter().copied().collect();
        assert_eq!(english.get(message.id), Some(&arguments), "{}", message.name);
        let (section, _) = message.name.split_once("::").unwrap();
        assert!(message.id.starts_with(&format!("{section}-")), "{} is not of {section}", message.id);
        assert!(typed.insert(message.id), "{} has two types", message.id);
    }
    let untyped: Vec<_> = english.keys().filter(|id| !typed.contains(*id)).collect();
    assert!(untyped.is_empty(), "nothing can say {untyped:?}");
}

#[test]
fn every_sentence_is_said_by_somebody() {
    let sources = sources();
    let is_said = |name: &str| sources.iter().any(|source| says(source, name));
    for message in declared() {
        assert!(is_said(message.name), "nobody says {}", message.name);
    }
}

/// Whether a source names that type, and not one whose name is longer.
fn says(source: &str, name: &str) -> bool {
    source.match_indices(name).any(|(at, _)| {
        let before = source[..at].chars().next_back();
        let after = source[at + name.len()..].chars().next();
        let parts_of_names = [before, after].into_iter().flatten().any(|c| c.is_alphanumeric() || c == '_');
        !parts_of_names
    })
}

/// What the adapters that speak are written in, and this crate's own calendar; not the tests, which say anything.
fn sources() -> Vec<String> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = ["src/moments.rs", "src/speaker.rs"];
    let mut sources: Vec<_> = own.iter().map(|file| fs::read_to_string(here.join(file)).unwrap()).collect();
    let mut folders = vec![here.join("../http/src"), here.join("../mail/src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let is_test = path.file_stem().is_some_and(|stem| stem == "tests");
            if path.is_dir() && !is_test {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") && !is_test {
                sources.push(fs::read_to_string(&path).unwrap());
            }
        }
    }
    sources
}
