//! JWTs that are not what was issued, at userinfo and at introspection.

use data_encoding::BASE64URL_NOPAD;
use gatepost_tests::client::{AppClient, send};
use jsonwebtoken::{Algorithm, EncodingKey};
use reqwest::Method;
use serde_json::{Value, json};

use super::{Case, Driven, Forgotten, Held, Outcome};
use crate::support::holder::Holder;

/// The keyring's own run of the same cases has the keys.
const BY_KEYRING: &str = "tokens: corpus::every_jwt_is_judged_as_its_case_says";

/// An app whose access tokens are signed by RS256, and one of them.
pub(super) struct Issued<'a> {
    pub(super) app: &'a AppClient,
    pub(super) token: String,
    /// The published half of its key.
    pub(super) key: Value,
}

pub(super) async fn run(issued: &Issued<'_>, case: &Case) -> Outcome {
    let forged = match forged(issued, case) {
        Ok(forged) => forged,
        Err(outcome) => return outcome,
    };
    let app = issued.app;
    let request = app.request(Method::POST, &app.app_path("userinfo")).form(&[("access_token", &forged)]);
    let told = send(request).await.status;
    let state = app.post_oauth("introspect", &[("token", &forged)]).await;
    if case.expect == "accept" {
        assert_eq!((told, &state.json()["active"]), (200, &json!(true)), "{}", case.id);
    } else if forged.len() > 16 * 1024 {
        assert_eq!((told, state.status), (413, 413), "{}", case.id);
    } else {
        assert_eq!((told, state.expect(200).json()), (401, json!({"active": false})), "{}", case.id);
    }
    Driven
}

/// The token with what the case changes; or who else holds it.
fn forged(issued: &Issued<'_>, case: &Case) -> Result<String, Outcome> {
    let parts: Vec<_> = issued.token.split('.').collect();
    let [head, claims, signature] = parts.as_slice() else { panic!("a JWT has three parts") };
    let head = BASE64URL_NOPAD.decode(head.as_bytes()).expect("base64url");
    let mut header: Value = serde_json::from_slice(&head).expect("JSON");
    let mut signature = (*signature).to_owned();
    let mut secret = None;
    for change in case.input["mutate"].as_array().into_iter().flatten() {
        let (what, to) = (change[0].as_str().unwrap_or_default(), &change[1]);
        match (what, to.as_str().unwrap_or_default()) {
            ("header.jwk", _) => {
                header["jwk"] = Holder::of(0).jwk();
                header["alg"] = "ES256".into();
                let claims = BASE64URL_NOPAD.decode(claims.as_bytes()).expect("base64url");
                let claims = serde_json::from_slice(&claims).expect("JSON");
                return Ok(Holder::of(0).signed(&header, &claims));
            }
            ("signature", text) => text.clone_into(&mut signature),
            ("sign", how) if how.contains("modulus") => {
                let modulus = issued.key["n"].as_str().expect("an RSA key");
                secret = Some(BASE64URL_NOPAD.decode(modulus.as_bytes()).expect("base64url"));
            }
            ("sign", how) if how.contains("JWK") => secret = Some(issued.key.to_string().into_bytes()),
            ("raw", how) => return raw(&parts, how),
            ("sign" | "replace", _) => return Err(Held(BY_KEYRING)),
            (claim, _) if claim.starts_with("claims") => return Err(Held(BY_KEYRING)),
            (name, _) => match name.strip_prefix("header.") {
                Some(name) => header[name] = to.clone(),
                None => return Err(Forgotten),
            },
        }
    }
    let message = if case.input["mutate"] == json!([]) {
        return Ok(issued.token.clone());
    } else {
        format!("{}.{claims}", BASE64URL_NOPAD.encode(header.to_string().as_bytes()))
    };
    if let Some(secret) = secret {
        let key = EncodingKey::from_secret(&secret);
        signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).expect("it signs");
    }
    Ok(format!("{message}.{signature}"))
}

/// The token in another shape.
fn raw(parts: &[&str], how: &str) -> Result<String, Outcome> {
    let [head, claims, signature] = parts else { panic!("a JWT has three parts") };
    let text = |bytes: &[u8]| BASE64URL_NOPAD.encode(bytes);
    let with_mark = || {
        let head = BASE64URL_NOPAD.decode(head.as_bytes()).expect("base64url");
        text(&[b"\xef\xbb\xbf".as_slice(), &head].concat())
    };
    Ok(match how {
        "signature removed, two dots kept" => format!("{head}.{claims}."),
        "signature segment and dot removed" => format!("{head}.{claims}"),
        "five segments (JWE shape)" => format!("{head}.{claims}.{signature}.{claims}.{signature}"),
        "signature truncated by one byte" => format!("{head}.{claims}.{}", &signature[..signature.len() - 2]),
        "base64 padding \"=\" added" => format!("{head}.{claims}.{signature}="),
        "header JSON array instead of object" => format!("{}.{claims}.{signature}", text(b"[]")),
        "payload JSON string" => format!("{head}.{}.{signature}", text(b"\"x\"")),
        "1 MB payload" => format!("{head}.{}.{signature}", "A".repeat(1 << 20)),
        "UTF-8 BOM before the header JSON" => format!("{}.{claims}.{signature}", with_mark()),
        _ => return Err(Held(BY_KEYRING)),
    })
}
