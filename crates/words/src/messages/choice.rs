//! What the page behind a link says where there is a choice, and what comes of it.

use crate::message::messages;

messages! {
    /// The choice behind a link that was opened elsewhere than where the sign-in began.
    confirm:
    Here = "confirm-here";
    HereText = "confirm-here-text";
    Elsewhere = "confirm-elsewhere";
    ElsewhereText = "confirm-elsewhere-text";
    NumberLabel = "confirm-number-label";
    NumberHint = "confirm-number-hint";
    NumberButton = "confirm-number-button";
    NumberKeep = "confirm-number-keep";
    WrongHeading = "confirm-wrong-heading";
    WrongText<'a> = "confirm-wrong-text" { app: &'a str };
    WrongNext = "confirm-wrong-next";
    ApprovedHeading = "confirm-approved-heading";
    ApprovedText = "confirm-approved-text";
    StrictHeading = "confirm-strict-heading";
    StrictText<'a> = "confirm-strict-text" { app: &'a str };
    StrictNext = "confirm-strict-next";
    Renew<'a> = "confirm-renew" { hint: &'a str };
    RenewText = "confirm-renew-text";
    RenewTooSoonHeading = "confirm-renew-too-soon-heading";
    RenewTooSoonText = "confirm-renew-too-soon-text";
    SignedInHeading = "confirm-signed-in-heading";
    SignedInText<'a> = "confirm-signed-in-text" { app: &'a str };
    SignedInNext = "confirm-signed-in-next";
    RenewedHeading = "confirm-renewed-heading";
    RenewedText<'a> = "confirm-renewed-text" { hint: &'a str };
    RenewedNext = "confirm-renewed-next";
    CrossSiteHeading = "confirm-cross-site-heading";
    CrossSiteText = "confirm-cross-site-text";
    CrossSiteNext = "confirm-cross-site-next";
    LimitedHeading = "confirm-limited-heading";
    LimitedText = "confirm-limited-text";
    LimitedNext = "confirm-limited-next" { wait: crate::Phrase };
}
