//! Chance, of the operating system.

use data_encoding::BASE64URL_NOPAD;

use crate::Error;

/// So much of it that nobody guesses it: 256 bits in 43 letters.
pub(crate) fn text() -> Result<String, Error> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(Error::Chance)?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

/// A number from 0 up to 1, for whatever needs no secret. One half where there is no chance.
pub(crate) fn fraction() -> f64 {
    getrandom::u32().map_or(0.5, |number| f64::from(number) / (f64::from(u32::MAX) + 1.0))
}
