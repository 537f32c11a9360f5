//! `gatepost audit`, as it is written.

use clap::Subcommand;

/// The audit. A running server seals what happens within seconds.
#[derive(Subcommand)]
pub(crate) enum AuditCommand {
    /// Print the sealed ledger of an app, a JSON object on each line.
    Export {
        /// The app.
        app_id: String,
        /// Only what was sealed since: a day or a moment, such as 2026-01-31T12:00:00Z.
        #[arg(long, value_name = "MOMENT")]
        since: Option<String>,
    },
    /// Whether a ledger is whole: one that was exported, offline, or with --app the one in the store.
    Verify {
        /// A file that was exported; standard input if none is named.
        #[arg(conflicts_with = "app")]
        file: Option<String>,
        /// The app whose ledger in the store is meant.
        #[arg(long, value_name = "APP_ID")]
        app: Option<String>,
        /// The public key that must have signed: PEM, or a file with it; several by several flags.
        #[arg(long = "key", value_name = "PEM")]
        keys: Vec<String>,
        /// A seal that was noted before, as verify prints it: it must be there unchanged.
        #[arg(long, value_name = "NUMBER:HASH")]
        checkpoint: Option<String>,
    },
    /// Print the public keys that sign the audit here.
    Keys,
}
