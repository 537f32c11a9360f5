//! The laws of [`Mailer`]: what every way out of a letter must keep.
//!
//! An adapter's test says how a fresh mailer is made together with the other side that it hands letters to:
//!
//! ```ignore
//! async fn make() -> Postbox {
//!     Postbox::default()
//! }
//! gatepost_contract::mailer_laws!(make);
//! ```
//!
//! Where the other side is another program, it can refuse, hang or be gone: such an adapter also keeps
//! [`remote_mailer_laws!`](crate::remote_mailer_laws).

use crate::samples;
use gatepost_application::{Letter, LinkUrl, Mailer};
use gatepost_domain::app::AppName;
use gatepost_domain::brand::Stationery;
use gatepost_domain::delivery::HandOver;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::sign_in::SupportId;
use gatepost_domain::visitor::{Asker, Visitor};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// The port's own word: an answer comes within a minute.
const MINUTE: Duration = Duration::from_mins(1);

/// A mailer, and the other side that it hands letters to.
pub trait Fixture: Send + Sync + 'static {
    /// The adapter.
    type Mailer: Mailer;

    /// The mailer.
    fn mailer(&self) -> &Self::Mailer;

    /// What the other side has taken so far, oldest first.
    fn taken(&self) -> Vec<Taken>;
}

/// A message on the other side.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Taken {
    /// Everyone whom it will be brought to.
    pub recipients: Vec<String>,
    /// All that the other side was given of it; the link stands in it in one piece.
    pub content: String,
}

/// What the other side does with the next letters, in place of taking them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// Refuses them for now, with these words.
    RefusesForNow(String),
    /// Refuses them for good, with these words.
    RefusesForGood(String),
    /// Reads them, and hangs up without a word.
    HangsUp,
    /// Reads them, and says nothing.
    Hangs,
    /// Can't be reached.
    IsGone,
}

/// A mailer whose other side is another program.
pub trait RemoteFixture: Fixture {
    /// From now on the other side behaves so; with `None` it takes letters again. What it said before stays said.
    fn meet(&self, trouble: Option<Trouble>) -> impl Future<Output = ()> + Send;
}

/// Puts one law to one mailer.
pub async fn hold<F: Fixture, L: Future<Output = ()>>(
    made: impl Future<Output = F>,
    law: impl FnOnce(Arc<F>) -> L,
) {
    law(Arc::new(made.await)).await;
}

/// The letter of that seed, which carries a link and digits.
pub fn letter(seed: u32) -> Letter {
    let asker = Visitor {
        ip: Some("203.0.113.7".parse().unwrap()),
        browser: Some("Firefox".to_owned()),
        system: Some("Linux".to_owned()),
        request: None,
    };
    Letter {
        id: samples::delivery_id(seed),
        support_id: SupportId::of(samples::sign_in_id(seed)),
        to: EmailAddress::parse(&format!("Recipient.{seed}@Example.org")).unwrap(),
        app_name: AppName::parse("Ärzte & <Söhne>").unwrap(),
        stationery: Stationery::default(),
        sender: None,
        templates: Vec::new(),
        notice: None,
        link: Some(LinkUrl::sample(&format!("https://auth.example.org/l/{seed:0>43}"))),
        code: Some(samples::digits(seed)),
        asker: Asker::Person(asker),
        asked_at: samples::NOW,
        expires_at: samples::NOW.plus(Duration::from_mins(10)),
        locale: None,
        doubt: None,
    }
}

fn link(letter: &Letter) -> &str {
    letter.link.as_ref().unwrap().expose()
}

async fn answer<F: Fixture>(fixture: &F, letter: &Letter) -> HandOver {
    let answer = tokio::time::timeout(MINUTE, fixture.mailer().hand_over(letter)).await;
    answer.unwrap_or_else(|_| panic!("no answer within a minute"))
}

async fn taken_under<F: Fixture>(fixture: &F, letter: &Letter) -> String {
    match answer(fixture, letter).await {
        HandOver::Taken { message_id } => message_id,
        other => panic!("the letter was not taken: {other:?}"),
    }
}

/// One who was told that a letter was taken finds it at the other side: for its recipient alone, with its link.
pub async fn a_letter_that_is_called_taken_was_taken<F: Fixture>(fixture: Arc<F>) {
    let letter = letter(1);
    assert!(!taken_under(&*fixture, &letter).await.is_empty(), "the message has no id");
    let taken = fixture.taken();
    let [only] = taken.as_slice() else { panic!("one letter became {} messages", taken.len()) };
    assert_eq!(only.recipients, ["Recipient.1@example.org"]);
    assert!(only.content.contains(link(&letter)), "the link is not in one piece");
}

/// A retry after a crash is the same message, so that whoever is given it twice can see that.
pub async fn the_same_letter_is_the_same_message_again<F: Fixture>(fixture: Arc<F>) {
    let letter = letter(2);
    let first = (taken_under(&*fixture, &letter).await, fixture.taken().pop());
    let again = (taken_under(&*fixture, &letter).await, fixture.taken().pop());
    assert_eq!(first, again);
}

/// Two letters are never taken for one.
pub async fn two_letters_have_two_names<F: Fixture>(fixture: Arc<F>) {
    let (one, other) = (taken_under(&*fixture, &letter(3)).await, taken_under(&*fixture, &letter(4)).await);
    assert_ne!(one, other);
    let taken = fixture.taken();
    let [one, other] = taken.as_slice() else { panic!("two letters became {} messages", taken.len()) };
    assert_ne!(one.content, other.content);
}

/// Letters that leave together arrive each once, and each gets its own answer; asked for again, they are the same messages.
pub async fn letters_that_leave_together_arrive_each_once<F: Fixture>(fixture: Arc<F>) {
    let letters: Vec<_> = (300..340).map(letter).collect();
    let parcel = samples::parcel_id(1);
    let answers = fixture.mailer().hand_over_together(parcel, &letters).await;
    let names = |answers: &[HandOver]| -> Vec<String> {
        let name = |answer: &HandOver| match answer {
            HandOver::Taken { message_id } => message_id.clone(),
            other => panic!("a letter was not taken: {other:?}"),
        };
        answers.iter().map(name).collect()
    };
    let first = names(&answers);
    let taken = fixture.taken();
    let mut recipients: Vec<_> = taken.iter().flat_map(|taken| taken.recipients.clone()).collect();
    recipients.sort_unstable();
    let mut expected: Vec<_> = letters.iter().map(|letter| letter.to.delivery().to_owned()).collect();
    expected.sort_unstable();
    assert_eq!(recipients, expected);
    let again = fixture.mailer().hand_over_together(parcel, &letters).await;
    assert_eq!(names(&again), first);
}

/// What an app is called changes neither whom its letters go to nor where their link leads.
pub async fn a_hostile_name_changes_nothing_but_the_name<F: Fixture>(fixture: Arc<F>) {
    let names = [
        "Bcc: eve@evil.example",
        "a, eve@evil.example",
        "\"><a href=//evil.example>",
        "=?utf-8?q?=0d=0aBcc:e?=",
        ".",
    ];
    for (seed, name) in (5..).zip(names) {
        let letter = Letter { app_name: AppName::parse(name).unwrap(), ..letter(seed) };
        taken_under(&*fixture, &letter).await;
        let taken = fixture.taken().pop().unwrap();
        assert_eq!(taken.recipients, [letter.to.delivery()], "{name}");
        assert!(taken.content.contains(link(&letter)), "{name}");
    }
}

/// Letters that are handed over at the same time arrive each once.
pub async fn many_at_once_arrive_each_once<F: Fixture>(fixture: Arc<F>) {
    const MANY: u32 = 64;
    let mut couriers = JoinSet::new();
    for seed in 100..100 + MANY {
        let fixture = Arc::clone(&fixture);
        couriers.spawn(async move { taken_under(&*fixture, &letter(seed)).await });
    }
    couriers.join_all().await;
    let mut recipients: Vec<String> =
        fixture.taken().into_iter().flat_map(|taken| taken.recipients).collect();
    recipients.sort_unstable();
    let mut expected: Vec<String> =
        (100..100 + MANY).map(|seed| letter(seed).to.delivery().to_owned()).collect();
    expected.sort_unstable();
    assert_eq!(recipients, expected);
}

/// What the other side did not take is not called taken, whatever it did instead; what it refused only for now is not given
/// up; and where it may have taken it after all, the answer says that. Where it may have been taken after all, the answer says so.
pub async fn what_was_not_taken_is_not_called_taken<F: RemoteFixture>(fixture: Arc<F>) {
    let words = || "4.2.0 not today".to_owned();
    for (seed, trouble) in
        (200..).zip([Trouble::RefusesForNow(words()), Trouble::HangsUp, Trouble::Hangs, Trouble::IsGone])
    {
        fixture.meet(Some(trouble.clone())).await;
        let answer = answer(&*fixture, &letter(seed)).await;
        let is_over = match trouble {
            // Whoever never heard of it can't have it, and whoever heard all of it may.
            Trouble::IsGone => matches!(answer, HandOver::Away { .. }),
            Trouble::HangsUp | Trouble::Hangs => matches!(answer, HandOver::InDoubt { .. }),
            _ => matches!(answer, HandOver::Away { .. } | HandOver::InDoubt { .. }),
        };
        assert!(is_over, "{trouble:?}: {answer:?}");
    }
}

/// A refusal for good ends it: a letter to nobody is not tried for the whole life of its link.
pub async fn what_was_refused_for_good_is_said_to_be<F: RemoteFixture>(fixture: Arc<F>) {
    fixture.meet(Some(Trouble::RefusesForGood("5.1.1 no such person".to_owned()))).await;
    let answer = answer(&*fixture, &letter(210)).await;
    assert!(matches!(answer, HandOver::RefusedForGood { .. }), "{answer:?}");
    assert!(fixture.taken().is_empty());
}

/// The other side may quote address and link; the answer, which goes into logs and timelines, does not.
pub async fn reasons_name_neither_address_nor_link<F: RemoteFixture>(fixture: Arc<F>) {
    let letter = letter(220);
    let (link, to) = (link(&letter), letter.to.delivery());
    let words = format!(
        "5.7.1 <{to}>: {to} RECIPIENT.220 of example.org\u{7} doesn't like {link} ({})",
        to.to_uppercase()
    );
    for trouble in [Trouble::RefusesForNow(words.clone()), Trouble::RefusesForGood(words)] {
        fixture.meet(Some(trouble)).await;
        let (HandOver::Away { why } | HandOver::InDoubt { why, .. } | HandOver::RefusedForGood { why }) =
            answer(&*fixture, &letter).await
        else {
            panic!("the letter was taken");
        };
        assert!(why.contains("doesn't like"), "the reason is lost: {why}");
        let small = why.to_lowercase();
        for private in ["@", "recipient.220", "000220", "\u{7}"] {
            assert!(!small.contains(private), "{private:?} in {why:?}");
        }
    }
}

/// Whatever happened to one letter, the next one goes as soon as the other side is well again.
pub async fn after_any_trouble_the_next_letter_goes<F: RemoteFixture>(fixture: Arc<F>) {
    let troubles = [
        Trouble::RefusesForNow("4.2.0 not today".to_owned()),
        Trouble::RefusesForGood("5.1.1 no such person".to_owned()),
        Trouble::HangsUp,
        Trouble::Hangs,
        Trouble::IsGone,
    ];
    taken_under(&*fixture, &letter(230)).await;
    for (seed, trouble) in (231..).zip(troubles) {
        fixture.meet(Some(trouble.clone())).await;
        let refused = answer(&*fixture, &letter(seed)).await;
        assert!(!matches!(refused, HandOver::Taken { .. }), "{trouble:?}");
        fixture.meet(None).await;
        let then = answer(&*fixture, &letter(seed)).await;
        assert!(matches!(then, HandOver::Taken { .. }), "{trouble:?}, and then {then:?}");
    }
}

/// One test for each law of every mailer. The argument is the path of an `async fn` without arguments that makes a fresh
/// [`Fixture`](crate::mailer::Fixture). The caller needs `tokio` with `macros` and `rt-multi-thread`.
#[macro_export]
macro_rules! mailer_laws {
    ($make:path) => {
        $crate::mailer_laws! { @laws $make:
            a_letter_that_is_called_taken_was_taken
            the_same_letter_is_the_same_message_again
            two_letters_have_two_names
            a_hostile_name_changes_nothing_but_the_name
            many_at_once_arrive_each_once
            letters_that_leave_together_arrive_each_once
        }
    };
    (@laws $make:path: $($law:ident)*) => {$(
        #[tokio::test(flavor = "multi_thread")]
        async fn $law() {
            $crate::mailer::hold($make(), $crate::mailer::$law).await;
        }
    )*};
}

/// As [`mailer_laws!`](crate::mailer_laws), for the laws that only a mailer with a
/// [`RemoteFixture`](crate::mailer::RemoteFixture) can break.
#[macro_export]
macro_rules! remote_mailer_laws {
    ($make:path) => {
        $crate::mailer_laws! { @laws $make:
            what_was_not_taken_is_not_called_taken
            what_was_refused_for_good_is_said_to_be
            reasons_name_neither_address_nor_link
            after_any_trouble_the_next_letter_goes
        }
    };
}
