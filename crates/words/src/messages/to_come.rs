//! What the e-mailed code, the hosted sign-in and its waiting page, and the choice behind a link will say. No page and no
//! letter has these sentences yet; the tests say them all the same, in every language. Whoever begins to use a section
//! moves it to its neighbours, and takes it from the list in the tests.

use crate::message::messages;

messages! {
    /// The six digits in a letter, beside the link or alone: `letters.ftl`.
    code:
    OrType<'a> = "code-or-type" { code: &'a str };
    Type<'a> = "code-type" { code: &'a str };
    TypeHere = "code-type-here";
    Expiry = "code-expiry" { clock: crate::Phrase, span: crate::Phrase };
    WorksUntil = "code-works-until" { clock: crate::Phrase };
    NeverTell = "code-never-tell";
    Subject<'a> = "code-subject" { app: &'a str };
    Heading<'a> = "code-heading" { app: &'a str };
    Preheader = "code-preheader" { clock: crate::Phrase };
    NotYou = "code-not-you";
    NotYouEither = "code-not-you-either";
}

messages! {
    /// The hosted page where a sign-in begins.
    begin:
    Heading<'a> = "begin-heading" { app: &'a str };
    Label = "begin-label";
    Hint = "begin-hint";
    Continue = "begin-continue";
    Send = "begin-send";
    Sending = "begin-sending";
    MissingProblem = "begin-missing-problem";
    InvalidProblem = "begin-invalid-problem";
    ProblemHeading = "begin-problem-heading";
    LimitedHeading = "begin-limited-heading";
    LimitedText = "begin-limited-text";
    LimitedNext = "begin-limited-next" { wait: crate::Phrase };
    TryAgain = "begin-try-again";
    TroubleHeading = "begin-trouble-heading";
    TroubleText = "begin-trouble-text";
    TroubleNext = "begin-trouble-next";
    LanguageLabel = "begin-language-label";
    LanguageButton = "begin-language-button";
}

messages! {
    /// The page that waits for the letter to be read.
    wait:
    Heading = "wait-heading";
    Sending<'a> = "wait-sending" { hint: &'a str };
    Sent<'a> = "wait-sent" { hint: &'a str };
    Then = "wait-then";
    ThenLink = "wait-then-link";
    ThenCode = "wait-then-code";
    MovesOn = "wait-moves-on";
    CheckAgain = "wait-check-again";
    CheckAgainHint = "wait-check-again-hint";
    CodeLabel = "wait-code-label";
    CodeHint = "wait-code-hint";
    CodeButton = "wait-code-button";
    CodeMissing = "wait-code-missing";
    CodeWrongHeading = "wait-code-wrong-heading";
    CodeWrong = "wait-code-wrong" { tries: u64 };
    CodeLockedHeading = "wait-code-locked-heading";
    CodeLocked = "wait-code-locked";
    Resend = "wait-resend";
    ResendIn = "wait-resend-in" { wait: crate::Phrase };
    Resent<'a> = "wait-resent" { hint: &'a str };
    ResendExhausted = "wait-resend-exhausted";
    ResendLimited = "wait-resend-limited" { wait: crate::Phrase };
    WrongAddress = "wait-wrong-address";
    StartAgain = "wait-start-again";
    Number<'a> = "wait-number" { number: &'a str };
    NumberKeep = "wait-number-keep";
    ExpiredHeading = "wait-expired-heading";
    ExpiredText<'a> = "wait-expired-text" { hint: &'a str };
    NewLetter = "wait-new-letter";
    RefusedHeading = "wait-refused-heading";
    RefusedText<'a> = "wait-refused-text" { hint: &'a str, app: &'a str };
    ApprovedHeading = "wait-approved-heading";
    ApprovedText<'a> = "wait-approved-text" { app: &'a str };
    GoOn<'a> = "wait-go-on" { app: &'a str };
    CompletedHeading = "wait-completed-heading";
    CompletedText<'a> = "wait-completed-text" { app: &'a str };
    FailedHeading = "wait-failed-heading";
    FailedText<'a> = "wait-failed-text" { hint: &'a str };
    FailedNext = "wait-failed-next";
}

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
    NumberMissing = "confirm-number-missing";
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
    SpentText<'a> = "confirm-spent-text" { hint: &'a str };
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
