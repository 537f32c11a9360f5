//! What pages say: `pages.ftl`.

use crate::message::messages;

messages! {
    /// What stands on many pages.
    page:
    Title<'a> = "page-title" { heading: crate::Phrase, app: &'a str };
    SupportId = "page-support-id";
    Privacy = "page-privacy";
    Terms = "page-terms";
}

messages! {
    /// The page behind a good link.
    link:
    Heading<'a> = "link-heading" { app: &'a str };
    Invitation = "link-invitation";
    SignIn = "link-sign-in";
    Refuse = "link-refuse";
    AskedHeading = "link-asked-heading";
    AskedBy = "link-asked-by";
    Server<'a> = "link-server" { app: &'a str };
    AskedFrom = "link-asked-from";
    BrowserUnknown = "link-browser-unknown";
    BrowserUnknownOn<'a> = "link-browser-unknown-on" { system: &'a str };
    Ip = "link-ip";
    When = "link-when";
    WhenTold = "link-when-told" { ago: crate::Phrase, date: crate::Phrase, clock: crate::Phrase };
    Works = "link-works";
    WorksUntil = "link-works-until" { clock: crate::Phrase, left: crate::Phrase };
    NotYou<'a> = "link-not-you" { app: &'a str };
}

messages! {
    /// Pages that say what is so, and what to do now.
    notice:
    Again = "notice-again";
    AgainAt<'a> = "notice-again-at" { app: &'a str };
    PressInMail = "notice-press-in-mail";
    StoppedHeading = "notice-stopped-heading";
    StoppedDone<'a> = "notice-stopped-done" { app: &'a str };
    StoppedHarmless = "notice-stopped-harmless";
    StoppedNext = "notice-stopped-next";
    StoppedNextWithId = "notice-stopped-next-with-id";
    CrossSiteHeading = "notice-cross-site-heading";
    CrossSiteText = "notice-cross-site-text";
    NotAllowedHeading = "notice-not-allowed-heading";
    NotAllowedText = "notice-not-allowed-text";
    FormHeading = "notice-form-heading";
    FormText = "notice-form-text";
    UnavailableHeading = "notice-unavailable-heading";
    UnavailableText = "notice-unavailable-text";
    UnavailableNext = "notice-unavailable-next";
    FailedHeading = "notice-failed-heading";
    FailedText = "notice-failed-text";
    FailedNext = "notice-failed-next";
    UnknownHeading = "notice-unknown-heading";
    UnknownText = "notice-unknown-text";
    UnknownNext = "notice-unknown-next";
    GuessingHeading = "notice-guessing-heading";
    GuessingText = "notice-guessing-text";
    GuessingNext = "notice-guessing-next" { wait: crate::Phrase };
    SpentHeading = "notice-spent-heading";
    SpentText = "notice-spent-text";
    SpentTextOf<'a> = "notice-spent-text-of" { hint: &'a str, app: &'a str };
    SpentYou = "notice-spent-you";
    SpentNext = "notice-spent-next";
    SpentNextAt<'a> = "notice-spent-next-at" { app: &'a str };
    ExpiredHeading = "notice-expired-heading";
    ExpiredText = "notice-expired-text";
    ExpiredTextOf<'a> = "notice-expired-text-of" { hint: &'a str, date: crate::Phrase, clock: crate::Phrase };
    RefusedHeading = "notice-refused-heading";
    RefusedText = "notice-refused-text";
    RefusedTextOf<'a> = "notice-refused-text-of" { hint: &'a str };
    RefusedNext = "notice-refused-next";
    RefusedNextAt<'a> = "notice-refused-next-at" { app: &'a str };
    DisabledHeading = "notice-disabled-heading";
    DisabledHeadingOf<'a> = "notice-disabled-heading-of" { app: &'a str };
    DisabledText = "notice-disabled-text";
    DisabledNext = "notice-disabled-next";
    DisabledNextUntil = "notice-disabled-next-until" { date: crate::Phrase, clock: crate::Phrase };
    UserHeading = "notice-user-heading";
    UserHeadingOf<'a> = "notice-user-heading-of" { app: &'a str };
    UserText = "notice-user-text";
    UserTextOf<'a> = "notice-user-text-of" { hint: &'a str };
    UserNext = "notice-user-next";
    MovedHeading = "notice-moved-heading";
    MovedText = "notice-moved-text";
    MovedTextOf<'a> = "notice-moved-text-of" { hint: &'a str, app: &'a str };
    FrontHeading = "notice-front-heading";
    FrontText = "notice-front-text";
    FrontNext = "notice-front-next";
}
