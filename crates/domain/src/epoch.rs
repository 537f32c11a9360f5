//! What a restored backup must not bring back to life: whatever could be used once and was issued before the epoch is void.

use crate::time::Timestamp;

/// A stretch of time that begins when somebody says that the store is not what it was: it was restored from a backup, or a
/// replica that may lag took its place. The store has forgotten what was used and what was ended meanwhile, so nothing that is
/// good once, or until it is ended, may be taken over from the epoch before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Epoch {
    /// Which one it is; the one that a store is born with is 0 and stands nowhere.
    pub number: u32,
    /// When it began.
    pub began_at: Timestamp,
}

impl Epoch {
    /// The one that begins now, after that one.
    pub fn after(latest: Option<Self>, now: Timestamp) -> Self {
        let number = latest.map_or(0, |latest| latest.number).saturating_add(1);
        // A clock that was set back must not let an epoch begin before the one before it.
        let began_at = latest.map_or(now, |latest| latest.began_at.max(now));
        Self { number, began_at }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn epochs_are_counted_and_never_begin_before_the_one_before() {
        let first = Epoch::after(None, Timestamp::from_seconds(10));
        assert_eq!(first, Epoch { number: 1, began_at: Timestamp::from_seconds(10) });
        let second = Epoch::after(Some(first), Timestamp::from_seconds(9));
        assert_eq!(second, Epoch { number: 2, began_at: Timestamp::from_seconds(10) });
    }
}
