//! One thing that was looked at.

use serde_json::{Value, json};

/// How it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Verdict {
    /// As it should be.
    Good,
    /// It works, and somebody should know.
    Doubtful,
    /// People will not be able to sign in, or not safely.
    Wrong,
}

impl Verdict {
    /// The word for it.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Doubtful => "doubtful",
            Self::Wrong => "wrong",
        }
    }
}

/// One thing that was looked at, and what is to be done about it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Finding {
    /// What was looked at.
    pub(crate) check: &'static str,
    /// How it is.
    pub(crate) verdict: Verdict,
    /// The setting that decides it.
    pub(crate) setting: String,
    /// What was found.
    pub(crate) what: String,
    /// What mends it; empty where nothing is to be mended.
    pub(crate) mend: String,
}

impl Finding {
    /// All is well there.
    pub(crate) fn good(check: &'static str, setting: &str, what: &str) -> Self {
        Self {
            check,
            verdict: Verdict::Good,
            setting: setting.to_owned(),
            what: what.to_owned(),
            mend: String::new(),
        }
    }

    /// Somebody should know.
    pub(crate) fn doubtful(check: &'static str, setting: &str, what: &str, mend: &str) -> Self {
        Self {
            check,
            verdict: Verdict::Doubtful,
            setting: setting.to_owned(),
            what: what.to_owned(),
            mend: mend.to_owned(),
        }
    }

    /// That can't stay so.
    pub(crate) fn wrong(check: &'static str, setting: &str, what: &str, mend: &str) -> Self {
        Self {
            check,
            verdict: Verdict::Wrong,
            setting: setting.to_owned(),
            what: what.to_owned(),
            mend: mend.to_owned(),
        }
    }

    /// For people: one line, and one more if there is something to mend.
    pub(crate) fn text(&self) -> String {
        let Self { check, verdict, setting, what, mend } = self;
        let setting = if setting.is_empty() || what.contains(setting.as_str()) {
            String::new()
        } else {
            format!(" ({setting})")
        };
        let mend = if mend.is_empty() { String::new() } else { format!("\n{:22}mend: {mend}", "") };
        format!("{:8}  {check:10}  {what}{setting}{mend}", verdict.as_str())
    }

    /// For programs.
    pub(crate) fn value(&self) -> Value {
        let Self { check, verdict, setting, what, mend } = self;
        let mut value = json!({ "check": check, "verdict": verdict.as_str(), "what": what });
        let optional =
            [("setting", setting), ("mend", mend)].into_iter().filter(|(_, text)| !text.is_empty());
        if let Some(value) = value.as_object_mut() {
            value.extend(optional.map(|(name, text)| (name.to_owned(), text.as_str().into())));
        }
        value
    }
}
