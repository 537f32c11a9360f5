//! The real binary, in a folder of its own, on ports of its own.

mod binary;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::Instant;

use crate::lifeline::{Lifeline, signal};
use crate::ports::Port;

pub use binary::gatepost_binary;

const START_LIMIT: Duration = Duration::from_secs(30);
const STOP_LIMIT: Duration = Duration::from_secs(20);

/// A folder and the settings that a node, or a command beside it, gets; nothing else of the environment that begins
/// with `GATEPOST_` reaches it.
#[derive(Debug)]
pub struct Settings {
    folder: TempDir,
    /// The public one and the admin one.
    ports: [Port; 2],
    variables: Vec<(String, String)>,
}

impl Settings {
    /// Everything that `serve` asks for, on `SQLite` and without limits; [`Settings::with`] puts in what a test is about.
    pub fn complete() -> Self {
        let settings = Self::empty().with_listeners();
        let public_url = format!("http://{}", settings.address());
        settings
            .with("GATEPOST_PUBLIC_URL", &public_url)
            .with("GATEPOST_MASTER_KEY", &data_encoding::BASE64.encode(&crate::chance::bytes::<32>()))
            .with("GATEPOST_MAIL", "smtp://127.0.0.1:9")
            .with("GATEPOST_MAIL_FROM", "Gatepost <signin@gatepost.example>")
            .with("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "off")
            .with("GATEPOST_LIMIT_SIGN_INS_PER_ADDRESS", "off")
            .with("GATEPOST_LIMIT_SIGN_INS_PER_APP_DAY", "off")
            .with("GATEPOST_LOG", "debug")
            .with("GATEPOST_LOG_FORMAT", "json")
    }

    /// What `dev` needs to stay out of the way of another one: ports and nothing more.
    pub fn development() -> Self {
        let settings = Self::empty().with_listeners();
        let public_url = format!("http://localhost:{}", settings.ports[0].number());
        settings.with("GATEPOST_PUBLIC_URL", &public_url)
    }

    /// An empty folder and no settings at all.
    pub fn empty() -> Self {
        let folder = tempfile::Builder::new().prefix("gatepost-test-").tempdir().expect("a temporary folder");
        Self { folder, ports: [Port::reserve(), Port::reserve()], variables: Vec::new() }
    }

    fn with_listeners(self) -> Self {
        let [public, admin] = self.ports.each_ref().map(|port| format!("127.0.0.1:{}", port.number()));
        self.with("GATEPOST_LISTEN", &public).with("GATEPOST_ADMIN_LISTEN", &admin)
    }

    /// Where its node listens: `127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.ports[0].number())
    }

    /// Sets a variable, in place of what it was.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self = self.without(name);
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes a variable away.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(found, _)| found != name);
        self
    }

    /// The same settings, keys and database for a second node: other ports, and a folder of its own.
    pub fn another_node(&self) -> Self {
        let mut other = Self::empty();
        other.variables.clone_from(&self.variables);
        other.with_listeners()
    }

    /// A variable's value.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.variables.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Its working directory.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Runs a command of the binary to its end.
    pub async fn run(&self, arguments: &[&str]) -> Output {
        let mut command = self.command(arguments);
        let running = tokio::task::spawn_blocking(move || command.stdin(Stdio::null()).output());
        running.await.expect("no panic").expect("the binary starts")
    }

    /// Begins a command of the binary, for a test that does not let it come to its end.
    pub fn begin(&self, arguments: &[&str]) -> Child {
        let mut command = self.command(arguments);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("the binary starts")
    }

    /// The same as [`Settings::run`]; fails the test unless it ends well, and gives what it printed.
    pub async fn run_well(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments).await;
        assert!(output.status.success(), "`gatepost {}` failed: {output:?}", arguments.join(" "));
        String::from_utf8(output.stdout).expect("output is UTF-8")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(gatepost_binary());
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GATEPOST_") {
                command.env_remove(name);
            }
        }
        command.args(arguments).envs(self.variables.iter().cloned()).current_dir(self.folder.path());
        command
    }
}

/// A running node; ends with the test.
#[derive(Debug)]
pub struct Gatepost {
    settings: Settings,
    arguments: Vec<String>,
    running: Option<Running>,
    /// From the start of the process to the first `/readyz` that said 200.
    pub started_in: Duration,
}

#[derive(Debug)]
struct Running {
    child: Child,
    lifeline: Lifeline,
}

impl Gatepost {
    /// `gatepost serve`, its database migrated first.
    pub async fn serve(settings: Settings) -> Self {
        settings.run_well(&["migrate"]).await;
        Self::start(settings, &["serve"]).await
    }

    /// `gatepost dev`.
    pub async fn dev(settings: Settings) -> Self {
        Self::start(settings, &["dev"]).await
    }

    /// Any long-running command; returns when `/readyz` says 200.
    pub async fn start(settings: Settings, arguments: &[&str]) -> Self {
        let arguments = arguments.iter().map(|argument| (*argument).to_owned()).collect();
        let mut node = Self { settings, arguments, running: None, started_in: Duration::ZERO };
        node.spawn();
        node.wait_until_ready().await;
        node
    }

    /// Where it answers: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        format!("http://{}", self.address())
    }

    /// `127.0.0.1:PORT`.
    pub fn address(&self) -> String {
        self.settings.address()
    }

    /// Its settings and folder.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Its process; none after it was ended.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(|running| running.child.id())
    }

    /// All that it has written to its two outputs since the folder was made.
    pub fn log(&self) -> String {
        let bytes = fs::read(self.log_path()).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Whether the process is still there.
    pub fn is_running(&mut self) -> bool {
        self.running
            .as_mut()
            .is_some_and(|running| running.child.try_wait().is_ok_and(|ended| ended.is_none()))
    }

    /// SIGKILL: nothing is finished, nothing flushed.
    pub fn kill(&mut self) {
        if let Some(Running { mut child, mut lifeline }) = self.running.take() {
            child.kill().ok();
            child.wait().ok();
            lifeline.release();
        }
    }

    /// SIGTERM, and how it ended.
    pub async fn terminate(&mut self) -> ExitStatus {
        let Running { mut child, mut lifeline } = self.running.take().expect("it is running");
        signal("TERM", child.id());
        let until = Instant::now() + STOP_LIMIT;
        loop {
            if let Some(status) = child.try_wait().expect("a child can be waited for") {
                lifeline.release();
                return status;
            }
            assert!(Instant::now() < until, "not ended {STOP_LIMIT:?} after SIGTERM; log: {}", self.log());
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Ends it, if it still runs, and starts it again with the same settings.
    pub async fn restart(&mut self) {
        self.kill();
        self.spawn();
        self.wait_until_ready().await;
    }

    fn spawn(&mut self) {
        let log = File::options().create(true).append(true).open(self.log_path()).expect("a log file");
        let arguments: Vec<&str> = self.arguments.iter().map(String::as_str).collect();
        let mut command = self.settings.command(&arguments);
        command.stdin(Stdio::null()).stdout(log.try_clone().expect("a second handle")).stderr(log);
        let child = command.spawn().expect("the binary starts");
        let lifeline = Lifeline::tie("kill -KILL \"$1\"", &[&child.id().to_string()]);
        self.running = Some(Running { child, lifeline });
    }

    async fn wait_until_ready(&mut self) {
        let (begun, http) = (Instant::now(), reqwest::Client::new());
        let ready = format!("{}/readyz", self.origin());
        while begun.elapsed() < START_LIMIT {
            if http.get(&ready).send().await.is_ok_and(|answer| answer.status().is_success()) {
                self.started_in = begun.elapsed();
                return;
            }
            assert!(self.is_running(), "the node ended before it was ready; it said: {}", self.log());
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("the node is not ready after {START_LIMIT:?}; it said: {}", self.log());
    }

    fn log_path(&self) -> PathBuf {
        self.settings.folder().join("output.log")
    }
}

impl Drop for Gatepost {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            // Of a failed test, one wants to see what the server thought of it.
            let said = format!("--- what the node at {} said\n{}---\n", self.address(), self.log());
            std::io::Write::write_all(&mut std::io::stderr(), said.as_bytes()).ok();
        }
    }
}
