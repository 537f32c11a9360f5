//! Randomness for names, secrets and ports of a test.

use data_encoding::BASE64URL_NOPAD;

/// Fresh bytes from the system.
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives randomness");
    bytes
}

/// 43 base64url characters: 256 bits, as verifiers and keys want them.
pub fn secret() -> String {
    BASE64URL_NOPAD.encode(&bytes::<32>())
}

/// Any 16 bits.
pub fn number() -> u16 {
    u16::from_le_bytes(bytes())
}

/// Lower-case letters and digits that no other name has.
pub fn name() -> String {
    data_encoding::HEXLOWER.encode(&bytes::<8>())
}
