//! A cluster in a container.

use std::sync::mpsc;
use std::time::Duration;

use testcontainers::core::IntoContainerPort as _;
use testcontainers::runners::AsyncRunner as _;
use testcontainers::{ContainerAsync, GenericImage, ImageExt as _};
use tokio::time::Instant;

const DEFAULT_IMAGE: &str = "postgres:17-alpine";
const START_LIMIT: Duration = Duration::from_mins(3);

/// The server ends itself once nobody has held a connection of this name for half a minute, and its container is
/// removed with it: nobody is left to remove it when a test process is killed.
const WATCH: &str = r#"
docker-entrypoint.sh postgres -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400 &
server=$!
absent=0
while kill -0 "$server" 2>/dev/null; do
    sleep 3
    holders=$(psql -U postgres -Atc "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'gatepost-tests'" 2>/dev/null)
    case "$holders" in 0) absent=$((absent + 1)) ;; *) absent=0 ;; esac
    [ "$absent" -lt 10 ] || kill -TERM "$server"
    [ "$absent" -lt 12 ] || kill -QUIT "$server"
done
"#;

/// The URL of a started server; the error says why there is none.
pub(super) async fn start() -> Result<String, String> {
    let (sender, receiver) = mpsc::channel();
    // A thread of its own: the container and the connection that keeps it must outlive the runtime of any one test.
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        runtime.expect("a runtime starts").block_on(keep(&sender));
    });
    let waiting = tokio::task::spawn_blocking(move || receiver.recv());
    waiting.await.map_err(|error| error.to_string())?.map_err(|error| error.to_string())?
}

async fn keep(sender: &mpsc::Sender<Result<String, String>>) {
    match tokio::time::timeout(START_LIMIT, begin()).await {
        Ok(Ok((_container, _connection, url))) => {
            sender.send(Ok(url)).ok();
            std::future::pending::<()>().await;
        }
        Ok(Err(reason)) => drop(sender.send(Err(reason))),
        Err(_) => drop(sender.send(Err(format!("not ready within {START_LIMIT:?}")))),
    }
}

async fn begin() -> Result<(ContainerAsync<GenericImage>, tokio_postgres::Client, String), String> {
    let image = std::env::var(super::IMAGE_VARIABLE).unwrap_or_else(|_| DEFAULT_IMAGE.to_owned());
    let (name, tag) = split_image(&image);
    let password = crate::chance::secret();
    let container = GenericImage::new(name, tag)
        .with_exposed_port(5432.tcp())
        .with_env_var("POSTGRES_PASSWORD", &password)
        .with_cmd(["sh", "-c", WATCH])
        .with_host_config_modifier(|host| host.auto_remove = Some(true))
        .start()
        .await
        .map_err(|error| error.to_string())?;
    let host = container.get_host().await.map_err(|error| error.to_string())?;
    let port = container.get_host_port_ipv4(5432.tcp()).await.map_err(|error| error.to_string())?;
    let url = format!("postgres://postgres:{password}@{host}:{port}/postgres");
    let connection = connect_when_ready(&format!("{url}?application_name=gatepost-tests")).await?;
    Ok((container, connection, url))
}

async fn connect_when_ready(url: &str) -> Result<tokio_postgres::Client, String> {
    let until = Instant::now() + START_LIMIT;
    loop {
        match super::connect(url).await {
            Ok(client) => return Ok(client),
            Err(error) if Instant::now() > until => return Err(error.to_string()),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}

/// Name and tag; a colon before the last slash is a registry's port.
fn split_image(image: &str) -> (&str, &str) {
    match image.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, tag),
        _ => (image, "latest"),
    }
}

#[cfg(test)]
mod tests {
    use super::split_image;

    #[test]
    fn an_image_is_a_name_and_a_tag() {
        assert_eq!(split_image("postgres:17-alpine"), ("postgres", "17-alpine"));
        assert_eq!(split_image("registry:5000/postgres"), ("registry:5000/postgres", "latest"));
        assert_eq!(split_image("registry:5000/postgres:14"), ("registry:5000/postgres", "14"));
    }
}
