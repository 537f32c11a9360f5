//! The way out that `docs/adapter.md` writes, tried with a program of this machine.
//!
//! `cargo run --example sendmail -- /usr/sbin/sendmail me@example.org` sends that address a letter, from itself, and says what became
//! of it.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

mod adapter;

use adapter::Sendmail;
use gatepost_application::{Letter, Mailer};
use gatepost_contract::mailer::letter;
use gatepost_domain::email::EmailAddress;
use gatepost_mail::Sender;
use std::error::Error;
use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(program), Some(address)) = (words.next(), words.next()) else {
        return Err("name a program and an address".into());
    };
    let letter = Letter { to: EmailAddress::parse(&address)?, ..letter(1) };
    let sender = Sender::parse(&address)?;
    let sendmail = Sendmail { program: program.into(), sender, patience: Duration::from_secs(20) };
    println!("{:?}", sendmail.hand_over(&letter).await);
    Ok(())
}
