//! Letters and the ways they leave: SMTP and the development mailbox.
