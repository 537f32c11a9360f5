//! `gatepost user`.

use clap::Subcommand;
use std::path::PathBuf;

/// Users of an app. A user is named by `usr_…` or by their address.
#[derive(Subcommand)]
pub(crate) enum UserCommand {
    /// Newest first; with --q by address.
    List {
        /// The app.
        app_id: String,
        /// Those whose address begins so.
        #[arg(long, value_name = "TEXT")]
        q: Option<String>,
        /// active or blocked.
        #[arg(long)]
        status: Option<String>,
        /// How many at most.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// One of them.
    Show {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
    /// Make somebody a user who has not signed in yet: with an app that invites, they get letters from then on.
    Create {
        /// The app.
        app_id: String,
        /// Their address.
        email: String,
        /// A JSON object of the app's own.
        #[arg(long, value_name = "JSON")]
        metadata: Option<String>,
    },
    /// They can't sign in any more, and all that they have open ends.
    Block {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
    /// They can sign in again.
    Unblock {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
    /// Forget the person: nothing of theirs opens anything any more, and whoever comes again is a new user.
    Erase {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
    /// Make users of those that another system exported. Says what would be done, and does it with --apply.
    Import(ImportUsers),
    /// Print all that is kept of the person, as JSON.
    Export {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
}

/// Users who come from elsewhere.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct ImportUsers {
    /// The app.
    pub(crate) app_id: String,
    /// The export: CSV with a heading, JSON, or JSON a line; `-` reads what is piped in.
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// What wrote it.
    #[arg(long, value_name = "SYSTEM")]
    pub(crate) from: ImportSource,
    /// Take addresses too that the export does not call confirmed. They are proved anew by the first sign-in in any case.
    #[arg(long)]
    pub(crate) unconfirmed: bool,
    /// Write it.
    #[arg(long)]
    pub(crate) apply: bool,
}

/// A system whose exports are understood.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum ImportSource {
    /// The table `auth.users`, or what its admin API lists.
    Supabase,
    /// The table of users of any of its database adapters.
    Authjs,
    /// What its core lists, or the tables of users of its recipes.
    Supertokens,
}
