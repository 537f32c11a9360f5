//! `PostgreSQL` for tests: one cluster for the process, a fresh database for each test.
//!
//! The cluster is, in this order: the server of [`URL_VARIABLE`]; a container, if a Docker engine answers (image
//! [`IMAGE_VARIABLE`]); programs of this machine, started in a temporary folder as a user that is not root. The URL
//! must be of a role that may create databases, and of a server that takes connections without TLS.
//!
//! Set [`SOURCE_VARIABLE`] to `url`, `docker` or `local` to allow that way alone.

mod docker;
mod local;

use std::fmt;
use std::time::Duration;

use tokio::sync::OnceCell;
use tokio_postgres::{Client, NoTls};

pub use local::{Durability, PrivateCluster};

/// `postgres://USER:PASSWORD@HOST:PORT/DATABASE` of a server to use.
pub const URL_VARIABLE: &str = "GATEPOST_TEST_POSTGRES_URL";
/// Which image the container runs; `postgres:17-alpine` if unset.
pub const IMAGE_VARIABLE: &str = "GATEPOST_TEST_POSTGRES_IMAGE";
/// Which way alone is allowed, to try one of them on its own.
pub const SOURCE_VARIABLE: &str = "GATEPOST_TEST_POSTGRES_SOURCE";

static SHARED: OnceCell<Result<Cluster, NoPostgres>> = OnceCell::const_new();

/// Why there is no `PostgreSQL` here, way by way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoPostgres {
    reasons: Vec<String>,
}

impl fmt::Display for NoPostgres {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "these tests need PostgreSQL: set {URL_VARIABLE} to a server's URL, or start Docker (image by \
             {IMAGE_VARIABLE}), or install PostgreSQL's server programs (initdb, postgres) on this machine"
        )?;
        self.reasons.iter().try_for_each(|reason| write!(f, "\n  {reason}"))
    }
}

impl std::error::Error for NoPostgres {}

/// A server on which databases can be made.
#[derive(Debug)]
struct Cluster {
    /// Of a database that always exists, by a role that may create others.
    url: String,
    /// Dropping it would end the server; a static never is, and the lifeline sees to that end.
    _local: Option<PrivateCluster>,
}

impl Cluster {
    async fn shared() -> Result<&'static Self, &'static NoPostgres> {
        SHARED.get_or_init(Self::find).await.as_ref()
    }

    async fn find() -> Result<Self, NoPostgres> {
        let only = std::env::var(SOURCE_VARIABLE).unwrap_or_default();
        let allowed = |way: &str| only.is_empty() || only == way;
        let mut reasons = Vec::new();

        if allowed("url") {
            match std::env::var(URL_VARIABLE) {
                Ok(url) if !url.is_empty() => return Ok(Self { url, _local: None }),
                _ => reasons.push(format!("{URL_VARIABLE} is not set")),
            }
        }
        if allowed("docker") {
            match docker::start().await {
                Ok(url) => return Ok(Self { url, _local: None }),
                Err(reason) => reasons.push(format!("Docker: {reason}")),
            }
        }
        if allowed("local") {
            match PrivateCluster::start(Durability::Careless).await {
                Ok(local) => return Ok(Self { url: local.url("postgres"), _local: Some(local) }),
                Err(reason) => reasons.push(format!("local programs: {reason}")),
            }
        }
        Err(NoPostgres { reasons })
    }
}

/// A database that only this test knows; gone when dropped.
#[derive(Debug)]
pub struct Database {
    name: String,
    url: String,
    admin_url: String,
}

impl Database {
    /// A new, empty database; fails the test, naming the three ways, where there is no `PostgreSQL`.
    pub async fn fresh() -> Self {
        match Cluster::shared().await {
            Ok(cluster) => Self::create(&cluster.url).await,
            Err(reason) => panic!("{reason}"),
        }
    }

    /// A new, empty database on the server of `admin_url`.
    pub async fn create(admin_url: &str) -> Self {
        let name = format!("gatepost_test_{}", crate::chance::name());
        let admin = connect(admin_url).await.expect("the test cluster takes a connection");
        let statement = format!("CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        admin.batch_execute(&statement).await.expect("the test cluster makes a database");
        Self { url: with_database(admin_url, &name), admin_url: admin_url.to_owned(), name }
    }

    /// Where it is, password and all: what `GATEPOST_DATABASE_URL` takes.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// A connection of its own, to look at what was written.
    pub async fn connect(&self) -> Client {
        connect(&self.url).await.expect("the test database takes a connection")
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let (admin_url, name) = (self.admin_url.clone(), self.name.clone());
        // A thread, because a runtime can't be entered from within the one that the test may be running in.
        let dropping = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime starts").block_on(async {
                if let Ok(admin) = connect(&admin_url).await {
                    admin.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await.ok();
                }
            });
        });
        dropping.join().ok();
    }
}

/// Connects, and drives the connection on the current runtime until the client is dropped.
pub async fn connect(url: &str) -> Result<Client, tokio_postgres::Error> {
    let mut config: tokio_postgres::Config = url.parse()?;
    let (client, connection) = config.connect_timeout(Duration::from_secs(10)).connect(NoTls).await?;
    tokio::runtime::Handle::current().spawn(async move { connection.await.ok() });
    Ok(client)
}

/// The same URL with another database in its path.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').map_or((url, None), |(address, query)| (address, Some(query)));
    let authority = address.find("://").map_or(0, |at| at + 3);
    let end =
        address.get(authority..).and_then(|rest| rest.find('/')).map_or(address.len(), |at| authority + at);
    let head = address.get(..end).unwrap_or(address);
    query.map_or_else(|| format!("{head}/{name}"), |query| format!("{head}/{name}?{query}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_replaces_the_path_alone() {
        for (from, to) in [
            ("postgres://u:p@h:1/a", "postgres://u:p@h:1/b"),
            ("postgres://h", "postgres://h/b"),
            (
                "postgresql://u@[::1]:5/a?sslmode=disable&x=/y",
                "postgresql://u@[::1]:5/b?sslmode=disable&x=/y",
            ),
        ] {
            assert_eq!(with_database(from, "b"), to);
        }
    }

    #[test]
    fn without_postgres_the_message_names_the_three_ways() {
        let message = NoPostgres { reasons: vec!["Docker: no engine".to_owned()] }.to_string();
        for way in [URL_VARIABLE, "Docker", IMAGE_VARIABLE, "initdb"] {
            assert!(message.contains(way), "{way} is not in: {message}");
        }
        assert!(message.ends_with("\n  Docker: no engine"));
    }

    #[tokio::test]
    async fn databases_are_apart_and_go_away() {
        let (one, two) = tokio::join!(Database::fresh(), Database::fresh());
        one.connect().await.batch_execute("CREATE TABLE mark (x int)").await.unwrap();
        let exists = "SELECT to_regclass('mark') IS NOT NULL";
        assert!(one.connect().await.query_one(exists, &[]).await.unwrap().get::<_, bool>(0));
        assert!(!two.connect().await.query_one(exists, &[]).await.unwrap().get::<_, bool>(0));

        let (name, admin) = (one.name.clone(), connect(&one.admin_url).await.unwrap());
        drop(one);
        let left = admin.query("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).await.unwrap();
        assert!(left.is_empty(), "{name} is still there");
    }

    #[tokio::test]
    async fn a_private_cluster_stops_and_comes_back_with_its_data() {
        let mut cluster = match PrivateCluster::start(Durability::Careless).await {
            Ok(cluster) => cluster,
            Err(reason) => return eprintln_skip(&reason),
        };
        let url = cluster.url("postgres");
        connect(&url).await.unwrap().batch_execute("CREATE TABLE mark (x int)").await.unwrap();
        cluster.stop().await;
        assert!(connect(&url).await.is_err(), "it still answers");
        cluster.resume().await.unwrap();
        connect(&url).await.unwrap().batch_execute("SELECT x FROM mark").await.unwrap();
    }

    fn eprintln_skip(reason: &str) {
        std::io::Write::write_all(&mut std::io::stderr(), format!("not run: {reason}\n").as_bytes()).ok();
    }
}
