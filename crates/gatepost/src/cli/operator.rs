//! `gatepost why` and `gatepost admin`, as they are written.

use clap::{Args, Subcommand};

/// Whose sign-ins are told.
#[derive(Args)]
pub(crate) struct WhyArguments {
    /// The address.
    pub(crate) email: Option<String>,
    /// The app.
    #[arg(long, value_name = "APP_ID")]
    pub(crate) app: String,
    /// What somebody read out from a page or a letter, instead of an address.
    #[arg(long, value_name = "ID", conflicts_with = "email")]
    pub(crate) support_id: Option<String>,
    /// How many of the last attempts.
    #[arg(long, value_name = "COUNT", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=100))]
    pub(crate) limit: u32,
}

/// Operators of the console.
#[derive(Subcommand)]
pub(crate) enum AdminCommand {
    /// Print a link that makes somebody an operator: it works once, for fifteen minutes.
    Link {
        /// Their address; from then on they sign in with it, by e-mail.
        email: String,
        /// They may see everything, and change nothing.
        #[arg(long)]
        viewer: bool,
    },
    /// All operators.
    List,
    /// Take an operator away; their sessions in the console are over at once.
    Remove {
        /// Their id, as list shows it.
        user: String,
    },
}
