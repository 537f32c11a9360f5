//! `gatepost app`: apps, straight on the store.

use crate::cli::{AppCommand as Called, AppSettings};
use crate::commands::{app_oauth, brand, print, print_json};
use crate::config::Config;
use crate::failure::Failure;

use gatepost_application::{AppCommand, Change, ManageAppsError, MasterKeys, PoliciesCommand, app_facts};
use gatepost_domain::access::PublicUrl;
use gatepost_domain::app::{AccessTokenFormat, App, AppId, AppKind, AppName, AppStatus, Binding};
use gatepost_domain::redirect::RedirectUri;
use gatepost_domain::secret::Secret;
use gatepost_domain::time::Timestamp;
use serde_json::{Value, json};
use std::error::Error;

/// Does something with the service on the store that the settings name.
macro_rules! with_service {
    ($config:expr, $gatepost:ident => $body:expr) => {{
        let config = $config;
        let public_url = config.public_url_if_set()?.map_or_else($crate::commands::app::any_url, Ok)?;
        let keys = $crate::commands::app::keys(config)?;
        let settings = $crate::node::settings(config, public_url)?;
        let database = $crate::database::Database::open(&config.database_url()?).await?;
        $crate::commands::serve::settle_migrations(&database, false).await?;
        $crate::database::with_store!(database, store => {
            let $gatepost = $crate::node::service(store, settings, keys);
            $body
        })
    }};
}
pub(crate) use with_service;

/// Runs one of the app commands.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::Create { app_id, settings, kind } => create(config, &app_id, *settings, &kind, as_json).await,
        Called::List => list(config, as_json).await,
        Called::Show { app_id } => {
            let id = parse_id(&app_id)?;
            show(&managed(&app_id, with_service!(config, gatepost => gatepost.app(&id).await))?, as_json)
        }
        Called::Update { app_id, settings, status } => {
            let status = status
                .map(|word| word_of("--status", &word, AppStatus::parse, "active or disabled"))
                .transpose()?;
            let (id, command) = (parse_id(&app_id)?, AppCommand { status, ..read(*settings)? });
            show(
                &managed(
                    &app_id,
                    with_service!(config, gatepost => gatepost.update_app(&id, command).await),
                )?,
                as_json,
            )
        }
        Called::Delete { app_id } => {
            let id = parse_id(&app_id)?;
            managed(&app_id, with_service!(config, gatepost => gatepost.delete_app(&id).await))?;
            if as_json {
                Ok(())
            } else {
                print(&format!("app {app_id} is deleted; its name is never used again"))
            }
        }
    }
}

async fn create(
    config: &Config,
    app_id: &str,
    settings: AppSettings,
    kind: &str,
    as_json: bool,
) -> Result<(), Failure> {
    let kind = Some(word_of("--kind", kind, AppKind::parse, "public or confidential")?);
    let (id, command) = (parse_id(app_id)?, AppCommand { kind, ..read(settings)? });
    if command.name.is_none() {
        return Err(Failure::Usage("--name is missing: what people call the app".to_owned()));
    }
    if command.redirect_uris.is_none() {
        return Err(Failure::Usage(
            "--redirect-uri is missing: where people are sent with their code".to_owned(),
        ));
    }
    let created = managed(app_id, with_service!(config, gatepost => gatepost.create_app(id, command).await))?;
    let secret = created.client_secret.as_ref().map(Secret::expose);
    if as_json {
        let mut answer = as_value(&created.app);
        if let (Some(secret), Some(answer)) = (secret, answer.as_object_mut()) {
            answer.insert("client_secret".to_owned(), secret.into());
        }
        return print_json(&answer);
    }
    show(&created.app, false)?;
    secret.map_or(Ok(()), |secret| print(&format!("client_secret = {secret:?}  # shown this once")))
}

async fn list(config: &Config, as_json: bool) -> Result<(), Failure> {
    let apps = managed("", with_service!(config, gatepost => gatepost.apps().await))?;
    if as_json {
        return print_json(&json!({ "items": apps.iter().map(as_value).collect::<Vec<_>>() }));
    }
    let line = |app: &App| {
        format!("{}  {}  {}  {}\n", app.id, app.kind.as_str(), app.status.as_str(), app.name.as_str())
    };
    print(&apps.iter().map(line).collect::<Vec<_>>().join("\n"))
}

fn show(app: &App, as_json: bool) -> Result<(), Failure> {
    let value = as_value(app);
    if as_json {
        return print_json(&value);
    }
    let lines = value.as_object().into_iter().flatten().map(|(key, value)| format!("{key} = {value}"));
    print(&lines.collect::<Vec<_>>().join("\n"))
}

/// The app as the admin API prints it.
fn as_value(app: &App) -> Value {
    serde_json::from_str(&app_facts(app).to_string()).unwrap_or_default()
}

/// A moment as JSON has it.
pub(super) fn moment(at: Timestamp) -> String {
    at.to_string()
}

fn read(settings: AppSettings) -> Result<AppCommand, Failure> {
    let usage =
        |flag: &str, text: &str, error: &dyn Error| Failure::Usage(format!("{flag} {text:?}: {error}"));
    let redirect =
        |uri: &String| RedirectUri::parse(uri).map_err(|error| usage("--redirect-uri", uri, &error));
    let redirect_uris = settings.redirect_uris.iter().map(redirect).collect::<Result<Vec<_>, _>>()?;
    if let Some(uri) = settings.initiate_login_uri.as_ref().filter(|uri| !uri.is_empty()) {
        RedirectUri::parse(uri).map_err(|error| usage("--initiate-login-uri", uri, &error))?;
    }
    let format = "jwt or biscuit";
    Ok(AppCommand {
        name: settings
            .name
            .map(|name| AppName::parse(&name).map_err(|error| usage("--name", &name, &error)))
            .transpose()?,
        redirect_uris: (!redirect_uris.is_empty()).then_some(redirect_uris),
        binding: settings
            .binding
            .map(|word| word_of("--binding", &word, Binding::parse, "strict, confirm or off"))
            .transpose()?,
        initiate_login_uri: text_change(settings.initiate_login_uri),
        access_token_format: settings
            .access_token_format
            .map(|word| word_of("--access-token-format", &word, AccessTokenFormat::parse, format))
            .transpose()?,
        access_token_audience: text_change(settings.access_token_audience),
        oauth: app_oauth::read(&settings.oauth)?,
        lifetimes: app_oauth::lifetimes(&settings.lifetimes),
        brand: brand::look(&settings.brand)?,
        policies: PoliciesCommand {
            new_device_letters: settings.new_device_letters,
            ..PoliciesCommand::default()
        },
        default_locale: brand::language(&settings.brand)?,
        ..AppCommand::default()
    })
}

/// Keeps what is not named, and takes away what is named as nothing.
fn text_change(text: Option<String>) -> Change<String> {
    match text {
        None => Change::Keep,
        Some(text) if text.is_empty() => Change::Remove,
        Some(text) => Change::Set(text),
    }
}

/// What that word stands for.
pub(super) fn word_of<T>(
    flag: &str,
    word: &str,
    parse: impl Fn(&str) -> Option<T>,
    takes: &str,
) -> Result<T, Failure> {
    parse(word).ok_or_else(|| Failure::Usage(format!("{flag} {word:?}: it takes {takes}")))
}

/// The app of that name.
pub(crate) fn parse_id(text: &str) -> Result<AppId, Failure> {
    AppId::parse(text).map_err(|error| Failure::Usage(format!("app_id {text:?}: {error}")))
}

pub(super) fn managed<T>(app_id: &str, result: Result<T, ManageAppsError>) -> Result<T, Failure> {
    result.map_err(|error| Failure::of(format!("app {app_id}").trim_end(), &error))
}

/// Any public URL: none of these commands shows it to anybody.
pub(crate) fn any_url() -> Result<PublicUrl, Failure> {
    PublicUrl::parse("http://localhost").map_err(|error| Failure::of("making a public URL", &error))
}

/// The keys that are set, or those that `gatepost dev` made here.
pub(crate) fn keys(config: &Config) -> Result<MasterKeys, Failure> {
    if config.master_keys_if_set()?.is_none() && super::dev::has_kept_key() {
        return super::dev::master_keys(config);
    }
    Ok(config.master_keys()?)
}
