//! The form of a token request, all the way through the server: nothing is issued, and nothing is a fault.
#![no_main]

use gatepost_fuzz::ask;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for app in ["acme", "vault"] {
        let request = http::Request::post(format!("/apps/{app}/token"))
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some(answer) = ask(request, data) {
            answer.must_be_sound();
            assert!(answer.status.is_client_error(), "nobody has a code: {}", answer.status);
        }
    }
});
