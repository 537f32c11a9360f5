//! Fuzzes nothing: before it begins, it writes what each target begins with into `seeds/`, from the cases of `tests/corpus`
//! and from tokens that are good. Run it with `-runs=0` when those changed.
#![no_main]

use data_encoding::BASE64URL;
use gatepost_application::Keyring;
use gatepost_contract::samples::{session_id, token_id, user_id};
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::KeyAlgorithm;
use gatepost_domain::time::Timestamp;
use gatepost_fuzz::{KEY, REDIRECT, key, keyring, root, x};
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

fuzz_target!(init: write_all(), |_data: &[u8]| {});

const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

fn write(target: &str, number: usize, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds").join(target);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(format!("{number}")), bytes).unwrap();
}

/// The parameters of each case of that operation, in place of what is usual.
fn cases(operation: &str, usual: &[(&str, &str)]) -> Vec<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/corpus/oauth.jsonl");
    let text = fs::read_to_string(file).unwrap();
    let cases = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let cases = cases.filter(|case| case["op"] == operation).map(|case| {
        let input = case["input"].as_object().cloned().unwrap_or_default();
        let given: Vec<_> =
            input.iter().filter_map(|(name, value)| Some((name.as_str(), value.as_str()?))).collect();
        let others = usual.iter().copied().filter(|(name, _)| given.iter().all(|(other, _)| other != name));
        form(&others.chain(given.iter().copied()).collect::<Vec<_>>())
    });
    [form(usual)].into_iter().chain(cases).collect()
}

fn form(fields: &[(&str, &str)]) -> String {
    let escape = |text: &str| -> String {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
        text.bytes()
            .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
            .collect()
    };
    fields.iter().map(|(name, value)| format!("{name}={}", escape(value))).collect::<Vec<_>>().join("&")
}

fn signed(header: &Value, claims: &Value) -> Vec<u8> {
    [header.to_string().as_bytes(), b"\0", claims.to_string().as_bytes()].concat()
}

fn write_all() {
    let authorize = [
        ("response_type", "code"),
        ("client_id", "acme"),
        ("redirect_uri", REDIRECT),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
        ("scope", "openid email"),
        ("state", "s"),
        ("nonce", "n"),
    ];
    for (number, query) in cases("authorize", &authorize).iter().enumerate() {
        write("authorize_query", number, query.as_bytes());
    }
    let token = [
        ("grant_type", "authorization_code"),
        ("client_id", "acme"),
        ("code", "gpc_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
        ("redirect_uri", REDIRECT),
        ("code_verifier", VERIFIER),
    ];
    let refresh =
        [("grant_type", "refresh_token"), ("client_id", "acme"), ("refresh_token", "x"), ("scope", "openid")];
    for (number, body) in cases("token", &token).iter().chain([&form(&refresh)]).enumerate() {
        write("token_form", number, body.as_bytes());
    }
    let headers = [
        "Basic dmF1bHQ6c2VjcmV0",
        "Basic dmF1bHQ=",
        "basic  dmF1bHQ6",
        "Bearer x",
        "Bearer a.b.c",
        "DPoP a.b.c",
        "Basic",
    ];
    for (number, header) in headers.iter().enumerate() {
        write("authorization_header", number, header.as_bytes());
    }
    let (keyring, keys) = (keyring(), [key(KeyAlgorithm::EdDsa), key(KeyAlgorithm::BiscuitEd25519)]);
    let occasion = Occasion { now: Timestamp::from_seconds(1_800_000_000), operation: "read" };
    let claims = json!({
        "iss": "http://localhost:8080/apps/acme", "aud": "acme", "sub": user_id(1).to_string(),
        "sid": session_id(1).to_string(), "jti": token_id(1).to_string(), "client_id": "acme", "app_id": "acme",
        "email": "ann@example.org", "scope": "openid email", "iat": 1_799_999_900, "auth_time": 1_799_999_900,
        "exp": 1_800_000_100, "nonce": "n", "amr": ["email"],
    });
    for (number, kind) in ["at+jwt", "JWT"].iter().enumerate() {
        let seed = signed(&json!({ "alg": "EdDSA", "typ": kind, "kid": KEY }), &claims);
        let token = gatepost_fuzz::token(&seed).unwrap();
        match *kind {
            "JWT" => drop(keyring.verify_id_token(&keys, &token).unwrap()),
            _ => drop(keyring.verify_access(&keys, &token, occasion).unwrap()),
        }
        write("jwt", number, &seed);
    }
    write("jwt", 2, b"e30.e30.e30");
    let jwk = json!({ "kty": "OKP", "crv": "Ed25519", "x": x() });
    let header = json!({ "alg": "EdDSA", "typ": "dpop+jwt", "jwk": jwk });
    let proof = json!({ "jti": "1", "htm": "POST", "htu": "https://auth.example.org/apps/acme/token", "iat": 1_800_000_000 });
    let seed = signed(&header, &proof);
    keyring.verify_proof(&gatepost_fuzz::token(&seed).unwrap()).unwrap();
    write("dpop_proof", 0, &seed);
    write("dpop_proof", 1, b"e30.e30.e30");
    for (number, bytes) in biscuits().iter().enumerate() {
        keyring.verify_access(&keys, &BASE64URL.encode(bytes), occasion).unwrap();
        write("biscuit", number, bytes);
    }
}

/// A biscuit such as ours, and one that its holder narrowed.
fn biscuits() -> [Vec<u8>; 2] {
    let (user, session) = (user_id(1), session_id(1));
    let code = format!(
        r#"issuer("http://localhost:8080/apps/acme"); app("acme"); user("{user}"); session("{session}");
        email("ann@example.org"); scope("openid"); check if time($t), $t < 2030-01-01T00:00:00Z;"#
    );
    let biscuit = biscuit_auth::builder::BiscuitBuilder::new().root_key_id(1).code(&code).unwrap();
    let biscuit = biscuit.build(&root()).unwrap();
    let block = biscuit_auth::builder::BlockBuilder::new().code(r#"check if operation("read");"#).unwrap();
    [biscuit.to_vec().unwrap(), biscuit.append(block).unwrap().to_vec().unwrap()]
}
