//! One conversation with a mail server (RFC 5321), good for many letters.

use super::settings::{Encryption, SmtpSettings, SmtpSettingsInvalid};
use super::wire::Wire;
use crate::letter::Message;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::DEFAULT_MECHANISMS;
use lettre::transport::smtp::client::{AsyncSmtpConnection, CertificateStore, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};
use std::error::Error as _;
use std::io;
use std::net::Ipv4Addr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::net::{TcpStream, lookup_host};
use tokio::time::timeout;

/// As long as one of a host's addresses may take to answer, before the next one is tried.
const CONNECT: Duration = Duration::from_secs(5);

/// How far a conversation had come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Stage {
    /// Not yet at any letter: greeting, TLS, password.
    Connecting,
    /// Whom it comes from.
    Mail,
    /// Whom it is for.
    Recipient,
    /// Whether the message may come.
    Data,
    /// The message itself.
    Message,
}

/// How far a connection had come that was not yet good for letters.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Step {
    /// Nobody there, or nobody who speaks SMTP; and all that comes after the password.
    Greeting,
    /// It is not encrypted, or not by whom it should be.
    Encryption,
    /// The password was not taken.
    Password,
}

/// Why a letter was not taken.
#[derive(Debug)]
pub(super) struct Failure {
    pub(super) stage: Stage,
    /// The code of the server's reply, if there was one.
    pub(super) status: Option<u16>,
    /// What the server, or the system, said.
    pub(super) said: String,
    /// Whether both sides still agree on where they are.
    in_order: bool,
    /// At which step, while connecting.
    pub(super) step: Step,
}

impl Failure {
    /// At that step.
    fn during(self, step: Step) -> Self {
        Self { step, ..self }
    }

    fn at(stage: Stage, error: &SmtpError) -> Self {
        let status = error.status().map(u16::from);
        let said = match (status, error.source()) {
            (Some(_), Some(reply)) => reply.to_string(),
            _ => error.to_string(),
        };
        Self { stage, status, said, in_order: status.is_some(), step: Step::Greeting }
    }

    fn connecting(error: &io::Error) -> Self {
        let said = error.to_string();
        Self { stage: Stage::Connecting, status: None, said, in_order: false, step: Step::Greeting }
    }

    /// A reply that means yes, but not to this question.
    fn beside_the_point(stage: Stage, reply: &Response) -> Self {
        let said = format!("the server answered {} out of turn", reply.code());
        Self { stage, status: None, said, in_order: false, step: Step::Greeting }
    }

    pub(super) fn no_place() -> Self {
        Self {
            stage: Stage::Connecting,
            status: None,
            said: "no connection is free".to_owned(),
            in_order: false,
            step: Step::Greeting,
        }
    }

    /// Whether the server had closed the connection before it heard of this letter: nothing was read in answer to MAIL, or
    /// a goodbye (RFC 5321 §3.8).
    pub(super) fn was_stale(&self) -> bool {
        self.stage == Stage::Mail && matches!(self.status, None | Some(421))
    }

    /// Whether the next letter may take the same connection, after a reset.
    pub(super) fn leaves_order(&self) -> bool {
        self.in_order && self.status != Some(421)
    }
}

/// The way to the mail server.
pub(super) struct Route {
    settings: SmtpSettings,
    tls: TlsParameters,
    hello: ClientId,
}

impl Route {
    pub(super) fn new(settings: SmtpSettings) -> Result<Self, SmtpSettingsInvalid> {
        let mut tls = TlsParameters::builder(settings.host.clone());
        if settings.encryption == Encryption::WhereOffered {
            // Against whom would it help? Without the offer the letter would go in the clear, over the same loopback.
            tls = tls.certificate_store(CertificateStore::None).dangerous_accept_invalid_certs(true);
        }
        let tls = settings.trusted.iter().fold(tls, |tls, trusted| tls.add_root_certificate(trusted.clone()));
        let tls = tls.build().map_err(SmtpSettingsInvalid::Trust)?;
        Ok(Self { settings, tls, hello: hello() })
    }

    pub(super) fn settings(&self) -> &SmtpSettings {
        &self.settings
    }

    /// An open connection, encrypted as the settings want it.
    async fn connect(&self) -> Result<AsyncSmtpConnection, Failure> {
        let failed = |error: SmtpError| Failure::at(Stage::Connecting, &error);
        let SmtpSettings { host, port, encryption, .. } = &self.settings;
        if *encryption == Encryption::FromTheStart {
            let tls = Some(self.tls.clone());
            let server = (host.as_str(), *port);
            let connected =
                AsyncSmtpConnection::connect_tokio1(server, Some(CONNECT), &self.hello, tls, None).await;
            return connected.map_err(|error| {
                let failure = failed(error);
                // Whoever answers, and not by TLS or with another certificate, is not away.
                let is_answered = ["certificate", "corrupt message", "handshake", "tls", "TLS"]
                    .iter()
                    .any(|word| failure.said.contains(word));
                if is_answered { failure.during(Step::Encryption) } else { failure }
            });
        }
        let wire = self.dial().await.map_err(|error| Failure::connecting(&error))?;
        let mut connection =
            AsyncSmtpConnection::connect_with_transport(Box::new(wire), &self.hello).await.map_err(failed)?;
        if *encryption == Encryption::Required || connection.can_starttls() {
            let encrypted = connection.starttls(self.tls.clone(), &self.hello).await;
            encrypted.map_err(|error| failed(error).during(Step::Encryption))?;
        }
        Ok(connection)
    }

    /// The first of the host's addresses that answers.
    async fn dial(&self) -> io::Result<Wire> {
        let mut last = io::Error::new(io::ErrorKind::NotFound, "the host has no address");
        for address in lookup_host((self.settings.host.as_str(), self.settings.port)).await? {
            match timeout(CONNECT, TcpStream::connect(address)).await {
                Ok(Ok(tcp)) => return Wire::new(tcp),
                Ok(Err(error)) => last = error,
                Err(elapsed) => last = elapsed.into(),
            }
        }
        Err(last)
    }
}

/// The machine's name, if it is a whole one: servers refuse those without a dot more often than an address that says
/// nothing (RFC 5321 §4.1.3).
fn hello() -> ClientId {
    match ClientId::default() {
        ClientId::Domain(name) if name.contains('.') && name.bytes().all(|b| b.is_ascii_graphic()) => {
            ClientId::Domain(name)
        }
        _ => ClientId::Ipv4(Ipv4Addr::LOCALHOST),
    }
}

/// A conversation that is past greeting, encryption and password.
pub(super) struct Session {
    connection: AsyncSmtpConnection,
    /// Whether the server reads several commands at once (RFC 2920): one round trip in place of three.
    pipelining: bool,
}

impl Session {
    pub(super) async fn open(route: &Route) -> Result<Self, Failure> {
        let mut connection = route.connect().await?;
        let failed = |error: SmtpError| Failure::at(Stage::Connecting, &error);
        if let Some(credentials) = &route.settings.credentials {
            let shown = connection.auth(DEFAULT_MECHANISMS, credentials).await;
            shown.map_err(|error| failed(error).during(Step::Password))?;
        }
        // lettre keeps of the server's abilities only those that it uses itself, so they are asked for once more.
        let abilities = connection.command(Ehlo::new(route.hello.clone())).await.map_err(failed)?;
        let pipelining = abilities.message().any(|line| line.eq_ignore_ascii_case("PIPELINING"));
        tracing::debug!(server.host = route.settings.host, pipelining, "connected to the mail server");
        Ok(Self { connection, pipelining })
    }

    /// Sends one message. `Ok` means that the server answered the end of it with 2yz: it has taken responsibility for it
    /// (RFC 5321 §4.2.5).
    /// `is_told` is set when the server may have all of it.
    pub(super) async fn send(&mut self, message: &Message, is_told: &AtomicBool) -> Result<(), Failure> {
        self.introduce(message).await?;
        is_told.store(true, Ordering::Relaxed);
        let reply = self.connection.command(transparent(&message.content)).await;
        judge(Stage::Message, reply).map(drop)
    }

    /// Forgets what was begun; `false` if the server doesn't follow.
    pub(super) async fn reset(&mut self) -> bool {
        self.connection.command(Rset).await.is_ok()
    }

    /// Says goodbye.
    pub(super) async fn quit(&mut self) {
        // Whether it was heard makes no difference any more.
        let _ = self.connection.quit().await;
    }

    /// Everything up to the server's leave to send the message.
    async fn introduce(&mut self, message: &Message) -> Result<(), Failure> {
        let mail = Mail::new(Some(message.from.clone()), Vec::new()).to_string();
        let recipient = Rcpt::new(message.to.clone(), Vec::new()).to_string();
        let commands = [(Stage::Mail, mail), (Stage::Recipient, recipient), (Stage::Data, Data.to_string())];
        if self.pipelining {
            return self.introduce_at_once(&commands).await;
        }
        for (stage, command) in commands {
            judge(stage, self.connection.command(command).await)?;
        }
        Ok(())
    }

    /// All commands in one write. Each reply is read even after a refusal, so that none is taken for another's later; if
    /// the server wants the message although something was refused, there is no way back (RFC 2920 §3.1).
    async fn introduce_at_once(&mut self, commands: &[(Stage, String); 3]) -> Result<(), Failure> {
        let all: String = commands.iter().map(|(_, command)| command.as_str()).collect();
        let mut refused: Option<Failure> = None;
        for (stage, _) in commands {
            let reply = match stage {
                Stage::Mail => self.connection.command(&all).await,
                _ => self.connection.read_response().await,
            };
            match (judge(*stage, reply), &mut refused) {
                (Ok(()), Some(first)) if *stage == Stage::Data => first.in_order = false,
                (Ok(()), _) => {}
                (Err(failure), None) if !failure.in_order => return Err(failure),
                (Err(failure), None) => refused = Some(failure),
                (Err(failure), Some(first)) => first.in_order &= failure.in_order,
            }
        }
        refused.map_or(Ok(()), Err)
    }
}

/// Whether the server said the yes that belongs to the question: 3yz to DATA, 2yz to everything else (RFC 5321 §4.2.1).
fn judge(stage: Stage, reply: Result<Response, SmtpError>) -> Result<(), Failure> {
    let reply = reply.map_err(|error| Failure::at(stage, &error))?;
    let yes = match stage {
        Stage::Data => Severity::PositiveIntermediate,
        _ => Severity::PositiveCompletion,
    };
    if reply.code().severity == yes { Ok(()) } else { Err(Failure::beside_the_point(stage, &reply)) }
}

/// The message with its end, and with a dot before each line that begins with one (RFC 5321 §4.5.2); one text, so that it
/// leaves in one write.
fn transparent(content: &str) -> String {
    let mut text = String::with_capacity(content.len() + 16);
    for line in content.split_inclusive("\r\n") {
        if line.starts_with('.') {
            text.push('.');
        }
        text.push_str(line);
    }
    if !text.ends_with("\r\n") {
        text.push_str("\r\n");
    }
    text.push_str(".\r\n");
    text
}

#[cfg(test)]
mod tests {
    use super::transparent;

    #[test]
    fn a_dot_at_the_start_of_a_line_is_not_the_end() {
        assert_eq!(transparent(".\r\na.\r\n..b\r\n"), "..\r\na.\r\n...b\r\n.\r\n");
        assert_eq!(transparent("no end"), "no end\r\n.\r\n");
    }
}
