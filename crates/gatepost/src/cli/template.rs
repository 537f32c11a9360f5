//! `gatepost template`, as it is written.

use clap::{Args, Subcommand};

/// An app's own letters.
#[derive(Subcommand)]
pub(crate) enum TemplateCommand {
    /// All that are in force.
    List {
        /// The app.
        app_id: String,
    },
    /// One of them.
    Show {
        #[command(flatten)]
        which: WhichTemplate,
    },
    /// Tries a letter, and sends it from now on to readers of that locale.
    Set {
        #[command(flatten)]
        which: WhichTemplate,
        /// The subject line.
        #[arg(long, value_name = "TEMPLATE")]
        subject: String,
        /// A file with the HTML part.
        #[arg(long, value_name = "FILE")]
        html: String,
        /// A file with the plain part.
        #[arg(long, value_name = "FILE")]
        text: String,
    },
    /// Sends Gatepost's own letter again.
    Delete {
        #[command(flatten)]
        which: WhichTemplate,
    },
    /// A letter as somebody would get it now who asks for that locale.
    Preview {
        #[command(flatten)]
        which: WhichTemplate,
        /// Which letter of its kind: `link`, `code` or `both` of `sign_in`; `asks_old`, `asks_new`, `tells_old` or `tells_new` of
        /// `email_change`. The other kinds have one each.
        #[arg(long, value_name = "WORD")]
        variant: Option<String>,
        /// A file to write the HTML part to.
        #[arg(long, value_name = "FILE")]
        html: Option<String>,
    },
}

/// Which of an app's letters.
#[derive(Args)]
pub(crate) struct WhichTemplate {
    /// The app.
    pub(crate) app_id: String,
    /// What the letter is about: `sign_in`, `email_change`, `new_device` or `erased`.
    #[arg(long, default_value = "sign_in")]
    pub(crate) kind: String,
    /// For readers of that language: a tag such as de or pt-BR.
    #[arg(long, value_name = "TAG")]
    pub(crate) locale: String,
}
