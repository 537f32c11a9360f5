//! What became of each person of an export, for people and for programs.

use super::records::Spot;
use gatepost_domain::id::UserId;
use serde_json::{Map, Value, json};
use std::fmt::Write as _;

/// As many refusals are told one by one; a program gets all of them.
const TOLD: usize = 50;

/// What becomes of somebody.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    /// They become a user, or would; with their id once they are.
    Made { user: Option<UserId>, is_blocked: bool },
    /// They are a user already, and stay as they are.
    Known { user: UserId },
    /// They are none, and why.
    Refused { code: &'static str, detail: String },
}

/// Somebody in an export.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Row {
    pub(super) spot: Spot,
    pub(super) email: Option<String>,
    /// What the other system calls them.
    pub(super) source_id: Option<String>,
    pub(super) fate: Fate,
}

impl Row {
    /// As a program reads it.
    fn json(&self) -> Value {
        let mut told = Map::new();
        let mut tell = |name: &str, value: Option<String>| {
            told.extend(value.map(|value| (name.to_owned(), Value::String(value))));
        };
        tell("at", Some(self.spot.to_string()));
        tell("email", self.email.clone());
        tell("source_id", self.source_id.clone());
        match &self.fate {
            Fate::Made { user, is_blocked } => {
                tell("status", Some(if *is_blocked { "blocked" } else { "active" }.to_owned()));
                tell("user_id", user.map(|user| user.to_string()));
            }
            Fate::Known { user } => tell("user_id", Some(user.to_string())),
            Fate::Refused { code, detail } => {
                tell("code", Some((*code).to_owned()));
                tell("detail", Some(detail.clone()));
            }
        }
        Value::Object(told)
    }
}

/// All of them.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) app: String,
    pub(super) is_applied: bool,
    pub(super) rows: Vec<Row>,
}

impl Report {
    fn count(&self, is: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| is(&row.fate)).count()
    }

    /// In words.
    pub(super) fn text(&self) -> String {
        let made = self.count(|fate| matches!(fate, Fate::Made { .. }));
        let blocked = self.count(|fate| matches!(fate, Fate::Made { is_blocked: true, .. }));
        let known = self.count(|fate| matches!(fate, Fate::Known { .. }));
        let refused = self.count(|fate| matches!(fate, Fate::Refused { .. }));
        let made_words = if self.is_applied { "are users now" } else { "would become users" };
        let blocked = if blocked == 0 { String::new() } else { format!(", {blocked} of them blocked") };
        let mut text = format!("app {}, {} in the export\n", self.app, self.rows.len());
        let _ = writeln!(text, "{made:>8} {made_words}{blocked}");
        let _ = writeln!(text, "{known:>8} are users already, and stay as they are");
        let _ = writeln!(text, "{refused:>8} refused");
        let mut told = 0;
        for row in &self.rows {
            let Fate::Refused { code, detail } = &row.fate else { continue };
            if told == TOLD {
                let _ = writeln!(text, "         and {} more: --json tells all of them", refused - TOLD);
                break;
            }
            told += 1;
            let email = row.email.as_deref().map(|email| format!("{email:?}: ")).unwrap_or_default();
            let _ = writeln!(text, "         {}: {email}{code}: {detail}", row.spot);
        }
        if !self.is_applied {
            text.push_str("nothing was written: --apply does it\n");
        }
        text
    }

    /// As a program reads it: each list in the order of the export.
    pub(super) fn json(&self) -> Value {
        let list = |is: fn(&Fate) -> bool| {
            self.rows.iter().filter(|row| is(&row.fate)).map(Row::json).collect::<Vec<_>>()
        };
        json!({
            "app_id": self.app,
            "applied": self.is_applied,
            "made": list(|fate| matches!(fate, Fate::Made { .. })),
            "known": list(|fate| matches!(fate, Fate::Known { .. })),
            "refused": list(|fate| matches!(fate, Fate::Refused { .. })),
        })
    }
}
