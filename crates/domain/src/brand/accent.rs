//! An app's colour, and the colours that follow from it. Contrast is that of WCAG 2.2 (success criterion 1.4.3).

use std::fmt;

/// The least contrast between a text and what it stands on.
const LEAST: f64 = 4.5;

/// The contrast that the colour for dark pages is made for: more than the least, so that it is as calm as the rest.
const COMFORTABLE: f64 = 6.5;

/// What the accent stands on, and what stands on it, on light pages.
const WHITE: Rgb = Rgb::new(0xff, 0xff, 0xff);

const BLACK: Rgb = Rgb::new(0, 0, 0);

/// What the accent stands on, on dark pages and in dark letters: the lightest of their grounds.
const DARK_GROUND: Rgb = Rgb::new(0x1e, 0x22, 0x26);

/// A colour of sRGB.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Rgb([u8; 3]);

impl Rgb {
    /// The colour of these parts.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// Reads `#rrggbb`.
    fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let sound = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let [_, red, green, blue] = u32::from_str_radix(digits, 16).ok().filter(|_| sound)?.to_be_bytes();
        Some(Self::new(red, green, blue))
    }

    /// How much light it gives, from 0 to 1 (WCAG 2.2, relative luminance).
    fn luminance(self) -> f64 {
        let light = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let Self([red, green, blue]) = self;
        0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
    }

    /// The contrast between two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// The better readable of black and white on it.
    fn ink(self) -> Self {
        if self.contrast(WHITE) >= self.contrast(BLACK) { WHITE } else { BLACK }
    }

    /// The colour of the same hue and saturation that is so light, from 0 to 255.
    fn with_lightness(self, lightness: u8) -> Self {
        let Self(parts) = self;
        let bound = |choose: fn(u8, u8) -> u8, start| f64::from(parts.into_iter().fold(start, choose));
        let (most, least) = (bound(u8::max, 0), bound(u8::min, 255));
        let lightness = f64::from(lightness);
        let room = 255.0 - (most + least - 255.0).abs();
        let saturation = if room > 0.0 { (most - least) / room } else { 0.0 };
        let spread = saturation * (255.0 - (2.0 * lightness - 255.0).abs());
        Self(parts.map(|part| {
            let place = if most > least { (f64::from(part) - least) / (most - least) - 0.5 } else { 0.0 };
            whole(lightness + place * spread)
        }))
    }

    /// How light it is, from 0 to 255.
    fn lightness(self) -> u8 {
        let Self([red, green, blue]) = self;
        let (most, least) = (red.max(green).max(blue), red.min(green).min(blue));
        u8::midpoint(most, least)
    }
}

/// The nearest part of a colour.
fn whole(part: f64) -> u8 {
    // Rounding keeps it within the bounds.
    (0..=255).find(|whole| f64::from(*whole) + 0.5 > part).unwrap_or(255)
}

impl fmt::Display for Rgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self([red, green, blue]) = self;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

/// Why a text is no accent.
#[derive(Clone, Copy, PartialEq, Debug, thiserror::Error)]
pub enum AccentInvalid {
    /// Not `#rrggbb`.
    #[error("a colour is written as #rrggbb, such as #1f6feb")]
    Form,
    /// White on it, or it on white, is too hard to read.
    #[error(
        "the contrast with white is {}:1, and it takes 4.5:1 to be read; the nearest colour of the same hue is {nearest}",
        hundredths(*.ratio)
    )]
    TooLight {
        /// The contrast with white.
        ratio: f64,
        /// The lightest colour of the same hue that passes.
        nearest: Rgb,
    },
}

/// Two digits behind the point, never rounded up to a contrast that would be enough.
fn hundredths(ratio: f64) -> String {
    format!("{:.2}", (ratio * 100.0).floor() / 100.0)
}

/// A colour that white text can be read on, and that can be read on white.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Accent(Rgb);

impl Accent {
    /// Reads `#rrggbb` of enough contrast.
    pub fn parse(text: &str) -> Result<Self, AccentInvalid> {
        let colour = Rgb::parse(text).ok_or(AccentInvalid::Form)?;
        let ratio = colour.contrast(WHITE);
        if ratio >= LEAST {
            return Ok(Self(colour));
        }
        let darker = (0..=colour.lightness()).rev().map(|lightness| colour.with_lightness(lightness));
        let nearest = darker.into_iter().find(|darker| darker.contrast(WHITE) >= LEAST);
        Err(AccentInvalid::TooLight { ratio, nearest: nearest.unwrap_or(BLACK) })
    }

    /// On light pages: buttons with white text, links on white.
    pub const fn on_light(self) -> Rgb {
        self.0
    }

    /// A button on light pages while it is pressed; darker, so that white can be read on it all the more.
    pub fn pressed_on_light(self) -> Rgb {
        let lightness = self.0.lightness();
        self.0.with_lightness(lightness - lightness / 5)
    }

    /// On dark pages: lighter by as much as it takes to be read there.
    pub fn on_dark(self) -> Rgb {
        let lighter = (self.0.lightness()..=255).map(|lightness| self.0.with_lightness(lightness));
        lighter.into_iter().find(|lighter| lighter.contrast(DARK_GROUND) >= COMFORTABLE).unwrap_or(WHITE)
    }

    /// A button on dark pages while it is pressed.
    pub fn pressed_on_dark(self) -> Rgb {
        let colour = self.on_dark();
        let lightness = colour.lightness();
        colour.with_lightness(lightness + (255 - lightness) / 3)
    }

    /// Text on light pages' buttons.
    pub const fn ink_on_light(self) -> Rgb {
        WHITE
    }

    /// Text on dark pages' buttons.
    pub fn ink_on_dark(self) -> Rgb {
        self.on_dark().ink()
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn colour(text: &str) -> Rgb {
        Rgb::parse(text).unwrap()
    }

    #[test]
    fn contrast_is_what_others_say() {
        for (one, other, contrast) in [
            ("#ffffff", "#000000", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            ("#ffffff", "#777777", 4.478),
            ("#ffffff", "#767676", 4.542),
            ("#ffffff", "#ff0000", 3.998),
            ("#ffffff", "#0000ff", 8.592),
            ("#000000", "#00ff00", 15.304),
        ] {
            let (there, back) = (colour(one).contrast(colour(other)), colour(other).contrast(colour(one)));
            assert!((there - contrast).abs() < 0.001, "{one} on {other}: {there}");
            assert!((there - back).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn a_colour_that_can_t_be_read_is_refused_with_one_that_can() {
        assert_eq!(Accent::parse("#1F6FEB").unwrap().to_string(), "#1f6feb");
        assert_eq!(
            Accent::parse("#777777").unwrap_err().to_string(),
            "the contrast with white is 4.47:1, and it takes \
             4.5:1 to be read; the nearest colour of the same hue is #767676"
        );
        let said = Accent::parse("#ff8800").unwrap_err().to_string();
        assert_eq!(
            said,
            "the contrast with white is 2.39:1, and it takes 4.5:1 to be read; the nearest colour of the same \
             hue is #b46000"
        );
        for wrong in ["", "1f6feb", "#1f6fe", "#1f6febb", "#1f6fég", "#+f6feb", "red", "#12345\u{660}"] {
            assert_eq!(Accent::parse(wrong), Err(AccentInvalid::Form), "{wrong}");
        }
    }

    #[test]
    fn a_colour_keeps_its_hue_when_it_grows_lighter() {
        let blue = colour("#1f5fd0");
        assert_eq!(blue.with_lightness(blue.lightness()).to_string(), "#1f5fcf");
        assert_eq!((blue.with_lightness(255), blue.with_lightness(0)), (WHITE, BLACK));
        assert_eq!(colour("#808080").with_lightness(200).to_string(), "#c8c8c8");
        assert_eq!(BLACK.with_lightness(100).to_string(), "#646464");
    }

    proptest! {
        #[test]
        fn every_accent_can_be_read_in_both_schemes(red: u8, green: u8, blue: u8) {
            let asked = Rgb::new(red, green, blue).to_string();
            let accent = match Accent::parse(&asked) {
                Ok(accent) => accent,
                Err(AccentInvalid::TooLight { ratio, nearest }) => {
                    prop_assert!(ratio < LEAST);
                    Accent::parse(&nearest.to_string()).unwrap()
                }
                Err(AccentInvalid::Form) => panic!("{asked} has the form of a colour"),
            };
            for on_it in [accent.on_light(), accent.pressed_on_light()] {
                prop_assert!(on_it.contrast(WHITE) >= LEAST, "{}: {}", accent, on_it);
                prop_assert_eq!(accent.ink_on_light(), WHITE);
            }
            for on_dark in [accent.on_dark(), accent.pressed_on_dark()] {
                prop_assert!(on_dark.contrast(DARK_GROUND) >= LEAST, "{}: {}", accent, on_dark);
                prop_assert!(on_dark.contrast(accent.ink_on_dark()) >= LEAST);
                prop_assert!([BLACK, WHITE].contains(&accent.ink_on_dark()));
            }
        }
    }
}
