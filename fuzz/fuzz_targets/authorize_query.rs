//! The query of an authorization request, all the way through the server: no fault, and no way to an address that is not
//! registered.
#![no_main]

use gatepost_fuzz::ask;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(query) = std::str::from_utf8(data) else { return };
    for app in ["acme", "vault"] {
        let request = http::Request::get(format!("/apps/{app}/authorize?{query}"));
        if let Some(answer) = ask(request, &[]) {
            answer.must_be_sound();
        }
    }
});
