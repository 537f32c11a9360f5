//! Access tokens that are Biscuits: any bytes, and blocks that a holder may have added.
#![no_main]

use data_encoding::BASE64URL;
use gatepost_application::Keyring;
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;
use gatepost_fuzz::{key, keyring};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (keyring, keys) = (keyring(), [key(KeyAlgorithm::BiscuitEd25519), key(KeyAlgorithm::EdDsa)]);
    let occasion = Occasion { now: Timestamp::from_seconds(1_800_000_000), operation: "read" };
    let _ = keyring.verify_access(&keys, &BASE64URL.encode(data), occasion);
    if let Ok(text) = std::str::from_utf8(data) {
        let _ = keyring.verify_access(&keys, text, occasion);
    }
});
