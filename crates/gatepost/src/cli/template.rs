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
        /// What it carries: link, code or both.
        #[arg(long, default_value = "both")]
        method: String,
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
    /// What the letter is about.
    #[arg(long, default_value = "sign_in")]
    pub(crate) kind: String,
    /// For readers of that language: a tag such as de or pt-BR.
    #[arg(long, value_name = "TAG")]
    pub(crate) locale: String,
}

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
