//! A mail server that follows a script: what it offers, and what it answers at which stage.

mod conversation;

pub(crate) use conversation::Certificate;

use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// What a server offers and does. It may change while connections are open.
#[derive(Clone, Debug)]
pub(crate) struct Script {
    /// Offers to read several commands at once.
    pub(crate) pipelining: bool,
    /// Offers STARTTLS.
    pub(crate) starttls: bool,
    /// Speaks TLS from the first byte on.
    pub(crate) tls: bool,
    /// What it shows there.
    pub(crate) certificate: Certificate,
    /// Sent in the clear right behind the answer to STARTTLS, as somebody on the way might.
    pub(crate) injected: &'static str,
    /// Takes so long for each message.
    pub(crate) pause: Duration,
    /// What it does at a stage in place of what it should.
    pub(crate) acts: Vec<(Stage, Act)>,
}

impl Default for Script {
    fn default() -> Self {
        Self {
            pipelining: true,
            starttls: false,
            tls: false,
            certificate: Certificate::Good,
            injected: "",
            pause: Duration::ZERO,
            acts: Vec::new(),
        }
    }
}

impl Script {
    /// A good server but for what it does at one stage.
    pub(crate) fn at(stage: Stage, act: Act) -> Self {
        Self { acts: vec![(stage, act)], ..Self::default() }
    }

    pub(crate) fn act(&self, stage: Stage) -> Option<&Act> {
        self.acts.iter().find(|(at, _)| *at == stage).map(|(_, act)| act)
    }
}

/// Where an answer is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Stage {
    Greeting,
    Hello,
    StartTls,
    Password,
    Mail,
    Recipient,
    Data,
    /// In the middle of the message, before its end.
    Inside,
    /// At its end.
    Message,
    Reset,
}

/// What a server does in place of what it should.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Act {
    /// Says this, line ends and all.
    Say(String),
    HangUp,
    /// Reads on and says nothing.
    Hang,
}

impl Act {
    /// Answers with this line.
    pub(crate) fn say(reply: &str) -> Self {
        Self::Say(format!("{reply}\r\n"))
    }
}

/// A message that the server took.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Mail {
    pub(crate) from: String,
    pub(crate) recipients: Vec<String>,
    /// With the dots that were sent, but without the one that ends it.
    pub(crate) content: String,
    /// Whether it came encrypted.
    pub(crate) encrypted: bool,
}

#[derive(Default)]
struct State {
    script: Script,
    gone: bool,
    over: bool,
    open: Vec<TcpStream>,
    taken: Vec<Mail>,
    said: Vec<String>,
    connections: usize,
    busy: usize,
    busiest: usize,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Condvar,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A mail server on a loopback port, with a thread for each connection.
pub(crate) struct Server {
    port: u16,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

impl Server {
    pub(crate) fn start(script: Script) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared =
            Arc::new(Shared { state: Mutex::new(State { script, ..State::default() }), ..Shared::default() });
        let accepting = std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || accept(listener, port, &shared)
        });
        Self { port, shared, accepting: Some(accepting) }
    }

    /// The loopback URL with what is put behind it, such as options.
    pub(crate) fn url(&self, behind: &str) -> String {
        format!("smtp://127.0.0.1:{}{behind}", self.port)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Behaves so from now on.
    pub(crate) fn follow(&self, script: Script) {
        self.shared.lock().script = script;
    }

    /// Hangs up on everybody, as after too long a rest.
    pub(crate) fn hang_up(&self) {
        for connection in self.shared.lock().open.drain(..) {
            // Whoever was gone before needs no telling.
            let _ = connection.shutdown(Shutdown::Both);
        }
    }

    /// Closes the port and every connection, or listens again.
    pub(crate) fn set_gone(&self, gone: bool) {
        self.shared.lock().gone = gone;
        self.hang_up();
        self.nudge();
        self.shared.changed.notify_all();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() != gone {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    pub(crate) fn taken(&self) -> Vec<Mail> {
        self.shared.lock().taken.clone()
    }

    /// Every command line so far, and whether it came encrypted: `+MAIL …` or `-MAIL …`.
    pub(crate) fn said(&self) -> Vec<String> {
        self.shared.lock().said.clone()
    }

    /// How many connections spoke so far.
    pub(crate) fn connections(&self) -> usize {
        self.shared.lock().connections
    }

    /// The most messages that were under way at once.
    pub(crate) fn busiest(&self) -> usize {
        self.shared.lock().busiest
    }

    /// Wakes the thread that waits for connections, so that it looks around.
    fn nudge(&self) {
        let _ = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.shared.lock().over = true;
        self.hang_up();
        self.nudge();
        self.shared.changed.notify_all();
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
    }
}

fn accept(listener: TcpListener, port: u16, shared: &Arc<Shared>) {
    let mut listening = Some(listener);
    loop {
        let state = shared.lock();
        if state.over {
            return;
        }
        if state.gone {
            listening = None;
            drop(shared.changed.wait_while(state, |state| state.gone && !state.over));
            continue;
        }
        drop(state);
        let listener =
            listening.get_or_insert_with(|| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).unwrap());
        let Ok((connection, _)) = listener.accept() else { return };
        let mut state = shared.lock();
        if !state.gone && !state.over {
            state.open.push(connection.try_clone().unwrap());
            drop(state);
            let shared = Arc::clone(shared);
            std::thread::spawn(move || conversation::hold(connection, &shared));
        }
    }
}
