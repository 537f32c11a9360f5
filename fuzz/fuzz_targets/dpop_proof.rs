//! Proofs of possession (RFC 9449), as anybody could write them: each brings its own key.
#![no_main]

use gatepost_application::Keyring;
use gatepost_domain::time::Timestamp;
use gatepost_fuzz::{keyring, token};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(proof) = token(data) else { return };
    if let Ok(proof) = keyring().verify_proof(&proof) {
        let url = "https://auth.example.org/apps/acme/token";
        let _ = proof.judge("POST", url, None, Timestamp::from_seconds(1_800_000_000));
    }
});
