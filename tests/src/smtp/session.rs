//! One conversation, RFC 5321, with PIPELINING (RFC 2920).

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::{Fault, Mail, Shared};

const GREETING: &str = "220 sink ESMTP\r\n";
const ABILITIES: &str = "250-sink\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 1048576\r\n";

/// A message under way.
#[derive(Default)]
struct Envelope {
    from: String,
    recipients: Vec<String>,
    fault: Option<Fault>,
}

struct Session {
    stream: TcpStream,
    shared: Arc<Shared>,
    input: Vec<u8>,
    /// Answers to commands that came together leave together.
    output: Vec<u8>,
    envelope: Envelope,
}

/// Whether the conversation goes on.
type Step = io::Result<std::ops::ControlFlow<()>>;
const ON: Step = Ok(std::ops::ControlFlow::Continue(()));
const OVER: Step = Ok(std::ops::ControlFlow::Break(()));

pub(super) async fn converse(stream: TcpStream, shared: Arc<Shared>) {
    let envelope = Envelope::default();
    let mut session = Session { stream, shared, input: Vec::new(), output: GREETING.into(), envelope };
    // A client that hangs up in the middle is its own matter.
    session.run().await.ok();
}

impl Session {
    async fn run(&mut self) -> io::Result<()> {
        while let Some(line) = self.line().await? {
            if self.obey(&line).await?.is_break() {
                break;
            }
        }
        self.flush().await
    }

    async fn obey(&mut self, line: &str) -> Step {
        let verb = line.get(..4).unwrap_or(line).to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" => self.say(ABILITIES),
            "HELO" => self.say("250 sink\r\n"),
            "MAIL" => {
                let fault = self.shared.next_fault();
                self.envelope = Envelope { from: path(line), recipients: Vec::new(), fault };
                self.say("250 2.1.0 ok\r\n");
            }
            "RCPT" => self.recipient(line),
            "DATA" if self.envelope.recipients.is_empty() => self.say("503 5.5.1 no recipient\r\n"),
            "DATA" => return self.message().await,
            "RSET" => {
                self.envelope = Envelope::default();
                self.say("250 2.0.0 ok\r\n");
            }
            "NOOP" => self.say("250 2.0.0 ok\r\n"),
            "QUIT" => {
                self.say("221 2.0.0 bye\r\n");
                return OVER;
            }
            _ => self.say("502 5.5.1 not implemented\r\n"),
        }
        ON
    }

    fn recipient(&mut self, line: &str) {
        if let Some(Fault::RefuseRecipient(reply)) = self.envelope.fault {
            self.say(&format!("{reply}\r\n"));
        } else {
            self.envelope.recipients.push(path(line));
            self.say("250 2.1.5 ok\r\n");
        }
    }

    async fn message(&mut self) -> Step {
        self.say("354 go ahead\r\n");
        let Some(raw) = self.data().await? else { return OVER };
        let Envelope { from, recipients, fault } = std::mem::take(&mut self.envelope);
        let mail = Mail { from, recipients, raw, at: Instant::now() };
        match fault {
            Some(Fault::Hang) => std::future::pending().await,
            Some(Fault::Refuse(reply)) => {
                self.say(&format!("{reply}\r\n"));
                return ON;
            }
            Some(Fault::LoseAnswer) => {
                self.shared.take(mail);
                return OVER;
            }
            Some(Fault::Delay(time)) => tokio::time::sleep(time).await,
            Some(Fault::RefuseRecipient(_)) | None => {}
        }
        self.shared.take(mail);
        self.say("250 2.0.0 taken\r\n");
        ON
    }

    /// The lines up to the lone dot, each without the dot that was put before one; none if the client went away.
    async fn data(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut message = Vec::new();
        while let Some(line) = self.bytes_of_line().await? {
            if line == b".\r\n" {
                return Ok(Some(message));
            }
            message.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        Ok(None)
    }

    async fn line(&mut self) -> io::Result<Option<String>> {
        let bytes = self.bytes_of_line().await?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).trim_end().to_owned()))
    }

    async fn bytes_of_line(&mut self) -> io::Result<Option<Vec<u8>>> {
        loop {
            if let Some(end) = self.input.iter().position(|byte| *byte == b'\n') {
                return Ok(Some(self.input.drain(..=end).collect()));
            }
            self.flush().await?;
            if self.stream.read_buf(&mut self.input).await? == 0 {
                return Ok(None);
            }
        }
    }

    fn say(&mut self, reply: &str) {
        self.output.extend_from_slice(reply.as_bytes());
    }

    async fn flush(&mut self) -> io::Result<()> {
        self.stream.write_all(&self.output).await?;
        self.output.clear();
        Ok(())
    }
}

/// What stands between the angle brackets of MAIL or RCPT.
fn path(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.rsplit_once('>'));
    inside.map(|(path, _)| path.to_owned()).unwrap_or_default()
}
