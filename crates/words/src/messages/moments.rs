//! What letters and pages both say: `moments.ftl`.

use crate::message::messages;

messages! {
    /// Moments and spans; [`Language`](crate::Language) has a method for each that reads the calendar.
    moment:
    Date = "moment-date" { day: u64, month: u64, year: u64 };
    Clock = "moment-clock" { hour: crate::Phrase, minute: crate::Phrase };
    Precisely = "moment-precisely" { date: crate::Phrase, hour: crate::Phrase, minute: crate::Phrase, second: crate::Phrase };
    Seconds = "moment-seconds" { seconds: u64 };
    Minutes = "moment-minutes" { minutes: u64 };
    Hours = "moment-hours" { hours: u64 };
    Ago = "moment-ago" { minutes: u64 };
    Left = "moment-left" { minutes: u64 };
}

messages! {
    /// Who asked, as far as it is known.
    who:
    BrowserOnSystem<'a> = "who-browser-on-system" { browser: crate::Phrase, system: &'a str };
    AndroidApp = "who-android-app";
    AppleApp = "who-apple-app";
    InPlace<'a> = "who-in-place" { whence: crate::Phrase, place: &'a str };
    ProgramAt<'a> = "who-program-at" { program: crate::Phrase, ip: &'a str };
}
