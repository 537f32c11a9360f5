//! Which forms there are, and what each of their fields holds, named as the admin API names it.

use gatepost_domain::app::AppKind;
use gatepost_domain::webhook::WebhookEvent;

/// What a field holds.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// A line that must not be empty.
    Line,
    /// A line that takes something away if it is empty.
    Optional,
    /// One thing a line.
    Lines,
    /// As [`Kind::Lines`], and left out if there are none.
    OptionalLines,
    /// A whole number; as usual if it is empty.
    Number,
    /// A whole number that takes something away if it is empty.
    OptionalNumber,
    /// Yes or no.
    Flag,
    /// One of these words, each with what it means.
    Choice(&'static [(&'static str, &'static str)]),
    /// Any of these words; each is a field of its own.
    Several(fn() -> Vec<&'static str>),
    /// A line of an object that is taken away if all of its lines are empty.
    Part,
    /// JSON that is taken away if it is empty.
    Json,
    /// One test address a line: address, digits, and the moment at which it ends.
    Tests,
    /// A picture as a `data:` URI; the one that there is stays if it is empty.
    Picture,
}

/// One field, named as the admin API names it.
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) kind: Kind,
}

pub(super) type Section = (&'static str, &'static [Field]);

pub(super) const fn field(name: &'static str, label: &'static str, kind: Kind, hint: &'static str) -> Field {
    Field { name, label, hint, kind }
}

const NAME: Field = field("name", "Name", Kind::Line, "What people read on the sign-in page and in letters.");

const URIS: Field = field(
    "redirect_uris",
    "Redirect URIs",
    Kind::Lines,
    "One a line, each to the byte: https, or http on loopback (any port), or a private-use scheme.",
);

/// The form of a new app.
pub(super) const NEW: &[Section] = &[(
    "The app",
    &[
        field(
            "app_id",
            "Id",
            Kind::Line,
            "For ever: 3 to 40 of a-z, 0-9 and -, beginning with a letter. Also its OAuth client id.",
        ),
        NAME,
        field(
            "kind",
            "Kind",
            Kind::Choice(&[
                ("public", "public: runs in a browser or on a device"),
                ("confidential", "confidential: has a server that keeps a secret"),
            ]),
            "For ever.",
        ),
        URIS,
    ],
)];

/// The form of an app that there is.
const USUAL: &[Section] = &[
    (
        "The app",
        &[
            NAME,
            field(
                "status",
                "Status",
                Kind::Choice(&[("active", "active"), ("disabled", "disabled: nobody signs in")]),
                "",
            ),
        ],
    ),
    (
        "Where people are sent",
        &[
            URIS,
            field(
                "post_logout_redirect_uris",
                "After a logout",
                Kind::Lines,
                "One a line, each to the byte.",
            ),
            field(
                "initiate_login_uri",
                "Where a sign-in starts anew",
                Kind::Optional,
                "For a link that was confirmed in another browser.",
            ),
        ],
    ),
    (
        "Who signs in, and how",
        &[
            field(
                "sign_up.policy",
                "Who may become a user",
                Kind::Choice(&[
                    ("open", "everybody who proves an address"),
                    ("invited", "nobody: operators make users"),
                    ("domains", "addresses of the domains below"),
                ]),
                "",
            ),
            field("sign_up.domains", "Domains", Kind::OptionalLines, "One a line; with that policy alone."),
            field(
                "binding",
                "A link opened in another browser",
                Kind::Choice(&[
                    ("strict", "leads nowhere"),
                    ("confirm", "asks the person"),
                    ("off", "signs in there"),
                ]),
                "",
            ),
            field("require_par", "Authorization requests must be pushed first (PAR)", Kind::Flag, ""),
            field("require_dpop", "Tokens are bound to a key of the client’s (DPoP)", Kind::Flag, ""),
        ],
    ),
    (
        "What it issues",
        &[
            field(
                "access_token_format",
                "Access tokens",
                Kind::Choice(&[("jwt", "JWT (RFC 9068)"), ("biscuit", "Biscuit")]),
                "",
            ),
            field("lifetimes.link_seconds", "A link lives, in seconds", Kind::Number, ""),
            field("lifetimes.access_token_seconds", "An access token, in seconds", Kind::Number, ""),
            field(
                "lifetimes.refresh_idle_seconds",
                "A session that nobody uses, in seconds",
                Kind::Number,
                "",
            ),
            field(
                "lifetimes.refresh_absolute_seconds",
                "A session however busy, in seconds",
                Kind::Number,
                "",
            ),
            field(
                "lifetimes.browser_session_seconds",
                "A browser that stays signed in, in seconds",
                Kind::Number,
                "0 for never.",
            ),
        ],
    ),
    (
        "What it looks like",
        &[
            field("brand.accent", "Colour", Kind::Optional, "As #rrggbb, dark or light enough to be read."),
            field(
                "brand.logo",
                "Logo",
                Kind::Picture,
                "PNG, JPEG, WebP or SVG of at most 10 KiB, as data:image/…;base64,…; the one that there is stays if it is empty.",
            ),
            field("brand.policy_uri", "Privacy page", Kind::Optional, ""),
            field("brand.tos_uri", "Terms page", Kind::Optional, ""),
            field(
                "default_locale",
                "Language",
                Kind::Optional,
                "For whoever asks for none that is spoken: en, de, fr, es, ja or ar.",
            ),
        ],
    ),
    (
        "Its letters",
        &[
            field(
                "new_device_letters",
                "People are told of sign-ins in a browser that is new to them",
                Kind::Flag,
                "",
            ),
            field("sender.address", "Sender", Kind::Part, "The server’s own sender, if all three are empty."),
            field("sender.name", "Sender’s name", Kind::Part, ""),
            field("sender.reply_to", "Where answers go", Kind::Part, ""),
        ],
    ),
    (
        "Addresses for tests",
        &[field(
            "test_addresses",
            "Addresses with fixed digits",
            Kind::Tests,
            "One a line: the address, six digits, and until when, such as review@example.org 424242 2027-01-31T00:00:00Z. \
             They get no letter, and whoever knows the digits signs in.",
        )],
    ),
    (
        "How often it may be asked",
        &[
            field(
                "limits.sign_ins_per_address",
                "Letters to one address",
                Kind::Optional,
                "COUNT/PERIOD such as 5/15m; the server’s limit if it is empty.",
            ),
            field(
                "limits.sign_ins_per_app_day",
                "Sign-ins a day",
                Kind::OptionalNumber,
                "The server’s limit if it is empty.",
            ),
        ],
    ),
];

/// What a confidential app has beside all that.
const OF_CONFIDENTIAL: Section = (
    "How its server proves itself",
    &[field(
        "jwks",
        "Public keys (JWK set)",
        Kind::Json,
        "What its server signs assertions with (RFC 7523); none if it is empty, and then a client secret is needed.",
    )],
);

/// The form of an app of that kind.
pub(super) fn usual(kind: AppKind) -> Vec<Section> {
    let own = (kind == AppKind::Confidential).then_some(OF_CONFIDENTIAL);
    USUAL.iter().copied().chain(own).collect()
}

/// The form of a webhook.
pub(super) const WEBHOOK: &[Section] = &[(
    "The webhook",
    &[
        field("url", "Where messages are posted", Kind::Line, "https, with a name of the internet."),
        field(
            "events",
            "What it hears of",
            Kind::Several(webhook_events),
            "Everything, also what is added later, if none is chosen.",
        ),
    ],
)];

/// All that a webhook can hear of.
fn webhook_events() -> Vec<&'static str> {
    WebhookEvent::ALL.map(WebhookEvent::as_str).to_vec()
}
