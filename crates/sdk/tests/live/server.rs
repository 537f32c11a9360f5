//! `gatepost dev`, in a folder and on ports of its own.

use serde_json::Value;
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::Stdio;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncRead, BufReader};
use tokio::process::{Child, Command};
use tokio::task::JoinSet;

use crate::Failure;

/// Where the apps send browsers: nobody is there, and nobody has to be.
pub(crate) const CALLBACK: &str = "http://127.0.0.1:1/callback";

/// A running server.
pub(crate) struct Server {
    pub(crate) origin: String,
    pub(crate) http: reqwest::Client,
    binary: PathBuf,
    folder: TempDir,
    ports: [u16; 2],
    child: Child,
    /// Read what it says, so that it never waits for a reader.
    readers: JoinSet<()>,
}

impl Server {
    pub(crate) async fn start() -> Result<Self, Failure> {
        let binary = gatepost_tests::server::gatepost_binary().to_path_buf();
        let folder = tempfile::tempdir()?;
        let ports = free_ports()?;
        let origin = format!("http://localhost:{}", ports[0]);
        let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build()?;
        let mut readers = JoinSet::new();
        let child = spawn(&binary, &folder, ports, &mut readers).await?;
        Ok(Self { origin, http, binary, folder, ports, child, readers })
    }

    pub(crate) fn issuer(&self, app: &str) -> Result<gatepost_sdk::Issuer, Failure> {
        Ok(gatepost_sdk::Issuer::parse(&format!("{}/apps/{app}", self.origin))?)
    }

    /// What the command line says to `words`, about the data of this server.
    pub(crate) async fn command(&self, words: &[&str]) -> Result<Value, Failure> {
        let mut command = prepared(&self.binary, &self.folder, self.ports);
        let output = command.args(words).arg("--json").output().await?;
        if !output.status.success() {
            return Err(
                format!("gatepost {}: {}", words.join(" "), String::from_utf8_lossy(&output.stderr)).into()
            );
        }
        Ok(serde_json::from_slice(&output.stdout).unwrap_or_default())
    }

    /// Makes an app; its secret, if it is confidential.
    pub(crate) async fn app(&self, id: &str, more: &[&str]) -> Result<Option<String>, Failure> {
        let fixed = [
            "app",
            "create",
            id,
            "--name",
            id,
            "--redirect-uri",
            CALLBACK,
            "--scope",
            "openid",
            "--scope",
            "email",
        ];
        let made = self.command(&[&fixed[..], &["--scope", "notes:write"], more].concat()).await?;
        Ok(made.get("client_secret").and_then(Value::as_str).map(str::to_owned))
    }

    /// Ends it as an operator does.
    pub(crate) async fn stop(&mut self) -> Result<(), Failure> {
        let id = self.child.id().ok_or("the server had ended")?;
        Command::new("kill").arg(id.to_string()).status().await?;
        self.child.wait().await?;
        self.readers.shutdown().await;
        Ok(())
    }

    /// Starts it again, on the same data and ports.
    pub(crate) async fn start_again(&mut self) -> Result<(), Failure> {
        self.child = spawn(&self.binary, &self.folder, self.ports, &mut self.readers).await?;
        Ok(())
    }
}

fn free_ports() -> Result<[u16; 2], Failure> {
    let probes = [TcpListener::bind("127.0.0.1:0")?, TcpListener::bind("127.0.0.1:0")?];
    Ok([probes[0].local_addr()?.port(), probes[1].local_addr()?.port()])
}

/// The command with the settings of this server and none of whoever runs the tests.
fn prepared(binary: &PathBuf, folder: &TempDir, [port, admin_port]: [u16; 2]) -> Command {
    let mut command = Command::new(binary);
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("GATEPOST_") {
            command.env_remove(name);
        }
    }
    command
        .current_dir(folder.path())
        .env("GATEPOST_PUBLIC_URL", format!("http://localhost:{port}"))
        .env("GATEPOST_LISTEN", format!("127.0.0.1:{port}"))
        .env("GATEPOST_ADMIN_LISTEN", format!("127.0.0.1:{admin_port}"))
        .env("GATEPOST_LIMIT_SIGN_INS_PER_CLIENT", "off")
        .env("GATEPOST_LOG_FORMAT", "json")
        .kill_on_drop(true);
    command
}

/// Starts it, and waits until it says that it listens, outside and inside.
async fn spawn(
    binary: &PathBuf,
    folder: &TempDir,
    ports: [u16; 2],
    readers: &mut JoinSet<()>,
) -> Result<Child, Failure> {
    let mut command = prepared(binary, folder, ports);
    let mut child =
        command.arg("dev").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
    let (Some(out), Some(err)) = (child.stdout.take(), child.stderr.take()) else {
        return Err("the server has no output".into());
    };
    let mut said = BufReader::new(err).lines();
    let (mut listening, mut all) = (0, String::new());
    while listening < 2 {
        let line = said.next_line().await?.ok_or_else(|| format!("the server ended: {all}"))?;
        listening += usize::from(line.contains("\"message\":\"listening\""));
        all.push_str(&line);
    }
    readers.spawn(drain(out));
    readers.spawn(async move { while let Ok(Some(_)) = said.next_line().await {} });
    Ok(child)
}

async fn drain(output: impl AsyncRead + Unpin + Send + 'static) {
    let mut lines = BufReader::new(output).lines();
    while let Ok(Some(_)) = lines.next_line().await {}
}
