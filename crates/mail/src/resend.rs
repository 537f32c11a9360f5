//! Letters to Resend, over its HTTP API.
//!
//! Each request bears an idempotency key that follows from what is in it: of a letter that is handed over alone its id, of
//! a parcel the parcel's. So a retry after a crash, on this node or another, asks for the same thing under the same name,
//! and Resend answers as it did before instead of sending once more (it remembers keys for 24 hours, longer than any link
//! lives).
//!
//! resend-rs brings the requests, the answers and their errors. Its own throttle is not used: it lets through about nine
//! requests in ten seconds, can be set by the environment alone, and would keep a single letter waiting where nothing is
//! going on. Instead as few requests as may be are made (letters that wait leave together), a few at a time, and none while
//! Resend asks for silence.

mod probe;
mod settings;
mod verdict;

pub use settings::{ResendSettings, ResendSettingsInvalid};

use crate::letter::{LetterUnwritten, check, header_safe, render, write};
use crate::sender::Sender;
use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::id::ParcelId;
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use resend_rs::idempotent::IdempotentTrait as _;
use resend_rs::types::{BatchValidation, CreateEmailBaseOptions, SendEmailBatchPermissiveResponse};
use resend_rs::{ConfigBuilder, Resend as Client};
use std::fmt;
use std::future::Future;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout};
use verdict::Verdict;

/// Letters of one request: what Resend takes at most.
const MOST_TOGETHER: usize = 100;
/// Requests at once.
const PLACES: usize = 8;
/// How long a letter waits for its request to begin.
const PATIENCE: Duration = Duration::from_secs(15);
/// What stands before Resend's ids in ours.
const CARRIER: &str = "resend";

/// Hands letters to Resend. Clones share what they know of it.
#[derive(Clone)]
pub struct Resend {
    desk: Arc<Desk>,
}

struct Desk {
    settings: ResendSettings,
    sender: Sender,
    http: reqwest::Client,
    places: Semaphore,
    /// Until when Resend asked for silence.
    quiet_until: Mutex<Option<Instant>>,
    /// Whether the operator was told that Resend doesn't accept the settings.
    has_complained: AtomicBool,
}

impl fmt::Debug for Resend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Resend").field("settings", &self.desk.settings).finish_non_exhaustive()
    }
}

impl Resend {
    /// Connects to nothing yet.
    pub fn new(settings: ResendSettings, sender: Sender) -> Result<Self, ResendSettingsInvalid> {
        settings::must_not_panic()?;
        let http = reqwest::Client::builder()
            .timeout(settings.timeout())
            .connect_timeout(settings.timeout().min(Duration::from_secs(5)))
            .redirect(reqwest::redirect::Policy::none())
            // The settings alone decide where letters go.
            .no_proxy()
            .build()
            .map_err(ResendSettingsInvalid::Client)?;
        let desk = Desk {
            settings,
            sender,
            http,
            places: Semaphore::new(PLACES),
            quiet_until: Mutex::default(),
            has_complained: AtomicBool::new(false),
        };
        Ok(Self { desk: Arc::new(desk) })
    }

    /// Makes one request, again while Resend asks for silence, as long as a letter waits for that.
    async fn ask<T, F>(&self, request: impl Fn(Client) -> F) -> Result<T, Verdict>
    where
        F: Future<Output = resend_rs::Result<T>>,
    {
        let desk = &self.desk;
        let began = Instant::now();
        let place = timeout(PATIENCE, desk.places.acquire()).await;
        let _place = place.ok().and_then(Result::ok).ok_or_else(Verdict::busy)?;
        loop {
            let silence = desk.silence();
            if began.elapsed() + silence > PATIENCE {
                return Err(Verdict::asked_to_wait());
            }
            sleep(silence).await;
            match request(desk.client()).await {
                Ok(answer) => {
                    desk.has_complained.store(false, Ordering::Relaxed);
                    return Ok(answer);
                }
                Err(error) => match Verdict::of(error) {
                    Verdict::Wait(wait) => desk.be_quiet_for(wait),
                    verdict => {
                        desk.complain_of(&verdict);
                        return Err(verdict);
                    }
                },
            }
        }
    }

    fn email(&self, letter: &Letter) -> Result<CreateEmailBaseOptions, LetterUnwritten> {
        let rendered = render(letter)?;
        let (from, reply_to) = self.desk.sender.of(letter).map_err(LetterUnwritten::no_message)?;
        let email = CreateEmailBaseOptions::new(
            from.to_string(),
            [letter.to.delivery()],
            header_safe(&rendered.subject),
        )
        .with_html(&rendered.html)
        .with_text(&rendered.text)
        // Letters with the same subject are shown as one conversation, where this doesn't tell them apart. It stays the
        // only header: resend-rs keeps several in no order, and the same letter would not be the same bytes again.
        .with_header("X-Entity-Ref-ID", &letter.id.to_string());
        Ok(match reply_to {
            Some(reply_to) => email.with_reply(&reply_to.to_string()),
            None => email,
        })
    }
}

impl Desk {
    /// A client for one request, with a throttle that it will not feel.
    fn client(&self) -> Client {
        let config = ConfigBuilder::new(self.settings.api_key())
            .base_url(self.settings.base_url().clone())
            .client(self.http.clone())
            .build();
        Client::with_config(config)
    }

    fn silence(&self) -> Duration {
        let until = *self.quiet_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.map_or(Duration::ZERO, |until| until.saturating_duration_since(Instant::now()))
    }

    fn be_quiet_for(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut known = self.quiet_until.lock().unwrap_or_else(PoisonError::into_inner);
        *known = Some(known.map_or(until, |known| known.max(until)));
    }

    /// Tells the operator once that letters are held until a setting is mended.
    fn complain_of(&self, verdict: &Verdict) {
        let Verdict::Misconfigured(why) = verdict else { return };
        if !self.has_complained.swap(true, Ordering::Relaxed) {
            tracing::error!(
                setting = "GATEPOST_RESEND_API_KEY",
                why,
                "Resend does not accept GATEPOST_RESEND_API_KEY, or not GATEPOST_MAIL_FROM: letters are held"
            );
        }
    }
}

impl Mailer for Resend {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let email = match self.email(letter) {
            Ok(email) => email,
            Err(unwritten) => return unwritten.hand_over(),
        };
        let key = format!("letter/{}", letter.id);
        let sent = self.ask(|client| {
            let email = email.clone().with_idempotency_key(&key);
            async move { client.emails.send(email).await }
        });
        match sent.await {
            Ok(sent) => taken(&sent.id),
            Err(verdict) => verdict.hand_over(letter),
        }
    }

    fn most_together(&self) -> usize {
        MOST_TOGETHER
    }

    async fn hand_over_together(&self, parcel: ParcelId, letters: &[Letter]) -> Vec<HandOver> {
        let emails = letters.iter().map(|letter| self.email(letter)).collect::<Result<Vec<_>, _>>();
        let emails = match emails {
            Ok(emails) => emails,
            // Without one of them it would be another parcel.
            Err(unwritten) => return letters.iter().map(|letter| in_doubt(letter, &unwritten)).collect(),
        };
        let key = format!("parcel/{parcel}");
        let sent = self.ask(|client| {
            let emails = emails.clone().with_idempotency_key(&key);
            // Strictly, one wrong address would keep all others' letters.
            async move { client.batch.send_with_batch_validation(emails, BatchValidation::Permissive).await }
        });
        match sent.await {
            Ok(sent) => sorted(letters, sent),
            Err(verdict) => letters.iter().map(|letter| verdict.hand_over(letter)).collect(),
        }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        write(letter)
    }
}

fn taken(id: &str) -> HandOver {
    HandOver::Taken { message_id: format!("{CARRIER}:{id}") }
}

/// A letter that can't be written now may have been when its parcel left.
fn in_doubt(letter: &Letter, unwritten: &LetterUnwritten) -> HandOver {
    match letter.doubt {
        None => unwritten.hand_over(),
        Some(way) => HandOver::InDoubt { why: unwritten.to_string(), way },
    }
}

/// The answer for each letter: errors come by its place, ids of all others in their order.
fn sorted(letters: &[Letter], sent: SendEmailBatchPermissiveResponse) -> Vec<HandOver> {
    let mut ids = sent.data.into_iter();
    let refused = |place: usize| {
        sent.errors.iter().find(|error| usize::try_from(error.index).is_ok_and(|index| index == place))
    };
    let one = |(place, letter): (usize, &Letter)| match refused(place) {
        Some(error) => Verdict::of_letter(&error.message).hand_over(letter),
        None => ids.next().map_or_else(
            || HandOver::InDoubt { why: "Resend answered for fewer letters".to_owned(), way: Way::First },
            |sent| taken(&sent.id),
        ),
    };
    letters.iter().enumerate().map(one).collect()
}
