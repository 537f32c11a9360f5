//! A mail server that keeps what it is given, and misbehaves on request.

mod session;

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};
use tokio::time::Instant;

use crate::mime::Entity;
use crate::ports::{self, Port};

/// What the server does with one message instead of taking it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// Takes it, after so long.
    Delay(Duration),
    /// Answers so once it has read the message: `451 4.3.0 try again later`.
    Refuse(&'static str),
    /// Answers so to RCPT.
    RefuseRecipient(&'static str),
    /// Reads it and never answers.
    Hang,
    /// Takes it, and hangs up before it says so: the client can't know.
    LoseAnswer,
}

/// A message as it came over the wire.
#[derive(Debug)]
pub struct Mail {
    /// MAIL FROM.
    pub from: String,
    /// Every RCPT TO.
    pub recipients: Vec<String>,
    /// The whole of DATA, dot-stuffing undone.
    pub raw: Vec<u8>,
    /// When its last byte was read.
    pub at: Instant,
}

impl Mail {
    /// Headers and parts.
    pub fn entity(&self) -> Entity {
        Entity::parse(&self.raw)
    }

    /// The text part.
    pub fn text(&self) -> String {
        self.entity().part("text/plain").expect("the letter has a text part")
    }

    /// The HTML part.
    pub fn html(&self) -> String {
        self.entity().part("text/html").expect("the letter has an HTML part")
    }

    /// The sign-in link of the text part.
    pub fn link(&self) -> String {
        let text = self.text();
        find_link(&text).unwrap_or_else(|| panic!("there is no link in: {text}")).to_owned()
    }

    /// The six digits in the plain text.
    ///
    /// # Panics
    ///
    /// When there are none.
    pub fn code(&self) -> String {
        let text = self.text();
        find_code(&text).unwrap_or_else(|| panic!("there is no code in: {text}")).to_owned()
    }

    /// The link's last segment.
    pub fn token(&self) -> String {
        self.link().rsplit('/').next().expect("a link has segments").to_owned()
    }
}

/// The six digits that stand on a line of their own.
pub fn find_code(text: &str) -> Option<&str> {
    text.lines().map(str::trim).find(|line| line.len() == 6 && line.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The first `http…/l/` with 43 base64url characters behind it.
pub fn find_link(text: &str) -> Option<&str> {
    let is_token = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    text.match_indices("http").find_map(|(start, _)| {
        let rest = text.get(start..)?;
        let url = rest.split([' ', '\r', '\n', '"', '<', '>', ')']).next()?;
        let (_, token) = url.split_once("/l/")?;
        (token.len() == 43 && token.bytes().all(|byte| is_token(&byte))).then_some(url)
    })
}

/// A mail server on a loopback port, on a thread of its own.
#[derive(Debug)]
pub struct Sink {
    port: Port,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
    runtime: Option<Runtime>,
}

#[derive(Debug, Default)]
struct Shared {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    boxes: HashMap<String, Mailbox>,
    script: VecDeque<Fault>,
    always: Option<Fault>,
    connections: usize,
    attempts: usize,
    taken: usize,
}

#[derive(Debug, Default)]
struct Mailbox {
    mails: Vec<Arc<Mail>>,
    came: Arc<Notify>,
}

impl Sink {
    /// Starts one that takes everything.
    pub async fn start() -> Self {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let mut sink = Self {
            port: Port::reserve(),
            shared: Arc::default(),
            listening: None,
            runtime: Some(runtime.expect("a runtime starts")),
        };
        sink.come_up().await;
        sink
    }

    /// What `GATEPOST_MAIL` takes.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port.number())
    }

    /// Where it listens, or will.
    pub fn port(&self) -> u16 {
        self.port.number()
    }

    /// One fault for each of the next messages, in this order; after them all is well again.
    pub fn script(&self, faults: impl IntoIterator<Item = Fault>) {
        self.shared.lock().script.extend(faults);
    }

    /// A fault for every message that the script says nothing about, until it is `None` again.
    pub fn always(&self, fault: Option<Fault>) {
        self.shared.lock().always = fault;
    }

    /// Closes the port and every connection; what was taken stays.
    pub async fn go_down(&mut self) {
        if let Some(listening) = self.listening.take() {
            listening.abort();
            listening.await.ok();
        }
    }

    /// Listens again, on the same port.
    pub async fn come_up(&mut self) {
        self.go_down().await;
        let (port, shared) = (self.port.number(), Arc::clone(&self.shared));
        let runtime = self.runtime.as_ref().expect("it has a runtime until it is dropped");
        let listener = runtime.spawn(ports::listen(port)).await.expect("the port is free");
        self.listening = Some(runtime.spawn(listen(listener, shared)));
    }

    /// The first letter to an address; fails the test after 30 s.
    pub async fn mail_to(&self, address: &str) -> Arc<Mail> {
        self.nth_mail_to(address, 1).await
    }

    /// The `n`-th letter to an address, counted from one; fails the test after 30 s.
    pub async fn nth_mail_to(&self, address: &str, n: usize) -> Arc<Mail> {
        let limit = Duration::from_secs(30);
        let found = self.wait_for(address, n, limit).await;
        found.unwrap_or_else(|| panic!("no {n}. letter to {address} within {limit:?}"))
    }

    /// The same, or none by then.
    pub async fn wait_for(&self, address: &str, n: usize, limit: Duration) -> Option<Arc<Mail>> {
        let until = Instant::now() + limit;
        let key = address.to_ascii_lowercase();
        let came = Arc::clone(&self.shared.lock().boxes.entry(key.clone()).or_default().came);
        loop {
            // Registered before the look, so that a letter that comes between the two is not slept through.
            let coming = came.notified();
            tokio::pin!(coming);
            coming.as_mut().enable();
            if let Some(mail) = self.shared.lock().boxes.get(&key).and_then(|found| found.mails.get(n - 1)) {
                return Some(Arc::clone(mail));
            }
            tokio::time::timeout_at(until, coming).await.ok()?;
        }
    }

    /// Every letter to an address so far.
    pub fn mails_to(&self, address: &str) -> Vec<Arc<Mail>> {
        let state = self.shared.lock();
        state.boxes.get(&address.to_ascii_lowercase()).map(|found| found.mails.clone()).unwrap_or_default()
    }

    /// Whom each letter so far was for, in no order.
    pub fn addresses(&self) -> Vec<String> {
        let state = self.shared.lock();
        let all = state.boxes.iter();
        all.flat_map(|(address, found)| vec![address.clone(); found.mails.len()]).collect()
    }

    /// Drops an address's letters, which a long measurement would otherwise pile up.
    pub fn forget(&self, address: &str) {
        self.shared.lock().boxes.remove(&address.to_ascii_lowercase());
    }

    /// Messages taken so far, whoever they were for.
    pub fn taken(&self) -> usize {
        self.shared.lock().taken
    }

    /// Messages offered so far (MAIL commands), whatever became of them.
    pub fn attempts(&self) -> usize {
        self.shared.lock().attempts
    }

    /// Connections accepted so far.
    pub fn connections(&self) -> usize {
        self.shared.lock().connections
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What to do with the message that begins now.
    fn next_fault(&self) -> Option<Fault> {
        let mut state = self.lock();
        state.attempts += 1;
        state.script.pop_front().or_else(|| state.always.clone())
    }

    fn take(&self, mail: Mail) {
        let mut state = self.lock();
        state.taken += 1;
        let mail = Arc::new(mail);
        for recipient in &mail.recipients {
            let found = state.boxes.entry(recipient.to_ascii_lowercase()).or_default();
            found.mails.push(Arc::clone(&mail));
            found.came.notify_waiters();
        }
    }
}

async fn listen(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and all conversations with it.
    let mut conversations = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        shared.lock().connections += 1;
        stream.set_nodelay(true).ok();
        conversations.spawn(session::converse(stream, Arc::clone(&shared)));
        while conversations.try_join_next().is_some() {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_found_in_prose_and_in_markup() {
        let token = "a".repeat(43);
        let link = format!("http://127.0.0.1:1/l/{token}");
        for text in
            [format!("see {link}\r\nor not"), format!("<a href=\"{link}\">"), format!("http://x {link}")]
        {
            assert_eq!(find_link(&text), Some(link.as_str()));
        }
        assert_eq!(find_link("http://h/l/short"), None);
    }

    async fn speak(sink: &Sink, lines: &str) -> String {
        let address = format!("127.0.0.1:{}", sink.port());
        crate::raw::exchange(&address, lines.as_bytes(), Duration::from_millis(300)).await.unwrap()
    }

    const LETTER: &str = "EHLO me\r\nMAIL FROM:<a@x.example>\r\nRCPT TO:<B@x.example>\r\nDATA\r\nSubject: s\r\n\r\n\
        ..dots\r\n.\r\n";

    #[tokio::test]
    async fn it_takes_pipelined_letters_and_undoes_dots() {
        let sink = Sink::start().await;
        let said = speak(&sink, &format!("{LETTER}{LETTER}NOOP\r\nRSET\r\nQUIT\r\n")).await;
        assert!(said.ends_with("221 2.0.0 bye\r\n"), "{said}");
        let mail = sink.nth_mail_to("b@X.example", 2).await;
        assert_eq!((mail.from.as_str(), mail.text().as_str()), ("a@x.example", ".dots\r\n"));
        assert_eq!((sink.connections(), sink.attempts(), sink.taken()), (1, 2, 2));
    }

    #[tokio::test]
    async fn it_follows_its_script_and_then_behaves() {
        let sink = Sink::start().await;
        sink.script([
            Fault::Refuse("451 4.3.0 later"),
            Fault::RefuseRecipient("550 5.1.1 nobody"),
            Fault::LoseAnswer,
        ]);
        assert!(speak(&sink, LETTER).await.ends_with("451 4.3.0 later\r\n"));
        assert!(speak(&sink, LETTER).await.contains("550 5.1.1 nobody\r\n"));
        assert!(sink.mails_to("b@x.example").is_empty());
        assert!(speak(&sink, LETTER).await.ends_with("354 go ahead\r\n"));
        assert_eq!(sink.mails_to("b@x.example").len(), 1);
        assert!(speak(&sink, LETTER).await.ends_with("250 2.0.0 taken\r\n"));
    }

    #[tokio::test]
    async fn it_goes_down_and_comes_back_on_its_port() {
        let mut sink = Sink::start().await;
        let address = format!("127.0.0.1:{}", sink.port());
        assert!(tokio::net::TcpStream::connect(&address).await.is_ok());
        sink.go_down().await;
        assert!(tokio::net::TcpStream::connect(&address).await.is_err());
        sink.come_up().await;
        assert!(speak(&sink, LETTER).await.contains("250 2.0.0 taken"));
    }
}
