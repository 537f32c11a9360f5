//! Ten thousand letters to Resend, through everything that can happen to a request and to a node: none is lost, and none
//! leaves twice.

use crate::resend::resend;
use gatepost_application::{Due, Gatepost, Parts, Ports, Settled, Store, Tx, sorted};
use gatepost_contract::fakes::{
    DirectDispatch, HandClock, PlainKeyring, SeededEntropy, master_keys, settings,
};
use gatepost_contract::samples::{self, NOW};
use gatepost_domain::delivery::{DeliveryStatus, LEASE};
use gatepost_domain::sign_in::SignInRequest;
use gatepost_mail::Resend;
use gatepost_store_memory::Memory;
use gatepost_tests::resend::{API_KEY, Fault, Provider};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

const LETTERS: u32 = 10_000;

struct Desks;

impl Ports for Desks {
    type Clock = HandClock;
    type Entropy = SeededEntropy;
    type Store = Memory;
    type Keyring = PlainKeyring;
    type Mailer = Resend;
    type Dispatch = DirectDispatch;
}

/// A node, of which nothing outlives it but what is stored.
fn node(store: &Memory, clock: &HandClock, seed: u64, provider: &Provider) -> Arc<Gatepost<Desks>> {
    let parts = Parts {
        clock: clock.clone(),
        entropy: SeededEntropy::new(seed),
        store: store.clone(),
        keyring: PlainKeyring,
        mailer: resend(provider, API_KEY),
        dispatch: DirectDispatch::bounded(0),
    };
    Arc::new(Gatepost::new(parts, settings(), master_keys()))
}

async fn fill(store: &Memory) {
    let app = samples::app(1);
    let mut tx = store.begin();
    tx.add_app(&app);
    assert_eq!(tx.commit().await.unwrap(), gatepost_application::Committed::Kept);
    let seeds: Vec<u32> = (1..=LETTERS).collect();
    for some in seeds.chunks(500) {
        let mut tx = store.begin();
        for seed in some {
            let request = SignInRequest {
                key: master_keys().current().id(),
                letter_life: Duration::from_hours(1),
                ..samples::request(*seed, &app, samples::email(*seed), NOW)
            };
            let mut asked = samples::asked_as(*seed, request);
            asked.delivery.templates_at = None;
            tx.add_sign_in(&asked.sign_in, asked.letter(), None);
        }
        assert_eq!(tx.commit().await.unwrap(), gatepost_application::Committed::Kept);
    }
}

/// What happens to requests, in an order that repeats itself and in which nothing comes evenly.
fn faults() -> Vec<Fault> {
    let refused = |status, name| Fault::Refuse(status, name, "not now".to_owned());
    (0_u32..150)
        .map(|number| match number.wrapping_mul(2_654_435_761) >> 16 & 15 {
            0 | 1 => Fault::LoseAnswer,
            2 => Fault::TakeAndHang,
            3 => Fault::HangUp,
            4 => refused(500, "application_error"),
            5 => refused(409, "concurrent_idempotent_requests"),
            6 => refused(401, "validation_error"),
            7 if number < 30 => Fault::Limit(1),
            _ => Fault::Delay(Duration::from_millis(u64::from(number % 7))),
        })
        .collect()
}

/// What a courier does, once: takes what is due, and hands it over side by side. Killed, it comes to no end.
async fn round(node: &Arc<Gatepost<Desks>>, dies_after: Option<usize>) -> usize {
    let due: Vec<Due> = node.take_due_letters(400).await.unwrap();
    let taken = due.len();
    let mut errands = JoinSet::new();
    for errand in sorted(due, 100) {
        let node = Arc::clone(node);
        errands.spawn(async move { node.hand_over_errand(errand).await });
    }
    let mut done = 0;
    while let Some(settled) = errands.join_next().await {
        if dies_after.is_some_and(|most| done >= most) {
            // With its tasks and without a word: what they were told is forgotten.
            errands.abort_all();
            return taken;
        }
        let settled: Vec<Settled> = settled.unwrap();
        node.settle(&settled).await.unwrap();
        done += 1;
    }
    taken
}

fn waiting(store: &Memory) -> usize {
    store.deliveries().iter().filter(|(_, status)| *status == DeliveryStatus::Queued).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn of_ten_thousand_letters_none_is_lost_and_none_leaves_twice() {
    let (store, clock, provider) = (Memory::default(), HandClock::default(), Provider::start().await);
    fill(&store).await;
    provider.script(faults());
    let (mut seed, mut kills, mut rounds) = (1, 0, 0_usize);
    let mut here = node(&store, &clock, seed, &provider);
    while waiting(&store) > 0 {
        rounds += 1;
        assert!(rounds < 2_000, "it comes to no end: {} wait", waiting(&store));
        let dies = rounds.is_multiple_of(5).then_some(rounds / 5 % 3);
        let taken = round(&here, dies).await;
        if dies.is_some() {
            (seed, kills) = (seed + 1, kills + 1);
            here = node(&store, &clock, seed, &provider);
            clock.advance(LEASE);
        } else if taken == 0 {
            clock.advance(Duration::from_secs(1));
        }
    }
    let messages = provider.messages();
    let recipients: BTreeSet<_> = messages.iter().flat_map(|message| message.to.clone()).collect();
    let sent = store.deliveries().iter().filter(|(_, status)| *status == DeliveryStatus::Sent).count();
    let line = format!(
        "{LETTERS} letters, {} requests, {kills} kills: {} messages to {} addresses, {sent} written down as sent\n",
        provider.requests(),
        messages.len(),
        recipients.len(),
    );
    std::io::stdout().write_all(line.as_bytes()).ok();
    let all = usize::try_from(LETTERS).unwrap();
    assert_eq!((messages.len(), recipients.len(), sent), (all, all, all), "{line}");
    assert!(kills > 5);
}
