//! What a score is called, and which number is shown for it (docs/scoring.md, Bands).

use std::cmp::Ordering;

use crate::domain::checklist::Band;

/// Scores are rounded to this part of a point before a band is looked for.
pub(super) const PRECISION: f64 = 1e-9;

/// The index of the band that a score from 0 to 100 belongs to; the score is rounded to 9 decimal places first.
///
/// `exp(mean(ln 50))` comes out a hair below 50 in floating point and still belongs to the band from 50.
pub fn band_of(bands: &[Band], score: f64) -> usize {
    let score = rounded(score);
    bands.iter().rposition(|band| score >= f64::from(band.from)).unwrap_or(0)
}

/// The number to show for a score from 0 to 100: the nearest 5, halves up, but never outside of the score's own band
/// (docs/scoring.md, What is shown).
///
/// With bands from 0, 25, 50, 70 and 85: 53.8 shows 55; 69 shows 65, as 70 would be the next band.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "scores lie between 0 and 100"
)]
pub fn to_show(bands: &[Band], score: f64) -> u32 {
    let nearest = ((rounded(score) + 2.5) / 5.0).floor() as u32 * 5;
    match band_of(bands, f64::from(nearest)).cmp(&band_of(bands, score)) {
        Ordering::Greater => nearest - 5,
        Ordering::Equal => nearest,
        Ordering::Less => nearest + 5,
    }
}

/// The score to 9 decimal places.
pub(super) fn rounded(score: f64) -> f64 {
    (score * 1e9).round() / 1e9
}
