//! Letters by a program that takes mail on its standard input, as the `sendmail` of Postfix, Exim or msmtp does.

use gatepost_application::{Letter, Mailer, WrittenLetter};
use gatepost_domain::delivery::{HandOver, Way};
use gatepost_domain::template::{LetterTemplate, TemplateFault};
use gatepost_mail::Sender;
use gatepost_mail::letter::{Message, check, compose, without_secrets, write};
use std::io;
use std::path::PathBuf;
use std::process::{Output, Stdio};
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::process::{Child, Command};
use tokio::time::timeout;

/// Exit codes that speak of the letter and not of today: its form, its recipient, their host (`sysexits.h`).
const FOR_GOOD: [i32; 3] = [65, 67, 68];

/// Hands letters to a program on this machine.
#[derive(Debug)]
pub(crate) struct Sendmail {
    /// The program, such as `/usr/sbin/sendmail`.
    pub(crate) program: PathBuf,
    /// Whom letters come from, unless their app has a sender of its own.
    pub(crate) sender: Sender,
    /// How long it may take over one letter: less than a minute.
    pub(crate) patience: Duration,
}

impl Sendmail {
    /// No shell reads the arguments, and nothing behind `--` is taken for an option.
    fn start(&self, message: &Message) -> io::Result<Child> {
        Command::new(&self.program)
            .args(["-i", "-f", message.from.as_ref(), "--", message.to.as_ref()])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
    }
}

/// Gives it the whole message, lines ending as they do on this machine, and waits for its end.
async fn feed(mut child: Child, message: &Message) -> io::Result<Output> {
    let (input, text) = (child.stdin.take(), message.content.replace("\r\n", "\n"));
    let write = async {
        let mut input = input.ok_or(io::ErrorKind::BrokenPipe)?;
        input.write_all(text.as_bytes()).await
    };
    let (written, output) = tokio::join!(write, child.wait_with_output());
    let output = output?;
    // Who refuses need not have read it all; who takes it must have.
    if output.status.success() { written.map(|()| output) } else { Ok(output) }
}

/// What its end means for the letter.
fn verdict(ended: io::Result<Output>, letter: &Letter) -> HandOver {
    let Ok(output) = ended else { return in_doubt("it broke off".to_owned()) };
    // The program may quote whom the letter is for, and what is in it.
    let said = without_secrets(&String::from_utf8_lossy(&output.stderr), letter);
    match output.status.code() {
        Some(0) => HandOver::Taken { message_id: format!("sendmail:{}", letter.id) },
        Some(code) if FOR_GOOD.contains(&code) => HandOver::RefusedForGood { why: format!("{code} {said}") },
        Some(code) => HandOver::Away { why: format!("{code} {said}") },
        // Killed: it had the letter, and nobody knows what it did with it.
        None => in_doubt(format!("it was killed: {said}")),
    }
}

fn in_doubt(why: String) -> HandOver {
    HandOver::InDoubt { why, way: Way::First }
}

impl Mailer for Sendmail {
    async fn hand_over(&self, letter: &Letter) -> HandOver {
        let message = match compose(letter, &self.sender) {
            Ok(message) => message,
            Err(unwritten) => return unwritten.hand_over(),
        };
        match self.start(&message) {
            // Nobody has seen the letter.
            Err(error) => HandOver::Away { why: format!("the program can't be started: {error}") },
            Ok(child) => match timeout(self.patience, feed(child, &message)).await {
                Ok(ended) => verdict(ended, letter),
                Err(_) => in_doubt(format!("no answer within {} s", self.patience.as_secs())),
            },
        }
    }

    fn check(&self, template: &LetterTemplate) -> Result<(), TemplateFault> {
        check(template)
    }

    fn write(&self, letter: &Letter) -> Option<WrittenLetter> {
        write(letter)
    }
}
