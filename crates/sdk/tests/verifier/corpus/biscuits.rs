//! Biscuits that the issuer's own key signed, and what holders and strangers make of them.

use super::protobuf::{Field, parse, print, varint};
use super::{Case, Outcome};
use crate::issuer::{Issuer, NUMBER, key_pair, sign_by_root};
use biscuit_auth::builder::AuthorizerBuilder;
use biscuit_auth::{Biscuit, BlockBuilder, KeyPair};
use data_encoding::BASE64URL;
use gatepost_sdk::{Need, Verifier};
use std::time::Duration;

pub(super) struct World {
    issuer: Issuer,
    verifier: Verifier,
    genuine: Biscuit,
}

fn code(source: &str) -> BlockBuilder {
    BlockBuilder::new().code(source).unwrap()
}

impl World {
    pub(super) async fn new() -> Self {
        let issuer = Issuer::start(&[]).await;
        let verifier = issuer.builder().discover().await.unwrap();
        let genuine = issuer.biscuit();
        Self { issuer, verifier, genuine }
    }

    async fn accepts_bytes(&self, bytes: &[u8]) -> bool {
        self.verifier.verify(&BASE64URL.encode(bytes), &Need::read()).await.is_ok()
    }

    async fn reads(&self, biscuit: &Biscuit) -> bool {
        self.accepts_bytes(&biscuit.to_vec().unwrap()).await
    }

    fn narrowed(&self, source: &str) -> Biscuit {
        self.genuine.append(code(source)).unwrap()
    }

    /// Whether it is accepted after the holder appended any of these.
    async fn accepts(&self, sources: &[&str]) -> bool {
        for source in sources {
            if self.reads(&self.narrowed(source)).await {
                return true;
            }
        }
        false
    }

    /// Whether any of these bytes are.
    async fn accepts_any(&self, all: impl IntoIterator<Item = Vec<u8>>) -> bool {
        for bytes in all {
            if self.accepts_bytes(&bytes).await {
                return true;
            }
        }
        false
    }

    pub(super) async fn drive(&self, case: &Case) -> Outcome {
        if case.op == "issue" {
            return Outcome::Elsewhere("what is issued is the server's");
        }
        let accepted = match case.id.as_str() {
            "biscuit-001" => self.reads(&self.genuine).await,
            "biscuit-003" | "biscuit-004" => self.accepts_any(self.broken()).await,
            "biscuit-006" => self.reordered().await,
            "biscuit-007" => {
                // A clock that moves belongs to one case alone.
                let later = World::new().await;
                later.issuer.clock.advance(Duration::from_secs(540));
                later.reads(&later.genuine).await
            }
            "biscuit-008" => {
                self.without_its_last_block(&self.narrowed("check if true").seal().unwrap()).await
            }
            "biscuit-010" => self.without_its_last_block(&self.narrowed("check if true")).await,
            "biscuit-011" => self.accepts_bytes(&self.of_root_key(NUMBER + 1)).await,
            "biscuit-012" => self.accepts_bytes(&self.of_root_key(u32::MAX)).await,
            "biscuit-014" => self.of_versions(&[0, 1, 2]).await,
            "biscuit-015" => self.of_versions(&[99]).await,
            "biscuit-018" => self.accepts_any(self.with_a_vast_length()).await,
            "biscuit-019" => self.accepts(&[&format!("check if \"{}\" != \"\"", "a".repeat(70_000))]).await,
            "biscuit-023" => self.accepts(&["check if 9223372036854775807 + 1 != 0"]).await,
            "biscuit-024" => self.accepts(&[r#"check if operation("read")"#]).await,
            "biscuit-025" => {
                let reader = self.narrowed(r#"check if operation("read")"#).to_base64().unwrap();
                self.verifier.verify(&reader, &Need::write()).await.is_ok()
            }
            "biscuit-026" => self.believes_a_later_block().await,
            "biscuit-029" => self.with_a_third_party().await,
            "biscuit-032" => self.accepted_without_a_time(),
            "biscuit-033" | "biscuit-034" => {
                return Outcome::Elsewhere(
                    "offline nobody knows of a revocation; `Client::is_still_good` asks",
                );
            }
            "biscuit-035" => self.with_many_facts().await,
            "biscuit-036" => self.with_long_recursion().await,
            "biscuit-038" => self.with_a_costly_pattern().await,
            "biscuit-041" => self.with_deep_expressions().await,
            other => panic!("nobody knows {other}: {}", case.input["mutate"]),
        };
        Outcome::Verdict(accepted)
    }

    fn fields(&self) -> Vec<Field> {
        parse(&self.genuine.to_vec().unwrap())
    }

    /// Every field of the authority block cut short or changed: the signature, the key after it, the data.
    fn broken(&self) -> Vec<Vec<u8>> {
        let fields = self.fields();
        let place = fields.iter().position(|field| matches!(field, Field::Bytes(2, _))).unwrap();
        let Field::Bytes(_, block) = &fields[place] else { panic!("a block is bytes") };
        let parts = parse(block);
        let mut all = Vec::new();
        for (part, field) in parts.iter().enumerate() {
            let Field::Bytes(name, value) = field else { continue };
            let longer = [value.as_slice(), &[0]].concat();
            for broken in [&value[1..], &value[..value.len() - 1], &[], &longer, &[0xff; 64]] {
                let (mut parts, mut fields) = (parts.clone(), fields.clone());
                parts[part] = Field::Bytes(*name, broken.to_vec());
                fields[place] = Field::Bytes(2, print(&parts));
                all.push(print(&fields));
            }
        }
        all
    }

    async fn reordered(&self) -> bool {
        let two = self.narrowed("check if true").append(code("check if 1 == 1")).unwrap();
        assert!(self.reads(&two).await);
        let mut fields = parse(&two.to_vec().unwrap());
        let blocks: Vec<_> =
            (0..fields.len()).filter(|place| matches!(fields[*place], Field::Bytes(3, _))).collect();
        fields.swap(blocks[0], blocks[1]);
        self.accepts_bytes(&print(&fields)).await
    }

    async fn without_its_last_block(&self, biscuit: &Biscuit) -> bool {
        assert!(self.reads(biscuit).await);
        let mut fields = parse(&biscuit.to_vec().unwrap());
        fields.retain(|field| !matches!(field, Field::Bytes(3, _)));
        self.accepts_bytes(&print(&fields)).await
    }

    fn of_root_key(&self, number: u32) -> Vec<u8> {
        let mut fields = self.fields();
        for field in &mut fields {
            if let Field::Number(1, known) = field {
                *known = number.into();
            }
        }
        print(&fields)
    }

    /// The same block in another version of the language, signed by the root key itself.
    async fn of_versions(&self, versions: &[u64]) -> bool {
        assert!(self.accepts_bytes(&self.in_version(3)).await, "what is put together here is a biscuit");
        self.accepts_any(versions.iter().map(|version| self.in_version(*version))).await
    }

    fn in_version(&self, version: u64) -> Vec<u8> {
        let bytes = |fields: Vec<Field>, wanted: u64| {
            fields.into_iter().find_map(|field| match field {
                Field::Bytes(name, bytes) if name == wanted => Some(bytes),
                _ => None,
            })
        };
        let signed = bytes(self.fields(), 2).expect("a biscuit has a first block");
        let mut block = parse(&bytes(parse(&signed), 1).expect("a signed block holds a block"));
        for field in &mut block {
            if let Field::Number(3, known) = field {
                *known = version;
            }
        }
        let block = print(&block);
        let next_key = key_pair(8).public().to_bytes();
        // The algorithm is a number in four bytes: Ed25519 is none.
        let signature = sign_by_root(&[block.as_slice(), &[0; 4], &next_key].concat());
        let key = print(&[Field::Number(1, 0), Field::Bytes(2, next_key)]);
        let signed = print(&[Field::Bytes(1, block), Field::Bytes(2, key), Field::Bytes(3, signature)]);
        let proof = print(&[Field::Bytes(1, vec![8; 32])]);
        print(&[Field::Number(1, NUMBER.into()), Field::Bytes(2, signed), Field::Bytes(4, proof)])
    }

    fn with_a_vast_length(&self) -> Vec<Vec<u8>> {
        let genuine = self.genuine.to_vec().unwrap();
        (0..3).map(|name: u8| [&[(name + 1) << 3 | 2][..], &varint(1 << 30), &genuine].concat()).collect()
    }

    /// What a holder adds gives no authority: nobody takes it for the issuer's word, and here it isn't even taken along.
    async fn believes_a_later_block(&self) -> bool {
        let added = [
            r#"user("admin")"#,
            r#"app("app-2")"#,
            r#"role("admin")"#,
            r#"scope("admin")"#,
            r#"user("usr_ada")"#,
            r#"user("admin") <- time($t)"#,
        ];
        self.accepts(&added).await
    }

    /// Neither one that was made for this token, nor one that was made for another.
    async fn with_a_third_party(&self) -> bool {
        let outsider = KeyPair::new();
        let made_for = |biscuit: &Biscuit| {
            let request = biscuit.third_party_request().unwrap();
            request.create_block(&outsider.private(), code("check if true")).unwrap()
        };
        let replayed =
            self.genuine.append_third_party(outsider.public(), made_for(&self.narrowed("check if true")));
        let own = self.genuine.append_third_party(outsider.public(), made_for(&self.genuine)).unwrap();
        let replayed = match replayed {
            Ok(replayed) => self.reads(&replayed).await,
            Err(_) => false,
        };
        replayed || self.reads(&own).await
    }

    /// With the library alone: our verifier can't forget it.
    fn accepted_without_a_time(&self) -> bool {
        let world = AuthorizerBuilder::new().policy("allow if true").unwrap();
        world.build(&self.genuine).unwrap().authorize().is_ok()
    }

    /// Written down, which is too long, and derived, which is short. Some would take longer than anybody can wait, and more
    /// memory than there is, before the library looked at its limits.
    async fn with_many_facts(&self) -> bool {
        let facts =
            |count: u32| (0..count).map(|number| format!("n({number});")).collect::<Vec<_>>().concat();
        let join = |name: &str, count: u32| {
            (0..count).map(|number| format!("{name}($x{number})")).collect::<Vec<_>>().join(", ")
        };
        self.accepts(&[
            &facts(1001),
            &format!("{} t($x0, $x1, $x2, $x3) <- {}", facts(10), join("n", 4)),
            &format!("{} t($x0, $x1) <- {}", facts(10), join("n", 14)),
            &format!("check if {}, $x0 == \"none\"", join("scope", 60)),
        ])
        .await
    }

    /// The rule of the case makes a number out of nothing, which the language has no way to say; so one step for each of a
    /// hundred iterations and more.
    async fn with_long_recursion(&self) -> bool {
        assert!(BlockBuilder::new().code("n($x) <- n($y), $x == $y + 1").is_err());
        let steps: Vec<_> = (0..110).map(|number| format!("s({number}, {});", number + 1)).collect();
        let steps = steps.concat();
        self.accepts(&[&format!("{steps} n(0); n($y) <- n($x), s($x, $y); check if n(0)")]).await
    }

    async fn with_a_costly_pattern(&self) -> bool {
        let check = |length: usize| format!("check if \"{}!\".matches(\"(a+)+$\")", "a".repeat(length));
        self.accepts(&[&check(10_000), &check(2500)]).await
    }

    /// As deep as four kilobytes can be, and deeper; false at the bottom, so that whoever gave up midway is noticed.
    async fn with_deep_expressions(&self) -> bool {
        let negated = format!("check if {}false", "!".repeat(400));
        let summed = format!("check if 0{} == 1", " + 0".repeat(700));
        self.accepts(&[&negated, &summed]).await
    }
}
