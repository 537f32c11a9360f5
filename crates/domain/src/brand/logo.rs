//! An app's picture: small, and of a kind that its bytes prove.

use super::svg::{self, SvgRefused};
use crate::vocabulary::words;
use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// So big a picture may be: every page of the app loads it, and all of a page is under 30 kB.
pub const MOST_BYTES: usize = 10 * 1024;

words! {
    /// A kind of picture that every browser shows, by its media type.
    LogoType {
        /// PNG.
        Png = "image/png",
        /// JPEG.
        Jpeg = "image/jpeg",
        /// WebP.
        Webp = "image/webp",
        /// SVG, which is only ever shown as a picture and never opened as a document.
        Svg = "image/svg+xml",
    }
}

/// The SHA-256 of a picture: its name, and the promise that what is under that name never changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct LogoDigest([u8; 32]);

impl LogoDigest {
    /// Takes back what was computed once.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// Reads 64 hexadecimal digits in lower case.
    pub fn parse(text: &str) -> Option<Self> {
        HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok().map(Self)
    }

    /// The bytes.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for LogoDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&HEXLOWER.encode(&self.0))
    }
}

/// What an app knows of its picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Logo {
    /// What kind of picture it is.
    pub media_type: LogoType,
    /// Its name.
    pub digest: LogoDigest,
}

/// Why bytes are no picture for an app.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LogoInvalid {
    /// It would make pages slow.
    #[error("the picture has {bytes} bytes, and it takes at most {MOST_BYTES}")]
    TooLarge {
        /// How big it is.
        bytes: usize,
    },
    /// Whatever its name says.
    #[error("the bytes are none of PNG, JPEG, WebP and SVG")]
    Unknown,
    /// It could do more than be looked at.
    #[error("the SVG {0}")]
    Svg(#[from] SvgRefused),
}

/// A picture that was looked into.
#[derive(Clone, PartialEq, Eq)]
pub struct LogoImage {
    media_type: LogoType,
    bytes: Vec<u8>,
}

impl LogoImage {
    /// Judges the bytes; what they are called does not matter.
    pub fn parse(bytes: Vec<u8>) -> Result<Self, LogoInvalid> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoInvalid::TooLarge { bytes: bytes.len() });
        }
        let media_type = sniff(&bytes).ok_or(LogoInvalid::Unknown)?;
        if media_type == LogoType::Svg {
            svg::must_be_inert(std::str::from_utf8(&bytes).map_err(|_not_utf8| LogoInvalid::Unknown)?)?;
        }
        Ok(Self { media_type, bytes })
    }

    /// Takes back from a store what [`parse`](Self::parse) once accepted; judges nothing.
    pub const fn restore(media_type: LogoType, bytes: Vec<u8>) -> Self {
        Self { media_type, bytes }
    }

    /// What kind of picture it is.
    pub const fn media_type(&self) -> LogoType {
        self.media_type
    }

    /// The picture.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// What its app knows of it.
    pub fn logo(&self) -> Logo {
        Logo { media_type: self.media_type, digest: LogoDigest(Sha256::digest(&self.bytes).into()) }
    }
}

impl fmt::Debug for LogoImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("LogoImage").field(&self.logo()).finish()
    }
}

/// The kind that the first bytes prove (WHATWG MIME Sniffing §6.1; for SVG, its root element).
fn sniff(bytes: &[u8]) -> Option<LogoType> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some(LogoType::Png),
        [0xff, 0xd8, 0xff, ..] => Some(LogoType::Jpeg),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', b'V', b'P', ..] => Some(LogoType::Webp),
        _ => std::str::from_utf8(bytes).ok().filter(|text| svg::is_svg(text)).map(|_| LogoType::Svg),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_is_what_its_bytes_are() {
        let svg = b"<?xml version=\"1.0\"?>\n<!-- ours -->\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
        for (bytes, media_type) in [
            (&b"\x89PNG\r\n\x1a\n...."[..], LogoType::Png),
            (b"\xff\xd8\xff\xe0....", LogoType::Jpeg),
            (b"RIFF\0\0\0\0WEBPVP8 ", LogoType::Webp),
            (svg, LogoType::Svg),
        ] {
            let image = LogoImage::parse(bytes.to_vec()).unwrap();
            assert_eq!((image.media_type(), image.bytes()), (media_type, bytes));
            assert_eq!(image.logo().media_type, media_type);
        }
        for wrong in [
            &b""[..],
            b"GIF89a",
            b"<html><svg></svg>",
            b"RIFF\0\0\0\0WAVEfmt ",
            b"\x89PNG",
            b"\xff\xfe<svg/>",
        ] {
            assert_eq!(LogoImage::parse(wrong.to_vec()), Err(LogoInvalid::Unknown), "{wrong:?}");
        }
    }

    #[test]
    fn a_picture_is_small() {
        let png = |size| [b"\x89PNG\r\n\x1a\n".to_vec(), vec![0; size - 8]].concat();
        assert!(LogoImage::parse(png(MOST_BYTES)).is_ok());
        assert_eq!(LogoImage::parse(png(MOST_BYTES + 1)), Err(LogoInvalid::TooLarge { bytes: 10_241 }));
    }

    #[test]
    fn a_picture_is_named_after_its_bytes() {
        let logo = LogoImage::parse(b"\xff\xd8\xff".to_vec()).unwrap().logo();
        assert_eq!(LogoDigest::parse(&logo.digest.to_string()), Some(logo.digest));
        for wrong in ["", "ab", &"AB".repeat(32), &"ab".repeat(33), &"zz".repeat(32)] {
            assert_eq!(LogoDigest::parse(wrong), None, "{wrong}");
        }
    }
}
