//! Bodies: what may be sent must still be taken, and what is read must still be there.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{members, of};

/// Who writes a body, and so who must be able to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    ByClients,
    ByServers,
}

/// Compares the bodies of one operation in two documents.
pub(super) fn compare(
    documents: (&Value, &Value),
    at: &str,
    (before, after): (&Value, &Value),
    breaks: &mut Vec<String>,
) {
    let mut bodies = Bodies { documents, breaks, seen: BTreeSet::new() };
    let (old, new) = (of(before, "requestBody"), of(after, "requestBody"));
    if *of(new, "required") == true && *of(old, "required") != true {
        bodies.breaks.push(format!("{at}: asks for a body"));
    }
    bodies.contents(&format!("{at} request"), (old, new), Written::ByClients);
    for (status, old) in members(of(before, "responses")) {
        let at = format!("{at} {status}");
        let new = of(of(after, "responses"), status);
        // Which errors there are may change; an answer that went well may not.
        match (new.is_null(), status.starts_with('2')) {
            (true, true) => bodies.breaks.push(format!("{at}: is not answered any more")),
            (true, false) => {}
            (false, _) => bodies.contents(&at, (old, new), Written::ByServers),
        }
    }
}

struct Bodies<'a> {
    documents: (&'a Value, &'a Value),
    breaks: &'a mut Vec<String>,
    /// Which named shapes were compared already, each for whom: a shape may hold itself.
    seen: BTreeSet<(String, bool)>,
}

impl Bodies<'_> {
    fn contents(&mut self, at: &str, (old, new): (&Value, &Value), written: Written) {
        for (media_type, body) in members(of(old, "content")) {
            let shape = of(of(new, "content"), media_type);
            if shape.is_null() {
                self.breaks.push(format!("{at}: {media_type} is gone"));
            } else {
                self.shapes(at, (of(body, "schema"), of(shape, "schema")), written);
            }
        }
    }

    fn shapes(&mut self, at: &str, (old, new): (&Value, &Value), written: Written) {
        if let Some(name) = named(old)
            && !self.seen.insert((name.to_owned(), written == Written::ByClients))
        {
            return;
        }
        let (old, new) = (&resolved(self.documents.0, old), &resolved(self.documents.1, new));
        if of(old, "type") != of(new, "type") {
            self.breaks.push(format!("{at}: was of type {} and is {}", of(old, "type"), of(new, "type")));
            return;
        }
        self.words(at, (old, new), written);
        let names = members(of(new, "properties")).chain(members(of(old, "properties")));
        for name in names.map(|(name, _)| name).collect::<BTreeSet<_>>() {
            match (written, requires(old, name), requires(new, name)) {
                (Written::ByClients, false, true) => {
                    self.breaks.push(format!("{at}.{name}: must be sent now"));
                }
                (Written::ByServers, true, false) if !of(of(new, "properties"), name).is_null() => {
                    self.breaks.push(format!("{at}.{name}: may be missing now"));
                }
                _ => {}
            }
        }
        for (name, before) in members(of(old, "properties")) {
            let at = format!("{at}.{name}");
            match of(of(new, "properties"), name) {
                Value::Null => self.breaks.push(format!("{at}: is gone")),
                after => self.shapes(&at, (before, after), written),
            }
        }
        for inner in ["items", "additionalProperties"] {
            if of(old, inner).is_object() && of(new, inner).is_object() {
                self.shapes(&format!("{at}[]"), (of(old, inner), of(new, inner)), written);
            }
        }
    }

    /// Words that may no longer be sent. New ones in answers are for clients to expect.
    fn words(&mut self, at: &str, (old, new): (&Value, &Value), written: Written) {
        if let (Written::ByClients, Some(known)) = (written, of(new, "enum").as_array()) {
            let gone = of(old, "enum").as_array().into_iter().flatten().filter(|word| !known.contains(word));
            self.breaks.extend(gone.map(|word| format!("{at}: {word} is not taken any more")));
            if of(old, "enum").is_null() {
                self.breaks.push(format!("{at}: takes certain words alone now"));
            }
        }
    }
}

fn requires(shape: &Value, name: &str) -> bool {
    of(shape, "required").as_array().is_some_and(|names| names.iter().any(|known| known == name))
}

/// The name of a shape that is defined elsewhere.
fn named(shape: &Value) -> Option<&str> {
    of(shape, "$ref")
        .as_str()
        .or_else(|| of(shape, "allOf").as_array()?.iter().find_map(|part| of(part, "$ref").as_str()))
}

/// The shape itself: what it refers to, and what it is made of put together.
fn resolved(document: &Value, shape: &Value) -> Value {
    if let Some(name) = of(shape, "$ref").as_str() {
        let named = document.pointer(name.trim_start_matches('#')).unwrap_or(&Value::Null);
        return resolved(document, named);
    }
    let Some(parts) = of(shape, "allOf").as_array() else { return shape.clone() };
    let mut whole = serde_json::Map::new();
    for part in parts {
        if let Value::Object(part) = resolved(document, part) {
            whole.extend(part);
        }
    }
    Value::Object(whole)
}
