//! Two ways out: what the first surely did not take, the second does; and nothing leaves by both.

use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_contract::fakes::CapturingMailer;
use gatepost_contract::mailer::letter;
use gatepost_contract::samples;
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::id::ParcelId;
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use gatepost_mail::Failover;
use std::time::Duration;

/// A way that takes several letters together.
#[derive(Clone, Default)]
struct Wide(CapturingMailer);

impl Mailer for Wide {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        self.0.hand_over(letter).await
    }

    fn most_together(&self) -> usize {
        100
    }

    async fn hand_over_together(&self, _parcel: ParcelId, letters: &[Letter]) -> Vec<HandOver> {
        let mut answers = Vec::new();
        for letter in letters {
            answers.push(self.0.hand_over(letter).await);
        }
        answers
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        self.0.check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        self.0.write(letter)
    }
}

fn both() -> (Wide, CapturingMailer, Failover<Wide, CapturingMailer>) {
    let (first, second) = (Wide::default(), CapturingMailer::default());
    let ways = Failover::new(first.clone(), Some(second.clone()));
    (first, second, ways)
}

fn in_doubt(way: Way) -> HandOver {
    HandOver::InDoubt { why: "no answer".to_owned(), way }
}

fn refused() -> HandOver {
    HandOver::RefusedForGood { why: "no such person".to_owned() }
}

#[tokio::test(start_paused = true)]
async fn the_second_takes_what_the_first_surely_did_not() {
    let (first, second, ways) = both();
    first.0.go_away();
    let HandOver::Taken { message_id } = ways.hand_over(&letter(1)).await else { panic!("nobody took it") };
    assert!(message_id.starts_with("fallback:<"), "{message_id}");
    assert_eq!((first.0.attempts(), second.letters().len()), (1, 1));
}

#[tokio::test(start_paused = true)]
async fn what_the_first_may_have_taken_stays_with_it() {
    let (first, second, ways) = both();
    first.0.answer_with(|_| in_doubt(Way::First));
    assert_eq!(ways.hand_over(&letter(1)).await, in_doubt(Way::First));
    // Told by the store, on whatever node.
    let doubted = Letter { doubt: Some(Way::First), ..letter(1) };
    first.0.go_away();
    assert!(
        matches!(ways.hand_over(&doubted).await, HandOver::Away { .. }),
        "a refusal tells nothing of before"
    );
    assert_eq!(second.attempts(), 0);
    first.0.come_back();
    assert!(matches!(ways.hand_over(&doubted).await, HandOver::Taken { .. }));
    assert_eq!((first.0.letters().len(), second.attempts()), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn what_the_second_may_have_taken_stays_with_it() {
    let (first, second, ways) = both();
    first.0.go_away();
    second.answer_with(|_| in_doubt(Way::First));
    assert_eq!(ways.hand_over(&letter(1)).await, in_doubt(Way::Second));
    first.0.come_back();
    second.come_back();
    let asked = first.0.attempts();
    ways.hand_over(&Letter { doubt: Some(Way::Second), ..letter(1) }).await;
    assert_eq!((first.0.attempts(), second.letters().len()), (asked, 1));
}

#[tokio::test(start_paused = true)]
async fn a_refusal_of_the_address_is_nobody_s_outage() {
    let (first, second, ways) = both();
    first.0.answer_with(|_| refused());
    assert_eq!(ways.hand_over(&letter(1)).await, refused());
    first.0.come_back();
    ways.hand_over(&letter(2)).await;
    assert_eq!((first.0.letters().len(), second.attempts()), (1, 0));
}

#[tokio::test(start_paused = true)]
async fn an_outage_without_answers_keeps_no_fresh_letter_in_doubt() {
    let (first, second, ways) = both();
    first.0.answer_with(|_| in_doubt(Way::First));
    ways.hand_over(&letter(1)).await;
    for seed in 2..10 {
        assert!(matches!(ways.hand_over(&letter(seed)).await, HandOver::Taken { .. }));
    }
    assert_eq!((first.0.attempts(), second.letters().len()), (1, 8));
    first.0.come_back();
    tokio::time::advance(Duration::from_secs(31)).await;
    ways.hand_over(&letter(10)).await;
    assert_eq!((first.0.letters().len(), second.letters().len()), (1, 8), "the first is asked again");
}

#[tokio::test(start_paused = true)]
async fn of_a_parcel_the_second_takes_what_is_left_and_nothing_in_doubt() {
    let (first, second, ways) = both();
    let parcel: Vec<_> = (1..=4).map(letter).collect();
    let ids: Vec<_> = parcel.iter().map(|letter| letter.id).collect();
    first.0.answer_with(move |letter| match ids.iter().position(|id| *id == letter.id) {
        Some(0) => HandOver::Taken { message_id: "1".to_owned() },
        Some(1) => HandOver::Away { why: "429".to_owned() },
        Some(2) => refused(),
        _ => in_doubt(Way::First),
    });
    let answers = ways.hand_over_together(samples::parcel_id(1), &parcel).await;
    let second_s: Vec<_> = second.letters().iter().map(|letter| letter.id).collect();
    assert_eq!(second_s, [parcel[1].id]);
    assert!(matches!(&answers[1], HandOver::Taken { message_id } if message_id.starts_with("fallback:")));
    assert_eq!((&answers[2], &answers[3]), (&refused(), &in_doubt(Way::First)));
    let doubted: Vec<_> = parcel.into_iter().map(|one| Letter { doubt: Some(Way::First), ..one }).collect();
    ways.hand_over_together(samples::parcel_id(1), &doubted).await;
    assert_eq!(second.attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn without_a_second_the_first_decides() {
    let first = Wide::default();
    let ways = Failover::<_, CapturingMailer>::new(first.clone(), None);
    first.0.go_away();
    assert!(matches!(ways.hand_over(&letter(1)).await, HandOver::Away { .. }));
    assert_eq!((ways.most_together(), first.0.attempts()), (100, 1));
}
