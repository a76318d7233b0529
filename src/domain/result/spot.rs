//! Places on the scale from 0 to 100, beside the headline (docs/scoring.md, Marks).

use super::Rated;
use super::band::band_of;
use super::overall::{geometric_mean, overall_band};
use super::rating::PracticeResult;
use super::ratio::Ratio;
use super::section::{SectionResult, section_score};
use crate::domain::checklist::{Band, Level};

/// A place on the scale, inside its band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// From 0 to 100.
    pub score: f64,
    /// The index of the band that it lies in.
    pub band: usize,
}

/// The places that one can compare the headline with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spots {
    /// The headline.
    pub now: Spot,
    /// Where every target would be met, and no more than that.
    pub asked: Spot,
    /// Where every claim would be shown; none if all are.
    pub proven: Option<Spot>,
}

impl Spot {
    /// What was predicted, 0 to 10.
    pub fn predicted(bands: &[Band], points: u8) -> Spot {
        let score = f64::from(points.min(10)) * 10.0;
        Spot { score, band: band_of(bands, score) }
    }

    /// A mean that the weakest section holds back lies at the upper end of the band that it is held in: a place in a
    /// higher one would say something else than the headline.
    fn of(bands: &[Band], scores: &[f64]) -> Spot {
        let band = overall_band(bands, scores);
        let end = bands.get(band + 1).map_or(100.0, |next| f64::from(next.from));
        Spot { score: geometric_mean(scores).min(end), band }
    }
}

impl Rated {
    /// The headline's place, and those to compare it with; none without a headline.
    ///
    /// All three are the headline's own formula over the same answers. One section with weights 3 and 2, targets 3 and
    /// 3, claims 4 and 3 of which 2 and 3 are shown: now 60, asked 75, proven 90.
    pub fn spots(&self, bands: &[Band]) -> Option<Spots> {
        self.overall.as_ref()?;
        let shown = |practice: &PracticeResult| practice.evidenced.unwrap_or_default();
        let claims_more = self.practices.iter().any(|practice| {
            let mut sections = self.sections.iter();
            practice.claims_more()
                && sections.any(|section| section.is_in_whole() && section.id == practice.section)
        });
        let proven = |practice: &PracticeResult| {
            practice.claimed.max(practice.evidenced).unwrap_or_default()
        };
        Some(Spots {
            now: self.spot(bands, shown),
            asked: self.spot(bands, |practice| practice.target),
            proven: claims_more.then(|| self.spot(bands, proven)),
        })
    }

    /// Where the answers that count would be at other levels.
    fn spot(&self, bands: &[Band], level: fn(&PracticeResult) -> Level) -> Spot {
        let sections = self.sections.iter().filter(|section| section.is_in_whole());
        let scores: Vec<f64> = sections.map(|section| self.score(section, level)).collect();
        Spot::of(bands, &scores)
    }

    fn score(&self, section: &SectionResult, level: fn(&PracticeResult) -> Level) -> f64 {
        let counted = || {
            let of_it = self.practices.iter().filter(|practice| practice.section == section.id);
            of_it.filter(|practice| practice.evidenced.is_some())
        };
        let points =
            counted().map(|practice| practice.weight * u32::from(level(practice).number())).sum();
        let floor_levels = counted().filter(|practice| practice.floor).map(level);
        let score = section_score(points, section.answered_weight, floor_levels);
        score.map_or(0.0, |score: Ratio| score.value())
    }
}
