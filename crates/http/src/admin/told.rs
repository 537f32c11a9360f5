//! Facts as an answer tells them.

use gatepost_domain::facts::Facts;
use serde::Serialize;
use serde_json::Value;

/// Facts, ready to be answered.
#[derive(Serialize)]
#[serde(transparent)]
pub(crate) struct Told(Value);

impl From<Facts> for Told {
    fn from(facts: Facts) -> Self {
        // What prints as JSON reads as JSON.
        Self(serde_json::from_str(&facts.to_string()).unwrap_or_default())
    }
}
