//! `gatepost token`: what the holder of a biscuit does with it, without settings, store or network.

use crate::cli::TokenCommand;
use crate::commands::{print, print_json};
use crate::failure::Failure;
use crate::system::{SystemClock, SystemEntropy};
use gatepost_application::{Clock, Entropy};
use gatepost_domain::time::Timestamp;
use gatepost_tokens::narrowing::{self, Inspection, Narrowing, NarrowingRefused};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::Read;
use std::time::Duration;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;
use zeroize::Zeroizing;

/// What a server takes at most.
const LONGEST: usize = 4096;

/// And what is read of a file that holds something else.
const READ_AT_MOST: u64 = 64 * 1024;

/// Does what the command says.
pub(crate) fn run(command: &TokenCommand, as_json: bool) -> Result<(), Failure> {
    match command {
        TokenCommand::Attenuate { file, checks, expires_in, scopes } => {
            let expires_in = expires_in.as_deref().map(span).transpose()?;
            let narrowing = Narrowing {
                checks: checks.clone(),
                expires_at: expires_in.map(|span| SystemClock.now().plus(span)),
                scopes: scopes.clone(),
            };
            attenuate(&read(file.as_deref())?, &narrowing, as_json)
        }
        TokenCommand::Inspect { file, public_key } => {
            inspect(&read(file.as_deref())?, public_key.as_deref(), as_json)
        }
    }
}

/// The token in that file, or on standard input. Never one on the command line, which shells remember and others see; so
/// the name is not said again either, in case it is a token.
fn read(file: Option<&str>) -> Result<Zeroizing<String>, Failure> {
    let mut text = Zeroizing::new(String::new());
    let read = match file {
        None | Some("-") => std::io::stdin().lock().take(READ_AT_MOST).read_to_string(&mut text),
        Some(file) => {
            std::fs::File::open(file).and_then(|file| file.take(READ_AT_MOST).read_to_string(&mut text))
        }
    };
    read.map_err(|error| Failure::of("reading the token from a file or standard input", &error))?;
    Ok(Zeroizing::new(text.trim().to_owned()))
}

/// A number and `s`, `m`, `h` or `d`.
pub(super) fn span(text: &str) -> Result<Duration, Failure> {
    let wrong = || Failure::Usage(format!("--expires-in takes a number and s, m, h or d, not {text:?}"));
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(wrong)?;
    let seconds: u64 = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86400,
        _ => return Err(wrong()),
    };
    let number: u64 = number.parse().map_err(|_| wrong())?;
    number.checked_mul(seconds).filter(|span| *span > 0).map(Duration::from_secs).ok_or_else(wrong)
}

fn refused(refused: &NarrowingRefused) -> Failure {
    match refused {
        NarrowingRefused::Nothing => {
            Failure::Usage("nothing to narrow it by: --check, --expires-in or --scope".to_owned())
        }
        refused @ (NarrowingRefused::Check(_) | NarrowingRefused::Key) => Failure::Usage(refused.to_string()),
        refused => Failure::Failed(refused.to_string()),
    }
}

fn attenuate(token: &str, narrowing: &Narrowing, as_json: bool) -> Result<(), Failure> {
    let next_key = Zeroizing::new(SystemEntropy.bytes::<32>());
    let narrowed = narrowing::attenuate(token, narrowing, &next_key).map_err(|why| refused(&why))?;
    if narrowed.len() > LONGEST {
        let length = narrowed.len();
        return Err(Failure::Failed(format!(
            "the narrowed biscuit has {length} characters, and no server takes more than {LONGEST}"
        )));
    }
    if !as_json {
        return print(&narrowed);
    }
    let expires_at = narrowing::inspect(&narrowed).ok().and_then(|inspection| inspection.expires_at);
    print_json(&without_nulls(json!({ "token": narrowed, "expires_at": expires_at.and_then(spelled) })))
}

fn inspect(token: &str, public_key: Option<&str>, as_json: bool) -> Result<(), Failure> {
    let inspection = narrowing::inspect(token).map_err(|why| refused(&why))?;
    let key = public_key.map(key).transpose()?;
    let verifies =
        key.map(|key| narrowing::is_signed_by(token, &key)).transpose().map_err(|why| refused(&why))?;
    if as_json { print_json(&as_data(&inspection, verifies)) } else { print(&as_text(&inspection, verifies)) }
}

/// A key is no secret: it may stand on the command line, or in a file.
fn key(given: &str) -> Result<String, Failure> {
    let is_key = given.starts_with("-----BEGIN") || given.trim_start_matches("ed25519/").len() == 64;
    if is_key {
        return Ok(given.to_owned());
    }
    std::fs::read_to_string(given).map_err(|error| Failure::of("reading the public key", &error))
}

fn spelled(at: Timestamp) -> Option<String> {
    OffsetDateTime::from_unix_timestamp(at.as_seconds()).ok()?.format(&Rfc3339).ok()
}

/// Absent fields are left out.
fn without_nulls(mut value: Value) -> Value {
    if let Some(object) = value.as_object_mut() {
        object.retain(|_, member| !member.is_null());
    }
    value
}

fn as_data(inspection: &Inspection, verifies: Option<bool>) -> Value {
    let blocks: Vec<_> = inspection
        .blocks
        .iter()
        .map(|block| {
            json!({
                "source": block.source,
                "version": block.version,
                "revocation_id": block.revocation_id,
                "third_party": block.third_party,
            })
        })
        .collect();
    without_nulls(json!({
        "root_key_id": inspection.root_key_id,
        "expires_at": inspection.expires_at.and_then(spelled),
        "sealed": inspection.sealed,
        "verifies": verifies,
        "blocks": blocks,
    }))
}

fn as_text(inspection: &Inspection, verifies: Option<bool>) -> String {
    let mut text = String::new();
    for (place, block) in inspection.blocks.iter().enumerate() {
        let what = match (place, block.third_party) {
            (0, _) => "issued",
            (_, false) => "narrowed",
            (_, true) => "added by a third party",
        };
        let _ = writeln!(text, "block {place}, {what} (revocation id {}):", block.revocation_id);
        for line in block.source.lines() {
            let _ = writeln!(text, "  {line}");
        }
    }
    let known = |value: Option<String>| value.unwrap_or_else(|| "not said".to_owned());
    let _ = writeln!(text, "root key id: {}", known(inspection.root_key_id.map(|id| id.to_string())));
    let _ = writeln!(text, "expires at: {}", known(inspection.expires_at.and_then(spelled)));
    let _ = writeln!(text, "can be narrowed: {}", if inspection.sealed { "no, it is sealed" } else { "yes" });
    let _ = writeln!(
        text,
        "verifies: {}",
        match verifies {
            None => "unknown without --public-key",
            Some(true) => "yes, that key issued it; its checks are for whoever it is shown to",
            Some(false) => "no",
        }
    );
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_a_number_and_a_unit() {
        for (text, seconds) in [("1s", 1), ("10m", 600), ("2h", 7200), ("30d", 2_592_000)] {
            assert_eq!(span(text).unwrap(), Duration::from_secs(seconds), "{text}");
        }
        for wrong in
            ["", "m", "10", "10 m", "-1m", "0s", "1w", "é", "99999999999999999999d", "9999999999999999999d"]
        {
            assert!(matches!(span(wrong), Err(Failure::Usage(_))), "{wrong}");
        }
    }

    #[test]
    fn a_name_of_a_file_is_never_said_again_since_it_may_be_a_token() {
        let line = read(Some("EngKAQoEbm90LWEtZmlsZQ==")).unwrap_err().line();
        assert!(line.starts_with("reading the token") && !line.contains("EngK"), "{line}");
    }
}
