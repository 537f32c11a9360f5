//! Whom a connection trusts, against a server that speaks TLS.

use crate::{chain, private_cluster, with};
use gatepost_application::{Look as _, Store};
use gatepost_store::Postgres;
use gatepost_tests::postgres::connect;
use std::path::Path;

/// For the name `localhost` alone; until 2126.
const CERTIFICATE: &str = include_str!("certificates/localhost.pem");
const KEY: &str = include_str!("certificates/localhost.key");

/// Has the server itself write a file, so that it is its own, as it wants its key to be.
async fn write(url: &str, name: &str, text: &str) -> String {
    let client = connect(url).await.unwrap();
    let folder: String = client.query_one("SHOW data_directory", &[]).await.unwrap().get(0);
    let path = format!("{folder}/{name}");
    let copy = format!(
        "COPY (SELECT unnest(string_to_array($text${}$text$, E'\n'))) TO PROGRAM 'umask 077; cat > {path}'",
        text.trim_end()
    );
    client.batch_execute(&copy).await.unwrap();
    path
}

/// Whether the store's connection to that URL does, or why there is none.
async fn speaks_tls(url: &str) -> Result<bool, String> {
    let store = Postgres::connect(url).unwrap();
    let mut look = store.look().await.map_err(|error| chain(&error))?;
    look.apps().await.unwrap();
    let sql = "SELECT bool_and(ssl) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) \
               WHERE application_name = 'gatepost' AND backend_type = 'client backend'";
    let direct = connect(&with(url.split('?').next().unwrap(), "sslmode=disable")).await.unwrap();
    Ok(direct.query_one(sql, &[]).await.unwrap().get(0))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_is_trusted_as_far_as_the_url_says() {
    let Some(cluster) = private_cluster().await else { return };
    let url = cluster.url("postgres");
    Postgres::connect(&url).unwrap().migrate().await.unwrap();
    assert_eq!(speaks_tls(&url).await, Ok(false), "without TLS on the other side");
    assert!(speaks_tls(&with(&url, "sslmode=require")).await.is_err());

    write(&url, "server.crt", CERTIFICATE).await;
    write(&url, "server.key", KEY).await;
    let client = connect(&url).await.unwrap();
    client.batch_execute("ALTER SYSTEM SET ssl = on").await.unwrap();
    client.batch_execute("SELECT pg_reload_conf()").await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let roots = folder.path().join("roots.pem");
    std::fs::write(&roots, CERTIFICATE).unwrap();
    wait_for_tls(&url).await;

    let named = url.replace("127.0.0.1", "localhost");
    let at = |url: &str, mode: &str, roots: Option<&Path>| {
        let url = with(url, &format!("sslmode={mode}"));
        roots.map_or_else(|| url.clone(), |roots| with(&url, &format!("sslrootcert={}", roots.display())))
    };
    assert_eq!(speaks_tls(&at(&url, "disable", None)).await, Ok(false));
    assert_eq!(speaks_tls(&at(&url, "require", None)).await, Ok(true));
    assert_eq!(speaks_tls(&at(&url, "verify-ca", Some(&roots))).await, Ok(true));
    assert_eq!(speaks_tls(&at(&named, "verify-full", Some(&roots))).await, Ok(true));
    let wrong_name = speaks_tls(&at(&url, "verify-full", Some(&roots))).await.unwrap_err();
    assert!(wrong_name.contains("not valid for name"), "{wrong_name}");
    let unknown = speaks_tls(&at(&named, "verify-full", None)).await.unwrap_err();
    assert!(unknown.contains("certificate"), "{unknown}");
    assert!(speaks_tls(&at(&named, "verify-ca", None)).await.is_err());
}

/// The server takes a moment to read its settings.
async fn wait_for_tls(url: &str) {
    for _ in 0..500 {
        let client = connect(url).await.unwrap();
        if client.query_one("SHOW ssl", &[]).await.unwrap().get::<_, String>(0) == "on" {
            return;
        }
    }
    panic!("the server never turned TLS on");
}
