//! Resend against the laws, and against a provider that answers as it pleases.

use gatepost_application::{Letter, Mailer};
use gatepost_contract::mailer::{Fixture, RemoteFixture, Taken, Trouble, letter};
use gatepost_contract::samples;
use gatepost_domain::app::{AppName, Sender as OwnSender};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::email::EmailAddress;
use gatepost_mail::{Resend, ResendSettings, Sender};
use gatepost_tests::resend::{API_KEY, Fault, Provider};
use std::time::Duration;

/// One that doesn't wait long.
pub(crate) fn resend(provider: &Provider, api_key: &str) -> Resend {
    let settings = ResendSettings::parse(api_key, Some(&provider.url())).unwrap();
    let sender = Sender::parse("Acme <signin@acme.example>").unwrap();
    Resend::new(settings.within(Duration::from_secs(1)), sender).unwrap()
}

struct Desk {
    resend: Resend,
    provider: Provider,
}

impl Fixture for Desk {
    type Mailer = Resend;

    fn mailer(&self) -> &Resend {
        &self.resend
    }

    fn taken(&self) -> Vec<Taken> {
        let messages = self.provider.messages().into_iter();
        messages
            .map(|message| Taken { recipients: message.to, content: message.text + &message.html })
            .collect()
    }
}

impl RemoteFixture for Desk {
    async fn meet(&self, trouble: Option<Trouble>) {
        if trouble == Some(Trouble::IsGone) {
            return self.provider.go_down().await;
        }
        let fault = trouble.map(|trouble| match trouble {
            Trouble::RefusesForNow(words) => Fault::Refuse(500, "application_error", words),
            Trouble::RefusesForGood(words) => {
                Fault::Refuse(422, "validation_error", format!("Invalid `to` field. {words}"))
            }
            Trouble::HangsUp => Fault::HangUp,
            Trouble::Hangs | Trouble::IsGone => Fault::Hang,
        });
        self.provider.always(fault);
        self.provider.come_up().await;
    }
}

async fn make() -> Desk {
    let provider = Provider::start().await;
    Desk { resend: resend(&provider, API_KEY), provider }
}

gatepost_contract::mailer_laws!(make);
gatepost_contract::remote_mailer_laws!(make);

fn letters(seeds: std::ops::Range<u32>) -> Vec<Letter> {
    seeds.map(letter).collect()
}

fn is_taken(answer: &HandOver) -> bool {
    matches!(answer, HandOver::Taken { .. })
}

/// An answer that was lost is given again, and nothing leaves twice: a letter by its own key, a parcel by its.
#[tokio::test]
async fn what_was_taken_unheard_is_taken_once() {
    let desk = make().await;
    desk.provider.script([Fault::LoseAnswer, Fault::TakeAndHang]);
    assert!(matches!(desk.resend.hand_over(&letter(1)).await, HandOver::InDoubt { way: Way::First, .. }));
    let parcel = letters(10..20);
    let answers = desk.resend.hand_over_together(samples::parcel_id(1), &parcel).await;
    assert!(answers.iter().all(|answer| matches!(answer, HandOver::InDoubt { .. })), "{answers:?}");
    // Another node, which knows nothing of the first.
    let other = resend(&desk.provider, API_KEY);
    assert!(is_taken(&other.hand_over(&letter(1)).await));
    let answers = other.hand_over_together(samples::parcel_id(1), &parcel).await;
    assert!(answers.iter().all(is_taken), "{answers:?}");
    assert_eq!(desk.provider.messages().len(), 11);
}

/// A request that is still under way, and one of other letters under the same name: each may have left.
#[tokio::test]
async fn a_key_that_is_in_use_leaves_doubt() {
    let desk = make().await;
    desk.provider.script([Fault::Delay(Duration::from_secs(5))]);
    let (first, second) = (resend(&desk.provider, API_KEY), letter(1));
    assert!(matches!(first.hand_over(&second).await, HandOver::InDoubt { .. }));
    let HandOver::InDoubt { why, .. } = desk.resend.hand_over(&second).await else {
        panic!("it is under way")
    };
    assert!(why.contains("concurrent_idempotent_requests"), "{why}");
    let parcel = samples::parcel_id(2);
    assert!(desk.resend.hand_over_together(parcel, &letters(10..12)).await.iter().all(is_taken));
    let answers = desk.resend.hand_over_together(parcel, &letters(10..13)).await;
    let told = |answer: &HandOver| matches!(answer, HandOver::InDoubt { why, .. } if why.contains("invalid_idempotent_request"));
    assert!(answers.iter().all(told), "{answers:?}");
}

/// One wrong address of a parcel is that letter's own trouble.
#[tokio::test]
async fn a_refused_recipient_keeps_nobody_else_s_letter() {
    let desk = make().await;
    let mut parcel = letters(1..5);
    parcel[1].to = EmailAddress::parse("unbelievable@example.org").unwrap();
    let answers = desk.resend.hand_over_together(samples::parcel_id(1), &parcel).await;
    let outcomes: Vec<_> = answers.iter().map(is_taken).collect();
    assert_eq!(outcomes, [true, false, true, true]);
    assert!(matches!(&answers[1], HandOver::RefusedForGood { why } if !why.contains('@')), "{answers:?}");
}

/// Asked for silence, it is silent for so long, and a letter that can't wait so long is told so at once.
#[tokio::test]
async fn it_is_silent_as_long_as_resend_asks() {
    let desk = make().await;
    desk.provider.script([Fault::Limit(1), Fault::Limit(60)]);
    let HandOver::Away { why } = desk.resend.hand_over(&letter(1)).await else { panic!("it was taken") };
    assert!(why.contains("silence"), "{why}");
    assert_eq!(desk.provider.requests(), 2);
    assert!(matches!(desk.resend.hand_over(&letter(2)).await, HandOver::Away { .. }));
    assert_eq!(desk.provider.requests(), 2, "nothing was asked meanwhile");
}

/// A key that is not accepted holds letters: the operator can mend that while they live.
#[tokio::test]
async fn a_wrong_key_holds_letters() {
    let provider = Provider::start().await;
    let answer = resend(&provider, "re_wrong").hand_over(&letter(1)).await;
    let HandOver::Away { why } = answer else { panic!("{answer:?}") };
    assert!(why.starts_with("401"), "{why}");
    assert!(provider.messages().is_empty());
}

/// From whom, where answers go, and what each part says.
#[tokio::test]
async fn a_message_says_what_its_letter_says() {
    let desk = make().await;
    let own = OwnSender {
        name: Some(AppName::parse("Ärzte, \"Söhne\" <x@evil.example>").unwrap()),
        address: EmailAddress::parse("hello@doctors.example").unwrap(),
        reply_to: Some(EmailAddress::parse("help@doctors.example").unwrap()),
    };
    desk.resend.hand_over(&letter(1)).await;
    desk.resend.hand_over(&Letter { sender: Some(own), ..letter(2) }).await;
    let messages = desk.provider.messages();
    let [server_s, app_s] = messages.as_slice() else { panic!("{messages:?}") };
    assert_eq!((server_s.from.as_str(), server_s.reply_to.len()), ("Acme <signin@acme.example>", 0));
    assert!(
        app_s.from.ends_with(" <hello@doctors.example>") && app_s.from.starts_with('"'),
        "{}",
        app_s.from
    );
    assert_eq!(app_s.reply_to, ["help@doctors.example"]);
    for (message, letter) in messages.iter().zip([letter(1), letter(2)]) {
        let link = letter.link.unwrap();
        assert!(message.text.contains(link.expose()) && message.html.contains(link.expose()));
        assert!(message.raw.contains(&format!("\"X-Entity-Ref-ID\":\"{}\"", letter.id)), "{}", message.raw);
        assert!(!message.subject.is_empty());
    }
}
