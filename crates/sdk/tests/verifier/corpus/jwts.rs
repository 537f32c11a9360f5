//! JWTs that the issuer's own key signed, or that pretend it.

use super::{Case, Outcome};
use crate::issuer::{Issuer, Key, NOW, Pair, encoded};
use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::hmac;
use aws_lc_rs::rsa::PublicKey;
use aws_lc_rs::signature::KeyPair as _;
use data_encoding::{BASE64, BASE64URL_NOPAD};
use gatepost_sdk::{Need, Verifier};
use serde_json::{Value, json};

pub(super) struct World {
    issuer: Issuer,
    verifier: Verifier,
    now: Key,
    previous: Key,
    retired: Key,
}

impl World {
    pub(super) async fn new() -> Self {
        let [now, previous, retired] = ["now", "previous", "retired"].map(Key::rs256);
        let issuer = Issuer::start(&[&now, &previous]).await;
        let verifier = issuer.builder().discover().await.unwrap();
        Self { issuer, verifier, now, previous, retired }
    }

    async fn accepts(&self, text: &str) -> bool {
        self.verifier.verify(text, &Need::read()).await.is_ok()
    }

    pub(super) async fn drive(&self, case: &Case) -> Outcome {
        if case.op == "jwks" {
            return Outcome::Elsewhere("what is published, and when, is the server's");
        }
        let changes = case.input["mutate"].as_array().unwrap();
        if changes.first().is_some_and(|change| change[0] == "replace") {
            return Outcome::Elsewhere("nothing here takes ID tokens, of clients or of anybody");
        }
        let texts = self.mutated(changes).await;
        let mut accepted = Vec::new();
        for text in &texts {
            accepted.push(self.accepts(text).await);
        }
        assert!(accepted.windows(2).all(|pair| pair[0] == pair[1]), "{}: {accepted:?}", case.id);
        Outcome::Verdict(accepted[0])
    }

    /// The token with these changes: signed again where that makes it more alike, and also not.
    async fn mutated(&self, changes: &[Value]) -> Vec<String> {
        let (mut header, mut claims) = (self.now.header(), self.issuer.claims());
        for change in changes {
            let (what, to) = (change[0].as_str().unwrap(), &change[1]);
            match what.split_once('.') {
                Some(("header", "jwk")) => return vec![self.signed_by_a_stranger()],
                Some(("header", name)) => header[name] = to.clone(),
                Some(("claims", "sub")) => {
                    claims["sub"] = "usr_other".into();
                    return vec![self.keeping_the_signature(&header, &claims)];
                }
                Some(("claims", name)) => claim(&mut claims, name, to),
                _ => match (what, to.as_str().unwrap_or_default()) {
                    ("signature", _) => {
                        let signed =
                            format!("{}.{}", encoded(&header.to_string()), encoded(&claims.to_string()));
                        return vec![format!("{signed}.")];
                    }
                    ("sign", how) => return self.by_hmac(how, &header, &claims),
                    ("claims", _) => return vec![self.with_a_claim_twice()],
                    ("raw", how) => return self.raw(how).await,
                    other => panic!("nobody knows {other:?}"),
                },
            }
        }
        let mut texts = vec![self.now.sign_text(&header.to_string(), &claims.to_string())];
        if !changes.is_empty() {
            texts.push(self.keeping_the_signature(&header, &claims));
        }
        texts
    }

    fn genuine(&self) -> String {
        self.now.sign(&self.issuer.claims())
    }

    fn keeping_the_signature(&self, header: &Value, claims: &Value) -> String {
        let genuine = self.genuine();
        let (_, signature) = genuine.rsplit_once('.').unwrap();
        format!("{}.{}.{signature}", encoded(&header.to_string()), encoded(&claims.to_string()))
    }

    fn signed_by_a_stranger(&self) -> String {
        let stranger = Key::rs256("stranger");
        let mut header = self.now.header();
        header["jwk"] = stranger.jwk();
        stranger.sign_text(&header.to_string(), &self.issuer.claims().to_string())
    }

    fn public_key(&self) -> &PublicKey {
        match &self.now.pair {
            Pair::Rs256(pair) => pair.public_key(),
            Pair::Es256(_) | Pair::EdDsa(_) => panic!("the base of the corpus is signed by RS256"),
        }
    }

    fn by_hmac(&self, how: &str, header: &Value, claims: &Value) -> Vec<String> {
        let der = self.public_key().as_der().unwrap();
        let pem = |lines: &str| format!("-----BEGIN PUBLIC KEY-----\n{lines}\n-----END PUBLIC KEY-----\n");
        let base64 = BASE64.encode(der.as_ref());
        let wrapped: Vec<_> =
            base64.as_bytes().chunks(64).map(|line| str::from_utf8(line).unwrap()).collect();
        let secrets: Vec<Vec<u8>> = match how {
            "HMAC-SHA256 with PEM of the public key" => {
                vec![pem(&wrapped.join("\n")).into_bytes(), pem(&base64).into_bytes()]
            }
            "HMAC-SHA256 with modulus n bytes" => {
                vec![self.public_key().modulus().big_endian_without_leading_zero().to_vec()]
            }
            "HMAC-SHA256 with JWK JSON text" => vec![self.now.jwk().to_string().into_bytes()],
            other => panic!("nobody knows {other}"),
        };
        let signed = format!("{}.{}", encoded(&header.to_string()), encoded(&claims.to_string()));
        let sign = |secret: Vec<u8>| {
            let tag = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &secret), signed.as_bytes());
            format!("{signed}.{}", BASE64URL_NOPAD.encode(tag.as_ref()))
        };
        secrets.into_iter().map(sign).collect()
    }

    fn with_a_claim_twice(&self) -> String {
        let claims = self.issuer.claims().to_string();
        let twice = format!("{},\"sub\":\"usr_ada\"}}", &claims[..claims.len() - 1]);
        self.now.sign_text(&self.now.header().to_string(), &twice)
    }

    async fn raw(&self, how: &str) -> Vec<String> {
        let genuine = self.genuine();
        let (header, claims) = (self.now.header().to_string(), self.issuer.claims().to_string());
        let parts: Vec<_> = genuine.split('.').collect();
        let signed = format!("{}.{}", parts[0], parts[1]);
        vec![match how {
            "signature removed, two dots kept" => format!("{signed}."),
            "signature segment and dot removed" => signed,
            "five segments (JWE shape)" => format!("{genuine}.{}.{}", parts[1], parts[2]),
            "signature truncated by one byte" => {
                let signature = self.now.signature(&signed);
                format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature[..signature.len() - 1]))
            }
            "base64 padding \"=\" added" => return padded(&genuine, &parts),
            "header JSON array instead of object" => self.now.sign_text(&format!("[{header}]"), &claims),
            "payload JSON string" => self.now.sign_text(&header, &Value::from(claims).to_string()),
            "1 MB payload" => self.now.sign(&self.issuer.claims_with("more", "a".repeat(1_000_000).into())),
            "UTF-8 BOM before the header JSON" => self.now.sign_text(&format!("\u{feff}{header}"), &claims),
            "signed with a retired key after the overlap" => self.retired.sign(&self.issuer.claims()),
            "signed with the previous key inside the overlap" => self.previous.sign(&self.issuer.claims()),
            "Ed25519 signature with S + L (non-canonical)" => return vec![malleable().await],
            "Ed25519 token under a small-order public key" => return vec![self.weak()],
            other => panic!("nobody knows {other}"),
        }]
    }

    /// Under the neutral point, a signature of zeros and that point fits any message. Such a key is nobody's here: tokens bring
    /// none, whatever their header says.
    fn weak(&self) -> String {
        let mut point = [0; 32];
        point[0] = 1;
        let jwk = json!({"kty": "OKP", "crv": "Ed25519", "x": BASE64URL_NOPAD.encode(&point), "kid": "weak"});
        let header = json!({"typ": "at+jwt", "alg": "EdDSA", "kid": "weak", "jwk": jwk});
        let signed =
            format!("{}.{}", encoded(&header.to_string()), encoded(&self.issuer.claims().to_string()));
        format!("{signed}.{}", BASE64URL_NOPAD.encode(&[point, [0; 32]].concat()))
    }
}

fn claim(claims: &mut Value, name: &str, to: &Value) {
    let ours = |word: &str| match word {
        "A" => "notes".to_owned(),
        "a" => "NOTES".to_owned(),
        "B" => "shop".to_owned(),
        other => other.to_owned(),
    };
    claims[name] = match (name, to) {
        ("iss", Value::String(_)) => format!("{}/", claims["iss"].as_str().unwrap()).into(),
        ("aud", Value::String(word)) => ours(word).into(),
        ("aud", Value::Array(words)) => words.iter().map(|word| ours(word.as_str().unwrap())).collect(),
        (_, Value::String(word)) if word.starts_with("now") => {
            (NOW.cast_signed() + word["now".len()..].parse::<i64>().unwrap()).into()
        }
        _ => to.clone(),
    };
    if to.is_null() {
        claims.as_object_mut().unwrap().remove(name);
    }
}

/// A token by Ed25519 that verifies, until the order of the group is added to half of its signature.
async fn malleable() -> String {
    let key = Key::eddsa("ed");
    let issuer = Issuer::start(&[&key]).await;
    let verifier = issuer.verifier();
    let genuine = key.sign(&issuer.claims());
    verifier.verify(&genuine, &Need::read()).await.unwrap();
    let (signed, signature) = genuine.rsplit_once('.').unwrap();
    let signature = plus_order(&BASE64URL_NOPAD.decode(signature.as_bytes()).unwrap());
    let other = format!("{signed}.{}", BASE64URL_NOPAD.encode(&signature));
    assert!(verifier.verify(&other, &Need::read()).await.is_err(), "one signature has two spellings");
    other
}

/// To one part, and to all.
fn padded(genuine: &str, parts: &[&str]) -> Vec<String> {
    vec![
        format!("{genuine}="),
        format!("{genuine}=="),
        format!("{}=.{}.{}", parts[0], parts[1], parts[2]),
        format!("{}==.{}==.{}==", parts[0], parts[1], parts[2]),
    ]
}

/// The signature with the order of the group added to S (RFC 8032 §5.1).
fn plus_order(signature: &[u8]) -> Vec<u8> {
    const ORDER: [u8; 32] = *b"\xed\xd3\xf5\x5c\x1a\x63\x12\x58\xd6\x9c\xf7\xa2\xde\xf9\xde\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x10";
    let mut changed = signature.to_vec();
    let mut carry = 0_u16;
    for (byte, order) in changed[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(order) + carry;
        *byte = u8::try_from(sum & 0xff).unwrap();
        carry = sum >> 8;
    }
    changed
}
