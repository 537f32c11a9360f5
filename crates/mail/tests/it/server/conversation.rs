//! One connection to the scripted server.

use super::{Act, Mail, Script, Shared, Stage};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;

const KEY: &[u8] = include_bytes!("../certificate/key.pem");

/// What the server shows; each is its own issuer, and all have the same key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum Certificate {
    /// Of this machine, for a hundred years.
    #[default]
    Good,
    /// Of this machine, for the year 2001.
    Expired,
    /// Of `mail.example.org`.
    OfAnother,
}

impl Certificate {
    pub(crate) const fn pem(self) -> &'static [u8] {
        match self {
            Self::Good => include_bytes!("../certificate/certificate.pem"),
            Self::Expired => include_bytes!("../certificate/expired.pem"),
            Self::OfAnother => include_bytes!("../certificate/of-another.pem"),
        }
    }

    fn shown(self) -> Arc<ServerConfig> {
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let builder =
            ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
        let (certificate, key) =
            (CertificateDer::from_pem_slice(self.pem()), PrivateKeyDer::from_pem_slice(KEY));
        let config = builder.with_no_client_auth().with_single_cert(vec![certificate.unwrap()], key.unwrap());
        Arc::new(config.unwrap())
    }
}

trait Stream: Read + Write + Send {}
impl<S: Read + Write + Send> Stream for S {}

struct Conversation<'a> {
    /// What the connection is made of, to be wrapped when TLS begins.
    tcp: TcpStream,
    stream: Box<dyn Stream>,
    encrypted: bool,
    input: Vec<u8>,
    output: Vec<u8>,
    from: String,
    recipients: Vec<String>,
    shared: &'a Shared,
}

/// Whoever hangs up on whom, the conversation is over, and that is all.
pub(super) fn hold(tcp: TcpStream, shared: &Shared) {
    let _ = tcp.set_nodelay(true);
    let plain = tcp.try_clone().unwrap();
    let (from, recipients) = (String::new(), Vec::new());
    let (input, output) = (Vec::new(), Vec::new());
    let stream = Box::new(plain);
    let mut conversation =
        Conversation { tcp, stream, encrypted: false, input, output, from, recipients, shared };
    let _ = conversation.run();
    // The server holds on to the connection too, to be able to hang up on everybody, so dropping it here closes nothing.
    let _ = conversation.tcp.shutdown(Shutdown::Both);
}

fn over<T>() -> io::Result<T> {
    Err(io::ErrorKind::ConnectionAborted.into())
}

impl Conversation<'_> {
    fn run(&mut self) -> io::Result<()> {
        if self.script().tls {
            self.begin_tls()?;
        }
        self.answer(Stage::Greeting, "220 test ESMTP\r\n")?;
        let mut counted = false;
        loop {
            let line = self.line()?;
            if !std::mem::replace(&mut counted, true) {
                self.shared.lock().connections += 1;
            }
            let sign = if self.encrypted { '+' } else { '-' };
            self.shared.lock().said.push(format!("{sign}{line}"));
            self.obey(&line)?;
        }
    }

    fn obey(&mut self, line: &str) -> io::Result<()> {
        match line.get(..4).unwrap_or_default() {
            "EHLO" => self.answer(Stage::Hello, &self.abilities()),
            "STAR" => self.start_tls(),
            "AUTH" => self.answer(Stage::Password, "235 2.7.0 welcome\r\n"),
            "MAIL" => {
                (self.from, self.recipients) = (path(line), Vec::new());
                self.answer(Stage::Mail, "250 2.1.0 ok\r\n")
            }
            "RCPT" => {
                if self.script().act(Stage::Recipient).is_none() {
                    self.recipients.push(path(line));
                }
                self.answer(Stage::Recipient, "250 2.1.5 ok\r\n")
            }
            "DATA" if self.recipients.is_empty() => self.answer(Stage::Data, "503 5.5.1 no recipient\r\n"),
            "DATA" => self.message(),
            "RSET" => self.answer(Stage::Reset, "250 2.0.0 ok\r\n"),
            "QUIT" => {
                self.output.extend_from_slice(b"221 2.0.0 bye\r\n");
                self.flush()?;
                over()
            }
            _ => self.answer(Stage::Reset, "502 5.5.1 no\r\n"),
        }
    }

    fn message(&mut self) -> io::Result<()> {
        self.answer(Stage::Data, "354 go on\r\n")?;
        if self.script().act(Stage::Data).is_some() {
            return Ok(());
        }
        let mut state = self.shared.lock();
        state.busy += 1;
        state.busiest = state.busiest.max(state.busy);
        drop(state);
        let taken = self.content();
        self.shared.lock().busy -= 1;
        let mail = taken?;
        if self.script().act(Stage::Message).is_none() {
            self.shared.lock().taken.push(mail);
        }
        self.answer(Stage::Message, "250 2.0.0 taken\r\n")
    }

    fn content(&mut self) -> io::Result<Mail> {
        let mut content = String::new();
        loop {
            let line = self.line()?;
            if line == "." {
                break;
            }
            content.extend([line.as_str(), "\r\n"]);
            if self.script().act(Stage::Inside).is_some() {
                return over();
            }
        }
        std::thread::sleep(self.script().pause);
        let (from, recipients) = (self.from.clone(), self.recipients.clone());
        Ok(Mail { from, recipients, content, encrypted: self.encrypted })
    }

    fn abilities(&self) -> String {
        let script = self.script();
        let mut lines = vec!["test", "SIZE 100000", "AUTH PLAIN LOGIN"];
        lines.extend(script.pipelining.then_some("PIPELINING"));
        lines.extend((script.starttls && !self.encrypted).then_some("STARTTLS"));
        lines.push("8BITMIME");
        let last = lines.pop().unwrap_or_default();
        format!("250-{}\r\n250 {last}\r\n", lines.join("\r\n250-"))
    }

    fn start_tls(&mut self) -> io::Result<()> {
        let script = self.script();
        let refused = script.act(Stage::StartTls).is_some();
        self.answer(Stage::StartTls, &format!("220 2.0.0 go\r\n{}", script.injected))?;
        if refused {
            return Ok(());
        }
        self.flush()?;
        self.begin_tls()
    }

    fn begin_tls(&mut self) -> io::Result<()> {
        let session = ServerConnection::new(self.script().certificate.shown()).unwrap();
        self.stream = Box::new(StreamOwned::new(session, self.tcp.try_clone()?));
        self.encrypted = true;
        Ok(())
    }

    /// Answers as the script says, or as a good server does.
    fn answer(&mut self, stage: Stage, reply: &str) -> io::Result<()> {
        match self.script().act(stage) {
            None => self.output.extend_from_slice(reply.as_bytes()),
            Some(Act::Say(reply)) => self.output.extend_from_slice(reply.as_bytes()),
            Some(Act::HangUp) => return over(),
            Some(Act::Hang) => loop {
                self.line()?;
            },
        }
        Ok(())
    }

    fn script(&self) -> Script {
        self.shared.lock().script.clone()
    }

    fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.input.windows(2).position(|two| two == b"\r\n") {
                let line: Vec<u8> = self.input.drain(..end + 2).collect();
                return Ok(String::from_utf8_lossy(&line).trim_end_matches("\r\n").to_owned());
            }
            self.flush()?;
            let mut piece = [0; 4096];
            match self.stream.read(&mut piece)? {
                0 => return over(),
                many => self.input.extend(piece.iter().take(many)),
            }
        }
    }

    /// Answers to commands that came together leave together.
    fn flush(&mut self) -> io::Result<()> {
        let output = std::mem::take(&mut self.output);
        self.stream.write_all(&output)?;
        self.stream.flush()
    }
}

/// What stands between the angle brackets of MAIL or RCPT.
fn path(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map(|(path, _)| path.to_owned()).unwrap_or_default()
}
