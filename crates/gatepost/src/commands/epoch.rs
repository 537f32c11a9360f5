//! `gatepost epoch`: says that the store was restored, so that nothing of before is good once more.

use crate::cli_operations::EpochCommand;
use crate::commands::app::{moment, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::failure::Failure;
use gatepost_domain::epoch::Epoch;
use serde_json::json;

/// Runs one of the epoch commands.
pub(crate) async fn run(config: &Config, command: &EpochCommand, as_json: bool) -> Result<(), Failure> {
    let failed = |error| Failure::of("the epoch", &error);
    match command {
        EpochCommand::Show => {
            let epoch = with_service!(config, gatepost => gatepost.epoch().await).map_err(failed)?;
            show(epoch, as_json)
        }
        EpochCommand::Bump => {
            let epoch = with_service!(config, gatepost => gatepost.begin_epoch().await).map_err(failed)?;
            show(Some(epoch), as_json)?;
            if as_json { Ok(()) } else { print(WHAT_IS_VOID) }
        }
    }
}

/// What whoever bumped the epoch must know.
const WHAT_IS_VOID: &str = "\
Links, codes, waiting letters, pushed requests, sessions and refresh tokens of before are void: everybody signs in anew. \
Not undone are changes that the backup did not know: block users, delete secrets and withdraw keys again that had to go \
since it was made.";

fn show(epoch: Option<Epoch>, as_json: bool) -> Result<(), Failure> {
    if as_json {
        let number = epoch.map_or(0, |epoch| epoch.number);
        let mut value = json!({ "number": number });
        if let (Some(epoch), Some(value)) = (epoch, value.as_object_mut()) {
            value.insert("began_at".to_owned(), moment(epoch.began_at).into());
        }
        return print_json(&value);
    }
    match epoch {
        Some(epoch) => print(&format!("epoch {}, since {}", epoch.number, moment(epoch.began_at))),
        None => print("epoch 0, since the store was made"),
    }
}
