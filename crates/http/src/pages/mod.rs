//! Pages for people: the link page, the demo, the development mailbox.
