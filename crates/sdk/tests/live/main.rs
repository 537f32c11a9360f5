//! The SDK against the server itself, cell by cell of the matrix that every client of Gatepost has to pass.
//!
//! `GATEPOST_BIN` names another server than that of this checkout. Each cell is one line of JSON, `{"cell":"refresh","client":"rust","ok":true}`; the exit code is 0
//! only if all are well.

mod cells;
mod people;
mod server;

use serde_json::json;
use server::Server;
use std::io::Write as _;
use std::process::ExitCode;

/// Why a cell failed.
type Failure = Box<dyn std::error::Error + Send + Sync>;

fn main() -> ExitCode {
    // cargo asks every test for its names; these are the cells of one test.
    if std::env::args().any(|argument| argument == "--list") {
        say("matrix: test");
        return ExitCode::SUCCESS;
    }
    let Ok(runtime) = tokio::runtime::Runtime::new() else { return ExitCode::FAILURE };
    match runtime.block_on(run()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            say(&format!("live: {failure}"));
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<bool, Failure> {
    let mut server = Server::start().await?;
    let mut are_all_well = true;
    macro_rules! cells {
        ($($cell:ident),*) => {$(
            let result = cells::$cell(&mut server).await;
            are_all_well &= result.is_ok();
            say(&line(stringify!($cell), result));
        )*};
    }
    cells!(link, code, refresh, logout, jwt, biscuit, rotation, restart, wrong_audience, wrong_app);
    server.stop().await?;
    Ok(are_all_well)
}

fn line(cell: &str, result: Result<(), Failure>) -> String {
    match result {
        Ok(()) => json!({"client": "rust", "cell": cell, "ok": true}),
        Err(failure) => json!({"client": "rust", "cell": cell, "ok": false, "why": failure.to_string()}),
    }
    .to_string()
}

fn say(line: &str) {
    // Whoever has closed the pipe has read enough.
    let _ = writeln!(std::io::stdout(), "{line}");
}
