//! Shows a letter and says what it costs to write one.
//!
//! `cargo run --release -p gatepost-mail --example letter > letter.html`, and open the file in a browser.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "an example speaks to whoever runs it")]

use gatepost_contract::mailer::letter;
use gatepost_mail::letter::{LetterUnwritten, render};
use std::hint::black_box;
use tokio::time::Instant;

const ROUNDS: u32 = 20_000;

fn main() -> Result<(), LetterUnwritten> {
    let letter = letter(1);
    print!("{}", render(&letter)?.html);

    let begun = Instant::now();
    for _ in 0..ROUNDS {
        black_box(render(black_box(&letter))?);
    }
    let each = begun.elapsed() / ROUNDS;
    eprintln!("{}", render(&letter)?.text);
    eprintln!("rendered in {each:?}");
    Ok(())
}
