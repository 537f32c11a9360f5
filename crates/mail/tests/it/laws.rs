//! Every mailer keeps the laws of the port.

use crate::letters::impatient;
use crate::server::{Act, Script, Server, Stage};
use gatepost_application::{Clock, Mailer};
use gatepost_contract::mailer::{Fixture, RemoteFixture, Taken, Trouble, letter};
use gatepost_contract::samples::NOW;
use gatepost_domain::time::Timestamp;
use gatepost_mail::{AnyMailer, Mailbox, Smtp};

/// A clock that stands.
pub(crate) struct Still;

impl Clock for Still {
    fn now(&self) -> Timestamp {
        NOW
    }
}

impl Fixture for Shelf {
    type Mailer = Mailbox<Still>;

    fn mailer(&self) -> &Mailbox<Still> {
        &self.0
    }

    fn taken(&self) -> Vec<Taken> {
        let oldest_first = self.0.messages().into_iter().rev();
        oldest_first
            .map(|message| {
                let content = [message.subject, message.text, message.html].join("\n");
                Taken { recipients: vec![message.to], content }
            })
            .collect()
    }
}

struct Shelf(Mailbox<Still>);

mod mailbox {
    use super::{Mailbox, Shelf, Still};

    async fn make() -> Shelf {
        Shelf(Mailbox::new(Still))
    }

    gatepost_contract::mailer_laws!(make);
}

struct Relay {
    smtp: Smtp,
    server: Server,
}

impl Relay {
    fn start(script: Script) -> Self {
        let server = Server::start(script);
        Self { smtp: impatient(&server), server }
    }
}

impl Fixture for Relay {
    type Mailer = Smtp;

    fn mailer(&self) -> &Smtp {
        &self.smtp
    }

    fn taken(&self) -> Vec<Taken> {
        let taken = self.server.taken().into_iter();
        taken.map(|mail| Taken { recipients: mail.recipients, content: mail.content }).collect()
    }
}

impl RemoteFixture for Relay {
    async fn meet(&self, trouble: Option<Trouble>) {
        self.server.set_gone(trouble == Some(Trouble::IsGone));
        let act = match trouble {
            None | Some(Trouble::IsGone) => return self.server.follow(Script::default()),
            Some(Trouble::RefusesForNow(words)) => Act::Say(format!("450 {words}\r\n")),
            Some(Trouble::RefusesForGood(words)) => Act::Say(format!("550 {words}\r\n")),
            Some(Trouble::HangsUp) => Act::HangUp,
            Some(Trouble::Hangs) => Act::Hang,
        };
        self.server.follow(Script::at(Stage::Message, act));
    }
}

mod smtp {
    use super::{Relay, Script};

    async fn make() -> Relay {
        Relay::start(Script::default())
    }

    gatepost_contract::mailer_laws!(make);
    gatepost_contract::remote_mailer_laws!(make);
}

mod smtp_command_by_command {
    use super::{Relay, Script};

    async fn make() -> Relay {
        Relay::start(Script { pipelining: false, ..Script::default() })
    }

    gatepost_contract::mailer_laws!(make);
}

mod smtp_over_tls {
    use super::{Relay, Script};

    async fn make() -> Relay {
        Relay::start(Script { starttls: true, ..Script::default() })
    }

    gatepost_contract::mailer_laws!(make);
}

/// Whichever way the settings chose, the letter goes that way.
#[tokio::test]
async fn any_mailer_is_the_one_that_was_chosen() {
    let (server, mailbox) = (Server::start(Script::default()), Mailbox::new(Still));
    for mailer in [AnyMailer::Mailbox(mailbox.clone()), AnyMailer::Smtp(impatient(&server))] {
        mailer.hand_over(&letter(1)).await;
        mailer.close().await;
    }
    assert_eq!((mailbox.messages().len(), server.taken().len()), (1, 1));
    assert_eq!(server.said().last().map(String::as_str), Some("-QUIT"));
}

/// The page of the mailbox is read by its newest letters, and a busy one forgets the oldest.
mod shelf {
    use super::{Mailbox, NOW, Still};
    use gatepost_application::{Letter, Mailer};
    use gatepost_contract::mailer::letter;
    use gatepost_domain::email_code::EmailCode;

    #[tokio::test]
    async fn a_message_is_kept_with_all_that_a_page_shows() {
        let mailbox = Mailbox::new(Still);
        mailbox.clone().hand_over(&letter(1)).await;
        let message = mailbox.get(&letter(1).id.to_string()).unwrap();
        assert_eq!(mailbox.messages(), vec![message.clone()]);
        assert_eq!(
            (message.to.as_str(), message.subject.as_str()),
            ("Recipient.1@example.org", "Sign in to Ärzte & <Söhne>")
        );
        let (link, digits) = (message.link.unwrap(), message.code.unwrap());
        assert_eq!(
            (link.as_str(), digits.as_str(), message.received_at),
            (letter(1).link.unwrap().expose(), "000001", NOW)
        );
        for carried in [link, digits] {
            assert!(message.text.contains(&carried) && message.html.contains(&carried), "{carried}");
        }
    }

    #[tokio::test]
    async fn a_message_has_what_its_letter_carries() {
        let mailbox = Mailbox::new(Still);
        for one in [Letter { code: None, ..letter(1) }, Letter { link: None, ..letter(2) }] {
            mailbox.hand_over(&one).await;
        }
        let carried: Vec<_> = mailbox
            .messages()
            .into_iter()
            .map(|message| (message.link.is_some(), message.code.is_some()))
            .collect();
        assert_eq!(carried, [(false, true), (true, false)]);
    }

    #[tokio::test]
    async fn the_newest_two_hundred_are_kept_newest_first() {
        let mailbox = Mailbox::new(Still);
        for seed in 0..201 {
            mailbox.hand_over(&letter(seed)).await;
        }
        let kept: Vec<String> = mailbox.messages().into_iter().map(|message| message.id).collect();
        let expected: Vec<String> = (1..201).rev().map(|seed| letter(seed).id.to_string()).collect();
        assert_eq!(kept, expected);
        assert_eq!(mailbox.get(&letter(0).id.to_string()), None);
        mailbox.clear();
        assert!(mailbox.messages().is_empty());
    }

    #[tokio::test]
    async fn debug_shows_nothing_that_signs_in() {
        let mailbox = Mailbox::new(Still);
        mailbox.hand_over(&Letter { code: Some(EmailCode::from_bits(987_654)), ..letter(1) }).await;
        let shown = format!("{mailbox:?} {:?}", mailbox.messages());
        for private in ["/l/", "ecipient", "987654"] {
            assert!(!shown.contains(private), "{shown}");
        }
    }
}
