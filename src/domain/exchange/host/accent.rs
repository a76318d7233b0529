use super::ignored::Ignored;
use super::scheme::Scheme;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue, 0 to 255.
    pub rgb: [u8; 3],
}

/// A host's colour as it can be read: on light paper and on dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    /// On light paper, and below white letters.
    pub light: Colour,
    /// On dark paper, and below dark letters.
    pub dark: Colour,
}

/// What text needs on its ground (WCAG 2.2, 1.4.3).
const ENOUGH: f64 = 4.5;
/// The lightest ground of the light theme that stands behind the accent, `--tint`, and the darkest letters on it.
const LIGHT: [Colour; 2] = [Colour { rgb: [0xe3, 0xef, 0xec] }, Colour { rgb: [0xff, 0xff, 0xff] }];
/// The same of the dark theme: its lightest ground, and the letters on the accent.
const DARK: [Colour; 2] = [Colour { rgb: [0x1b, 0x30, 0x2c] }, Colour { rgb: [0x0d, 0x1f, 0x1c] }];

impl Colour {
    /// Reads `#rgb` or `#rrggbb`, with or without the sign.
    pub fn parse(text: &str) -> Option<Colour> {
        let figures = text.trim().trim_start_matches('#');
        let figures: Vec<u8> = figures
            .chars()
            .map(|figure| figure.to_digit(16).and_then(|value| u8::try_from(value).ok()))
            .collect::<Option<_>>()?;
        let rgb = match figures.as_slice() {
            [r, g, b] => [r * 17, g * 17, b * 17],
            [r, r2, g, g2, b, b2] => [r * 16 + r2, g * 16 + g2, b * 16 + b2],
            _ => return None,
        };
        Some(Colour { rgb })
    }

    /// As CSS writes it.
    pub fn css(self) -> String {
        let [red, green, blue] = self.rgb;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2): `0.2126 R + 0.7152 G + 0.0722 B` of linear parts. White is 1.
    pub fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.rgb.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast with another colour, 1 to 21 (WCAG 2.2): `(L1 + 0.05) / (L2 + 0.05)`. Black on white is 21.
    pub fn contrast(self, other: Colour) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// So many of 64 parts on the way to another colour.
    fn towards(self, other: Colour, parts: u16) -> Colour {
        let mut rgb = self.rgb;
        for (part, to) in rgb.iter_mut().zip(other.rgb) {
            let mixed = (u16::from(*part) * (64 - parts) + u16::from(to) * parts) / 64;
            *part = u8::try_from(mixed).unwrap_or(u8::MAX);
        }
        Colour { rgb }
    }

    /// The nearest on the way to another colour that can be read on each of these grounds.
    fn readable(self, on: [Colour; 2], by: Colour) -> Colour {
        let is_readable =
            |colour: &Colour| on.iter().all(|ground| colour.contrast(*ground) >= ENOUGH);
        (0..=64).map(|parts| self.towards(by, parts)).find(is_readable).unwrap_or(by)
    }
}

impl Accent {
    /// The nearest to a host's colour that can be read: darker on light paper, lighter on dark.
    ///
    /// `#14594f` stays as it is on light paper, with a contrast of 6.9 to the tint; a yellow becomes a brown there.
    pub fn nearest(wished: Colour) -> Accent {
        let (black, white) = (Colour { rgb: [0; 3] }, Colour { rgb: [255; 3] });
        Accent { light: wished.readable(LIGHT, black), dark: wished.readable(DARK, white) }
    }

    /// As CSS writes it.
    pub fn css(self) -> String {
        format!("light-dark({}, {})", self.light.css(), self.dark.css())
    }

    /// What the host's developer is told of a colour that is not used as it was wished.
    pub fn told(self, wished: Colour) -> Ignored {
        let known = format!(
            "the nearest that can be read is used: {} on light, {} on dark",
            self.light.css(),
            self.dark.css()
        );
        Ignored { name: "accent".to_owned(), value: wished.css(), known }
    }

    /// Whether a host's colour had to be changed where it was meant for: in the theme that the host fixed, or on light
    /// paper. Nearly no colour can be read on both.
    pub fn differs(self, wished: Colour, scheme: Scheme) -> bool {
        match scheme {
            Scheme::Dark => self.dark != wished,
            Scheme::Light | Scheme::System => self.light != wished,
        }
    }
}
