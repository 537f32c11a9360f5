//! The command line.

pub(crate) use crate::cli_operations::OperationsCommand;
mod audit;
mod operator;
mod template;
mod user;

pub(crate) use audit::AuditCommand;
pub(crate) use operator::{AdminCommand, WhyArguments};
pub(crate) use template::{TemplateCommand, WhichTemplate};
pub(crate) use user::{ImportSource, ImportUsers, UserCommand};

use crate::config::Flags;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::SocketAddr;

/// Sign-in by e-mail for any app.
#[derive(Parser)]
#[command(name = "gatepost", version, about, propagate_version = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) flags: Flags,
    /// Print data as JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What can be done.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Everything on loopback with nothing to configure: embedded store, demo app, mailbox page.
    Dev,
    /// The server.
    Serve {
        /// Run pending migrations first.
        #[arg(long)]
        migrate: bool,
    },
    /// Run pending migrations, or show them.
    Migrate {
        /// Only show what would be run.
        #[arg(long)]
        dry_run: bool,
    },
    /// Make, show, change and delete apps, straight on the store.
    #[command(subcommand)]
    App(AppCommand),
    /// Tokens for the admin API.
    #[command(subcommand)]
    AdminToken(AdminTokenCommand),
    /// Who may sign in to the console.
    #[command(subcommand)]
    Admin(AdminCommand),
    /// An app's signing keys.
    #[command(subcommand)]
    Keys(KeysCommand),
    /// What happened in an app, sealed: as a file, and whether it is whole.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// An app's users: find, make, block, export and erase them.
    #[command(subcommand)]
    User(UserCommand),
    /// An app's own letters, in place of Gatepost's.
    #[command(subcommand)]
    Template(TemplateCommand),
    /// Redirect URIs.
    #[command(subcommand)]
    Redirect(RedirectCommand),
    /// Where somebody's mail is: their last sign-ins as stories, and what stood in the way.
    Why(WhyArguments),
    /// Narrow a biscuit, or look at it: offline, for whoever holds it.
    #[command(subcommand)]
    Token(TokenCommand),
    /// The configuration that is in force.
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Ask a running server whether it is ready.
    Healthcheck {
        /// Where it listens, if not where the settings say.
        #[arg(long)]
        address: Option<SocketAddr>,
        /// Ask again until it is, for as many seconds.
        #[arg(long, value_name = "SECONDS", num_args = 0..=1, default_missing_value = "30")]
        wait: Option<u64>,
    },
    #[command(flatten)]
    Operations(OperationsCommand),
    /// Print the OpenAPI document.
    Openapi,
    /// Print a part of the reference as Markdown.
    Reference {
        /// Which part.
        part: ReferencePart,
    },
}

/// A part of the reference.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ReferencePart {
    /// Every operation and shape of the HTTP API.
    Api,
    /// Every command with its flags.
    Commands,
    /// Every event in the record of an app, and what webhooks are told of.
    Events,
    /// Every problem that the API answers with.
    Problems,
    /// Every setting.
    Settings,
}

/// Apps.
#[derive(Subcommand)]
pub(crate) enum AppCommand {
    /// Make an app; a confidential one's first client secret is printed once.
    Create {
        /// Its name for machines, for ever.
        app_id: String,
        #[command(flatten)]
        settings: Box<AppSettings>,
        /// public or confidential.
        #[arg(long, default_value = "public")]
        kind: String,
    },
    /// All apps.
    List,
    /// One app.
    Show {
        /// The app.
        app_id: String,
    },
    /// Change what is named, and nothing else.
    Update {
        /// The app.
        app_id: String,
        #[command(flatten)]
        settings: Box<AppSettings>,
        /// active or disabled.
        #[arg(long)]
        status: Option<String>,
    },
    /// Delete an app; its name is never used again.
    Delete {
        /// The app.
        app_id: String,
    },
}

/// What can be set on an app.
#[derive(Args)]
pub(crate) struct AppSettings {
    /// Its name for people.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Where people may be sent; several by several flags. Replaces all that were.
    #[arg(long = "redirect-uri", value_name = "URI", num_args = 1..)]
    pub(crate) redirect_uris: Vec<String>,
    /// The rule for links opened in another browser: strict, confirm or off.
    #[arg(long)]
    pub(crate) binding: Option<String>,
    /// Where a sign-in that was finished elsewhere starts anew.
    #[arg(long, value_name = "URI")]
    pub(crate) initiate_login_uri: Option<String>,
    /// What its access tokens look like: jwt or biscuit.
    #[arg(long, value_name = "FORMAT")]
    pub(crate) access_token_format: Option<String>,
    /// Whom its access tokens are for, if not for the app itself.
    #[arg(long, value_name = "AUDIENCE")]
    pub(crate) access_token_audience: Option<String>,
    /// Whether people get a letter when they sign in with a kind of browser and system that none of their sessions had.
    #[arg(long, value_name = "true|false")]
    pub(crate) new_device_letters: Option<bool>,
    #[command(flatten)]
    pub(crate) oauth: OAuthSettings,
    #[command(flatten)]
    pub(crate) lifetimes: LifetimesSettings,
    #[command(flatten)]
    pub(crate) brand: BrandSettings,
}

/// What an app decides about OAuth and OIDC; an empty value takes away.
#[derive(Args)]
pub(crate) struct OAuthSettings {
    /// Where a browser may be sent after its logout; several by several flags. Replaces all that were.
    #[arg(long = "post-logout-redirect-uri", value_name = "URI", num_args = 1..)]
    pub(crate) post_logout_redirect_uris: Vec<String>,
    /// Where the app's server hears that a session is over; '' for nowhere.
    #[arg(long, value_name = "URI")]
    pub(crate) backchannel_logout_uri: Option<String>,
    /// What signs access tokens that are JWTs: `ES256`, `RS256` or `EdDSA`.
    #[arg(long, value_name = "ALG")]
    pub(crate) access_token_alg: Option<String>,
    /// What signs ID tokens: `RS256`, `ES256` or `EdDSA`.
    #[arg(long, value_name = "ALG")]
    pub(crate) id_token_alg: Option<String>,
    /// What the app can be granted; several by several flags. Replaces all that were.
    #[arg(long = "scope", value_name = "SCOPE", num_args = 1..)]
    pub(crate) scopes: Vec<String>,
    /// Whether an authorization request needs a PKCE challenge; only a confidential app can do without.
    #[arg(long, value_name = "true|false")]
    pub(crate) require_pkce: Option<bool>,
    /// Whether tokens are bound to a key of the client's (DPoP).
    #[arg(long, value_name = "true|false")]
    pub(crate) require_dpop: Option<bool>,
    /// Whether authorization requests must be pushed first (PAR).
    #[arg(long, value_name = "true|false")]
    pub(crate) require_par: Option<bool>,
    /// A file with the public keys (JWK set) that the app's server signs its assertions with; '' for none.
    #[arg(long, value_name = "FILE")]
    pub(crate) jwks: Option<String>,
}

/// How long what an app issues lives, in seconds.
#[derive(Args)]
pub(crate) struct LifetimesSettings {
    /// A link.
    #[arg(long = "link-seconds", value_name = "SECONDS")]
    pub(crate) link: Option<u64>,
    /// The longest life of a link that a request may ask for.
    #[arg(long = "link-max-seconds", value_name = "SECONDS")]
    pub(crate) link_max: Option<u64>,
    /// An exchange code.
    #[arg(long = "code-seconds", value_name = "SECONDS")]
    pub(crate) code: Option<u64>,
    /// An access token.
    #[arg(long = "access-token-seconds", value_name = "SECONDS")]
    pub(crate) access_token: Option<u64>,
    /// A refresh token that nobody uses.
    #[arg(long = "refresh-idle-seconds", value_name = "SECONDS")]
    pub(crate) refresh_idle: Option<u64>,
    /// A session, however busy.
    #[arg(long = "refresh-absolute-seconds", value_name = "SECONDS")]
    pub(crate) refresh_absolute: Option<u64>,
    /// A browser that is signed in at the hosted page; 0 for never.
    #[arg(long = "browser-session-seconds", value_name = "SECONDS")]
    pub(crate) browser_session: Option<u64>,
}

/// What an app looks like, and its language; an empty value takes away.
#[derive(Args)]
pub(crate) struct BrandSettings {
    /// The colour of buttons and links, as #rrggbb; '' for Gatepost's own.
    #[arg(long, value_name = "COLOUR")]
    pub(crate) accent: Option<String>,
    /// A picture of at most 10 KiB: PNG, JPEG, WebP or SVG; '' for none.
    #[arg(long, value_name = "FILE")]
    pub(crate) logo: Option<String>,
    /// Where the app says what it does with what it knows of people; '' for nowhere.
    #[arg(long, value_name = "URI")]
    pub(crate) policy_uri: Option<String>,
    /// Where the app says what people agree to who use it; '' for nowhere.
    #[arg(long, value_name = "URI")]
    pub(crate) tos_uri: Option<String>,
    /// The language for whoever asks for none that is spoken, such as de; '' for English.
    #[arg(long, value_name = "TAG")]
    pub(crate) default_locale: Option<String>,
}

/// Signing keys. A running server rotates them by itself every ninety days.
#[derive(Subcommand)]
pub(crate) enum KeysCommand {
    /// All of them, with where each is in its life, newest first.
    List {
        /// The app.
        app_id: String,
    },
    /// Make the next key: published at once, it signs eleven minutes later, when every verifier knows it.
    Rotate {
        /// The app.
        app_id: String,
        /// Only that one: `ES256`, `RS256`, `EdDSA` or `biscuit-ed25519`; all that the app uses if left out.
        #[arg(long, value_name = "ALG")]
        algorithm: Option<String>,
        /// A key was stolen: the new one signs at once, all others are withdrawn, and tokens that they signed die.
        #[arg(long)]
        now: bool,
    },
}

/// Redirect URIs.
#[derive(Subcommand)]
pub(crate) enum RedirectCommand {
    /// Whether a URI is allowed, by which rule, and which registered one is nearest.
    Explain {
        /// The app.
        app_id: String,
        /// The URI.
        uri: String,
    },
}

/// Biscuits in somebody's hands. The token comes from a file or standard input, never from the command line.
#[derive(Subcommand)]
pub(crate) enum TokenCommand {
    /// Print the same biscuit, good for less.
    Attenuate {
        /// A file with the biscuit; standard input if none is named.
        file: Option<String>,
        /// What must hold, in Datalog, such as 'operation("read")'; several by several flags.
        #[arg(long = "check", value_name = "DATALOG")]
        checks: Vec<String>,
        /// When it dies: a number and s, m, h or d.
        #[arg(long, value_name = "SPAN")]
        expires_in: Option<String>,
        /// The only scope that it is still good for; several by several flags.
        #[arg(long = "scope", value_name = "SCOPE")]
        scopes: Vec<String>,
    },
    /// Print what stands in a biscuit.
    Inspect {
        /// A file with the biscuit; standard input if none is named.
        file: Option<String>,
        /// Say whether that key issued it: 64 hexadecimal digits, PEM, or a file with either.
        #[arg(long, value_name = "KEY")]
        public_key: Option<String>,
    },
}

/// Tokens for the admin API. One comes from a file or standard input, never from the command line.
#[derive(Subcommand)]
pub(crate) enum AdminTokenCommand {
    /// Make a token and print it, this once.
    Create {
        /// The only app that it is good for; all of them, and making new ones, if none is named.
        #[arg(long, value_name = "APP_ID")]
        app: Option<String>,
        /// It changes nothing.
        #[arg(long)]
        read_only: bool,
        /// When it dies: a number and s, m, h or d; 30d if it is left out.
        #[arg(long, value_name = "SPAN")]
        expires_in: Option<String>,
    },
    /// What is known of all tokens.
    List,
    /// Revoke a token and all that was narrowed from it, at once and on every node.
    Revoke {
        /// Its name, as list shows it.
        id: String,
    },
    /// Print the same token, good for less.
    Attenuate {
        /// A file with the token; standard input if none is named.
        file: Option<String>,
        /// The only app that it is still good for.
        #[arg(long, value_name = "APP_ID")]
        app: Option<String>,
        /// It changes nothing any more.
        #[arg(long)]
        read_only: bool,
        /// When it dies: a number and s, m, h or d.
        #[arg(long, value_name = "SPAN")]
        expires_in: Option<String>,
        /// What else must hold, in Datalog; several by several flags.
        #[arg(long = "check", value_name = "DATALOG")]
        checks: Vec<String>,
    },
    /// Print what stands in a token.
    Inspect {
        /// A file with the token; standard input if none is named.
        file: Option<String>,
    },
}

/// The configuration.
#[derive(Subcommand)]
pub(crate) enum ConfigCommand {
    /// Whether serve could start with it.
    Check,
    /// Each value with its source, secrets masked.
    Print,
}
