//! The `Authorization` header, where clients prove themselves and where people are waited for.
#![no_main]

use gatepost_fuzz::ask;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(value) = http::HeaderValue::from_bytes(data) else { return };
    let form = b"grant_type=authorization_code&code=x&redirect_uri=x&code_verifier=x";
    let post = |path: &str| {
        let request = http::Request::post(path).header("authorization", value.clone());
        request.header("content-type", "application/x-www-form-urlencoded")
    };
    let get = |path: &str| http::Request::get(path).header("authorization", value.clone());
    let asked = [
        ask(post("/apps/vault/token"), form),
        ask(post("/apps/vault/revoke"), b"token=x"),
        ask(post("/apps/vault/introspect"), b"token=x"),
        ask(get("/apps/acme/userinfo"), b""),
        ask(get("/apps/acme/sign-ins/sin_01kg8m3q9sf5p8k7t3m2h1d4ez"), b""),
    ];
    for answer in asked.into_iter().flatten() {
        answer.must_be_sound();
        assert!(answer.status.is_client_error(), "nobody is known: {}", answer.status);
    }
});
