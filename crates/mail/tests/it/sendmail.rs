//! The example of `docs/adapter.md` keeps the laws of the port.

#[path = "../../examples/sendmail/adapter.rs"]
mod adapter;

use crate::letters::{letter, sender};
use adapter::Sendmail;
use gatepost_application::Mailer;
use gatepost_contract::mailer::{Fixture, RemoteFixture, Taken, Trouble};
use gatepost_domain::delivery::HandOver;
use std::fs;
use std::os::unix::fs::symlink;
use std::time::Duration;
use tempfile::TempDir;

/// A program that takes letters, or does as it is told.
const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/sendmail/program.sh");

struct Machine {
    sendmail: Sendmail,
    /// What the program is called from, and where it keeps letters.
    folder: TempDir,
}

impl Machine {
    fn file(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap_or_default()
    }
}

fn machine(patience: Duration) -> Machine {
    let folder = tempfile::tempdir().unwrap();
    let program = folder.path().join("sendmail");
    // Not written but linked: a file that somebody still writes can't be run (ETXTBSY).
    symlink(PROGRAM, &program).unwrap();
    Machine { sendmail: Sendmail { program, sender: sender(), patience }, folder }
}

impl Fixture for Machine {
    type Mailer = Sendmail;

    fn mailer(&self) -> &Sendmail {
        &self.sendmail
    }

    fn taken(&self) -> Vec<Taken> {
        let numbers = (1..).map_while(|number| {
            let recipients = self.file(&format!("{number}.to"));
            (!recipients.is_empty()).then_some((number, recipients))
        });
        numbers
            .map(|(number, recipients)| Taken {
                recipients: recipients.lines().map(str::to_owned).collect(),
                content: self.file(&format!("{number}.eml")),
            })
            .collect()
    }
}

impl RemoteFixture for Machine {
    async fn meet(&self, trouble: Option<Trouble>) {
        let (program, told) = (&self.sendmail.program, self.folder.path().join("trouble"));
        let _ = (fs::remove_file(program), fs::remove_file(&told));
        let says = match trouble {
            Some(Trouble::IsGone) => return,
            Some(Trouble::RefusesForNow(words)) => format!("75 {words}\n"),
            Some(Trouble::RefusesForGood(words)) => format!("67 {words}\n"),
            Some(Trouble::HangsUp) => "die\n".to_owned(),
            Some(Trouble::Hangs) => "hang\n".to_owned(),
            None => return symlink(PROGRAM, program).unwrap(),
        };
        fs::write(told, says).unwrap();
        symlink(PROGRAM, program).unwrap();
    }
}

mod laws {
    use super::{Duration, Machine, machine};

    async fn make() -> Machine {
        machine(Duration::from_secs(20))
    }

    gatepost_contract::mailer_laws!(make);
}

mod laws_of_another_program {
    use super::{Duration, Machine, machine};

    // One of its troubles is to say nothing.
    async fn make() -> Machine {
        machine(Duration::from_secs(3))
    }

    gatepost_contract::remote_mailer_laws!(make);
}

#[tokio::test]
async fn the_program_is_given_lines_of_this_machine() {
    let machine = machine(Duration::from_secs(20));
    let answer = machine.mailer().hand_over(&letter(1)).await;
    assert!(matches!(answer, HandOver::Taken { .. }), "{answer:?}");
    let message = machine.file("1.eml");
    assert!(message.starts_with("From: ") && !message.contains('\r'), "{message}");
}
