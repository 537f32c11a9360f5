//! JWTs that an app's own key signed, or that pretend it.

use super::{Case, Outcome};
use crate::common::SystemEntropy;
use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::hmac;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _, RSA_PKCS1_SHA256};
use data_encoding::{BASE64, BASE64URL_NOPAD};
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::samples;
use gatepost_domain::access::{Issuer, PublicUrl};
use gatepost_domain::app::App;
use gatepost_domain::id::{SessionId, TokenId, UserId};
use gatepost_domain::jwk::JwkThumbprint;
use gatepost_domain::presented::Occasion;
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::SealedKeyring;
use serde_json::{Value, json};

const NOW: i64 = 1_767_225_600;

/// An RSA key of the app whose private half is in our hands.
struct Held {
    pair: KeyPair,
    row: SigningKey,
}

pub(super) struct World {
    keyring: SealedKeyring<SystemEntropy>,
    app: App,
    issuer: Issuer,
    now: Held,
    previous: Held,
    retired: Held,
}

fn encoded(json: &str) -> String {
    BASE64URL_NOPAD.encode(json.as_bytes())
}

impl Held {
    fn new(keyring: &impl Keyring, app: &App, number: u32) -> Self {
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let public = PublicKey::Rsa {
            modulus: pair.public_key().modulus().big_endian_without_leading_zero().to_vec(),
            exponent: pair.public_key().exponent().big_endian_without_leading_zero().to_vec(),
        };
        let row = keyring.make(&app.id, KeyAlgorithm::EdDsa, number, Timestamp::from_seconds(NOW)).unwrap();
        let id = JwkThumbprint::of(&public).to_string();
        Self { pair, row: SigningKey { id, public, algorithm: KeyAlgorithm::Rs256, ..row } }
    }

    fn signature(&self, message: &str) -> Vec<u8> {
        let mut made = vec![0; self.pair.public_modulus_len()];
        self.pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut made).unwrap();
        made
    }

    /// That header and those claims, to the letter, signed.
    fn sign(&self, header: &str, claims: &str) -> String {
        let signed = format!("{}.{}", encoded(header), encoded(claims));
        let signature = BASE64URL_NOPAD.encode(&self.signature(&signed));
        format!("{signed}.{signature}")
    }

    fn modulus(&self) -> &[u8] {
        match &self.row.public {
            PublicKey::Rsa { modulus, .. } => modulus,
            other => panic!("{other:?} is no RSA key"),
        }
    }

    fn jwk(&self) -> Value {
        json!({"kty": "RSA", "n": BASE64URL_NOPAD.encode(self.modulus()), "e": "AQAB"})
    }
}

impl World {
    pub(super) fn new() -> Self {
        let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
        let app = samples::app(1);
        let issuer = Issuer::of(&PublicUrl::parse("https://auth.example.com").unwrap(), &app.id);
        let [now, previous, retired] = [3, 2, 1].map(|number| Held::new(&keyring, &app, number));
        Self { keyring, app, issuer, now, previous, retired }
    }

    fn header(&self) -> Value {
        json!({"typ": "at+jwt", "alg": "RS256", "kid": self.now.row.id})
    }

    fn claims(&self) -> Value {
        json!({
            "iss": self.issuer.as_str(),
            "aud": self.app.audience(),
            "sub": UserId::from_bits(1).to_string(),
            "client_id": self.app.id.as_str(),
            "app_id": self.app.id.as_str(),
            "sid": SessionId::from_bits(2).to_string(),
            "jti": TokenId::from_bits(3).to_string(),
            "scope": "openid email",
            "email": "ada@example.org",
            "iat": NOW - 60,
            "exp": NOW + 540,
            "auth_time": NOW - 60,
            "amr": ["email"],
        })
    }

    fn genuine(&self) -> String {
        self.now.sign(&self.header().to_string(), &self.claims().to_string())
    }

    fn accepts(&self, text: &str) -> bool {
        let now = Timestamp::from_seconds(NOW);
        let keys = [self.now.row.clone(), self.previous.row.clone()];
        let read = self.keyring.verify_access(&keys, text, Occasion { now, operation: "read" });
        read.is_ok_and(|says| says.judge(&self.app, &self.issuer, now).is_ok())
    }

    pub(super) fn drive(&self, case: &Case) -> Outcome {
        if case.op == "jwks" {
            return Outcome::Elsewhere(match case.id.as_str() {
                "jwt-083" | "jwt-088" => "what is published is HTTP's",
                "jwt-086" => "rotation is the store's",
                "jwt-089" => "laws::nothing_of_a_sealed_key_is_printed",
                other => panic!("nobody knows {other}"),
            });
        }
        let changes = case.input["mutate"].as_array().unwrap();
        if changes.is_empty() {
            return Outcome::Verdict(self.accepts(&self.genuine()));
        }
        let texts = self.mutated(changes);
        let accepted: Vec<_> = texts.iter().map(|text| self.accepts(text)).collect();
        if changes[0][0] == "replace" {
            return Outcome::Verdict(
                self.keyring.verify_id_token(std::slice::from_ref(&self.now.row), &self.genuine()).is_ok(),
            );
        }
        assert!(accepted.windows(2).all(|pair| pair[0] == pair[1]), "{}: {accepted:?}", case.id);
        Outcome::Verdict(accepted[0])
    }

    /// The token with these changes: signed again where that makes it more alike, and also not.
    fn mutated(&self, changes: &[Value]) -> Vec<String> {
        let (mut header, mut claims) = (self.header(), self.claims());
        for change in changes {
            let (what, to) = (change[0].as_str().unwrap(), &change[1]);
            match what.split_once('.') {
                Some(("header", "jwk")) => return vec![self.signed_by_a_stranger()],
                Some(("header", name)) => header[name] = to.clone(),
                Some(("claims", "sub")) => {
                    claims["sub"] = UserId::from_bits(9).to_string().into();
                    return vec![self.keeping_the_signature(&header, &claims)];
                }
                Some(("claims", name)) => self.claim(&mut claims, name, to),
                _ => match (what, to.as_str().unwrap_or_default()) {
                    ("signature", _) => {
                        return vec![format!(
                            "{}.{}.",
                            encoded(&header.to_string()),
                            encoded(&claims.to_string())
                        )];
                    }
                    ("sign", how) => return self.by_hmac(how, &header, &claims),
                    ("claims", _) => return vec![self.with_a_claim_twice()],
                    ("raw", how) => return self.raw(how),
                    ("replace", _) => return vec![self.genuine()],
                    other => panic!("nobody knows {other:?}"),
                },
            }
        }
        vec![
            self.now.sign(&header.to_string(), &claims.to_string()),
            self.keeping_the_signature(&header, &claims),
        ]
    }

    fn claim(&self, claims: &mut Value, name: &str, to: &Value) {
        let ours = |word: &str| match word {
            "A" => self.app.audience().to_owned(),
            "a" => self.app.audience().to_uppercase(),
            "B" => "app-2".to_owned(),
            other => other.to_owned(),
        };
        claims[name] = match (name, to) {
            ("iss", Value::String(_)) => format!("{}/", self.issuer).into(),
            ("aud", Value::String(word)) => ours(word).into(),
            ("aud", Value::Array(words)) => words.iter().map(|word| ours(word.as_str().unwrap())).collect(),
            (_, Value::String(word)) if word.starts_with("now") => {
                (NOW + word["now".len()..].parse::<i64>().unwrap()).into()
            }
            _ => to.clone(),
        };
        if to.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        }
    }

    fn keeping_the_signature(&self, header: &Value, claims: &Value) -> String {
        let genuine = self.genuine();
        let (_, signature) = genuine.rsplit_once('.').unwrap();
        format!("{}.{}.{signature}", encoded(&header.to_string()), encoded(&claims.to_string()))
    }

    fn signed_by_a_stranger(&self) -> String {
        let stranger = Held::new(&self.keyring, &self.app, 9);
        let mut header = self.header();
        header["jwk"] = stranger.jwk();
        stranger.sign(&header.to_string(), &self.claims().to_string())
    }

    fn by_hmac(&self, how: &str, header: &Value, claims: &Value) -> Vec<String> {
        let der = self.now.pair.public_key().as_der().unwrap();
        let pem = |lines: &str| format!("-----BEGIN PUBLIC KEY-----\n{lines}\n-----END PUBLIC KEY-----\n");
        let base64 = BASE64.encode(der.as_ref());
        let wrapped: Vec<_> =
            base64.as_bytes().chunks(64).map(|line| str::from_utf8(line).unwrap()).collect();
        let secrets: Vec<Vec<u8>> = match how {
            "HMAC-SHA256 with PEM of the public key" => {
                vec![pem(&wrapped.join("\n")).into_bytes(), pem(&base64).into_bytes()]
            }
            "HMAC-SHA256 with modulus n bytes" => vec![self.now.modulus().to_vec()],
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
        let claims = self.claims().to_string();
        let twice = format!("{},\"sub\":\"{}\"}}", &claims[..claims.len() - 1], UserId::from_bits(1));
        self.now.sign(&self.header().to_string(), &twice)
    }

    fn raw(&self, how: &str) -> Vec<String> {
        let genuine = self.genuine();
        let (header, claims) = (self.header().to_string(), self.claims().to_string());
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
            "header JSON array instead of object" => self.now.sign(&format!("[{header}]"), &claims),
            "payload JSON string" => self.now.sign(&header, &Value::from(claims).to_string()),
            "1 MB payload" => {
                let mut long = self.claims();
                long["more"] = "a".repeat(1_000_000).into();
                self.now.sign(&header, &long.to_string())
            }
            "UTF-8 BOM before the header JSON" => self.now.sign(&format!("\u{feff}{header}"), &claims),
            "signed with a retired key after the overlap" => self.of_another(&self.retired),
            "signed with the previous key inside the overlap" => self.of_another(&self.previous),
            "Ed25519 signature with S + L (non-canonical)" => return vec![self.malleable()],
            "Ed25519 token under a small-order public key" => return vec![self.weak()],
            other => panic!("nobody knows {other}"),
        }]
    }

    fn of_another(&self, key: &Held) -> String {
        let mut header = self.header();
        header["kid"] = key.row.id.clone().into();
        key.sign(&header.to_string(), &self.claims().to_string())
    }

    /// A token by Ed25519 of a key of the app that verifies, until the order of the group is added to half of its signature.
    fn malleable(&self) -> String {
        let pair = Ed25519KeyPair::generate().unwrap();
        let public = PublicKey::Ed25519(pair.public_key().as_ref().try_into().unwrap());
        let id = JwkThumbprint::of(&public).to_string();
        let row = SigningKey { id, public, algorithm: KeyAlgorithm::EdDsa, ..self.now.row.clone() };
        let header = json!({"typ": "at+jwt", "alg": "EdDSA", "kid": row.id});
        let signed = format!("{}.{}", encoded(&header.to_string()), encoded(&self.claims().to_string()));
        let signature = pair.sign(signed.as_bytes()).as_ref().to_vec();
        let with = |signature: &[u8]| format!("{signed}.{}", BASE64URL_NOPAD.encode(signature));
        let occasion = Occasion { now: Timestamp::from_seconds(NOW), operation: "read" };
        let verify = |text: &str| self.keyring.verify_access(std::slice::from_ref(&row), text, occasion);
        assert!(verify(&with(&signature)).is_ok());
        let other = with(&plus_order(&signature));
        assert!(verify(&other).is_err(), "one signature has two spellings");
        other
    }

    /// Under the neutral point, a signature of zeros and that point fits any message. Such a key is nobody's here, and
    /// neither a client nor a proof may bring one.
    fn weak(&self) -> String {
        let mut point = [0; 32];
        point[0] = 1;
        let x = BASE64URL_NOPAD.encode(&point);
        let jwk = json!({"kty": "OKP", "crv": "Ed25519", "x": x});
        assert!(self.keyring.parse_client_keys(&json!({"keys": [jwk]}).to_string()).is_err());
        let header = json!({"typ": "dpop+jwt", "alg": "EdDSA", "jwk": jwk});
        let claims = json!({"jti": "a", "htm": "POST", "htu": "https://a.example", "iat": NOW});
        let signature = [point, [0; 32]].concat();
        let proof = format!(
            "{}.{}.{}",
            encoded(&header.to_string()),
            encoded(&claims.to_string()),
            BASE64URL_NOPAD.encode(&signature)
        );
        assert!(self.keyring.verify_proof(&proof).is_err());
        proof
    }
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
