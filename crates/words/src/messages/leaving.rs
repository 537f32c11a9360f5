//! What the pages say where somebody logs out: `pages.ftl`.

use crate::message::messages;

messages! {
    /// The page that asks whether somebody wants to log out, and what comes of it.
    logout:
    Heading<'a> = "logout-heading" { app: &'a str };
    Who<'a> = "logout-who" { hint: &'a str };
    Text<'a> = "logout-text" { app: &'a str };
    Here = "logout-here";
    Everywhere = "logout-everywhere";
    EverywhereText = "logout-everywhere-text";
    Stay = "logout-stay";
    DoneHeading = "logout-done-heading";
    DoneText<'a> = "logout-done-text" { app: &'a str };
    DoneNext = "logout-done-next";
    StrayHeading = "logout-stray-heading";
    StrayRequest = "logout-stray-request";
    StrayRedirect = "logout-stray-redirect";
    StrayNext = "logout-stray-next";
}
