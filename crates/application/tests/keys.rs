//! The life of an app's signing keys, on nodes that share one store in memory and a clock that is moved by hand.
#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{
    AppCommand, Caller, ClientProof, Clock, ExchangeCommand, Gatepost, KeyRotation, KeysTended,
    LifetimesCommand, OAuthCommand, Presence, ProvedRequest, RotateKeysError,
};
use gatepost_contract::fakes::{
    self, DirectDispatch, FakePorts, Fakes, HandClock, PlainKeyring, SeededEntropy,
};
use gatepost_contract::samples::{self, REDIRECT_URI};
use gatepost_domain::app::AppId;
use gatepost_domain::event::EventKind;
use gatepost_domain::secret::Secret;
use gatepost_domain::signing_key::{
    CACHED_FOR, JwtAlgorithm, KeyAlgorithm, KeyState, PUBLISHED_AFTER, PUBLISHED_BEFORE, SIGNS_FOR,
};
use gatepost_domain::time::Timestamp;
use gatepost_store_memory::Memory;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::FileFailurePersistence;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;

/// How long access tokens live here: as long as any app may let them.
const LIFE: Duration = Duration::from_hours(24);

/// The algorithms that every app has keys for.
const ALWAYS: usize = 3;

struct Node {
    service: Gatepost<FakePorts<Memory>>,
    fakes: Fakes,
}

struct World {
    app: AppId,
    memory: Memory,
    clock: HandClock,
    nodes: Vec<Arc<Node>>,
    people: AtomicU32,
}

impl World {
    async fn of_nodes(count: u64) -> Self {
        let (memory, common) = (Memory::default(), Fakes::default());
        let node = |seed| {
            let (entropy, dispatch) = (SeededEntropy::new(seed), DirectDispatch::default());
            let fakes = Fakes { entropy, dispatch, ..common.clone() };
            let parts = fakes.parts(memory.clone(), PlainKeyring);
            Arc::new(Node { service: Gatepost::new(parts, fakes::settings(), fakes::master_keys()), fakes })
        };
        let nodes = (0..count).map(node).collect();
        let (app, clock, people) = (samples::app_id(1), common.clock.clone(), AtomicU32::new(0));
        let world = Self { app, memory, clock, nodes, people };
        let lifetimes = LifetimesCommand { access_token: Some(LIFE), ..LifetimesCommand::default() };
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            lifetimes,
            ..AppCommand::default()
        };
        world.nodes[0].service.create_app(world.app.clone(), command).await.unwrap();
        world
    }

    /// Signs somebody in on that node; the id of the key that their access token names.
    async fn sign(&self, node: usize) -> String {
        let (node, seed) = (&self.nodes[node], self.people.fetch_add(1, Ordering::Relaxed));
        let (email, challenge) = (samples::email(seed), samples::challenge_text(seed));
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        let draft = samples::draft(email.delivery(), &challenge);
        node.service.request_sign_in(&self.app, draft, &caller).await.unwrap();
        for due in node.fakes.dispatch.take() {
            node.service.hand_over(due).await;
        }
        let letter = node.fakes.mailer.letters().pop().unwrap();
        let link = letter.link.unwrap().expose().rsplit_once('/').unwrap().1.to_owned();
        let presence = Presence { visitor: samples::visitor(), ..Presence::default() };
        let confirmed = node.service.confirm_link(&Secret::parse(&link).unwrap(), &presence).await.unwrap();
        let (_, code) = confirmed.redirect_to.parameters().iter().find(|(name, _)| *name == "code").unwrap();
        let command = ExchangeCommand {
            proof: ClientProof::Nothing,
            code,
            redirect_uri: REDIRECT_URI,
            verifier: Some(&samples::verifier_text(seed)),
            format: None,
            request: ProvedRequest { proof: None, method: "POST", endpoint: "token" },
            visitor: samples::visitor(),
        };
        let tokens = node.service.exchange_code(&self.app, &command).await.unwrap();
        // plain.ALGORITHM.APP.SUBJECT.KEY.…
        tokens.access_token.split('.').nth(4).unwrap().to_owned()
    }

    /// The names of the published keys, as that node says.
    async fn published(&self, node: usize) -> BTreeSet<String> {
        let keys = self.nodes[node].service.published_keys(&self.app).await.unwrap();
        keys.into_iter().map(|(id, _, _)| id).collect()
    }

    async fn in_state(&self, algorithm: KeyAlgorithm, state: KeyState) -> Vec<String> {
        let keys = self.nodes[0].service.signing_keys(&self.app).await.unwrap();
        let wanted = keys.into_iter().filter(|key| key.algorithm == algorithm && key.state == state);
        wanted.map(|key| key.id).collect()
    }

    async fn rotate(&self, node: usize, rotation: KeyRotation) -> Result<String, RotateKeysError> {
        let service = &self.nodes[node].service;
        let made = service.rotate_keys(&self.app, Some(KeyAlgorithm::Es256), rotation).await?;
        Ok(made[0].id.clone())
    }

    /// What became of keys, in the order in which it did: what, why, which.
    fn events(&self) -> Vec<(EventKind, String, String)> {
        let of_keys = [EventKind::SigningKeyAdded, EventKind::SigningKeyWithdrawn];
        let events = self.memory.events().into_iter().filter(|event| of_keys.contains(&event.kind));
        events.map(|event| (event.kind, event.reason.unwrap(), event.reference.unwrap())).collect()
    }
}

#[tokio::test]
async fn an_app_is_born_with_its_keys_and_without_a_word_about_them() {
    let world = World::of_nodes(1).await;
    assert_eq!(world.published(0).await.len(), ALWAYS);
    assert_eq!(world.events(), []);
    assert_eq!(world.nodes[0].service.tend_keys().await.unwrap(), KeysTended::default());
}

#[tokio::test]
async fn a_planned_rotation_is_noticed_by_nobody() {
    let world = World::of_nodes(2).await;
    let old = world.sign(0).await;
    let new = world.rotate(0, KeyRotation::Planned).await.unwrap();
    assert!(world.published(1).await.is_superset(&[old.clone(), new.clone()].into()));
    assert_eq!((world.sign(0).await, world.sign(1).await), (old.clone(), old.clone()));
    world.clock.advance(PUBLISHED_BEFORE);
    assert_eq!((world.sign(0).await, world.sign(1).await), (new.clone(), new.clone()));
    world.clock.advance(PUBLISHED_AFTER.checked_sub(Duration::from_micros(1)).unwrap());
    assert!(world.published(1).await.contains(&old));
    world.clock.advance(Duration::from_micros(1));
    assert!(!world.published(1).await.contains(&old));
}

#[tokio::test]
async fn whoever_rotates_twice_is_told_since_when_the_next_key_signs() {
    let world = World::of_nodes(2).await;
    let at = world.clock.now();
    world.rotate(0, KeyRotation::Planned).await.unwrap();
    world.clock.advance(Duration::from_mins(1));
    let refused = world.rotate(1, KeyRotation::Planned).await.unwrap_err();
    let RotateKeysError::NextKeyExists(next) = refused else { panic!("{refused}") };
    assert_eq!((next.algorithm, next.signs_from), (KeyAlgorithm::Es256, at.plus(PUBLISHED_BEFORE)));
    let all = world.nodes[0].service.rotate_keys(&world.app, None, KeyRotation::Planned).await;
    assert!(matches!(all, Err(RotateKeysError::NextKeyExists(_))), "all or none");
    assert_eq!(world.published(0).await.len(), ALWAYS + 1);
    let nobody = samples::app_id(9);
    let refused = world.nodes[0].service.rotate_keys(&nobody, None, KeyRotation::Planned).await;
    assert!(matches!(refused, Err(RotateKeysError::AppNotFound)));
}

#[tokio::test]
async fn a_withdrawn_key_signs_nothing_more_on_any_node() {
    let world = World::of_nodes(2).await;
    let (stolen, also) = (world.sign(0).await, world.sign(1).await);
    let next = world.rotate(0, KeyRotation::Planned).await.unwrap();
    let new = world.rotate(0, KeyRotation::AtOnce).await.unwrap();
    // No time went by: both nodes had just read the keys.
    assert_eq!((world.sign(1).await, world.sign(0).await), (new.clone(), new.clone()));
    for node in [0, 1] {
        let published = world.published(node).await;
        assert!(published.contains(&new), "{published:?}");
        assert!([&stolen, &also, &next].iter().all(|gone| !published.contains(*gone)), "{published:?}");
    }
    let named = |id: &str| format!("ES256 {id}");
    let events = [
        (EventKind::SigningKeyAdded, "asked".to_owned(), named(&next)),
        (EventKind::SigningKeyAdded, "compromised".to_owned(), named(&new)),
        (EventKind::SigningKeyWithdrawn, "compromised".to_owned(), named(&next)),
        (EventKind::SigningKeyWithdrawn, "compromised".to_owned(), named(&stolen)),
    ];
    let mut told = world.events();
    told.sort_by_key(|(kind, reason, _)| (kind.as_str(), reason.clone()));
    told[2..].sort_by_key(|(_, _, which)| which.clone());
    let mut expected = events.to_vec();
    expected[2..].sort_by_key(|(_, _, which)| which.clone());
    assert_eq!(told, expected);
}

#[tokio::test]
async fn an_app_that_chooses_another_algorithm_signs_by_it_at_once() {
    let world = World::of_nodes(2).await;
    world.sign(1).await;
    let oauth = OAuthCommand { access_token_alg: Some(JwtAlgorithm::EdDsa), ..OAuthCommand::default() };
    let command = AppCommand { oauth, ..AppCommand::default() };
    world.nodes[0].service.update_app(&world.app, command.clone()).await.unwrap();
    let active = world.in_state(KeyAlgorithm::EdDsa, KeyState::Active).await;
    assert_eq!(vec![world.sign(1).await], active);
    assert_eq!(
        world.events(),
        [(EventKind::SigningKeyAdded, "missing".to_owned(), format!("EdDSA {}", active[0]))]
    );
    world.nodes[1].service.update_app(&world.app, command).await.unwrap();
    assert_eq!(world.events().len(), 1, "it has one");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_nodes_that_look_at_once_each_key_is_made_once() {
    let world = World::of_nodes(16).await;
    for round in 1..=4 {
        world.clock.advance(SIGNS_FOR);
        let mut looking = JoinSet::new();
        for node in &world.nodes {
            let node = Arc::clone(node);
            looking.spawn(async move { node.service.tend_keys().await.unwrap() });
        }
        let tended = looking.join_all().await;
        assert_eq!(tended.iter().map(|one| one.made).sum::<usize>(), ALWAYS);
        let withdrawn = tended.iter().map(|one| one.withdrawn).sum::<usize>();
        assert_eq!(withdrawn, if round == 1 { 0 } else { ALWAYS }, "those of the round before");
        for algorithm in [KeyAlgorithm::Es256, KeyAlgorithm::Rs256, KeyAlgorithm::BiscuitEd25519] {
            assert_eq!(world.in_state(algorithm, KeyState::Next).await.len(), 1);
            assert_eq!(world.in_state(algorithm, KeyState::Active).await.len(), 1);
        }
        assert_eq!(world.memory.signing_keys().len(), 2 * ALWAYS);
    }
    assert_eq!(world.events().len(), (4 + 3) * ALWAYS, "each was told of once");
}

#[tokio::test]
async fn keys_that_could_not_be_looked_after_are_looked_after_later() {
    let world = World::of_nodes(1).await;
    world.clock.advance(SIGNS_FOR);
    world.memory.set_away(true);
    assert!(world.nodes[0].service.tend_keys().await.is_err());
    world.memory.set_away(false);
    assert_eq!(world.nodes[0].service.tend_keys().await.unwrap().made, ALWAYS);
}

/// What happens to an app's keys, and on which node.
#[derive(Clone, Copy, Debug)]
enum Step {
    Wait(u64),
    Tend(usize),
    Rotate(usize, bool),
    Sign(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let node = || 0_usize..2;
    let step = prop_oneof![
        2 => (0_u64..400).prop_map(Step::Wait),
        1 => (0_u64..100_000).prop_map(Step::Wait),
        1 => (0_u64..10_000_000).prop_map(Step::Wait),
        2 => node().prop_map(Step::Tend),
        2 => (node(), prop::bool::weighted(0.2)).prop_map(|(node, at_once)| Step::Rotate(node, at_once)),
        6 => node().prop_map(Step::Sign),
    ];
    vec(step, 1..60)
}

/// An API that keeps the published keys for as long as it may, and never asks because a token names another one.
#[derive(Default)]
struct Verifier {
    kept: Option<(Timestamp, BTreeSet<String>)>,
}

impl Verifier {
    async fn accepts(&mut self, world: &World, node: usize, key: &str) -> bool {
        let now = world.clock.now();
        let (kept_since, keys) = match self.kept.take() {
            Some(kept) if now.since(kept.0) < CACHED_FOR => kept,
            _ => (now, world.published(node).await),
        };
        let knows = keys.contains(key);
        self.kept = Some((kept_since, keys));
        knows
    }
}

/// Lets it all happen; what was signed verifies at once, and as long as it lives, unless somebody threw its key away.
async fn live_through(steps: Vec<Step>) {
    let (world, mut verifier) = (World::of_nodes(2).await, Verifier::default());
    let mut living: Vec<(String, Timestamp)> = Vec::new();
    for step in steps {
        match step {
            Step::Wait(seconds) => world.clock.advance(Duration::from_secs(seconds)),
            Step::Tend(node) => drop(world.nodes[node].service.tend_keys().await.unwrap()),
            Step::Rotate(node, false) => drop(world.rotate(node, KeyRotation::Planned).await),
            Step::Rotate(node, true) => {
                world.rotate(node, KeyRotation::AtOnce).await.unwrap();
                (verifier, living) = (Verifier::default(), Vec::new());
            }
            Step::Sign(node) => {
                let key = world.sign(node).await;
                assert!(verifier.accepts(&world, 1 - node, &key).await, "{key} was not known when it signed");
                living.push((key, world.clock.now().plus(LIFE)));
            }
        }
        let now = world.clock.now();
        living.retain(|(_, until)| !until.is_over(now));
        let published = world.published(0).await;
        assert!(living.iter().all(|(key, _)| published.contains(key)), "{living:?} {published:?}");
        assert_eq!(world.in_state(KeyAlgorithm::Es256, KeyState::Active).await.len(), 1);
        assert!(world.in_state(KeyAlgorithm::Es256, KeyState::Next).await.len() <= 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("proptest-regressions/keys.txt"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn a_verifier_that_keeps_the_keys_refuses_nothing_that_any_node_signed(steps in steps()) {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(live_through(steps));
    }
}
