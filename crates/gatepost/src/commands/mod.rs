//! One file for each command.

mod admin;
mod admin_token;
pub(crate) mod app;
mod app_oauth;
mod audit;
mod backup;
mod brand;
pub(crate) mod check;
mod dev;
mod doctor;
mod epoch;
mod healthcheck;
mod keys;
mod migrate;
mod operations;
mod redirect;
mod reference;
mod serve;
mod template;
mod token;
mod trial;
mod user;
mod why;

use crate::cli::{Cli, Command, ConfigCommand, OperationsCommand, RedirectCommand};
use crate::config::{Config, Layers, Mode};
use crate::failure::Failure;
use crate::live::Live;
use crate::telemetry;
use gatepost_store::Sqlite;
use std::io::Write;
use std::time::Duration;

/// Does what the command line says.
pub(crate) async fn run(cli: Cli) -> Result<(), Failure> {
    let mode = if matches!(cli.command, Command::Dev) { Mode::Dev } else { Mode::Production };
    if matches!(cli.command, Command::Openapi) {
        return print(&gatepost_http::openapi_document::<Live<Sqlite>>());
    }
    if let Command::Reference { part } = cli.command {
        return print(&reference::of(part));
    }
    if let Command::Token(command) = &cli.command {
        return token::run(command, cli.json);
    }
    if let Command::Audit(command) = &cli.command
        && audit::is_offline(command)
    {
        return audit::verify_file(command, cli.json);
    }
    if let Command::AdminToken(command) = &cli.command
        && let Some(done) = admin_token::offline(command, cli.json)
    {
        return done;
    }
    let config = Config::new(mode, Layers::gather(mode, &cli.flags, std::env::vars())?);
    if let Command::Config(command) = cli.command {
        return match command {
            ConfigCommand::Check => check::check(&config),
            ConfigCommand::Print => check::show(&config, cli.json),
        };
    }
    let logging = telemetry::begin(&config);
    // Whoever asks what is wrong hears of a wrong log beside the rest.
    if !matches!(cli.command, Command::Operations(OperationsCommand::Doctor)) {
        logging?;
    }
    match cli.command {
        Command::Dev => Box::pin(dev::run(&config)).await,
        Command::Serve { migrate } => serve::run(&config, migrate).await,
        Command::Migrate { dry_run } => migrate::run(&config, dry_run, cli.json).await,
        Command::App(command) => Box::pin(app::run(&config, command, cli.json)).await,
        Command::AdminToken(command) => admin_token::run(&config, command, cli.json).await,
        Command::Admin(command) => Box::pin(admin::run(&config, command, cli.json)).await,
        Command::Keys(command) => keys::run(&config, command, cli.json).await,
        Command::Audit(command) => Box::pin(audit::run(&config, command, cli.json)).await,
        Command::User(command) => Box::pin(user::run(&config, command, cli.json)).await,
        Command::Template(command) => Box::pin(template::run(&config, command, cli.json)).await,
        Command::Redirect(RedirectCommand::Explain { app_id, uri }) => {
            redirect::explain(&config, &app_id, &uri, cli.json).await
        }
        Command::Healthcheck { address, wait } => {
            healthcheck::run(&config, address, wait.map(Duration::from_secs)).await
        }
        Command::Operations(command) => operations::run(&config, command, cli.json).await,
        Command::Why(arguments) => Box::pin(why::run(&config, arguments, cli.json)).await,
        Command::Openapi | Command::Reference { .. } | Command::Token(_) | Command::Config(_) => Ok(()),
    }
}

/// Prints data to standard output; a reader that went away is no failure.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let end = if text.ends_with('\n') { "" } else { "\n" };
    match write!(out, "{text}{end}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(Failure::of("printing", &error)),
        _ => Ok(()),
    }
}

/// Prints a JSON value, indented.
pub(crate) fn print_json(value: &serde_json::Value) -> Result<(), Failure> {
    print(&format!("{value:#}"))
}
