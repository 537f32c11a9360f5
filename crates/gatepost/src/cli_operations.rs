//! The command line of whoever keeps a server running.

use clap::Subcommand;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Looking after a server.
#[derive(Subcommand)]
pub(crate) enum OperationsCommand {
    /// Look for whatever is wrong with settings, database, mail and machine, and say what mends it.
    Doctor,
    /// Walk one whole sign-in against a running `gatepost dev`, and print each step.
    Try {
        /// Who signs in.
        email: String,
        /// Into which app.
        #[arg(long = "app", value_name = "APP_ID", default_value = "demo")]
        app_id: String,
        /// Where the app is reached; the first address that it registered if left out.
        #[arg(long, value_name = "URI")]
        redirect_uri: Option<String>,
        /// Where the server listens, if not where the settings say.
        #[arg(long)]
        address: Option<SocketAddr>,
    },
    /// Write a whole copy of the embedded database, while it is in use.
    Backup {
        /// The file, which must not be there yet.
        file: PathBuf,
    },
    /// Say that the database was restored, or another one took its place.
    #[command(subcommand)]
    Epoch(EpochCommand),
}

/// Epochs: what was issued before the latest one began is void.
#[derive(Subcommand)]
pub(crate) enum EpochCommand {
    /// Which one it is, and since when.
    Show,
    /// After a restore, or when a replica that may lag was promoted: whatever was outstanding is void from now on. Stop
    /// the nodes first.
    Bump,
}
