//! `gatepost audit`: an app's ledger in a file, and whether it is whole: in a file, offline, or in the store.

mod lines;

use crate::cli::AuditCommand as Called;
use crate::commands::app::{keys, parse_id, with_service};
use crate::commands::{print, print_json};
use crate::config::Config;
use crate::couriers::chain;
use crate::failure::Failure;
use crate::system::SystemEntropy;
use gatepost_application::{Keyring as _, LogLine};
use gatepost_domain::app::AppId;
use gatepost_domain::audit::{
    AuditHash, AuditSignature, Broken, Checkpoint, LogEnd, Seal, SealNumber, Verification, Verified,
};
use gatepost_domain::secret::MasterKeyId;
use gatepost_domain::time::Timestamp;
use gatepost_tokens::SealedKeyring;
use gatepost_tokens::audit::{is_signed, keys_in_pem, pem};
use lines::{Line, key_name, moment, parse_hash, parse_moment};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, BufWriter, ErrorKind, Read, Write};
use std::ops::ControlFlow;
use time::format_description::well_known::Iso8601;

/// No line that is exported is longer.
const LONGEST_LINE: u64 = 1024 * 1024;

/// The public keys that may have signed, each with the name of its master key if that is known.
type Keys = Vec<(Option<MasterKeyId>, [u8; 32])>;

/// Runs one of the commands that need a store.
pub(crate) async fn run(config: &Config, command: Called, as_json: bool) -> Result<(), Failure> {
    match command {
        Called::Export { app_id, since } => export(config, &parse_id(&app_id)?, since.as_deref()).await,
        Called::Keys => {
            let keys = SealedKeyring::new(keys(config)?.sealing_keys(), SystemEntropy).audit_keys();
            show_keys(&keys.map_err(|error| Failure::of("the keys of the audit", &error))?, as_json)
        }
        Called::Verify { app: Some(app_id), keys, checkpoint, .. } => {
            let (app, checkpoint) =
                (parse_id(&app_id)?, checkpoint.as_deref().map(parse_checkpoint).transpose()?);
            let verified = verify_store(config, &app, (given_keys(&keys)?, checkpoint)).await?;
            report(&app, &verified, true, as_json)
        }
        Called::Verify { .. } => verify_file(&command, as_json),
    }
}

/// The command that needs neither settings nor store, if it is that one.
pub(crate) fn is_offline(command: &Called) -> bool {
    matches!(command, Called::Verify { app: None, .. })
}

fn failed(what: &str) -> impl FnOnce(std::io::Error) -> Failure {
    move |error| Failure::of(what, &error)
}

/// Writes the ledger to standard output, line by line; a reader that went away is no failure.
async fn export(config: &Config, app: &AppId, since: Option<&str>) -> Result<(), Failure> {
    let since = since.map(parse_since).transpose()?;
    let mut out = BufWriter::new(std::io::stdout().lock());
    let (mut first, mut last) = (None, None::<Seal>);
    let (end, written, torn) = with_service!(config, gatepost => {
        let keys = gatepost.audit_keys().map_err(|error| Failure::of("the keys of the audit", &error))?;
        let mut torn = Line::Head { app: app.clone(), keys }.write(&mut out).err();
        let read = gatepost.read_audit_log(app, since, |line| {
            if let LogLine::Seal(sealed) = &line {
                first.get_or_insert(sealed.seal.number);
                last = Some(sealed.seal.clone());
            }
            torn = torn.take().or_else(|| Line::from(line).write(&mut out).err());
            if torn.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        read.await.map_err(|error| Failure::of(&format!("reading the ledger of {app}"), &error))?;
        let end = LogEnd {
            app: app.clone(),
            first: first.unwrap_or(SealNumber::START),
            last: last.as_ref().map_or(SealNumber::START, |seal| seal.number),
            hash: last.as_ref().map_or(AuditHash::NONE, Seal::hash),
            at: gatepost.now(),
        };
        let signature = gatepost.sign_log_end(&end);
        (end, signature, torn)
    });
    let signature = written.map_err(|error| Failure::of("signing the end of the log", &error))?;
    let torn = torn.or_else(|| Line::End { end, signature }.write(&mut out).err());
    match torn.or_else(|| out.flush().err()) {
        Some(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::of("printing", &error)),
        _ => Ok(()),
    }
}

fn show_keys(keys: &[(MasterKeyId, [u8; 32])], as_json: bool) -> Result<(), Failure> {
    let shown = keys.iter().map(|(id, public)| (key_name(*id), pem(public).unwrap_or_default()));
    if as_json {
        let items = shown.map(|(key, pem)| json!({ "key": key, "public_key_pem": pem }));
        return print_json(&json!({ "items": items.collect::<Vec<_>>() }));
    }
    let shown: Vec<_> = shown.map(|(key, pem)| format!("# {key}\n{}\n", pem.trim_end())).collect();
    print(&shown.concat())
}

/// Whether one of the keys made that signature; one whose name is known must be the one that is named.
fn by_one_of(keys: &Keys, hash: &AuditHash, signature: &AuditSignature) -> bool {
    let named = |name: &Option<MasterKeyId>| name.is_none_or(|name| name == signature.key);
    keys.iter().any(|(name, public)| named(name) && is_signed(public, hash, &signature.bytes))
}

async fn verify_store(
    config: &Config,
    app: &AppId,
    (given, checkpoint): (Keys, Option<Checkpoint>),
) -> Result<Result<Verified, Broken>, Failure> {
    let doing = || format!("reading the ledger of {app}");
    Ok(with_service!(config, gatepost => {
        let own = gatepost.audit_keys().map_err(|error| Failure::of("the keys of the audit", &error))?;
        let keys = if given.is_empty() { own.into_iter().map(|(id, key)| (Some(id), key)).collect() } else { given };
        let mut verification =
            Verification::new(app.clone(), checkpoint, |hash: &AuditHash, signature: &AuditSignature| {
                by_one_of(&keys, hash, signature)
            });
        let mut broken = None;
        let read = gatepost.read_audit_log(app, None, |line| {
            let judged = match &line {
                LogLine::Seal(sealed) => verification.seal(sealed),
                LogLine::Event(sealed) => verification.event(sealed),
            };
            broken = judged.err();
            if broken.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        read.await.map_err(|error| Failure::of(&doing(), &error))?;
        broken.map_or_else(|| verification.finish(None), Err)
    }))
}

/// Reads a file that was exported, or standard input, and judges it.
pub(crate) fn verify_file(command: &Called, as_json: bool) -> Result<(), Failure> {
    let Called::Verify { file, keys, checkpoint, .. } = command else { return Ok(()) };
    let checkpoint = checkpoint.as_deref().map(parse_checkpoint).transpose()?;
    let given = given_keys(keys)?;
    let input: Box<dyn Read> = match file.as_deref() {
        None | Some("-") => Box::new(std::io::stdin().lock()),
        Some(name) => Box::new(std::fs::File::open(name).map_err(failed(&format!("reading {name}")))?),
    };
    let mut lines = Numbered { input: BufReader::new(input), number: 0 };
    let Some(Line::Head { app, keys: own }) = lines.next()? else {
        return Err(Failure::Failed("line 1: not the head of a log that was exported".to_owned()));
    };
    let is_known = !given.is_empty();
    let keys = if is_known { given } else { own.into_iter().map(|(id, key)| (Some(id), key)).collect() };
    let is_signed = |hash: &AuditHash, signature: &AuditSignature| by_one_of(&keys, hash, signature);
    let verification = Verification::new(app.clone(), checkpoint, is_signed);
    report(&app, &lines.judge(verification)?, is_known, as_json)
}

/// The lines of a file, counted.
struct Numbered {
    input: BufReader<Box<dyn Read>>,
    number: u64,
}

impl Numbered {
    fn next(&mut self) -> Result<Option<Line>, Failure> {
        let mut line = String::new();
        let read = self.input.by_ref().take(LONGEST_LINE).read_line(&mut line);
        if read.map_err(failed("reading the log"))? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let number = self.number;
        let read = Line::read(&line);
        read.map(Some)
            .ok_or_else(|| Failure::Failed(format!("line {number}: changed: not as it was exported")))
    }

    fn judge<F: Fn(&AuditHash, &AuditSignature) -> bool>(
        mut self,
        mut verification: Verification<F>,
    ) -> Result<Result<Verified, Broken>, Failure> {
        while let Some(line) = self.next()? {
            let judged = match &line {
                Line::Seal(sealed) => verification.seal(sealed),
                Line::Event(sealed) => verification.event(sealed),
                Line::End { end, signature } => {
                    if self.next()?.is_some() {
                        let number = self.number;
                        return Err(Failure::Failed(format!(
                            "line {number}: out of order: behind the end of the log"
                        )));
                    }
                    return Ok(verification.finish(Some((end, signature))));
                }
                Line::Head { .. } => {
                    let number = self.number;
                    return Err(Failure::Failed(format!("line {number}: out of order: a second head")));
                }
            };
            if let Err(broken) = judged {
                return Ok(Err(broken));
            }
        }
        Err(Failure::Failed(format!("line {}: missing: the log was cut off", self.number + 1)))
    }
}

/// Says what came out; a ledger that is not whole is a failure.
fn report(
    app: &AppId,
    verified: &Result<Verified, Broken>,
    is_known: bool,
    as_json: bool,
) -> Result<(), Failure> {
    match verified {
        Err(broken) if as_json => {
            print_json(
                &json!({ "app_id": app.as_str(), "valid": false, "where": broken.spot.to_string(), "what": broken.how.to_string() }),
            )?;
            Err(Failure::Failed(format!("the ledger of {app} is not whole")))
        }
        Err(broken) => Err(Failure::Failed(format!("the ledger of {app} is not whole: {}", chain(broken)))),
        Ok(verified) if as_json => print_json(&as_value(app, verified, is_known)),
        Ok(verified) => print(&as_text(app, verified, is_known)),
    }
}

fn as_value(app: &AppId, verified: &Verified, is_known: bool) -> Value {
    let last = verified.last.as_ref();
    json!({
        "app_id": app.as_str(),
        "valid": true,
        "keys_given": is_known,
        "events": verified.events,
        "erased": verified.erased,
        "seals": verified.seals,
        "from_seal": verified.first.map(SealNumber::number),
        "up_to": last.map(|seal| seal.last.number()),
        "at": last.and_then(|seal| moment(seal.at)),
        "checkpoint": last.map(|seal| format!("{}:{}", seal.number, seal.hash())),
    })
}

fn as_text(app: &AppId, verified: &Verified, is_known: bool) -> String {
    let Some(last) = &verified.last else { return format!("the ledger of {app} is empty") };
    let at = moment(last.at).unwrap_or_default();
    let Verified { events, erased, seals, .. } = verified;
    let from = verified.first.map_or(0, SealNumber::number);
    let begins = if from > 1 { format!(" from seal {from} on") } else { String::new() };
    let trust = if is_known { "" } else { "\nsigned by the keys in the file itself: name yours with --key" };
    format!(
        "the ledger of {app} is valid{begins} up to event {}, sealed at {at}\n\
         {events} events in {seals} seals; of {erased} events the person was erased\n\
         checkpoint {}:{}{trust}",
        last.last,
        last.number,
        last.hash()
    )
}

/// Each is PEM, or a file with it; there may be several keys in one.
fn given_keys(given: &[String]) -> Result<Keys, Failure> {
    let mut keys = Keys::new();
    for given in given {
        let text = if given.contains("-----BEGIN") {
            given.clone()
        } else {
            std::fs::read_to_string(given).map_err(failed("reading the key of the audit"))?
        };
        let found = keys_in_pem(&text).ok_or_else(|| {
            Failure::Usage("--key takes Ed25519 keys in PEM, or a file with them".to_owned())
        })?;
        keys.extend(found.into_iter().map(|key| (None, key)));
    }
    Ok(keys)
}

/// A number, a colon and 64 hexadecimal digits, as it is printed.
fn parse_checkpoint(text: &str) -> Result<Checkpoint, Failure> {
    let parsed = text.split_once(':').and_then(|(number, hash)| {
        Some(Checkpoint { number: SealNumber::from_number(number.parse().ok()?), hash: parse_hash(hash)? })
    });
    parsed.ok_or_else(|| {
        Failure::Usage(format!("--checkpoint {text:?}: it takes NUMBER:HASH as verify prints it"))
    })
}

/// A moment, or the beginning of a day in UTC.
fn parse_since(text: &str) -> Result<Timestamp, Failure> {
    let day = || {
        let day = time::Date::parse(text, &Iso8601::DATE).ok()?;
        Some(Timestamp::from_seconds(day.midnight().assume_utc().unix_timestamp()))
    };
    parse_moment(text).or_else(day).ok_or_else(|| {
        Failure::Usage(format!("--since {text:?}: it takes a day or a moment, such as 2026-01-31T12:00:00Z"))
    })
}
