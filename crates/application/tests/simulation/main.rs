//! Any order of asking, waiting, opening, confirming, refusing, exchanging, refreshing and crashing, on the store in
//! memory with a clock that is moved by hand, against a model of a few plain rules.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod checks;
mod model;
mod people;
mod world;

use crate::model::{Model, Outcome};
use crate::people::Proof;
use crate::world::World;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::strategy::ValueTree;
use proptest::test_runner::{FileFailurePersistence, TestRunner};
use std::collections::BTreeSet;
use std::time::Duration;

/// One thing that happens. Nodes are numbered; an index chooses among what there is at that moment.
#[derive(Clone, Debug)]
enum Step {
    Ask { node: usize, person: u32, capitals: bool },
    SignIn { node: usize, person: u32 },
    Wait { seconds: u64 },
    Deliver { node: usize },
    Take { node: usize },
    HandOver { node: usize },
    Settle { node: usize },
    Crash { node: usize },
    Stop { node: usize },
    MailGoesAway,
    MailComesBack,
    Open { node: usize, letter: Index },
    Confirm { node: usize, letter: Index },
    Refuse { node: usize, letter: Index },
    Exchange { node: usize, code: Index, proof: Proof },
    Refresh { node: usize, token: Index },
    Revoke { node: usize, token: Index },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    const DAY: u64 = 24 * 60 * 60;
    let node = || 0..2_usize;
    let chosen = any::<Index>;
    let shorter = select(vec![1, 2, 5, 9, 10, 11, 30]);
    let longer = select(vec![59, 60, 61, 300, 540, 600, 29 * DAY, 30 * DAY, 61 * DAY, 90 * DAY]);
    let proof = select(vec![
        Proof::Right,
        Proof::Right,
        Proof::Right,
        Proof::WrongVerifier,
        Proof::NoVerifier,
        Proof::WrongRedirect,
    ]);
    let step = prop_oneof![
        3 => (node(), 0..3_u32, any::<bool>()).prop_map(|(node, person, capitals)| Step::Ask { node, person, capitals }),
        3 => (node(), 0..3_u32).prop_map(|(node, person)| Step::SignIn { node, person }),
        4 => shorter.prop_map(|seconds| Step::Wait { seconds }),
        2 => longer.prop_map(|seconds| Step::Wait { seconds }),
        4 => node().prop_map(|node| Step::Deliver { node }),
        1 => node().prop_map(|node| Step::Take { node }),
        1 => node().prop_map(|node| Step::HandOver { node }),
        1 => node().prop_map(|node| Step::Settle { node }),
        1 => node().prop_map(|node| Step::Crash { node }),
        1 => node().prop_map(|node| Step::Stop { node }),
        1 => Just(Step::MailGoesAway),
        1 => Just(Step::MailComesBack),
        1 => (node(), chosen()).prop_map(|(node, letter)| Step::Open { node, letter }),
        4 => (node(), chosen()).prop_map(|(node, letter)| Step::Confirm { node, letter }),
        1 => (node(), chosen()).prop_map(|(node, letter)| Step::Refuse { node, letter }),
        5 => (node(), chosen(), proof).prop_map(|(node, code, proof)| Step::Exchange { node, code, proof }),
        12 => (node(), chosen()).prop_map(|(node, token)| Step::Refresh { node, token }),
        1 => (node(), chosen()).prop_map(|(node, token)| Step::Revoke { node, token }),
    ];
    vec(step, 1..80)
}

/// Which of `count` things is meant: one of the latest few, since older ones have mostly had their time.
fn latest(index: Index, count: usize) -> Option<usize> {
    (count > 0).then(|| count - 1 - index.index(count.min(4)))
}

/// The sign-in whose letter is meant; letters that nobody got can't be used by anybody.
fn arrived(world: &World, letter: Index) -> Option<usize> {
    let numbers = (0..).zip(&world.asked).filter(|(_, asked)| asked.link.is_some()).map(|(number, _)| number);
    let numbers: Vec<usize> = numbers.collect();
    latest(letter, numbers.len()).map(|at| numbers[at])
}

/// Lets a step of somebody happen in the model and in the world, which must come to the same; `None` if there is nothing
/// yet that it could happen to.
async fn happen(world: &mut World, model: &mut Model, step: Step) -> Option<Outcome> {
    match step {
        Step::Ask { node, person, capitals } => {
            world.ask(node, (person, capitals)).await;
            Some(model.ask(person))
        }
        Step::Open { node, letter } => {
            let sign_in = arrived(world, letter)?;
            let outcome = model.open(sign_in);
            assert_eq!(world.open(node, sign_in).await, outcome);
            Some(outcome)
        }
        Step::Confirm { node, letter } => {
            let sign_in = arrived(world, letter)?;
            let outcome = model.confirm(sign_in);
            assert_eq!(world.confirm(node, sign_in).await, outcome);
            Some(outcome)
        }
        Step::Refuse { node, letter } => {
            let sign_in = arrived(world, letter)?;
            let outcome = model.refuse(sign_in);
            assert_eq!(world.refuse(node, sign_in).await, outcome);
            Some(outcome)
        }
        Step::Exchange { node, code, proof } => {
            let code = latest(code, world.codes.len())?;
            let outcome = model.exchange(code, proof == Proof::Right);
            assert_eq!(world.exchange(node, code, proof).await, outcome == Outcome::CodeExchanged);
            Some(outcome)
        }
        Step::Refresh { node, token } => {
            let token = latest(token, world.tokens.len())?;
            let outcome = model.refresh(token);
            let issued = [Outcome::Rotated, Outcome::Repeated, Outcome::RepeatedAtTheLast].contains(&outcome);
            assert_eq!(world.refresh(node, token).await, issued);
            Some(outcome)
        }
        Step::Revoke { node, token } => {
            let token = latest(token, world.tokens.len())?;
            world.revoke(node, token).await;
            Some(model.revoke(token))
        }
        Step::SignIn { node, person } => sign_in(world, model, (node, person)).await,
        beside => {
            happen_beside(world, model, beside).await;
            None
        }
    }
}

/// Goes the whole way at once, as far as the mail server lets it.
async fn sign_in(world: &mut World, model: &mut Model, (node, person): (usize, u32)) -> Option<Outcome> {
    world.ask(node, (person, false)).await;
    model.ask(person);
    world.deliver(node).await;
    let sign_in = world.asked.len() - 1;
    world.asked[sign_in].link.as_ref()?;
    assert_eq!(world.confirm(node, sign_in).await, model.confirm(sign_in));
    let code = world.codes.len() - 1;
    assert!(world.exchange(node, code, Proof::Right).await);
    Some(model.exchange(code, true))
}

/// Lets a step happen that nobody is told of.
async fn happen_beside(world: &mut World, model: &mut Model, step: Step) {
    match step {
        Step::Wait { seconds } => {
            world.clock.advance(Duration::from_secs(seconds));
            model.now += seconds;
        }
        Step::Deliver { node } => world.deliver(node).await,
        Step::Take { node } => world.take(node).await,
        Step::HandOver { node } => world.hand_over(node).await,
        Step::Settle { node } => world.settle(node).await,
        Step::Crash { node } => world.crash(node),
        Step::Stop { node } => world.stop(node).await,
        Step::MailGoesAway => world.mailer.go_away(),
        Step::MailComesBack => world.mailer.come_back(),
        other => panic!("{other:?} is somebody's step"),
    }
}

/// What a history came past: outcomes of steps, kinds of events, and letters that were handed over twice.
type Reached = BTreeSet<String>;

/// Lets it all happen, and looks after every step.
async fn live_through(steps: Vec<Step>) -> Reached {
    let (mut world, mut model) = (World::new().await, Model::default());
    let mut reached = Reached::new();
    for step in steps {
        let outcome = happen(&mut world, &mut model, step).await;
        reached.extend(outcome.map(|outcome| format!("{outcome:?}")));
        checks::agree(&mut world, &model).await;
    }
    world.let_the_couriers_finish().await;
    checks::no_event_tells_a_secret(&world);
    reached.extend(world.memory.events().iter().map(|event| event.kind.as_str().to_owned()));
    let mut letters: Vec<_> = world.mailer.letters().iter().map(|letter| letter.id).collect();
    letters.sort();
    reached.extend(letters.windows(2).any(|two| two[0] == two[1]).then(|| "a letter twice".to_owned()));
    reached
}

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: Some(Box::new(FileFailurePersistence::Direct("proptest-regressions/simulation.txt"))),
        ..ProptestConfig::default()
    })]

    #[test]
    fn whatever_happens_comes_to_what_the_model_says(steps in steps()) {
        block_on(live_through(steps));
    }
}

#[test]
fn histories_come_past_everything_that_can_happen() {
    const ALL: [&str; 26] = [
        "Asked",
        "LinkGood",
        "LinkSpent",
        "LinkRefused",
        "LinkExpired",
        "Completed",
        "Refused",
        "CodeExchanged",
        "CodeBurned",
        "CodeDead",
        "CodeReplayed",
        "CodeReplayedAgain",
        "Rotated",
        "Repeated",
        "RepeatedAtTheLast",
        "RefreshReplayed",
        "RefreshReplayedAtOnce",
        "SessionEnded",
        "SessionExpired",
        "TokenExpired",
        "Revoked",
        "RevokedBefore",
        "letter.sent",
        "letter.delayed",
        "letter.failed",
        "a letter twice",
    ];
    let (mut runner, steps) = (TestRunner::deterministic(), steps());
    let mut missing: BTreeSet<_> = ALL.into();
    for _ in 0..500 {
        let history = steps.new_tree(&mut runner).unwrap().current();
        for name in block_on(live_through(history)) {
            missing.remove(name.as_str());
        }
        if missing.is_empty() {
            return;
        }
    }
    panic!("no history came past {missing:?}");
}
