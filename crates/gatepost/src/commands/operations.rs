//! The commands of whoever keeps a server running.

use super::{backup, doctor, epoch, trial};
use crate::cli::OperationsCommand;
use crate::config::Config;
use crate::failure::Failure;

/// Runs one of them.
pub(crate) async fn run(config: &Config, command: OperationsCommand, as_json: bool) -> Result<(), Failure> {
    match command {
        OperationsCommand::Doctor => Box::pin(doctor::run(config, as_json)).await,
        OperationsCommand::Try { email, app_id, redirect_uri, address } => {
            let wish = trial::Wish { email, app_id, redirect_uri, address };
            Box::pin(trial::run(config, wish, as_json)).await
        }
        OperationsCommand::Backup { file } => backup::run(config, &file, as_json).await,
        OperationsCommand::Epoch(command) => epoch::run(config, &command, as_json).await,
    }
}
