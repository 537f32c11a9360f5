//! Why a redirect is allowed or refused, in words for the person who has to set it right.

use super::grammar::URI_BYTES;
use super::{Allowed, RedirectUri, RedirectUris};

/// Whether a browser may be sent to a candidate.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// It may.
    Allowed,
    /// It may not.
    Refused,
}

impl Verdict {
    /// The word for it in outputs.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allowed => "allowed",
            Self::Refused => "refused",
        }
    }
}

/// The judgement on a candidate, with its reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// What was decided.
    pub verdict: Verdict,
    /// The stable snake-case name of the rule that decided: `equal_bytes` or `loopback_port` if allowed; if
    /// refused `not_registered`, or the [`rule`](super::RedirectInvalid::rule) that the candidate breaks.
    pub rule: &'static str,
    /// The entry that matched or, failing that, the one with the fewest edits to make; none in an empty list.
    pub nearest: Option<RedirectUri>,
}

impl Explanation {
    pub(super) fn new(list: &RedirectUris, candidate: &str) -> Self {
        match list.find(candidate) {
            Ok((entry, allowed)) => {
                let rule = match allowed {
                    Allowed::EqualBytes => "equal_bytes",
                    Allowed::LoopbackPort => "loopback_port",
                };
                Self { verdict: Verdict::Allowed, rule, nearest: Some(entry.clone()) }
            }
            Err(refused) => {
                let nearest = list.iter().min_by_key(|entry| edits(entry.as_str(), candidate)).cloned();
                Self { verdict: Verdict::Refused, rule: refused.rule(), nearest }
            }
        }
    }
}

/// How many bytes must be put in, taken out or replaced to make one text of the other (Levenshtein); what
/// exceeds the length of any URI is left out, so that the work is bounded.
pub(super) fn edits(entry: &str, candidate: &str) -> usize {
    let candidate = candidate.as_bytes().iter().take(URI_BYTES);
    // `row` holds the distances from the bytes of the candidate so far to every beginning of the entry.
    let mut row: Vec<usize> = (0..=entry.len()).collect();
    for (done, candidate_byte) in candidate.enumerate() {
        let (mut diagonal, mut left) = (done, done + 1);
        let mut cells = row.iter_mut();
        if let Some(first) = cells.next() {
            *first = left;
        }
        for (cell, entry_byte) in cells.zip(entry.bytes()) {
            let replaced = diagonal + usize::from(*candidate_byte != entry_byte);
            diagonal = *cell;
            left = replaced.min(diagonal + 1).min(left + 1);
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}
