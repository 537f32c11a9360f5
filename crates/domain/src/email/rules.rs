//! The rules for addresses, one function each, cheap ones first: lengths are known before any table is asked.

use super::EmailInvalid;
use icu_normalizer::ComposingNormalizerBorrowed;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};

/// Bytes of input that are looked at; no address is this long, however its domain is spelled.
const INPUT_BYTES: usize = 1024;
/// Octets of a local part (RFC 5321 §4.5.3.1.1).
const LOCAL_PART_OCTETS: usize = 64;
/// Octets of an address, so that it fits a path of 256 with its brackets (RFC 5321 §4.5.3.1.3).
const ADDRESS_OCTETS: usize = 254;
/// What a local part may have besides letters, digits and dots: `atext` (RFC 5322 §3.2.3) without `!` and `%`.
const ATOM_SIGNS: &[u8] = b"#$&'*+/=?^_`{|}~-";

/// Applies every rule: the local part as typed, and the domain as lower-case A-labels.
pub(super) fn judge(input: &str) -> Result<(&str, String), EmailInvalid> {
    let (local, domain) = split(trim(input)?)?;
    check_local_part(local)?;
    let domain = ascii_domain(domain)?;
    if local.len() + 1 + domain.len() > ADDRESS_OCTETS {
        return Err(EmailInvalid::AddressTooLong);
    }
    Ok((local, domain))
}

/// Drops U+0020 at both ends, and nothing else: a line end there is somebody's attempt at a header.
fn trim(input: &str) -> Result<&str, EmailInvalid> {
    if input.len() > INPUT_BYTES {
        return Err(EmailInvalid::InputTooLong);
    }
    if input.contains(char::is_control) {
        return Err(EmailInvalid::ControlCharacter);
    }
    match input.trim_matches(' ') {
        "" => Err(EmailInvalid::Empty),
        text => Ok(text),
    }
}

/// Local part and domain around the only `@`.
fn split(text: &str) -> Result<(&str, &str), EmailInvalid> {
    if text.contains(is_hidden) {
        return Err(EmailInvalid::HiddenCharacter);
    }
    match text.split_once('@') {
        Some((local, domain)) if !domain.contains('@') => Ok((local, domain)),
        _ => Err(EmailInvalid::NotOneAt),
    }
}

/// Characters that people don't see, or that don't exist (yet).
fn is_hidden(character: char) -> bool {
    matches!(
        CodePointMapData::<GeneralCategory>::new().get(character),
        GeneralCategory::SpaceSeparator
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
            | GeneralCategory::Format
            | GeneralCategory::Unassigned
    )
}

fn check_local_part(local: &str) -> Result<(), EmailInvalid> {
    let is_accepted = |byte: u8| byte == b'.' || byte.is_ascii_alphanumeric() || ATOM_SIGNS.contains(&byte);
    if local.is_empty() || local.len() > LOCAL_PART_OCTETS {
        Err(EmailInvalid::LocalPartLength)
    } else if !local.bytes().all(is_accepted) {
        Err(EmailInvalid::LocalPartCharacter)
    } else if local.split('.').any(str::is_empty) {
        Err(EmailInvalid::LocalPartDots)
    } else if local.contains("=?") {
        Err(EmailInvalid::LocalPartEncodedWord)
    } else if local.starts_with('-') {
        Err(EmailInvalid::LocalPartHyphen)
    } else {
        Ok(())
    }
}

/// The domain as lower-case A-labels, if IDNA changes nothing about it but case and composition.
fn ascii_domain(domain: &str) -> Result<String, EmailInvalid> {
    let composed = ComposingNormalizerBorrowed::new_nfc().normalize(domain);
    // Letter by letter, as UTS #46 does it: `str::to_lowercase` would pick another sigma at the end of a word.
    let typed: String = composed.chars().flat_map(char::to_lowercase).collect();
    let ascii = Uts46::new()
        .to_ascii(typed.as_bytes(), AsciiDenyList::STD3, Hyphens::Check, DnsLength::Verify)
        .map_err(|_opaque| EmailInvalid::DomainInvalid)?;
    if !is_spelling_of(&typed, &ascii) {
        return Err(EmailInvalid::DomainMapped);
    }
    let (_, ending) = ascii.rsplit_once('.').ok_or(EmailInvalid::DomainSingleLabel)?;
    if is_number(ending) {
        return Err(EmailInvalid::DomainNumeric);
    }
    Ok(ascii.into_owned())
}

/// Whether each label was typed as the A-label that came out, or as the U-label which that stands for.
fn is_spelling_of(typed: &str, ascii: &str) -> bool {
    let (unicode, _sound_as_it_was_made) =
        Uts46::new().to_unicode(ascii.as_bytes(), AsciiDenyList::STD3, Hyphens::Check);
    // The counts can't differ unnoticed: a label that came apart had a character for a dot, and equals no part.
    typed
        .split('.')
        .zip(ascii.split('.').zip(unicode.split('.')))
        .all(|(typed, (ascii, unicode))| typed == ascii || typed == unicode)
}

/// Decimal digits, or `0x` with hexadecimal ones: what resolvers take for the end of an IPv4 address.
fn is_number(label: &str) -> bool {
    match label.strip_prefix("0x") {
        Some(digits) => digits.bytes().all(|byte| byte.is_ascii_hexdigit()),
        None => label.bytes().all(|byte| byte.is_ascii_digit()),
    }
}
