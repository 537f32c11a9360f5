//! The six digits of a letter, for the screen where the sign-in began.

use std::fmt;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// How often digits may be typed for one sign-in, whatever letters it sends.
pub const ATTEMPTS: u32 = 5;

/// How many wrong ones a day may be typed for one address in one app.
pub const WRONG_A_DAY: u32 = 20;

/// How many digits a code has.
const DIGITS: usize = 6;

/// Six digits: shown only by [`EmailCode::expose`], mute in `Debug`, compared in constant time.
#[derive(Clone)]
pub struct EmailCode {
    digits: Zeroizing<[u8; DIGITS]>,
}

/// Not six digits.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("a code is six digits")]
pub struct EmailCodeMalformed;

impl EmailCode {
    /// The code that a number of 64 random bits comes to; all codes are as likely, to within one in ten trillion.
    pub fn from_bits(bits: u64) -> Self {
        let mut digits = Zeroizing::new([b'0'; DIGITS]);
        let mut rest = bits % 1_000_000;
        for digit in digits.iter_mut().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
            rest /= 10;
        }
        Self { digits }
    }

    /// Reads what somebody typed: spaces and dashes are let go, and only ASCII's digits are digits.
    pub fn parse(text: &str) -> Result<Self, EmailCodeMalformed> {
        let mut digits = Zeroizing::new([0; DIGITS]);
        let mut typed = text.chars().filter(|c| !is_between_digits(*c));
        for digit in digits.iter_mut() {
            let c = typed.next().filter(char::is_ascii_digit).ok_or(EmailCodeMalformed)?;
            *digit = u8::try_from(c).map_err(|_| EmailCodeMalformed)?;
        }
        if typed.next().is_none() { Ok(Self { digits }) } else { Err(EmailCodeMalformed) }
    }

    /// The digits, for the letter.
    pub fn expose(&self) -> &str {
        std::str::from_utf8(self.digits.as_slice()).unwrap_or_default()
    }
}

/// What people put between digits, and programs in place of a space or a dash.
fn is_between_digits(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

impl PartialEq for EmailCode {
    fn eq(&self, other: &Self) -> bool {
        self.digits.as_slice().ct_eq(other.digits.as_slice()).into()
    }
}

impl Eq for EmailCode {}

impl fmt::Debug for EmailCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_stands_between_digits_is_let_go() {
        let code = EmailCode::from_bits(12_345);
        assert_eq!(code.expose(), "012345");
        for typed in ["012345", " 012 345 ", "01-23-45", "012\u{a0}345", "012\u{2013}345", "0 1 2 3 4 5\n"] {
            assert_eq!(EmailCode::parse(typed).as_ref(), Ok(&code), "{typed:?}");
        }
    }

    #[test]
    fn only_six_digits_of_ascii_are_a_code() {
        for typed in [
            "",
            "12345",
            "1234567",
            "12345a",
            "１２３４５６",
            "٠١٢٣٤٥",
            "+12345",
            "0x1234",
            "12345.0",
            "1234 5",
        ] {
            assert_eq!(EmailCode::parse(typed), Err(EmailCodeMalformed), "{typed}");
        }
    }

    #[test]
    fn debug_is_mute() {
        assert_eq!(format!("{:?}", EmailCode::from_bits(123_456)), "EmailCode(…)");
    }

    proptest! {
        #[test]
        fn parsing_undoes_showing(bits: u64) {
            let code = EmailCode::from_bits(bits);
            prop_assert_eq!(code.expose().len(), 6);
            prop_assert_eq!(EmailCode::parse(code.expose()), Ok(code));
        }

        #[test]
        fn no_text_makes_parsing_panic(text in ".{0,40}") {
            let _ = EmailCode::parse(&text);
        }
    }
}
