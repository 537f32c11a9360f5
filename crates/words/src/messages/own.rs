//! What a person's own page says, and the page behind the link of a change of their address: `pages.ftl`.

use crate::message::messages;

messages! {
    /// A person's own page at an app.
    account:
    Heading<'a> = "account-heading" { app: &'a str };
    Who = "account-who";
    Sessions = "account-sessions";
    SessionsNone = "account-sessions-none";
    Here = "account-here";
    Since = "account-since" { date: crate::Phrase, clock: crate::Phrase };
    Used = "account-used" { date: crate::Phrase, clock: crate::Phrase };
    End = "account-end";
    EndThat<'a> = "account-end-that" { what: &'a str };
    History = "account-history";
    HistoryNone = "account-history-none";
    Completed = "account-completed";
    Waiting = "account-waiting";
    Refused = "account-refused";
    Expired = "account-expired";
    Email = "account-email";
    EmailLabel = "account-email-label";
    EmailHint = "account-email-hint";
    EmailButton = "account-email-button";
    Pending<'a> = "account-pending" { email: &'a str, date: crate::Phrase, clock: crate::Phrase };
    PendingOld = "account-pending-old";
    PendingNew = "account-pending-new";
    Invalid = "account-invalid";
    Same = "account-same";
    Domain<'a> = "account-domain" { app: &'a str };
    Limited = "account-limited" { wait: crate::Phrase };
    Leave = "account-leave";
    LeaveHere = "account-leave-here";
    LeaveEverywhere = "account-leave-everywhere";
    LeaveText = "account-leave-text";
    FreshHeading = "account-fresh-heading";
    FreshText = "account-fresh-text";
    FreshButton = "account-fresh-button";
    AgainHeading = "account-again-heading";
    AgainText = "account-again-text";
    Back = "account-back";
    GoneHeading = "account-gone-heading";
    GoneText = "account-gone-text";
    LeftEverywhere<'a> = "account-left-everywhere" { app: &'a str };
}

messages! {
    /// The page behind the link of a letter that asks whether an address may be changed.
    moving:
    Heading<'a> = "moving-heading" { app: &'a str };
    Old<'a> = "moving-old" { hint: &'a str };
    New<'a> = "moving-new" { hint: &'a str };
    Both = "moving-both";
    Confirm = "moving-confirm";
    NotYou = "moving-not-you";
    HalfHeading = "moving-half-heading";
    HalfText<'a> = "moving-half-text" { hint: &'a str };
    DoneHeading = "moving-done-heading";
    DoneText<'a> = "moving-done-text" { app: &'a str, hint: &'a str };
    OffHeading = "moving-off-heading";
    OffText<'a> = "moving-off-text" { app: &'a str };
    OffNext = "moving-off-next";
    ExpiredText = "moving-expired-text";
    ExpiredNext = "moving-expired-next";
    TakenHeading = "moving-taken-heading";
    TakenText<'a> = "moving-taken-text" { app: &'a str };
    ReplacedText = "moving-replaced-text";
    Domain<'a> = "moving-domain" { app: &'a str };
}
