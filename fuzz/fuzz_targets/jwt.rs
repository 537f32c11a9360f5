//! Access tokens and ID tokens that are JWTs, as anybody could write them, and as the holder of a key could.
#![no_main]

use gatepost_application::Keyring;
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;
use gatepost_fuzz::{key, keyring, token};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(token) = token(data) else { return };
    let (keyring, keys) = (keyring(), [key(KeyAlgorithm::EdDsa), key(KeyAlgorithm::BiscuitEd25519)]);
    let occasion = Occasion { now: Timestamp::from_seconds(1_800_000_000), operation: "read" };
    let _ = keyring.verify_access(&keys, &token, occasion);
    let _ = keyring.verify_id_token(&keys, &token);
});
