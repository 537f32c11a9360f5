//! The ledger of an app and what is forgotten of it, on nodes that share one store in memory and a clock that is moved by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{AppCommand, Caller, ClientProof, Gatepost, LogLine, Presence};
use gatepost_contract::fakes::{self, FakePorts, Fakes};
use gatepost_contract::samples;
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{
    AuditHash, AuditSignature, Broken, Checkpoint, SealNumber, Verification, Verified,
};
use gatepost_domain::event::EventKind;
use gatepost_domain::secret::Secret;
use gatepost_domain::time::Timestamp;
use gatepost_store_memory::Memory;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::time::Duration;

const DAY: Duration = Duration::from_hours(24);

type Service = Gatepost<FakePorts<Memory>>;

struct World {
    store: Memory,
    fakes: Fakes,
    node: Service,
    other: Service,
    app: AppId,
}

impl World {
    async fn new() -> Self {
        let (store, fakes, app) = (Memory::default(), Fakes::default(), samples::app_id(1));
        let node = || {
            let parts = fakes.parts(store.clone(), fakes::PlainKeyring);
            Gatepost::new(parts, fakes::settings(), fakes::master_keys())
        };
        let (node, other) = (node(), node());
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            ..AppCommand::default()
        };
        node.create_app(app.clone(), command).await.unwrap();
        Self { store, fakes, node, other, app }
    }

    async fn ask(&self, person: u32) {
        let (email, challenge) = (samples::email(person), samples::challenge_text(person));
        let draft = samples::draft(email.delivery(), &challenge);
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        self.node.request_sign_in(&self.app, draft, &caller).await.unwrap();
    }

    /// Somebody asks and confirms.
    async fn confirm(&self, person: u32) {
        self.ask(person).await;
        for due in self.fakes.dispatch.take() {
            let settled = self.node.hand_over(due).await;
            self.node.settle(&[settled]).await.unwrap();
        }
        let letter = self.fakes.mailer.letters().pop().unwrap();
        let link = letter.link.unwrap().expose().rsplit_once('/').unwrap().1.to_owned();
        let presence = Presence { visitor: samples::visitor(), ..Presence::default() };
        self.node.confirm_link(&Secret::parse(&link).unwrap(), &presence).await.unwrap();
    }

    async fn lines(&self, since: Option<Timestamp>) -> Vec<LogLine> {
        let mut lines = Vec::new();
        let read = self.node.read_audit_log(&self.app, since, |line| {
            lines.push(line);
            ControlFlow::Continue(())
        });
        read.await.unwrap();
        lines
    }

    /// What the ledger in the store comes to.
    async fn verified(&self, checkpoint: Option<Checkpoint>) -> Result<Verified, Broken> {
        let is_signed = |hash: &AuditHash, signature: &AuditSignature| {
            signature.bytes.first_chunk::<32>() == Some(hash.as_bytes())
        };
        let mut verification = Verification::new(self.app.clone(), checkpoint, is_signed);
        for line in self.lines(None).await {
            match line {
                LogLine::Seal(sealed) => verification.seal(&sealed)?,
                LogLine::Event(sealed) => verification.event(&sealed)?,
            }
        }
        verification.finish(None)
    }

    /// Goes over everything once; how many of what went.
    async fn sweep(&self) -> BTreeMap<&'static str, usize> {
        let mut pass = self.node.begin_sweep().await.unwrap();
        while self.node.sweep_some(&mut pass).await.unwrap() {}
        pass.swept().clone()
    }
}

fn count(of: usize) -> u64 {
    u64::try_from(of).unwrap()
}

#[tokio::test]
async fn nodes_that_seal_at_once_leave_one_chain_of_all_that_happened() {
    let world = World::new().await;
    for person in 0..300 {
        world.ask(person).await;
    }
    let (one, other) = tokio::join!(world.node.seal_events(), world.other.seal_events());
    let made = one.unwrap().len() + other.unwrap().len();
    assert!(made >= 1, "at least one of them made a seal");
    let verified = world.verified(None).await.unwrap();
    assert_eq!(verified.events, count(world.store.events().len()));
    assert!(verified.seals > 1, "one seal does not hold so much");
    assert!(world.node.seal_events().await.unwrap().is_empty(), "nothing is left");
}

#[tokio::test]
async fn a_ledger_is_read_from_a_moment_on() {
    let world = World::new().await;
    for person in 0..7 {
        world.fakes.clock.advance(DAY);
        world.ask(person).await;
        world.node.seal_events().await.unwrap();
    }
    let begin = samples::NOW.plus(DAY);
    for day in 0..9 {
        let since = begin.plus(DAY * day);
        let lines = world.lines(Some(since)).await;
        let seals: Vec<_> = lines
            .iter()
            .filter_map(|line| if let LogLine::Seal(sealed) = line { Some(&sealed.seal) } else { None })
            .collect();
        assert_eq!(seals.len(), usize::try_from(7_u32.saturating_sub(day)).unwrap(), "day {day}");
        assert!(seals.iter().all(|seal| seal.at >= since));
    }
    assert_eq!(world.lines(Some(samples::NOW)).await, world.lines(None).await);
}

#[tokio::test]
async fn what_is_over_is_forgotten_users_stay_and_the_ledger_stays_whole() {
    let world = World::new().await;
    world.confirm(1).await;
    world.node.seal_events().await.unwrap();
    assert_eq!(world.sweep().await, BTreeMap::new(), "nothing is over yet");
    let young = world.verified(None).await.unwrap();

    world.fakes.clock.advance(DAY * 31);
    let swept = world.sweep().await;
    let sign_in = [("exchange_codes", 1), ("letters", 1), ("links", 1), ("sign_ins", 1)];
    assert_eq!(swept, sign_in.into_iter().chain([("event_tallies", 4)]).collect());
    assert!(world.store.sign_ins().is_empty());
    assert_eq!(world.verified(None).await.unwrap(), young, "events are kept longer");

    world.fakes.clock.advance(DAY * 371);
    world.confirm(2).await;
    world.node.seal_events().await.unwrap();
    let swept = world.sweep().await;
    assert_eq!(swept.get("events").copied(), usize::try_from(young.events).ok());
    let whole = world.verified(None).await.unwrap();
    assert_eq!(
        whole.first,
        young.last.as_ref().map(|seal| seal.number),
        "the last seal of what is gone stays"
    );
    let kinds: Vec<_> = world.store.events().into_iter().map(|event| event.kind).collect();
    assert_eq!(kinds.iter().filter(|kind| **kind == EventKind::EventsSwept).count(), 1);
    assert_eq!(whole.events, count(kinds.len()));
    assert_eq!(world.sweep().await, BTreeMap::new(), "once a day is enough");
    assert_eq!(world.store.users().len(), 2, "users stay");
    let noted = young.last.map(|seal| Checkpoint { number: seal.number, hash: seal.hash() });
    assert!(world.verified(noted).await.is_ok(), "what was noted long ago still fits");
    let never = Checkpoint { number: SealNumber::from_number(99), hash: AuditHash::NONE };
    assert!(world.verified(Some(never)).await.is_err());
}

#[tokio::test]
async fn of_a_deleted_app_nothing_stays_but_users_and_what_happened() {
    let world = World::new().await;
    world.confirm(1).await;
    world.node.delete_app(&world.app).await.unwrap();
    world.node.seal_events().await.unwrap();
    assert_eq!(world.sweep().await, BTreeMap::new(), "what is under way may come to its end");
    world.fakes.clock.advance(DAY);
    assert!(world.sweep().await.contains_key("sign_ins"));
    assert!(world.store.sign_ins().is_empty() && world.store.signing_keys().is_empty());
    assert_eq!(world.store.users().len(), 1);
    assert_eq!(world.verified(None).await.unwrap().events, count(world.store.events().len()));
}
