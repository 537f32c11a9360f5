//! Further letters, digits, other screens and new beginnings: on the store in memory, with a clock that is moved by hand.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail by panicking")]

use gatepost_application::{
    Accepted, AppCommand, ApproveError, Caller, ClientProof, Draft, EnterCodeError, Gatepost, Presence,
    RenewError, Reply, ResendError,
};
use gatepost_contract::fakes::{self, FakePorts, Fakes, PlainKeyring};
use gatepost_contract::samples;
use gatepost_domain::limit::Limited;
use gatepost_domain::secret::{LinkToken, Secret};
use gatepost_domain::sign_in::{
    Beginning, CodeRefused, Over, RenewRefused, ResendRefused, SignInMethod, SignInStatus,
};
use gatepost_store_memory::Memory;
use std::time::Duration;

type Service = Gatepost<FakePorts<Memory>>;

struct World {
    store: Memory,
    fakes: Fakes,
    service: Service,
}

impl World {
    async fn new() -> Self {
        let (store, fakes) = (Memory::default(), Fakes::default());
        let parts = fakes.parts(store.clone(), PlainKeyring);
        let service = Gatepost::new(parts, fakes::settings(), fakes::master_keys());
        let command = AppCommand {
            name: Some(samples::app(1).name),
            redirect_uris: Some(samples::app(1).redirect_uris.iter().cloned().collect()),
            ..AppCommand::default()
        };
        service.create_app(samples::app_id(1), command).await.unwrap();
        Self { store, fakes, service }
    }

    async fn ask(&self, beginning: Beginning) -> Accepted {
        let challenge = samples::challenge_text(1);
        let method = SignInMethod::Both;
        let draft = Draft { method, beginning, ..samples::draft("person.1@example.org", &challenge) };
        let caller = Caller { visitor: samples::visitor(), proof: ClientProof::Nothing };
        self.service.request_sign_in(&samples::app_id(1), draft, &caller).await.unwrap()
    }

    /// Lets the couriers work; the link and the digits of the latest letter.
    async fn read(&self) -> (Secret<LinkToken>, Option<String>) {
        let mut due = self.fakes.dispatch.take();
        due.extend(self.service.take_due_letters(10).await.unwrap());
        let mut settled = Vec::new();
        for due in due {
            settled.push(self.service.hand_over(due).await);
        }
        self.service.settle(&settled).await.unwrap();
        let letters = self.fakes.mailer.letters();
        let letter = letters.last().unwrap();
        let link = letter.link.as_ref().unwrap().expose().rsplit('/').next().unwrap().to_owned();
        (Secret::parse(&link).unwrap(), letter.code.as_ref().map(|code| code.expose().to_owned()))
    }

    async fn resend(&self, accepted: &Accepted) -> Result<(), ResendError> {
        let (app, from) = (samples::app_id(1), samples::visitor());
        self.service.resend(&app, accepted.id, &accepted.secret, &from).await.map(drop)
    }

    async fn type_code(&self, accepted: &Accepted, code: &str) -> Result<(), EnterCodeError> {
        let (app, from) = (samples::app_id(1), samples::visitor());
        self.service.enter_code(&app, accepted.id, &accepted.secret, (code, &from)).await.map(drop)
    }

    async fn type_again(&self, accepted: &Accepted, code: &str) -> Option<Reply> {
        let app = samples::app_id(1);
        let again = self.service.code_entered_again(&app, accepted.id, &accepted.secret, code).await.unwrap();
        again.map(|entered| entered.redirect_to)
    }

    async fn status(&self, accepted: &Accepted) -> SignInStatus {
        let app = samples::app_id(1);
        self.service.watch_sign_in(&app, accepted.id, &accepted.secret).await.unwrap().status
    }

    fn pass(&self, seconds: u64) {
        self.fakes.clock.advance(Duration::from_secs(seconds));
    }
}

fn wrong(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

#[tokio::test]
async fn letters_come_at_longer_and_longer_intervals_five_in_all() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (first, code) = world.read().await;
    for wait in [30, 60, 120, 240] {
        world.pass(wait - 1);
        let early = world.resend(&accepted).await.unwrap_err();
        let second = Limited { retry_after: Duration::from_secs(1) };
        assert!(matches!(early, ResendError::Refused(ResendRefused::TooSoon(limited)) if limited == second));
        world.pass(1);
        world.resend(&accepted).await.unwrap();
        assert_eq!(world.read().await.1, code, "the digits are the same in each letter");
    }
    world.pass(480);
    let enough = world.resend(&accepted).await.unwrap_err();
    assert!(matches!(enough, ResendError::Refused(ResendRefused::Exhausted)));
    // The first letter's link is older than ten minutes; what the latest carries is not.
    let opened = world.service.confirm_link(&first, &Presence::default()).await;
    assert!(opened.is_err());
    world.type_code(&accepted, &code.unwrap()).await.unwrap();
    assert_eq!(world.store.deliveries().len(), 5);
}

#[tokio::test]
async fn an_older_link_signs_in_and_spends_the_newer_one() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (older, _) = world.read().await;
    world.pass(30);
    world.resend(&accepted).await.unwrap();
    let (newer, _) = world.read().await;
    world.service.confirm_link(&older, &Presence::default()).await.unwrap();
    assert!(world.service.confirm_link(&newer, &Presence::default()).await.is_err());
    let over = world.resend(&accepted).await.unwrap_err();
    assert!(matches!(over, ResendError::Refused(ResendRefused::Over(Over::Completed))));
}

#[tokio::test]
async fn digits_that_are_sent_twice_lead_to_the_same_place_for_a_minute() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::HostedPage).await;
    let code = world.read().await.1.unwrap();
    assert_eq!(world.type_again(&accepted, &code).await, None, "nothing was typed yet");
    let (app, from) = (samples::app_id(1), samples::visitor());
    let entered =
        world.service.enter_code(&app, accepted.id, &accepted.secret, (&code, &from)).await.unwrap();
    assert_eq!(world.type_again(&accepted, &wrong(&code)).await, None);
    world.pass(59);
    assert_eq!(world.type_again(&accepted, &code).await, Some(entered.redirect_to));
    world.pass(1);
    assert_eq!(world.type_again(&accepted, &code).await, None);
}

#[tokio::test]
async fn digits_repeat_nothing_that_another_browser_s_link_earned() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (link, code) = world.read().await;
    world.service.confirm_link(&link, &Presence::default()).await.unwrap();
    assert_eq!(world.type_again(&accepted, &code.unwrap()).await, None);
}

#[tokio::test]
async fn a_day_has_twenty_wrong_codes_for_one_address() {
    let world = World::new().await;
    for _ in 0..4 {
        let accepted = world.ask(Beginning::Api).await;
        let code = world.read().await.1.unwrap();
        for _ in 0..5 {
            let answer = world.type_code(&accepted, &wrong(&code)).await.unwrap_err();
            assert!(matches!(answer, EnterCodeError::Incorrect { .. }));
        }
    }
    let accepted = world.ask(Beginning::Api).await;
    let (link, code) = world.read().await;
    assert_eq!(code, None, "a letter after that has a link alone");
    let locked = world.type_code(&accepted, "123456").await.unwrap_err();
    assert!(matches!(locked, EnterCodeError::Refused(CodeRefused::Locked)));
    world.service.confirm_link(&link, &Presence::default()).await.unwrap();
}

#[tokio::test]
async fn what_was_approved_lives_sixty_seconds_from_when_it_is_fetched() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (link, _) = world.read().await;
    let number = Some(accepted.waiting.match_number);
    world.service.approve_sign_in(&link, number, &samples::visitor()).await.unwrap();
    world.pass(300);
    assert_eq!(world.status(&accepted).await, SignInStatus::Approved);
    world.pass(59);
    assert_eq!(world.status(&accepted).await, SignInStatus::Approved);
    world.pass(1);
    assert_eq!(world.status(&accepted).await, SignInStatus::Expired);
}

#[tokio::test]
async fn what_was_approved_and_not_fetched_expires_with_the_letter() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (link, _) = world.read().await;
    let number = Some(accepted.waiting.match_number);
    world.service.approve_sign_in(&link, number, &samples::visitor()).await.unwrap();
    world.pass(600);
    assert_eq!(world.status(&accepted).await, SignInStatus::Expired);
    assert!(world.store.codes().is_empty());
}

#[tokio::test]
async fn what_began_on_the_hosted_page_is_not_finished_elsewhere_by_a_click() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::HostedPage).await;
    let (link, _) = world.read().await;
    assert!(world.service.confirm_link(&link, &Presence::default()).await.is_err());
    let flows = vec![Secret::parse(accepted.secret.expose()).unwrap()];
    let initiator = Presence { flows, ..Presence::default() };
    world.service.confirm_link(&link, &initiator).await.unwrap();
}

#[tokio::test]
async fn an_expired_link_is_renewed_for_a_day() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (link, _) = world.read().await;
    let early = world.service.renew_link(&link, &samples::visitor()).await.unwrap_err();
    assert!(matches!(early, RenewError::Refused(RenewRefused::InUse)));
    world.pass(600);
    assert_eq!(world.status(&accepted).await, SignInStatus::Expired);
    world.service.renew_link(&link, &samples::visitor()).await.unwrap();
    let watched =
        world.service.watch_sign_in(&samples::app_id(1), accepted.id, &accepted.secret).await.unwrap();
    let renewed = watched.renewed_as.unwrap();
    let again = world.service.watch_sign_in(&samples::app_id(1), renewed, &accepted.secret).await.unwrap();
    assert_eq!(again.status, SignInStatus::Pending);
    let (newer, _) = world.read().await;
    world.service.confirm_link(&newer, &Presence::default()).await.unwrap();

    world.ask(Beginning::Api).await;
    let (link, _) = world.read().await;
    world.pass(600 + 24 * 3600);
    let late = world.service.renew_link(&link, &samples::visitor()).await.unwrap_err();
    assert!(matches!(late, RenewError::Refused(RenewRefused::Unknown)));
}

#[tokio::test]
async fn a_wrong_number_ends_it() {
    let world = World::new().await;
    let accepted = world.ask(Beginning::Api).await;
    let (link, code) = world.read().await;
    let answer = world.service.approve_sign_in(&link, None, &samples::visitor()).await.unwrap_err();
    assert!(matches!(answer, ApproveError::WrongNumber));
    assert_eq!(world.status(&accepted).await, SignInStatus::Refused);
    let over = world.type_code(&accepted, &code.unwrap()).await.unwrap_err();
    assert!(matches!(over, EnterCodeError::Refused(CodeRefused::Over(Over::Refused))));
}
