//! What the hosted pages say where a sign-in begins and waits: `pages.ftl`.

use crate::message::messages;

messages! {
    /// The hosted page where a sign-in begins.
    begin:
    Heading<'a> = "begin-heading" { app: &'a str };
    Label = "begin-label";
    Hint = "begin-hint";
    Continue = "begin-continue";
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
    StrayHeading = "begin-stray-heading";
    StrayApp = "begin-stray-app";
    StrayRequest = "begin-stray-request";
    StrayRedirect = "begin-stray-redirect";
    StrayNext = "begin-stray-next";
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
    OpenMail<'a> = "wait-open-mail" { service: &'a str };
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
    Back<'a> = "wait-back" { app: &'a str };
    CompletedHeading = "wait-completed-heading";
    CompletedText<'a> = "wait-completed-text" { app: &'a str };
    FailedHeading = "wait-failed-heading";
    FailedText<'a> = "wait-failed-text" { hint: &'a str };
    FailedNext = "wait-failed-next";
    ElsewhereHeading = "wait-elsewhere-heading";
    ElsewhereText = "wait-elsewhere-text";
    ElsewhereNext = "wait-elsewhere-next";
}
