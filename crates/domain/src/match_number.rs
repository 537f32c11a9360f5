//! Two digits that the waiting screen shows, and that the reader of the mail types to let it go on.

use std::fmt;

/// Two digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MatchNumber(u8);

impl MatchNumber {
    /// The number that 64 random bits come to.
    pub fn from_bits(bits: u64) -> Self {
        Self(u8::try_from(bits % 100).unwrap_or(0))
    }

    /// Reads two ASCII digits, with spaces around them at most; `None` if it is something else.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let is_sound = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
        is_sound.then(|| text.parse().ok().map(Self)).flatten()
    }
}

impl fmt::Display for MatchNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_match_number_is_two_digits() {
        for bits in 0..500 {
            let number = MatchNumber::from_bits(bits);
            assert_eq!(number.to_string().len(), 2);
            assert_eq!(MatchNumber::parse(&number.to_string()), Some(number));
        }
        assert_eq!(MatchNumber::parse(" 07 "), Some(MatchNumber(7)));
        for wrong in ["", "7", "007", "-7", "+7", "٠٧", "0 7", "a7"] {
            assert_eq!(MatchNumber::parse(wrong), None, "{wrong}");
        }
    }
}
