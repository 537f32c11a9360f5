//! What letters say: `letters.ftl`.

use crate::message::messages;

messages! {
    /// The letter with the link.
    letter:
    Subject<'a> = "letter-subject" { app: &'a str };
    Preheader = "letter-preheader" { clock: crate::Phrase };
    Heading<'a> = "letter-heading" { app: &'a str };
    Invitation = "letter-invitation";
    Button<'a> = "letter-button" { app: &'a str };
    OpenLink = "letter-open-link";
    PlainLink = "letter-plain-link";
    Expiry = "letter-expiry" { clock: crate::Phrase, span: crate::Phrase };
    AskedFrom = "letter-asked-from" { date: crate::Phrase, clock: crate::Phrase, place: crate::Phrase };
    AskedFromUnknown = "letter-asked-from-unknown" { date: crate::Phrase, clock: crate::Phrase };
    AskedByServer<'a> = "letter-asked-by-server" { date: crate::Phrase, clock: crate::Phrase, app: &'a str };
    NotYou = "letter-not-you";
    Keep = "letter-keep";
    Support<'a> = "letter-support" { id: &'a str };
}

messages! {
    /// The six digits in a letter, beside the link or alone.
    code:
    OrType = "code-or-type";
    Type = "code-type";
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
    /// The letter to whoever was erased.
    erased:
    Subject<'a> = "erased-subject" { app: &'a str };
    Preheader<'a> = "erased-preheader" { app: &'a str };
    Heading<'a> = "erased-heading" { app: &'a str };
    What<'a> = "erased-what" { app: &'a str };
    When = "erased-when" { date: crate::Phrase, clock: crate::Phrase };
    Again<'a> = "erased-again" { app: &'a str };
}

messages! {
    /// The letters of a change of an address: those that ask, and those that tell.
    change:
    Subject<'a> = "change-subject" { app: &'a str };
    Preheader = "change-preheader" { clock: crate::Phrase };
    WhatOld<'a> = "change-what-old" { app: &'a str, hint: &'a str };
    WhatNew<'a> = "change-what-new" { app: &'a str, hint: &'a str };
    Button = "change-button";
    NotYouOld = "change-not-you-old";
    NotYouNew = "change-not-you-new";
    DoneSubject<'a> = "change-done-subject" { app: &'a str };
    DonePreheader = "change-done-preheader";
    DoneWhatOld<'a> = "change-done-what-old" { app: &'a str, hint: &'a str };
    DoneWhatNew<'a> = "change-done-what-new" { app: &'a str, hint: &'a str };
    DoneWhen = "change-done-when" { date: crate::Phrase, clock: crate::Phrase };
    DoneNotYou<'a> = "change-done-not-you" { app: &'a str };
}

messages! {
    /// The letter of a sign-in in a browser that the person had no session in before.
    device:
    Subject<'a> = "device-subject" { app: &'a str };
    Preheader = "device-preheader";
    What<'a> = "device-what" { app: &'a str };
    Button = "device-button";
    Open = "device-open";
    From = "device-from" { date: crate::Phrase, clock: crate::Phrase, place: crate::Phrase };
    FromUnknown = "device-from-unknown" { date: crate::Phrase, clock: crate::Phrase };
    NotYou = "device-not-you";
}
