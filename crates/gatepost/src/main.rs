//! Sign-in by e-mail for any app: one binary that only wires.

mod cli;
mod cli_operations;
mod commands;
mod config;
mod couriers;
mod database;
mod doctor;
mod eraser;
mod failure;
#[cfg(test)]
mod guides;
mod herald;
mod keeper;
mod likeness;
mod live;
mod messenger;
mod node;
mod numbers;
mod otlp;
mod plain_http;
mod registrar;
mod rounds;
mod sealer;
mod sweeper;
mod system;
mod telemetry;

use clap::Parser;
use cli::Cli;
use failure::Failure;
use std::io::Write;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let outcome = match runtime {
        Ok(runtime) => runtime.block_on(commands::run(cli)),
        Err(error) => Err(Failure::of("starting", &error)),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            // If standard error is gone too, the exit code still speaks.
            let _ = writeln!(std::io::stderr(), "gatepost: {}", failure.line());
            failure.code()
        }
    }
}
