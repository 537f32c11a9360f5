//! Biscuits that an app's own key signed, and what holders and strangers make of them.

use super::protobuf::{Field, parse, print, varint};
use super::{Case, Outcome};
use crate::common::SystemEntropy;
use aws_lc_rs::signature::Ed25519KeyPair;
use biscuit_auth::builder::{AuthorizerBuilder, BiscuitBuilder};
use biscuit_auth::{Algorithm, Biscuit, BlockBuilder, KeyPair};
use data_encoding::BASE64URL;
use gatepost_application::{Keyring, MasterKey};
use gatepost_contract::keyring::sample_token;
use gatepost_contract::samples;
use gatepost_domain::access::{AccessToken, Issuer, PublicUrl};
use gatepost_domain::app::App;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::presented::{Occasion, PresentedAccess};
use gatepost_domain::signing_key::{KeyAlgorithm, PublicKey, SigningKey};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::SealedKeyring;

const SEED: [u8; 32] = [7; 32];
const NUMBER: u32 = 2;

pub(super) struct World {
    keyring: SealedKeyring<SystemEntropy>,
    app: App,
    issuer: Issuer,
    /// A key of the app whose private half is in our hands.
    row: SigningKey,
    token: AccessToken,
    genuine: Biscuit,
}

fn code(source: &str) -> BlockBuilder {
    BlockBuilder::new().code(source).unwrap()
}

fn text(bytes: &[u8]) -> String {
    BASE64URL.encode(bytes)
}

impl World {
    pub(super) fn new() -> Self {
        let keyring = SealedKeyring::new(vec![MasterKey::new(&[1; 32]).sealing_key()], SystemEntropy);
        let app = samples::app(1);
        let issuer = Issuer::of(&PublicUrl::parse("https://auth.example.com").unwrap(), &app.id);
        let root = KeyPair::from_bytes(&SEED, Algorithm::Ed25519.into()).unwrap();
        let token = sample_token(&app.id);
        let made = keyring.make(&app.id, KeyAlgorithm::BiscuitEd25519, NUMBER, token.issued_at).unwrap();
        let public = PublicKey::Ed25519(root.public().to_bytes().try_into().unwrap());
        let row = SigningKey { public, ..made.clone() };
        // What the keyring signs, signed anew by the key in our hands.
        let ours = keyring.sign(&made, &token).unwrap();
        let PublicKey::Ed25519(point) = made.public else { panic!("a biscuit key is on Ed25519") };
        let public = biscuit_auth::PublicKey::from_bytes(&point, Algorithm::Ed25519).unwrap();
        let source = Biscuit::from_base64(&ours, public).unwrap().print_block_source(0).unwrap();
        let genuine = BiscuitBuilder::new().code(source).unwrap().root_key_id(NUMBER).build(&root).unwrap();
        Self { keyring, app, issuer, row, token, genuine }
    }

    fn read_for(&self, text: &str, now: Timestamp, operation: &str) -> Option<PresentedAccess> {
        let occasion = Occasion { now, operation };
        let read = self.keyring.verify_access(std::slice::from_ref(&self.row), text, occasion).ok()?;
        read.clone().judge(&self.app, &self.issuer, now).is_ok().then_some(read)
    }

    fn read(&self, biscuit: &Biscuit) -> Option<PresentedAccess> {
        self.read_for(&biscuit.to_base64().unwrap(), self.token.issued_at, "read")
    }

    fn accepts_bytes(&self, bytes: &[u8]) -> bool {
        self.read_for(&text(bytes), self.token.issued_at, "read").is_some()
    }

    fn narrowed(&self, source: &str) -> Biscuit {
        self.genuine.append(code(source)).unwrap()
    }

    /// Whether it is accepted after the holder appended that.
    fn accepts(&self, source: &str) -> bool {
        self.read(&self.narrowed(source)).is_some()
    }

    pub(super) fn drive(&self, case: &Case) -> Outcome {
        if case.op == "issue" {
            self.issues(case.input["email_or_scope"].as_str().unwrap());
            return Outcome::Held;
        }
        let change = case.input["mutate"].as_str().unwrap_or_default();
        let accepted = match case.id.as_str() {
            "biscuit-001" => self.read(&self.genuine).is_some(),
            "biscuit-003" | "biscuit-004" => self.with_broken_blocks(),
            "biscuit-006" => self.reordered(),
            "biscuit-007" => {
                let text = self.genuine.to_base64().unwrap();
                self.read_for(&text, self.token.expires_at, "read").is_some()
            }
            "biscuit-008" => self.without_its_last_block(&self.narrowed("check if true").seal().unwrap()),
            "biscuit-010" => self.without_its_last_block(&self.narrowed("check if true")),
            "biscuit-011" => self.of_root_key(NUMBER + 1),
            "biscuit-012" => self.of_root_key(u32::MAX),
            "biscuit-014" => (0..3).any(|version| self.of_version(version)),
            "biscuit-015" => self.of_version(99),
            "biscuit-018" => self.with_a_vast_length(),
            "biscuit-019" => self.accepts(&format!("check if \"{}\" != \"\"", "a".repeat(70_000))),
            "biscuit-023" => self.accepts("check if 9223372036854775807 + 1 != 0"),
            "biscuit-024" => self.accepts(r#"check if operation("read")"#),
            "biscuit-025" => {
                let narrowed = self.narrowed(r#"check if operation("read")"#).to_base64().unwrap();
                self.read_for(&narrowed, self.token.issued_at, "write").is_some()
            }
            "biscuit-026" => self.believes_a_later_block(),
            "biscuit-029" => self.with_a_third_party(),
            "biscuit-032" => self.accepted_without_a_time(),
            "biscuit-033" => !self.is_revoked(&self.genuine),
            "biscuit-034" => !self.is_revoked(&self.narrowed("check if true")),
            "biscuit-035" => self.with_many_facts(),
            "biscuit-036" => self.with_long_recursion(),
            "biscuit-038" => [10_000, 2500].into_iter().any(|length| {
                let long = "a".repeat(length);
                self.accepts(&format!("check if \"{long}!\".matches(\"(a+)+$\")"))
            }),
            "biscuit-041" => self.with_deep_expressions(),
            other => panic!("nobody knows {other}: {change}"),
        };
        Outcome::Verdict(accepted)
    }

    /// A value of ours becomes one string, whatever it would mean as Datalog.
    fn issues(&self, value: &str) {
        let made = self
            .keyring
            .make(&self.app.id, KeyAlgorithm::BiscuitEd25519, NUMBER, self.token.issued_at)
            .unwrap();
        let email = EmailAddress::restore(value.to_owned(), value.to_owned());
        let token = AccessToken { email, ..self.token.clone() };
        let text = self.keyring.sign(&made, &token).unwrap();
        assert!(crate::oracle::biscuit_says(&(&made).into(), &token, &text), "{value}");
        let occasion = Occasion { now: token.issued_at, operation: "read" };
        let read = self.keyring.verify_access(&[made], &text, occasion).unwrap();
        assert_eq!((read.email.as_str(), &read.scope, read.user), (value, &token.scope, token.user));
    }

    fn fields(&self) -> Vec<Field> {
        parse(&self.genuine.to_vec().unwrap())
    }

    /// Every field of the authority block cut short or changed: the signature, the key after it, the data.
    fn with_broken_blocks(&self) -> bool {
        let fields = self.fields();
        let place = fields.iter().position(|field| matches!(field, Field::Bytes(2, _))).unwrap();
        let Field::Bytes(_, block) = &fields[place] else { panic!("a block is bytes") };
        let parts = parse(block);
        let mut any = false;
        for (part, field) in parts.iter().enumerate() {
            let Field::Bytes(name, value) = field else { continue };
            for broken in
                [&value[1..], &value[..value.len() - 1], &[], &[value.as_slice(), &[0]].concat(), &[0xff; 64]]
            {
                let mut parts = parts.clone();
                parts[part] = Field::Bytes(*name, broken.to_vec());
                let mut fields = fields.clone();
                fields[place] = Field::Bytes(2, print(&parts));
                any |= self.accepts_bytes(&print(&fields));
            }
        }
        any
    }

    fn reordered(&self) -> bool {
        let two = self.narrowed("check if true").append(code("check if 1 == 1")).unwrap();
        assert!(self.read(&two).is_some());
        let mut fields = parse(&two.to_vec().unwrap());
        let blocks: Vec<_> =
            (0..fields.len()).filter(|place| matches!(fields[*place], Field::Bytes(3, _))).collect();
        fields.swap(blocks[0], blocks[1]);
        self.accepts_bytes(&print(&fields))
    }

    fn without_its_last_block(&self, biscuit: &Biscuit) -> bool {
        assert!(self.read(biscuit).is_some());
        let mut fields = parse(&biscuit.to_vec().unwrap());
        fields.retain(|field| !matches!(field, Field::Bytes(3, _)));
        self.accepts_bytes(&print(&fields))
    }

    fn of_root_key(&self, number: u32) -> bool {
        let mut fields = self.fields();
        for field in &mut fields {
            if let Field::Number(1, known) = field {
                *known = number.into();
            }
        }
        self.accepts_bytes(&print(&fields))
    }

    /// The same block in another version of the language, signed by the root key itself.
    fn of_version(&self, version: u64) -> bool {
        assert!(self.accepts_bytes(&self.in_version(3)), "what is put together here is a biscuit");
        self.accepts_bytes(&self.in_version(version))
    }

    fn in_version(&self, version: u64) -> Vec<u8> {
        let Some(Field::Bytes(_, signed)) =
            self.fields().into_iter().find(|field| matches!(field, Field::Bytes(2, _)))
        else {
            panic!("a biscuit has a first block")
        };
        let Some(Field::Bytes(_, block)) =
            parse(&signed).into_iter().find(|field| matches!(field, Field::Bytes(1, _)))
        else {
            panic!("a signed block holds a block")
        };
        let mut block = parse(&block);
        for field in &mut block {
            if let Field::Number(3, known) = field {
                *known = version;
            }
        }
        let block = print(&block);
        let next = KeyPair::from_bytes(&[8; 32], Algorithm::Ed25519.into()).unwrap();
        let next_key = next.public().to_bytes();
        // The algorithm is a number in four bytes: Ed25519 is none.
        let message = [block.as_slice(), &[0; 4], &next_key].concat();
        let signature = Ed25519KeyPair::from_seed_unchecked(&SEED).unwrap().sign(&message).as_ref().to_vec();
        let key = print(&[Field::Number(1, 0), Field::Bytes(2, next_key)]);
        let signed = print(&[Field::Bytes(1, block), Field::Bytes(2, key), Field::Bytes(3, signature)]);
        let proof = print(&[Field::Bytes(1, vec![8; 32])]);
        print(&[Field::Number(1, NUMBER.into()), Field::Bytes(2, signed), Field::Bytes(4, proof)])
    }

    fn with_a_vast_length(&self) -> bool {
        let genuine = self.genuine.to_vec().unwrap();
        (0..3).any(|name: u8| {
            let vast = [&[(name + 1) << 3 | 2][..], &varint(1 << 30), &genuine].concat();
            self.accepts_bytes(&vast)
        })
    }

    /// What a holder adds gives no authority: nobody takes it for the issuer's word, and here it isn't even taken along.
    fn believes_a_later_block(&self) -> bool {
        let added = [r#"user("admin")"#, r#"app("app-2")"#, r#"role("admin")"#, r#"scope("admin")"#];
        let same = format!("user(\"{}\")", self.token.user);
        let rule = r#"user("admin") <- time($t)"#;
        added.into_iter().chain([same.as_str(), rule]).any(|source| self.accepts(source))
    }

    /// Neither one that was made for this token, nor one that was made for another.
    fn with_a_third_party(&self) -> bool {
        let outsider = KeyPair::new();
        let made_for = |biscuit: &Biscuit| {
            let request = biscuit.third_party_request().unwrap();
            request.create_block(&outsider.private(), code("check if true")).unwrap()
        };
        let other = self.narrowed("check if true");
        let replayed = self.genuine.append_third_party(outsider.public(), made_for(&other));
        let own = self.genuine.append_third_party(outsider.public(), made_for(&self.genuine)).unwrap();
        replayed.is_ok_and(|replayed| self.read(&replayed).is_some()) || self.read(&own).is_some()
    }

    /// With the library alone: our verifier can't forget it.
    fn accepted_without_a_time(&self) -> bool {
        let world = AuthorizerBuilder::new().policy("allow if true").unwrap();
        world.build(&self.genuine).unwrap().authorize().is_ok()
    }

    fn is_revoked(&self, biscuit: &Biscuit) -> bool {
        let issued = self.genuine.revocation_identifiers().remove(0);
        self.read(biscuit).unwrap().descends_from(&issued)
    }

    /// Written down, which is too long, and derived, which is short. Some would take longer than anybody can wait, and more
    /// memory than there is, before the library looked at its limits.
    fn with_many_facts(&self) -> bool {
        let facts =
            |count: u32| (0..count).map(|number| format!("n({number});")).collect::<Vec<_>>().concat();
        let join = |name: &str, count: u32| {
            (0..count).map(|number| format!("{name}($x{number})")).collect::<Vec<_>>().join(", ")
        };
        [
            facts(1001),
            format!("{} t($x0, $x1, $x2, $x3) <- {}", facts(10), join("n", 4)),
            format!("{} t($x0, $x1) <- {}", facts(10), join("n", 14)),
            format!("check if {}, $x0 == \"none\"", join("scope", 60)),
        ]
        .iter()
        .any(|source| self.accepts(source))
    }

    /// The rule of the case makes a number out of nothing, which the language has no way to say; so one step for each of a
    /// hundred iterations and more.
    fn with_long_recursion(&self) -> bool {
        let parsed = BlockBuilder::new().code("n($x) <- n($y), $x == $y + 1");
        assert!(parsed.is_err());
        let steps: Vec<_> = (0..110).map(|number| format!("s({number}, {});", number + 1)).collect();
        let steps = steps.concat();
        self.accepts(&format!("{steps} n(0); n($y) <- n($x), s($x, $y); check if n(0)"))
    }

    /// As deep as four kilobytes can be, and deeper; false at the bottom, so that whoever gave up midway is noticed.
    fn with_deep_expressions(&self) -> bool {
        let negated = |depth: usize| format!("check if {}false", "!".repeat(depth * 2));
        let summed = |length: usize| format!("check if 0{} == 1", " + 0".repeat(length));
        self.accepts(&negated(200)) || self.accepts(&summed(700))
    }
}
