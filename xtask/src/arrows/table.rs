//! The table of arrows: whoever adds a line here takes a decision about the architecture, and writes down why in `ARCHITECTURE.md`.

/// What one package of the workspace may depend on.
#[derive(Debug)]
pub(crate) struct Room {
    /// The package.
    pub(crate) name: &'static str,
    /// The packages of ours that its code may name.
    pub(crate) sees: &'static [&'static str],
    /// Further packages of ours that only its tests may name.
    pub(crate) tests_see: &'static [&'static str],
    /// The crates of others that its code may name.
    pub(crate) foreign: Foreign,
}

/// Which crates of others a package may name.
#[derive(Debug)]
pub(crate) enum Foreign {
    /// These and no others: the inside of the hexagon grows by decision alone.
    Only(&'static [&'static str]),
    /// Any that has no other [`Home`].
    Any,
}

/// Crates of others that must not spread.
#[derive(Debug)]
pub(crate) struct Home {
    /// The crates; a name that ends in `*` stands for all that begin so.
    pub(crate) crates: &'static [&'static str],
    /// The packages whose code may name them; tests may do so anywhere.
    pub(crate) packages: &'static [&'static str],
    /// What would be lost if others named them too.
    pub(crate) reason: &'static str,
}

const INSIDE: &[&str] = &["gatepost-application", "gatepost-domain"];

/// What an adapter sees that speaks to people.
const INSIDE_AND_WORDS: &[&str] = &["gatepost-application", "gatepost-domain", "gatepost-words"];

const ALL_PARTS: &[&str] = &[
    "gatepost-application",
    "gatepost-domain",
    "gatepost-geo",
    "gatepost-http",
    "gatepost-mail",
    "gatepost-metrics",
    "gatepost-outbound",
    "gatepost-store",
    "gatepost-store-memory",
    "gatepost-tokens",
    "gatepost-words",
];

/// One row a package: `domain ◄ application ◄ { store, store-memory, mail, tokens, http } ◄ gatepost`.
pub(crate) const ROOMS: &[Room] = &[
    Room {
        name: "gatepost-domain",
        sees: &[],
        tests_see: &[],
        foreign: Foreign::Only(&[
            "data-encoding",
            "icu_normalizer",
            "icu_properties",
            "idna",
            "sha2",
            "subtle",
            "thiserror",
            "zeroize",
        ]),
    },
    Room {
        name: "gatepost-application",
        sees: &["gatepost-domain"],
        tests_see: &["gatepost-contract", "gatepost-store-memory"],
        foreign: Foreign::Only(&[
            "data-encoding",
            "hkdf",
            "hmac",
            "sha2",
            "subtle",
            "thiserror",
            "tracing",
            "zeroize",
        ]),
    },
    Room { name: "gatepost-contract", sees: INSIDE, tests_see: &[], foreign: Foreign::Any },
    Room {
        name: "gatepost-store",
        sees: INSIDE,
        // The end-to-end package holds the finder of a PostgreSQL to test on.
        tests_see: &["gatepost-contract", "gatepost-tests"],
        foreign: Foreign::Any,
    },
    Room {
        name: "gatepost-store-memory",
        sees: INSIDE,
        tests_see: &["gatepost-contract"],
        foreign: Foreign::Any,
    },
    // No adapter, and no rule: what people read, which adapters alone need.
    Room {
        name: "gatepost-words",
        sees: &["gatepost-domain"],
        tests_see: &[],
        foreign: Foreign::Only(&["fluent-bundle", "time", "unic-langid"]),
    },
    Room {
        name: "gatepost-mail",
        sees: INSIDE_AND_WORDS,
        // The end-to-end package holds a server that speaks Resend's API.
        tests_see: &["gatepost-contract", "gatepost-store-memory", "gatepost-tests"],
        foreign: Foreign::Any,
    },
    // No crate of others: it only counts.
    Room { name: "gatepost-metrics", sees: INSIDE, tests_see: &[], foreign: Foreign::Only(&[]) },
    Room { name: "gatepost-geo", sees: &["gatepost-application"], tests_see: &[], foreign: Foreign::Any },
    Room { name: "gatepost-outbound", sees: INSIDE, tests_see: &[], foreign: Foreign::Any },
    Room { name: "gatepost-tokens", sees: INSIDE, tests_see: &["gatepost-contract"], foreign: Foreign::Any },
    Room {
        name: "gatepost-http",
        sees: INSIDE_AND_WORDS,
        tests_see: &["gatepost-contract", "gatepost-mail", "gatepost-store-memory", "gatepost-tokens"],
        foreign: Foreign::Any,
    },
    Room { name: "gatepost", sees: ALL_PARTS, tests_see: &["gatepost-tests"], foreign: Foreign::Any },
    Room { name: "gatepost-tests", sees: &[], tests_see: ALL_PARTS, foreign: Foreign::Any },
    // A client like any other: it knows the server by the contract. Its tests see it with all of its features, and find the binary.
    Room {
        name: "gatepost-sdk",
        sees: &[],
        tests_see: &["gatepost-sdk", "gatepost-tests"],
        foreign: Foreign::Any,
    },
    Room { name: "xtask", sees: &[], tests_see: &[], foreign: Foreign::Any },
];

/// Which crates of others are known to which packages alone.
pub(crate) const HOMES: &[Home] = &[
    Home {
        crates: &["poem", "poem-openapi"],
        packages: &["gatepost-http", "gatepost-sdk"],
        reason: "the web framework stays replaceable; the SDK has extractors for it",
    },
    Home {
        crates: &["hyper", "hyper-util"],
        packages: &["gatepost-http", "gatepost-outbound"],
        reason: "HTTP is spoken where requests come in, and where they leave",
    },
    Home {
        crates: &["serde_json"],
        packages: &[
            "gatepost-http",
            "gatepost-tokens",
            "gatepost",
            "gatepost-sdk",
            "gatepost-tests",
            "xtask",
        ],
        reason: "JSON is the wire's, the tokens' and the command line's, never the rules' or the tables'",
    },
    Home {
        crates: &["diesel", "diesel-async", "diesel_migrations", "bb8", "libsqlite3-sys"],
        packages: &["gatepost-store"],
        reason: "SQL is written in one place",
    },
    Home {
        crates: &["tokio-postgres", "tokio-postgres-rustls"],
        packages: &["gatepost-store", "gatepost-tests"],
        reason: "SQL is written in one place; the tests only make and drop databases with it",
    },
    Home {
        crates: &["fluent-*", "unic-langid"],
        packages: &["gatepost-words"],
        reason: "sentences are found by types; who names an id by hand may name one that is not there",
    },
    Home {
        crates: &["lettre", "resend-rs"],
        packages: &["gatepost-mail"],
        reason: "one crate knows how letters leave",
    },
    Home {
        crates: &["aws-lc-rs", "chacha20poly1305"],
        packages: &["gatepost-tokens"],
        reason: "keys and signatures are handled where they are reviewed",
    },
    Home {
        crates: &["biscuit-*", "jsonwebtoken"],
        packages: &["gatepost-sdk", "gatepost-tokens"],
        reason: "tokens are made in one place, and verified there and by whoever takes them",
    },
    Home {
        crates: &["getrandom", "rand", "fastrand"],
        packages: &["gatepost", "gatepost-sdk", "gatepost-tests"],
        reason: "chance is a port; its one adapter stands in the binary, and the SDK is another program",
    },
    Home {
        crates: &["maxminddb"],
        packages: &["gatepost-geo"],
        reason: "places are a port; the format of one file is known in one place",
    },
    Home { crates: &["clap", "toml"], packages: &["gatepost"], reason: "the binary alone reads settings" },
];

/// The packages whose whole tree is looked at, not only what they name themselves.
pub(crate) const PURE: &[&str] = &["gatepost-domain", "gatepost-application"];

/// What may not be reached from a [`PURE`] package even through somebody else's crate: runtimes, formats, clocks, chance, I/O.
pub(crate) const NEVER_INSIDE: &[&str] = &[
    "async-*",
    "chrono",
    "diesel*",
    "fastrand",
    "futures*",
    "getrandom",
    "hyper*",
    "jiff",
    "log4rs",
    "mio",
    "poem*",
    "rand*",
    "reqwest",
    "rustls*",
    "serde*",
    "smol",
    "socket2",
    "time",
    "tokio*",
    "ureq",
    "uuid",
];
