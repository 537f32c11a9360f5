//! A cluster made by this machine's own programs.

use std::fs::{self, File};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::Instant;

use crate::lifeline::{Lifeline, signal};
use crate::ports::Port;

const USER: &str = "gatepost";
const START_LIMIT: Duration = Duration::from_mins(1);

/// How much a commit costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// Nothing is flushed: for tests, whose data may die with the machine.
    Careless,
    /// `PostgreSQL`'s defaults: for measurements.
    Full,
}

impl Durability {
    /// SCRAM's 4,096 rounds take an unoptimised client a fifth of a second for each connection.
    const fn authentication(self) -> &'static str {
        match self {
            Self::Careless => "password",
            Self::Full => "scram-sha-256",
        }
    }
}

/// A `PostgreSQL` server that belongs to its holder alone: loopback TCP on a free port, no sockets in the file system.
#[derive(Debug)]
pub struct PrivateCluster {
    programs: PathBuf,
    folder: TempDir,
    identity: Option<Identity>,
    password: String,
    port: Port,
    durability: Durability,
    running: Option<Running>,
}

#[derive(Debug)]
struct Running {
    server: Child,
    lifeline: Lifeline,
}

/// Whom the server runs as; `PostgreSQL` refuses root.
#[derive(Debug, Clone, Copy)]
struct Identity {
    user: u32,
    group: u32,
}

impl PrivateCluster {
    /// Makes and starts one; the error says what this machine lacks.
    pub async fn start(durability: Durability) -> Result<Self, String> {
        let making = tokio::task::spawn_blocking(move || Self::make(durability));
        let mut cluster = making.await.map_err(|error| error.to_string())??;
        cluster.resume().await?;
        Ok(cluster)
    }

    /// `postgres://…` of one of its databases.
    pub fn url(&self, database: &str) -> String {
        format!("postgres://{USER}:{}@127.0.0.1:{}/{database}", self.password, self.port.number())
    }

    /// Its first process, the root of its tree; none while stopped.
    pub fn pid(&self) -> Option<u32> {
        self.running.as_ref().map(|running| running.server.id())
    }

    /// Ends the server as an administrator would (fast shutdown): clients are cut, data stays.
    pub async fn stop(&mut self) {
        let Some(Running { mut server, mut lifeline }) = self.running.take() else { return };
        signal("INT", server.id());
        let stopping = tokio::task::spawn_blocking(move || {
            server.wait().ok();
            lifeline.release();
        });
        stopping.await.expect("the server ends");
    }

    /// Starts it again on the same port; returns when it takes connections.
    pub async fn resume(&mut self) -> Result<(), String> {
        let log = self.folder.path().join("postgres.log");
        let output =
            File::options().create(true).append(true).open(&log).map_err(|error| error.to_string())?;
        let errors = output.try_clone().map_err(|error| error.to_string())?;
        let mut command = self.command("postgres");
        command.arg("-D").arg(self.data()).args(self.options()).stdout(output).stderr(errors);
        let server = command.spawn().map_err(|error| format!("postgres doesn't start: {error}"))?;
        let pid = server.id().to_string();
        let folder = self.folder.path().to_string_lossy().into_owned();
        let lifeline = Lifeline::tie("kill -QUIT \"$1\"; sleep 1; rm -rf \"$2\"", &[&pid, &folder]);
        self.running = Some(Running { server, lifeline });
        self.wait_until_ready(&log).await
    }

    fn make(durability: Durability) -> Result<Self, String> {
        let programs = programs().ok_or("neither PATH nor /usr/lib/postgresql has initdb and postgres")?;
        let folder = tempfile::Builder::new().prefix("gatepost-postgres-").tempdir();
        let folder = folder.map_err(|error| format!("no temporary folder: {error}"))?;
        let identity = identity(folder.path())?;
        let password = crate::chance::secret();
        let cluster =
            Self { programs, folder, identity, password, port: Port::reserve(), durability, running: None };
        cluster.initialise()?;
        Ok(cluster)
    }

    fn initialise(&self) -> Result<(), String> {
        let secret = self.folder.path().join("password");
        fs::write(&secret, &self.password).map_err(|error| error.to_string())?;
        if let Some(Identity { user, group }) = self.identity {
            for path in [self.folder.path(), secret.as_path()] {
                chown(path, Some(user), Some(group)).map_err(|error| format!("chown: {error}"))?;
            }
        }
        let mut command = self.command("initdb");
        command.arg("-D").arg(self.data()).arg(format!("--pwfile={}", secret.display()));
        command.args(["-U", USER, "-A", self.durability.authentication()]);
        command.args(["-E", "UTF8", "--locale=C", "--no-sync"]);
        let made = command.output().map_err(|error| format!("initdb doesn't start: {error}"))?;
        if made.status.success() {
            return Ok(());
        }
        Err(format!("initdb failed: {}", String::from_utf8_lossy(&made.stderr).trim()))
    }

    /// One of `PostgreSQL`'s programs, as the right user and away from the terminal's signals.
    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(self.programs.join(program));
        command.current_dir(self.folder.path()).stdin(Stdio::null()).process_group(0);
        // A stray PGDATA or PGPORT must not lead it elsewhere.
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("PG")) {
            command.env_remove(name);
        }
        if let Some(Identity { user, group }) = self.identity {
            command.uid(user).gid(group);
        }
        command
    }

    fn options(&self) -> Vec<String> {
        let mut settings = vec![
            format!("port={}", self.port.number()),
            "listen_addresses=127.0.0.1".to_owned(),
            "unix_socket_directories=".to_owned(),
            "max_connections=400".to_owned(),
            "shared_buffers=256MB".to_owned(),
        ];
        if self.durability == Durability::Careless {
            settings
                .extend(["fsync=off", "synchronous_commit=off", "full_page_writes=off"].map(str::to_owned));
        }
        settings.into_iter().flat_map(|setting| ["-c".to_owned(), setting]).collect()
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    async fn wait_until_ready(&mut self, log: &Path) -> Result<(), String> {
        let until = Instant::now() + START_LIMIT;
        while Instant::now() < until {
            // The eighth line of this file is the server's own word for its state.
            let state = fs::read_to_string(self.data().join("postmaster.pid")).unwrap_or_default();
            if state.lines().nth(7).is_some_and(|line| line.trim() == "ready") {
                return Ok(());
            }
            let ended = self.running.as_mut().and_then(|running| running.server.try_wait().ok().flatten());
            if ended.is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let said = fs::read_to_string(log).unwrap_or_default();
        Err(format!("postgres did not become ready; it said: {}", said.trim()))
    }
}

impl Drop for PrivateCluster {
    fn drop(&mut self) {
        if let Some(Running { mut server, mut lifeline }) = self.running.take() {
            signal("QUIT", server.id());
            server.wait().ok();
            lifeline.release();
        }
    }
}

/// The newest folder that has both programs: Debian's layout first, then PATH.
fn programs() -> Option<PathBuf> {
    let complete = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("postgres").is_file();
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .collect();
    versions.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let installed = versions.into_iter().rev().map(|(_, folder)| folder);
    installed.chain(std::env::split_paths(&path)).find(complete)
}

/// Nobody else where the tests themselves are not root; otherwise `postgres`, or `nobody` where there is none.
fn identity(own_folder: &Path) -> Result<Option<Identity>, String> {
    let metadata = fs::metadata(own_folder).map_err(|error| error.to_string())?;
    if metadata.uid() != 0 {
        return Ok(None);
    }
    fs::set_permissions(own_folder, fs::Permissions::from_mode(0o700)).map_err(|error| error.to_string())?;
    let accounts = fs::read_to_string("/etc/passwd").map_err(|error| error.to_string())?;
    let found = ["postgres", "nobody"].iter().find_map(|name| account(&accounts, name));
    found.map(Some).ok_or_else(|| "running as root, and there is no user `postgres` or `nobody`".to_owned())
}

fn account(accounts: &str, name: &str) -> Option<Identity> {
    accounts.lines().find_map(|line| {
        let mut fields = line.split(':');
        (fields.next()? == name).then_some(())?;
        Some(Identity { user: fields.nth(1)?.parse().ok()?, group: fields.next()?.parse().ok()? })
    })
}
