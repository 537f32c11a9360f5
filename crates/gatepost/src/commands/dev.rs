//! `gatepost dev`: everything on loopback with nothing to configure.

use crate::commands::{admin, print, serve};
use crate::config::{Config, ConfigError};
use crate::database::{Database, with_store};
use crate::failure::Failure;
use crate::live::Live;
use crate::node::{Node, service, settings};
use crate::numbers::{self, Numbers};
use data_encoding::BASE64;
use gatepost_application::{AppCommand, Gatepost, ManageAppsError, MasterKey, MasterKeys, SetupWish, Store};
use gatepost_domain::access::{PublicUrl, is_loopback};
use gatepost_domain::app::{AppId, AppName};
use gatepost_domain::console::OperatorRole;
use gatepost_domain::email::EmailAddress;
use gatepost_domain::redirect::RedirectUri;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use zeroize::Zeroizing;

const DEMO: &str = "demo";

/// Whom the setup link makes an operator; their letters land in the mailbox here.
const DEVELOPER: &str = "developer@example.com";
const KEY_FILE: &str = "gatepost-data/master.key";

/// Serves on loopback until told to stop.
pub(crate) async fn run(config: &Config) -> Result<(), Failure> {
    let listener = serve::bind("GATEPOST_LISTEN", config.listen()?).await?;
    let operators = serve::bind("GATEPOST_ADMIN_LISTEN", config.admin_listen()?).await?;
    let address = listener.local_addr().map_err(|error| Failure::of("asking for the address", &error))?;
    let public_url = public_url(config, address.port())?;
    let metrics = Arc::new(numbers::metrics(config));
    let database = Database::open(&config.database_url()?).await?.heard_by(&metrics);
    database.migrate().await?;

    let admin = operators.local_addr().map_err(|error| Failure::of("asking for the address", &error))?;
    let node = Node::new(config, (public_url.clone(), admin.port()), master_keys(config)?)?;
    let console = config.console_url(admin.port())?;
    let link = with_store!(&database, store => {
        let gatepost = service(store.clone(), settings(config, public_url.clone())?, master_keys(config)?);
        make_demo(&gatepost, &public_url).await?;
        console_link(&gatepost, &console).await
    })?;
    print(&banner(&public_url, &link))?;
    let numbers = Numbers::new(metrics, &database);
    with_store!(database, store => node.run(store, numbers, (listener, operators)).await)
}

/// What is set, or this machine at the port that was got.
fn public_url(config: &Config, port: u16) -> Result<PublicUrl, Failure> {
    let usual = format!("http://localhost:{port}");
    let url = match config.public_url_if_set()? {
        Some(url) => url,
        None => PublicUrl::parse(&usual).map_err(|error| Failure::of("making a public URL", &error))?,
    };
    if !is_loopback(url.host()) {
        let message = format!(
            "GATEPOST_PUBLIC_URL is {}, and dev serves this machine only, such as {usual}",
            url.as_str()
        );
        return Err(ConfigError(message).into());
    }
    Ok(url)
}

/// The keys that are set, or one that is made once and kept where only its owner can read it.
pub(crate) fn master_keys(config: &Config) -> Result<MasterKeys, Failure> {
    if let Some(keys) = config.master_keys_if_set()? {
        return Ok(keys);
    }
    let text =
        kept_key(Path::new(KEY_FILE)).map_err(|error| Failure::of(&format!("making {KEY_FILE}"), &error))?;
    let wrong = || {
        Failure::Failed(format!("{KEY_FILE} does not hold 32 bytes in base64; remove it to make a new one"))
    };
    let bytes = BASE64.decode(text.trim().as_bytes()).map(Zeroizing::new).map_err(|_| wrong())?;
    let bytes = <&[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| wrong())?;
    MasterKeys::new(MasterKey::new(bytes), Vec::new())
        .map_err(|error| Failure::of("reading the master key", &error))
}

/// Whether dev ran in this folder before.
pub(crate) fn has_kept_key() -> bool {
    Path::new(KEY_FILE).exists()
}

fn kept_key(path: &Path) -> std::io::Result<Zeroizing<String>> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(mut file) => {
            let mut bytes = Zeroizing::new([0; 32]);
            getrandom::fill(bytes.as_mut()).map_err(std::io::Error::other)?;
            let text = Zeroizing::new(BASE64.encode(bytes.as_ref()));
            writeln!(file, "{}", *text)?;
            file.sync_all()?;
            Ok(text)
        }
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            fs::read_to_string(path).map(Zeroizing::new)
        }
        Err(error) => Err(error),
    }
}

/// Makes the demo app, or brings its redirect URI to where this server is now.
async fn make_demo<S: Store>(gatepost: &Gatepost<Live<S>>, public_url: &PublicUrl) -> Result<(), Failure> {
    let failed = |error: &dyn std::error::Error| Failure::of("making the demo app", error);
    let id = AppId::parse(DEMO).map_err(|error| failed(&error))?;
    let callback = format!("{}/demo/callback", public_url.as_str());
    let command = AppCommand {
        name: Some(AppName::parse("Gatepost demo").map_err(|error| failed(&error))?),
        redirect_uris: Some(vec![RedirectUri::parse(&callback).map_err(|error| failed(&error))?]),
        ..AppCommand::default()
    };
    match gatepost.create_app(id.clone(), command.clone()).await {
        Ok(_) => Ok(()),
        Err(ManageAppsError::AppIdTaken) => {
            let app = gatepost.app(&id).await.map_err(|error| failed(&error))?;
            if app.redirect_uris.resolve(&callback).is_ok() {
                return Ok(());
            }
            let command = AppCommand { redirect_uris: command.redirect_uris, ..AppCommand::default() };
            gatepost.update_app(&id, command).await.map(drop).map_err(|error| failed(&error))
        }
        Err(error) => Err(failed(&error)),
    }
}

/// Where the console is: a setup link as long as nobody has signed in to it, for whoever started this server.
async fn console_link<S: Store>(
    gatepost: &Gatepost<Live<S>>,
    console: &PublicUrl,
) -> Result<String, Failure> {
    let failed = |error: &dyn std::error::Error| Failure::of("making a setup link", error);
    if !gatepost.operators().await.map_err(|error| failed(&error))?.is_empty() {
        return Ok(format!("{}/console", console.as_str()));
    }
    let email = EmailAddress::parse(DEVELOPER).map_err(|error| failed(&error))?;
    let wish = SetupWish { email, role: OperatorRole::Owner };
    let invited = admin::invite(gatepost, wish, console).await?;
    Ok(admin::link(console, &invited))
}

fn banner(public_url: &PublicUrl, console: &str) -> String {
    let (url, version) = (public_url.as_str(), env!("CARGO_PKG_VERSION"));
    format!(
        "\n  Gatepost {version}, development mode: this machine only, data in ./gatepost-data\n\n  \
         Sign-in demo   {url}/demo          start here\n  \
         Mailbox        {url}/dev/mailbox   letters land here\n  \
         Console        {console}\n  \
         Issuer         {url}/apps/{DEMO}     client_id {DEMO}\n  \
         API reference  {url}/docs\n\n  \
         Stop with Ctrl-C.\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_key_is_made_once_and_is_its_owner_s_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("data/master.key");
        let made = kept_key(&path).unwrap();
        assert_eq!(kept_key(&path).unwrap().trim(), made.trim());
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(BASE64.decode(made.as_bytes()).unwrap().len(), 32);
    }
}
