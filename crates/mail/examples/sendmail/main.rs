//! The way out that `docs/adapter.md` writes, tried with a program of this machine.
//!
//! `cargo run --example sendmail -- /usr/sbin/sendmail 'Me <me@example.org>'` sends one letter from that address, and says what
//! became of it.
#![expect(clippy::print_stdout, reason = "an example speaks to whoever runs it")]

mod adapter;

use adapter::Sendmail;
use gatepost_application::Mailer;
use gatepost_contract::mailer::letter;
use gatepost_mail::Sender;
use std::error::Error;
use std::time::Duration;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(program), Some(sender)) = (words.next(), words.next()) else {
        return Err("name a program and a sender".into());
    };
    let sender = Sender::parse(&sender)?;
    let sendmail = Sendmail { program: program.into(), sender, patience: Duration::from_secs(20) };
    println!("{:?}", sendmail.hand_over(&letter(1)).await);
    Ok(())
}
