//! An app's look and language, as the command line takes it and as JSON shows it.

use crate::cli::BrandSettings;
use crate::failure::Failure;
use gatepost_application::{BrandCommand, Change};
use gatepost_domain::brand::{Accent, LOGO_MOST_BYTES, LogoImage, WebPage};
use gatepost_domain::sign_in::Locale;
use gatepost_words::Language;
use std::fs::File;
use std::io::Read;

/// The look that the flags ask for.
pub(super) fn look(settings: &BrandSettings) -> Result<BrandCommand, Failure> {
    let page = |flag, text: &Option<String>| change(flag, text.as_deref(), WebPage::parse);
    Ok(BrandCommand {
        accent: change("--accent", settings.accent.as_deref(), Accent::parse)?,
        logo: change("--logo", settings.logo.as_deref(), picture)?,
        policy_uri: page("--policy-uri", &settings.policy_uri)?,
        tos_uri: page("--tos-uri", &settings.tos_uri)?,
    })
}

/// The language that the flag asks for: one that is spoken here.
pub(super) fn language(settings: &BrandSettings) -> Result<Change<Locale>, Failure> {
    change("--default-locale", settings.default_locale.as_deref(), |tag| {
        let locale = Locale::parse(tag).map_err(|error| error.to_string())?;
        let spoken = Language::ALL.map(Language::tag).join(", ");
        Language::lookup(tag).map(|_| locale).ok_or_else(|| format!("it takes a tag of one of {spoken}"))
    })
}

/// Keeps what is not named, and takes away what is named as nothing.
pub(super) fn change<T, E: ToString>(
    flag: &str,
    text: Option<&str>,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Result<Change<T>, Failure> {
    match text {
        None => Ok(Change::Keep),
        Some("") => Ok(Change::Remove),
        Some(text) => match parse(text) {
            Ok(value) => Ok(Change::Set(value)),
            Err(error) => Err(Failure::Usage(format!("{flag} {text:?}: {}", error.to_string()))),
        },
    }
}

/// The picture in that file; of a large one no more is read than shows that it is too large.
fn picture(path: &str) -> Result<LogoImage, String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(LOGO_MOST_BYTES).unwrap_or(u64::MAX);
    let file = File::open(path).map_err(|error| error.to_string())?;
    let size = file.metadata().map_or(0, |metadata| metadata.len());
    if size > most {
        return Err(format!("the picture has {size} bytes, and it takes at most {most}"));
    }
    file.take(most + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    LogoImage::parse(bytes).map_err(|error| error.to_string())
}
