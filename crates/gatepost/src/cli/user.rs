//! `gatepost user`.

use clap::Subcommand;

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
    /// Print all that is kept of the person, as JSON.
    Export {
        /// The app.
        app_id: String,
        /// The user.
        user: String,
    },
}
