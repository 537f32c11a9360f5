//! One running server: the service on its adapters, its couriers, its listener, and how it stops.

use crate::commands::check;
use crate::config::{Collector, Config, MailUrl};
use crate::couriers::{Couriers, Pulse, QUEUE};
use crate::doctor;
use crate::eraser;
use crate::failure::Failure;
use crate::herald;
use crate::keeper::Keeper;
use crate::live::{Live, Queue, Ways};
use crate::messenger::Messenger;
use crate::numbers::{Numbers, Sampler};
use crate::otlp::Teller;
use crate::registrar::Registrar;
use crate::sealer::Sealer;
use crate::sweeper::Sweeper;
use crate::system::{SystemClock, SystemEntropy};
use gatepost_application::{Gatepost, MasterKeys, Parts, Places, Settings, Store};
use gatepost_domain::access::PublicUrl;
use gatepost_http::{ConsoleSite, Limits, Mailbox as MailboxPage, MailboxMessage, ReportSecrets, Site};
use gatepost_mail::{AnyMailer, Failover, Mailbox, Resend, Sender, Smtp};
use gatepost_metrics::Metrics;
use gatepost_outbound::Outbound;
use gatepost_tokens::SealedKeyring;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

/// Letters in the mailbox cost nothing; a few hands are plenty.
const MAILBOX_HANDS: usize = 4;

/// Requests at Resend at once. While they are under way further letters gather, and leave together.
const RESEND_HANDS: usize = 4;

/// What a server is made of, read from the settings.
pub(crate) struct Node {
    settings: Settings,
    keys: MasterKeys,
    mailer: Ways,
    hands: usize,
    mailbox: Option<Mailbox<SystemClock>>,
    trusted_proxies: Vec<ipnet::IpNet>,
    collector: Option<Collector>,
    report_secrets: ReportSecrets,
    places: Option<Arc<dyn Places>>,
    console: ConsoleSite,
}

/// The settings that all use cases share.
pub(crate) fn settings(config: &Config, public_url: PublicUrl) -> Result<Settings, Failure> {
    Ok(Settings {
        public_url,
        sign_ins_per_client: config.sign_ins_per_client()?,
        sign_ins_per_address: config.sign_ins_per_address()?,
        sign_ins_per_app: config.sign_ins_per_app()?,
    })
}

/// The service without couriers, for a command that ends at once.
pub(crate) fn service<S: Store>(store: S, settings: Settings, keys: MasterKeys) -> Gatepost<Live<S>> {
    let mailer = Failover::new(AnyMailer::Mailbox(Mailbox::new(SystemClock)), None);
    Gatepost::new(parts(store, &keys, mailer, Queue(None)), settings, keys)
}

fn parts<S: Store>(store: S, keys: &MasterKeys, mailer: Ways, dispatch: Queue) -> Parts<Live<S>> {
    let keyring = SealedKeyring::new(keys.sealing_keys(), SystemEntropy);
    Parts { clock: SystemClock, entropy: SystemEntropy, store, keyring, mailer, dispatch }
}

/// A way out of letters, how many leave at once, and the development mailbox if it is that.
type WayOut = (AnyMailer<SystemClock>, usize, Option<Mailbox<SystemClock>>);

fn way_out(setting: &str, url: MailUrl, sender: &Sender) -> Result<WayOut, Failure> {
    let unusable =
        |error: &(dyn std::error::Error + 'static)| Failure::of(&format!("{setting} can't be used"), error);
    Ok(match url {
        MailUrl::Mailbox => {
            let mailbox = Mailbox::new(SystemClock);
            (AnyMailer::Mailbox(mailbox.clone()), MAILBOX_HANDS, Some(mailbox))
        }
        MailUrl::Smtp(smtp) => {
            let hands = smtp.connections();
            let smtp = Smtp::new(smtp, sender.clone()).map_err(|error| unusable(&error))?;
            (AnyMailer::Smtp(smtp), hands, None)
        }
        MailUrl::Resend(resend) => {
            let resend = Resend::new(resend, sender.clone()).map_err(|error| unusable(&error))?;
            (AnyMailer::Resend(resend), RESEND_HANDS, None)
        }
    })
}

impl Node {
    /// Reads all settings that a server needs; the first wrong one stops it.
    pub(crate) fn new(
        config: &Config,
        (public_url, admin_port): (PublicUrl, u16),
        keys: MasterKeys,
    ) -> Result<Self, Failure> {
        let sender = config.mail_from()?;
        let (mailer, hands, mailbox) = way_out("GATEPOST_MAIL", config.mail()?, &sender)?;
        let second = config.mail_fallback()?.map(|url| way_out("GATEPOST_MAIL_FALLBACK", url, &sender));
        let mailer = Failover::new(mailer, second.transpose()?.map(|(mailer, ..)| mailer));
        let settings = settings(config, public_url)?;
        let (trusted_proxies, places) = (config.trusted_proxies()?, config.places()?);
        let console = ConsoleSite {
            url: config.console_url(admin_port)?,
            settings: check::shown(config),
            findings: doctor::of_settings(config),
        };
        let report_secrets = config.report_secrets()?;
        Ok(Self {
            settings,
            keys,
            mailer,
            hands,
            mailbox,
            trusted_proxies,
            collector: config.collector()?,
            report_secrets,
            places,
            console,
        })
    }

    /// Serves until the process is told to stop; then finishes what was begun.
    pub(crate) async fn run<S: Store>(
        self,
        store: S,
        numbers: Numbers,
        (listener, operators): (TcpListener, TcpListener),
    ) -> Result<(), Failure> {
        let (sender, queue) = mpsc::channel(QUEUE);
        let parts = parts(store, &self.keys, self.mailer, Queue(Some(sender)));
        warn_of_open_doors(&self.settings);
        let gatepost = Gatepost::new(parts, self.settings, self.keys).with_places(self.places);
        let gatepost = Arc::new(gatepost.heard_by(Arc::<Metrics>::clone(numbers.metrics())));
        let (spans, teller) = self.collector.map(Teller::start).unzip();
        let pulse = Arc::new(Pulse::new());
        let couriers = Couriers::start(Arc::clone(&gatepost), queue, self.hands, Arc::clone(&pulse));
        let keeper = Keeper::start(Arc::clone(&gatepost));
        let sealer = Sealer::start(Arc::clone(&gatepost));
        let sweeper = Sweeper::start(Arc::clone(&gatepost));
        let eraser = eraser::start(Arc::clone(&gatepost));
        let registrar = Registrar::start(&gatepost);
        let outbound = Outbound::new().map_err(|error| Failure::of("no requests can leave", &error))?;
        let sampler = Sampler::start(Arc::clone(&gatepost), Arc::clone(numbers.metrics()));
        let herald = herald::start(Arc::clone(&gatepost), outbound.clone());
        let messenger = Messenger::start(Arc::clone(&gatepost), outbound);
        let mailbox = self.mailbox.map(|mailbox| Arc::new(Page(mailbox)) as Arc<dyn MailboxPage>);
        let site = Arc::new(Site {
            gatepost,
            trusted_proxies: self.trusted_proxies,
            couriers: pulse,
            mailbox,
            numbers: Arc::new(numbers.told_to(spans)),
            hub: Arc::default(),
            console: self.console,
            report_secrets: self.report_secrets,
        });

        let (stopping, stop) = (CancellationToken::new(), stop_signal()?);
        let told = async {
            stop.await;
            stopping.cancel();
            Ok(())
        };
        let limits = Limits::default();
        let served = tokio::try_join!(
            gatepost_http::serve(listener, Arc::clone(&site), limits, stopping.cancelled()),
            gatepost_http::serve_operators(operators, site, limits, stopping.cancelled()),
            told,
        );
        sampler.stop().await;
        if let Some(teller) = teller {
            teller.stop().await;
        }
        keeper.stop().await;
        sealer.stop().await;
        sweeper.stop().await;
        eraser.stop().await;
        registrar.stop().await;
        herald.stop().await;
        messenger.stop().await;
        couriers.stop().await;
        tracing::info!("stopped");
        served.map(drop).map_err(|error| Failure::of("serving", &error))
    }
}

/// Ends when the process is told to stop: SIGTERM, or Ctrl-C.
fn stop_signal() -> Result<impl Future<Output = ()> + Send + 'static, Failure> {
    let listen = |kind| signal(kind).map_err(|error| Failure::of("listening for signals", &error));
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping: no new connections, finishing what was begun");
    })
}

fn warn_of_open_doors(settings: &Settings) {
    let limits = [
        ("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", settings.sign_ins_per_client),
        ("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", settings.sign_ins_per_address),
        ("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", settings.sign_ins_per_app),
    ];
    for (name, _) in limits.into_iter().filter(|(_, rate)| rate.is_none()) {
        tracing::warn!(setting = name, "{name} is off: only for a server that nobody else can reach");
    }
}

/// The development mailbox as its page wants it.
struct Page(Mailbox<SystemClock>);

impl MailboxPage for Page {
    fn messages(&self) -> Vec<MailboxMessage> {
        self.0.messages().into_iter().map(shown).collect()
    }

    fn clear(&self) {
        self.0.clear();
    }
}

fn shown(message: gatepost_mail::MailboxMessage) -> MailboxMessage {
    MailboxMessage {
        id: message.id,
        to: message.to,
        subject: message.subject,
        text: message.text,
        html: message.html,
        link: message.link,
        code: message.code,
        received_at: message.received_at,
    }
}
